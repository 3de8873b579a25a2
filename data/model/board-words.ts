/** Changes to a board, in words: for the card that asks for a confirmation, and for the entry that is written. */
import { EVERY_MONTH, type MeetingRule } from './calendar';
import type { BoardChange } from './change';
import type { Instant } from './common';
import { sameMoment, showMoment, startOfDay } from './dates';
import { comingMeetings, meetingByKey } from './meetings';
import type { Board } from './reference';
import type { BoardUpdateKind, FieldChange } from './update';

const WEEKS = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', last: 'last' } as const;
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** "the fourth Thursday of each month at 10:00, not in August", "the second Wednesday of February and May at 14:00" */
export const ruleWords = ({ week, weekday, at, months }: MeetingRule): string => {
  const day = `the ${WEEKS[week]} ${DAYS[weekday - 1] ?? ''}`;
  const free = EVERY_MONTH.filter((month) => !months.includes(month));
  if (free.length > 4) return `${day} of ${monthWords(months)} at ${at}`;
  return `${day} of each month at ${at}${free.length === 0 ? '' : `, not in ${monthWords(free)}`}`;
};

const monthWords = (months: readonly number[]): string => {
  const names = months.map((month) => MONTHS[month - 1] ?? '');
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
};

/** "2 working days before at 09:00" */
export const digestTimeWords = ({ workingDaysBefore: days, at }: Board['digest']): string =>
  days === 0
    ? `on the day of the meeting at ${at}`
    : `${days} working ${days === 1 ? 'day' : 'days'} before at ${at}`;

/** What the change would alter, from and to, in words. */
export const describeBoardChange = (change: BoardChange, board: Board): FieldChange[] => {
  switch (change.change) {
    case 'move meeting':
      return [{ field: 'meeting', from: showMoment(change.from), to: showMoment(change.to) }];
    case 'cancel meeting':
      return [{ field: 'meeting', from: momentOfMeeting(change.meeting, board), to: 'cancelled' }];
    case 'add meeting':
      return [{ field: 'meeting', from: null, to: showMoment(change.at) }];
    case 'meeting rule':
      return ruleChange(change.rule, board);
    case 'digest':
      return [
        {
          field: `digest for ${momentOfMeeting(change.meeting, board)}`,
          from: planWords(change.meeting, board),
          to: digestDecisionWords(change),
        },
      ];
    case 'digest time':
      return [{ field: 'digest', from: digestTimeWords(board.digest), to: digestTimeWords(change) }];
    case 'escalation':
      return [
        {
          field: 'escalation',
          from: escalationWords(board.escalation),
          to: escalationWords(change),
        },
      ];
    case 'channel marking':
      return [
        {
          field: `channel ${nameOf(board.channel)} shows up to`,
          from: board.channel?.highest ?? null,
          to: change.highest,
        },
      ];
    case 'link channel':
      return [{ field: 'channel', from: channelOf(board), to: channelName(change) }];
    case 'unlink channel':
      return [{ field: 'channel', from: channelOf(board), to: null }];
  }
};

/** What the entry of the change is, and its one sentence. */
export const boardEntry = (change: BoardChange, board: Board): { kind: BoardUpdateKind; text: string } => {
  switch (change.change) {
    case 'move meeting':
      return {
        kind: 'meeting moved',
        text: `Meeting moved from ${showMoment(change.from)} to ${showMoment(change.to)}.`,
      };
    case 'cancel meeting':
      return {
        kind: 'meeting cancelled',
        text: `Meeting of ${momentOfMeeting(change.meeting, board)} cancelled.`,
      };
    case 'add meeting':
      return { kind: 'meeting added', text: `Meeting added on ${showMoment(change.at)}.` };
    case 'meeting rule':
      return {
        kind: 'meeting rule',
        text: change.rule === null ? 'Meets by date alone.' : `Meets on ${ruleWords(change.rule)}.`,
      };
    case 'digest':
      return {
        kind: 'digest',
        text: `Digest for the meeting of ${momentOfMeeting(change.meeting, board)}: ${digestDecisionWords(change)}.`,
      };
    case 'digest time':
      return { kind: 'digest time', text: `Digests go out ${digestTimeWords(change)}.` };
    case 'escalation':
      return { kind: 'escalation', text: `Escalation: ${escalationWords(change)}.` };
    case 'channel marking':
      return {
        kind: 'channel marking',
        text: `Channel ${nameOf(board.channel)} shows up to ${change.highest}.`,
      };
    case 'link channel':
      return board.channel?.id === change.channel
        ? { kind: 'channel renamed', text: `Channel renamed: ${channelName(change)}` }
        : { kind: 'channel linked', text: `Channel linked: ${channelName(change)}` };
    case 'unlink channel':
      return {
        kind: 'channel unlinked',
        text: `Channel unlinked: ${channelOf(board) ?? 'none'} is the ${change.to}'s now`,
      };
  }
};

/** The next meetings stand beside a rule, so that a slip in it is seen. */
const SHOWN_MEETINGS = 3;

const ruleChange = (rule: MeetingRule | null, board: Board): FieldChange[] => [
  {
    field: 'meets on',
    from: board.rule === null ? null : ruleWords(board.rule),
    to: rule === null ? null : ruleWords(rule),
  },
  ...(rule === null ? [] : [{ field: 'first meetings', from: null, to: firstMeetings(rule, board) }]),
];

const firstMeetings = (rule: MeetingRule, board: Board): string =>
  comingMeetings({ ...board, rule }, startOfDay(rule.from))
    .slice(0, SHOWN_MEETINGS)
    .map(({ at }) => showMoment(at))
    .join('; ');

const momentOfMeeting = (key: Instant, board: Board): string =>
  showMoment(meetingByKey(board, key)?.at ?? key);

const planWords = (key: Instant, board: Board): string => {
  const plan = board.plans.find(({ meeting }) => sameMoment(meeting, key));
  if (plan === undefined) return digestTimeWords(board.digest);
  return plan.digest === 'cancelled' ? 'cancelled' : showMoment(plan.at);
};

/** "postponed to Wednesday 22 January 2025, 09:00" */
export const digestDecisionWords = ({ do: what, at }: Extract<BoardChange, { change: 'digest' }>): string => {
  switch (what) {
    case 'send now':
      return 'sent now';
    case 'postpone':
      return at === undefined ? 'postponed' : `postponed to ${showMoment(at)}`;
    case 'cancel':
      return 'cancelled';
    case 'restore':
      return 'sent as planned';
  }
};

/** "in the digest after 14 days overdue without an update, to the chair after 28" */
export const escalationWords = ({ digestDays, chairDays }: Board['escalation']): string =>
  `in the digest after ${digestDays} ${digestDays === 1 ? 'day' : 'days'} overdue without an update, to the chair after ${chairDays}`;

const nameOf = (channel: Board['channel']): string => channel?.name ?? channel?.id ?? '';

const channelName = ({ channel, name }: { readonly channel: string; readonly name?: string | undefined }) =>
  name === undefined || name === '' ? channel : name;

const channelOf = ({ channel }: Board): string | null =>
  channel === null ? null : (channel.name ?? channel.id);
