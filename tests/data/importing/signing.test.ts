/** What a tracker's status and sign-off make of the decisions that are held, and of what it words otherwise. */
import { isEmpty } from '../../../data/importing/plan';
import type { Recommendation } from '../../../data/model';
import { cell, found, IMPORTER, tracked } from './found';
import { after, ASB, asb, holding, plan, recs, words } from './plans';

const signed = { by: IMPORTER.by, at: '2025-01-10T12:00:00.000Z' };
const heldAs = (over: Partial<Recommendation>) =>
  holding({ inspections: [ASB], recommendations: [asb(1, over)] });
const rowOf = (over: Parameters<typeof tracked>[1]) => found({ tracked: [tracked(1, over)] });

test.each([
  ['in progress', { proposed: null, signedOff: null, notAdopted: null }],
  ['awaiting sign-off', { proposed: signed, signedOff: null }],
  ['closed', { proposed: signed, signedOff: signed, notAdopted: null }],
] as const)('a status of %s ends what a conversation would end, and keeps the rest', (status, left) => {
  const from = status === 'closed' ? 'awaiting sign-off' : 'closed';
  const held = heldAs({ status: from, proposed: signed, signedOff: signed });
  const made = plan(rowOf({ status: cell(status) }), held);
  expect(recs(made)).toMatchObject([{ status, ...left }]);
  expect(isEmpty(plan(rowOf({ status: cell(status) }), after(made, held)))).toBe(true);
});

test('what was proposed is no longer proposed once the tracker has it back in progress', () => {
  const held = heldAs({ status: 'awaiting sign-off', proposed: signed });
  const made = plan(rowOf({ status: cell('in progress') }), held);
  expect(recs(made)).toMatchObject([{ status: 'in progress', proposed: null }]);
  expect(made.recommendations[0]?.steps[0]?.touched).toContainEqual({
    field: 'proposed',
    from: signed,
    to: null,
  });
});

test('closed without a day of sign-off is held as closed, and the preview says what it lacks', () => {
  const made = plan(rowOf({ status: cell('closed') }), heldAs({ status: 'in progress' }));
  expect(recs(made)).toMatchObject([{ status: 'closed', proposed: null, signedOff: null }]);
  expect(made.notes).toEqual([
    {
      words:
        'Rec 1: the file has it closed and gives no day of its sign-off: it is held as closed, without one',
      at: [cell('').at],
    },
  ]);
});

test.each([
  ['of one that is held', heldAs({ status: 'in progress' })],
  ['of a new one', holding({ inspections: [ASB] })],
])('a sign-off %s is shown with its day before it is confirmed', (_, held) => {
  const row = rowOf({
    text: 'Do it',
    status: cell('closed'),
    signedOff: cell({ day: '2025-01-10', by: 'DCC' }),
  });
  const [made] = plan(row, held).recommendations;
  expect(JSON.stringify(made?.remark)).toContain('DCC, 10 January 2025');
});

test('a sign-off of what is not closed is shown, and not taken', () => {
  const row = rowOf({ status: cell('in progress'), signedOff: cell({ day: '2025-01-10', by: 'DCC' }) });
  const made = plan(row, heldAs({ status: 'awaiting allocation' }));
  expect(recs(made)).toMatchObject([{ status: 'in progress', signedOff: null }]);
  expect(words(made.notUnderstood)).toEqual([
    'Rec 1: it is signed off on 10 January 2025 and yet in progress, so the sign-off is not taken',
  ]);
});

describe('the words of a tracker', () => {
  const held = heldAs({
    title: 'Recording',
    text: 'By 31 March 2025, forces should review their processes.',
  });

  test('that differ from what was published change nothing, and are shown', () => {
    const made = plan(rowOf({ text: 'Forces must abolish their processes.', title: 'Abolition' }), held);
    expect(isEmpty(made)).toBe(true);
    expect(words(made.notes)).toEqual([
      'Rec 1: its text in the tracker is not the one held, which stays: Forces must abolish their processes.',
      'Rec 1: its title in the file is not the one held, which stays: Abolition',
    ]);
  });

  test('that only shorten it are no other words', () => {
    const made = plan(rowOf({ text: 'Forces should review their processes…', title: 'recording' }), held);
    expect(made.notes).toEqual([]);
  });

  test('with a reason for a date that moved nothing show the reason', () => {
    const made = plan(rowOf({ revisedBecause: cell('The supplier slipped') }), held);
    expect(words(made.notUnderstood)).toEqual([
      'Rec 1: the reason for a date has no date that it moved: The supplier slipped',
    ]);
  });

  test('that address what is held to somebody else are shown', () => {
    const made = plan(rowOf({ addressedTo: 'The Home Office' }), held);
    expect(words(made.notes)).toEqual([
      'Rec 1 is addressed to The Home Office by the file; it is held as ours, and stays so',
    ]);
  });
});

test('an action without a number takes none that another of the file has', () => {
  const made = plan(
    rowOf({
      actions: [
        { number: null, text: 'Train the desk', at: {} },
        { number: '1.1', text: 'Design the form', at: {} },
      ],
    }),
    heldAs({ actions: [] }),
  );
  expect(recs(made)[0]?.actions.map(({ number, text }) => [number, text])).toEqual([
    ['1.1', 'Design the form'],
    ['1.2', 'Train the desk'],
  ]);
});
