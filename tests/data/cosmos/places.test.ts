import { openPlaces, placeId, type Places, type SeenPlace } from '../../../data/cosmos';
import { TENANT } from '../../support/activities';
import { seenPlace } from '../posts';
import { requestsOf, startServer, type TestServer } from './server';

const SERVICE = 'https://smba.trafficmanager.net/uk/';
const PERSON = { id: '00000000-0000-0000-0000-0000000000a2', name: 'ASB Thematic Lead' };

let server: TestServer;
let tests = 0;
let tenant = '';
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => {
  tests += 1;
  tenant = `tenant-${tests}`;
});
afterAll(() => server.stop());

/** Another copy of the bot: it knows nothing but what is written. */
const open = (): Places =>
  openPlaces({ client: server.client, database: server.database, tenants: () => [tenant] });
const at = (minute: number, second = 0): string =>
  new Date(Date.UTC(2025, 0, 14, 10, minute, second)).toISOString();
const chat = (conversation: string, over: Partial<SeenPlace> = {}): SeenPlace =>
  seenPlace(SERVICE, conversation, 'personal', { tenant, person: PERSON, ...over });
const channel = (conversation: string, over: Partial<SeenPlace> = {}): SeenPlace =>
  seenPlace(SERVICE, conversation, 'channel', { tenant, ...over });

test('failures 15 and 16: what was stored comes back whole, in another process', async () => {
  const seen = chat('a:one');
  await open().seen(seen, at(0));
  expect(await open().ofPerson(PERSON.id)).toEqual({
    ...seen,
    id: placeId('a:one'),
    type: 'place',
    schema: 1,
    state: 'here',
    goneWhy: null,
    firstSeen: at(0),
    lastSeen: at(0),
  });
});

test('failure 20: an installation is seen, though this copy last knew of us there and another saw us leave', async () => {
  const [one, other] = [open(), open()];
  const seen = channel('19:back@thread.tacv2');
  await one.seen(seen, at(0));
  await other.gone(tenant, seen.conversation, 'uninstalled', at(0, 20));
  await one.seen(seen, at(0, 40), true);
  expect((await open().ofConversation(seen.conversation))?.state).toBe('here');
});

test('failure 17: of two chats with one person the one last heard of is theirs', async () => {
  const places = open();
  await places.seen(chat('a:new'), at(0));
  await places.seen(chat('a:old'), at(1));
  await places.seen(chat('a:new'), at(5));
  expect((await places.ofPerson(PERSON.id))?.conversation).toBe('a:new');
  await places.gone(tenant, 'a:new', 'removed', at(6));
  expect((await places.ofPerson(PERSON.id))?.conversation).toBe('a:old');
  expect(await places.ofPerson('00000000-0000-0000-0000-0000000000ff')).toBeUndefined();
});

test('failure 18: the address follows whatever comes in, at once', async () => {
  const places = open();
  await places.seen(chat('a:moved'), at(0));
  const serviceUrl = 'https://smba.trafficmanager.net/emea/';
  await places.seen(chat('a:moved', { serviceUrl, reference: { serviceUrl } }), at(0, 1));
  expect(await open().ofConversation('a:moved')).toMatchObject({
    serviceUrl,
    reference: { serviceUrl },
    firstSeen: at(0),
    lastSeen: at(0, 1),
  });
});

test('failure 24: what is gone is here again once anything comes from there', async () => {
  const places = open();
  await places.seen(chat('a:back'), at(0));
  await places.gone(tenant, 'a:back', 'blocked', at(1));
  expect(await places.ofConversation('a:back')).toMatchObject({ state: 'gone', goneWhy: 'blocked' });
  expect(await places.ofPerson(PERSON.id)).toBeUndefined();
  await places.seen(chat('a:back'), at(1, 1));
  expect(await places.ofPerson(PERSON.id)).toMatchObject({ state: 'here', goneWhy: null, firstSeen: at(0) });
});

test('a failed send from before something came in does not shut the place', async () => {
  const places = open();
  await places.seen(chat('a:late'), at(5));
  await places.gone(tenant, 'a:late', 'blocked', at(4));
  expect(await places.ofConversation('a:late')).toMatchObject({ state: 'here' });
});

test('nothing is read or written for what was seen a moment ago', async () => {
  const places = open();
  await places.seen(chat('a:busy'), at(0));
  expect(await requestsOf(server, () => places.seen(chat('a:busy'), at(0, 59)))).toEqual([]);
  const later = await requestsOf(server, () => places.seen(chat('a:busy'), at(1)));
  expect(later.map(({ operation }) => operation).sort()).toEqual(['read', 'replace']);
  // A copy that did not see it looks, and writes nothing.
  const other = open();
  const looked = await requestsOf(server, () => other.seen(chat('a:busy'), at(1, 30)));
  expect(looked.map(({ operation }) => operation)).toEqual(['read']);
});

test('threads are their channel, which keeps the names that only an installation tells', async () => {
  const places = open();
  const team = { id: '19:general@thread.tacv2', name: 'Assurance' };
  await places.seen(channel('19:lpib@thread.tacv2', { team, name: 'LPIB' }), at(0));
  await places.seen(
    channel('19:lpib@thread.tacv2;messageid=17', { team: { id: team.id, name: null }, name: null }),
    at(2),
  );
  expect(await places.channels()).toEqual([
    expect.objectContaining({ conversation: '19:lpib@thread.tacv2', team, name: 'LPIB', lastSeen: at(2) }),
  ]);
  expect(await places.ofConversation('19:lpib@thread.tacv2;messageid=42')).toMatchObject({ name: 'LPIB' });
});

test('failure 8: many at once lose nothing', async () => {
  const copies = Array.from({ length: 4 }, open);
  await Promise.all(
    copies.flatMap((places, copy) => [
      places.seen(chat('a:shared'), at(10 + copy)),
      places.seen(chat(`a:own-${copy}`), at(copy)),
    ]),
  );
  const all = await open().all();
  expect(all.map(({ conversation }) => conversation).sort()).toEqual([
    ...copies.map((_, copy) => `a:own-${copy}`),
    'a:shared',
  ]);
});

test("another tenant's places are not ours", async () => {
  await open().seen(chat('a:theirs', { tenant: TENANT }), at(0));
  expect(await open().all()).toEqual([]);
  expect(await open().ofConversation('a:theirs')).toBeUndefined();
});
