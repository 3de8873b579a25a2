/** The stretch of days that a time expression means. */
import { DateTime } from 'luxon';
import {
  addDays,
  addMonths,
  comingMeetings,
  dayOf,
  pastMeetings,
  showDay,
  startOfDay,
  type Board,
  type Day,
  type Window,
} from '../../../data/model';
import type { Direction, Unit, When } from './when';

/** The whole calendar week, month, quarter or year before or after this one. */
export const calendar = (today: Day, unit: Unit, side: 'last' | 'next'): { from: Day; to: Day } => {
  const luxonUnit = unit === 'fortnight' ? 'week' : unit;
  const then = DateTime.fromISO(today, { zone: 'utc' }).plus({ [luxonUnit]: side === 'last' ? -1 : 1 });
  return {
    from: then.startOf(luxonUnit).toFormat('yyyy-MM-dd'),
    to: then.endOf(luxonUnit).toFormat('yyyy-MM-dd'),
  };
};

export const startOfUnit = (today: Day, unit: Unit): Day => {
  const luxonUnit = unit === 'fortnight' ? 'week' : unit;
  return DateTime.fromISO(today, { zone: 'utc' }).startOf(luxonUnit).toFormat('yyyy-MM-dd');
};
export const endOfUnit = (today: Day, unit: Unit, ahead: number, financial: boolean): Day => {
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
      if (what.from === what.to) {
        const yearless = what.anyYear === true;
        // Looking back, "since 1 June" said in January is last year's June.
        if (yearless && direction === 'back' && what.to > today) {
          const before = addMonths(what.to, -12);
          return open(before, before, showDay(before));
        }
        const past = yearless && what.to < today && direction === 'ahead';
        const day =
          past && (preposition === 'by' || preposition === 'before') ? addMonths(what.to, 12) : what.to;
        return open(day, day, showDay(day));
      }
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
      // "before the end of March" counts its last day in.
      if (what.endOf && preposition === 'before') return { to, label: `by ${showDay(to)}` };
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
  const [next] = side === 'next' ? comingMeetings(board, startOfDay(today)) : [];
  const meeting = side === 'last' ? pastMeetings(board, startOfDay(today)).at(-1) : next;
  return meeting === undefined ? undefined : dayOf(meeting.at);
};
