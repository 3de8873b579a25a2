/** Rows that were taken out of the record: what they repeat of it and is not read back, so that it can be compared. */
import { Emptied, type FoundTracked } from '../../found';
import { readDate } from '../values/dates';
import { namedBy } from '../../naming';
import type { Sheet } from '../opening/sheet';
import type { Group, Identity } from './group';
import type { Headings } from './headings';
import { placeOf, valueOf, type Row, type Value } from './row';

type Repeated = NonNullable<FoundTracked['repeated']>[number];

const FIELDS = ['proposed', 'supersededBy'] as const;
/** What a sheet of actions says of the recommendations that stand on another. */
const OF_WHOLE = ['status', 'owner', 'due'] as const;

/** The row's own cells that stand empty under headings of ours, where it was taken out of the record. */
export const emptiedIn = (
  sheet: Sheet,
  { columns }: Headings,
  row: Row,
): NonNullable<FoundTracked['emptied']> =>
  row.values.has('reference')
    ? columns.flatMap((column) => {
        const of = Emptied.safeParse(column?.field).data;
        return column === undefined || of === undefined || row.values.has(of)
          ? []
          : [{ of, at: placeOf(sheet, row.index, column.name) }];
      })
    : [];

/** What no row of it says. */
export const emptiedOf = ({ rows }: Group): NonNullable<FoundTracked['emptied']> | undefined => {
  const empty = rows.flatMap(({ emptied = [] }) =>
    emptied.filter(({ of }) => !rows.some(({ values }) => values.has(of))),
  );
  return empty.length === 0 ? undefined : empty;
};

/** Columns that were sorted apart from the rest, mostly. */
export const CONTRADICTS =
  'Its record reference names another recommendation, so nothing of the row was taken. Put its number and report right, or empty its reference.';

/** The recommendation that the record itself calls this row's. */
const ownOf = (row: Row): ReturnType<typeof namedBy> => namedBy(valueOf(row, 'reference')?.cell.text ?? '');

/** Whether the row's reference names another recommendation than its own cells do. */
export const contradicts = (
  row: Row,
  numbers: readonly number[],
  kind: Identity['kind'],
  beside: readonly Row[] = [],
): boolean => {
  const own = ownOf(row);
  if (own === undefined) return false;
  const isOther = numbers.some((number) => number !== own.number) || (kind ?? own.kind) !== own.kind;
  return isOther || beside.some((each) => (ownOf(each) ?? own).id !== own.id);
};

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
