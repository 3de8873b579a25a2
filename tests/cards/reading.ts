/** Ways to read a card, for tests. */
import { createRequire } from 'node:module';
import type { Card } from '../../cards';

export type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object in the card, without what stands in `fallback` and in what buttons carry. */
export const nodes = (value: unknown): Node[] => {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (!isNode(value)) return [];
  const isAction = String(value['type']).startsWith('Action.');
  const inner = Object.entries(value).filter(([key]) => key !== 'fallback' && !(isAction && key === 'data'));
  return [value, ...inner.flatMap(([, child]) => nodes(child))];
};

export const ofType = (card: unknown, type: string): Node[] =>
  nodes(card).filter((node) => node['type'] === type);

/** All words a reader of the card sees, chart legends too; those of `fallback` are left out. */
export const wordsOf = (card: unknown): string =>
  nodes(card)
    .flatMap((node) => [node['text'], node['legend'], node['type'] === 'Action.Execute' ? node['title'] : ''])
    .filter((text) => typeof text === 'string' && text !== '')
    .join('\n');

interface Validation {
  readonly message: string;
}
interface Renderer {
  SerializationContext: new () => { readonly eventCount: number; getEventAt(at: number): Validation };
  AdaptiveCard: new () => {
    parse(card: unknown, context: unknown): void;
    validateProperties(): { readonly validationEvents: readonly Validation[] };
  };
}

/**
 * What the package does not know: Teams' own elements, each of which must carry a fallback, and a
 * language with its region, which it takes for a mistake ("en" alone would have voices read dates the
 * American way). It also counts the actions that go behind the dots.
 */
const KNOWN =
  /Unknown element type:? "?Chart\.Donut|Invalid value "en-GB" for property "lang"|Maximum number of actions/i;

// The package's ES module entry cannot be loaded by Node; this file can.
const renderer = createRequire(__filename)('adaptivecards/dist/adaptivecards.js') as Renderer;

/** What the official renderer has against the card. */
export const complaints = (card: Card): string[] => {
  const context = new renderer.SerializationContext();
  const parsed = new renderer.AdaptiveCard();
  parsed.parse(structuredClone(card), context);
  const events = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at));
  return [...events, ...parsed.validateProperties().validationEvents]
    .map(({ message }) => message)
    .filter((message) => !KNOWN.test(message));
};
