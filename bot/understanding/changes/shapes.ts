/**
 * The sentences that record something, as patterns with named parts. The first that fits decides. Parts:
 * `subject` the recommendation as it was named, `text` the person's words, `date`, `who`, `reason`.
 */
import { COMMENTS, CORRECTIONS, EVIDENCE, FORMS, REPORTS, SAID } from './entries';
import { ACTIONS, DATES, DECISIONS, ENDS, OWNERS, STATES } from './standings';
import type { Shape } from './wording';

export type { Shape, ShapeName } from './wording';

export const SHAPES: readonly Shape[] = [
  ...CORRECTIONS,
  ...EVIDENCE,
  ...COMMENTS,
  ...ACTIONS,
  ...DATES,
  ...OWNERS,
  ...DECISIONS,
  ...STATES,
  ...ENDS,
  ...REPORTS,
  ...FORMS,
  ...SAID,
];
