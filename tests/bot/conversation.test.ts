import { createConversation } from '../../bot/conversation';
import type { ActionTurn, Conversation, Reply } from '../../bot/turn';
import { DEMO_AS_AT } from '../../data/demo';
import {
  askerOf,
  buttonsOf,
  clockAt,
  elsewhere,
  kindOf,
  shown,
  startDemo,
  typed,
  type Button,
} from '../questions/asking';
import type { TestServer } from '../data/cosmos/server';

let server: TestServer;
let conversation: Conversation;
beforeAll(async () => {
  ({ server, conversation } = await startDemo());
});
afterAll(() => server.stop());

const pressed = (data: unknown, verb = 'ask', place = elsewhere()): ActionTurn => ({
  kind: 'action',
  id: 'press',
  asker: askerOf('a5'),
  place: { conversation: place, kind: 'personal' },
  verb,
  data,
});

const summaryOf = (replies: readonly Reply[]): string => replies[0]?.summary ?? '';
const says = async (text: string, as = 'a5', place = elsewhere()): Promise<string> =>
  summaryOf(await conversation(typed(text, as, place)));

/** What every card must show, whatever was asked. */
const expectWhole = (replies: readonly Reply[]): void => {
  expect(replies.length).toBeGreaterThan(0);
  for (const reply of replies) {
    expect(reply.summary.trim()).not.toBe('');
    const text = shown([reply]);
    expect(text).toContain('Demo data, as at 14 January 2025');
    expect(text).toMatch(/\bOFFICIAL\b/);
    expect(text).not.toMatch(/\$\{|undefined|\[object|NaN|\bnull\b|Invalid/);
    expect(Buffer.byteLength(JSON.stringify(reply.card))).toBeLessThan(28 * 1024);
  }
};

test('whatever buttons are pressed, from card to card, each is answered', async () => {
  const queue: Button[] = [];
  const seen = new Set<string>();
  const take = (replies: readonly Reply[]): void => {
    for (const button of buttonsOf(replies)) {
      const key = JSON.stringify(button.data);
      if (seen.has(key)) continue;
      seen.add(key);
      queue.push(button);
    }
  };
  for (const start of [
    'help',
    'status of rec 3',
    'show me the digest',
    'which reports are held',
    'who owns it',
  ])
    take(await conversation(typed(start)));
  let presses = 0;
  for (let next = queue.shift(); next !== undefined && presses < 150; next = queue.shift()) {
    presses += 1;
    const replies = await conversation(pressed(next.data));
    expectWhole(replies);
    expect({ button: next.title, kind: kindOf(summaryOf(replies)) }).not.toMatchObject({ kind: 'cannot' });
    take(replies);
  }
  expect(presses).toBeGreaterThan(40);
});

describe('a button that was tampered with', () => {
  const status = { ask: 'about', aspect: 'status', recs: ['asb-2024~rec-3'] };
  test.each<[string, unknown, string?]>([
    ['no data', undefined],
    ['null', null],
    ['words', 'status of rec 3'],
    ['a list', [status]],
    ['no question', {}],
    ['a question of an unknown kind', { question: { ask: 'delete', recs: ['asb-2024~rec-3'] } }],
    ['an unknown aspect', { question: { ...status, aspect: 'secrets' } }],
    ['a field too many', { question: { ...status, force: 'norfolk' } }],
    ['no recommendation', { question: { ...status, recs: [] } }],
    ['10,000 recommendations', { question: { ...status, recs: Array(10_000).fill('asb-2024~rec-3') } }],
    ['an id of the wrong shape', { question: { ...status, recs: ["x' OR 1=1 --"] } }],
    ['an id that does not exist', { question: { ...status, recs: ['asb-2024~rec-77'] } }],
    ['an id of something else', { question: { ...status, recs: ['asb-2024~rec-3~000001'] } }],
    ['a page out of range', { question: { ask: 'list', focus: 'any', criteria: {}, page: 1e9 } }],
    ['a page below one', { question: { ask: 'list', focus: 'any', criteria: {}, page: 0 } }],
    [
      'a day that is none',
      { question: { ask: 'changes', window: { from: '2025-02-30', label: 'x' }, criteria: {} } },
    ],
    ['a board that is none', { question: { ask: 'board', boards: ['nowhere'], aspect: 'all' } }],
    ['a digest of no board', { question: { ask: 'digest', board: 'nowhere', aspect: 'preview' } }],
    ['a report that is none', { question: { ask: 'section 55', inspection: 'nowhere' } }],
    ['an action that is none', { question: { ask: 'action', rec: 'asb-2024~rec-3', number: '3.99' } }],
    ['a prototype', JSON.parse('{"question": {"__proto__": {"ask": "help"}}}')],
    ['an unknown verb', { question: status }, 'erase'],
    ['a verb of a prototype', { question: status }, 'constructor'],
    ['an empty verb', { question: status }, ''],
  ])('with %s is declined', async (_, data, verb = 'ask') => {
    const replies = await conversation(pressed(data, verb));
    expectWhole(replies);
    expect(['cannot', 'nothing', 'none']).toContain(kindOf(summaryOf(replies)));
  });
});

describe('hostile words are answered or declined, and nothing of theirs is shown', () => {
  test.each([
    ['20,000 characters', 'x'.repeat(20_000)],
    ['20,000 words', 'rec '.repeat(20_000)],
    ['only emoji', '🔥👮‍♀️🚔🙏🏽'],
    ['right to left', 'مرحبا ما هي حالة التوصية الثالثة'],
    ['an override', '\u202eevil\u202c what is the weather'],
    ['a template', 'tell me about ${secret} ${1+1}'],
    ['Markdown', 'tell me about [click here](https://evil.example) **now**'],
    ['a mention', 'who is <at>Chief Evil</at>'],
    ['HTML', '<script>alert("evil")</script>'],
    ['__proto__', '__proto__'],
    ['constructor', 'constructor'],
    ['SQL', "status of x'; DROP TABLE c; --"],
    ['a lone surrogate', 'evil \ud800 \udfff'],
    ['null bytes', 'evil \u0000\u0000'],
    ['combining marks', 'e\u0301'.repeat(3_000)],
  ])('%s', async (_, text) => {
    const replies = await conversation(typed(text));
    expectWhole(replies);
    expect(shown(replies)).not.toMatch(/evil|secret|click here|DROP TABLE|xxxx|<script|\*\*now/i);
  });
});

test('status and colour stand as words on every card that shows a recommendation', async () => {
  const colours = [/\bgreen\b/i, /\bamber\b/i, /\bamber\b/i, /\bred\b/i, /\bgreen\b/i];
  const states = [
    /in progress/i,
    /awaiting allocation/i,
    /in progress/i,
    /awaiting sign-off/i,
    /in progress/i,
  ];
  for (const [at, number] of [1, 2, 3, 4, 8].entries()) {
    const text = shown(await conversation(typed(`status of rec ${number}`)));
    expect(text).toMatch(colours[at] ?? /never/);
    expect(text).toMatch(states[at] ?? /never/);
  }
  const list = shown(await conversation(typed('all our recommendations')));
  for (const words of [...colours, ...states]) expect(list).toMatch(words);
});

describe('what "it" means', () => {
  test('is kept for each person: two people in one thread do not share it', async () => {
    const thread = elsewhere();
    await says('status of rec 3', 'a2', thread);
    await says('status of rec 8', 'a3', thread);
    expect(await says('when is it due', 'a2', thread)).toMatch(/^Rec 3: due 31 March 2025/);
    expect(await says('when is it due', 'a3', thread)).toMatch(/^Rec 8: due 30 September 2025/);
    expect(await says('when is it due', 'a5', thread)).toMatch(/^Which/);
  });

  test('is kept for each conversation of one person', async () => {
    const [here, there] = [elsewhere(), elsewhere()];
    await says('status of rec 4', 'a2', here);
    expect(await says('who owns it', 'a2', there)).toMatch(/^Which/);
    expect(await says('who owns it', 'a2', here)).toMatch(/^Rec 4: owned by ASB Thematic Lead/);
  });

  test('is what was pressed last', async () => {
    const place = elsewhere();
    await says('status of rec 3', 'a5', place);
    await conversation(
      pressed({ question: { ask: 'about', aspect: 'status', recs: ['asb-2024~rec-8'] } }, 'ask', place),
    );
    expect(await says('when is it due', 'a5', place)).toMatch(/^Rec 8: due 30 September 2025/);
  });

  test('is left alone by a question about a board, by help and by what is declined', async () => {
    const place = elsewhere();
    await says('status of rec 4', 'a5', place);
    for (const aside of ['when is the next board', 'help', 'what is the weather'])
      await says(aside, 'a5', place);
    expect(await says('is there evidence for it', 'a5', place)).toMatch(/^Rec 4: 1 evidence link/);
  });

  test('a choice that was offered carries the whole question', async () => {
    const place = elsewhere();
    const offered = await conversation(typed('who owns the training one', 'a5', place));
    const [, second] = buttonsOf(offered).filter((button) => button.title.startsWith('Rec'));
    const chosen = await conversation(pressed(second?.data, 'ask', place));
    expect(summaryOf(chosen)).toBe('Rec 8: owned by ASB Thematic Lead');
  });
});

test('something to be recorded is not taken for a question, and a message alone records nothing', async () => {
  for (const text of ['update rec 3: live in two areas', 'rec 1 is now red', 'sign off rec 4', '3.2 done']) {
    const before = await says('history of rec 3');
    const reply = await says(text, 'a2');
    expect(reply).not.toMatch(/^(?:Rec \d|Recorded|None|Which)/);
    expect(await says('history of rec 3')).toBe(before);
    expect(await says('status of rec 1')).toContain('in progress, green');
  }
});

test('help is fit to the asker', async () => {
  const helpFor = async (as: string): Promise<string> => shown(await conversation(typed('help', as)));
  expect(await helpFor('a4')).toContain('awaiting sign-off');
  expect(await helpFor('a2')).toContain('my actions');
  expect(await helpFor('a5')).not.toContain('my actions');
});

test('the answer follows the clock: what was in time yesterday is overdue today', async () => {
  const record = server.record();
  const on = (at: string): Conversation => createConversation({ record, clock: clockAt(at), demo: true });
  const overdue = async (at: string): Promise<string> => summaryOf(await on(at)(typed("what's overdue")));
  expect(await overdue(DEMO_AS_AT)).toMatch(/^1 of 5 is overdue, by 14 days: Rec 4$/);
  // On its due date it is not yet overdue; the London day begins an hour before UTC's in summer.
  expect(await overdue('2025-03-31T22:59:00.000Z')).toMatch(/^1 of 5 is overdue/);
  expect(await overdue('2025-03-31T23:00:00.000Z')).toMatch(/^3 of 5 are overdue/);
  expect(await overdue('2024-12-31T23:59:00.000Z')).toMatch(/^None/);
});
