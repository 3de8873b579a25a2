import * as fc from 'fast-check';
import { DateTime } from 'luxon';
import {
  applyBoardChange,
  Board,
  BoardChange,
  BoardUpdate,
  comingMeetings,
  meetingByKey,
  meetingsOf,
  momentOf,
  pastMeetings,
  problemWithBoard,
  ruleWords,
  seal,
  type Instant,
  type MeetingRule,
} from '../../../data/model';
import { board, SOMEBODY } from '../factories';

const NOW = '2025-01-14T09:00:00.000Z';
const JANUARY = '2025-01-23T10:00:00.000Z';
const FEBRUARY = '2025-02-27T10:00:00.000Z';
const rule: MeetingRule = {
  week: 4,
  weekday: 4,
  at: '10:00',
  months: [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12],
  from: '2025-01-24',
};
const lpib = board('lpib', { name: 'Improvement Board', rule });

const apply = (of: Board, change: BoardChange, at: Instant = NOW): Board => {
  expect(problemWithBoard(change, of, at)).toBeUndefined();
  const provenance = { origin: { from: 'conversation' as const, conversation: 'c1' }, draft: null };
  const stamp = { by: SOMEBODY, at, marking: 'OFFICIAL' as const };
  const { board: after, body } = applyBoardChange(of, BoardChange.parse(change), { ...stamp, ...provenance });
  // Whatever is written can be read again, and its entry stands in the chain.
  expect(BoardUpdate.parse(seal(body, of.head)).kind).toBe(body.kind);
  return Board.parse(after);
};
const first = (of: Board, count = 3): (Instant | null)[] =>
  comingMeetings(of, NOW)
    .slice(0, count)
    .map(({ at }) => at);

describe('a board of an older record', () => {
  test('is read: it meets by date, has decided nothing, and its channel takes OFFICIAL', () => {
    const ADDED = ['rule', 'moved', 'plans', 'escalation'];
    const older = Object.fromEntries(Object.entries(board('lpib')).filter(([name]) => !ADDED.includes(name)));
    expect(Board.parse({ ...older, channel: { id: '19:x', name: null } })).toEqual(
      board('lpib', { channel: { id: '19:x', name: null, highest: 'OFFICIAL' } }),
    );
  });
});

describe('meetings', () => {
  test('by date and by rule stand in one order, once a day', () => {
    expect(first(lpib)).toEqual([JANUARY, FEBRUARY, '2025-03-27T10:00:00.000Z']);
    const both = board('lpib', { rule: { ...rule, at: '14:00', from: '2025-01-01' } });
    expect(first(both, 2)).toEqual([JANUARY, '2025-02-27T14:00:00.000Z']);
  });

  test('keep what they were first planned for, moved twice or moved back', () => {
    const once = apply(lpib, { change: 'move meeting', from: FEBRUARY, to: '2025-03-06T10:00:00.000Z' });
    const twice = apply(once, {
      change: 'move meeting',
      from: '2025-03-06T10:00:00.000Z',
      to: '2025-03-13T14:00:00.000Z',
    });
    expect(comingMeetings(twice, NOW)[1]).toEqual({ key: FEBRUARY, at: '2025-03-13T14:00:00.000Z' });
    const back = apply(twice, {
      change: 'move meeting',
      from: '2025-03-13T14:00:00.000Z',
      to: FEBRUARY,
    });
    expect(back.moved).toEqual([]);
    // Out of the months that are asked about, it is in those it was moved to.
    expect(meetingsOf(twice, '2025-03-10T00:00:00.000Z', '2025-03-20T00:00:00.000Z')).toEqual([
      { key: FEBRUARY, at: '2025-03-13T14:00:00.000Z' },
    ]);
  });

  test('that are cancelled are neither next nor last, and come back on their day', () => {
    const cancelled = apply(lpib, { change: 'cancel meeting', meeting: JANUARY });
    expect(first(cancelled, 1)).toEqual([FEBRUARY]);
    expect(meetingByKey(cancelled, JANUARY)).toEqual({ key: JANUARY, at: null });
    expect(pastMeetings(cancelled, '2025-02-01T00:00:00.000Z').at(-1)?.at).toBe('2024-12-19T10:00:00.000Z');
    const back = apply(cancelled, { change: 'add meeting', at: '2025-01-23T15:00:00.000Z' });
    expect(comingMeetings(back, NOW)[0]).toEqual({ key: JANUARY, at: '2025-01-23T15:00:00.000Z' });
  });

  test('are added by date', () => {
    const more = apply(lpib, { change: 'add meeting', at: '2025-02-06T10:00:00.000Z' });
    expect(first(more)).toEqual([JANUARY, '2025-02-06T10:00:00.000Z', FEBRUARY]);
  });

  test('of a rule that ends stay where they were held or decided about', () => {
    const moved = apply(lpib, { change: 'move meeting', from: FEBRUARY, to: '2025-03-06T10:00:00.000Z' });
    const at = '2025-04-30T09:00:00.000Z';
    const tuesdays: MeetingRule = { ...rule, week: 2, weekday: 2, months: [6, 7], from: '2025-05-23' };
    const after = apply(moved, { change: 'meeting rule', rule: tuesdays }, at);
    expect(pastMeetings(after, at)).toEqual(pastMeetings(moved, at));
    expect(comingMeetings(after, at).slice(0, 3)).toEqual([
      { key: '2025-05-22T09:00:00.000Z', at: '2025-05-22T09:00:00.000Z' },
      { key: '2025-06-10T09:00:00.000Z', at: '2025-06-10T09:00:00.000Z' },
      { key: '2025-07-08T09:00:00.000Z', at: '2025-07-08T09:00:00.000Z' },
    ]);
    const cancelled = apply(lpib, { change: 'cancel meeting', meeting: '2025-03-27T10:00:00.000Z' });
    const later = apply(cancelled, { change: 'meeting rule', rule: { ...rule, at: '14:00' } });
    expect(first(later)).toEqual([JANUARY, '2025-02-27T14:00:00.000Z', '2025-04-24T13:00:00.000Z']);
    const alone = apply(later, { change: 'meeting rule', rule: null });
    expect(first(alone)).toEqual([JANUARY]);
  });

  test.each<[Partial<MeetingRule>, string]>([
    [{}, 'the fourth Thursday of each month at 10:00, not in August'],
    [{ week: 'last', weekday: 1, months: [1, 7] }, 'the last Monday of January and July at 10:00'],
    [{ months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }, 'the fourth Thursday of each month at 10:00'],
  ])('%j is said: %s', (over, words) => {
    expect(ruleWords({ ...rule, ...over })).toBe(words);
  });

  test('failure 36: by any rule each is on its day of the month, at its time in London, and none is left out', () => {
    const rules = fc.record({
      week: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 'last' as const),
      weekday: fc.integer({ min: 1, max: 7 }),
      at: fc.constantFrom('00:30', '09:00', '17:45', '23:59'),
      months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 }),
      from: fc.constant('2024-01-01'),
    });
    fc.assert(
      fc.property(rules, fc.integer({ min: 2024, max: 2040 }), (any, year) => {
        const of = board('any', { meetings: [], rule: any });
        const found = meetingsOf(
          of,
          momentOf(`${year}-01-01`, '00:00'),
          momentOf(`${year + 1}-01-01`, '00:00'),
        );
        const days = found.map(({ key }) => DateTime.fromISO(key, { zone: 'Europe/London' }));
        expect(days.map(({ month }) => month)).toEqual(any.months.toSorted((a, b) => a - b));
        for (const day of days) {
          expect([day.toFormat('HH:mm'), day.weekday]).toEqual([any.at, any.weekday]);
          const isLast = day.plus({ weeks: 1 }).month !== day.month;
          expect(any.week === 'last' ? isLast : Math.ceil(day.day / 7) === any.week).toBe(true);
        }
      }),
    );
  });
});

describe('what makes no sense of a board', () => {
  const decided = board('lpib', {
    rule,
    moved: [{ meeting: FEBRUARY, to: null }],
    plans: [{ meeting: JANUARY, digest: 'cancelled' }],
  });
  const digest = (over: Partial<Extract<BoardChange, { change: 'digest' }>>): BoardChange => ({
    change: 'digest',
    meeting: JANUARY,
    do: 'postpone',
    ...over,
  });
  test.each<[string, BoardChange, Board, RegExp]>([
    [
      'to cancel what is not there',
      { change: 'cancel meeting', meeting: NOW },
      lpib,
      /no meeting on Tuesday 14/,
    ],
    ['to cancel it twice', { change: 'cancel meeting', meeting: FEBRUARY }, decided, /is cancelled/],
    [
      'to cancel what was held',
      { change: 'cancel meeting', meeting: '2024-12-19T10:00:00.000Z' },
      lpib,
      /has been held/,
    ],
    [
      'to move what is cancelled',
      { change: 'move meeting', from: FEBRUARY, to: '2025-03-06T10:00:00.000Z' },
      decided,
      /no meeting on Thursday 27/,
    ],
    [
      'to move it to the day of another',
      { change: 'move meeting', from: JANUARY, to: '2025-02-27T14:00:00.000Z' },
      lpib,
      /already meets on Thursday 27 February/,
    ],
    [
      'to add one in the past',
      { change: 'add meeting', at: '2025-01-13T10:00:00.000Z' },
      lpib,
      /in the past/,
    ],
    [
      'to add one on a day it meets',
      { change: 'add meeting', at: '2025-02-27T15:00:00.000Z' },
      lpib,
      /already meets/,
    ],
    [
      'to add one where one was moved away',
      { change: 'add meeting', at: JANUARY },
      board('lpib', { moved: [{ meeting: JANUARY, to: '2025-01-30T10:00:00.000Z' }] }),
      /was moved to Thursday 30 January/,
    ],
    ['the rule it has', { change: 'meeting rule', rule: { ...rule, from: '2025-03-01' } }, lpib, /already/],
    [
      'a rule of the past',
      { change: 'meeting rule', rule: { ...rule, week: 1, from: '2025-01-14' } },
      lpib,
      /a day to come/,
    ],
    [
      'a rule before the next meeting',
      { change: 'meeting rule', rule: { ...rule, week: 1, from: '2025-01-23' } },
      lpib,
      /The next meeting stays/,
    ],
    [
      'no rule where there is none',
      { change: 'meeting rule', rule: null },
      board('lpib'),
      /by date alone already/,
    ],
    ['a digest postponed to no time', digest({}), lpib, /Say when/],
    ['a digest postponed into the past', digest({ at: '2025-01-13T09:00:00.000Z' }), lpib, /in the past/],
    ['a digest after its meeting', digest({ at: JANUARY }), lpib, /has to go out before/],
    ['a digest cancelled twice', digest({ do: 'cancel' }), decided, /cancelled already/],
    ['a digest brought back that is planned', digest({ do: 'restore' }), lpib, /as planned already/],
    [
      'a digest for a cancelled meeting',
      digest({ do: 'send now', meeting: FEBRUARY }),
      decided,
      /is cancelled/,
    ],
    [
      'the time it has',
      { change: 'digest time', workingDaysBefore: 2, at: '09:00' },
      lpib,
      /2 working days before at 09:00 already/,
    ],
    ['the escalation it has', { change: 'escalation', digestDays: 14, chairDays: 28 }, lpib, /so already/],
    [
      'the chair before the board',
      { change: 'escalation', digestDays: 14, chairDays: 7 },
      lpib,
      /before the board first/,
    ],
  ])('%s', (_, change, of, sentence) => {
    expect(problemWithBoard(change, of, NOW)).toMatch(sentence);
  });
});

describe('what is shown is what is written', () => {
  const provenance = { origin: { from: 'document' as const, document: 'test' }, draft: null };
  const written = (change: BoardChange) =>
    applyBoardChange(lpib, change, { by: SOMEBODY, at: NOW, marking: 'OFFICIAL', ...provenance }).body;
  test.each<[BoardChange, string, string]>([
    [
      { change: 'cancel meeting', meeting: JANUARY },
      'Meeting of Thursday 23 January 2025, 10:00 cancelled.',
      'meeting: Thursday 23 January 2025, 10:00 → cancelled',
    ],
    [
      { change: 'meeting rule', rule: { ...rule, weekday: 3 } },
      'Meets on the fourth Wednesday of each month at 10:00, not in August.',
      'meets on: the fourth Thursday of each month at 10:00, not in August → the fourth Wednesday of each month at 10:00, not in August; first meetings: null → Wednesday 26 February 2025, 10:00; Wednesday 26 March 2025, 10:00; Wednesday 23 April 2025, 10:00',
    ],
    [
      { change: 'digest', meeting: JANUARY, do: 'postpone', at: '2025-01-22T09:00:00.000Z' },
      'Digest for the meeting of Thursday 23 January 2025, 10:00: postponed to Wednesday 22 January 2025, 09:00.',
      'digest for Thursday 23 January 2025, 10:00: 2 working days before at 09:00 → postponed to Wednesday 22 January 2025, 09:00',
    ],
    [
      { change: 'digest time', workingDaysBefore: 1, at: '08:30' },
      'Digests go out 1 working day before at 08:30.',
      'digest: 2 working days before at 09:00 → 1 working day before at 08:30',
    ],
    [
      { change: 'escalation', digestDays: 7, chairDays: 21 },
      'Escalation: in the digest after 7 days overdue without an update, to the chair after 21.',
      'escalation: in the digest after 14 days overdue without an update, to the chair after 28 → in the digest after 7 days overdue without an update, to the chair after 21',
    ],
  ])('%j', (change, text, changes) => {
    const body = written(change);
    expect(body.text).toBe(text);
    expect(body.changes.map(({ field, from, to }) => `${field}: ${from} → ${to}`).join('; ')).toBe(changes);
  });
});
