/** The process: it never dies of a request, and it ends when it is asked to. */
import { errorForLog, type Log } from './log';
import type { RunningBot } from './server';
import { within } from './within';

/** A platform kills what has not ended ten seconds after it was asked to. */
const END_MS = 9_500;

/**
 * Ends the process in order on SIGTERM or SIGINT: exit 0. A second signal ends it at once. A promise
 * that nobody waited for is logged and survived; an exception outside any request leaves us in a state
 * that nobody knows, so then the process stops in order and ends with 1. It ends within ten seconds,
 * whatever does not answer meanwhile.
 * @param alsoClose what else to close once the bot has stopped.
 */
export function runUntilStopped(
  bot: RunningBot,
  log: Log,
  alsoClose: () => Promise<void> = () => Promise.resolve(),
): void {
  let ending = false;
  const end = (code: number): void => {
    if (ending) process.exit(1);
    ending = true;
    within(bot.stop().then(alsoClose), END_MS).then(
      ({ done }) => {
        if (!done) log.warn('stopped before everything was closed');
        process.exit(code);
      },
      (error: unknown) => {
        log.error({ error: errorForLog(error) }, 'the stop failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => end(0));
  process.on('SIGINT', () => end(0));
  process.on('unhandledRejection', (error) =>
    log.error({ error: errorForLog(error) }, 'nobody waited for this'),
  );
  process.on('uncaughtException', (error) => {
    log.fatal({ error: errorForLog(error) }, 'an exception outside any request');
    end(1);
  });
}
