/** A file sent to the bot over HTTP, as Teams does it: fetched, shown, confirmed, written. */
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { createConversation } from '../../../bot/conversation';
import { createChatImporting, type ChatImporting } from '../../../bot/importing/chat';
import { createFetching } from '../../../bot/importing/fetching';
import { createLog } from '../../../bot/log';
import { openImporting, openWaitingImports, type Importing, type WaitingImports } from '../../../data/cosmos';
import { DEMO_FORCE } from '../../../data/demo';
import type { Found } from '../../../data/importing/found';
import { nodes } from '../../cards/reading';
import { cell, published, tracked } from '../../data/importing/found';
import {
  message,
  person,
  press,
  sentFile,
  TENANT,
  thread,
  type ActivityJson,
} from '../../support/activities';
import { startTestBot, type TestBot } from '../../support/bot';
import { startConnector, type Connector } from '../../support/connector';
import { startOffices, type Office, type Offices } from '../recording/talking';
import { fileWith, reader } from './reader';

const SECRETARY = { from: person('a1', 'Board Secretary') };
const ADMIN = { from: person('a9', 'IT Administrator') };
const MEMBER = { from: person('a5', 'Board Member') };

let offices: Offices;
let office: Office;
let connector: Connector;
let files: Server;
let filesUrl = '';
let served = new Map<string, Buffer>();
let asked: string[] = [];
const bots: TestBot[] = [];

beforeAll(async () => {
  offices = await startOffices();
  connector = await startConnector();
  files = createServer((req, res) => {
    asked.push(req.url ?? '');
    const body = served.get(req.url ?? '');
    if (req.url === '/elsewhere') res.writeHead(302, { location: 'http://198.51.100.7/secret' }).end();
    else if (body === undefined) res.writeHead(404).end();
    else res.writeHead(200, { 'content-type': 'application/octet-stream' }).end(body);
  });
  await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
  const address = files.address();
  filesUrl = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}`;
});
beforeEach(async () => {
  office = await offices.open();
  connector.reset();
  served = new Map();
  asked = [];
});
afterEach(async () => {
  await Promise.all(bots.splice(0).map((bot) => bot.stop()));
});
afterAll(async () => {
  await connector.close();
  await offices.stop();
  await new Promise((resolve) => files.close(resolve));
});

interface Copy {
  readonly bot: TestBot;
  readonly importing: ChatImporting;
  readonly waiting: WaitingImports;
}

/** A copy of the bot on the office's record. */
const startCopy = async (
  over: { readonly write?: () => Promise<void>; answerMs?: number; tellMs?: number } = {},
): Promise<Copy> => {
  const where = { client: office.server.client, database: office.database };
  const real = openImporting({ ...where, force: DEMO_FORCE });
  const { write } = over;
  const imports: Importing =
    write === undefined
      ? real
      : {
          ...real,
          write: async (plan, run) => {
            await write();
            return real.write(plan, run);
          },
        };
  const waiting = openWaitingImports(where);
  const importing = createChatImporting({
    importing: imports,
    waiting,
    reader,
    fetchFile: createFetching({ local: true }),
    clock: office.clock,
    log: createLog('silent'),
    answerMs: over.answerMs ?? 20_000,
    tellMs: over.tellMs ?? 50,
  });
  const conversation = createConversation({
    record: office.record,
    clock: office.clock,
    demo: true,
    admins: [ADMIN.from.aadObjectId],
    importing,
  });
  const bot = await startTestBot({ conversation, limits: { invokeMs: 25_000, turnMs: 25_000 } });
  importing.start(bot.outbound);
  bots.push(bot);
  return { bot, importing, waiting };
};

const RESPONSE: Partial<Found> = {
  report: { title: 'The policing response to antisocial behaviour: PEEL spotlight report' },
  tracked: [
    tracked(3, { rag: cell('red'), progress: [cell('From the tracker')] }),
    tracked(9, { text: 'Forces should do a ninth thing.', owner: cell('Nobody Known', 12, 'Owner') }),
  ],
  mappings: [{ column: 'RAG', word: 'R', as: 'red', rows: 1 }],
};

const serve = (contents: Partial<Found> | Buffer, path = '/tracker.xlsx'): string => {
  served.set(path, Buffer.isBuffer(contents) ? contents : fileWith(contents));
  return `${filesUrl}${path}`;
};

const Pressed = z.object({ statusCode: z.number(), value: z.unknown() });
const Titled = z.object({ title: z.string(), verb: z.string(), data: z.record(z.unknown()) });
const buttons = (card: unknown) =>
  nodes(card).flatMap((node) => (node['type'] === 'Action.Execute' ? [Titled.parse(node)] : []));
const lastCard = (): unknown => connector.messages().at(-1)?.attachments[0]?.content;
const words = (card: unknown): string => JSON.stringify(card);

const send = async (bot: TestBot, url: string, over: ActivityJson = SECRETARY): Promise<unknown> => {
  await bot.post(sentFile(connector.url, 'tracker.xlsx', url, over));
  return lastCard();
};
/** Presses a button of a card; the card that takes its place. */
const pressOn = async (
  bot: TestBot,
  card: unknown,
  title: string,
  over: ActivityJson = SECRETARY,
  filled: Record<string, unknown> = {},
): Promise<unknown> => {
  const found = buttons(card).find((each) => each.title === title);
  if (found === undefined)
    throw new Error(
      `No "${title}", only ${buttons(card)
        .map((each) => each.title)
        .join(', ')}`,
    );
  const { body } = await bot.post(press(connector.url, found.verb, { ...found.data, ...filled }, over));
  return Pressed.parse(body).value;
};

/** Waits for what comes of itself. */
const until = async (isSo: () => boolean): Promise<void> => {
  for (let times = 0; times < 500 && !isSo(); times += 1) await wait(20);
  expect(isSo()).toBe(true);
};

const rec = (number: number) => office.record.recommendation(`asb-2024~rec-${String(number)}`);

test('is shown with counts, places and the words that were read, and written on Confirm', async () => {
  const { bot } = await startCopy();
  const card = await send(bot, serve(RESPONSE));
  expect(words(card)).toContain('Check and confirm: tracker.xlsx');
  expect(words(card)).toContain('“Nobody Known” is nobody the record lists');
  expect(words(card)).toContain('sheet Tracker, row 12, column Owner');
  expect(words(card)).toContain('Rec 3: RAG amber → red; 1 entry');
  expect(words(card)).toContain('Rec 9: new');
  expect(words(card)).toContain('“R”');
  expect((await rec(3))?.rag).toBe('amber');

  const done = await pressOn(bot, card, 'Confirm');
  expect(words(done)).toContain('Brought in: tracker.xlsx, 2 recommendations');
  expect((await rec(3))?.rag).toBe('red');
  const [entry] = await office.record.history('asb-2024~rec-9');
  expect(entry).toMatchObject({
    kind: 'imported',
    by: { id: person('a1').aadObjectId, name: 'Board Secretary' },
    origin: {
      from: 'document',
      document: expect.stringMatching(/^tracker\.xlsx \(sha256 [0-9a-f]{64}\)$/) as string,
    },
  });
  expect(await office.broken()).toEqual([]);
  // It is known from now on, and the same file is nothing new.
  await bot.post(message(connector.url, 'status of rec 9', SECRETARY));
  expect(words(lastCard())).toContain('Rec 9');
  expect(words(await send(bot, serve(RESPONSE)))).toContain(
    'Nothing changed: all of it is in the record already',
  );
  expect(words(await pressOn(bot, card, 'Confirm'))).toContain('Brought in: tracker.xlsx');
});

test('of an administrator who is nobody in the record is taken too', async () => {
  const { bot } = await startCopy();
  const card = await send(bot, serve(RESPONSE), ADMIN);
  await pressOn(bot, card, 'Confirm', ADMIN);
  expect((await office.record.history('asb-2024~rec-9'))[0]?.by.name).toBe('IT Administrator');
});

test('of anybody else is not even fetched, and they are told who may', async () => {
  const { bot } = await startCopy();
  const card = await send(bot, serve(RESPONSE), MEMBER);
  expect(words(card)).toContain("You can't bring files in. Board Secretary and administrators can.");
  expect(asked).toEqual([]);
});

test('outside a chat of one’s own is not fetched', async () => {
  const { bot } = await startCopy();
  await bot.post(
    sentFile(connector.url, 'tracker.xlsx', serve(RESPONSE), {
      ...SECRETARY,
      conversation: thread(),
      text: '<at>Assurance</at> here',
      entities: [
        { type: 'mention', mentioned: { id: '28:bot', name: 'Assurance' }, text: '<at>Assurance</at>' },
      ],
    }),
  );
  expect(words(lastCard())).toContain('in your own chat with me');
  expect(asked).toEqual([]);
});

test('is confirmed by nobody but who sent it, and not once they may no longer', async () => {
  const { bot } = await startCopy();
  const card = await send(bot, serve(RESPONSE));
  expect(words(await pressOn(bot, card, 'Confirm', ADMIN))).toContain(
    'Only Board Secretary, who sent the file',
  );
  const secretary = (await office.record.catalogue()).people.find(({ roles }) => roles.includes('secretary'));
  if (secretary === undefined) throw new Error('a secretary');
  await office.server.client
    .database(office.database)
    .container('record')
    .items.upsert({ ...secretary, roles: ['member'] });
  expect(words(await pressOn(bot, card, 'Confirm'))).toContain("You can't bring files in");
  expect((await rec(3))?.rag).toBe('amber');
});

test('is cancelled, and then cannot be confirmed', async () => {
  const { bot } = await startCopy();
  const card = await send(bot, serve(RESPONSE));
  expect(words(await pressOn(bot, card, 'Cancel'))).toContain(
    'Cancelled: nothing of tracker.xlsx has been recorded',
  );
  expect(words(await pressOn(bot, card, 'Confirm'))).toContain('Cancelled');
  expect((await rec(3))?.rag).toBe('amber');
});

test('is confirmed on another copy of the bot, and pressed on both at once is written once', async () => {
  const one = await startCopy();
  const other = await startCopy();
  const card = await send(one.bot, serve(RESPONSE));
  await Promise.all([pressOn(one.bot, card, 'Confirm'), pressOn(other.bot, card, 'Confirm')]);
  expect(words(await pressOn(other.bot, card, 'Confirm'))).toContain('Brought in');
  const entries = await office.record.history('asb-2024~rec-3');
  expect(entries.filter(({ kind }) => kind === 'imported')).toHaveLength(1);
  expect(await office.broken()).toEqual([]);
});

test('a long one is told on its card while it is written, and at its end', async () => {
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  const { bot } = await startCopy({ write: () => held, answerMs: 20 });
  const card = await send(bot, serve(RESPONSE));
  const progress = await pressOn(bot, card, 'Confirm');
  expect(words(progress)).toContain('Bringing in tracker.xlsx: 0 of 2');
  const updates = () => connector.requests.filter(({ method }) => method === 'PUT');
  await until(() => updates().length > 0);
  go();
  await until(() => words(updates().at(-1)?.activity).includes('Brought in'));
  expect(updates().at(-1)?.path).toContain('card-1');
  expect((await rec(3))?.rag).toBe('red');
});

test('is stopped by a press, says how far it is, and goes on when asked to', async () => {
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  const { bot, importing } = await startCopy({ write: () => held, answerMs: 20 });
  const progress = await pressOn(bot, await send(bot, serve(RESPONSE)), 'Confirm');
  const stopped = await pressOn(bot, progress, 'Stop');
  expect(words(stopped)).toContain('Stopped: tracker.xlsx, 0 of 2 are in the record');
  go();
  await importing.stop();
  expect((await rec(3))?.rag).toBe('amber');
  const later = await startCopy();
  expect(words(await pressOn(later.bot, stopped, 'Continue'))).toContain('Brought in: tracker.xlsx, 2 rec');
  expect((await rec(3))?.rag).toBe('red');
});

test('whose copy died is gone on with by another, once it has been silent for half a minute', async () => {
  let wake: () => void = () => undefined;
  const asleep = new Promise<void>((_, reject) => (wake = () => reject(new Error('woken'))));
  const dead = await startCopy({ write: () => asleep, answerMs: 20, tellMs: 60_000 });
  const card = await send(dead.bot, serve(RESPONSE));
  const progress = await pressOn(dead.bot, card, 'Confirm');
  const other = await startCopy();
  expect(words(await pressOn(other.bot, progress, 'How far is it'))).toContain('Bringing in tracker.xlsx');
  expect((await rec(3))?.rag).toBe('amber');
  office.hoursLater(0.02);
  expect(words(await pressOn(other.bot, progress, 'How far is it'))).toContain('Brought in: tracker.xlsx');
  expect((await rec(3))?.rag).toBe('red');
  expect(await office.broken()).toEqual([]);
  // It was only asleep: what it says of the import now is not believed.
  wake();
  await dead.importing.stop();
  expect(words(await pressOn(other.bot, progress, 'How far is it'))).toContain('Brought in: tracker.xlsx');
});

test('what was changed after it was shown is left as it is, and named', async () => {
  const { bot } = await startCopy();
  const card = await send(bot, serve(RESPONSE));
  const lead = office.person('a2');
  await (await lead.say('update rec 3: typed meanwhile')).press('Confirm');
  expect(words(await pressOn(bot, card, 'Confirm'))).toContain('Left as they are');
  expect((await rec(3))?.rag).toBe('amber');
  expect(await rec(9)).toBeDefined();
});

test('what is needed is asked for, and the answer shows what it comes to then', async () => {
  const { bot } = await startCopy();
  const due = { is: 'within' as const, words: 'within three months', months: 3 };
  const card = await send(
    bot,
    serve({
      report: { title: 'An inspection of vetting and misconduct' },
      published: [published(1, { due })],
    }),
  );
  expect(words(card)).toContain('When was “An inspection of vetting and misconduct” published?');
  expect(buttons(card).map(({ title }) => title)).toEqual(['Say what is needed']);
  const form = await pressOn(bot, card, 'Say what is needed');
  const again = await pressOn(bot, form, 'Show what it comes to', SECRETARY, { 'published-0': '2022-11-02' });
  expect(words(again)).toContain('published 2 November 2022: not held before');
  expect(words(again)).toContain('counts from which day?');
  const second = await pressOn(bot, again, 'Say what is needed');
  const ready = await pressOn(bot, second, 'Show what it comes to', SECRETARY, { anchor: '2022-11-02' });
  expect(words(ready)).toContain('due 2 February 2023');
  await pressOn(bot, ready, 'Confirm');
  expect((await office.record.recommendation('vetting-misconduct-2022~rec-1'))?.due).toBe('2023-02-02');
});

test('a long preview is paged, each page small enough for Teams', async () => {
  const { bot } = await startCopy();
  const many = Array.from({ length: 60 }, (_, at) =>
    tracked(at + 10, { text: `Forces should do thing ${String(at)}. ${'And more. '.repeat(40)}` }),
  );
  const mappings = Array.from({ length: 25 }, (_, at) => ({
    column: 'Status',
    word: `word ${String(at)}`,
    as: null,
    rows: 1,
  }));
  let card: unknown = await send(bot, serve({ ...RESPONSE, tracked: many, mappings }));
  const seen = new Set<string>();
  for (let page = 1; page <= 6; page += 1) {
    expect(Buffer.byteLength(words(card))).toBeLessThan(28_000);
    for (const [, number] of words(card).matchAll(/Rec (\d+): new/g)) seen.add(number ?? '');
    if (page < 6) card = await pressOn(bot, card, page === 1 ? 'Show the rest' : 'Next page');
  }
  expect(seen.size).toBe(60);
  expect(words(await pressOn(bot, card, 'Back'))).toContain('page 5 of');
});

test('what cannot be read or fetched is said in a sentence, and nothing is fetched from elsewhere', async () => {
  const { bot } = await startCopy();
  expect(words(await send(bot, serve(Buffer.from('PK broken'))))).toContain('tracker.xlsx cannot be read');
  expect(words(await send(bot, `${filesUrl}/gone`))).toContain('could not be fetched (404)');
  expect(words(await send(bot, `${filesUrl}/elsewhere`))).toContain('does not lie where Teams keeps files');
  expect(words(await send(bot, 'http://198.51.100.7/secret'))).toContain(
    'does not lie where Teams keeps files',
  );
  expect(words(await send(bot, 'file:///etc/passwd'))).toContain('does not lie where Teams keeps files');
});

test('what a file was understood to hold is kept in pieces and comes back whole', async () => {
  const { waiting } = await startCopy();
  const noise = Array.from({ length: 60_000 }, (_, at) =>
    createHash('sha256').update(String(at)).digest('hex'),
  );
  const contents = fileWith({ tracked: noise.slice(0, 1).map((text) => tracked(1, { text })) });
  const found = await reader.read(
    { name: 'big.xlsx', bytes: contents },
    { force: DEMO_FORCE, inspections: [] },
  );
  const big = { ...found, unplaced: noise.map((text) => ({ text, why: 'noise', at: {} })) };
  const id = 'import~00000000-0000-4000-8000-000000000001';
  await waiting.create(
    {
      id,
      tenant: TENANT,
      by: { id: 'x', name: 'X' },
      file: { name: 'big.xlsx', sha256: found.file.sha256 },
      options: {},
      state: 'open',
      claim: null,
      progress: { done: 0, total: 1 },
      reason: null,
      written: null,
      createdAt: '2025-01-14T09:00:00.000Z',
    },
    { found: big, shown: new Map([['a~rec-1', 0]]) },
  );
  const held = await waiting.get(TENANT, id);
  if (held === undefined) throw new Error('it is not there');
  expect(held.document.pieces).toBeGreaterThan(2);
  expect((await waiting.contents(held.document))?.found.unplaced.at(-1)?.text).toBe(noise.at(-1));
});
