import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { z } from 'zod';
import { createConversation, type ConversationParts } from '../../../bot/conversation';
import { DEMO_AS_AT, loadDemo } from '../../../data/demo';
import type { Criteria, ExportRequest } from '../../../data/model';
import { startServer, type TestServer } from '../../data/cosmos/server';
import { wordFile } from '../../data/exporting/samples';
import {
  group,
  mention,
  message,
  personal,
  person,
  press,
  thread,
  type ActivityJson,
} from '../../support/activities';
import { startTestBot, type TestBot } from '../../support/bot';
import { startConnector, type Connector, type SentActivity } from '../../support/connector';
import { startFileStore, type FileStore } from './file-store';

let server: TestServer;
let bot: TestBot;
let connector: Connector;
let store: FileStore;

const talking = (parts: Partial<ConversationParts> = {}) =>
  createConversation({
    record: server.record(),
    clock: { now: () => new Date(DEMO_AS_AT) },
    demo: false,
    ...parts,
  });

beforeAll(async () => {
  server = await startServer();
  await loadDemo(server.client, server.database);
  connector = await startConnector();
  bot = await startTestBot({ conversation: talking(), limits: { filePartMs: 2_000 } });
});
afterAll(async () => {
  await bot.stop();
  await connector.close();
  await server.stop();
});
beforeEach(async () => {
  store = await startFileStore();
  connector.reset();
});
afterEach(() => store.close());

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';
const Attachment = z
  .object({ contentType: z.string(), name: z.string().optional(), contentUrl: z.string().optional() })
  .passthrough();
const Offer = z.object({
  description: z.string(),
  sizeInBytes: z.number(),
  acceptContext: z.record(z.unknown()),
  declineContext: z.record(z.unknown()),
});

const attachment = (sent: SentActivity | undefined) => Attachment.parse(sent?.attachments[0]);
const offerIn = (sent: SentActivity | undefined) => {
  const { name, contentType } = attachment(sent);
  expect(contentType).toBe(CONSENT);
  return { name: name ?? '', ...Offer.parse(sent?.attachments[0]?.content) };
};

/** Asks in the personal chat: the offer that follows. */
const offered = async (text: string) => {
  await bot.post(message(connector.url, text));
  const sent = connector.messages();
  expect(sent).toHaveLength(2);
  return { said: sent[0]?.summary ?? '', ...offerIn(sent[1]) };
};

const answered = (
  action: 'accept' | 'decline',
  context: unknown,
  over: ActivityJson = {},
  info = {},
): ActivityJson => ({
  ...press(connector.url, 'none'),
  name: 'fileConsent/invoke',
  replyToId: 'offer-1',
  value: {
    type: 'fileUpload',
    action,
    context,
    ...(action === 'accept'
      ? {
          uploadInfo: {
            contentUrl: 'https://contoso-my.sharepoint.com/personal/a/Documents/Applications/file.docx',
            name: 'file.docx',
            uploadUrl: store.url,
            uniqueId: '1150D938-8870-4044-9F2C-5BBDEBA70C8C',
            fileType: 'docx',
            ...info,
          },
        }
      : {}),
  },
  ...over,
});

/** Answers an offer: what the bot then says, in place of the offer. */
const ending = async (...given: Parameters<typeof answered>): Promise<SentActivity | undefined> => {
  connector.reset();
  expect(await bot.post(answered(...given))).toEqual({ status: 200, body: undefined });
  const [sent] = await connector.waitFor(1, 20_000);
  const request = connector.requests.find(({ activity }) => activity === sent);
  expect([request?.method, request?.path]).toEqual(['PUT', '/v3/conversations/a:chat/activities/offer-1']);
  return sent;
};

const words = (sent: SentActivity | undefined): string => JSON.stringify(sent?.attachments[0]?.content);

describe('asked for in a personal chat', () => {
  it.each([
    [
      'board paper for the next LPIB',
      'Staffordshire board paper LPIB 2025-01-23 OFFICIAL.docx',
      /5 recommendations/,
    ],
    [
      'export the overdue ones to Excel',
      'Staffordshire record 2025-01-14 OFFICIAL.xlsx',
      /1 recommendation,/,
    ],
    [
      'give me a spreadsheet of everything',
      'Staffordshire record 2025-01-14 OFFICIAL.xlsx',
      /5 recommendations/,
    ],
    [
      'section 55 draft for the ASB report',
      'Staffordshire section 55 draft asb-2024 2025-01-14 OFFICIAL.docx',
      /5 recommendations/,
    ],
    ['csv of open actions', 'Staffordshire open actions 2025-01-14 OFFICIAL.csv', /\d+ actions/],
  ])('%s: it is offered by name, with its size and its marking', async (text, name, holds) => {
    const offer = await offered(text);
    expect(offer.said).toMatch(/^Ready to save: /);
    expect(offer.name).toBe(name);
    expect(offer.description).toMatch(holds);
    expect(offer.description).toContain('OFFICIAL');
    expect(offer.sizeInBytes).toBeGreaterThan(500);
  });

  it('is put where Teams says when it is allowed, whole, and shown in place of the offer', async () => {
    const { acceptContext, sizeInBytes } = await offered('board paper');
    const sent = await ending('accept', acceptContext);
    expect(attachment(sent)).toMatchObject({
      contentType: INFO,
      name: 'file.docx',
      contentUrl: 'https://contoso-my.sharepoint.com/personal/a/Documents/Applications/file.docx',
      content: { uniqueId: '1150D938-8870-4044-9F2C-5BBDEBA70C8C', fileType: 'docx' },
    });
    expect(sent?.summary).toMatch(/^Saved: board paper for the Local Policing Improvement Board/);
    const bytes = store.bytes();
    expect(store.puts).toEqual([
      { range: `bytes 0-${bytes.length - 1}/${bytes.length}`, length: bytes.length },
    ]);
    expect(Math.abs(bytes.length - sizeInBytes)).toBeLessThan(1_000);
    expect(wordFile(bytes).words).toContain('Local Policing Improvement Board');
  });

  it('is as the record stands when it is allowed, not as it stood when it was offered', async () => {
    const { acceptContext } = await offered('export everything to excel');
    const rec = await server.record().recommendation('asb-2024~rec-8');
    if (rec === undefined) throw new Error('a recommendation');
    await server.put({ ...rec, title: 'a title of this moment' });
    try {
      await ending('accept', acceptContext, {}, { name: 'all.xlsx', fileType: 'xlsx' });
      expect(JSON.stringify(read(store.bytes()).Sheets)).toContain('A title of this moment');
    } finally {
      await server.put(rec);
    }
  });

  it('is not put under a name that marks it lower than it is by now', async () => {
    const { acceptContext } = await offered('export everything to excel');
    const rec = await server.record().recommendation('asb-2024~rec-8');
    if (rec === undefined) throw new Error('a recommendation');
    await server.put({ ...rec, marking: 'OFFICIAL-SENSITIVE' });
    try {
      const sent = await ending('accept', acceptContext);
      expect(sent?.summary).toMatch(/was not saved: it is marked OFFICIAL-SENSITIVE by now/);
      expect(store.puts).toEqual([]);
    } finally {
      await server.put(rec);
    }
  });

  it('is not written where it is declined, and the card says so', async () => {
    const { declineContext, name } = await offered('board paper');
    const sent = await ending('decline', declineContext);
    expect(sent?.summary).toBe(`Declined: ${name} was not saved`);
    expect(words(sent)).toContain('Offer it again');
    expect(store.puts).toEqual([]);
  });

  it('is put once where Teams sends the consent twice', async () => {
    const { acceptContext } = await offered('board paper');
    const activity = answered('accept', acceptContext);
    connector.reset();
    await Promise.all([bot.post(activity), bot.post(activity)]);
    await connector.waitFor(1, 20_000);
    expect(store.puts).toHaveLength(1);
    expect(connector.messages()).toHaveLength(1);
  });

  it('says that there is nothing, and what it has no words for', async () => {
    await bot.post(message(connector.url, 'csv of the blue ones'));
    await bot.post(message(connector.url, 'spreadsheet of crime figures'));
    expect(connector.messages().map(({ summary }) => summary)).toEqual([
      expect.stringMatching(/^None: there is nothing to take out/),
      expect.stringMatching(/^I can't answer that/),
    ]);
  });
});

describe('a consent that is not as it should be', () => {
  const request: ExportRequest = { form: 'workbook', criteria: {} };
  const context = (over: object = {}) => ({
    export: request,
    by: person().aadObjectId,
    name: 'a.xlsx',
    marking: 'OFFICIAL',
    ...over,
  });

  it.each([
    ['somebody else’s', context({ by: person('a2').aadObjectId }), /You can't take this file/],
    [
      'one with a question of nobody’s making',
      context({ export: { form: 'workbook', criteria: { all: true } as Criteria } }),
      /can no longer be made/,
    ],
    ['one without anything', null, /can no longer be made/],
    [
      'one of a board that is gone',
      context({ export: { form: 'board paper', board: 'gone', criteria: {} } }),
      /Nothing held/,
    ],
  ])('%s writes nothing', async (_, given, why) => {
    expect((await ending('accept', given))?.summary).toMatch(why);
    expect(store.puts).toEqual([]);
  });

  it('is refused in a channel, where others read along', async () => {
    connector.reset();
    await bot.post(answered('accept', context(), { conversation: thread() }));
    const [sent] = await connector.waitFor(1);
    expect(sent?.summary).toMatch(/You can't take this file/);
    expect(store.puts).toEqual([]);
  });

  it.each([
    'https://evil.example/upload',
    'http://contoso.sharepoint.com/upload',
    'file:///etc/passwd',
    'http://169.254.169.254/latest',
    'nonsense',
  ])('%s is not where Teams keeps files: nothing is sent there', async (uploadUrl) => {
    const sent = await ending('accept', context(), {}, { uploadUrl });
    expect(sent?.summary).toMatch(/was not saved: the place that was named is not where Teams keeps files/);
  });

  it('that cannot be read is said to be so', async () => {
    const wrong = { ...answered('accept', context()), value: { action: 'perhaps' } };
    expect(await bot.post(wrong)).toMatchObject({
      status: 400,
      body: { value: { message: 'That could not be read. Ask for the file again.' } },
    });
    expect(store.puts).toEqual([]);
  });
});

describe('putting a file', () => {
  it('goes on after a passing failure', async () => {
    const { acceptContext } = await offered('board paper');
    store.answer(503, 'drop');
    expect((await ending('accept', acceptContext))?.summary).toMatch(/^Saved: /);
    expect(store.puts).toHaveLength(3);
  });

  it.each<[string, (number | 'drop')[], RegExp, RegExp]>([
    ['expired', [404], /was not saved: the consent has expired/, /Nothing was written/],
    ['full', [507], /there is no room left in OneDrive/, /Nothing was written/],
    ['sent elsewhere', [302], /OneDrive answered 302/, /Nothing was written/],
    ['busy', [429, 429, 429], /OneDrive is busy \(429\)/, /Nothing was written/],
    [
      'cut off',
      ['drop', 'drop', 'drop'],
      /may not have been saved: OneDrive did not answer/,
      /Look in your OneDrive/,
    ],
  ])('%s: says what became of it and what to do', async (_, statuses, summary, next) => {
    const { acceptContext } = await offered('board paper');
    store.answer(...statuses);
    const sent = await ending('accept', acceptContext);
    expect(sent?.summary).toMatch(summary);
    expect(words(sent)).toMatch(next);
    expect(words(sent)).toContain('Offer it again');
  });
});

describe('elsewhere than in a personal chat', () => {
  it.each([
    ['channel', thread()],
    ['group', group()],
  ])('in a %s it is said where it can be had', async (_, conversation) => {
    await bot.post(mention(connector.url, 'board paper for the next LPIB', conversation));
    expect(connector.messages()).toHaveLength(1);
    expect(connector.messages()[0]?.summary).toBe(
      'You can have the board paper for the Local Policing Improvement Board in your own chat with me: ask me there',
    );
  });
});

test('on one’s own machine it is written to a folder, beside what is there already', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'exports-'));
  const local = await startTestBot({
    conversation: talking({ files: { by: 'folder', folder: join(folder, 'exports') } }),
  });
  try {
    for (const conversation of [personal('one'), personal('two')])
      await local.post(message(connector.url, 'csv of open actions', { conversation }));
    const name = 'Staffordshire open actions 2025-01-14 OFFICIAL';
    expect(readdirSync(join(folder, 'exports')).sort()).toEqual([`${name} (2).csv`, `${name}.csv`]);
    const [first] = connector.messages();
    expect(first?.summary).toMatch(/^Saved: csv file of open actions, \d+ actions$/);
    expect(words(first)).toContain(`${name}.csv`);
    expect(existsSync('exports')).toBe(false);
  } finally {
    await local.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
