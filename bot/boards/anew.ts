/**
 * What was refused, told anew: from the record as it stands now and to whoever it is for by now. What is of no
 * use any more is not told, and why is said.
 */
import type { AssuranceRecord, Outbox } from '../../data/cosmos';
import {
  addDays,
  dayOf,
  momentOf,
  undelivered,
  type Catalogue,
  type Day,
  type Instant,
  type Post,
} from '../../data/model';
import { isWorkingDay, MORNING, nextWorkingDay } from './calendar';
import { stillHolds, type Still } from './still';
import {
  isMissed,
  coveredBy,
  escalationId,
  failuresSince,
  isBesides,
  type EscalationPost,
} from './unreached';

/** How far back anybody wants to know what did not arrive. */
export const LOOKED_BACK_DAYS = 30;

/** What was refused, and what is to be done about it. */
export type Anew = Still & { readonly failed: Post };

export interface AnewParts {
  readonly record: Pick<AssuranceRecord, 'find'>;
  readonly outbox: Pick<Outbox, 'again' | 'create' | 'failures' | 'find' | 'get'>;
  readonly catalogue: Catalogue;
  readonly now: Date;
}

/** What failed in the last 30 days and was not made up for. At most four queries. */
export const failedLately = (outbox: AnewParts['outbox'], today: Day): Promise<readonly Post[]> =>
  failuresSince(outbox, momentOf(addDays(today, -LOOKED_BACK_DAYS), '00:00'));

/**
 * What is to be done about each matter that was refused, the newest first. What may have arrived is never told
 * twice. One query where people are concerned.
 */
export const planAnew = async (failures: readonly Post[], parts: AnewParts): Promise<readonly Anew[]> => {
  const refused = newestOfEach(failures);
  const { now, record } = parts;
  const today = dayOf(now);
  const ofPeople = refused.some(({ kind }) => kind === 'reminder' || kind === 'escalation');
  const open = ofPeople ? await record.find({ open: true }, today) : [];
  return Promise.all(
    refused.map(async (failed) => ({ failed, ...(await stillHolds(failed, open, today, parts)) })),
  );
};

/** Puts back what is to be told again, from that moment on; says how much of it was. */
export const tellAnew = async (
  plan: readonly Anew[],
  { outbox, now }: Pick<AnewParts, 'outbox' | 'now'>,
  from: Instant = now.toISOString(),
): Promise<number> => {
  const put = await Promise.all(
    plan.map(({ failed, ...still }) => {
      if (still.is === 'not') return Promise.resolve(false);
      const { person } = still;
      return outbox.again(failed.id, from, person === undefined ? {} : { target: { to: 'person', person } });
    }),
  );
  return put.filter(Boolean).length;
};

/**
 * Somebody can be reached who could not be: what they should have been told and still holds is told them once,
 * what is theirs in one message; on a working day, as all that single people are told. Says whether anything was put
 * into the outbox.
 */
export const makeUpFor = async (person: string, parts: AnewParts): Promise<boolean> => {
  const { outbox, now } = parts;
  const today = dayOf(now);
  const theirs = (await failedLately(outbox, today)).filter(
    (post) =>
      (post.kind === 'reminder' && post.owner.id === person) ||
      ((post.kind === 'reminder' || post.kind === 'escalation') &&
        post.target.to === 'person' &&
        post.target.person === person),
  );
  if (theirs.length === 0) return false;
  const plan = (await planAnew(theirs, parts)).filter(
    (each) => each.is === 'again' && each.person === person,
  );
  const from = isWorkingDay(today) ? now.toISOString() : momentOf(nextWorkingDay(today), MORNING);
  const together = inOne(plan, person, from, parts);
  await outbox.create(together);
  const told = new Set(together.flatMap(coveredBy));
  const rest = plan.filter(
    ({ failed }) => failed.kind !== 'escalation' || !coveredBy(failed).every((subject) => told.has(subject)),
  );
  return (await tellAnew(rest, parts, from)) + together.length > 0;
};

/** Several matters that should have come before one person are one message; a single one is told as it was. */
const inOne = (
  plan: readonly Anew[],
  person: string,
  from: Instant,
  { catalogue, now }: AnewParts,
): EscalationPost[] => {
  const matters = new Map<string, EscalationPost[]>();
  for (const { failed } of plan) {
    if (failed.kind !== 'escalation') continue;
    const id = escalationId(failed.board, person, dayOf(now), isBesides(failed));
    matters.set(id, [...(matters.get(id) ?? []), failed]);
  }
  return [...matters].flatMap(([id, [first, ...more]]) =>
    first === undefined || more.length === 0
      ? []
      : [
          {
            ...first,
            ...undelivered(now.toISOString()),
            notBefore: from,
            id,
            force: catalogue.force.id,
            target: { to: 'person', person },
            also: [...new Set([first, ...more].flatMap(coveredBy))].filter((rec) => rec !== first.subject),
            marking: [first, ...more].some(({ marking }) => marking === 'OFFICIAL-SENSITIVE')
              ? 'OFFICIAL-SENSITIVE'
              : 'OFFICIAL',
          },
        ],
  );
};

/** Each is composed anew: of one owner's reminders, and of what tells how a board stands, the last is enough. */
const newestOfEach = (failures: readonly Post[]): Post[] => {
  const refused = failures.filter((post) => post.state === 'refused' && isMissed(post));
  const newest = new Map<string, Post>();
  for (const post of refused.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))) {
    const key = JSON.stringify([post.kind, ...matterOf(post)]);
    if (!newest.has(key)) newest.set(key, post);
  }
  return [...newest.values()];
};

const matterOf = (post: Post): readonly unknown[] => {
  switch (post.kind) {
    case 'position':
      return [post.target];
    case 'reminder':
      return [post.owner.id];
    case 'escalation':
      return [post.board, post.subject, isBesides(post)];
    case 'entry':
    case 'digest':
    case 'digest missed':
    case 'digests missed':
    case 'agenda':
    case 'decisions':
    case 'left':
    case 'channel name':
    case 'unreached':
      return [post.id];
  }
};
