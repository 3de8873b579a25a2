/** One row of a table under its headings: every value with its column and its place in the file. */
import type { FoundAt } from '../../found';
import { isFilled, letterOf, type Cell, type Sheet } from '../opening/sheet';
import type { Notes } from '../notes';
import type { Marking } from '../../../model/common';
import { markingWithin } from '../values/standing';
import { KEPT, type Field } from '../words/fields';
import type { Headings } from './headings';

export interface Value {
  readonly cell: Cell;
  /** The heading of its column. */
  readonly column: string;
  /** For a cell under a merge, the place of the merge: two rows that share a cell share its place. */
  readonly at: FoundAt;
}

export interface Row {
  /** From 0. */
  readonly index: number;
  readonly at: FoundAt;
  /** What the row's own cells and the merges above them say. A colour without a word is a value of `rag` too. */
  readonly values: ReadonlyMap<Field, readonly Value[]>;
  /** The same without what a merge brings down from rows above. */
  readonly own: ReadonlySet<Field>;
  /** The row's own filled cells in columns that are none of ours. */
  readonly others: readonly (Value & { readonly index: number })[];
}

export const placeOf = (sheet: Sheet, index: number, column?: string): FoundAt => ({
  ...(sheet.name === undefined ? {} : { sheet: sheet.name }),
  row: index + 1,
  ...(column === undefined ? {} : { column }),
});

export const readRow = (sheet: Sheet, headings: Headings, index: number): Row => {
  const values = new Map<Field, Value[]>();
  const own = new Set<Field>();
  const others: (Value & { index: number })[] = [];
  for (const [c, column] of headings.columns.entries()) {
    if (column === undefined || column.ignored === true) continue;
    const merge = sheet.under(index, c);
    // Under a merge to the right the value is the first column's alone; above the headings' end it is a heading.
    if (merge !== undefined && (merge.column !== c || merge.row < headings.below)) continue;
    const row = merge?.row ?? index;
    const cell = sheet.rows[row]?.[c];
    if (cell === undefined) continue;
    // Where rules paint the sheet, a cell's own colour is not what it shows.
    const coloured = column.field === 'rag' && cell.fill !== undefined && !sheet.colourRules;
    if (!isFilled(cell) && !coloured) continue;
    const value = { cell, column: column.name, at: placeOf(sheet, row, column.name) };
    if (column.field === undefined) {
      if (merge === undefined) others.push({ ...value, index: c });
      continue;
    }
    values.set(column.field, [...(values.get(column.field) ?? []), value]);
    if (merge === undefined && isFilled(cell)) own.add(column.field);
  }
  return { index, at: placeOf(sheet, index), values, own, others };
};

/** The filled cells of a row with their columns, from 0. */
export const filledOf = (sheet: Sheet, index: number): { column: number; cell: Cell }[] =>
  Array.from(sheet.rows[index] ?? [], (cell, column) => ({ column, cell })).filter(
    (each): each is { column: number; cell: Cell } => isFilled(each.cell),
  );

/** A row in words: "Owner: Supt Reed; Status: Open". */
export const rowInWords = (sheet: Sheet, index: number, headings?: Headings): string =>
  filledOf(sheet, index)
    .map(({ column, cell }) => {
      const name = headings?.columns[column]?.name;
      return name === undefined ? cell.text : `${name}: ${cell.text}`;
    })
    .join('; ');

/**
 * Words of a row may say that they are sensitive, whatever its column of markings says. What was taken out of the
 * record is marked as the record has it.
 */
export const markedWithin = ({ values }: Row): Marking | undefined =>
  !values.has('reference') &&
  [...values.values()].flat().some(({ cell }) => markingWithin(cell.text) === 'OFFICIAL-SENSITIVE')
    ? 'OFFICIAL-SENSITIVE'
    : undefined;

/** The only value of a field in a row, if it has one. */
export const valueOf = (row: Row, field: Field): Value | undefined => row.values.get(field)?.[0];

/** What the cells of a table say beside their values: notes on cells, values from other files. */
export const noteCells = (sheet: Sheet, rows: readonly Row[], headings: Headings, notes: Notes): void => {
  const external = new Map<number, number[]>();
  for (const { index } of rows) {
    for (const [column, cell] of (sheet.rows[index] ?? []).entries()) {
      if (cell === undefined) continue;
      const name = headings.columns[column]?.name ?? letterOf(column);
      if (cell.note !== undefined) {
        notes.aside(cell.note, 'A note on the cell, which no column holds.', placeOf(sheet, index, name));
      }
      if (cell.external === true) external.set(column, [...(external.get(column) ?? []), index]);
    }
  }
  for (const [column, [first = 0, ...more]] of external) {
    const name = headings.columns[column]?.name ?? letterOf(column);
    const also = more.length === 0 ? '' : ` So do ${more.length} more cells of this column.`;
    notes.aside(
      sheet.rows[first]?.[column]?.text ?? name,
      `The cell takes its value from another file, which was not opened: the value saved in this workbook was used.${also}`,
      placeOf(sheet, first, name),
    );
  }
};

/** What only the record says, of rows that were not taken out of it. */
const keptIn = (rows: readonly Row[], field: Field, column: string): Value[] =>
  rows.flatMap((row) =>
    row.values.has('reference')
      ? []
      : (row.values.get(field) ?? []).filter((value) => value.column === column),
  );

/** Columns that are none of ours, with what they hold: in one line where it is a few words, else cell by cell. */
export const asideColumns = (sheet: Sheet, headings: Headings, rows: readonly Row[], notes: Notes): void => {
  for (const [index, column] of headings.columns.entries()) {
    if (column === undefined) continue;
    const kept = column.field !== undefined && KEPT.has(column.field) ? column.field : undefined;
    const cells: readonly Value[] = kept
      ? keptIn(rows, kept, column.name)
      : rows.flatMap((row) => row.others.filter((other) => other.index === index));
    if (cells.length === 0) continue;
    const why = kept
      ? 'The record keeps it of itself, and takes it from no file. Say it to the bot.'
      : (column.why ?? 'No column of ours is called so. Name the column it is, or leave it aside.');
    const counts = new Map<string, number>();
    for (const { cell } of cells) counts.set(cell.text, (counts.get(cell.text) ?? 0) + 1);
    const few =
      cells.length > 3 && counts.size <= 12 && [...counts.keys()].every((text) => text.length <= 60);
    if (few) {
      const words = [...counts]
        .map(([text, count]) => (count === 1 ? text : `${text} (${count} rows)`))
        .join(', ');
      const at = { ...(sheet.name === undefined ? {} : { sheet: sheet.name }), column: column.name };
      notes.aside(`${column.name}: ${words}`, why, at);
    } else {
      for (const { cell, at } of cells) notes.aside(cell.text, why, at);
    }
  }
};

/** Colours by rule: cells show what no file holds. Said once for a table. */
export const noteColourRules = (
  sheet: Sheet,
  rows: readonly Row[],
  headings: Headings,
  notes: Notes,
): void => {
  const column = headings.columns.find((each) => each?.field === 'rag');
  const wordless = rows.find((row) => !row.values.has('rag'));
  if (!sheet.colourRules || column === undefined || wordless === undefined) return;
  notes.aside(
    column.name,
    'Cells of this column hold no word, and rules of the sheet colour it: the colour alone cannot be read. Write the word.',
    placeOf(sheet, wordless.index, column.name),
  );
};
