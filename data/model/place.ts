/** A conversation that the bot is or was in, with all that is needed to speak in it unasked. */
import { z } from 'zod';
import { Instant, SCHEMA } from './common';

export const Place = z
  .object({
    /** `place~` and a hash: a conversation's id may hold what no document's id may. */
    id: z.string().regex(/^place~[0-9a-f]{40}$/),
    type: z.literal('place'),
    schema: z.literal(SCHEMA),
    tenant: z.string().min(1),
    /** A channel's, without `;messageid=`: its threads are no places of their own. */
    conversation: z.string().regex(/^[^;]+$/),
    kind: z.enum(['personal', 'group', 'channel']),
    /** The whole conversation reference as it came. Put together anew, it would lack what Teams wants. */
    reference: z.record(z.unknown()),
    serviceUrl: z.string().url(),
    /** Whose chat it is, where it is one person's. `id` is the Entra object id. */
    person: z
      .object({ id: z.string().min(1), name: z.string() })
      .strict()
      .nullable(),
    team: z
      .object({ id: z.string().min(1), name: z.string().nullable() })
      .strict()
      .nullable(),
    /** The channel's name. */
    name: z.string().nullable(),
    state: z.enum(['here', 'gone']),
    goneWhy: z.string().nullable(),
    firstSeen: Instant,
    lastSeen: Instant,
  })
  .strict();
export type Place = z.infer<typeof Place>;

/** The conversation without its thread. */
export const baseOf = (conversation: string): string => conversation.split(';')[0] ?? conversation;
