import * as fc from 'fast-check';
import { digestDue, digestId, digestsDue, nextDigest } from '../../../bot/boards/digest-plan';
import {
  addDays,
  applyBoardChange,
  comingMeetings,
  dayOf,
  meetingByKey,
  meetingsOf,
  isHeld,
  momentOf,
  problemWithBoard,
  type Board,
  type BoardChange,
  type Instant,
} from '../../../data/model';
import { SOMEBODY, board } from '../../data/factories';

const KEY = '2025-01-23T10:00:00.000Z';
const lpib = (over: Partial<Board> = {}): Board => board('lpib', { meetings: [KEY], ...over });
const is = (of: Board, now: Instant, known: readonly string[] = []): string =>
  digestsDue(of, new Date(now), new Set(known))
    .map((each) => `${each.id} ${each.is}`)
    .join(', ');
const changed = (of: Board, change: BoardChange, at: Instant): Board => {
  expect(problemWithBoard(change, of, at)).toBeUndefined();
  const provenance = { origin: { from: 'document' as const, document: 'test' }, draft: null };
  return applyBoardChange(of, change, { by: SOMEBODY, at, marking: 'OFFICIAL', ...provenance }).board;
};

describe('what is due for a meeting on 23 January, its digest on Tuesday 21 January at 09:00', () => {
  const id = 'digest~lpib~20250123t1000z';
  test.each([
    ['2025-01-21T08:59:59.999Z', ''],
    ['2025-01-21T09:00:00.000Z', `${id} send`],
    ['2025-01-21T09:59:59.999Z', `${id} send`],
    // failure 37: late, but once; too late, not at all, and said.
    ['2025-01-21T10:00:00.000Z', `${id} late`],
    ['2025-01-23T09:59:59.999Z', `${id} late`],
    ['2025-01-23T10:00:00.000Z', `${id} missed`],
    ['2025-01-30T09:59:59.999Z', `${id} missed`],
    ['2025-01-30T10:00:00.001Z', ''],
  ])('failure 37: at %s: %s', (now, due) => {
    expect(is(lpib(), now)).toBe(due);
  });

  test('failure 34, failure 35: what exists is never due again, however often it is asked, or on a start', () => {
    expect(is(lpib(), '2025-01-21T09:00:00.000Z', [id])).toBe('');
    expect(is(lpib(), '2025-01-23T10:00:00.000Z', [id])).toBe('');
  });

  test('failure 38: a moved meeting moves its digest, and keeps the one that is out', () => {
    const change = { change: 'move meeting' as const, from: KEY, to: '2025-01-30T14:00:00.000Z' };
    const moved = changed(lpib(), change, '2025-01-20T12:00:00.000Z');
    expect(is(moved, '2025-01-21T09:00:00.000Z')).toBe('');
    expect(is(moved, '2025-01-28T09:00:00.000Z')).toBe(`${id} send`);
    expect(is(moved, '2025-01-28T09:00:00.000Z', [id])).toBe('');
    const again = changed(moved, { ...change, from: change.to, to: KEY }, '2025-01-20T13:00:00.000Z');
    expect(again.moved).toEqual([]);
    expect(is(again, '2025-01-21T09:00:00.000Z')).toBe(`${id} send`);
  });

  test('failure 38: a cancelled meeting has no digest; brought back, it has the one it had', () => {
    const cancelled = changed(lpib(), { change: 'cancel meeting', meeting: KEY }, '2025-01-20T12:00:00.000Z');
    expect(is(cancelled, '2025-01-21T09:00:00.000Z')).toBe('');
    expect(is(cancelled, '2025-01-23T11:00:00.000Z')).toBe('');
    expect(nextDigest(cancelled, new Date('2025-01-20T12:00:00.000Z'))).toBeUndefined();
    const add = { change: 'add meeting' as const, at: '2025-01-23T14:00:00.000Z' };
    const back = changed(cancelled, add, '2025-01-20T13:00:00.000Z');
    expect(is(back, '2025-01-21T09:00:00.000Z')).toBe(`${id} send`);
    expect(is(back, '2025-01-21T09:00:00.000Z', [id])).toBe('');
  });

  test('the secretary postpones, sends now, cancels, and takes it back', () => {
    const noon = '2025-01-20T12:00:00.000Z';
    const digest = { change: 'digest' as const, meeting: KEY };
    const postponed = changed(lpib(), { ...digest, do: 'postpone', at: '2025-01-22T09:00:00.000Z' }, noon);
    expect(is(postponed, '2025-01-21T09:00:00.000Z')).toBe('');
    expect(is(postponed, '2025-01-22T09:00:00.000Z')).toBe(`${id} send`);
    expect(is(changed(lpib(), { ...digest, do: 'send now' }, noon), noon)).toBe(`${id} send`);
    const cancelled = changed(lpib(), { ...digest, do: 'cancel' }, noon);
    expect(is(cancelled, '2025-01-21T09:00:00.000Z')).toBe('');
    expect(is(cancelled, '2025-01-23T10:00:00.000Z')).toBe('');
    expect(is(changed(cancelled, { ...digest, do: 'restore' }, noon), '2025-01-21T09:00:00.000Z')).toBe(
      `${id} send`,
    );
  });

  test('a meeting that is moved before its postponed digest has one at the usual time', () => {
    const noon = '2025-01-14T12:00:00.000Z';
    const at = '2025-01-22T09:00:00.000Z';
    const postponed = changed(lpib(), { change: 'digest', meeting: KEY, do: 'postpone', at }, noon);
    const earlier = changed(
      postponed,
      { change: 'move meeting', from: KEY, to: '2025-01-21T10:00:00.000Z' },
      noon,
    );
    expect(nextDigest(earlier, new Date(noon))?.due).toBe('2025-01-17T09:00:00.000Z');
  });

  test('sent now long before its meeting, a digest is the one that there is', () => {
    const far = lpib({ meetings: ['2025-11-20T10:00:00.000Z'] });
    const change = {
      change: 'digest' as const,
      meeting: '2025-11-20T10:00:00.000Z',
      do: 'send now' as const,
    };
    const now = '2025-01-14T12:00:00.000Z';
    expect(is(changed(far, change, now), now)).toBe('digest~lpib~20251120t1000z send');
  });

  test('a digest on the day itself goes out before the meeting, or on the working day before', () => {
    const ownDay = (at: string): Board => lpib({ digest: { workingDaysBefore: 0, at } });
    const due = (at: string): Instant | undefined => digestDue(ownDay(at), { key: KEY, at: KEY });
    expect(due('08:00')).toBe('2025-01-23T08:00:00.000Z');
    expect(due('16:00')).toBe('2025-01-22T16:00:00.000Z');
  });
});

describe('failure 36: the clocks change', () => {
  test('a time that occurs twice in October is its first; one that March leaves out is the hour after', () => {
    expect(momentOf('2025-10-26', '01:30')).toBe('2025-10-26T00:30:00.000Z');
    expect(momentOf('2025-03-30', '01:30')).toBe('2025-03-30T01:30:00.000Z');
    expect(momentOf('2025-03-30', '02:00')).toBe('2025-03-30T01:00:00.000Z');
  });

  test('the digest keeps its hour of London on both sides', () => {
    const due = (meeting: Instant): Instant | undefined => digestDue(lpib(), { key: meeting, at: meeting });
    expect(due('2025-10-27T10:00:00.000Z')).toBe('2025-10-23T08:00:00.000Z');
    expect(due('2025-10-29T10:00:00.000Z')).toBe('2025-10-27T09:00:00.000Z');
    expect(due('2025-03-31T09:00:00.000Z')).toBe('2025-03-27T09:00:00.000Z');
    expect(due('2025-04-02T09:00:00.000Z')).toBe('2025-03-31T08:00:00.000Z');
  });

  test('a board that meets in the hour that occurs twice has one meeting and one digest', () => {
    const rule = { week: 'last' as const, weekday: 7, at: '01:30', months: [3, 10], from: '2025-01-01' };
    const night = lpib({ meetings: [], rule, digest: { workingDaysBefore: 0, at: '01:00' } });
    const known = new Set<string>();
    const due: string[] = [];
    for (let now = Date.parse('2025-03-01'); now < Date.parse('2025-11-05'); now += 900_000)
      for (const each of digestsDue(night, new Date(now), known)) {
        known.add(each.id);
        due.push(`${each.id} ${each.is} ${new Date(now).toISOString()}`);
      }
    expect(due).toEqual([
      // 01:00 is left out as well: both are the hour after.
      'digest~lpib~20250330t0130z send 2025-03-30T01:00:00.000Z',
      'digest~lpib~20251026t0030z send 2025-10-26T00:00:00.000Z',
    ]);
  });
});

describe('for any board, whatever is decided and whenever the bot looks', () => {
  const START = '2025-01-01T00:00:00.000Z';
  const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2025-01-01', days));
  const time = fc.constantFrom('00:00', '01:30', '09:00', '10:00', '14:00', '23:30');
  const moment = fc.tuple(day, time).map(([on, at]) => momentOf(on, at));
  const rule = fc.record({
    week: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 'last' as const),
    weekday: fc.integer({ min: 1, max: 7 }),
    at: time,
    months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 }).map((all) => all.toSorted()),
    from: day,
  });
  const anyBoard = fc.record({
    meetings: fc.uniqueArray(moment, { maxLength: 4, selector: dayOf }).map((all) => all.toSorted()),
    rule: fc.option(rule),
    digest: fc.record({ workingDaysBefore: fc.integer({ min: 0, max: 6 }), at: time }),
  });

  /** What happens next; which meeting it concerns is said by its place among those that come. */
  type Happening =
    | { readonly is: 'look'; readonly afterHours: number }
    | {
        readonly is: 'change';
        readonly of: number;
        readonly make: (key: Instant, at: Instant) => BoardChange;
      };
  const change = (make: (key: Instant, at: Instant) => BoardChange) =>
    fc.record({ is: fc.constant('change' as const), of: fc.nat(3), make: fc.constant(make) });
  const doing = fc.constantFrom('send now' as const, 'cancel' as const, 'restore' as const);
  const happening: fc.Arbitrary<Happening> = fc.oneof(
    { weight: 6, arbitrary: fc.record({ is: fc.constant('look' as const), afterHours: fc.nat(160) }) },
    {
      weight: 2,
      arbitrary: moment.chain((to) => change((_, from) => ({ change: 'move meeting', from, to }))),
    },
    change((meeting) => ({ change: 'cancel meeting', meeting })),
    moment.chain((at) => change(() => ({ change: 'add meeting', at }))),
    rule.chain((next) => change(() => ({ change: 'meeting rule', rule: next }))),
    doing.chain((what) => change((meeting) => ({ change: 'digest', meeting, do: what }))),
    moment.chain((at) => change((meeting) => ({ change: 'digest', meeting, do: 'postpone', at }))),
    change(() => ({ change: 'digest time', workingDaysBefore: 3, at: '08:30' })),
  );

  test('failure 34, failure 37, failure 38: one digest for each meeting that is held, never early, never after it began', () => {
    fc.assert(
      fc.property(anyBoard, fc.array(happening, { maxLength: 60 }), (given, happenings) => {
        let now = Date.parse(START);
        let of = board('lpib', given);
        const known = new Set<string>();
        const keys = new Map<Instant, number>();
        const at = (): Instant => new Date(now).toISOString();
        for (const each of happenings) {
          if (each.is === 'change') {
            const meeting = comingMeetings(of, at())[each.of];
            if (meeting === undefined) continue;
            const wanted = each.make(meeting.key, meeting.at);
            if (problemWithBoard(wanted, of, at()) !== undefined) continue;
            of = changed(of, wanted, at());
            if (wanted.change === 'move meeting')
              expect(meetingByKey(of, meeting.key)).toEqual({ key: meeting.key, at: wanted.to });
            continue;
          }
          now += each.afterHours * 3_600_000;
          for (const { id, meeting, due, is: how } of digestsDue(of, new Date(now), known)) {
            known.add(id);
            keys.set(meeting.key, (keys.get(meeting.key) ?? 0) + 1);
            expect(Date.parse(due)).toBeLessThan(Date.parse(meeting.at));
            expect(Date.parse(due)).toBeLessThanOrEqual(now);
            expect(how === 'missed').toBe(Date.parse(meeting.at) <= now);
            expect(how === 'send').toBe(how !== 'missed' && now - Date.parse(due) < 3_600_000);
          }
          // Two copies look, or one that was started again.
          expect(digestsDue(of, new Date(now), known)).toEqual([]);
        }
        expect([...keys.values()].every((count) => count === 1)).toBe(true);
        const looked = happenings.some((each) => each.is === 'look');
        const held = looked ? meetingsOf(of, START, at()).filter(isHeld) : [];
        for (const meeting of held)
          expect(known.has(digestId(of, meeting)) || digestDue(of, meeting) === undefined).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
