import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Registration } from '../../bot/config';
import { createLog } from '../../bot/log';
import { startBot } from '../../bot/server';
import { message } from '../support/activities';
import { echo, startTestBot, type TestBot } from '../support/bot';
import { startConnector, type Connector } from '../support/connector';

const registration: Registration = {
  type: 'SingleTenant',
  appId: '00000000-0000-0000-0000-0000000000c1',
  tenantId: '00000000-0000-0000-0000-0000000000f1',
  password: 'not a secret',
};

let connector: Connector;
const bots: TestBot[] = [];
const start = async (options: Parameters<typeof startTestBot>[0] = {}) => {
  const bot = await startTestBot(options);
  bots.push(bot);
  return bot;
};
beforeAll(async () => {
  connector = await startConnector();
});
beforeEach(() => connector.reset());
afterEach(async () => {
  await Promise.all(bots.splice(0).map((bot) => bot.stop()));
});
afterAll(() => connector.close());

describe('health', () => {
  test('the process lives, whatever the record does', async () => {
    const bot = await start({ record: { ready: () => Promise.resolve(false) } });
    expect(await bot.get('/healthz')).toMatchObject({ status: 200, body: { status: 'alive' } });
  });

  test('it is ready once the record answers', async () => {
    let answers = false;
    const bot = await start({ record: { ready: () => Promise.resolve(answers) } });
    expect(await bot.get('/readyz')).toMatchObject({
      status: 503,
      body: { error: 'The record does not answer yet.' },
    });
    answers = true;
    expect(await bot.get('/readyz')).toMatchObject({ status: 200, body: { status: 'ready' } });
  });

  test('a record that fails is not ready', async () => {
    const bot = await start({ record: { ready: () => Promise.reject(new Error('down')) } });
    expect((await bot.get('/readyz')).status).toBe(503);
  });
});

test('there is nothing else, and nothing tells what it is built with', async () => {
  const bot = await start();
  const { status, headers } = await bot.get('/');
  expect(status).toBe(404);
  expect(headers.has('x-powered-by')).toBe(false);
  expect((await bot.get('/api/messages')).status).toBe(404);
});

test('without a registration it listens on loopback alone', async () => {
  const bot = await start();
  const port = Number(new URL(bot.url).port);
  const reached = await new Promise<boolean>((resolve) => {
    // Another address of this machine, which a wider listener would answer.
    const socket = connect({ host: '127.0.0.2', port }, () => resolve(true));
    socket.on('connect', () => socket.destroy()).on('error', () => resolve(false));
  });
  expect(reached).toBe(false);
});

test('a port that is taken is said in a sentence', async () => {
  const bot = await start();
  const port = Number(new URL(bot.url).port);
  const again = startBot({
    config: { port, registration: undefined, tenants: [] },
    record: { ready: () => Promise.resolve(true) },
    conversation: echo,
    log: createLog('silent'),
  });
  await expect(again).rejects.toThrow(`Port ${String(port)} is taken: set PORT to a free one.`);
});

describe('with a registration', () => {
  const token = (claims: object) =>
    `Bearer ${[{ alg: 'RS256', kid: 'x' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.c2ln`;
  const activity = message('https://smba.trafficmanager.net/emea/', 'status of rec 3');

  test('a request without a token is turned away before its body is read', async () => {
    const bot = await start({ registration });
    expect((await bot.post(activity)).status).toBe(401);
    expect((await bot.post('not even JSON')).status).toBe(401);
    expect((await bot.post('x'.repeat(1024 * 1024))).status).toBe(401);
  });

  test.each([
    ['garbage', 'garbage'],
    ['a garbage bearer', 'Bearer garbage'],
    ['no scheme', 'a.b.c'],
    ['another scheme', 'Basic dXNlcjpwYXNz'],
    ['a foreign issuer', token({ iss: 'https://evil.example', aud: registration.appId })],
    ['no issuer', token({})],
  ])('a request with %s as its token is turned away', async (_, authorization) => {
    const said = jest.spyOn(console, 'error');
    const bot = await start({ registration });
    expect((await bot.post(activity, { authorization })).status).toBe(401);
    expect(said).not.toHaveBeenCalled();
    said.mockRestore();
  });
});

describe('a stop', () => {
  test('lets a running turn end, takes nothing new, and can be asked twice', async () => {
    const bot = await startTestBot({
      conversation: async (turn) => {
        await wait(200);
        return echo(turn);
      },
    });
    const running = bot.post(message(connector.url, 'slow'));
    await wait(50);
    const stopped = Promise.all([bot.stop(), bot.stop()]);
    expect((await running).status).toBe(200);
    await stopped;
    expect(connector.messages().map(({ summary }) => summary)).toEqual(['heard "slow"']);
    await expect(bot.get('/healthz')).rejects.toThrow();
  });

  test('of an idle bot is immediate, though clients keep their connections', async () => {
    const bot = await startTestBot();
    await bot.post(message(connector.url, 'hello'));
    const begun = Date.now();
    await bot.stop();
    expect(Date.now() - begun).toBeLessThan(500);
  });
});
