/** A day, as people write it. */
import { addDays, addMonths, type Day } from '../../../data/model';
import { findWhens, windowOf } from '../times';
import { clean, words, type Word } from '../words';
import type { Recording, Speaker } from './recording';

/** A day as people write it, or as a date picker does. */
export const readDay = (said: string, today: Day): Day | undefined => {
  const row: Word[] = words(clean(said));
  const [when] = findWhens(row, [], today);
  if (when === undefined) return undefined;
  // A number left over was not understood: "31 February" is not February.
  if (row.some((word, at) => word.kind === 'number' && (at < when.start || at >= when.end))) return undefined;
  const window = windowOf(when, 'ahead', today);
  const day = window.to ?? window.from;
  // Said without a year, "30 October" is the next one; a day just gone is told to be in the past.
  const yearless = when.what.is === 'days' && when.what.anyYear === true;
  return day !== undefined && yearless && day < addDays(today, -31) ? addMonths(day, 12) : day;
};

export const withDay = (
  said: string | undefined,
  { today }: Speaker,
  use: (day: Day) => Recording,
): Recording => {
  const day = readDay(said ?? '', today);
  return day === undefined
    ? {
        is: 'problem',
        sentence: `"${(said ?? '').trim().slice(0, 40)}" is no date I know. Say it like 30 April 2025.`,
      }
    : use(day);
};
