/**
 * From data to a card: check and escape, make the view, expand the template, and go down the ladder of
 * lengths until the card fits. Templates are expanded once; nothing expanded is ever expanded again,
 * so `${…}` in a person's words is never evaluated.
 */
import { z } from 'zod';
import { LADDER, MAX_CARD_BYTES, shorten } from './shorten';
import { templates } from './templates';
import type { CardData, CardKind } from './types';
import { views } from './views';

/** An Adaptive Card, ready to be attached. */
export interface Card {
  readonly type: 'AdaptiveCard';
  readonly [property: string]: unknown;
}

const Expanded = z.object({ type: z.literal('AdaptiveCard'), actions: z.array(z.unknown()) }).passthrough();

/** So much data never fits as it stands; drawing it to see would only take time. */
const HOPELESS = 5 * MAX_CARD_BYTES;

/** What a person confirms is shown to the last word; everything else gives way to it. */
const WHOLE: Partial<Record<CardKind, readonly string[]>> = { confirm: ['words'], recorded: ['words'] };

const draw = (kind: CardKind, data: unknown): Card => {
  const expanded: unknown = templates[kind].expand({ $root: views[kind](data) });
  const { actions, ...card } = Expanded.parse(expanded);
  return actions.length > 0 ? { ...card, actions } : card;
};

/** How much of a message the card takes, in bytes of UTF-8. */
export const sizeOf = (card: Card): number => Buffer.byteLength(JSON.stringify(card));

/**
 * Draws a card of at most {@link MAX_CARD_BYTES}. Throws a ZodError if the data is not of the kind's
 * type, and an Error if even the shortest version is too big, which only a button's data can cause.
 */
export const renderCard = <K extends CardKind>(kind: K, data: CardData<K>): Card => {
  let size = JSON.stringify(data).length;
  if (size < HOPELESS) {
    const whole = draw(kind, data);
    size = sizeOf(whole);
    if (size <= MAX_CARD_BYTES) return whole;
  }
  for (const step of LADDER) {
    const shorter = draw(kind, shorten(data, step, WHOLE[kind]));
    size = sizeOf(shorter);
    if (size <= MAX_CARD_BYTES) return shorter;
  }
  throw new Error(
    `A ${kind} card takes ${size} bytes even when shortened; ${MAX_CARD_BYTES} are allowed. ` +
      'Its buttons carry too much data: hand over ids instead of contents.',
  );
};
