/**
 * Dates as people in the UK write them. The rule: a day is read only where the cell names one day, day first;
 * "end of March 2025" does. A period ("March 2025", "Q4 2024/25") and "Mar-25", which may be a month or a day,
 * name none: they are asked about, like "TBC". What is no day, or reads only as American, is an error.
 */
import { dayOf } from '../../../model/dates';
import type { Day } from '../../../model/common';
import { daysIn, isoOf, monthOf, MONTHS } from '../../months';
import type { Cell } from '../opening/sheet';
import { normal } from '../words/normal';
import { NO_DATE, NOTHING } from '../words/values';

export type DateRead =
  | { readonly is: 'nothing' }
  | { readonly is: 'day'; readonly day: Day }
  | { readonly is: 'within'; readonly words: string; readonly months?: number; readonly days?: number }
  | { readonly is: 'immediately'; readonly words: string }
  /** A word to be asked about. */
  | { readonly is: 'asked' }
  | { readonly is: 'wrong'; readonly sentence: string };

const COUNTS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const NUMERALS = new Set(['1', '2', '3', '4']);

const yearOf = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

const wrong = (text: string, why: string): DateRead => ({ is: 'wrong', sentence: `"${text}" ${why}` });

const dayAt = (text: string, year: number, month: number, day: number): DateRead => {
  if (month < 1 || month > 12) {
    return wrong(text, `is no day: the day is read first, and there is no month ${month}.`);
  }
  if (year < 1990 || year > 2100) return wrong(text, `lies in the year ${year}, which cannot be meant.`);
  if (day < 1 || day > daysIn(year, month)) {
    const name = MONTHS[month - 1] ?? '';
    const shown = `${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`;
    return wrong(text, `is no day: ${shown} has ${daysIn(year, month)} days.`);
  }
  return { is: 'day', day: isoOf(year, month, day) };
};

/** "within 3 months of publication", "six weeks": a person has to say of what day. */
const within = (words: string, text: string): DateRead | undefined => {
  const found =
    /^(?:within |in )?(?:the next )?(\d{1,3}|[a-z]+) (day|week|month|year)s?(?: (?:of|from|after)\b.*)?$/.exec(
      words,
    );
  if (found === null) return undefined;
  const [, said = '', unit] = found;
  const count = /^\d/.test(said) ? Number(said) : COUNTS.indexOf(said) + 1;
  if (count < 1) return undefined;
  if (unit === 'day' || unit === 'week')
    return { is: 'within', words: text, days: unit === 'day' ? count : count * 7 };
  return { is: 'within', words: text, months: unit === 'month' ? count : count * 12 };
};

/** "end of March 2025", "end of Q4 2024/25", "end of financial year 2024/25": the last day, which is one day. */
const endOf = (words: string, text: string): DateRead | undefined => {
  const period = /^(?:the )?end (?:of )?(?:the )?(.+)$/.exec(words)?.[1];
  if (period === undefined) return undefined;
  const month = /^([a-z]+) ?(\d{4}|\d{2})$/.exec(period);
  if (month !== null && monthOf(month[1] ?? '') > 0) {
    const year = yearOf(month[2] ?? '');
    return dayAt(text, year, monthOf(month[1] ?? ''), daysIn(year, monthOf(month[1] ?? '')));
  }
  const quarter = /^(?:q([1-4])|(?:financial year|fy)) ?(\d{4}|\d{2}) (\d{4}|\d{2})$/.exec(period);
  if (quarter !== null) {
    const [, which = '4', first = '', second = ''] = quarter;
    if (yearOf(second) % 100 !== (yearOf(first) + 1) % 100) return undefined;
    const year = yearOf(first) + (which === '4' ? 1 : 0);
    const last = NUMERALS.has(which) ? ((Number(which) * 3 + 2) % 12) + 1 : 3;
    return dayAt(text, year, last, daysIn(year, last));
  }
  return undefined;
};

const isPeriod = (words: string): boolean => {
  const month = /^([a-z]+) ?(\d{4}|\d{2})$/.exec(words);
  if (month !== null && monthOf(month[1] ?? '') > 0) return true;
  return /^(?:(?:early|mid|late|end|start|beginning|spring|summer|autumn|winter|q[1-4]|quarter|financial year|fy)\b.*|(?:19|20)\d{2}(?: (?:\d{2}|\d{4}))?)$/.test(
    words,
  );
};

const written = (text: string): DateRead => {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replace(/^(?:due )?(?:by|no later than|not later than|on|due) /, '')
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? /, '')
    .trim();
  const stamp = /^(\d{4}-\d{2}-\d{2})[t ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(z|[+-]\d{2}:?\d{2})$/.exec(plain);
  // A list kept in UTC shows midnight in London in summer as 23:00 of the day before.
  if (stamp !== null && !Number.isNaN(Date.parse(plain.toUpperCase()))) {
    return { is: 'day', day: dayOf(new Date(plain.toUpperCase())) };
  }
  const day = plain.replace(/[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/, '');
  const figures = /^(\d{1,2}) ?[./ -] ?(\d{1,2}) ?[./ -] ?(\d{4}|\d{2})$/.exec(day);
  if (figures !== null) return dayAt(text, yearOf(figures[3] ?? ''), Number(figures[2]), Number(figures[1]));
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(day);
  if (yearFirst !== null)
    return dayAt(text, Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const named = /^(\d{1,2})[ ./-]?(?:of )?([a-z]+)[ ./,'-]+(\d{4}|\d{2})$/.exec(day);
  if (named !== null && monthOf(named[2] ?? '') > 0) {
    return dayAt(text, yearOf(named[3] ?? ''), monthOf(named[2] ?? ''), Number(named[1]));
  }
  const monthFirst = /^([a-z]+) (\d{1,2}),? (\d{4})$/.exec(day);
  if (monthFirst !== null && monthOf(monthFirst[1] ?? '') > 0) {
    return dayAt(text, Number(monthFirst[3]), monthOf(monthFirst[1] ?? ''), Number(monthFirst[2]));
  }
  const words = normal(plain);
  if (/^(?:with )?immediate(?:ly)?(?: effect)?$|^forthwith$|^at once$/.test(words)) {
    return { is: 'immediately', words: text };
  }
  const read = within(words, text) ?? endOf(words, text);
  if (read !== undefined) return read;
  if (NO_DATE.has(words) || isPeriod(words)) return { is: 'asked' };
  return wrong(
    text.length > 80 ? `${text.slice(0, 80)}…` : text,
    'is not read as one day. Write it as 31 March 2025.',
  );
};

/** What a cell of a column of dates says. */
export const readDate = (cell: Cell): DateRead => {
  if (cell.fault === true) return wrong(cell.text, 'stands where a date is expected.');
  if (cell.monthOnly === true) return { is: 'asked' };
  if (cell.day !== undefined) {
    const [year = 0, month = 0, day = 0] = cell.day.split('-').map(Number);
    return dayAt(cell.text, year, month, day);
  }
  if (cell.number !== undefined) {
    return wrong(
      cell.text,
      'is a number without the form of a date. Format the cell as a date, so that it shows a day.',
    );
  }
  return NOTHING.has(normal(cell.text)) ? { is: 'nothing' } : written(cell.text);
};

/** The one day within a text that names it: "DCC Reed 12/03/2025"; and the text without it. */
export const dayWithin = (text: string): { day: Day; rest: string } | undefined => {
  const dates = [
    ...text.matchAll(
      /\b(?:\d{1,2} ?[./-] ?\d{1,2} ?[./-] ?(?:\d{4}|\d{2})|\d{1,2}(?:st|nd|rd|th)? [A-Za-z]{3,9},? \d{4}|\d{4}-\d{2}-\d{2})\b/g,
    ),
  ];
  const [only] = dates;
  if (only === undefined || dates.length > 1) return undefined;
  const read = written(only[0]);
  return read.is === 'day' ? { day: read.day, rest: text.replace(only[0], ' ') } : undefined;
};
