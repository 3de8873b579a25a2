/**
 * The typed question: the one thing that understanding produces, that a button carries, and that asking
 * answers. Everything in it is resolved (ids and days, no words), so that it can be checked, kept and
 * asked again.
 */
import { z } from 'zod';
import {
  ActionState,
  Criteria,
  ExportRequest,
  Rag,
  RecommendationId,
  Slug,
  Status,
  Window,
} from '../../data/model';

const Page = z.number().int().positive().max(1000).default(1);

/** What of a recommendation is asked. */
export const Aspect = z.enum([
  'status',
  'text',
  'owner',
  'due',
  'moves',
  'actions',
  'history',
  'last update',
  'evidence',
  'response',
  'closure',
  'earlier',
  'why',
]);
export type Aspect = z.infer<typeof Aspect>;

/** What a list is about: it decides the headline and which column matters. */
export const ListFocus = z.enum([
  'any',
  'due',
  'overdue',
  'slipped',
  'silent',
  'updated',
  'owner',
  'evidence',
  'not acting',
  'mine',
  'closure',
  'text',
]);
export type ListFocus = z.infer<typeof ListFocus>;

export const Question = z.discriminatedUnion('ask', [
  /** One recommendation or a few, one aspect of each. */
  z
    .object({
      ask: z.literal('about'),
      aspect: Aspect,
      recs: z.array(RecommendationId).min(1).max(20),
      /** It was asked whether it is so: the answer begins with yes or no. */
      whether: z.boolean().optional(),
      /** With `response`: whose; absent: everyone's that is held. */
      whose: z.enum(['chief constable', 'commissioner']).optional(),
      /** With `actions`: only those. `open` is everything not done. */
      state: z.union([ActionState, z.literal('open')]).optional(),
      page: Page,
    })
    .strict(),
  /** One action, by its number. */
  z
    .object({ ask: z.literal('action'), rec: RecommendationId, number: z.string().regex(/^\d+\.\d+$/) })
    .strict(),
  /** A list of recommendations. */
  z
    .object({
      ask: z.literal('list'),
      focus: ListFocus,
      criteria: Criteria,
      /** How it was asked for, for the headline: "red", "awaiting sign-off". */
      label: z.string().max(200).optional(),
      sort: z.enum(['worst', 'due', 'due last', 'longest silent', 'last updated', 'number']).default('worst'),
      limit: z.number().int().positive().max(1000).optional(),
      page: Page,
    })
    .strict(),
  /** How many, by status or colour; the counts add up to the total. */
  z
    .object({
      ask: z.literal('counts'),
      by: z.enum(['status', 'rag', 'owner']),
      criteria: Criteria,
      /** The one state that was asked after, for the headline and for "which ones?". */
      of: z
        .object({ status: z.array(Status).optional(), rag: z.array(Rag).optional() })
        .strict()
        .optional(),
    })
    .strict(),
  /** Actions across recommendations. */
  z
    .object({
      ask: z.literal('actions'),
      criteria: Criteria,
      state: z.union([ActionState, z.literal('open')]).optional(),
      owner: z.object({ id: z.string(), name: z.string() }).strict().optional(),
      due: Window.optional(),
      overdue: z.boolean().optional(),
      page: Page,
    })
    .strict(),
  /** What was recorded in a window. */
  z
    .object({
      ask: z.literal('changes'),
      window: Window,
      criteria: Criteria,
      /** By whom it was recorded. */
      by: z.object({ id: z.string(), name: z.string() }).strict().optional(),
      page: Page,
    })
    .strict(),
  /** What other forces published; `ours` puts our own record beside it. No forces: every one that is held. */
  z
    .object({
      ask: z.literal('positions'),
      recs: z.array(RecommendationId).min(1).max(20),
      forces: z.array(Slug).max(43),
      ours: z.boolean(),
    })
    .strict(),
  /** Something of a force that is not ours and that we never hold. */
  z.object({ ask: z.literal('not held'), what: z.string().max(200), forces: z.array(Slug).max(43) }).strict(),
  /** Numbers that the report does not address to forces, or does not have. */
  z
    .object({
      ask: z.literal('missing'),
      inspection: Slug,
      numbers: z.array(z.number().int().positive()).min(1).max(50),
    })
    .strict(),
  z.object({ ask: z.literal('section 55'), inspection: Slug }).strict(),
  z
    .object({
      ask: z.literal('board'),
      boards: z.array(Slug).min(1).max(10),
      /** `escalation`: when it escalates; `marking`: what its channel may show. */
      aspect: z.enum(['all', 'agenda', 'last', 'escalation', 'marking']),
    })
    .strict(),
  /** What may be shown where it is asked. */
  z.object({ ask: z.literal('marking here') }).strict(),
  /** Whom something should have reached, and did not. */
  z.object({ ask: z.literal('not reached') }).strict(),
  /** Who is away; `person`: whether that one is. Without a window: today. */
  z
    .object({
      ask: z.literal('away'),
      person: z.object({ id: z.string(), name: z.string() }).strict().optional(),
      window: Window.optional(),
    })
    .strict(),
  /** What people typed and the bot did not understand. */
  z.object({ ask: z.literal('missed') }).strict(),
  /** Who has which role, who administers, which tenants are allowed, and what was changed of all this. */
  z
    .object({
      ask: z.literal('access'),
      aspect: z.enum(['roles', 'administrators', 'tenants', 'changes']),
      /** With `roles`: of this person alone. */
      person: z.object({ id: z.string(), name: z.string() }).strict().optional(),
    })
    .strict(),
  z.object({ ask: z.literal('digest'), board: Slug, aspect: z.enum(['preview', 'when']) }).strict(),
  z
    .object({
      ask: z.literal('reports'),
      inspections: z.array(Slug).max(50),
      /** `unknown`: a report was named that is not among those held. */
      aspect: z.enum(['list', 'grade', 'unknown']),
      label: z.string().max(120).optional(),
    })
    .strict(),
  /** A file of the record is wanted. */
  z.object({ ask: z.literal('export'), request: ExportRequest }).strict(),
  z.object({ ask: z.literal('help') }).strict(),
]);
export type Question = z.infer<typeof Question>;
/** A question before its defaults are filled in: what a button may carry. */
export type QuestionInput = z.input<typeof Question>;
