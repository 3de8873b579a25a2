/** Which recommendation a text without a number is: by its likeness to those whose number is known, or not at all. */
import type { Day } from '../../model/common';
import { textOf } from './gathered';
import type { Sighting } from './gathered';
import { likeness, union, within, wordsOf } from './likeness';
import type { Words } from './likeness';

/** What the record already holds of the report. */
export interface KnownText {
  readonly number: number;
  readonly text: string;
  readonly due: Day | null;
}

interface Candidate extends KnownText {
  readonly words: Words;
}

const candidatesOf = (known: readonly KnownText[]): Candidate[] =>
  known.map((each) => ({ ...each, words: wordsOf(each.text) })).filter(({ words }) => words.size > 3);

const contradicts = (sighting: Sighting, due: Day | null): boolean =>
  sighting.due?.is === 'day' && due !== null && sighting.due.day !== due;

const clausesIn = (text: string): string[] =>
  text
    .split(/;\s*(?:and\s+)?|(?<=[.])\s+(?=[A-Z])/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');

/** The text's clauses, each to the recommendation it is of; undefined where one is left without. */
const clausesOf = (text: string, candidates: readonly Candidate[]): Map<number, string> | undefined => {
  const found = new Map<number, string>();
  for (const clause of clausesIn(text)) {
    const words = wordsOf(clause);
    const [best] = candidates
      .map(({ number, words: theirs }) => ({ number, share: within(words, theirs) }))
      .sort((a, b) => b.share - a.share);
    if (!best) return undefined;
    const before = found.get(best.number);
    found.set(best.number, before === undefined ? clause : `${before}; ${clause}`);
  }
  return found.size === candidates.length ? found : undefined;
};

/** Which words set one recommendation apart from the others weigh more than those that all share. */
const weigher = (candidates: readonly Candidate[]): ((words: Words, other: Words) => number) => {
  const weight = (word: string): number => {
    const times = candidates.filter(({ words }) => words.has(word)).length;
    return Math.log(1 + candidates.length / Math.max(0.5, times));
  };
  return (words, other) => {
    let whole = 0;
    let shared = 0;
    for (const word of words) {
      whole += weight(word);
      if (other.has(word)) shared += weight(word);
    }
    return whole === 0 ? 0 : shared / whole;
  };
};

/**
 * The sightings with the numbers that their likeness shows beyond doubt; a joint text of several recommendations
 * becomes one sighting of each, with its own clause where the text can be parted.
 */
export const numbered = (
  sightings: readonly Sighting[],
  known: readonly KnownText[],
): Map<Sighting, Sighting[]> => {
  const candidates = candidatesOf(known);
  const weigh = weigher(candidates);
  /** A record may hold a report in other words: then the one with the same date that is far the likest. */
  const likest = (sighting: Sighting, words: Words, fitting: readonly Candidate[]): number | undefined => {
    const [best, second] = fitting
      .map((each) => ({ ...each, score: (weigh(each.words, words) + weigh(words, each.words)) / 2 }))
      .sort((a, b) => b.score - a.score);
    const dated = best && sighting.due?.is === 'day' && sighting.due.day === best.due;
    return best && dated && best.score >= 0.4 && best.score > 1.5 * (second?.score ?? 0)
      ? best.number
      : undefined;
  };
  const settle = (sighting: Sighting): Sighting[] => {
    if (sighting.kind !== 'recommendation' || sighting.numbers.length > 0) return [sighting];
    const words = wordsOf(textOf(sighting));
    if (words.size < 4) return [sighting];
    const fitting = candidates.filter(({ due }) => !contradicts(sighting, due));
    const whole = fitting.filter((each) => within(each.words, words) >= 0.8);
    const alone = fitting.filter((each) => likeness(each.words, words) >= 0.7);
    if (alone.length === 1 && alone[0]) return [{ ...sighting, numbers: [alone[0].number] }];
    if (whole.length > 1 && within(words, union(whole.map((each) => each.words))) >= 0.75) {
      const clauses = clausesOf(textOf(sighting), whole);
      return whole.map(({ number }) => {
        const clause = clauses?.get(number);
        return clause === undefined
          ? { ...sighting, numbers: [number] }
          : { ...sighting, numbers: [number], lead: clause, parts: [] };
      });
    }
    const one = likest(sighting, words, fitting);
    if (one !== undefined) return [{ ...sighting, numbers: [one] }];
    if (sighting.parts.length > 0) return [sighting];
    const clauses = clausesIn(sighting.lead);
    const parted = clauses.flatMap((text): Sighting[] => {
      const number = likest(sighting, wordsOf(text), fitting);
      return number === undefined ? [] : [{ ...sighting, numbers: [number], lead: text, parts: [] }];
    });
    const each = parted.length === clauses.length && new Set(parted.map(({ numbers }) => numbers[0])).size;
    return each === clauses.length ? parted : [sighting];
  };
  return new Map(sightings.map((sighting) => [sighting, settle(sighting)]));
};
