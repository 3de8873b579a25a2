/** From the steps of a plan to entries in their chain, as many as one write takes. Pure. */
import {
  headOf,
  isTelling,
  seal,
  stateOf,
  withTouches,
  type LatestUpdate,
  type PersonRef,
  type Recommendation,
  type Update,
} from '../model';
import type { Step } from './plan';

/** How many entries the recommendation itself shows. */
const LATEST = 3;
/** A transactional batch takes 100 operations and 2 MB; the recommendation is one of them, and JSON is not all of it. */
const MOST_ENTRIES = 90;
const MOST_BYTES = 1_200_000;

export interface Written {
  readonly recommendation: Recommendation;
  readonly entries: readonly Update[];
  /** What does not fit into this write. */
  readonly rest: readonly Step[];
}

/** The recommendation and the first of its entries, sealed. At least one entry is always taken. */
export const entriesOf = (rec: Recommendation, steps: readonly Step[], document: string): Written => {
  let now = rec;
  let bytes = 0;
  const entries: Update[] = [];
  for (const step of steps.slice(0, MOST_ENTRIES)) {
    const next = applied(now, step, document);
    bytes += Buffer.byteLength(JSON.stringify(next.entry));
    if (entries.length > 0 && bytes > MOST_BYTES) break;
    entries.push(next.entry);
    now = next.recommendation;
  }
  return { recommendation: now, entries, rest: steps.slice(entries.length) };
};

const applied = (
  rec: Recommendation,
  step: Step,
  document: string,
): { recommendation: Recommendation; entry: Update } => {
  const { kind, text, at, by, touched, changes, evidence, marking } = step;
  const sequence = rec.head.sequence + 1;
  // The recommendation shows its latest entries, so it is marked as high as the highest of them.
  const marked = marking === 'OFFICIAL-SENSITIVE' ? { ...rec, marking } : rec;
  const changed = withTouches(marked, touched);
  const recommendation = {
    ...changed,
    version: sequence === 1 ? 1 : rec.version + 1,
    latest: isTelling({ kind, touched: [...touched] })
      ? newest([...rec.latest, { sequence, at, by: by.name, text }])
      : rec.latest,
  };
  const entry = seal(
    {
      type: 'update' as const,
      schema: 1 as const,
      force: rec.force,
      recommendation: rec.id,
      kind,
      text,
      at,
      by: plainRef(by),
      origin: { from: 'document' as const, document },
      changes: [...changes],
      touched: [...touched],
      evidence: [...evidence],
      marking,
      draft: null,
      corrects: null,
      state: stateOf(recommendation),
    },
    rec.head,
  );
  return { recommendation: { ...recommendation, head: headOf(entry) }, entry };
};

const plainRef = ({ id, name }: PersonRef): PersonRef => ({ id, name });

/** By when it was said: what a document brings in later may have been said earlier. */
const newest = (entries: readonly LatestUpdate[]): LatestUpdate[] =>
  entries.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || b.sequence - a.sequence).slice(0, LATEST);
