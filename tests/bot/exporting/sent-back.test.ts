/** What `npm run export` wrote of a record that people worked in, brought in again by `npm run import`. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClock } from '../../../bot/clock';
import { exportCommand } from '../../../bot/exporting/main';
import { importFiles } from '../../../bot/importing/command';
import { DEMO_AS_AT, DEMO_FORCE, loadDemo } from '../../../data/demo';
import { readSpreadsheet } from '../../../data/importing/spreadsheets';
import type { Draft } from '../../../data/model';
import { draftOf } from '../../data/cosmos/force';
import { startServer, type TestServer } from '../../data/cosmos/server';
import { edited } from '../../data/importing/exported';

let server: TestServer;
let folder: string;
beforeAll(async () => {
  server = await startServer();
  await loadDemo(server.client, server.database);
  folder = mkdtempSync(join(tmpdir(), 'sent-back-'));
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const PEOPLE = {
  lead: { id: '00000000-0000-0000-0000-0000000000a2', name: 'ASB Thematic Lead' },
  secretary: { id: '00000000-0000-0000-0000-0000000000a1', name: 'Board Secretary' },
  signer: { id: '00000000-0000-0000-0000-0000000000a4', name: 'Sign-off Chair' },
};

const does = async (who: keyof typeof PEOPLE, number: number, what: Draft['what']): Promise<void> => {
  const by = PEOPLE[who];
  const record = server.record(DEMO_FORCE);
  const subject = `asb-2024~rec-${String(number)}`;
  const draft = draftOf(DEMO_FORCE, what, {
    subject,
    by,
    basedOn: (await record.recommendation(subject))?.version ?? 0,
  });
  await record.createDraft(draft);
  const ended = await record.commit({ draft: draft.id, by: by.id, at: '2025-01-14T10:00:00.000Z' });
  expect(ended).toMatchObject({
    is: 'recorded',
  });
};

const env = () => ({
  COSMOS_ENDPOINT: server.endpoint,
  COSMOS_KEY: server.key,
  COSMOS_DATABASE: server.database,
  ASSURANCE_FORCE: DEMO_FORCE,
});
const clock = createClock(new Date(DEMO_AS_AT));

const takeOut = async (format: string, name: string): Promise<string> => {
  const path = join(folder, name);
  const bar = { show: () => undefined, stop: () => undefined };
  const args = ['--format', format, '--out', path, '--force'];
  expect(await exportCommand({ args, env: env(), print: () => undefined, clock, bar })).toBe(0);
  return path;
};

const bringIn = async (...paths: readonly string[]): Promise<string> => {
  const lines: string[] = [];
  const code = await importFiles({
    argv: [...paths, '--yes'],
    env: env(),
    reader: { read: (file, { mappings }) => readSpreadsheet(file, { mappings: [...(mappings ?? [])] }) },
    clock,
    terminal: { print: (line) => lines.push(line) },
  });
  expect(code).toBe(0);
  return lines.join('\n');
};

const NOTHING = 'Nothing changed: all of it is in the record already.';

test('says that nothing changed, whatever people recorded; what was edited is brought in once', async () => {
  await does('lead', 3, { change: 'progress', text: '=SUM(A1) is what the form shows' });
  await does('lead', 3, { change: 'correct', sequence: 3, text: '-5% on last quarter' });
  await does('lead', 3, { change: 'add action', text: 'publish the schedule', target: '2025-02-28' });
  await does('lead', 3, { change: 'action', number: '3.2', state: 'done' });
  await does('lead', 3, { change: 'evidence', url: 'https://files.example/a.pdf', title: 'Audit: part 1' });
  await does('secretary', 3, { change: 'date', to: '2025-05-31', reason: 'the Niche release slipped' });
  await does('secretary', 2, { change: 'owner', owner: PEOPLE.lead });
  await does('signer', 4, { change: 'sign off', text: 'agreed' });
  await does('signer', 2, { change: 'not adopt', reason: '+ another force leads' });
  await does('lead', 8, { change: 'state', rag: 'red', reason: 'two weeks behind' });

  const workbook = await takeOut('xlsx', 'export.xlsx');
  expect(await bringIn(workbook)).toContain(NOTHING);
  await takeOut('csv', 'export.csv');
  for (const name of ['recommendations', 'actions', 'history'])
    expect(await bringIn(join(folder, `export ${name}.csv`))).toContain(NOTHING);

  const typed = edited(readFileSync(workbook), (type) =>
    type('Recommendations', { Number: 8 }, { 'Due date': { day: '2025-10-31' } }),
  );
  writeFileSync(join(folder, 'edited.xlsx'), typed);
  expect(await bringIn(join(folder, 'edited.xlsx'))).toMatch(
    /0 new, 1 changed, 4 unchanged, 0 not understood[^]*Rec 8: due [^;]* → 31 October 2025/,
  );
  expect((await server.record(DEMO_FORCE).recommendation('asb-2024~rec-8'))?.due).toBe('2025-10-31');
  expect(await bringIn(join(folder, 'edited.xlsx'))).toContain(NOTHING);
  expect(await bringIn(await takeOut('xlsx', 'again.xlsx'))).toContain(NOTHING);
});
