/** What bringing a tracker in would come to, against what the record holds. */
import { isEmpty } from '../../../data/importing/plan';
import { cell, found, history, REPORT, tracked } from './found';
import { after, afterChange, holding, LEAD, plan, recs, words } from './plans';

describe('a tracker', () => {
  const row = tracked(3, {
    report: REPORT,
    text: 'Forces should review risk assessment.',
    owner: cell('asb lead'),
    status: cell('in progress'),
    rag: cell('amber'),
    due: cell({ is: 'day', day: '2025-03-31' }),
    revisedDue: cell({ is: 'day', day: '2025-04-30' }),
    revisedBecause: cell('Niche release slipped'),
    progress: [cell('Form in test')],
    evidence: [cell('https://force.example/plan'), cell('Policy v2 on the intranet')],
    actions: [
      { number: '3.1', text: 'Design the form', state: 'done', at: { row: 6 } },
      { number: '4.1', text: 'Of another', at: { row: 7 } },
      { number: null, text: 'Train the desk', target: '2025-02-28', owner: 'Nobody Known', at: { row: 8 } },
    ],
  });
  const file = found({
    report: null,
    tracked: [row],
    history: [
      { ...history(3, '2024-11-05', 'Second', 'J Okafor'), report: REPORT },
      { ...history(3, '2024-10-20', 'First'), report: REPORT },
    ],
  });
  const options = { published: { '': '2024-10-10' } };

  test('makes a recommendation as it stands there, with its history in order', () => {
    const made = plan(file, holding(), options);
    expect(recs(made)).toMatchObject([
      {
        owner: { id: LEAD.id, name: 'ASB Thematic Lead' },
        status: 'in progress',
        rag: 'amber',
        due: '2025-04-30',
        earlierDues: [{ due: '2025-03-31', reason: 'Niche release slipped' }],
        evidence: [{ url: 'https://force.example/plan' }],
        actions: [
          { number: '3.1', state: 'done' },
          { number: '3.2', text: 'Train the desk', target: '2025-02-28' },
        ],
        latest: [
          { text: 'Evidence: Policy v2 on the intranet' },
          { text: 'Form in test' },
          { text: 'Second', by: 'J Okafor' },
        ],
      },
    ]);
    expect(made.recommendations[0]?.steps.map(({ text }) => text).slice(1, 3)).toEqual(['First', 'Second']);
    expect(words(made.notUnderstood)).toEqual([
      'Rec 3: action 4.1 is not one of its own',
      'Rec 3: “Nobody Known” is nobody the record lists, so the action gets no owner from here',
    ]);
    expect(isEmpty(plan(file, after(made, holding()), options))).toBe(true);
  });

  test('that was brought in once does not take back what was recorded since', () => {
    const imported = after(plan(file, holding(), options), holding());
    const since = afterChange(
      imported,
      { change: 'state', rag: 'green', reason: 'Back on track' },
      '2025-01-15T09:00:00.000Z',
    );
    const again = plan(file, since, options);
    expect(isEmpty(again)).toBe(true);
    expect(again.notes).toEqual([
      {
        words: 'Rec 3: recorded otherwise since this file was first brought in, and stays so: RAG',
        at: [cell('').at],
      },
    ]);
    // The next version of the tracker may.
    const edited = found({ report: null, tracked: [{ ...row, rag: cell('red') }] });
    expect(recs(plan(edited, since, options))).toMatchObject([{ rag: 'red' }]);
  });

  test('finds an owner who was listed since, though the file was brought in before', () => {
    const imported = after(plan(file, holding({ people: [] }), options), holding());
    expect(imported.recommendations[0]?.rec.owner).toBeNull();
    expect(recs(plan(file, imported, options))).toMatchObject([{ owner: { id: LEAD.id } }]);
  });

  test('with an owner whom nobody knows says in which cell', () => {
    const made = plan(
      found({ tracked: [tracked(3, { text: 'Do it.', owner: cell('Nobody Known', 12, 'F') })] }),
    );
    expect(made.notUnderstood).toEqual([
      {
        words: 'Rec 3: “Nobody Known” is nobody the record lists, so it gets no owner from here',
        at: [{ sheet: 'Tracker', row: 12, column: 'F' }],
      },
    ]);
    expect(recs(made)[0]?.owner).toBeNull();
  });

  test('with two rows that disagree uses the first and tells of the other', () => {
    const made = plan(
      found({
        tracked: [tracked(3, { text: 'Do it.', rag: cell('red', 4) }), tracked(3, { rag: cell('green', 9) })],
      }),
    );
    expect(recs(made)[0]?.rag).toBe('red');
    expect(made.notUnderstood).toEqual([
      {
        words: 'Rec 3: two rows disagree about its RAG; the first one is used',
        at: [cell('', 4).at, cell('', 9).at],
      },
    ]);
  });

  test('with two rows that word it differently uses the first and tells of the other', () => {
    const made = plan(
      found({ tracked: [tracked(3, { text: 'Do it.' }), tracked(3, { text: 'Leave it.' })] }),
    );
    expect(recs(made)[0]?.text).toBe('Do it.');
    expect(words(made.notUnderstood)).toEqual([
      'Rec 3: two rows disagree about its text; the first one is used, not: Leave it.',
    ]);
  });

  test('records sign-off and closure with their days, and a sign-off without a day is told', () => {
    const made = plan(
      found({
        tracked: [
          tracked(1, {
            text: 'Do it.',
            signedOff: cell({ day: '2024-12-01', by: 'DCC' }),
            inspectorateClosed: cell('2025-01-05'),
          }),
          tracked(2, { text: 'Do it.', status: cell('closed'), signedOff: cell({}) }),
        ],
      }),
    );
    expect(recs(made)).toMatchObject([
      {
        status: 'closed',
        rag: 'blue',
        signedOff: { by: { name: 'DCC' }, at: '2024-12-01T12:00:00.000Z' },
        inspectorateClosed: { on: '2025-01-05' },
      },
      { status: 'closed', signedOff: null },
    ]);
    expect(words(made.notUnderstood)).toEqual(['Rec 2: it is signed off, but without a day']);
  });

  test('that says nothing of what it asks for cannot make a new one', () => {
    const made = plan(found({ tracked: [tracked(3, { rag: cell('red') })] }));
    expect(made.recommendations).toEqual([]);
    expect(words(made.notUnderstood)).toEqual([
      'Rec 3 is not held, and the file does not say what it asks for',
    ]);
  });
});
