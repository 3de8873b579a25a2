/**
 * From Confirm to the record: once, however often it is pressed and whatever becomes of the answer. Each
 * attempt starts from what the database holds, so an attempt whose outcome is unknown is simply followed by
 * the next: it finds the draft recorded, or the subject changed by others, or everything as it was.
 */
import { setTimeout as wait } from 'node:timers/promises';
import {
  applyBoardChange,
  applyChange,
  BoardChange,
  boardSubject,
  Change,
  dayOf,
  headOf,
  mayChange,
  mayChangeBoard,
  problemWith,
  problemWithBoard,
  SCHEMA,
  seal,
  undelivered,
  updateId,
  type Actor,
  type Board,
  type Draft,
  type Entry,
  type Instant,
  type Permission,
  type PermissionContext,
  type Person,
  type Post,
  type Recommendation,
  type Update,
} from '../model';
import { isExpired, type Drafts, type HeldDraft } from './drafts';
import {
  etagOf,
  isOfType,
  readBoard,
  readEntry,
  readRecommendation,
  readReference,
  readUpdate,
} from './documents';
import { RecordUnavailable } from './errors';
import type { Reading } from './reading';
import type { Commit, CommitResult } from './record';
import { Conditions } from './where';
import type { Operation, Writing } from './writing';

/** A turn in Teams has 15 seconds in all, and the answer has to be sent as well. */
const PATIENCE_MS = 8_000;
const ATTEMPTS = 6;
/** A recorded draft is kept so long that a late second press is still told what it had done. */
const KEPT_SECONDS = 90 * 86_400;

type Subject =
  | {
      readonly is: 'recommendation';
      readonly held: Recommendation;
      readonly etag: string;
      readonly entry: Update | undefined;
    }
  | { readonly is: 'board'; readonly held: Board; readonly etag: string };

/** What the change comes to; or why it is not made. */
type Prepared =
  | { readonly is: 'ready'; readonly entry: Entry; readonly subject: Recommendation | Board }
  | Extract<CommitResult, { is: 'refused' | 'problem' }>;

type Attempt = CommitResult | { readonly is: 'again'; readonly cause: unknown };

interface Parts {
  readonly reading: Reading;
  readonly writing: Writing;
  readonly drafts: Drafts;
  readonly force: string;
  readonly admins: ReadonlySet<string>;
}

export class Committing {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Throws `RecordUnavailable` where it stays unknown or impossible; the same Confirm may then be sent again. */
  async commit(commit: Commit): Promise<CommitResult> {
    const until = Date.now() + PATIENCE_MS;
    let cause: unknown = new Error('others are changing it all the time');
    for (let attempt = 0; attempt < ATTEMPTS && Date.now() < until; attempt += 1) {
      // Those who failed together do not try again together.
      if (attempt > 0) await wait(20 * 2 ** attempt * (0.5 + Math.random()));
      const outcome = await this.#attempt(commit);
      if (outcome.is !== 'again') return outcome;
      cause = outcome.cause;
    }
    throw new RecordUnavailable(`recording ${commit.draft}`, cause);
  }

  async #attempt(commit: Commit): Promise<Attempt> {
    const { draft: id, by, at } = commit;
    const held = await this.#parts.drafts.held(id);
    if (held === undefined) return { is: 'gone' };
    const { draft } = held;
    if (draft.by.id !== by)
      return { is: 'refused', because: 'confirm what somebody else drafted', who: draft.by.name };
    if (draft.state === 'recorded') return { is: 'already', update: await this.#recorded(draft) };
    if (draft.state === 'cancelled' || isExpired(draft, at)) return { is: 'gone' };

    const outcome = await this.#onSubject(held, commit);
    if (outcome.is === 'recorded' || outcome.is === 'again') return outcome;
    // The same Confirm may have been recorded between the two reads: then it is what stands in the way.
    const now = await this.#parts.drafts.held(id);
    return now?.etag === held.etag
      ? outcome
      : { is: 'again', cause: new Error('the draft was changed at the same moment') };
  }

  /** Holds the draft against its subject as it stands now, and writes. */
  async #onSubject(held: HeldDraft, { by, at }: Commit): Promise<Attempt> {
    const { draft } = held;
    const [subject, { people, boards }] = await Promise.all([this.#subject(draft), this.#whoIsWho()]);
    if (subject === undefined) return { is: 'gone' };
    const known = people.find((person) => person.id === draft.by.id);
    const actor: Actor = { id: by, name: known?.name ?? draft.by.name, roles: known?.roles ?? [] };
    const prepared = prepare(subject, draft, actor, at, { people, boards, admins: this.#parts.admins });
    // Whoever may not make it need not look at what has changed. Whether it makes sense, they see themselves.
    if (prepared.is === 'refused') return prepared;
    if (subject.held.version !== draft.basedOn) return this.#conflict(subject, draft);
    if (prepared.is === 'problem') return prepared;
    return this.#write(held, subject, prepared, boards);
  }

  async #write(
    { draft, etag }: HeldDraft,
    before: Subject,
    { entry, subject }: Extract<Prepared, { is: 'ready' }>,
    boards: readonly Board[],
  ): Promise<Attempt> {
    const recorded: Draft = { ...draft, state: 'recorded', update: entry.id, ttl: KEPT_SECONDS };
    const operations: Operation[] = [
      // Its number can be taken only once: of several at the same time, all others fail here.
      { create: entry },
      { replace: subject, etag: before.etag },
      { replace: recorded, etag },
      ...postsOf(entry, boards).map((post) => ({ create: post })),
    ];
    const outcome = await this.#parts.writing.batch(this.#parts.force, operations);
    switch (outcome.is) {
      case 'written':
        return { is: 'recorded', update: entry };
      case 'conflict':
        return { is: 'again', cause: new Error('somebody else wrote at the same moment') };
      case 'unknown':
        return { is: 'again', cause: outcome.cause };
    }
  }

  /** What the draft is about, and the entry that a correction or an undo means. One or two point reads. */
  async #subject({ subject, what }: Draft): Promise<Subject | undefined> {
    const { reading, force } = this.#parts;
    const boardId = subject.startsWith(boardSubject('')) ? subject.slice(boardSubject('').length) : undefined;
    const [document, entry] = await Promise.all([
      reading.point(force, boardId ?? subject),
      'sequence' in what ? reading.point(force, updateId(subject, what.sequence)) : undefined,
    ]);
    if (boardId !== undefined)
      return isOfType(document, 'board')
        ? { is: 'board', held: readBoard(document), etag: etagOf(document) }
        : undefined;
    if (!isOfType(document, 'recommendation')) return undefined;
    return {
      is: 'recommendation',
      held: readRecommendation(document),
      etag: etagOf(document),
      entry: isOfType(entry, 'update') ? readUpdate(entry) : undefined,
    };
  }

  /** Boards and people as they are now. One query. */
  async #whoIsWho(): Promise<{ people: Person[]; boards: Board[] }> {
    const documents = await this.#query('reading boards and people', (where) =>
      where.oneOf('c.type', ['board', 'person']),
    );
    const people: Person[] = [];
    const boards: Board[] = [];
    for (const each of documents.map(readReference)) {
      if (each.type === 'person') people.push(each);
      else if (each.type === 'board') boards.push(each);
    }
    return { people, boards };
  }

  async #conflict(subject: Subject, draft: Draft): Promise<CommitResult> {
    const { version, head } = subject.held;
    const shown = Math.max(0, head.sequence - (version - draft.basedOn));
    const documents = await this.#query(`reading what changed on ${draft.subject}`, (where) =>
      where
        .equal('c.recommendation', draft.subject)
        .oneOf('c.type', ['update', 'board update'])
        .add(`c.id > ${where.parameter(updateId(draft.subject, shown))}`),
    );
    const since = documents.map(readEntry).sort((a, b) => a.sequence - b.sequence);
    return {
      is: 'conflict',
      since,
      current: subject.held,
      ...(subject.is === 'recommendation' && subject.entry !== undefined ? { entry: subject.entry } : {}),
    };
  }

  async #recorded(draft: Draft): Promise<Entry> {
    const document = await this.#parts.reading.point(this.#parts.force, draft.update ?? '');
    if (document === undefined)
      throw new Error(`${draft.id} was recorded as ${draft.update ?? 'nothing'}, which is not there`);
    return readEntry(document);
  }

  async #query(doing: string, narrow: (where: Conditions) => Conditions): Promise<readonly unknown[]> {
    const { reading, force } = this.#parts;
    const { text, parameters } = narrow(new Conditions().equal('c.force', force)).build();
    return reading.query(doing, { query: `SELECT * FROM c WHERE ${text}`, parameters }, force);
  }
}

/** Permission, then sense, then what is written: all on the subject as it stands now. */
const prepare = (
  subject: Subject,
  draft: Draft,
  actor: Actor,
  at: Instant,
  context: PermissionContext,
): Prepared => {
  const { marking, origin } = draft;
  const stamp = { by: { id: actor.id, name: actor.name }, at, marking, origin, draft: draft.id };
  if (subject.is === 'board') {
    const change = BoardChange.safeParse(draft.what);
    if (!change.success) return NONSENSE;
    const may = mayChangeBoard(change.data, subject.held, actor, context);
    if (!may.allowed) return refusedBy(may);
    const problem = problemWithBoard(change.data, subject.held, at);
    if (problem !== undefined) return { is: 'problem', sentence: problem };
    const { board, body } = applyBoardChange(subject.held, change.data, stamp);
    const entry = seal(body, board.head);
    return { is: 'ready', entry, subject: { ...board, head: headOf(entry) } };
  }
  const change = Change.safeParse(draft.what);
  if (!change.success) return NONSENSE;
  const { held, entry: about } = subject;
  const may = mayChange(change.data, held, actor, { ...context, entry: about });
  if (!may.allowed) return refusedBy(may);
  const problem = problemWith(change.data, held, dayOf(at), about);
  if (problem !== undefined) return { is: 'problem', sentence: problem };
  // What is said again of a sensitive entry is as sensitive, whatever the draft says.
  const marked = about?.marking === 'OFFICIAL-SENSITIVE' ? about.marking : marking;
  const { recommendation, body } = applyChange(held, change.data, {
    ...stamp,
    marking: marked,
    entry: about,
  });
  const entry = seal(body, held.head);
  return { is: 'ready', entry, subject: { ...recommendation, head: headOf(entry) } };
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

/** What the main board is to be told of a recommendation. */
const postsOf = (entry: Entry, boards: readonly Board[]): Post[] =>
  entry.type === 'board update'
    ? []
    : boards
        .filter((board) => board.main)
        .map((board) => ({
          id: `post~${entry.id}~${board.id}`,
          type: 'post',
          schema: SCHEMA,
          force: entry.force,
          kind: 'entry',
          target: { to: 'board', board: board.id },
          update: entry.id,
          subject: entry.recommendation,
          marking: entry.marking,
          ...undelivered(entry.at),
        }));
