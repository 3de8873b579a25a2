import { escalationCard } from '../../../bot/boards/telling/escalation';
import { reminderFor, unreachedCard } from '../../../bot/boards/telling/people';
import type { Desk } from '../../../bot/asking/desk';
import type { Reply } from '../../../bot/turn';
import { ofType } from '../../cards/reading';
import { recommendation, SOMEBODY, SOMEBODY_ELSE } from '../../data/factories';
import { shown } from '../../questions/asking';
import { board } from '../asking/force';
import { boardOf, startDesks, type Desks } from './demo';
import { ASB_LEAD } from './told';

let desks: Desks;
let desk: Desk;
beforeAll(async () => {
  desks = await startDesks();
  desk = await desks.demo();
});
afterAll(() => desks.stop());

const reminder = (...given: Parameters<typeof reminderFor>): Reply => {
  const reply = reminderFor(...given);
  if (reply === undefined) throw new Error('nothing to be reminded of');
  return reply;
};
const buttonsOn = (reply: Reply): Record<string, unknown>[] => ofType(reply.card, 'Action.Execute');

describe('a reminder', () => {
  const recs = [
    recommendation(1, { due: '2025-02-10' }),
    recommendation(2, { due: '2025-01-10', rag: 'red' }),
    recommendation(3, { due: '2025-01-15' }),
    recommendation(4, { due: '2025-09-30' }),
    recommendation(5, { due: null }),
    recommendation(6, { due: '2025-01-01', status: 'awaiting sign-off' }),
    recommendation(7, { due: '2025-01-01', status: 'closed' }),
    recommendation(8, { due: '2025-01-01', owner: SOMEBODY_ELSE }),
  ];

  test('has all that is theirs: the overdue first, then by date, each with its days and its last update', () => {
    const reply = reminder(SOMEBODY, recs, desk);
    expect(reply.summary).toBe('1 overdue, 2 due within 30 days: Rec 2, Rec 3 and Rec 1');
    const text = shown([reply]);
    expect(text).toMatch(/Rec 2: [^]*4 days overdue[^]*Rec 3: [^]*in 1 day\)[^]*Rec 1: [^]*in 27 days\)/);
    expect(text).toContain('Later: Rec 4, 30 September 2025; Rec 5, no due date.');
    for (const other of ['Rec 6', 'Rec 7', 'Rec 8']) expect(text).not.toContain(other);
  });

  test('opens the form of each, and can be put off', () => {
    expect(buttonsOn(reminder(SOMEBODY, recs, desk))).toMatchObject([
      { title: 'Update Rec 2', verb: 'form', data: { rec: 'report~rec-2', kind: 'progress' } },
      { title: 'Update Rec 3' },
      { title: 'Update Rec 1' },
      { title: 'Not this week', verb: 'snooze', data: {} },
      { title: 'All of mine', verb: 'ask' },
    ]);
  });

  test('of a single one says its date once, and its last update', async () => {
    const march = await desks.demo('2025-03-24T09:00:00.000Z');
    const open = await march.record.find({ open: true }, march.today);
    const reply = reminder(ASB_LEAD, open, march);
    expect(reply.summary).toBe('Rec 3: due 31 March 2025 (in 7 days)');
    const texts = ofType(reply.card, 'TextBlock').map(({ text }) => String(text));
    expect(texts.filter((text) => text.includes('31 March 2025'))).toHaveLength(1);
    expect(shown([reply])).toContain('In progress, amber · last update 9 January 2025');
  });

  test('is none where nothing is near or late', () => {
    expect(reminderFor(SOMEBODY, recs.slice(3), desk)).toBeUndefined();
    expect(reminderFor(SOMEBODY_ELSE, recs.slice(0, 7), desk)).toBeUndefined();
    expect(reminderFor(SOMEBODY, [], desk)).toBeUndefined();
  });

  test('goes to who stands in, and says for whom; they open it, and put off nobody’s reminders', () => {
    const reply = reminder(SOMEBODY_ELSE, recs, desk, { for: SOMEBODY });
    expect(reply.summary).toMatch(/^For Somebody, who is away: 1 overdue/);
    const titles = buttonsOn(reply).map(({ title }) => title);
    expect(titles).toEqual(['Open Rec 2', 'Open Rec 3', 'Open Rec 1', "All of Somebody's"]);
  });

  test('of very many stays one card that Teams takes', () => {
    const many = Array.from({ length: 500 }, (_, at) =>
      recommendation(at + 1, { due: '2025-01-10', title: 'a long title '.repeat(20).trim() }),
    );
    const { summary, card } = reminder(SOMEBODY, many, desk);
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28_000);
    expect(summary).toMatch(/^500 overdue: Rec 1, .* and 490 more$/);
    expect(JSON.stringify(card)).not.toContain('Shortened');
  });
});

test('an escalation tells the chair how long, whose, when last heard, and why where that is known', () => {
  const rec = recommendation(3, {
    due: '2024-12-10',
    latest: [{ sequence: 1, at: '2024-12-01T10:00:00.000Z', by: 'Somebody', text: 'begun' }],
    lateReason: 'two analysts have left',
  });
  const reply = escalationCard([rec], boardOf(desk), desk);
  expect(reply.summary).toBe('Rec 3: 35 days overdue, without an update for 44 days');
  const text = shown([reply]);
  for (const fact of [
    'Somebody',
    '10 December 2024',
    'begun',
    'two analysts have left',
    'as chair of the Local',
  ])
    expect(text).toContain(fact);
  const never = escalationCard([{ ...rec, latest: [], lateReason: null }], board(), desk);
  expect(never.summary).toBe('Rec 3: 35 days overdue, and no update is recorded');
  expect(shown([never])).toContain('none recorded');
});

describe('failure 31: who was not reached', () => {
  const row = (at: number) => ({
    who: `Person ${at % 30}`,
    what: 'reminder of Rec 3',
    when: `2025-01-14T${String(9 + (at % 10)).padStart(2, '0')}:00:00.000Z`,
    why: 'has blocked the bot',
    doubtful: false,
  });

  test('is named with what, when in London and why, latest first', () => {
    const reply = unreachedCard([row(0), { ...row(1), when: '2025-07-14T09:00:00.000Z' }], desk);
    expect(reply.summary).toBe('2 messages did not arrive: Person 1 and Person 0');
    expect(shown([reply])).toMatch(
      /Person 1\nReminder of Rec 3\nMonday 14 July 2025, 10:00: has blocked the bot\nPerson 0/,
    );
  });

  test('is not said not to have been, where Teams did not say', () => {
    const doubtful = { ...row(2), doubtful: true };
    const heads = (rows: Parameters<typeof unreachedCard>[0]): string => unreachedCard(rows, desk).summary;
    expect(heads([doubtful])).toBe('1 message may not have arrived: Person 2');
    expect(heads([row(0), row(1), doubtful])).toBe(
      '2 messages did not arrive, 1 may not have: Person 2, Person 1 and Person 0',
    );
  });

  test('is nobody, in a sentence', () => {
    expect(unreachedCard([], desk).summary).toBe('Everybody was reached');
  });

  test('stays one card, however many', () => {
    const { summary, card } = unreachedCard(
      Array.from({ length: 1500 }, (_, at) => row(at)),
      desk,
    );
    expect(summary).toContain('1500 messages did not arrive');
    expect(summary).toContain('and 20 others');
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28_000);
    expect(JSON.stringify(card)).toContain('And 1,460 earlier ones.');
    expect(JSON.stringify(card)).not.toContain('Shortened');
  });
});
