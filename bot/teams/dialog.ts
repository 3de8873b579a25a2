/** Cards in dialogs. There Teams knows Action.Submit alone, so each action turns into the one it carries. */
import { z } from 'zod';
import type { Card } from '../../cards';

const Node = z.record(z.unknown());
const Execute = z
  .object({ type: z.literal('Action.Execute'), verb: z.unknown(), data: z.unknown(), fallback: z.unknown() })
  .passthrough();
const Submit = z.object({ type: z.literal('Action.Submit') }).passthrough();

/** The card with every Action.Execute as an Action.Submit, and without its refresh. */
export function forDialog(card: Card): Card {
  const lasting = Object.entries(card).filter(([key]) => key !== 'refresh');
  return { ...converted(Object.fromEntries(lasting)), type: 'AdaptiveCard' };
}

function convert(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(convert);
  const node = Node.safeParse(value).data;
  if (node === undefined) return value;
  const execute = Execute.safeParse(node).data;
  return execute === undefined ? converted(node) : submitOf(execute);
}

/** What an action carries is the conversation's own, and stays as it stands. */
const converted = (node: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, key === 'data' ? value : convert(value)]),
  );

/** The action's own fallback; where it has none, what that would be: a button is never lost. */
function submitOf({ verb, data, fallback, ...alike }: z.infer<typeof Execute>): Record<string, unknown> {
  const carried = Submit.safeParse(fallback).data;
  return carried ?? { ...alike, type: 'Action.Submit', data: { ...Node.safeParse(data).data, verb } };
}
