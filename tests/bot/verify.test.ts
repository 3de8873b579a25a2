import { RECORD, verifyRecord, type AssuranceRecord } from '../../data/cosmos';
import { Reading } from '../../data/cosmos/reading';
import { loadDemo } from '../../data/demo';
import { boardSubject } from '../../data/model';
import { verify } from '../../bot/verify';
import { draftOf } from '../data/cosmos/force';
import { requestsOf, startServer, type TestServer } from '../data/cosmos/server';
import { recommendation } from '../data/factories';

let server: TestServer;
let record: AssuranceRecord;
beforeEach(async () => {
  server = await startServer();
  await loadDemo(server.client, server.database);
  record = server.record();
});
afterEach(() => server.stop());

const run = async (over: Readonly<Record<string, string>> = {}) => {
  const lines: string[] = [];
  const env = {
    COSMOS_ENDPOINT: server.endpoint,
    COSMOS_KEY: 'ZW1iZWRkZWQ=',
    COSMOS_DATABASE: server.database,
    ASSURANCE_FORCE: 'staffordshire',
    ...over,
  };
  return { code: await verify(env, (line) => lines.push(line)), lines };
};

const entries = () => server.client.database(server.database).container(RECORD);

describe('npm run verify', () => {
  it('finds the demo sound', async () => {
    expect(await run()).toEqual({ code: 0, lines: ['7 chains, 7 entries, all sound'] });
  });

  it('shows how far it is, and asks no more of a long record than of a short one', async () => {
    const shown: [number, number][] = [];
    const bar = {
      show: (done: number, total: number) => void shown.push([done, total]),
      stop: () => undefined,
    };
    const env = {
      COSMOS_ENDPOINT: server.endpoint,
      COSMOS_KEY: server.key,
      COSMOS_DATABASE: server.database,
      ASSURANCE_FORCE: 'staffordshire',
    };
    expect(await verify(env, () => undefined, bar)).toBe(0);
    expect(shown[0]).toEqual([0, 7]);
    expect(shown.at(-1)).toEqual([7, 7]);
    expect(new Set(shown.map(([done]) => done)).size).toBeGreaterThan(3);
    const asked = async () =>
      (await requestsOf(server, () => verifyRecord(server.client, server.database, 'staffordshire'))).filter(
        ({ operation }) => operation === 'query',
      ).length;
    const few = await asked();
    await server.put(...Array.from({ length: 40 }, (_, at) => recommendation(at + 1)));
    expect(await asked()).toBe(few);
  });

  it('takes what was recorded while it read for what it is', async () => {
    const original = Reflect.get<Reading, 'pages'>(Reading.prototype, 'pages');
    const by = { id: '00000000-0000-0000-0000-0000000000a2', name: 'ASB Thematic Lead' };
    jest.spyOn(Reading.prototype, 'pages').mockImplementation(async function* (this: Reading, ...args) {
      const subject = 'asb-2024~rec-3';
      const draft = draftOf('staffordshire', { change: 'progress', text: 'Meanwhile' }, { subject, by });
      await record.createDraft(draft);
      await record.commit({ draft: draft.id, by: by.id, at: '2025-01-14T10:00:00.000Z' });
      yield* original.apply(this, args);
    });
    expect(await run()).toMatchObject({ code: 0 });
    jest.restoreAllMocks();
  });

  it('names an entry of which one byte was altered, and exits with 1', async () => {
    const [entry] = await record.history('asb-2024~rec-4');
    if (entry === undefined) throw new Error('an entry');
    await server.put({ ...entry, text: entry.text.replace('P', 'p') });
    expect(await run()).toEqual({
      code: 1,
      lines: ['asb-2024~rec-4~000002: its content is not what was recorded'],
    });
  });

  it('names one that was removed, one that is malformed, one that belongs to nothing, one that is shown otherwise', async () => {
    await entries().item('asb-2024~rec-1~000001', 'staffordshire').delete();
    const [entry] = await record.history('asb-2024~rec-2');
    const rec = await record.recommendation('asb-2024~rec-8');
    if (entry === undefined || rec === undefined) throw new Error('an entry and a recommendation');
    await server.put(
      { ...entry, at: 'yesterday' },
      { ...entry, id: 'lost~rec-1~000001', recommendation: 'lost~rec-1' },
      { ...rec, latest: rec.latest.map((each) => ({ ...each, text: 'all well' })) },
    );
    const { code, lines } = await run();
    expect(code).toBe(1);
    expect(lines).toEqual([
      'asb-2024~rec-1~000001: it is missing',
      expect.stringMatching(/^asb-2024~rec-2~000001: .*malformed/),
      'asb-2024~rec-8~000001: asb-2024~rec-8 shows it otherwise than it was recorded',
      'lost~rec-1~000001: what it is about is not in the record',
    ]);
  });

  it("walks the boards' chains too", async () => {
    const [entry] = await record.history('asb-2024~rec-2');
    await server.put({
      ...entry,
      id: 'board~lpib~000001',
      force: 'staffordshire',
      type: 'board update',
      kind: 'meeting moved',
      recommendation: boardSubject('lpib'),
    });
    expect((await run()).lines).toEqual(['board~lpib~000001: its content is not what was recorded']);
  });

  it('takes no force that there is not for one whose history is sound', async () => {
    expect(await run({ ASSURANCE_FORCE: 'stafordshire' })).toEqual({
      code: 2,
      lines: ["ASSURANCE_FORCE is not right: set it to your force's id, such as staffordshire."],
    });
    expect(await run({ ASSURANCE_FORCE: 'Norfolk' })).toEqual({
      code: 0,
      lines: [
        '0 chains, 0 entries, all sound',
        'Nothing is held of Norfolk Constabulary: make sure that ASSURANCE_FORCE is yours',
      ],
    });
  });

  it('says what to set, and that a record does not answer', async () => {
    expect(await run({ COSMOS_ENDPOINT: '' })).toMatchObject({
      code: 2,
      lines: [expect.stringMatching(/^COSMOS_ENDPOINT is empty/)],
    });
    expect(await run({ ASSURANCE_FORCE: ' ' })).toMatchObject({
      code: 2,
      lines: [expect.stringMatching(/^ASSURANCE_FORCE is empty/)],
    });
    expect(await run({ COSMOS_DATABASE: 'other' })).toMatchObject({
      code: 1,
      lines: [expect.stringMatching(/did not answer/)],
    });
  });
});
