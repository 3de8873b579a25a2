/**
 * A sentence that the grammar does not understand, understood by what it is like. Nothing that the sentence
 * names is passed over: where the example names less, it is not the same question.
 */
import type { Intent, Scene } from '../intents';
import { allRecs } from '../intents/abroad';
import { askNamed, MOST_NAMED } from '../intents/scene';
import type { Span } from '../spans';
import { bindingOf, Phrasebook, type Likeness } from './phrasebook';
import { slot, SLOTS, tokensOf } from './tokens';

/** What it comes to: an intent, or the question said again in words that the grammar knows. */
export type Likened =
  /** Nothing that the record holds. */
  | { readonly is: 'nothing' }
  | { readonly is: 'intent'; readonly intent: Intent }
  | { readonly is: 'said again'; readonly text: string };

let opened: Phrasebook | undefined;
/** Built when it is first needed, once for the process: it knows nothing of any record. */
const phrasebook = (): Phrasebook => (opened ??= new Phrasebook());

/**
 * @param how `same`: only what an example says word for word
 * @returns undefined where it is like nothing that is known
 */
export const likened = (scene: Scene, how: 'same' | 'like'): Likened | undefined => {
  const { row, spans, pronoun, ordinal } = scene.reading;
  // What "it" is, the grammar knows better: an action just shown, a list.
  if (how === 'same' && (pronoun !== undefined || ordinal !== undefined)) return undefined;
  const tokens = tokensOf(row, spans);
  const found = how === 'same' ? phrasebook().same(tokens) : phrasebook().likest(tokens, bindingOf(row));
  if (found === undefined || passesOver(spans, found)) return undefined;
  if (found.gist.of === 'nothing') return how === 'same' ? { is: 'nothing' } : undefined;
  // "Its date" is one's, whatever questions of the whole speak of dates.
  if (found.gist.of !== 'named' && (OF_ONE.test(scene.text) || namesTwice(spans))) return undefined;
  return found.gist.of === 'named'
    ? ofNamed(scene, found.gist)
    : { is: 'said again', text: saidAgain(found.gist.says, scene) };
};

const OF_ONE =
  /^(?!.*\b(?:each|every)\b).*\b(?:is|was|me of) its (?!agenda)|^(?:and )?its (?!agenda)|\bhow (?:long|many days) (?:has|have) it\b/;

/** Whether the sentence names something that the example does not. */
const passesOver = (spans: readonly Span[], { slots }: Likeness): boolean =>
  spans.some(({ as }) => !slots.has(slot(as)));

/** Two of a kind, "in May or in July": an example has one place for them, and the other would be lost. */
const namesTwice = (spans: readonly Span[]): boolean =>
  new Set(spans.map(({ as }) => slot(as))).size < spans.length;

const ofNamed = (scene: Scene, gist: Extract<Likeness['gist'], { of: 'named' }>): Likened | undefined => {
  const { named, reading, catalogue } = scene;
  const forces = reading.forces.map(({ id }) => id).filter((id) => id !== catalogue.force.id);
  if (named.is === 'missing') return undefined;
  const all = named.is === 'none' && reading.pronoun === undefined && gist.orAll === true;
  const recs = named.is === 'these' ? named.recs : all ? allRecs(scene) : [];
  const question = gist.question(recs, forces);
  if (recs.length === 0) {
    const choices = named.is === 'one of' ? named.recs : [];
    return { is: 'intent', intent: { is: 'which', choices, question, strict: false } };
  }
  return recs.length > MOST_NAMED ? undefined : { is: 'intent', intent: askNamed(question) };
};

/** The gist's own words with what the sentence names in their places; an empty place is left out. */
const saidAgain = (says: string, { reading: { row, spans } }: Scene): string =>
  says
    .replace(/\b[A-Z]+\b/g, (name) => {
      if (!SLOTS.has(name)) return name;
      const span = spans.find(({ as }) => slot(as) === name);
      // "The board" has no name to put in.
      if (span === undefined) return name === slot('board') ? 'board' : '';
      return row
        .slice(span.start, span.end)
        .map(({ text }) => text)
        .join(' ');
    })
    .replace(/\s+/g, ' ')
    .trim();
