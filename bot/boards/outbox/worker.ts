/**
 * The worker: looks for posts that are due and delivers them, one conversation at a time each. Several copies
 * of the bot do so on one record; each conversation is one copy's at a time.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { HeldPost } from '../../../data/cosmos';
import type { Place, Post, Target } from '../../../data/model';
import { errorForLog } from '../../log';
import { givenUp, inOrder, isReady, subjectOf, withStep } from './ending';
import type { Limiter } from './lane';
import { Posting, type PostingParts } from './posting';
import { resolve, type Reached } from './targets';

export interface Worker {
  /** Something was put into the outbox: looks at once. */
  wake(): void;
  start(): void;
  /** Takes nothing new, lets the running messages end, and resolves. */
  stop(): Promise<void>;
  /** Delivers until nothing is due; waits for paused conversations too. For tests. */
  drain(): Promise<void>;
}

export interface WorkerParts extends Omit<PostingParts, 'stopping'> {
  readonly limiter: Limiter;
}

/** The posts for one conversation, and by which names it was meant. */
interface Queue {
  readonly place: Place;
  readonly posts: HeldPost[];
  readonly targets: Map<string, Target>;
}

/** What an entry must not overtake: another about the same subject, for the same. */
type Waiting = ReadonlySet<string>;

/** A conversation that was not free is looked at again after so many looks: what it stands for may be elsewhere by then. */
const LOOKS_PUT_OFF = 10;

const keyOf = (target: Target): string => JSON.stringify(target);
const matterOf = (post: Post, subject: string): string => `${keyOf(post.target)} ${subject}`;

export const createWorker = (given: WorkerParts): Worker => {
  let stopping = false;
  const parts: PostingParts = { ...given, stopping: () => stopping };
  const { outbox, clock, log, copy, settings, limiter } = given;
  /** The conversations that this copy sends into now. */
  const running = new Map<string, { readonly run: Promise<void>; readonly targets: Queue['targets'] }>();
  /** Whom nothing can be sent to before that moment. They are not read meanwhile, so that nobody waits behind them. */
  const putOff = new Map<string, { readonly target: Target; readonly until: number }>();
  /** There was more to begin than there are lanes. */
  let crowded = false;
  let alarm = new AbortController();
  let loop: Promise<void> | undefined;

  const wake = (): void => alarm.abort();

  /** Ends a post that nobody can be reached for. */
  const refuse = async ({ document: post, etag }: HeldPost, why: string): Promise<void> => {
    if (!isReady(post, clock.now()) || isAnothers(post)) return;
    const settled = post.doing ? withStep(post, { is: 'unknown', messageId: null, reason: why }) : post;
    const refused = givenUp(settled, why, clock.now().toISOString());
    if ((await outbox.save(refused, etag)) === undefined) return;
    log.warn({ post: post.id, reason: why }, 'a post has nobody to go to');
    given.ended?.(refused);
  };

  const isAnothers = ({ claim }: Post): boolean =>
    claim !== null && claim.by !== copy && Date.parse(claim.until) > Date.now();

  /** The due posts by conversation. */
  const queues = async (held: readonly HeldPost[]): Promise<ReadonlyMap<string, Queue>> => {
    const known = new Map<string, Promise<Reached>>();
    const found = new Map<string, Queue>();
    for (const each of held) {
      const { target, id } = each.document;
      const key = keyOf(target);
      const asked = known.get(key) ?? resolve(target, given);
      known.set(key, asked);
      try {
        const reached = await asked;
        if (reached.is === 'nowhere') await refuse(each, reached.why);
        else {
          const { conversation } = reached.place;
          const none: Queue = { place: reached.place, posts: [], targets: new Map() };
          const queue = found.get(conversation) ?? none;
          queue.posts.push(each);
          queue.targets.set(key, target);
          found.set(conversation, queue);
        }
      } catch (error) {
        log.error({ post: id, error: errorForLog(error) }, 'where a post goes could not be found out');
      }
    }
    return found;
  };

  /** Sends what can be sent into one conversation now: whether anything was, or when to look again. */
  const deliver = async ({ place, posts }: Queue, waits: Waiting): Promise<boolean | number> => {
    const lane = await limiter.hold(place.tenant, place.conversation);
    if ('freeAt' in lane) return lane.freeAt;
    const waiting = new Set(waits);
    let worked = false;
    try {
      for (const held of inOrder(posts, ({ document }) => document)) {
        const { document: post } = held;
        const subject = subjectOf(post);
        const matter = subject === undefined ? undefined : matterOf(post, subject);
        if (stopping || isAnothers(post)) break;
        if (matter !== undefined && waiting.has(matter)) continue;
        const result = await new Posting(parts, held, place, lane).run();
        // What we read may be old by now: then nothing of it tells what comes next.
        if (result === 'stop') break;
        if (result === 'ended') worked = true;
        else if (matter !== undefined) waiting.add(matter);
      }
    } finally {
      await lane.release();
    }
    return worked;
  };

  const begin = (conversation: string, queue: Queue, waits: Waiting): void => {
    const { targets } = queue;
    const over = (result: boolean | number): void => {
      running.delete(conversation);
      const { pollMs } = settings;
      const until = Math.min(
        typeof result === 'number' ? result : Date.now() + pollMs,
        Date.now() + LOOKS_PUT_OFF * pollMs,
      );
      if (result !== true) for (const [key, target] of targets) putOff.set(key, { target, until });
      // More may have come meanwhile, or waits for a lane.
      if (result === true || crowded) wake();
    };
    const run = deliver(queue, waits).then(over, (error: unknown) => {
      log.error({ error: errorForLog(error) }, 'posting was broken off');
      over(false);
    });
    running.set(conversation, { run, targets });
  };

  const runs = (): Promise<unknown> => Promise.all([...running.values()].map(({ run }) => run));

  /** Whom not to read for: those whose posts this copy sends now, and those who are put off. */
  const notNow = (): Target[] => {
    for (const [key, { until }] of putOff) if (until <= Date.now()) putOff.delete(key);
    return [
      ...[...putOff.values()].map(({ target }) => target),
      ...[...running.values()].flatMap(({ targets }) => [...targets.values()]),
    ];
  };

  const waitingNow = async (now: string): Promise<Waiting> =>
    new Set((await outbox.waiting(now)).map((post) => matterOf(post, post.subject)));

  /**
   * Begins what can be begun, the oldest first; says how many posts are ready, whether or not they could be. Whom
   * nothing can be sent to now is left out, so that a long row for one is in nobody's way.
   */
  const look = async (): Promise<number> => {
    const now = clock.now().toISOString();
    const except = notNow();
    const ready = putOff.size;
    crowded = false;
    const held = await outbox.due(now, settings.most, except);
    if (held.length === 0) return ready;
    const waits = await waitingNow(now);
    // There may be more than was read.
    crowded = held.length >= settings.most;
    for (const [conversation, queue] of await queues(held)) {
      if (stopping || running.has(conversation)) continue;
      if (running.size >= settings.lanes) crowded = true;
      else begin(conversation, queue, waits);
    }
    return ready + held.length;
  };

  const pause = async (): Promise<void> => {
    const { signal } = alarm;
    // Copies that started together do not look together.
    await wait(settings.pollMs * (0.75 + Math.random() / 2), undefined, { signal }).catch(() => undefined);
    if (signal.aborted) alarm = new AbortController();
  };

  const run = async (): Promise<void> => {
    while (!stopping) {
      await look().catch((error: unknown) => {
        log.error({ error: errorForLog(error) }, 'the outbox could not be read');
      });
      if (!parts.stopping()) await pause();
    }
  };

  return {
    wake,
    start: () => {
      loop ??= run();
    },
    stop: async () => {
      stopping = true;
      wake();
      await loop;
      await runs();
    },
    drain: async () => {
      while ((await look()) > 0 || running.size > 0) {
        await runs();
        await pause();
      }
    },
  };
};
