/**
 * Lanes: what was sent into a conversation lately, by whichever copy of the bot, and which copy may send
 * there now. Kept beside the places, so that all copies and every restart know of it. Times are milliseconds
 * of the machines' own clocks: a demo's clock starts anew with each process.
 */
import { createHash } from 'node:crypto';
import type { CosmosClient } from '@azure/cosmos';
import { z } from 'zod';
import { SCHEMA } from '../model';
import { CONVERSATIONS } from './containers';
import { reader } from './documents';
import { Holding, type Held } from './holding';
import { Reading } from './reading';
import { Writing } from './writing';

const Moment = z.number().int().nonnegative();

export const Lane = z
  .object({
    id: z.string().regex(/^lane~[a-z0-9]+$/),
    type: z.literal('lane'),
    schema: z.literal(SCHEMA),
    tenant: z.string().min(1),
    /** The copy that may send there, and until when. */
    lease: z
      .object({ by: z.string().min(1), until: Moment })
      .strict()
      .nullable(),
    /** A send that is under way began then. */
    doing: Moment.nullable(),
    /** When each of the latest sends was over, oldest first. */
    recent: z.array(Moment),
    /** How many there were in each minute of the last hour. */
    minutes: z.array(z.object({ minute: z.number().int(), count: z.number().int().positive() }).strict()),
    /** Teams asked us to come back then. */
    pausedUntil: Moment.nullable(),
  })
  .strict();
export type Lane = z.infer<typeof Lane>;
export type HeldLane = Held<Lane>;

export interface Lanes {
  /** The conversation's lane; without a conversation, that of the whole tenant. */
  get(tenant: string, conversation?: string): Promise<HeldLane | undefined>;
  /** An empty one, which is not written yet. */
  empty(tenant: string, conversation?: string): Lane;
  /** Without an etag it must not be there yet. Undefined where another copy wrote it in between. */
  write(lane: Lane, etag: string | undefined): Promise<HeldLane | undefined>;
}

const laneId = (conversation: string | undefined): string =>
  conversation === undefined
    ? 'lane~tenant'
    : `lane~${createHash('sha256').update(conversation).digest('hex').slice(0, 40)}`;

/** Opens the lanes. Sends nothing. Its calls throw `RecordUnavailable`. */
export const openLanes = ({
  client,
  database,
}: {
  readonly client: CosmosClient;
  readonly database: string;
}): Lanes => {
  const container = client.database(database).container(CONVERSATIONS);
  const holding = new Holding<Lane>(new Reading(container), new Writing(container), 'lane', reader(Lane));
  return {
    get: (tenant, conversation) => holding.get(tenant, laneId(conversation)),
    empty: (tenant, conversation) => ({
      id: laneId(conversation),
      type: 'lane',
      schema: SCHEMA,
      tenant,
      lease: null,
      doing: null,
      recent: [],
      minutes: [],
      pausedUntil: null,
    }),
    write: (lane, etag) => (etag === undefined ? holding.create(lane) : holding.replace(lane, etag)),
  };
};
