/** What comes out of the database is checked here, document by document, before anybody sees it. */
import { z } from 'zod';
import {
  Access,
  AccessUpdate,
  Board,
  BoardUpdate,
  Draft,
  Entry,
  Inspection,
  newerSchema,
  Person,
  Position,
  Recommendation,
  Update,
  upgraded,
} from '../model';
import { MalformedDocument, NewerDocument } from './errors';

const SummaryDocument = Recommendation.omit({
  text: true,
  parts: true,
  topics: true,
  responses: true,
  earlier: true,
  head: true,
});

const StandingDocument = Recommendation.pick({
  id: true,
  schema: true,
  force: true,
  inspection: true,
  status: true,
  rag: true,
  due: true,
  owner: true,
  marking: true,
});

const KnownDocument = Recommendation.pick({
  id: true,
  schema: true,
  force: true,
  inspection: true,
  kind: true,
  number: true,
  title: true,
  text: true,
  parts: true,
  topics: true,
  actions: true,
});

const ReferenceDocument = z.discriminatedUnion('type', [Inspection, Board, Person]);

/**
 * Reads the shape of a document, of this version or an earlier one. Throws `MalformedDocument`, naming it,
 * where it is another; `NewerDocument` where a later version wrote it.
 */
export const reader =
  <T>(schema: z.ZodType<T, z.ZodTypeDef, unknown>) =>
  (document: unknown): T => {
    const own = withoutSystemProperties(document);
    const newer = newerSchema(own);
    if (newer !== undefined) throw new NewerDocument(word(own, 'id'), newer);
    const parsed = schema.safeParse(upgraded(own));
    if (parsed.success) return parsed.data;
    throw new MalformedDocument(word(own, 'id'), word(own, 'force'), parsed.error);
  };

export const readRecommendation = reader(Recommendation);
export const readSummary = reader(SummaryDocument);
export const readStanding = reader(StandingDocument);
export const readKnown = reader(KnownDocument);
export const readUpdate = reader(Update);
export const readBoardUpdate = reader(BoardUpdate);
export const readEntry = reader(Entry);
export const readBoard = reader(Board);
export const readAccess = reader(Access);
export const readAccessUpdate = reader(AccessUpdate);
export const readDraft = reader(Draft);
export const readPerson = reader(Person);
export const readPosition = reader(Position);
export const readReference = reader(ReferenceDocument);
export const readNumber = reader(z.number().int().nonnegative());

const fields = (shape: object): string =>
  Object.keys(shape)
    .map((field) => `c.${field}`)
    .join(', ');

/** The types of all entries, of whatever chain. */
export const ENTRY_TYPES = Entry.options.map((option) => option.shape.type.value);

/** What a query selects so that the answer carries no more than the reader wants. */
export const SUMMARY_FIELDS = fields(SummaryDocument.shape);
export const STANDING_FIELDS = fields(StandingDocument.shape);
export const KNOWN_FIELDS = fields(KnownDocument.shape);

/** Cosmos adds properties of its own (`_etag`, `_ts`, …), which are no part of the record. */
export const withoutSystemProperties = (document: unknown): unknown =>
  typeof document === 'object' && document !== null
    ? Object.fromEntries(Object.entries(document).filter(([name]) => !name.startsWith('_')))
    : document;

/** Whether a document says that it is of this type; a person or a board has an id too. */
export const isOfType = (document: unknown, type: string): boolean =>
  typeof document === 'object' && document !== null && 'type' in document && document.type === type;

/** The version of a document as the database counts it, for a write that must find it unchanged. */
export const etagOf = (document: unknown): string => {
  const etag: unknown =
    typeof document === 'object' && document !== null ? Reflect.get(document, '_etag') : undefined;
  if (typeof etag !== 'string') throw new Error('A document came from the database without its etag');
  return etag;
};

const word = (document: unknown, name: string): string => {
  const value: unknown =
    typeof document === 'object' && document !== null ? Reflect.get(document, name) : undefined;
  return typeof value === 'string' ? value : `(no ${name})`;
};
