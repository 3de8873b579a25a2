/**
 * What is remembered of each conversation: at hand in this copy of the bot, and in the record, so that another
 * copy can go on with it. Nobody waits for it to be written, and no turn fails because it could not be.
 */
import { LRUCache } from 'lru-cache';
import type { Speaking, Talks } from '../data/cosmos';
import { same } from '../data/model';
import { errorForLog, type Log } from './log';
import type { Asker, Place } from './turn';
import { NOTHING_REMEMBERED, Remembering, type Remembered } from './understanding/remembered';
import { within } from './within';

/** How many people's last subjects are at hand. */
const AT_HAND = 5_000;
/** Nobody has read an answer, and asked on at another copy, in less. */
const FRESH_MS = 2_000;
/** A person waits for their answer: beyond this it is made with what is at hand. */
const READ_MS = 3_000;
/** A process that ends waits no longer than this. */
const SETTLE_MS = 3_000;
/** So many turns are kept while the record cannot be written. What is remembered hangs on the last few. */
const MOST_UNWRITTEN = 20;

export type Change = (before: Remembered) => Remembered;

/** One person's side of one conversation. */
export interface Memory {
  /** What this copy knows. */
  readonly now: Remembered;
  /** Another copy may know better. */
  readonly stale: boolean;
  /** What the record knows, where that is to be had: one point read. Never rejects. */
  refresh(): Promise<Remembered>;
  /** At once for this copy; in the record a moment later. */
  change(change: Change): void;
}

export interface Memories {
  of(speaker: { readonly asker: Asker; readonly place: Place }): Memory;
  /** Resolves once all is written, after three seconds at the latest. Never rejects. */
  settled(): Promise<void>;
}

/** Where the record keeps it. Without that it lasts as long as the process. */
export interface MemoriesParts {
  readonly talks?: Talks | undefined;
  readonly log?: Log | undefined;
  /** So long what this copy knows is taken for the last word. Tests shorten it. */
  readonly freshMs?: number;
}

interface Entry {
  now: Remembered;
  /** What the record was last known to hold. */
  stored: Remembered | undefined;
  /** When that was, in `performance.now()`. */
  at: number;
  /** What is not written yet, oldest first. */
  unwritten: Change[];
  writing: Promise<void> | undefined;
}

/** Opens the memory. Sends nothing. */
export const createMemories = ({ talks, log, freshMs = FRESH_MS }: MemoriesParts = {}): Memories => {
  const entries = new LRUCache<string, Entry>({ max: AT_HAND });
  const running = new Set<Promise<void>>();

  const isFresh = ({ at }: Entry): boolean => performance.now() - at < freshMs;

  /** @param wanted whether anybody still waits for it */
  const read = async (
    entry: Entry,
    speaking: Speaking,
    kept: Talks,
    wanted = (): boolean => true,
  ): Promise<void> => {
    const context = await kept.get(speaking);
    if (!wanted()) return;
    entry.stored = context === undefined ? undefined : Remembering.parse(context);
    entry.at = performance.now();
    // What was said since is said on top of it.
    if (entry.stored !== undefined)
      entry.now = entry.unwritten.reduce((before, change) => change(before), entry.stored);
  };

  /** Writes until nothing is left to write: one write at a time, so that they stand in order. */
  const write = async (entry: Entry, speaking: Speaking, kept: Talks): Promise<void> => {
    while (entry.unwritten.length > 0) {
      // Another copy may have heard of something that this turn says nothing about.
      if (!isFresh(entry)) await read(entry, speaking, kept);
      const { now, unwritten } = entry;
      if (!same(now, entry.stored)) {
        await kept.put(speaking, { ...now });
        entry.stored = now;
        entry.at = performance.now();
      }
      entry.unwritten = entry.unwritten.filter((change) => !unwritten.includes(change));
    }
  };

  const failed = (entry: Entry, speaking: Speaking, doing: string, error: unknown): void => {
    // Nothing is known of the record any more: the next turn looks there again.
    entry.stored = undefined;
    entry.at = -Infinity;
    log?.warn({ conversation: speaking.conversation, error: errorForLog(error) }, doing);
  };

  const save = (entry: Entry, speaking: Speaking, kept: Talks): void => {
    if (entry.writing !== undefined) return;
    const writing: Promise<void> = write(entry, speaking, kept)
      // It stays to be written with the next turn.
      .catch((error: unknown) => failed(entry, speaking, 'what was spoken of is not in the record', error))
      .finally(() => {
        entry.writing = undefined;
        running.delete(writing);
      });
    entry.writing = writing;
    running.add(writing);
  };

  return {
    of: ({ asker, place }) => {
      const speaking: Speaking = {
        tenant: asker.tenant,
        conversation: place.conversation,
        person: asker.id,
      };
      const key = `${speaking.tenant}\n${speaking.conversation}\n${speaking.person}`;
      const entry = entries.get(key) ?? {
        now: NOTHING_REMEMBERED,
        stored: undefined,
        at: -Infinity,
        unwritten: [],
        writing: undefined,
      };
      entries.set(key, entry);
      return {
        get now() {
          return entry.now;
        },
        get stale() {
          return talks !== undefined && entry.writing === undefined && !isFresh(entry);
        },
        refresh: async () => {
          if (talks === undefined || entry.writing !== undefined) return entry.now;
          let waiting = true;
          try {
            const { done } = await within(
              read(entry, speaking, talks, () => waiting),
              READ_MS,
            );
            if (!done)
              log?.warn({ conversation: speaking.conversation }, 'what was spoken of is slow to read');
          } catch (error) {
            failed(entry, speaking, 'what was spoken of could not be read', error);
          }
          waiting = false;
          return entry.now;
        },
        change: (change) => {
          entry.now = change(entry.now);
          if (talks === undefined) return;
          entry.unwritten = [...entry.unwritten.slice(1 - MOST_UNWRITTEN), change];
          save(entry, speaking, talks);
        },
      };
    },
    settled: async () => {
      const { done } = await within(Promise.all(running), SETTLE_MS);
      if (!done) log?.warn('stopped while what was spoken of was being written');
    },
  };
};
