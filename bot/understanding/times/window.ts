/** The stretch of days that a time expression means. */
import {
  addDays,
  addMonths,
  comingMeetings,
  dayOf,
  endOfMonth,
  isHeld,
  meetingsOf,
  pastMeetings,
  showDay,
  startOfDay,
  type Board,
  type Day,
  type Window,
} from '../../../data/model';
import type { Direction, Unit, When } from './when';

/** How many days or months a unit is. */
const SIZES: Readonly<Record<Unit, { readonly days: number } | { readonly months: number }>> = {
  day: { days: 1 },
  week: { days: 7 },
  fortnight: { days: 14 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { months: 12 },
};

const plus = (day: Day, count: number, unit: Unit): Day => {
  const size = SIZES[unit];
  return 'days' in size ? addDays(day, count * size.days) : addMonths(day, count * size.months);
};

/** From Monday, 1, to Sunday, 7. */
const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
const yearOf = (day: Day): number => Number(day.slice(0, 4));
const monthOf = (day: Day): number => Number(day.slice(5, 7));

/** Nobody counts calendar fortnights: the week is meant. */
const counted = (unit: Unit): Unit => (unit === 'fortnight' ? 'week' : unit);

export const startOfUnit = (day: Day, unit: Unit): Day => {
  const size = SIZES[counted(unit)];
  if ('days' in size) return size.days === 1 ? day : addDays(day, 1 - weekdayOf(day));
  const month = monthOf(day) - ((monthOf(day) - 1) % size.months);
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
};

export const endOfUnit = (today: Day, unit: Unit, ahead: number, financial: boolean): Day => {
  if (financial) return `${yearOf(today) + (monthOf(today) >= 4 ? 1 : 0) + ahead}-03-31`;
  const first = startOfUnit(plus(today, ahead, counted(unit)), unit);
  return addDays(plus(first, 1, counted(unit)), -1);
};

/** The whole calendar week, month, quarter or year before or after this one. */
export const calendar = (today: Day, unit: Unit, side: 'last' | 'next'): { from: Day; to: Day } => {
  const to = endOfUnit(today, unit, side === 'last' ? -1 : 1, false);
  return { from: startOfUnit(to, unit), to };
};

const months = (year: number, month: number): { from: Day; to: Day } => {
  const to = endOfMonth(year, month);
  return { from: `${to.slice(0, 8)}01`, to };
};

/** So many days back a day without its year is the one that is gone. */
const JUST_GONE = 60;

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
  switch (what.is) {
    case 'days': {
      if (what.from === what.to) {
        const yearless = what.anyYear === true;
        // Looking back, "since 1 June" said in January is last year's June.
        if (yearless && direction === 'back' && what.to > today) {
          const before = addMonths(what.to, -12);
          return open(before, before, showDay(before));
        }
        const past = yearless && what.to < today && direction === 'ahead';
        // What is long past lies ahead again; "due on 31 December", asked in January, is last month's.
        const again =
          preposition === 'by' ||
          preposition === 'before' ||
          ((preposition === 'on' || preposition === 'in' || preposition === undefined) &&
            what.to < addDays(today, -JUST_GONE));
        const day = past && again ? addMonths(what.to, 12) : what.to;
        return open(day, day, showDay(day));
      }
      if (preposition === undefined || preposition === 'in' || preposition === 'on') {
        // "Recorded in November or December", said in January, was last year's.
        if (what.anyYear === true && direction === 'back' && what.from > today) {
          const [from, to] = [addMonths(what.from, -12), addMonths(what.to, -12)];
          return { from, to, label: `from ${showDay(from)} to ${showDay(to)}` };
        }
        return { from: what.from, to: what.to, label: `from ${showDay(what.from)} to ${showDay(what.to)}` };
      }
      const name =
        preposition === 'by' || preposition === 'within' || preposition === 'after' ? what.to : what.from;
      return open(what.from, what.to, showDay(name));
    }
    case 'year':
      return open(`${what.year}-01-01`, `${what.year}-12-31`, String(what.year));
    case 'month': {
      let year = what.year ?? yearOf(today);
      if (what.year === undefined && direction === 'ahead' && what.month < monthOf(today)) year += 1;
      if (what.year === undefined && direction === 'back' && what.month > monthOf(today)) year -= 1;
      const { from, to } = months(year, what.month);
      // "before the end of March" counts its last day in.
      if (what.endOf && preposition === 'before') return { to, label: `by ${showDay(to)}` };
      if (what.endOf) return open(to, to, showDay(to));
      if (what.startOf) return open(from, from, showDay(from));
      return open(from, to, showDay(from.slice(0, 7)));
    }
    case 'weekday': {
      // "since Monday" said on a Monday means a week ago; "by Friday" said on a Friday means today.
      const back = (weekdayOf(today) - what.weekday + 7) % 7 || 7;
      const ahead = (what.weekday - weekdayOf(today) + 7) % 7;
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
      const words = what.count === 1 ? what.unit : `${what.count} ${what.unit}s`;
      const past = what.side === 'last' || (what.side === undefined && direction === 'back');
      if (past) return { from: plus(today, -what.count, what.unit), label: `in the last ${words}` };
      return { from: today, to: plus(today, what.count, what.unit), label: `in the next ${words}` };
    }
  }
};

/** A board's last or next meeting, as a day. */
export const meetingDay = (board: Board, side: 'last' | 'next', today: Day): Day | undefined => {
  const [next] = side === 'next' ? comingMeetings(board, startOfDay(today)) : [];
  const meeting = side === 'last' ? pastMeetings(board, startOfDay(today)).at(-1) : next;
  return meeting === undefined ? undefined : dayOf(meeting.at);
};

/** The days on which a board meets in a month of this year, the last or the next. */
export const meetingDaysIn = (board: Board, month: number, today: Day): Day[] =>
  [-1, 0, 1].flatMap((years) => {
    const to = endOfMonth(yearOf(today) + years, month);
    return meetingsOf(board, startOfDay(`${to.slice(0, 8)}01`), startOfDay(addDays(to, 1)))
      .filter(isHeld)
      .map(({ at }) => dayOf(at));
  });
