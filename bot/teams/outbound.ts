/**
 * Speaking unasked: from a stored conversation reference to one request, and how it ended. What is repeated,
 * and when, is for whoever calls to say.
 */
import { TeamsInfo, type Activity, type ConversationReference, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import { errorForLog, type Log } from '../log';
import type { Address, Channel, Outbound, Reply, Sending } from '../turn';
import { within } from '../within';
import type { TeamsAdapter } from './adapter';
import { judge, NEVER_LEFT, toActivity } from './deliver';
import type { ConnectorClient } from './pipeline';
import { mayAnswerAt } from './service-url';

interface Parts {
  readonly adapter: TeamsAdapter;
  /** '' in local mode. */
  readonly appId: string;
  readonly log: Log;
  /** How long one request may take. */
  readonly sendMs: number;
}

/** A card beyond this is not shown on every client; Teams takes no message of more than 100 KB. */
const MOST_BYTES = 28_000;
/** How long a request may take with the token that goes with it: both have the same limit. */
const wholeMs = (sendMs: number): number => 2 * sendMs;

/** Of a stored reference, what we read ourselves. All of it goes to the SDK. */
const Reference = z
  .object({
    channelId: z.string().min(1),
    serviceUrl: z.string().min(1),
    conversation: z.object({ id: z.string(), conversationType: z.string().nullish() }).passthrough(),
    bot: z.object({ id: z.string() }).passthrough(),
  })
  .passthrough();
type Reference = z.infer<typeof Reference>;

/** As with an activity: what the SDK reads of it was checked. */
const isSdkReference = (reference: Reference): reference is Reference & ConversationReference =>
  reference.channelId !== '';

const Created = z.object({ id: z.string().optional(), activityId: z.string().optional() });

const isConnector = (value: unknown): value is ConnectorClient =>
  typeof value === 'object' && value !== null && 'conversations' in value;
/** The SDK fills in the rest from the conversation. */
const isWhole = (activity: Partial<Activity>): activity is Activity => activity.type !== undefined;

/** The seam out. */
export function createOutbound({ adapter, appId, log, sendMs }: Parts): Outbound {
  /** Runs one request in the conversation. */
  async function at(
    to: Address,
    request: (context: TurnContext) => Promise<string | undefined>,
  ): Promise<Sending> {
    const reference = Reference.safeParse(to.reference).data;
    if (reference === undefined || !mayAnswerAt(reference.serviceUrl, appId !== ''))
      return refused('the stored address is not one this bot may send to');
    const there = { ...reference, conversation: { ...reference.conversation, id: to.conversation } };
    if (!isSdkReference(there)) return refused('the stored address is not whole');
    const state: { begun: boolean; givenUp: boolean; ended?: Sending } = { begun: false, givenUp: false };
    const sending = adapter.continueConversationAsync(appId, there, async (context) => {
      // The event that woke us has a made-up id: nothing answers it.
      Reflect.deleteProperty(context.activity, 'id');
      // Nobody waits for it any more: begun now, it would come after what was decided without it.
      if (state.givenUp) return;
      state.begun = true;
      // What failed is caught here: outside, the adapter would take it for a failed turn.
      state.ended = await request(context).then((id): Sending => ({ outcome: 'sent', id }), ending);
    });
    try {
      const result = await within(sending, wholeMs(sendMs));
      if (!result.done) {
        state.givenUp = true;
        return state.begun
          ? { outcome: 'unknown', reason: 'no answer in time' }
          : busy('it was not sent in time');
      }
      return state.ended ?? { outcome: 'unknown', reason: 'no answer' };
    } catch (error) {
      log.error({ error: errorForLog(error) }, 'sending failed before it began');
      return state.begun ? ending(error) : busy('it could not be sent');
    }
  }

  /** Never throws: what cannot be made into an activity is our mistake, and is not sent. */
  function dressed(reply: Reply): Partial<Activity> | Sending {
    try {
      const activity = toActivity(reply);
      const bytes = Buffer.byteLength(JSON.stringify(activity));
      if (bytes <= MOST_BYTES) return activity;
      return {
        outcome: 'refused',
        reason: `the card has ${bytes} bytes, more than Teams takes`,
        why: 'too large',
      };
    } catch (error) {
      log.error({ error: errorForLog(error) }, 'a reply cannot be sent');
      return refused('our mistake');
    }
  }

  return {
    create: async (to, reply) => {
      const activity = dressed(reply);
      if ('outcome' in activity) return activity;
      const sending = await at(to, (context) =>
        startsThread(to)
          ? inChannel(adapter, context, to.conversation, activity)
          : context.sendActivity(activity).then((sent) => named(sent?.id)),
      );
      // Only a thread can miss its first message.
      return sending.outcome === 'refused' && sending.why === 'message gone' && !isThread(to.conversation)
        ? { ...sending, why: 'conversation gone' }
        : sending;
    },

    update: async (to, messageId, reply) => {
      const activity = dressed(reply);
      if ('outcome' in activity) return activity;
      const sending = await at(to, async (context) => {
        await context.updateActivity({ ...activity, id: messageId });
        return messageId;
      });
      // The same content in the same place: it does no harm twice.
      return sending.outcome === 'unknown' ? busy(sending.reason) : sending;
    },

    channelsOf: async (reference, team) => {
      const read = Reference.safeParse(reference).data;
      if (read === undefined || !mayAnswerAt(read.serviceUrl, appId !== '') || !isSdkReference(read))
        return undefined;
      let channels: readonly Channel[] | undefined;
      const asking = adapter.continueConversationAsync(appId, read, async (context) => {
        const found = await TeamsInfo.getTeamChannels(context, team).catch((error: unknown) => {
          log.warn({ error: errorForLog(error) }, 'the channels of a team could not be read');
          return undefined;
        });
        channels = found?.flatMap(({ id, name }) => (id ? [{ id, name: name ?? null }] : []));
      });
      await within(
        asking.catch(() => undefined),
        wholeMs(sendMs),
      );
      return channels;
    },
  };
}

const refused = (reason: string): Sending => ({ outcome: 'refused', reason, why: 'other' });

/** What a failed request tells of its message. */
function ending(error: unknown): Sending {
  const judged = judge(error);
  if (!('outcome' in judged)) return busy(`Teams was busy (${judged.status})`, judged.afterMs);
  const { code } = Code.safeParse(error).data ?? {};
  // A turn cannot wait for a network to come back; a post can.
  return judged.outcome === 'refused' && code !== undefined && NEVER_LEFT.has(code)
    ? busy(judged.reason)
    : judged;
}
const Code = z.object({ code: z.string() });
const busy = (reason: string, afterMs?: number): Sending => ({ outcome: 'busy', reason, afterMs });

const named = (id: string | undefined): string | undefined => (id === '' ? undefined : id);

const isThread = (conversation: string): boolean => conversation.includes(';messageid=');

/** A channel's own id: what is sent there begins a thread. */
const startsThread = ({ reference, conversation }: Address): boolean =>
  !isThread(conversation) && Reference.safeParse(reference).data?.conversation.conversationType === 'channel';

/** As Teams documents it for a new thread; its answer names the message. */
async function inChannel(
  adapter: TeamsAdapter,
  context: TurnContext,
  channel: string,
  activity: Partial<Activity>,
): Promise<string | undefined> {
  const connector: unknown = context.turnState.get(adapter.ConnectorClientKey);
  if (!isConnector(connector) || !isWhole(activity)) throw new Error('The SDK gives no connector client.');
  const { recipient, conversation } = context.activity;
  const answer = Created.safeParse(
    await connector.conversations.createConversation({
      isGroup: true,
      bot: recipient,
      ...(conversation.tenantId === undefined ? {} : { tenantId: conversation.tenantId }),
      channelData: { channel: { id: channel } },
      activity,
    }),
  ).data;
  return named(answer?.activityId ?? answer?.id?.split(';messageid=')[1]);
}
