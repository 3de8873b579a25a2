/**
 * Telling a repeat. Teams sends an activity again when its answer was slow, as after a cold start; the
 * repeat must neither be run nor answered a second time.
 */
import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { tenantsOf, type Inbound } from './activity';

/** Repeats arrive within a minute. What is kept is the answer to an invoke: a few kilobytes. */
const WINDOW = { max: 2_000, ttl: 10 * 60_000 };

/** Runs `work` for a new activity. A repeat gets what the first run ends with, even while it is running. */
export type Once<T> = (activity: Inbound, work: () => Promise<T>) => Promise<T>;

export function createOnce<T extends object>(window = WINDOW): Once<T> {
  const seen = new LRUCache<string, Promise<T>>(window);
  return (activity, work) => {
    const key = keyOf(activity);
    if (key === undefined) return work();
    const first = seen.get(key);
    if (first !== undefined) return first;
    const running = work();
    seen.set(key, running);
    // What failed is worth another try.
    running.catch(() => seen.delete(key));
    return running;
  };
}

/**
 * A repeat is word for word the same. Its content counts beside its id, so that a client which uses one
 * id for two presses is never answered with the wrong one's answer.
 */
function keyOf(activity: Inbound): string | undefined {
  const { id, type, name, conversation, from, text, value } = activity;
  if (!id) return undefined;
  const told = JSON.stringify([id, type, name, conversation.id, from.id, tenantsOf(activity), text, value]);
  return hash('sha256', told, 'base64');
}
