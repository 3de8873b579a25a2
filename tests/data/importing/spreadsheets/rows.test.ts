import { csv, dateCell, found, tracker, workbook } from './workbooks';

describe('columns', () => {
  it('are found in any order, by the headings forces use, below title rows', async () => {
    const { tracked, unplaced, report, marking, force } = await found(
      tracker([
        ['Norfolk Constabulary: HMICFRS tracker'],
        ['OFFICIAL'],
        ['Inspection:', 'Antisocial behaviour spotlight'],
        [],
        [
          'B.R.A.G. (March 2025)',
          'By when',
          'Thematic lead',
          'Rec. No.',
          'Current status',
          'Recommendation text',
          'Update (as at 31/03/25)',
          'Aimed at',
        ],
        [
          'Amber',
          dateCell('2025-03-31'),
          'Supt Reed',
          3,
          'On track',
          'Assess every risk',
          'Desk trained',
          'Chief constables',
        ],
      ]),
    );
    expect(tracked).toMatchObject([
      {
        report: 'Antisocial behaviour spotlight',
        number: 3,
        text: 'Assess every risk',
        addressedTo: 'Chief constables',
        owner: { value: 'Supt Reed' },
        status: { value: 'in progress' },
        rag: { value: 'amber', at: { row: 6, column: 'B.R.A.G. (March 2025)' } },
        due: { value: { day: '2025-03-31' } },
        progress: [{ value: 'Desk trained' }],
      },
    ]);
    expect([unplaced, report?.title, marking, force]).toEqual([
      [],
      'Antisocial behaviour spotlight',
      'OFFICIAL',
      'norfolk',
    ]);
  });

  it('of number and text in one, with actions below: a real plan', async () => {
    const { tracked, unplaced } = await found(
      tracker(
        [
          ['NUMBER/RECOMMENDATION (PAGE)', 'ACTION', 'OWNER', 'PROGRESS/OUTCOME', 'STATUS'],
          [
            '1. The force should review how it records (p12)',
            'Audit incidents',
            'Supt Reed',
            'Begun',
            'In progress',
          ],
          [null, 'Train the desk', 'CI Hart', 'All trained', 'Complete'],
          ['Rec 2: The force should publish a policy', 'Write it', 'Supt Reed', 'Written', 'Complete'],
        ],
        ['A2:A3'],
      ),
    );
    expect(tracked).toMatchObject([
      {
        number: 1,
        text: 'The force should review how it records',
        progress: [{ value: 'Begun' }, { value: 'All trained' }],
        actions: [
          { text: 'Audit incidents', owner: 'Supt Reed', state: 'in progress' },
          { text: 'Train the desk', owner: 'CI Hart', state: 'done' },
        ],
      },
      {
        number: 2,
        text: 'The force should publish a policy',
        status: { value: 'awaiting sign-off' },
        owner: { value: 'Supt Reed' },
      },
    ]);
    // One action is done, the other is not: the recommendation is neither.
    expect(tracked[0]?.status).toBeUndefined();
    expect(unplaced.map(({ text, why }) => [text, why.includes('actions of Rec 1 differ')])).toEqual([
      ['In progress; Complete', true],
      ['Supt Reed; CI Hart', true],
    ]);
  });

  it('with headings in two rows', async () => {
    const { tracked } = await found(
      tracker(
        [
          ['Ref', 'Recommendation', 'Due date', null, 'Sign off', null],
          [null, null, 'Original', 'Revised', 'Date', 'By'],
          [3, 'Assess', dateCell('2025-03-31'), dateCell('2025-06-30'), null, null],
        ],
        ['C1:D1', 'E1:F1'],
      ),
    );
    expect(tracked[0]).toMatchObject({
      due: { value: { day: '2025-03-31' } },
      revisedDue: { value: { day: '2025-06-30' } },
    });
  });

  it('that are none of ours are shown with all they hold, or read as a person says', async () => {
    const bytes = tracker([
      ['Number', 'Recommendation', 'Status', 'Priority', 'Gold group view'],
      [1, 'a', 'Open', 'High', 'A long view of the gold group that nobody would want to lose on the way'],
      [2, 'b', 'Open', 'High', null],
      [3, 'c', 'Open', 'Low', 'Short'],
      [4, 'd', 'Open', 'High', null],
    ]);
    const { unplaced } = await found(bytes);
    expect(unplaced.map(({ text, at }) => [text, at.row, at.column])).toEqual([
      ['Priority: High (3 rows), Low', undefined, 'Priority'],
      ['A long view of the gold group that nobody would want to lose on the way', 2, 'Gold group view'],
      ['Short', 4, 'Gold group view'],
    ]);
    const told = await found(bytes, {
      columns: [
        { heading: 'Gold group view', as: 'progress' },
        { heading: 'D', as: null },
      ],
    });
    expect(told.unplaced).toEqual([]);
    expect(told.tracked[2]?.progress.map(({ value }) => value)).toEqual(['Short']);
  });

  it('of closure alone are asked about; beside a sign-off they are the inspectorate’s', async () => {
    const alone = await found(
      tracker([
        ['Number', 'Recommendation', 'Status', 'Date closed'],
        [1, 'a', 'Closed', dateCell('2025-03-12')],
      ]),
    );
    expect(alone.tracked[0]?.inspectorateClosed).toBeUndefined();
    expect(alone.unplaced).toMatchObject([
      {
        text: '12/03/2025',
        why: expect.stringMatching(/sign-off by the force or the closure by the inspectorate/) as string,
      },
    ]);
    const both = await found(
      tracker([
        ['Number', 'Recommendation', 'Status', 'Sign-off', 'Closure'],
        [1, 'a', 'Closed', dateCell('2025-03-12'), dateCell('2025-04-02')],
      ]),
    );
    expect(both.tracked[0]).toMatchObject({
      signedOff: { value: { day: '2025-03-12' } },
      inspectorateClosed: { value: '2025-04-02' },
    });
  });

  it('of several revised dates: the last holds, the others are shown', async () => {
    const { tracked, unplaced } = await found(
      tracker([
        ['Number', 'Recommendation', 'Due', 'Revised date 1', 'Revised date 2', 'Reason for delay'],
        [1, 'a', '31/03/2025', '30/06/2025', '30/09/2025', 'Supplier'],
      ]),
    );
    expect(tracked[0]).toMatchObject({
      revisedDue: { value: { day: '2025-09-30' } },
      revisedBecause: { value: 'Supplier' },
    });
    expect(unplaced.map(({ text }) => text)).toEqual(['Revised date 1: 30/06/2025']);
  });

  it('of published responses go to the numbers they answer', async () => {
    const { responses } = await found(
      csv(
        'Rec,Recommendation,Force response,PCC comments\n2 and 8,Review,The force has reviewed,I am content\n',
      ),
    );
    expect(responses.map(({ whose, numbers, text }) => [whose, numbers, text])).toEqual([
      ['chief constable', [2, 8], 'The force has reviewed'],
      ['commissioner', [2, 8], 'I am content'],
    ]);
  });
});

describe('rows', () => {
  const HEADINGS = ['Number', 'Recommendation', 'Owner', 'Status', 'Progress'];

  it('that are blank, totals or repeated headings are passed over', async () => {
    const { tracked, unplaced } = await found(
      tracker([
        HEADINGS,
        [1, 'a', 'x', 'Open', null],
        [],
        HEADINGS,
        [4, 'b', 'y', 'Open', null],
        ['Total', 2, null, null, null],
        ['Total recommendations: 2'],
      ]),
    );
    expect(tracked.map(({ number }) => number)).toEqual([1, 4]);
    expect(unplaced).toEqual([]);
  });

  it('of headings among them name the report; those that do not are shown', async () => {
    const { tracked, unplaced } = await found(
      tracker([
        HEADINGS,
        ['PEEL 2021-22'],
        [1, 'a', 'x', 'Open', null],
        ['PEEL 2023-25'],
        [1, 'b', 'y', 'Open', null],
        ['Closed recommendations'],
        ['ASB 2', 'c', 'z', 'Closed', null],
      ]),
    );
    expect(tracked.map(({ report, number, text }) => [report, number, text])).toEqual([
      ['PEEL 2021-22', 1, 'a'],
      ['PEEL 2023-25', 1, 'b'],
      ['ASB', 2, 'c'],
    ]);
    expect(unplaced.map(({ text }) => text)).toEqual(['Closed recommendations']);
  });

  it('without a number and with a text of their own are shown, with what goes on below them', async () => {
    const { tracked, unplaced } = await found(
      tracker([
        HEADINGS,
        [1, 'a', 'x', 'Open', 'one'],
        [null, 'The force should explain its searches', 'z', 'Open', null],
        [null, null, null, null, 'more on searches'],
      ]),
    );
    expect(tracked.map(({ number, progress }) => [number, progress.map(({ value }) => value)])).toEqual([
      [1, ['one']],
    ]);
    expect(unplaced.map(({ text }) => text)).toEqual([
      'Recommendation: The force should explain its searches; Owner: z; Status: Open',
      'Progress: more on searches',
    ]);
  });

  it('under one merged owner share it', async () => {
    const { tracked } = await found(
      tracker([HEADINGS, [1, 'a', 'Supt Reed', 'Open', null], [2, 'b', null, 'Open', null]], ['C2:C3']),
    );
    expect(tracked.map(({ owner }) => [owner?.value, owner?.at.row])).toEqual([
      ['Supt Reed', 2],
      ['Supt Reed', 2],
    ]);
  });

  it('that say two things of one recommendation set neither, and both are named', async () => {
    const { tracked, errors } = await found(
      tracker([
        HEADINGS,
        [1, 'a', 'Supt Reed', 'Open', 'first'],
        [4, 'b', 'CI Hart', 'Open', null],
        [1, 'a', 'Supt Reed', 'Closed', 'second'],
      ]),
    );
    expect(tracked[0]).toMatchObject({
      number: 1,
      owner: { value: 'Supt Reed' },
      progress: [{ value: 'first' }, { value: 'second' }],
    });
    expect(tracked[0]?.status).toBeUndefined();
    expect(errors).toEqual([
      {
        sentence:
          'Rec 1 has more than one status: "Open" in row 2 of Tracker, "Closed" in row 4 of Tracker. None was taken.',
        at: { sheet: 'Tracker', row: 4, column: 'Status' },
      },
    ]);
  });

  it('of Rec 1 and AFI 1 are two', async () => {
    const { tracked } = await found(csv('No,Type,Description,Status\n1,Rec,a,Open\n1,AFI,b,Closed\n'));
    expect(tracked.map(({ kind, number, text }) => [kind, number, text])).toEqual([
      ['recommendation', 1, 'a'],
      ['area for improvement', 1, 'b'],
    ]);
  });
});

describe('a row without a number', () => {
  const HEADINGS = ['Ref', 'Title', 'Status', 'Update', 'Evidence'];
  it('that has a title of its own adds nothing to the recommendation above', async () => {
    const { tracked, unplaced, errors } = await found(
      tracker([
        HEADINGS,
        ['1', 'Review the backlog', 'Open', 'Backlog at 40', ''],
        ['', 'Audit custody records', 'Closed', 'Audit done', 'https://files.example/audit'],
      ]),
    );
    expect(tracked).toMatchObject([
      { number: 1, title: 'Review the backlog', progress: [{ value: 'Backlog at 40' }], evidence: [] },
    ]);
    expect(unplaced).toMatchObject([
      { text: expect.stringContaining('Audit done') as string, at: { row: 3 } },
    ]);
    expect(errors).toEqual([]);
  });

  it('that repeats the title goes on with it', async () => {
    const { tracked, unplaced } = await found(
      tracker([HEADINGS, ['1', 'Review', 'Open', 'One', ''], ['', 'Review', '', 'Two', '']]),
    );
    expect(tracked).toMatchObject([{ number: 1, progress: [{ value: 'One' }, { value: 'Two' }] }]);
    expect(unplaced).toEqual([]);
  });
});

describe('a number that stands there for two things', () => {
  const HEADINGS = ['Ref', 'Recommendation', 'Status', 'Update'];
  const both = [
    { number: 1, kind: 'recommendation', text: 'Count', progress: [{ value: 'Counting' }] },
    { number: 1, kind: 'area for improvement', text: 'Tell', progress: [{ value: 'Telling' }] },
  ];
  const count = ['Count', 'Open', 'Counting'];
  const tell = ['Tell', 'Closed', 'Telling'];

  it.each([
    ['first', [HEADINGS, ['1', ...count], ['AFI 1', ...tell]], both],
    ['last', [HEADINGS, ['AFI 1', ...tell], ['1', ...count]], both.toReversed()],
  ])('is the recommendation’s where it says no kind and stands %s', async (_, rows, expected) => {
    const { tracked, errors } = await found(tracker(rows));
    expect(tracked).toMatchObject(expected);
    expect(errors).toEqual([]);
  });

  it('is of the kind that the heading above it says', async () => {
    const { tracked, errors, unplaced } = await found(
      tracker([
        HEADINGS,
        ['1', ...count],
        ['Areas for improvement'],
        ['1', ...tell],
        ['Recommendations'],
        ['2', 'Ask'],
      ]),
    );
    expect(tracked).toMatchObject([...both, { number: 2, kind: 'recommendation', text: 'Ask' }]);
    expect([errors, unplaced]).toEqual([[], []]);
  });

  it('is of the kind that its sheet is called', async () => {
    const { tracked } = await found(
      workbook([
        { name: 'Recommendations', rows: [HEADINGS, ['1', ...count]] },
        { name: 'AFIs', rows: [HEADINGS, ['1', ...tell]] },
      ]),
    );
    expect(tracked).toMatchObject(both);
  });

  it('is one where the row only goes on with the kind of the one above', async () => {
    const { tracked } = await found(tracker([HEADINGS, ['AFI 1', ...tell], ['1', 'Tell', '', 'Told all']]));
    expect(tracked).toMatchObject([{ kind: 'area for improvement', progress: [{}, { value: 'Told all' }] }]);
  });
});

it('a day under “Last updated” is no progress, though other cells of the column are none', async () => {
  const { tracked } = await found(
    tracker([
      ['Ref', 'Recommendation', 'Status', 'Last updated'],
      ['1', 'Count', 'Open', '03/01/2025'],
      ['2', 'Tell', 'Open', 'N/A'],
      ['3', 'Ask', 'Open', 'Asked on Friday'],
      ['4', 'Hear', 'Open', dateCell('2025-01-05')],
    ]),
  );
  expect(tracked.map(({ progress }) => progress.map(({ value }) => value))).toEqual([
    [],
    [],
    ['Asked on Friday'],
    [],
  ]);
});

it('what is called OFFICIAL-SENSITIVE in its own words is marked so, whatever its column says', async () => {
  const SOURCE = 'OFFICIAL-SENSITIVE: the source is named';
  const { tracked, history } = await found(
    workbook([
      {
        name: 'Recs',
        rows: [
          ['Ref', 'Recommendation', 'Status', 'Comments', 'Marking', 'Record reference'],
          ['1', 'Count', 'Open', SOURCE, 'OFFICIAL', ''],
          ['2', 'Tell', 'Open', 'Telling', 'OFFICIAL', ''],
          ['3', 'Ask', 'Open', SOURCE, 'OFFICIAL', 'asb-2024~rec-3'],
        ],
      },
      {
        name: 'Log',
        rows: [
          ['Date', 'Ref', 'Update'],
          ['03/01/2025', '2', SOURCE],
          ['04/01/2025', '2', 'Told'],
        ],
      },
    ]),
  );
  expect(tracked.map(({ marking }) => marking)).toEqual(['OFFICIAL-SENSITIVE', 'OFFICIAL', 'OFFICIAL']);
  expect(history.map(({ marking }) => marking)).toEqual(['OFFICIAL-SENSITIVE', undefined]);
});
