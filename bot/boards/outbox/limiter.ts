/**
 * When the next message may go. Pure: a history in, a moment out. Moments are milliseconds.
 *
 * Teams counts what arrives. We know when we began to send and when that was over; it arrived somewhere in
 * between. So a send is counted where it was over, and the next is held against that: then no window of
 * Teams' can hold more than it may, however long a request was under way.
 */

/** At most `count` in any `ms`. */
export interface Window {
  readonly count: number;
  readonly ms: number;
}

/** What Teams allows one bot in one conversation, and in one tenant: learn.microsoft.com, "Rate limiting". */
export const PUBLISHED = {
  conversation: [
    { count: 7, ms: 1_000 },
    { count: 8, ms: 2_000 },
    { count: 60, ms: 30_000 },
    { count: 1_800, ms: 3_600_000 },
  ],
  tenant: { count: 30, ms: 1_000 },
} as const;

/**
 * What the outbox allows itself. The rest is for the answers to people in the same conversations, who do
 * not wait in this queue, and Microsoft calls its numbers an estimation.
 */
export const OURS = {
  conversation: [
    { count: 6, ms: 1_000 },
    { count: 7, ms: 2_000 },
    { count: 50, ms: 30_000 },
  ],
  hour: { count: 1_500, ms: 3_600_000 },
  tenant: [{ count: 25, ms: 1_000 }],
} as const;

/**
 * By this much every window is longer than Teams'. Clocks of several machines differ by some milliseconds,
 * a request that we gave up on may still arrive, and in the tenant a send is counted where it began.
 */
export const MARGIN_MS = 250;

const MINUTE = 60_000;

/** What was sent lately, in one conversation or one tenant. */
export interface History {
  /** When each of the latest sends was over, oldest first; as far back as the longest of the short windows. */
  readonly recent: readonly number[];
  /** How many there were in each minute since the epoch, oldest first, for the hour. */
  readonly minutes: readonly { readonly minute: number; readonly count: number }[];
}

/** The first moment, `now` or later, at which one more send stays within the windows. */
export const nextSlot = (
  { recent, minutes }: History,
  now: number,
  windows: readonly Window[] = OURS.conversation,
  hour: Window = OURS.hour,
): number => {
  const free = windows.map(({ count, ms }) => {
    const first = recent.at(-count);
    return first === undefined ? now : first + ms + MARGIN_MS;
  });
  return Math.max(now, hourFree(minutes, hour), ...free);
};

/** A minute counts as if all of it had been sent in its last moment. */
const hourFree = (minutes: History['minutes'], { count, ms }: Window): number => {
  let since = 0;
  for (const each of minutes.toReversed()) {
    since += each.count;
    if (since >= count) return (each.minute + 1) * MINUTE + ms + MARGIN_MS;
  }
  return 0;
};

const LONGEST_MS = Math.max(...OURS.conversation.map(({ ms }) => ms)) + MARGIN_MS;

/** The history after a send that was over at `at`; what no window reaches any more is forgotten. */
export const remember = ({ recent, minutes }: History, at: number): History => {
  const minute = Math.floor(at / MINUTE);
  const last = minutes.at(-1);
  return {
    recent: [...recent.filter((each) => each > at - LONGEST_MS), Math.max(at, recent.at(-1) ?? at)],
    minutes: [
      ...minutes.filter(
        (each) => each.minute < minute && (each.minute + 1) * MINUTE > at - OURS.hour.ms - MARGIN_MS,
      ),
      { minute, count: 1 + (last !== undefined && last.minute >= minute ? last.count : 0) },
    ],
  };
};
