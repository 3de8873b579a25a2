import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CosmosClient } from '@azure/cosmos';
import {
  ensureContainers,
  openOutbox,
  openRecord,
  RECORD,
  verifyRecord,
  type AssuranceRecord,
} from '../../../data/cosmos';
import { loadDemo } from '../../../data/demo';
import { archiveOf, type ArchiveSummary } from '../../../data/exporting/archiving';
import { restore } from '../../../data/exporting/restoring';
import { DRAFT_HOURS, undelivered, type Post } from '../../../data/model';
import { startServer, type Document, type TestServer } from '../cosmos/server';

const FORCE = 'staffordshire';
let folder: string;
let server: TestServer;
let from: Space;
let to: Space;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'));
  [from, to] = await Promise.all([space(), space()]);
  await loadDemo(from.client, from.database);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A database of its own. */
interface Space {
  readonly client: CosmosClient;
  readonly database: string;
  record(): AssuranceRecord;
  put(...documents: readonly Document[]): Promise<void>;
}

let spaces = 0;
const space = async (): Promise<Space> => {
  const { client } = server;
  const database = `space-${String(++spaces)}`;
  await ensureContainers(client, database);
  const container = client.database(database).container(RECORD);
  return {
    client,
    database,
    record: () => openRecord({ client, database, force: FORCE }),
    put: async (...documents) => {
      await Promise.all(documents.map((document) => container.items.upsert({ ...document })));
    },
  };
};

const at = (name: string): string => join(folder, name);

const takeOut = async (of: Space, name: string): Promise<ArchiveSummary> => {
  const archive = archiveOf({ client: of.client, database: of.database, force: FORCE });
  await pipeline(Readable.from(archive.text()), createWriteStream(at(name)));
  return archive.summary;
};

const putBack = (name: string) =>
  restore({ client: to.client, database: to.database, force: FORCE, path: at(name) });

const text = (name: string): string => readFileSync(at(name), 'utf8');
const post = (id: string, over: Partial<Post> = {}): Post =>
  ({
    id,
    type: 'post',
    schema: 1,
    force: FORCE,
    target: { to: 'board', board: 'lpib' },
    marking: 'OFFICIAL',
    ...undelivered('2025-01-14T09:00:00.000Z'),
    kind: 'digest',
    meeting: '2025-01-23T10:00:00.000Z',
    late: false,
    ...over,
  }) as Post;

/** A change as it is made in chat: an entry, its posts, and a draft that stays behind. */
const change = async (of: Space): Promise<void> => {
  const record = of.record();
  const rec = await record.recommendation('asb-2024~rec-3');
  if (rec === undefined) throw new Error('a recommendation');
  const id = 'draft~00000000-0000-4000-8000-000000000001';
  await record.createDraft({
    id,
    type: 'draft',
    schema: 1,
    force: FORCE,
    subject: rec.id,
    what: { change: 'progress', text: 'Line one\u2028still “line” one, \\ and "quotes"' },
    by: { id: '00000000-0000-0000-0000-0000000000a2', name: 'ASB Thematic Lead' },
    origin: { from: 'conversation', conversation: 'c1' },
    marking: 'OFFICIAL',
    createdAt: '2025-01-14T09:00:00.000Z',
    basedOn: rec.version,
    state: 'open',
    update: null,
    ttl: DRAFT_HOURS * 3_600,
  });
  const by = '00000000-0000-0000-0000-0000000000a2';
  expect(await record.commit({ draft: id, by, at: '2025-01-14T09:05:00.000Z' })).toMatchObject({
    is: 'recorded',
  });
};

describe('out and in again', () => {
  it('gives the same bytes, with every chain sound', async () => {
    await change(from);
    const { documents, unknownTypes, recordedMeanwhile } = await takeOut(from, 'one.json');
    expect([unknownTypes, recordedMeanwhile]).toEqual([[], 0]);
    expect(await putBack('one.json')).toEqual({ documents, already: 0 });
    await takeOut(to, 'two.json');
    expect(text('two.json')).toBe(text('one.json'));
    expect(await verifyRecord(to.client, to.database, FORCE)).toEqual({ chains: 7, entries: 8, broken: [] });
    expect(await to.record().recommendation('asb-2024~rec-3')).toEqual(
      await from.record().recommendation('asb-2024~rec-3'),
    );
    expect(await to.record().positions(['asb-2024~rec-3'], ['cheshire'])).toHaveLength(1);
  });

  it('is one JSON document, and holds neither drafts nor addresses', async () => {
    await change(from);
    await takeOut(from, 'one.json');
    const parsed: unknown = JSON.parse(text('one.json'));
    expect(parsed).toMatchObject({ format: 'assurance record', version: 1, force: FORCE });
    expect(text('one.json')).not.toContain('"type":"draft"');
    expect(text('one.json')).not.toContain('"type":"place"');
  });

  it('keeps a digest that was sent from being sent again, and one under way from being sent twice', async () => {
    await from.put(
      post('digest~lpib~sent', { state: 'sent', endedAt: '2025-01-21T09:00:01.000Z' }),
      post('digest~lpib~waiting'),
      post('digest~lpib~going', {
        state: 'sending',
        claim: { by: 'copy', until: '2025-01-21T09:01:00.000Z' },
      }),
    );
    await takeOut(from, 'one.json');
    await putBack('one.json');
    const outbox = openOutbox({ client: to.client, database: to.database, force: FORCE });
    expect(await outbox.due('2030-01-01T00:00:00.000Z', 10)).toEqual([]);
    expect(await outbox.get('digest~lpib~sent')).toMatchObject({ state: 'sent' });
    expect((await outbox.failures('2025-01-01T00:00:00.000Z')).map(({ id, state }) => [id, state])).toEqual(
      expect.arrayContaining([
        ['digest~lpib~waiting', 'unknown'],
        ['digest~lpib~going', 'unknown'],
      ]),
    );
    await takeOut(to, 'two.json');
    expect(text('two.json')).toBe(text('one.json'));
  });

  it('leaves out what is recorded while it is written, so that its chains end where they should', async () => {
    const archive = archiveOf({ client: from.client, database: from.database, force: FORCE });
    const pieces: string[] = [];
    for await (const piece of archive.text()) {
      // Once the recommendations are written, and before the entries are.
      if (piece.includes('"type":"recommendation"')) await change(from);
      pieces.push(piece);
    }
    expect(archive.summary.recordedMeanwhile).toBe(1);
    writeFileSync(at('one.json'), pieces.join(''));
    await putBack('one.json');
    expect((await verifyRecord(to.client, to.database, FORCE)).broken).toEqual([]);
  });

  it('says what it does not know and so leaves out', async () => {
    await from.put({ id: 'x', force: FORCE, type: 'novelty' });
    expect(await takeOut(from, 'one.json')).toMatchObject({ unknownTypes: ['novelty'] });
  });
});

describe('a restore', () => {
  beforeEach(async () => {
    await takeOut(from, 'one.json');
  });

  const written = async () =>
    (await to.client.database(to.database).container(RECORD).items.query('SELECT * FROM c').fetchAll())
      .resources.length;

  it('refuses a record that holds something else, and leaves it as it was', async () => {
    await to.put({ id: 'asb-2024~rec-99', force: FORCE, type: 'recommendation' });
    await expect(putBack('one.json')).rejects.toThrow(
      /not empty: asb-2024~rec-99 is there and is not in the file/,
    );
    expect(await written()).toBe(1);
  });

  it('refuses one whose documents have moved on', async () => {
    await putBack('one.json');
    await change(to);
    await expect(putBack('one.json')).rejects.toThrow(/not empty: .* is not what the file holds/);
  });

  it('is finished by the same command where it was cut short', async () => {
    const container = to.client.database(to.database).container(RECORD);
    await putBack('one.json');
    const whole = await written();
    for (const id of ['asb-2024~rec-3', 'asb-2024~rec-4~000002', 'lpib'])
      await container.item(id, FORCE).delete();
    expect(await putBack('one.json')).toEqual({ documents: whole, already: whole - 3 });
    await takeOut(to, 'two.json');
    expect(text('two.json')).toBe(text('one.json'));
    expect(await putBack('one.json')).toEqual({ documents: whole, already: whole });
  });

  it.each([
    [
      'another force’s',
      (file: string) => file.replace('"force":"staffordshire","doc', '"force":"norfolk","doc'),
      /record of norfolk/,
    ],
    ['one cut short', (file: string) => file.slice(0, -200), /altered|cut short|cannot be read/],
    ['one cut short at a line', (file: string) => file.split('\n').slice(0, 12).join('\n'), /cut short/],
    ['one altered', (file: string) => file.replace('THRIVE', 'THRICE'), /altered|broken/],
    [
      'one with an entry taken out',
      (file: string) => without(file, 'asb-2024~rec-3~000001'),
      /altered|missing/,
    ],
    [
      'one with a document that is none',
      (file: string) => file.replace('"status":"in progress"', '"status":"fine"'),
      /Line \d+: .*malformed/,
    ],
    ['no export at all', () => 'Number,Status\n1,open\n', /not an export/],
    ['an empty one', () => '', /empty/],
    ['one of a later version', (file: string) => file.replace('"version":1', '"version":2'), /version 2/],
    ['bytes', () => '\u0000'.repeat(5_000_000), /not an export/],
  ])('refuses %s, and writes nothing', async (_, spoil, why) => {
    writeFileSync(at('spoilt.json'), spoil(text('one.json')));
    await expect(putBack('spoilt.json')).rejects.toThrow(why);
    expect(await written()).toBe(0);
  });

  it('refuses a file whose digest was mended but whose chains were not', async () => {
    const { createHash } = await import('node:crypto');
    const lines = text('one.json')
      .replace('THRIVE assessment of every', 'THRIVE assessment of each')
      .split('\n');
    const documents = lines.slice(1, -2).map((line) => line.replace(/,$/, ''));
    const digest = createHash('sha256');
    for (const line of documents) digest.update(`${line}\n`);
    const last = `],"count":${documents.length},"sha256":"${digest.digest('hex')}"}`;
    writeFileSync(at('forged.json'), [...lines.slice(0, -2), last, ''].join('\n'));
    await expect(putBack('forged.json')).rejects.toThrow(
      /A chain in the file is broken. asb-2024~rec-3: what it holds is not what its last entry/,
    );
    expect(await written()).toBe(0);
  });

  it('only ever creates', async () => {
    server.requests.length = 0;
    await putBack('one.json');
    const made = new Set(server.requests.map(({ operation }) => operation));
    expect([...made].filter((operation) => !['query', 'read'].includes(operation))).toEqual(['batch']);
  });
});

const without = (file: string, id: string): string =>
  file
    .split('\n')
    .filter((line) => !line.includes(`"id":"${id}"`))
    .join('\n');
