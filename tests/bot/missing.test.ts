import { createConversation } from '../../bot/conversation';
import { createInterpreting } from '../../bot/interpreting';
import { createLog } from '../../bot/log';
import { createMissing } from '../../bot/missing';
import type { Conversation, Reply } from '../../bot/turn';
import { CONVERSATIONS, openMissed, type Missed } from '../../data/cosmos';
import { DEMO_AS_AT, DEMO_TENANT, loadDemo } from '../../data/demo';
import { startServer, type TestServer } from '../data/cosmos/server';
import { askerOf, clockAt, elsewhere, kindOf, shown, typed } from '../questions/asking';

const log = createLog('silent');
const SECRETARY = 'a1';
const ADMIN = 'ad';
const ASK = 'what could you not answer?';

let server: TestServer;
let kept: Missed;
beforeAll(async () => {
  server = await startServer();
  await loadDemo(server.client, server.database);
  kept = openMissed({ client: server.client, database: server.database });
});
afterAll(() => server.stop());
beforeEach(async () => {
  for (const { id } of await documents()) await container().item(id, DEMO_TENANT).delete();
});

const container = () => server.client.database(server.database).container(CONVERSATIONS);
interface Found {
  readonly id: string;
  readonly ttl?: number;
  readonly [name: string]: unknown;
}
const documents = async (): Promise<readonly Found[]> =>
  (await container().items.query<Found>("SELECT * FROM c WHERE c.type = 'missed'").fetchAll()).resources;

type Says = (text: string, as?: string, at?: string) => Promise<readonly Reply[]>;
const over = (store: Missed = kept, answered = false): Says => {
  const missing = createMissing({ kept: store, log });
  const conversationAt = (at: string): Conversation =>
    createConversation({
      record: server.record(),
      clock: clockAt(at),
      demo: true,
      admins: [askerOf(ADMIN).id],
      missing,
      ...(answered
        ? {
            interpreting: createInterpreting({
              interpreter: { interpret: () => Promise.resolve({ question: { ask: 'help' } }) },
              log,
            }),
          }
        : {}),
    });
  return async (text, as = 'a5', at = DEMO_AS_AT) => {
    const replies = await conversationAt(at)(typed(text, as, elsewhere()));
    await missing.settled();
    return replies;
  };
};

test('the secretary is told what was not understood, the latest first, and how often', async () => {
  const says = over();
  await says('who is carrying the can for the scoring sheet', 'a5', '2025-01-10T09:00:00Z');
  await says('whose lap did the paperwork land in', 'a5', '2025-01-12T09:00:00Z');
  await says('Who is carrying the can for  the scoring sheet?!', 'a3', '2025-01-13T09:00:00Z');
  await says('status of rec 3');
  const replies = await says(ASK, SECRETARY);
  const text = shown(replies);
  expect(replies[0]?.summary).toBe('What I could not answer in the last 30 days');
  expect(text).toContain('scoring sheet?!": 2 times, last on 13 January 2025');
  expect(text).toContain('"whose lap did the paperwork land in": once on 12 January 2025');
  expect(text.indexOf('scoring sheet')).toBeLessThan(text.indexOf('paperwork'));
  expect(text).not.toContain('status of rec 3');
  expect(shown(await says(ASK, ADMIN))).toContain('paperwork');
});

test.each([
  ASK,
  "what couldn't you answer",
  'which questions did you not understand',
  "which questions didn't you understand?",
  "what are people asking that you can't answer",
  'show me the questions you could not answer',
  'any unanswered questions?',
  'what questions have not been answered',
])('"%s" asks for it', async (text) => {
  const says = over();
  await says('whose lap did the paperwork land in');
  expect(shown(await says(text, SECRETARY))).toContain('paperwork');
});

test.each([
  "what can't you tell me about rec 3",
  'what have they not answered',
  'who did not answer',
  'what can you answer',
])('"%s" does not', async (text) => {
  const says = over();
  await says('whose lap did the paperwork land in');
  expect(shown(await says(text, SECRETARY))).not.toContain('whose lap');
});

test('nobody else is told, but who may see it', async () => {
  const says = over();
  await says('whose lap did the paperwork land in');
  for (const as of ['a5', 'a2', 'a4']) {
    const replies = await says(ASK, as);
    expect(replies[0]?.summary).toMatch(/^You can't see .+secretary/);
    expect(shown(replies)).not.toContain('paperwork');
  }
});

test('of a sentence that may name a member of the public only that it was missed is kept', async () => {
  const says = over();
  await says('whose lap is the victim Jane Smith of 12 High Street on');
  await says('ring Mrs Patel on 07700 900123 then whose lap');
  expect(JSON.stringify(await documents())).not.toMatch(/jane|smith|patel|07700/i);
  expect(shown(await says(ASK, SECRETARY))).toMatch(/^Not kept, .+: 2 times/m);
});

test('neither who typed it nor where is kept, and it is forgotten after thirty days', async () => {
  const says = over();
  await says('whose lap did the paperwork land in');
  const [found] = await documents();
  expect(found?.ttl).toBe(30 * 24 * 3_600);
  expect(JSON.stringify(found)).not.toContain(askerOf('a5').id);
  expect(Object.keys(found ?? {}).filter((name) => !name.startsWith('_'))).toEqual(
    expect.arrayContaining(['id', 'type', 'schema', 'tenant', 'text', 'times', 'latest', 'write', 'ttl']),
  );
  // The database may take its time: the answer does not.
  expect(kindOf((await says(ASK, SECRETARY, '2025-03-14T09:00:00Z'))[0]?.summary ?? '')).toBe('none');
});

test('what was answered is not missed', async () => {
  await over(kept, true)('whose lap did the paperwork land in');
  expect(await documents()).toEqual([]);
});

test('nothing, symbols and long texts', async () => {
  const says = over();
  await says('');
  await says('🔥🔥 ?!');
  expect(await documents()).toEqual([]);
  await says(`whose lap ${'very '.repeat(500)}`);
  expect(String((await documents())[0]?.['text']).length).toBeLessThanOrEqual(300);
});

test('words that could act on a card are shown as words', async () => {
  const says = over();
  await says('whose lap [click](https://evil.example) **now** ${secret}');
  expect(shown(await says(ASK, SECRETARY))).not.toMatch(/\[click\]\(|\*\*now\*\*/);
});

test('the same sentence from six people at once is counted six times', async () => {
  const says = over();
  await Promise.all(
    ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'].map((as) => says('whose lap did it land in then', as)),
  );
  expect((await documents()).map(({ times }) => times)).toEqual([6]);
});

test('turned off, nothing is kept and that is said', async () => {
  const says: Says = (text, as = 'a5') =>
    createConversation({ record: server.record(), clock: clockAt(DEMO_AS_AT), demo: true })(typed(text, as));
  await says('whose lap did the paperwork land in');
  expect(await documents()).toEqual([]);
  expect((await says(ASK, SECRETARY))[0]?.summary).toMatch(/^Nothing held/);
});

test('a record that cannot be written costs nobody an answer', async () => {
  const says = over({
    add: () => Promise.reject(new Error('down')),
    since: (...asked) => kept.since(...asked),
  });
  expect(kindOf((await says('whose lap did the paperwork land in'))[0]?.summary ?? '')).toBe('cannot');
});
