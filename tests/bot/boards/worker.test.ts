/** What the worker promises of a recommendation in its channel, and of a restart. */
import { setTimeout as wait } from 'node:timers/promises';
import { SETTINGS, type Compose } from '../../../bot/boards/outbox';
import { Posting } from '../../../bot/boards/outbox/posting';
import { createLog } from '../../../bot/log';
import type { Post } from '../../../data/model';
import { startServer, type TestServer } from '../../data/cosmos/server';
import { board } from '../../data/factories';
import { digestPost, entryPost, seenPlace } from '../../data/posts';
import { reply } from '../../support/bot';
import { AT, busy, plain, refuse, SERVICE, stage, unknown } from './stage';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

describe('a recommendation in its channel', () => {
  test('has one card, which is updated in place, and its entries under it', async () => {
    const { outbox, worker, calls, channel, board: b, post } = await stage(server);
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
    const { outbox, worker, calls, answers, board: b } = await stage(server);
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
    const { outbox, worker, calls, answers, board: b, post } = await stage(server);
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
    const { outbox, worker, calls, answers, board: b, channel, post } = await stage(server);
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
    const { outbox, worker, calls, places, put, board: b } = await stage(server);
    await outbox.create([entryPost(b, 3, 1)]);
    await worker.drain();
    const elsewhere = `19:other-${b}@thread.tacv2`;
    await put({ ...board(b, { channel: { id: elsewhere, name: null, highest: 'OFFICIAL' } }) });
    await places.seen(seenPlace(SERVICE, elsewhere), AT);
    await outbox.create([entryPost(b, 3, 2)]);
    await worker.drain();
    expect(calls[2]).toMatchObject({ how: 'create', conversation: elsewhere });
  });

  test('is told of in the order of its entries, whatever the clocks of their recorders said', async () => {
    const { outbox, worker, told, board: b } = await stage(server);
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

describe('a long row of posts', () => {
  /** Until it is so, or too long has passed. */
  const until = async (isSo: () => boolean): Promise<void> => {
    const end = Date.now() + 20_000;
    while (!isSo() && Date.now() < end) await wait(10);
  };
  const second = (n: number): string => new Date(Date.parse(AT) - 60_000 + n * 1_000).toISOString();
  const row = (board: string, count: number): Post[] =>
    Array.from({ length: count }, (_, n) => entryPost(board, n + 1, 1, { createdAt: second(n) }));

  test('for a conversation that is paused holds up no other, and is not read again and again', async () => {
    const {
      outbox,
      worker,
      channel,
      calls,
      told,
      answers,
      reads,
      more,
      board: b,
    } = await stage(server, { most: 5 });
    const [other = ''] = await more(1);
    answers(({ conversation }) => (conversation.startsWith(channel) ? busy(60_000) : undefined));
    await outbox.create([...row(b, 23), digestPost(other, { createdAt: second(40) })]);
    worker.start();
    await until(() => told().includes(digestPost(other).id));
    await worker.stop();
    expect(told()).toContain(digestPost(other).id);
    expect(calls.filter(({ conversation }) => conversation === channel)).toHaveLength(1);
    expect(Math.max(...reads)).toBe(5);
  });

  test('behind more paused conversations than there are lanes is sent', async () => {
    const { outbox, worker, told, answers, more } = await stage(server, { lanes: 2, most: 5 });
    const boards = await more(6);
    const last = boards.at(-1) ?? '';
    answers(({ summary }) => (summary === digestPost(last).id ? undefined : busy(60_000)));
    await outbox.create(boards.map((each, n) => digestPost(each, { createdAt: second(n) })));
    worker.start();
    // Each is tried once; in two lanes at a time, so which of the last two is first is open.
    await until(() => told().length === 6 && told().includes(digestPost(last).id));
    await worker.stop();
    expect(told().toSorted()).toEqual(boards.map((each) => digestPost(each).id).toSorted());
  });

  test('is sent whole and in order, though it is read in pieces', async () => {
    const { outbox, worker, told, board: b } = await stage(server, { most: 2 });
    const posts = row(b, 5).map((post, n) =>
      digestPost(b, { id: `digest~${b}~${n}`, createdAt: post.createdAt }),
    );
    await outbox.create(posts.toReversed());
    await worker.drain();
    expect(told()).toEqual(posts.map(({ id }) => id));
  });
});

describe('after a restart', () => {
  test('failure 27: a digest that was begun and never answered is unknown, and not sent again', async () => {
    const { outbox, worker, calls, board: b, post } = await stage(server);
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
    const { outbox, worker, told, board: b, post } = await stage(server);
    const half = entryPost(b, 3, 1, { state: 'sending', steps: [{ is: 'sent', messageId: 'm9' }] });
    await outbox.create([half]);
    await worker.drain();
    expect(told()).toEqual(['report~rec-3~000001']);
    expect(await post(half.id)).toMatchObject({ state: 'sent' });
  });

  test('failure 32: of a digest of several pages those that were refused are sent, in their order, and no other twice', async () => {
    const pages = ['one', 'two', 'three', 'four'];
    const compose: Compose = () =>
      Promise.resolve({ is: 'messages', steps: pages.map((page) => ({ is: 'new', reply: reply(page) })) });
    const { outbox, worker, told, answers, board: b, post } = await stage(server, {}, compose);
    const { id } = digestPost(b);
    const refused = (...which: string[]): void =>
      answers(({ summary }) => (which.includes(summary) ? refuse('too large') : undefined));
    await outbox.create([digestPost(b)]);
    refused('one', 'three');
    await worker.drain();
    // The last page arrived, and yet it is not all there.
    expect(await post(id)).toMatchObject({ state: 'refused', reason: 'Teams said so' });
    refused('three');
    expect(await outbox.again(id, AT)).toBe(true);
    await worker.drain();
    expect(await post(id)).toMatchObject({ state: 'refused' });
    refused();
    expect(await outbox.again(id, AT)).toBe(true);
    await worker.drain();
    expect(told()).toEqual([...pages, 'one', 'three', 'three']);
    expect(await post(id)).toMatchObject({
      state: 'sent',
      reason: null,
      steps: pages.map(() => ({ is: 'sent' })),
    });
  });

  test('failure 34: held up for longer than it has the conversation, a copy sends nothing; the next one does', async () => {
    const { outbox, places, outbound, calls, copyOf, channel, board: b, post } = await stage(server);
    await outbox.create([digestPost(b)]);
    const [held] = await outbox.due(AT, 1);
    const place = await places.ofConversation(channel);
    if (held === undefined || place === undefined) throw new Error('There is nothing to send.');
    let writes = 0;
    const posting = new Posting(
      {
        outbox: {
          ...outbox,
          save: (...what) => {
            writes += 1;
            return outbox.save(...what);
          },
        },
        places,
        outbound,
        compose: plain,
        clock: { now: () => new Date(AT) },
        log: createLog('silent'),
        copy: 'slow',
        settings: SETTINGS,
        stopping: () => false,
      },
      held,
      place,
      {
        turn: () => Promise.resolve('go'),
        until: () => Date.now() + 10,
        // It takes so long to write down that it is begun.
        inTime: () => writes === 0,
        over: () => undefined,
        pause: () => Promise.resolve(),
        release: () => Promise.resolve(),
      },
    );
    expect(await posting.run()).toBe('stop');
    expect(calls).toEqual([]);
    expect(await post(digestPost(b).id)).toMatchObject({ state: 'sending', doing: false, claim: null });
    await copyOf('two').drain();
    expect(calls).toHaveLength(1);
    expect(await post(digestPost(b).id)).toMatchObject({ state: 'sent' });
  });

  test('failure 34: the same digest made twice is one digest', async () => {
    const { outbox, copyOf, told, board: b } = await stage(server);
    const copies = [copyOf('one'), copyOf('two')];
    await Promise.all(copies.map(() => outbox.create([digestPost(b)])));
    await Promise.all(copies.map((copy) => copy.drain()));
    await outbox.create([digestPost(b, { late: true })]);
    await Promise.all(copies.map((copy) => copy.drain()));
    expect(told()).toEqual([digestPost(b).id]);
  });

  test('a stop lets the running message end, and leaves the rest for others', async () => {
    const { outbox, worker, copyOf, told, answers, board: b } = await stage(server);
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
