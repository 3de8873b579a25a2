/** Texts of 20,000 characters, each of a kind that a careless grammar is slow on. */
import { createChance } from './figures';
import { SENTENCES } from './sentences';

const LENGTH = 20_000;
const LETTERS = 'etaoinshrdlucmfwypvbgkjqxz';

const filled = (unit: string): string => unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);

/** `count` made-up words, all of them different and none of them English. */
const madeUp = (separator: string): string => {
  const chance = createChance(7);
  const letter = (): string => LETTERS[Math.floor(chance() * LETTERS.length)] ?? 'e';
  const word = (): string => Array.from({ length: 4 + Math.floor(chance() * 9) }, letter).join('');
  let text = '';
  while (text.length < LENGTH) text += word() + separator;
  return text.slice(0, LENGTH);
};

const noise = (from: number, to: number): string => {
  const chance = createChance(11);
  return Array.from({ length: LENGTH }, () =>
    String.fromCharCode(from + Math.floor(chance() * (to - from))),
  ).join('');
};

export const TORMENTS: Readonly<Record<string, string>> = {
  'one letter': filled('a'),
  blanks: filled(' '),
  'line ends': filled('\n'),
  'made-up words': madeUp(' '),
  'made-up words with commas': madeUp(', '),
  'ordinary sentences': filled(`${SENTENCES.join('. ')}. `),
  'one sentence over and over': filled('status of rec 3, '),
  'misspelt over and over': filled('statis of recomendation thre '),
  'recommendations without number': filled('rec '),
  numbers: filled('3 '),
  'a list of numbers': `status of recs ${filled('3, ')}`.slice(0, LENGTH),
  digits: filled('1234567890'),
  dates: filled('31 March 2025 '),
  'times to come': filled('next week by the end of '),
  'names of forces': filled('West Midlands Police and '),
  'names of boards': filled('local policing improvement board '),
  'beginnings of changes': filled('please update '),
  'a change without an end': `update ${filled('x ')}`.slice(0, LENGTH),
  apostrophes: filled("'s"),
  marks: filled('?!.,;:-–()[]"'),
  emoji: filled('👩‍👩‍👧‍👦'),
  accents: filled('e\u0301\u0302\u0303'),
  markup: filled('<at>Bot</at><b>'),
  'any ASCII': noise(32, 127),
  'any character': noise(0, 65_536),
};
