/**
 * What the model made of a sentence, checked: the same schema that every button is held to, nothing named
 * that is not there, and not one word of its own. Whatever is wrong with it, it counts for nothing.
 */
import { z } from 'zod';
import { Change, FORCES, RecommendationId, showDay, type Criteria, type Window } from '../../data/model';
import type { Desk } from '../asking/desk';
import { actorOf } from '../asking/rights';
import { Question } from '../understanding/question';

export type Interpreted =
  | { readonly is: 'ask'; readonly question: Question }
  | { readonly is: 'record'; readonly rec: string; readonly change: Change };

const Output = z.union([
  z.object({ question: Question }).strict(),
  z.object({ rec: RecommendationId, change: Change }).strict(),
]);

/**
 * Kinds whose words would be the model's own, whose point is what the grammar read, what is for few; and files:
 * one that holds other things than were meant is passed on before anybody sees it.
 */
const NOT_ASKED = new Set<Question['ask']>(['not held', 'missing', 'missed', 'export']);
/** Changes that speak of an earlier entry, which the model has not seen, or that nobody types. */
const NOT_RECORDED = new Set<Change['change']>(['correct', 'undo', 'message amended']);

/** @returns undefined where it is not to be used */
export const readOutput = (output: unknown, sentence: string, desk: Desk): Interpreted | undefined => {
  const read = Output.safeParse(output);
  if (!read.success) return undefined;
  if ('question' in read.data) {
    const question = unworded(read.data.question, desk);
    return !NOT_ASKED.has(question.ask) && isHeld(question, desk) ? { is: 'ask', question } : undefined;
  }
  const { rec, change } = read.data;
  if (NOT_RECORDED.has(change.change) || !isHeldRec(rec, desk)) return undefined;
  if (!wordsOf(change).every((words) => holds(sentence, words))) return undefined;
  const named = 'owner' in change && change.owner !== undefined ? personOf(change.owner, desk) : undefined;
  if ('owner' in change && change.owner !== undefined && named === undefined) return undefined;
  return {
    is: 'record',
    rec,
    change: named === undefined ? change : Change.parse({ ...change, owner: named }),
  };
};

/** What of a change is said in words: they have to be the person's. */
const wordsOf = (change: Change): string[] =>
  (['text', 'reason', 'title', 'url'] as const).flatMap((name) => {
    const words: unknown = Reflect.get(change, name);
    return typeof words === 'string' ? [words] : [];
  });

const plain = (words: string): string => words.toLowerCase().replace(/\s+/g, ' ').trim();
const holds = (sentence: string, words: string): boolean => plain(sentence).includes(plain(words));

const isHeldRec = (id: string, { catalogue }: Desk): boolean =>
  catalogue.recommendations.some((rec) => rec.id === id);

/** The person as the record names them. */
const personOf = (person: { readonly id: string }, desk: Desk): { id: string; name: string } | undefined => {
  if (person.id === desk.asker.id) return { id: desk.asker.id, name: actorOf(desk).name };
  const known = desk.catalogue.people.find(({ id }) => id === person.id);
  return known === undefined ? undefined : { id: known.id, name: known.name };
};

/** The same question without a word of the model's: labels are ours, people are named as the record names them. */
const unworded = (question: Question, desk: Desk): Question => {
  switch (question.ask) {
    case 'list':
      return { ...question, label: undefined, criteria: unwordedCriteria(question.criteria, desk) };
    case 'reports':
      return { ...question, label: undefined };
    case 'counts':
      return { ...question, criteria: unwordedCriteria(question.criteria, desk) };
    case 'actions':
      return {
        ...question,
        criteria: unwordedCriteria(question.criteria, desk),
        ...(question.owner === undefined ? {} : { owner: named(question.owner, desk) }),
        ...(question.due === undefined ? {} : { due: unwordedWindow(question.due) }),
      };
    case 'changes':
      return {
        ...question,
        window: unwordedWindow(question.window),
        criteria: unwordedCriteria(question.criteria, desk),
        ...(question.by === undefined ? {} : { by: named(question.by, desk) }),
      };
    case 'away':
      return {
        ...question,
        ...(question.person === undefined ? {} : { person: named(question.person, desk) }),
        ...(question.window === undefined ? {} : { window: unwordedWindow(question.window) }),
      };
    case 'access':
      return {
        ...question,
        ...(question.person === undefined ? {} : { person: named(question.person, desk) }),
      };
    case 'about':
    case 'action':
    case 'export':
    case 'positions':
    case 'not held':
    case 'missing':
    case 'section 55':
    case 'board':
    case 'marking here':
    case 'not reached':
    case 'missed':
    case 'digest':
    case 'help':
      return question;
  }
};

const unwordedCriteria = (criteria: Criteria, desk: Desk): Criteria => ({
  ...criteria,
  ...(criteria.due === undefined ? {} : { due: unwordedWindow(criteria.due) }),
  ...(criteria.owner === undefined || criteria.owner === 'nobody'
    ? {}
    : { owner: named(criteria.owner, desk) }),
});

/** Nobody where the record knows nobody of that id: `isHeld` looks at it next. */
const named = (person: { readonly id: string }, desk: Desk): { id: string; name: string } =>
  personOf(person, desk) ?? { id: '', name: '' };

const unwordedWindow = ({ from, to }: Window): Window => {
  if (from !== undefined && to !== undefined)
    return { from, to, label: `from ${showDay(from)} to ${showDay(to)}` };
  if (from !== undefined) return { from, label: `since ${showDay(from)}` };
  return to === undefined ? { label: '' } : { to, label: `by ${showDay(to)}` };
};

const FORCE_IDS = new Set(FORCES.map(({ id }) => id));

/** Whether everything that it names is there. */
const isHeld = (question: Question, desk: Desk): boolean => {
  const { inspections, boards } = desk.catalogue;
  const recs = 'recs' in question ? question.recs : 'rec' in question ? [question.rec] : [];
  const criteria = 'criteria' in question ? question.criteria : {};
  const reports = [
    ...('inspections' in question ? question.inspections : []),
    ...('inspection' in question ? [question.inspection] : []),
    ...(criteria.inspection === undefined ? [] : [criteria.inspection]),
  ];
  const ofBoards = 'boards' in question ? question.boards : 'board' in question ? [question.board] : [];
  const forces = 'forces' in question ? question.forces : [];
  const people = [
    ...('owner' in question && question.owner !== undefined ? [question.owner] : []),
    ...('by' in question && typeof question.by === 'object' ? [question.by] : []),
    ...('person' in question && question.person !== undefined ? [question.person] : []),
    ...(typeof criteria.owner === 'object' ? [criteria.owner] : []),
  ];
  const windows = [
    ...('window' in question && question.window !== undefined ? [question.window] : []),
    ...('due' in question && question.due !== undefined ? [question.due] : []),
    ...(criteria.due === undefined ? [] : [criteria.due]),
  ];
  return (
    [...recs, ...(criteria.recs ?? [])].every((id) => isHeldRec(id, desk)) &&
    reports.every((id) => inspections.some((inspection) => inspection.id === id)) &&
    ofBoards.every((id) => boards.some((board) => board.id === id)) &&
    forces.every((id) => FORCE_IDS.has(id)) &&
    people.every(({ id }) => id !== '') &&
    windows.every(({ from, to }) => (from ?? to) !== undefined && (from ?? '') <= (to ?? '9999'))
  );
};
