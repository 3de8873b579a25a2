/** How far two texts say the same thing, whatever is abbreviated or left out. From 0 to 1. */
import { LRUCache } from 'lru-cache';
import { leadOf } from './demands';

const SHORT: Readonly<Record<string, string>> = {
  asb: 'antisocial behaviour',
  npcc: 'national police chiefs council',
  mopi: 'management police information',
  hmicfrs: 'inspectorate',
  vawg: 'violence against women girls',
  pcc: 'police crime commissioner',
};
const STOP = new Set(
  'a an the and or of to in for by with on at from that this their its they them it is are be been being as all any when where which who should must need needs forces force police chief constable constables make sure'.split(
    ' ',
  ),
);

const stem = (word: string): string => (word.length > 5 ? word.replace(/(?:ing|ed|es|s|ly)$/, '') : word);

export type Words = ReadonlySet<string>;

const carried = (text: string): Words =>
  new Set(
    text
      .slice(leadOf(text).length)
      .toLowerCase()
      .replace(/anti-social/g, 'antisocial')
      .replace(/['’]s?\b/g, '')
      .split(/[^a-z0-9]+/)
      .flatMap((word) => (SHORT[word] ?? word).split(' '))
      .filter((word) => word.length > 1 && !STOP.has(word))
      .map(stem),
  );

/** The same text is compared with many others. */
const known = new LRUCache<string, Words>({ max: 2_000 });

/** The words of a text that carry its meaning; its deadline is no part of them. */
export const wordsOf = (text: string): Words => {
  const before = known.get(text);
  if (before) return before;
  const words = carried(text);
  known.set(text, words);
  return words;
};

/** The share of the first text's words that stand in the second. */
export const within = (words: Words, other: Words): number => {
  if (words.size === 0) return 0;
  let both = 0;
  for (const word of words) if (other.has(word)) both += 1;
  return both / words.size;
};

/** How far each says what the other does. */
export const likeness = (a: Words, b: Words): number => Math.min(within(a, b), within(b, a));

export const union = (sets: readonly Words[]): Words => new Set(sets.flatMap((set) => [...set]));
