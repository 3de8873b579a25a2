/**
 * Sentences that were not understood: what was typed and how often, never by whom or where. They show what
 * the bot should learn next.
 */
import { createHash, randomUUID } from 'node:crypto';
import type { CosmosClient } from '@azure/cosmos';
import { z } from 'zod';
import { Instant, SCHEMA } from '../model';
import { CONVERSATIONS } from './containers';
import { reader } from './documents';
import { RecordUnavailable } from './errors';
import { Holding } from './holding';
import { Reading } from './reading';
import { Conditions } from './where';
import { Writing } from './writing';

/** So long after it was last typed, the database forgets a sentence. */
export const MISSED_DAYS = 30;

export const MissedSentence = z
  .object({
    /** `missed~` and a hash of the words. */
    id: z.string().regex(/^missed~[0-9a-f]{40}$/),
    type: z.literal('missed'),
    schema: z.literal(SCHEMA),
    tenant: z.string().min(1),
    /** As it was typed last; null for all those that are not to be kept. */
    text: z.string().min(1).nullable(),
    times: z.number().int().positive(),
    latest: Instant,
    /** One for each write: two people's same words at the same moment are two. */
    write: z.string().uuid(),
    ttl: z.number().int().positive(),
  })
  .strict();
export type MissedSentence = z.infer<typeof MissedSentence>;

export interface Missed {
  /** One more; null for one whose words are not to be kept. Throws `RecordUnavailable`. */
  add(tenant: string, text: string | null, at: Instant): Promise<void>;
  /** Those typed since then, the latest first. One query. Throws `RecordUnavailable`. */
  since(tenant: string, moment: Instant, most: number): Promise<readonly MissedSentence[]>;
}

/** Whoever types the same at the same moment is waited for. */
const ATTEMPTS = 10;

/** The same words, however they were capitalised, spaced and pointed. */
const missedId = (text: string | null): string => {
  const same = (text ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return `missed~${createHash('sha256').update(same).digest('hex').slice(0, 40)}`;
};

/** Opens them. Sends nothing. */
export const openMissed = ({
  client,
  database,
}: {
  readonly client: CosmosClient;
  readonly database: string;
}): Missed => {
  const container = client.database(database).container(CONVERSATIONS);
  const reading = new Reading(container);
  const holding = new Holding<MissedSentence>(
    reading,
    new Writing(container),
    'missed',
    reader(MissedSentence),
  );
  return {
    add: async (tenant, text, at) => {
      const id = missedId(text);
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const held = await holding.get(tenant, id);
        const sentence: MissedSentence = {
          id,
          type: 'missed',
          schema: SCHEMA,
          tenant,
          text,
          times: (held?.document.times ?? 0) + 1,
          latest: at,
          write: randomUUID(),
          ttl: MISSED_DAYS * 24 * 3_600,
        };
        const written = await (held === undefined
          ? holding.create(sentence)
          : holding.replace(sentence, held.etag));
        if (written !== undefined) return;
      }
      throw new RecordUnavailable(`writing ${id}`, new Error('it is being changed by others all the time'));
    },
    since: async (tenant, moment, most) => {
      const where = new Conditions().equal('c.tenant', tenant).equal('c.type', 'missed');
      const { text, parameters } = where.add(`c.latest >= ${where.parameter(moment)}`).build();
      const found = await reading.query(
        'reading what was not understood',
        { query: `SELECT TOP ${String(most)} * FROM c WHERE ${text} ORDER BY c.latest DESC`, parameters },
        tenant,
      );
      return found.map((document) => holding.held(document).document);
    },
  };
};
