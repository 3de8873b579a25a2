/** The small shapes that every record shares. */
import { z } from 'zod';

/** A calendar day without a time, `2025-03-31`. Due dates are days: they have no hour and no zone. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written 2025-03-31')
  .refine((day) => {
    const parsed = new Date(`${day}T00:00:00Z`);
    return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
  }, 'there is no such day');
export type Day = z.infer<typeof Day>;

/** When something was published, as exactly as it is known: `2024-10-10`, `2024-09` or `2012`. */
export const Published = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'a day is written 2024-10-10, a month 2024-10, a year 2024')
  .refine((said) => Day.safeParse(`${said}-01-01`.slice(0, 10)).success, 'there is no such day');

/**
 * The same out of the record. An earlier version let days pass that there are not: of such a one as much is read
 * as there is, the month or the year, because nothing can be counted from the rest.
 */
export const HeldPublished = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
  .transform(
    (said) => [said, said.slice(0, 7)].find((each) => Published.safeParse(each).success) ?? said.slice(0, 4),
  );

/** A moment in UTC, `2025-01-09T10:15:00.000Z`. Shown in Europe/London. */
export const Instant = z.string().datetime({ message: 'a moment is written in UTC, 2025-01-09T10:15:00Z' });
export type Instant = z.infer<typeof Instant>;

/** Short lower-case names that stand in ids: a force, an inspection, a board. */
export const Slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** Government Security Classifications, August 2024: this record goes no higher than OFFICIAL-SENSITIVE. */
export const Marking = z.enum(['OFFICIAL', 'OFFICIAL-SENSITIVE']);
export type Marking = z.infer<typeof Marking>;

/** A person as the record names them: the Entra object id decides, the name is for people. */
export const PersonRef = z.object({ id: z.string().min(1), name: z.string().min(1) }).strict();
export type PersonRef = z.infer<typeof PersonRef>;

/** The bot itself, where it records what nobody typed: a channel linked by its name. No Entra object id looks so. */
export const SYSTEM: PersonRef = { id: 'system:assurance', name: 'Assurance bot' };

/** Where a fact of ours comes from: a conversation in Teams, or a document that was brought in. */
export const Origin = z.discriminatedUnion('from', [
  z
    .object({
      from: z.literal('conversation'),
      conversation: z.string(),
      activity: z.string().optional(),
      /** The message in which the reason followed, where it was asked for. */
      reasonIn: z.string().optional(),
      link: z.string().url().optional(),
      /** What became of the message before its words were confirmed; they are still those that were shown. */
      amended: z.enum(['edited', 'deleted']).optional(),
    })
    .strict(),
  z.object({ from: z.literal('document'), document: z.string() }).strict(),
]);
export type Origin = z.infer<typeof Origin>;

/** The version of the documents' shape. A newer bot reads older documents; an older one refuses newer: `upgrading.ts`. */
export const SCHEMA = 1;
