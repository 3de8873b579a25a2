/**
 * What is due by the clock: digests, reminders, escalations, the day's position. Each becomes a post whose id
 * says what it is for, so that it is made once, by whichever copy of the bot looks first, after any restart.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { AssuranceRecord, Outbox } from '../../data/cosmos';
import {
  addDays,
  dayOf,
  momentOf,
  SCHEMA,
  undelivered,
  type Board,
  type Catalogue,
  type Day,
  type Instant,
  type Person,
  type Post,
} from '../../data/model';
import type { Clock } from '../clock';
import { errorForLog, type Log } from '../log';
import { isWorkingDay, MORNING, workingDaysBefore } from './calendar';
import { digestsDue } from './digest-plan';
import { escalationsDue, remindersDue } from './reminding';
import { failuresBefore } from './unreached';

export interface Scheduler {
  /** Looks once. Throws what the record throws. */
  tick(): Promise<void>;
  start(): void;
  /** Looks no more; a look that is under way ends first. */
  stop(): Promise<void>;
}

export interface SchedulerParts {
  readonly record: Pick<AssuranceRecord, 'catalogue' | 'find'>;
  readonly outbox: Pick<Outbox, 'again' | 'create' | 'find' | 'failures' | 'get'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Something was put into the outbox. */
  readonly wake: () => void;
  readonly everyMs?: number;
}

/** Working days for which reminders are made up for; and how far back those that were sent are looked for. */
const CAUGHT_UP_DAYS = 5;
const REMEMBERED_DAYS = 21;
/** How long a digest that was refused waits before it is tried again. */
const AGAIN_MS = 5 * 60_000;

/** Often enough that what is due at 09:00 goes out at 09:00. */
const EVERY_MS = 10_000;

export const createScheduler = ({
  record,
  outbox,
  clock,
  log,
  wake,
  everyMs = EVERY_MS,
}: SchedulerParts): Scheduler => {
  /** Posts of the day that this copy knows to be there: no need to look again. */
  const made = new Set<string>();
  /** The channel of each board, as this copy last found it. */
  const channels = new Map<string, string>();
  let finished: Day | undefined;

  const put = async (posts: readonly Post[]): Promise<void> => {
    const fresh = posts.filter(({ id }) => !made.has(id));
    if (fresh.length === 0) return;
    await outbox.create(fresh);
    for (const { id } of fresh) made.add(id);
    wake();
  };

  const digests = async (boards: readonly Board[], now: Date): Promise<void> => {
    for (const board of boards) {
      await toldWhere(board, now);
      await refusedBefore(board, now);
      for (const due of digestsDue(board, now, made)) {
        const common = {
          id: due.id,
          ...undelivered(now.toISOString()),
          ...ofBoard(board),
          meeting: due.meeting.key,
        };
        await put([
          due.is === 'missed'
            ? { ...common, kind: 'digest missed' }
            : { ...common, kind: 'digest', late: due.is === 'late' },
        ]);
      }
    }
  };

  /** A digest that had nowhere to go goes out once its board has a channel. What arrived of it stays. */
  const toldWhere = async (board: Board, now: Date): Promise<void> => {
    const channel = board.channel?.id;
    if (channel === undefined || channels.get(board.id) === channel) return;
    for (const { id } of digestsDue(board, now, new Set()))
      if (await outbox.again(id, now.toISOString())) wake();
    channels.set(board.id, channel);
  };

  /**
   * Until its meeting begins, a digest that was refused is tried again now and then: the app may be back in
   * the team, Teams no longer busy. One of unknown outcome never is.
   */
  const refusedBefore = async (board: Board, now: Date): Promise<void> => {
    for (const { id, is } of digestsDue(board, now, new Set())) {
      if (is === 'missed' || !made.has(id)) continue;
      const post = await outbox.get(id);
      const ended = Date.parse(post?.endedAt ?? '');
      if (post?.state === 'refused' && now.getTime() - ended >= AGAIN_MS)
        if (await outbox.again(id, now.toISOString())) wake();
    }
  };

  /** Once a day for each channel, and at once for one that has just been linked. */
  const positions = (boards: readonly Board[], now: Date): Promise<void> =>
    put(
      boards.flatMap((board) =>
        board.channel === null
          ? []
          : [
              {
                id: `post~position~${board.id}~${slug(board.channel.id)}~${dayOf(now)}`,
                ...undelivered(now.toISOString()),
                ...ofBoard(board),
                kind: 'position',
              },
            ],
      ),
    );

  const people = async (catalogue: Catalogue, today: Day, now: Instant): Promise<void> => {
    const since = momentOf(addDays(today, -REMEMBERED_DAYS), '00:00');
    const [open, reminders] = await Promise.all([
      record.find({ open: true }, today),
      outbox.find({ kind: 'reminder', since }),
    ]);
    // What fell on days on which the bot was down is told late, but once.
    const before = workingDaysBefore(today, CAUGHT_UP_DAYS);
    await put([
      ...remindersDue(open, today, before, lastTold(reminders)).flatMap(({ person }) => {
        const receiver = receiverOf(person.id, catalogue.people, today);
        return receiver === undefined ? [] : [reminderPost(catalogue, person, receiver, today, now)];
      }),
      ...catalogue.boards
        .filter((board) => board.main)
        .flatMap((board) =>
          escalationsDue(open, today, board.escalation).map((rec): Post => ({
            // Told once for each due date: a moved date that passes again is a new matter.
            id: `post~escalation~${board.id}~${rec.id}~${rec.due ?? 'none'}`,
            ...undelivered(now),
            type: 'post',
            schema: SCHEMA,
            force: board.force,
            kind: 'escalation',
            target: { to: 'person', person: board.chair.id },
            marking: rec.marking,
            board: board.id,
            subject: rec.id,
            due: rec.due ?? today,
          })),
        ),
    ]);
  };

  /**
   * The secretary is told who was not reached since they were last told, once what was to be told today has
   * come to its ends.
   */
  const unreached = async (catalogue: Catalogue, today: Day, now: Instant): Promise<boolean> => {
    const posts = await outbox.find({ since: momentOf(today, '00:00') });
    if (posts.some(({ state }) => state === 'pending' || state === 'sending')) return false;
    const failed = (await failuresBefore(outbox, today)).filter(({ state }) => state === 'refused');
    const secretary = catalogue.people.find(({ roles }) => roles.includes('secretary'));
    if (failed.length > 0 && secretary !== undefined)
      await put([
        {
          id: `post~unreached~${today}`,
          ...undelivered(now),
          type: 'post',
          schema: SCHEMA,
          force: catalogue.force.id,
          kind: 'unreached',
          target: { to: 'person', person: secretary.id },
          marking: 'OFFICIAL',
          day: today,
        },
      ]);
    return true;
  };

  const tick = async (): Promise<void> => {
    const now = clock.now();
    const today = dayOf(now);
    const catalogue = await record.catalogue();
    await digests(catalogue.boards, now);
    await positions(catalogue.boards, now);
    if (finished === today || now.getTime() < Date.parse(momentOf(today, MORNING)) || !isWorkingDay(today))
      return;
    await people(catalogue, today, now.toISOString());
    if (await unreached(catalogue, today, now.toISOString())) {
      finished = today;
      made.clear();
    }
  };

  let running: Promise<void> | undefined;
  const stopping = new AbortController();
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await tick().catch((error: unknown) => {
        log.error({ error: errorForLog(error) }, 'what is due could not be looked up');
      });
      await wait(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  return {
    tick,
    start: () => {
      running ??= run();
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
};

const ofBoard = (board: Board) =>
  ({
    type: 'post',
    schema: SCHEMA,
    force: board.force,
    target: { to: 'board', board: board.id },
    marking: 'OFFICIAL',
  }) as const;

/** What of a channel's id may stand in a post's. */
const slug = (id: string): string =>
  id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80);

/** Who gets an owner's reminder today: they, who stands in for them or for that one in turn, or nobody. */
const receiverOf = (
  owner: string,
  people: readonly Person[],
  today: Day,
  asked: readonly string[] = [],
): string | undefined => {
  const person = people.find(({ id }) => id === owner);
  const away = person?.away ?? null;
  if (away !== null && away.until >= today) {
    const next = away.ask?.id;
    // Two who stand in for each other are both away.
    return next === undefined || asked.includes(next)
      ? undefined
      : receiverOf(next, people, today, [...asked, owner]);
  }
  const quiet = person?.quietUntil ?? null;
  return asked.length === 0 && quiet !== null && quiet > today ? undefined : owner;
};

const reminderPost = (
  catalogue: Catalogue,
  owner: { readonly id: string; readonly name: string },
  receiver: string,
  day: Day,
  now: Instant,
): Post => ({
  id: `post~reminder~${owner.id}~${day}`,
  ...undelivered(now),
  type: 'post',
  schema: SCHEMA,
  force: catalogue.force.id,
  kind: 'reminder',
  target: { to: 'person', person: receiver },
  marking: 'OFFICIAL',
  day,
  owner: { id: owner.id, name: owner.name },
});

/** The day on which each owner was last reminded. What there was nothing to say in counts for nothing. */
const lastTold = (reminders: readonly Post[]): ReadonlyMap<string, Day> => {
  const told = new Map<string, Day>();
  for (const post of reminders) {
    if (post.kind !== 'reminder' || post.state === 'superseded') continue;
    const before = told.get(post.owner.id);
    if (before === undefined || before < post.day) told.set(post.owner.id, post.day);
  }
  return told;
};
