/**
 * Sending, and learning how it ended. A post that Teams did not clearly refuse may have arrived even
 * where the answer was an error, so it is never simply repeated: its outcome is `unknown`.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Activity, Attachment, TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Delivery, Reply, WhyRefused } from '../turn';
import { within } from '../within';

/** Refused for now: Teams asks us to come back, and has not taken the message. */
const COME_BACK = new Set([412, 429]);
/** The request did not leave this machine. */
export const NEVER_LEFT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);
const TRIES = 3;
/** A turn cannot wait longer than this for its place in the queue. */
const LONGEST_WAIT_MS = 5_000;

const Failure = z.object({
  statusCode: z.number().optional().catch(undefined),
  code: z.string().optional().catch(undefined),
});
/** Of the failed answer's headers, as the SDK hands them over. */
const Answered = z.object({
  response: z.object({ headers: z.custom<{ get(name: string): unknown }>(hasGet) }),
});
function hasGet(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'get' in value && typeof value.get === 'function';
}

/** Teams' "AI generated" label, as its documentation has it. */
const GENERATED = {
  type: 'https://schema.org/Message',
  '@type': 'Message',
  '@context': 'https://schema.org',
  '@id': '',
  additionalType: ['AIGeneratedContent'],
};

/**
 * The activity for a reply: the card alone. Text beside it would be split off by Teams.
 * @throws if there is no summary; Teams would notify with "Sent a card".
 */
export function toActivity(reply: Reply): Partial<Activity> {
  const { summary, generated } = reply;
  if (summary.trim() === '') throw new Error('A reply needs a summary: it is what the notification shows.');
  return {
    type: 'message',
    summary,
    attachments: [attachmentOf(reply)],
    ...(generated === true ? { entities: [GENERATED] } : {}),
  };
}

/** A file has a card of Teams' own: the one that asks for consent, and the one that shows what was put. */
function attachmentOf({ card, offer, stored }: Reply): Attachment {
  if (offer !== undefined)
    return {
      contentType: 'application/vnd.microsoft.teams.card.file.consent',
      name: offer.name,
      content: {
        description: offer.description,
        sizeInBytes: offer.bytes,
        acceptContext: offer.context,
        declineContext: offer.context,
      },
    };
  if (stored !== undefined)
    return {
      contentType: 'application/vnd.microsoft.teams.card.file.info',
      contentUrl: stored.url,
      name: stored.name,
      content: { uniqueId: stored.id, fileType: stored.type },
    };
  return { contentType: 'application/vnd.microsoft.card.adaptive', content: card };
}

/** Sends one activity into the turn's conversation. Never throws. */
export async function deliver(
  context: TurnContext,
  activity: Partial<Activity>,
  sendMs: number,
): Promise<Delivery> {
  for (let attempt = 1; ; attempt++) {
    const failure = await send(context, activity, sendMs);
    if ('outcome' in failure) return failure;
    if (attempt === TRIES || (failure.afterMs ?? 0) > LONGEST_WAIT_MS)
      return { outcome: 'refused', reason: `Teams is busy (${failure.status})`, why: 'other' };
    await wait(failure.afterMs ?? backOff(attempt));
  }
}

/** Not taken for now. */
export interface Busy {
  readonly status: number;
  /** How long Teams asks us to stay away, where it says. */
  readonly afterMs: number | undefined;
}

async function send(
  context: TurnContext,
  activity: Partial<Activity>,
  sendMs: number,
): Promise<Delivery | Busy> {
  try {
    // The request has its own limit; this one also covers the token that goes with it.
    const sent = await within(context.sendActivity(activity), sendMs + 2_000);
    if (!sent.done) return { outcome: 'unknown', reason: 'no answer in time' };
    return { outcome: 'sent', id: sent.value?.id === '' ? undefined : sent.value?.id };
  } catch (error) {
    return judge(error);
  }
}

/** What a failed send tells us of the message. */
export function judge(error: unknown): Delivery | Busy {
  const { statusCode, code } = Failure.safeParse(error).data ?? {};
  if (statusCode !== undefined) {
    // It arrived; only the body of the answer could not be read.
    if (statusCode >= 200 && statusCode < 300) return { outcome: 'sent', id: undefined };
    if (COME_BACK.has(statusCode)) return { status: statusCode, afterMs: retryAfter(error) };
    if (statusCode >= 400 && statusCode < 500)
      return { outcome: 'refused', reason: `Teams said ${statusCode}`, why: whyRefused(statusCode, code) };
    return { outcome: 'unknown', reason: `Teams said ${statusCode}` };
  }
  // Never left this machine.
  if (code !== undefined && NEVER_LEFT.has(code))
    return { outcome: 'refused', reason: `Teams is out of reach (${code})`, why: 'other' };
  return { outcome: 'unknown', reason: code ?? (error instanceof Error ? error.name : 'no answer') };
}

/** Teams' own names for a shut door, whatever status they come with. */
const SHUT = new Set(['ConversationBlockedByUser', 'BotNotInConversationRoster', 'BotDisabledByAdmin']);

function whyRefused(status: number, code: string | undefined): WhyRefused {
  if (status === 413) return 'too large';
  if (code !== undefined && SHUT.has(code)) return 'blocked';
  // The reason is not always named with it; this one is about the address, not about us.
  if (status === 403) return code === 'InvalidBotApiHost' ? 'other' : 'blocked';
  if (status === 404) return code === 'ConversationNotFound' ? 'conversation gone' : 'message gone';
  return 'other';
}

/** Seconds, or a date. */
function retryAfter(error: unknown): number | undefined {
  const said = Answered.safeParse(error).data?.response.headers.get('retry-after');
  if (typeof said !== 'string' || said.trim() === '') return undefined;
  const ms = /^\s*\d+(?:\.\d+)?\s*$/.test(said) ? Number(said) * 1_000 : Date.parse(said) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

const backOff = (attempt: number): number => 250 * 2 ** attempt * (0.5 + Math.random() / 2);
