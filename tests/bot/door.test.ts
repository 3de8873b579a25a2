import { setTimeout as wait } from 'node:timers/promises';
import { createDoor, fixedDoor } from '../../bot/door';
import { createLog } from '../../bot/log';
import { message } from '../support/activities';
import { echo, startTestBot } from '../support/bot';
import { startConnector } from '../support/connector';

const OURS = '00000000-0000-0000-0000-0000000000f1';
const THEIRS = '99999999-aaaa-4bbb-8ccc-dddddddddddd';

/** What the record says, and how often it was asked. */
const recordOf = (first: readonly string[]) => {
  const held = {
    allowed: first,
    fails: false,
    reads: 0,
    tenants: () => {
      held.reads += 1;
      return held.fails ? Promise.reject(new Error('no answer')) : Promise.resolve(held.allowed);
    },
  };
  return held;
};
const doorTo = (record: ReturnType<typeof recordOf>, times: { everyMs?: number; knockMs?: number } = {}) =>
  createDoor({ record, first: [OURS], log: createLog('silent'), everyMs: 20, knockMs: 0, ...times });

test('a turn of an allowed tenant costs no read', async () => {
  const record = recordOf([OURS]);
  const door = doorTo(record);
  for (let turn = 0; turn < 50; turn += 1) expect(await door.admits([OURS])).toBe(true);
  expect(record.reads).toBe(1);
});

test('who is allowed in chat is let in at the first knock, and all tenants that are named have to be', async () => {
  const record = recordOf([OURS]);
  const door = doorTo(record);
  expect(await door.admits([THEIRS])).toBe(false);
  record.allowed = [OURS, THEIRS];
  expect(await door.admits([THEIRS])).toBe(true);
  expect(await door.admits([OURS, 'another'])).toBe(false);
  expect(await door.admits([])).toBe(false);
});

test('whoever is stopped is shut out of a copy that nobody told, and stays out across a restart', async () => {
  const record = recordOf([OURS, THEIRS]);
  const door = doorTo(record);
  door.start();
  expect(await door.admits([THEIRS])).toBe(true);
  record.allowed = [OURS];
  await wait(100);
  const reads = record.reads;
  expect(await door.admits([OURS])).toBe(true);
  expect(door.allowed()).toEqual([OURS]);
  expect(record.reads).toBe(reads);
  await door.stop();
  record.allowed = [];
  expect(await doorTo(record).admits([OURS])).toBe(false);
});

test('strangers who knock have the record read seldom', async () => {
  const record = recordOf([OURS]);
  const door = doorTo(record, { knockMs: 60_000 });
  for (let knock = 0; knock < 20; knock += 1) expect(await door.admits([THEIRS])).toBe(false);
  expect(record.reads).toBe(1);
});

test('while the record does not answer, what was known stays', async () => {
  const record = recordOf([OURS, THEIRS]);
  const door = doorTo(record);
  expect(await door.admits([THEIRS])).toBe(true);
  record.fails = true;
  await door.refresh();
  expect(await door.admits([THEIRS])).toBe(true);
  const unread = recordOf([]);
  unread.fails = true;
  expect(await doorTo(unread).admits([OURS])).toBe(true);
});

test('over HTTP: a tenant that is stopped gets no answer any more', async () => {
  const connector = await startConnector();
  const record = recordOf([OURS]);
  const door = doorTo(record);
  const bot = await startTestBot({ conversation: echo, door });
  await bot.post(message(connector.url, 'hello'));
  record.allowed = [THEIRS];
  await door.refresh();
  await bot.post(message(connector.url, 'hello again'));
  expect(connector.messages().map(({ summary }) => summary)).toEqual([
    'heard "hello"',
    "You can't use this bot from your organisation",
  ]);
  await bot.stop();
  await connector.close();
});

test('a door that is fixed lets in those it was made for', async () => {
  const door = fixedDoor([OURS]);
  expect([await door.admits([OURS]), await door.admits([THEIRS]), await door.admits([])]).toEqual([
    true,
    false,
    false,
  ]);
});
