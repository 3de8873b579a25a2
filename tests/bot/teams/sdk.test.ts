/** What we count on in the SDK: an upgrade that changes it must fail here. */
import { ConfigurationBotFrameworkAuthentication, type Activity } from 'botbuilder';
import { TeamsAdapter } from '../../../bot/teams/adapter';
import { Authentication } from '../../../bot/teams/connectors';
import { tame } from '../../../bot/teams/pipeline';
import { startLeanConnector, type LeanConnector } from '../../bench/load/connector';
import { message } from '../../support/activities';
import { isSdkActivity, readActivity } from '../../../bot/teams/activity';

const anonymous = async (authentication: ConfigurationBotFrameworkAuthentication) => {
  const read = readActivity(message('http://127.0.0.1:9', 'hello'));
  if ('problem' in read || !isSdkActivity(read.activity)) throw new Error('not an activity');
  const { claimsIdentity, connectorFactory } = await authentication.authenticateRequest(read.activity, '');
  if (connectorFactory === undefined) throw new Error('no factory');
  return { claimsIdentity, connectorFactory, activity: read.activity };
};

test('a connector client is made once for an address, and again for another', async () => {
  const authentication = new Authentication(undefined, 1_000);
  const first = (await anonymous(authentication)).connectorFactory;
  const second = (await anonymous(authentication)).connectorFactory;
  const one = await first.create('http://127.0.0.1:9', 'a');
  expect(await second.create('http://127.0.0.1:9', 'a')).toBe(one);
  expect(await second.create('http://127.0.0.1:10', 'a')).not.toBe(one);
  expect(await second.create('http://127.0.0.1:9', 'b')).not.toBe(one);
});

test('a token client is made once', async () => {
  const authentication = new Authentication(undefined, 1_000);
  const { claimsIdentity } = await anonymous(authentication);
  const one = await authentication.createUserTokenClient(claimsIdentity);
  expect(await authentication.createUserTokenClient(claimsIdentity)).toBe(one);
});

test('failure 27: a client whose retries cannot be removed stops the start', async () => {
  const plain = new ConfigurationBotFrameworkAuthentication({});
  const client = await (await anonymous(plain)).connectorFactory.create('http://127.0.0.1:9', '');
  tame(client, 1_000);
  expect(() => tame(client, 1_000)).toThrow('it has no retry policy to remove');
  Reflect.set(client, 'client', {});
  expect(() => tame(client, 1_000)).toThrow('it has no pipeline');
});

describe('an activity', () => {
  let connector: LeanConnector;
  beforeAll(async () => {
    connector = await startLeanConnector();
  });
  afterAll(() => connector.close());

  const account = { id: '29:a5', name: 'Board Member', aadObjectId: 'a5', role: 'user' };
  const whole: Partial<Activity> = {
    type: 'message',
    id: 'message',
    summary: 'Rec 3: in progress, “amber”',
    locale: 'en-GB',
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:9',
    inputHint: 'acceptingInput',
    replyToId: 'in-1',
    from: { ...account, id: '28:bot' },
    recipient: account,
    conversation: { id: 'a:chat', name: '', conversationType: 'personal', isGroup: false, tenantId: 'f1' },
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: '£ 5', wrap: true }, null, []] },
      },
    ],
    entities: [{ type: 'mention', text: '<at>Board Member</at>', mentioned: account }],
    channelData: { channel: { id: '19:lpib', more: [1, null] } },
    timestamp: new Date('2025-01-14T10:00:00Z'),
  };

  test.each(['replied', 'sent', 'updated'] as const)('%s is written as the SDK writes it', async (how) => {
    const plain = new ConfigurationBotFrameworkAuthentication({});
    const client = async () => (await anonymous(plain)).connectorFactory.create(connector.url, '');
    const bodyBy = async ({ conversations }: Awaited<ReturnType<typeof client>>): Promise<unknown> => {
      if (how === 'replied') await conversations.replyToActivity('a:chat', 'in-1', whole);
      else if (how === 'sent') await conversations.sendToConversation('a:chat', whole);
      else await conversations.updateActivity('a:chat', 'message', whole);
      return JSON.parse(connector.last);
    };
    const theirs = await bodyBy(await client());
    expect(await bodyBy(tame(await client(), 1_000))).toEqual(theirs);
    expect(theirs).toMatchObject({ summary: whole.summary, timestamp: '2025-01-14T10:00:00.000Z' });
  });
});

test('failure 30: text beside a card is rejected before it is sent', async () => {
  const authentication = new Authentication(undefined, 1_000);
  const adapter = new TeamsAdapter(authentication);
  const who = await anonymous(authentication);
  const sent = adapter.run({ ...who, audience: '' }, who.activity, async (context) => {
    await context.sendActivity({ type: 'message', text: 'words', attachments: [{ contentType: 'x' }] });
  });
  await expect(sent).rejects.toThrow('A card is sent alone');
});
