import { startTestBot, type TestBot } from '../../support/bot';
import { message, OTHER_TENANT, personal, press, TENANT } from '../../support/activities';
import { startConnector, type Connector } from '../../support/connector';

let connector: Connector;
let bot: TestBot;
const asked: string[] = [];

beforeAll(async () => {
  connector = await startConnector();
  bot = await startTestBot({
    conversation: (turn) => {
      asked.push(turn.kind);
      return Promise.resolve([{ summary: 'as ever', card: { type: 'AdaptiveCard' } }]);
    },
  });
});
beforeEach(() => connector.reset());
afterEach(async () => {
  // Whatever came in: the next question is answered as ever.
  connector.reset();
  asked.length = 0;
  expect((await bot.post(message(connector.url, 'status of rec 3'))).status).toBe(200);
  expect(connector.messages().map(({ summary }) => summary)).toEqual(['as ever']);
  asked.length = 0;
});
afterAll(async () => {
  await bot.stop();
  await connector.close();
});

const without = (field: string) => message(connector.url, 'hello', { [field]: undefined });

test.each(['type', 'from', 'conversation', 'recipient', 'serviceUrl', 'channelId'])(
  'an activity without %s is refused',
  async (field) => {
    expect(await bot.post(without(field))).toEqual({
      status: 400,
      body: { error: `The activity lacks ${field}.` },
    });
  },
);

test.each<[string, Record<string, unknown>, string]>([
  ['a from without id', { from: {} }, 'The activity lacks from.id.'],
  ['a from that is null', { from: null }, "The activity's from is not as Teams sends it."],
  ['a text that is a number', { text: 3 }, "The activity's text is not as Teams sends it."],
  ['entities that are no list', { entities: {} }, "The activity's entities is not as Teams sends it."],
  ['another channel', { channelId: 'emulator' }, "The activity's channelId is not as Teams sends it."],
  [
    'a service URL that is none',
    { serviceUrl: 'here' },
    "The activity's serviceUrl is not as Teams sends it.",
  ],
])('an activity with %s is refused', async (_, over, error) => {
  expect(await bot.post(message(connector.url, 'hello', over))).toEqual({ status: 400, body: { error } });
});

test.each(['', 'status of rec 3', '{"type":', '7', '"words"', 'null', '[]', '[1]'])(
  'a body of %j is refused',
  async (body) => {
    const { status } = await bot.post(body);
    expect(status).toBe(400);
  },
);

test('a body of a megabyte is refused', async () => {
  expect((await bot.post(message(connector.url, 'x'.repeat(1024 * 1024)))).status).toBe(413);
});

test('form data is refused', async () => {
  expect(
    (await bot.post('type=message', { 'content-type': 'application/x-www-form-urlencoded' })).status,
  ).toBe(400);
});

describe('another organisation', () => {
  const foreign = {
    channelData: { tenant: { id: OTHER_TENANT } },
    conversation: { ...personal(), tenantId: OTHER_TENANT },
  };

  test.each<[string, Record<string, unknown>]>([
    ['from another tenant', foreign],
    ['whose two tenants differ', { channelData: { tenant: { id: OTHER_TENANT } } }],
    ['of no tenant', { channelData: undefined, conversation: { ...personal(), tenantId: undefined } }],
    [
      'whose tenant is malformed',
      { channelData: { tenant: 7 }, conversation: { ...personal(), tenantId: null } },
    ],
  ])('a message %s is told so, and the conversation never hears of it', async (_, over) => {
    expect((await bot.post(message(connector.url, 'status of rec 3', over))).status).toBe(200);
    expect(connector.messages().map(({ summary }) => summary)).toEqual([
      "You can't use this bot from your organisation",
    ]);
    expect(asked).toEqual([]);
  });

  test('a press from another tenant is told so', async () => {
    const { status, body } = await bot.post(press(connector.url, 'confirm', {}, foreign));
    expect(status).toBe(200);
    expect(body).toMatchObject({ value: "You can't use this bot from your organisation." });
    expect(asked).toEqual([]);
  });

  test('our own tenant is known in any case', async () => {
    await bot.post(
      message(connector.url, 'hello', { channelData: { tenant: { id: TENANT.toUpperCase() } } }),
    );
    expect(asked).toEqual(['message']);
  });
});

test.each([
  'http://192.0.2.1:8080',
  'https://smba.trafficmanager.net/emea/',
  'http://127.0.0.1@evil.example',
  'http://localhost.evil.example',
  'http://127.0.0.1.evil.example',
  'ftp://127.0.0.1/',
  'file:///etc/passwd',
])('a service URL of %s is refused in local mode before anything is sent', async (serviceUrl) => {
  const start = Date.now();
  expect((await bot.post(message(serviceUrl, 'hello'))).status).toBe(403);
  expect(Date.now() - start).toBeLessThan(500);
  expect(asked).toEqual([]);
});
