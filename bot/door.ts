/**
 * Which organisations are let in: those that the deployment names and those allowed in chat, without those
 * that were stopped. Held in memory and read anew every few seconds, so that no turn costs a read: a tenant
 * that is stopped is shut out of every copy of the bot within `EVERY_MS`, well inside a minute, and one
 * that is allowed is let in at its first knock.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { AssuranceRecord } from '../data/cosmos';
import { errorForLog, type Log } from './log';

export interface Door {
  /** Whether all of these tenants may talk to us. None named is a stranger. Never rejects. */
  readonly admits: (tenants: readonly string[]) => Promise<boolean>;
  /** Those that may, as far as is known now. */
  readonly allowed: () => readonly string[];
}

export interface WatchedDoor extends Door {
  /** Reads anew. Never rejects: what was known stays. */
  readonly refresh: () => Promise<void>;
  /** Begins to read every few seconds. */
  start(): void;
  stop(): Promise<void>;
}

const EVERY_MS = 20_000;
/** Strangers who knock have the record read this often, and no oftener. */
const KNOCK_MS = 5_000;

const admitsAll = (allowed: readonly string[], tenants: readonly string[]): boolean =>
  tenants.length > 0 && tenants.every((tenant) => allowed.includes(tenant));

/** A door for these tenants and no others. */
export const fixedDoor = (tenants: readonly string[]): Door => ({
  admits: (named) => Promise.resolve(admitsAll(tenants, named)),
  allowed: () => tenants,
});

export interface DoorParts {
  readonly record: Pick<AssuranceRecord, 'tenants'>;
  /** The deployment's: they are let in until the record says otherwise. */
  readonly first: readonly string[];
  readonly log: Log;
  /** Tests shorten these. */
  readonly everyMs?: number;
  readonly knockMs?: number;
}

export const createDoor = ({
  record,
  first,
  log,
  everyMs = EVERY_MS,
  knockMs = KNOCK_MS,
}: DoorParts): WatchedDoor => {
  let allowed = first;
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;
  let wasRead = false;
  let loop: Promise<void> | undefined;
  const stopping = new AbortController();

  const read = async (): Promise<void> => {
    readAt = performance.now();
    try {
      allowed = await record.tenants();
      wasRead = true;
    } catch (error) {
      log.error({ error: errorForLog(error) }, 'which tenants are allowed could not be read');
    }
  };
  const refresh = (): Promise<void> => {
    // One that began before a change would miss it: after it, another is made.
    const before = reading ?? Promise.resolve();
    const mine: Promise<void> = before.then(read).finally(() => {
      if (reading === mine) reading = undefined;
    });
    reading = mine;
    return mine;
  };
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await refresh();
      await wait(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };

  return {
    admits: async (named) => {
      if (named.length === 0) return false;
      // Before anything was read, nobody is known: a tenant that was stopped stays out across a restart.
      if (!wasRead) await (reading ?? refresh());
      if (admitsAll(allowed, named)) return true;
      if (performance.now() - readAt >= knockMs) await refresh();
      return admitsAll(allowed, named);
    },
    allowed: () => allowed,
    refresh,
    start: () => {
      loop ??= run();
    },
    stop: async () => {
      stopping.abort();
      await loop;
    },
  };
};
