/**
 * Puts an archive into an empty record. All of the file is checked before anything is written; then documents
 * are created, and only created: the bot's identity may neither replace entries nor delete. A restore that was
 * cut short leaves a part of the file, and is finished by the same command: what is there already and is the
 * same is passed over.
 */
import { createHash } from 'node:crypto';
import type { CosmosClient } from '@azure/cosmos';
import { RECORD } from '../cosmos/containers';
import { withoutSystemProperties } from '../cosmos/documents';
import { Holding } from '../cosmos/holding';
import { COMMAND_MS, Reading } from '../cosmos/reading';
import { brokenIn, subjectOf, type Subject } from '../cosmos/verifying';
import { Conditions } from '../cosmos/where';
import { Writing } from '../cosmos/writing';
import { canonical, type Entry, type Person } from '../model';
import { lineOf, readArchived, type Archived } from './archive';
import { othersPositions } from './archiving';
import { documentsIn, forceIn, NotRestorable } from './reading-archive';

export interface RestoreOptions {
  readonly client: CosmosClient;
  readonly database: string;
  readonly force: string;
  readonly path: string;
  /** Told how many of the file's documents are in the record. */
  readonly progress?: (done: number, total: number) => void;
}

export interface Restored {
  readonly documents: number;
  /** How many of them were there already, from a restore that was cut short. */
  readonly already: number;
}

/** Throws `NotRestorable` where the file or the record is not fit for it, `RecordUnavailable`. */
export const restore = async ({
  client,
  database,
  force,
  path,
  progress,
}: RestoreOptions): Promise<Restored> => {
  const theirs = await forceIn(path);
  if (theirs !== force)
    throw new NotRestorable(`The file holds the record of ${theirs}, and ASSURANCE_FORCE is ${force}.`);
  const container = client.database(database).container(RECORD);
  const [reading, writing] = [new Reading(container, COMMAND_MS), new Writing(container)];
  const held = await heldIn(reading, force);
  const { documents, already } = await check(path, held);
  let done = already;
  progress?.(done, documents);
  const filling = new Filling(reading, writing);
  for await (const document of documentsIn(path)) {
    if (held.has(keyOf(document))) continue;
    done += await filling.add(document);
    progress?.(done, documents);
  }
  done += await filling.flush();
  progress?.(done, documents);
  return { documents, already };
};

const keyOf = ({ force, id }: Pick<Archived, 'force' | 'id'>): string => `${force} ${id}`;
const hashOf = (line: string): string => createHash('sha256').update(line).digest('base64');

/** What is in the record: a hash of each document under its force and id. */
const heldIn = async (reading: Reading, force: string): Promise<Map<string, string>> => {
  const held = new Map<string, string>();
  const { text, parameters } = new Conditions().equal('c.force', force).build();
  const query = { query: `SELECT * FROM c WHERE ${text}`, parameters };
  for await (const page of reading.pages('looking at what is there', query, force))
    for (const document of page) {
      const own = withoutSystemProperties(document);
      const id: unknown = typeof own === 'object' && own !== null ? Reflect.get(own, 'id') : undefined;
      held.set(keyOf({ force, id: String(id) }), hashOf(canonical(own)));
    }
  for (const position of await othersPositions(reading, force))
    held.set(keyOf(position), hashOf(lineOf(position)));
  return held;
};

/** All of the file, before anything is written: each document, every chain, and what is there already. */
const check = async (
  path: string,
  held: ReadonlyMap<string, string>,
): Promise<{ documents: number; already: number }> => {
  const subjects = new Map<string, Subject>();
  const missing = new Set(held.keys());
  let documents = 0;
  let already = 0;
  let chain: Entry[] = [];
  const people: Person[] = [];
  const close = (): void => {
    const [entry] = chain;
    if (entry === undefined) return;
    const subject = subjects.get(entry.recommendation);
    if (subject === undefined)
      throw new NotRestorable(`${entry.id} is about ${entry.recommendation}, which is not in the file.`);
    sound(subject, chain);
    subjects.delete(entry.recommendation);
    chain = [];
  };
  for await (const document of documentsIn(path)) {
    documents += 1;
    const key = keyOf(document);
    const there = held.get(key);
    if (there !== undefined) {
      if (there !== hashOf(lineOf(document)))
        throw notEmpty(document.force, `${document.id} is there already, and is not what the file holds`);
      already += 1;
      missing.delete(key);
    }
    if (document.type === 'person') people.push(document);
    if (document.type === 'board' || document.type === 'recommendation' || document.type === 'access') {
      const subject = subjectOf(document, people);
      subjects.set(subject.id, subject);
    }
    if (document.type !== 'update' && document.type !== 'board update' && document.type !== 'access update')
      continue;
    if (chain[0]?.recommendation !== document.recommendation) close();
    chain.push(document);
  }
  close();
  // What is left has no entry in the file.
  for (const subject of subjects.values()) sound(subject, []);
  const [stranger] = missing;
  if (stranger !== undefined) {
    const [force = '', id = ''] = stranger.split(' ');
    throw notEmpty(force, `${id} is there and is not in the file`);
  }
  return { documents, already };
};

const sound = (subject: Subject, entries: readonly Entry[]): void => {
  const [broken] = brokenIn(subject, entries);
  if (broken !== undefined)
    throw new NotRestorable(`A chain in the file is broken. ${broken.update}: ${broken.why}.`);
};

const notEmpty = (force: string, why: string): NotRestorable =>
  new NotRestorable(
    `The record of ${force} is not empty: ${why}. Nothing was written. Restore into an empty database.`,
  );

/** A transactional batch takes so much. */
const MOST_DOCUMENTS = 100;
const MOST_BYTES = 1_000_000;

/** Creates documents, a batch of one partition at a time. */
class Filling {
  readonly #reading: Reading;
  readonly #writing: Writing;
  #waiting: Archived[] = [];
  #bytes = 0;

  constructor(reading: Reading, writing: Writing) {
    this.#reading = reading;
    this.#writing = writing;
  }

  /** How many documents were written by this. */
  async add(document: Archived): Promise<number> {
    const bytes = Buffer.byteLength(lineOf(document));
    const full =
      this.#waiting.length === MOST_DOCUMENTS ||
      this.#bytes + bytes > MOST_BYTES ||
      (this.#waiting[0]?.force ?? document.force) !== document.force;
    const written = full ? await this.flush() : 0;
    this.#waiting.push(document);
    this.#bytes += bytes;
    return written;
  }

  async flush(): Promise<number> {
    const documents = this.#waiting;
    this.#waiting = [];
    this.#bytes = 0;
    const [first] = documents;
    if (first === undefined) return 0;
    const outcome = await this.#writing.batch(
      first.force,
      documents.map((document) => ({ create: document })),
    );
    // Whatever became of the batch, one by one each is known to be there in the end.
    if (outcome.is !== 'written') for (const document of documents) await this.#one(document);
    return documents.length;
  }

  async #one(document: Archived): Promise<void> {
    const holding = new Holding<Archived>(this.#reading, this.#writing, document.type, (read) =>
      readArchived(document.type, read),
    );
    if ((await holding.create(document)) === undefined)
      throw new NotRestorable(
        `${document.id} was written by somebody else meanwhile. Stop the bot, and restore into an empty database.`,
      );
  }
}
