/** One entry of the audit trail. Append-only: a correction is a new entry. */
import { z } from 'zod';
import { Instant, Marking, Origin, PersonRef, SCHEMA, Slug } from './common';
import { Hash } from './head';
import { RecommendationId } from './recommendation';
import { Touch } from './touch';

export const UpdateKind = z.enum([
  /** Brought in from a document: what it made of the recommendation, and that it did. */
  'imported',
  'published response',
  'progress',
  'state',
  'action',
  'date',
  'evidence',
  'owner',
  'proposed complete',
  'signed off',
  'sent back',
  'reopened',
  'not adopted',
  'comment',
  'correction',
  'message amended',
]);
export type UpdateKind = z.infer<typeof UpdateKind>;

export const BoardUpdateKind = z.enum([
  'meeting moved',
  'meeting cancelled',
  'meeting added',
  'meeting rule',
  'digest',
  'digest time',
  'escalation',
  'channel linked',
  'channel renamed',
  'channel unlinked',
  'channel marking',
  'chair',
  'renamed',
  'added',
]);
export type BoardUpdateKind = z.infer<typeof BoardUpdateKind>;

export const AccessUpdateKind = z.enum(['roles', 'person renamed', 'tenant']);
export type AccessUpdateKind = z.infer<typeof AccessUpdateKind>;

/** What changed, in words: a day as `2025-03-31`, a moment as people read it, a person by name. */
export const FieldChange = z
  .object({ field: z.string().min(1), from: z.string().nullable(), to: z.string().nullable() })
  .strict();
export type FieldChange = z.infer<typeof FieldChange>;

/** What every entry holds, whatever it is about. */
const common = {
  /** `asb-2024~rec-3~000007`, so that a number can be taken only once. */
  id: z.string().regex(/^[a-z0-9-]+~[a-z0-9-]+~\d{6}$/),
  schema: z.literal(SCHEMA),
  force: Slug,
  /** What it is about: a recommendation, a board as `board~lpib`, or `access~people`. */
  recommendation: RecommendationId,
  sequence: z.number().int().positive(),
  text: z.string().min(1),
  at: Instant,
  by: PersonRef,
  origin: Origin,
  changes: z.array(FieldChange),
  /** The same changes as values, by which an entry can be taken back. */
  touched: z.array(Touch),
  evidence: z.array(z.string().url()),
  marking: Marking,
  /** The draft it was confirmed from; null for what came from a document. */
  draft: z.string().nullable(),
  /** The number of the entry that this one corrects, takes back or notes something of. */
  corrects: z.number().int().positive().nullable(),
  /** The hash of what the subject holds after it, `stateOf`; absent in entries of the first version. */
  state: Hash.optional(),
  /** The hash of the entry before, or the subject's genesis; see `chain.ts`. */
  previousHash: Hash,
  hash: Hash,
};

export const Update = z.object({ ...common, type: z.literal('update'), kind: UpdateKind }).strict();
export type Update = z.infer<typeof Update>;

/** An entry about a board. It has a type of its own, so that no list of recommendations' entries meets it. */
export const BoardUpdate = z
  .object({ ...common, type: z.literal('board update'), kind: BoardUpdateKind })
  .strict();
export type BoardUpdate = z.infer<typeof BoardUpdate>;

/** An entry about who may do what: people's roles, and tenants. */
export const AccessUpdate = z
  .object({ ...common, type: z.literal('access update'), kind: AccessUpdateKind })
  .strict();
export type AccessUpdate = z.infer<typeof AccessUpdate>;

/** Whether an entry only notes what became of a message: nothing of the recommendation changed with it. */
export const isNote = ({ kind }: Pick<Update, 'kind'>): boolean => kind === 'message amended';

/**
 * Whether an entry says something of how the recommendation stands: neither what became of a message, nor that
 * a document was brought in which altered nothing.
 */
export const isTelling = (entry: Pick<Update, 'kind' | 'touched'>): boolean =>
  !isNote(entry) && !(entry.kind === 'imported' && entry.touched.length === 0);

/** Any entry: of a recommendation, of a board, of who may do what. */
export const Entry = z.discriminatedUnion('type', [Update, BoardUpdate, AccessUpdate]);
export type Entry = z.infer<typeof Entry>;

/** The update's id, from the recommendation's and its place in the history. */
export const updateId = (recommendation: string, sequence: number): string =>
  `${recommendation}~${String(sequence).padStart(6, '0')}`;
