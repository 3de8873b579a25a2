/** Whether two texts are the same but for how they are printed, and how alike two names are. */
import { createHash } from 'node:crypto';
import { cellText, writable } from '../exporting/cells';
import { dayOf, type Instant } from '../model';

/** Words alone: without case, punctuation, bullets and line breaks, which every copy of a report prints otherwise. */
export const plain = (text: string): string =>
  writable(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether they are the same words in the same order. */
export const sameWords = (a: string, b: string): boolean => plain(a) === plain(b);

/** The same as far as a cell of a spreadsheet takes them: our own export cuts what is longer. */
export const sameInCell = (held: string, copy: string): boolean =>
  sameWords(held, copy) || sameWords(cellText(held), copy);

/** In a report's name these tell nothing of which one it is. */
export const IDLE: ReadonlySet<string> = new Set(
  'a an and by for from in of on or our s the to with hmic hmicfrs inspection inspections report reports response responses police policing force forces published'.split(
    ' ',
  ),
);

const NUMBER = /^\d+$/;

/** The telling words of a name, each once. */
export const tellingWords = (name: string): readonly string[] => [
  ...new Set(
    plain(name)
      .split(' ')
      .filter((word) => word !== '' && !IDLE.has(word)),
  ),
];

/**
 * How alike two names are, from 0 to 1: the words they share against those of the shorter one, a little less
 * the more the longer one adds. Names that carry different numbers (years, mostly) are not alike at all.
 */
export const likeness = (a: string, b: string): number => {
  const [first, second] = [tellingWords(a), tellingWords(b)];
  const [shorter, longer] = first.length <= second.length ? [first, second] : [second, first];
  if (shorter.length === 0) return 0;
  const numbers = (words: readonly string[]) => words.filter((word) => NUMBER.test(word));
  const [few, many] = [numbers(shorter), numbers(longer)];
  if (few.length > 0 && many.length > 0 && !few.some((each) => many.includes(each))) return 0;
  const shared = shorter.filter((word) => longer.includes(word)).length;
  // One word alone is shared by chance.
  if (shared < 2 && longer.length > 1) return 0;
  return (shared / shorter.length) * (0.8 + (0.2 * shared) / longer.length);
};

/** What an entry is recognised by when the same file comes again: its words; with its day and author, where it has them. */
export const entryKeys = (entry: {
  readonly text: string;
  readonly at: Instant;
  readonly by: string;
}): readonly [words: string, dated: string] => [
  wordsKey(entry.text),
  keyOf(entry.text, dayOf(entry.at), entry.by),
];

/** By its words alone. */
export const wordsKey = (text: string): string => keyOf(text);

/**
 * Short, because tens of thousands are kept while a file is brought in. Of a text that no cell of a spreadsheet
 * takes whole, as much counts as one takes: cut in our own export, it is still the same.
 */
const keyOf = (...parts: readonly string[]): string =>
  createHash('sha1')
    .update(parts.map((part) => plain(cellText(part.trim()))).join('\n'))
    .digest('base64')
    .slice(0, 16);
