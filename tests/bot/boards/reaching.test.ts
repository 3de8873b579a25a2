/** What the worker does where Teams, the record of who is where, or we ourselves fail it. */
import { setTimeout as wait } from 'node:timers/promises';
import type { SeenPlace } from '../../../data/cosmos';
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

  test('failure 23: though no word of it came, a person who shut us out is asked once, named, and not again', async () => {
    const { outbox, worker, places, calls, answers, mark, number, post } = await stage(server);
    const person = {
      id: `00000000-0000-0000-0000-0000000003${String(number).padStart(2, '0')}`,
      name: 'ASB Thematic Lead',
    };
    await places.seen(seenPlace(SERVICE, `a:${mark}`, 'personal', { person }), '2025-01-14T09:00:00.000Z');
    answers(() => refuse('blocked'));
    const notices = [1, 2].map((n) => noticePost(`${mark}-${n}`, { to: 'person', person: person.id }));
    await outbox.create(notices);
    await worker.drain();
    expect(calls).toHaveLength(1);
    const ends = await Promise.all(notices.map(({ id }) => post(id)));
    expect(ends.map(({ state }) => state)).toEqual(['refused', 'refused']);
    expect(ends.map(({ reason }) => reason).sort()).toEqual([
      'the app is not installed for this person',
      'the app was shut out: Teams said so',
    ]);
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

test('failure 17: of several places where a person was heard, their own chat that was heard last is told', async () => {
  const { outbox, worker, places, calls, addresses, mark, number, post } = await stage(server);
  const person = {
    id: `00000000-0000-0000-0000-0000000002${String(number).padStart(2, '0')}`,
    name: 'ASB Thematic Lead',
  };
  const heard = (conversation: string, hour: number, over: Partial<SeenPlace> = {}): Promise<boolean> => {
    const service = `https://teams.example/${conversation}/`;
    const at = `2025-01-14T${String(hour).padStart(2, '0')}:00:00.000Z`;
    return places.seen(
      { ...seenPlace(service, `${conversation}-${mark}`, 'personal', { person }), ...over },
      at,
    );
  };
  await heard('a:first', 7);
  await heard('a:newest', 10);
  // Written last, heard before; a group and somebody else's chat heard after.
  await heard('a:old', 8);
  await heard('19:group', 11, { kind: 'group' });
  await heard('a:other', 11, { person: { id: '00000000-0000-0000-0000-0000000002ff', name: 'Somebody' } });
  const notice = noticePost(mark, { to: 'person', person: person.id });
  await outbox.create([notice]);
  await worker.drain();
  expect(calls.map(({ conversation }) => conversation)).toEqual([`a:newest-${mark}`]);
  expect(addresses.map(({ reference }) => reference['serviceUrl'])).toEqual([
    'https://teams.example/a:newest/',
  ]);
  // What was heard last decides, each time anew; where they took the app out, the one before.
  await heard('a:old', 12);
  await outbox.create([noticePost(`${mark}-2`, { to: 'person', person: person.id })]);
  await worker.drain();
  await places.gone(TENANT, `a:old-${mark}`, 'uninstalled', '2025-01-14T12:30:00.000Z');
  await outbox.create([noticePost(`${mark}-3`, { to: 'person', person: person.id })]);
  await worker.drain();
  expect(calls.slice(1).map(({ conversation }) => conversation)).toEqual([
    `a:old-${mark}`,
    `a:newest-${mark}`,
  ]);
  expect((await post(notice.id)).state).toBe('sent');
});

describe('a conversation that is said not to exist', () => {
  const here = { state: 'here', goneWhy: null };

  test('failure 21: is not believed the first time, nor the second', async () => {
    const { outbox, worker, places, answers, calls, channel, board: b, post } = await stage(server);
    const doubts: unknown[] = [];
    let left = SETTINGS.believeGoneAfter - 1;
    answers(() => (left-- > 0 ? refuse('conversation gone') : undefined));
    const digest = digestPost(b);
    await outbox.create([digest, entryPost(b, 3, 1)]);
    worker.start();
    const end = Date.now() + 20_000;
    while (calls.length < 4 && Date.now() < end) {
      doubts.push(await places.ofConversation(channel));
      await wait(5);
    }
    await worker.stop();
    // It is kept all the while, and what was to be told there is told, in its order.
    for (const place of doubts) expect(place).toMatchObject(here);
    expect(calls.map(({ summary }) => summary).slice(0, 4)).toEqual([
      digest.id,
      digest.id,
      digest.id,
      'card of report~rec-3~000001',
    ]);
    expect(await post(digest.id)).toMatchObject({ state: 'sent', attempts: SETTINGS.believeGoneAfter - 1 });
    expect(await places.ofConversation(channel)).toMatchObject(here);
  });

  test('failure 21: said once of each of several posts, it is still not believed', async () => {
    const { outbox, worker, places, answers, channel, board: b } = await stage(server);
    const said = new Set<string>();
    answers(({ summary }) => {
      if (said.has(summary)) return undefined;
      said.add(summary);
      return refuse('conversation gone');
    });
    const posts = Array.from({ length: 4 }, (_, n) => digestPost(b, { id: `digest~${b}~${n}` }));
    await outbox.create(posts);
    await worker.drain();
    expect((await outbox.find({ states: ['sent'] })).map(({ id }) => id).sort()).toEqual(
      posts.map(({ id }) => id),
    );
    expect(await places.ofConversation(channel)).toMatchObject(here);
  });

  test('failures 20 and 21: said again and again, it is believed, and who was not reached is named', async () => {
    const { outbox, worker, places, answers, calls, channel, board: b, post } = await stage(server);
    answers(() => refuse('conversation gone'));
    await outbox.create([digestPost(b)]);
    await worker.drain();
    expect(calls).toHaveLength(SETTINGS.believeGoneAfter);
    expect(await places.ofConversation(channel)).toMatchObject({ state: 'gone' });
    const { state, reason } = await post(digestPost(b).id);
    expect(state).toBe('refused');
    expect(reason).toMatch(/^the app was shut out of the channel of .*: it is not there any more$/);
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
    const {
      outbox,
      copyOf,
      told,
      reads,
      board: b,
      post,
    } = await stage(server, { backOffMs: 60_000 }, compose);
    await outbox.create([entryPost(b, 3, 1), entryPost(b, 3, 2), entryPost(b, 4, 2)]);
    const worker = copyOf('one');
    worker.start();
    while (!told().includes('report~rec-4~000002')) await wait(10);
    // It is looked at again and again meanwhile.
    const ofRec3 = () => told().filter((words) => words.includes('rec-3'));
    while (reads.filter((count) => count > 0).length < 4 && ofRec3().length === 0) await wait(10);
    await worker.stop();
    expect(ofRec3()).toEqual([]);
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
