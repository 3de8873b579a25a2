/** What the pages beside the Bicep say of tests, files and log lines has to be there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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
