/** The record is moved to another database, whole or not, and the bot goes on from there. */
import { verify } from '../../bot/verify';
import { CONVERSATIONS, ensureContainers, placeId, RECORD } from '../../data/cosmos';
import { LPIB, LPIB_CHANNEL, startTellingOffices, TellingOffice } from '../bot/boards/telling-office';
import type { Offices } from '../bot/recording/talking';

let offices: Offices<TellingOffice>;
beforeAll(async () => {
  offices = await startTellingOffices();
});
afterAll(() => offices.stop());

/** What `npm run verify` says of that database. */
const verified = async ({ server }: TellingOffice, database: string) => {
  const lines: string[] = [];
  const env = {
    COSMOS_ENDPOINT: server.endpoint,
    COSMOS_KEY: server.key,
    COSMOS_DATABASE: database,
    ASSURANCE_FORCE: 'staffordshire',
  };
  const code = await verify(env, (line) => lines.push(line));
  return { code, lines };
};

/** Copies every document as any tool would, but for those that are lost on the way. */
const moved = async (
  office: TellingOffice,
  to: string,
  lost: readonly string[] = [],
): Promise<TellingOffice> => {
  const { client } = office.server;
  await ensureContainers(client, to);
  for (const container of [RECORD, CONVERSATIONS]) {
    const { items } = client.database(office.database).container(container);
    const { resources } = await items.readAll().fetchAll();
    for (const { id, ...rest } of resources) {
      const own = Object.fromEntries(Object.entries(rest).filter(([name]) => !name.startsWith('_')));
      if (id !== undefined && !lost.includes(id))
        await client
          .database(to)
          .container(container)
          .items.create({ id, ...own });
    }
  }
  return new TellingOffice(office.server, to);
};

/** In its team, and in the chat of everybody whom something is for. */
const known = async (): Promise<TellingOffice> => {
  const office = await offices.open();
  await office.installs();
  await office.opens('a1', 'a2', 'a3', 'a7');
  return office;
};

test('failure 19: moved whole, it counts the same addresses as before, and speaks to everybody it spoke to', async () => {
  const office = await known();
  const before = await verified(office, office.database);
  expect(before).toEqual({
    code: 0,
    lines: [expect.stringMatching(/all sound$/), '7 places known, the bot may speak in 7'],
  });
  const there = await moved(office, 'moved-whole');
  expect(await verified(there, 'moved-whole')).toEqual(before);
  await there.on('2025-03-24T09:00:00.000Z');
  expect(there.toldTo('a2')).toEqual(['Rec 3: due 31 March 2025 (in 7 days)']);
  // What was still to be told of the board when it was moved, and what is of the day, are one card.
  expect([...new Set(there.toldTo(LPIB_CHANNEL))]).toHaveLength(1);
  expect(await there.outbox.find({ states: ['refused', 'unknown'] })).toEqual([]);
});

test('failure 19: an address that was lost on the way is counted, and the board without one is named', async () => {
  const office = await known();
  const { code, lines } = await verified(office, office.database);
  const there = await moved(office, 'moved-in-part', [placeId(LPIB_CHANNEL), placeId('chat-a2')]);
  expect(await verified(there, 'moved-in-part')).toEqual({
    // The history is sound all the same.
    code,
    lines: [
      lines[0],
      '5 places known, the bot may speak in 5',
      `${LPIB}: no address is kept of its channel; say something to the bot there, or nothing is posted`,
    ],
  });
  // Nothing is lost in silence meanwhile, and a word from there brings it back.
  await there.on('2025-03-24T09:00:00.000Z');
  expect((await there.say('a1', 'who was not reached')).text).toContain(LPIB);
  await there.saysIn(LPIB_CHANNEL, 'a5', 'status of rec 3');
  expect((await verified(there, 'moved-in-part')).lines).toHaveLength(2);
  await there.on('2025-03-25T09:00:00.000Z');
  expect(there.toldTo(LPIB_CHANNEL)).toHaveLength(1);
});

test('where the bot is nowhere, nothing is said of places', async () => {
  const office = await offices.open();
  expect(await verified(office, office.database)).toEqual({
    code: 0,
    lines: ['7 chains, 7 entries, all sound'],
  });
});
