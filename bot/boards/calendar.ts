/** When boards meet and when their digests go out. Working days know England's bank holidays. */
import Holidays from 'date-holidays';
import { DateTime } from 'luxon';
import { LRUCache } from 'lru-cache';
import {
  addDays,
  addMonths,
  comingMeetings,
  dayOf,
  pastMeetings,
  type Board,
  type Day,
  type Instant,
} from '../../data/model';

/** When single people are told, on working days, Europe/London. */
export const MORNING = '09:00';

const holidays = new Holidays('GB', 'ENG');

/** The days off of a year, worked out once: a scheduler asks for the same few again and again. */
const daysOff = new LRUCache<number, ReadonlySet<Day>>({ max: 100 });

const daysOffIn = (year: number): ReadonlySet<Day> => {
  const known = daysOff.get(year);
  if (known !== undefined) return known;
  const found = holidays.getHolidays(year).filter(({ type }) => type === 'public' || type === 'bank');
  const days = new Set(found.map(({ date }) => date.slice(0, 10)));
  daysOff.set(year, days);
  return days;
};

/** Neither a weekend nor a bank holiday in England. */
export const isWorkingDay = (day: Day): boolean =>
  DateTime.fromISO(day, { zone: 'utc' }).weekday <= 5 && !daysOffIn(Number(day.slice(0, 4))).has(day);

/** So many working days before a day: 2 before Thursday is Tuesday. */
export const workingDaysBefore = (day: Day, count: number): Day => {
  let at = day;
  for (let left = count; left > 0;) {
    at = addDays(at, -1);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
};

/** The first working day after a day. */
export const nextWorkingDay = (day: Day): Day => {
  const next = addDays(day, 1);
  return isWorkingDay(next) ? next : nextWorkingDay(next);
};

/** The next meeting that is not cancelled. */
export const nextMeeting = (board: Board | undefined, now: Date): Instant | undefined =>
  board === undefined ? undefined : comingMeetings(board, now.toISOString())[0]?.at;

export const lastMeeting = (board: Board, now: Date): Instant | undefined =>
  pastMeetings(board, now.toISOString()).at(-1)?.at;

/** The day by which the meeting after falls; where none is planned, going by how often the board meets. */
export const meetingAfter = (board: Board, meeting: Instant): Day => {
  const known = comingMeetings(board, meeting).find(({ at }) => Date.parse(at) > Date.parse(meeting));
  return known === undefined
    ? addMonths(dayOf(meeting), board.frequency === 'monthly' ? 1 : 3)
    : dayOf(known.at);
};

/** When the digest for a meeting goes out by the board's own time: the day, and its time in London. */
export const digestDay = (board: Board, meeting: Instant): { day: Day; at: string } => ({
  day: workingDaysBefore(dayOf(meeting), board.digest.workingDaysBefore),
  at: board.digest.at,
});
