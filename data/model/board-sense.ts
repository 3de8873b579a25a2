/** What makes no sense of a board, whoever asks for it: each a plain sentence. */
import type { MeetingRule } from './calendar';
import type { BoardChange } from './change';
import type { Instant } from './common';
import { dayOf, sameMoment, showDay, showMoment } from './dates';
import { digestTimeWords, ruleWords } from './board-words';
import {
  comingMeetings,
  isHeld,
  meetingAt,
  meetingByKey,
  meetingsOn,
  plannedOn,
  type HeldMeeting,
} from './meetings';
import type { Board } from './reference';

/** Why the change makes no sense as the board stands; undefined where it does. */
export const problemWithBoard = (change: BoardChange, board: Board, now: Instant): string | undefined => {
  switch (change.change) {
    case 'move meeting':
      return moveProblem(change, board, now);
    case 'cancel meeting': {
      const meeting = openMeeting(change.meeting, board, now);
      return typeof meeting === 'string' ? meeting : undefined;
    }
    case 'add meeting':
      return addProblem(change.at, board, now);
    case 'meeting rule':
      return ruleProblem(change.rule, board, now);
    case 'digest':
      return digestProblem(change, board, now);
    case 'digest time':
      return change.at === board.digest.at && change.workingDaysBefore === board.digest.workingDaysBefore
        ? `The ${board.name}'s digests go out ${digestTimeWords(board.digest)} already.`
        : undefined;
    case 'escalation':
      return escalationProblem(change, board);
    case 'channel marking':
      return markingProblem(change, board);
    case 'link channel':
      return board.channel?.id === change.channel &&
        (change.name === undefined || change.name === board.channel.name)
        ? `That channel is already the ${board.name}'s.`
        : undefined;
    case 'unlink channel':
      return board.channel === null ? `The ${board.name} has no channel.` : undefined;
  }
};

const moveProblem = (
  { from, to }: Extract<BoardChange, { change: 'move meeting' }>,
  board: Board,
  now: Instant,
): string | undefined => {
  const meeting = meetingAt(board, from);
  if (meeting === undefined) return `The ${board.name} has no meeting on ${showMoment(from)}.`;
  if (sameMoment(from, to)) return `That meeting is on ${showMoment(to)} already.`;
  if (isOver(from, now)) return `The meeting of ${showMoment(from)} has been held.`;
  return dayProblem(to, board, now, meeting);
};

/** A meeting that has not begun and is not cancelled, or why it is not one. */
const openMeeting = (key: Instant, board: Board, now: Instant): HeldMeeting | string => {
  const meeting = meetingByKey(board, key);
  if (meeting === undefined) return `The ${board.name} has no meeting on ${showMoment(key)}.`;
  if (!isHeld(meeting)) return `The meeting of ${showMoment(key)} is cancelled.`;
  return isOver(meeting.at, now) ? `The meeting of ${showMoment(meeting.at)} has been held.` : meeting;
};

/** A board meets once in a day, so that a meeting can be told by its day. */
const dayProblem = (at: Instant, board: Board, now: Instant, besides?: HeldMeeting): string | undefined => {
  if (isOver(at, now)) return `${showMoment(at)} is in the past.`;
  const [other] = meetingsOn(board, dayOf(at)).filter((each) => each.key !== besides?.key);
  return other === undefined ? undefined : `The ${board.name} already meets on ${showMoment(other.at)}.`;
};

const addProblem = (at: Instant, board: Board, now: Instant): string | undefined => {
  const taken = dayProblem(at, board, now);
  if (taken !== undefined) return taken;
  const away = plannedOn(board, dayOf(at));
  return away === undefined || !isHeld(away)
    ? undefined
    : `The meeting of ${showDay(dayOf(at))} was moved to ${showMoment(away.at)}; it can be moved back.`;
};

const ruleProblem = (rule: MeetingRule | null, board: Board, now: Instant): string | undefined => {
  if (rule === null)
    return board.rule === null ? `The ${board.name} meets by date alone already.` : undefined;
  const { from } = rule;
  if (board.rule !== null && ruleWords(board.rule) === ruleWords(rule))
    return `The ${board.name} meets on ${ruleWords(rule)} already.`;
  if (from <= dayOf(now)) return `A rule holds from a day to come: ${showDay(from)} is not.`;
  // Its digest may be out: a rule that planned it anew would send another.
  const [next] = comingMeetings(board, now);
  return next !== undefined && from <= dayOf(next.at)
    ? `The next meeting stays on ${showMoment(next.at)}: a new rule holds from the day after it. It can be moved or cancelled.`
    : undefined;
};

const digestProblem = (
  change: Extract<BoardChange, { change: 'digest' }>,
  board: Board,
  now: Instant,
): string | undefined => {
  const meeting = openMeeting(change.meeting, board, now);
  if (typeof meeting === 'string') return meeting;
  const plan = board.plans.find((each) => sameMoment(each.meeting, meeting.key));
  const of = `The digest for ${showMoment(meeting.at)}`;
  switch (change.do) {
    case 'send now':
      return undefined;
    case 'cancel':
      return plan?.digest === 'cancelled' ? `${of} is cancelled already.` : undefined;
    case 'restore':
      return plan === undefined ? `${of} goes out as planned already.` : undefined;
    case 'postpone':
      if (change.at === undefined) return 'Say when it is to go out, like 22 January 2025 09:00.';
      if (isOver(change.at, now)) return `${showMoment(change.at)} is in the past.`;
      if (Date.parse(change.at) >= Date.parse(meeting.at))
        return `The meeting is on ${showMoment(meeting.at)}: its digest has to go out before.`;
      return plan?.digest === 'at' && sameMoment(plan.at, change.at)
        ? `${of} goes out on ${showMoment(change.at)} already.`
        : undefined;
  }
};

const escalationProblem = (
  { digestDays, chairDays }: Extract<BoardChange, { change: 'escalation' }>,
  { escalation, name }: Board,
): string | undefined => {
  if (chairDays < digestDays) return 'What goes to the chair has been before the board first.';
  return digestDays === escalation.digestDays && chairDays === escalation.chairDays
    ? `The ${name}'s escalation is so already.`
    : undefined;
};

const markingProblem = (
  { channel, highest }: Extract<BoardChange, { change: 'channel marking' }>,
  board: Board,
): string | undefined => {
  if (board.channel?.id !== channel) return `That channel is not the ${board.name}'s any more.`;
  return board.channel.highest === highest
    ? `The ${board.name}'s channel shows up to ${highest} already.`
    : undefined;
};

const isOver = (at: Instant, now: Instant): boolean => Date.parse(at) <= Date.parse(now);
