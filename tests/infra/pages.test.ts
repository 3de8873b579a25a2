/** What the pages beside the Bicep say of tests, files and log lines has to be there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { MISSED_DAYS } from '../../data/cosmos/missed';
import { IMPORT_HOURS } from '../../data/cosmos/waiting-imports';
import { DRAFT_HOURS } from '../../data/model/draft';

const ROOT = join(__dirname, '..', '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const rowsOf = (page: string): string[] =>
  read(page)
    .split('\n')
    .filter((line) => line.startsWith('| '));
const NAMED = /`(tests\/[^`]+\.test\.ts)`: "([^"]+)"/g;

describe.each(['infra/threats.md', 'infra/accessibility.md'])('%s', (page) => {
  // Without the two lines of the table's head.
  const rows = rowsOf(page).filter((row) => !/^\| (?:threat|criterion) |^\| -/.test(row));
  const named = rows.flatMap((row) =>
    [...row.matchAll(NAMED)].map(([, file = '', name = '']) => [file, name]),
  );

  test('names a test in every row', () => {
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((row) => row.search(NAMED) === -1)).toEqual([]);
  });

  test.each(named)('%s has the test "%s"', (file, name) => {
    expect(existsSync(join(ROOT, file))).toBe(true);
    const quoted = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll("'", "\\\\?'");
    expect(read(file)).toMatch(new RegExp(`(?:test|it|\\)|>)\\(\\s*['"]${quoted}['"]`));
  });
});

describe('infra/operating.md', () => {
  const sources = ['bot', 'data'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => read(join(folder, file))),
  );
  const lines = rowsOf('infra/operating.md')
    .filter((row) => /^\| `[a-z]/i.test(row))
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, words = '']) => words));
  const alerts = read('infra/modules/alerts.bicep');

  test.each(lines.filter((words) => words.includes(' ')))('the log says "%s"', (words) => {
    expect(sources.some((text) => text.includes(`'${words}'`))).toBe(true);
  });

  test.each(['not-ready', 'errors', 'not-told', 'refused'])('there is an alert "%s"', (name) => {
    expect(lines).toContain(name);
    expect(alerts).toMatch(new RegExp(`name: '(?:\\$\\{name\\}-)?${name}'`));
  });

  test('the alerts look for lines that the log has', () => {
    const looked = [...alerts.matchAll(/in \(([^)]+)\)/g)].flatMap(([, list = '']) =>
      [...list.matchAll(/"([^"]+)"/g)].map(([, words = '']) => words),
    );
    expect(looked).toHaveLength(2);
    for (const words of looked) expect(sources.some((text) => text.includes(`'${words}'`))).toBe(true);
  });
});

test.each(['README.md', ...readdirSync(join(ROOT, 'infra')).filter((file) => file.endsWith('.md'))])(
  'every file that %s leads to is there',
  (page) => {
    const folder = page === 'README.md' ? '' : 'infra';
    const links = [...read(join(folder, page)).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, to = '']) => to);
    expect(links.filter((to) => !existsSync(join(ROOT, folder, to)))).toEqual([]);
  },
);

describe('the commands that the pages give', () => {
  const pages = ['README.md', ...readdirSync(join(ROOT, 'infra')).map((file) => join('infra', file))].filter(
    (file) => file.endsWith('.md'),
  );
  const { scripts } = z.object({ scripts: z.record(z.string()) }).parse(JSON.parse(read('package.json')));

  test.each(pages)('%s names no script that there is not', (page) => {
    const named = [...read(page).matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('what a script needs is installed before the first is run', () => {
    const steps = [...read('infra/README.md').matchAll(/^ +.*\bnpm (ci|run \w+)/gm)].map(([, what]) => what);
    expect(steps.slice(0, 2)).toEqual(['ci', 'run import']);
  });

  test('Teams is asked for permissions in the name of the registration that the steps make', () => {
    const manifest = read('infra/teams/manifest.json');
    const asking = /"webApplicationInfo": \{\s*"id": "\$\{\{(\w+)\}\}"/.exec(manifest)?.[1] ?? 'none';
    expect(read('infra/README.md')).toContain(`${asking}=`);
    expect(read('infra/m365agents.yml')).toMatch(new RegExp(`uses: aadApp/create[^]*clientId: ${asking}\\b`));
  });
});

describe('infra/data-protection.md', () => {
  const page = read('infra/data-protection.md').replace(/\s+/g, ' ');
  const schemas = ['cosmos', 'model'].flatMap((folder) =>
    readdirSync(join(ROOT, 'data', folder)).map((file) => read(join('data', folder, file))),
  );
  const types = schemas.flatMap((text) =>
    [...text.matchAll(/\btype: z\.literal\('([^']+)'\)/g)].map(([, type = '']) => type),
  );

  test('there are such documents', () => expect(types.length).toBeGreaterThan(15));

  test.each([...new Set(types)])('says of each kind of document what it holds: %s', (type) => {
    expect(page).toMatch(new RegExp('`(?:record|conversations)`:[^|]*`' + type + '`'));
  });

  test('says how long what is forgotten by itself is kept', () => {
    const row = (type: string): string =>
      page.split(' | ').slice(page.split(' | ').findIndex((cell) => cell.includes(`\`${type}\``)) + 1)[0] ??
      '';
    expect(row('missed')).toContain(`${String(MISSED_DAYS)} days`);
    expect(row('import')).toContain(`${String(IMPORT_HOURS + 1)} hours`);
    expect(row('draft')).toContain(`${String(DRAFT_HOURS)} hours`);
    expect(row('talk')).toContain('30 days');
  });

  test('says what goes to a model where there is one', () => {
    expect(page).toContain('`modelEndpoint`');
    expect(page).not.toContain('asks no language model');
  });
});
