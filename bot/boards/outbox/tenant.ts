/**
 * The limit per tenant: all copies take their slots from one document. Whoever waits in this copy while a
 * write is under way gets its slot from the next one, so that copies rarely meet.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Lanes } from '../../../data/cosmos';
import { MARGIN_MS, nextSlot, OURS, remember } from './limiter';

type Waiting = (slot: number | Error) => void;

/** A slot that was given longer ago than this is no slot any more. */
const STALE_MS = MARGIN_MS / 2;

/** Resolves when one message may be sent into the tenant. Throws where the record does not answer. */
export const createTenantQueue = (lanes: Lanes, now: () => number): ((tenant: string) => Promise<void>) => {
  const waiting = new Map<string, Waiting[]>();

  /** So many slots, in order. */
  const reserve = async (tenant: string, count: number): Promise<readonly number[]> => {
    for (;;) {
      const found = await lanes.get(tenant);
      const lane = found?.document ?? lanes.empty(tenant);
      let history = { recent: lane.recent, minutes: [] as Lane['minutes'] };
      const slots: number[] = [];
      for (let taken = 0; taken < count; taken += 1) {
        const slot = nextSlot(history, now(), OURS.tenant);
        slots.push(slot);
        history = { recent: [...remember(history, slot).recent], minutes: [] };
      }
      // No window of the tenant's reaches further back.
      const recent = history.recent.slice(-OURS.tenant[0].count);
      if ((await lanes.write({ ...lane, recent }, found?.etag)) !== undefined) return slots;
      await wait(Math.random() * 20);
    }
  };

  const serve = async (tenant: string): Promise<void> => {
    for (;;) {
      const these = waiting.get(tenant)?.splice(0) ?? [];
      if (these.length === 0) {
        waiting.delete(tenant);
        return;
      }
      const slots = await reserve(tenant, these.length).catch((error: unknown) =>
        these.map(() => (error instanceof Error ? error : new Error('no slot'))),
      );
      these.forEach((each, place) => each(slots[place] ?? new Error('no slot')));
    }
  };

  const slot = (tenant: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const asked: Waiting = (given) => (typeof given === 'number' ? resolve(given) : reject(given));
      const line = waiting.get(tenant);
      if (line !== undefined) line.push(asked);
      else {
        waiting.set(tenant, [asked]);
        void serve(tenant);
      }
    });

  return async (tenant) => {
    for (;;) {
      const given = await slot(tenant);
      await wait(Math.max(0, given - now()));
      if (now() - given < STALE_MS) return;
    }
  };
};

type Lane = Parameters<Lanes['write']>[0];
