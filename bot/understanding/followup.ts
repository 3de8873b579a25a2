/** How a fragment goes on with what was asked last: "and rec 4?", "same for Cheshire", "greens?". */
import { windowOf } from './dates';
import { narrowing } from './criteria';
import type { Intent, Scene } from './intent';
import { Question, type QuestionInput } from './question';
import { named } from './subject';
import type { Remembered } from './understand';

const ask = (question: QuestionInput, strict = false): Intent => {
  const checked = Question.safeParse(question);
  return checked.success ? { is: 'ask', questions: [checked.data], strict } : { is: 'cannot' };
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

/** What a fragment means after `before`; any other intent stays as it is. */
export const continued = (intent: Intent, scene: Scene, before: Remembered): Intent => {
  if (intent.is !== 'fragment') return intent;
  const { reading, catalogue, asker, today } = scene;
  const last = before.question;
  const subject = named(reading, catalogue, before);
  const forces = reading.forces.filter((force) => force.id !== catalogue.force.id).map((force) => force.id);
  const tooMuchUnknown = reading.unknown.length > 0;

  if (forces.length > 0 || (reading.tags.has('others') && before.recs.length > 0)) {
    if (tooMuchUnknown) return { is: 'cannot' };
    const recs = subject.is === 'these' ? subject.recs : before.recs;
    if (recs.length > 0) {
      const ours = last?.ask === 'positions' && last.ours;
      return ask({ ask: 'positions', recs: [...recs].slice(0, 20), forces, ours });
    }
    return {
      is: 'which',
      of: 'recommendation',
      choices: [],
      question: { ask: 'positions', recs: [], forces, ours: false },
    };
  }
  if (subject.is === 'these') {
    const uncertain = subject.how === 'topic' && tooMuchUnknown;
    if (uncertain || (subject.how === 'number' && reading.unknown.length > 2)) return { is: 'cannot' };
    if (before.pending !== undefined) return ask(withRecs(before.pending, subject.recs));
    const goesOn =
      /^(?:and|what about|how about|same|no|or|also|then|ok|but|plus|sorry|i meant|now|what of|next)\b/.test(
        reading.row.map((word) => word.text).join(' '),
      );
    if (subject.how === 'pronoun' && !goesOn && tooMuchUnknown) return { is: 'cannot' };
    return ask(withRecs(goesOn ? last : undefined, subject.recs));
  }
  if (subject.is === 'one of') {
    if (tooMuchUnknown) return { is: 'cannot' };
    const question =
      before.pending ?? withRecs(last?.ask === 'about' || last?.ask === 'positions' ? last : undefined, []);
    return { is: 'which', of: 'recommendation', choices: subject.recs, question };
  }
  if (tooMuchUnknown) return { is: 'cannot' };
  return (
    fragmentOfSet(scene, last) ?? (asker.id === '' || today === '' ? { is: 'cannot' } : { is: 'cannot' })
  );
};

const fragmentOfSet = (
  { reading, asker, today, catalogue }: Scene,
  last: Question | undefined,
): Intent | undefined => {
  const { criteria, words } = narrowing(reading, asker, today);
  if (reading.boards[0] !== undefined) {
    const boards = reading.boards.map((board) => board.id);
    if (last?.ask === 'digest') return ask({ ...last, board: boards[0] ?? last.board });
    return ask({ ask: 'board', boards, aspect: last?.ask === 'board' ? last.aspect : 'all' });
  }
  if (reading.tags.has('chair') && last?.ask === 'board') return ask({ ...last, aspect: 'all' });
  if (reading.rags.length > 0 || reading.statuses.length > 0) {
    return ask({ ask: 'list', focus: 'any', criteria, label: words.join(', ') });
  }
  if (reading.people[0] !== undefined)
    return ask({ ask: 'list', focus: 'owner', criteria, label: words.join(', ') });
  const when = reading.whens[0];
  if (when !== undefined && last?.ask === 'changes')
    return ask({ ...last, window: windowOf(when, 'back', today), page: 1 });
  if (when !== undefined && last?.ask === 'list' && last.focus === 'due') {
    return ask({ ...last, criteria: { ...last.criteria, due: windowOf(when, 'ahead', today) }, page: 1 });
  }
  if (reading.reports.length > 0)
    return ask({
      ask: 'reports',
      inspections: reading.reports.map((report) => report.id),
      aspect: last?.ask === 'reports' ? last.aspect : 'list',
    });
  if (reading.forces.some((force) => force.id === catalogue.force.id) || reading.tags.has('ours')) {
    if (last?.ask === 'positions') return ask({ ask: 'about', aspect: 'status', recs: last.recs });
  }
  return undefined;
};
