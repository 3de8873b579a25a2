import type { Board, Recommendation } from '../../../data/model';
import { recommendation, update } from '../../data/factories';
import { board, startForces, summaryOf, type TestForce, type TestForces } from './force';

let forces: TestForces;
beforeAll(async () => {
  forces = await startForces();
});
afterAll(() => forces.stop());
const asking = async (...given: Parameters<TestForces['holding']>): Promise<TestForce['see']> =>
  (await forces.holding(...given)).see;

/** On time, owned, heard of since the last meeting: nothing that a board would be told. */
const quiet = (number: number, over: Partial<Recommendation> = {}): Recommendation =>
  recommendation(number, {
    due: '2025-12-31',
    latest: [{ sequence: 1, at: '2025-01-09T10:00:00.000Z', by: 'Somebody', text: 'on track' }],
    ...over,
  });

const TITLES = [
  /^Overdue/m,
  /^Awaiting sign-off/m,
  /^Changed/m,
  /^Awaiting allocation/m,
  /^Falling due/m,
  /^No update/m,
];
const titlesIn = (text: string): string[] =>
  TITLES.filter((title) => title.test(text)).map((title) => title.source.replace(/\W/g, ''));

describe('the agenda', () => {
  test('leaves out what there is nothing of', async () => {
    const ask = await asking([board(), quiet(1)]);
    const text = await ask("what's on the agenda");
    expect(titlesIn(text)).toEqual([]);
    expect(text).toContain('nothing is outstanding');
  });

  test('has each section once there is something for it', async () => {
    const ask = await asking([
      board(),
      quiet(1, { due: '2025-01-10' }),
      quiet(2, { status: 'awaiting sign-off' }),
      quiet(3, { status: 'awaiting allocation', owner: null }),
      quiet(4, { due: '2025-02-10' }),
      update(1, 1, { text: 'the audit has begun' }),
    ]);
    const text = await ask("what's on the agenda");
    expect(titlesIn(text)).toEqual([
      'Overdue',
      'Awaitingsignoff',
      'Changed',
      'Awaitingallocation',
      'Fallingdue',
    ]);
    expect(text).toContain('the audit has begun');
  });
});

describe('the digest', () => {
  test('leaves out what there is nothing of, and says so where there is nothing at all', async () => {
    const ask = await asking([board(), quiet(1)]);
    const text = await ask('show me the digest');
    expect(titlesIn(text)).toEqual([]);
    expect(text).toContain('nothing to report');
  });

  test('names what nobody has been heard of since the last meeting, and what is late', async () => {
    const ask = await asking([
      board(),
      quiet(1, { due: '2025-01-10' }),
      quiet(2, { latest: [{ sequence: 1, at: '2024-11-28T10:00:00.000Z', by: 'Somebody', text: 'begun' }] }),
    ]);
    const text = await ask('show me the digest');
    expect(titlesIn(text)).toEqual(['Overdue', 'Noupdate']);
    expect(text).toMatch(/Rec 1: title 1\n.*4 days overdue/);
    expect(text).toMatch(/Rec 2: title 2\n.*last heard 28 November 2024/);
  });

  test('counts nothing that is closed', async () => {
    const ask = await asking([board(), quiet(1, { status: 'closed', due: '2024-01-01' }), quiet(2)]);
    const text = await ask('show me the digest');
    expect(titlesIn(text)).toEqual([]);
    expect(text).toContain('nothing to report');
  });
});

describe('when the digest goes out', () => {
  const meeting = (at: string, over: Partial<Board> = {}): Board => board({ meetings: [at], ...over });

  test.each([
    ['a Thursday', '2025-01-23T10:00:00.000Z', 'Tuesday 21 January 2025'],
    ['a Monday', '2025-01-27T10:00:00.000Z', 'Thursday 23 January 2025'],
    ['the Tuesday after Easter', '2025-04-22T09:00:00.000Z', 'Wednesday 16 April 2025'],
    ['the Wednesday after the early May bank holiday', '2025-05-07T09:00:00.000Z', 'Friday 2 May 2025'],
    ['the first working day after Christmas', '2025-12-29T10:00:00.000Z', 'Tuesday 23 December 2025'],
    ['the Friday after New Year', '2026-01-02T10:00:00.000Z', 'Tuesday 30 December 2025'],
    ['the Tuesday after the clocks go forward', '2025-04-01T09:00:00.000Z', 'Friday 28 March 2025'],
  ])('for a meeting on %s', async (_, at, day) => {
    const ask = await asking([meeting(at), quiet(1)]);
    expect(await ask('when does the digest go out')).toContain(`goes out on ${day} at 09:00`);
  });

  test('is as many working days ahead as the board wants', async () => {
    const ask = await asking([
      meeting('2025-01-23T10:00:00.000Z', { digest: { workingDaysBefore: 5, at: '16:30' } }),
      quiet(1),
    ]);
    const text = await ask('when does the digest go out');
    expect(text).toContain('Thursday 16 January 2025 at 16:30');
    expect(text).toContain('5 working days before at 16:30');
  });
});

describe('the next meeting', () => {
  test('is told in London time, in summer as in winter', async () => {
    const ask = await asking([board({ meetings: ['2025-07-10T09:00:00.000Z'] })]);
    expect(await ask('when is the next board')).toContain('Thursday 10 July 2025, 10:00');
  });

  test('is still today’s before it has begun, and the one after once it has', async () => {
    const boards = [board({ meetings: ['2025-01-23T10:00:00.000Z', '2025-02-20T10:00:00.000Z'] })];
    const before = await asking(boards, '2025-01-23T09:59:00.000Z');
    expect(await before('when is the next board')).toContain('23 January 2025');
    const after = await asking(boards, '2025-01-23T10:01:00.000Z');
    expect(await after('when is the next board')).toContain('20 February 2025');
  });

  test('that is not set is said not to be', async () => {
    const { ask } = await forces.holding([board({ meetings: ['2024-12-19T10:00:00.000Z'] }), quiet(1)]);
    expect(summaryOf(await ask('when is the next board'))).toMatch(/no date is set/);
    expect(summaryOf(await ask('show me the digest'))).toMatch(/^Nothing held: no date is set/);
  });
});
