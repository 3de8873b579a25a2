/** The outbox, whole: what a process that can speak unasked starts once. */
import { randomUUID } from 'node:crypto';
import type { CosmosClient } from '@azure/cosmos';
import { openLanes, openOutbox, openPlaces, type Outbox, type Places } from '../../../data/cosmos';
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
  readonly client: CosmosClient;
  readonly database: string;
  readonly force: string;
  /** The tenants that may talk to us. */
  readonly tenants: readonly string[];
  readonly outbound: Outbound;
  readonly compose: Compose;
  readonly clock: Clock;
  readonly log: Log;
  /** Tests shorten these. */
  readonly settings?: OutboxSettings;
}

export interface RunningOutbox {
  readonly outbox: Outbox;
  readonly places: Places;
  readonly worker: Worker;
}

/**
 * Opens the outbox and starts delivering from it. Any number of copies may do so on one record. `worker.stop()`
 * before the process ends; without it, other copies wait for its leases to run out.
 */
export const startOutbox = ({
  client,
  database,
  force,
  tenants,
  settings = SETTINGS,
  ...rest
}: OutboxParts): RunningOutbox => {
  const outbox = openOutbox({ client, database, force });
  const places = openPlaces({ client, database, tenants });
  const copy = randomUUID();
  const limiter = createLimiter({ lanes: openLanes({ client, database }), copy, settings });
  const worker = createWorker({ ...rest, outbox, places, limiter, copy, settings });
  worker.start();
  return { outbox, places, worker };
};
