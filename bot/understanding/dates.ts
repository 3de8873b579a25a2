/**
 * Times as people say them: "by the end of March", "since Monday", "in the last fortnight", "before the
 * next board". Days and months are read by chrono; what stretch of days is meant depends on whether the
 * sentence looks ahead (what is due) or back (what was recorded), which is known only later.
 */
import { en } from 'chrono-node';
import { DateTime } from 'luxon';
import { addDays, dayOf, showDay, type Board, type Day, type Window } from '../../data/model';
import { NUMBER_WORDS } from './vocabulary';
import type { Word } from './words';

export type Preposition = 'by' | 'before' | 'since' | 'after' | 'in' | 'within' | 'on';
type Unit = 'day' | 'week' | 'fortnight' | 'month' | 'quarter' | 'year';

/** A time expression as it stands in the sentence. */
export interface When {
  readonly start: number;
  readonly end: number;
  readonly preposition: Preposition | undefined;
  readonly what:
    | {
        readonly is: 'span';
        readonly count: number;
        readonly unit: Unit;
        readonly side: 'last' | 'next' | 'this' | undefined;
      }
    | { readonly is: 'days'; readonly from: Day; readonly to: Day }
    | {
        readonly is: 'month';
        readonly month: number;
        readonly year: number | undefined;
        readonly endOf: boolean;
        readonly startOf: boolean;
      }
    | { readonly is: 'year'; readonly year: number }
    | {
        readonly is: 'weekday';
        readonly weekday: number;
        readonly side: 'last' | 'next' | 'week after' | undefined;
      }
    | { readonly is: 'meeting'; readonly board: Board; readonly side: 'last' | 'next' };
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const UNITS: Readonly<Record<string, Unit>> = {
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
/** "between 1 March and 30 April", "from January to March": two days make one stretch. */
const joined = (whens: readonly When[], row: readonly Word[], today: Day): When[] => {
  const [first, second] = whens;
  if (whens.length !== 2 || first?.preposition !== 'since' || second === undefined) return [...whens];
  const between = row.slice(first.end, second.start);
  const stands = ['between', 'from'].includes(row[first.start]?.text ?? '') && between.length <= 1;
  if (!stands) return [...whens];
  const from = windowOf({ ...first, preposition: 'in' }, 'ahead', today).from;
  const to = windowOf({ ...second, preposition: 'in' }, 'ahead', today).to;
  if (from === undefined || to === undefined || from > to) return [...whens];
  return [{ start: first.start, end: second.end, preposition: undefined, what: { is: 'days', from, to } }];
};

const SIDES: Readonly<Record<string, 'last' | 'next' | 'this'>> = {
  last: 'last',
  past: 'last',
  previous: 'last',
  next: 'next',
  coming: 'next',
  following: 'next',
  this: 'this',
  current: 'this',
  upcoming: 'next',
};
const PREPOSITIONS: Readonly<Record<string, Preposition>> = {
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
];

const numberOf = (word: Word | undefined): number | undefined => {
  if (word === undefined) return undefined;
  if (/^\d{1,3}$/.test(word.text)) return Number(word.text);
  if (word.text === 'a' || word.text === 'an') return 1;
  if (word.text === 'couple') return 2;
  return Object.hasOwn(NUMBER_WORDS, word.text) ? NUMBER_WORDS[word.text] : undefined;
};
const look = <T>(table: Readonly<Record<string, T>>, word: string | undefined): T | undefined =>
  word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;

/** Where a board stands in the sentence: `end` is past its last word. */
export interface BoardSpan {
  readonly start: number;
  readonly end: number;
  readonly board: Board;
}

/** Every time expression in the sentence, in order. `today` anchors chrono. */
export const findWhens = (
  row: readonly Word[],
  boards: readonly BoardSpan[],
  today: Day,
  mainBoard?: Board,
): When[] => {
  const found: When[] = [];
  for (let at = 0; at < row.length; at += 1) {
    const when = whenAt(row, at, boards, today, mainBoard);
    if (when === undefined) continue;
    found.push(when);
    at = when.end - 1;
  }
  return joined(found, row, today);
};

/** Days that people name. */
const NAMED_DAYS: readonly { readonly words: readonly string[]; readonly monthDay: string }[] = [
  { words: ['christmas', 'day'], monthDay: '12-25' },
  { words: ['christmas'], monthDay: '12-25' },
  { words: ['xmas'], monthDay: '12-25' },
  { words: ['boxing', 'day'], monthDay: '12-26' },
  { words: ['new', 'year'], monthDay: '01-01' },
];

/** The last such day before today, or the next from today on. */
const nearest = (monthDay: string, today: Day, direction: Direction): Day => {
  const year = Number(today.slice(0, 4));
  const here = `${year}-${monthDay}`;
  if (direction === 'back') return here < today ? here : `${year - 1}-${monthDay}`;
  return here >= today ? here : `${year + 1}-${monthDay}`;
};

const whenAt = (
  row: readonly Word[],
  start: number,
  boards: readonly BoardSpan[],
  today: Day,
  mainBoard: Board | undefined,
): When | undefined => {
  let at = start;
  const preposition = look(PREPOSITIONS, row[at]?.text);
  if (preposition !== undefined) {
    at += 1;
    // "ahead of the", "up to the", "by the time of the", "prior to"
    while (['of', 'to', 'the', 'until', 'time', 'our', 'and', 'now', 'we'].includes(row[at]?.text ?? ''))
      at += 1;
  } else if (row[at]?.text === 'the') return undefined;
  const done = (end: number, what: When['what']): When => ({ start, end, preposition, what });

  // "between 1 and 14 January 2025"
  const firstDay = row[at];
  if (
    preposition !== undefined &&
    firstDay?.kind === 'number' &&
    /^\d{1,2}$/.test(firstDay.text) &&
    ['and', 'to', '-'].includes(row[at + 1]?.text ?? '')
  ) {
    const last = explicitDay(row, at + 2, today);
    if (last !== undefined && Number(firstDay.text) <= Number(last.day.slice(8))) {
      const from = `${last.day.slice(0, 8)}${firstDay.text.padStart(2, '0')}`;
      return { start, end: last.end, preposition: undefined, what: { is: 'days', from, to: last.day } };
    }
  }
  // "since we last met", "since the board last sat"
  if (preposition === 'since' || preposition === 'after') {
    let verb = at;
    while (['we', 'last', 'it', 'you', 'they', 'was', 'all', 'board'].includes(row[verb]?.text ?? ''))
      verb += 1;
    const main = boards[0]?.board ?? mainBoard;
    if (['met', 'sat', 'meet'].includes(row[verb]?.text ?? '') && main !== undefined) {
      return done(verb + 1, { is: 'meeting', board: main, side: 'last' });
    }
  }
  const holiday = NAMED_DAYS.find(({ words }) =>
    words.every((word, offset) => row[at + offset]?.text === word),
  );
  if (holiday !== undefined) {
    const day = nearest(
      holiday.monthDay,
      today,
      preposition === 'since' || preposition === 'after' ? 'back' : 'ahead',
    );
    return done(at + holiday.words.length, { is: 'days', from: day, to: day });
  }

  // "end of March", "the end of next month", "end of the year"
  let edge: 'start' | 'end' | undefined;
  const edgeAt = at;
  if (['end', 'start', 'beginning'].includes(row[at]?.text ?? '')) {
    edge = row[at]?.text === 'end' ? 'end' : 'start';
    at += 1;
    while (['of', 'the'].includes(row[at]?.text ?? '')) at += 1;
  }
  let side = look(SIDES, row[at]?.text);
  if (side !== undefined) {
    at += 1;
    while (['the', 'few', 'our'].includes(row[at]?.text ?? '')) at += 1;
  }
  const monthAt = MONTHS.indexOf(row[at]?.text ?? '');
  // "may" is a verb as often as a month.
  if (
    monthAt >= 0 &&
    (row[at]?.text !== 'may' ||
      preposition !== undefined ||
      edge !== undefined ||
      /^\d/.test(row[at + 1]?.text ?? ''))
  ) {
    const after = row[at + 1]?.text ?? '';
    const isDay = /^\d{1,2}$/.test(after) && Number(after) <= 31;
    if (!isDay) {
      const year = /^20\d{2}$/.test(after) ? Number(after) : undefined;
      return done(at + (year === undefined ? 1 : 2), {
        is: 'month',
        month: monthAt + 1,
        year,
        endOf: edge === 'end',
        startOf: edge === 'start',
      });
    }
  }
  const weekday = WEEKDAYS.indexOf(row[at]?.text ?? '');
  if (weekday >= 0 && !/^\d/.test(row[at + 1]?.text ?? '')) {
    // "Thursday week" is the Thursday after this week's.
    const afterNext = row[at + 1]?.text === 'week';
    return done(at + (afterNext ? 2 : 1), {
      is: 'weekday',
      weekday: weekday + 1,
      side: afterNext ? 'week after' : side === 'this' ? undefined : side,
    });
  }
  const counted = numberOf(row[at]);
  const countedUnit =
    counted === undefined
      ? undefined
      : look(UNITS, row[at + (row[at + 1]?.text === 'of' || row[at + 1]?.text === 'working' ? 2 : 1)]?.text);
  if (counted !== undefined && countedUnit !== undefined) {
    let end = at + (row[at + 1]?.text === 'of' || row[at + 1]?.text === 'working' ? 3 : 2);
    if (row[end]?.text === 'ago') {
      side = 'last';
      end += 1;
    }
    if (row[end]?.text === 'time') {
      side = 'next';
      end += 1;
    }
    return done(end, { is: 'span', count: counted, unit: countedUnit, side });
  }
  const unit =
    look(UNITS, row[at]?.text) ??
    (['financial', 'calendar'].includes(row[at]?.text ?? '') ? look(UNITS, row[at + 1]?.text) : undefined);
  if (
    unit !== undefined &&
    (side !== undefined || edge !== undefined || preposition !== undefined) &&
    (side !== undefined || unit !== 'day')
  ) {
    const end = row[at]?.text === 'financial' || row[at]?.text === 'calendar' ? at + 2 : at + 1;
    if (edge === 'end' || (side === 'this' && edge === undefined)) {
      const to = endOfUnit(today, unit, side === 'next' ? 1 : 0, row[at]?.text === 'financial');
      return done(end, { is: 'days', from: edge === 'end' ? to : startOfUnit(today, unit), to });
    }
    // "last week" is the calendar week before this one; "in the last week" the seven days up to now.
    if (
      (side === 'last' || side === 'next') &&
      preposition !== 'in' &&
      preposition !== 'within' &&
      unit !== 'fortnight'
    ) {
      return done(end, { is: 'days', ...calendar(today, unit, side) });
    }
    return done(end, {
      is: 'span',
      count: 1,
      unit,
      side: side ?? (preposition === 'since' ? 'last' : undefined),
    });
  }
  const board = boards.find(
    (span) =>
      span.start === at ||
      (span.start > at && span.start <= at + 1 && ['the', 'our'].includes(row[at]?.text ?? '')),
  );
  if (board !== undefined && (preposition !== undefined || side !== undefined)) {
    const isPast =
      side === 'last' || (side === undefined && (preposition === 'since' || preposition === 'after'));
    // "What time for the board" asks about the board, not about a time before it.
    if (preposition !== undefined && row[start]?.text !== 'for') {
      return done(board.end, { is: 'meeting', board: board.board, side: isPast ? 'last' : 'next' });
    }
  }
  if (edge !== undefined) at = edgeAt;
  const day = explicitDay(row, at, today);
  if (day !== undefined) return done(day.end, { is: 'days', from: day.day, to: day.day });
  if (preposition !== undefined && /^20\d{2}$/.test(row[at]?.text ?? ''))
    return done(at + 1, { is: 'year', year: Number(row[at]?.text) });
  return undefined;
};

/** The whole calendar week, month, quarter or year before or after this one. */
const calendar = (today: Day, unit: Unit, side: 'last' | 'next'): { from: Day; to: Day } => {
  const luxonUnit = unit === 'fortnight' ? 'week' : unit;
  const then = DateTime.fromISO(today, { zone: 'utc' }).plus({ [luxonUnit]: side === 'last' ? -1 : 1 });
  return {
    from: then.startOf(luxonUnit).toFormat('yyyy-MM-dd'),
    to: then.endOf(luxonUnit).toFormat('yyyy-MM-dd'),
  };
};

const startOfUnit = (today: Day, unit: Unit): Day => {
  const luxonUnit = unit === 'fortnight' ? 'week' : unit;
  return DateTime.fromISO(today, { zone: 'utc' }).startOf(luxonUnit).toFormat('yyyy-MM-dd');
};
const endOfUnit = (today: Day, unit: Unit, ahead: number, financial: boolean): Day => {
  const luxonUnit = unit === 'fortnight' ? 'week' : unit;
  if (financial) {
    const now = DateTime.fromISO(today, { zone: 'utc' });
    return `${now.month >= 4 ? now.year + 1 + ahead : now.year + ahead}-03-31`;
  }
  return DateTime.fromISO(today, { zone: 'utc' })
    .plus({ [luxonUnit]: ahead })
    .endOf(luxonUnit)
    .toFormat('yyyy-MM-dd');
};

const DATE_WORDS = new Set([...MONTHS, 'today', 'yesterday', 'tomorrow', 'of', 'the', ...WEEKDAYS]);

/** "31 March 2025", "31/3", "the 5th of February", "today": read by chrono, day first. */
const explicitDay = (
  row: readonly Word[],
  start: number,
  today: Day,
): { day: Day; end: number } | undefined => {
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
  const text = row
    .slice(start, end)
    .map((word) => word.text)
    .filter((word) => word !== 'of' && word !== 'the')
    .join(' ');
  // "on the 23rd": the next such day.
  const [only] = row.slice(start, end);
  if (end - start === 1 && only?.ordinal === true && Number(only.text) <= 31) {
    const now = DateTime.fromISO(today, { zone: 'utc' });
    const month = Number(only.text) >= now.day ? now : now.plus({ months: 1 });
    return { day: month.set({ day: Number(only.text) }).toFormat('yyyy-MM-dd'), end };
  }
  if (!/[a-z]|\d[/.-]\d/.test(text)) return undefined;
  const anchor = DateTime.fromISO(today, { zone: 'utc' }).set({ hour: 12 }).toJSDate();
  const parsed = en.GB.parse(text, { instant: anchor, timezone: 0 })[0];
  if (parsed === undefined || parsed.index > 0) return undefined;
  return { day: dayOf(DateTime.fromJSDate(parsed.start.date(), { zone: 'utc' }).toJSDate()), end };
};

/** Which way a sentence looks. */
export type Direction = 'ahead' | 'back';

const months = (year: number, month: number): { from: Day; to: Day } => {
  const first = DateTime.utc(year, month, 1);
  return { from: first.toFormat('yyyy-MM-dd'), to: first.endOf('month').toFormat('yyyy-MM-dd') };
};

/** The stretch of days that is meant, looking ahead or back from today. */
export const windowOf = (when: When, direction: Direction, today: Day): Window => {
  const { preposition, what } = when;
  const open = (from: Day, to: Day, name: string): Window => {
    if (preposition === 'by') return { to, label: `by ${name}` };
    if (preposition === 'before')
      return { to: what.is === 'meeting' ? from : addDays(from, -1), label: `before ${name}` };
    if (preposition === 'since') return { from, label: `since ${name}` };
    if (preposition === 'after') return { from: addDays(to, 1), label: `after ${name}` };
    return { from, to, label: from === to ? `on ${name}` : `in ${name}` };
  };
  const now = DateTime.fromISO(today, { zone: 'utc' });
  switch (what.is) {
    case 'days': {
      if (what.from === what.to) return open(what.from, what.to, showDay(what.to));
      if (preposition === undefined || preposition === 'in' || preposition === 'on') {
        return { from: what.from, to: what.to, label: `from ${showDay(what.from)} to ${showDay(what.to)}` };
      }
      const name =
        preposition === 'by' || preposition === 'within' || preposition === 'after' ? what.to : what.from;
      return open(what.from, what.to, showDay(name));
    }
    case 'year':
      return open(`${what.year}-01-01`, `${what.year}-12-31`, String(what.year));
    case 'month': {
      let year = what.year ?? now.year;
      if (what.year === undefined && direction === 'ahead' && what.month < now.month) year += 1;
      if (what.year === undefined && direction === 'back' && what.month > now.month) year -= 1;
      const { from, to } = months(year, what.month);
      if (what.endOf) return open(to, to, showDay(to));
      if (what.startOf) return open(from, from, showDay(from));
      return open(from, to, showDay(from.slice(0, 7)));
    }
    case 'weekday': {
      // "since Monday" said on a Monday means a week ago; "by Friday" said on a Friday means today.
      const back = (now.weekday - what.weekday + 7) % 7 || 7;
      const ahead = (what.weekday - now.weekday + 7) % 7;
      const day =
        direction === 'back'
          ? addDays(today, -back)
          : addDays(
              today,
              ahead + (what.side === 'week after' || (what.side === 'next' && ahead <= 1) ? 7 : 0),
            );
      return open(day, day, showDay(day));
    }
    case 'meeting': {
      const day = meetingDay(what.board, what.side, today);
      if (day === undefined) return { label: `the ${what.side} ${what.board.name}` };
      return open(
        day,
        day,
        `${what.side === 'last' ? 'the last' : 'the next'} ${what.board.name} on ${showDay(day)}`,
      );
    }
    case 'span': {
      const size = {
        [what.unit === 'fortnight' ? 'weeks' : `${what.unit}s`]:
          what.unit === 'fortnight' ? what.count * 2 : what.count,
      };
      const words = what.count === 1 ? what.unit : `${what.count} ${what.unit}s`;
      const past = what.side === 'last' || (what.side === undefined && direction === 'back');
      if (past) return { from: now.minus(size).toFormat('yyyy-MM-dd'), label: `in the last ${words}` };
      return { from: today, to: now.plus(size).toFormat('yyyy-MM-dd'), label: `in the next ${words}` };
    }
  }
};

/** A board's last or next meeting, as a day. */
export const meetingDay = (board: Board, side: 'last' | 'next', today: Day): Day | undefined => {
  const days = board.meetings.map(dayOf);
  return side === 'last' ? days.filter((day) => day < today).at(-1) : days.find((day) => day >= today);
};
