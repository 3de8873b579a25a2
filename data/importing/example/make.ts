/**
 * Writes the example workbook that comes with the project: an invented report with every column that is read.
 * `npx tsx data/importing/example/make.ts` puts it beside this file.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell, SheetData } from 'write-excel-file/node' with { 'resolution-mode': 'import' };
import type { Day } from '../../model/common';

export const EXAMPLE = join(__dirname, 'example-tracker.xlsx');

const REPORT = 'Keeping property safe: an inspection of how forces store what they hold';

const day = (value: Day): Cell => ({
  value: new Date(`${value}T00:00:00Z`),
  type: Date,
  format: 'dd/mm/yyyy',
});
const bold = (value: string): Cell => ({ value, fontWeight: 'bold', backgroundColor: '#D9D9D9', wrap: true });
const colour = (value: string, backgroundColor: string): Cell => ({ value, backgroundColor });
const wrapped = (value: string): Cell => ({ value, wrap: true, alignVertical: 'top' });

const HEADINGS = [
  'Report',
  'Number',
  'Type',
  'Title',
  'Recommendation',
  'Addressed to',
  'Owner',
  'Action number',
  'Action',
  'Action owner',
  'Action status',
  'Action due',
  'Progress',
  'Status',
  'RAG',
  'Due',
  'Revised due',
  'Reason for revision',
  'Evidence',
  'Sign-off date',
  'Signed off by',
  'Closed by HMICFRS',
  'Marking',
] as const;

type Row = Partial<Record<(typeof HEADINGS)[number], Cell | string | number>>;

const ROWS: readonly Row[] = [
  {
    Number: 1,
    Type: 'Recommendation',
    Title: 'Check what is stored',
    Recommendation:
      'By 31 March 2025, forces should check what they store against their records, and put right what differs.',
    'Addressed to': 'Chief constables',
    Owner: 'Property Lead',
    'Action number': '1.1',
    Action: 'Count what the three main stores hold',
    'Action owner': 'Stores Manager',
    'Action status': 'Complete',
    'Action due': day('2024-12-20'),
    Progress: 'Two of three stores have been counted; the third is half way.',
    Status: 'In progress',
    RAG: colour('Amber', '#FFC000'),
    Due: day('2025-03-31'),
    'Revised due': day('2025-05-30'),
    'Reason for revision': 'The third store moved to another building in January.',
    Evidence: 'Count of December 2024, property board paper 4',
    Marking: 'OFFICIAL',
  },
  {
    'Action number': '1.2',
    Action: 'Correct the records that differ',
    'Action owner': 'Records Supervisor',
    'Action status': 'Not started',
    'Action due': day('2025-04-30'),
  },
  {
    Number: 2,
    Type: 'Recommendation',
    Title: 'Train those who store',
    Recommendation:
      'Forces should train everybody who stores property, and train them again every two years.',
    'Addressed to': 'Chief constables',
    Owner: 'Learning Lead',
    'Action number': '2.1',
    Action: 'Give the course to all store staff',
    'Action owner': 'Learning Lead',
    'Action status': 'Complete',
    'Action due': day('2024-11-29'),
    Progress: 'All store staff have taken the course; a reminder runs every two years.',
    Status: 'Complete',
    RAG: colour('Blue', '#5B9BD5'),
    Due: day('2024-12-31'),
    Evidence: 'Attendance list, November 2024',
    'Sign-off date': day('2025-01-15'),
    'Signed off by': 'Deputy Chief Constable',
    'Closed by HMICFRS': day('2025-02-20'),
    Marking: 'OFFICIAL',
  },
  {
    Number: 4,
    Type: 'Recommendation',
    Title: 'Write down who enters',
    Recommendation: 'With immediate effect, forces should write down who enters a store and when.',
    'Addressed to': 'Chief constables',
    Owner: 'Estates Lead',
    Progress: 'Card readers are fitted at every store; logs are looked at weekly.',
    Status: 'Complete',
    RAG: colour('Green', '#70AD47'),
    Due: 'Immediately',
    Evidence: 'Weekly log review, March 2025',
    Marking: 'OFFICIAL-SENSITIVE',
  },
  {
    Number: 1,
    Type: 'Area for improvement',
    Title: 'Owners told sooner',
    Recommendation: 'The force should tell owners sooner that their property can be collected.',
    'Addressed to': 'Chief constable',
    Status: 'Not started',
    RAG: 'White',
    Due: 'End of September 2025',
    Marking: 'OFFICIAL',
  },
];

const HISTORY: readonly (readonly [string, string, Day, string, string])[] = [
  ['Recommendation', 'Rec 1', '2024-11-04', 'Property Lead', 'The first store has been counted.'],
  ['Recommendation', 'Rec 1', '2024-12-20', 'Stores Manager', 'The second store has been counted.'],
  ['Recommendation', 'Rec 2', '2024-11-29', 'Learning Lead', 'The last course has been given.'],
  ['Recommendation', 'Rec 2', '2025-01-15', 'Board Secretary', 'Signed off by the board.'],
  ['Recommendation', 'Rec 4', '2025-03-03', 'Estates Lead', 'The last card reader has been fitted.'],
  ['Area for improvement', 'AFI 1', '2025-03-10', 'Board Secretary', 'An owner is being looked for.'],
];

const cellOf = (value: Cell | string | number | undefined): Cell =>
  value === undefined ? null : typeof value === 'string' ? wrapped(value) : value;

const recommendations = (): SheetData => [
  [{ value: 'Example tracker: an invented report, to show the columns that are read', fontWeight: 'bold' }],
  ['Report:', REPORT],
  ['Published:', day('2024-09-10')],
  ['OFFICIAL-SENSITIVE'],
  HEADINGS.map(bold),
  ...ROWS.map((row) =>
    HEADINGS.map((heading) =>
      cellOf(heading === 'Report' && row.Number !== undefined ? REPORT : row[heading]),
    ),
  ),
];

const history = (): SheetData => [
  ['Report', 'Type', 'Number', 'Date', 'By', 'Update'].map(bold),
  ...HISTORY.map(([kind, number, on, by, text]) => [REPORT, kind, number, day(on), by, wrapped(text)]),
];

/** The example as bytes. */
export const makeExample = async (): Promise<Buffer> => {
  // Its types are those of an ES module, which a CommonJS file loads so.
  const { default: writeExcel } = await import('write-excel-file/node');
  const widths = HEADINGS.map((heading) => ({
    width: ['Recommendation', 'Action', 'Progress', 'Reason for revision', 'Evidence'].includes(heading)
      ? 40
      : 16,
  }));
  // "History" is a name that Excel keeps for itself.
  return writeExcel([
    {
      data: recommendations(),
      sheet: 'Recommendations',
      columns: widths,
      stickyRowsCount: 5,
      orientation: 'landscape',
    },
    { data: history(), sheet: 'Log', columns: [{ width: 40 }, {}, {}, {}, { width: 20 }, { width: 60 }] },
  ]).toBuffer();
};

if (require.main === module) void makeExample().then((bytes) => writeFileSync(EXAMPLE, bytes));
