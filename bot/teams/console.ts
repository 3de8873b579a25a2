/**
 * The SDK writes to the console when it refuses a token. Here its words become lines of the log, by
 * kind: what it prints may hold keys.
 */
import { errorForLog, type Log } from '../log';

/* eslint-disable no-console -- the console is what this file is about */

/** Sends the SDK's console to the log; what it returns undoes that. */
export function quietSdk(log: Log): () => void {
  const { error, warn } = console;
  const quiet = (first: unknown): void =>
    log.warn(
      { error: first instanceof Error ? errorForLog(first) : { kind: 'words' } },
      'the SDK wrote to the console',
    );
  console.error = quiet;
  console.warn = quiet;
  return () => {
    console.error = error;
    console.warn = warn;
  };
}
