/**
 * What can be recorded: every kind of change, resolved (ids and days, no words), so that it can be shown,
 * confirmed, kept as a draft and applied. Who may make it, and when, is for `lifecycle.ts` to say.
 */
import { z } from 'zod';
import { Escalation, MeetingRule, MOST_WORKING_DAYS, TimeOfDay } from './calendar';
import { Day, Instant, Marking, PersonRef } from './common';
import { ActionState, Rag, Status } from './recommendation';

/** Longest text of one entry. A longer one belongs in a document that is linked as evidence. */
export const LONGEST_TEXT = 4_000;

/** Half of a character, left over where an emoji was cut in two: no database gives it back as it was. */
const HALVES = /\p{Surrogate}/gu;

const Words = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_TEXT)
  .transform((text) => text.replace(HALVES, '\uFFFD'));
const ActionNumber = z.string().regex(/^\d+\.\d+$/);

/** An address that may be opened from a card: https, and nothing that hides a password. */
export const EvidenceUrl = z
  .string()
  .max(1_000)
  .url()
  .refine(
    (url) => url.startsWith('https://') && !/^https:\/\/[^/]*@/.test(url),
    'an evidence link begins with https://',
  );

export const Change = z.discriminatedUnion('change', [
  z.object({ change: z.literal('progress'), text: Words }).strict(),
  /** Status, colour or both; why is always said. */
  z
    .object({ change: z.literal('state'), status: Status.optional(), rag: Rag.optional(), reason: Words })
    .strict(),
  z
    .object({
      change: z.literal('add action'),
      text: Words,
      target: Day.optional(),
      owner: PersonRef.optional(),
    })
    .strict(),
  z
    .object({
      change: z.literal('action'),
      number: ActionNumber,
      state: ActionState.optional(),
      target: Day.optional(),
      owner: PersonRef.optional(),
      /** Why, where it is said. */
      reason: Words.optional(),
    })
    .strict(),
  z.object({ change: z.literal('date'), to: Day, reason: Words }).strict(),
  z.object({ change: z.literal('evidence'), url: EvidenceUrl, title: Words.optional() }).strict(),
  z.object({ change: z.literal('owner'), owner: PersonRef }).strict(),
  z.object({ change: z.literal('propose complete'), text: Words.optional() }).strict(),
  z.object({ change: z.literal('sign off'), text: Words.optional() }).strict(),
  z.object({ change: z.literal('send back'), reason: Words }).strict(),
  z.object({ change: z.literal('reopen'), reason: Words }).strict(),
  z.object({ change: z.literal('not adopt'), reason: Words }).strict(),
  /** The commissioner's comment. */
  z.object({ change: z.literal('comment'), text: Words }).strict(),
  /** Says what an earlier entry should have said; both stay. */
  z.object({ change: z.literal('correct'), sequence: z.number().int().positive(), text: Words }).strict(),
  /** Takes back what an earlier entry changed; both stay. */
  z.object({ change: z.literal('undo'), sequence: z.number().int().positive() }).strict(),
  /** The message in which an entry was typed was edited or deleted in Teams: it is noted, nothing changes. */
  z
    .object({
      change: z.literal('message amended'),
      sequence: z.number().int().positive(),
      how: z.enum(['edited', 'deleted']),
    })
    .strict(),
]);
export type Change = z.infer<typeof Change>;

/** Changes to a board: when it meets, what becomes of its digests, where it is told. */
export const BoardChange = z.discriminatedUnion('change', [
  /** `from` is when it stands now. Every other `meeting` is as first planned: its lasting identity. */
  z.object({ change: z.literal('move meeting'), from: Instant, to: Instant }).strict(),
  z.object({ change: z.literal('cancel meeting'), meeting: Instant }).strict(),
  /** On the day of a cancelled meeting it brings that one back. */
  z.object({ change: z.literal('add meeting'), at: Instant }).strict(),
  /** Null: from the meeting after the next on, it meets by date alone. */
  z.object({ change: z.literal('meeting rule'), rule: MeetingRule.nullable() }).strict(),
  /** One meeting's digest; `at` is when a postponed one goes out. "restore" goes back to the board's own time. */
  z
    .object({
      change: z.literal('digest'),
      meeting: Instant,
      do: z.enum(['send now', 'postpone', 'cancel', 'restore']),
      at: Instant.optional(),
    })
    .strict(),
  z
    .object({
      change: z.literal('digest time'),
      workingDaysBefore: z.number().int().nonnegative().max(MOST_WORKING_DAYS),
      at: TimeOfDay,
    })
    .strict(),
  Escalation.extend({ change: z.literal('escalation') }).strict(),
  /** What the channel, which is the board's at the time, may show at most. A channel linked anew shows OFFICIAL. */
  z
    .object({
      change: z.literal('channel marking'),
      channel: z.string().min(1).max(300),
      highest: Marking,
    })
    .strict(),
  z
    .object({
      change: z.literal('link channel'),
      channel: z.string().min(1).max(300),
      name: z.string().max(200).optional(),
    })
    .strict(),
  /** Its channel has become another board's, whose name `to` is. Follows from linking; nobody says it. */
  z.object({ change: z.literal('unlink channel'), to: z.string().min(1).max(200) }).strict(),
]);
export type BoardChange = z.infer<typeof BoardChange>;

/** What a draft is about: a recommendation's id, or a board's as `board~lpib`. */
export const boardSubject = (board: string): string => `board~${board}`;
