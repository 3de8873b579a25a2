/** Where a chain of entries stands: the last entry's number and its hash. */
import { z } from 'zod';

/** SHA-256, in hexadecimal. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/);
export type Hash = z.infer<typeof Hash>;

/** Sequence 0 and the genesis hash where there is no entry yet. */
export const Head = z.object({ sequence: z.number().int().nonnegative(), hash: Hash }).strict();
export type Head = z.infer<typeof Head>;
