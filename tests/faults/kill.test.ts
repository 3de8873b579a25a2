/** The bot is killed between Confirm and its answer, the record lives on, and Confirm is pressed again. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { verify } from '../../bot/verify';
import { openClient, openRecord, startEmbedded, type EmbeddedServer } from '../../data/cosmos';
import { DEMO_FORCE } from '../../data/demo';
import type { Update } from '../../data/model';
import { nodes } from '../cards/reading';
import { demoEnv } from '../demo/start';
import { message, person, press, type ActivityJson } from '../support/activities';
import { startConnector, type Connector } from '../support/connector';
import { startProxy, type Loss, type Passing, type Proxy } from './proxy';

// Each starts the whole bot twice.
jest.setTimeout(60_000);

const ROOT = join(__dirname, '../..');
const LEAD = { from: person('a2', 'ASB Thematic Lead') };
const WORDS = 'Niche form live in two areas';

let cosmos: EmbeddedServer;
let proxy: Proxy;
let connector: Connector;
let database = '';
let databases = 0;
const running = new Set<RunningBot>();

beforeAll(async () => {
  cosmos = await startEmbedded();
  proxy = await startProxy(cosmos.endpoint);
  connector = await startConnector();
});
beforeEach(() => {
  connector.reset();
  databases += 1;
  database = `killed-${String(databases)}`;
});
afterEach(async () => {
  await Promise.all([...running].map((bot) => bot.kill()));
});
afterAll(async () => {
  await connector.close();
  await proxy.stop();
  await cosmos.stop();
});

interface RunningBot {
  /** What the bot answers with; undefined where it dies before. */
  post(activity: ActivityJson): Promise<string | undefined>;
  /** As the kernel does it: kill -9. */
  kill(): Promise<void>;
}

async function startBot(): Promise<RunningBot> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'bot/demo/main.ts', '--no-playground', '--port', '0'],
    {
      cwd: ROOT,
      env: { ...demoEnv(), COSMOS_ENDPOINT: proxy.url, COSMOS_KEY: cosmos.key, COSMOS_DATABASE: database },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  const exited = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
      const found = /listening on (\S+)/.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    });
    void exited.then(() => reject(new Error(`The bot ended before it listened: ${output}`)));
  });
  const bot: RunningBot = {
    post: async (activity) => {
      try {
        const answer = await fetch(`${url}/api/messages`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(activity),
        });
        return await answer.text();
      } catch {
        return undefined;
      }
    },
    kill: async () => {
      running.delete(bot);
      child.kill('SIGKILL');
      await exited;
    },
  };
  running.add(bot);
  return bot;
}

const Button = z.object({ data: z.record(z.unknown()) });

/** An update is typed; its Confirm, ready to be pressed. */
async function draft(bot: RunningBot): Promise<ActivityJson> {
  await bot.post(message(connector.url, `update rec 3: ${WORDS}`, LEAD));
  const [card] = await connector.waitFor(1);
  const confirm = nodes(card?.attachments[0]?.content).find((node) => node['title'] === 'Confirm');
  return press(connector.url, 'confirm', Button.parse(confirm).data, LEAD);
}

/** Recorded exactly once, and every chain whole. */
async function expectOnce(): Promise<void> {
  const client = await openClient(cosmos);
  let history: readonly Update[];
  try {
    history = await openRecord({ client, database, force: DEMO_FORCE }).history('asb-2024~rec-3');
  } finally {
    client.dispose();
  }
  expect(history.filter(({ text }) => text === WORDS)).toHaveLength(1);
  expect(history).toHaveLength(3);
  const lines: string[] = [];
  const code = await verify(
    {
      COSMOS_ENDPOINT: cosmos.endpoint,
      COSMOS_KEY: cosmos.key,
      COSMOS_DATABASE: database,
      ASSURANCE_FORCE: DEMO_FORCE,
    },
    (line) => lines.push(line),
  );
  expect(lines.join('\n')).toMatch(/all sound/);
  expect(code).toBe(0);
}

/** Restarted, the same Confirm is answered as if nothing had been. */
async function confirmAfterRestart(confirm: ActivityJson): Promise<void> {
  const bot = await startBot();
  expect(await bot.post(confirm)).toContain('Recorded: Rec 3');
  expect(await bot.post({ ...confirm, id: 'another' })).toContain('already');
  await bot.post(message(connector.url, 'status of rec 3', LEAD));
  const sent = await connector.waitFor(2);
  expect(JSON.stringify(sent.at(-1)?.attachments)).toContain(WORDS);
  await expectOnce();
}

const isBatch = ({ batch }: Passing): boolean => batch;
const isDraftRead = ({ method, path }: Passing): boolean => method === 'GET' && /draft(?:~|%7e)/i.test(path);

describe('kill -9', () => {
  test.each<[string, Loss, (passing: Passing) => boolean]>([
    ['while the draft is read', 'held before', isDraftRead],
    ['before the batch gets to Cosmos', 'held before', isBatch],
    ['after the batch is written, before the bot learns of it', 'held after', isBatch],
  ])('%s', async (_, how, which) => {
    const bot = await startBot();
    const confirm = await draft(bot);
    const lost = proxy.lose(how, which);
    const answer = bot.post(confirm);
    await lost;
    await bot.kill();
    expect(await answer).toBeUndefined();
    await confirmAfterRestart(confirm);
  });

  test('after the answer', async () => {
    const bot = await startBot();
    const confirm = await draft(bot);
    expect(await bot.post(confirm)).toContain('Recorded: Rec 3');
    await bot.kill();
    await confirmAfterRestart(confirm);
  });

  test.each([0, 3, 6, 10, 15, 25])('%i ms after Confirm', async (ms) => {
    const bot = await startBot();
    const confirm = await draft(bot);
    const answer = bot.post(confirm);
    await wait(ms);
    await bot.kill();
    await answer;
    await confirmAfterRestart(confirm);
  });

  test('before Confirm: the draft is still there, and nothing is recorded yet', async () => {
    const bot = await startBot();
    const confirm = await draft(bot);
    await bot.kill();
    await confirmAfterRestart(confirm);
  });
});

describe('Cosmos loses', () => {
  test.each<[string, Loss]>([
    ['the answer to the batch: the connection is cut', 'cut after'],
    ['the answer to the batch: nothing ever comes', 'held after'],
    ['the batch itself', 'held before'],
  ])('%s', async (_, how) => {
    const bot = await startBot();
    const confirm = await draft(bot);
    const lost = proxy.lose(how, isBatch);
    const answered = bot.post(confirm);
    await lost;
    // In time, or with a sentence that says so; and what follows is the truth.
    expect(await answered).toMatch(/Recorded: Rec 3|longer than usual/);
    expect(await bot.post({ ...confirm, id: 'again' })).toMatch(/Recorded: Rec 3/);
    await expectOnce();
  });
});
