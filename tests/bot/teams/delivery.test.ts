import { setTimeout as wait } from 'node:timers/promises';
import { echo, reply, startTestBot, type TestBot } from '../../support/bot';
import { mention, message, press, thread } from '../../support/activities';
import { startConnector, type Connector } from '../../support/connector';
import { judge, toActivity } from '../../../bot/teams/deliver';
import type { Conversation } from '../../../bot/turn';

let connector: Connector;
let bot: TestBot;
let conversation: Conversation;

beforeAll(async () => {
  connector = await startConnector();
  bot = await startTestBot({
    conversation: (turn) => conversation(turn),
    limits: { turnMs: 300, invokeMs: 300, typingAfterMs: 60, sendMs: 200 },
  });
});
beforeEach(() => {
  conversation = echo;
  connector.reset();
});
afterAll(async () => {
  await bot.stop();
  await connector.close();
});

const stillAnswers = async () => {
  connector.reset();
  conversation = echo;
  expect((await bot.post(message(connector.url, 'next'))).status).toBe(200);
  expect(connector.messages().map(({ summary }) => summary)).toEqual(['heard "next"']);
};

describe('when Teams fails', () => {
  test.each([500, 502, 503, 504])(
    'failure 27: a %d is posted once, for it may have arrived',
    async (status) => {
      connector.fail(() => ({ status }));
      expect((await bot.post(message(connector.url, 'hello'))).status).toBe(200);
      await wait(50);
      expect(connector.requests).toHaveLength(1);
      await stillAnswers();
    },
  );

  test('failure 27: a connection that is cut is posted once', async () => {
    connector.fail(() => ({ drop: true }));
    await bot.post(message(connector.url, 'hello'));
    expect(connector.requests).toHaveLength(1);
    await stillAnswers();
  });

  test('failure 28: no answer ends with our own time limit', async () => {
    connector.fail(() => ({ delayMs: 1_500 }));
    const start = Date.now();
    expect((await bot.post(message(connector.url, 'hello'))).status).toBe(200);
    expect(Date.now() - start).toBeLessThan(1_000);
    expect(connector.requests).toHaveLength(1);
    await stillAnswers();
  });

  test('failure 26: a 429 is tried again when Teams says', async () => {
    let left = 1;
    connector.fail(() => (left-- > 0 ? { status: 429, headers: { 'retry-after': '0' } } : undefined));
    await bot.post(message(connector.url, 'hello'));
    expect(connector.requests).toHaveLength(2);
  });

  test('failure 26: a 429 that asks for too long a wait is left', async () => {
    connector.fail(() => ({ status: 429, headers: { 'retry-after': '60' } }));
    await bot.post(message(connector.url, 'hello'));
    expect(connector.requests).toHaveLength(1);
  });

  test.each([400, 401, 403, 404, 413])('a %d is not tried again', async (status) => {
    connector.fail(() => ({ status }));
    await bot.post(message(connector.url, 'hello'));
    expect(connector.requests).toHaveLength(1);
    await stillAnswers();
  });

  test('a service that cannot be reached is survived', async () => {
    expect((await bot.post(message('http://127.0.0.1:9', 'hello'))).status).toBe(200);
    await stillAnswers();
  });
});

describe('a delivery', () => {
  const failed = (statusCode: number) => Object.assign(new Error('x'), { statusCode });
  test.each([
    [failed(403), { outcome: 'refused', reason: 'Teams said 403', why: 'blocked' }],
    [failed(502), { outcome: 'unknown', reason: 'Teams said 502' }],
    [failed(201), { outcome: 'sent', id: undefined }],
    [Object.assign(new Error('x'), { code: 'ECONNRESET' }), { outcome: 'unknown', reason: 'ECONNRESET' }],
    [
      Object.assign(new Error('x'), { code: 'ECONNREFUSED' }),
      { outcome: 'refused', reason: 'Teams is out of reach (ECONNREFUSED)', why: 'other' },
    ],
    [new Error('x'), { outcome: 'unknown', reason: 'Error' }],
    [null, { outcome: 'unknown', reason: 'no answer' }],
  ])('that failed with %p ends in a named state', (error, delivery) => {
    expect(judge(error)).toEqual(delivery);
  });

  test('failure 33: without a summary is refused by the builder', () => {
    expect(() => toActivity(reply(' '))).toThrow('summary');
  });
});

describe('a slow answer', () => {
  test('is announced by typing, in a chat', async () => {
    conversation = async (turn) => {
      await wait(150);
      return echo(turn);
    };
    await bot.post(message(connector.url, 'slow'));
    expect(connector.requests.map(({ activity }) => activity?.type)).toEqual(['typing', 'message']);
    connector.reset();
    await bot.post(mention(connector.url, 'slow'));
    expect(connector.requests.map(({ activity }) => activity?.type)).toEqual(['message']);
  });

  test('failure 3: beyond the turn is acknowledged in time, and follows', async () => {
    conversation = async (turn) => {
      await wait(600);
      return echo(turn);
    };
    const start = Date.now();
    expect((await bot.post(message(connector.url, 'slow'))).status).toBe(200);
    expect(Date.now() - start).toBeLessThan(550);
    expect((await connector.waitFor(2)).map(({ summary }) => summary)).toEqual([
      'This is taking longer than usual',
      'heard "slow"',
    ]);
  });

  test('failure 4: is sent although the turn it belongs to is over', async () => {
    conversation = async (turn) => {
      await wait(600);
      throw new Error(turn.kind);
    };
    await bot.post(message(connector.url, 'slow'));
    expect((await connector.waitFor(2)).map(({ summary }) => summary)).toEqual([
      'This is taking longer than usual',
      'Something went wrong on our side',
    ]);
    await stillAnswers();
  });

  test('failure 5: follows in the same thread', async () => {
    conversation = async (turn) => {
      await wait(600);
      return echo(turn);
    };
    await bot.post(mention(connector.url, 'slow', thread('17'), { id: 'q1' }));
    const sent = await connector.waitFor(2);
    expect(sent.map((one) => [one.conversation?.id, one.replyToId])).toEqual([
      [thread('17').id, 'q1'],
      [thread('17').id, 'q1'],
    ]);
  });

  test('failure 3: to a press is promised, and follows as a message', async () => {
    conversation = async (turn) => {
      await wait(450);
      return echo(turn);
    };
    const { body } = await bot.post(press(connector.url, 'confirm'));
    expect(body).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: 'This is taking longer than usual',
    });
    expect((await connector.waitFor(1)).map(({ summary }) => summary)).toEqual(['pressed confirm {}']);
  });

  test('is waited for by a stop', async () => {
    const other = await startTestBot({
      limits: { turnMs: 50 },
      conversation: async (turn) => {
        await wait(300);
        return echo(turn);
      },
    });
    await other.post(message(connector.url, 'slow'));
    await other.stop();
    expect(connector.messages().map(({ summary }) => summary)).toContain('heard "slow"');
  });
});

describe('our own mistake', () => {
  test.each<[string, Conversation]>([
    ['rejects', () => Promise.reject(new Error('secret words'))],
    [
      'throws',
      () => {
        throw new TypeError('secret words');
      },
    ],
    ['answers without a summary', () => Promise.resolve([reply('')])],
  ])('is said plainly when the conversation %s', async (_, broken) => {
    conversation = broken;
    expect((await bot.post(message(connector.url, 'hello'))).status).toBe(200);
    expect(connector.messages().map(({ summary }) => summary)).toEqual(['Something went wrong on our side']);
    const pressed = await bot.post(press(connector.url, 'confirm'));
    expect(pressed.status).toBe(200);
    expect(pressed.body).toMatchObject({ value: 'Something went wrong on our side. Try again.' });
    await stillAnswers();
  });
});

test("Teams' label stands where a model took part, and only there", async () => {
  conversation = () => Promise.resolve([{ ...reply('hello'), generated: true }, reply('more')]);
  expect((await bot.post(message(connector.url, 'hello'))).status).toBe(200);
  const [first, second] = connector.messages();
  expect(first?.['entities']).toEqual([
    {
      type: 'https://schema.org/Message',
      '@type': 'Message',
      '@context': 'https://schema.org',
      '@id': '',
      additionalType: ['AIGeneratedContent'],
    },
  ]);
  expect(second).toMatchObject({ summary: 'more' });
  expect(second?.['entities']).toBeUndefined();
});
