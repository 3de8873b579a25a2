import { boardPaper, type BoardPaper } from '../../../data/exporting/word/board-paper';
import { section55Draft } from '../../../data/exporting/word/section-55';
import { recommendation, SOMEBODY, update } from '../factories';
import { demoHoldings, wordFile, wordsIn, type WordFile } from './samples';

const paperOf = async (over: Partial<BoardPaper> = {}): Promise<WordFile> => {
  const holdings = demoHoldings();
  const bytes = await boardPaper({
    ...holdings,
    board: { name: 'Local Policing Improvement Board', chairPost: 'Assistant Chief Constable' },
    meeting: '2025-01-23T10:00:00.000Z',
    since: '2024-12-19',
    overdue: ['asb-2024~rec-4'],
    awaitingSignOff: ['asb-2024~rec-4'],
    unallocated: ['asb-2024~rec-2'],
    silent: ['asb-2024~rec-1'],
    changed: holdings.entries.filter(({ at }) => at >= '2024-12-19').toReversed(),
    ...over,
  });
  return wordFile(bytes);
};

const draftOf = async (over: Parameters<typeof demoHoldings>[0] = {}): Promise<WordFile> => {
  const holdings = demoHoldings(over);
  const [inspection] = holdings.inspections;
  if (inspection === undefined) throw new Error('an inspection');
  return wordFile(await section55Draft({ ...holdings, inspection }));
};

const tablesOf = (file: WordFile): string[] =>
  [...file.part('word/document.xml').matchAll(/<w:tbl>[^]*?<\/w:tbl>/g)].map(([xml]) => xml);

describe.each([
  ['the board paper', paperOf],
  ['the section 55 draft', draftOf],
])('%s', (_, make) => {
  it('has headings of Word’s own styles, none skipped on the way down', async () => {
    const { headings } = await make();
    const levels = headings.map(({ style }) =>
      style === 'Title' ? 0 : Number(style.replace('Heading', '')),
    );
    expect(levels[0]).toBe(0);
    expect(levels.filter((level) => level === 0)).toHaveLength(1);
    expect(levels.every((level, at) => at === 0 || level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
  });

  it('repeats the first row of every table, marked as its heading', async () => {
    const tables = tablesOf(await make());
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      const [first, ...others] = [...table.matchAll(/<w:tr>[^]*?<\/w:tr>/g)].map(([xml]) => xml);
      expect(first).toContain('<w:tblHeader');
      expect(others.some((row) => row.includes('<w:tblHeader'))).toBe(false);
      expect(table).toMatch(/<w:tblLook [^>]*w:firstRow="(?:1|true)"/);
    }
  });

  it('shows its marking above and below, and which page of how many', async () => {
    const file = await make();
    const [header, footer] = ['header', 'footer'].map((name) =>
      file.names
        .filter((each) => new RegExp(`^word/${name}\\d+\\.xml$`).test(each))
        .map((each) => file.part(each)),
    );
    expect(header?.map(wordsIn).join()).toContain('OFFICIAL');
    expect(footer?.map(wordsIn).join()).toContain('OFFICIAL');
    expect(footer?.join()).toMatch(/Page [^]*<w:instrText[^>]*>PAGE<[^]* of [^]*<w:instrText[^>]*>NUMPAGES</);
  });

  it('says that it is in British English, and what it is called', async () => {
    const file = await make();
    expect(file.part('word/styles.xml')).toMatch(/<w:lang [^>]*w:val="en-GB"/);
    expect(file.part('docProps/core.xml')).toMatch(/<dc:title>[^<]+<\/dc:title>/);
  });

  it('asks for nothing from elsewhere', async () => {
    const file = await make();
    for (const name of file.names) expect(file.part(name)).not.toContain('TargetMode="External"');
  });
});

describe('the board paper', () => {
  it('has the exceptions before what changed, and both before each recommendation', async () => {
    const { headings } = await paperOf();
    expect(headings.filter(({ style }) => style === 'Heading1').map(({ words }) => words)).toEqual([
      'Summary',
      'Exceptions',
      'What changed since 19 December 2024',
      'Each recommendation',
    ]);
    expect(headings.map(({ words }) => words)).toEqual(
      expect.arrayContaining([
        'Overdue (1)',
        'Awaiting sign-off (1)',
        'Awaiting allocation (1)',
        'No update since 19 December 2024 (1)',
        'Rec 4: Specify, supervise and evaluate problem-solving plans',
      ]),
    );
  });

  it('says status and colour in words, owner, dates and what was published', async () => {
    const { words } = await paperOf();
    for (const said of [
      'Meeting: Thursday 23 January 2025, 10:00',
      'Red: overdue',
      '31 December 2024, 14 days overdue',
      'Awaiting sign-off',
      'No owner',
      'THRIVE assessment of every ASB incident',
      'Chief constable’s response (Staffordshire PCC and Chief Constable inspection response record, December 2024)',
      'Proposed as complete on 9 January 2025 by ASB Thematic Lead; not signed off',
    ])
      expect(words).toContain(said);
  });

  it('has a chart that is also described and written out in figures', async () => {
    const file = await paperOf();
    const figures =
      'Red (off track or overdue) 1, amber (at risk) 2, green (on track) 2, blue (complete) 0 and white (depends on another body) 0';
    expect(file.words).toContain(`Figures: ${figures}.`);
    expect(file.part('word/document.xml')).toContain(
      `descr="Bar chart of 5 recommendations by RAG. ${figures}."`,
    );
    const chart = file.names.filter((name) => /charts\/chart\d*\.xml$/.test(name));
    expect(chart).toHaveLength(1);
    // One grey: nothing in it is told by its colour.
    const fills = file.part(chart[0] ?? '').matchAll(/<c:ser>[^]*?<\/c:ser>/g);
    expect(
      [...fills].flatMap(([xml]) => [...xml.matchAll(/srgbClr val="(\w+)"/g)].map(([, rgb]) => rgb)),
    ).toEqual(expect.not.arrayContaining(['FF0000', '00FF00']));
  });

  it('shows each earlier date with its reason, and that an entry was corrected', async () => {
    const rec = recommendation(3, {
      due: '2025-04-30',
      earlierDues: [
        {
          due: '2025-03-31',
          movedAt: '2025-01-10T09:00:00Z',
          by: SOMEBODY,
          reason: 'the Niche release slipped',
        },
      ],
    });
    const entries = [
      update(3, 1, { text: 'sixty per cent' }),
      update(3, 2, { kind: 'correction', text: 'fifty per cent', corrects: 1 }),
    ];
    const { words } = await paperOf({ recs: [rec], entries, changed: entries, overdue: [], silent: [] });
    expect(words).toContain('31 March 2025, moved on 10 January 2025 by Somebody: the Niche release slipped');
    expect(words).toContain('Progress, 9 January 2025, Somebody (corrected in entry 2)');
  });

  it('names the report beside the number where there are several', async () => {
    const recs = [
      recommendation(3, { inspection: 'asb-2024' }),
      recommendation(3, { id: 'peel-2024~rec-3', inspection: 'peel-2024' }),
    ];
    const { words, headings } = await paperOf({ recs, entries: [], changed: [] });
    expect(words).toContain('Rec 3 (PEEL, September 2024)');
    expect(headings.map((each) => each.words)).toContain('PEEL, September 2024');
  });

  it('is marked in its name, its header and beside what is sensitive', async () => {
    const recs = [recommendation(3, { marking: 'OFFICIAL-SENSITIVE' })];
    const file = await paperOf({ recs, entries: [], changed: [] });
    expect(wordsIn(file.part('word/header1.xml'))).toBe('OFFICIAL-SENSITIVE');
    expect(file.words).toContain('Rec 3: Title 3 (OFFICIAL-SENSITIVE)');
  });

  it('of thousands shows the exceptions first, and says how many it leaves out', async () => {
    const recs = Array.from({ length: 2_000 }, (_, at) => recommendation(at + 1));
    const overdue = ['report~rec-1999'];
    const { words, headings } = await paperOf({ recs, entries: [], changed: [], overdue, silent: [] });
    const blocks = headings.filter((each) => each.words.startsWith('Rec '));
    expect(blocks).toHaveLength(150);
    expect(blocks.at(-1)?.words).toBe('Rec 1999: Title 1999');
    expect(words).toContain('And 1700 recommendations more, not shown here');
    expect(words).toContain('And 1850 recommendations more, not shown here');
  });

  it('says so where there is nothing to report', async () => {
    const { words } = await paperOf({
      recs: [],
      entries: [],
      changed: [],
      overdue: [],
      awaitingSignOff: [],
      unallocated: [],
      silent: [],
    });
    expect(words).toContain('No recommendation is open, and none changed since the last meeting.');
    expect(words).toContain('None: nothing is overdue');
  });
});

describe('the section 55 draft', () => {
  it('is a draft on every page, with the day on which the response is due', async () => {
    const file = await draftOf();
    expect(wordsIn(file.part('word/header1.xml'))).toBe('OFFICIAL · DRAFT, NOT APPROVED');
    expect(file.words).toContain('Response due: 5 December 2024, 56 days after publication');
    expect(file.words).toContain('Recommendations 5, 6, 7 are addressed to other bodies');
  });

  it('shows what is lacking, in its place and together at the head', async () => {
    const recs = [
      recommendation(1, {
        responses: [{ whose: 'chief constable', text: 'We will.', source: 'A letter' }],
      }),
      recommendation(2),
    ];
    const { words } = await draftOf({ recs, entries: [] });
    expect(words).toContain('Chief constable’s response: Rec 2');
    expect(words).toContain('Commissioner’s comment: Rec 1, Rec 2');
    expect(words.match(/\[no response recorded\]/g)).toHaveLength(1);
    expect(words.match(/\[no comment recorded\]/g)).toHaveLength(2);
    expect(words).toContain('We will.');
  });
});
