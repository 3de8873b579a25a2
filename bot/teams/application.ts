/**
 * teams-ai's application: what comes in finds its route here. No state is kept in its TurnState, which
 * is saved with an eTag: five messages in quick succession would lose to each other. So it has no storage
 * either, which it would read before every turn.
 */
import { Application, TurnState } from '@microsoft/teams-ai';
import type { Activity, TurnContext } from 'botbuilder';
import type { FileTurn, Turn } from '../turn';
import type { Incoming } from './incoming';
import type { UploadInfo } from './upload';

/** The SDK's typing timer is one for all turns and cannot be switched off; each turn has its own. */
class RoutedApplication extends Application {
  override startTypingTimer(): void {
    /* see typing.ts */
  }
}

/** Answers each kind of what comes in. */
export interface Handlers {
  message(context: TurnContext, turn: Turn): Promise<void>;
  invoke(context: TurnContext, turn: Turn): Promise<void>;
  installed(context: TurnContext, turn: Turn): Promise<void>;
  told(turn: Turn): Promise<void>;
  file(context: TurnContext, turn: FileTurn, upload: UploadInfo | undefined): Promise<void>;
  malformed(context: TurnContext, words: string): Promise<void>;
}

export interface Routes {
  /** Runs one turn through the routes. */
  run(context: TurnContext, incoming: Incoming): Promise<void>;
}

/** Builds the application and its routes, one a kind. */
export function createRoutes(handlers: Handlers): Routes {
  const app = new RoutedApplication({
    turnStateFactory: () => new TurnState(),
    // Done in text.ts, which also sees to other people's mentions.
    removeRecipientMention: false,
    startTypingTimer: false,
  });
  /** What the routes look at: the SDK hands them the activity alone. */
  const sorted = new WeakMap<Activity, Incoming>();

  const is = (kind: Incoming['kind']) => (context: TurnContext) =>
    Promise.resolve(sorted.get(context.activity)?.kind === kind);
  const handle = async (context: TurnContext): Promise<void> => {
    const incoming = sorted.get(context.activity);
    if (incoming !== undefined) await dispatch(handlers, context, incoming);
  };
  app.addRoute(is('invoke'), handle, true);
  app.addRoute(is('malformed'), handle, true);
  app.addRoute(is('file'), handle, true);
  app.addRoute(is('message'), handle);
  app.addRoute(is('installed'), handle);
  app.addRoute(is('told'), handle);

  return {
    run: async (context, incoming) => {
      sorted.set(context.activity, incoming);
      await app.run(context);
    },
  };
}

function dispatch(handlers: Handlers, context: TurnContext, incoming: Incoming): Promise<void> {
  switch (incoming.kind) {
    case 'invoke':
      return handlers.invoke(context, incoming.turn);
    case 'message':
      return handlers.message(context, incoming.turn);
    case 'installed':
      return handlers.installed(context, incoming.turn);
    case 'told':
      return handlers.told(incoming.turn);
    case 'file':
      return handlers.file(context, incoming.turn, incoming.upload);
    case 'malformed':
      return handlers.malformed(context, incoming.words);
    case 'ignored':
    case 'unserved':
      return Promise.resolve();
  }
}
