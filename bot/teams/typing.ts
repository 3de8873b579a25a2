/**
 * "The bot is typing", one timer a turn. The SDK has one timer for all turns, so that a quick turn
 * stops a slow one's; and it cannot be switched off.
 */
import type { TurnContext } from 'botbuilder';

/** Teams shows it for a few seconds; then it is said again. */
const AGAIN_MS = 4_000;

/** Starts after `afterMs`. What it returns stops it, and resolves once nothing of it is still on its way. */
export function startTyping(context: TurnContext, afterMs: number): () => Promise<void> {
  let onItsWay = Promise.resolve();
  const say = (): void => {
    // Whether it is seen matters to nobody.
    onItsWay = context.sendActivity({ type: 'typing' }).then(
      () => undefined,
      () => undefined,
    );
    timer = setTimeout(say, AGAIN_MS);
  };
  let timer = setTimeout(say, afterMs);
  return () => {
    clearTimeout(timer);
    return onItsWay;
  };
}
