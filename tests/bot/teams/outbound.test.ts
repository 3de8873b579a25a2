/** Speaking unasked, from a reference that was stored by a process that is no more. */
import { fixedDoor } from '../../../bot/door';
import { createLog } from '../../../bot/log';
import { createTeams, LIMITS } from '../../../bot/teams';
import type { Address, Outbound, Reply } from '../../../bot/turn';
import { TENANT } from '../../support/activities';
import { reply } from '../../support/bot';
import { startConnector, type Connector } from '../../support/connector';

const CHANNEL = '19:lpib@thread.tacv2';
let connector: Connector;
let outbound: Outbound;

beforeAll(async () => {
  connector = await startConnector();
  const teams = await createTeams({
    registration: undefined,
    door: fixedDoor([TENANT]),
    conversation: () => Promise.resolve([]),
    log: createLog('silent'),
    limits: { ...LIMITS, sendMs: 500 },
  });
  outbound = teams.outbound;
});
beforeEach(() => connector.reset());
afterAll(() => connector.close());

const reference = (type = 'channel', over: Record<string, unknown> = {}) => ({
  activityId: 'long-ago',
  user: { id: '29:a1', name: 'Secretary', aadObjectId: '00000000-0000-0000-0000-0000000000a1' },
  bot: { id: '28:bot', name: 'Assurance' },
  conversation: { id: 'replaced', conversationType: type, isGroup: type !== 'personal', tenantId: TENANT },
  channelId: 'msteams',
  locale: 'en-GB',
  serviceUrl: connector.url,
  ...over,
});
const channel = (over = {}): Address => ({ reference: reference('channel', over), conversation: CHANNEL });
const chat = (over = {}): Address => ({ reference: reference('personal', over), conversation: 'a:chat' });
const inThread = (): Address => ({ ...channel(), conversation: `${CHANNEL};messageid=17` });

describe('failure 15: without any turn before it', () => {
  test('a message into a channel begins a thread, and its id comes back', async () => {
    const sending = await outbound.create(channel(), reply('hello'));
    expect(sending.outcome === 'sent' && sending.id).toMatch(/^sent-\d+$/);
    const [request] = connector.requests;
    expect(request).toMatchObject({ method: 'POST', path: '/v3/conversations', channel: CHANNEL });
    // failure 33: the notification says what it is about.
    expect(request?.activity).toMatchObject({ type: 'message', summary: 'hello' });
  });

  test('a message into a thread goes under its first message', async () => {
    expect(await outbound.create(inThread(), reply('an update'))).toMatchObject({ outcome: 'sent' });
    expect(connector.requests).toHaveLength(1);
    expect(connector.requests[0]?.path).toBe(`/v3/conversations/${CHANNEL};messageid=17/activities`);
    expect(connector.requests[0]?.activity?.replyToId).toBeUndefined();
  });

  test("failure 16: a message into a person's chat carries what the stored reference held", async () => {
    expect(await outbound.create(chat(), reply('yours'))).toMatchObject({ outcome: 'sent' });
    expect(connector.requests[0]).toMatchObject({
      path: '/v3/conversations/a:chat/activities',
      activity: {
        recipient: { id: '29:a1', aadObjectId: '00000000-0000-0000-0000-0000000000a1' },
        from: { id: '28:bot' },
        conversation: { id: 'a:chat', tenantId: TENANT, conversationType: 'personal' },
      },
    });
  });

  test('a message is updated in place', async () => {
    expect(await outbound.update(channel(), 'm1', reply('newer'))).toEqual({ outcome: 'sent', id: 'm1' });
    expect(connector.requests).toEqual([
      expect.objectContaining({ method: 'PUT', path: `/v3/conversations/${CHANNEL}/activities/m1` }),
    ]);
  });

  test('the channels of a team are told', async () => {
    expect(await outbound.channelsOf(reference(), '19:general@thread.tacv2')).toEqual([
      { id: '19:general@thread.tacv2', name: null },
      { id: CHANNEL, name: 'Local Policing Improvement Board' },
    ]);
    connector.fail(() => ({ status: 403 }));
    expect(await outbound.channelsOf(reference(), '19:general@thread.tacv2')).toBeUndefined();
  });
});

type Call = 'create' | 'update';
const send = (how: Call, to: Address = channel(), what: Reply = reply('x')) =>
  how === 'create' ? outbound.create(to, what) : outbound.update(to, 'm1', what);

describe('each failure is one request and one named end', () => {
  test.each<[Call, number, string | undefined, object]>([
    ['create', 403, 'ConversationBlockedByUser', { outcome: 'refused', why: 'blocked' }],
    ['create', 403, undefined, { outcome: 'refused', why: 'blocked' }],
    ['create', 403, 'InvalidBotApiHost', { outcome: 'refused', why: 'other' }],
    ['create', 404, 'ConversationNotFound', { outcome: 'refused', why: 'conversation gone' }],
    ['create', 404, undefined, { outcome: 'refused', why: 'conversation gone' }],
    ['create', 413, 'MessageSizeTooBig', { outcome: 'refused', why: 'too large' }],
    ['create', 400, undefined, { outcome: 'refused', why: 'other' }],
    ['update', 404, 'ActivityNotFound', { outcome: 'refused', why: 'message gone' }],
    ['update', 404, 'ConversationNotFound', { outcome: 'refused', why: 'conversation gone' }],
    ['update', 403, 'BotNotInConversationRoster', { outcome: 'refused', why: 'blocked' }],
  ])('failures 24, 25 and 29: %s, %d %s', async (how, status, code, end) => {
    connector.fail(() => ({ status, ...(code === undefined ? {} : { code }) }));
    expect(await send(how)).toMatchObject(end);
    expect(connector.requests).toHaveLength(1);
  });

  test('failure 18: a host that is not ours to use is not taken for a shut door: the place stays', async () => {
    connector.fail(() => ({ status: 403, code: 'InvalidBotApiHost' }));
    for (const how of ['create', 'update'] as const)
      expect(await send(how)).toEqual({ outcome: 'refused', reason: 'Teams said 403', why: 'other' });
    expect(connector.requests).toHaveLength(2);
  });

  test.each(['ConversationBlockedByUser', 'BotNotInConversationRoster', 'BotDisabledByAdmin'])(
    'failure 24: %s is a shut door, whatever it comes with',
    async (code) => {
      for (const status of [400, 403, 404]) {
        connector.fail(() => ({ status, code }));
        expect(await send('create')).toMatchObject({ outcome: 'refused', why: 'blocked' });
      }
    },
  );

  test.each([500, 502, 503, 504])('failure 27: a %d to a new message leaves it unknown', async (status) => {
    connector.fail(() => ({ status }));
    expect(await send('create')).toMatchObject({ outcome: 'unknown' });
    expect(connector.requests).toHaveLength(1);
    // The same content in the same place may be sent again.
    expect(await send('update')).toMatchObject({ outcome: 'busy' });
  });

  test('failure 27: so does a connection that is cut', async () => {
    connector.fail(() => ({ drop: true }));
    expect(await send('create')).toMatchObject({ outcome: 'unknown' });
    expect(await send('update')).toMatchObject({ outcome: 'busy' });
    expect(connector.requests).toHaveLength(2);
  });

  test('failure 28: and silence, which our own limit ends', async () => {
    connector.fail(() => ({ delayMs: 1_500 }));
    expect(await send('create')).toMatchObject({ outcome: 'unknown' });
    expect(await send('update')).toMatchObject({ outcome: 'busy' });
  });

  test.each([429, 412])('failure 26: a %d is told with the time to stay away', async (status) => {
    connector.fail(() => ({ status, headers: { 'retry-after': '7' } }));
    expect(await send('create')).toMatchObject({ outcome: 'busy', afterMs: 7_000 });
    const date = new Date(Date.now() + 30_000).toUTCString();
    connector.fail(() => ({ status, headers: { 'retry-after': date } }));
    const { afterMs } = { afterMs: 0, ...(await send('create')) };
    expect(Math.abs((afterMs ?? 0) - 30_000)).toBeLessThan(3_000);
    connector.fail(() => ({ status }));
    expect(await send('create')).toMatchObject({ outcome: 'busy', afterMs: undefined });
    expect(connector.requests).toHaveLength(3);
  });

  test('a service that cannot be reached has not taken it', async () => {
    expect(await send('create', channel({ serviceUrl: 'http://127.0.0.1:9' }))).toMatchObject({
      outcome: 'busy',
    });
  });
});

describe('what is not sent at all', () => {
  test('failure 25: a card that is too large', async () => {
    expect(await send('create', channel(), reply('x'.repeat(15_000)))).toMatchObject({ why: 'too large' });
    expect(connector.requests).toHaveLength(0);
  });

  test('failure 33: a card without a summary', async () => {
    expect(await send('create', channel(), { ...reply('x'), summary: ' ' })).toMatchObject({
      outcome: 'refused',
      reason: 'our mistake',
    });
  });

  test.each<[string, Record<string, unknown>]>([
    ['a service off this machine', { serviceUrl: 'https://smba.trafficmanager.net/uk/' }],
    ['no service', { serviceUrl: undefined }],
    ['no bot', { bot: undefined }],
    ['no conversation', { conversation: 'x' }],
  ])('to a reference with %s', async (_, over) => {
    for (const how of ['create', 'update'] as const)
      expect(await send(how, channel(over))).toMatchObject({ outcome: 'refused', why: 'other' });
    expect(await outbound.channelsOf(reference('channel', over), 'team')).toBeUndefined();
    expect(connector.requests).toHaveLength(0);
  });
});
