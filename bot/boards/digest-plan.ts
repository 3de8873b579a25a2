/**
 * Which digests are due, and when the next one is: from the calendar and the clock alone. Whoever sends them keeps
 * which exist, so that each is sent once: by whichever copy of the bot, after whichever restart.
 */
import {
  addDays,
  comingMeetings,
  dayOf,
  isHeld,
  meetingByKey,
  meetingsOf,
  momentOf,
  sameMoment,
  type Board,
  type HeldMeeting,
  type Instant,
} from '../../data/model';
import { digestDay, workingDaysBefore } from './calendar';

/** A digest no later than this after its time is on time. */
const ON_TIME_MS = 3_600_000;
/** A meeting begun longer ago is not looked at again. */
const LOOKED_BACK_DAYS = 7;

export interface DigestDue {
  /** `digest~lpib~20250123t1000z` */
  readonly id: string;
  readonly meeting: HeldMeeting;
  /** When it was to go out. */
  readonly due: Instant;
  /** `late`: its hour is over, the meeting has not begun. `missed`: it has, and no digest is sent any more. */
  readonly is: 'send' | 'late' | 'missed';
}

/** What a meeting's one digest is known by: its first plan, so that a moved meeting keeps it. */
export const digestId = (board: Pick<Board, 'id'>, meeting: Pick<HeldMeeting, 'key'>): string =>
  `digest~${board.id}~${compact(meeting.key)}`;

/** A moment as it may stand in an id: `20250123t1000z`. */
export const compact = (at: Instant): string =>
  `${new Date(at).toISOString().slice(0, 16).replace(/[-:]/g, '').toLowerCase()}z`;

/**
 * When a meeting's digest goes out; undefined where it was cancelled. A time that a moved meeting has
 * overtaken is void: the board's own holds again.
 */
export const digestDue = (board: Board, meeting: HeldMeeting): Instant | undefined => {
  const plan = board.plans.find((each) => sameMoment(each.meeting, meeting.key));
  if (plan?.digest === 'cancelled') return undefined;
  if (plan !== undefined && Date.parse(plan.at) < Date.parse(meeting.at)) return plan.at;
  const { day, at } = digestDay(board, meeting.at);
  const due = momentOf(day, at);
  // "On the day at 16:00" is no time for a meeting in the morning.
  return Date.parse(due) < Date.parse(meeting.at) ? due : momentOf(workingDaysBefore(day, 1), at);
};

/**
 * What is to be done about digests at that moment, the earliest meeting first.
 * @param known ids of the digests that exist, whatever became of them
 */
export const digestsDue = (board: Board, now: Date, known: ReadonlySet<string> = new Set()): DigestDue[] =>
  inSight(board, now).flatMap((meeting) => {
    const id = digestId(board, meeting);
    const due = known.has(id) ? undefined : digestDue(board, meeting);
    if (due === undefined || Date.parse(due) > now.getTime()) return [];
    const begun = Date.parse(meeting.at) <= now.getTime();
    return [{ id, meeting, due, is: begun ? 'missed' : isLate(due, now.toISOString()) ? 'late' : 'send' }];
  });

/** A meeting's digest and its time. */
export type DigestAt = Omit<DigestDue, 'is'>;

/** The digests that were due after a moment, of meetings that have begun by now; the earliest meeting first. */
export const digestsSince = (board: Board, since: Instant, now: Date): DigestAt[] =>
  meetingsOf(board, since, now.toISOString())
    .filter(isHeld)
    .flatMap((meeting) => {
      const due = digestDue(board, meeting);
      return due === undefined || Date.parse(due) <= Date.parse(since)
        ? []
        : [{ id: digestId(board, meeting), meeting, due }];
    });

/** Whether a meeting that began then is still looked at. */
export const isLookedBackTo = (at: Instant, now: Date): boolean =>
  Date.parse(at) >= now.getTime() - LOOKED_BACK_DAYS * 86_400_000;

/** Whether what was due then is late when it begins to be sent at that moment. */
export const isLate = (due: Instant, at: Instant): boolean => Date.parse(at) - Date.parse(due) >= ON_TIME_MS;

/** The digest that goes out next, and when; one that is due already goes out now. */
export const nextDigest = (
  board: Board,
  now: Date,
  known: ReadonlySet<string> = new Set(),
): DigestAt | undefined =>
  comingMeetings(board, now.toISOString())
    .flatMap((meeting) => {
      const id = digestId(board, meeting);
      const due = known.has(id) ? undefined : digestDue(board, meeting);
      return due === undefined ? [] : [{ id, meeting, due }];
    })
    .sort((a, b) => Date.parse(a.due) - Date.parse(b.due))[0];

/** The meetings whose digest can be due: just begun, near enough by the board's own time, or decided singly. */
const inSight = (board: Board, now: Date): HeldMeeting[] => {
  const today = dayOf(now);
  const from = new Date(now.getTime() - LOOKED_BACK_DAYS * 86_400_000);
  // Three days for each working day, and a fortnight for Christmas, are always enough.
  const near = momentOf(addDays(today, 14 + 3 * board.digest.workingDaysBefore), '00:00');
  const decided = board.plans.flatMap(({ meeting }) => meetingByKey(board, meeting) ?? []).filter(isHeld);
  return [
    ...meetingsOf(board, from.toISOString(), near).filter(isHeld),
    ...decided.filter(({ at }) => Date.parse(at) >= Date.parse(near)),
  ];
};
