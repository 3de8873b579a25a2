/** The tables as an Excel workbook: dates are dates, the headings bold and in sight, the marking above. */
import { DateTime } from 'luxon';
import type { CellObject, SheetData } from 'write-excel-file/node' with { 'resolution-mode': 'import' };
import { capital, showDay, ZONE, type Marking } from '../model';
import { isFormula, plainCellText } from './cells';
import type { Holdings } from './holdings';
import { headlineOf, type Table, type Value } from './tables';

const DAY = 'd mmmm yyyy';
const MOMENT = 'd mmmm yyyy hh:mm';

/**
 * @param marking of the whole file: it stands above every sheet.
 * @returns the file's bytes.
 */
export const workbookOf = async (
  tables: readonly Table[],
  holdings: Pick<Holdings, 'force' | 'today' | 'narrowed'>,
  marking: Marking,
): Promise<Buffer> => {
  // Slow to load, and of no use to whoever exports nothing.
  const { default: writeXlsx } = await import('write-excel-file/node');
  const sheets = tables.map((table) => ({
    sheet: sheetName(table.name),
    data: sheetOf(table, headlineOf(table.name, marking, holdings, showDay(holdings.today))),
    columns: table.columns.map(({ width }) => ({ width })),
    // The marking and the headings.
    stickyRowsCount: 2,
    orientation: 'landscape' as const,
  }));
  return writeXlsx(sheets, { fontFamily: 'Arial', fontSize: 11 }).toBuffer();
};

/** Excel keeps the name "History" to itself, and repairs a file that has a sheet of it. */
const sheetName = (name: Table['name']): string =>
  name === 'history' ? 'History of entries' : capital(name);

const sheetOf = (table: Table, headline: string): SheetData => {
  const title: CellObject = { value: headline, fontWeight: 'bold', fontSize: 12 };
  const headings = table.columns.map(({ heading }): CellObject => ({
    value: heading,
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'top',
    backgroundColor: '#E7E6E6',
    bottomBorderStyle: 'thin',
  }));
  const data: SheetData = [[title], headings];
  for (const row of table.rows()) data.push(row.map(cellOf));
  return data;
};

const TOP = { alignVertical: 'top' } as const;

const cellOf = (value: Value): CellObject | null => {
  if (value === null) return null;
  if (typeof value === 'string') return words(plainCellText(value));
  if (typeof value === 'number') return { type: Number, value, ...TOP };
  return 'day' in value
    ? { type: Date, value: new Date(`${value.day}T00:00:00Z`), format: DAY, align: 'left', ...TOP }
    : { type: Date, value: onClocks(value.at), format: MOMENT, align: 'left', ...TOP };
};

/**
 * A cell whose type is text is not worked out when the file is opened. One that looks like a formula has the
 * format of text besides: Excel would work it out as soon as somebody goes into the cell and leaves it.
 */
const words = (value: string): CellObject => ({
  type: String,
  value: asKey(value),
  wrap: true,
  ...(isFormula(value) ? { format: '@' } : {}),
  ...TOP,
});

/** The library takes texts for keys of a plain object, which has some of its own ("constructor"): a space makes them others. */
const asKey = (value: string): string => (value in Object.prototype ? `${value} ` : value);

/** A workbook's moment has no zone: what clocks in London showed. */
const onClocks = (at: string): Date =>
  DateTime.fromISO(at).setZone(ZONE).setZone('utc', { keepLocalTime: true }).toJSDate();
