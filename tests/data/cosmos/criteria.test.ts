import fc from 'fast-check';
import { FindingKind, Rag, Status, type Criteria, type Recommendation } from '../../../data/model';
import { recommendation, SOMEBODY, SOMEBODY_ELSE, update } from '../factories';
import { matches } from './oracle';
import { startServer, type TestServer } from './server';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const today = '2025-01-14';
const heard = (at: string): Recommendation['latest'] => [{ sequence: 1, at, by: 'Somebody', text: 'done' }];
const moved: Recommendation['earlierDues'] = [
  { due: '2024-11-30', movedAt: '2024-11-01T09:00:00.000Z', by: SOMEBODY, reason: 'the release slipped' },
];
const action = (state: Recommendation['actions'][number]['state']) => ({
  number: '1.1',
  text: 'do it',
  state,
});
const link = { url: 'https://example.org/a', title: 'a', by: SOMEBODY, at: '2025-01-09T10:00:00.000Z' };

describe('each criterion finds what a reader would expect', () => {
  const held = [
    recommendation(1, { due: '2025-01-13', rag: 'red', latest: heard('2025-01-09T10:00:00.000Z') }),
    recommendation(2, { due: today, owner: null, status: 'awaiting allocation', rag: 'amber' }),
    recommendation(3, { due: '2025-01-15', earlierDues: moved, actions: [action('not started')] }),
    recommendation(4, { due: '2024-12-31', status: 'closed', inspectorateClosed: { on: '2025-01-02' } }),
    recommendation(5, { due: null, owner: SOMEBODY_ELSE, evidence: [link], actions: [action('done')] }),
    recommendation(6, { id: 'other~rec-6', inspection: 'other', status: 'not adopted', due: '2024-12-31' }),
    recommendation(7, {
      status: 'awaiting sign-off',
      actions: [action('not started'), action('in progress')],
    }),
  ];
  beforeAll(() => server.put(...held.map((each) => ({ ...each, force: 'norfolk' }))));

  it.each<[string, Criteria, number[]]>([
    ['no criterion: all', {}, [1, 2, 3, 4, 5, 6, 7]],
    ['named ones', { recs: ['report~rec-3', 'report~rec-1', 'report~rec-99'] }, [1, 3]],
    ['none of none named', { recs: [] }, []],
    ['one report', { inspection: 'other' }, [6]],
    ['open', { open: true }, [1, 2, 3, 5, 7]],
    ['not open', { open: false }, [4, 6]],
    ['by status', { status: ['closed', 'awaiting sign-off'] }, [4, 7]],
    ['by colour', { rag: ['red', 'amber'] }, [1, 2]],
    ['by owner, whatever the name', { owner: { id: SOMEBODY_ELSE.id, name: 'x' } }, [5]],
    ['without an owner', { owner: 'nobody' }, [2]],
    ["anybody's but theirs", { notOwner: { id: SOMEBODY_ELSE.id, name: 'x' } }, [1, 2, 3, 4, 6, 7]],
    ['due in a window, both ends counted', { due: { from: '2025-01-13', to: today, label: '' } }, [1, 2]],
    ['due by a day', { due: { to: '2024-12-31', label: '' } }, [4, 6]],
    ['with any due date', { due: { label: 'ever' } }, [1, 2, 3, 4, 6, 7]],
    ['overdue: open and past, not on the day itself', { overdue: true }, [1]],
    ['not overdue, those without a date among them', { overdue: false }, [2, 3, 4, 5, 6, 7]],
    ['slipped: overdue or moved', { slipped: true }, [1, 3]],
    ['not slipped', { slipped: false }, [2, 4, 5, 6, 7]],
    ['moved', { moved: true }, [3]],
    ['silent: never heard of counts', { silentSince: '2025-01-10' }, [1, 2, 3, 4, 5, 6, 7]],
    ['heard of on that very day is not silent since', { silentSince: '2025-01-09' }, [2, 3, 4, 5, 6, 7]],
    ['with evidence', { evidence: true }, [5]],
    ['without evidence', { evidence: false, open: true }, [1, 2, 3, 7]],
    ['closed by the inspectorate', { inspectorateClosed: true }, [4]],
    ['not closed by it', { inspectorateClosed: false, status: ['closed'] }, []],
    ['no action started', { noActionStarted: true }, [1, 2, 3, 4, 6]],
    ['some action started', { noActionStarted: false }, [5, 7]],
    ['all that is said applies', { overdue: true, rag: ['green'] }, []],
  ])('%s', async (_, criteria, expected) => {
    const record = server.record('norfolk');
    const found = await record.find(criteria, today);
    expect(found.map((each) => each.number).sort()).toEqual(expected);
    expect(await record.count(criteria, today)).toBe(expected.length);
  });
});

describe('a day in a window is a day in London', () => {
  // Summer: 3 July begins at 23:00 UTC the evening before.
  const at = [
    '2025-07-02T22:59:59.999Z',
    '2025-07-02T23:00:00Z',
    '2025-07-03T22:59:59Z',
    '2025-07-03T23:00:00.000Z',
  ];
  beforeAll(() =>
    server.put(...at.map((moment, index) => update(1, index + 1, { force: 'cheshire', at: moment }))),
  );

  it.each([
    [{ from: '2025-07-03', to: '2025-07-03' }, [3, 2]],
    [{ from: '2025-07-04' }, [4]],
    [{ to: '2025-07-02' }, [1]],
    [{}, [4, 3, 2, 1]],
  ])('%j', async (window, expected) => {
    const found = await server.record('cheshire').changes(window);
    expect(found.map((each) => each.sequence)).toEqual(expected);
  });
});

describe('whatever is asked', () => {
  const day = fc.constantFrom(
    '2024-12-31',
    '2025-01-13',
    '2025-01-14',
    '2025-03-30',
    '2025-03-31',
    '2025-07-01',
  );
  // Moments on both sides of a London midnight, written in each way the record allows.
  const moment = fc.constantFrom(
    '2025-01-13T23:59:59.999Z',
    '2025-01-14T00:00:00Z',
    '2025-01-14T00:00:00.000Z',
    '2025-06-30T22:59:59Z',
    '2025-06-30T23:00:00.000Z',
    '2025-06-30T23:00:00Z',
  );
  const owner = fc.constantFrom(SOMEBODY, SOMEBODY_ELSE);
  const document = (number: number) =>
    fc
      .record({
        inspection: fc.constantFrom('report', 'other'),
        status: fc.constantFrom(...Status.options),
        rag: fc.constantFrom(...Rag.options),
        due: fc.option(day),
        owner: fc.option(owner),
        earlierDues: fc.boolean().map((was) => (was ? moved : [])),
        actions: fc.array(fc.constantFrom('not started', 'in progress', 'done').map(action), {
          maxLength: 2,
        }),
        evidence: fc.boolean().map((some) => (some ? [link] : [])),
        inspectorateClosed: fc.option(day.map((on) => ({ on }))),
        latest: fc.option(moment).map((at) => (at === null ? [] : heard(at))),
      })
      .map((over) => recommendation(number, { ...over, force: 'suffolk' }));

  const ids = Array.from({ length: 60 }, (_, at) => `report~rec-${at + 1}`);
  const window = fc.record({ from: day, to: day, label: fc.constant('') }, { requiredKeys: ['label'] });
  const criteria = fc.record(
    {
      recs: fc.subarray(ids),
      inspection: fc.constantFrom('report', 'other', 'none'),
      open: fc.boolean(),
      kind: fc.subarray([...FindingKind.options]),
      status: fc.subarray([...Status.options]),
      rag: fc.subarray([...Rag.options]),
      owner: fc.oneof(owner, fc.constant('nobody' as const)),
      notOwner: owner,
      due: window,
      overdue: fc.boolean(),
      slipped: fc.boolean(),
      moved: fc.boolean(),
      silentSince: day,
      evidence: fc.boolean(),
      inspectorateClosed: fc.boolean(),
      noActionStarted: fc.boolean(),
    },
    { requiredKeys: [] },
  );

  it('the database finds and counts exactly what a filter over all documents would', async () => {
    const held = fc.sample(fc.tuple(...ids.map((_, at) => document(at + 1))), { numRuns: 1, seed: 7 }).flat();
    // The same numbers in another force: whatever is asked, they stay there.
    await server.put(...held, ...held.map((each) => ({ ...each, force: 'surrey' })));
    const record = server.record('suffolk');
    await fc.assert(
      fc.asyncProperty(criteria, day, async (asked, asOf) => {
        const expected = held.filter((each) => matches(each, asked, asOf)).map((each) => each.id);
        const [found, count] = await Promise.all([record.find(asked, asOf), record.count(asked, asOf)]);
        expect(found.every((each) => each.force === 'suffolk')).toBe(true);
        expect(found.map((each) => each.id).sort()).toEqual(expected.sort());
        expect(count).toBe(expected.length);
      }),
      // The embedded server takes some 20 ms to parse a query it has not met before.
      { numRuns: 80 },
    );
  }, 180_000);

  it('each criterion alone does, too', async () => {
    const held = fc.sample(fc.tuple(...ids.map((_, at) => document(at + 1))), { numRuns: 1, seed: 8 }).flat();
    await server.put(...held);
    const record = server.record('suffolk');
    const single = criteria.chain((asked) => {
      const entries = Object.entries(asked);
      return entries.length === 0
        ? fc.constant<Criteria>({})
        : fc.constantFrom(...entries).map(([name, value]): Criteria => ({ [name]: value }));
    });
    await fc.assert(
      fc.asyncProperty(single, day, async (asked, asOf) => {
        const expected = held.filter((each) => matches(each, asked, asOf)).map((each) => each.id);
        expect((await record.find(asked, asOf)).map((each) => each.id).sort()).toEqual(expected.sort());
      }),
      { numRuns: 80 },
    );
  });
});
