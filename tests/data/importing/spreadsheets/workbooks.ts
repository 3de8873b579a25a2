/** Workbooks and csv files for the tests, written as Excel would write them. */
import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readSpreadsheet, type SpreadsheetOptions } from '../../../../data/importing/spreadsheets';
import { Found, type IncomingFile } from '../../../../data/importing/found';

export type Written = string | number | boolean | null | CellObject;

/** A cell that shows a date: Excel's own number for the day, with a format. */
export const dateCell = (day: string, format = 'dd/mm/yyyy', from1904 = false): CellObject => ({
  t: 'n',
  v: Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569 - (from1904 ? 1_462 : 0),
  z: format,
});

export interface SheetToWrite {
  readonly name: string;
  readonly rows: readonly (readonly Written[])[];
  /** As Excel writes them: "A4:A6". */
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
}

const isCell = (value: Written): value is CellObject => typeof value === 'object' && value !== null;

const sheetOf = ({ rows, merges = [] }: SheetToWrite): WorkSheet => {
  const sheet = utils.aoa_to_sheet(rows.map((row) => row.map((value) => (isCell(value) ? null : value))));
  for (const [r, row] of rows.entries()) {
    for (const [c, value] of row.entries()) if (isCell(value)) sheet[utils.encode_cell({ r, c })] = value;
  }
  sheet['!merges'] = merges.map((range) => utils.decode_range(range));
  const width = Math.max(1, ...rows.map((row) => row.length));
  sheet['!ref'] = `A1:${utils.encode_cell({ r: Math.max(0, rows.length - 1), c: width - 1 })}`;
  return sheet;
};

export const workbook = (sheets: readonly SheetToWrite[], from1904 = false): Uint8Array => {
  const book = utils.book_new();
  for (const sheet of sheets) utils.book_append_sheet(book, sheetOf(sheet), sheet.name);
  book.Workbook = {
    Sheets: sheets.map(({ name, hidden }) => ({ name, Hidden: hidden === true ? 1 : 0 })),
    WBProps: { date1904: from1904 },
  };
  const bytes: unknown = write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true });
  if (!Buffer.isBuffer(bytes)) throw new Error('a buffer is what was asked for');
  return bytes;
};

/** The same workbook with one of its parts rewritten. */
export const changed = (bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(bytes);
  const before = parts[part];
  return zipSync({ ...parts, [part]: strToU8(change(before === undefined ? '' : strFromU8(before))) });
};

export const file = (bytes: Uint8Array, name = 'tracker.xlsx'): IncomingFile => ({ name, bytes });

/** Reads it and holds the result to the shape that planning expects. */
export const found = async (bytes: Uint8Array, options?: SpreadsheetOptions, name?: string): Promise<Found> =>
  Found.parse(structuredClone(await readSpreadsheet(file(bytes, name), options)));

/** One sheet without a report in its name. */
export const tracker = (rows: SheetToWrite['rows'], merges: readonly string[] = []): Uint8Array =>
  workbook([{ name: 'Tracker', rows, merges }]);
export const csv = (text: string): Uint8Array => Buffer.from(text, 'utf8');
