/** What each shape of a time expression is given, and the small steps they share. */
import type { Board, Day } from '../../../data/model';
import type { Word } from '../words';
import type { BoardSpan, Preposition, When } from './when';

/** Where in the sentence we are, and what has been read before it. */
export interface Place {
  readonly row: readonly Word[];
  /** The expression's first word, its preposition included. */
  readonly start: number;
  readonly at: number;
  readonly preposition: Preposition | undefined;
  /** "the end of …", "the start of …" */
  readonly edge: 'start' | 'end' | undefined;
  readonly side: 'last' | 'next' | 'this' | undefined;
  readonly boards: readonly BoardSpan[];
  readonly mainBoard: Board | undefined;
  readonly today: Day;
}

/** One way of saying a time: what it means where it stands. */
export type Shape = (place: Place) => When | undefined;

/** The word at the place, or so many behind it. */
export const wordAt = (place: Place, offset = 0): string => place.row[place.at + offset]?.text ?? '';
export const look = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;
export const whenOf = ({ start, preposition }: Place, end: number, what: When['what']): When => ({
  start,
  end,
  preposition,
  what,
});
export const looksBack = ({ preposition }: Place): boolean =>
  preposition === 'since' || preposition === 'after';

/** Past these words. */
export const skip = (row: readonly Word[], from: number, words: readonly string[]): number => {
  let at = from;
  while (words.includes(row[at]?.text ?? '')) at += 1;
  return at;
};
