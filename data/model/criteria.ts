/** Which recommendations are meant: the one vocabulary in which lists are asked for and looked up. */
import { z } from 'zod';
import { Day, Slug } from './common';
import { FindingKind, Rag, RecommendationId, Status } from './recommendation';

/** A stretch of days, both ends counted; `label` is how it was asked for ("the end of March"). */
export const Window = z
  .object({ from: Day.optional(), to: Day.optional(), label: z.string().max(120) })
  .strict();
export type Window = z.infer<typeof Window>;

/** Which recommendations a list holds. What is absent does not narrow; what is present all applies. */
export const Criteria = z
  .object({
    recs: z.array(RecommendationId).max(100).optional(),
    inspection: Slug.optional(),
    open: z.boolean().optional(),
    status: z.array(Status).optional(),
    rag: z.array(Rag).optional(),
    /** An Entra object id, or nobody. */
    owner: z.union([z.object({ id: z.string(), name: z.string() }).strict(), z.literal('nobody')]).optional(),
    /** Anybody's but theirs, nobody's too. */
    notOwner: z.object({ id: z.string(), name: z.string() }).strict().optional(),
    due: Window.optional(),
    overdue: z.boolean().optional(),
    /** Overdue, or with a date that has been moved. */
    slipped: z.boolean().optional(),
    /** Its due date has been moved at least once. */
    moved: z.boolean().optional(),
    /** No update on or after this day. */
    silentSince: Day.optional(),
    /** At least one evidence link, or none. */
    evidence: z.boolean().optional(),
    inspectorateClosed: z.boolean().optional(),
    kind: z.array(FindingKind).optional(),
    /** None of its actions has been started. */
    noActionStarted: z.boolean().optional(),
  })
  .strict();
export type Criteria = z.infer<typeof Criteria>;
