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

/** Whether a button checks and sends what was typed ("auto") or leaves it ("none"). */
type Inputs = 'auto' | 'none';

/** One action, as a button or as the `selectAction` of a row. `inputs` matters on forms only. */
export const action = (
  { title, verb, data, style }: ButtonShown,
  inputs?: Inputs,
): Record<string, unknown> => {
  // An unnamed button could not be pressed by voice or found by a screen reader.
  const named = oneLine(cleanWords(title)) || 'Open';
  const alike = {
    title: named,
    ...(style !== undefined && { style }),
    ...(inputs !== undefined && { associatedInputs: inputs }),
  };
  return {
    type: 'Action.Execute',
    ...alike,
    verb,
    data,
    fallback: { type: 'Action.Submit', ...alike, data: { ...data, verb } },
  };
};

const behindDots = (shown: Record<string, unknown>): Record<string, unknown> => {
  const { fallback, ...execute } = shown;
  const submit = typeof fallback === 'object' ? { ...fallback, mode: 'secondary' } : 'drop';
  return { ...execute, mode: 'secondary', fallback: submit };
};

const inRow = (all: readonly Record<string, unknown>[], sideBySide: number): unknown[] =>
  all.map((shown, at) => (at < sideBySide ? shown : behindDots(shown)));

/** The buttons under a card: the first ones side by side, the rest behind "…". */
export const actions = (buttons: readonly ButtonShown[], sideBySide = SIDE_BY_SIDE): unknown[] =>
  inRow(
    buttons.map((button) => action(button)),
    sideBySide,
  );

/** The buttons under a form. Only the first one needs the fields filled in. */
export const formActions = (submit: ButtonShown, others: readonly ButtonShown[]): unknown[] =>
  inRow(
    [
      action({ ...submit, style: submit.style ?? 'positive' }, 'auto'),
      ...others.map((button) => action(button, 'none')),
    ],
    SIDE_BY_SIDE,
  );
