/**
 * A day, as people write it. Strict: of a phrase that is not understood to its last word no part is taken
 * for the day, since half a phrase is another day ("a week on Friday" is not Friday).
 */
import { DateTime } from 'luxon';
import { addDays, addMonths, showDay, type Day } from '../../../data/model';
import { findWhens, windowOf } from '../times';
import { MONTHS, WEEKDAYS } from '../times/tables';
import { NUMBER_WORDS } from '../vocabulary';
import { clean, words } from '../words';
import type { Recording, Speaker } from './recording';

/** The day meant, or the stretch of days, of which the last is the one that something is due. */
interface Days {
  readonly from: Day;
  readonly to: Day;
}
/** Days, or the sentence that tells why these are none; undefined where nothing of the kind is known. */
type Found = Days | string | undefined;

const WEEKDAY = `(?:${WEEKDAYS.join('|')})`;
const MONTH = `(?:${MONTHS.join('|')})`;
const UNIT = '(?:days?|weeks?|fortnights?|months?)';
const COUNT = `(?:an?|another|a couple of|couple of|\\d{1,2}|${Object.keys(NUMBER_WORDS).join('|')})`;
const NTH = '(?:first|second|third|fourth|last|[1-4]th)';
const WHICH_MONTH = `(?:${MONTH}(?: 20\\d\\d)?|(?:the |this )month|next month)`;

const BEFORE =
  /^(?:(?:by|on|until|till|to|for|now|the|no later than|not later than|(?:close|end) of (?:play|business)(?: on)?|cob|cop) )+(?=\S)/;
const BEHIND =
  / (?:please|instead|now|at (?:the )?latest|latest|(?:close|end) of (?:play|business)|cob|cop)$/;

const one = (day: Day): Days => ({ from: day, to: day });
const at = (day: Day): DateTime => DateTime.fromISO(day, { zone: 'utc' });
const dayAt = (time: DateTime): Day => time.toFormat('yyyy-MM-dd');
const weekdayOf = (name: string): number => WEEKDAYS.indexOf(name) + 1;

const countOf = (said: string): number => {
  if (/^\d/.test(said)) return Number(said);
  if (said.includes('couple')) return 2;
  return Object.hasOwn(NUMBER_WORDS, said) ? (NUMBER_WORDS[said] ?? 1) : 1;
};

const moved = (day: Day, count: number, unit: string): Day => {
  if (unit.startsWith('month')) return addMonths(day, count);
  return addDays(day, count * (unit.startsWith('day') ? 1 : unit.startsWith('week') ? 7 : 14));
};

/** The first day of the month that is meant. */
const monthOf = (said: string, today: Day): DateTime => {
  const first = at(today).startOf('month');
  if (said === 'next month') return first.plus({ months: 1 });
  const [name = '', year] = said.split(' ');
  const month = MONTHS.indexOf(name) + 1;
  if (month === 0) return first;
  if (year !== undefined) return first.set({ year: Number(year), month });
  return first.set({ month }).plus({ years: month < first.month ? 1 : 0 });
};

/** "the last Friday in April"; the fifth that a month has not is none. */
const nthWeekday = (nth: string, weekday: string, month: DateTime): Days => {
  const ahead = (weekdayOf(weekday) - month.weekday + 7) % 7;
  const first = month.plus({ days: ahead });
  if (nth === 'last') {
    const end = month.endOf('month');
    return one(dayAt(end.minus({ days: (end.weekday - weekdayOf(weekday) + 7) % 7 })));
  }
  const count = ['first', 'second', 'third', 'fourth'].indexOf(nth);
  return one(dayAt(first.plus({ weeks: count < 0 ? Number(nth.slice(0, 1)) - 1 : count })));
};

type Phrase = readonly [RegExp, (parts: readonly string[], today: Day) => Found];

/** Goes on with the single day that the rest of a phrase means. */
const from = (said: string, today: Day, use: (day: Day) => Day): Found => {
  const found = daysIn(said, today);
  return typeof found === 'object' && found.from === found.to ? one(use(found.to)) : undefined;
};

/** The phrases that are made of a day and something beside it; each is the whole of what was said. */
const PHRASES: readonly Phrase[] = [
  // "Friday fortnight", "tomorrow week", "a week on Friday", "a fortnight tomorrow"
  [
    RegExp(`^(${WEEKDAY}|today|tomorrow) (week|fortnight)$`),
    ([day = '', unit = ''], today) => from(day, today, (start) => moved(start, 1, unit)),
  ],
  [
    RegExp(
      `^(?:in )?(${COUNT}) ?(${UNIT}) (?:on |from |after )?((?:this |the )?${WEEKDAY}|today|now|tomorrow)$`,
    ),
    ([count = '', unit = '', day = ''], today) =>
      from(day === 'now' ? 'today' : day, today, (start) => moved(start, countOf(count), unit)),
  ],
  [
    /^(fortnight) (?:on |from |after )?(\S+)$/,
    ([unit = '', day = ''], today) => from(day, today, (start) => moved(start, 1, unit)),
  ],
  // "three weeks after 30 April", "a week before the end of March"
  [
    RegExp(`^(${COUNT}) (${UNIT}) (from|after|before) (.+)$`),
    ([count = '', unit = '', side = '', day = ''], today) =>
      from(day, today, (start) => moved(start, countOf(count) * (side === 'before' ? -1 : 1), unit)),
  ],
  [
    /^day (after|before) (.+)$/,
    ([side = '', day = ''], today) => from(day, today, (start) => addDays(start, side === 'after' ? 1 : -1)),
  ],
  // "Friday after next", "Friday of next week", "next week Friday", "last Friday"
  [
    RegExp(`^(${WEEKDAY}) after next$`),
    ([day = ''], today) => from(day, today, (start) => addDays(start, 7)),
  ],
  [
    RegExp(`^(${WEEKDAY}) (?:of |in )?(this|next) week$`),
    ([day = '', side = ''], today) => inWeek(day, side, today),
  ],
  [
    RegExp(`^(this|next) week (?:on )?(${WEEKDAY})$`),
    ([side = '', day = ''], today) => inWeek(day, side, today),
  ],
  [
    RegExp(`^last (${WEEKDAY})$`),
    ([day = ''], today) => one(addDays(today, -((at(today).weekday - weekdayOf(day) + 7) % 7 || 7))),
  ],
  [
    RegExp(`^(${NTH}) (${WEEKDAY}) (?:in|of) (${WHICH_MONTH})$`),
    ([nth = '', day = '', month = ''], today) => nthWeekday(nth, day, monthOf(month, today)),
  ],
  [
    RegExp(`^(?:mid ?-? ?|middle of )(${WHICH_MONTH})$`),
    ([month = ''], today) => one(dayAt(monthOf(month, today).set({ day: 15 }))),
  ],
  // "Friday 30 April" is said twice over: both must be so.
  [
    RegExp(`^(${WEEKDAY}) (?:on )?((?:the )?(?:\\d|${MONTH} \\d).*)$`),
    ([weekday = '', day = ''], today) => agreeing(weekday, day, today),
  ],
  [RegExp(`^(.*\\d.*) (${WEEKDAY})$`), ([day = '', weekday = ''], today) => agreeing(weekday, day, today)],
];

const inWeek = (day: string, side: string, today: Day): Days => {
  const monday = at(today).startOf('week');
  return one(dayAt(monday.plus({ days: weekdayOf(day) - 1, weeks: side === 'next' ? 1 : 0 })));
};

const agreeing = (weekday: string, said: string, today: Day): Found => {
  const found = daysIn(said, today);
  if (typeof found !== 'object' || found.from !== found.to) return undefined;
  const is = WEEKDAYS[at(found.to).weekday - 1] ?? '';
  if (is === weekday) return found;
  const shown = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return `${showDay(found.to)} is a ${shown(is)}, not a ${shown(weekday)}.`;
};

/** What the times of a question can be, where one of them is all that is said. */
const plain = (said: string, today: Day): Found => {
  const row = words(clean(said));
  const whens = findWhens(row, [], today);
  const [when] = whens;
  if (when === undefined || whens.length > 1 || when.start > 0 || when.end < row.length) return undefined;
  // "After 30 April" and "in 2026" leave the day open.
  if (when.preposition === 'after' || when.preposition === 'since' || when.what.is === 'year')
    return undefined;
  if (row.some(({ text }) => text === 'working')) return undefined;
  const window = windowOf(when, 'ahead', today);
  const day = window.to ?? window.from;
  if (day === undefined) return undefined;
  // "the 31st" of a month that has none is no day.
  const [only] = row;
  if (
    row.length === 1 &&
    only?.kind === 'number' &&
    only.ordinal === true &&
    Number(only.text) !== Number(day.slice(8))
  )
    return undefined;
  // Said without a year, "30 October" is the next one; a day just gone is told to be in the past.
  const yearless = when.what.is === 'days' && when.what.anyYear === true;
  const to = yearless && day < addDays(today, -31) ? addMonths(day, 12) : day;
  const stretch = when.what.is === 'month' ? !when.what.endOf && !when.what.startOf : when.what.is === 'days';
  return stretch && window.from !== undefined && window.from < day ? { from: window.from, to } : one(to);
};

/** Part of a month is no day: whoever says it is asked for one. */
const VAGUE = /\b(?:early|late|beginning|middle|(?:first|second|third|fourth|last) week)\b/;

const daysIn = (said: string, today: Day): Found => {
  if (VAGUE.test(said)) return undefined;
  let text = said;
  while (BEHIND.test(text)) text = text.replace(BEHIND, '');
  const bare = text.replace(BEFORE, '');
  for (const [pattern, read] of PHRASES) {
    const parts = pattern.exec(bare);
    if (parts !== null) return read(parts.slice(1), today);
  }
  return plain(bare, today);
};

const normal = (said: string): string =>
  words(clean(said))
    .filter(({ text }) => !/^[,.!()]$/.test(text))
    .map(({ text, ordinal }) => (ordinal === true ? `${text}th` : text))
    .join(' ')
    .replace(/ - /g, ' ')
    .replace(/\bweds?\b/g, 'wednesday');

/** A single day as people write it; "next week" and "April" are several. */
export const readOneDay = (said: string, today: Day): Day | undefined => {
  const found = daysIn(normal(said), today);
  return typeof found === 'object' && found.from === found.to ? found.to : undefined;
};

/** The days that are meant, be it one or several: "tomorrow", "next week". */
export const readDays = (said: string, today: Day): { from: Day; to: Day } | undefined => {
  const found = daysIn(normal(said), today);
  return typeof found === 'object' ? found : undefined;
};

/** A day as people write it, or as a date picker does: of several the last. */
export const readDay = (said: string, today: Day): Day | undefined => {
  const found = daysIn(normal(said), today);
  return typeof found === 'object' ? found.to : undefined;
};

/** A day said twice over of which both cannot be so: "30 April 2025 is a Wednesday, not a Friday." */
export const disagreement = (said: string, today: Day): string | undefined => {
  const found = daysIn(normal(said), today);
  return typeof found === 'string' ? found : undefined;
};

/** Why these words are no day. */
export const noDay = (said: string, today: Day, like = '30 April 2025'): string =>
  disagreement(said, today) ?? `"${said.trim().slice(0, 40)}" is no date I know. Say it like ${like}.`;

export const withDay = (
  said: string | undefined,
  { today }: Speaker,
  use: (day: Day) => Recording,
): Recording => {
  const day = readDay(said ?? '', today);
  return day === undefined ? { is: 'problem', sentence: noDay(said ?? '', today) } : use(day);
};

const JOINER =
  /^\s*(?:(?:[,:;(\n]|[-\u2010-\u2015]+(?=\s)|[\u2010-\u2015]+)\s*)*(?:(?:because|'?cause|cos|coz|cuz|bc|as|since|due to|owing to|now that|given that|reason being|reason is|reason|so that)\b[ :]*)?/i;
/** Behind a day these make another day of it, or a condition. */
const GOES_ON =
  /^(?:or|and|but|at|until|till|to|from|before|after|of|in|on|week|weeks|fortnight|next|instead|rather|if|unless|when|once|subject|a|an|the|\S*\d)\b/i;
const MOST_WORDS = 12;
/** "6 May instead of the 23rd": the day that it was to be. */
const NOT_THAT_DAY =
  /,? (?:instead of|rather than|and not|not) (?:the )?\d[^,;:]{0,20}?(?=[,;:]| because\b| cos\b| as\b| since\b| due to\b|$)/i;

export interface DayAndReason {
  readonly day: Day;
  /** Empty where none was given. */
  readonly reason: string;
  /** It is said to be the reason: "because", "due to". */
  readonly because: boolean;
}

/**
 * "31 October, trainers left": the longest day that the words begin with, and the reason behind it.
 * @returns a sentence where they begin with no day, or where it is not clear where the day ends
 */
export const splitDay = (typed: string, today: Day): DayAndReason | string => {
  const said = typed.replace(NOT_THAT_DAY, '');
  const ends = [...said.matchAll(/[^\s,;\u2010-\u2015]+/g)]
    .slice(0, MOST_WORDS)
    .map((word) => word.index + word[0].length);
  for (const end of ends.reverse()) {
    const upTo = said.slice(0, end).replace(/[:(]$/, '');
    const found = daysIn(normal(upTo), today);
    if (found === undefined) continue;
    if (typeof found === 'string') return found;
    const rest = said.slice(upTo.length);
    const joined = JOINER.exec(rest)?.[0] ?? '';
    const because = /[a-z]/i.test(joined);
    const reason = rest.slice(joined.length).trim();
    if (/^[ .!:-]*$/.test(reason)) return { day: found.to, reason: '', because };
    if (!because && isUnclear(joined.trim(), reason, today)) return noDay(said, today);
    return { day: found.to, reason: joined.includes('(') ? reason.replace(/\)$/, '') : reason, because };
  }
  return noDay(said.split(/ (?:because|cos|as we|as the|due to|since)\b|[,;:]/)[0] ?? said, today);
};

/** Whether what stands behind a day may belong to it. */
const isUnclear = (mark: string, rest: string, today: Day): boolean => {
  if (mark === '') return GOES_ON.test(rest) || !/\s/.test(rest);
  if (/^(?:or|unless|if)\b/i.test(rest)) return true;
  return !/^(?:to|yester)/i.test(rest) && typeof splitDay(rest, today) === 'object';
};

/** "another fortnight", "two more months": how far that is; undefined where it is not said exactly. */
export const stretchOf = (
  said: string | undefined,
): { readonly months: number; readonly days: number } | undefined => {
  const { count = '', unit = '' } =
    /^(?<count>\S+) (?:more )?(?<unit>day|week|fortnight|month|quarter)s?$/i.exec(
      (said ?? '').trim().replace(/ couple of /i, '-couple '),
    )?.groups ?? {};
  const many = countOf(count.toLowerCase());
  if (unit === '' || !Number.isInteger(many) || many < 1) return undefined;
  switch (unit.toLowerCase()) {
    case 'quarter':
      return { months: 3 * many, days: 0 };
    case 'month':
      return { months: many, days: 0 };
    case 'fortnight':
      return { months: 0, days: 14 * many };
    case 'week':
      return { months: 0, days: 7 * many };
    default:
      return { months: 0, days: many };
  }
};
