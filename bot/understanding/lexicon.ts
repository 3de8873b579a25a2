/**
 * What every word can mean, for one catalogue: the vocabulary, plus the names that the record brings
 * (topics, reports, boards, people, forces). Built once for a catalogue; a report loaded tomorrow is
 * understood without a change here.
 */
import type { Board, Catalogue, Force, Inspection, Person, Rag, Status, ActionState } from '../../data/model';
import { FORCES, PLAIN_CHAIR } from '../../data/model';
import { TIME_WORDS } from './times';
import { gistsIn, type RecWords } from './described';
import type { ActionWords } from './named-actions';
import type { FindingWords } from './named-findings';
import { Phrases } from './phrases';
import { NO_SENSE, Spelling } from './spelling';
import {
  ACTION_STATE_PHRASES,
  FILLERS,
  NUMBER_WORDS,
  OUT_OF_SCOPE,
  PHRASES,
  PURPOSES,
  RAG_PHRASES,
  ORDER_WORDS,
  REC_WORDS,
  STATUS_PHRASES,
  type Tag,
} from './vocabulary';
import { clean, words } from './words';

export type Meaning =
  | { readonly is: 'tag'; readonly tag: Tag }
  | { readonly is: 'status'; readonly status: Status }
  | { readonly is: 'rag'; readonly rag: Rag }
  | { readonly is: 'action state'; readonly state: ActionState }
  | { readonly is: 'force'; readonly force: Force }
  | { readonly is: 'person'; readonly person: Person }
  | { readonly is: 'report'; readonly inspection: Inspection }
  | { readonly is: 'out of scope' };

export interface Lexicon {
  readonly catalogue: Catalogue;
  readonly phrases: Phrases<Meaning>;
  readonly boards: Phrases<Board>;
  readonly fillers: ReadonlySet<string>;
  readonly spelling: Spelling;
  /** For each topic word the recommendations it may name, and how telling it is. */
  readonly topics: ReadonlyMap<string, { readonly recs: ReadonlySet<string>; readonly weight: number }>;
  /** Each recommendation, by the words of its text. */
  readonly descriptions: readonly RecWords[];
  /** Each action that the recommendations have, by its own words. */
  readonly actions: readonly ActionWords[];
  /** Each finding of the reports that have some, by its own words. */
  readonly findings: readonly FindingWords[];
}

const keysOf = <K extends string>(table: Readonly<Record<K, string>>): K[] => Object.keys(table) as K[];

/** A phrase from the record, brought into the form that sentences are brought into. */
const phraseOf = (name: string): string[] =>
  words(clean(name))
    .filter((word) => word.kind !== 'mark')
    .map((word) => word.text);

/** One form for singular and plural. */
export const stem = (word: string): string =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => !['and', 'of', 'the'].includes(word.toLowerCase()))
    .map((word) => word[0] ?? '')
    .join('')
    .toLowerCase();

/** Fewer words of a board's name may be anything's. */
const FEWEST_OF_NAME = 3;

const boardPhrases = (catalogue: Catalogue): Phrases<Board> => {
  const phrases = new Phrases<Board>();
  for (const board of catalogue.boards) {
    const post = initials(board.chairPost);
    // "the other one, Inspection and Audit"
    const short = phraseOf(board.name.replace(/ board$/i, ''));
    if (short.length >= FEWEST_OF_NAME) phrases.addPhrase(short, board);
    const names = [
      board.name,
      board.id,
      ...board.aliases,
      ...(board.chairPost === PLAIN_CHAIR
        ? []
        : [`${post} board`, `${board.chairPost} board`, `${post} meeting`]),
    ];
    for (const name of names) {
      phrases.addPhrase(phraseOf(name), board);
      if (!/\bboard\b/i.test(name)) phrases.addPhrase([...phraseOf(name), 'board'], board);
      phrases.addPhrase([...phraseOf(name), 'meeting'], board);
    }
    if (board.role === 'signs off')
      phrases.add('sign off board | final sign off board | signing off board', board);
    if (board.main) phrases.add('main board | monitoring board', board);
  }
  return phrases;
};

const topicIndex = (catalogue: Catalogue, fillers: ReadonlySet<string>): Lexicon['topics'] => {
  const index = new Map<string, Set<string>>();
  for (const rec of catalogue.recommendations) {
    for (const text of [rec.title, ...rec.topics]) {
      for (const word of phraseOf(text)) {
        if (fillers.has(word) || word.length < 3) continue;
        const known = index.get(stem(word)) ?? new Set<string>();
        index.set(stem(word), known.add(rec.id));
      }
    }
  }
  const total = catalogue.recommendations.length;
  const telling = [...index].filter(([, recs]) => total === 1 || recs.size < total);
  return new Map(telling.map(([word, recs]) => [word, { recs, weight: 1 / recs.size }]));
};

/** Shorter words tell nothing; a word of every sentence may tell one action from another where it is longer. */
const SHORTEST_WORD = 3;
const LONGER_WORD = 5;

/** The words of a text that tell it from others. */
const tellingIn = (text: string, fillers: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    phraseOf(text)
      .filter((word) => word.length >= (fillers.has(word) ? LONGER_WORD : SHORTEST_WORD))
      .map(stem),
  );

/** How telling each word is among all that have words: one over those that have it. */
const weighing = (
  all: readonly { readonly own: ReadonlySet<string> }[],
): ((own: ReadonlySet<string>) => ReadonlyMap<string, number>) => {
  const holding = new Map<string, number>();
  for (const { own } of all) for (const word of own) holding.set(word, (holding.get(word) ?? 0) + 1);
  return (own) => new Map([...own].map((word) => [word, 1 / (holding.get(word) ?? 1)]));
};

const actionIndex = ({ recommendations }: Catalogue, fillers: ReadonlySet<string>): ActionWords[] => {
  const all = recommendations.flatMap(({ id, actions }) =>
    actions.map(({ number, text }) => ({
      rec: id,
      number,
      own: tellingIn(text, fillers),
    })),
  );
  const weigh = weighing(all);
  return all.map(({ rec, number, own }) => ({ rec, number, words: weigh(own) }));
};

const descriptionIndex = ({ recommendations }: Catalogue): RecWords[] => {
  const all = recommendations.map(({ id, number, title, text, parts, topics }) => ({
    rec: id,
    number,
    own: gistsIn([title, text, ...parts, ...topics].flatMap(phraseOf)),
  }));
  const weigh = weighing(all);
  return all.map(({ rec, number, own }) => ({ rec, number, stems: weigh(own) }));
};

/** What a word means by itself, as a comparable text. */
const senseIn =
  (phrases: Phrases<Meaning>, fillers: ReadonlySet<string>) =>
  (word: string): string => {
    const values = phrases.longest([{ text: word }], 0)?.values;
    return values === undefined
      ? fillers.has(word)
        ? NO_SENSE
        : word
      : JSON.stringify(values.map((value) => (value.is === 'tag' ? value.tag : value)));
  };

/** @param catalogue what the record holds now */
export const buildLexicon = (catalogue: Catalogue): Lexicon => {
  const phrases = new Phrases<Meaning>();
  for (const tag of keysOf(PHRASES)) phrases.add(PHRASES[tag], { is: 'tag', tag });
  for (const status of keysOf(STATUS_PHRASES)) phrases.add(STATUS_PHRASES[status], { is: 'status', status });
  for (const rag of keysOf(RAG_PHRASES)) phrases.add(RAG_PHRASES[rag], { is: 'rag', rag });
  for (const state of keysOf(ACTION_STATE_PHRASES))
    phrases.add(ACTION_STATE_PHRASES[state], { is: 'action state', state });
  phrases.add(OUT_OF_SCOPE, { is: 'out of scope' });
  for (const purpose of PURPOSES.split('|'))
    for (const whose of [
      [],
      ['my'],
      ['the'],
      ['our'],
      ['a'],
      ['his'],
      ['her'],
      ['their'],
      ['the', 'commissioner'],
      ['the', 'chief'],
      ['the', 'pcc'],
    ])
      phrases.addPhrase(['for', ...whose, ...purpose.trim().split(' ')], { is: 'tag', tag: 'idle' });
  for (const force of FORCES) {
    for (const name of [force.name, force.shortName, ...force.aliases]) {
      phrases.addPhrase(phraseOf(name), { is: 'force', force });
      // "Dyfed-Powys", with its hyphen
      phrases.addPhrase(
        words(clean(name)).map(({ text }) => text),
        { is: 'force', force },
      );
    }
  }
  for (const person of catalogue.people) {
    for (const name of [person.name, ...person.aliases]) {
      const phrase = phraseOf(name);
      phrases.addPhrase(phrase, { is: 'person', person });
      // "the asb leads recs", typed without its apostrophe
      phrases.addPhrase([...phrase.slice(0, -1), `${phrase.at(-1) ?? ''}s`], { is: 'person', person });
    }
  }
  for (const inspection of catalogue.inspections) {
    const year = inspection.published.slice(0, 4);
    const sameYear = catalogue.inspections.filter((other) => other.published.startsWith(year)).length > 1;
    const byYear = sameYear
      ? []
      : [year, `${year} report`, `${year} inspection`, `${year} one`, `in ${year}`, `${year} review`];
    const names = [
      inspection.title,
      inspection.shortTitle.split(',')[0] ?? '',
      ...inspection.topics,
      ...byYear,
    ];
    for (const name of names) phrases.addPhrase(phraseOf(name), { is: 'report', inspection });
  }
  const fillers = new Set([
    ...FILLERS.split(/[\s|]+/),
    // The words of what was graded: "our grade for preventing crime".
    ...catalogue.inspections.flatMap((inspection) => inspection.grades.flatMap(({ area }) => phraseOf(area))),
  ]);
  const boards = boardPhrases(catalogue);
  const topics = topicIndex(catalogue, fillers);
  const known = new Set([
    ...phrases.words,
    ...boards.words,
    ...fillers,
    ...TIME_WORDS,
    ...REC_WORDS,
    ...ORDER_WORDS,
    ...Object.keys(NUMBER_WORDS),
    ...topics.keys(),
    ...catalogue.recommendations.flatMap((rec) => rec.topics.flatMap(phraseOf)),
  ]);
  const actions = actionIndex(catalogue, fillers);
  const findings = catalogue.inspections.flatMap(({ id, findings: found }) =>
    found.map((text) => ({ inspection: id, words: tellingIn(text, fillers) })),
  );
  return {
    catalogue,
    phrases,
    boards,
    fillers,
    spelling: new Spelling(known, senseIn(phrases, fillers)),
    topics,
    descriptions: descriptionIndex(catalogue),
    actions,
    findings,
  };
};
