/**
 * Buttons. Each is an Action.Execute, which answers in place, and carries an Action.Submit of the same
 * meaning for clients that know no Execute: the conversation takes the verb from either.
 */
import type { z } from 'zod';
import { cleanWords, oneLine } from './escape';
import type { Button } from './types';

type ButtonShown = z.output<typeof Button>;

/** How many buttons stand side by side; further ones go behind "…". */
const SIDE_BY_SIDE = 4;

/** One action, as a button or as the `selectAction` of a row. */
export const action = ({ title, verb, data }: ButtonShown): Record<string, unknown> => {
  // An unnamed button could not be pressed by voice or found by a screen reader.
  const named = oneLine(cleanWords(title)) || 'Open';
  return {
    type: 'Action.Execute',
    title: named,
    verb,
    data,
    fallback: { type: 'Action.Submit', title: named, data: { ...data, verb } },
  };
};

const behindDots = (button: ButtonShown): Record<string, unknown> => {
  const { fallback, ...execute } = action(button);
  const submit = typeof fallback === 'object' ? { ...fallback, mode: 'secondary' } : 'drop';
  return { ...execute, mode: 'secondary', fallback: submit };
};

/** The buttons under a card: the first ones side by side, the rest behind "…". */
export const actions = (buttons: readonly ButtonShown[], sideBySide = SIDE_BY_SIDE): unknown[] =>
  buttons.map((button, at) => (at < sideBySide ? action(button) : behindDots(button)));
