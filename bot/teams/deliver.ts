/**
 * Sending, and learning how it ended. A post that Teams did not clearly refuse may have arrived even
 * where the answer was an error, so it is never simply repeated: its outcome is `unknown`.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Activity, TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Delivery, Reply } from '../turn';
import { within } from '../within';

/** Refused for now: Teams asks us to come back, and has not taken the message. */
const COME_BACK = new Set([412, 429]);
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

/**
 * The activity for a reply: the card alone. Text beside it would be split off by Teams.
 * @throws if there is no summary; Teams would notify with "Sent a card".
 */
export function toActivity({ summary, card }: Reply): Partial<Activity> {
  if (summary.trim() === '') throw new Error('A reply needs a summary: it is what the notification shows.');
  return {
    type: 'message',
    summary,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  };
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
    if (attempt === TRIES || failure.waitMs(attempt) > LONGEST_WAIT_MS)
      return { outcome: 'refused', reason: `Teams is busy (${failure.status})` };
    await wait(failure.waitMs(attempt));
  }
}

interface Busy {
  readonly status: number;
  waitMs(attempt: number): number;
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
    if (COME_BACK.has(statusCode))
      return { status: statusCode, waitMs: (attempt) => retryAfter(error) ?? backOff(attempt) };
    if (statusCode >= 400 && statusCode < 500)
      return { outcome: 'refused', reason: `Teams said ${statusCode}` };
    return { outcome: 'unknown', reason: `Teams said ${statusCode}` };
  }
  // Never left this machine.
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
    return { outcome: 'refused', reason: `Teams is out of reach (${code})` };
  return { outcome: 'unknown', reason: code ?? (error instanceof Error ? error.name : 'no answer') };
}

function retryAfter(error: unknown): number | undefined {
  const seconds = Number(Answered.safeParse(error).data?.response.headers.get('retry-after') ?? NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
}

const backOff = (attempt: number): number => 250 * 2 ** attempt * (0.5 + Math.random() / 2);
