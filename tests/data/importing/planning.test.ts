/** What bringing a report or a response in would come to, against what the record holds. */
import { isEmpty, type Plan } from '../../../data/importing/plan';
import { cell, found, IMPORTER, published, REPORT, response, tracked } from './found';
import { after, ASB, asb, FORCE, holding, plan, recs, words } from './plans';

describe('a report that is not held', () => {
  const file = found({
    published: [1, 2, 8].map((number) => published(number)),
  });

  test('becomes an inspection with a telling id, and its recommendations keep their gaps', () => {
    const made = plan(file);
    expect(made.inspections.map(({ inspection }) => inspection)).toMatchObject([
      { id: 'antisocial-behaviour-2024', title: REPORT, published: '2024-10-10', recommendations: 8 },
    ]);
    expect(recs(made)).toMatchObject(
      [1, 2, 8].map((number) => ({
        id: `antisocial-behaviour-2024~rec-${String(number)}`,
        number,
        due: '2025-03-31',
        status: 'awaiting allocation',
        rag: 'green',
      })),
    );
    expect(made.recommendations[2]?.remark).toEqual({
      words: 'Rec 8: new; due 31 March 2025; status awaiting allocation; RAG green',
      at: [{ page: 4, heading: 'Recommendation 8' }],
      said: [{ whose: 'Text', words: 'By 31 March 2025, forces should do what number 8 says.' }],
    });
  });

  test('is asked for its day where nobody knows it, and nothing of it is planned until then', () => {
    const undated = found({ report: { title: REPORT }, published: [published(1)] });
    const made = plan(undated);
    expect(isEmpty(made)).toBe(true);
    expect(made.needs).toMatchObject([{ need: 'published', report: REPORT, at: [{ page: 4 }] }]);
    const dated = plan(undated, holding(), { published: { '': '2024-10-10' } });
    expect(dated.needs).toEqual([]);
    expect(dated.inspections[0]?.inspection.published).toBe('2024-10-10');
  });

  test('is known by a name that says its month; two years are no day of publication', () => {
    const named = (title: string) => plan(found({ report: { title }, published: [published(1)] }));
    expect(named('Vetting review, March 2023').inspections[0]?.inspection.published).toBe('2023-03');
    expect(named('PEEL 2023–2025: Staffordshire Police').needs).toMatchObject([{ need: 'published' }]);
  });
});

describe('a report that is held', () => {
  const holdings = holding({ inspections: [ASB], recommendations: [asb(1), asb(2)] });

  test.each([
    REPORT,
    'PEEL spotlight report: The policing response to antisocial behaviour',
    'ASB spotlight report 2024',
    'Policing response to antisocial behaviour - response from the Police and Crime Commissioner',
    'asb-2024',
  ])('is recognised as “%s”', (title) => {
    const made = plan(found({ report: { title }, published: [published(1), published(4)] }), holdings);
    expect(made.inspections).toEqual([]);
    expect(made.recommendations.map(({ id }) => id)).toEqual(['asb-2024~rec-4']);
    expect(words(made.unchanged)).toEqual(['Rec 1: title 1']);
  });

  test('is not another year’s of the same name', () => {
    const made = plan(
      found({ report: { title: REPORT, published: '2027-10-10' }, published: [published(1)] }),
      holdings,
    );
    expect(made.inspections[0]?.inspection.id).toBe('antisocial-behaviour-2027');
  });

  test('of two that are as likely, a person says which', () => {
    const twin = { ...ASB, id: 'asb-2024-2', title: `${REPORT}s` };
    const file = found({ report: { title: 'Antisocial behaviour spotlight' }, published: [published(1)] });
    const both = holding({ inspections: [{ ...ASB }, { ...twin, shortTitle: ASB.shortTitle }] });
    expect(plan(file, both).needs).toMatchObject([{ need: 'report' }]);
    expect(plan(file, both, { report: 'asb-2024' }).recommendations).toHaveLength(1);
  });

  test('shows other words and another date as changes, which keep what was there', () => {
    const file = found({
      published: [published(1, { text: 'Forces should do better.', due: { is: 'day', day: '2025-06-30' } })],
    });
    const made = plan(file, holdings);
    expect(made.recommendations[0]).toMatchObject({ is: 'changed' });
    expect(made.recommendations[0]?.remark.words).toContain('due 31 March 2025 → 30 June 2025');
    const [entry] = made.recommendations[0]?.steps ?? [];
    expect(entry).toMatchObject({
      kind: 'imported',
      touched: [
        { field: 'text', from: published(1).text, to: 'Forces should do better.' },
        { field: 'due', from: '2025-03-31', to: '2025-06-30' },
        { field: 'earlierDue', to: { due: '2025-03-31' } },
      ],
    });
  });

  test('a date that was moved since is not moved back to the printed one', () => {
    const moved = asb(1, {
      due: '2025-04-30',
      earlierDues: [{ due: '2025-03-31', movedAt: IMPORTER.at, by: IMPORTER.by, reason: 'Niche' }],
    });
    const made = plan(found({ published: [published(1)] }), { ...holdings, recommendations: [moved] });
    expect(isEmpty(made)).toBe(true);
  });

  test('line breaks, bullets and curly quotes are no other words', () => {
    const held = asb(1, { text: "• review the force's plans;\nand evaluate" });
    const file = found({ published: [published(1, { text: 'Review the force’s plans; and evaluate' })] });
    expect(isEmpty(plan(file, { ...holdings, recommendations: [held] }))).toBe(true);
  });
});

test('what is addressed to others is told, not taken', () => {
  const made = plan(
    found({
      published: [
        published(1, { addressedTo: 'Chief constables' }),
        published(5, { addressedTo: 'The Home Office' }),
        published(6, { addressedTo: 'Norfolk Constabulary' }),
        published(7, { addressedTo: 'Staffordshire Police' }),
      ],
    }),
  );
  expect(recs(made).map(({ number }) => number)).toEqual([1, 7]);
  expect(words(made.notes)).toEqual([
    'Rec 5 is addressed to The Home Office, not to us',
    'Rec 6 is addressed to Norfolk Constabulary, not to us',
  ]);
  expect(made.inspections[0]?.inspection.addressedToOthers).toEqual([5, 6]);
});

describe('a number that the record holds as addressed to others', () => {
  const holdings = holding({ inspections: [{ ...ASB, addressedToOthers: [5, 6, 7] }] });
  const row = (over: Parameters<typeof tracked>[1] = {}) =>
    plan(found({ tracked: [tracked(5, { text: 'Forces should do it', ...over })] }), holdings);

  test('is not taken for ours from a row that says nothing of whom it is for', () => {
    const made = row();
    expect(recs(made)).toEqual([]);
    expect(words(made.notUnderstood)).toEqual([
      'Rec 5 is held as addressed to somebody else, so it is not taken: say in a column “Addressed to” whom it is for',
    ]);
  });

  test('is ours where the row says so, and the report is held so from then on', () => {
    const made = row({ addressedTo: 'Chief constables' });
    expect(recs(made).map(({ number }) => number)).toEqual([5]);
    expect(words(made.notes)).toEqual([
      'Rec 5 was held as addressed to somebody else; by the file it is addressed to Chief constables',
    ]);
    expect(made.inspections).toMatchObject([{ taken: [5], inspection: { addressedToOthers: [6, 7] } }]);
  });
});

test('areas for improvement without numbers get a place and say so; a recommendation gets none', () => {
  const afi = (text: string) => published(null, { kind: 'area for improvement', text, due: null });
  const file = found({
    published: [
      afi('The force should record crime better.'),
      afi('The force should answer calls faster.'),
      published(null),
    ],
  });
  const made = plan(file);
  expect(recs(made).map(({ id }) => id)).toEqual([
    'antisocial-behaviour-2024~afi-1',
    'antisocial-behaviour-2024~afi-2',
  ]);
  expect(made.notes).toHaveLength(2);
  expect(made.notes[0]?.words).toMatch(/^AFI 1 has no published number/);
  expect(words(made.notUnderstood)).toEqual([expect.stringMatching(/^A recommendation without its number/)]);
  expect(isEmpty(plan(file, after(made, holding())))).toBe(true);
});

describe('“within three months”', () => {
  const file = found({
    published: [
      published(1, { due: { is: 'within', words: 'within three months', months: 3 } }),
      published(2, { due: { is: 'within', words: 'within three months', months: 3 } }),
      published(3, { due: { is: 'immediately', words: 'with immediate effect' } }),
    ],
  });

  test('asks once for the day it counts from, and guesses none', () => {
    const made = plan(file);
    expect(made.needs).toMatchObject([
      { need: 'anchor', words: 'within three months', at: [{}, {}] },
      { need: 'anchor', words: 'with immediate effect' },
    ]);
    expect(recs(made).map(({ due }) => due)).toEqual([null, null, null]);
  });

  test('counts from the day that a person gives, later as well', () => {
    const dues = (made: Plan) => recs(made).map(({ due }) => due);
    expect(dues(plan(file, holding(), { anchor: '2024-10-10' }))).toEqual([
      '2025-01-10',
      '2025-01-10',
      '2024-10-10',
    ]);
    const imported = after(plan(file), holding());
    expect(dues(plan(file, imported, { anchor: '2024-10-10' }))).toEqual([
      '2025-01-10',
      '2025-01-10',
      '2024-10-10',
    ]);
  });
});

test('a tracker of another force is no status and no history of ours; what it answers is its position', () => {
  const answer = response([1], 'Norfolk trained its desk.');
  const line = { report: null, number: 1, day: '2025-01-06', text: 'Norfolk’s log', at: { row: 9 } };
  const row = tracked(1, { status: cell('closed'), progress: [cell('Norfolk closed it')], text: 'Do it' });
  const file = found({
    tracked: [row, tracked(9, { text: 'A ninth' })],
    history: [line],
    responses: [answer],
  });
  const holdings = holding({ inspections: [ASB], recommendations: [asb(1)] });
  for (const made of [
    plan({ ...file, force: 'norfolk' }, holdings),
    plan(file, holdings, { from: 'norfolk' }),
  ]) {
    expect(made.recommendations).toEqual([]);
    expect(made.inspections).toEqual([]);
    expect(made.positions).toMatchObject([
      { position: { force: 'norfolk', points: ['Norfolk trained its desk.'] } },
    ]);
    expect(words(made.notUnderstood)).toEqual([
      expect.stringMatching(/^The file is Norfolk Constabulary’s: .*these 3 rows/),
    ]);
  }
});

describe('periods in several reports', () => {
  const within = { is: 'within', words: 'within six months', months: 6 } as const;
  const row = (report: string) =>
    tracked(1, { report, text: `Do what ${report} says`, due: { value: within, at: {} } });
  const file = found({ report: null, tracked: [row('Custody review'), row('Vetting review')] });
  const PUBLISHED = { published: { 'Custody review': '2024-03-12', 'Vetting review': '2024-11-05' } };
  const dues = (made: Plan) => recs(made).map(({ due }) => due);

  test('are asked about for each, and one day for all is not used', () => {
    const made = plan(file, holding(), { ...PUBLISHED, anchor: '2024-03-12' });
    expect(dues(made)).toEqual([null, null]);
    expect(made.needs).toMatchObject([
      { need: 'anchor', report: { id: 'custody-review-2024' } },
      { need: 'anchor', report: { id: 'vetting-review-2024' } },
    ]);
    expect(words(made.notes)).toEqual([
      'Periods stand in 2 reports of the file, so the day 12 March 2024 said without a title was not used',
    ]);
  });

  test('count from the day that is said of each, by its name or its id', () => {
    const anchors = {
      'custody review': '2024-03-12',
      'vetting-review-2024': '2024-11-05',
      Arson: '2024-01-01',
    };
    const made = plan(file, holding(), { ...PUBLISHED, anchors });
    expect(dues(made)).toEqual(['2024-09-12', '2025-05-05']);
    expect(words(made.notes)).toEqual([
      '“Arson” is no report of the file, so the day that periods count from was not used',
    ]);
  });

  test('of one report alone count from the day that is said without a title', () => {
    const other = tracked(1, { report: 'Vetting review', text: 'Do it' });
    const one = found({ report: null, tracked: [row('Custody review'), other] });
    expect(dues(plan(one, holding(), { ...PUBLISHED, anchor: '2024-03-12' }))).toEqual(['2024-09-12', null]);
  });
});

describe('a published response', () => {
  const answers = {
    published: [published(2), published(8)],
    responses: [
      response([2, 8], 'We train everybody.'),
      response([2], 'I am content.', { whose: 'commissioner' }),
      response([9], 'And more.'),
    ],
    day: '2024-12-04',
  };

  test('of our own force stands with each recommendation it answers, and in the history', () => {
    const made = plan(found({ ...answers, force: FORCE }));
    const [second, eighth] = recs(made);
    expect(second?.responses).toMatchObject([
      { whose: 'chief constable', text: 'We train everybody.', day: '2024-12-04' },
      { whose: 'commissioner', text: 'I am content.' },
    ]);
    expect(eighth?.responses).toHaveLength(1);
    expect(made.positions).toEqual([]);
    expect(made.recommendations[0]?.steps.map(({ kind, at }) => [kind, at])).toEqual([
      ['imported', IMPORTER.at],
      ['published response', '2024-12-04T12:00:00.000Z'],
      ['published response', '2024-12-04T12:00:00.000Z'],
    ]);
    expect(made.inspections[0]?.inspection.section55?.sent?.day).toBe('2024-12-04');
    expect(words(made.notUnderstood)).toEqual([expect.stringMatching(/^Recommendation 9 of .* is not held/)]);
    expect(isEmpty(plan(found({ ...answers, force: FORCE }), after(made, holding())))).toBe(true);
  });

  describe('of a report that is held', () => {
    const held = holding({ inspections: [ASB], recommendations: [asb(2), asb(8)] });
    const ours = found({ ...answers, force: FORCE });
    const sentAs = (made: Plan) => made.inspections.map(({ inspection }) => inspection.section55?.sent);
    const withSent = (month: string, day: string | null) =>
      holding({ ...held, inspections: [{ ...ASB, section55: { sent: { month, day } } }] });

    test('says when it was sent, where nothing is held of that', () => {
      const made = plan(ours, held);
      expect(sentAs(made)).toEqual([{ month: '2024-12', day: '2024-12-04' }]);
      expect(made.inspections[0]).toMatchObject({
        is: 'changed',
        remark: { words: `${ASB.shortTitle}: response sent 4 December 2024` },
      });
      expect(isEmpty(plan(ours, after(made, held)))).toBe(true);
    });

    test('says it by the month where the file knows no day', () => {
      const made = plan(found({ ...answers, force: FORCE, day: null, month: '2024-12' }), held);
      expect(sentAs(made)).toEqual([{ month: '2024-12', day: null }]);
      expect(words(made.inspections.map(({ remark }) => remark))[0]).toContain('response sent December 2024');
    });

    test('says it though its words are held already', () => {
      const before = after(plan(ours, held), held);
      expect(sentAs(plan(ours, { ...before, inspections: [ASB] }))).toEqual([
        { month: '2024-12', day: '2024-12-04' },
      ]);
    });

    test('adds the day to the month that is held', () => {
      expect(sentAs(plan(ours, withSent('2024-12', null)))).toEqual([
        { month: '2024-12', day: '2024-12-04' },
      ]);
    });

    test.each([
      ['2024-11', null, 'November 2024'],
      ['2024-12', '2024-12-03', '3 December 2024'],
    ])('alters nothing of another date that is held (%s, %s), and shows it', (month, day, shown) => {
      const made = plan(ours, withSent(month, day));
      expect(made.inspections).toEqual([]);
      expect(words(made.notes)).toEqual([
        `${ASB.shortTitle}: the file's response is of 4 December 2024; the response held was sent ${shown}, which stays`,
      ]);
    });

    test('of another force says nothing of ours', () => {
      expect(plan(found({ ...answers, force: 'norfolk' }), held).inspections).toEqual([]);
    });
  });

  test('of another force is a position of theirs and never a word of ours', () => {
    const file = found({ ...answers, force: 'norfolk' });
    const made = plan(file);
    expect(made.positions.map(({ position }) => position)).toMatchObject([
      {
        id: 'antisocial-behaviour-2024~rec-2',
        force: 'norfolk',
        points: ['We train everybody.', 'The commissioner: I am content.'],
        jointWith: [8],
        day: '2024-12-04',
      },
      { id: 'antisocial-behaviour-2024~rec-8', points: ['We train everybody.'], jointWith: [2] },
    ]);
    for (const rec of recs(made)) {
      expect(rec.responses).toEqual([]);
      expect(rec.status).toBe('awaiting allocation');
    }
    expect(isEmpty(plan(file, after(made, holding())))).toBe(true);
  });

  test('of another force alters nothing of what we hold, and its quotation is told', () => {
    const holdings = holding({ inspections: [ASB], recommendations: [asb(2, { text: 'Ours.' }), asb(8)] });
    const made = plan(found({ ...answers, force: 'norfolk' }), holdings);
    expect(made.recommendations).toEqual([]);
    expect(words(made.notes)).toEqual([
      'Rec 2: quotes its text otherwise than it is held; what is held stays',
    ]);
  });

  test('of nobody knows whom waits for a person to say so', () => {
    const made = plan(found(answers));
    expect(made.needs).toMatchObject([{ need: 'force' }]);
    expect(plan(found(answers), holding(), { from: 'norfolk' }).positions).toHaveLength(2);
  });
});

test('what the reader could not place, and what is wrong in a cell, is shown with its place', () => {
  const made = plan(
    found({
      unplaced: [{ text: 'A stray paragraph', why: 'It belongs to no recommendation', at: { page: 7 } }],
      errors: [{ sentence: '31 February is not a day', at: { row: 9, column: 'Due' } }],
    }),
  );
  expect(isEmpty(made)).toBe(true);
  expect(made.notUnderstood).toEqual([
    { words: 'It belongs to no recommendation: A stray paragraph', at: [{ page: 7 }] },
    { words: '31 February is not a day', at: [{ row: 9, column: 'Due' }] },
  ]);
});
