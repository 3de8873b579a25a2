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
  readPerson,
  readRecommendation,
} from './documents';
import { MalformedDocument } from './errors';
import { Reading } from './reading';
import { Conditions } from './where';

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

/** How far a verification is, in entries. */
export type VerifyProgress = (done: number, total: number) => void;

/**
 * One query for the subjects, and one for all entries, read page by page in the order of what they are about: a
 * chain's entries come one after the other, and no more than a page and a chain is held at a time.
 * What does not come out right is looked at again by itself: it may have been recorded while this was read.
 * Throws `RecordUnavailable`; what is wrong with the documents is in the answer.
 */
export const verifyRecord = async (
  client: CosmosClient,
  database: string,
  force: string,
  { patienceMs, progress }: { readonly patienceMs?: number; readonly progress?: VerifyProgress } = {},
): Promise<Verification> => {
  const reading = new Reading(client.database(database).container(RECORD), patienceMs);
  return new Walk(reading, force, progress).all();
};

interface Subjects {
  readonly all: readonly Subject[];
  readonly broken: readonly BrokenLink[];
}

class Walk {
  readonly #reading: Reading;
  readonly #force: string;
  readonly #progress: VerifyProgress | undefined;
  /** Subjects of which something did not come out right, or did not come in one piece. */
  readonly #doubtful = new Set<string>();
  readonly #checked = new Set<string>();
  /** Entries of subjects that were not there when the subjects were read. */
  readonly #strays: { readonly id: string; readonly of: string }[] = [];
  #entries = 0;

  constructor(reading: Reading, force: string, progress?: VerifyProgress) {
    this.#reading = reading;
    this.#force = force;
    this.#progress = progress;
  }

  async all(): Promise<Verification> {
    const subjects = await this.#subjects();
    await this.#stream(new Map(subjects.all.map((subject) => [subject.id, subject])));
    for (const subject of subjects.all) if (!this.#checked.has(subject.id)) this.#check(subject, []);
    const isSound = this.#doubtful.size + this.#strays.length + subjects.broken.length === 0;
    const broken = isSound ? [] : await this.#again();
    return { chains: subjects.all.length, entries: this.#entries, broken };
  }

  async #subjects(): Promise<Subjects> {
    const documents = await this.#reading.ofForce('reading whose chains there are', this.#force, (where) =>
      where.oneOf('c.type', ['recommendation', 'board', 'access', 'person']),
    );
    const broken: BrokenLink[] = [];
    const [listed, others] = [
      documents.filter((document) => isOfType(document, 'person')),
      documents.filter((document) => !isOfType(document, 'person')),
    ];
    const people = listed.flatMap((document) => orBroken(() => readPerson(document), broken));
    const all = others.flatMap((document) => orBroken(() => readSubject(document, people), broken));
    return { all, broken };
  }

  async #stream(subjects: ReadonlyMap<string, Subject>): Promise<void> {
    // As many as the subjects know of.
    const total = [...subjects.values()].reduce((sum, { head }) => sum + head.sequence, 0);
    let done = 0;
    this.#progress?.(done, total);
    let chain: unknown[] = [];
    for await (const document of this.#inOrder()) {
      if (chain.length > 0 && subjectIn(document) !== subjectIn(chain[0])) {
        this.#close(chain, subjects);
        chain = [];
        this.#progress?.(Math.min(done, total), total);
      }
      chain.push(document);
      done += 1;
    }
    if (chain.length > 0) this.#close(chain, subjects);
    this.#progress?.(total, total);
  }

  async *#inOrder(): AsyncGenerator {
    const { text, parameters } = ofEntries(new Conditions().equal('c.force', this.#force)).build();
    const query = { query: `SELECT * FROM c WHERE ${text} ORDER BY c.recommendation`, parameters };
    for await (const page of this.#reading.pages('reading the entries', query, this.#force)) yield* page;
  }

  /** The entries of a chain as they came, one after the other. */
  #close(documents: readonly unknown[], subjects: ReadonlyMap<string, Subject>): void {
    const of = subjectIn(documents[0]);
    const subject = subjects.get(of);
    if (subject === undefined) {
      this.#strays.push(...documents.map((document) => ({ id: idOf(document), of })));
      return;
    }
    this.#entries += documents.length;
    // In two pieces: something was written between two pages.
    if (this.#checked.has(of)) this.#doubtful.add(of);
    this.#check(subject, documents);
  }

  #check(subject: Subject, documents: readonly unknown[]): void {
    this.#checked.add(subject.id);
    const broken: BrokenLink[] = [];
    const entries = documents.flatMap((document) => orBroken(() => readEntry(document), broken));
    if (broken.length > 0 || brokenIn(subject, entries).length > 0) this.#doubtful.add(subject.id);
  }

  /** The subjects as they are now, and each doubtful chain asked for by itself. */
  async #again(): Promise<BrokenLink[]> {
    const subjects = await this.#subjects();
    const broken = [...subjects.broken];
    for (const subject of subjects.all)
      if (this.#doubtful.has(subject.id)) broken.push(...(await this.#chain(subject)));
    const known = new Set(subjects.all.map(({ id }) => id));
    const strays = this.#strays.filter(({ of }) => !known.has(of));
    return [
      ...broken,
      ...strays.map(({ id }) => ({ update: id, why: 'what it is about is not in the record' })),
    ];
  }

  async #chain(subject: Subject): Promise<BrokenLink[]> {
    const documents = await this.#reading.ofForce(
      `reading the entries of ${subject.id}`,
      this.#force,
      (where) => ofEntries(where).equal('c.recommendation', subject.id),
    );
    const broken: BrokenLink[] = [];
    const entries = documents.flatMap((document) => orBroken(() => readEntry(document), broken));
    // What cannot be read is told already; that it is "missing" would only be a second word for it.
    return broken.length > 0 ? broken : brokenIn(subject, entries);
  }
}

const ofEntries = (where: Conditions): Conditions => where.oneOf('c.type', ENTRY_TYPES);

/** What it reads, or nothing where the document is malformed, which is told. */
const orBroken = <T>(read: () => T, broken: BrokenLink[]): T[] => {
  try {
    return [read()];
  } catch (error) {
    if (!(error instanceof MalformedDocument)) throw error;
    broken.push({ update: error.document, why: error.message });
    return [];
  }
};

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

const idOf = (document: unknown): string => wordIn(document, 'id') ?? '(no id)';
/** What an entry says it is about. */
const subjectIn = (document: unknown): string => wordIn(document, 'recommendation') ?? '';

const wordIn = (document: unknown, name: string): string | undefined => {
  const word: unknown =
    typeof document === 'object' && document !== null ? Reflect.get(document, name) : undefined;
  return typeof word === 'string' ? word : undefined;
};
