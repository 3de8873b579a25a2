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

/** V8 does not optimise a longer pattern. */
const LONGEST_PATTERN = 20_000;

/** Every pattern without the names of its parts, in as few patterns as there can be. */
const united = (): RegExp[] => {
  const rows: string[][] = [[]];
  for (const { pattern } of SHAPES) {
    const nameless = `(?:${pattern.source.replace(/\(\?<[a-z]\w*>/gi, '(?:')})`;
    const row = rows.at(-1) ?? [];
    if (row.join('|').length + nameless.length < LONGEST_PATTERN) row.push(nameless);
    else rows.push([nameless]);
  }
  return rows.map((row) => new RegExp(row.join('|'), 'is'));
};
const UNITED = united();

/** Whether the text has any of these shapes: much sooner told than which. */
export const hasShape = (text: string): boolean => UNITED.some((pattern) => pattern.test(text));
