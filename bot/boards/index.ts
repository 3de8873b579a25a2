/** The boards' side of the bot: what it hears of places, what is due, and what it says unasked. */
import type { CosmosClient } from '@azure/cosmos';
import {
  openLanes,
  openOutbox,
  openPeople,
  openPlaces,
  type AssuranceRecord,
  type Outbox,
  type People,
  type Places,
} from '../../data/cosmos';
import type { Post } from '../../data/model';
import type { Clock } from '../clock';
import type { Log } from '../log';
import type { Outbound, Turn } from '../turn';
import { within } from '../within';
import { createCompose } from './composing';
import { createHearing } from './hearing';
import { startOutbox, type OutboxSettings, type Worker } from './outbox';
import { createScheduler } from './scheduling';

/** A process is given ten seconds to end. */
const STOP_MS = 8_000;

/** What the conversation may ask and change of all this. */
export interface Told {
  readonly outbox: Outbox;
  readonly places: Places;
  readonly people: People;
  /** Something was put into the outbox. */
  wake(): void;
}

export interface Telling extends Told {
  /** Keeps what a turn tells of its place. Never throws. */
  hear(turn: Turn): Promise<void>;
  /** Begins to look for what is due and to deliver it. */
  start(outbound: Outbound): void;
  /** Lets what is being sent end; nothing begins any more. */
  stop(): Promise<void>;
}

export interface TellingParts {
  readonly client: CosmosClient;
  readonly database: string;
  readonly force: string;
  /** The tenants that may talk to us, as they are at the moment. */
  readonly tenants: () => readonly string[];
  readonly record: AssuranceRecord;
  readonly clock: Clock;
  readonly log: Log;
  readonly demo: boolean;
  readonly admins?: readonly string[];
  /** Told of each post that has come to its end. */
  readonly ended?: (post: Post) => void;
  /** Tests shorten these. */
  readonly settings?: OutboxSettings;
  readonly everyMs?: number;
}

/** Opens it. Sends nothing until it is started. */
export const createTelling = ({
  client,
  database,
  force,
  tenants,
  record,
  clock,
  log,
  demo,
  admins = [],
  ended,
  settings,
  everyMs,
}: TellingParts): Telling => {
  const outbox = openOutbox({ client, database, force });
  const places = openPlaces({ client, database, tenants });
  const people = openPeople({ client, database, force });
  let outbound: Outbound | undefined;
  let worker: Worker | undefined;
  const wake = (): void => worker?.wake();
  const hearing = createHearing({ record, places, outbox, clock, log, wake, outbound: () => outbound });
  const scheduler = createScheduler({
    record,
    outbox,
    places,
    clock,
    log,
    wake,
    ...(everyMs === undefined ? {} : { everyMs }),
  });
  return {
    outbox,
    places,
    people,
    wake,
    hear: (turn) => hearing.hear(turn),
    start: (given) => {
      outbound = given;
      worker = startOutbox({
        outbox,
        places,
        lanes: openLanes({ client, database }),
        outbound,
        compose: createCompose({ record, outbox, clock, demo, admins: new Set(admins) }),
        clock,
        log,
        ...(ended === undefined ? {} : { ended }),
        ...(settings === undefined ? {} : { settings }),
      });
      scheduler.start();
    },
    stop: async () => {
      const stopped = Promise.all([scheduler.stop(), worker?.stop()]);
      // What is cut off then is found by the next copy, and counted as unknown.
      if (!(await within(stopped, STOP_MS)).done) log.warn('stopped while something was being sent');
    },
  };
};
