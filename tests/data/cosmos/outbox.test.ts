import { openOutbox, RECORD, RecordUnavailable, type Outbox } from '../../../data/cosmos';
import { reader } from '../../../data/cosmos/documents';
import { Holding } from '../../../data/cosmos/holding';
import { Reading } from '../../../data/cosmos/reading';
import { Writing, type Document } from '../../../data/cosmos/writing';
import { LiveCard, Post } from '../../../data/model';
import { digestPost, entryPost, noticePost } from '../posts';
import { requestsOf, startServer, type TestServer } from './server';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const open = (force: string): Outbox =>
  openOutbox({ client: server.client, database: server.database, force });
const NOW = '2025-01-14T12:00:00.000Z';
const at = (minute: number): string => new Date(Date.UTC(2025, 0, 14, 10, minute)).toISOString();
const ids = (posts: readonly { readonly id: string }[]) => posts.map(({ id }) => id);

describe('what is due', () => {
  test('is what has not ended and whose time has come, oldest first, in one query', async () => {
    const force = 'kent';
    const outbox = open(force);
    const made = (n: number, over: Partial<Post>): Post =>
      Post.parse({ ...entryPost('lpib', n, 1), force, createdAt: at(n), notBefore: at(n), ...over });
    await outbox.create([
      made(5, {}),
      made(1, { state: 'sent', endedAt: NOW }),
      made(2, { notBefore: '2025-01-14T12:00:00.001Z' }),
      made(3, { state: 'sending', notBefore: '2025-01-15T12:00:00.000Z' }),
      made(4, { notBefore: NOW }),
      made(6, { state: 'superseded', endedAt: NOW }),
    ]);
    const sent = await requestsOf(server, async () => {
      const due = await outbox.due(NOW, 10);
      expect(ids(due.map(({ document }) => document))).toEqual(ids([made(4, {}), made(5, {})]));
    });
    expect(sent.map(({ operation }) => operation)).toEqual(['query']);
    expect(ids((await outbox.due(NOW, 1)).map(({ document }) => document))).toEqual(ids([made(4, {})]));
    // The third was begun: nothing about the same may overtake it.
    expect(ids(await outbox.waiting(NOW))).toEqual(ids([made(3, {})]));
    expect(await open('essex').due(NOW, 10)).toEqual([]);
  });

  test('is read without those for whom it is not asked', async () => {
    const force = 'norfolk';
    const outbox = open(force);
    const to = (id: string, target: Post['target'], n: number): Post => ({
      ...noticePost(id, target),
      force,
      createdAt: at(n),
    });
    const person = { to: 'person', person: '00000000-0000-0000-0000-0000000000a2' } as const;
    const board = { to: 'board', board: 'lpib' } as const;
    const chat = { to: 'conversation', conversation: '19:chat@thread.v2' } as const;
    const other = { to: 'person', person: '00000000-0000-0000-0000-0000000000a3' } as const;
    await outbox.create([to('a', person, 1), to('b', board, 2), to('c', chat, 3), to('d', other, 4)]);
    const without = async (...except: Post['target'][]) =>
      (await outbox.due(NOW, 10, except)).map(({ document }) => document.id.replace('post~notice~', ''));
    expect(await without()).toEqual(['a', 'b', 'c', 'd']);
    expect(await without(person)).toEqual(['b', 'c', 'd']);
    expect(await without(board, other)).toEqual(['a', 'c']);
    expect(await without(person, other, board, chat)).toEqual([]);
  });

  test('is claimed by one of many', async () => {
    const outbox = open('dorset');
    await outbox.create([{ ...digestPost('lpib'), force: 'dorset' }]);
    const [held] = await outbox.due(NOW, 10);
    if (held === undefined) throw new Error('nothing is due');
    const claims = await Promise.all(
      Array.from({ length: 8 }, (_, n) => outbox.claim(held, `copy-${n}`, '2025-01-14T12:01:00.000Z')),
    );
    const [won, ...others] = claims.filter((each) => each !== undefined);
    expect(others).toEqual([]);
    expect(won?.document).toMatchObject({ state: 'sending' });
    // The others' posts are stale: they can write nothing.
    expect(await outbox.save(held.document, held.etag)).toBeUndefined();
  });
});

test('failure 34: a post is created once, and the second creation changes nothing', async () => {
  const outbox = open('surrey');
  const digest = { ...digestPost('lpib'), force: 'surrey' };
  await outbox.create([digest]);
  await outbox.create([Post.parse({ ...digest, late: true })]);
  expect(await outbox.get(digest.id)).toEqual(digest);
});

test('failure 31: who was not reached can be asked, and by kind', async () => {
  const force = 'durham';
  const outbox = open(force);
  const person = { to: 'person', person: '00000000-0000-0000-0000-0000000000a2' } as const;
  const ended = (id: string, state: Post['state'], minute: number): Post => ({
    ...noticePost(id, person),
    force,
    state,
    endedAt: at(minute),
  });
  await outbox.create([
    ended('a', 'refused', 1),
    ended('b', 'unknown', 3),
    ended('c', 'sent', 2),
    ended('d', 'refused', 0),
    { ...digestPost('lpib'), force, createdAt: at(30) },
  ]);
  expect(ids(await outbox.failures(at(1)))).toEqual(['post~notice~b', 'post~notice~a']);
  expect(ids(await outbox.find({ kind: 'unreached', states: ['sent'] }))).toEqual(['post~notice~c']);
  expect(ids(await outbox.find({ since: at(29) }))).toEqual([digestPost('lpib').id]);
});

test.each(['post~a b', 'post~../x', 'other~x', 'digest~'])('an id such as "%s" is no post’s', (id) => {
  expect(Post.safeParse({ ...digestPost('lpib'), id }).success).toBe(false);
});

describe('a write whose answer is lost', () => {
  /** Loses the next requests, or their answers. */
  class Losing extends Writing {
    requests = 0;
    answers = 0;
    override create(document: Document): Promise<string | undefined> {
      return this.#lose(() => super.create(document));
    }
    override replace(document: Document, etag: string): Promise<string | undefined> {
      return this.#lose(() => super.replace(document, etag));
    }
    async #lose(write: () => Promise<string | undefined>): Promise<string | undefined> {
      if (this.requests-- > 0) throw new RecordUnavailable('writing', new Error('cut'));
      const written = await write();
      if (this.answers-- > 0) throw new RecordUnavailable('writing', new Error('cut'));
      return written;
    }
  }
  const card = (over: Partial<LiveCard> = {}): LiveCard => ({
    id: 'live~lpib~report~rec-3',
    type: 'live',
    schema: 1,
    force: 'cumbria',
    conversation: 'c',
    messageId: null,
    state: 'unknown',
    at: NOW,
    ...over,
  });
  const holding = (requests: number, answers: number) => {
    const container = server.client.database(server.database).container(RECORD);
    const losing = new Losing(container);
    const held = new Holding<LiveCard>(new Reading(container), losing, 'live', reader(LiveCard));
    losing.requests = requests;
    losing.answers = answers;
    return { losing, held };
  };

  test.each([
    ['its request', 1, 0],
    ['its answer', 0, 1],
    ['both in turn', 1, 1],
  ])('%s: it ends known, and the next write builds on it', async (_, requests, answers) => {
    const id = `live~lpib~report~rec-${requests}${answers}`;
    const { losing, held } = holding(requests, answers);
    const created = await held.create(card({ id }));
    if (created === undefined) throw new Error('not created');
    losing.requests = requests;
    losing.answers = answers;
    const shown = await held.replace(card({ id, state: 'shown', messageId: 'm1' }), created.etag);
    expect(shown?.document).toMatchObject({ state: 'shown' });
    expect(await held.get('cumbria', id)).toEqual(shown);
    // Somebody else's write is not taken for ours.
    expect(await held.replace(card({ id, state: 'lost' }), created.etag)).toBeUndefined();
    expect(await held.create(card({ id, state: 'lost' }))).toBeUndefined();
  });

  test('again and again is said', async () => {
    const { held } = holding(99, 0);
    await expect(held.create(card({ id: 'live~lpib~never' }))).rejects.toBeInstanceOf(RecordUnavailable);
  });
});
