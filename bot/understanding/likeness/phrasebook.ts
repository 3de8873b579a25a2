/**
 * Which gist a sentence is like: the share of what it says that an example says too, where what few examples
 * say counts for more (cosine of tf-idf, the usual measure for short texts). Deterministic, and every answer
 * can be traced to its example.
 */
import { Phrases } from '../phrases';
import type { Span } from '../spans';
import { findWhens } from '../times';
import { FILLERS, PHRASES, RAG_PHRASES, STATUS_PHRASES, type Tag } from '../vocabulary';
import { clean, words, type Word } from '../words';
import { GISTS, type Gist } from './gists';
import { featuresOf, NAMED, slot, SLOTS, tokensOf } from './tokens';

export interface Likeness {
  readonly gist: Gist;
  /** The example it is like, as `gists.ts` has it. */
  readonly example: string;
  /** The kinds of things that the example names. */
  readonly slots: ReadonlySet<string>;
  /** 1: it says the very same. */
  readonly alike: number;
}

interface Example {
  /** What it says that no likeness may pass over. */
  readonly binding: string;
  readonly name: string;
  readonly text: string;
  readonly slots: ReadonlySet<string>;
  readonly features: readonly string[];
  /** The tokens in one text. */
  readonly key: string;
}

/** Less alike, nothing is said to be like it. */
const ALIKE = 0.45;
/** So much less alike every other gist has to be. */
const APART = 0.1;
/** A shorter sentence is like too many. */
const FEWEST = 3;

/** Words that decide what is asked: of two sentences that differ in one of these neither is like the other. */
const ASKING = new Set(
  'what who whom whose when where why how which will would should must if not no never without except but nor neither'.split(
    ' ',
  ),
);
/** What vocabulary puts down to these is said by the example too, or it is not like it. */
const BINDING: readonly Tag[] = [
  'except',
  'not',
  'overdue',
  'slipped',
  'stale',
  'evidence',
  'actions',
  'unowned',
  'mine',
  'why',
  'earlier',
  'chief',
  'commissioner',
  'others',
  'compare',
  'agenda',
  'digest',
  'grade',
  'worst',
  'soonest',
  'findings',
  'inspectorate',
];

/** Any day will do: of an example nothing is reckoned. */
const ANY_DAY = '2025-01-01';

const SMALL = new Set(FILLERS.split(/\s+/));

/** A name's place holder as a word that no vocabulary holds. */
const held = (name: string): string => `slot${name.toLowerCase()}`;

const phrases = (): Phrases<Span['as']> => {
  const found = new Phrases<Span['as']>();
  for (const alternatives of Object.values(RAG_PHRASES)) found.add(alternatives, 'colour');
  for (const alternatives of Object.values(STATUS_PHRASES)) found.add(alternatives, 'state');
  for (const name of NAMED) found.add(held(slot(name)), name);
  return found;
};

const spansIn = (row: readonly Word[], known: Phrases<Span['as']>): Span[] => {
  const spans: Span[] = [];
  for (let at = 0; at < row.length; at += 1) {
    const longest = known.longest(row, at);
    const [as] = longest?.values ?? [];
    if (longest === undefined || as === undefined) continue;
    spans.push({ start: at, end: at + longest.length, as });
    at += longest.length - 1;
  }
  const whens = findWhens(row, [], ANY_DAY).map(({ start, end }): Span => ({ start, end, as: 'when' }));
  return [...spans, ...whens].sort((a, b) => a.start - b.start);
};

const tags = new Phrases<Tag>();
for (const tag of BINDING) tags.add(PHRASES[tag], tag);

/** What of a row no likeness may pass over, in one text that is the same for the same. */
export const bindingOf = (row: readonly Word[]): string => {
  const found = new Set<string>();
  for (let at = 0; at < row.length; at += 1) {
    const text = row[at]?.text ?? '';
    if (ASKING.has(text)) found.add(text);
    for (const tag of tags.longest(row, at)?.values ?? []) found.add(`the ${tag}`);
  }
  return [...found].sort().join();
};

const examples = (): Example[] => {
  const known = phrases();
  return Object.entries(GISTS).flatMap(([name, { like }]) =>
    like.split('|').map((each): Example => {
      const text = each.trim().replace(/\s+/g, ' ');
      const row = words(clean(text.replace(/\b[A-Z]+\b/g, (word) => (SLOTS.has(word) ? held(word) : word))));
      const tokens = tokensOf(row, spansIn(row, known));
      return {
        name,
        text,
        binding: bindingOf(row),
        slots: new Set(tokens.filter((token) => SLOTS.has(token))),
        features: featuresOf(tokens),
        key: tokens.join(' '),
      };
    }),
  );
};

export class Phrasebook {
  readonly #examples = examples();
  /** How much it counts that a feature is shared: the more, the fewer examples have it. */
  readonly #weights = new Map<string, number>();
  readonly #lengths: readonly number[];
  /** By what binds them, and then by feature: which examples have it. */
  readonly #with = new Map<string, Map<string, number[]>>();
  readonly #same = new Map<string, Example | undefined>();

  constructor() {
    const counts = new Map<string, number>();
    for (const [at, { binding, features, key, name }] of this.#examples.entries()) {
      const bound = this.#with.get(binding) ?? new Map<string, number[]>();
      this.#with.set(binding, bound);
      for (const feature of features) {
        counts.set(feature, (counts.get(feature) ?? 0) + 1);
        const list = bound.get(feature);
        if (list === undefined) bound.set(feature, [at]);
        else list.push(at);
      }
      // What two gists say in the same words is neither's.
      const other = this.#same.get(key);
      if (!this.#same.has(key)) this.#same.set(key, this.#examples[at]);
      else if (other?.name !== name) this.#same.set(key, undefined);
    }
    for (const [feature, count] of counts) this.#weights.set(feature, this.#rareness(count));
    this.#lengths = this.#examples.map(({ features }) => this.#length(features));
  }

  /** The gist that has these very tokens among its examples. */
  same(tokens: readonly string[]): Likeness | undefined {
    const example = this.#same.get(tokens.join(' '));
    return example === undefined ? undefined : likeness(example, 1);
  }

  /** The one gist that is like these tokens; undefined where none is, or two are. */
  likest(tokens: readonly string[], binding: string): Likeness | undefined {
    const bound = this.#with.get(binding);
    // Of two words there is not enough to go by.
    if (bound === undefined || tokens.length < FEWEST) return undefined;
    // A word that no example holds may be what it is all about.
    if (tokens.some((token) => !this.#weights.has(token) && !SMALL.has(token))) return undefined;
    const features = featuresOf(tokens);
    const shared = new Map<number, number>();
    for (const feature of features) {
      const weight = this.#weight(feature);
      for (const at of bound.get(feature) ?? []) shared.set(at, (shared.get(at) ?? 0) + weight);
    }
    const length = this.#length(features);
    const best = new Map<string, { alike: number; example: Example }>();
    for (const [at, weight] of shared) {
      const example = this.#examples[at];
      const alike = weight / (length * (this.#lengths[at] ?? 1));
      if (example !== undefined && alike > (best.get(example.name)?.alike ?? 0))
        best.set(example.name, { alike, example });
    }
    const [first, second] = [...best.values()].sort((a, b) => b.alike - a.alike);
    if (first === undefined || first.alike < ALIKE) return undefined;
    return first.alike - (second?.alike ?? 0) < APART ? undefined : likeness(first.example, first.alike);
  }

  #rareness(count: number): number {
    return Math.log((this.#examples.length + 1) / (count + 0.5)) ** 2;
  }

  #weight(feature: string): number {
    return this.#weights.get(feature) ?? this.#rareness(0);
  }

  #length(features: readonly string[]): number {
    return Math.sqrt(features.reduce((sum, feature) => sum + this.#weight(feature), 0));
  }
}

const likeness = ({ name, text, slots }: Example, alike: number): Likeness | undefined => {
  const gist = GISTS[name];
  return gist === undefined ? undefined : { gist, example: text, slots, alike };
};
