import { createConversation } from '../../bot/conversation';
import type { AssuranceRecord } from '../../data/cosmos';
import { DEMO_AS_AT } from '../../data/demo';
import { wordsOf } from '../cards/reading';
import type { TestServer } from '../data/cosmos/server';
import { clockAt, startDemo } from '../questions/asking';
import { group, mention, message, person, personal, press, submit, thread } from '../support/activities';
import { startTestBot, type TestBot } from '../support/bot';
import { startConnector, type Connector } from '../support/connector';

let server: TestServer;
let connector: Connector;
let bot: TestBot;
beforeAll(async () => {
  const demo = await startDemo();
  server = demo.server;
  connector = await startConnector();
  bot = await startTestBot({ conversation: demo.conversation });
});
beforeEach(() => connector.reset());
afterAll(async () => {
  await bot.stop();
  await connector.close();
  await server.stop();
});

const REC_8 = { question: { ask: 'about', aspect: 'status', recs: ['asb-2024~rec-8'] } };
const summaries = (): (string | undefined)[] => connector.messages().map((sent) => sent.summary);
const cardOf = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'value' in body ? body.value : undefined;

describe('a question', () => {
  test('in a personal chat is answered with a card and its summary', async () => {
    const { status } = await bot.post(message(connector.url, 'status of rec 3'));
    expect(status).toBe(200);
    const [sent, ...more] = connector.messages();
    expect(more).toEqual([]);
    expect(sent?.summary).toBe('Rec 3: in progress, amber, due 31 March 2025 (in 76 days)');
    const text = wordsOf(sent?.attachments[0]?.content);
    expect(text).toContain('Demo data, as at 14 January 2025');
    expect(text).toContain('OFFICIAL');
  });

  test('in a channel is answered in the thread it was asked in', async () => {
    await bot.post(mention(connector.url, "what's overdue", thread('1700000000042')));
    expect(summaries()).toEqual(['1 of 5 is overdue, by 14 days: Rec 4']);
    expect(connector.requests.at(-1)?.path).toContain('19:lpib@thread.tacv2;messageid=1700000000042');
  });

  test('in a group chat is answered there', async () => {
    await bot.post(mention(connector.url, 'who owns rec 1', group('19:crew@thread.v2')));
    expect(summaries()).toEqual(['Rec 1: owned by Crime Data Integrity Lead']);
    expect(connector.requests.at(-1)?.path).toContain('19:crew@thread.v2');
  });

  test('that mentions nobody is left alone in a channel', async () => {
    await bot.post(message(connector.url, 'status of rec 3', { conversation: thread('1700000000043') }));
    expect(connector.messages()).toEqual([]);
  });

  test('that names a colleague by mention is understood', async () => {
    await bot.post(mention(connector.url, 'what does <at>ASB Thematic Lead</at> own'));
    expect(summaries()[0]).toMatch(/^ASB Thematic Lead owns 3 of 5/);
  });
});

test('two people in one thread each go on with their own', async () => {
  const conversation = thread('1700000000050');
  const say = (end: string, text: string) =>
    bot.post(mention(connector.url, text, conversation, { from: person(end) }));
  await say('a2', 'status of rec 3');
  await say('a3', 'status of rec 8');
  await say('a2', 'and who owns it');
  await say('a3', 'when is it due');
  await say('a4', 'when is it due');
  expect(summaries().slice(2)).toEqual([
    'Rec 3: owned by ASB Thematic Lead',
    expect.stringMatching(/^Rec 8: due 30 September 2025/),
    expect.stringMatching(/^Which recommendation/),
  ]);
});

test('a press is answered in its own response, and what follows is about it', async () => {
  const conversation = personal('a:pressing');
  const { status, body } = await bot.post(press(connector.url, 'ask', REC_8, { conversation }));
  expect(status).toBe(200);
  expect(body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  expect(wordsOf(cardOf(body))).toMatch(/Rec 8[\s\S]*Green/);
  expect(connector.messages()).toEqual([]);
  await bot.post(message(connector.url, 'who owns it', { conversation }));
  expect(summaries()).toEqual(['Rec 8: owned by ASB Thematic Lead']);
});

test('the same press from an older client is answered with a message', async () => {
  await bot.post(submit(connector.url, 'ask', REC_8));
  expect(summaries()).toEqual(['Rec 8: in progress, green, due 30 September 2025 (in 259 days)']);
});

test.each<[string, string, unknown]>([
  ['an unknown verb', 'erase', REC_8],
  ['a malformed question', 'ask', { question: { ask: 'about' } }],
  [
    'an id that does not exist',
    'ask',
    { question: { ask: 'about', aspect: 'status', recs: ['nowhere~rec-1'] } },
  ],
  [
    '10,000 recommendations',
    'ask',
    { question: { ask: 'about', aspect: 'status', recs: Array(10_000).fill('a~b') } },
  ],
])('a button with %s gets a card that declines', async (_, verb, data) => {
  const { status, body } = await bot.post(press(connector.url, verb, data));
  expect(status).toBe(200);
  expect(wordsOf(cardOf(body))).toMatch(/^(?:I can't answer that|Nothing held)/m);
});

test.each([
  ['a template', '${secret}'],
  ['Markdown', '[click](https://evil.test)'],
  ['a mention that is none', '&lt;at&gt;secret&lt;/at&gt;'],
  ['20,000 characters', 'secret '.repeat(2_857)],
  ['emoji alone', '🚔🚔🚔'],
])('%s is declined and not shown again', async (_, text) => {
  const { status } = await bot.post(message(connector.url, text));
  expect(status).toBe(200);
  const [sent] = connector.messages();
  expect(sent?.summary).toMatch(/^I can't answer that/);
  expect(JSON.stringify(sent)).not.toMatch(/secret|evil/);
});

test('while the record is down a question gets a plain sentence, and the next one after it an answer', async () => {
  const { record, fail } = failing(server.record());
  const over = createConversation({ record, clock: clockAt(DEMO_AS_AT), demo: true });
  const unlucky = await startTestBot({ conversation: over });
  try {
    fail(true);
    expect((await unlucky.post(message(connector.url, 'status of rec 3'))).status).toBe(200);
    fail(false);
    await unlucky.post(message(connector.url, 'status of rec 3'));
    fail(true);
    await unlucky.post(message(connector.url, 'status of rec 3'));
    const pressed = await unlucky.post(press(connector.url, 'ask', REC_8));
    fail(false);
    await unlucky.post(message(connector.url, 'who owns rec 1'));
    expect(pressed.status).toBe(200);
    expect(summaries()).toEqual([
      expect.stringMatching(PLAINLY_DOWN),
      'Rec 3: in progress, amber, due 31 March 2025 (in 76 days)',
      expect.stringMatching(PLAINLY_DOWN),
      'Rec 1: owned by Crime Data Integrity Lead',
    ]);
    expect(JSON.stringify([pressed.body, connector.messages()])).not.toContain('ECONNREFUSED');
  } finally {
    await unlucky.stop();
  }
});

const PLAINLY_DOWN = /went wrong|can(?:no|')t be reached|not be reached/i;

/** A record that can be told to fail every call. */
const failing = (record: AssuranceRecord) => {
  let fails = false;
  const call =
    <A extends unknown[], R>(works: (...given: A) => Promise<R>) =>
    (...given: A): Promise<R> =>
      fails ? Promise.reject(new Error('connect ECONNREFUSED')) : works(...given);
  const wrapped: AssuranceRecord = {
    recommendation: call((id) => record.recommendation(id)),
    recommendations: call((ids) => record.recommendations(ids)),
    find: call((criteria, today) => record.find(criteria, today)),
    count: call((criteria, today) => record.count(criteria, today)),
    history: call((id) => record.history(id)),
    histories: call((ids) => record.histories(ids)),
    changes: call((window, recs) => record.changes(window, recs)),
    entry: call((id) => record.entry(id)),
    boardEntries: call(() => record.boardEntries()),
    access: call(() => record.access()),
    tenants: call(() => record.tenants()),
    accessEntries: call(() => record.accessEntries()),
    whoIsWho: call(() => record.whoIsWho()),
    draftsFrom: call((activity) => record.draftsFrom(activity)),
    amendDraft: call((draft, how) => record.amendDraft(draft, how)),
    entriesFrom: call((activity) => record.entriesFrom(activity)),
    tally: call((criteria, today) => record.tally(criteria, today)),
    createDraft: call((draft) => record.createDraft(draft)),
    draft: call((id, now) => record.draft(id, now)),
    cancelDraft: call((id, by) => record.cancelDraft(id, by)),
    rebaseDraft: call((id, basedOn) => record.rebaseDraft(id, basedOn)),
    commit: call((commit) => record.commit(commit)),
    positions: call((recs, forces) => record.positions(recs, forces)),
    catalogue: call(() => record.catalogue()),
    ready: call(() => record.ready()),
  };
  return { record: wrapped, fail: (now: boolean) => void (fails = now) };
};
