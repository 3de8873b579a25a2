/** What the worker does where Teams, the record of who is where, or we ourselves fail it. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Compose } from '../../../bot/boards/outbox';
import { SETTINGS } from '../../../bot/boards/outbox/settings';
import { startServer, type Document, type TestServer } from '../../data/cosmos/server';
import { board } from '../../data/factories';
import { digestPost, entryPost, noticePost, seenPlace } from '../../data/posts';
import { TENANT } from '../../support/activities';
import { AT, busy, plain, refuse, SERVICE, stage } from './stage';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

describe('failure 26: when Teams is busy', () => {
  test('every copy stays away from the conversation for as long as it says', async () => {
    const { outbox, copyOf, calls, answers, board: b } = await stage(server);
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
    const { outbox, worker, calls, answers, board: b, post } = await stage(server);
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

  test('to be told when to come back is no failed try: a throttled hour ends nothing', async () => {
    const { outbox, worker, calls, answers, board: b, post } = await stage(server);
    let left = 4 * SETTINGS.attempts;
    answers(() => (left-- > 0 ? busy(1) : undefined));
    await outbox.create([digestPost(b)]);
    await worker.drain();
    expect(calls).toHaveLength(4 * SETTINGS.attempts + 1);
    expect(await post(digestPost(b).id)).toMatchObject({ state: 'sent', attempts: 0 });
  });

  test('but not for ever: a day after it could first be sent, each is one', async () => {
    const { outbox, worker, calls, answers, later, board: b, post } = await stage(server);
    answers(() => busy(1));
    await outbox.create([digestPost(b)]);
    later(25 * 3_600_000);
    await worker.drain();
    expect(calls).toHaveLength(SETTINGS.attempts);
    expect(await post(digestPost(b).id)).toMatchObject({ state: 'refused', reason: 'Teams was busy' });
  });

  test('to be told "at once" is heard with a pause between', async () => {
    const { outbox, worker, calls, answers, board: b } = await stage(server, { backOffMs: 200 });
    let left = 2;
    answers(() => (left-- > 0 ? busy(0) : undefined));
    await outbox.create([digestPost(b)]);
    await worker.drain();
    const [first, second, third] = calls.map(({ at }) => at);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(199);
    expect((third ?? 0) - (second ?? 0)).toBeGreaterThanOrEqual(199);
  });

  test('waiting for a place in the queue is no try', async () => {
    const { outbox, worker, calls, mark, channel } = await stage(server);
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
  });
});

describe('failure 31: whoever cannot be reached is named', () => {
  test.each<[string, (b: string) => Document, RegExp]>([
    ['no board', (b) => ({ id: b, force: 'staffordshire', type: 'nothing' }), /no board/],
    ['no channel', (b) => ({ ...board(b) }), /^no channel is linked to the Board/],
    [
      'a channel without the app',
      (b) => ({ ...board(b, { channel: { id: '19:nowhere', name: null, highest: 'OFFICIAL' } }) }),
      /^the app is not installed in the channel of/,
    ],
  ])('%s', async (_, changed, words) => {
    const { outbox, worker, calls, put, board: b, post } = await stage(server);
    await put(changed(b));
    await outbox.create([digestPost(b)]);
    await worker.drain();
    const digest = await post(digestPost(b).id);
    expect(digest).toMatchObject({ state: 'refused', endedAt: AT });
    expect(digest.reason).toMatch(words);
    expect(calls).toEqual([]);
    expect((await outbox.failures(AT)).map(({ id }) => id)).toContain(digestPost(b).id);
  });

  test('a person without the app', async () => {
    const { outbox, worker, mark, post } = await stage(server);
    const notice = noticePost(mark, { to: 'person', person: '00000000-0000-0000-0000-0000000000ee' });
    await outbox.create([notice]);
    await worker.drain();
    expect(await post(notice.id)).toMatchObject({
      state: 'refused',
      reason: 'the app is not installed for this person',
    });
  });

  test('failures 22 and 23: nothing is sent to where we were shut out, though Teams would take it', async () => {
    const { outbox, worker, places, calls, channel, board: b, post } = await stage(server);
    await places.gone(TENANT, channel, 'removed', AT);
    await outbox.create([digestPost(b)]);
    await worker.drain();
    expect(calls).toEqual([]);
    expect(await post(digestPost(b).id)).toMatchObject({ state: 'refused' });
  });

  test('failure 24: shut out, it stops at once and says so, and goes on after an installation', async () => {
    const { outbox, worker, places, calls, answers, channel, seen, board: b } = await stage(server);
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
    const { outbox, worker, answers, board: b, post } = await stage(server);
    answers(({ summary }) => (summary.startsWith('digest') ? refuse('too large') : undefined));
    await outbox.create([digestPost(b), entryPost(b, 3, 1)]);
    await worker.drain();
    expect((await post(digestPost(b).id)).state).toBe('refused');
    expect((await post(entryPost(b, 3, 1).id)).state).toBe('sent');
  });
});

describe('a conversation that is said not to exist', () => {
  test('failure 21: is not believed the first time', async () => {
    const { outbox, worker, places, answers, channel, board: b, post } = await stage(server);
    let left = 1;
    answers(() => (left-- > 0 ? refuse('conversation gone') : undefined));
    await outbox.create([digestPost(b)]);
    await worker.drain();
    expect((await post(digestPost(b).id)).state).toBe('sent');
    expect(await places.ofConversation(channel)).toMatchObject({ state: 'here' });
  });

  test('failure 20: is believed in the end, and the person is reached where they are now', async () => {
    const { outbox, worker, places, answers, calls, mark, number, post } = await stage(server);
    const person = {
      id: `00000000-0000-0000-0000-0000000001${String(number).padStart(2, '0')}`,
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
    const { outbox, worker, told, board: b, post } = await stage(server, { attempts: 1 }, compose);
    await outbox.create([entryPost(b, 3, 1), entryPost(b, 4, 1)]);
    await worker.drain();
    expect(told()).toContain('report~rec-4~000001');
    expect(await post(entryPost(b, 3, 1).id)).toMatchObject({ state: 'refused', reason: 'our mistake' });
  });

  test('no entry overtakes an earlier one that waits because of it', async () => {
    const compose: Compose = (post) =>
      post.kind === 'entry' && post.update.endsWith('1') ? Promise.reject(new TypeError('x')) : plain(post);
    const { outbox, copyOf, told, board: b, post } = await stage(server, { backOffMs: 60_000 }, compose);
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
    } = await stage(server, {}, () => Promise.resolve({ is: 'nothing', why: 'the meeting was cancelled' }));
    await outbox.create([digestPost(b)]);
    await worker.drain();
    expect(calls).toEqual([]);
    expect(await post(digestPost(b).id)).toMatchObject({
      state: 'superseded',
      reason: 'the meeting was cancelled',
    });
  });
});
