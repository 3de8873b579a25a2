/** What changes seldom and is asked of often: inspections, boards, people. */
import { z } from 'zod';
import { DigestPlan, Escalation, MeetingRule, MovedMeeting } from './calendar';
import { Day, HeldPublished, Instant, Marking, PersonRef, SCHEMA, Slug } from './common';
import { Head } from './head';

export const Grade = z.enum(['outstanding', 'good', 'adequate', 'requires improvement', 'inadequate']);

export const Inspection = z
  .object({
    id: Slug,
    type: z.literal('inspection'),
    schema: z.literal(SCHEMA),
    force: Slug,
    /** As printed on its cover. */
    title: z.string().min(1),
    /** For a card's small print: "ASB spotlight report, October 2024". */
    shortTitle: z.string().min(1),
    /** What people call it, besides its titles. */
    topics: z.array(z.string().min(1)),
    /** As exactly as it is known: `2024-10-10`, `2024-09` or `2012`. */
    published: HeldPublished,
    grades: z.array(z.object({ grade: Grade, area: z.string().min(1) }).strict()),
    /** How many recommendations it makes, and which of them are addressed to somebody else. */
    recommendations: z.number().int().nonnegative(),
    addressedToOthers: z.array(z.number().int().positive()),
    /** What else is worth knowing of it: "Follow-up to the 2010 review Stop the Rot". */
    note: z.string().min(1).optional(),
    /** Unnumbered findings of older reports. */
    findings: z.array(z.string().min(1)),
    /** Police Act 1996, section 55: the response's date where it was sent; "day" is null where only the month is known. */
    section55: z
      .object({
        sent: z
          .object({ month: z.string().regex(/^\d{4}-\d{2}$/), day: Day.nullable() })
          .strict()
          .nullable(),
      })
      .strict()
      .nullable(),
  })
  .strict();
export type Inspection = z.infer<typeof Inspection>;

export const Board = z
  .object({
    id: Slug,
    type: z.literal('board'),
    schema: z.literal(SCHEMA),
    force: Slug,
    name: z.string().min(1),
    /** What people call it, besides its name and its initials. */
    aliases: z.array(z.string().min(1)),
    role: z.enum(['monitors', 'signs off']),
    /** "The board" without a name is this one. */
    main: z.boolean(),
    /** The post that chairs it, and who holds that chair here; null: nobody at present. */
    chairPost: z.string().min(1),
    chair: PersonRef.nullable(),
    frequency: z.enum(['monthly', 'quarterly']),
    /** Meetings by date, as first planned, past and coming, in order. When a board meets is for `meetingsOf` to say. */
    meetings: z.array(Instant),
    /** Meetings by rule, besides those by date. */
    rule: MeetingRule.nullable().default(null),
    moved: z.array(MovedMeeting).default([]),
    digest: z
      .object({ workingDaysBefore: z.number().int().nonnegative(), at: z.string().regex(/^\d{2}:\d{2}$/) })
      .strict(),
    plans: z.array(DigestPlan).default([]),
    escalation: Escalation.default({ digestDays: 14, chairDays: 28 }),
    /** The channel that is told, where one is linked. Above its highest marking only a pointer is posted. */
    channel: z
      .object({
        id: z.string().min(1),
        name: z.string().min(1).nullable(),
        highest: Marking.default('OFFICIAL'),
      })
      .strict()
      .nullable(),
    version: z.number().int().positive(),
    /** The last entry about it: the chain ends here. */
    head: Head,
  })
  .strict();
export type Board = z.infer<typeof Board>;

export const Role = z.enum([
  'administrator',
  'secretary',
  'lead',
  'board chair',
  'sign-off chair',
  'member',
  'commissioner',
]);
export type Role = z.infer<typeof Role>;

/** From one day to another, both included; and who is asked meanwhile. */
export const Leave = z.object({ from: Day, until: Day, ask: PersonRef.nullable() }).strict();
export type Leave = z.infer<typeof Leave>;
/** Nobody plans more stretches than this. */
export const MOST_LEAVE = 20;

export const Person = z
  .object({
    /** The Entra object id. */
    id: z.string().uuid(),
    type: z.literal('person'),
    schema: z.literal(SCHEMA),
    force: Slug,
    name: z.string().min(1),
    /** What people call the post: "ASB lead", "the secretary". */
    aliases: z.array(z.string().min(1)),
    roles: z.array(Role).min(1),
    /** Not there up to and including that day, and who is asked meanwhile. */
    away: z.object({ until: Day, ask: PersonRef.nullable() }).strict().nullable().default(null),
    /** Leave that was to begin later when it was said, the earliest first. */
    leave: z.array(Leave).max(MOST_LEAVE).default([]),
    /** "Not this week": no reminder before that day. */
    quietUntil: Day.nullable().default(null),
  })
  .strict();
export type Person = z.infer<typeof Person>;
