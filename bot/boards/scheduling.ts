/**
 * What is due by the clock: digests, reminders, escalations, the day's position. Each becomes a post whose id
 * says what it is for, so that it is made once, by whichever copy of the bot looks first, after any restart.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { AssuranceRecord, Outbox, Places } from '../../data/cosmos';
import {
  dayOf,
  momentOf,
  SCHEMA,
  undelivered,
  type Board,
  type Catalogue,
  type Day,
  type Instant,
  type Post,
} from '../../data/model';
import type { Clock } from '../clock';
import { errorForLog, type Log } from '../log';
import { isWorkingDay, MORNING } from './calendar';
import { digestsDue } from './digest-plan';
import { personalPosts } from './personal';
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
  readonly places: Pick<Places, 'ofPerson'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Something was put into the outbox. */
  readonly wake: () => void;
  readonly everyMs?: number;
}

/** How long a digest that was refused waits before it is tried again. */
const AGAIN_MS = 5 * 60_000;

/** Often enough that what is due at 09:00 goes out at 09:00. */
const EVERY_MS = 10_000;

export const createScheduler = ({
  record,
  outbox,
  places,
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
    for (const posts of await personalPosts(catalogue, today, now, { record, outbox, places }))
      await put(posts);
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
