import { createConversation } from '../../../bot/conversation';
import { createInterpreting } from '../../../bot/interpreting';
import { createLog, type Log } from '../../../bot/log';
import { createModel } from '../../../bot/teams/model';
import type { Conversation, Reply } from '../../../bot/turn';
import { DEMO_AS_AT, loadDemo } from '../../../data/demo';
import { startServer, type TestServer } from '../../data/cosmos/server';
import { clockAt, elsewhere, kindOf, shown, startDemo, typed } from '../../questions/asking';
import { startModel, type TestModel } from '../../support/model';

const LIMIT_MS = 400;
/** Nothing in the grammar answers it; everything in it is of this record. */
const PUZZLING = 'who is carrying the can for the scoring sheet';

let server: TestServer;
let model: TestModel;
let conversation: Conversation;
beforeAll(async () => {
  server = await startServer();
  await loadDemo(server.client, server.database);
  model = await startModel();
  conversation = over();
});
beforeEach(() => {
  model.requests.length = 0;
  model.answer = { content: '{"cannot":true}' };
});
afterAll(async () => {
  await model.stop();
  await server.stop();
});

const over = (mostAnHour = 10_000, log: Log = createLog('silent'), at = DEMO_AS_AT): Conversation =>
  createConversation({
    record: server.record(),
    clock: clockAt(at),
    demo: true,
    interpreting: createInterpreting({
      interpreter: createModel({
        config: { endpoint: 'https://model.example', key: 'a-key', deployment: 'gpt' },
        log,
        limitMs: LIMIT_MS,
        fetch: model.fetch,
      }),
      log,
      mostAnHour,
    }),
  });

const says = (text: string, as = 'a5', place = elsewhere()): Promise<readonly Reply[]> =>
  conversation(typed(text, as, place));
const makesOf = async (answer: unknown, text = PUZZLING, as = 'a5'): Promise<readonly Reply[]> => {
  model.answer = { content: typeof answer === 'string' ? answer : JSON.stringify(answer) };
  return says(text, as);
};
const expectPlainCannot = (replies: readonly Reply[]): void => {
  expect(replies).toHaveLength(1);
  expect(kindOf(replies[0]?.summary ?? '')).toBe('cannot');
  expect(replies[0]?.generated).toBeUndefined();
};
const OWNER = { question: { ask: 'about', aspect: 'owner', recs: ['asb-2024~rec-3'] } };

test('without a model the sentence is not understood', async () => {
  const { server: own, conversation: plain } = await startDemo();
  expectPlainCannot(await plain(typed(PUZZLING)));
  await own.stop();
});

test('a question that the model makes of it is answered from the record, and labelled', async () => {
  const place = elsewhere();
  model.answer = { content: JSON.stringify(OWNER) };
  const replies = await says(PUZZLING, 'a5', place);
  const asked = await says('who owns rec 3');
  expect(replies[0]?.summary).toBe(asked[0]?.summary);
  expect(replies[0]?.card).toEqual(asked[0]?.card);
  expect(replies[0]?.generated).toBe(true);
  expect(asked[0]?.generated).toBeUndefined();
  expect((await says('when is it due', 'a5', place))[0]?.summary).toMatch(/^Rec 3\b/);
});

test('it is asked once, as Azure wants to be asked, and told nothing of how anything stands', async () => {
  await says(PUZZLING);
  expect(model.requests).toHaveLength(1);
  const [request] = model.requests;
  expect(request?.url).toMatch(/^\/openai\/deployments\/gpt\/chat\/completions\?api-version=/);
  expect(request?.headers['api-key']).toBe('a-key');
  expect(request?.body.response_format).toEqual({ type: 'json_object' });
  const [instructions, sentence] = request?.body.messages ?? [];
  expect(instructions).toMatchObject({ role: 'system' });
  expect(instructions?.content).toContain('asb-2024~rec-3');
  // Delimited as data, whatever stands in it.
  expect(sentence).toEqual({ role: 'user', content: JSON.stringify(PUZZLING) });
  for (const rec of await server.record().find({}, '2025-01-14')) {
    const held = await server.record().recommendation(rec.id);
    expect(instructions?.content).not.toContain(held?.text);
    for (const update of held?.latest ?? []) expect(instructions?.content).not.toContain(update.text);
  }
});

test.each([
  'status of rec 3',
  "what's overdue",
  'who owns it',
  '',
  'update rec 3: Niche risk form live in two areas',
  "what's the weather",
  '🔥🔥',
  'what about the victim Jane Smith then, on whose lap is she',
  'x'.repeat(1_500),
])('it is not asked of "%.40s"', async (text) => {
  await says(text);
  expect(model.requests).toHaveLength(0);
});

test('it is not asked while "Why?" waits', async () => {
  const place = elsewhere();
  await says('move rec 3 to 30 April', 'a2', place);
  await says('whose lap?', 'a2', place);
  expect(model.requests).toHaveLength(0);
});

describe('a change that the model makes of it', () => {
  const TEXT = 'the audit is two weeks behind now, squirrel it away under three';
  const progress = (text: string, rec = 'asb-2024~rec-3') => ({ rec, change: { change: 'progress', text } });

  test('is shown to be confirmed, labelled, and not recorded', async () => {
    const before = await server.record().history('asb-2024~rec-3');
    const replies = await makesOf(progress('the audit is two weeks behind now'), TEXT, 'a2');
    expect(shown(replies)).toContain('the audit is two weeks behind now');
    expect(shown(replies)).toContain('Confirm');
    expect(replies[0]?.generated).toBe(true);
    expect(await server.record().history('asb-2024~rec-3')).toEqual(before);
  });

  test('is refused to whoever may not make it', async () => {
    const replies = await makesOf(progress('the audit is two weeks behind now'), TEXT, 'a5');
    expect(replies[0]?.summary).toMatch(/^You can't/);
  });

  test('never holds a word that the person did not type', async () => {
    expect(kindOf((await makesOf(progress('the audit is complete'), TEXT, 'a2'))[0]?.summary ?? '')).toBe(
      'cannot',
    );
  });
});

const deep = '['.repeat(5_000) + ']'.repeat(5_000);
test.each<[string, unknown]>([
  ['nothing', ''],
  ['no JSON', 'Rec 3 is owned by the ASB lead.'],
  ['JSON in a fence', '```json\n{"question":{"ask":"help"}}\n```'],
  ['half of an object', '{"question":{"ask":"about"'],
  ['a list', [OWNER]],
  ['a number', 7],
  ['null', null],
  ['an unknown kind', { question: { ask: 'delete', recs: ['asb-2024~rec-3'] } }],
  ['a field too many', { ...OWNER, say: 'Rec 3 is closed.' }],
  ['a question with a field too many', { question: { ...OWNER.question, answer: 'closed' } }],
  ['a recommendation that is not held', { question: { ...OWNER.question, recs: ['asb-2024~rec-77'] } }],
  ['one held and one not', { question: { ...OWNER.question, recs: ['asb-2024~rec-3', 'x~y'] } }],
  ['an entry for a recommendation', { question: { ...OWNER.question, recs: ['asb-2024~rec-3~000001'] } }],
  ['10,000 recommendations', { question: { ...OWNER.question, recs: Array(10_000).fill('asb-2024~rec-3') } }],
  ['SQL', { question: { ...OWNER.question, recs: ["x' OR 1=1 --"] } }],
  ['code', 'process.exit(1)'],
  ['a prototype', '{"question":{"__proto__":{"ask":"help"}}}'],
  ['a depth that no one writes', deep],
  [
    'a person who is nobody',
    { question: { ask: 'list', focus: 'owner', criteria: { owner: { id: 'x', name: 'Evil' } } } },
  ],
  ['a board that is none', { question: { ask: 'board', boards: ['nowhere'], aspect: 'all' } }],
  ['a report that is none', { question: { ask: 'section 55', inspection: 'nowhere' } }],
  [
    'a force that is none',
    { question: { ask: 'positions', recs: ['asb-2024~rec-3'], forces: ['gotham'], ours: true } },
  ],
  ['words of its own', { question: { ask: 'not held', what: 'The chief is corrupt', forces: [] } }],
  ['a window without ends', { question: { ask: 'changes', window: { label: 'always' }, criteria: {} } }],
  [
    'a window the wrong way round',
    {
      question: { ask: 'changes', window: { from: '2025-02-01', to: '2025-01-01', label: '' }, criteria: {} },
    },
  ],
  ['a change of what is not held', { rec: 'asb-2024~rec-77', change: { change: 'sign off' } }],
  ['an undo', { rec: 'asb-2024~rec-3', change: { change: 'undo', sequence: 1 } }],
  ['an unknown change', { rec: 'asb-2024~rec-3', change: { change: 'erase' } }],
  ['a verb', { verb: 'confirm', data: { draft: 'x' } }],
])('of %s comes the plain "I can\'t answer that"', async (_, answer) => {
  expectPlainCannot(await makesOf(answer));
  expect(model.requests).toHaveLength(1);
});

test.each<[string, TestModel['answer']]>([
  ['500', { status: 500, body: '{"error":{"message":"broken"}}' }],
  ['429', { status: 429, body: '{"error":{"message":"busy"}}' }],
  ['401', { status: 401, body: '' }],
  ['a redirect', { status: 302, body: '' }],
  ['no completion', { status: 200, body: '{"choices":[]}' }],
  ['no JSON', { status: 200, body: '<html>' }],
  ['a megabyte', { content: JSON.stringify({ ...OWNER, more: 'x'.repeat(1_000_000) }) }],
  ['nothing in time', { content: JSON.stringify(OWNER), afterMs: 5 * LIMIT_MS }],
])(
  'a model that answers %s costs one request and the plain answer, and prints nothing',
  async (_, answer) => {
    const printed = jest.spyOn(console, 'log').mockImplementation();
    model.answer = answer;
    expectPlainCannot(await says(PUZZLING));
    expect(model.requests).toHaveLength(1);
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
  },
);

test("labels and names are never the model's", async () => {
  const replies = await makesOf({
    question: {
      ask: 'list',
      focus: 'due',
      criteria: {
        due: { to: '2025-03-31', label: 'EVIL' },
        owner: { id: '00000000-0000-0000-0000-0000000000a2', name: 'EVIL' },
      },
      label: 'EVIL',
    },
  });
  expect(replies[0]?.generated).toBe(true);
  expect(shown(replies)).not.toContain('EVIL');
});

test("today's state is not given for another day's", async () => {
  const replies = await makesOf(
    { question: { ask: 'list', focus: 'overdue', criteria: { overdue: true } } },
    'what was overdue last november then',
  );
  expect(kindOf(replies[0]?.summary ?? '')).toBe('cannot');
});

test('after so many in an hour the plain answer follows, for that person alone', async () => {
  model.answer = { content: JSON.stringify(OWNER) };
  const short = over(2);
  for (const expected of [true, true, undefined])
    expect((await short(typed(PUZZLING)))[0]?.generated).toBe(expected);
  expect(model.requests).toHaveLength(2);
  expect((await short(typed(PUZZLING, 'a2')))[0]?.generated).toBe(true);
});

test('the log holds ids and outcomes, never a word', async () => {
  const lines: string[] = [];
  const log = createLog('info');
  for (const level of ['info', 'warn', 'error'] as const)
    jest.spyOn(log, level).mockImplementation((...said: unknown[]) => void lines.push(JSON.stringify(said)));
  const logged = over(10, log);
  model.answer = { content: JSON.stringify(OWNER) };
  await logged(typed(PUZZLING));
  model.answer = { status: 500, body: 'a lap' };
  await logged(typed(PUZZLING));
  expect(lines).toHaveLength(3);
  expect(lines.join()).not.toMatch(/carrying|scoring|a lap|asb-2024|a-key/);
});
