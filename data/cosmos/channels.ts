/**
 * Which channel is which board's, as far as a commit goes: a channel is never two boards'. Linking one takes it
 * from the board that had it, in the same batch; of two that link one at the same moment, the second finds the
 * channel's mark rewritten and looks again.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  applyBoardChange,
  headOf,
  SCHEMA,
  seal,
  Slug,
  SYSTEM,
  type Board,
  type BoardChange,
  type BoardUpdate,
  type Draft,
  type Provenance,
  type Stamp,
} from '../model';
import { isOfType, etagOf, reader } from './documents';
import type { Reading } from './reading';
import type { Operation } from './writing';

/** That a channel was linked, and to which board last. Whose it is, the boards themselves say. */
const ChannelMark = z
  .object({
    id: z.string().regex(/^channel~[0-9a-f]{40}$/),
    type: z.literal('channel'),
    schema: z.literal(SCHEMA),
    force: Slug,
    board: Slug,
  })
  .strict();
const readMark = reader(ChannelMark);

/** A board as it was read, under the etag with which it may be written. */
export interface HeldBoard {
  readonly board: Board;
  readonly etag: string;
}

/** A board that loses its channel to another, and the entry that says so. */
export interface Unlinked extends HeldBoard {
  readonly entry: BoardUpdate;
  /** As it was. */
  readonly before: Board;
}

/** The channel that a draft links; undefined where it links none. */
export const channelIn = ({ what }: Pick<Draft, 'what'>): string | undefined =>
  what.change === 'link channel' ? what.channel : undefined;

/**
 * The write of the channel's mark, first of the batch that links it. Read it before the boards: whoever links the
 * same channel after that makes this write fail.
 */
export const markOf = async (
  reading: Reading,
  force: string,
  channel: string,
  board: string,
): Promise<Operation> => {
  const id = `channel~${createHash('sha256').update(channel).digest('hex').slice(0, 40)}`;
  const held = await reading.point(force, id);
  const mark = readMark({ id, type: 'channel', schema: SCHEMA, force, board });
  return isOfType(held, 'channel') ? { replace: mark, etag: etagOf(held) } : { create: mark };
};

/** The board that has the channel, besides the one that is to have it. */
const holderOf = (
  { channel }: Extract<BoardChange, { change: 'link channel' }>,
  to: Board,
  boards: readonly HeldBoard[],
): HeldBoard | undefined => boards.find(({ board }) => board.id !== to.id && board.channel?.id === channel);

/** Why the channel is not to be had: what nobody typed takes none from a board. */
export const channelProblem = (
  change: BoardChange,
  to: Board,
  boards: readonly HeldBoard[],
  by: string,
): string | undefined => {
  const holder = change.change === 'link channel' ? holderOf(change, to, boards) : undefined;
  return holder !== undefined && by === SYSTEM.id ? `That channel is the ${holder.board.name}'s.` : undefined;
};

/** The board that loses its channel by the change; undefined where none does. */
export const unlinkedBy = (
  change: BoardChange,
  to: Board,
  boards: readonly HeldBoard[],
  stamp: Stamp & Provenance,
): Unlinked | undefined => {
  const holder = change.change === 'link channel' ? holderOf(change, to, boards) : undefined;
  if (holder === undefined) return undefined;
  const { board: before, etag } = holder;
  const { board, body } = applyBoardChange(before, { change: 'unlink channel', to: to.name }, stamp);
  const entry = seal(body, before.head);
  return { before, board: { ...board, head: headOf(entry) }, etag, entry };
};
