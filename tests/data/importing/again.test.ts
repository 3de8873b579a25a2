/** The same file again, after people and other files have recorded something: it takes none of that back. */
import fc from 'fast-check';
import type { Found, FoundDue, FoundTracked } from '../../../data/importing/found';
import { isEmpty, type Holdings } from '../../../data/importing/plan';
import { problemWith, TAKEN_IN, type Change, type Recommendation } from '../../../data/model';
import { cell, found, tracked } from './found';
import { after, afterChange, ASB, asb, holding, LEAD, plan, recs, words } from './plans';

const held = holding({
  inspections: [ASB],
  recommendations: [1, 2].map((number) => asb(number, { due: null, status: 'in progress', rag: 'green' })),
});
const dayAt = (step: number): string => `2025-02-${String(step + 1).padStart(2, '0')}T09:00:00.000Z`;

test('filled by itself in between, it still takes nothing back that another file recorded', () => {
  const first = found({
    tracked: [
      tracked(1, {
        rag: cell('amber'),
        due: cell({ is: 'within', words: 'within three months', months: 3 }),
      }),
    ],
  });
  const second = found({ tracked: [tracked(1, { rag: cell('red') })] });
  let now = after(plan(first, held, {}, dayAt(1)), held);
  now = after(plan(second, now, {}, dayAt(2)), now);
  const filled = plan(first, now, { anchor: '2025-01-01' }, dayAt(3));
  expect(recs(filled)).toMatchObject([{ due: '2025-04-01', rag: 'red' }]);
  now = after(filled, now);
  expect(isEmpty(plan(first, now, { anchor: '2025-01-01' }, dayAt(4)))).toBe(true);
  expect(isEmpty(plan(first, now, {}, dayAt(5)))).toBe(true);
});

test('where it agreed with the record when it came, it was brought in all the same', () => {
  const both = found({ tracked: [tracked(1, { rag: cell('amber') }), tracked(2, { rag: cell('green') })] });
  let now = after(plan(both, held, {}, dayAt(1)), held);
  now = afterChange(now, { change: 'state', rag: 'red', reason: 'No staff' }, dayAt(2), 2);
  const again = plan(both, now, {}, dayAt(3));
  expect(isEmpty(again)).toBe(true);
  expect(words(again.notes)).toEqual([
    'Rec 2: recorded otherwise since this file was first brought in, and stays so: RAG',
  ]);
});

test('what nobody has set since may be read otherwise, though others recorded something else', () => {
  const read = (status: 'in progress' | 'closed') => ({
    ...found({ tracked: [tracked(1, { rag: cell('amber'), status: cell(status) })] }),
    file: found().file,
  });
  let now = after(plan(read('in progress'), held, {}, dayAt(1)), held);
  now = afterChange(now, { change: 'state', rag: 'red', reason: 'No staff' }, dayAt(2), 1);
  expect(recs(plan(read('closed'), now, {}, dayAt(3)))).toMatchObject([{ status: 'closed', rag: 'red' }]);
});

const DAYS = ['2025-03-31', '2025-06-30', '2024-12-31'];
const one = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const optional = <T>(key: string, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map((each) => (each === undefined ? {} : { [key]: cell(each) }));

const row = (number: number): fc.Arbitrary<FoundTracked> =>
  fc
    .tuple(
      optional('rag', one('red', 'amber', 'green')),
      optional('status', one('in progress', 'awaiting sign-off', 'closed', 'not adopted')),
      optional('owner', one(LEAD.name, 'Nobody')),
      optional(
        'due',
        one<FoundDue>(...DAYS.map((day) => ({ is: 'day' as const, day })), {
          is: 'within' as const,
          words: 'within three months',
          months: 3,
        }),
      ),
      optional('revisedDue', one(...DAYS.map((day) => ({ is: 'day' as const, day })))),
      optional('revisedBecause', one('The supplier slipped')),
      optional('signedOff', one({ day: '2025-01-10' }, { day: '2025-01-20' }, {})),
      optional('inspectorateClosed', one('2025-01-30')),
      fc.record({
        progress: fc.subarray(['On track', 'Delayed', 'In test'].map((each) => cell(each))),
        evidence: fc.subarray(
          ['https://force.example/a', 'https://force.example/b', 'Policy'].map((e) => cell(e)),
        ),
        actions: fc.subarray([
          { number: null, text: 'Train the desk', at: {} },
          { number: `${String(number)}.1`, text: 'Train all desks', state: 'done' as const, at: {} },
        ]),
      }),
    )
    .map((parts) => tracked(number, Object.assign({}, ...parts) as Partial<FoundTracked>));

const file = fc
  .tuple(row(1), fc.option(row(2), { nil: undefined }))
  .map(([first, second]) => [first, ...(second === undefined ? [] : [second])]);

const change: fc.Arbitrary<Change> = one<Change>(
  { change: 'progress', text: 'On track' },
  { change: 'state', rag: 'red', reason: 'No staff' },
  { change: 'state', rag: 'green', reason: 'Staff' },
  { change: 'date', to: '2025-09-30', reason: 'The board agreed' },
  { change: 'owner', owner: { id: 'somebody', name: 'Somebody' } },
  { change: 'propose complete' },
  { change: 'sign off' },
  { change: 'send back', reason: 'Evidence lacks' },
  { change: 'reopen', reason: 'Not done' },
  { change: 'not adopt', reason: 'Another way' },
  { change: 'action', number: '1.1', state: 'in progress' },
  { change: 'add action', text: 'Train the desk' },
  { change: 'evidence', url: 'https://force.example/a' },
);
const event = fc.oneof(
  fc.record({ file: fc.nat(2), anchor: fc.option(fc.constant('2025-01-01'), { nil: undefined }) }),
  fc.record({ change, number: one(1, 2) }),
);

/** What is set by itself, each with its value as it can be compared. */
const valuesOf = (rec: Recommendation): Map<string, string> => {
  const fields = (
    [
      'rag',
      'status',
      'due',
      'owner',
      'proposed',
      'signedOff',
      'notAdopted',
      'inspectorateClosed',
      'lateReason',
      'text',
    ] as const
  ).map((field): [string, unknown] => [field, rec[field]]);
  return new Map(
    [
      ...fields,
      ...rec.actions.map((each): [string, unknown] => [`action ${each.number}`, each]),
      ...rec.evidence.map((each): [string, unknown] => [each.url, each.title]),
    ].map(([field, value]) => [`${String(rec.number)} ${field}`, JSON.stringify(value)]),
  );
};
const recordOf = (holdings: Holdings) =>
  new Map(holdings.recommendations.flatMap(({ rec }) => [...valuesOf(rec)]));

test('in any order of two or three files and of people’s changes it takes nothing back, and twice is once', () => {
  fc.assert(
    fc.property(
      fc.tuple(file, file, file),
      fc.array(event, { minLength: 3, maxLength: 12 }),
      (rows, events) => {
        const files = rows.map((each, at): Found =>
          found({ tracked: each, day: null }, `v${String(at)}.xlsx`),
        );
        files.forEach((each, at) => Object.assign(each.file, { sha256: String(at).repeat(64) }));
        const setBy = new Map<string, { readonly who: string; readonly step: number }>();
        const firstRead = new Map<string, number>();
        let now = held;
        events.forEach((each, step) => {
          const before = recordOf(now);
          let who = 'a person';
          if ('change' in each) {
            const rec = now.recommendations.find(({ rec: { number } }) => number === each.number)?.rec;
            if (rec === undefined || !TAKEN_IN[each.change.change].includes(rec.status)) return;
            if (problemWith(each.change, rec, '2025-02-01') !== undefined) return;
            now = afterChange(now, each.change, dayAt(step), each.number);
          } else {
            const which = files[each.file];
            if (which === undefined) return;
            who = which.file.name;
            const made = plan(which, now, { anchor: each.anchor }, dayAt(step));
            if (isEmpty(made)) return;
            now = after(made, now);
            expect(isEmpty(plan(which, now, { anchor: each.anchor }, dayAt(step)))).toBe(true);
          }
          const first = firstRead.get(who);
          for (const [field, value] of recordOf(now)) {
            const was = before.get(field);
            if (was === value) continue;
            const last = setBy.get(field);
            const isFilled = was === 'null' && /due|owner/.test(field);
            if (
              first !== undefined &&
              last !== undefined &&
              last.who !== who &&
              last.step > first &&
              !isFilled
            )
              throw new Error(`${who} took back ${field}: ${String(was)} → ${value}, set by ${last.who}`);
            setBy.set(field, { who, step });
          }
          if (who !== 'a person' && first === undefined) firstRead.set(who, step);
        });
      },
    ),
    { numRuns: 300 },
  );
});
