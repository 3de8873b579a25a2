/** A sheet of history: what was recorded of which recommendation, when and by whom. */
import type { Found } from '../../found';
import type { Notes } from '../notes';
import type { Sheet } from '../opening/sheet';
import { readNumber } from '../values/numbers';
import { isSecret, readKind, readMarking, SECRET_ROW } from '../values/standing';
import { dayOnly, dueOf } from './choosing';
import { looksLikeHeadings, type Headings } from './headings';
import { reportOf } from './reports';
import {
  asideColumns,
  filledOf,
  markedWithin,
  noteCells,
  readRow,
  rowInWords,
  valueOf,
  type Row,
} from './row';
import { contradicts, CONTRADICTS } from './taken-out';
import { forcesIn } from './titles';

const entryOf = (
  sheet: Sheet,
  headings: Headings,
  row: Row,
  around: string | undefined,
  notes: Notes,
): Found['history'] => {
  const aside = (why: string): Found['history'] => {
    notes.aside(rowInWords(sheet, row.index, headings), why, row.at);
    return [];
  };
  const number = valueOf(row, 'number');
  const read = number === undefined ? undefined : readNumber(number.cell);
  if (read === undefined || read.is === 'nothing') return aside('The entry names no recommendation.');
  if (read.is === 'wrong') return aside(read.why);
  const text = valueOf(row, 'entryText');
  if (text === undefined) return aside('The entry has no text.');
  const when = valueOf(row, 'entryDay');
  if (when === undefined) return aside('The entry has no day.');
  const due = dueOf(when, notes);
  const day = due && dayOnly({ value: due, from: when, row: { ...row, actionsSheet: false } }, notes);
  if (day === undefined) return aside('The day of the entry is not read as one day.');
  const kindCell = valueOf(row, 'kind');
  const kind = (kindCell && readKind(kindCell.cell, kindCell.column, notes)) ?? read.kind;
  const markingCell = valueOf(row, 'marking');
  const marking =
    markedWithin(row) ?? (markingCell && readMarking(markingCell.cell, markingCell.column, notes));
  const by = valueOf(row, 'entryBy')?.cell.text;
  const reference = valueOf(row, 'reference')?.cell.text;
  const numbers = read.is === 'action' ? [read.number] : read.numbers;
  if (contradicts(row, numbers, kind)) return aside(CONTRADICTS);
  return numbers.map((each) => ({
    report: reportOf(valueOf(row, 'report')?.cell.text, read.report, around),
    number: each,
    ...(kind === undefined ? {} : { kind }),
    day,
    ...(by === undefined || by === '' ? {} : { by }),
    // What was said of one action keeps saying so.
    text: read.is === 'action' ? `${read.action}: ${text.cell.text}` : text.cell.text,
    ...(reference === undefined || reference === '' ? {} : { reference }),
    ...(marking === undefined ? {} : { marking }),
    at: row.at,
  }));
};

/** What a log holds, and whose it says that its lines are: ids of forces. */
export interface Log {
  readonly entries: Found['history'];
  readonly forces: ReadonlySet<string>;
}

/** The entries of a sheet; a row marked above what the record holds is left out unseen. */
export const readHistory = (
  sheet: Sheet,
  headings: Headings,
  around: string | undefined,
  notes: Notes,
): Log => {
  const found: Found['history'] = [];
  const forces = new Set<string>();
  const rows: Row[] = [];
  for (let index = headings.below; index < sheet.rows.length; index += 1) {
    if (filledOf(sheet, index).length === 0 || looksLikeHeadings(sheet, index)) continue;
    const row = readRow(sheet, headings, index);
    const marking = valueOf(row, 'marking');
    if (marking !== undefined && isSecret(marking.cell.text)) {
      notes.wrong(SECRET_ROW, marking.at);
      continue;
    }
    rows.push(row);
    for (const id of forcesIn(valueOf(row, 'force')?.cell.text ?? '', true)) forces.add(id);
    found.push(...entryOf(sheet, headings, row, around, notes));
  }
  asideColumns(sheet, headings, rows, notes);
  noteCells(sheet, rows, headings, notes);
  return { entries: found, forces };
};
