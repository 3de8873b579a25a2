/** What is to be told of an entry: the posts that are created in its own batch. */
import { SCHEMA, undelivered, type Board, type BoardUpdate, type Post, type Update } from '../model';

/** What the main board is to be told of a recommendation. */
export const postsOfUpdate = (entry: Update, boards: readonly Board[]): Post[] =>
  boards
    .filter((board) => board.main)
    .map((board) => ({
      id: `post~${entry.id}~${board.id}`,
      ...common(entry),
      kind: 'entry',
      target: { to: 'board', board: board.id },
      update: entry.id,
      subject: entry.recommendation,
      marking: entry.marking,
    }));

/** A board's card in its channel follows what is changed of it; those in a channel that it has left say so. */
export const postsOfBoard = (entry: BoardUpdate, before: Board, after: Board): Post[] => [
  ...(after.channel === null
    ? []
    : [
        {
          id: `post~position~${entry.id}`,
          ...common(entry),
          kind: 'position' as const,
          target: { to: 'board' as const, board: after.id },
          ...(before.channel?.id === after.channel.id ? {} : { cards: true as const }),
        },
      ]),
  ...(before.channel === null || before.channel.id === after.channel?.id
    ? []
    : [
        {
          id: `post~left~${entry.id}`,
          ...common(entry),
          kind: 'left' as const,
          target: { to: 'conversation' as const, conversation: before.channel.id },
          board: after.id,
        },
      ]),
];

const common = ({ force, at }: Update | BoardUpdate) =>
  ({ type: 'post', schema: SCHEMA, force, marking: 'OFFICIAL', ...undelivered(at) }) as const;
