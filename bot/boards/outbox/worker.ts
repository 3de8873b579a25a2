/**
 * The worker: looks for posts that are due and delivers them, one conversation at a time each. Several copies
 * of the bot do so on one record; each conversation is one copy's at a time.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { HeldPost } from '../../../data/cosmos';
import type { Place, Post } from '../../../data/model';
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

/** The posts for one conversation. */
interface Queue {
  readonly place: Place;
  readonly posts: HeldPost[];
}

export const createWorker = (given: WorkerParts): Worker => {
  let stopping = false;
  const parts: PostingParts = { ...given, stopping: () => stopping };
  const { outbox, clock, log, copy, settings, limiter } = given;
  /** The conversations that this copy sends into now. */
  const running = new Map<string, Promise<void>>();
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
      const key = JSON.stringify(target);
      const asked = known.get(key) ?? resolve(target, given);
      known.set(key, asked);
      try {
        const reached = await asked;
        if (reached.is === 'nowhere') await refuse(each, reached.why);
        else {
          const { conversation } = reached.place;
          const queue = found.get(conversation);
          if (queue === undefined) found.set(conversation, { place: reached.place, posts: [each] });
          else queue.posts.push(each);
        }
      } catch (error) {
        log.error({ post: id, error: errorForLog(error) }, 'where a post goes could not be found out');
      }
    }
    return found;
  };

  /** Sends what can be sent into one conversation now; says whether anything was. */
  const deliver = async ({ place, posts }: Queue): Promise<boolean> => {
    const lane = await limiter.hold(place.tenant, place.conversation);
    if (lane === undefined) return false;
    const waiting = new Set<string>();
    let worked = false;
    try {
      for (const held of inOrder(posts, ({ document }) => document)) {
        const { document: post } = held;
        const subject = subjectOf(post);
        if (stopping || isAnothers(post)) break;
        if (subject !== undefined && waiting.has(subject)) continue;
        const result = isReady(post, clock.now())
          ? await new Posting(parts, held, place, lane).run()
          : 'waits';
        // What we read may be old by now: then nothing of it tells what comes next.
        if (result === 'stop') break;
        if (result === 'ended') worked = true;
        else if (subject !== undefined) waiting.add(subject);
      }
    } finally {
      await lane.release();
    }
    return worked;
  };

  const begin = (conversation: string, queue: Queue): void => {
    const run: Promise<void> = deliver(queue)
      .then(
        (worked) => {
          // More may have come meanwhile.
          if (worked) wake();
        },
        (error: unknown) => log.error({ error: errorForLog(error) }, 'posting was broken off'),
      )
      .finally(() => running.delete(conversation));
    running.set(conversation, run);
  };

  /** Begins what can be begun; says how many posts are ready, whether or not they could be. */
  const look = async (): Promise<number> => {
    const now = clock.now();
    const held = await outbox.due(now.toISOString(), settings.most);
    for (const [conversation, queue] of await queues(held))
      if (!stopping && !running.has(conversation) && running.size < settings.lanes)
        begin(conversation, queue);
    return held.filter(({ document }) => isReady(document, now)).length;
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
      await Promise.all(running.values());
    },
    drain: async () => {
      while ((await look()) > 0 || running.size > 0) {
        await Promise.all(running.values());
        await pause();
      }
    },
  };
};
