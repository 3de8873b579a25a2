/** A single day: written out (read by chrono, day first), by its number, or by name. */
import { en } from 'chrono-node';
import { addDays, addMonths, dayOf, type Day } from '../../../data/model';
import type { Word } from '../words';
import { MONTHS, WEEKDAYS } from './tables';
import type { Direction } from './when';

const DATE_WORDS = new Set([...MONTHS, 'today', 'yesterday', 'tomorrow', 'of', 'the', ...WEEKDAYS]);

/** "31 March 2025", "31/3", "the 5th of February", "today": read by chrono, day first. */
export const explicitDay = (
  row: readonly Word[],
  start: number,
  today: Day,
): { day: Day; end: number; yearSaid: boolean } | undefined => {
  let end = start;
  while (end < row.length && end - start < 6) {
    const word = row[end];
    if (
      word === undefined ||
      !(word.kind === 'number' ? /^\d{1,2}$|^20\d{2}$|[/.-]/.test(word.text) : DATE_WORDS.has(word.text))
    )
      break;
    end += 1;
  }
  while (end > start && ['of', 'the'].includes(row[end - 1]?.text ?? '')) end -= 1;
  // Most words begin no day.
  if (end === start) return undefined;
  const said = row
    .slice(start, end)
    .map((word) => word.text)
    .filter((word) => word !== 'of' && word !== 'the');
  // "March 31" is the 31st, not 2031.
  if (MONTHS.includes(said[0] ?? '') && /^\d{1,2}$/.test(said[1] ?? '')) said.unshift(...said.splice(1, 1));
  const text = said.join(' ');
  // "on the 23rd": the next such day.
  const [only] = row.slice(start, end);
  if (end - start === 1 && only?.ordinal === true) {
    const day = nextOfThat(Number(only.text), today);
    if (day !== undefined) return { day, end, yearSaid: true };
  }
  // A month or a weekday alone is no day; "may" is not even that.
  if (!/\d.*[a-z]|\d[/.-]\d|today|yesterday|tomorrow/.test(text)) return undefined;
  const anchor = new Date(`${today}T12:00:00Z`);
  const parsed = en.GB.parse(text, { instant: anchor, timezone: 0 })[0];
  if (parsed === undefined || parsed.index > 0) return undefined;
  const day = dayOf(parsed.start.date());
  // 31 February is no day: a parser that makes the 28th of it is not believed.
  const numbers = text.match(/\d{1,2}(?!\d)/g)?.map(Number) ?? [];
  if (numbers.length > 0 && !numbers.includes(Number(day.slice(8)))) return undefined;
  return { day, end, yearSaid: parsed.start.isCertain('year') };
};

/** The next such day of a month from today on, in a month that has one; undefined where none has. */
const nextOfThat = (date: number, today: Day): Day | undefined => {
  if (date < 1 || date > 31) return undefined;
  const first = `${today.slice(0, 8)}01`;
  for (let ahead = 0; ; ahead += 1) {
    const day = addDays(addMonths(first, ahead), date - 1);
    if (day >= today && Number(day.slice(8)) === date) return day;
  }
};

/** Days that people name. */
export const NAMED_DAYS: readonly { readonly words: readonly string[]; readonly monthDay: string }[] = [
  { words: ['christmas', 'day'], monthDay: '12-25' },
  { words: ['christmas'], monthDay: '12-25' },
  { words: ['xmas'], monthDay: '12-25' },
  { words: ['boxing', 'day'], monthDay: '12-26' },
  { words: ['new', 'year', 'eve'], monthDay: '12-31' },
  { words: ['new', 'years', 'eve'], monthDay: '12-31' },
  { words: ['new', 'year'], monthDay: '01-01' },
  { words: ['new', 'years', 'day'], monthDay: '01-01' },
];

/** The last such day before today, or the next from today on. */
export const nearest = (monthDay: string, today: Day, direction: Direction): Day => {
  const year = Number(today.slice(0, 4));
  const here = `${year}-${monthDay}`;
  if (direction === 'back') return here < today ? here : `${year - 1}-${monthDay}`;
  return here >= today ? here : `${year + 1}-${monthDay}`;
};
