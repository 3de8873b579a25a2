/**
 * The bot is killed (-9) at the worst moments of a message that cannot be sent twice: when it is written down that
 * it is begun and nothing has been sent, and when Teams has it and nothing of that is written down.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { CosmosClient } from '@azure/cosmos';
import {
  ensureContainers,
  openClient,
  openOutbox,
  openPlaces,
  RECORD,
  startEmbedded,
  type EmbeddedServer,
  type Outbox,
} from '../../data/cosmos';
import { hasEnded, undelivered, type Post } from '../../data/model';
import { board, recommendation } from '../data/factories';
import { digestPost, entryPost, seenPlace } from '../data/posts';
import { demoEnv } from '../demo/start';
import { TENANT } from '../support/activities';
import { startConnector, type Connector } from '../support/connector';
import { startProxy, type Passing, type Proxy } from './proxy';

// Each starts the process that delivers two times or three.
jest.setTimeout(120_000);

const ROOT = join(__dirname, '../..');
const FORCE = 'staffordshire';
const CHANNEL = '19:lpib@thread.tacv2';
const KEY = 'lpib~report~rec-3';

let cosmos: EmbeddedServer;
let proxy: Proxy;
let connector: Connector;
let client: CosmosClient;
let database = '';
let databases = 0;
let outbox: Outbox;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  cosmos = await startEmbedded();
  proxy = await startProxy(cosmos.endpoint);
  connector = await startConnector();
  client = await openClient(cosmos);
});
beforeEach(async () => {
  connector.reset();
  databases += 1;
  database = `outbox-${String(databases)}`;
  await ensureContainers(client, database);
  outbox = openOutbox({ client, database, force: FORCE });
  const lpib = board('lpib', { force: FORCE, channel: { id: CHANNEL, name: 'LPIB', highest: 'OFFICIAL' } });
  await client.database(database).container(RECORD).items.upsert(lpib);
  const places = openPlaces({ client, database, tenants: () => [TENANT] });
  await places.seen(seenPlace(connector.url, CHANNEL), new Date().toISOString());
});
afterEach(async () => {
  await Promise.all([...running].map(killed));
});
afterAll(async () => {
  client.dispose();
  await connector.close();
  await proxy.stop();
  await cosmos.stop();
});

/** A copy of the bot as far as its outbox goes. @param endpoint the record's, or the way there that loses answers */
const startCopy = async (endpoint: string): Promise<ChildProcess> => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/faults/outbox-copy.ts'], {
    cwd: ROOT,
    env: { ...demoEnv(), COPY: JSON.stringify({ endpoint, key: cosmos.key, database, force: FORCE }) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  await once(child.stdout, 'data');
  return child;
};

const killed = async (child: ChildProcess): Promise<void> => {
  running.delete(child);
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
};

const made = (post: Post): Post => {
  const { createdAt, notBefore } = undelivered(new Date().toISOString());
  return { ...post, createdAt, notBefore };
};
const DIGEST = digestPost('lpib');
const entry = (sequence: number): Post => entryPost('lpib', 3, sequence);

/** Rec 3 as it stands after that entry, and what the board is to be told of it. */
const records = async (sequence: number): Promise<void> => {
  const rec = recommendation(3, { force: FORCE, version: sequence });
  await client.database(database).container(RECORD).items.upsert(rec);
  await outbox.create([made(entry(sequence))]);
};

const post = async (id: string): Promise<Post> => {
  const found = await outbox.get(id);
  if (found === undefined) throw new Error(`${id} is not there`);
  return found;
};
const ended = async (id: string): Promise<Post> => {
  const end = Date.now() + 60_000;
  for (;;) {
    const found = await post(id);
    if (hasEnded(found) || Date.now() > end) return found;
    await wait(100);
  }
};

/** What Teams was asked to do, in order: "POST live …", "PUT live …". */
const asked = (): string[] =>
  connector.requests.map(({ method, activity }) => `${method} ${activity?.summary ?? ''}`);

/** The moment at which the post is written down as being sent, with so many of its messages finished. */
const begins =
  (id: string, steps: number) =>
  ({ method, body }: Passing): boolean => {
    if (method !== 'PUT' || !body.includes(`"id":"${id}"`) || !body.includes('"doing":true')) return false;
    return (body.match(/"is":"(?:sent|unknown|refused)"/g) ?? []).length === steps;
  };

/** The answer to that write never comes, and so nothing is sent: there it dies. */
const diesBefore = async (id: string, steps: number, start: () => Promise<void>): Promise<void> => {
  const lost = proxy.lose('held after', begins(id, steps));
  await start();
  const copy = await startCopy(proxy.url);
  await lost;
  await killed(copy);
  expect(await post(id)).toMatchObject({ state: 'sending', doing: true });
};

describe('between the word that it is begun and the sending', () => {
  test('failures 27, 32 and 34: a digest is not sent afterwards, ends unknown, and is told as not reached', async () => {
    await diesBefore(DIGEST.id, 0, () => outbox.create([made(DIGEST)]));
    const since = new Date(Date.now() - 60_000).toISOString();
    const copies = [await startCopy(cosmos.endpoint), await startCopy(cosmos.endpoint)];
    expect(await ended(DIGEST.id)).toMatchObject({
      state: 'unknown',
      doing: false,
      claim: null,
      reason: 'the bot was stopped while it was sent',
    });
    expect((await outbox.failures(since)).map(({ id }) => id)).toEqual([DIGEST.id]);
    expect(await outbox.again(DIGEST.id, new Date().toISOString())).toBe(false);
    await Promise.all(copies.map(killed));
    expect(asked()).toEqual([]);
  });

  test('failures 27 and 32: an entry is not told afterwards; what was sent stays, and the card is put right', async () => {
    // The card is out; the note beneath it was begun.
    await diesBefore(entry(1).id, 1, () => records(1));
    expect(asked()).toEqual([`POST live ${KEY} 1`]);
    await records(2);
    await startCopy(cosmos.endpoint);
    expect(await ended(entry(1).id)).toMatchObject({
      state: 'unknown',
      steps: [
        { is: 'sent', messageId: 'sent-1' },
        { is: 'unknown', messageId: null },
      ],
    });
    expect(await ended(entry(2).id)).toMatchObject({ state: 'sent' });
    expect(asked()).toEqual([`POST live ${KEY} 1`, `PUT live ${KEY} 2`, `POST ${entry(2).id}`]);
    expect((await outbox.live(KEY))?.document).toMatchObject({ state: 'shown', messageId: 'sent-1' });
  });

  test('failures 27 and 29: a card is not posted again for the same entry; the next gives the recommendation one', async () => {
    await diesBefore(entry(1).id, 0, () => records(1));
    const copy = await startCopy(cosmos.endpoint);
    expect(await ended(entry(1).id)).toMatchObject({
      state: 'unknown',
      steps: [{ is: 'unknown' }, { is: 'sent' }],
    });
    // The entry is told in the channel itself, for there is no card to tell it under.
    expect(asked()).toEqual([`POST ${entry(1).id}`]);
    expect(connector.requests[0]?.channel).toBe(CHANNEL);
    expect((await outbox.live(KEY))?.document).toMatchObject({ state: 'unknown', messageId: null });
    await records(2);
    expect(await ended(entry(2).id)).toMatchObject({ state: 'sent' });
    await records(3);
    expect(await ended(entry(3).id)).toMatchObject({ state: 'sent' });
    expect(asked().slice(1)).toEqual([
      `POST live ${KEY} 2`,
      `POST ${entry(2).id}`,
      `PUT live ${KEY} 3`,
      `POST ${entry(3).id}`,
    ]);
    await killed(copy);
  });
});

describe('when Teams has it, and nothing of that is written down', () => {
  test('failures 27 and 34: a digest is there once, and is told as unknown', async () => {
    const lost = proxy.lose(
      'held before',
      ({ method, body }) => method === 'PUT' && body.includes(DIGEST.id) && body.includes('"is":"sent"'),
    );
    await outbox.create([made(DIGEST)]);
    const copy = await startCopy(proxy.url);
    await lost;
    await killed(copy);
    expect(asked()).toEqual([`POST ${DIGEST.id}`]);
    await startCopy(cosmos.endpoint);
    expect(await ended(DIGEST.id)).toMatchObject({ state: 'unknown' });
    await wait(1_000);
    expect(asked()).toEqual([`POST ${DIGEST.id}`]);
  });
});

describe('before anything is begun', () => {
  test('failures 32 and 34: what was only claimed is sent by another, once, with what is still missing', async () => {
    const done: Post = made({ ...entry(1), state: 'sent', endedAt: new Date().toISOString() });
    const half = made({ ...entry(2), state: 'sending', steps: [{ is: 'sent', messageId: 'm9' }] });
    await outbox.create([done, half]);
    // Claimed, and killed while it reads what there is to tell.
    const lost = proxy.lose('held before', ({ method, path }) => method === 'GET' && /rec-3/i.test(path));
    const copy = await startCopy(proxy.url);
    await lost;
    await killed(copy);
    expect(await post(half.id)).toMatchObject({ state: 'sending', doing: false });
    const rec = recommendation(3, { force: FORCE, version: 2 });
    await client.database(database).container(RECORD).items.upsert(rec);
    await Promise.all([startCopy(cosmos.endpoint), startCopy(cosmos.endpoint)]);
    expect(await ended(half.id)).toMatchObject({ state: 'sent' });
    await wait(1_000);
    expect(asked()).toEqual([`POST ${half.id}`]);
    expect(await post(done.id)).toEqual(done);
  });
});
