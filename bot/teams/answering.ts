/**
 * One turn, from the conversation's answer to its delivery. Owns the turn's order and its time: what is
 * not ready when Teams would give up is promised, and sent later into the same thread.
 */
import { TurnContext, type Activity, type ConversationReference } from 'botbuilder';
import { NewerDocument } from '../../data/cosmos';
import { errorForLog, type Log } from '../log';
import type { Conversation, Reply, Turn } from '../turn';
import type { TeamsAdapter } from './adapter';
import { deliver, toActivity } from './deliver';
import { acknowledged, surfaceOf } from './invoke';
import { within } from '../within';
import type { Limits } from './limits';
import { createQueue } from './queue';
import type { Sentences } from './sentences';
import { startTyping } from './typing';

export interface Answering {
  /** Answers with messages. */
  inMessages(context: TurnContext, turn: Turn): Promise<void>;
  /** Answers an invoke in its own response; what does not fit there goes as messages. */
  inResponse(context: TurnContext, turn: Turn): Promise<void>;
  /** Acknowledges an invoke at once; its answer follows, first in place of the message that was pressed. */
  afterwards(context: TurnContext, turn: Turn): Promise<void>;
  /** Runs the turn, and answers nothing. */
  silently(turn: Turn): Promise<void>;
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

/** They change nothing, and hold nobody up. */
const UNQUEUED: ReadonlySet<Turn['kind']> = new Set(['search', 'compose', 'file']);

/** The conversation's answer: its replies, each with the activity that carries it. */
type Answer = readonly { readonly reply: Reply; readonly activity: Partial<Activity> }[];

/** Why there is none: each has its sentence. */
type Failure = 'ourBug' | 'newer';

export function createAnswering({ adapter, appId, conversation, log, limits, sentences }: Parts): Answering {
  const promised = new Set<Promise<void>>();
  const queue = createQueue();
  const dressed = (replies: readonly Reply[]): Answer =>
    replies.map((reply) => ({ reply, activity: toActivity(reply) }));

  /**
   * In the order that the person's turns came; a search or an opening dialog changes nothing and waits
   * for nothing. Never rejects: our own mistake is an answer too.
   */
  async function answer(turn: Turn, patienceMs: number): Promise<Answer | Failure> {
    const run = async () => dressed(await conversation(turn));
    try {
      if (UNQUEUED.has(turn.kind)) return await run();
      return await queue(`${turn.place.conversation}\n${turn.asker.id}`, patienceMs, run);
    } catch (error) {
      if (error instanceof NewerDocument) {
        log.error({ turn: turn.id, document: error.document }, 'the record is newer than this version');
        return 'newer';
      }
      log.error({ turn: turn.id, error: errorForLog(error) }, 'the conversation failed');
      return 'ourBug';
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

  const messages = (result: Answer | Failure): readonly Partial<Activity>[] =>
    typeof result === 'string' ? [toActivity(sentences[result])] : result.map(({ activity }) => activity);

  /** Sends a promised answer once it is there. The turn's own context is dead by then. */
  function promise(
    context: TurnContext,
    turn: Turn,
    work: Promise<Answer | Failure>,
    replaced?: string,
  ): void {
    const reference: Partial<ConversationReference> = TurnContext.getConversationReference(context.activity);
    const { id } = context.activity;
    keep(
      turn,
      work.then((result) =>
        adapter.continueConversationAsync(appId, reference, async (alive) => {
          // So that it answers the message it belongs to, not the made-up event that woke us.
          alive.activity.id = id;
          const [first, ...others] = messages(result);
          const isReplaced = first !== undefined && (await replaces(alive, first, replaced));
          await sendAll(alive, turn, isReplaced ? others : messages(result));
        }),
      ),
    );
  }

  /** Puts an answer in place of a message of ours. What cannot be replaced is left, and the answer sent beside it. */
  async function replaces(
    context: TurnContext,
    activity: Partial<Activity>,
    replaced: string | undefined,
  ): Promise<boolean> {
    if (replaced === undefined) return false;
    try {
      await context.updateActivity({ ...activity, id: replaced });
      return true;
    } catch (error) {
      log.debug({ error: errorForLog(error) }, 'a message was not replaced');
      return false;
    }
  }

  /** Lets work outlive its turn; a stop waits for it. */
  function keep(turn: Turn, work: Promise<unknown>): void {
    const later: Promise<void> = work
      .then(
        () => undefined,
        (error: unknown) => log.error({ turn: turn.id, error: errorForLog(error) }, 'a late answer failed'),
      )
      .finally(() => promised.delete(later));
    promised.add(later);
  }

  return {
    inMessages: async (context, turn) => {
      const work = answer(turn, limits.turnMs);
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
      const surface = surfaceOf(context.activity.name);
      // Half of its time at most goes to waiting for its turn: the other half is for the answer.
      const work = answer(turn, limits.invokeMs / 2);
      const result = await within(work, limits.invokeMs);
      if (!result.done) {
        log.warn({ turn: turn.id, kind: turn.kind }, 'the invoke ran out of time');
        await context.sendActivity(surface.says(surface.late));
        if (surface.follows) promise(context, turn, work);
        return;
      }
      if (typeof result.value === 'string') {
        const { summary } = sentences[result.value];
        const next = result.value === 'ourBug' ? ' Try again.' : ' Tell whoever runs it.';
        await context.sendActivity(surface.says(`${summary}.${next}`));
        return;
      }
      await context.sendActivity(surface.shows(result.value.map(({ reply }) => reply)));
      if (surface.follows) await sendAll(context, turn, messages(result.value.slice(1)));
    },

    afterwards: async (context, turn) => {
      await context.sendActivity(acknowledged);
      promise(context, turn, answer(turn, limits.turnMs), context.activity.replyToId);
    },

    silently: async (turn) => {
      const work = answer(turn, limits.turnMs);
      const result = await within(work, limits.turnMs);
      if (!result.done) keep(turn, work);
    },

    send: (context, turn, replies) => sendAll(context, turn, replies.map(toActivity)),

    settled: async () => {
      await Promise.all(promised);
    },
  };
}
