/** Recommendations named by what they are about: "the risk assessment one", "the training recs". */
import { stem, type Lexicon } from './lexicon';
import type { Within } from './reading';
import { TAKEN, type Word } from './words';

/** Recommendations named by what they are about. */
export interface TopicMention {
  readonly recs: readonly string[];
  /** "the training recs" means all of them, "the training one" one of them. */
  readonly plural: boolean;
  /** Said with "one", "rec" or after "about": surely a way of naming. */
  readonly certain: boolean;
}

const ABOUT = new Set(['about', 'on', 'regarding', 'concerning', 'for', 're', 'with', 'around', 'to']);
const SINGULAR = new Set(['one', 'rec', 'recommendation', 'r', 'item']);
const PLURAL = new Set(['ones', 'recs', 'recommendations', 'items', 'reccs']);

/** Words between a topic word and "one" or "rec": "the risk assessment one", "the one about training". */
export const topicOf = (
  row: readonly Word[],
  left: readonly Word[],
  within: Within,
  lexicon: Lexicon,
): { mention: TopicMention | undefined; used: ReadonlySet<number> } => {
  const scores = new Map<string, number>();
  const used = new Set<number>();
  let plural = false;
  let certain = false;
  for (let at = 0; at < row.length; at += 1) {
    const word = row[at];
    if (word === undefined || left[at] === TAKEN) continue;
    const entry = lexicon.topics.get(stem(word.text));
    if (entry === undefined) continue;
    // A word with a meaning of its own is a topic only where it is said as one.
    const marked = isMarked(row, at, lexicon);
    const phrase = within[at];
    const strong = phrase?.values.some((meaning) => meaning.is !== 'tag') ?? false;
    if (phrase !== undefined && (!marked || strong)) continue;
    used.add(at);
    certain ||= marked;
    for (const rec of entry.recs) scores.set(rec, (scores.get(rec) ?? 0) + entry.weight);
  }
  for (const at of used) {
    for (let next = at + 1; next < Math.min(row.length, at + 4); next += 1) {
      const text = row[next]?.text ?? '';
      if (PLURAL.has(text)) plural = true;
      if (SINGULAR.has(text) || PLURAL.has(text)) used.add(next);
    }
    for (let before = at - 1; before >= Math.max(0, at - 4); before -= 1) {
      if (PLURAL.has(row[before]?.text ?? '')) plural = true;
    }
  }
  if (scores.size === 0) return { mention: undefined, used };
  const best = Math.max(...scores.values());
  const recs = lexicon.catalogue.recommendations
    .filter((rec) => (scores.get(rec.id) ?? 0) > best - 0.01)
    .map((rec) => rec.id);
  return { mention: { recs, plural, certain }, used };
};

const isMarked = (row: readonly Word[], at: number, lexicon: Lexicon): boolean => {
  for (let next = at + 1; next < row.length && next <= at + 4; next += 1) {
    const text = row[next]?.text ?? '';
    if (SINGULAR.has(text) || PLURAL.has(text)) return true;
    // "the problem solving plans one": a word of its own may stand between.
    const behind = row[next + 1]?.text ?? '';
    if (!lexicon.topics.has(stem(text)) && (row[next]?.kind !== 'word' || behind !== 'one')) break;
  }
  for (let before = at - 1; before >= 0 && before >= at - 4; before -= 1) {
    const text = row[before]?.text ?? '';
    if (ABOUT.has(text)) {
      const named = row[before - 1]?.text ?? '';
      return SINGULAR.has(named) || PLURAL.has(named);
    }
    if (!lexicon.topics.has(stem(text)) && text !== 'the') break;
  }
  return false;
};
