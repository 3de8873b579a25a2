/** Who is away, until when, and who stands in. Pure: it follows from what people have said of themselves. */
import type { Day, PersonRef } from './common';
import { addDays } from './dates';
import type { Leave, Person } from './reference';

/** A stretch of days on which somebody is away. */
export interface Away {
  /** Null: it had begun when it was said. */
  readonly from: Day | null;
  readonly until: Day;
  readonly ask: PersonRef | null;
}

type Absent = Pick<Person, 'away' | 'leave'>;

/** Every stretch that is not over before that day, the earliest first. */
export const absencesFrom = ({ away, leave }: Absent, day: Day): Away[] =>
  [...(away === null ? [] : [{ from: null, ...away }]), ...leave]
    .filter(({ until }) => until >= day)
    .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));

/** Whether and how somebody is away on that day; of several stretches, the one that lasts longest. */
export const awayOn = (person: Absent, day: Day): Away | undefined =>
  absencesFrom(person, day)
    .filter(({ from }) => from === null || from <= day)
    .sort((a, b) => b.until.localeCompare(a.until))[0];

/** What somebody says now takes the place of what they said of the same days; the rest stays. */
export const withAway = (person: Absent, { from, until, ask }: Away, today: Day): Absent => {
  const begins = from === null || from <= today ? today : from;
  const before = absencesFrom(person, today).flatMap((each) =>
    apartFrom({ ...each, from: each.from === null || each.from < today ? today : each.from }, begins, until),
  );
  const all = [...before, { from: begins, until, ask }].sort((a, b) => a.from.localeCompare(b.from));
  const now = all.find((each) => each.from <= today);
  return {
    away: now === undefined ? null : { until: now.until, ask: now.ask },
    leave: all.filter((each) => each !== now),
  };
};

/** What is left of a stretch before and after the days that another takes. */
const apartFrom = (leave: Leave, from: Day, until: Day): Leave[] =>
  [
    { ...leave, until: leave.until < from ? leave.until : addDays(from, -1) },
    { ...leave, from: leave.from > until ? leave.from : addDays(until, 1) },
  ].filter((part) => part.from <= part.until);

/** Back: what has begun is over, what is still to come stays. */
export const withoutAway = ({ leave }: Absent, today: Day): Absent => ({
  away: null,
  leave: leave.filter(({ from, until }) => from > today && until >= today),
});

/**
 * Who is told in somebody's place on that day: they themselves, whoever they asked to stand in, or whom that
 * one asked in turn. Undefined where they are away and it ends with nobody.
 */
export const standingInFor = (
  id: string,
  people: readonly Person[],
  day: Day,
  asked: readonly string[] = [],
): string | undefined => {
  const person = people.find((known) => known.id === id);
  const away = person === undefined ? undefined : awayOn(person, day);
  if (away === undefined) return id;
  const next = away.ask?.id;
  // Two who stand in for each other are both away.
  return next === undefined || next === id || asked.includes(next)
    ? undefined
    : standingInFor(next, people, day, [...asked, id]);
};
