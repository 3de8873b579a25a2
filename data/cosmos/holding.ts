/**
 * Documents that several copies of the bot write: each write must find the document as it was read, and
 * each ends known. Where the database's answer is lost, or a repeat within its client finds its own first
 * write in the way, what is stored tells whether the write was made.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { same } from '../model';
import { etagOf, isOfType } from './documents';
import { RecordUnavailable } from './errors';
import type { Reading } from './reading';
import { partitionOf, type Document, type Writing } from './writing';

/** A document and the etag under which it was read or written. */
export interface Held<T> {
  readonly document: T;
  readonly etag: string;
}

const ATTEMPTS = 4;

export class Holding<T extends Document & { readonly type: string }> {
  readonly #reading: Reading;
  readonly #writing: Writing;
  readonly #type: T['type'];
  readonly #read: (document: unknown) => T;

  constructor(reading: Reading, writing: Writing, type: T['type'], read: (document: unknown) => T) {
    this.#reading = reading;
    this.#writing = writing;
    this.#type = type;
    this.#read = read;
  }

  /** One point read; a document of another type is not there. Throws `RecordUnavailable`. */
  async get(partition: string, id: string): Promise<Held<T> | undefined> {
    const document = await this.#reading.point(partition, id);
    return isOfType(document, this.#type) ? this.held(document) : undefined;
  }

  /** A document as a query gave it. */
  held(document: unknown): Held<T> {
    return { document: this.#read(document), etag: etagOf(document) };
  }

  /** Undefined where its id is taken by something else than this. Throws `RecordUnavailable`. */
  create(document: T): Promise<Held<T> | undefined> {
    return this.#write(document, undefined, () => this.#writing.create(this.#read(document)));
  }

  /** Undefined where somebody else wrote it since it had this etag. Throws `RecordUnavailable`. */
  replace(document: T, etag: string): Promise<Held<T> | undefined> {
    return this.#write(document, etag, () => this.#writing.replace(this.#read(document), etag));
  }

  /** @param before the etag that it must still have; undefined where it must not be there. */
  async #write(
    document: T,
    before: string | undefined,
    write: () => Promise<string | undefined>,
  ): Promise<Held<T> | undefined> {
    for (let attempt = 1; ; attempt += 1) {
      let failure: RecordUnavailable | undefined;
      try {
        const etag = await write();
        if (etag !== undefined) return { document, etag };
      } catch (error) {
        if (!(error instanceof RecordUnavailable)) throw error;
        failure = error;
        await wait(50 * 2 ** attempt * (0.5 + Math.random()));
      }
      const stored = await this.get(partitionOf(document), document.id).catch((error: unknown) => {
        throw failure ?? error;
      });
      if (stored !== undefined && same(stored.document, document)) return { document, etag: stored.etag };
      if (failure === undefined || stored?.etag !== before) return undefined;
      // It never got there.
      if (attempt === ATTEMPTS) throw failure;
    }
  }
}
