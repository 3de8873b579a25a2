/** What a column is where its heading alone does not say: by the columns beside it, and by its values. */
import { isFilled, type Sheet } from '../opening/sheet';
import { readDate } from '../values/dates';
import { numberAndText, readNumber } from '../values/numbers';
import type { Field } from '../words/fields';
import { normal } from '../words/normal';
import { MARKING } from '../words/values';
import type { Column } from './headings';
import type { Value } from './row';

/** "Due date" beside "Original due date" is the one that holds now. */
export const withCurrentDue = <T extends { readonly field: Field } | { readonly choice: unknown }>(
  names: readonly string[],
  found: readonly (T | undefined)[],
): (T | undefined)[] => {
  const fieldAt = (column: number): Field | undefined => {
    const each = found[column];
    return each !== undefined && 'field' in each ? each.field : undefined;
  };
  const dues = names.flatMap((name, column) =>
    fieldAt(column) === 'due' ? [{ column, name: normal(name) }] : [],
  );
  const originals = dues.filter(({ name }) => /\boriginal\b/.test(name));
  const [current, ...more] = dues.filter((each) => !originals.includes(each));
  const isClear =
    originals.length === 1 &&
    more.length === 0 &&
    current !== undefined &&
    /\b(?:due|deadline)\b/.test(current.name) &&
    !names.some((_, column) => fieldAt(column) === 'revisedDue');
  return found.map((each, column) =>
    isClear && each !== undefined && column === current.column ? { ...each, field: 'revisedDue' } : each,
  );
};

/** "2 of 3 done" counts the actions, and is none. */
const COUNT = /^(?:none|(?:\d+|none) of \d+(?: \w+)?|\d+ ?\/ ?\d+(?: \w+)?)$/i;

const LAST_UPDATED = /^(?:date )?last updated(?: on)?$/;

/** Whether a cell says when a row was written, and nothing of what. */
export const saysWhen = ({ cell, column }: Value): boolean =>
  LAST_UPDATED.test(normal(column)) && (cell.number !== undefined || readDate(cell).is === 'day');

const cellsOf = (sheet: Sheet, column: number, rows: readonly [from: number, to?: number]) =>
  sheet.rows
    .slice(...rows)
    .map((row) => row?.[column])
    .filter(isFilled);

/** By its values, where the heading is of two minds. */
const byValues = (sheet: Sheet, column: number, below: number, test: (text: string) => boolean): boolean => {
  const cells = cellsOf(sheet, column, [below, below + 60]);
  return cells.length > 0 && cells.filter((cell) => test(cell.text)).length * 2 > cells.length;
};

/** What its values say of a column whose heading may mean several things; the columns are changed in place. */
export const settle = (sheet: Sheet, columns: (Column | undefined)[], below: number): void => {
  const at = (field: Field): number => columns.findIndex((column) => column?.field === field);
  const change = (column: number, field: Field): void => {
    const before = columns[column];
    if (before !== undefined) columns[column] = { ...before, field };
  };
  const text = at('text');
  if (text >= 0 && at('number') < 0 && at('numberAndText') < 0) {
    const number = (value: string): boolean => readNumber({ text: value }).is === 'numbers';
    if (byValues(sheet, text, below, number)) change(text, 'number');
    else if (byValues(sheet, text, below, (value) => numberAndText(value).read.is !== 'nothing')) {
      change(text, 'numberAndText');
    }
  }
  // A "Number / Recommendation" column beside one of numbers holds the text alone, or the other way round.
  if (at('numberAndText') >= 0 && at('number') >= 0 && at('text') < 0) change(at('numberAndText'), 'text');
  // "Recommendation or AFI" may head the words "AFI" and "Rec", or the recommendations themselves.
  const kind = at('kind');
  if (kind >= 0 && at('text') < 0 && at('numberAndText') < 0) {
    if (byValues(sheet, kind, below, (value) => value.length > 60)) change(kind, 'text');
  }
  // A column that says how many there are lists none; one "last updated" may say when, or what.
  const all = (column: number, test: (text: string) => boolean): boolean =>
    cellsOf(sheet, column, [below]).every(({ text: value }) => test(value));
  const action = at('action');
  if (action >= 0 && all(action, (value) => COUNT.test(value))) change(action, 'derived');
  for (const [column, each] of columns.entries())
    if (each?.field === 'derived' && LAST_UPDATED.test(normal(each.name)))
      if (!all(column, (value) => readDate({ text: value }).is === 'day')) change(column, 'progress');
  const classification = columns.findIndex((column) => normal(column?.name ?? '') === 'classification');
  if (classification >= 0 && at('marking') < 0) {
    if (byValues(sheet, classification, below, (value) => MARKING.has(normal(value))))
      change(classification, 'marking');
  }
};
