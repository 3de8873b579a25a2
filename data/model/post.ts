/** What must be told because of an entry: written with it, delivered afterwards. */
import { z } from 'zod';
import { Instant, Marking, SCHEMA, Slug } from './common';

export const Post = z
  .object({
    /** `post~asb-2024~rec-3~000007~lpib` */
    id: z.string().regex(/^post~[a-z0-9~-]+$/),
    type: z.literal('post'),
    schema: z.literal(SCHEMA),
    force: Slug,
    board: Slug,
    update: z.string().min(1),
    subject: z.string().min(1),
    marking: Marking,
    createdAt: Instant,
    state: z.enum(['pending', 'sent', 'refused', 'unknown', 'superseded']),
    messageId: z.string().nullable(),
    attempts: z.number().int().nonnegative(),
  })
  .strict();
export type Post = z.infer<typeof Post>;
