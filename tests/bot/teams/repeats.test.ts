/** What comes twice, what comes at once, and what is changed afterwards. */
import { setTimeout as wait } from 'node:timers/promises';
import { createQueue } from '../../../bot/teams/queue';
import type { Conversation, Turn } from '../../../bot/turn';
import { amendment, message, OTHER_TENANT, person, personal, press, query } from '../../support/activities';
import { echo, reply, startTestBot, type TestBot } from '../../support/bot';
import { startConnector, type Connector } from '../../support/connector';

let connector: Connector;
let bot: TestBot;
let turns: Turn[];
let conversation: Conversation;

beforeAll(async () => {
  connector = await startConnector();
  bot = await startTestBot({
    limits: { turnMs: 400, invokeMs: 400 },
    conversation: (turn) => {
      turns.push(turn);
      return conversation(turn);
    },
  });
});
beforeEach(() => {
  turns = [];
  conversation = echo;
  connector.reset();
});
afterAll(async () => {
  await bot.stop();
  await connector.close();
});

const heard = () => connector.messages().map(({ summary }) => summary);
const words = (turn: Turn): string => (turn.kind === 'message' ? turn.text : turn.kind);
const after =
  (ms: (turn: Turn) => number): Conversation =>
  async (turn) => {
    await wait(ms(turn));
    return echo(turn);
  };

describe('a repeat', () => {
  test('failure 1: of a message is neither run nor answered again', async () => {
    const one = message(connector.url, 'rec 3 is done', { id: 'once' });
    expect((await bot.post(one)).status).toBe(200);
    expect((await bot.post({ ...one, timestamp: new Date().toISOString() })).status).toBe(200);
    expect(turns).toHaveLength(1);
    expect(heard()).toEqual(['heard "rec 3 is done"']);
  });

  test('failure 1: of a press gets the same answer', async () => {
    let n = 0;
    conversation = () => Promise.resolve([reply(`answer ${String(++n)}`)]);
    const one = press(connector.url, 'confirm', { draft: 'd1' });
    const first = await bot.post(one);
    expect(await bot.post(one)).toEqual(first);
    expect(turns).toHaveLength(1);
  });

  test('failure 1: twenty at once of a press are one run, all answered', async () => {
    conversation = after(() => 50);
    const one = press(connector.url, 'confirm', { draft: 'd2' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => bot.post(one)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(turns).toHaveLength(1);
  });

  test('failure 7: while the first is still running, as after a cold start, is not a second', async () => {
    conversation = after(() => 150);
    const one = message(connector.url, 'cold');
    const first = bot.post(one);
    await wait(30);
    expect((await bot.post(one)).status).toBe(200);
    await first;
    expect(turns).toHaveLength(1);
    expect(heard()).toEqual(['heard "cold"']);
  });

  test('failure 2: of the words under a new id is a turn of its own', async () => {
    await bot.post(message(connector.url, 'status of rec 3'));
    await bot.post(message(connector.url, 'status of rec 3'));
    expect(heard()).toEqual(['heard "status of rec 3"', 'heard "status of rec 3"']);
  });

  test.each([
    ['in another conversation', { conversation: personal('a:other') }],
    ['by another person', { from: person('a2') }],
    ['of another button', { value: { action: { verb: 'cancel' } } }],
  ])('is none %s, though the id is the same', async (what, over) => {
    const one = press(connector.url, 'confirm', {}, { id: `same ${what}` });
    await bot.post(one);
    await bot.post({ ...one, ...over });
    expect(turns).toHaveLength(2);
  });

  test('by another organisation does not get the answer', async () => {
    const one = press(connector.url, 'confirm', {}, { id: 'ours' });
    await bot.post(one);
    const theirs = await bot.post({ ...one, channelData: { tenant: { id: OTHER_TENANT } } });
    expect(theirs.body).toMatchObject({ value: "You can't use this bot from your organisation." });
  });

  test('cannot be told without an id', async () => {
    const one = message(connector.url, 'no id', { id: undefined });
    await bot.post(one);
    await bot.post(one);
    expect(turns).toHaveLength(2);
  });
});

describe('several at once', () => {
  test('failure 8: of one person run in the order they came', async () => {
    // The earlier, the slower.
    conversation = after((turn) => 100 - 15 * Number(words(turn)));
    const posts = [];
    for (const n of [1, 2, 3, 4, 5]) {
      posts.push(bot.post(message(connector.url, String(n))));
      await wait(5);
    }
    expect((await Promise.all(posts)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(turns.map(words)).toEqual(['1', '2', '3', '4', '5']);
    expect(heard()).toEqual([1, 2, 3, 4, 5].map((n) => `heard "${String(n)}"`));
  });

  test('failure 8: of two people, or in two conversations, do not wait for each other', async () => {
    conversation = after((turn) => (words(turn) === 'slow' ? 250 : 0));
    const slow = bot.post(message(connector.url, 'slow'));
    await wait(20);
    const start = Date.now();
    await bot.post(message(connector.url, 'quick', { from: person('a2') }));
    await bot.post(message(connector.url, 'quick', { conversation: personal('a:other') }));
    expect(Date.now() - start).toBeLessThan(180);
    await slow;
  });

  test('failure 8: a failed one holds up nothing', async () => {
    conversation = async (turn) => {
      await wait(30);
      if (words(turn) === 'bad') throw new Error('x');
      return echo(turn);
    };
    const bad = bot.post(message(connector.url, 'bad'));
    await wait(5);
    await bot.post(message(connector.url, 'good'));
    await bad;
    expect(heard().sort()).toEqual(['Something went wrong on our side', 'heard "good"']);
  });

  test('failure 8: a press behind a slow message is answered in its own time', async () => {
    conversation = after((turn) => (words(turn) === 'slow' ? 900 : 0));
    const slow = bot.post(message(connector.url, 'slow'));
    await wait(20);
    const start = Date.now();
    const { body } = await bot.post(press(connector.url, 'confirm'));
    expect(Date.now() - start).toBeLessThan(400);
    expect(body).toMatchObject({ value: reply('pressed confirm {}').card });
    await slow;
    await connector.waitFor(2);
  });

  test('the queue keeps nothing of what has ended, and waits for nothing that hangs', async () => {
    const queue = createQueue();
    const order: number[] = [];
    const run = (n: number, ms: number) =>
      queue('key', 50, async () => {
        order.push(n);
        await wait(ms);
      });
    void queue('key', 50, () => new Promise(() => undefined));
    await Promise.all(Array.from({ length: 100 }, (_, n) => run(n, 0)));
    expect(order).toEqual(Array.from({ length: 100 }, (_, n) => n));
    await expect(queue('other', 50, () => Promise.reject(new Error('x')))).rejects.toThrow('x');
    await wait(0);
    expect(queue.size()).toBe(0);
  });
});

describe('failure 10: a message', () => {
  test.each([
    ['edited', 'messageUpdate', 'editMessage'],
    ['deleted', 'messageDelete', 'softDeleteMessage'],
    ['deleted', 'messageUpdate', 'softDeleteMessage'],
    ['deleted', 'messageDelete', 'somethingElse'],
  ] as const)(
    'that is %s (%s, %s) is told to the conversation, and nothing is said',
    async (kind, type, event) => {
      const one = message(connector.url, 'an update', { id: 'in-1' });
      await bot.post(one);
      connector.reset();
      expect((await bot.post(amendment(connector.url, type, event))).status).toBe(200);
      expect(turns.slice(-1)).toMatchObject([{ kind, message: 'in-1', place: { kind: 'personal' } }]);
      expect(connector.requests).toEqual([]);
    },
  );

  test('edited twice is told twice, though both have the id of the message', async () => {
    await bot.post(amendment(connector.url, 'messageUpdate', 'editMessage'));
    await bot.post(amendment(connector.url, 'messageUpdate', 'editMessage'));
    expect(turns.map(({ kind }) => kind)).toEqual(['edited', 'edited']);
  });

  test.each([
    ['brought back', { channelData: { tenant: { id: person().id }, eventType: 'undeleteMessage' } }],
    ['without an id', { id: undefined }],
    ['whose event is malformed', { channelData: { eventType: 7 } }],
    ['of our own', { from: { id: '28:bot' } }],
    ['of another organisation', { channelData: { tenant: { id: OTHER_TENANT }, eventType: 'editMessage' } }],
  ])('%s is left', async (_, over) => {
    expect((await bot.post(amendment(connector.url, 'messageUpdate', 'editMessage', over))).status).toBe(200);
    expect(turns).toEqual([]);
    expect(connector.requests).toEqual([]);
  });

  test('whose edit we fail to note, or note slowly, is taken all the same', async () => {
    conversation = () => Promise.reject(new Error('x'));
    expect((await bot.post(amendment(connector.url, 'messageUpdate', 'editMessage'))).status).toBe(200);
    conversation = after(() => 600);
    const start = Date.now();
    expect((await bot.post(amendment(connector.url, 'messageDelete', 'softDeleteMessage'))).status).toBe(200);
    expect(Date.now() - start).toBeLessThan(580);
    expect(connector.requests).toEqual([]);
    await wait(250);
  });
});

test('a repeat of a search is answered as the first', async () => {
  const one = query(connector.url, 'rec 3');
  const first = await bot.post(one);
  expect(await bot.post(one)).toEqual(first);
  expect(turns).toHaveLength(1);
});
