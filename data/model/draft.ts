/** A change that waits for its Confirm. Nothing of it is in the record until then. */
import { z } from 'zod';
import { AccessChange } from './access';
import { BoardSetup } from './board-setup';
import { BoardChange, Change } from './change';
import { Instant, Marking, Origin, PersonRef, SCHEMA, Slug } from './common';

/** How long a draft may be confirmed. */
export const DRAFT_HOURS = 24;

export const Draft = z
  .object({
    /** `draft~` and a random id: the confirm card's own key. */
    id: z.string().regex(/^draft~[0-9a-f-]{36}$/),
    type: z.literal('draft'),
    schema: z.literal(SCHEMA),
    force: Slug,
    /** `asb-2024~rec-3`, `board~lpib`, or `access~people`. */
    subject: z.string().regex(/^[a-z0-9-]+~[a-z0-9-]+$/),
    what: z.union([Change, BoardChange, BoardSetup, AccessChange]),
    /** Whose it is: nobody else can confirm it. */
    by: PersonRef,
    origin: Origin,
    marking: Marking,
    createdAt: Instant,
    /** The subject's version that the person was shown. */
    basedOn: z.number().int().positive(),
    state: z.enum(['open', 'recorded', 'cancelled']),
    /** The entry it became. */
    update: z.string().nullable(),
    /** Seconds after which the database forgets it. */
    ttl: z.number().int().positive(),
  })
  .strict();
export type Draft = z.infer<typeof Draft>;

/** A draft that nobody has confirmed yet, forgotten after a day. */
export const openDraft = (parts: Omit<Draft, 'type' | 'schema' | 'state' | 'update' | 'ttl'>): Draft => ({
  ...parts,
  type: 'draft',
  schema: SCHEMA,
  state: 'open',
  update: null,
  ttl: DRAFT_HOURS * 3_600,
});
