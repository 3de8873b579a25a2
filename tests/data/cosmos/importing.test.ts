/** Bringing files in, against the embedded server: whole, once, and to be gone on with. */
import {
  openClient,
  openImporting,
  RECORD,
  shownIn,
  verifyRecord,
  type ImportProgress,
  type ImportResult,
  type ImportRun,
  type Importing,
} from '../../../data/cosmos';
import { Writing } from '../../../data/cosmos/writing';
import type { Found } from '../../../data/importing/found';
import { documentName, isEmpty, type ImportOptions } from '../../../data/importing/plan';
import { cell, found, history, IMPORTER, published, response, tracked } from '../importing/found';
import { AT, draftOf, LEAD, putForce } from './force';
import { startServer, type TestServer } from './server';
import { startUnreliable } from './unreliable';

let server: TestServer;
let force = '';
let forces = 0;
const FORCES = [
  'durham',
  'essex',
  'gwent',
  'kent',
  'surrey',
  'sussex',
  'dorset',
  'cumbria',
  'cleveland',
  'bedfordshire',
  'wiltshire',
  'lancashire',
  'warwickshire',
  'suffolk',
  'merseyside',
];
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => {
  force = FORCES[forces++] ?? '';
});
afterEach(() => {
  jest.restoreAllMocks();
});
afterAll(() => server.stop());

const open = (): Importing => openImporting({ client: server.client, database: server.database, force });

/** Planned and written, as one who presses Confirm at once. */
const bringIn = async (
  file: Found,
  over: Partial<ImportRun> = {},
  options: ImportOptions = {},
): Promise<ImportResult> => {
  const importing = open();
  const plan = await importing.plan(file, options, IMPORTER);
  return importing.write(plan, { found: file, options, importer: IMPORTER, shown: shownIn(plan), ...over });
};
const isNothing = async (file: Found): Promise<boolean> => isEmpty(await open().plan(file, {}, IMPORTER));
const broken = async () => (await verifyRecord(server.client, server.database, force)).broken;

const ID = 'antisocial-behaviour-2024~rec-';
const tracker = (rows: number, lines: number): Found =>
  found(
    {
      tracked: Array.from({ length: rows }, (_, at) =>
        tracked(at + 1, {
          text: `Forces should do ${String(at)}.`,
          rag: cell('amber'),
          progress: [cell(`Progress ${String(at)}`)],
        }),
      ),
      history: Array.from({ length: rows }, (_, at) =>
        Array.from({ length: lines }, (__, line) =>
          history(at + 1, '2024-11-05', `Line ${String(line)}`, 'J Okafor'),
        ),
      ).flat(),
    },
    'tracker.xlsx',
  );

test('is recorded as entries that name the file, every chain is sound, and the same file again is nothing', async () => {
  const file = tracker(5, 3);
  const steps: ImportProgress[] = [];
  const result = await bringIn(file, { onProgress: (progress) => steps.push(progress) });
  expect(result).toMatchObject({ recommendations: 5, entries: 25, inspections: 1, finished: true });
  expect(steps[0]).toEqual({ done: 0, total: 5 });
  expect(steps.at(-1)).toEqual({ done: 5, total: 5 });

  const record = server.record(force);
  const entries = await record.history(`${ID}2`);
  expect(entries.map(({ kind, text }) => [kind, text.split(':')[0]])).toEqual([
    ['progress', 'Progress 1'],
    ['imported', 'Brought in from tracker.xlsx'],
    ['progress', 'Line 2'],
    ['progress', 'Line 1'],
    ['progress', 'Line 0'],
  ]);
  for (const { origin } of entries) {
    if (origin.from !== 'document') throw new Error('not from a document');
    expect(origin.document).toBe(`tracker.xlsx (sha256 ${file.file.sha256})`);
    expect(documentName(origin.document)).toBe('tracker.xlsx');
  }
  expect(entries.find(({ kind }) => kind === 'imported')?.by).toEqual(IMPORTER.by);
  expect(await record.recommendation(`${ID}2`)).toMatchObject({
    rag: 'amber',
    latest: [{ text: 'Progress 1' }, {}, {}],
  });
  expect(await broken()).toEqual([]);
  expect(await isNothing(file)).toBe(true);
  expect(await isNothing({ ...file, file: { ...file.file, name: 'renamed.xlsx' } })).toBe(true);
});

test('that a report was brought in is no change that a board hears of, and nothing is posted', async () => {
  await bringIn(found({ published: [published(1)] }));
  const record = server.record(force);
  expect(await record.changes({})).toEqual([]);
  expect((await record.recommendation(`${ID}1`))?.latest).toEqual([]);
  const { resources } = await server.client
    .database(server.database)
    .container(RECORD)
    .items.query(`SELECT c.id FROM c WHERE c.force = '${force}' AND c.type = 'post'`)
    .fetchAll();
  expect(resources).toEqual([]);
});

test('a history too long for one write is written in several, and a kill between them is made good', async () => {
  const file = tracker(1, 250);
  let calls = 0;
  // The process dies after the first batch: the second is never sent.
  const original = Reflect.get<Writing, 'batch'>(Writing.prototype, 'batch');
  jest.spyOn(Writing.prototype, 'batch').mockImplementation(function (this: Writing, ...args) {
    calls += 1;
    return calls > 1 ? Promise.reject(new Error('killed')) : original.apply(this, args);
  });
  await expect(bringIn(file)).rejects.toThrow('killed');
  jest.restoreAllMocks();
  expect(await broken()).toEqual([]);
  const halfway = await server.record(force).history(`${ID}1`);
  expect(halfway.length).toBeGreaterThan(50);
  expect(halfway.length).toBeLessThan(252);

  expect(await bringIn(file)).toMatchObject({ finished: true });
  const all = await server.record(force).history(`${ID}1`);
  expect(all.filter(({ text }) => text.startsWith('Line '))).toHaveLength(250);
  expect(all.filter(({ kind }) => kind === 'imported')).toHaveLength(1);
  expect(new Set(all.map(({ text }) => text)).size).toBe(252);
  expect(await broken()).toEqual([]);
  expect(await isNothing(file)).toBe(true);
});

test('ended in the middle it says how far it is, leaves each one whole, and goes on where it stopped', async () => {
  const file = tracker(40, 2);
  const ending = new AbortController();
  const cut = await bringIn(file, {
    signal: ending.signal,
    onProgress: ({ done }) => {
      if (done === 10) ending.abort();
    },
  });
  expect(cut.finished).toBe(false);
  expect(cut.progress.done).toBeGreaterThanOrEqual(10);
  expect(cut.progress.done).toBeLessThan(40);
  expect(await broken()).toEqual([]);
  const rest = await bringIn(file);
  expect(rest).toMatchObject({ finished: true, recommendations: 40 - cut.progress.done });
  expect(await isNothing(file)).toBe(true);
  expect(await broken()).toEqual([]);
});

test('a write whose answer is lost is not made twice', async () => {
  const original = Reflect.get<Writing, 'batch'>(Writing.prototype, 'batch');
  let lost = 0;
  jest.spyOn(Writing.prototype, 'batch').mockImplementation(async function (this: Writing, ...args) {
    const outcome = await original.apply(this, args);
    lost += 1;
    return lost <= 3 ? { is: 'unknown', cause: new Error('no answer') } : outcome;
  });
  const file = tracker(3, 2);
  await bringIn(file);
  jest.restoreAllMocks();
  expect(await server.record(force).history(`${ID}1`)).toHaveLength(4);
  expect(await broken()).toEqual([]);
});

test.each(['answers', 'requests'] as const)(
  'what was written is counted once, whichever %s were lost on the way',
  async (what) => {
    const wire = await startUnreliable(server.endpoint);
    const client = await openClient({ endpoint: wire.endpoint, key: server.key });
    try {
      const file = tracker(6, 100);
      const importing = openImporting({ client, database: server.database, force });
      const plan = await importing.plan(file, {}, IMPORTER);
      wire.lose(what, 4);
      const run = { found: file, options: {}, importer: IMPORTER, shown: shownIn(plan) };
      expect(await importing.write(plan, run)).toMatchObject({
        recommendations: 6,
        // The progress, the hundred lines, and that it was brought in.
        entries: 6 * 102,
        changedMeanwhile: [],
        finished: true,
      });
      for (const number of [1, 6])
        expect(await server.record(force).history(`${ID}${String(number)}`)).toHaveLength(102);
      expect(await broken()).toEqual([]);
    } finally {
      client.dispose();
      await wire.stop();
    }
  },
);

test('what another wrote first is not counted as written', async () => {
  const file = tracker(3, 2);
  const later = { ...IMPORTER, at: '2025-01-14T09:00:01.000Z' };
  const plan = await open().plan(file, {}, later);
  await bringIn(file);
  const run = { found: file, options: {}, importer: later, shown: shownIn(plan) };
  expect(await open().write(plan, run)).toMatchObject({ recommendations: 0, entries: 0, finished: true });
});

test('a position that somebody changed meanwhile is named, and not counted', async () => {
  const cheshire = (text: string) =>
    found({ force: 'cheshire', published: [published(2)], responses: [response([2], text)] });
  const file = cheshire('Cheshire plans it.');
  const plan = await open().plan(file, {}, IMPORTER);
  await bringIn(cheshire('Cheshire did it.'));
  const run = { found: file, options: {}, importer: IMPORTER, shown: shownIn(plan) };
  expect(await open().write(plan, run)).toMatchObject({
    positions: 0,
    changedMeanwhile: expect.arrayContaining([`${ID}2`]) as string[],
    finished: true,
  });
});

test('two who bring in the same file at once bring it in once', async () => {
  const file = tracker(6, 4);
  await Promise.all([bringIn(file), bringIn(file)]);
  for (const number of [1, 6]) {
    const texts = (await server.record(force).history(`${ID}${String(number)}`)).map(({ text }) => text);
    expect(texts).toHaveLength(6);
    expect(new Set(texts).size).toBe(6);
  }
  expect(await broken()).toEqual([]);
});

describe('what is held', () => {
  const file = found({
    tracked: [tracked(3, { report: 'report', rag: cell('red'), progress: [cell('From the file')] })],
  });
  const inspection = () => ({
    id: 'report',
    type: 'inspection',
    schema: 1,
    force,
    title: 'Report',
    shortTitle: 'Report, 2024',
    topics: [],
    published: '2024',
    grades: [],
    recommendations: 3,
    addressedToOthers: [],
    findings: [],
    section55: null,
  });

  test('changes in one entry with its values, and a later undo is refused', async () => {
    await putForce(server, force);
    await server.put(inspection());
    await bringIn(file);
    const record = server.record(force);
    const imported = (await record.history('report~rec-3')).find(({ kind }) => kind === 'imported');
    expect(imported?.touched).toEqual([{ field: 'rag', from: 'green', to: 'red' }]);
    expect(imported?.changes).toEqual([{ field: 'RAG', from: 'green', to: 'red' }]);
    expect((await record.recommendation('report~rec-3'))?.rag).toBe('red');
    expect(await broken()).toEqual([]);
  });

  test('and was changed by somebody else after it was shown is left as it is, and named', async () => {
    await putForce(server, force);
    await server.put(inspection());
    const importing = open();
    const plan = await importing.plan(file, {}, IMPORTER);
    const record = server.record(force);
    const draft = draftOf(force, { change: 'progress', text: 'Typed meanwhile' });
    await record.createDraft(draft);
    expect(await record.commit({ draft: draft.id, by: LEAD.id, at: AT })).toMatchObject({ is: 'recorded' });
    const run = { found: file, options: {}, importer: IMPORTER, shown: shownIn(plan) };
    expect(await importing.write(plan, run)).toMatchObject({
      changedMeanwhile: ['report~rec-3'],
      entries: 0,
    });
    expect(await record.recommendation('report~rec-3')).toMatchObject({ rag: 'green' });
    // Planned anew against the same look it is left alone too.
    const anew = await importing.plan(file, {}, IMPORTER);
    expect(await importing.write(anew, run)).toMatchObject({ changedMeanwhile: ['report~rec-3'] });
    expect(await broken()).toEqual([]);
  });
});

test('a file that comes a third time takes nothing back that another recorded, and a marked line marks what shows it', async () => {
  const due = { is: 'within' as const, words: 'within three months', months: 3 };
  const row = { text: 'Forces should do it.', due: cell(due) };
  const first = found({ tracked: [tracked(1, { ...row, rag: cell('amber') })] }, 'first.xlsx');
  const second = found(
    {
      tracked: [tracked(1, { rag: cell('red') })],
      history: [{ ...history(1, '2024-11-05', 'Names a source'), marking: 'OFFICIAL-SENSITIVE' }],
    },
    'second.xlsx',
  );
  await bringIn(first);
  await bringIn(second);
  const anchor = { anchor: '2025-01-01' };
  await bringIn(first, {}, anchor);
  const record = server.record(force);
  const held = { rag: 'red', due: '2025-04-01', marking: 'OFFICIAL-SENSITIVE' };
  expect(await record.recommendation(`${ID}1`)).toMatchObject(held);
  await bringIn(first, {}, anchor);
  expect(await record.recommendation(`${ID}1`)).toMatchObject(held);
  const marked = (await record.history(`${ID}1`)).filter(({ marking }) => marking !== 'OFFICIAL');
  expect(marked.map(({ text }) => text)).toEqual(['Names a source']);
  expect(await broken()).toEqual([]);
});

test('our response says of a report that is held when it was sent, and only where nothing is held of that', async () => {
  await bringIn(found({ published: [published(1)] }));
  const sent = async () => (await open().references()).inspections.map(({ section55 }) => section55?.sent);
  const ours = { force, responses: [response([1], 'We do.')] };
  await bringIn(found({ ...ours, month: '2024-12' }));
  expect(await sent()).toEqual([{ month: '2024-12', day: null }]);
  await bringIn(found({ ...ours, day: '2024-12-04' }));
  expect(await sent()).toEqual([{ month: '2024-12', day: '2024-12-04' }]);
  await bringIn(found({ ...ours, day: '2025-01-04' }));
  expect(await sent()).toEqual([{ month: '2024-12', day: '2024-12-04' }]);
});

test("another force's response lands in its own partition and leaves ours alone", async () => {
  const file = found({
    force: 'norfolk',
    published: [published(2)],
    responses: [response([2], 'Norfolk trains everybody.')],
  });
  expect(await bringIn(file)).toMatchObject({ positions: 1, recommendations: 1 });
  const record = server.record(force);
  expect(await record.positions([`${ID}2`], ['norfolk'])).toMatchObject([
    { points: ['Norfolk trains everybody.'] },
  ]);
  expect(await record.recommendation(`${ID}2`)).toMatchObject({
    responses: [],
    status: 'awaiting allocation',
  });
  expect(await isNothing(file)).toBe(true);
});
