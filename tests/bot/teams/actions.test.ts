import { echo, reply, startTestBot, type TestBot } from '../../support/bot';
import { message, press, submit, thread } from '../../support/activities';
import { startConnector, type Connector } from '../../support/connector';
import type { Reply, Turn } from '../../../bot/turn';

let connector: Connector;
let bot: TestBot;
let turns: Turn[];
let replies: ((turn: Turn) => Promise<readonly Reply[]>) | undefined;

beforeAll(async () => {
  connector = await startConnector();
  bot = await startTestBot({
    conversation: (turn) => {
      turns.push(turn);
      return (replies ?? echo)(turn);
    },
  });
});
beforeEach(() => {
  turns = [];
  replies = undefined;
  connector.reset();
});
afterAll(async () => {
  await bot.stop();
  await connector.close();
});

const cardResponse = (words: string) => ({
  status: 200,
  body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: reply(words).card },
});

test('failure 6: a press is answered with the card in its own response, and nothing is posted', async () => {
  const answer = await bot.post(press(connector.url, 'history', { rec: 3 }));
  expect(answer).toEqual(cardResponse('pressed history {"rec":3}'));
  expect(connector.requests).toEqual([]);
});

test('failure 6: what follows the first reply is posted', async () => {
  replies = () => Promise.resolve([reply('first'), reply('second')]);
  expect(await bot.post(press(connector.url, 'confirm'))).toEqual(cardResponse('first'));
  expect(connector.messages().map(({ summary }) => summary)).toEqual(['second']);
});

test('failure 6: a press that has nothing to show is still answered', async () => {
  replies = () => Promise.resolve([]);
  const { status, body } = await bot.post(press(connector.url, 'dismiss'));
  expect(status).toBe(200);
  expect(body).toMatchObject({ type: 'application/vnd.microsoft.activity.message', value: 'Done.' });
});

test('failure 9: Action.Submit does what Action.Execute does, answered with a message', async () => {
  await bot.post(press(connector.url, 'history', { rec: 3 }, { id: 'same' }));
  const { status } = await bot.post(submit(connector.url, 'history', { rec: 3 }, { id: 'same' }));
  expect(status).toBe(200);
  expect(turns[1]).toEqual(turns[0]);
  expect(connector.messages().map(({ summary }) => summary)).toEqual(['pressed history {"rec":3}']);
});

test('failure 9: Action.Submit needs no mention in a channel', async () => {
  const conversation = thread();
  await bot.post(submit(connector.url, 'open', {}, { conversation }));
  expect(turns).toMatchObject([{ kind: 'action', verb: 'open', place: { conversation: conversation.id } }]);
});

test('a card with refresh does not change how later presses are answered', async () => {
  replies = () =>
    Promise.resolve([{ summary: 's', card: { type: 'AdaptiveCard', refresh: { action: {} } } }]);
  await bot.post(press(connector.url, 'status'));
  replies = undefined;
  expect(await bot.post(press(connector.url, 'status'))).toEqual(cardResponse('pressed status {}'));
  expect(connector.requests).toEqual([]);
});

test.each([
  ['null', null],
  ['nothing', undefined],
  ['a string', 'confirm'],
  ['no action', {}],
  ['no verb', { action: { type: 'Action.Execute', data: {} } }],
  ['an empty verb', { action: { verb: '' } }],
  ['a verb that is no string', { action: { verb: 7 } }],
])('a press whose value is %s is refused in the shape of universal actions', async (_, value) => {
  const { status, body } = await bot.post(press(connector.url, 'x', {}, { value }));
  expect(status).toBe(400);
  expect(body).toMatchObject({
    statusCode: 400,
    type: 'application/vnd.microsoft.error',
    value: { code: 'BadRequest' },
  });
  expect(turns).toEqual([]);
});

test.each([[null], ['words'], [7], [[]], [{}], [{ verb: '' }], [{ verb: null }]])(
  'a message whose value is %j is a message',
  async (value) => {
    await bot.post(message(connector.url, 'hello', { value }));
    expect(turns).toMatchObject([{ kind: 'message', text: 'hello' }]);
  },
);
