/** What every rule decides from, and what it may decide. */
import type { Board, Catalogue, Day, PersonRef } from '../../../data/model';
import type { Person } from '../criteria';
import type { Question, QuestionInput } from '../question';
import type { Reading } from '../reading';
import type { Named, Subject } from '../subject';
import type { Tag } from '../vocabulary';

export interface Scene {
  readonly reading: Reading;
  /** The words of the sentence, corrected, a space between each. */
  readonly text: string;
  readonly catalogue: Catalogue;
  readonly asker: Person;
  readonly today: Day;
  /** What was last spoken of. */
  readonly subject: Subject;
  /** Whose something was said to be last: "they". */
  readonly person: PersonRef | undefined;
  /** What was asked last. */
  readonly last: Question | undefined;
  /** Which recommendations the sentence speaks of. */
  readonly named: Named;
}

export type Intent =
  /** Strict: every word must have been understood, because the question is about the whole record. */
  | { readonly is: 'ask'; readonly questions: readonly Question[]; readonly strict: boolean }
  /** Which of these? None listed: any. The question waits for its recommendation. */
  | {
      readonly is: 'which';
      readonly choices: readonly string[];
      readonly question: QuestionInput;
      readonly strict: boolean;
    }
  /** No question of its own: perhaps it goes on with the last one. */
  | { readonly is: 'fragment' }
  | { readonly is: 'cannot' };

/** A rule: an intent where it applies. */
export type Rule = (scene: Scene) => Intent | undefined;

export const has = (scene: Scene, ...tags: Tag[]): boolean => {
  // Asked some hundred times of every sentence.
  for (const tag of tags) if (scene.reading.tags.has(tag)) return true;
  return false;
};

export const says = (scene: Scene, pattern: RegExp): boolean => pattern.test(scene.text);

/** "Every rec with its deadline": "its" is each one's. */
const OF_EACH =
  /\b(?:every|each|all)(?: of)?(?: the| our)? (?:recs?|recommendations?|ones?|item)\b.* (?:with|and|by|showing|plus|against|alongside|along with|together with) (?:its|their) (?:own )?(?:current |target |due )*(?:dates?|deadlines?|owners?|leads?|status|rag|colours?|positions?)\b/;
export const isOfEach = (scene: Scene): boolean => has(scene, 'all') && says(scene, OF_EACH);

/** What a greeting puts before a question. */
export const GREETS = 'hi|hiya|hello|hey|good|morning|afternoon|evening|please|ok|okay|right|all|team';
const GREETING = new RegExp(`^(?:(?:${GREETS}) )+`);

/** The words of the sentence without its commas and what greets. */
export const bareOf = ({ text }: Pick<Scene, 'text'>): string =>
  text.replace(/[,.!] ?/g, '').replace(GREETING, '');

/** The question with what it leaves open filled in, as its schema does. */
const whole = (question: QuestionInput): Question => {
  if (question.ask === 'list')
    return { ...question, sort: question.sort ?? 'worst', page: question.page ?? 1 };
  return question.ask === 'about' || question.ask === 'actions' || question.ask === 'changes'
    ? { ...question, page: question.page ?? 1 }
    : question;
};

/** A question about the whole record. */
export const askAll = (question: QuestionInput): Intent => ({
  is: 'ask',
  questions: [whole(question)],
  strict: true,
});

/** A question about something named: a word too many does not change it. */
export const askNamed = (...questions: QuestionInput[]): Intent => ({
  is: 'ask',
  questions: questions.map(whole),
  strict: false,
});

/** How many recommendations one question may name. */
export const MOST_NAMED = 20;

/** The board that signs off, where there is one. */
export const signingBoard = ({ catalogue }: Scene): Board | undefined =>
  catalogue.boards.find(({ role }) => role === 'signs off');

/** The board meant: the one named, the one whose meeting is spoken of, or the main one. */
export const boardOf = ({ reading, catalogue }: Scene): Board | undefined =>
  reading.boards[0] ??
  reading.whens.flatMap((when) => (when.what.is === 'meeting' ? [when.what.board] : []))[0] ??
  catalogue.boards.find((board) => board.main) ??
  catalogue.boards[0];
