/** Changes to a board: sense, words, and what is written. Who may make them is for `permission.ts` to say. */
import type { Provenance, Stamp } from './apply';
import type { Body } from './chain';
import { boardSubject, type BoardChange } from './change';
import type { Instant } from './common';
import { showMoment } from './dates';
import type { Board } from './reference';
import type { BoardUpdate, FieldChange } from './update';

export interface AppliedToBoard {
  /** With its new version, but still the old head: that follows from the sealed entry. */
  readonly board: Board;
  readonly body: Body<BoardUpdate>;
}

/** The board after the change, and the entry, which still has to be sealed. */
export const applyBoardChange = (
  board: Board,
  change: BoardChange,
  { by, at, origin, marking, draft }: Stamp & Provenance,
): AppliedToBoard => ({
  board: { ...board, ...newValues(change, board), version: board.version + 1 },
  body: {
    type: 'board update',
    schema: 1,
    force: board.force,
    recommendation: boardSubject(board.id),
    kind: change.change === 'move meeting' ? 'meeting moved' : 'channel linked',
    text:
      change.change === 'move meeting'
        ? `Meeting moved from ${showMoment(change.from)} to ${showMoment(change.to)}.`
        : `Channel linked: ${channelName(change)}`,
    at,
    by,
    origin,
    changes: describeBoardChange(change, board),
    touched: [],
    evidence: [],
    marking,
    draft,
    corrects: null,
  },
});

/** What the change would alter, from and to, in words. */
export const describeBoardChange = (change: BoardChange, board: Board): FieldChange[] =>
  change.change === 'move meeting'
    ? [{ field: 'meeting', from: showMoment(change.from), to: showMoment(change.to) }]
    : [
        {
          field: 'channel',
          from: board.channel === null ? null : (board.channel.name ?? board.channel.id),
          to: channelName(change),
        },
      ];

/** Why the change makes no sense as the board stands; undefined where it does. */
export const problemWithBoard = (change: BoardChange, board: Board, now: Instant): string | undefined => {
  if (change.change === 'link channel')
    return board.channel?.id === change.channel ? `That channel is already the ${board.name}'s.` : undefined;
  const { from, to } = change;
  const meets = (at: Instant) => board.meetings.some((each) => sameMoment(each, at));
  if (!meets(from)) return `The ${board.name} has no meeting on ${showMoment(from)}.`;
  if (sameMoment(from, to)) return `That meeting is on ${showMoment(to)} already.`;
  if (Date.parse(from) <= Date.parse(now)) return `The meeting of ${showMoment(from)} has been held.`;
  if (Date.parse(to) <= Date.parse(now)) return `${showMoment(to)} is in the past.`;
  return meets(to) ? `The ${board.name} already meets on ${showMoment(to)}.` : undefined;
};

const channelName = ({ channel, name }: { readonly channel: string; readonly name?: string | undefined }) =>
  name === undefined || name === '' ? channel : name;

const newValues = (change: BoardChange, board: Board): Partial<Board> => {
  if (change.change === 'link channel')
    return { channel: { id: change.channel, name: change.name === '' ? null : (change.name ?? null) } };
  const meetings = board.meetings.map((each) => (sameMoment(each, change.from) ? change.to : each));
  return { meetings: meetings.sort((a, b) => Date.parse(a) - Date.parse(b)) };
};

// A moment may be written with or without fractions of its seconds.
const sameMoment = (a: Instant, b: Instant): boolean => Date.parse(a) === Date.parse(b);
