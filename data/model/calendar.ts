/** What a board's document holds of its calendar: its rule, the exceptions to it, and what was decided of digests. */
import { z } from 'zod';
import { Day, Instant } from './common';

/** A time of day in London, `09:00`. */
export const TimeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time is written 09:00');
export type TimeOfDay = z.infer<typeof TimeOfDay>;

export const EVERY_MONTH: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** "The fourth Thursday of each month at 10:00, not in August." */
export const MeetingRule = z
  .object({
    week: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal('last')]),
    /** 1 is Monday, 7 Sunday (ISO 8601). */
    weekday: z.number().int().min(1).max(7),
    at: TimeOfDay,
    /** The months in which it meets: all twelve, or four for a quarterly board. */
    months: z
      .array(z.number().int().min(1).max(12))
      .min(1)
      .transform((months) => [...new Set(months)].sort((a, b) => a - b)),
    /** The first day on which it holds. What was before stands among the board's dates. */
    from: Day,
  })
  .strict();
export type MeetingRule = z.infer<typeof MeetingRule>;

/** One meeting that is not where it was planned. `meeting` is as first planned: its lasting identity. */
export const MovedMeeting = z
  .object({
    meeting: Instant,
    /** Null: cancelled. */
    to: Instant.nullable(),
  })
  .strict();
export type MovedMeeting = z.infer<typeof MovedMeeting>;

/** What the secretary decided of one meeting's digest; without it the board's own time holds. */
export const DigestPlan = z.discriminatedUnion('digest', [
  z.object({ meeting: Instant, digest: z.literal('cancelled') }).strict(),
  z.object({ meeting: Instant, digest: z.literal('at'), at: Instant }).strict(),
]);
export type DigestPlan = z.infer<typeof DigestPlan>;

/** After how many days overdue a recommendation is put before the board, and before its chair. */
export const Escalation = z
  .object({
    digestDays: z.number().int().min(1).max(365),
    chairDays: z.number().int().min(1).max(365),
  })
  .strict();
export type Escalation = z.infer<typeof Escalation>;

/** More working days than this before a meeting are no digest of it. */
export const MOST_WORKING_DAYS = 20;
