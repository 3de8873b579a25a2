/** The outbox, whole: what a process that can speak unasked starts once. */
import { randomUUID } from 'node:crypto';
import type { Lanes, Outbox, Places } from '../../../data/cosmos';
import type { Post } from '../../../data/model';
import type { Clock } from '../../clock';
import type { Log } from '../../log';
import type { Outbound } from '../../turn';
import type { Compose } from './compose';
import { createLimiter } from './lane';
import { SETTINGS, type OutboxSettings } from './settings';
import { createWorker, type Worker } from './worker';

export type { Compose, Composed, Step } from './compose';
export { SETTINGS, type OutboxSettings } from './settings';
export type { Worker } from './worker';

export interface OutboxParts {
  readonly outbox: Outbox;
  readonly places: Places;
  readonly lanes: Lanes;
  readonly outbound: Outbound;
  readonly compose: Compose;
  readonly clock: Clock;
  readonly log: Log;
  /** Told of each post that has come to its end. */
  readonly ended?: (post: Post) => void;
  /** Tests shorten these. */
  readonly settings?: OutboxSettings;
}

/**
 * Starts delivering from the outbox. Any number of copies may do so on one record. `stop()` before the process
 * ends; without it, other copies wait for its leases to run out.
 */
export const startOutbox = ({ lanes, settings = SETTINGS, ...rest }: OutboxParts): Worker => {
  const copy = randomUUID();
  const limiter = createLimiter({ lanes, copy, settings });
  const worker = createWorker({ ...rest, limiter, copy, settings });
  worker.start();
  return worker;
};
