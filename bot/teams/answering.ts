/**
 * One turn, from the conversation's answer to its delivery. Owns the turn's time: what is not ready
 * when Teams would give up is promised, and sent later into the same thread.
 */
import { TurnContext, type Activity, type ConversationReference } from 'botbuilder';
import { errorForLog, type Log } from '../log';
import type { Conversation, Reply, Turn } from '../turn';
import type { TeamsAdapter } from './adapter';
import { deliver, toActivity } from './deliver';
import { cardResponse, wordsResponse } from './invoke';
import { within } from '../within';
import type { Limits } from './limits';
import type { Sentences } from './sentences';
import { startTyping } from './typing';

export interface Answering {
  /** Answers with messages. */
  inMessages(context: TurnContext, turn: Turn): Promise<void>;
  /** Answers a press in its own response; what follows the first reply goes as messages. */
  inResponse(context: TurnContext, turn: Turn): Promise<void>;
  /** Sends replies made elsewhere. */
  send(context: TurnContext, turn: Turn, replies: readonly Reply[]): Promise<void>;
  /** Resolves once every promised answer has been sent. Never rejects. */
  settled(): Promise<void>;
}

interface Parts {
  readonly adapter: TeamsAdapter;
  readonly appId: string;
  readonly conversation: Conversation;
  readonly log: Log;
  readonly limits: Limits;
  readonly sentences: Sentences;
}

/** The conversation's answer: its replies, each with the activity that carries it. */
type Answer = readonly { readonly reply: Reply; readonly activity: Partial<Activity> }[];

export function createAnswering({ adapter, appId, conversation, log, limits, sentences }: Parts): Answering {
  const promised = new Set<Promise<void>>();
  const dressed = (replies: readonly Reply[]): Answer =>
    replies.map((reply) => ({ reply, activity: toActivity(reply) }));

  /** Never rejects: our own mistake is an answer too. */
  async function answer(turn: Turn): Promise<Answer | 'our bug'> {
    try {
      return dressed(await conversation(turn));
    } catch (error) {
      log.error({ turn: turn.id, error: errorForLog(error) }, 'the conversation failed');
      return 'our bug';
    }
  }

  async function sendAll(
    context: TurnContext,
    turn: Turn,
    activities: readonly Partial<Activity>[],
  ): Promise<void> {
    for (const activity of activities) {
      const delivery = await deliver(context, activity, limits.sendMs);
      const line = { turn: turn.id, conversation: turn.place.conversation, ...delivery };
      if (delivery.outcome === 'sent') log.debug(line, 'delivered');
      else log.warn(line, 'not known to be delivered');
    }
  }

  const messages = (result: Answer | 'our bug'): readonly Partial<Activity>[] =>
    result === 'our bug' ? [toActivity(sentences.ourBug)] : result.map(({ activity }) => activity);

  /** Sends a promised answer once it is there. The turn's own context is dead by then. */
  function promise(context: TurnContext, turn: Turn, work: Promise<Answer | 'our bug'>): void {
    const reference: Partial<ConversationReference> = TurnContext.getConversationReference(context.activity);
    const { id } = context.activity;
    const later = work
      .then((result) =>
        adapter.continueConversationAsync(appId, reference, async (alive) => {
          // So that it answers the message it belongs to, not the made-up event that woke us.
          alive.activity.id = id;
          await sendAll(alive, turn, messages(result));
        }),
      )
      .catch((error: unknown) =>
        log.error({ turn: turn.id, error: errorForLog(error) }, 'a late answer failed'),
      )
      .finally(() => promised.delete(later));
    promised.add(later);
  }

  return {
    inMessages: async (context, turn) => {
      const work = answer(turn);
      const stopTyping =
        turn.place.kind === 'channel' ? undefined : startTyping(context, limits.typingAfterMs);
      const result = await within(work, limits.turnMs);
      await stopTyping?.();
      if (result.done) return sendAll(context, turn, messages(result.value));
      log.warn({ turn: turn.id }, 'the turn ran out of time; its answer follows');
      await sendAll(context, turn, [toActivity(sentences.later)]);
      promise(context, turn, work);
    },

    inResponse: async (context, turn) => {
      const work = answer(turn);
      const result = await within(work, limits.turnMs);
      if (!result.done) {
        log.warn({ turn: turn.id }, 'the press ran out of time; its answer follows');
        await context.sendActivity(wordsResponse(sentences.later.summary));
        promise(context, turn, work);
        return;
      }
      if (result.value === 'our bug') {
        await context.sendActivity(wordsResponse(`${sentences.ourBug.summary}. Try again.`));
        return;
      }
      const [first, ...others] = result.value;
      await context.sendActivity(first === undefined ? wordsResponse('Done.') : cardResponse(first.reply));
      await sendAll(
        context,
        turn,
        others.map(({ activity }) => activity),
      );
    },

    send: (context, turn, replies) => sendAll(context, turn, replies.map(toActivity)),

    settled: async () => {
      await Promise.all(promised);
    },
  };
}
