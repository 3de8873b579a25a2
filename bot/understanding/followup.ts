/** How a fragment goes on with what was asked last: "and rec 4?", "same for Cheshire", "greens?". */
import { showDay } from '../../data/model';
import { narrowing } from './criteria';
import { windowOf } from './times';
import type { Intent, Scene } from './intents';
import { says } from './intents/scene';
import { Question, type QuestionInput } from './question';

const ask = (question: QuestionInput): Intent => {
  const checked = Question.safeParse(question);
  return checked.success ? { is: 'ask', questions: [checked.data], strict: true } : { is: 'cannot' };
};

/** The same question of other recommendations; how they stand, where it was no such question. */
export const withRecs = (question: QuestionInput | undefined, recs: readonly string[]): QuestionInput => {
  const some = [...recs].slice(0, 20);
  if (question?.ask === 'about') return { ...question, recs: some, page: 1 };
  if (question?.ask === 'positions') return { ...question, recs: some };
  if (question?.ask === 'actions')
    return { ask: 'about', aspect: 'actions', state: question.state, recs: some };
  return { ask: 'about', aspect: 'status', recs: some };
};

/** A sentence that begins so goes on with the last question rather than asking anew. */
const GOES_ON =
  /^(?:and|what about|how about|what of|same|no|nope|or|also|then|ok|okay|but|plus|sorry|i meant|i mean|now|next|not)\b|\b(?:as well|too)$/;

/**
 * What a fragment means after the last question; any other intent stays as it is.
 * @param pending a question that waits for its recommendation
 */
export const continued = (intent: Intent, scene: Scene, pending: QuestionInput | undefined): Intent => {
  if (intent.is !== 'fragment') return intent;
  const { reading, named, last } = scene;
  if (named.is === 'these') {
    // A number with a word too many is no question: "rec 3 burglary".
    if (named.how !== 'number' && reading.unknown.length > 0) return { is: 'cannot' };
    if (reading.unknown.length > 2) return { is: 'cannot' };
    // A topic word by the way is not yet a question about it.
    if (
      named.how === 'topic' &&
      reading.topic?.certain !== true &&
      pending === undefined &&
      reading.length > 5
    )
      return { is: 'cannot' };
    if (pending !== undefined) return strictly(ask(withRecs(pending, named.recs)), reading.unknown.length);
    return ask(withRecs(says(scene, GOES_ON) ? last : undefined, named.recs));
  }
  if (reading.unknown.length > 0) return { is: 'cannot' };
  if (named.is === 'one of') {
    const before = last?.ask === 'about' || last?.ask === 'positions' ? last : undefined;
    return { is: 'which', choices: named.recs, question: pending ?? withRecs(before, []), strict: true };
  }
  return ofTheWhole(scene) ?? { is: 'cannot' };
};

const strictly = (intent: Intent, unknown: number): Intent => (unknown > 0 ? { is: 'cannot' } : intent);

/** The words for what narrows a list, with one stretch of time in the place of another. */
const relabelled = (label: string | undefined, before: string | undefined, now: string): string =>
  [
    ...(label ?? '')
      .split(' and ')
      .filter((each) => each !== '' && (before === undefined || !each.includes(before))),
    now,
  ].join(' and ');

/** The recommendations that a list or a count spoke of, as a list; undefined of any other question. */
export const listedBy = (last: Question | undefined): ListInput | undefined => {
  if (last?.ask === 'list') return { ...last, page: 1 };
  if (last?.ask !== 'counts') return undefined;
  const label = [...(last.of?.status ?? []), ...(last.of?.rag ?? [])].join(' or ');
  return {
    ask: 'list',
    focus: 'any',
    criteria: { ...last.criteria, ...last.of },
    label: label || undefined,
  };
};
type ListInput = Extract<QuestionInput, { ask: 'list' }>;

const WHICH_ONES =
  /^(?:and |ok |so )?(?:which(?: ones| recs| are they)?|what are they|list them|show them|show me|who are they)(?: are they| those are| then)?$/;

const ofTheWhole = (scene: Scene): Intent | undefined => {
  const { reading, asker, today, catalogue, last } = scene;
  const { criteria, words } = narrowing(reading, asker, today);
  const [board] = reading.boards;
  if (board !== undefined) {
    if (last?.ask === 'digest') return ask({ ...last, board: board.id });
    const boards = reading.boards.map((each) => each.id);
    return ask({ ask: 'board', boards, aspect: last?.ask === 'board' ? last.aspect : 'all' });
  }
  if (reading.rags.length > 0 || reading.statuses.length > 0) {
    return ask({ ask: 'list', focus: 'any', criteria, label: words.join(', ') });
  }
  if (reading.people.length > 0)
    return ask({ ask: 'list', focus: 'owner', criteria, label: words.join(', ') || undefined });
  const [when] = reading.whens;
  if (when !== undefined && last?.ask === 'changes')
    return ask({ ...last, window: windowOf(when, 'back', today), page: 1 });
  if (when !== undefined && last?.ask === 'list' && last.focus === 'due') {
    const due = windowOf(when, 'ahead', today);
    const label = relabelled(last.label, last.criteria.due?.label, `due ${due.label}`);
    return ask({ ...last, criteria: { ...last.criteria, due }, label, page: 1 });
  }
  if (when !== undefined && last?.ask === 'list' && last.focus === 'silent') {
    const window = windowOf(when, 'back', today);
    const silentSince = window.from ?? window.to ?? today;
    const label = relabelled(
      last.label,
      'without an update',
      `without an update since ${showDay(silentSince)}`,
    );
    return ask({ ...last, criteria: { ...last.criteria, silentSince }, label, page: 1 });
  }
  if (reading.reports.length > 0) {
    const inspections = reading.reports.map((report) => report.id);
    return ask({ ask: 'reports', inspections, aspect: last?.ask === 'reports' ? last.aspect : 'list' });
  }
  const ours = reading.forces.some((force) => force.id === catalogue.force.id) || reading.tags.has('ours');
  if (ours && last?.ask === 'positions') return ask({ ask: 'about', aspect: 'status', recs: last.recs });
  // "which ones", after a count or a headline: the recommendations it spoke of.
  const listed = says(scene, WHICH_ONES) ? listedBy(last) : undefined;
  return listed === undefined ? undefined : ask(listed);
};
