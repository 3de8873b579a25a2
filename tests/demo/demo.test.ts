import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ensureContainers, openClient, RECORD, startEmbedded } from '../../data/cosmos';
import { openDemoRecord } from '../../bot/demo/record';
import { freePort } from '../../bot/demo/ports';
import { message } from '../support/activities';
import { startConnector } from '../support/connector';
import { demoEnv, runDemo, startDemo } from './start';

// Each starts a process that loads the whole bot, perhaps beside a browser.
jest.setTimeout(60_000);

const post = (url: string, activity: unknown) =>
  fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });

test('it answers a client of your own, ends when it is asked to, and frees its port', async () => {
  const connector = await startConnector();
  const demo = await startDemo(['--no-playground', '--port', '0']);
  try {
    expect((await fetch(`${demo.url}/readyz`)).status).toBe(200);
    expect((await post(demo.url, message(connector.url, 'status of Rec 3 for our force'))).status).toBe(200);
    const [answer] = await connector.waitFor(1);
    expect(answer?.summary).toContain('Rec 3');
    const card = JSON.stringify(answer?.attachments);
    for (const fact of ['Amber', '31 March 2025', 'ASB Thematic Lead', 'Demo data, as at 14 January 2025'])
      expect(card).toContain(fact);
    await post(demo.url, message(connector.url, "what's overdue"));
    expect((await connector.waitFor(2))[1]?.summary).toContain('14 days');
  } finally {
    await demo.stop();
    await connector.close();
  }
  await expect(fetch(`${demo.url}/healthz`)).rejects.toThrow();
  await expect(freePort(Number(new URL(demo.url).port), '--port')).resolves.toBeGreaterThan(0);
});

test('ASSURANCE_AS_AT moves the day', async () => {
  const connector = await startConnector();
  const demo = await startDemo(['--no-playground', '--port', '0'], { ASSURANCE_AS_AT: '2025-01-21T09:00' });
  try {
    await post(demo.url, message(connector.url, "what's overdue"));
    expect((await connector.waitFor(1))[0]?.summary).toContain('21 days');
  } finally {
    await demo.stop();
    await connector.close();
  }
});

test('where npm alone is told to end, the bot and the Playground end as well', async () => {
  const demo = await startDemo(['--port', '0', '--playground-port', '0', '--as', 'lead']);
  try {
    expect(demo.output()).toContain('You are the ASB Thematic Lead; it is Tuesday 14 January 2025.');
    expect((await fetch(demo.page)).status).toBe(200);
  } finally {
    await demo.stop('npm');
  }
  await expect(fetch(`${demo.url}/healthz`)).rejects.toThrow();
  await expect(fetch(demo.page)).rejects.toThrow();
});

test.each(['SIGTERM', 'SIGINT'] as const)('%s ends the process itself with 0, even twice', async (signal) => {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'bot/demo/main.ts', '--no-playground', '--port', '0'],
    { cwd: join(__dirname, '../..'), env: demoEnv(), stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  child.kill(signal);
  child.kill(signal);
  expect(await ended).toEqual([0, null]);
});

test('a taken port is named, with what to do', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  const words = (option: string) =>
    `Port ${port} is taken: end what uses it (another demo?), or choose another with ${option} N.\n`;
  expect(await runDemo(['--no-playground', '--port', port])).toEqual({ code: 1, output: words('--port') });
  expect(await runDemo(['--port', '0', '--playground-port', port])).toEqual({
    code: 1,
    output: words('--playground-port'),
  });
  other.close();
});

test('a wrong environment is told in sentences', async () => {
  const { code, output } = await runDemo(['--no-playground', '--port', '0'], { ASSURANCE_AS_AT: 'soon' });
  expect(code).toBe(1);
  expect(output).toBe(
    'ASSURANCE_AS_AT is not right: set it to a date and time as ISO 8601 has it, such as 2025-01-14T09:00.\n',
  );
});

describe('the scenario', () => {
  const database = 'shared';

  test('is loaded once, into an empty database', async () => {
    const server = await startEmbedded();
    const first = await openDemoRecord({ ...server, database });
    const again = await openDemoRecord({ ...server, database });
    expect([first.loaded, again.loaded]).toEqual([true, false]);
    expect((await again.record.recommendation('asb-2024~rec-3'))?.rag).toBe('amber');
    first.close();
    again.close();
    await server.stop();
  });

  test("stays out of a database that holds another force's record", async () => {
    const server = await startEmbedded();
    const client = await openClient(server);
    await ensureContainers(client, database);
    const held = { id: 'asb-2024~rec-1', force: 'norfolk', type: 'recommendation', theirs: true };
    const container = client.database(database).container(RECORD);
    await container.items.create(held);
    const demo = await openDemoRecord({ ...server, database });
    expect(demo.loaded).toBe(false);
    const { resource } = await container.item(held.id, held.force).read<typeof held>();
    expect(resource?.theirs).toBe(true);
    demo.close();
    client.dispose();
    await server.stop();
  });

  test('where the record does not answer, a sentence says what to check', async () => {
    const config = { endpoint: 'http://127.0.0.1:9', key: 'a2V5', database };
    await expect(openDemoRecord(config)).rejects.toThrow(/cannot be used: check COSMOS_ENDPOINT/);
  });
});
