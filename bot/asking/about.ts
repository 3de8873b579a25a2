/** One aspect of named recommendations. */
import type { Recommendation } from '../../data/model';
import type { Question } from '../understanding/question';
import { actionsOf } from './actions';
import { sentence } from './cards';
import { labelOfId, type Answer, type Desk } from './desk';
import { closureOf, dueOf, movesOf, ownersOf, reasonsOf } from './facts';
import { historyOf, lastUpdateOf } from './history';
import { rowsOf } from './lists';
import { earlierOf, evidenceOf, responsesOf, textOf } from './papers';
import { statusOf } from './status';

type About = Extract<Question, { ask: 'about' }>;

/** Reads the recommendations (one point read for one) and answers for those that are held. */
export const answerAbout = async (question: About, desk: Desk): Promise<Answer> => {
  const recs = await desk.record.recommendations(question.recs);
  if (recs.length === 0) {
    return sentence(
      desk,
      `Nothing held: ${question.recs.map((id) => labelOfId(desk, id)).join(', ')} is not in the record.`,
    );
  }
  return aspectOf(question, recs, desk);
};

const aspectOf = (question: About, recs: readonly Recommendation[], desk: Desk): Answer | Promise<Answer> => {
  const [first] = recs;
  switch (question.aspect) {
    case 'status':
      return recs.length === 1 && first !== undefined ? statusOf(first, desk) : rowsOf(recs, desk);
    case 'text':
      return textOf(recs, desk);
    case 'owner':
      return ownersOf(recs, desk);
    case 'due':
      return dueOf(recs, desk);
    case 'moves':
      return movesOf(recs, desk, question.whether);
    case 'why':
      return reasonsOf(recs, desk);
    case 'closure':
      return closureOf(recs, desk);
    case 'actions':
      return actionsOf(recs, desk, question.state);
    case 'history':
      return historyOf(recs, desk, question);
    case 'last update':
      return lastUpdateOf(recs, desk);
    case 'evidence':
      return evidenceOf(recs, desk);
    case 'response':
      return responsesOf(recs, desk, question.whose);
    case 'earlier':
      return earlierOf(recs, desk);
  }
};
