import type { Recommendation } from '../../../data/model';
import { SOMEBODY, SOMEBODY_ELSE, recommendation } from '../../data/factories';
import { shown } from '../../questions/asking';
import { button, rowsOf, startForces, summaryOf, type TestForce, type TestForces } from './force';

let forces: TestForces;
beforeAll(async () => {
  forces = await startForces();
});
afterAll(() => forces.stop());
const holding = (...recs: readonly Recommendation[]): Promise<TestForce> => forces.holding(recs);

const many = (count: number, over: Partial<Recommendation> = {}): Recommendation[] =>
  Array.from({ length: count }, (_, at) => recommendation(at + 1, over));

describe('a list longer than a card', () => {
  test('is turned page by page, each recommendation on one page and one alone', async () => {
    const { ask } = await holding(...many(23));
    const seen: number[] = [];
    const labels: string[] = [];
    let page = await ask('all our recommendations');
    for (;;) {
      expect(page[0]?.summary).toMatch(/^23 recommendations/);
      seen.push(...rowsOf(page));
      const next = button(page, /^Next/);
      if (next === undefined) break;
      labels.push(next.title);
      page = await ask(next);
    }
    expect(labels).toEqual(['Next 8 of 23', 'Next 7 of 23']);
    expect(seen).toEqual(Array.from({ length: 23 }, (_, at) => at + 1));
  });

  test('of exactly one page has no next one', async () => {
    const { ask } = await holding(...many(8));
    const page = await ask('all our recommendations');
    expect(rowsOf(page)).toHaveLength(8);
    expect(button(page, /^Next/)).toBeUndefined();
  });

  test('stays a card that Teams takes, though 200 are held and their titles are long', async () => {
    const { ask } = await holding(...many(200, { title: 'a title as long as they come '.repeat(6).trim() }));
    for (const text of [
      'all our recommendations',
      'show me the greens',
      'who owns what',
      'how many are open',
    ]) {
      const [reply] = await ask(text);
      expect(JSON.stringify(reply?.card).length).toBeLessThan(28 * 1024);
      expect(reply?.summary).toContain('200');
    }
  });
});

test('the worst comes first: longest overdue, then by colour, then by date', async () => {
  const { ask } = await holding(
    recommendation(1, { rag: 'green', due: '2025-02-01' }),
    recommendation(2, { rag: 'amber', due: '2025-09-30' }),
    recommendation(3, { rag: 'amber', due: '2025-03-31' }),
    recommendation(4, { rag: 'green', due: '2025-01-10' }),
    recommendation(5, { rag: 'red', due: '2025-12-31' }),
    recommendation(6, { rag: 'amber', due: '2024-11-01' }),
    recommendation(7, { rag: 'blue', status: 'closed', due: '2024-01-01' }),
  );
  expect(rowsOf(await ask('all our recommendations'))).toEqual([6, 4, 5, 3, 2, 1, 7]);
});

test('what is closed is not overdue, however old its date', async () => {
  const { ask } = await holding(
    recommendation(1, { status: 'closed', rag: 'blue', due: '2024-01-01' }),
    recommendation(2, { due: '2025-01-14' }),
    recommendation(3, { due: null }),
  );
  expect(summaryOf(await ask("what's overdue"))).toMatch(/^None of our 3 recommendations is overdue/);
});

describe('a date that was moved', () => {
  const moved = recommendation(1, {
    due: '2025-04-30',
    earlierDues: [
      { due: '2024-12-31', movedAt: '2024-12-01T09:00:00.000Z', by: SOMEBODY, reason: 'the release slipped' },
      {
        due: '2025-03-31',
        movedAt: '2025-01-08T09:00:00.000Z',
        by: SOMEBODY_ELSE,
        reason: 'the audit doubled',
      },
    ],
  });

  test('is shown with the original one, in the status and where it is asked for', async () => {
    const { ask } = await holding(moved, recommendation(2));
    expect(summaryOf(await ask('status of rec 1'))).toContain('due 30 April 2025, was 31 December 2024');
    expect(summaryOf(await ask('when is rec 1 due'))).toContain('was 31 December 2024');
  });

  test('is listed with how often it moved, who moved it and why', async () => {
    const { ask } = await holding(moved, recommendation(2));
    const text = shown(await ask('how many times has rec 1 been moved'));
    for (const fact of [
      '2 times',
      '31 December 2024',
      '31 March 2025',
      'the release slipped',
      'Somebody Else',
    ])
      expect(text).toContain(fact);
    const list = await ask('have any dates been moved');
    expect(rowsOf(list)).toEqual([1]);
    expect(shown(list)).toContain('the audit doubled');
  });

  test('counts as slipped, though it is not overdue', async () => {
    const { ask } = await holding(moved, recommendation(2));
    expect(rowsOf(await ask('what has slipped'))).toEqual([1]);
    expect(summaryOf(await ask('what is overdue'))).toMatch(/^None/);
  });
});

test('why something is late is said where the record has a reason', async () => {
  const { ask } = await holding(
    recommendation(1, { due: '2024-12-31', lateReason: 'two analysts have left' }),
    recommendation(2, { due: '2024-12-01' }),
  );
  const text = shown(await ask('which have missed their date, and why'));
  expect(text).toContain('Rec 1: two analysts have left');
  expect(text).toContain('Rec 2: no reason is recorded');
});

test('what is not adopted is listed with its reason', async () => {
  const { ask } = await holding(
    recommendation(1, {
      status: 'not adopted',
      notAdopted: { reason: 'another force leads on it', by: SOMEBODY, at: '2025-01-02T09:00:00.000Z' },
    }),
    recommendation(2),
  );
  const replies = await ask('which are we not adopting, and why');
  expect(summaryOf(replies)).toMatch(/^1 of 2 is not adopted: Rec 1/);
  expect(shown(replies)).toContain('another force leads on it');
});

describe('the marking', () => {
  const FOOT = /^OFFICIAL.*as at 14 January 2025$/m;
  const footOf = async (text: string, { see }: TestForce): Promise<string | undefined> =>
    FOOT.exec(await see(text))?.[0];

  test('is the highest of what the card shows', async () => {
    const held = await holding(recommendation(1), recommendation(2, { marking: 'OFFICIAL-SENSITIVE' }));
    for (const text of ['status of rec 2', 'who owns rec 2', 'rec 2 wording', 'all our recommendations'])
      expect(await footOf(text, held)).toMatch(/^OFFICIAL-SENSITIVE · as at/);
    expect(await footOf('status of rec 1', held)).toMatch(/^OFFICIAL · as at/);
  });
});

test('evidence that is not there is not held; what is there is shown with who and when', async () => {
  const { ask } = await holding(
    recommendation(1),
    recommendation(2, {
      evidence: [
        { url: 'https://example.org/a', title: 'The audit', by: SOMEBODY, at: '2025-01-03T09:00:00.000Z' },
      ],
    }),
  );
  expect(summaryOf(await ask('is there evidence for rec 1'))).toMatch(
    /^Nothing held: no evidence link on Rec 1/,
  );
  const text = shown(await ask('is there evidence for rec 2'));
  for (const fact of ['The audit', '3 January 2025', 'Somebody']) expect(text).toContain(fact);
});

describe('a force that holds nothing yet', () => {
  test.each(['what is overdue', 'show me the reds', 'all our recommendations', 'how many are open'])(
    '%s: none',
    async (text) => {
      const { ask } = await holding();
      expect(summaryOf(await ask(text))).toMatch(/^None/);
    },
  );

  test('a recommendation is not there', async () => {
    const { ask } = await holding();
    expect(summaryOf(await ask('status of rec 3'))).toMatch(/^Nothing held/);
  });
});
