/**
 * One recommendation as our force stands to it: the present state, small enough that its status is a
 * single point read. What happened before lies in the updates.
 */
import { z } from 'zod';
import { Day, Instant, Marking, PersonRef, SCHEMA, Slug } from './common';
import { Head } from './head';

/** What an inspection can publish (HMICFRS glossary). A finding is older and unnumbered. */
export const FindingKind = z.enum(['recommendation', 'area for improvement', 'cause of concern', 'finding']);
export type FindingKind = z.infer<typeof FindingKind>;

export const Status = z.enum([
  'awaiting allocation',
  'in progress',
  'awaiting sign-off',
  'closed',
  'not adopted',
  'superseded',
]);
export type Status = z.infer<typeof Status>;

/** RAG is a judgement beside the status, never derived from it. */
export const Rag = z.enum(['red', 'amber', 'green', 'blue', 'white']);
export type Rag = z.infer<typeof Rag>;

export const ActionState = z.enum(['not started', 'in progress', 'done']);
export type ActionState = z.infer<typeof ActionState>;

export const Action = z
  .object({
    /** `3.2`: the recommendation's number, then its own. */
    number: z.string().regex(/^\d+\.\d+$/),
    text: z.string().min(1),
    state: ActionState,
    target: Day.optional(),
    /** Absent: the recommendation's owner has it. */
    owner: PersonRef.optional(),
  })
  .strict();
export type Action = z.infer<typeof Action>;

export const EarlierDue = z
  .object({ due: Day, movedAt: Instant, by: PersonRef, reason: z.string().min(1) })
  .strict();
export type EarlierDue = z.infer<typeof EarlierDue>;

export const Evidence = z
  .object({ url: z.string().url(), title: z.string().min(1), by: PersonRef, at: Instant })
  .strict();
export type Evidence = z.infer<typeof Evidence>;

export const Response = z
  .object({
    whose: z.enum(['chief constable', 'commissioner']),
    text: z.string().min(1),
    /** Where it was published. */
    source: z.string().min(1),
    day: Day.optional(),
  })
  .strict();
export type Response = z.infer<typeof Response>;

/** Who did something and when. */
export const Signature = z.object({ by: PersonRef, at: Instant }).strict();
export type Signature = z.infer<typeof Signature>;

export const NotAdopted = z.object({ reason: z.string().min(1), by: PersonRef, at: Instant }).strict();
export type NotAdopted = z.infer<typeof NotAdopted>;

export const LatestUpdate = z
  .object({
    sequence: z.number().int().positive(),
    at: Instant,
    by: z.string().min(1),
    text: z.string().min(1),
    /** Which of it are the person's own words; null where the record alone speaks. Absent in older copies. */
    own: z.string().min(1).nullable().optional(),
  })
  .strict();
export type LatestUpdate = z.infer<typeof LatestUpdate>;

/** `asb-2024~rec-3` */
export const RecommendationId = z.string().regex(/^[a-z0-9-]+~[a-z0-9-]+$/);

export const Recommendation = z
  .object({
    id: RecommendationId,
    type: z.literal('recommendation'),
    schema: z.literal(SCHEMA),
    force: Slug,
    inspection: Slug,
    kind: FindingKind,
    number: z.number().int().positive(),
    /** What it is about in a few words; a card's heading, and the words by which people name it. */
    title: z.string().min(1),
    text: z.string().min(1),
    /** Where the text asks for several things, each of them. */
    parts: z.array(z.string().min(1)),
    /** Other words people use for it. */
    topics: z.array(z.string().min(1)),
    due: Day.nullable(),
    earlierDues: z.array(EarlierDue),
    status: Status,
    rag: Rag,
    /** Why the date was missed, where somebody has said so. */
    lateReason: z.string().min(1).nullable(),
    owner: PersonRef.nullable(),
    actions: z.array(Action),
    evidence: z.array(Evidence),
    proposed: Signature.nullable(),
    /** Our board's sign-off and the inspectorate's closure are two facts. */
    signedOff: Signature.nullable(),
    inspectorateClosed: z.object({ on: Day }).strict().nullable(),
    notAdopted: NotAdopted.nullable(),
    supersededBy: RecommendationId.nullable(),
    responses: z.array(Response),
    /** Earlier findings that foreshadow it: inspection and the finding's place in it, from 1. */
    earlier: z.array(z.object({ inspection: Slug, finding: z.number().int().positive() }).strict()),
    marking: Marking,
    version: z.number().int().positive(),
    /** The last entry of its history: the chain ends here. */
    head: Head,
    /** Newest first, at most three, for the card. */
    latest: z.array(LatestUpdate).max(3),
  })
  .strict();
export type Recommendation = z.infer<typeof Recommendation>;

/** Another force's published answer to one recommendation: what it printed, never a status of ours. */
export const Position = z
  .object({
    id: RecommendationId,
    type: z.literal('position'),
    schema: z.literal(SCHEMA),
    force: Slug,
    inspection: Slug,
    number: z.number().int().positive(),
    points: z.array(z.string().min(1)).min(1),
    source: z.string().min(1),
    day: Day.optional(),
    /** Numbers of the recommendations it answers in the same breath. */
    jointWith: z.array(z.number().int().positive()),
    marking: Marking,
  })
  .strict();
export type Position = z.infer<typeof Position>;
