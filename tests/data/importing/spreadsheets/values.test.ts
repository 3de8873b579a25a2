import { dateCell, found, tracker, workbook, type Written } from './workbooks';
import type { SpreadsheetOptions } from '../../../../data/importing/spreadsheets';
import type { Found } from '../../../../data/importing/found';

/** One recommendation with one more column. */
const withCell = (heading: string, cell: Written, options?: SpreadsheetOptions): Promise<Found> =>
  found(
    tracker([
      ['Number', 'Recommendation', heading],
      [3, 'Assess every risk', cell],
    ]),
    options,
  );
const at = (column: string): object => ({ sheet: 'Tracker', row: 2, column });

describe('a date', () => {
  const day = (value: string): object => ({ is: 'day', day: value });

  it.each<[Written, object]>([
    ['31/03/2025', day('2025-03-31')],
    ['31.3.25', day('2025-03-31')],
    ['1-4-2025', day('2025-04-01')],
    ['31 March 2025', day('2025-03-31')],
    ['31st March 2025', day('2025-03-31')],
    ['Monday 31 March 2025', day('2025-03-31')],
    ['By 31 March 2025', day('2025-03-31')],
    ['no later than 31 Mar 25', day('2025-03-31')],
    ['March 31, 2025', day('2025-03-31')],
    ['31-Mar-25', day('2025-03-31')],
    ['5 Sept 2025', day('2025-09-05')],
    ['2025-03-31', day('2025-03-31')],
    ['31/03/2025 00:00:00', day('2025-03-31')],
    // A list kept in UTC: midnight in London in summer.
    ['2025-06-30T23:00:00Z', day('2025-07-01')],
    ['29/02/2024', day('2024-02-29')],
    ['End of March 2025', day('2025-03-31')],
    ['by the end of Feb 2024', day('2024-02-29')],
    ['end of Q4 2024/25', day('2025-03-31')],
    ['End of Q2 2024/25', day('2024-09-30')],
    ['end of financial year 2024/25', day('2025-03-31')],
    ['within 3 months', { is: 'within', words: 'within 3 months', months: 3 }],
    [
      'Within six months of publication',
      { is: 'within', words: 'Within six months of publication', months: 6 },
    ],
    ['2 weeks', { is: 'within', words: '2 weeks', days: 14 }],
    ['Immediately', { is: 'immediately', words: 'Immediately' }],
    ['With immediate effect', { is: 'immediately', words: 'With immediate effect' }],
    [dateCell('2025-03-31'), day('2025-03-31')],
    [dateCell('2025-07-01', 'd mmmm yyyy'), day('2025-07-01')],
    // Shows a month, but holds a day that nobody picks by chance.
    [dateCell('2025-03-31', 'mmm-yy'), day('2025-03-31')],
  ])('%p is read', async (cell, due) => {
    const read = await withCell('Due', cell);
    expect(read.tracked[0]?.due).toEqual({ value: due, at: at('Due') });
    expect(read.errors).toEqual([]);
  });

  it.each<[Written, RegExp]>([
    ['31/02/2025', /"31\/02\/2025" is no day: February 2025 has 28 days/],
    ['29 February 2025', /February 2025 has 28 days/],
    ['03/31/2025', /day is read first.*no month 31/],
    ['31/3', /not read as one day/],
    ['31/03/2025 or 30/06/2025', /not read as one day/],
    ['31 March 2025 subject to funding', /not read as one day/],
    ['31/03/0205', /the year 205/],
    ['31/03/1925', /1925/],
    ['see minutes', /not read as one day/],
    [45_747, /number without the form of a date/],
    [2025, /number without the form of a date/],
  ])('%p is an error with its row and column, and no date', async (cell, expected) => {
    const read = await withCell('Due', cell);
    expect(read.tracked[0]?.due).toBeUndefined();
    expect(read.errors).toEqual([{ sentence: expect.stringMatching(expected) as string, at: at('Due') }]);
  });

  it.each<[Written, string]>([
    ['TBC', 'TBC'],
    ['Ongoing', 'Ongoing'],
    ['Mar-25', 'Mar-25'],
    ['March 2025', 'March 2025'],
    ['Q4 2024/25', 'Q4 2024/25'],
    ['Spring 2025', 'Spring 2025'],
    ['2024/25', '2024/25'],
    [dateCell('2025-03-01', 'mmm-yy'), 'Mar-25'],
  ])('%p names no day: it is asked about, and a person may say which', async (cell, word) => {
    const read = await withCell('Due', cell);
    expect(read.tracked[0]?.due).toBeUndefined();
    expect(read.errors).toEqual([]);
    expect(read.mappings).toEqual([{ column: 'Due', word, as: null, rows: 1 }]);
    const said = await withCell('Due', cell, { mappings: [{ column: 'Due', word, as: '2025-03-31' }] });
    expect(said.tracked[0]?.due?.value).toEqual(day('2025-03-31'));
    expect(said.mappings).toEqual([{ column: 'Due', word, as: '2025-03-31', rows: 1 }]);
  });

  it('is the same day in workbooks that count from 1904, and in any time zone', async () => {
    const zone = process.env['TZ'];
    try {
      for (const place of ['Pacific/Auckland', 'America/Los_Angeles', 'Europe/London']) {
        process.env['TZ'] = place;
        for (const from1904 of [false, true]) {
          const bytes = workbook(
            [
              {
                name: 'Tracker',
                rows: [
                  ['Number', 'Recommendation', 'Due'],
                  [3, 'Assess', dateCell('2025-03-30', 'dd/mm/yyyy', from1904)],
                ],
              },
            ],
            from1904,
          );
          expect((await found(bytes)).tracked[0]?.due?.value).toEqual(day('2025-03-30'));
        }
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
});

describe('a number', () => {
  const numbered = (cell: Written, more: readonly Written[] = []): Promise<Found> =>
    found(
      tracker([
        ['Number', 'Recommendation', 'Status', 'Action'],
        [cell, 'Assess every risk', 'Open', ...more],
      ]),
    );

  it.each<[Written, object]>([
    [3, { number: 3, report: null }],
    ['3', { number: 3 }],
    ['3.', { number: 3 }],
    ['Rec 3', { number: 3, kind: 'recommendation', report: null }],
    ['R3', { number: 3, kind: 'recommendation', report: null }],
    ['Recommendation 3 (p12)', { number: 3, kind: 'recommendation' }],
    ['Recommendation 3, page 12', { number: 3 }],
    ['AFI 2', { number: 2, kind: 'area for improvement', report: null }],
    ['CoC1', { number: 1, kind: 'cause of concern' }],
    ['ASB 3', { number: 3, report: 'ASB' }],
    ['ASB-2024-03', { number: 3, report: 'ASB-2024' }],
    ['PEEL AFI 4', { number: 4, report: 'PEEL', kind: 'area for improvement' }],
    ['No. 7', { number: 7, report: null }],
  ])('%p', async (cell, expected) => {
    expect((await numbered(cell)).tracked).toMatchObject([expected]);
  });

  it('of several is a row for each', async () => {
    expect((await numbered('2 and 8')).tracked.map(({ number, text }) => [number, text])).toEqual([
      [2, 'Assess every risk'],
      [8, 'Assess every risk'],
    ]);
  });

  it('"3.2" with an action is an action of 3', async () => {
    expect((await numbered('3.2', ['Train the desk'])).tracked).toMatchObject([
      { number: 3, actions: [{ number: '3.2', text: 'Train the desk' }] },
    ]);
  });

  it('"3.2" alone may be a section: it is shown, not taken', async () => {
    const { tracked, unplaced } = await numbered('3.2');
    expect(tracked).toEqual([]);
    expect(unplaced).toMatchObject([
      {
        text: expect.stringContaining('Assess every risk') as string,
        why: expect.stringMatching(/action of Rec 3 or the number of a section/) as string,
        at: { row: 2 },
      },
    ]);
  });

  it.each<[Written, RegExp]>([
    [dateCell('2025-04-03', 'd-mmm'), /Excel takes "3-4"/],
    ['3a', /not read as the number/],
    ['PEEL 2023-25', /not read as the number/],
    [2024, /not read as the number/],
    ['', /has no number/],
    ['N/A', /has no number/],
  ])('%p is no number: the row is shown, never dropped', async (cell, why) => {
    const { tracked, unplaced } = await numbered(cell);
    expect(tracked).toEqual([]);
    expect(unplaced).toMatchObject([
      {
        text: expect.stringContaining('Assess every risk') as string,
        why: expect.stringMatching(why) as string,
      },
    ]);
  });

  it('3.10 that lost its zero is said', async () => {
    const { tracked, errors } = await found(
      tracker([
        ['Number', 'Recommendation', 'Action number', 'Action'],
        [3, 'Assess', '3.1', 'Audit'],
        [null, null, '3.1', 'Tenth thing'],
      ]),
    );
    expect(tracked[0]?.actions.map(({ number, text }) => [number, text])).toEqual([
      ['3.1', 'Audit'],
      [null, 'Tenth thing'],
    ]);
    expect(errors).toMatchObject([
      { sentence: expect.stringMatching(/two actions 3\.1/) as string, at: { row: 3 } },
    ]);
  });
});

describe('how it stands', () => {
  it.each<[string, string]>([
    ['Open', 'in progress'],
    ['Ongoing', 'in progress'],
    ['On track', 'in progress'],
    ['Partially implemented', 'in progress'],
    ['Not started', 'awaiting allocation'],
    ['Unallocated', 'awaiting allocation'],
    ['Complete', 'awaiting sign-off'],
    ['Fully implemented', 'awaiting sign-off'],
    ['Pending sign off', 'awaiting sign-off'],
    ['Closed', 'closed'],
    ['Not adopted', 'not adopted'],
    ['Superseded', 'superseded'],
  ])('"%s" is %s, for a person to confirm', async (word, status) => {
    const read = await withCell('Status', word);
    expect(read.tracked[0]?.status).toEqual({ value: status, at: at('Status') });
    expect(read.mappings).toEqual([{ column: 'Status', word, as: status, rows: 1, asks: 'status' }]);
  });

  it('what is complete is closed only with the day of its sign-off', async () => {
    const read = await found(
      tracker([
        ['Number', 'Recommendation', 'Status', 'Sign-off'],
        [1, 'a', 'Complete', '12/03/2025 DCC Reed'],
        [2, 'b', 'Complete', 'Signed off by DCC Reed'],
        [3, 'c', 'Complete', 'Pending'],
        [4, 'd', 'complete', dateCell('2025-03-12')],
      ]),
    );
    expect(read.tracked.map(({ status, signedOff }) => [status?.value, signedOff?.value])).toEqual([
      ['closed', { day: '2025-03-12', by: 'DCC Reed' }],
      ['awaiting sign-off', { by: 'DCC Reed' }],
      ['awaiting sign-off', undefined],
      ['closed', { day: '2025-03-12' }],
    ]);
    expect(read.errors).toMatchObject([
      { sentence: expect.stringMatching(/Rec 2 is signed off without a day/) as string },
    ]);
    expect(read.mappings).toEqual([
      { column: 'Status', word: 'Complete', as: 'closed', rows: 2, asks: 'status' },
      { column: 'Status', word: 'Complete', as: 'awaiting sign-off', rows: 2, asks: 'status' },
    ]);
  });

  it('the word of a person goes before ours', async () => {
    const mappings = [{ column: 'Status', word: 'COMPLETE', as: 'in progress' as const }];
    const read = await withCell('Status', 'Complete', { mappings });
    expect(read.tracked[0]?.status?.value).toBe('in progress');
    expect(read.mappings).toEqual([
      { column: 'Status', word: 'Complete', as: 'in progress', rows: 1, asks: 'status' },
    ]);
  });

  it.each<[string, string]>([
    ['R', 'red'],
    ['amber', 'amber'],
    ['GREEN', 'green'],
    ['B', 'blue'],
    ['At risk', 'amber'],
    ['Off track', 'red'],
  ])('in a column of colours "%s" is %s', async (word, rag) => {
    const read = await withCell('BRAG', word);
    expect(read.tracked[0]?.rag?.value).toBe(rag);
    expect(read.tracked[0]?.status).toBeUndefined();
  });

  it.each(['Amber-Green', 'Red/Amber', 'Grey', 'Purple'])('"%s" is none of ours: asked', async (word) => {
    const read = await withCell('RAG', word);
    expect(read.tracked[0]?.rag).toBeUndefined();
    expect(read.mappings).toEqual([{ column: 'RAG', word, as: null, rows: 1, asks: 'colour' }]);
  });

  it('a colour in the column of statuses is a colour, and what stands behind it is kept', async () => {
    const read = await withCell('Status', 'Amber - waiting for the supplier');
    expect(read.tracked[0]).toMatchObject({
      rag: { value: 'amber' },
      progress: [{ value: 'waiting for the supplier' }],
    });
    expect(read.tracked[0]?.status).toBeUndefined();
  });

  it('"Blue - complete" says both', async () => {
    expect((await withCell('RAG', 'Blue - complete')).tracked[0]).toMatchObject({
      rag: { value: 'blue' },
      status: { value: 'awaiting sign-off' },
    });
  });

  it('an account in the column of statuses is kept as progress', async () => {
    const account =
      'The supplier delivered in March and the desk has been trained; the audit follows in the summer';
    const read = await withCell('Status', account);
    expect(read.tracked[0]?.progress.map(({ value }) => value)).toEqual([account]);
    expect(read.tracked[0]?.status).toBeUndefined();
  });

  it('who is nobody is no owner', async () => {
    const read = await withCell('Owner', 'Unallocated');
    expect(read.tracked[0]?.owner).toBeUndefined();
    expect(read.mappings).toEqual([{ column: 'Owner', word: 'Unallocated', as: null, rows: 1 }]);
  });
});

describe('a marking', () => {
  it.each<[string, string]>([
    ['OFFICIAL', 'OFFICIAL'],
    ['Official - Sensitive', 'OFFICIAL-SENSITIVE'],
    ['O/S', 'OFFICIAL-SENSITIVE'],
    // Not known: the stricter.
    ['OFFICIAL-SENSITIVE [PERSONAL]', 'OFFICIAL-SENSITIVE'],
    ['CONFIDENTIAL', 'OFFICIAL-SENSITIVE'],
  ])('"%s" is %s', async (word, marking) => {
    expect((await withCell('Protective marking', word)).tracked[0]?.marking).toBe(marking);
  });

  it('above what the record holds leaves the row out, and what goes on below it', async () => {
    const read = await found(
      tracker([
        ['Number', 'Recommendation', 'Status', 'Action', 'Marking'],
        [3, 'Operation Larch', 'Open', 'Larch one', 'SECRET'],
        [null, null, null, 'Larch two', null],
        [4, 'Assess', 'Open', null, 'OFFICIAL'],
      ]),
    );
    expect(read.tracked.map(({ number }) => number)).toEqual([4]);
    expect(JSON.stringify(read)).not.toMatch(/larch/i);
    expect(read.errors).toMatchObject([
      { sentence: expect.stringMatching(/SECRET/) as string, at: { row: 2, column: 'Marking' } },
    ]);
  });
});
