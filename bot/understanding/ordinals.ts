/** One of what was just listed, by its place: "the second one", "the last one", "first two", "the other one". */
import { NUMBER_WORDS } from './vocabulary';
import type { Word } from './words';

/** Places from 1; from the end where negative. */
export type Ordinal = { readonly from: number; readonly to: number } | 'other';

const PLACES: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  last: -1,
  top: 1,
  bottom: -1,
  former: 1,
  latter: -1,
};
const NOUNS = new Set(['one', 'ones']);
/** Before these words it is a time or a meeting that is counted: "since the last one". */
const TIMED = new Set(['since', 'before', 'after', 'until', 'next', 'from']);

/** Where a place in a list is said, and how many words say it. */
export const findOrdinal = (row: readonly Word[]): Ordinal | undefined => {
  for (const [at, { text }] of row.entries()) {
    if (text !== 'other' && !Object.hasOwn(PLACES, text)) continue;
    const place = Object.hasOwn(PLACES, text) ? PLACES[text] : undefined;
    const before = row[at - 1]?.text ?? '';
    if (TIMED.has(before) || (before === 'the' && TIMED.has(row[at - 2]?.text ?? ''))) continue;
    const next = row[at + 1]?.text ?? '';
    const named =
      NOUNS.has(next) || (next === 'of' && ['them', 'those', 'these'].includes(row[at + 2]?.text ?? ''));
    if (text === 'other' && before === 'the' && (named || at === row.length - 1)) return 'other';
    if (place === undefined) continue;
    const count = Object.hasOwn(NUMBER_WORDS, next) && next !== 'one' ? NUMBER_WORDS[next] : undefined;
    const bare = at === row.length - 1 && before === 'the' && row.length <= 5;
    if (count !== undefined && row.length <= at + 4 && row[at + 2]?.kind !== 'number')
      return place < 0 ? { from: -count, to: -1 } : place === 1 ? { from: 1, to: count } : undefined;
    if (named || bare || text === 'latter' || text === 'former') return { from: place, to: place };
  }
  return undefined;
};

/** Which of the list are meant; none where it has no such place. */
export const pick = (
  ordinal: Ordinal,
  list: readonly string[],
  now: readonly string[],
): readonly string[] => {
  if (ordinal === 'other') return list.filter((id) => !now.includes(id));
  const index = (place: number): number => (place < 0 ? list.length + place : place - 1);
  const [from, to] = [index(ordinal.from), index(ordinal.to)];
  return from < 0 || to >= list.length ? [] : list.slice(from, to + 1);
};
