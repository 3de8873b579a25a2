/**
 * Documents of other versions. One that an earlier version wrote is brought to the shape that is read here;
 * one that a later version wrote is not read at all, for what it holds may mean something else by now.
 *
 * A field that is added has a default in its schema, and leaves `SCHEMA` as it is. What cannot be told from a
 * document's own fields raises `SCHEMA`, and gets its step here. Entries are sealed: they are never rewritten.
 */
import { SCHEMA } from './common';

/** The number of a later version's shape; undefined for all that this version reads. */
export const newerSchema = (document: unknown): number | undefined => {
  const schema = isObject(document) ? document['schema'] : undefined;
  return typeof schema === 'number' && schema > SCHEMA ? schema : undefined;
};

/** The document as this version writes it. What needs no step is given back as it came, in order or not. */
export const upgraded = (document: unknown): unknown =>
  isObject(document) && document['type'] === 'post' && document['kind'] === undefined
    ? firstPost(document)
    : document;

/** The first version kept posts of entries alone, for one board, and never sent one. */
const firstPost = ({ board, messageId, ...post }: Readonly<Record<string, unknown>>): unknown => ({
  ...post,
  kind: 'entry',
  target: { to: 'board', board },
  steps: typeof messageId === 'string' ? [{ is: 'sent', messageId }] : [],
  doing: false,
  claim: null,
  notBefore: post['createdAt'],
  reason: null,
  endedAt: post['state'] === 'pending' ? null : post['createdAt'],
});

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
