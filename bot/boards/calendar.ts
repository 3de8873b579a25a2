/** When boards meet and when their digests go out. Working days know England's bank holidays. */
import Holidays from 'date-holidays';
import { DateTime } from 'luxon';
import { ZONE, addDays, addMonths, dayOf, type Board, type Day, type Instant } from '../../data/model';

const holidays = new Holidays('GB', 'ENG');

/** Neither a weekend nor a bank holiday in England. */
export const isWorkingDay = (day: Day): boolean => {
  const date = DateTime.fromISO(day, { zone: ZONE });
  if (date.weekday > 5) return false;
  const found = holidays.isHoliday(date.set({ hour: 12 }).toJSDate());
  return found === false || !found.some((holiday) => holiday.type === 'public' || holiday.type === 'bank');
};

/** So many working days before a day: 2 before Thursday is Tuesday. */
export const workingDaysBefore = (day: Day, count: number): Day => {
  let at = day;
  for (let left = count; left > 0;) {
    at = addDays(at, -1);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
};

export const nextMeeting = (board: Board | undefined, now: Date): Instant | undefined =>
  board?.meetings.find((at) => Date.parse(at) >= now.getTime());

export const lastMeeting = (board: Board, now: Date): Instant | undefined =>
  board.meetings.filter((at) => Date.parse(at) < now.getTime()).at(-1);

/** The day by which the meeting after falls, going by how often the board meets. */
export const meetingAfter = (board: Board, meeting: Instant): Day => {
  const known = board.meetings.find((at) => at > meeting);
  return known === undefined
    ? addMonths(dayOf(meeting), board.frequency === 'monthly' ? 1 : 3)
    : dayOf(known);
};

/** When the digest for a meeting goes out: the day, and its time in London. */
export const digestDay = (board: Board, meeting: Instant): { day: Day; at: string } => ({
  day: workingDaysBefore(dayOf(meeting), board.digest.workingDaysBefore),
  at: board.digest.at,
});
