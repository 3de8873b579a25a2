/**
 * What is asked: where recognised words become a typed question. The rules stand in order, the most
 * particular first; the first that applies decides.
 */
import { listedBy } from '../followup';
import { accessRule } from './access';
import { boardRule, digestRule, goesOnWithBoard, notReachedRule, signingBoardRule } from './boards';
import { abroadRule } from './abroad';
import { awayRule } from './away';
import { ABOUT_WORDS, OPINION, actionRule, aspectRule, needsSubjectRule } from './named';
import { missingRule } from './numbers';
import { cameOutRule, olderRule, reportRule, section55Rule } from './reports';
import { escalationRule, markingRule } from './settings';
import { askAll, askNamed, bareOf, boardOf, has, says, type Intent, type Rule, type Scene } from './scene';
import { setRule } from './sets';
import { losesTime } from './times';

/** "how do I close a recommendation" */
const HOW_TO =
  /^(?:(?:so|and|please|hi|hello) )*how (?:do|can|would|should|could) i (?:mark|close|move|set|propose|put|change|record|add|link|correct|undo|sign|upload|attach|update|log|enter|reopen|assign|allocate)\b/;

const helpRule: Rule = (scene) =>
  (has(scene, 'help') || says(scene, HOW_TO)) && scene.named.is === 'none' && scene.reading.length <= 10
    ? askAll({ ask: 'help' })
    : undefined;

/** "what could you not answer", "which questions did you not understand" */
const MISSED =
  /^(?:and )?(?:what|which|show|list|any)\b(?:.*\byou\b.*\b(?:not|cannot|[a-z]+n['’]?t|unable|fail\w*|unanswered)\b.*|.*\b(?:not|cannot|[a-z]+n['’]?t)\b.*\byou\b.*)\b(?:answer\w*|underst\w+)$|\bunanswered questions?\b|\bquestions?\b.*\b(?:unanswered|(?:not|n['’]?t) (?:been )?(?:answered|understood))$/;
const missedRule: Rule = (scene) =>
  scene.named.is === 'none' && says(scene, /answer|underst/) && says(scene, MISSED)
    ? askNamed({ ask: 'missed' })
    : undefined;

/** "What else do they own", of whoever was named last as an owner. */
const THEIRS =
  /^(?:(?:and|so|ok) )*(?:what|which)(?: else| other)?(?: (?:recs|recommendations|ones))?(?: else)? (?:do|does|is|are|has|have) (?:they|he|she)(?: also| else)? (?:own|lead|got|have|responsible for|looking after|carrying|down for)$|^(?:(?:and|so|ok) )*(?:what|which)(?: ones| recs)? else (?:is|are) (?:theirs|his|hers|with (?:them|him|her))$/;
const theirsRule: Rule = (scene) => {
  if (scene.reading.numbers.length > 0 || scene.reading.forces.length > 0 || !says(scene, THEIRS))
    return undefined;
  const { person } = scene;
  return person === undefined
    ? undefined
    : askNamed({ ask: 'list', focus: 'owner', criteria: { owner: { id: person.id, name: person.name } } });
};

/** "And how is it going?", of the one in hand; where nothing is, it greets. */
const goingRule: Rule = (scene) => {
  if (!says(scene, /^(?:(?:and|so|ok) )*how is (?:it|that|that one) going(?: (?:so far|then|now))?$/))
    return undefined;
  const { recs } = scene.subject;
  return recs.length === 1 ? askNamed({ ask: 'about', aspect: 'status', recs: [...recs] }) : undefined;
};

/** "Which one is it", after a count or a list of one: that one. */
const WHICH_ONE =
  /^(?:(?:and|so|ok) )*(?:which (?:one|rec|recommendation)(?: (?:is|was) (?:it|that|this))?|which (?:is|was) (?:it|that))$/;
const whichOneRule: Rule = (scene) => {
  if (!says(scene, WHICH_ONE)) return undefined;
  const { last } = scene;
  const listed = listedBy(last);
  // All that were counted are not one.
  const isAll = last?.ask === 'counts' && listed?.label === undefined;
  return listed === undefined || isAll ? undefined : askNamed(listed);
};

const RULES: readonly Rule[] = [
  accessRule,
  missedRule,
  helpRule,
  notReachedRule,
  escalationRule,
  markingRule,
  goesOnWithBoard,
  goingRule,
  whichOneRule,
  actionRule,
  theirsRule,
  missingRule,
  abroadRule,
  section55Rule,
  digestRule,
  cameOutRule,
  olderRule,
  signingBoardRule,
  aspectRule,
  boardRule,
  reportRule,
  setRule,
  needsSubjectRule,
];

/** What is remembered is looked at last: to ask for it may cost a read. */
const isOfActions = ({ last }: Scene): boolean =>
  last?.ask === 'actions' || (last?.ask === 'about' && last.aspect === 'actions');

const MOVED =
  /\b(?:been|is|was|being) (?:moved|put back|changed|rescheduled|postponed|brought forward|shifted|pushed back)\b/;

/** Decides what the sentence asks. */
export const intentOf = (scene: Scene): Intent => {
  const { reading } = scene;
  const bare = bareOf(scene);
  // Which action was second in a list is not held in hand.
  if (reading.ordinal !== undefined && isOfActions(scene)) return { is: 'cannot' };
  const ofAbsence = awayRule(scene);
  if (ofAbsence !== undefined) return ofAbsence;
  if (reading.outOfScope || ABOUT_WORDS.test(bare) || OPINION.test(bare)) return { is: 'cannot' };
  // An exception that was not understood would turn the answer into its opposite.
  const excepts = reading.notRags.length + reading.notStatuses.length + reading.notPeople.length > 0;
  // "for more than 45 days" excepts nothing.
  const length =
    has(scene, 'stale') && says(scene, /\b(?:more than|at least|over) \w+ (?:days?|weeks?|months?)\b/);
  if (has(scene, 'except') && !excepts && !length) return { is: 'cannot' };
  // "Has the board been moved to the 30th or is it the 23rd": when it is.
  const board = reading.boards[0] ?? (has(scene, 'meeting') ? boardOf(scene) : undefined);
  if (board !== undefined && scene.named.is !== 'these' && says(scene, MOVED))
    return askAll({ ask: 'board', boards: [board.id], aspect: 'all' });
  // Two stretches of time that do not make one: which is meant is anybody's guess.
  const apart = reading.whens.length === 2 && has(scene, 'due') && has(scene, 'stale');
  if (reading.whens.length > 1 && !apart) return { is: 'cannot' };
  for (const rule of RULES) {
    const intent = rule(scene);
    if (intent?.is === 'ask' && losesTime(intent.questions, scene)) return { is: 'cannot' };
    if (intent !== undefined) return intent;
  }
  return { is: 'fragment' };
};

export type { Intent, Scene } from './scene';
