/** The worker over a record of its own, against a Teams that answers what the test says. */
import { setTimeout as wait } from 'node:timers/promises';
import { createLimiter } from '../../../bot/boards/outbox/lane';
import { SETTINGS, type OutboxSettings } from '../../../bot/boards/outbox/settings';
import { createWorker, type Worker } from '../../../bot/boards/outbox/worker';
import type { Compose, Step } from '../../../bot/boards/outbox';
import { createLog } from '../../../bot/log';
import type { Address, Outbound, Reply, Sending } from '../../../bot/turn';
import { openLanes, openOutbox, openPlaces, type Outbox, type Places } from '../../../data/cosmos';
import type { Post } from '../../../data/model';
import { startServer, type TestServer } from '../../data/cosmos/server';
import { board } from '../../data/factories';
import { digestPost, entryPost, noticePost, seenPlace } from '../../data/posts';
import { TENANT } from '../../support/activities';
import { reply } from '../../support/bot';

const AT = '2025-01-14T12:00:00.000Z';
const PERSON = '00000000-0000-0000-0000-0000000000a2';
const SERVICE = 'https://teams.example/';

let server: TestServer;
let tests = 0;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

interface Call {
  readonly how: 'create' | 'update';
  readonly conversation: string;
  readonly id: string | undefined;
  readonly summary: string;
  readonly at: number;
}

/** Everything of one test's own: a board `b1` with a channel, and a Teams that takes what it is not told to refuse. */
const stage = async (over: Partial<OutboxSettings> = {}, compose?: Compose) => {
  tests += 1;
  const force = 'staffordshire';
  const mark = `t${tests}`;
  const boardId = `b-${mark}`;
  const channel = `19:${mark}@thread.tacv2`;
  const { client, database } = server;
  const outbox: Outbox = openOutbox({ client, database, force });
  const places: Places = openPlaces({ client, database, tenants: [TENANT] });
  await server.put({
    ...board(boardId, { force, channel: { id: channel, name: 'LPIB', highest: 'OFFICIAL' } }),
  });
  const seen = (): Promise<void> => places.seen(seenPlace(SERVICE, channel), AT);
  await seen();

  const calls: Call[] = [];
  let answer: (call: Call) => Sending | undefined = () => undefined;
  let ids = 0;
  const take = (how: Call['how'], to: Address, id: string | undefined, { summary }: Reply) => {
    const call = { how, conversation: to.conversation, id, summary, at: Date.now() };
    calls.push(call);
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
  const copyOf = (copy: string): Worker => {
    const lanes = openLanes({ client, database });
    return createWorker({
      outbox: { ...outbox, due: async (now, max) => (await outbox.due(now, max)).filter(isOurs) },
      places,
      outbound,
      limiter: createLimiter({ lanes, copy, settings }),
      compose: compose ?? plain,
      clock: { now: () => new Date(AT) },
      log: createLog('silent'),
      copy,
      settings,
    });
  };
  const isOurs = ({ document: { target, id } }: { document: Post }): boolean =>
    id.includes(mark) || (target.to === 'board' && target.board === boardId);
  return {
    mark,
    board: boardId,
    channel,
    outbox,
    places,
    calls,
    seen,
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
const plain: Compose = (post) => {
  if (post.kind !== 'entry')
    return Promise.resolve({ is: 'messages', steps: [{ is: 'new', reply: reply(post.id) }] });
  const key = `${post.target.to === 'board' ? post.target.board : ''}~${post.subject}`;
  const steps: Step[] = [
    { is: 'live', key, reply: reply(`card of ${post.update}`) },
    { is: 'new', under: key, reply: reply(post.update) },
  ];
  return Promise.resolve({ is: 'messages', steps });
};

const refuse = (why: 'blocked' | 'message gone' | 'conversation gone' | 'too large'): Sending => ({
  outcome: 'refused',
  reason: 'Teams said so',
  why,
});
const busy = (afterMs?: number): Sending => ({ outcome: 'busy', reason: 'Teams was busy (429)', afterMs });
const unknown: Sending = { outcome: 'unknown', reason: 'Teams said 502' };

describe('a recommendation in its channel', () => {
  test('has one card, which is updated in place, and its entries under it', async () => {
    const { outbox, worker, calls, channel, board: b, post } = await stage();
    await outbox.create([entryPost(b, 3, 1), entryPost(b, 3, 2)]);
    await worker.drain();
    expect(calls).toMatchObject([
      { how: 'create', conversation: channel, summary: 'card of report~rec-3~000001' },
      { how: 'create', conversation: `${channel};messageid=m1`, summary: 'report~rec-3~000001' },
      {
        how: 'update',
        conversation: `${channel};messageid=m1`,
        id: 'm1',
        summary: 'card of report~rec-3~000002',
      },
      { how: 'create', conversation: `${channel};messageid=m1`, summary: 'report~rec-3~000002' },
    ]);
    expect(await post(entryPost(b, 3, 2).id)).toMatchObject({
      state: 'sent',
      steps: [
        { is: 'sent', messageId: 'm1' },
        { is: 'sent', messageId: 'm3' },
      ],
      claim: null,
      endedAt: AT,
    });
  });

  test('failure 29: a card that was deleted is posted anew, once', async () => {
    const { outbox, worker, calls, answers, board: b } = await stage();
    await outbox.create([entryPost(b, 3, 1)]);
    await worker.drain();
    answers(({ id }) => (id === 'm1' ? refuse('message gone') : undefined));
    await outbox.create([entryPost(b, 3, 2), entryPost(b, 3, 3)]);
    await worker.drain();
    expect(calls.slice(2).map(({ how, id, summary }) => [how, id, summary])).toEqual([
      ['update', 'm1', 'card of report~rec-3~000002'],
      ['create', undefined, 'card of report~rec-3~000002'],
      ['create', undefined, 'report~rec-3~000002'],
      ['update', 'm3', 'card of report~rec-3~000003'],
      ['create', undefined, 'report~rec-3~000003'],
    ]);
  });

  test('failure 27: an entry in doubt is not sent again, is said to be, and the card has its state', async () => {
    const { outbox, worker, calls, answers, board: b, post } = await stage();
    await outbox.create([entryPost(b, 3, 1)]);
    answers(({ summary }) => (summary === 'report~rec-3~000001' ? unknown : undefined));
    await worker.drain();
    expect(await post(entryPost(b, 3, 1).id)).toMatchObject({ state: 'unknown', reason: 'Teams said 502' });
    expect(calls).toHaveLength(2);
    await outbox.create([entryPost(b, 3, 2)]);
    await worker.drain();
    expect(calls[2]).toMatchObject({ how: 'update', id: 'm1', summary: 'card of report~rec-3~000002' });
  });

  test('failure 27: a card in doubt is not posted again for the same entry; the entry is told in the channel', async () => {
    const { outbox, worker, calls, answers, board: b, channel, post } = await stage();
    await outbox.create([entryPost(b, 3, 1)]);
    answers(({ summary }) => (summary.startsWith('card') ? unknown : undefined));
    await worker.drain();
    expect(calls.map(({ conversation, summary }) => [conversation, summary])).toEqual([
      [channel, 'card of report~rec-3~000001'],
      [channel, 'report~rec-3~000001'],
    ]);
    expect(await post(entryPost(b, 3, 1).id)).toMatchObject({ state: 'unknown' });
    expect((await outbox.live(`${b}~report~rec-3`))?.document).toMatchObject({ state: 'unknown' });
    // The next entry gives the recommendation a card that can be kept up to date.
    answers(() => undefined);
    await outbox.create([entryPost(b, 3, 2), entryPost(b, 3, 3)]);
    await worker.drain();
    expect(calls.slice(2).map(({ how }) => how)).toEqual(['create', 'create', 'update', 'create']);
  });

  test('goes on in the channel that the board is linked to now', async () => {
    const { outbox, worker, calls, places, board: b } = await stage();
    await outbox.create([entryPost(b, 3, 1)]);
    await worker.drain();
    const elsewhere = `19:other-${b}@thread.tacv2`;
    await server.put({ ...board(b, { channel: { id: elsewhere, name: null, highest: 'OFFICIAL' } }) });
    await places.seen(seenPlace(SERVICE, elsewhere), AT);
    await outbox.create([entryPost(b, 3, 2)]);
    await worker.drain();
    expect(calls[2]).toMatchObject({ how: 'create', conversation: elsewhere });
  });

  test('is told of in the order of its entries, whatever the clocks of their recorders said', async () => {
    const { outbox, worker, told, board: b } = await stage();
    const at = (second: number) => `2025-01-14T10:00:0${second}.000Z`;
    await outbox.create([
      entryPost(b, 3, 2, { createdAt: at(1) }),
      entryPost(b, 3, 1, { createdAt: at(3) }),
      entryPost(b, 4, 1, { createdAt: at(2) }),
    ]);
    await worker.drain();
    expect(told().filter((words) => !words.startsWith('card'))).toEqual([
      'report~rec-3~000001',
      'report~rec-4~000001',
      'report~rec-3~000002',
    ]);
  });
});

describe('after a restart', () => {
  test('failure 27: a digest that was begun and never answered is unknown, and not sent again', async () => {
    const { outbox, worker, calls, board: b, post } = await stage();
    const digest = digestPost(b, {
      state: 'sending',
      doing: true,
      claim: { by: 'the dead one', until: '2020-01-01T00:00:00.000Z' },
    });
    await outbox.create([digest]);
    await worker.drain();
    expect(calls).toEqual([]);
    expect(await post(digest.id)).toMatchObject({ state: 'unknown', doing: false });
  });

  test('failure 32: only what is missing is sent', async () => {
    const { outbox, worker, told, board: b, post } = await stage();
    const half = entryPost(b, 3, 1, { state: 'sending', steps: [{ is: 'sent', messageId: 'm9' }] });
    await outbox.create([half]);
    await worker.drain();
    expect(told()).toEqual(['report~rec-3~000001']);
    expect(await post(half.id)).toMatchObject({ state: 'sent' });
  });

  test('failure 34: the same digest made twice is one digest', async () => {
    const { outbox, copyOf, told, board: b } = await stage();
    const copies = [copyOf('one'), copyOf('two')];
    await Promise.all(copies.map(() => outbox.create([digestPost(b)])));
    await Promise.all(copies.map((copy) => copy.drain()));
    await outbox.create([digestPost(b, { late: true })]);
    await Promise.all(copies.map((copy) => copy.drain()));
    expect(told()).toEqual([digestPost(b).id]);
  });

  test('a stop lets the running message end, and leaves the rest for others', async () => {
    const { outbox, worker, copyOf, told, answers, board: b } = await stage();
    let stopped: Promise<void> | undefined;
    answers(() => {
      stopped ??= worker.stop();
      return undefined;
    });
    await outbox.create([entryPost(b, 3, 1), entryPost(b, 3, 2)]);
    worker.start();
    while (stopped === undefined) await wait(5);
    await stopped;
    expect(told()).toEqual(['card of report~rec-3~000001']);
    // No lease is left to run out.
    await copyOf('two').drain();
    expect(told().filter((words) => words.startsWith('report'))).toEqual([
      'report~rec-3~000001',
      'report~rec-3~000002',
    ]);
  });
});

describe('failure 26: when Teams is busy', () => {
  test('every copy stays away from the conversation for as long as it says', async () => {
    const { outbox, copyOf, calls, answers, board: b } = await stage();
    let left = 1;
    answers(() => (left-- > 0 ? busy(700) : undefined));
    await outbox.create([digestPost(b), entryPost(b, 3, 1)]);
    await Promise.all([copyOf('one').drain(), copyOf('two').drain()]);
    const [first, ...others] = calls;
    expect(others).toHaveLength(3);
    expect(Math.min(...others.map(({ at }) => at)) - (first?.at ?? 0)).toBeGreaterThanOrEqual(690);
    // Nothing overtook it.
    expect(others[0]?.summary).toBe(first?.summary);
  });

  test('without a word of how long, it is tried so many times and no more', async () => {
    const { outbox, worker, calls, answers, board: b, post } = await stage();
    answers(() => busy());
    await outbox.create([digestPost(b)]);
    await worker.drain();
    expect(calls).toHaveLength(SETTINGS.attempts);
    expect(await post(digestPost(b).id)).toMatchObject({
      state: 'refused',
      reason: 'Teams was busy',
      attempts: 8,
    });
  });

  test('waiting for a place in the queue is no try', async () => {
    const { outbox, worker, calls, board: b, mark, channel } = await stage();
    const notices = Array.from({ length: 12 }, (_, n) =>
      noticePost(`${mark}-${String(n).padStart(2, '0')}`, { to: 'conversation', conversation: channel }),
    );
    await outbox.create(notices);
    await worker.drain();
    expect(calls.map(({ summary }) => summary)).toEqual(notices.map(({ id }) => id));
    // failure 26: seven in two seconds and no more, though there was nothing else to do.
    expect((calls[7]?.at ?? 0) - (calls[0]?.at ?? 0)).toBeGreaterThan(2_000);
    expect(await outbox.find({ kind: 'unreached', states: ['sent'] })).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: notices[11]?.id, attempts: 0 })]),
    );
    expect(b).toBeDefined();
  });
});

describe('failure 31: whoever cannot be reached is named', () => {
  test.each<[string, (b: string) => Promise<unknown>, RegExp]>([
    ['no board', (b) => server.put({ id: b, force: 'staffordshire', type: 'nothing' }), /no board/],
    ['no channel', (b) => server.put({ ...board(b) }), /^no channel is linked to the Board/],
    [
      'a channel without the app',
      (b) => server.put({ ...board(b, { channel: { id: '19:nowhere', name: null, highest: 'OFFICIAL' } }) }),
      /^the app is not installed in the channel of/,
    ],
  ])('%s', async (_, change, words) => {
    const { outbox, worker, calls, board: b, post } = await stage();
    await change(b);
    await outbox.create([digestPost(b)]);
    await worker.drain();
    expect(await post(digestPost(b).id)).toMatchObject({
      state: 'refused',
      reason: expect.stringMatching(words),
      endedAt: AT,
    });
    expect(calls).toEqual([]);
    expect((await outbox.failures(AT)).map(({ id }) => id)).toContain(digestPost(b).id);
  });

  test('a person without the app', async () => {
    const { outbox, worker, mark, post } = await stage();
    const notice = noticePost(mark, { to: 'person', person: '00000000-0000-0000-0000-0000000000ee' });
    await outbox.create([notice]);
    await worker.drain();
    expect(await post(notice.id)).toMatchObject({
      state: 'refused',
      reason: 'the app is not installed for this person',
    });
  });

  test('failures 22 and 23: nothing is sent to where we were shut out, though Teams would take it', async () => {
    const { outbox, worker, places, calls, channel, board: b, post } = await stage();
    await places.gone(TENANT, channel, 'removed', AT);
    await outbox.create([digestPost(b)]);
    await worker.drain();
    expect(calls).toEqual([]);
    expect(await post(digestPost(b).id)).toMatchObject({ state: 'refused' });
  });

  test('failure 24: shut out, it stops at once and says so, and goes on after an installation', async () => {
    const { outbox, worker, places, calls, answers, channel, seen, board: b } = await stage();
    answers(() => refuse('blocked'));
    await outbox.create([digestPost(b), entryPost(b, 3, 1)]);
    await worker.drain();
    expect(calls).toHaveLength(1);
    expect(await places.ofConversation(channel)).toMatchObject({ state: 'gone', goneWhy: 'Teams said so' });
    expect((await outbox.failures(AT)).map(({ id }) => id)).toEqual(
      expect.arrayContaining([digestPost(b).id, entryPost(b, 3, 1).id]),
    );
    answers(() => undefined);
    await seen();
    await outbox.create([entryPost(b, 3, 2)]);
    await worker.drain();
    expect(calls).toHaveLength(3);
  });

  test('failure 25: what is too large is refused, and what follows goes', async () => {
    const { outbox, worker, answers, board: b, post } = await stage();
    answers(({ summary }) => (summary.startsWith('digest') ? refuse('too large') : undefined));
    await outbox.create([digestPost(b), entryPost(b, 3, 1)]);
    await worker.drain();
    expect((await post(digestPost(b).id)).state).toBe('refused');
    expect((await post(entryPost(b, 3, 1).id)).state).toBe('sent');
  });
});

describe('a conversation that is said not to exist', () => {
  test('failure 21: is not believed the first time', async () => {
    const { outbox, worker, places, answers, channel, board: b, post } = await stage();
    let left = 1;
    answers(() => (left-- > 0 ? refuse('conversation gone') : undefined));
    await outbox.create([digestPost(b)]);
    await worker.drain();
    expect((await post(digestPost(b).id)).state).toBe('sent');
    expect(await places.ofConversation(channel)).toMatchObject({ state: 'here' });
  });

  test('failure 20: is believed in the end, and the person is reached where they are now', async () => {
    const { outbox, worker, places, answers, calls, mark, post } = await stage();
    const person = {
      id: `${PERSON.slice(0, -2)}${String(tests).padStart(2, '0')}`,
      name: 'ASB Thematic Lead',
    };
    const before = `a:before-${mark}`;
    const now = `a:now-${mark}`;
    await places.seen(seenPlace(SERVICE, now, 'personal', { person }), '2025-01-14T09:00:00.000Z');
    await places.seen(seenPlace(SERVICE, before, 'personal', { person }), '2025-01-14T11:00:00.000Z');
    answers(({ conversation }) => (conversation === before ? refuse('conversation gone') : undefined));
    const notice = noticePost(mark, { to: 'person', person: person.id });
    await outbox.create([notice]);
    await worker.drain();
    expect(calls.map(({ conversation }) => conversation)).toEqual([before, before, before, now]);
    expect((await post(notice.id)).state).toBe('sent');
  });
});

describe('our own mistake', () => {
  test('is tried again, and ends as ours; others do not wait for it', async () => {
    const compose: Compose = (post) =>
      post.kind === 'entry' && post.subject.endsWith('rec-3')
        ? Promise.reject(new TypeError('secret words'))
        : plain(post);
    const { outbox, worker, told, board: b, post } = await stage({ attempts: 1 }, compose);
    await outbox.create([entryPost(b, 3, 1), entryPost(b, 4, 1)]);
    await worker.drain();
    expect(told()).toContain('report~rec-4~000001');
    expect(await post(entryPost(b, 3, 1).id)).toMatchObject({ state: 'refused', reason: 'our mistake' });
  });

  test('no entry overtakes an earlier one that waits because of it', async () => {
    const compose: Compose = (post) =>
      post.kind === 'entry' && post.update.endsWith('1') ? Promise.reject(new TypeError('x')) : plain(post);
    const { outbox, copyOf, told, board: b, post } = await stage({ backOffMs: 60_000 }, compose);
    await outbox.create([entryPost(b, 3, 1), entryPost(b, 3, 2), entryPost(b, 4, 2)]);
    const worker = copyOf('one');
    worker.start();
    while (!told().includes('report~rec-4~000002')) await wait(10);
    await wait(100);
    await worker.stop();
    expect(told().filter((words) => words.includes('rec-3'))).toEqual([]);
    expect(await post(entryPost(b, 3, 1).id)).toMatchObject({ state: 'sending', attempts: 1 });
  });

  test('what has become needless is superseded, and says why', async () => {
    const {
      outbox,
      worker,
      calls,
      board: b,
      post,
    } = await stage({}, () => Promise.resolve({ is: 'nothing', why: 'the meeting was cancelled' }));
    await outbox.create([digestPost(b)]);
    await worker.drain();
    expect(calls).toEqual([]);
    expect(await post(digestPost(b).id)).toMatchObject({
      state: 'superseded',
      reason: 'the meeting was cancelled',
    });
  });
});
