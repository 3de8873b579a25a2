/**
 * The hash chain: each entry of a subject (a recommendation, a board) carries the hash of the one before,
 * and the subject the hash of the last. Whoever alters, removes or slips in an entry leaves a broken link.
 */
import { createHash } from 'node:crypto';
import { canonical } from './canonical';
import type { Hash, Head } from './head';
import { updateId, type Entry } from './update';

/** What `seal` adds to an entry. */
type Seal = 'id' | 'sequence' | 'previousHash' | 'hash';

/** An entry before it has its place in a chain. */
export type Body<E extends Entry = Entry> = Omit<E, Seal>;

export type Verdict =
  { readonly sound: true } | { readonly sound: false; readonly update: string; readonly why: string };

const sha256 = (text: string): Hash => createHash('sha256').update(text, 'utf8').digest('hex');

/** The hash of an entry: over all of it but the hash itself. */
export const hashOf = (entry: object): Hash =>
  sha256(canonical(Object.fromEntries(Object.entries(entry).filter(([name]) => name !== 'hash'))));

/** The hash from which a subject's chain starts. It depends on the subject: chains cannot be exchanged. */
export const genesis = (subject: string): Hash => sha256(`no entry yet: ${subject}`);

/** The head of a chain without entries. */
export const emptyHead = (subject: string): Head => ({ sequence: 0, hash: genesis(subject) });

export const headOf = ({ sequence, hash }: Pick<Entry, 'sequence' | 'hash'>): Head => ({ sequence, hash });

/** Gives an entry the next place in its chain. */
export const seal = <B extends Body>(body: B, head: Head): B & Pick<Entry, Seal> => {
  const sequence = head.sequence + 1;
  const placed = {
    ...body,
    id: updateId(body.recommendation, sequence),
    sequence,
    previousHash: head.hash,
  };
  return { ...placed, hash: hashOf(placed) };
};

/**
 * Whether all entries of a subject are there, unaltered and in order, up to the head that the subject
 * itself carries; if not, the first that is not. `updates` come in any order and must be all there are.
 */
export const verifyChain = (
  subject: { readonly id: string; readonly head: Head },
  updates: readonly Entry[],
): Verdict => {
  const ordered = [...updates].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  // Content first: of all that can be wrong, it names the entry itself and not its neighbour.
  const altered = ordered.find((entry) => entry.hash !== hashOf(entry));
  if (altered !== undefined) return broken(altered.id, 'its content is not what was recorded');
  let head = emptyHead(subject.id);
  for (const entry of ordered) {
    const expected = updateId(subject.id, head.sequence + 1);
    if (entry.recommendation !== subject.id) return broken(entry.id, `it belongs to ${entry.recommendation}`);
    if (entry.id !== updateId(subject.id, entry.sequence))
      return broken(entry.id, `it carries the number ${entry.sequence}`);
    if (entry.id !== expected) return broken(expected, 'it is missing');
    if (entry.previousHash !== head.hash)
      return broken(entry.id, 'it does not follow from the entry before: one of the two was replaced');
    head = headOf(entry);
  }
  if (head.sequence < subject.head.sequence)
    return broken(updateId(subject.id, head.sequence + 1), 'it is missing');
  if (head.sequence > subject.head.sequence)
    return broken(updateId(subject.id, subject.head.sequence + 1), `${subject.id} does not know of it`);
  if (head.hash !== subject.head.hash)
    return broken(
      updateId(subject.id, head.sequence),
      `it is not the entry that ${subject.id} has as its last`,
    );
  return { sound: true };
};

const broken = (update: string, why: string): Verdict => ({ sound: false, update, why });
