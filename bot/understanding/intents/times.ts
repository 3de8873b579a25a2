/**
 * The record knows how things stand now. A question about another time is answered only where what was
 * recorded then, or falls due then, is what it asks for; today's state is never given for another day's.
 */
import type { Question } from '../question';
import { windowOf, type When } from '../times';
import { says, type Scene } from './scene';

/** Whether it speaks of a time that today is no part of. */
const isElsewhen = (when: When, scene: Scene): boolean => {
  const { what } = when;
  // "where are we with it, before the board": said of now, unless something is foretold.
  if (what.is === 'meeting' && what.side === 'next') return says(scene, /\bwill\b/);
  const { from, to } = windowOf(when, 'back', scene.today);
  return (
    (from !== undefined && from > scene.today) ||
    (to !== undefined && to < scene.today) ||
    (what.is === 'span' && what.side === 'last')
  );
};

/** Whether the question makes use of the time that was said. */
const usesTime = (question: Question): boolean => {
  switch (question.ask) {
    case 'changes':
    case 'board':
    case 'digest':
    case 'marking here':
    case 'not reached':
    case 'away':
    case 'missed':
    case 'access':
    case 'section 55':
    case 'missing':
    case 'reports':
    case 'positions':
    case 'not held':
    case 'help':
    case 'export':
      return true;
    case 'about':
      return ['due', 'moves', 'earlier', 'last update', 'response'].includes(question.aspect);
    case 'list':
      return question.criteria.due !== undefined || question.criteria.silentSince !== undefined;
    case 'actions':
      return question.due !== undefined;
    case 'action':
    case 'counts':
      return false;
  }
};

/** "Was it overdue at the last board": then it may not have been. */
const WAS = /\b(?:was|were|had)\b.*\b(?:overdue|late|past|behind|open|closed)\b/;

/** "A quick position on rec 1 ahead of Thursday week": when the answer is wanted, of a recommendation as it stands. */
const isWantedBefore = (
  { preposition, start }: When,
  questions: readonly Question[],
  scene: Scene,
): boolean =>
  preposition === 'before' &&
  scene.reading.row[start]?.text === 'ahead' &&
  questions.every((question) => question.ask === 'about') &&
  !says(scene, /\b(?:will|was|were|had|did|been|owned|held|led|used)\b/);

/** Whether a time was said that the answer would pass over. */
export const losesTime = (questions: readonly Question[], scene: Scene): boolean =>
  scene.reading.whens.some((when) => isElsewhen(when, scene) && !isWantedBefore(when, questions, scene)) &&
  !questions.every((question) => usesTime(question) && !(isDue(question) && says(scene, WAS)));

const isDue = (question: Question): boolean => question.ask === 'about' && question.aspect === 'due';
