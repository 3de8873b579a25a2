import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import {
  ensureContainers,
  openClient,
  openOutbox,
  openPlaces,
  RECORD,
  startEmbedded,
} from '../../data/cosmos';
import { DEMO_FORCE, demoScenario, loadDemo } from '../../data/demo';
import { seenPlace } from '../data/posts';
import { message, TENANT } from '../support/activities';
import { startConnector } from '../support/connector';
import { startEncrypted } from '../support/encrypted';

const ROOT = join(__dirname, '..', '..');
const run = (script: string, env: Record<string, string> = {}) => {
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, script)], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  const ended = once(child, 'exit').then(([code]: unknown[]) => ({ code, output }));
  const listening = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const url = /listening on (http:\S+)/.exec(output)?.[1];
      if (url !== undefined) resolve(url);
    });
    void ended.then(() => reject(new Error(`It ended before it listened: ${output}`)));
  });
  listening.catch(() => undefined);
  return { child, ended, listening };
};

test('npm start without an environment says what to set, and exits with 1', async () => {
  const { code, output } = await run('bot/main.ts').ended;
  expect(code).toBe(1);
  expect(output).toContain('MicrosoftAppId is missing');
  expect(output).toContain('COSMOS_ENDPOINT is missing');
  expect(output).not.toContain('    at ');
});

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s ends the running turn, then the process with 0',
  async (signal) => {
    const connector = await startConnector();
    const bot = run('tests/support/slow-bot.ts');
    const url = await bot.listening;
    const answer = fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message(connector.url, 'slow')),
    });
    setTimeout(() => bot.child.kill(signal), 100);
    expect((await answer).status).toBe(200);
    expect((await bot.ended).code).toBe(0);
    expect(connector.messages().map(({ summary }) => summary)).toEqual(['heard "slow"']);
    await connector.close();
  },
);

test('SIGTERM ends it in ten seconds, with 0, though what it closes never closes', async () => {
  const bot = run('tests/support/slow-bot.ts', { CLOSES: 'never' });
  await bot.listening;
  bot.child.kill('SIGTERM');
  // As a platform does that has waited long enough.
  const killed = setTimeout(() => bot.child.kill('SIGKILL'), 10_000);
  expect((await bot.ended).code).toBe(0);
  clearTimeout(killed);
}, 20_000);

const guid = '00000000-0000-0000-0000-0000000000c1';
const registered = {
  PORT: '0',
  MicrosoftAppId: guid,
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: guid,
  MicrosoftAppPassword: 'not a secret',
  ASSURANCE_FORCE: DEMO_FORCE,
  ASSURANCE_TENANTS: TENANT,
  ASSURANCE_ADMINS: guid,
};

test('npm start with a registration listens at once, says that the record does not answer, and lets nobody in', async () => {
  const bot = run('bot/main.ts', {
    ...registered,
    COSMOS_ENDPOINT: 'https://127.0.0.1:9/',
    COSMOS_KEY: Buffer.from('key').toString('base64'),
  });
  const url = await bot.listening;
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect((await fetch(`${url}/readyz`)).status).toBe(503);
  expect((await fetch(`${url}/api/messages`, { method: 'POST', body: '{}' })).status).toBe(401);
  bot.child.kill('SIGTERM');
  expect((await bot.ended).code).toBe(0);
});

test('failure 28: npm start tells its boards, and SIGTERM ends it in ten seconds though Teams never answers', async () => {
  const server = await startEmbedded();
  const encrypted = await startEncrypted(server.endpoint);
  const database = 'process';
  const client = await openClient(server);
  const outbox = openOutbox({ client, database, force: DEMO_FORCE });
  let bot: ReturnType<typeof run> | undefined;
  try {
    await ensureContainers(client, database);
    await loadDemo(client, database);
    const channel = '19:lpib@thread.tacv2';
    const [board] = demoScenario().boards;
    const linked = { ...board, channel: { id: channel, name: board?.name ?? null, highest: 'OFFICIAL' } };
    await client.database(database).container(RECORD).items.upsert(linked);
    const places = openPlaces({ client, database, tenants: () => [TENANT] });
    await places.seen(seenPlace('https://teams.example/', channel), new Date().toISOString());

    bot = run('bot/main.ts', {
      ...registered,
      NODE_OPTIONS: `--import ${pathToFileURL(join(ROOT, 'tests/support/silence.mjs')).href}`,
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
      COSMOS_ENDPOINT: encrypted.url,
      COSMOS_KEY: server.key,
      COSMOS_DATABASE: database,
    });
    await bot.listening;
    // The board's position is the first that it tells.
    const isSending = async (): Promise<boolean> =>
      (await outbox.find({ kind: 'position' })).some(({ doing }) => doing);
    while (!(await isSending())) await wait(50);

    bot.child.kill('SIGTERM');
    // As a platform does that has waited long enough.
    const killed = setTimeout(() => bot?.child.kill('SIGKILL'), 10_000);
    expect((await bot.ended).code).toBe(0);
    clearTimeout(killed);
    // Nobody says that it was sent; whoever starts next counts it as unknown.
    expect(await outbox.find({ kind: 'position' })).toMatchObject([{ state: 'sending', doing: true }]);
  } finally {
    bot?.child.kill('SIGKILL');
    client.dispose();
    await encrypted.stop();
    await server.stop();
  }
}, 60_000);
