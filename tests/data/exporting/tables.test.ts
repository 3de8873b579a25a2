import { read, utils, type WorkBook } from '@e965/xlsx';
import Papa from 'papaparse';
import { csvOf } from '../../../data/exporting/csv';
import { markingOf, type Holdings } from '../../../data/exporting/holdings';
import { datedName } from '../../../data/exporting/naming';
import { tableNamed } from '../../../data/exporting/tables';
import { workbookOf } from '../../../data/exporting/workbook';
import { SheetName } from '../../../data/model';
import { recommendation, SOMEBODY, update } from '../factories';
import { demoHoldings } from './samples';

const workbook = async (holdings: Holdings): Promise<WorkBook> => {
  const tables = SheetName.options.map((name) => tableNamed(name, holdings));
  const marking = markingOf([...holdings.recs, ...holdings.entries]);
  return read(await workbookOf(tables, holdings, marking), {
    cellDates: true,
    cellNF: true,
    UTC: true,
    cellStyles: true,
  });
};

const rowsOf = (book: WorkBook, sheet: string): unknown[][] => {
  const found = book.Sheets[sheet];
  if (found === undefined) throw new Error(`no sheet ${sheet}`);
  return utils.sheet_to_json<unknown[]>(found, { header: 1, raw: true, UTC: true });
};

/** The cell under a heading in the nth row of data. */
const under = (rows: readonly (readonly unknown[])[], heading: string, at: number): unknown =>
  rows[at + 2]?.[(rows[1] ?? []).indexOf(heading)];

/** The first cell under a heading: its type, value and format. */
const cellUnder = (book: WorkBook, sheet: string, heading: string): unknown => {
  const column = (rowsOf(book, sheet)[1] ?? []).indexOf(heading);
  const cell: unknown = book.Sheets[sheet]?.[utils.encode_cell({ r: 2, c: column })];
  return cell;
};

const csv = (name: SheetName, holdings: Holdings, openActions = false): string[][] => {
  const bytes = csvOf(tableNamed(name, holdings, { openActions }), holdings, markingOf(holdings.recs));
  const { data, errors } = Papa.parse<string[]>(bytes.toString('utf8').replace(/^\ufeff/, ''), {
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
};

/** What a spreadsheet would run, or take for a command. */
const DANGEROUS = ['=1+1', '+44 7700', '-cmd', '@SUM(A1)', '\t=1', '\r=1', '  =HYPERLINK("http://x")', '＝1'];

describe('the workbook', () => {
  it('has three sheets, each with its marking above and its headings bold and in sight', async () => {
    const book = await workbook(demoHoldings());
    expect(book.SheetNames).toEqual(['Recommendations', 'Actions', 'History of entries']);
    for (const name of book.SheetNames) {
      const [title] = rowsOf(book, name);
      const what = name.split(' ')[0] ?? '';
      expect(title).toEqual([`OFFICIAL · Staffordshire Police · ${what} · as at 14 January 2025`]);
      // Excel keeps that name to itself, and takes a workbook that has it for a broken one.
      expect(name.toLowerCase()).not.toBe('history');
    }
    expect(rowsOf(book, 'Recommendations')).toHaveLength(2 + 5);
    expect(rowsOf(book, 'History of entries')).toHaveLength(2 + 7);
    const columns = book.Sheets['Recommendations']?.['!cols'] ?? [];
    expect(columns.map(({ width }) => (width ?? 0) > 8).every(Boolean)).toBe(true);
  });

  it('says colour and status in words, and what is overdue', async () => {
    const rows = rowsOf(await workbook(demoHoldings()), 'Recommendations');
    const [red] = rows.slice(2).filter((row) => row[1] === 4);
    expect(red).toEqual(expect.arrayContaining(['Red', 'Awaiting sign-off', 14, 'ASB Thematic Lead']));
  });

  it('keeps days and moments as dates: the day itself, and the time on clocks in London', async () => {
    const rec = recommendation(3, {
      due: '2025-03-31',
      // A day on which a midnight in London is one in UTC no longer.
      earlierDues: [{ due: '2024-06-30', movedAt: '2024-06-01T09:00:00Z', by: SOMEBODY, reason: 'late' }],
    });
    const entry = update(3, 1, { at: '2024-07-01T22:30:00.000Z' });
    const book = await workbook(demoHoldings({ recs: [rec], entries: [entry] }));
    const rows = rowsOf(book, 'Recommendations');
    expect(under(rows, 'Due date', 0)).toEqual(new Date('2025-03-31T00:00:00Z'));
    expect(under(rows, 'Original due date', 0)).toEqual(new Date('2024-06-30T00:00:00Z'));
    expect(under(rowsOf(book, 'History of entries'), 'When', 0)).toEqual(new Date('2024-07-01T23:30:00Z'));
  });

  it.each(DANGEROUS)('keeps %j as words, shown as they were written, in every sheet', async (words) => {
    const rec = recommendation(3, {
      title: words,
      text: words,
      owner: { id: 'x', name: words },
      actions: [{ number: '3.1', text: words, state: 'not started' }],
    });
    const entry = update(3, 1, { text: words });
    const book = await workbook(demoHoldings({ recs: [rec], entries: [entry] }));
    const cells = Object.values(book.Sheets).flatMap((sheet) =>
      Object.entries(sheet).flatMap(([at, cell]: [string, unknown]) => (at.startsWith('!') ? [] : [cell])),
    );
    expect(cells.filter((cell) => typeof cell === 'object' && cell !== null && 'f' in cell)).toEqual([]);
    for (const [sheet, heading] of [
      ['Recommendations', 'Recommendation'],
      ['Recommendations', 'Owner'],
      ['Actions', 'Action'],
      ['History of entries', 'Entry text'],
    ] as const)
      expect(cellUnder(book, sheet, heading)).toMatchObject({
        t: 's',
        // A line end is one of XML's own.
        v: words.startsWith('\r') ? (expect.stringMatching(/^\s+=1$/) as string) : words,
        z: '@',
      });
  });

  it('can be opened whatever somebody typed or pasted', async () => {
    const text = `a\u0000b\u000bc\ud800d ${'x'.repeat(40_000)}`;
    const book = await workbook(demoHoldings({ recs: [recommendation(3, { text })], entries: [] }));
    const shown = String(under(rowsOf(book, 'Recommendations'), 'Recommendation', 0));
    expect(shown.replace(/x+/, 'x')).toMatch(/^abc.?d x … \(cut here; the record holds the rest\)$/);
    expect(shown.length).toBeLessThan(32_767);
  });

  it('is marked as high as the highest thing in it', async () => {
    const entries = [update(3, 1, { marking: 'OFFICIAL-SENSITIVE' })];
    const book = await workbook(demoHoldings({ recs: [recommendation(3)], entries }));
    expect(rowsOf(book, 'Recommendations')[0]?.[0]).toMatch(/^OFFICIAL-SENSITIVE · /);
  });
});

describe('csv', () => {
  it('is read back as it was, with days as 2025-03-31 and moments in London', () => {
    const rows = csv('recommendations', demoHoldings());
    expect(rows[0]).toEqual(['OFFICIAL · Staffordshire Police · Recommendations · as at 14 January 2025']);
    expect(under(rows, 'Due date', 0)).toBe('2025-03-31');
    expect(under(rows, 'Last updated', 0)).toBe('2024-11-28 11:00');
    expect(rows).toHaveLength(2 + 5);
    const text = 'with "quotes", commas\nand a second line';
    const [, , quoted] = csv('recommendations', demoHoldings({ recs: [recommendation(1, { text })] }));
    expect(quoted).toContain(text);
  });

  it('begins so that Excel reads it as UTF-8, and ends its lines as Windows does', () => {
    const bytes = csvOf(tableNamed('actions', demoHoldings()), demoHoldings(), 'OFFICIAL');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString('utf8').split('\r\n').length).toBeGreaterThan(10);
  });

  it.each(DANGEROUS)('keeps %j from being run', (words) => {
    const rows = csv(
      'history',
      demoHoldings({ recs: [recommendation(3)], entries: [update(3, 1, { text: words })] }),
    );
    expect(under(rows, 'Entry text', 0)).toBe(`'${words}`);
  });

  it('holds open actions alone where they are asked for: nothing done, nothing of what is closed', () => {
    const actions = (rec: number) => [
      { number: `${rec}.1`, text: 'one', state: 'done' as const },
      { number: `${rec}.2`, text: 'two', state: 'in progress' as const },
    ];
    const recs = [
      recommendation(1, { actions: actions(1) }),
      recommendation(2, { actions: actions(2), status: 'closed' }),
    ];
    const rows = csv('actions', demoHoldings({ recs, entries: [] }), true);
    expect(rows.slice(2).map((row) => row[4])).toEqual(['1.2']);
    expect(csv('actions', demoHoldings({ recs, entries: [] }))).toHaveLength(2 + 4);
  });
});

test('a file is named for what it holds, the day and its marking, and so that SharePoint takes it', () => {
  expect(datedName('Staffordshire', 'overdue: A/B', '2025-01-14', 'OFFICIAL-SENSITIVE', 'xlsx')).toBe(
    'Staffordshire overdue A B 2025-01-14 OFFICIAL-SENSITIVE.xlsx',
  );
});
