/** One entry of the audit trail. Append-only: a correction is a new entry. */
import { z } from 'zod';
import { Instant, Marking, Origin, PersonRef, SCHEMA, Slug } from './common';
import { RecommendationId } from './recommendation';

export const UpdateKind = z.enum([
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
]);
export type UpdateKind = z.infer<typeof UpdateKind>;

export const FieldChange = z
  .object({ field: z.string().min(1), from: z.string().nullable(), to: z.string().nullable() })
  .strict();

export const Update = z
  .object({
    /** `asb-2024~rec-3~000007`, so that a number can be taken only once. */
    id: z.string().regex(/^[a-z0-9-]+~[a-z0-9-]+~\d{6}$/),
    type: z.literal('update'),
    schema: z.literal(SCHEMA),
    force: Slug,
    recommendation: RecommendationId,
    sequence: z.number().int().positive(),
    kind: UpdateKind,
    text: z.string().min(1),
    at: Instant,
    by: PersonRef,
    origin: Origin,
    changes: z.array(FieldChange),
    evidence: z.array(z.string().url()),
    marking: Marking,
  })
  .strict();
export type Update = z.infer<typeof Update>;

/** The update's id, from the recommendation's and its place in the history. */
export const updateId = (recommendation: string, sequence: number): string =>
  `${recommendation}~${String(sequence).padStart(6, '0')}`;
