/** A typed question in, an answer from the record out. */
import { answerExport } from '../exporting/offer';
import type { Question } from '../understanding/question';
import { answerAbout } from './about';
import { answerAccess } from './access';
import { answerAction, answerActions } from './actions';
import { answerAway } from './away';
import { answerBoard } from './boards';
import { answerCounts } from './counts';
import type { Answer, Desk } from './desk';
import { answerDigest } from './digests';
import { answerHelp } from './help';
import { answerChanges } from './history';
import { answerList } from './lists';
import { answerMissed } from './missed';
import { answerNotHeld, answerPositions } from './positions';
import { answerMarkingHere } from './settings';
import { answerNotReached } from './telling';
import { answerMissing, answerReports, answerSection55 } from './reports';

/**
 * Answers one question. Cosmos requests: one point read for a recommendation, at most two queries
 * otherwise.
 * @throws what the record throws when it cannot be reached
 */
export const answer = async (question: Question, desk: Desk): Promise<Answer> => {
  switch (question.ask) {
    case 'about':
      return answerAbout(question, desk);
    case 'action':
      return answerAction(question, desk);
    case 'actions':
      return answerActions(question, desk);
    case 'list':
      return answerList(question, desk);
    case 'counts':
      return answerCounts(question, desk);
    case 'changes':
      return answerChanges(question, desk);
    case 'positions':
      return answerPositions(question, desk);
    case 'not held':
      return answerNotHeld(question, desk);
    case 'missing':
      return answerMissing(question, desk);
    case 'section 55':
      return answerSection55(question, desk);
    case 'board':
      return answerBoard(question, desk);
    case 'marking here':
      return answerMarkingHere(desk);
    case 'not reached':
      return answerNotReached(desk);
    case 'away':
      return answerAway(question, desk);
    case 'access':
      return answerAccess(question, desk);
    case 'missed':
      return answerMissed(desk);
    case 'digest':
      return answerDigest(question, desk);
    case 'reports':
      return answerReports(question, desk);
    case 'export':
      return answerExport(question.request, desk);
    case 'help':
      return answerHelp(desk);
  }
};
