import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { message } from '../support/activities';
import { startConnector } from '../support/connector';

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

test('npm start with a registration listens at once, says that the record does not answer, and lets nobody in', async () => {
  const guid = '00000000-0000-0000-0000-0000000000c1';
  const bot = run('bot/main.ts', {
    PORT: '0',
    MicrosoftAppId: guid,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: guid,
    MicrosoftAppPassword: 'not a secret',
    COSMOS_ENDPOINT: 'https://127.0.0.1:9/',
    COSMOS_KEY: Buffer.from('key').toString('base64'),
    ASSURANCE_FORCE: 'staffordshire',
    ASSURANCE_TENANTS: guid,
    ASSURANCE_ADMINS: guid,
  });
  const url = await bot.listening;
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect((await fetch(`${url}/readyz`)).status).toBe(503);
  expect((await fetch(`${url}/api/messages`, { method: 'POST', body: '{}' })).status).toBe(401);
  bot.child.kill('SIGTERM');
  expect((await bot.ended).code).toBe(0);
});
