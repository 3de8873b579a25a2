/**
 * One copy of the bot sends into a conversation at a time: it holds the conversation's lane, writes down each
 * send before it begins, and waits until the limits allow it. A copy that is killed leaves its lane behind;
 * when the lease has run out, so has whatever it was sending, and another goes on from what is written.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { HeldLane, Lane, Lanes } from '../../../data/cosmos';
import { nextSlot, remember } from './limiter';
import type { OutboxSettings } from './settings';
import { createTenantQueue } from './tenant';

export interface HeldConversation {
  /**
   * Waits for the next slot and takes it: 'go' where a message may be sent now. 'later' where that takes
   * longer than is worth waiting; 'lost' where the lane is another's.
   */
  turn(): Promise<'go' | 'later' | 'lost'>;
  /** When the lease runs out, unless it is renewed by another turn. */
  until(): number;
  /** Whether a send that begins now is over before the lease is. */
  inTime(): boolean;
  /** The send is over: answered, or given up. */
  over(): void;
  /** Nobody sends there for so long. */
  pause(ms: number): Promise<void>;
  /** Lets go of the lane. Safe where it is another's by now. */
  release(): Promise<void>;
}

/** Another copy has the lane, it is paused, or its next slot is far off. */
export interface NotNow {
  /** When it is worth looking again, in milliseconds. */
  readonly freeAt: number;
}

export interface Limiter {
  hold(tenant: string, conversation: string): Promise<HeldConversation | NotNow>;
}

/** A mistake in what Teams says must not silence us for ever. */
const LONGEST_PAUSE_MS = 24 * 3_600_000;

interface LimiterParts {
  readonly lanes: Lanes;
  /** This copy of the bot; no other has this name. */
  readonly copy: string;
  readonly settings: OutboxSettings;
  readonly now?: () => number;
}

/** The limits per conversation and per tenant, shared by all copies on the same record. */
export const createLimiter = ({ lanes, copy, settings, now = Date.now }: LimiterParts): Limiter => {
  const tenantSlot = createTenantQueue(lanes, now);
  const { leaseMs, patienceMs, sendMs } = settings;

  /** Free to take, with what its last holder left under way settled. */
  const free = (lane: Lane): Lane | NotNow => {
    const at = now();
    // Mostly it is given back long before it runs out.
    if (lane.lease !== null && lane.lease.until > at)
      return { freeAt: Math.min(lane.lease.until, at + patienceMs) };
    if (lane.pausedUntil !== null && lane.pausedUntil > at) return { freeAt: lane.pausedUntil };
    // It may have arrived at any moment until its lease ran out.
    const settled =
      lane.doing === null
        ? lane
        : { ...lane, ...history(lane, lane.lease?.until ?? lane.doing), doing: null };
    const slot = nextSlot(settled, at);
    return slot > at + patienceMs ? { freeAt: slot - patienceMs } : settled;
  };

  const hold = async (tenant: string, conversation: string): Promise<HeldConversation | NotNow> => {
    const found = await lanes.get(tenant, conversation);
    const lane = free(found?.document ?? lanes.empty(tenant, conversation));
    if ('freeAt' in lane) return lane;
    const lease = () => ({ by: copy, until: now() + leaseMs });
    let held: HeldLane | undefined = await lanes.write(
      { ...lane, lease: lease(), pausedUntil: null },
      found?.etag,
    );
    if (held === undefined) return { freeAt: now() + patienceMs };
    /** When the last send was over, where that is not written yet. */
    let overAt: number | undefined;

    const settled = (document: Lane): Lane =>
      overAt === undefined ? document : { ...document, ...history(document, overAt), doing: null };
    const write = async (change: (lane: Lane) => Lane): Promise<boolean> => {
      if (held === undefined) return false;
      held = await lanes.write(change(settled(held.document)), held.etag);
      overAt = undefined;
      return held !== undefined;
    };

    return {
      turn: async () => {
        if (held === undefined) return 'lost';
        const at = now();
        const slot = nextSlot(settled(held.document), at);
        if (slot > at + patienceMs) return 'later';
        await wait(slot - at);
        await tenantSlot(tenant);
        return (await write((each) => ({ ...each, doing: now(), lease: lease() }))) ? 'go' : 'lost';
      },
      until: () => held?.document.lease?.until ?? 0,
      inTime: () => (held?.document.lease?.until ?? 0) > now() + sendMs,
      over: () => {
        overAt = now();
      },
      pause: async (ms) => {
        await write((each) => ({ ...each, pausedUntil: now() + Math.ceil(Math.min(ms, LONGEST_PAUSE_MS)) }));
      },
      release: async () => {
        await write((each) => ({ ...each, lease: null }));
        held = undefined;
      },
    };
  };
  return { hold };
};

const history = (lane: Lane, over: number): Pick<Lane, 'recent' | 'minutes'> => {
  const { recent, minutes } = remember(lane, over);
  return { recent: [...recent], minutes: [...minutes] };
};
