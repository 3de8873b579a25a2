/** `npm run import`: what is printed, what is written, and the exit code. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFiles, type Terminal } from '../../../bot/importing/command';
import { verify } from '../../../bot/verify';
import type { Found } from '../../../data/importing/found';
import { FORCES as MODEL_FORCES } from '../../../data/model';
import { cell, published, REPORT, response, tracked } from '../../data/importing/found';
import { person } from '../../data/factories';
import { startServer, type TestServer } from '../../data/cosmos/server';
import { fileWith, reader } from './reader';

let server: TestServer;
let folder = '';
let force = '';
const FORCES = MODEL_FORCES.map(({ id }) => id);
beforeAll(async () => {
  server = await startServer();
  folder = await mkdtemp(join(tmpdir(), 'import-'));
});
beforeEach(() => {
  force = FORCES.shift() ?? '';
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

const file = async (contents: Partial<Found> | string, name = 'response.docx'): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, typeof contents === 'string' ? contents : fileWith(contents));
  return path;
};

const envOf = (over: Readonly<Record<string, string>> = {}) => ({
  COSMOS_ENDPOINT: server.endpoint,
  COSMOS_KEY: server.key,
  COSMOS_DATABASE: server.database,
  ASSURANCE_FORCE: force,
  ...over,
});

const run = async (
  argv: readonly string[],
  terminal: Partial<Terminal> = {},
  env: Readonly<Record<string, string>> = envOf(),
) => {
  const lines: string[] = [];
  const code = await importFiles({
    argv,
    env,
    reader,
    clock: { now: () => new Date('2025-01-14T09:00:00Z') },
    terminal: { print: (line) => lines.push(line), ...terminal },
  });
  return { code, text: lines.join('\n') };
};

const REPORT_FILE: Partial<Found> = {
  report: { title: REPORT, published: '2024-10-10' },
  published: [1, 2, 3, 4, 8].map((number) => published(number)),
};
const ID = 'antisocial-behaviour-2024~rec-';
const held = (number: number) => server.record(force).recommendation(`${ID}${String(number)}`);

test('a dry run shows what is new with its place, and writes nothing', async () => {
  const { code, text } = await run([await file(REPORT_FILE), '--dry-run']);
  expect(code).toBe(0);
  expect(text).toContain('6 new, 0 changed, 0 unchanged, 0 not understood');
  expect(text).toContain(
    'Rec 8: new; due 31 March 2025; status awaiting allocation; RAG green  [page 4, “Recommendation 8”]',
  );
  expect(text).toContain('Nothing was written (--dry-run).');
  expect(await held(1)).toBeUndefined();
});

test('a dry run needs no record', async () => {
  const { code, text } = await run([await file(REPORT_FILE), '--dry-run'], {}, { ASSURANCE_FORCE: force });
  expect(code).toBe(0);
  expect(text).toContain('COSMOS_ENDPOINT is not set: shown as against an empty record.');
  expect(text).toContain('6 new');
});

test('is written once it is confirmed; the same again is “nothing changed”; the chains are whole', async () => {
  const path = await file(REPORT_FILE);
  const asked: string[] = [];
  const ask = (question: string) => {
    asked.push(question);
    return Promise.resolve(true);
  };
  const shown: (readonly [number, number] | 'stopped')[] = [];
  const bar = {
    show: (done: number, total: number) => void shown.push([done, total]),
    stop: () => void shown.push('stopped'),
  };
  const { code, text } = await run([path], { ask, bar });
  expect(code).toBe(0);
  expect(asked).toHaveLength(1);
  expect(text).toContain('Brought in: 5 recommendations with 5 entries, 0 published positions.');
  expect(shown[0]).toEqual([0, 5]);
  expect(shown).toContainEqual([5, 5]);
  expect(shown.at(-1)).toBe('stopped');
  expect((await held(8))?.due).toBe('2025-03-31');
  const [entry] = await server.record(force).history(`${ID}8`);
  expect(entry?.by).toEqual({ id: 'system:import', name: 'Administrator, by command' });
  expect(await run([path], { ask })).toMatchObject({
    code: 0,
    text: expect.stringContaining('Nothing changed: all of it is in the record already.') as string,
  });
  expect(asked).toHaveLength(1);
  const lines: string[] = [];
  expect(await verify(envOf(), (line) => lines.push(line))).toBe(0);
  expect(lines).toEqual(['5 chains, 5 entries, all sound']);
});

test('is not written without a yes, nor where nobody can be asked', async () => {
  const path = await file(REPORT_FILE);
  expect(await run([path], { ask: () => Promise.resolve(false) })).toMatchObject({ code: 3 });
  const { code, text } = await run([path]);
  expect(code).toBe(3);
  expect(text).toContain('Look at it with --dry-run, then add --yes.');
  expect(await held(1)).toBeUndefined();
  expect(await run([path, '--yes'])).toMatchObject({ code: 0 });
  expect(await held(1)).toBeDefined();
});

test('asks for the day of a report that says none, and says how to give it', async () => {
  const path = await file({ ...REPORT_FILE, report: { title: REPORT } });
  const { text } = await run([path, '--dry-run']);
  expect(text).toContain(`When was “${REPORT}” published? Until that is known, nothing of it is kept`);
  expect(text).toContain(`add --published "${REPORT}=2024-10-10"`);
  expect((await run([path, '--yes', '--published', `${REPORT}=2024-10-10`])).code).toBe(0);
  expect(await held(1)).toBeDefined();
});

test('counts “within three months” from the day it is given', async () => {
  const due = { is: 'within' as const, words: 'within three months', months: 3 };
  const path = await file({ ...REPORT_FILE, published: [published(1, { due })] });
  expect((await run([path, '--dry-run'])).text).toContain('“within three months” counts from which day?');
  await run([path, '--yes', '--anchor', '2024-10-10']);
  expect((await held(1))?.due).toBe('2025-01-10');
});

test('counts periods of several reports from the day that is given for each', async () => {
  const due = { value: { is: 'within' as const, words: 'within three months', months: 3 }, at: {} };
  const row = (report: string) => tracked(1, { report, text: 'Do it.', due });
  const path = await file({ report: null, tracked: [row('Arson, May 2024'), row('Fraud, June 2024')] });
  const { text } = await run([path, '--dry-run', '--anchor', '2024-10-10']);
  expect(text).toContain('add --anchor "arson-may-2024=2024-10-10"');
  expect(text).toContain('add --anchor "fraud-june-2024=2024-10-10"');
  await run([
    path,
    '--yes',
    '--anchor',
    'arson-may-2024=2024-05-02',
    '--anchor',
    'Fraud, June 2024=2024-06-03',
  ]);
  const dueOf = async (id: string) => (await server.record(force).recommendation(id))?.due;
  expect([await dueOf('arson-may-2024~rec-1'), await dueOf('fraud-june-2024~rec-1')]).toEqual([
    '2024-08-02',
    '2024-09-03',
  ]);
});

test('names the cell that is wrong, cuts long lists, and shows all of them when asked', async () => {
  const path = await file(
    {
      report: { title: REPORT, published: '2024-10-10' },
      tracked: Array.from({ length: 40 }, (_, at) =>
        tracked(at + 1, { text: `Do ${String(at)}.`, rag: cell('red') }),
      ),
      mappings: [{ column: 'RAG', word: 'R', as: 'red', rows: 40 }],
      errors: [
        { sentence: '31 February 2025 is not a day', at: { sheet: 'Tracker', row: 9, column: 'Due' } },
      ],
    },
    'tracker.xlsx',
  );
  const { text } = await run([path, '--dry-run']);
  expect(text).toContain('31 February 2025 is not a day  [sheet Tracker, row 9, column Due]');
  expect(text).toContain('RAG “R” read as red (40 rows)');
  expect(text).toContain('and 21 more (--all shows them)');
  expect(text).not.toContain('Rec 40:');
  expect((await run([path, '--dry-run', '--all'])).text).toContain('Rec 40:');
});

test('is recorded by whom it names, or by the environment’s administrator', async () => {
  const admin = {
    ...person('00000000-0000-0000-0000-0000000000a9', force),
    name: 'Data Officer',
    aliases: [],
  };
  await server.put(admin);
  const path = await file(REPORT_FILE);
  expect(await run([path, '--yes', '--by', 'Nobody'])).toEqual({
    code: 2,
    text: '--by wants somebody the record lists; “Nobody” is not.',
  });
  await run([path, '--yes'], {}, envOf({ ASSURANCE_ADMINS: admin.id }));
  expect((await server.record(force).history(`${ID}1`))[0]?.by).toEqual({
    id: admin.id,
    name: 'Data Officer',
  });
});

test('ended by Ctrl-C it says how far it is and how to go on, and exits with 130', async () => {
  const many = await file({
    report: { title: REPORT, published: '2024-10-10' },
    published: Array.from({ length: 60 }, (_, at) => published(at + 1)),
  });
  const ending = new AbortController();
  const bar = {
    show: (done: number) => {
      if (done === 10) ending.abort();
    },
    stop: () => undefined,
  };
  const { code, text } = await run([many, '--yes'], { signal: ending.signal, bar });
  expect(code).toBe(130);
  expect(text).toMatch(/Ended after \d\d of 60; each of them is whole\. Run the same command again/);
  expect((await run([many, '--yes'])).code).toBe(0);
  expect((await run([many, '--yes'])).text).toContain('Nothing changed');
});

test('says what is wrong with a file, a command or the environment', async () => {
  expect(await run([await file('PK not a workbook', 'broken.xlsx'), '--yes'])).toEqual({
    code: 1,
    text: 'broken.xlsx cannot be read: it is no workbook.',
  });
  expect(await run(['/nowhere/at-all.xlsx', '--yes'])).toMatchObject({
    code: 1,
    text: expect.stringMatching(/^\/nowhere\/at-all\.xlsx cannot be opened/) as string,
  });
  expect(await run([])).toMatchObject({ code: 2, text: expect.stringMatching(/^Say which file/) as string });
  expect(await run(['a.xlsx', '--anchor', 'tomorrow'])).toEqual({
    code: 2,
    text: '--anchor wants a day such as 2024-10-10, or TITLE=2024-10-10.',
  });
  expect(await run(['a.xlsx', '--sideways'])).toMatchObject({ code: 2 });
  expect(await run(['a.xlsx', '--yes'], {}, { ASSURANCE_FORCE: force })).toMatchObject({
    code: 2,
    text: expect.stringMatching(/^COSMOS_ENDPOINT is missing/) as string,
  });
});

test.each(['2024-13-45', '2024-02-30', '2024-13', 'Title=2023-02-29'])(
  'a report published on %s is refused: there is no such day',
  async (day) => {
    expect(await run([await file(REPORT_FILE), '--yes', '--published', day])).toEqual({
      code: 2,
      text: '--published wants a day that there is, such as 2024-10-10, or TITLE=2024-10-10.',
    });
  },
);

test('says how to use it', async () => {
  const { code, text } = await run(['--help'], {}, {});
  expect(code).toBe(0);
  expect(text).toMatch(/^npm run import -- FILE… \[options\]/);
  expect(text).toContain('A spreadsheet may have 25 MB at most, a document 50 MB.');
  expect(await run(['-h'], {}, {})).toMatchObject({ code: 0 });
});

const LONG = `${'We train everybody every year and look at what came of it. '.repeat(9)}So it ends.`;
const RESPONSE_FILE: Partial<Found> = {
  ...REPORT_FILE,
  day: '2024-12-04',
  responses: [
    response([2], LONG),
    response([2], 'I am content.', { whose: 'commissioner' }),
    response([8], 'The force learns.'),
  ],
  unplaced: [
    {
      text: `${'Nobody knows where this belongs. '.repeat(20)}It is lost.`,
      why: 'Left over',
      at: { page: 9 },
    },
  ],
};

test('shows under each number the words that would land there, whole where all is asked for', async () => {
  const path = await file({ ...RESPONSE_FILE, force });
  const { text } = await run([path, '--dry-run']);
  const lines = text.split('\n').map((each) => each.trim());
  const at = (words: string) => lines.findIndex((each) => each.includes(words));
  expect(at('Text: By 31 March 2025, forces should do what number 2 says.')).toBeGreaterThan(
    at('Rec 2: new'),
  );
  expect(at('Chief constable’s response, 4 December 2024: We train everybody')).toBeLessThan(
    at('Rec 3: new'),
  );
  expect(at('Commissioner’s comment, 4 December 2024: I am content.')).toBeGreaterThan(at('Rec 2: new'));
  expect(at('Chief constable’s response, 4 December 2024: The force learns.')).toBeGreaterThan(
    at('Rec 8: new'),
  );
  expect(text).not.toContain('So it ends.');
  expect(text).toContain('Left over: Nobody knows where this belongs. Nobody knows');
  expect(text).not.toContain('It is lost.');
  const all = (await run([path, '--dry-run', '--all'])).text;
  expect(all).toContain(LONG);
  expect(all).toContain('It is lost.');
});

test('shows what another force published under its number, whole where all is asked for', async () => {
  const path = await file({ ...RESPONSE_FILE, force: 'norfolk' });
  // Whose record it is does not matter, as long as it is another's.
  if (force === 'norfolk') force = 'suffolk';
  expect((await run([path, '--dry-run'])).text).toMatch(
    /Norfolk Constabulary on Rec 2, as published.*\n +Chief constable’s response, 4 December 2024: We train/,
  );
  expect((await run([path, '--dry-run', '--all'])).text).toContain(LONG);
});

test('says what each report was taken for, asks where a name may mean another, and heeds the answer', async () => {
  expect((await run([await file(REPORT_FILE), '--yes'])).text).toContain(
    `Read as: ${REPORT}, published 10 October 2024 — not held before`,
  );
  const short = await file({
    ...REPORT_FILE,
    report: { title: 'The policing response to antisocial behaviour' },
  });
  expect((await run([short, '--dry-run'])).text).toContain(
    `Read as: ${REPORT}, published 10 October 2024 — held (named “The policing response to antisocial behaviour”)`,
  );
  const title = 'The policing response to antisocial behaviour: phase two';
  const path = await file({ ...REPORT_FILE, report: { title } });
  const asked = await run([path, '--yes']);
  expect(asked.text).toContain(`Which report is “${title}”?`);
  expect(asked.text).toContain('a new report');
  expect(asked.text).toContain(`add --report "${title}=antisocial-behaviour-2024"`);
  expect(asked.text).toContain(`--report "${title}=new" --published "${title}=2024-10-10"`);
  expect(asked.text).toContain('Nothing can be kept until what is needed is known');
  const chosen = await run([path, '--dry-run', '--report', `${title}=antisocial-behaviour-2024`]);
  expect(chosen.text).toContain('Nothing changed');
  const again = await run([path, '--yes', '--published', '2026-03-05']);
  expect(again.text).toContain(`Read as: ${title}, published 5 March 2026 — not held before`);
  expect(again.code).toBe(0);
  expect(await held(1)).toBeDefined();
});

test('a day that contradicts the held report of the same name is said plainly', async () => {
  const path = await file(REPORT_FILE);
  await run([path, '--yes']);
  expect((await run([path, '--dry-run', '--published', '2026-10-10'])).text).toContain(
    `Read as: ${REPORT}, published 10 October 2026 — not held before; another of this name, published 10 October 2024, is held`,
  );
});

test('recommendations without numbers are counted, and it says what to do', async () => {
  const letter = await file({
    report: { title: REPORT, published: '2024-10-10' },
    published: [published(null), published(null, { text: 'Forces should ask.' })],
  });
  const { code, text } = await run([letter, '--yes']);
  expect(code).toBe(0);
  expect(text).toContain(
    'Nothing to bring in yet: response.docx lists 2 recommendations without their numbers.',
  );
  expect(text).toContain('Bring in the report itself first');
  expect(text).not.toContain('no recommendation was found');
});

test('an owner whom the record does not list is told once, with all of the rows', async () => {
  const path = await file({
    report: { title: REPORT, published: '2024-10-10' },
    tracked: [1, 2, 3, 4, 6].map((number) =>
      tracked(number, { text: `Do ${String(number)}.`, owner: cell('Supt Unknown', number + 3, 'Owner') }),
    ),
  });
  const { text } = await run([path, '--dry-run']);
  expect(text.match(/“Supt Unknown” is nobody/g)).toHaveLength(1);
  expect(text).toContain('Rec 1, Rec 2, Rec 3, Rec 4, Rec 6');
  expect(text).toContain('[sheet Tracker, rows 4–7, 9, column Owner]');
});

test('a spreadsheet over its limit is refused by the same number everywhere', async () => {
  const path = join(folder, 'huge.xlsx');
  await writeFile(path, Buffer.alloc(26_000_000));
  expect(await run([path, '--yes'])).toMatchObject({
    code: 1,
    text: expect.stringContaining('more than 25 MB') as string,
  });
  const document = join(folder, 'huge.docx');
  await writeFile(document, Buffer.alloc(51_000_000));
  expect(await run([document, '--yes'])).toMatchObject({
    code: 1,
    text: expect.stringContaining('more than 50 MB') as string,
  });
});
