/** The outbox: posts and the live cards in their channels, in our force's partition of the record. */
import type { CosmosClient } from '@azure/cosmos';
import {
  liveId,
  LiveCard,
  Post,
  undelivered,
  type Board,
  type Instant,
  type PostKind,
  type PostState,
  type Target,
} from '../model';
import { RECORD } from './containers';
import { isOfType, readBoard, reader } from './documents';
import { Holding, type Held } from './holding';
import { looksIn, type Looks } from './looks';
import { Reading } from './reading';
import { Conditions } from './where';
import { Writing } from './writing';

/** A post, under the etag with which it may be written. */
export type HeldPost = Held<Post>;
type EntryPost = Extract<Post, { kind: 'entry' }>;

export interface Outbox extends Looks {
  /** Those whose id is taken are there already, and stay as they are. */
  create(posts: readonly Post[]): Promise<void>;
  /**
   * At most `max` posts that have not ended and whose time has come, oldest first; none for those in `except`.
   * One query.
   */
  due(now: Instant, max: number, except?: readonly Target[]): Promise<readonly HeldPost[]>;
  /** Entries that were begun and whose next try is later: nothing about the same may overtake them. One query. */
  waiting(now: Instant): Promise<readonly EntryPost[]>;
  /** Takes a post for the copy `by`, until `until`: undefined where another wrote it since it was read. */
  claim(held: HeldPost, by: string, until: Instant): Promise<HeldPost | undefined>;
  /** Undefined where another wrote it in between: then it is no longer ours. */
  save(post: Post, etag: string): Promise<HeldPost | undefined>;
  get(id: string): Promise<Post | undefined>;
  /** Newest first; `since` looks at when they were created. One query. */
  find(what: {
    readonly kind?: PostKind;
    readonly states?: readonly PostState[];
    readonly since?: Instant;
  }): Promise<readonly Post[]>;
  /** Posts that ended refused or unknown since then, the last one first: "who was not reached". One query. */
  failures(since: Instant): Promise<readonly Post[]>;
  /**
   * A post that ended so is put back, to be sent from that moment on; says whether it was. What arrived of it
   * stays. Left out, `ended` is refused; `target` is whom it is for by now, where that has changed.
   */
  again(
    id: string,
    now: Instant,
    how?: { ended?: 'refused' | 'superseded'; target?: Target },
  ): Promise<boolean>;
  /** `key` is the card's id without `live~`. One point read. */
  live(key: string): Promise<Held<LiveCard> | undefined>;
  /** The live cards that were ever shown in a conversation, by id. One query. */
  cards(conversation: string): Promise<readonly LiveCard[]>;
  /** Without an etag it must not be there yet. Undefined where another wrote it in between. */
  saveLive(card: LiveCard, etag: string | undefined): Promise<Held<LiveCard> | undefined>;
  /** The board as it is now: which channel it has. One point read. */
  board(id: string): Promise<Board | undefined>;
}

export interface OutboxOptions {
  readonly client: CosmosClient;
  readonly database: string;
  readonly force: string;
}

/** Opens the outbox of one force. Sends nothing. Its calls throw `RecordUnavailable`. */
export const openOutbox = ({ client, database, force }: OutboxOptions): Outbox => {
  const container = client.database(database).container(RECORD);
  const reading = new Reading(container);
  const writing = new Writing(container);
  const posts = new Holding<Post>(reading, writing, 'post', reader(Post));
  const cards = new Holding<LiveCard>(reading, writing, 'live', reader(LiveCard));

  const query = async (
    doing: string,
    what: string,
    narrow: (where: Conditions) => Conditions,
    order = '',
  ): Promise<HeldPost[]> => {
    const where = narrow(new Conditions().equal('c.force', force).equal('c.type', 'post'));
    const { text, parameters } = where.build();
    const asked = { query: `SELECT ${what} FROM c WHERE ${text} ${order}`, parameters };
    return (await reading.query(doing, asked, force)).map((document) => posts.held(document));
  };
  const newest = (held: readonly HeldPost[], when: (post: Post) => string): Post[] =>
    held.map(({ document }) => document).sort((a, b) => Date.parse(when(b)) - Date.parse(when(a)));

  return {
    ...looksIn(reading, writing, force),
    create: async (made) => {
      await Promise.all(made.map((post) => posts.create(post)));
    },
    due: (now, max, except = []) =>
      query(
        'reading the outbox',
        `TOP ${Math.floor(max)} *`,
        (where) => {
          where
            .oneOf('c.state', ['pending', 'sending'])
            // The first version's posts say nothing of when.
            .add(`(c.notBefore <= ${where.parameter(now)} OR NOT IS_DEFINED(c.notBefore))`);
          for (const [to, ids] of byKind(except))
            where.add(
              `(c.target.to != ${where.parameter(to)} OR NOT (${where.among(`c.target.${to}`, ids)}))`,
            );
          return where;
        },
        'ORDER BY c.createdAt',
      ),
    waiting: async (now) => {
      const found = await query('reading what waits', '*', (where) =>
        where
          .equal('c.state', 'sending')
          .equal('c.kind', 'entry')
          .add(`c.notBefore > ${where.parameter(now)}`),
      );
      return found.flatMap(({ document }) => (document.kind === 'entry' ? [document] : []));
    },
    claim: ({ document, etag }, by, until) =>
      posts.replace({ ...document, state: 'sending', claim: { by, until } }, etag),
    save: (post, etag) => posts.replace(post, etag),
    get: async (id) => (await posts.get(force, id))?.document,
    find: async ({ kind, states, since }) => {
      const found = await query('reading posts', '*', (where) => {
        if (kind !== undefined) where.equal('c.kind', kind);
        if (states !== undefined) where.oneOf('c.state', states);
        return since === undefined ? where : where.add(`c.createdAt >= ${where.parameter(since)}`);
      });
      return newest(found, (post) => post.createdAt);
    },
    failures: async (since) => {
      const found = await query('reading who was not reached', '*', (where) =>
        where.oneOf('c.state', ['refused', 'unknown']).add(`c.endedAt >= ${where.parameter(since)}`),
      );
      return newest(found, (post) => post.endedAt ?? post.createdAt);
    },
    again: async (id, now, { ended = 'refused', target } = {}) => {
      const held = await posts.get(force, id);
      if (held?.document.state !== ended) return false;
      const post = held.document;
      const back = {
        ...post,
        ...undelivered(now),
        createdAt: post.createdAt,
        steps: toBeSentAgain(post.steps),
        target: target ?? post.target,
      };
      return (await posts.replace(Post.parse(back), held.etag)) !== undefined;
    },
    live: (key) => cards.get(force, liveId(key)),
    cards: async (conversation) => {
      const { text, parameters } = new Conditions()
        .equal('c.force', force)
        .equal('c.type', 'live')
        .equal('c.conversation', conversation)
        .build();
      const asked = { query: `SELECT * FROM c WHERE ${text}`, parameters };
      const found = await reading.query('reading the live cards of a channel', asked, force);
      return found.map((document) => cards.held(document).document).sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    saveLive: (card, etag) => (etag === undefined ? cards.create(card) : cards.replace(card, etag)),
    board: async (id) => {
      const document = await reading.point(force, id);
      return isOfType(document, 'board') ? readBoard(document) : undefined;
    },
  };
};

/** What arrived, or may have, keeps its place, and what was refused before it is marked; what comes after is next. */
const toBeSentAgain = (steps: Post['steps']): Post['steps'] =>
  steps
    .slice(0, steps.findLastIndex(({ is }) => is === 'sent' || is === 'unknown') + 1)
    .map((step) => (step.is === 'refused' ? { is: 'again', messageId: null } : step));

/** The ids of these targets, by what they are: `board`, `person`, `conversation`. */
const byKind = (targets: readonly Target[]): ReadonlyMap<Target['to'], string[]> => {
  const ids = new Map<Target['to'], string[]>();
  for (const target of targets) ids.set(target.to, [...(ids.get(target.to) ?? []), idOf(target)]);
  return ids;
};

const idOf = (target: Target): string => {
  switch (target.to) {
    case 'board':
      return target.board;
    case 'person':
      return target.person;
    case 'conversation':
      return target.conversation;
  }
};
