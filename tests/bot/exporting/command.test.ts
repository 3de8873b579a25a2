import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { createClock } from '../../../bot/clock';
import { exportCommand } from '../../../bot/exporting/main';
import { restoreCommand } from '../../../bot/exporting/restore';
import { adviceOn } from '../../../bot/record-command';
import { verify } from '../../../bot/verify';
import { RecordUnavailable } from '../../../data/cosmos';
import { DEMO_AS_AT, loadDemo } from '../../../data/demo';
import { startServer, type TestServer } from '../../data/cosmos/server';
import { wordFile } from '../../data/exporting/samples';

let server: TestServer;
let folder: string;
beforeAll(async () => {
  server = await startServer();
  await loadDemo(server.client, server.database);
});
afterAll(() => server.stop());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const environment = (over: Readonly<Record<string, string>> = {}) => ({
  COSMOS_ENDPOINT: server.endpoint,
  COSMOS_KEY: server.key,
  COSMOS_DATABASE: server.database,
  ASSURANCE_FORCE: 'staffordshire',
  ...over,
});

const run = async (args: readonly string[], over: Readonly<Record<string, string>> = {}) => {
  const lines: string[] = [];
  const shown: [number, number][] = [];
  const parts = {
    args,
    env: environment(over),
    print: (line: string) => lines.push(line),
    clock: createClock(new Date(DEMO_AS_AT)),
    bar: { show: (done: number, total: number) => void shown.push([done, total]), stop: () => undefined },
  };
  return { code: await exportCommand(parts), lines, shown };
};

const restored = async (args: readonly string[], over: Readonly<Record<string, string>> = {}) => {
  const lines: string[] = [];
  const code = await restoreCommand({
    args,
    env: environment(over),
    print: (line) => lines.push(line),
    bar: { show: () => undefined, stop: () => undefined },
  });
  return { code, lines };
};

const numbersIn = (path: string): unknown[] => {
  const sheet = read(readFileSync(path)).Sheets['Recommendations'];
  if (sheet === undefined) throw new Error('a sheet');
  return utils
    .sheet_to_json<unknown[]>(sheet, { header: 1 })
    .slice(2)
    .map((row) => row[1]);
};

describe('npm run export', () => {
  it('writes a workbook, shows how far it is, and says what it holds and its marking', async () => {
    const { code, lines, shown } = await run(['--format', 'xlsx', '--out', at('all.xlsx')]);
    expect([code, lines]).toEqual([0, [`${at('all.xlsx')}: 5 recommendations, OFFICIAL`]]);
    expect(numbersIn(at('all.xlsx'))).toEqual([1, 2, 3, 4, 8]);
    expect(shown.at(-1)).toEqual([5, 5]);
    expect(readdirSync(folder)).toEqual(['all.xlsx']);
    expect(statSync(at('all.xlsx')).mode & 0o077).toBe(0);
  });

  it.each([
    [['--overdue'], [4]],
    [['--status', 'awaiting-sign-off'], [4]],
    [
      ['--of', 'amber recommendations'],
      [2, 3],
    ],
    [['--of', 'overdue ones'], [4]],
    [
      ['--owner', 'asb thematic lead'],
      [3, 4, 8],
    ],
    [['--owner', 'nobody'], [2]],
    [['--of', 'recs of the ASB lead due before the end of April', '--status', 'in progress'], [3]],
    [['--report', 'peel-2024'], []],
  ])('narrows by %j', async (filters, numbers) => {
    expect(await run(['--format', 'xlsx', '--out', at('some.xlsx'), ...filters])).toMatchObject({ code: 0 });
    expect(numbersIn(at('some.xlsx'))).toEqual(numbers);
  });

  it('writes three csv files, or the one that is asked for', async () => {
    expect(await run(['--format', 'csv', '--out', at('all.csv')])).toMatchObject({ code: 0 });
    expect(readdirSync(folder).sort()).toEqual([
      'all actions.csv',
      'all history.csv',
      'all recommendations.csv',
    ]);
    await run(['--format', 'csv', '--out', at('one.csv'), '--sheet', 'history']);
    expect(readFileSync(at('one.csv'), 'utf8')).toContain('Entry text');
    await run(['--format', 'csv', '--out', at('open.csv'), '--of', 'open actions']);
    expect(readFileSync(at('open.csv'), 'utf8')).not.toContain(',Done,');
  });

  it('writes the paper of the main board or of another, and a draft response', async () => {
    await run(['--format', 'docx', '--out', at('paper.docx')]);
    expect(wordFile(readFileSync(at('paper.docx'))).words).toContain('Local Policing Improvement Board');
    await run(['--format', 'docx', '--out', at('iab.docx'), '--board', 'iab', '--overdue']);
    const iab = wordFile(readFileSync(at('iab.docx')));
    expect(iab.words).toContain('Inspection and Audit Board');
    expect(iab.words).toContain('Limited to: overdue');
    expect(iab.headings.map(({ words }) => words).filter((words) => words.startsWith('Rec '))).toHaveLength(
      1,
    );
    await run([
      '--format',
      'docx',
      '--paper',
      'section-55',
      '--report',
      'asb-2024',
      '--out',
      at('draft.docx'),
    ]);
    expect(wordFile(readFileSync(at('draft.docx'))).words).toContain('Response due: 5 December 2024');
  });

  it('leaves a file that is there as it is, unless it is to be replaced', async () => {
    writeFileSync(at('mine.xlsx'), 'mine');
    expect(await run(['--format', 'xlsx', '--out', at('mine.xlsx')])).toMatchObject({
      code: 2,
      lines: [expect.stringMatching(/is there already\. Add --force/)],
    });
    expect(readFileSync(at('mine.xlsx'), 'utf8')).toBe('mine');
    expect(await run(['--format', 'xlsx', '--out', at('mine.xlsx'), '--force'])).toMatchObject({ code: 0 });
    expect(numbersIn(at('mine.xlsx'))).toHaveLength(5);
  });

  it.each([
    [[], 2, /--format is missing/],
    [['--format', 'pdf', '--out', 'x'], 2, /--format is one of xlsx, csv, docx, json/],
    [['--format', 'xlsx'], 2, /--out is missing/],
    [['--format', 'xlsx', '--out', 'x', '--colour'], 2, /--colour/],
    [['--format', 'json', '--out', 'x', '--overdue'], 2, /Filters belong/],
    [['--format', 'json', '--out', 'x', '--owner', 'nobody'], 2, /Filters belong/],
    [['--format', 'xlsx', '--out', 'x', '--owner', 'Nobody Known'], 2, /wants somebody the record lists/],
    [['--format', 'xlsx', '--out', 'x', '--board', 'lpib'], 2, /belong to --format docx/],
    [['--format', 'xlsx', '--out', 'x', '--of', 'the weather in Stafford'], 2, /was not understood/],
    [
      ['--format', 'xlsx', '--out', 'x', '--of', 'status of rec 3 and of the digest'],
      2,
      /was not understood/,
    ],
    [
      ['--format', 'docx', '--out', 'x', '--board', 'nowhere'],
      1,
      /there is no board nowhere\. Those held are .*lpib/,
    ],
    [
      ['--format', 'docx', '--out', 'x', '--report', 'nothing'],
      1,
      /there is no report nothing\. Those held are/,
    ],
  ])('says what is wrong with %j', async (args, code, why) => {
    expect(await run(args)).toMatchObject({ code, lines: [expect.stringMatching(why)] });
    expect(existsSync('x')).toBe(false);
  });

  it('says where a board is added, where none is held', async () => {
    const norfolk = { ASSURANCE_FORCE: 'norfolk' };
    for (const board of [[], ['--board', 'lpib']])
      expect(await run(['--format', 'docx', '--out', at('paper.docx'), ...board], norfolk)).toMatchObject({
        lines: [
          expect.stringMatching(/^No board is held.*secretary or an administrator.*“add a board called /),
        ],
      });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says what to set, that the record does not answer, and that a folder is not there', async () => {
    const out = ['--format', 'xlsx', '--out', at('all.xlsx')];
    expect(await run(out, { ASSURANCE_FORCE: '' })).toMatchObject({
      code: 2,
      lines: [expect.stringMatching(/ASSURANCE_FORCE is empty/)],
    });
    expect(await run(out, { COSMOS_DATABASE: 'other' })).toMatchObject({
      code: 1,
      lines: [expect.stringMatching(/did not answer/)],
    });
    expect(await run(['--format', 'xlsx', '--out', at('no/such/file.xlsx')])).toMatchObject({
      code: 1,
      lines: [expect.stringMatching(/cannot be written \(ENOENT\)\. Name a folder/)],
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('npm run restore', () => {
  it('puts an export into an empty database, proves its chains, and gives the same bytes again', async () => {
    expect(await run(['--format', 'json', '--out', at('all.json')])).toMatchObject({
      code: 0,
      lines: [expect.stringMatching(/all\.json: \d+ documents$/)],
    });
    const into = { COSMOS_DATABASE: 'restored' };
    expect(await restored([at('all.json')], into)).toEqual({
      code: 0,
      lines: [
        expect.stringMatching(/^\d+ documents are in the record\.$/),
        expect.stringMatching(/npm run verify/),
      ],
    });
    expect(await verify(environment(into), () => undefined)).toBe(0);
    await run(['--format', 'json', '--out', at('again.json')], into);
    expect(readFileSync(at('again.json'))).toEqual(readFileSync(at('all.json')));
  });

  it('says of a database that is not there what would help', () => {
    const gone = new RecordUnavailable('reading', Object.assign(new Error('no such thing'), { code: 404 }));
    expect(adviceOn(gone, { database: 'assurance' }, 'Then again.')).toMatch(
      /^There is no database assurance with its containers\. Make them .* Then again\.$/,
    );
    const away = new RecordUnavailable('reading', Object.assign(new Error('no answer'), { code: 503 }));
    expect(adviceOn(away, { database: 'assurance' }, 'Again.')).toBe('Again.');
  });

  it('refuses another force’s file, a file that is none, and none at all', async () => {
    writeFileSync(at('none.json'), '{}');
    expect(await restored([at('none.json')])).toMatchObject({
      code: 1,
      lines: [expect.stringMatching(/not an export/)],
    });
    expect(await restored([at('missing.json')])).toMatchObject({
      code: 1,
      lines: [expect.stringMatching(/There is no file/)],
    });
    expect(await restored([])).toMatchObject({ code: 2 });
    await run(['--format', 'json', '--out', at('all.json')]);
    expect(await restored([at('all.json')], { ASSURANCE_FORCE: 'norfolk' })).toMatchObject({
      code: 1,
      lines: ['The file holds the record of staffordshire, and ASSURANCE_FORCE is norfolk.'],
    });
  });
});
