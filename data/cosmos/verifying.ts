/** Walks every chain of a force: is each entry there, unaltered, in order, and shown as it was recorded? */
import type { CosmosClient } from '@azure/cosmos';
import {
  ACCESS_SUBJECT,
  accessStateOf,
  boardSubject,
  ownWordsIn,
  stateOf,
  verifyChain,
  type Access,
  type Board,
  type Entry,
  type Hash,
  type Head,
  type LatestUpdate,
  type Person,
  type Recommendation,
} from '../model';
import { RECORD } from './containers';
import {
  ENTRY_TYPES,
  isOfType,
  readAccess,
  readBoard,
  readEntry,
  readNumber,
  readPerson,
  readRecommendation,
} from './documents';
import { MalformedDocument } from './errors';
import { Reading } from './reading';
import type { Conditions } from './where';

export interface BrokenLink {
  /** The entry's id; the subject's where that is what is wrong. */
  readonly update: string;
  readonly why: string;
}

export interface Verification {
  readonly chains: number;
  readonly entries: number;
  readonly broken: readonly BrokenLink[];
}

/** Every subject of a chain, as far as its chain is concerned. */
export interface Subject {
  readonly id: string;
  readonly head: Head;
  readonly latest: readonly LatestUpdate[];
  /** The hash of what it holds. */
  readonly state: Hash;
}

/**
 * One query for the subjects, one for each chain, one that counts. Throws `RecordUnavailable`; what is
 * wrong with the documents is in the answer.
 */
export const verifyRecord = async (
  client: CosmosClient,
  database: string,
  force: string,
  patienceMs?: number,
): Promise<Verification> => {
  const walk = new Walk(new Reading(client.database(database).container(RECORD), patienceMs), force);
  return walk.all();
};

class Walk {
  readonly #reading: Reading;
  readonly #force: string;
  readonly #broken: BrokenLink[] = [];
  readonly #seen = new Set<string>();

  constructor(reading: Reading, force: string) {
    this.#reading = reading;
    this.#force = force;
  }

  async all(): Promise<Verification> {
    const documents = await this.#reading.ofForce('reading whose chains there are', this.#force, (where) =>
      where.oneOf('c.type', ['recommendation', 'board', 'access', 'person']),
    );
    const [listed, others] = [
      documents.filter((document) => isOfType(document, 'person')),
      documents.filter((document) => !isOfType(document, 'person')),
    ];
    const people = listed.flatMap((document) => this.#orBroken(() => readPerson(document)));
    const subjects = others.flatMap((document) => this.#orBroken(() => readSubject(document, people)));
    for (const subject of subjects) await this.#chain(subject);
    await this.#strays();
    return { chains: subjects.length, entries: this.#seen.size, broken: this.#broken };
  }

  async #chain(subject: Subject): Promise<void> {
    const documents = await this.#reading.ofForce(
      `reading the entries of ${subject.id}`,
      this.#force,
      (where) => where.oneOf('c.type', ENTRY_TYPES).equal('c.recommendation', subject.id),
    );
    const entries = documents.flatMap((document) => {
      this.#seen.add(idOf(document));
      return this.#orBroken(() => readEntry(document));
    });
    // What cannot be read is told already; that it is "missing" would only be a second word for it.
    if (entries.length < documents.length) return;
    this.#broken.push(...brokenIn(subject, entries));
  }

  /** Entries that belong to no subject there is. */
  async #strays(): Promise<void> {
    const ofEntries = (where: Conditions) => where.oneOf('c.type', ENTRY_TYPES);
    const counts = await this.#reading.ofForce('counting entries', this.#force, ofEntries, 'VALUE COUNT(1)');
    const total = counts.map(readNumber).reduce((sum, part) => sum + part, 0);
    if (total === this.#seen.size) return;
    const all = await this.#reading.ofForce('looking for stray entries', this.#force, ofEntries, 'c.id');
    for (const id of all.map(idOf)) {
      if (!this.#seen.has(id))
        this.#broken.push({ update: id, why: 'what it is about is not in the record' });
    }
  }

  #orBroken<T>(read: () => T): T[] {
    try {
      return [read()];
    } catch (error) {
      if (!(error instanceof MalformedDocument)) throw error;
      this.#broken.push({ update: error.document, why: error.message });
      return [];
    }
  }
}

/** What is wrong with a chain: nothing, its first broken link, or what its subject shows of it. */
export const brokenIn = (subject: Subject, entries: readonly Entry[]): BrokenLink[] => {
  const verdict = verifyChain(subject, entries);
  return verdict.sound
    ? [...misquoted(subject, entries), ...altered(subject, entries)]
    : [{ update: verdict.update, why: verdict.why }];
};

/** @param people whose roles the chain about access seals */
const readSubject = (document: unknown, people: readonly Person[]): Subject =>
  subjectOf(
    isOfType(document, 'access')
      ? readAccess(document)
      : isOfType(document, 'board')
        ? readBoard(document)
        : readRecommendation(document),
    people,
  );

/** As far as its chain is concerned. */
export const subjectOf = (held: Access | Board | Recommendation, people: readonly Person[]): Subject => {
  switch (held.type) {
    case 'access':
      return { id: ACCESS_SUBJECT, head: held.head, latest: [], state: accessStateOf(held, people) };
    case 'board':
      return { id: boardSubject(held.id), head: held.head, latest: [], state: stateOf(held) };
    case 'recommendation':
      return { id: held.id, head: held.head, latest: held.latest, state: stateOf(held) };
  }
};

/** What the subject holds must be what its last entry left it with. */
const altered = ({ id, head, state }: Subject, entries: readonly Entry[]): BrokenLink[] => {
  const last = entries.find(({ sequence }) => sequence === head.sequence);
  return last?.state === undefined || last.state === state
    ? []
    : [{ update: id, why: `what it holds is not what its last entry, ${last.id}, left it with` }];
};

/** What the subject shows of its latest entries is a copy, and a copy can be altered too. */
const misquoted = (subject: Subject, entries: readonly Entry[]): BrokenLink[] =>
  subject.latest.flatMap(({ sequence, at, by, text, own }) => {
    const entry = entries.find((each) => each.sequence === sequence);
    if (entry === undefined)
      return [{ update: subject.id, why: `it shows an entry ${sequence} that is not there` }];
    const quoted = own === undefined || entry.type !== 'update' || (ownWordsIn(entry) ?? null) === own;
    return entry.at === at && entry.by.name === by && entry.text === text && quoted
      ? []
      : [{ update: entry.id, why: `${subject.id} shows it otherwise than it was recorded` }];
  });

const idOf = (document: unknown): string => {
  const id: unknown =
    typeof document === 'object' && document !== null ? Reflect.get(document, 'id') : undefined;
  return typeof id === 'string' ? id : '(no id)';
};
