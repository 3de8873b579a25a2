/** Months as people write them, and days put together from their parts: one for spreadsheets and documents. */
import type { Day } from '../model/common';

export const MONTHS: readonly string[] =
  'january february march april may june july august september october november december'.split(' ');

/** From 1: "March", "mar", "Sept."; 0 for what is no month. */
export const monthOf = (said: string): number => {
  const word = said.toLowerCase().replace(/\.$/, '');
  return word.length < 3
    ? 0
    : MONTHS.findIndex((name) => name.startsWith(word === 'sept' ? 'sep' : word)) + 1;
};

/** @param month from 1 */
export const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Without a look at whether there is such a day. */
export const isoOf = (year: number, month: number, day: number): Day =>
  `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
