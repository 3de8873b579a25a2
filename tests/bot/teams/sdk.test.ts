/** What we count on in the SDK: an upgrade that changes it must fail here. */
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { TeamsAdapter } from '../../../bot/teams/adapter';
import { Authentication } from '../../../bot/teams/connectors';
import { tame } from '../../../bot/teams/pipeline';
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

test('failure 30: text beside a card is rejected before it is sent', async () => {
  const authentication = new Authentication(undefined, 1_000);
  const adapter = new TeamsAdapter(authentication);
  const who = await anonymous(authentication);
  const sent = adapter.run({ ...who, audience: '' }, who.activity, async (context) => {
    await context.sendActivity({ type: 'message', text: 'words', attachments: [{ contentType: 'x' }] });
  });
  await expect(sent).rejects.toThrow('A card is sent alone');
});
