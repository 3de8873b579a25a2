/** How the demo ends: when it is asked to, when its terminal or npm is gone, or when it cannot go on. */
import { errorForLog, type Log } from '../log';

const LOOK_MS = 250;

/**
 * Ends the process in order, once: exit 0 where somebody asked. A Ctrl-C can arrive twice, from the terminal
 * and passed on by npm, so unlike in production a second signal does not cut the first one short.
 * @param close what to close; it has its own time limits.
 * @returns ends it for a reason of our own: exit 1.
 */
export function endInOrder(log: Log, close: () => Promise<void>): () => void {
  let ending = false;
  const end = (code: number): void => {
    if (ending) return;
    ending = true;
    close().then(
      () => process.exit(code),
      (error: unknown) => {
        log.error({ error: errorForLog(error) }, 'the stop failed');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0));
  process.on('unhandledRejection', (error) =>
    log.error({ error: errorForLog(error) }, 'nobody waited for this'),
  );
  process.on('uncaughtException', (error) => {
    log.fatal({ error: errorForLog(error) }, 'an exception outside any request');
    end(1);
  });
  whenOrphaned(() => end(0));
  return () => end(1);
}

/** npm passes a signal to the shell between us, and the shell dies of it without a word to us. */
function whenOrphaned(end: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, LOOK_MS).unref();
}
