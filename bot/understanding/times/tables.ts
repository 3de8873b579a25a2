/** The words of time, as data. */
import type { Preposition, Unit } from './when';

export const MONTHS =
  'january february march april may june july august september october november december'.split(' ');
export const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
export const UNITS: Readonly<Record<string, Unit>> = {
  day: 'day',
  days: 'day',
  week: 'week',
  weeks: 'week',
  fortnight: 'fortnight',
  fortnights: 'fortnight',
  month: 'month',
  months: 'month',
  quarter: 'quarter',
  quarters: 'quarter',
  year: 'year',
  years: 'year',
};
export const SIDES: Readonly<Record<string, 'last' | 'next' | 'this'>> = {
  last: 'last',
  past: 'last',
  previous: 'last',
  next: 'next',
  coming: 'next',
  following: 'next',
  this: 'this',
  current: 'this',
  upcoming: 'next',
  forthcoming: 'next',
};
export const PREPOSITIONS: Readonly<Record<string, Preposition>> = {
  by: 'by',
  before: 'before',
  until: 'by',
  till: 'by',
  since: 'since',
  after: 'after',
  in: 'in',
  within: 'within',
  during: 'in',
  over: 'in',
  on: 'on',
  for: 'in',
  from: 'since',
  ahead: 'before',
  up: 'by',
  at: 'on',
  following: 'after',
  between: 'since',
  prior: 'before',
};
export const ORDINALS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4 };

/** The parts of a month, from one date to another. */
export const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  early: [1, 10],
  mid: [11, 20],
  middle: [11, 20],
  late: [21, 31],
};

/** Words of time that spelling may correct towards. */
export const TIME_WORDS: readonly string[] = [
  ...MONTHS,
  ...WEEKDAYS,
  ...Object.keys(UNITS),
  ...Object.keys(SIDES),
  ...Object.keys(PREPOSITIONS),
  'today',
  'yesterday',
  'tomorrow',
  'end',
  'start',
  'beginning',
  'middle',
  'spring',
  'summer',
  'autumn',
  'winter',
  'christmas',
  'easter',
  'financial',
  'calendar',
  'early',
  'late',
  'half',
  'commencing',
];
