/** One sentence with everything in it that was recognised. What is asked is decided from this alone. */
import type { ActionState, Board, Day, Force, Inspection, Person, Rag, Status } from '../../data/model';
import distanceBetween from 'damerau-levenshtein';
import { isMereAdverb } from './adverbs';
import { findWhens, type BoardSpan, type When } from './times';
import { stem, type Lexicon, type Meaning } from './lexicon';
import {
  bareNumbers,
  byNumber,
  findActions,
  findNumbers,
  wholeNumber,
  type ActionMention,
  type NumberMention,
} from './mentions';
import { findOrdinal, type Ordinal } from './ordinals';
import { pronounOf } from './pronouns';
import { spansOf, type Span } from './spans';
import { isEnglish } from './spelling';
import { topicOf, type TopicMention } from './topics';
import { NUMBER_WORDS, REC_WORDS, type Tag } from './vocabulary';
import { TAKEN, words, type Word } from './words';

export interface Reading {
  readonly row: readonly Word[];
  readonly tags: ReadonlyMap<Tag, number>;
  readonly numbers: readonly NumberMention[];
  readonly actions: readonly ActionMention[];
  readonly topic: TopicMention | undefined;
  /** "it", "that one"; "them", "those": something spoken of before. */
  readonly pronoun: 'one' | 'several' | undefined;
  /** A place in what was just listed: "the second one". */
  readonly ordinal: Ordinal | undefined;
  readonly forces: readonly Force[];
  readonly boards: readonly Board[];
  readonly people: readonly Person[];
  /** "not the ASB lead's": anybody's but theirs. */
  readonly notPeople: readonly Person[];
  readonly reports: readonly Inspection[];
  readonly statuses: readonly Status[];
  readonly notStatuses: readonly Status[];
  readonly rags: readonly Rag[];
  readonly notRags: readonly Rag[];
  readonly actionStates: readonly ActionState[];
  readonly whens: readonly When[];
  readonly outOfScope: boolean;
  /** Words that mean nothing to the bot and are no small talk either. */
  readonly unknown: readonly string[];
  /** How many words were said. */
  readonly length: number;
  /** Where in the row something stands that was recognised by itself, in order. */
  readonly spans: readonly Span[];
}

const NEGATIONS = new Set(
  'not no without except non apart other excluding but bar besides neither nor than'.split(' '),
);

/** The words of a sentence, each put right where it was mistyped. @param cleaned as `clean` leaves it */
export const spelt = (cleaned: string, lexicon: Lexicon): Word[] => {
  let before = '';
  return words(cleaned).map((word) => {
    const isNumbered = REC_WORDS.has(before);
    before = word.text;
    if (word.kind !== 'word') return word;
    const text = (isNumbered ? numberMeant(word.text) : undefined) ?? lexicon.spelling.correct(word.text);
    before = text;
    return text === word.text ? word : { text, kind: 'word' };
  });
};

const NUMBERS = Object.keys(NUMBER_WORDS);
/** "recommendation thre": behind that word a number is meant sooner than "the" or "there". */
const numberMeant = (word: string): string | undefined => {
  if (word.length < 3 || isEnglish(word) || Object.hasOwn(NUMBER_WORDS, word)) return undefined;
  const near = NUMBERS.filter((number) => distanceBetween(word, number).steps === 1);
  const [only, ...others] = near.filter((number) => number.startsWith(word.charAt(0)));
  return others.length > 0 ? undefined : only;
};

/** Reads a row of words, already spelt right. */
export const read = (row: readonly Word[], lexicon: Lexicon, today: Day): Reading => {
  const left: Word[] = [...row];
  const take = (start: number, end: number): void => {
    for (let at = start; at < end; at += 1) left[at] = TAKEN;
  };

  const actions = findActions(left);
  for (const mention of actions) take(mention.start, mention.end);
  const numbers = findNumbers(left);
  for (const mention of numbers) take(mention.start, mention.end);

  const boards = boardSpans(left, lexicon);
  const mainBoard = lexicon.catalogue.boards.find((board) => board.main);
  const whens = findWhens(left, boards, today, mainBoard);
  for (const when of whens) take(when.start, when.end);
  const namedBoards = boards.filter((span) => span.named && left[span.start] !== TAKEN);
  for (const span of namedBoards) take(span.start, span.end);

  const found = meanings(left, lexicon);
  const within = withinOf(left.length, found);
  // "in 2012" names the one report of that year as well as the year.
  const ofYear = whens.flatMap(({ what }) =>
    what.is === 'year'
      ? lexicon.catalogue.inspections.filter((known) => known.published === String(what.year))
      : [],
  );
  const bare = numbers.length === 0 && actions.length === 0 ? firstBare(left, within, lexicon) : undefined;
  if (bare !== undefined) take(bare.start, bare.end);
  const topic = topicOf(row, left, within, lexicon);
  return new Sentence(row, withReports(sorted(row, found), ofYear), {
    numbers: bare === undefined ? numbers : [bare],
    actions,
    topic: topic.mention,
    pronoun: pronounOf(row, within),
    boards: namedBoards,
    whens,
    unknown: unknowns(left, within, topic.used, lexicon),
    found,
    topicPlaces: topic.used,
  });
};

/** What is found in a row besides the phrases that it holds. */
interface Beside extends Pick<Reading, 'numbers' | 'actions' | 'topic' | 'pronoun' | 'whens' | 'unknown'> {
  readonly boards: readonly BoardSpan[];
  readonly found: readonly Found[];
  readonly topicPlaces: ReadonlySet<number>;
}

/** A class, and no literal with a getter: of such a literal V8 makes a table, in which every field is looked up. */
class Sentence implements Reading {
  readonly tags;
  readonly forces;
  readonly people;
  readonly notPeople;
  readonly reports;
  readonly statuses;
  readonly notStatuses;
  readonly rags;
  readonly notRags;
  readonly actionStates;
  readonly outOfScope;
  readonly numbers;
  readonly actions;
  readonly topic;
  readonly pronoun;
  readonly ordinal;
  readonly boards;
  readonly whens;
  readonly unknown;
  readonly length;
  readonly #beside: Beside;
  #spans: readonly Span[] | undefined;

  constructor(
    readonly row: readonly Word[],
    meant: Sorted,
    beside: Beside,
  ) {
    this.tags = meant.tags;
    this.forces = meant.forces;
    this.people = meant.people;
    this.notPeople = meant.notPeople;
    this.reports = meant.reports;
    this.statuses = meant.statuses;
    this.notStatuses = meant.notStatuses;
    this.rags = meant.rags;
    this.notRags = meant.notRags;
    this.actionStates = meant.actionStates;
    this.outOfScope = meant.outOfScope;
    this.numbers = beside.numbers;
    this.actions = beside.actions;
    this.topic = beside.topic;
    this.pronoun = beside.pronoun;
    this.ordinal = findOrdinal(row);
    this.boards = beside.boards.map((span) => span.board);
    this.whens = beside.whens;
    this.unknown = beside.unknown;
    this.length = row.filter((word) => word.kind !== 'mark').length;
    this.#beside = beside;
  }

  get spans(): readonly Span[] {
    return (this.#spans ??= spansOf(this.#beside));
  }
}

/** A phrase that was recognised, and what it can mean. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly values: readonly Meaning[];
}

const boardSpans = (row: readonly Word[], lexicon: Lexicon): (BoardSpan & { named: boolean })[] => {
  const spans: (BoardSpan & { named: boolean })[] = [];
  const main = lexicon.catalogue.boards.find((board) => board.main) ?? lexicon.catalogue.boards[0];
  for (let at = 0; at < row.length; at += 1) {
    const named = lexicon.boards.longest(row, at);
    const board = named?.values[0];
    if (named !== undefined && board !== undefined) {
      spans.push({ start: at, end: at + named.length, board, named: true });
      at += named.length - 1;
    } else if (main !== undefined && ['board', 'meeting'].includes(row[at]?.text ?? '')) {
      const end = row[at + 1]?.text === 'meeting' ? at + 2 : at + 1;
      spans.push({ start: at, end, board: main, named: false });
    }
  }
  return spans;
};

const meanings = (row: readonly Word[], lexicon: Lexicon): Found[] => {
  const candidates: Found[] = [];
  for (let at = 0; at < row.length; at += 1) {
    for (const { length, values } of lexicon.phrases.allAt(row, at)) {
      candidates.push({ start: at, end: at + length, values });
    }
  }
  // The longest phrase wins wherever it stands: "chief constable" before "the chief".
  candidates.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken = new Array<boolean>(row.length).fill(false);
  const found: Found[] = [];
  for (const candidate of candidates) {
    let free = true;
    for (let at = candidate.start; at < candidate.end; at += 1) free &&= taken[at] !== true;
    if (!free) continue;
    taken.fill(true, candidate.start, candidate.end);
    found.push(candidate);
  }
  return found.sort((a, b) => a.start - b.start);
};

/** For each place of a row the phrase that it stands in: they do not overlap. */
export type Within = readonly (Found | undefined)[];
const withinOf = (length: number, found: readonly Found[]): Within => {
  const within = new Array<Found | undefined>(length).fill(undefined);
  for (const phrase of found) within.fill(phrase, phrase.start, phrase.end);
  return within;
};

/** "the text of three and one": a number in words where a recommendation's would stand. */
const isSpoken = (row: readonly Word[], at: number): boolean => {
  const next = row[at + 1];
  return (
    row[at]?.text !== 'one' &&
    wholeNumber(row[at]) !== undefined &&
    ['of', 'for', 'on', 'about', 'against', 'and'].includes(row[at - 1]?.text ?? '') &&
    (next === undefined || next.kind === 'mark' || ['and', 'or', 'for', 'please'].includes(next.text))
  );
};

/** "and 8?": a number by itself that is some recommendation's, outside any phrase. */
const firstBare = (row: readonly Word[], within: Within, lexicon: Lexicon): NumberMention | undefined => {
  const at = row.findIndex(
    (word, index) =>
      (word.kind === 'number' || isSpoken(row, index)) &&
      // "The report made 8 recommendations, where have 6 and 7 gone"
      !['recommendations', 'recs'].includes(row[index + 1]?.text ?? '') &&
      // "Q3", "the M6", "for item 4" of an agenda
      !/^[a-qs-z]$/.test(row[index - 1]?.text ?? '') &&
      !(row[index - 1]?.text === 'item' && ['for', 'agenda'].includes(row[index - 2]?.text ?? '')) &&
      !countsElse(row[index - 1], lexicon) &&
      within[index] === undefined,
  );
  const mention = at < 0 ? undefined : bareNumbers(row, at);
  if (mention === undefined) return undefined;
  const others = new Set(lexicon.catalogue.inspections.flatMap((inspection) => inspection.addressedToOthers));
  const known = (number: number): boolean =>
    byNumber(lexicon.catalogue, number).length > 0 || others.has(number);
  if (!mention.numbers.some(known)) return undefined;
  return COUNTED.has(row[mention.end]?.text ?? '') ? undefined : mention;
};
/** "Bay 6", "page 3": it is that thing's number. */
const countsElse = (before: Word | undefined, { fillers, phrases, topics }: Lexicon): boolean =>
  before?.kind === 'word' &&
  (PLACES.has(before.text) ||
    !(
      fillers.has(before.text) ||
      phrases.words.has(before.text) ||
      topics.has(stem(before.text)) ||
      REC_WORDS.has(before.text) ||
      before.text.length < 3 ||
      Object.hasOwn(NUMBER_WORDS, before.text)
    ));
const PLACES = new Set(
  'page slide paragraph para section appendix annex table figure chapter row column line room floor unit volume part'.split(
    ' ',
  ),
);
/** A number before one of these counts something. */
const COUNTED = new Set(
  'pm am oclock times x plus minus percent days weeks months hours minutes of officers people oldest newest worst latest reds ambers greens'.split(
    ' ',
  ),
);

const withReports = (read: Sorted, more: readonly Inspection[]): Sorted => ({
  ...read,
  reports: [...new Set([...read.reports, ...more])],
});

type Sorted = Pick<
  Reading,
  | 'tags'
  | 'forces'
  | 'people'
  | 'notPeople'
  | 'reports'
  | 'statuses'
  | 'notStatuses'
  | 'rags'
  | 'notRags'
  | 'actionStates'
  | 'outOfScope'
>;

const sorted = (row: readonly Word[], found: readonly Found[]): Sorted => {
  const tags = new Map<Tag, number>();
  const forces: Force[] = [];
  const people: Person[] = [];
  const notPeople: Person[] = [];
  const reports: Inspection[] = [];
  const statuses: Status[] = [];
  const notStatuses: Status[] = [];
  const rags: Rag[] = [];
  const notRags: Rag[] = [];
  const actionStates: ActionState[] = [];
  let outOfScope = false;
  // "not red or amber": what stands before "or" is said of what stands behind it.
  let denied = -1;
  for (const { start, end, values } of found) {
    const joined = denied >= 0 && joinsDenied(row, denied, start);
    const negated = joined || isDenied(row, start);
    if (negated && values.some(({ is }) => is === 'rag' || is === 'status')) denied = end;
    for (const meaning of values) {
      if (meaning.is === 'tag') {
        if (!tags.has(meaning.tag)) tags.set(meaning.tag, start);
      } else if (meaning.is === 'status') (negated ? notStatuses : statuses).push(meaning.status);
      else if (meaning.is === 'rag') (negated ? notRags : rags).push(meaning.rag);
      else if (meaning.is === 'action state') actionStates.push(meaning.state);
      else if (meaning.is === 'force') forces.push(meaning.force);
      else if (meaning.is === 'person') (isKeptFrom(row, start) ? notPeople : people).push(meaning.person);
      else if (meaning.is === 'report') {
        if (!reports.includes(meaning.inspection)) reports.push(meaning.inspection);
      } else outOfScope = true;
    }
  }
  return {
    tags,
    forces,
    people,
    notPeople,
    reports,
    statuses,
    notStatuses,
    rags,
    notRags,
    actionStates,
    outOfScope,
  };
};

/** What says that something is left out, whatever it is joined to. */
const LEAVES_OUT = new Set('except apart other excluding bar besides but'.split(' '));

/** "not red or amber", "apart from the reds and the ambers": whether what was denied goes on to here. */
const joinsDenied = (row: readonly Word[], denied: number, start: number): boolean => {
  const between = row.slice(denied, start).map(({ text }) => text);
  const leftOut = row.slice(0, denied).some(({ text }) => LEAVES_OUT.has(text));
  const joints = leftOut ? ['or', 'nor', ',', 'and'] : ['or', 'nor', ','];
  return (
    between.length > 0 &&
    joints.includes(between[0] ?? '') &&
    between.every((text) => joints.includes(text) || text === 'the')
  );
};

const BEFORE_DENIED = new Set('a yet the on for from our those any ones recs'.split(' '));

/** "not yet green", "apart from the reds" */
const isDenied = (row: readonly Word[], start: number): boolean => {
  let at = start - 1;
  while (at >= start - 3 && BEFORE_DENIED.has(row[at]?.text ?? '')) at -= 1;
  return NEGATIONS.has(row[at]?.text ?? '');
};

/** Between "not" and a name: "not owned by the", "does not belong to our". */
const OWNING = new Set(
  'the our by to with of owned own belong belongs belonging held assigned allocated led sitting sit sits under for being is are ones recs one down'.split(
    ' ',
  ),
);

/** Whether a "not" stands before a name, with nothing between that it could mean instead. */
const isKeptFrom = (row: readonly Word[], start: number): boolean => {
  let at = start - 1;
  while (at >= 0 && start - at < 6 && OWNING.has(row[at]?.text ?? '')) at -= 1;
  return NEGATIONS.has(row[at]?.text ?? '');
};

const unknowns = (
  row: readonly Word[],
  within: Within,
  used: ReadonlySet<number>,
  lexicon: Lexicon,
): string[] =>
  row
    .filter((word, at) => {
      if (word.kind === 'mark' || used.has(at) || within[at] !== undefined) return false;
      if (word.kind === 'number') return true;
      return !(
        REC_WORDS.has(word.text) ||
        lexicon.fillers.has(word.text) ||
        isMereAdverb(word.text) ||
        (word.text.length === 1 && !isEnglish(word.text))
      );
    })
    .map((word) => word.text);
