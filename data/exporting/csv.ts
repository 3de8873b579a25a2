/** One table as csv, for other programs: days as 2025-03-31, moments as 2025-01-09 10:15 in London. */
import { DateTime } from 'luxon';
import Papa from 'papaparse';
import { showDay, ZONE, type Marking } from '../model';
import { cellText } from './cells';
import type { Holdings } from './holdings';
import { headlineOf, type Table, type Value } from './tables';

/** Without it Excel takes UTF-8 for Windows-1252. */
const BOM = '\ufeff';
/** So many rows are made into text at a time. */
const AT_ONCE = 1_000;

/**
 * The marking stands in a row of its own above the headings.
 * @returns the file's bytes: UTF-8 with a byte order mark, lines ended as RFC 4180 has it.
 */
export const csvOf = (
  table: Table,
  holdings: Pick<Holdings, 'force' | 'today' | 'narrowed'>,
  marking: Marking,
): Buffer => {
  const headline = headlineOf(table.name, marking, holdings, showDay(holdings.today));
  const parts = [Buffer.from(BOM + linesOf([[headline], table.columns.map(({ heading }) => heading)]))];
  let rows: string[][] = [];
  for (const row of table.rows()) {
    rows.push(row.map(wordsOf));
    if (rows.length < AT_ONCE) continue;
    parts.push(Buffer.from(linesOf(rows)));
    rows = [];
  }
  if (rows.length > 0) parts.push(Buffer.from(linesOf(rows)));
  return Buffer.concat(parts);
};

const linesOf = (rows: string[][]): string => `${Papa.unparse(rows, { newline: '\r\n' })}\r\n`;

const wordsOf = (value: Value): string => {
  if (value === null) return '';
  if (typeof value === 'string') return cellText(value);
  if (typeof value === 'number') return String(value);
  return 'day' in value ? value.day : DateTime.fromISO(value.at).setZone(ZONE).toFormat('yyyy-MM-dd HH:mm');
};
