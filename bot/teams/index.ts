/**
 * The seam to Microsoft Teams, whole: a request's body in, an HTTP answer out. Behind it stand
 * botbuilder and teams-ai; in front of it nobody knows them.
 */
import type { TurnContext } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import type { Registration } from '../config';
import type { Door } from '../door';
import { errorForLog, type Log } from '../log';
import type { Conversation, Outbound } from '../turn';
import { isSdkActivity, readActivity, standIn, tenantsOf, type Inbound } from './activity';
import { TeamsAdapter, type Authenticated } from './adapter';
import { createAnswering } from './answering';
import { createRoutes } from './application';
import { isForAnotherBot, notAuthenticated, refusalOf } from './authorisation';
import { Authentication } from './connectors';
import { sort, type Incoming } from './incoming';
import { acknowledged, malformedResponse, surfaceOf } from './invoke';
import { LIMITS, type Limits } from './limits';
import { createOutbound } from './outbound';
import { createOnce } from './repeats';
import { sentences } from './sentences';
import { mayAnswerAt } from './service-url';
import { upload } from './upload';

export { quietSdk } from './console';
export { LIMITS, type Limits } from './limits';

/** What HTTP is to say. A problem is a sentence for whoever sent the request. */
export interface HttpAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export interface Teams {
  /** Takes one activity. Never rejects: whatever comes in, there is an answer. */
  receive(authorization: string | undefined, body: unknown): Promise<HttpAnswer>;
  /** Resolves once every answer that was promised for later has been sent. */
  settled(): Promise<void>;
  /** Speaking unasked. */
  readonly outbound: Outbound;
}

export interface TeamsOptions {
  /** Absent in local mode: nobody is authenticated, and only this machine is answered. */
  readonly registration: Registration | undefined;
  /** Which tenants may talk to us. */
  readonly door: Door;
  readonly conversation: Conversation;
  readonly log: Log;
  readonly limits?: Limits;
}

/** What a repeat of is neither run nor answered a second time. */
const ONCE: ReadonlySet<Incoming['kind']> = new Set(['message', 'invoke', 'file']);

/** Both events that Teams sends for one installation arrive within moments. */
const INSTALLED_ONCE = { max: 1_000, ttl: 10 * 60_000 };

/**
 * Opens the seam.
 * @throws if the SDK is not built as we need it, or its registration is unusable.
 */
export async function createTeams({
  registration,
  door,
  conversation,
  log,
  limits = LIMITS,
}: TeamsOptions): Promise<Teams> {
  const appId = registration?.appId ?? '';
  const authentication = new Authentication(registration, limits.sendMs);
  const adapter = new TeamsAdapter(authentication);
  const words = sentences();
  const answering = createAnswering({ adapter, appId, conversation, log, limits, sentences: words });
  const uploading = { registered: registration !== undefined, partMs: limits.filePartMs };
  const once = createOnce<HttpAnswer>();
  const greeted = new LRUCache<string, true>(INSTALLED_ONCE);
  await adapter.check(appId);

  // The last net: everything that can be expected to fail is caught closer to where it does.
  adapter.onTurnError = async (context, error) => {
    log.error({ turn: context.activity.id, error: errorForLog(error) }, 'a turn failed');
    const { type, name } = context.activity;
    if (type === 'invoke') await context.sendActivity(surfaceOf(name).says(words.ourBug.summary));
  };

  const malformed = async (context: TurnContext, problem: string): Promise<void> => {
    await context.sendActivity(malformedResponse(context.activity.name, problem));
  };

  const routes = createRoutes({
    message: (context, turn) => answering.inMessages(context, turn),
    invoke: (context, turn) => answering.inResponse(context, turn),
    told: (turn) => answering.silently(turn),
    file: (context, turn, info) =>
      answering.afterwards(
        context,
        info === undefined ? turn : { ...turn, put: (bytes) => upload(info, bytes, uploading) },
      ),
    malformed,
    installed: async (context, turn) => {
      // Told twice, it is greeted once; where it was installed is heard of each time.
      if (greeted.has(turn.place.conversation)) return answering.silently(turn);
      greeted.set(turn.place.conversation, true);
      await answering.inMessages(context, turn);
    },
  });

  /** A stranger is told so, and that is all: the conversation never hears of them. */
  const strangers = createRoutes({
    message: (context, turn) => answering.send(context, turn, [words.foreign]),
    invoke: async (context) => {
      await context.sendActivity(surfaceOf(context.activity.name).says(`${words.foreign.summary}.`));
    },
    told: () => Promise.resolve(),
    file: async (context, turn) => {
      await context.sendActivity(acknowledged);
      await answering.send(context, turn, [words.foreign]);
    },
    malformed,
    installed: () => Promise.resolve(),
  });

  async function letIn(
    activity: Inbound,
    authorization: string | undefined,
  ): Promise<Authenticated | HttpAnswer> {
    if (registration !== undefined && isForAnotherBot(authorization ?? '', appId)) {
      log.warn('refused: not authenticated');
      return notAuthenticated();
    }
    try {
      if (!isSdkActivity(activity)) return { status: 400 };
      return await authentication.authenticateRequest(activity, authorization ?? '');
    } catch (error) {
      return refusalOf(error, log);
    }
  }

  async function turn(activity: Inbound, who: Authenticated, incoming: Incoming): Promise<HttpAnswer> {
    if (incoming.kind === 'ignored') {
      log.debug({ activity: activity.id, why: incoming.why }, 'ignored');
      return { status: 200 };
    }
    const known = await door.admits(tenantsOf(activity));
    if (!known)
      log.warn({ activity: activity.id, tenants: tenantsOf(activity) }, 'refused: another organisation');
    if (!isSdkActivity(activity)) return { status: 400 };
    const run = async (): Promise<HttpAnswer> =>
      (await adapter.run(who, activity, (context) =>
        (known ? routes : strangers).run(context, incoming),
      )) ?? { status: 200 };
    // An edit has the id of the message; made twice, it is two.
    return ONCE.has(incoming.kind) ? once(activity, run) : run();
  }

  return {
    receive: async (authorization, body) => {
      const read = readActivity(body);
      // Who is not let in is told that alone, and not what else is wrong with what they sent.
      const who = await letIn('activity' in read ? read.activity : standIn(body), authorization);
      if ('status' in who) return who;
      if ('problem' in read) {
        log.warn('refused: not an activity');
        return { status: 400, body: { error: read.problem } };
      }
      const { activity } = read;
      if (!mayAnswerAt(activity.serviceUrl, registration !== undefined)) {
        log.warn({ activity: activity.id }, 'refused: service URL');
        return { status: 403, body: { error: 'The serviceUrl is not one this bot may answer at.' } };
      }
      try {
        return await turn(activity, who, sort(activity));
      } catch (error) {
        log.error({ activity: activity.id, error: errorForLog(error) }, 'a turn failed');
        return { status: 500, body: { error: 'Something went wrong on our side. Try again.' } };
      }
    },
    settled: () => answering.settled(),
    outbound: createOutbound({ adapter, appId, log, sendMs: limits.sendMs }),
  };
}
