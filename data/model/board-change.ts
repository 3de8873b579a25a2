/** Changes to a board: what is written. Whether they make sense is for `board-sense.ts`, who may for `permission.ts`. */
import type { Provenance, Stamp } from './apply';
import { boardEntry, describeBoardChange } from './board-words';
import type { DigestPlan, MeetingRule } from './calendar';
import type { Body } from './chain';
import { boardSubject, type BoardChange } from './change';
import type { Day, Instant } from './common';
import { addDays, dayOf, momentOf, sameMoment } from './dates';
import { CHANNEL_HIGHEST } from './marking';
import { comingMeetings, isHeld, meetingAt, plannedOn, ruleDays } from './meetings';
import type { Board } from './reference';
import { stateOf } from './state';
import type { BoardUpdate } from './update';

export interface AppliedToBoard {
  /** With its new version, but still the old head: that follows from the sealed entry. */
  readonly board: Board;
  readonly body: Body<BoardUpdate>;
}

/** The board after the change, and the entry, which still has to be sealed. */
export const applyBoardChange = (
  before: Board,
  change: BoardChange,
  { by, at, origin, marking, draft }: Stamp & Provenance,
): AppliedToBoard => {
  const board = { ...before, ...newValues(change, before, at), version: before.version + 1 };
  return {
    board,
    body: {
      type: 'board update',
      schema: 1,
      force: board.force,
      recommendation: boardSubject(board.id),
      ...boardEntry(change, before),
      at,
      by,
      origin,
      changes: describeBoardChange(change, before),
      touched: [],
      evidence: [],
      marking,
      draft,
      corrects: null,
      state: stateOf(board),
    },
  };
};

const newValues = (change: BoardChange, board: Board, now: Instant): Partial<Board> => {
  switch (change.change) {
    case 'move meeting':
      return placed(board, meetingAt(board, change.from)?.key ?? change.from, change.to);
    case 'cancel meeting':
      return placed(board, change.meeting, null);
    case 'add meeting': {
      const cancelled = plannedOn(board, dayOf(change.at));
      return cancelled !== undefined && !isHeld(cancelled)
        ? placed(board, cancelled.key, change.at)
        : { meetings: inOrder([...board.meetings, change.at]) };
    }
    case 'meeting rule':
      return ruled(change.rule, board, now);
    case 'digest':
      return { plans: plansAfter(change, board, now) };
    case 'digest time':
      return { digest: { workingDaysBefore: change.workingDaysBefore, at: change.at } };
    case 'escalation':
      return { escalation: { digestDays: change.digestDays, chairDays: change.chairDays } };
    case 'channel marking':
      return { channel: board.channel === null ? null : { ...board.channel, highest: change.highest } };
    case 'link channel':
      return {
        channel: {
          id: change.channel,
          name: change.name === '' ? null : (change.name ?? null),
          // Renamed, it is the same channel.
          highest: board.channel?.id === change.channel ? board.channel.highest : CHANNEL_HIGHEST,
        },
      };
    case 'unlink channel':
      return { channel: null };
  }
};

/** Where a meeting stands from now on; its first plan stays what it is known by, however often it is moved. */
const placed = (board: Board, key: Instant, to: Instant | null): Partial<Board> => {
  const others = board.moved.filter(({ meeting }) => !sameMoment(meeting, key));
  return { moved: to !== null && sameMoment(key, to) ? others : [...others, { meeting: key, to }] };
};

/**
 * The rule that holds from now on. What the old one gave before is kept by date, and so is every later meeting
 * about which something was decided singly: moved, cancelled, or its digest.
 */
const ruled = (rule: MeetingRule | null, board: Board, now: Instant): Partial<Board> => {
  if (board.rule === null) return { rule };
  const until = rule?.from ?? afterNext(board, now);
  const singly = [...board.moved, ...board.plans].map(({ meeting }) => dayOf(meeting));
  const old = board.rule;
  const kept = [
    ...ruleDays(old, old.from, addDays(until, -1)),
    ...singly.filter((day) => day >= until && ruleDays(old, day, day).length > 0),
  ];
  const dated = new Set(board.meetings.map(dayOf));
  const more = [...new Set(kept)].filter((day) => !dated.has(day)).map((day) => momentOf(day, old.at));
  return { rule, meetings: inOrder([...board.meetings, ...more]) };
};

/** The day after the next meeting: that one stays, for its digest may be out. */
const afterNext = (board: Board, now: Instant): Day => {
  const [next] = comingMeetings(board, now);
  return addDays(dayOf(next?.at ?? now), 1);
};

const plansAfter = (
  { meeting, do: what, at }: Extract<BoardChange, { change: 'digest' }>,
  board: Board,
  now: Instant,
): DigestPlan[] => {
  const others = board.plans.filter((plan) => !sameMoment(plan.meeting, meeting));
  switch (what) {
    case 'restore':
      return others;
    case 'cancel':
      return [...others, { meeting, digest: 'cancelled' }];
    case 'send now':
    case 'postpone':
      return [...others, { meeting, digest: 'at', at: what === 'postpone' ? (at ?? now) : now }];
  }
};

const inOrder = (meetings: readonly Instant[]): Instant[] =>
  [...meetings].sort((a, b) => Date.parse(a) - Date.parse(b));
