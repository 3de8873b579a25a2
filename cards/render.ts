/**
 * From data to a card: check and escape, make the view, expand the template, and go down the ladder of
 * lengths until the card fits. Templates are expanded once; nothing expanded is ever expanded again,
 * so `${…}` in a person's words is never evaluated.
 */
import { LRUCache } from 'lru-cache';
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
  const written = JSON.stringify(data);
  const key = `${kind}\n${written}`;
  const before = drawn.get(key);
  if (before !== undefined) return before;
  const card = drawToFit(kind, data, written.length);
  if (written.length < HOPELESS) drawn.set(key, card);
  return card;
};

/**
 * Cards that were drawn before: around a meeting the same recommendation is asked for by many. The same
 * data always gives the same card, so nothing in here can be out of date.
 */
const drawn = new LRUCache<string, Card>({ max: 200 });

const drawToFit = <K extends CardKind>(kind: K, data: CardData<K>, length: number): Card => {
  let size = length;
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
