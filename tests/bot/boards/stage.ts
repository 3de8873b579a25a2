/** The worker over a record of its own, against a Teams that answers what the test says. */
import { createLimiter } from '../../../bot/boards/outbox/lane';
import { SETTINGS, type OutboxSettings } from '../../../bot/boards/outbox/settings';
import { createWorker, type Worker } from '../../../bot/boards/outbox/worker';
import type { Compose, Step } from '../../../bot/boards/outbox';
import { createLog } from '../../../bot/log';
import type { Address, Outbound, Reply, Sending } from '../../../bot/turn';
import {
  ensureContainers,
  openLanes,
  openOutbox,
  openPlaces,
  RECORD,
  type Outbox,
  type Places,
} from '../../../data/cosmos';
import type { Post } from '../../../data/model';
import type { Document, TestServer } from '../../data/cosmos/server';
import { board } from '../../data/factories';
import { seenPlace } from '../../data/posts';
import { TENANT } from '../../support/activities';
import { reply } from '../../support/bot';

export const AT = '2025-01-14T12:00:00.000Z';
export const SERVICE = 'https://teams.example/';

let tests = 0;

interface Call {
  readonly how: 'create' | 'update';
  readonly conversation: string;
  readonly id: string | undefined;
  readonly summary: string;
  readonly at: number;
}

/** Everything of one test's own: a board `b1` with a channel, and a Teams that takes what it is not told to refuse. */
export const stage = async (server: TestServer, over: Partial<OutboxSettings> = {}, compose?: Compose) => {
  tests += 1;
  const force = 'staffordshire';
  const mark = `t${tests}`;
  const boardId = `b-${mark}`;
  const channel = `19:${mark}@thread.tacv2`;
  const { client } = server;
  // Nothing that another test left behind is due here.
  const database = `stage-${mark}`;
  await ensureContainers(client, database);
  const record = client.database(database).container(RECORD);
  const put = async (document: Document): Promise<void> => {
    await record.items.upsert({ ...document });
  };
  const outbox: Outbox = openOutbox({ client, database, force });
  const places: Places = openPlaces({ client, database, tenants: () => [TENANT] });
  /** A board with a channel in which we are. */
  const open = async (id: string, conversation: string): Promise<void> => {
    await put({
      ...board(id, { force, channel: { id: conversation, name: 'LPIB', highest: 'OFFICIAL' } }),
    });
    await places.seen(seenPlace(SERVICE, conversation), AT);
  };
  const seen = (): Promise<boolean> => places.seen(seenPlace(SERVICE, channel), AT);
  await open(boardId, channel);

  const calls: Call[] = [];
  /** Where each of them went, whole. */
  const addresses: Address[] = [];
  let answer: (call: Call) => Sending | undefined = () => undefined;
  let ids = 0;
  const take = (how: Call['how'], to: Address, id: string | undefined, { summary }: Reply) => {
    const call = { how, conversation: to.conversation, id, summary, at: Date.now() };
    calls.push(call);
    addresses.push(to);
    return Promise.resolve<Sending>(answer(call) ?? { outcome: 'sent', id: id ?? `m${++ids}` });
  };
  const outbound: Outbound = {
    create: (to, what) => take('create', to, undefined, what),
    update: (to, id, what) => take('update', to, id, what),
    channelsOf: () => Promise.resolve([]),
  };
  const settings: OutboxSettings = {
    ...SETTINGS,
    pollMs: 20,
    sendMs: 100,
    leaseMs: 600,
    backOffMs: 10,
    longestBackOffMs: 40,
    ...over,
  };
  /** How many posts were read at each look into the outbox. */
  const reads: number[] = [];
  const counting: Outbox = {
    ...outbox,
    due: async (...asked) => {
      const held = await outbox.due(...asked);
      reads.push(held.length);
      return held;
    },
  };
  let now = new Date(AT);
  const copyOf = (copy: string): Worker => {
    const lanes = openLanes({ client, database });
    return createWorker({
      outbox: counting,
      places,
      outbound,
      limiter: createLimiter({ lanes, copy, settings }),
      compose: compose ?? plain,
      clock: { now: () => now },
      log: createLog('silent'),
      copy,
      settings,
    });
  };
  return {
    mark,
    /** A number that no other test of the file has. */
    number: tests,
    board: boardId,
    channel,
    outbox,
    places,
    outbound,
    calls,
    addresses,
    seen,
    put,
    reads,
    /** More boards, each with a channel of its own. */
    more: async (count: number): Promise<string[]> => {
      const ids = Array.from({ length: count }, (_, n) => `${boardId}-${n}`);
      await Promise.all(ids.map((id, n) => open(id, `19:${mark}-${n}@thread.tacv2`)));
      return ids;
    },
    /** Time goes on, for the posts. */
    later: (ms: number): void => {
      now = new Date(now.getTime() + ms);
    },
    copyOf,
    worker: copyOf('one'),
    answers: (next: typeof answer): void => {
      answer = next;
    },
    /** As it stands; it is there. */
    post: async (id: string): Promise<Post> => {
      const post = await outbox.get(id);
      if (post === undefined) throw new Error(`${id} is not there`);
      return post;
    },
    told: () => calls.map(({ summary }) => summary),
  };
};

/** An entry has a card and a note under it; everything else is one message. */
export const plain: Compose = (post) => {
  if (post.kind !== 'entry')
    return Promise.resolve({ is: 'messages', steps: [{ is: 'new', reply: reply(post.id) }] });
  const key = `${post.target.to === 'board' ? post.target.board : ''}~${post.subject}`;
  const steps: Step[] = [
    { is: 'live', key, reply: reply(`card of ${post.update}`) },
    { is: 'new', under: key, reply: reply(post.update) },
  ];
  return Promise.resolve({ is: 'messages', steps });
};

export const refuse = (why: 'blocked' | 'message gone' | 'conversation gone' | 'too large'): Sending => ({
  outcome: 'refused',
  reason: 'Teams said so',
  why,
});
export const busy = (afterMs?: number): Sending => ({
  outcome: 'busy',
  reason: 'Teams was busy (429)',
  afterMs,
});
export const unknown: Sending = { outcome: 'unknown', reason: 'Teams said 502' };
