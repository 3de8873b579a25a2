/** What a file may be at most, before it is fetched or opened: the readers' own limits, said in the same numbers. */
import { extname } from 'node:path';
import { MOST_DOCUMENT } from '../../data/importing/documents';
import { LIMITS, megabytes } from '../../data/importing/spreadsheets/opening/limits';

const SPREADSHEETS = new Set(['.xlsx', '.xlsm', '.csv']);

const isSpreadsheet = (name: string): boolean => SPREADSHEETS.has(extname(name).toLowerCase());

/** In bytes. */
export const mostBytesOf = (name: string): number => (isSpreadsheet(name) ? LIMITS.file : MOST_DOCUMENT);

/** "tracker.xlsx has more than 25 MB, the most that is read of a spreadsheet: divide it." */
export const tooLarge = (name: string): string =>
  `${name} has more than ${megabytes(mostBytesOf(name))}, the most that is read of a ${isSpreadsheet(name) ? 'spreadsheet' : 'document'}: divide it.`;
