import { createServer } from 'node:net';
import { ensureContainers, openClient, RECORD, startEmbedded } from '../../data/cosmos';
import { openDemoRecord } from '../../bot/demo/record';
import { freePort } from '../../bot/demo/ports';
import { message } from '../support/activities';
import { startConnector } from '../support/connector';
import { runDemo, startDemo } from './start';

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
