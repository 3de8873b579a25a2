/**
 * What is read again and again is checked once for each version. The document itself comes from the database
 * every time, so nothing in here can be out of date: its etag, which every write changes, says whether it is
 * the one that was checked before.
 */
import { LRUCache } from 'lru-cache';

/** Around a meeting a few dozen are asked for; each takes some kilobytes. */
const KEPT = 500;

/**
 * A reader that gives what `read` made of this version before, frozen: many turns hold the same. A document
 * without an id and an etag is read anew.
 */
export const oncePerVersion = <T extends object>(
  read: (document: unknown) => T,
): ((document: unknown) => T) => {
  const known = new LRUCache<string, { readonly etag: string; readonly read: T }>({ max: KEPT });
  return (document) => {
    const id = word(document, 'id');
    const etag = word(document, '_etag');
    if (id === undefined || etag === undefined) return read(document);
    const before = known.get(id);
    if (before?.etag === etag) return before.read;
    const now = { etag, read: frozen(read(document)) };
    known.set(id, now);
    return now.read;
  };
};

const word = (document: unknown, name: string): string | undefined => {
  const value: unknown =
    typeof document === 'object' && document !== null ? Reflect.get(document, name) : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
};

const frozen = <T extends object>(value: T): T => {
  for (const each of Object.values(value)) if (typeof each === 'object' && each !== null) frozen(each);
  return Object.freeze(value);
};
