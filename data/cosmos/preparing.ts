/** What a confirmed draft comes to: permission, then sense, then what is written. Pure. */
import {
  AccessChange,
  applyAccessChange,
  applyBoardChange,
  applyChange,
  applySetup,
  BoardChange,
  BoardSetup,
  Change,
  dayOf,
  headOf,
  mayChange,
  mayChangeAccess,
  mayChangeBoard,
  maySetUp,
  newBoard,
  problemWith,
  problemWithAccess,
  problemWithBoard,
  problemWithSetup,
  seal,
  type Access,
  type Actor,
  type Board,
  type Draft,
  type Entry,
  type Instant,
  type Permission,
  type Person,
  type Post,
  type Provenance,
  type Recommendation,
  type Stamp,
  type Update,
} from '../model';
import { channelProblem, unlinkedBy } from './channels';
import type { CommitResult } from './record';
import { postsOfBoard, postsOfUpdate } from './telling';
import type { Operation } from './writing';

/** What a draft is about, as it stands. */
export type Subject =
  | {
      readonly is: 'recommendation';
      readonly held: Recommendation;
      readonly etag: string;
      readonly entry: Update | undefined;
    }
  | { readonly is: 'board'; readonly held: Board; readonly etag: string }
  | { readonly is: 'new board' }
  /** Without an etag: nothing was decided in chat before. */
  | { readonly is: 'access'; readonly held: Access; readonly etag: string | undefined };

/** People and boards as their documents have them, with the etags of these. */
export interface WhoIsWho {
  readonly listed: readonly Person[];
  readonly boards: readonly Board[];
  readonly etags: ReadonlyMap<string, string>;
}

/** What the deployment says, and who people are with the chairs that boards name. */
export interface Surroundings extends WhoIsWho {
  readonly people: readonly Person[];
  readonly admins: ReadonlySet<string>;
  readonly tenants: readonly string[];
}

/** What is written beside the draft, and what is told of it; or why nothing is. */
export type Prepared =
  | {
      readonly is: 'ready';
      readonly entry: Entry;
      readonly writes: readonly Operation[];
      readonly posts: readonly Post[];
    }
  | Extract<CommitResult, { is: 'refused' | 'problem' }>;

type Given = Stamp & Provenance;

export const prepare = (
  subject: Subject,
  draft: Draft,
  actor: Actor,
  at: Instant,
  around: Surroundings,
): Prepared => {
  const { marking, origin } = draft;
  const given: Given = { by: { id: actor.id, name: actor.name }, at, marking, origin, draft: draft.id };
  switch (subject.is) {
    case 'recommendation':
      return ofRecommendation(subject, draft, actor, given, around);
    case 'access':
      return ofAccess(subject, draft, actor, given, around);
    case 'board':
    case 'new board': {
      const setup = BoardSetup.safeParse(draft.what);
      return setup.success
        ? ofSetup(subject, setup.data, draft, actor, given, around)
        : ofBoard(subject, draft, actor, given, around);
    }
  }
};

const ofRecommendation = (
  { held, etag, entry: about }: Extract<Subject, { is: 'recommendation' }>,
  draft: Draft,
  actor: Actor,
  given: Given,
  around: Surroundings,
): Prepared => {
  const change = Change.safeParse(draft.what);
  if (!change.success) return NONSENSE;
  const may = mayChange(change.data, held, actor, { ...around, entry: about });
  if (!may.allowed) return refusedBy(may);
  const problem = problemWith(change.data, held, dayOf(given.at), about);
  if (problem !== undefined) return { is: 'problem', sentence: problem };
  // What is said again of a sensitive entry is as sensitive, whatever the draft says.
  const marking = about?.marking === 'OFFICIAL-SENSITIVE' ? about.marking : given.marking;
  const { recommendation, body } = applyChange(held, change.data, { ...given, marking, entry: about });
  const entry = seal(body, held.head);
  return {
    is: 'ready',
    entry,
    writes: [put({ ...recommendation, head: headOf(entry) }, etag)],
    posts: postsOfUpdate(entry, around.boards),
  };
};

const ofBoard = (
  subject: Extract<Subject, { is: 'board' | 'new board' }>,
  draft: Draft,
  actor: Actor,
  given: Given,
  around: Surroundings,
): Prepared => {
  const change = BoardChange.safeParse(draft.what);
  if (!change.success || subject.is === 'new board') return NONSENSE;
  const may = mayChangeBoard(change.data, subject.held, actor, around);
  if (!may.allowed) return refusedBy(may);
  const boards = around.boards.map((board) => ({ board, etag: around.etags.get(board.id) ?? '' }));
  const problem =
    problemWithBoard(change.data, subject.held, given.at) ??
    channelProblem(change.data, subject.held, boards, actor.id);
  if (problem !== undefined) return { is: 'problem', sentence: problem };
  const applied = applyBoardChange(subject.held, change.data, given);
  const entry = seal(applied.body, subject.held.head);
  const board = { ...applied.board, head: headOf(entry) };
  const unlinked = unlinkedBy(change.data, board, boards, given);
  return {
    is: 'ready',
    entry,
    writes: [
      ...(unlinked === undefined
        ? []
        : [{ create: unlinked.entry }, { replace: unlinked.board, etag: unlinked.etag }]),
      put(board, subject.etag),
    ],
    posts: [
      ...postsOfBoard(entry, subject.held, board),
      ...(unlinked === undefined ? [] : postsOfBoard(unlinked.entry, unlinked.before, unlinked.board)),
    ],
  };
};

const ofSetup = (
  subject: Extract<Subject, { is: 'board' | 'new board' }>,
  change: BoardSetup,
  { force }: Draft,
  actor: Actor,
  given: Given,
  around: Surroundings,
): Prepared => {
  const held = subject.is === 'board' ? subject.held : undefined;
  const may = maySetUp(change, held, actor, around);
  if (!may.allowed) return refusedBy(may);
  const problem = problemWithSetup(change, held, around.boards);
  if (problem !== undefined) return { is: 'problem', sentence: problem };
  const before = held ?? (change.change === 'add board' ? newBoard(force, change, around.boards) : undefined);
  if (before === undefined) return NONSENSE;
  const { board, body } = applySetup(before, change, given);
  const entry = seal(body, board.head);
  const after = { ...board, head: headOf(entry) };
  const etag = subject.is === 'board' ? subject.etag : undefined;
  return { is: 'ready', entry, writes: [put(after, etag)], posts: postsOfBoard(entry, before, after) };
};

const ofAccess = (
  { held, etag }: Extract<Subject, { is: 'access' }>,
  draft: Draft,
  actor: Actor,
  given: Given,
  around: Surroundings,
): Prepared => {
  const change = AccessChange.safeParse(draft.what);
  if (!change.success) return NONSENSE;
  const may = mayChangeAccess(change.data, actor, around);
  if (!may.allowed) return refusedBy(may);
  const { admins, tenants, listed, etags } = around;
  const now = { access: held, people: listed, admins, tenants };
  const problem = problemWithAccess(change.data, now);
  if (problem !== undefined) return { is: 'problem', sentence: problem };
  const { access, person, body } = applyAccessChange(change.data, now, given);
  const entry = seal(body, held.head);
  const writes = [put({ ...access, head: headOf(entry) }, etag)];
  if (person !== null) writes.push(put(person, etags.get(person.id)));
  return { is: 'ready', entry, writes, posts: [] };
};

type Subjects = Recommendation | Board | Access | Person;

/** Without an etag it must not be there yet. */
const put = (document: Subjects, etag: string | undefined): Operation =>
  etag === undefined ? { create: document } : { replace: document, etag };

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
