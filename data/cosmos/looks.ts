/** When the boards were last looked after, by whichever copy of the bot: what shows how long there was none. */
import { z } from 'zod';
import { Instant, SCHEMA, Slug } from '../model';
import { isOfType, reader } from './documents';
import type { Reading } from './reading';
import type { Writing } from './writing';

const ID = 'look~boards';

const Look = z
  .object({ id: z.literal(ID), type: z.literal('look'), schema: z.literal(SCHEMA), force: Slug, at: Instant })
  .strict();
const readLook = reader(Look);

export interface Looks {
  /** Undefined where they never were. One point read. Throws `RecordUnavailable`. */
  lastLook(): Promise<Instant | undefined>;
  /** They were at that moment. Of several copies the last one has its way. Throws `RecordUnavailable`. */
  looked(at: Instant): Promise<void>;
}

export const looksIn = (reading: Reading, writing: Writing, force: string): Looks => ({
  lastLook: async () => {
    const document = await reading.point(force, ID);
    return isOfType(document, 'look') ? readLook(document).at : undefined;
  },
  looked: (at) => writing.put(readLook({ id: ID, type: 'look', schema: SCHEMA, force, at })),
});
