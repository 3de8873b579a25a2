/** Writing an import behind the conversation: claimed by one copy of the bot, told on its card, ended by name. */
import { setTimeout as wait } from 'node:timers/promises';
import {
  RecordUnavailable,
  type Held,
  type Importing,
  type ImportProgress,
  type WaitingImport,
  type WaitingImports,
} from '../../data/cosmos';
import type { Clock } from '../clock';
import { errorForLog, type Log } from '../log';

/** So long after it was last heard of, another copy goes on with it. */
const CLAIM_MS = 30_000;
const TELL_MS = 3_000;
const SAVE_ATTEMPTS = 5;

export interface JobParts {
  readonly importing: Importing;
  readonly waiting: WaitingImports;
  readonly clock: Clock;
  readonly log: Log;
  /** This copy of the bot. */
  readonly copy: string;
  readonly tellMs?: number;
}

/** Whether some copy is at it now. */
export const isClaimed = ({ state, claim }: WaitingImport, now: Date): boolean =>
  state === 'writing' && claim !== null && Date.parse(claim.until) > now.getTime();

/** One import while it is written. */
export class Job {
  readonly #parts: JobParts;
  readonly #stopping = new AbortController();
  #held: Held<WaitingImport>;
  #progress: ImportProgress;

  private constructor(parts: JobParts, held: Held<WaitingImport>) {
    this.#parts = parts;
    this.#held = held;
    this.#progress = held.document.progress;
  }

  /** Takes it for this copy; undefined where another was quicker. Throws `RecordUnavailable`. */
  static async claim(parts: JobParts, held: Held<WaitingImport>): Promise<Job | undefined> {
    const claimed = await parts.waiting.save(
      { ...held.document, state: 'writing', reason: null, claim: claimBy(parts) },
      held.etag,
    );
    return claimed === undefined ? undefined : new Job(parts, claimed);
  }

  get waiting(): WaitingImport {
    return { ...this.#held.document, progress: this.#progress };
  }

  stop(): void {
    this.#stopping.abort();
  }

  /**
   * Writes it to its end, or to where it is stopped or fails. Never rejects.
   * @param tell called every few seconds, and not again once it resolves
   */
  async run(tell: (waiting: WaitingImport) => Promise<void>): Promise<WaitingImport> {
    const ended = new AbortController();
    const telling = this.#keepTelling(ended.signal, tell);
    try {
      const end = await this.#write();
      ended.abort();
      await telling;
      return await this.#end(end);
    } catch (error) {
      ended.abort();
      await telling;
      this.#parts.log.error(
        { import: this.#held.document.id, error: errorForLog(error) },
        'an import failed',
      );
      const reason =
        error instanceof RecordUnavailable
          ? 'The record did not answer.'
          : 'Something went wrong on our side, and it is in the log.';
      return this.#end({ state: 'stopped', reason }).catch((unsaved: unknown) => {
        this.#parts.log.error({ error: errorForLog(unsaved) }, 'how an import ended could not be kept');
        return { ...this.waiting, state: 'stopped' as const, reason };
      });
    }
  }

  async #write(): Promise<Partial<WaitingImport>> {
    const { importing, waiting, clock } = this.#parts;
    const { document } = this.#held;
    const contents = await waiting.contents(document);
    if (contents === undefined)
      return { state: 'stopped', reason: 'It has waited too long. Send the file again.' };
    const { found, shown } = contents;
    const { by, options } = document;
    const importer = { by, at: clock.now().toISOString() };
    const plan = await importing.plan(found, options, importer);
    // An earlier attempt may have written a part of it.
    const { total } = document.progress;
    const before = Math.max(0, total - plan.recommendations.length - plan.positions.length);
    const result = await importing.write(plan, {
      found,
      options,
      importer,
      shown,
      signal: this.#stopping.signal,
      onProgress: (progress) => {
        this.#progress = { done: before + progress.done, total };
      },
    });
    return {
      state: result.finished ? 'done' : 'stopped',
      progress: { done: before + result.progress.done, total },
      written: {
        recommendations: shown.size - result.changedMeanwhile.length,
        positions: total - shown.size,
        changedMeanwhile: [...result.changedMeanwhile],
      },
    };
  }

  async #keepTelling(ended: AbortSignal, tell: (waiting: WaitingImport) => Promise<void>): Promise<void> {
    const pause = (): Promise<boolean> =>
      wait(this.#parts.tellMs ?? TELL_MS, true, { signal: ended }).catch(() => false);
    while (await pause()) {
      try {
        await this.#renew();
        await tell(this.waiting);
      } catch (error) {
        // The next time may do; meanwhile the import itself goes on.
        this.#parts.log.warn({ error: errorForLog(error) }, 'how far an import is could not be told');
      }
    }
  }

  async #renew(): Promise<void> {
    const renewed = { ...this.waiting, claim: claimBy(this.#parts) };
    const held = await this.#parts.waiting.save(renewed, this.#held.etag);
    if (held !== undefined) {
      this.#held = held;
      return;
    }
    // Somebody pressed Stop, or another copy took it for dead: either way it is not ours any more.
    this.stop();
    const { tenant, id } = this.#held.document;
    this.#held = (await this.#parts.waiting.get(tenant, id)) ?? this.#held;
  }

  /** Still claimed by this copy, or stopped by its person. */
  #isMine({ state, claim }: WaitingImport): boolean {
    return claim === null ? state === 'stopped' : claim.by === this.#parts.copy;
  }

  async #end(end: Partial<WaitingImport>): Promise<WaitingImport> {
    const { tenant, id } = this.#held.document;
    for (let attempt = 0; attempt < SAVE_ATTEMPTS; attempt += 1) {
      const ending: WaitingImport = { ...this.waiting, ...end, claim: null };
      const held = await this.#parts.waiting.save(ending, this.#held.etag);
      if (held !== undefined) return held.document;
      const now = await this.#parts.waiting.get(tenant, id);
      // Another copy went on with it: how it ends is for that one to say.
      if (now === undefined || !this.#isMine(now.document)) return now?.document ?? ending;
      this.#held = now;
    }
    throw new RecordUnavailable(`writing ${id}`, new Error('others are changing it all the time'));
  }
}

const claimBy = ({ copy, clock }: JobParts): WaitingImport['claim'] => ({
  by: copy,
  until: new Date(clock.now().getTime() + CLAIM_MS).toISOString(),
});
