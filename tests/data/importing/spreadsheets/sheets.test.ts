import { changed, dateCell, found, tracker, workbook } from './workbooks';

describe('sheets', () => {
  it('a sheet for each report, named by it; a sheet that is no table is shown', async () => {
    const rows = [
      ['No', 'Recommendation', 'Status'],
      [1, 'a', 'Open'],
    ];
    const { tracked, unplaced } = await found(
      workbook([
        { name: 'PEEL 2023-25', rows },
        { name: 'Serious youth violence', rows },
        { name: 'Key', rows: [['Red means off track'], ['Green means on track']] },
      ]),
    );
    expect(tracked.map(({ report, at }) => [report, at.sheet])).toEqual([
      ['PEEL 2023-25', 'PEEL 2023-25'],
      ['Serious youth violence', 'Serious youth violence'],
    ]);
    expect(unplaced).toMatchObject([
      { text: 'Red means off track | Green means on track', at: { sheet: 'Key', row: 1 } },
    ]);
  });

  it('what a sheet of actions marks is marked, and what no action has is shown', async () => {
    const { tracked, unplaced } = await found(
      workbook([
        {
          name: 'Recs',
          rows: [
            ['Rec No', 'Recommendation', 'Status'],
            [3, 'Assess every risk', 'Open'],
          ],
        },
        {
          name: 'Actions',
          rows: [
            ['Rec No', 'Action', 'RAG', 'Signed off by', 'Marking'],
            [3, 'Train the desk', 'Red', 'DCC Reed', 'OFFICIAL-SENSITIVE'],
          ],
        },
      ]),
    );
    expect(tracked).toMatchObject([{ number: 3, marking: 'OFFICIAL-SENSITIVE' }]);
    expect(tracked[0]?.rag).toBeUndefined();
    expect(unplaced.map(({ text, at }) => [text, at.sheet, at.row])).toEqual([
      ['RAG: Red', 'Actions', 2],
      ['Signed off by: DCC Reed', 'Actions', 2],
    ]);
  });

  it('an answer to an area for improvement is that area’s, beside a recommendation of the same number', async () => {
    const { responses } = await found(
      tracker([
        ['Rec No', 'Kind', 'Recommendation', 'Chief Constable response'],
        [1, 'Recommendation', 'Assess every risk', 'We assess all.'],
        [1, 'AFI', 'Mark bicycles', 'We bought pens.'],
      ]),
    );
    expect(responses.map(({ kind, numbers, text }) => [kind, numbers, text])).toEqual([
      ['recommendation', [1], 'We assess all.'],
      ['area for improvement', [1], 'We bought pens.'],
    ]);
  });

  it('a sheet of actions joins the recommendations of another; there owner and status are the action’s', async () => {
    const { tracked } = await found(
      workbook([
        {
          name: 'Actions',
          rows: [
            ['Rec', 'Action no', 'Action', 'Owner', 'Status', 'Target date'],
            [3, 1, 'Audit', 'CI Hart', 'Done', '20/12/2024'],
            ['Rec 3', '3.2', 'Train', 'Sgt Vale', 'Not started', 'TBC'],
          ],
        },
        {
          name: 'Recommendations',
          rows: [
            ['Report', 'Rec', 'Recommendation', 'Owner', 'Status'],
            ['ASB', 3, 'Assess', 'Supt Reed', 'Open'],
          ],
        },
      ]),
    );
    expect(tracked).toMatchObject([
      {
        report: 'ASB',
        number: 3,
        owner: { value: 'Supt Reed' },
        status: { value: 'in progress' },
        actions: [
          {
            number: '3.1',
            text: 'Audit',
            owner: 'CI Hart',
            state: 'done',
            target: '2024-12-20',
            at: { sheet: 'Actions', row: 2 },
          },
          { number: '3.2', text: 'Train', owner: 'Sgt Vale', state: 'not started' },
        ],
      },
    ]);
  });

  it('a log is history; an entry without a day or a number is shown', async () => {
    const { history, errors, unplaced } = await found(
      workbook([
        {
          name: 'Tracker',
          rows: [
            ['Rec', 'Recommendation', 'Status'],
            [3, 'Assess', 'Open'],
          ],
        },
        {
          name: 'Log',
          rows: [
            ['Date', 'Rec', 'Updated by', 'Comment'],
            [dateCell('2025-01-12', 'dd/mm/yyyy hh:mm'), 'Rec 3', 'Sgt Vale', 'Supplier delivered'],
            ['31/02/2025', 3, 'Sgt Vale', 'Never was'],
            [dateCell('2025-01-14'), null, 'Sgt Vale', 'Of which?'],
          ],
        },
      ]),
    );
    expect(history).toEqual([
      {
        report: null,
        number: 3,
        kind: 'recommendation',
        day: '2025-01-12',
        by: 'Sgt Vale',
        text: 'Supplier delivered',
        at: { sheet: 'Log', row: 2 },
      },
    ]);
    expect(errors.map(({ at }) => at)).toEqual([{ sheet: 'Log', row: 3, column: 'Date' }]);
    expect(unplaced.map(({ at }) => at.row)).toEqual([3, 4]);
  });
});

describe('colours without a word', () => {
  const HEADINGS = ['Number', 'Recommendation', 'RAG', 'Status'];
  const filled = (backgroundColor: string) => ({ value: '', type: String, backgroundColor });
  const book = async (): Promise<Buffer> => {
    const { default: writeExcel } = await import('write-excel-file/node');
    return writeExcel(
      [
        HEADINGS,
        [1, 'a', filled('#FF0000'), 'Open'],
        [2, 'b', filled('#FFC000'), 'Open'],
        [3, 'c', filled('#00B050'), 'Open'],
        [4, 'd', filled('#808080'), 'Closed'],
      ],
      {
        sheet: 'Tracker',
      },
    ).toBuffer();
  };

  it('are read by their fill, for a person to confirm; grey is asked about', async () => {
    const { tracked, mappings } = await found(await book());
    expect(tracked.map(({ rag }) => rag?.value)).toEqual(['red', 'amber', 'green', undefined]);
    expect(mappings.filter(({ column }) => column === 'RAG')).toEqual([
      { column: 'RAG', word: 'cell filled FF0000', as: 'red', rows: 1, asks: 'colour' },
      { column: 'RAG', word: 'cell filled FFC000', as: 'amber', rows: 1, asks: 'colour' },
      { column: 'RAG', word: 'cell filled 00B050', as: 'green', rows: 1, asks: 'colour' },
      { column: 'RAG', word: 'cell filled 808080', as: null, rows: 1, asks: 'colour' },
    ]);
  });

  it('set by rules of the sheet cannot be read, and it says so', async () => {
    const ruled = changed(await book(), 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('</sheetData>', '</sheetData><conditionalFormatting sqref="C2:C9"/>'),
    );
    const { tracked, unplaced } = await found(ruled);
    expect(tracked.map(({ rag }) => rag)).toEqual([undefined, undefined, undefined, undefined]);
    expect(unplaced).toMatchObject([
      { text: 'RAG', why: expect.stringMatching(/colour alone cannot be read/) as string },
    ]);
  });
});

it('two thousand recommendations and twenty thousand entries are all there', async () => {
  const rows = Array.from({ length: 2_000 }, (_, i) => [
    `Inspection ${Math.floor(i / 40)}`,
    (i % 40) + 1,
    `Recommendation ${i}`,
    'Open',
  ]);
  const log = Array.from({ length: 20_000 }, (_, i) => [
    `Inspection ${Math.floor((i % 2_000) / 40)}`,
    (i % 40) + 1,
    dateCell('2025-01-12'),
    `Entry ${i}`,
  ]);
  const read = await found(
    workbook([
      { name: 'Tracker', rows: [['Report', 'Number', 'Recommendation', 'Status'], ...rows] },
      { name: 'Log', rows: [['Report', 'Number', 'Date', 'Update'], ...log] },
    ]),
  );
  expect([read.tracked.length, read.history.length, read.errors, read.unplaced]).toEqual([
    2_000,
    20_000,
    [],
    [],
  ]);
}, 60_000);
