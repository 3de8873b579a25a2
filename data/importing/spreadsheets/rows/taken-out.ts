/** Rows that were taken out of the record: what they repeat of it and is not read back, so that it can be compared. */
import type { FoundTracked } from '../../found';
import { readDate } from '../values/dates';
import type { Group } from './group';
import type { Value } from './row';

type Repeated = NonNullable<FoundTracked['repeated']>[number];

const FIELDS = ['proposed', 'supersededBy'] as const;
/** What a sheet of actions says of the recommendations that stand on another. */
const OF_WHOLE = ['status', 'owner', 'due'] as const;

const repeatedIn = (of: Repeated['of'], from: Repeated['from'], { cell, at }: Value): Repeated => {
  const read = of === 'proposed' || of === 'due' ? readDate(cell) : undefined;
  return { of, from, words: read?.is === 'day' ? read.day : cell.text, at };
};

/** What the rows say once more, each thing once; undefined where they were not taken out of the record. */
export const repeatedOf = ({ rows }: Group): Repeated[] | undefined => {
  const own = rows.filter(({ values }) => values.has('reference'));
  if (own.length === 0) return undefined;
  const all = own.flatMap(({ values, ofWhole }) => [
    ...FIELDS.flatMap((of) => (values.get(of) ?? []).map((value) => repeatedIn(of, 'any', value))),
    ...OF_WHOLE.flatMap((of) => (ofWhole?.get(of) ?? []).map((value) => repeatedIn(of, 'actions', value))),
  ]);
  return [
    ...new Map(all.toReversed().map((each) => [`${each.of}\n${each.words}`, each])).values(),
  ].toReversed();
};
