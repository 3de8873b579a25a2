/** Lanes, held by several copies on one record. */
import { setTimeout as wait } from 'node:timers/promises';
import { createLimiter, type Limiter } from '../../../bot/boards/outbox/lane';
import { SETTINGS } from '../../../bot/boards/outbox/settings';
import { openLanes } from '../../../data/cosmos';
import { startServer, type TestServer } from '../../data/cosmos/server';
import { TENANT } from '../../support/activities';

let server: TestServer;
let tests = 0;
let conversation = '';
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => {
  tests += 1;
  conversation = `19:${tests}@thread.tacv2`;
});
afterAll(() => server.stop());

/** @param ahead how far this copy's clock has gone since now, in milliseconds. */
const copyOf = (copy: string, ahead = 0, patienceMs = SETTINGS.patienceMs): Limiter =>
  createLimiter({
    lanes: openLanes({ client: server.client, database: server.database }),
    copy,
    settings: { ...SETTINGS, patienceMs },
    now: () => Date.now() + ahead,
  });

const hold = async (limiter: Limiter) => {
  const lane = await limiter.hold(TENANT, conversation);
  if ('freeAt' in lane) throw new Error('it is not free');
  return lane;
};

/** In how many milliseconds it is worth looking again; 0 where it is free, and then it is held. */
const freeIn = async (limiter: Limiter, where = conversation): Promise<number> => {
  const lane = await limiter.hold(TENANT, where);
  return 'freeAt' in lane ? lane.freeAt - Date.now() : 0;
};

test('a conversation is one copy’s at a time, and free once it lets go', async () => {
  const [one, two] = [copyOf('one'), copyOf('two')];
  const mine = await hold(one);
  // It may be given back at any moment: nobody waits for the lease to run out.
  expect(await freeIn(two)).toBeGreaterThan(0);
  expect(await freeIn(two)).toBeLessThanOrEqual(SETTINGS.patienceMs);
  expect(await freeIn(two, `${conversation}-other`)).toBe(0);
  await mine.release();
  expect(await freeIn(two)).toBe(0);
});

test('of many that want it at once exactly one has it', async () => {
  const wanted = await Promise.all(
    Array.from({ length: 8 }, (_, n) => copyOf(`copy-${n}`).hold(TENANT, conversation)),
  );
  expect(wanted.filter((each) => !('freeAt' in each))).toHaveLength(1);
});

test('a copy that died leaves it once its lease is over; should it wake again, it is told', async () => {
  const dead = await hold(copyOf('dead'));
  expect(await dead.turn()).toBe('go');
  expect(await freeIn(copyOf('two', SETTINGS.leaseMs - 5_000))).toBeGreaterThan(0);
  const taken = await hold(copyOf('two', SETTINGS.leaseMs + 5_000));
  expect(await taken.turn()).toBe('go');
  expect(await dead.turn()).toBe('lost');
  await dead.pause(60_000);
  await dead.release();
  expect(await taken.turn()).toBe('go');
});

test('failure 26: what a dead copy may have sent at its last moment counts', async () => {
  const dead = await hold(copyOf('dead'));
  for (let sent = 0; sent < 6; sent += 1) {
    expect(await dead.turn()).toBe('go');
    if (sent < 5) dead.over();
  }
  // The sixth was under way: it may have arrived right before the lease was over. The others are long past.
  const justAfter = SETTINGS.leaseMs + 1_000;
  const next = await hold(copyOf('two', justAfter));
  const lanes = openLanes({ client: server.client, database: server.database });
  const { recent } = (await lanes.get(TENANT, conversation))?.document ?? { recent: [] };
  expect(recent).toHaveLength(1);
  expect(Date.now() + justAfter - (recent.at(-1) ?? 0)).toBeLessThan(2_000);
  await next.release();
});

test('failure 26: a pause is everybody’s, a restart later too', async () => {
  const mine = await hold(copyOf('one'));
  await mine.pause(29_999.5);
  await mine.release();
  expect(Math.abs((await freeIn(copyOf('one'))) - 30_000)).toBeLessThan(2_000);
  expect(await freeIn(copyOf('two', 29_000))).toBeGreaterThan(0);
  expect(await freeIn(copyOf('two', 31_000))).toBe(0);
});

test('failure 26: what one copy sent, the next has to wait for', async () => {
  const mine = await hold(copyOf('one'));
  for (let sent = 0; sent < 6; sent += 1) {
    await mine.turn();
    mine.over();
  }
  await mine.release();
  expect(await freeIn(copyOf('two', 0, 100))).toBeGreaterThan(0);
  const before = Date.now();
  const next = await hold(copyOf('two'));
  expect(await next.turn()).toBe('go');
  expect(Date.now() - before).toBeGreaterThan(500);
});

test('failure 26: a tenant takes twenty-five a second from all copies together', async () => {
  const tenant = `${TENANT.slice(0, -1)}9`;
  const sent: number[] = [];
  await Promise.all(
    ['one', 'two', 'three'].flatMap((copy) => {
      const limiter = copyOf(copy);
      return Array.from({ length: 12 }, async (_, n) => {
        const lane = await limiter.hold(tenant, `19:${copy}-${n}`);
        expect('freeAt' in lane ? 'not free' : await lane.turn()).toBe('go');
        sent.push(Date.now());
      });
    }),
  );
  expect(sent).toHaveLength(36);
  const sorted = sent.toSorted((a, b) => a - b);
  expect((sorted[30] ?? 0) - (sorted[0] ?? 0)).toBeGreaterThan(1_000);
});

test('a send that could not be over in time is not begun', async () => {
  let ahead = 0;
  const limiter = createLimiter({
    lanes: openLanes({ client: server.client, database: server.database }),
    copy: 'slow',
    settings: SETTINGS,
    now: () => Date.now() + ahead,
  });
  const mine = await hold(limiter);
  expect(await mine.turn()).toBe('go');
  expect(mine.inTime()).toBe(true);
  await wait(1);
  ahead = SETTINGS.leaseMs - SETTINGS.sendMs + 1;
  expect(mine.inTime()).toBe(false);
});
