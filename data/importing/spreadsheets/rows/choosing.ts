/** One value out of the several rows of a recommendation: where they disagree, none is taken and all are shown. */
import { shortName } from '../../../model/naming';
import type { Day } from '../../../model/common';
import type { FoundDue } from '../../found';
import type { Notes } from '../notes';
import { readDate } from '../values/dates';
import { NOBODY, NOTHING } from '../words/values';
import type { Field } from '../words/fields';
import { normal } from '../words/normal';
import type { Group, GroupRow } from './group';
import type { Value } from './row';

/** A value as it was read, with the row it came from. */
export interface Said<T> {
  readonly value: T;
  readonly from: Value;
  readonly row: GroupRow;
}

export const nameOf = ({ kind = 'recommendation', number }: Group): string => shortName({ kind, number });

/** Every value of a field, once for each cell: rows that share a merged cell say it once. */
export const valuesOf = (rows: readonly GroupRow[], field: Field): { value: Value; row: GroupRow }[] => {
  const seen = new Set<string>();
  return rows.flatMap((row) =>
    (row.values.get(field) ?? []).flatMap((value) => {
      const place = `${value.at.sheet ?? ''}\n${value.at.row ?? ''}\n${value.at.column ?? ''}`;
      if (seen.has(place)) return [];
      seen.add(place);
      return [{ value, row }];
    }),
  );
};

/** The values that differ, in their order. */
export const differing = <T>(said: readonly Said<T>[], keyOf: (value: T) => string): Said<T>[] => {
  const seen = new Set<string>();
  return said.filter(({ value }) => {
    const key = keyOf(value);
    return !seen.has(key) && Boolean(seen.add(key));
  });
};

const showPlaces = (said: readonly Said<unknown>[]): string =>
  said
    .map(({ from: { cell, at } }) => {
      const text = cell.text.length > 60 ? `${cell.text.slice(0, 60)}…` : cell.text;
      return `"${text}" in row ${at.row ?? 0}${at.sheet === undefined ? '' : ` of ${at.sheet}`}`;
    })
    .join(', ');

/** The value all rows agree on; where they do not, an error names every cell and nothing is taken. */
export const agreed = <T>(
  group: Group,
  what: string,
  said: readonly Said<T>[],
  keyOf: (value: T) => string,
  notes: Notes,
): Said<T> | undefined => {
  const values = differing(said, keyOf);
  const [first, second] = values;
  if (first === undefined || second === undefined) return first;
  notes.wrong(
    `${nameOf(group)} has more than one ${what}: ${showPlaces(values)}. None was taken.`,
    second.from.at,
  );
  return undefined;
};

/** The texts of a column; what stands for "nobody" or "none" is left out. */
export const textsOf = (rows: readonly GroupRow[], field: Field): Said<string>[] =>
  valuesOf(rows, field).flatMap(({ value, row }) =>
    value.cell.text === '' || NOTHING.has(normal(value.cell.text)) || value.cell.fault === true
      ? []
      : [{ value: value.cell.text, from: value, row }],
  );

/** Texts of a column; a cell that shows an error of Excel is one of ours too. */
export const faults = (rows: readonly GroupRow[], fields: readonly Field[], notes: Notes): void => {
  for (const field of fields) {
    for (const { value } of valuesOf(rows, field)) {
      if (value.cell.fault === true) {
        notes.wrong(
          `The cell shows ${value.cell.text}. Put it right in Excel, save and import the file again.`,
          value.at,
        );
      }
    }
  }
};

/** The people of a column; "Unallocated" is shown as nobody. */
export const peopleOf = (rows: readonly GroupRow[], field: Field, notes: Notes): Said<string>[] =>
  textsOf(rows, field).filter(({ value, from }) => {
    const nobody = NOBODY.has(normal(value));
    if (nobody) notes.mapped(from.column, value, null);
    return !nobody;
  });

/** One date of a column as it was read; what is asked about or wrong is noted, and gives none. */
export const dueOf = ({ cell, column, at }: Value, notes: Notes): FoundDue | undefined => {
  const choice = notes.choice(column, cell.text);
  if (choice === null || (choice !== undefined && /^\d{4}-/.test(choice))) {
    notes.mapped(column, cell.text, choice);
    return choice === null ? undefined : { is: 'day', day: choice };
  }
  const read = readDate(cell);
  switch (read.is) {
    case 'nothing':
      return undefined;
    case 'asked':
      notes.mapped(column, cell.text, null);
      return undefined;
    case 'wrong':
      notes.wrong(read.sentence, at);
      return undefined;
    case 'day':
    case 'within':
    case 'immediately':
      return read;
  }
};

export const datesOf = (rows: readonly GroupRow[], field: Field, notes: Notes): Said<FoundDue>[] =>
  valuesOf(rows, field).flatMap(({ value, row }) => {
    const due = dueOf(value, notes);
    return due === undefined ? [] : [{ value: due, from: value, row }];
  });

export const dueKey = (due: FoundDue): string =>
  due.is === 'day' ? due.day : `${due.is} ${normal(due.words)}`;

/** A day where nothing but a day will do. */
export const dayOnly = ({ value, from }: Said<FoundDue>, notes: Notes): Day | undefined => {
  if (value.is === 'day') return value.day;
  notes.wrong(`"${value.words}" is no day, and a day is needed here. Write it as 31 March 2025.`, from.at);
  return undefined;
};
