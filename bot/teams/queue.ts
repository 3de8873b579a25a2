/**
 * One turn after the other for one person in one conversation, in the order they came: "status of rec 3"
 * and "and who owns it" are often sent in one breath, and the second builds on the first.
 */
import { within } from '../within';

/**
 * Runs `work` once what came before it under the same key has ended, but after `patienceMs` at the
 * latest: a turn that hangs holds nobody up for longer. Ends as `work` does.
 */
export type Queue = <T>(key: string, patienceMs: number, work: () => Promise<T>) => Promise<T>;

/** Holds one entry for each key under which something is running, and none after. */
export function createQueue(): Queue & { readonly size: () => number } {
  const last = new Map<string, Promise<void>>();
  const queue: Queue = (key, patienceMs, work) => {
    const before = last.get(key);
    const running = before === undefined ? work() : within(before, patienceMs).then(work);
    const ended: Promise<void> = running
      .then(
        () => undefined,
        () => undefined,
      )
      .then(() => {
        if (last.get(key) === ended) last.delete(key);
      });
    last.set(key, ended);
    return running;
  };
  return Object.assign(queue, { size: () => last.size });
}
