/**
 * From Confirm to the record: once, however often it is pressed and whatever becomes of the answer. Each
 * attempt starts from what the database holds, so an attempt whose outcome is unknown is simply followed by
 * the next: it finds the draft recorded, or the subject changed by others, or everything as it was.
 */
import { setTimeout as wait } from 'node:timers/promises';
import {
  ACCESS_SUBJECT,
  boardSubject,
  noAccess,
  peopleWithChairs,
  updateId,
  type Actor,
  type Board,
  type Draft,
  type Entry,
  type Person,
} from '../model';
import { channelIn, markOf } from './channels';
import { isExpired, type Drafts, type HeldDraft } from './drafts';
import {
  ENTRY_TYPES,
  etagOf,
  isOfType,
  readAccess,
  readBoard,
  readEntry,
  readRecommendation,
  readReference,
  readUpdate,
} from './documents';
import { RecordUnavailable } from './errors';
import { prepare, type Prepared, type Subject, type WhoIsWho } from './preparing';
import type { Reading } from './reading';
import type { Commit, CommitResult } from './record';
import type { Conditions } from './where';
import type { Operation, Writing } from './writing';

/** A turn in Teams has 15 seconds in all, and the answer has to be sent as well. */
const PATIENCE_MS = 8_000;
const ATTEMPTS = 6;
/** A recorded draft is kept so long that a late second press is still told what it had done. */
const KEPT_SECONDS = 90 * 86_400;

type Attempt = CommitResult | { readonly is: 'again'; readonly cause: unknown };

interface Parts {
  readonly reading: Reading;
  readonly writing: Writing;
  readonly drafts: Drafts;
  readonly force: string;
  readonly admins: ReadonlySet<string>;
  /** The tenants that the deployment names. */
  readonly tenants: readonly string[];
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
    // Before the boards: whoever links the same channel after that makes this batch fail.
    const mark = await this.#channelMark(draft);
    const [subject, who] = await Promise.all([this.#subject(draft), this.#whoIsWho()]);
    if (subject === undefined) return { is: 'gone' };
    const { boards, admins, tenants } = { ...who, ...this.#parts };
    const people = peopleWithChairs(who.listed, boards);
    const known = people.find((person) => person.id === draft.by.id);
    const actor: Actor = { id: by, name: known?.name ?? draft.by.name, roles: known?.roles ?? [] };
    const prepared = prepare(subject, draft, actor, at, { ...who, people, admins, tenants });
    // Whoever may not make it need not look at what has changed. Whether it makes sense, they see themselves.
    if (prepared.is === 'refused') return prepared;
    if (subject.is !== 'new board' && subject.held.version !== draft.basedOn)
      return this.#conflict(subject, draft);
    if (prepared.is === 'problem') return prepared;
    return this.#write(held, prepared, mark);
  }

  async #write(
    { draft, etag }: HeldDraft,
    { entry, writes, posts }: Extract<Prepared, { is: 'ready' }>,
    mark: readonly Operation[],
  ): Promise<Attempt> {
    const recorded: Draft = { ...draft, state: 'recorded', update: entry.id, ttl: KEPT_SECONDS };
    const operations: Operation[] = [
      ...mark,
      // Its number can be taken only once: of several at the same time, all others fail here.
      { create: entry },
      ...writes,
      { replace: recorded, etag },
      ...posts.map((post) => ({ create: post })),
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

  /** What is written first where a channel is linked. One point read then. */
  async #channelMark(draft: Draft): Promise<Operation[]> {
    const { reading, force } = this.#parts;
    const channel = channelIn(draft);
    if (channel === undefined) return [];
    return [await markOf(reading, force, channel, draft.subject.slice(boardSubject('').length))];
  }

  /** What the draft is about, and the entry that a correction or an undo means. One or two point reads. */
  async #subject({ subject, what }: Draft): Promise<Subject | undefined> {
    const { reading, force } = this.#parts;
    if (subject === ACCESS_SUBJECT) {
      const none = noAccess(force);
      const document = await reading.point(force, none.id);
      return document === undefined
        ? { is: 'access', held: none, etag: undefined }
        : { is: 'access', held: readAccess(document), etag: etagOf(document) };
    }
    const boardId = subject.startsWith(boardSubject('')) ? subject.slice(boardSubject('').length) : undefined;
    const [document, entry] = await Promise.all([
      reading.point(force, boardId ?? subject),
      'sequence' in what ? reading.point(force, updateId(subject, what.sequence)) : undefined,
    ]);
    if (boardId !== undefined) {
      if (what.change === 'add board' && document === undefined) return { is: 'new board' };
      return isOfType(document, 'board')
        ? { is: 'board', held: readBoard(document), etag: etagOf(document) }
        : undefined;
    }
    if (!isOfType(document, 'recommendation')) return undefined;
    return {
      is: 'recommendation',
      held: readRecommendation(document),
      etag: etagOf(document),
      entry: isOfType(entry, 'update') ? readUpdate(entry) : undefined,
    };
  }

  /** Boards and people as they are now. One query. */
  async #whoIsWho(): Promise<WhoIsWho> {
    const documents = await this.#query('reading boards and people', (where) =>
      where.oneOf('c.type', ['board', 'person']),
    );
    const listed: Person[] = [];
    const boards: Board[] = [];
    const etags = new Map<string, string>();
    for (const document of documents) {
      const each = readReference(document);
      if (each.type === 'person') listed.push(each);
      else if (each.type === 'board') boards.push(each);
      etags.set(each.id, etagOf(document));
    }
    return { listed, boards, etags };
  }

  async #conflict(subject: Exclude<Subject, { is: 'new board' }>, draft: Draft): Promise<CommitResult> {
    const { version, head } = subject.held;
    const shown = Math.max(0, head.sequence - (version - draft.basedOn));
    const documents = await this.#query(`reading what changed on ${draft.subject}`, (where) =>
      where
        .equal('c.recommendation', draft.subject)
        .oneOf('c.type', ENTRY_TYPES)
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

  #query(doing: string, narrow: (where: Conditions) => Conditions): Promise<readonly unknown[]> {
    const { reading, force } = this.#parts;
    return reading.ofForce(doing, force, narrow);
  }
}
