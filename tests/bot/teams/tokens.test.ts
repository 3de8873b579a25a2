/**
 * Who is let in, with tokens that are rightly signed: Microsoft's list of signing keys is replaced by one that
 * holds a key of ours, and nothing else is fetched.
 */
import { generateKeyPairSync, sign } from 'node:crypto';
import { startTestBot, type TestBot } from '../../support/bot';
import { message, TENANT } from '../../support/activities';

const KEYS = 'https://keys.example/jwks';
const mockAsked: string[] = [];
const mockServed: Record<string, unknown> = {};
jest.mock('node-fetch', () => ({
  __esModule: true,
  default: (url: string) => {
    mockAsked.push(url);
    const body = mockServed[url];
    return body === undefined
      ? Promise.reject(new Error('There is no network here.'))
      : Promise.resolve({ ok: true, json: () => Promise.resolve(body) });
  },
}));

const APP = '00000000-0000-0000-0000-0000000000c1';
const SERVICE = 'https://smba.trafficmanager.net/uk/';
const ours = generateKeyPairSync('rsa', { modulusLength: 2048 });
const another = generateKeyPairSync('rsa', { modulusLength: 2048 });

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const now = (): number => Math.floor(Date.now() / 1000);

/** As the Bot Service makes one, but for what is said otherwise. */
const token = (over: Record<string, unknown> = {}, { privateKey } = ours, header = {}): string => {
  const claims = { iss: 'https://api.botframework.com', aud: APP, serviceurl: SERVICE };
  const signed = [
    encoded({ alg: 'RS256', typ: 'JWT', kid: 'one', ...header }),
    encoded({ ...claims, nbf: now() - 60, exp: now() + 600, ...over }),
  ].join('.');
  return `Bearer ${signed}.${sign('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url')}`;
};

/** Something that is let in and then needs no answer. */
const typing = message(SERVICE, '', { type: 'typing' });

let bot: TestBot;
let said: jest.SpyInstance;
beforeAll(async () => {
  said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  mockServed['https://login.botframework.com/v1/.well-known/openidconfiguration'] = { jwks_uri: KEYS };
  mockServed[KEYS] = {
    keys: [{ ...ours.publicKey.export({ format: 'jwk' }), kid: 'one', endorsements: ['msteams'] }],
  };
  bot = await startTestBot({
    registration: { type: 'SingleTenant', appId: APP, tenantId: TENANT, password: 'not a secret' },
  });
});
afterAll(async () => {
  await bot.stop();
  said.mockRestore();
});

const answered = async (authorization: string): Promise<number> =>
  (await bot.post(typing, { authorization })).status;

test('a token for another bot is turned away without asking Microsoft for its keys', async () => {
  // The first to knock: nothing has been fetched yet.
  expect(await answered(token({ aud: '00000000-0000-0000-0000-0000000000c9' }))).toBe(401);
  expect(mockAsked).toEqual([]);
});

test('a token of the Bot Service for this bot is let in', async () => {
  expect(await answered(token())).toBe(200);
  expect(mockAsked).toContain(KEYS);
});

test.each<[string, string]>([
  ['for another bot', token({ aud: '00000000-0000-0000-0000-0000000000c9' })],
  ['for nobody', token({ aud: undefined })],
  ['from another issuer', token({ iss: 'https://sts.example/' })],
  ['that is past', token({ nbf: now() - 7_200, exp: now() - 3_600 })],
  ['that is not valid yet', token({ nbf: now() + 3_600, exp: now() + 7_200 })],
  ['signed with another key under the same name', token({}, another)],
  ['signed with a key that nobody knows', token({}, another, { kid: 'two' })],
  ['without a signature', token({}, ours, { alg: 'none' }).replace(/[^.]+$/, '')],
  ['for another service address', token({ serviceurl: 'https://evil.example/' })],
])('a token %s gets 401', async (_, authorization) => {
  expect(await answered(authorization)).toBe(401);
});

test('a token whose words were changed after it was signed gets 401', async () => {
  const [header = '', , signature = ''] = token().split('.');
  const claims = encoded({
    iss: 'https://api.botframework.com',
    aud: APP,
    serviceurl: SERVICE,
    exp: now() + 9,
  });
  expect(await answered([header, claims, signature].join('.'))).toBe(401);
});

describe('who is not let in is told that alone, whatever else is wrong', () => {
  const wrong = token({ aud: '00000000-0000-0000-0000-0000000000c9' });

  test.each<[string, unknown]>([
    ['no activity', {}],
    ['an activity that lacks what it needs', { type: 'message', text: 'status of rec 3' }],
    ['an address that is not answered', message('http://127.0.0.1:9/', 'status of rec 3')],
  ])('%s', async (_, body) => {
    expect((await bot.post(body, { authorization: wrong })).status).toBe(401);
    expect((await bot.post(body, { authorization: 'Bearer garbage' })).status).toBe(401);
  });

  test('and Teams itself is told what is wrong', async () => {
    const { status, body } = await bot.post(
      { type: 'message', channelId: 'msteams', serviceUrl: SERVICE },
      { authorization: token() },
    );
    expect([status, body]).toEqual([400, { error: 'The activity lacks from.' }]);
  });
});

test('an answer goes to https alone', async () => {
  const plain = 'http://127.0.0.1:9/';
  const { status } = await bot.post(message(plain, 'hello'), {
    authorization: token({ serviceurl: plain }),
  });
  expect(status).toBe(403);
});

test('a good token does not let another organisation in', async () => {
  const foreign = '00000000-0000-0000-0000-0000000000f2';
  const heard: string[] = [];
  const strict = await startTestBot({
    registration: { type: 'SingleTenant', appId: APP, tenantId: TENANT, password: 'not a secret' },
    conversation: (turn) => {
      heard.push(turn.kind);
      return Promise.resolve([]);
    },
  });
  const press = (tenant: string) =>
    strict.post(
      message(SERVICE, '', {
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb: 'ask', data: {} } },
        channelData: { tenant: { id: tenant } },
        conversation: { id: 'a:chat', conversationType: 'personal', tenantId: tenant },
      }),
      { authorization: token() },
    );
  await press(foreign);
  expect(heard).toEqual([]);
  await press(TENANT);
  expect(heard).toEqual(['action']);
  await strict.stop();
});
