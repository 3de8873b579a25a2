/**
 * A recommendation called by what it is about, in words that no title has: "the one about training staff to spot ASB at
 * first report". Tried only where nothing else was understood, and only where what is said is one's more than any other's.
 */
import stemOf from 'wink-porter2-stemmer';
import { byNumber } from './mentions';
import type { Lexicon } from './lexicon';
import { SAME_WORDS } from './vocabulary';
import type { Word } from './words';

/** What a recommendation is about: its words, brought to their stems, and how telling each is. */
export interface RecWords {
  readonly rec: string;
  readonly number: number;
  readonly stems: ReadonlyMap<string, number>;
}

const SAME = new Map(
  SAME_WORDS.split('|').flatMap((row) => {
    const [first = '', ...others] = row.trim().split(/\s+/).map(stemOf);
    return others.map((other) => [other, first] as const);
  }),
);
/** One form for a word, its endings, and what says the same. */
export const gistOf = (word: string): string => {
  const stem = stemOf(word);
  return SAME.get(stem) ?? stem;
};

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const CALLED = setOf('one rec recommendation bit thing');
const BEFORE_CALLED = setOf('the our');
const ABOUT = setOf(
  'about on for re regarding concerning covering around where that which asking telling saying dealing',
);
/** Behind what begins a description: no part of what it says. */
const LEADS_ON = setOf(
  `that which is was about asks asked says said talks mentions covers deals with to do us forces force on how we you they
  for where the a an of wants wanted told`,
);
/** Behind "and": a question of its own. */
const ASKS = setOf('who what when where how why which is are has have was were does did any');
/** At the end of a description: what is asked of what it describes. */
const ASKED = setOf(
  `from us want wants wanted ask asks asking require requires mean means involve involves expect expects need needs due
  overdue late say says stand stands standing doing going getting owned with at now then please pls thanks again yet done
  finished closed red amber green by`,
);
/** What denies, tells a time, compares or goes on: then more is said than what the recommendation is about. */
const SAYS_MORE = setOf(
  `not no never neither nor without fewer less except apart isn't aren't was were has have had been since last week month
  months year weeks days today yesterday compare compares compared same like as others other elsewhere raised closed open
  overdue instead rather`,
);
const BE = setOf('is are');
const REFERS = setOf('it they that which who');

/** Words of grammar, and words of whoever does the work: they tell no recommendation from another. */
const SMALL = setOf(
  `the and for with from are was were been being its that this these those our they them their you your his her she him
  how what when where who which any all some more most very just really each every make making sure get gets got getting
  does did doing can could will would should must need needs want wants thing things way ways into out over under about
  look looks looking see seen use using used put give take also only there here then than but because whether while well
  better force forces police asked ask asks people person staff officer officers everyone anybody come comes came coming
  soon right say says said find found work works working again enough effect us we incident incidents`,
);
const SHORTEST = 3;
/** The words by which a text is told from others. */
export const gistsIn = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.filter((word) => word.length >= SHORTEST && !SMALL.has(word)).map(gistOf));
/** A word that more recommendations have than so many tells none of them. */
const TELLING = 1 / 3;
/** So many telling words must be one's own, and every word must be. */
const FEWEST = 2;
/** By how much the best must be the better one. */
const CLEARLY = 0.5;

interface Described {
  /** Where the words that call it begin: "the". */
  readonly from: number;
  readonly to: number;
  readonly said: ReadonlySet<string>;
}

/** Whether a description begins at a place: "one" of "the one about …". */
const isCalledAt = (row: readonly Word[], at: number): boolean =>
  CALLED.has(row[at]?.text ?? '') &&
  BEFORE_CALLED.has(row[at - 1]?.text ?? '') &&
  ABOUT.has(row[at + 1]?.text ?? '');

/** "The one on how ASB is recorded", "when it is first reported": of what it is about, and no question of it. */
const isOfIt = (row: readonly Word[], at: number, { descriptions }: Lexicon): boolean => {
  const next = gistOf(row[at + 1]?.text ?? '');
  return (
    REFERS.has(row[at - 1]?.text ?? '') ||
    (!SAYS_MORE.has(row[at + 1]?.text ?? '') && descriptions.some(({ stems }) => stems.has(next)))
  );
};

const describedIn = (row: readonly Word[], lexicon: Lexicon): Described | undefined => {
  const at = row.findIndex((_, place) => isCalledAt(row, place));
  if (at < 0 || row.some((_, place) => place > at && isCalledAt(row, place))) return undefined;
  // Who names a number needs no description; and what is denied before it is another.
  if (row.some(({ kind }) => kind === 'number')) return undefined;
  if (row.slice(0, at).some(({ text }) => text === 'not' || text === 'except' || text === 'apart'))
    return undefined;
  // "Which recommendation is the one that …": that is asked, and not how it stands.
  if (row[0]?.text === 'which' && row[at - 2]?.text === 'is') return undefined;
  let begin = at + 1;
  while (LEADS_ON.has(row[begin]?.text ?? '') || ABOUT.has(row[begin]?.text ?? '')) begin += 1;
  let to = begin;
  while (to < row.length) {
    const word = row[to];
    if (word?.kind === 'mark' && word.tight !== true) break;
    if (word?.text === 'and' && ASKS.has(row[to + 1]?.text ?? '')) break;
    to += 1;
  }
  // "… what each plan achieved due": what is asked of it.
  while (to > begin && ASKED.has(row[to - 1]?.text ?? '')) to -= 1;
  const said = row.slice(begin, to);
  const saysMore = said.some(
    ({ text }, place) =>
      SAYS_MORE.has(text) ||
      (BE.has(text) && !isOfIt(row, begin + place, lexicon)) ||
      lexicon.phrases.longest(row, begin + place)?.values.some((meaning) => meaning.is === 'force') === true,
  );
  if (saysMore) return undefined;
  return {
    from: at - 1,
    to,
    said: gistsIn(said.filter(({ kind }) => kind === 'word').map(({ text }) => text)),
  };
};

/** What a description comes to. */
export interface MeantByWords {
  /** The one, or those that it may be. */
  readonly recs: readonly string[];
  /** The same sentence with the likeliest one's number in the place of what describes it; "that one" without it. */
  readonly row: readonly Word[];
}

const numbered = (number: number): Word[] => [
  { text: 'rec', kind: 'word' },
  { text: String(number), kind: 'number' },
];
const THAT_ONE: readonly Word[] = [
  { text: 'that', kind: 'word' },
  { text: 'one', kind: 'word' },
];

/** The recommendation that a part of the sentence describes; undefined where no part does, or nothing fits it. */
export const describedBy = (row: readonly Word[], lexicon: Lexicon): MeantByWords | undefined => {
  const described = describedIn(row, lexicon);
  if (described === undefined || described.said.size < FEWEST) return undefined;
  const fits = lexicon.descriptions
    .map(({ rec, number, stems }) => {
      const weights = [...described.said].flatMap((word) => stems.get(word) ?? []);
      const telling = weights.filter((weight) => weight >= TELLING).length;
      return { rec, number, weights, telling, weight: weights.reduce((sum, weight) => sum + weight, 0) };
    })
    // A word that is none of its own tells of something else: "recording hate crime correctly".
    .filter(({ weights, telling }) => telling >= FEWEST && weights.length === described.said.size)
    .sort((a, b) => b.weight - a.weight);
  const [best] = fits;
  if (best === undefined) return undefined;
  // Two reports may have one of that number.
  const name = byNumber(lexicon.catalogue, best.number).length === 1 ? numbered(best.number) : THAT_ONE;
  const recs = fits.filter(({ weight }) => best.weight - weight < CLEARLY).map(({ rec }) => rec);
  return {
    recs,
    row: [...row.slice(0, described.from), ...name, ...row.slice(described.to)],
  };
};
