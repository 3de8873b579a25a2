import fc from 'fast-check';
import { isWorkingDay, workingDaysBefore } from '../../../bot/boards/calendar';
import { escalationsDue, remindersDue, REMIND_DAYS, type Remindable } from '../../../bot/boards/reminding';
import { addDays, daysBetween, isOpen, Status, type Day, type LatestUpdate } from '../../../data/model';
import { SOMEBODY, SOMEBODY_ELSE } from '../../data/factories';

/** Holidays are worked out slowly, and the same days are asked for again and again. */
const remembered = <V>(work: (day: Day) => V): ((day: Day) => V) => {
  const known = new Map<Day, V>();
  return (day) => {
    const value = known.get(day) ?? work(day);
    known.set(day, value);
    return value;
  };
};
const isWorking = remembered(isWorkingDay);
const workingDayBefore = remembered((day) => workingDaysBefore(day, 1));

const TODAY = '2025-01-14';
const NEVER: ReadonlyMap<string, Day> = new Map();

const rec = (over: Partial<Remindable> = {}): Remindable => ({
  id: 'report~rec-1',
  status: 'in progress',
  due: '2025-03-31',
  owner: SOMEBODY,
  ...over,
});

/** Who is reminded on a day, the working day before being the last on which that was looked at. */
const remindedOn = (today: Day, recs: readonly Remindable[], told = NEVER): string[] =>
  remindersDue(recs, today, workingDayBefore(today), told).map(({ person }) => person.name);

describe('an owner is reminded', () => {
  test.each([
    [30, true],
    [29, false],
    [7, true],
    [2, false],
    [1, true],
    [0, false],
    [-1, true],
  ])('%i days before the due date: %s', (ahead, told) => {
    const due = addDays(TODAY, ahead);
    const overdueTold = new Map([[SOMEBODY.id, addDays(TODAY, -1)]]);
    expect(remindedOn(TODAY, [rec({ due })], overdueTold)).toEqual(told ? ['Somebody'] : []);
  });

  test('on the Monday of what fell on the weekend, and on the Tuesday after Easter', () => {
    // 18 January 2025 is a Saturday, 20 April 2025 Easter Sunday.
    expect(remindedOn('2025-01-20', [rec({ due: '2025-01-25' })])).toEqual(['Somebody']);
    expect(remindedOn('2025-04-22', [rec({ due: '2025-04-27' })])).toEqual(['Somebody']);
  });

  test.each(['2025-01-18', '2025-01-19', '2025-04-18', '2025-04-21', '2025-12-25'])(
    'failure 39: not on %s, which is no working day',
    (day) => {
      expect(remindersDue([rec({ due: '2024-12-01' })], day, addDays(day, -3), NEVER)).toEqual([]);
    },
  );

  test('of what is overdue, again after seven days and not after six', () => {
    const late = [rec({ due: '2024-12-01' })];
    const told = (ago: number) => new Map([[SOMEBODY.id, addDays(TODAY, -ago)]]);
    expect(remindedOn(TODAY, late, told(6))).toEqual([]);
    expect(remindedOn(TODAY, late, told(7))).toEqual(['Somebody']);
    expect(remindedOn(TODAY, late)).toEqual(['Somebody']);
  });

  test('once, with all that gave the occasion', () => {
    const recs = [
      rec({ id: 'report~rec-1', due: addDays(TODAY, 7) }),
      rec({ id: 'report~rec-2', due: addDays(TODAY, 60) }),
      rec({ id: 'report~rec-3', due: addDays(TODAY, 30) }),
      rec({ id: 'report~rec-4', due: addDays(TODAY, 1), owner: SOMEBODY_ELSE }),
    ];
    const due = remindersDue(recs, TODAY, '2025-01-13', NEVER);
    expect(due.map(({ person, occasions }) => [person.name, occasions.map(({ id }) => id)])).toEqual([
      ['Somebody', ['report~rec-1', 'report~rec-3']],
      ['Somebody Else', ['report~rec-4']],
    ]);
  });
});

describe('failure 38: it stops', () => {
  const due = addDays(TODAY, 7);
  test.each([
    ['closed', { status: 'closed' }],
    ['not adopted', { status: 'not adopted' }],
    ['superseded', { status: 'superseded' }],
    ['with the board', { status: 'awaiting sign-off' }],
    ['without an owner', { owner: null }],
    ['moved', { due: addDays(TODAY, 60) }],
    ['without a date', { due: null }],
  ] as const)('when it is %s', (_, over) => {
    expect(remindedOn(TODAY, [rec({ due })])).toEqual(['Somebody']);
    expect(remindedOn(TODAY, [rec({ due, ...over })])).toEqual([]);
  });

  test('for whom it was taken from, and begins for whom it was given to', () => {
    expect(remindedOn(TODAY, [rec({ due, owner: SOMEBODY_ELSE })])).toEqual(['Somebody Else']);
  });
});

describe('whatever is held', () => {
  const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days));
  const recs = fc.array(
    fc.record({
      id: fc.integer({ min: 1, max: 99 }).map((number) => `report~rec-${number}`),
      status: fc.constantFrom(...Status.options),
      due: fc.option(day),
      owner: fc.constantFrom(null, SOMEBODY, SOMEBODY_ELSE),
    }),
    { maxLength: 8 },
  );

  /** Half a year of mornings, each after the one before. */
  const season = (held: readonly Remindable[]): { day: Day; told: string }[] => {
    const told = new Map<string, Day>();
    const messages: { day: Day; told: string }[] = [];
    let before = workingDayBefore(TODAY);
    for (let ahead = 0; ahead < 180; ahead += 1) {
      const today = addDays(TODAY, ahead);
      for (const { person } of remindersDue(held, today, before, told)) {
        messages.push({ day: today, told: person.id });
        told.set(person.id, today);
      }
      if (isWorking(today)) before = today;
    }
    return messages;
  };

  test('nobody is told twice on a day, nor on a day off, nor of what is not theirs to do', () => {
    fc.assert(
      fc.property(recs, (held) => {
        const messages = season(held);
        expect(new Set(messages.map(({ day: on, told }) => `${on} ${told}`)).size).toBe(messages.length);
        for (const { day: on, told } of messages) {
          expect(isWorking(on)).toBe(true);
          expect(held.some((each) => each.owner?.id === told && isOpen(each) && each.due !== null)).toBe(
            true,
          );
        }
      }),
      { numRuns: 20 },
    );
  });

  test('what is overdue is told weekly at most, unless something else comes near its date', () => {
    fc.assert(
      fc.property(recs, (held) => {
        const mine = season(held).filter(({ told }) => told === SOMEBODY.id);
        for (const [at, { day: on }] of mine.entries()) {
          const previous = mine[at - 1]?.day;
          if (previous === undefined || daysBetween(previous, on) >= 7) continue;
          const near = held.some(
            ({ owner, due }) =>
              owner?.id === SOMEBODY.id &&
              due !== null &&
              [...REMIND_DAYS, -1].some((ahead) => {
                const told = addDays(due, -ahead);
                // On that day, or on the first working day after.
                return told <= on && told > workingDayBefore(on);
              }),
          );
          expect(near).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('each date is told of 30, 7 and 1 days ahead and when it has passed, day by day, whatever weekends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 31, max: 150 }), (ahead) => {
        const due = addDays(TODAY, ahead);
        const days = season([rec({ due })]).map(({ day: on }) => on);
        for (const left of [...REMIND_DAYS, -1]) {
          const meant = addDays(due, -left);
          let first = meant;
          while (!isWorking(first)) first = addDays(first, 1);
          expect(days).toContain(first);
        }
        // And of nothing else before it is late.
        expect(days.filter((on) => on <= due).length).toBeLessThanOrEqual(REMIND_DAYS.length);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a chair is told', () => {
  const heard = (at: string): LatestUpdate[] => [{ sequence: 1, at, by: 'Somebody', text: 'x' }];
  const late = (id: number, due: Day, latest: LatestUpdate[] = []) => ({
    ...rec({ due }),
    id: `${id}`,
    latest,
  });

  test('of what is 28 days overdue and has not been heard of in as many, longest first', () => {
    const open = [
      late(1, addDays(TODAY, -27)),
      late(2, addDays(TODAY, -28)),
      late(3, addDays(TODAY, -60), heard(`${addDays(TODAY, -28)}T10:00:00.000Z`)),
      late(4, addDays(TODAY, -60), heard(`${addDays(TODAY, -27)}T10:00:00.000Z`)),
      { ...late(5, addDays(TODAY, -60)), status: 'closed' as const },
    ];
    expect(escalationsDue(open, TODAY, { chairDays: 28 }).map(({ id }) => id)).toEqual(['3', '2']);
  });
});
