/**
 * When boards meet: by date and by rule, with what was moved and cancelled. A meeting keeps the moment for which
 * it was first planned as its identity, so that whatever belongs to it (its digest) finds it wherever it is moved.
 */
import type { MeetingRule } from './calendar';
import type { Day, Instant } from './common';
import { addDays, dayOf, momentOf, sameMoment, startOfDay } from './dates';
import type { Board } from './reference';

export interface Meeting {
  /** As first planned. */
  readonly key: Instant;
  /** When it is held; null where it was cancelled. */
  readonly at: Instant | null;
}

/** A meeting that is going to be held, or was. */
export interface HeldMeeting extends Meeting {
  readonly at: Instant;
}

type Calendar = Pick<Board, 'meetings' | 'rule' | 'moved'>;

/** How far ahead meetings by rule are looked for. */
const YEARS_AHEAD = 3;

/**
 * The meetings from one moment up to, but not including, another, in order; a cancelled one stands where it was
 * planned. A date on a day of the rule's is one meeting, the date's.
 */
export const meetingsOf = (board: Calendar, from: Instant, to: Instant): Meeting[] => {
  const [begin, end] = [Date.parse(from), Date.parse(to)];
  const placed = new Map(board.moved.map((move) => [Date.parse(move.meeting), move.to]));
  const found = new Map<number, Meeting>();
  for (const key of keysOf(board, from, to)) {
    const moved = placed.get(Date.parse(key));
    found.set(Date.parse(key), { key, at: moved === undefined ? key : moved });
  }
  return [...found.values()]
    .filter((meeting) => {
      const stands = placeOf(meeting);
      return stands >= begin && stands < end;
    })
    .sort((a, b) => placeOf(a) - placeOf(b));
};

/** Those that are held at that moment or later, the next first. */
export const comingMeetings = (board: Calendar, from: Instant): HeldMeeting[] => {
  const known = [...board.meetings, ...board.moved.flatMap(({ to }) => to ?? [])].map((at) => Date.parse(at));
  const rules = new Date(from);
  rules.setUTCFullYear(rules.getUTCFullYear() + YEARS_AHEAD);
  const end = known.reduce((latest, at) => Math.max(latest, at + 1), rules.getTime());
  return meetingsOf(board, from, new Date(end).toISOString()).filter(isHeld);
};

/** Those that began before that moment, the last at the end. */
export const pastMeetings = (board: Calendar, before: Instant): HeldMeeting[] =>
  meetingsOf(board, new Date(0).toISOString(), before).filter(isHeld);

/** Those held on that day in London. */
export const meetingsOn = (board: Calendar, day: Day): HeldMeeting[] =>
  meetingsOf(board, startOfDay(day), startOfDay(addDays(day, 1))).filter(isHeld);

/** The meeting that was first planned for that moment, wherever it stands now. */
export const meetingByKey = (board: Calendar, planned: Instant): Meeting | undefined => {
  const key = keysOf(board, planned, planned).find((each) => sameMoment(each, planned));
  if (key === undefined) return undefined;
  const move = board.moved.find(({ meeting }) => sameMoment(meeting, key));
  return { key, at: move === undefined ? key : move.to };
};

/** The meeting that was first planned for that day, wherever it stands now. */
export const plannedOn = (board: Calendar, day: Day): Meeting | undefined => {
  const [planned] = meetingsOn({ ...board, moved: [] }, day);
  return planned === undefined ? undefined : meetingByKey(board, planned.key);
};

/** The meeting that stands at that moment. */
export const meetingAt = (board: Calendar, at: Instant): HeldMeeting | undefined =>
  meetingsOn(board, dayOf(at)).find((meeting) => sameMoment(meeting.at, at));

export const isHeld = (meeting: Meeting): meeting is HeldMeeting => meeting.at !== null;

const placeOf = ({ key, at }: Meeting): number => Date.parse(at ?? key);

/** As first planned: every date, and what the rule gives in that time or was moved from elsewhere. */
const keysOf = ({ meetings, rule, moved }: Calendar, from: Instant, to: Instant): Instant[] => {
  if (rule === null) return [...meetings];
  const dated = new Set(meetings.map(dayOf));
  const days = [
    ...ruleDays(rule, dayOf(from), dayOf(to)),
    ...moved.map(({ meeting }) => dayOf(meeting)).filter((day) => isRuleDay(rule, day)),
  ];
  const byRule = days.filter((day) => !dated.has(day)).map((day) => momentOf(day, rule.at));
  return [...meetings, ...byRule];
};

/** The rule's days from one day to another, both included, in order. */
export const ruleDays = (rule: MeetingRule, from: Day, to: Day): Day[] => {
  const first = from < rule.from ? rule.from : from;
  const days: Day[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1)
    for (const month of rule.months) {
      const day = dayInMonth(rule, year, month);
      if (day >= first && day <= to) days.push(day);
    }
  return days;
};

const isRuleDay = (rule: MeetingRule, day: Day): boolean => ruleDays(rule, day, day).length > 0;

const dayInMonth = ({ week, weekday }: MeetingRule, year: number, month: number): Day => {
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  // The first such weekday: getUTCDay counts Sunday as 0, and 7 is 0 again.
  const first = 1 + ((weekday - new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 7) % 7);
  const date = week === 'last' ? first + 7 * Math.floor((length - first) / 7) : first + 7 * (week - 1);
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
};
