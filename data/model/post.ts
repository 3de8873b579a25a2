/** What must be told to a board or a person: written down first, delivered afterwards, ended by name. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Day, Instant, Marking, PersonRef, SCHEMA, Slug } from './common';

/** Whom a post is for. Where they are reached is looked up when it is sent. */
export const Target = z.discriminatedUnion('to', [
  /** The board's linked channel. */
  z.object({ to: z.literal('board'), board: Slug }).strict(),
  /** A person's own chat, by their Entra object id. */
  z.object({ to: z.literal('person'), person: z.string().uuid() }).strict(),
  z.object({ to: z.literal('conversation'), conversation: z.string().min(1) }).strict(),
]);
export type Target = z.infer<typeof Target>;

/**
 * One message of a post, finished. `unknown`: it may have arrived, and is not sent again. `again`: it was refused,
 * and is to be sent once more; what came after it stays.
 */
export const FinishedStep = z
  .object({
    is: z.enum(['sent', 'unknown', 'refused', 'again']),
    messageId: z.string().nullable(),
    reason: z.string().optional(),
  })
  .strict();
export type FinishedStep = z.infer<typeof FinishedStep>;

/** `pending`: nothing was tried yet. `sending`: begun, perhaps waiting for another try. The others are ends. */
export const PostState = z.enum(['pending', 'sending', 'sent', 'refused', 'unknown', 'superseded']);
export type PostState = z.infer<typeof PostState>;

const common = {
  /** `post~asb-2024~rec-3~000007~lpib`; a digest's is `digest~…`. The same id is created once. */
  id: z.string().regex(/^(?:post|digest)~[a-z0-9~.-]+$/),
  type: z.literal('post'),
  schema: z.literal(SCHEMA),
  force: Slug,
  target: Target,
  marking: Marking,
  createdAt: Instant,
  state: PostState,
  /** The messages that are finished, in order. */
  steps: z.array(FinishedStep),
  /** The next message, which cannot be sent twice, was begun, and how it ended is not written down. */
  doing: z.boolean(),
  /** Which copy of the bot works on it, and until when by that copy's machine; then another may. */
  claim: z
    .object({ by: z.string().min(1), until: Instant })
    .strict()
    .nullable(),
  /** How often Teams, or our own composing, failed it. Waiting for its place in the queue is no try. */
  attempts: z.number().int().nonnegative(),
  notBefore: Instant,
  /** Why it ended as it did, in words; null where there is nothing to say. */
  reason: z.string().nullable(),
  endedAt: Instant.nullable(),
};

const meeting = {
  /** The meeting as it was planned: that is which one it is, wherever it is moved to. */
  meeting: Instant,
};

export const Post = z.discriminatedUnion('kind', [
  z
    .object({
      ...common,
      kind: z.literal('entry'),
      /** The entry's id, `asb-2024~rec-3~000007`. */
      update: z.string().min(1),
      /** What it is about, `asb-2024~rec-3`. */
      subject: z.string().min(1),
    })
    .strict(),
  z.object({ ...common, ...meeting, kind: z.literal('digest'), late: z.boolean() }).strict(),
  z.object({ ...common, ...meeting, kind: z.literal('digest missed') }).strict(),
  /** To the secretary: those for which no copy of the bot was there in time. */
  z
    .object({
      ...common,
      kind: z.literal('digests missed'),
      digests: z.array(z.object({ board: Slug, ...meeting }).strict()).min(1),
    })
    .strict(),
  /** With `cards`, the board has come to this channel: whatever it had shown there before is brought up to date. */
  z.object({ ...common, kind: z.literal('position'), cards: z.literal(true).optional() }).strict(),
  /** All that is one owner's; it goes to whoever they asked to stand in while they are away. */
  z.object({ ...common, kind: z.literal('reminder'), day: Day, owner: PersonRef }).strict(),
  z
    .object({
      ...common,
      kind: z.literal('escalation'),
      board: Slug,
      subject: z.string().min(1),
      due: Day,
      /** What else is told with it: matters of which somebody could not be told before. */
      also: z.array(z.string().min(1)).optional(),
    })
    .strict(),
  z.object({ ...common, ...meeting, kind: z.literal('agenda'), board: Slug }).strict(),
  z.object({ ...common, ...meeting, kind: z.literal('decisions'), board: Slug }).strict(),
  /** Into a channel that the board has left: its cards there say so, once. */
  z.object({ ...common, kind: z.literal('left'), board: Slug }).strict(),
  /** To the secretary: the channel of another board has got this board's name. */
  z
    .object({
      ...common,
      kind: z.literal('channel name'),
      board: Slug,
      channel: z.string().min(1),
      /** The channel that this board had, where we are no more. */
      had: z.string().min(1).nullable(),
    })
    .strict(),
  /** To the secretary: who was not reached on that day. */
  z.object({ ...common, kind: z.literal('unreached'), day: Day }).strict(),
]);
export type Post = z.infer<typeof Post>;
export type PostKind = Post['kind'];

/** What a post that has just been made says of its delivery. It may be sent from its creation on. */
export const undelivered = (createdAt: Instant) =>
  ({
    createdAt,
    state: 'pending',
    steps: [],
    doing: false,
    claim: null,
    attempts: 0,
    notBefore: createdAt,
    reason: null,
    endedAt: null,
  }) as const satisfies Partial<Post>;

/** Whether it has come to one of its ends. */
export const hasEnded = ({ state }: Pick<Post, 'state'>): boolean =>
  state !== 'pending' && state !== 'sending';

/**
 * A recommendation's card in its board's channel, which always shows the latest state. Where it is shown it
 * is updated in place.
 */
export const LiveCard = z
  .object({
    /** `live~lpib~asb-2024~rec-3`; in another channel than its first, with a mark of that channel behind. */
    id: z.string().regex(/^live~[a-z0-9~-]+$/),
    type: z.literal('live'),
    schema: z.literal(SCHEMA),
    force: Slug,
    conversation: z.string().min(1),
    messageId: z.string().nullable(),
    /** `unknown`: it was posted, and may be there without our knowing its id. `lost`: it is not there. */
    state: z.enum(['shown', 'unknown', 'lost']),
    at: Instant,
  })
  .strict();
export type LiveCard = z.infer<typeof LiveCard>;

/** The id of a card in the channel in which it was first shown. `key` is board and matter, `lpib~asb-2024~rec-3`. */
export const liveId = (key: string): string => `live~${key}`;

/** Its key in any other channel: so that a board that goes back finds its old cards, and those it has left are known. */
export const liveKeyIn = (key: string, conversation: string): string => `${key}~${markOf(conversation)}`;

/** The board and matter of a card. */
export const liveKeyOf = ({ id, conversation }: Pick<LiveCard, 'id' | 'conversation'>): string => {
  const behind = `~${markOf(conversation)}`;
  return id.slice(liveId('').length, id.endsWith(behind) ? -behind.length : undefined);
};

const markOf = (conversation: string): string =>
  createHash('sha256').update(conversation).digest('hex').slice(0, 20);
