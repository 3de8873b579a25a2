/** What a confirmed draft comes to, on its subject as it stands: permission, sense, and what is to be written. Pure. */
import {
  applyBoardChange,
  applyChange,
  BoardChange,
  Change,
  dayOf,
  headOf,
  mayChange,
  mayChangeBoard,
  problemWith,
  problemWithBoard,
  seal,
  type Actor,
  type Board,
  type Draft,
  type Entry,
  type Instant,
  type Permission,
  type PermissionContext,
  type Post,
  type Recommendation,
  type Update,
} from '../model';
import { channelProblem, unlinkedBy, type HeldBoard, type Unlinked } from './channels';
import type { CommitResult } from './record';
import { postsOfBoard, postsOfUpdate } from './telling';

/** What a draft is about, as it was read, under the etag with which it may be written. */
export type Subject =
  | {
      readonly is: 'recommendation';
      readonly held: Recommendation;
      readonly etag: string;
      readonly entry: Update | undefined;
    }
  | { readonly is: 'board'; readonly held: Board; readonly etag: string };

/** What the change comes to; or why it is not made. */
export type Prepared =
  | {
      readonly is: 'ready';
      readonly entry: Entry;
      readonly subject: Recommendation | Board;
      /** The board that loses its channel by it. */
      readonly unlinked?: Unlinked | undefined;
      readonly posts: readonly Post[];
    }
  | Extract<CommitResult, { is: 'refused' | 'problem' }>;

/** Permission, then sense, then what is written: all on the subject as it stands now. */
export const prepare = (
  subject: Subject,
  draft: Draft,
  actor: Actor,
  at: Instant,
  { boards: held, ...others }: Omit<PermissionContext, 'boards'> & { readonly boards: readonly HeldBoard[] },
): Prepared => {
  const boards = held.map(({ board }) => board);
  const context = { ...others, boards };
  const { marking, origin } = draft;
  const stamp = { by: { id: actor.id, name: actor.name }, at, marking, origin, draft: draft.id };
  if (subject.is === 'board') {
    const change = BoardChange.safeParse(draft.what);
    if (!change.success) return NONSENSE;
    const may = mayChangeBoard(change.data, subject.held, actor, context);
    if (!may.allowed) return refusedBy(may);
    const problem =
      problemWithBoard(change.data, subject.held, at) ??
      channelProblem(change.data, subject.held, held, actor.id);
    if (problem !== undefined) return { is: 'problem', sentence: problem };
    const applied = applyBoardChange(subject.held, change.data, stamp);
    const entry = seal(applied.body, subject.held.head);
    const board = { ...applied.board, head: headOf(entry) };
    const unlinked = unlinkedBy(change.data, board, held, stamp);
    const posts = [
      ...postsOfBoard(entry, subject.held, board),
      ...(unlinked === undefined ? [] : postsOfBoard(unlinked.entry, unlinked.before, unlinked.board)),
    ];
    return { is: 'ready', entry, subject: board, unlinked, posts };
  }
  const change = Change.safeParse(draft.what);
  if (!change.success) return NONSENSE;
  const { held: rec, entry: about } = subject;
  const may = mayChange(change.data, rec, actor, { ...context, entry: about });
  if (!may.allowed) return refusedBy(may);
  const problem = problemWith(change.data, rec, dayOf(at), about);
  if (problem !== undefined) return { is: 'problem', sentence: problem };
  // What is said again of a sensitive entry is as sensitive, whatever the draft says.
  const marked = about?.marking === 'OFFICIAL-SENSITIVE' ? about.marking : marking;
  const { recommendation, body } = applyChange(rec, change.data, {
    ...stamp,
    marking: marked,
    entry: about,
  });
  const entry = seal(body, rec.head);
  return {
    is: 'ready',
    entry,
    subject: { ...recommendation, head: headOf(entry) },
    posts: postsOfUpdate(entry, boards),
  };
};

const refusedBy = ({
  because,
  who,
  once,
}: Exclude<Permission, { allowed: true }>): Extract<CommitResult, { is: 'refused' }> => ({
  is: 'refused',
  because,
  who,
  ...(once === undefined ? {} : { once }),
});

const NONSENSE = { is: 'problem', sentence: 'That is no change that can be made to it.' } as const;
