/**
 * What was last spoken of, per conversation and person: kept beside the places, so that another copy of the
 * bot can go on with it. What it holds is the conversation's own business.
 */
import { createHash } from 'node:crypto';
import type { CosmosClient } from '@azure/cosmos';
import { z } from 'zod';
import { SCHEMA } from '../model';
import { CONVERSATIONS } from './containers';
import { isOfType, reader } from './documents';
import { Reading } from './reading';
import { Writing } from './writing';

/** So long after it was last written, the database forgets it. */
const KEPT_SECONDS = 30 * 24 * 3_600;

export const Talk = z
  .object({
    /** `talk~` and a hash: a conversation's id may hold what no document's id may. */
    id: z.string().regex(/^talk~[0-9a-f]{40}$/),
    type: z.literal('talk'),
    schema: z.literal(SCHEMA),
    tenant: z.string().min(1),
    context: z.record(z.unknown()),
    ttl: z.number().int().positive(),
  })
  .strict();
export type Talk = z.infer<typeof Talk>;

/** Whose talk, and where. */
export interface Speaking {
  readonly tenant: string;
  readonly conversation: string;
  /** Their Entra object id. */
  readonly person: string;
}

export interface Talks {
  /** One point read. Throws `RecordUnavailable` or `MalformedDocument`. */
  get(speaking: Speaking): Promise<Talk['context'] | undefined>;
  /** The last one written stays. Throws `RecordUnavailable`. */
  put(speaking: Speaking, context: Talk['context']): Promise<void>;
}

export const talkId = ({ conversation, person }: Pick<Speaking, 'conversation' | 'person'>): string =>
  `talk~${createHash('sha256').update(`${conversation}\n${person}`).digest('hex').slice(0, 40)}`;

const readTalk = reader(Talk);

/** Opens the talks. Sends nothing. */
export const openTalks = ({
  client,
  database,
}: {
  readonly client: CosmosClient;
  readonly database: string;
}): Talks => {
  const container = client.database(database).container(CONVERSATIONS);
  const reading = new Reading(container);
  const writing = new Writing(container);
  return {
    get: async (speaking) => {
      const document = await reading.point(speaking.tenant, talkId(speaking));
      return isOfType(document, 'talk') ? readTalk(document).context : undefined;
    },
    put: (speaking, context) =>
      writing.put(
        readTalk({
          id: talkId(speaking),
          type: 'talk',
          schema: SCHEMA,
          tenant: speaking.tenant,
          context,
          ttl: KEPT_SECONDS,
        }),
      ),
  };
};
