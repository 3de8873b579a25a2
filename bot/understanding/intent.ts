/**
 * What is asked: the one place where recognised words become a typed question. The rules stand in order,
 * the most particular first; each says what must have been recognised for it to hold.
 */
import { addDays, type Board, type Catalogue, type Day } from '../../data/model';
import { narrowing, narrows, type Person } from './criteria';
import { meetingDay, windowOf } from './dates';
import { Question, type Aspect, type QuestionInput } from './question';
import type { Reading } from './reading';
import { currentInspection, named, type Named, type Subject } from './subject';
import type { Tag } from './vocabulary';

export interface Scene {
  readonly reading: Reading;
  readonly catalogue: Catalogue;
  readonly subject: Subject;
  readonly asker: Person;
  readonly today: Day;
}

export type Intent =
  | { readonly is: 'ask'; readonly questions: readonly Question[]; readonly strict: boolean }
  /** One of these, each as its whole question. */
  | {
      readonly is: 'which';
      readonly of: 'recommendation';
      readonly choices: readonly string[];
      readonly question: QuestionInput;
    }
  /** No question of its own: perhaps it goes on with the last one. */
  | { readonly is: 'fragment' }
  | { readonly is: 'cannot' };

/** A set-wide question must be understood to the last word; one about a named recommendation need not. */
const ask = (question: QuestionInput, strict = true): Intent => ({
  is: 'ask',
  questions: [Question.parse(question)],
  strict,
});

/** Decides what the sentence asks. */
export const intentOf = (scene: Scene): Intent => {
  const { reading, catalogue } = scene;
  const has = (...tags: Tag[]): boolean => tags.some((tag) => reading.tags.has(tag));
  if (reading.outOfScope) return { is: 'cannot' };
  const subject = named(reading, catalogue, scene.subject);

  if (has('help') && subject.is === 'none' && reading.length <= 8) return ask({ ask: 'help' });
  const action = actionIntent(scene);
  if (action !== undefined) return action;
  if (has('section55')) {
    const inspection = reading.reports[0]?.id ?? currentInspection(catalogue);
    if (inspection !== undefined) return ask({ ask: 'section 55', inspection }, false);
  }
  if (has('digest')) return digestIntent(scene);
  const missing = missingIntent(scene, subject);
  if (missing !== undefined) return missing;
  const abroad = abroadIntent(scene, subject);
  if (abroad !== undefined) return abroad;
  return (
    aspectIntent(scene, subject) ??
    boardIntent(scene, subject) ??
    setIntent(scene, subject) ??
    lastly(scene, subject)
  );
};

/** "when is 3.2 due" */
const actionIntent = ({ reading, catalogue }: Scene): Intent | undefined => {
  const mention = reading.actions[0];
  if (mention === undefined) return undefined;
  const number = Number(mention.number.split('.')[0]);
  const rec = catalogue.recommendations.find((known) => known.number === number);
  return rec === undefined ? undefined : ask({ ask: 'action', rec: rec.id, number: mention.number }, false);
};

const boardOf = (scene: Scene): Board | undefined =>
  scene.reading.boards[0] ??
  scene.reading.whens.flatMap((when) => (when.what.is === 'meeting' ? [when.what.board] : []))[0] ??
  scene.catalogue.boards.find((board) => board.main) ??
  scene.catalogue.boards[0];

const digestIntent = (scene: Scene): Intent => {
  const board = boardOf(scene);
  if (board === undefined) return { is: 'cannot' };
  return ask({
    ask: 'digest',
    board: board.id,
    aspect: scene.reading.tags.has('sendWords') || scene.reading.tags.has('due') ? 'when' : 'preview',
  });
};

/** "why is there no rec 5", "why do they jump from 4 to 8", and any question about a number not held. */
const missingIntent = ({ reading, catalogue }: Scene, subject: Named): Intent | undefined => {
  const gap = reading.tags.has('missingNumber');
  const numbers = reading.numbers.flatMap((mention) => mention.numbers);
  if (
    gap &&
    reading.numbers.length > 0 &&
    subject.is === 'these' &&
    (numbers.length > 1 || reading.tags.has('not'))
  ) {
    const inspection = subject.recs[0]?.split('~')[0] ?? '';
    const between = gapsBetween(catalogue, inspection, Math.min(...numbers), Math.max(...numbers));
    if (between.length > 0) return ask({ ask: 'missing', inspection, numbers: between }, false);
  }
  if (
    gap &&
    reading.numbers.length === 0 &&
    /\b(?:jump|skip|gap|gaps|skips|jumps|numbering|sequence|missing)\b/.test(
      reading.row.map((word) => word.text).join(' '),
    )
  ) {
    const inspection = currentInspection(catalogue);
    const others = catalogue.inspections.find((known) => known.id === inspection)?.addressedToOthers ?? [];
    if (inspection !== undefined && others.length > 0)
      return ask({ ask: 'missing', inspection, numbers: [...others] });
  }
  if (subject.is !== 'missing') return undefined;
  const questions: QuestionInput[] = [
    { ask: 'missing', inspection: subject.inspection, numbers: [...subject.numbers].slice(0, 50) },
  ];
  if (subject.also.length > 0 && !gap)
    questions.unshift({ ask: 'about', aspect: 'status', recs: [...subject.also].slice(0, 20) });
  return { is: 'ask', questions: questions.map((question) => Question.parse(question)), strict: false };
};

const gapsBetween = (catalogue: Catalogue, inspection: string, low: number, high: number): number[] =>
  (catalogue.inspections.find((known) => known.id === inspection)?.addressedToOthers ?? []).filter(
    (number) => number > low && number < high,
  );

/** Other forces: what they published, alone or beside ours; what is never held of them. */
const abroadIntent = (scene: Scene, subject: Named): Intent | undefined => {
  const { reading, catalogue } = scene;
  const has = (...tags: Tag[]): boolean => tags.some((tag) => reading.tags.has(tag));
  const forces = [...new Set(reading.forces.map((force) => force.id))].filter(
    (id) => id !== catalogue.force.id,
  );
  const oursNamed = reading.forces.some((force) => force.id === catalogue.force.id) || has('ours');
  const everyone = has('others') && forces.length === 0;
  if (forces.length === 0 && !everyone) {
    if (!has('compare') || subject.is !== 'these') return undefined;
    return ask({ ask: 'positions', recs: [...subject.recs], forces: [], ours: true }, false);
  }
  const ours =
    has('compare') ||
    (oursNamed &&
      forces.length > 0 &&
      has('ours') &&
      /\b(?:ours|us|we|our force)\b/.test(reading.row.map((word) => word.text).join(' ')));
  if (subject.is === 'none' || (subject.is === 'one of' && reading.topic === undefined)) {
    if (
      forces.length > 0 &&
      subject.is === 'none' &&
      (has(
        'overdue',
        'counts',
        'stale',
        'unowned',
        'meeting',
        'changes',
        'evidence',
        'grade',
        'actions',
        'history',
      ) ||
        reading.rags.length > 0 ||
        reading.statuses.length > 0)
    ) {
      return ask({ ask: 'not held', what: 'its own progress, dates or evidence', forces });
    }
    if (subject.is === 'one of')
      return {
        is: 'which',
        of: 'recommendation',
        choices: subject.recs,
        question: { ask: 'positions', recs: [], forces, ours },
      };
    const known = subjectRecs(scene);
    if (
      known.length > 0 &&
      has('respond', 'chief', 'status', 'compare', 'others', 'text', 'report', 'history', 'changes')
    ) {
      const all =
        reading.tags.has('others') ||
        reading.reports.length > 0 ||
        has('respond', 'compare', 'status', 'report');
      return all ? ask({ ask: 'positions', recs: known, forces, ours }) : { is: 'fragment' };
    }
    return { is: 'fragment' };
  }
  if (subject.is === 'one of')
    return {
      is: 'which',
      of: 'recommendation',
      choices: subject.recs,
      question: { ask: 'positions', recs: [], forces, ours },
    };
  if (subject.is !== 'these') return undefined;
  return ask(
    { ask: 'positions', recs: [...subject.recs].slice(0, 20), forces, ours },
    reading.topic !== undefined && !reading.topic.certain,
  );
};

/** Every recommendation of the report in hand. */
const subjectRecs = ({ catalogue, reading }: Scene): string[] => {
  const inspection = reading.reports[0]?.id ?? currentInspection(catalogue);
  return catalogue.recommendations
    .filter((rec) => rec.inspection === inspection)
    .map((rec) => rec.id)
    .slice(0, 20);
};

/** Which aspect of a recommendation is asked for, if any. */
const aspectOf = ({
  reading,
}: Scene): { aspect: Aspect; whose?: 'chief constable' | 'commissioner' } | undefined => {
  const has = (...tags: Tag[]): boolean => tags.some((tag) => reading.tags.has(tag));
  if (has('commissioner') && !has('due')) return { aspect: 'response', whose: 'commissioner' };
  if (has('chief')) return { aspect: 'response', whose: 'chief constable' };
  if (has('evidence')) return { aspect: 'evidence' };
  if (has('earlier') && !has('lastUpdate') && reading.whens.length === 0) return { aspect: 'earlier' };
  if (has('times') && has('slipped', 'changes')) return { aspect: 'moves' };
  if (has('slipped')) return { aspect: 'moves' };
  if (has('why')) return { aspect: 'why' };
  if (has('actions')) return { aspect: 'actions' };
  if (has('lastUpdate')) return { aspect: 'last update' };
  if (
    has('inspectorate') ||
    has('closure') ||
    reading.statuses.includes('closed') ||
    reading.statuses.includes('awaiting sign-off')
  )
    return { aspect: 'closure' };
  if (has('history') || (has('changes') && !has('owner'))) return { aspect: 'history' };
  if (has('stale')) return { aspect: 'last update' };
  if (has('unowned')) return { aspect: 'owner' };
  if (has('due', 'overdue', 'days') && !has('owner')) return { aspect: 'due' };
  if (has('respond') && has('ours') && !has('text')) return { aspect: 'response', whose: 'chief constable' };
  if (has('owner') && !has('text')) return { aspect: 'owner' };
  if (has('text')) return { aspect: 'text' };
  if (has('owner')) return { aspect: 'owner' };
  if (has('status') || reading.rags.length > 0 || reading.statuses.length > 0 || has('open'))
    return { aspect: 'status' };
  return undefined;
};

const NEEDS_SUBJECT = new Set<Aspect>([
  'text',
  'owner',
  'history',
  'last update',
  'response',
  'closure',
  'why',
  'due',
  'evidence',
  'earlier',
  'status',
  'actions',
  'moves',
]);

/** A question about named recommendations: one aspect of each. */
const aspectIntent = (scene: Scene, subject: Named): Intent | undefined => {
  const { reading } = scene;
  if (subject.is === 'none' || subject.is === 'missing') return undefined;
  if (
    subject.is === 'these' &&
    subject.how === 'pronoun' &&
    (reading.boards.length > 0 || reading.tags.has('chair'))
  )
    return undefined;
  const asked = aspectOf(scene);
  if (asked === undefined) {
    if (subject.is === 'these' && subject.how === 'pronoun') return { is: 'fragment' };
    return { is: 'fragment' };
  }
  const state = asked.aspect === 'actions' ? actionState(reading) : undefined;
  const question = {
    ask: 'about' as const,
    aspect: asked.aspect,
    whose: asked.whose,
    state,
    recs: [] as string[],
  };
  if (subject.is === 'one of') {
    if (reading.topic !== undefined && !reading.topic.certain && reading.unknown.length > 0)
      return { is: 'cannot' };
    return { is: 'which', of: 'recommendation', choices: subject.recs, question };
  }
  const loose = subject.how === 'topic' && reading.topic?.certain === false;
  return ask({ ...question, recs: [...subject.recs].slice(0, 20) }, loose || subject.how === 'pronoun');
};

const actionState = (reading: Reading): 'open' | 'not started' | 'in progress' | 'done' | undefined => {
  const [state] = reading.actionStates;
  if (reading.tags.has('open') || reading.statuses.includes('in progress'))
    return reading.statuses.includes('in progress') ? 'in progress' : 'open';
  if (state === 'done' && reading.tags.has('not')) return 'open';
  return state;
};

/** "when's the next board", "who chairs it", "what's on the agenda" */
const boardIntent = (scene: Scene, subject: Named): Intent | undefined => {
  const { reading, catalogue } = scene;
  const has = (...tags: Tag[]): boolean => tags.some((tag) => reading.tags.has(tag));
  const namesBoard = reading.boards.length > 0 || has('meeting', 'chair', 'agenda');
  const narrowed =
    has(
      'changes',
      'stale',
      'counts',
      'overdue',
      'slipped',
      'unowned',
      'mine',
      'actions',
      'evidence',
      'history',
    ) ||
    reading.rags.length > 0 ||
    (reading.statuses.length > 0 && !has('agenda'));
  const byMeeting = reading.whens.some((when) => when.what.is === 'meeting');
  if (has('agenda') && (namesBoard || byMeeting) && !has('changes', 'overdue')) {
    const board = boardOf(scene);
    return board === undefined ? undefined : ask({ ask: 'board', boards: [board.id], aspect: 'agenda' });
  }
  if (!namesBoard || narrowed) return undefined;
  if (subject.is === 'one of') return undefined;
  const boards =
    reading.boards.length > 0
      ? reading.boards.map((board) => board.id)
      : has('all') && /\bboards\b/.test(reading.row.map((word) => word.text).join(' '))
        ? catalogue.boards.map((board) => board.id)
        : [];
  const plural = /\b(?:boards|meetings)\b/.test(reading.row.map((word) => word.text).join(' '));
  const [main] = catalogue.boards.filter((board) => board.main);
  const asked =
    boards.length > 0
      ? boards
      : plural
        ? catalogue.boards.map((board) => board.id)
        : main === undefined
          ? []
          : [main.id];
  if (asked.length === 0) return undefined;
  if (
    reading.boards.length === 0 &&
    !has('meeting') &&
    has('chair') &&
    reading.row.length <= 8 &&
    reading.pronoun === 'one'
  )
    return { is: 'fragment' };
  const past =
    reading.row.some((word) => ['last', 'previous', 'was', 'did'].includes(word.text)) &&
    !reading.row.some((word) => word.text === 'next');
  if (!has('meeting', 'chair', 'due', 'sendWords', 'status', 'soonest') && reading.boards.length > 0)
    return { is: 'fragment' };
  return ask({ ask: 'board', boards: [...new Set(asked)], aspect: past ? 'last' : 'all' });
};

/** Questions about the record as a whole. */
const setIntent = (scene: Scene, subject: Named): Intent | undefined => {
  const { reading, catalogue, asker, today } = scene;
  if (subject.is !== 'none' && subject.is !== 'these') return undefined;
  if (subject.is === 'these' && subject.how !== 'pronoun') return undefined;
  const has = (...tags: Tag[]): boolean => tags.some((tag) => reading.tags.has(tag));
  const { criteria, words } = narrowing(reading, asker, today);
  const label = words.join(', ');
  const when = reading.whens[0];
  const list = (focus: string, more: object, rest: object = {}): Intent =>
    ask({
      ask: 'list',
      focus,
      criteria: { ...criteria, ...more },
      label: label === '' ? undefined : label,
      ...rest,
    } as QuestionInput);

  if (has('grade') && !has('counts'))
    return ask({ ask: 'reports', inspections: reading.reports.map((report) => report.id), aspect: 'grade' });
  if (has('actions') || (reading.actionStates.includes('not started') && !has('mine')))
    return actionsIntent(scene);
  if (has('counts') && !has('times')) return countsIntent(scene, criteria, label);
  if (has('notActing'))
    return ask({ ask: 'list', focus: 'not acting', criteria: { status: ['not adopted'] } });
  if (has('evidence')) return list('evidence', { evidence: !has('not') });
  if (has('stale'))
    return list('silent', { silentSince: silentSince(scene), open: true }, { sort: 'longest silent' });
  if (has('slipped') && !has('overdue'))
    return list(
      'slipped',
      has('times') ||
        /\b(?:moved|revised|original|changed|extended)\b/.test(reading.row.map((word) => word.text).join(' '))
        ? { moved: true }
        : { slipped: true },
    );
  if (has('overdue')) return list('overdue', { overdue: true }, has('worst') ? { limit: topN(reading) } : {});
  if (has('inspectorate') && (has('closure') || reading.statuses.includes('closed'))) {
    return ask({ ask: 'list', focus: 'closure', criteria: { inspectorateClosed: true } });
  }
  if (
    has('changes', 'history', 'lastUpdate') &&
    !has('mine') &&
    reading.statuses.length === 0 &&
    reading.rags.length === 0
  )
    return changesIntent(scene);
  if (has('unowned')) return list('owner', { owner: 'nobody' });
  if (has('mine')) return list('mine', { owner: { id: asker.id, name: asker.name } });
  if (reading.people[0] !== undefined && !has('meeting')) return list('owner', {});
  if (when !== undefined && (has('due') || criteria.due !== undefined))
    return list('due', { open: true }, { sort: 'due' });
  if (has('due')) return list('due', { open: true }, { sort: 'due', limit: has('soonest') ? 1 : undefined });
  if (has('earlier')) return ask({ ask: 'about', aspect: 'earlier', recs: subjectRecs(scene) });
  if (
    narrows(criteria) &&
    (reading.statuses.length > 0 ||
      reading.rags.length > 0 ||
      reading.notStatuses.length > 0 ||
      reading.notRags.length > 0)
  )
    return list('any', {});
  if (has('report') && !has('text'))
    return ask({ ask: 'reports', inspections: reading.reports.map((report) => report.id), aspect: 'list' });
  if (has('findings'))
    return ask({
      ask: 'list',
      focus: 'any',
      criteria: { ...criteria, kind: findingKinds(reading) },
      label: findingKinds(reading).join(' or '),
    });
  if (has('closure')) return list('any', { status: ['closed'] });
  if (reading.reports.length > 0 && has('status', 'text', 'all'))
    return ask({ ask: 'reports', inspections: reading.reports.map((report) => report.id), aspect: 'list' });
  if (has('open')) return list('any', { open: true });
  if (has('others')) return ask({ ask: 'positions', recs: subjectRecs(scene), forces: [], ours: false });
  const recsSaid = reading.row.some((word) => ['recs', 'recommendations', 'reccs'].includes(word.text));
  if (
    has('all', 'status') &&
    (recsSaid || has('all') || has('ours')) &&
    catalogue.recommendations.length > 0 &&
    reading.pronoun === undefined
  ) {
    if (has('owner')) return list('owner', { open: true });
    return list('any', {});
  }
  if (recsSaid && has('ours', 'owner', 'text')) return list(has('owner') ? 'owner' : 'any', {});
  return undefined;
};

const findingKinds = (reading: Reading): ('area for improvement' | 'cause of concern')[] =>
  /\b(?:area|areas|afi|afis)\b/.test(reading.row.map((word) => word.text).join(' '))
    ? ['area for improvement']
    : ['cause of concern'];

const topN = (reading: Reading): number | undefined =>
  /\b(?:ones|recs|recommendations|all)\b/.test(reading.row.map((word) => word.text).join(' '))
    ? undefined
    : 1;

/** "nothing heard in 30 days": the day from which there is no entry. Without a stretch: since the last board. */
const silentSince = (scene: Scene): Day => {
  const when = scene.reading.whens[0];
  const window = when === undefined ? undefined : windowOf(when, 'back', scene.today);
  return window?.from ?? window?.to ?? addDays(scene.today, -30);
};

const changesIntent = (scene: Scene): Intent => {
  const { reading, today } = scene;
  const when = reading.whens[0];
  if (when !== undefined) {
    const window = windowOf(when, 'back', today);
    return ask({ ask: 'changes', window, criteria: {} });
  }
  const board = boardOf(scene);
  const since = board === undefined ? undefined : meetingDay(board, 'last', today);
  if (board === undefined || since === undefined)
    return ask({
      ask: 'changes',
      window: { from: addDays(today, -30), label: 'in the last 30 days' },
      criteria: {},
    });
  return ask({
    ask: 'changes',
    window: windowOf(
      { start: 0, end: 0, preposition: 'since', what: { is: 'meeting', board, side: 'last' } },
      'back',
      today,
    ),
    criteria: {},
  });
};

const countsIntent = (
  scene: Scene,
  criteria: QuestionInput extends infer _ ? ReturnType<typeof narrowing>['criteria'] : never,
  label: string,
): Intent => {
  const { reading, asker, today } = scene;
  const has = (...tags: Tag[]): boolean => tags.some((tag) => reading.tags.has(tag));
  const list = (focus: string, more: object): Intent =>
    ask({
      ask: 'list',
      focus,
      criteria: { ...criteria, ...more },
      label: label === '' ? undefined : label,
    } as QuestionInput);
  if (has('overdue')) return list('overdue', { overdue: true });
  if (has('unowned')) return list('owner', { owner: 'nobody' });
  if (has('evidence')) return list('evidence', { evidence: !has('not') });
  if (has('mine')) return list('mine', { owner: { id: asker.id, name: asker.name } });
  if (has('stale')) return list('silent', { silentSince: silentSince(scene), open: true });
  if (has('slipped')) return list('slipped', { slipped: true });
  if (reading.people.length > 0) return list('owner', {});
  if (has('changes') && reading.whens.length > 0 && !has('due')) return changesIntent(scene);
  if (criteria.due !== undefined || (has('due') && reading.whens.length > 0)) {
    const [when] = reading.whens;
    return list('due', { open: true, due: when === undefined ? undefined : windowOf(when, 'ahead', today) });
  }
  if (
    has('report') &&
    reading.rags.length + reading.statuses.length === 0 &&
    !reading.row.some((word) => ['recs', 'recommendations'].includes(word.text))
  )
    return ask({ ask: 'reports', inspections: [], aspect: 'list' });
  const text = reading.row.map((word) => word.text).join(' ');
  const byRag = reading.rags.length > 0 || /\b(?:rag|brag|colour|colours|color)\b/.test(text);
  const byOwner = /\b(?:by owner|per owner|each owner|each lead|per lead)\b/.test(text);
  const inspection = criteria.inspection === undefined ? {} : { inspection: criteria.inspection };
  return ask({
    ask: 'counts',
    by: byRag && reading.statuses.length === 0 ? 'rag' : byOwner ? 'owner' : 'status',
    criteria: inspection,
  });
};

const actionsIntent = ({ reading, asker, today }: Scene): Intent => {
  const when = reading.whens[0];
  const person = reading.tags.has('mine') ? { id: asker.id, name: asker.name } : reading.people[0];
  return ask({
    ask: 'actions',
    criteria: {},
    state:
      actionState(reading) ??
      (reading.tags.has('overdue') || (when !== undefined && reading.tags.has('due')) ? 'open' : undefined),
    owner: person === undefined ? undefined : { id: person.id, name: person.name },
    overdue: reading.tags.has('overdue') ? true : undefined,
    due: when !== undefined && !reading.tags.has('overdue') ? windowOf(when, 'ahead', today) : undefined,
  });
};

/** What needs a recommendation and names none. */
const lastly = (scene: Scene, subject: Named): Intent => {
  const { reading } = scene;
  if (subject.is === 'missing') return { is: 'cannot' };
  const asked = aspectOf(scene);
  if (asked === undefined || !NEEDS_SUBJECT.has(asked.aspect)) return { is: 'fragment' };
  if (subject.is === 'one of')
    return {
      is: 'which',
      of: 'recommendation',
      choices: subject.recs,
      question: { ask: 'about', ...asked, recs: [] },
    };
  return reading.unknown.length > 0
    ? { is: 'cannot' }
    : { is: 'which', of: 'recommendation', choices: [], question: { ask: 'about', ...asked, recs: [] } };
};
