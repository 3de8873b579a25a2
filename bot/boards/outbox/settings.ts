/** The outbox's times and numbers, in one place. Tests shorten them. */
export interface OutboxSettings {
  /** How often each copy looks for posts, about; a change recorded by this copy wakes it at once. */
  readonly pollMs: number;
  /** How many posts are read together: about what all lanes can send until the next look. */
  readonly most: number;
  /** How many conversations one copy sends into at the same time. */
  readonly lanes: number;
  /** How long one request to Teams can take, its token included: twice the seam's own limit for a request. */
  readonly sendMs: number;
  /** After this long without a sign of a copy, another takes its work over. Longer than a send and its writes. */
  readonly leaseMs: number;
  /** How long a lane is held while waiting for its next slot; beyond, it is left and looked at again. */
  readonly patienceMs: number;
  /** How often Teams may turn a post away for now, or we fail to compose it, before it is given up. */
  readonly attempts: number;
  /**
   * For so long from when a post may be sent, to be told by Teams when to come back is no failed try: an hour in
   * which it takes nothing ends no post. Then each counts, so that it has an end. What is of no use any more by
   * then says so when it is composed.
   */
  readonly throttledMs: number;
  /** Where Teams does not say when to come back: the first wait, then three times as long each time. */
  readonly backOffMs: number;
  readonly longestBackOffMs: number;
  /** How often a conversation may be said not to exist before that is believed. */
  readonly believeGoneAfter: number;
}

/** Eight tries, where Teams does not say when, take about an hour: 5, 15 and 45 seconds, 2, 7, 20 and 30 minutes. */
export const SETTINGS: OutboxSettings = {
  pollMs: 1_000,
  most: 200,
  lanes: 20,
  sendMs: 20_000,
  leaseMs: 60_000,
  patienceMs: 1_500,
  attempts: 8,
  throttledMs: 24 * 3_600_000,
  backOffMs: 5_000,
  longestBackOffMs: 30 * 60_000,
  believeGoneAfter: 3,
};

/** How long to wait after so many failed tries, where Teams does not say: those who failed together do not come back together. */
export const backOff = (
  tries: number,
  { backOffMs, longestBackOffMs }: Pick<OutboxSettings, 'backOffMs' | 'longestBackOffMs'>,
  random: () => number = Math.random,
): number => Math.round(Math.min(backOffMs * 3 ** (tries - 1), longestBackOffMs) * (0.75 + random() / 2));
