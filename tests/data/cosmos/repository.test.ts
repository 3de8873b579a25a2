import { openClient, openRecord, startEmbedded } from '../../../data/cosmos';
import { loadDemo } from '../../../data/demo';
import { person, position, recommendation, SOMEBODY, update } from '../factories';
import { requestsOf, startServer, type TestServer } from './server';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const today = '2025-01-14';
const numbers = (found: readonly { number: number }[]) => found.map((each) => each.number).sort();

describe('the demo, loaded', () => {
  beforeAll(async () => {
    expect(await loadDemo(server.client, server.database)).toBe(true);
  });

  it('is loaded only once', async () => {
    expect(await loadDemo(server.client, server.database)).toBe(false);
    expect(await server.record().count({}, today)).toBe(5);
  });

  it('the status of one recommendation is one point read', async () => {
    const record = server.record();
    const sent = await requestsOf(server, () => record.recommendation('asb-2024~rec-3'));
    expect(sent).toEqual([expect.objectContaining({ method: 'GET', operation: 'read' })]);
    expect(await record.recommendation('asb-2024~rec-3')).toMatchObject({ number: 3, rag: 'amber' });
  });

  it('every list, count, history and window is one query, and the catalogue two', async () => {
    const record = server.record();
    const count = async (call: () => Promise<unknown>) => (await requestsOf(server, call)).length;
    expect(await count(() => record.find({ open: true }, today))).toBe(1);
    expect(await count(() => record.count({ overdue: true }, today))).toBe(1);
    expect(await count(() => record.history('asb-2024~rec-4'))).toBe(1);
    expect(await count(() => record.changes({ from: '2024-12-19' }))).toBe(1);
    expect(await count(() => record.recommendations(['asb-2024~rec-1', 'asb-2024~rec-3']))).toBe(1);
    expect(await count(() => record.recommendations(['asb-2024~rec-1']))).toBe(1);
    expect(await count(() => record.catalogue())).toBe(2);
  });

  it("other forces' positions are a point read a force, or one query", async () => {
    const record = server.record();
    const one = await requestsOf(server, () => record.positions(['asb-2024~rec-1'], ['norfolk', 'cheshire']));
    expect(one.map((request) => request.method)).toEqual(['GET', 'GET']);
    const several = await requestsOf(server, () =>
      record.positions(['asb-2024~rec-1', 'asb-2024~rec-2'], ['norfolk']),
    );
    expect(several).toHaveLength(1);
    // Across partitions the SDK asks for a plan beside the query.
    const all = await requestsOf(server, () => record.positions(['asb-2024~rec-1'], []));
    expect(all.filter((request) => request.operation === 'query')).toHaveLength(1);
    expect(all.length).toBeLessThanOrEqual(2);
  });

  it('positions come in the order asked, of one force, of several, of all', async () => {
    const record = server.record();
    const who = async (ids: string[], forces: string[]) =>
      (await record.positions(ids, forces)).map((each) => `${each.force} ${each.number}`);
    expect(await who(['asb-2024~rec-1'], ['west-midlands', 'norfolk'])).toEqual([
      'west-midlands 1',
      'norfolk 1',
    ]);
    expect(await who(['asb-2024~rec-3', 'asb-2024~rec-1'], ['norfolk'])).toEqual(['norfolk 3', 'norfolk 1']);
    expect(await who(['asb-2024~rec-3', 'asb-2024~rec-1'], ['norfolk', 'cheshire'])).toEqual([
      'norfolk 3',
      'cheshire 3',
      'norfolk 1',
      'cheshire 1',
    ]);
    expect(await who(['asb-2024~rec-1'], [])).toEqual(['cheshire 1', 'norfolk 1', 'west-midlands 1']);
    expect(await who(['asb-2024~rec-1'], ['kent'])).toEqual([]);
    expect(await who(['asb-2024~rec-1'], ['staffordshire'])).toEqual([]);
    expect(await who([], [])).toEqual([]);
  });

  it('the catalogue names reports, recommendations, boards and people', async () => {
    const catalogue = await server.record().catalogue();
    expect(catalogue.force.name).toBe('Staffordshire Police');
    expect(catalogue.inspections.map((each) => each.id)).toEqual(['asb-2024', 'peel-2024', 'asb-2012']);
    expect(catalogue.recommendations.map((each) => each.number)).toEqual([1, 2, 3, 4, 8]);
    expect(Object.keys(catalogue.recommendations[0] ?? {}).sort()).toEqual([
      'actions',
      'id',
      'inspection',
      'kind',
      'number',
      'parts',
      'text',
      'title',
      'topics',
    ]);
    // How an action stands is never taken from here.
    expect(Object.keys(catalogue.recommendations[0]?.actions[0] ?? {}).sort()).toEqual(['number', 'text']);
    expect(catalogue.boards.map((each) => each.id)).toEqual(['lpib', 'iab']);
    expect(catalogue.people).toHaveLength(7);
  });

  it('history and changes are told newest first', async () => {
    const record = server.record();
    expect((await record.history('asb-2024~rec-4')).map((each) => each.kind)).toEqual([
      'proposed complete',
      'published response',
    ]);
    const since = await record.changes({ from: '2024-12-19' });
    expect(since.map((each) => each.recommendation)).toEqual(['asb-2024~rec-4', 'asb-2024~rec-3']);
    expect(await record.changes({ from: '2024-12-19' }, ['asb-2024~rec-1'])).toEqual([]);
    expect(await record.changes({}, ['asb-2024~rec-1'])).toHaveLength(1);
    expect(await record.changes({}, [])).toEqual([]);
    expect(await record.changes({ from: '2025-01-13' })).toEqual([]);
  });

  it('lists leave the long texts behind', async () => {
    const [found] = await server.record().find({ recs: ['asb-2024~rec-3'] }, today);
    expect(found).toMatchObject({ number: 3, status: 'in progress' });
    for (const long of ['text', 'parts', 'topics', 'responses', 'earlier'])
      expect(found).not.toHaveProperty(long);
  });

  it('several are told in the order asked, once each, without those that are not held', async () => {
    const found = await server
      .record()
      .recommendations(['asb-2024~rec-8', 'asb-2024~rec-5', 'asb-2024~rec-1', 'asb-2024~rec-8']);
    expect(found.map((each) => each.number)).toEqual([8, 1]);
    expect(await server.record().recommendations([])).toEqual([]);
  });

  it.each(['asb-2024~rec-5', 'lpib', '', 'a/b', 'a?b', 'asb-2024~rec-3~000001'])(
    '"%s" is not a recommendation that is held',
    async (id) => {
      expect(await server.record().recommendation(id)).toBeUndefined();
    },
  );
});

describe('another force', () => {
  beforeAll(async () => {
    await server.put(
      recommendation(1, { force: 'kent', status: 'closed', owner: null }),
      update(1, 1, { force: 'kent' }),
      person(SOMEBODY.id, 'kent'),
      recommendation(7, { force: 'surrey', id: 'asb-2024~rec-7' }),
      position('essex', 1),
    );
  });

  it('sees its own and nothing of ours', async () => {
    const kent = server.record('kent');
    expect(await kent.recommendation('asb-2024~rec-3')).toBeUndefined();
    expect(await kent.recommendations(['asb-2024~rec-3', 'report~rec-1'])).toHaveLength(1);
    expect((await kent.find({}, today)).map((each) => each.force)).toEqual(['kent']);
    expect(await kent.count({}, today)).toBe(1);
    expect(await kent.history('asb-2024~rec-4')).toEqual([]);
    expect((await kent.changes({})).map((each) => each.force)).toEqual(['kent']);
    expect((await kent.catalogue()).people.map((each) => each.force)).toEqual(['kent']);
  });

  it('shows us its published positions and never its record', async () => {
    const ours = server.record();
    expect(await ours.positions(['report~rec-1'], [])).toMatchObject([{ force: 'essex', type: 'position' }]);
    expect(await ours.positions(['report~rec-1'], ['kent'])).toEqual([]);
    expect(await ours.positions(['asb-2024~rec-7'], ['surrey', 'kent'])).toEqual([]);
    expect(await ours.count({}, today)).toBe(5);
    expect(await ours.changes({}, ['report~rec-1'])).toEqual([]);
  });

  it('without anything held has an empty record, not an error', async () => {
    const sussex = server.record('sussex');
    expect(await sussex.find({}, today)).toEqual([]);
    expect(await sussex.count({}, today)).toBe(0);
    expect((await sussex.catalogue()).recommendations).toEqual([]);
  });

  it('that does not exist cannot be opened', () => {
    expect(() => server.record('atlantis')).toThrow(/no force "atlantis"/);
  });
});

describe('what goes wrong', () => {
  it('a malformed document is named, wherever it is met', async () => {
    const bad = { ...recommendation(1), force: 'dorset', rag: 'purple', due: 20250331 };
    await server.put(bad, { ...update(1, 1), force: 'dorset', at: 'yesterday' });
    const dorset = server.record('dorset');
    await expect(dorset.recommendation('report~rec-1')).rejects.toThrow(
      /report~rec-1 of dorset is malformed.*rag/,
    );
    await expect(dorset.find({}, today)).rejects.toThrow(/report~rec-1 of dorset is malformed/);
    await expect(dorset.history('report~rec-1')).rejects.toThrow(
      /report~rec-1~000001 of dorset is malformed.*at/,
    );
  });

  it('a document of a newer bot is refused, not half understood', async () => {
    await server.put({ ...recommendation(1), force: 'durham', schema: 2 });
    await expect(server.record('durham').recommendation('report~rec-1')).rejects.toThrow(/schema/);
  });

  it('a record that is gone says what was being read, and is not ready', async () => {
    const gone = await startEmbedded();
    const client = await openClient(gone);
    const record = openRecord({ client, database: 'none', force: 'staffordshire' });
    expect(await record.ready()).toBe(false);
    await expect(record.find({}, today)).rejects.toThrow(/did not answer while listing recommendations/);
    await gone.stop();
    await gone.stop();
    expect(await record.ready()).toBe(false);
    await expect(record.recommendation('report~rec-1')).rejects.toMatchObject({
      name: 'RecordUnavailable',
      code: 'ECONNREFUSED',
      message: expect.stringContaining('reading report~rec-1 of staffordshire') as string,
    });
    client.dispose();
  });

  it('a record that is there is ready', async () => {
    expect(await server.record().ready()).toBe(true);
  });

  it('without a key the client comes with an Entra identity; a nonsense endpoint is refused', async () => {
    const client = await openClient({ endpoint: server.endpoint });
    client.dispose();
    await expect(openClient({ endpoint: 'not a url', key: 'a2V5' })).rejects.toThrow(/URL/);
  });
});

it('a list stays one request however long it is', async () => {
  await server.put(...Array.from({ length: 300 }, (_, at) => recommendation(at + 1, { force: 'essex' })));
  const essex = server.record('essex');
  const sent = await requestsOf(server, async () => {
    expect(numbers(await essex.find({ open: true }, today))).toHaveLength(300);
  });
  expect(sent).toHaveLength(1);
});
