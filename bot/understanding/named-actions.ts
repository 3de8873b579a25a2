/**
 * An action called by its words: "has the daily review begun", "where is the four-module programme up to". Tried only
 * where nothing else was understood, and only where every strange word of the sentence is one of the action's.
 */
import { stem, type Lexicon } from './lexicon';
import type { Scene } from './intents';
import type { Question } from './question';
import type { Tag } from './vocabulary';

/** An action's own words, and how telling each of them is: one over the actions that have it. */
export interface ActionWords {
  readonly rec: string;
  readonly number: string;
  readonly words: ReadonlyMap<string, number>;
}

/** What an action's card answers. */
const ANSWERED: readonly Tag[] = [
  'status',
  'owner',
  'due',
  'overdue',
  'open',
  'closure',
  'actions',
  'soonest',
];
/** What it does not, or what is of something else. */
const OF_ELSE: readonly Tag[] = [
  'why',
  'evidence',
  'changes',
  'lastUpdate',
  'stale',
  'slipped',
  'counts',
  'earlier',
  'compare',
  'others',
  'respond',
  'chief',
  'commissioner',
  'inspectorate',
  'digest',
  'agenda',
  'chair',
  'section55',
  'except',
  'not',
  'mine',
];
const BEGUN =
  /\b(?:begun|began|started|commenced|kicked off|under way|underway|happened|happening|taken place|finished|done)\b/;

/** Two words of its own, or one that is found in no other and is all the sentence is strange in. */
const FEWEST = 2;
/** So many where a word of the sentence is of no business of the record's elsewhere. */
export const SURELY = 3;

/**
 * The question of that one action; undefined where none, or more than one, is meant.
 * @param fewest so many of its words must be said
 */
export const ofNamedAction = (scene: Scene, { actions }: Lexicon, fewest = FEWEST): Question | undefined => {
  const { reading, named } = scene;
  if (reading.actions.length > 0 || reading.forces.length + reading.whens.length > 0) return undefined;
  if (OF_ELSE.some((tag) => reading.tags.has(tag)) || reading.pronoun !== undefined) return undefined;
  const ofRec = ofItsActions(scene, actions);
  if (ofRec !== undefined) return ofRec;
  const asked =
    ANSWERED.some((tag) => reading.tags.has(tag)) ||
    reading.statuses.length + reading.actionStates.length > 0 ||
    BEGUN.test(scene.text);
  if (!asked) return undefined;
  const said = new Set(reading.row.map(({ text }) => stem(text)));
  const fits = actions
    .filter(({ rec }) => named.is !== 'these' || named.how !== 'number' || named.recs.includes(rec))
    .flatMap((action) => {
      const shared = [...action.words].filter(([word]) => said.has(word));
      const isAll = reading.unknown.every((word) => action.words.has(stem(word)) || BEGUN.test(word));
      const weight = shared.reduce((sum, [, each]) => sum + each, 0);
      const isOwn = shared.some(([, each]) => each === 1);
      const isEnough = shared.length >= fewest || (fewest === FEWEST && reading.unknown.length > 0 && isOwn);
      return isAll && isOwn && isEnough ? [{ ...action, weight }] : [];
    })
    .sort((a, b) => b.weight - a.weight);
  const [best, next] = fits;
  if (best === undefined || (next !== undefined && next.weight > best.weight - CLEARLY)) return undefined;
  return { ask: 'action', rec: best.rec, number: best.number };
};
/** "What training inputs have the call takers had under rec 2": what is strange in it is of that one's actions. */
const ofItsActions = ({ reading, named }: Scene, actions: readonly ActionWords[]): Question | undefined => {
  if (named.is !== 'these' || named.how !== 'number' || reading.tags.size > 0) return undefined;
  const own = actions.filter(({ rec }) => named.recs.includes(rec));
  const isOfThem = (word: string): boolean => own.some(({ words }) => words.has(stem(word)));
  return reading.unknown.length > 0 && reading.unknown.every(isOfThem)
    ? { ask: 'about', aspect: 'actions', recs: [...named.recs], page: 1 }
    : undefined;
};

/** By how much the best must be the better one. */
const CLEARLY = 0.9;
