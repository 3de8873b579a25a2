/**
 * The log: structured lines with ids, kinds and durations. What a person wrote, and what they are
 * called, never goes into it; nor does an error's message where it may quote either.
 */
import pino, { type Logger } from 'pino';

export type Log = Logger;

/** A log at `level`; tests use `silent`. */
export const createLog = (level: pino.LevelWithSilent = 'info'): Log =>
  pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });

/** What may be logged of an error: its kind and where in our code it arose, not its message. */
export function errorForLog(error: unknown): { kind: string; at: string | undefined } {
  if (!(error instanceof Error)) return { kind: typeof error, at: undefined };
  // The message may run over several lines before the first frame.
  const at = error.stack?.split('\n').find((line) => /^\s+at /.test(line));
  return { kind: error.name, at: at?.trim() };
}
