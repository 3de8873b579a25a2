/**
 * What is due by the clock: digests, the day's position, reminders, escalations. Each becomes a post whose id
 * says what it is for, so that it is made once, by whichever copy of the bot looks first, after any restart.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { AssuranceRecord, Outbox, Places } from '../../data/cosmos';
import {
  dayOf,
  momentOf,
  same,
  undelivered,
  type Board,
  type Catalogue,
  type Day,
  type Post,
} from '../../data/model';
import type { Clock } from '../clock';
import { errorForLog, type Log } from '../log';
import { createAbsence } from './absence';
import { isWorkingDay, MORNING } from './calendar';
import { createDigesting } from './digesting';
import { createPersonal } from './personal';
import { ofBoard, slug } from './posts';

export interface Scheduler {
  /** Looks once. Throws what the record throws. */
  tick(): Promise<void>;
  start(): void;
  /** Looks no more; a look that is under way ends first. */
  stop(): Promise<void>;
}

export interface SchedulerParts {
  readonly record: Pick<AssuranceRecord, 'catalogue' | 'find'>;
  readonly outbox: Pick<Outbox, 'again' | 'create' | 'find' | 'failures' | 'get' | 'lastLook' | 'looked'>;
  readonly places: Pick<Places, 'ofPerson'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Something was put into the outbox. */
  readonly wake: () => void;
  readonly everyMs?: number;
}

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
  /** The day's positions, as far as this copy knows them to be told. */
  let placed: ReadonlySet<string> = new Set();
  let finished: Day | undefined;

  const put = async (posts: readonly Post[]): Promise<void> => {
    const fresh = posts.filter(({ id }) => !made.has(id));
    if (fresh.length === 0) return;
    await outbox.create(fresh);
    for (const { id } of fresh) made.add(id);
    wake();
  };

  const absence = createAbsence({ outbox, log, wake });
  const digesting = createDigesting({ outbox, wake });
  const personal = createPersonal({ record, outbox, places, put });

  /** Once a day for each channel; what is recorded about a board, its channel too, brings its own. */
  const positions = async (boards: readonly Board[], now: Date): Promise<void> => {
    const today = dayOf(now);
    const posts = boards.flatMap((board): Post[] =>
      board.channel === null
        ? []
        : [
            {
              id: `post~position~${board.id}~${slug(board.channel.id)}~${today}`,
              ...undelivered(now.toISOString()),
              ...ofBoard(board),
              kind: 'position',
            },
          ],
    );
    const unknown = posts.filter(({ id }) => !placed.has(id));
    if (unknown.length === 0) return;
    const told = await outbox.find({ kind: 'position', since: momentOf(today, '00:00') });
    await put(unknown.filter(({ target }) => !told.some((post) => same(post.target, target))));
    placed = new Set(posts.map(({ id }) => id));
  };

  const tick = async (): Promise<void> => {
    const now = clock.now();
    const catalogue = await record.catalogue();
    await absence.before(catalogue, now);
    await look(catalogue, now);
    await absence.after(now);
  };

  const look = async (catalogue: Catalogue, now: Date): Promise<void> => {
    const today = dayOf(now);
    await digesting.look(catalogue.boards, now);
    await positions(catalogue.boards, now);
    if (finished === today || now.getTime() < Date.parse(momentOf(today, MORNING)) || !isWorkingDay(today))
      return;
    if (await personal.look(catalogue, today, now.toISOString())) {
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
