/** Keeps what was not understood, behind the answer: nobody waits for it, and no turn fails by it. */
import type { Missed } from '../data/cosmos';
import type { Desk } from './asking/desk';
import { errorForLog, type Log } from './log';
import { warningsFor } from './recording/warnings';
import type { MessageTurn } from './turn';
import { within } from './within';

/** More than any question; the rest of a longer one is not kept. */
const LONGEST = 300;
/** A process that ends waits no longer than this. */
const SETTLE_MS = 3_000;

export interface Missing {
  readonly kept: Missed;
  /** A sentence was not understood. Of one that looks as if it named a member of the public only that. */
  note(turn: MessageTurn, desk: Desk): void;
  /** Resolves once all is written, after three seconds at the latest. Never rejects. */
  settled(): Promise<void>;
}

export const createMissing = ({ kept, log }: { readonly kept: Missed; readonly log: Log }): Missing => {
  const running = new Set<Promise<void>>();
  return {
    kept,
    note: (turn, desk) => {
      const words = turn.text.replace(/\s+/g, ' ').trim();
      if (!/[\p{L}\p{N}]/u.test(words)) return;
      const named = warningsFor(turn.text, desk.catalogue).length > 0;
      const text = named ? null : Array.from(words).slice(0, LONGEST).join('');
      const writing: Promise<void> = kept
        .add(turn.asker.tenant, text, desk.now.toISOString())
        .catch((error: unknown) =>
          log.warn({ turn: turn.id, error: errorForLog(error) }, 'what was not understood is not kept'),
        )
        .finally(() => running.delete(writing));
      running.add(writing);
    },
    settled: async () => {
      const { done } = await within(Promise.all(running), SETTLE_MS);
      if (!done) log.warn('stopped while what was not understood was being written');
    },
  };
};
