/** Lists of recommendations: worst first, eight a page, with a headline that says how many of how many. */
import type { ButtonData } from '../../cards';
import type { Summary } from '../../data/cosmos';
import { Rag, Status, dayOf, daysOverdue, showDay, type Criteria } from '../../data/model';
import type { Question } from '../understanding/question';
import { answerWith, nextPage, sentence } from './cards';
import { asks, labelOf, statusButton, type Answer, type Desk } from './desk';
import { TONES, capital, counted, days, listed, ownerWords } from './words';

type List = Extract<Question, { ask: 'list' }>;
const PAGE = 8;

type Column = 'Owner' | 'Last update' | 'Evidence added';
type Focus = List['focus'];

const SEVERITY = { red: 0, amber: 1, white: 2, green: 3, blue: 4 } as const;

/** Overdue longest first, then by colour, then by date, then by number. */
const worstFirst =
  (today: string) =>
  (a: Summary, b: Summary): number =>
    daysOverdue(b, today) - daysOverdue(a, today) ||
    SEVERITY[a.rag] - SEVERITY[b.rag] ||
    (a.due ?? '9').localeCompare(b.due ?? '9') ||
    a.number - b.number;

const SORTS: Readonly<Record<List['sort'], (today: string) => (a: Summary, b: Summary) => number>> = {
  worst: worstFirst,
  due: () => (a, b) => (a.due ?? '9').localeCompare(b.due ?? '9') || a.number - b.number,
  'due last': () => (a, b) => (b.due ?? '').localeCompare(a.due ?? '') || a.number - b.number,
  'last updated': () => (a, b) =>
    (b.latest[0]?.at ?? '').localeCompare(a.latest[0]?.at ?? '') || a.number - b.number,
  'longest silent': () => (a, b) =>
    (a.latest[0]?.at ?? '').localeCompare(b.latest[0]?.at ?? '') || a.number - b.number,
  number: () => (a, b) => a.inspection.localeCompare(b.inspection) || a.number - b.number,
};

/** Finds, sorts and shows. */
export const answerList = async (question: List, desk: Desk): Promise<Answer> => {
  const [found, total] = await Promise.all([
    desk.record.find(question.criteria, desk.today),
    desk.record.count(scopeOf(question.criteria), desk.today),
  ]);
  const sorted = [...found].sort(SORTS[question.sort](desk.today));
  if (question.limit !== undefined && sorted.length > 0 && isRanked(question))
    return rankedList(question, sorted, question.limit, desk);
  if (question.focus === 'due') return dueList(question, sorted, total, desk);
  const rows = question.limit === undefined ? sorted : sorted.slice(0, question.limit);
  if (rows.length === 0) return sentence(desk, noneWords(question, total, desk));
  return table(question, rows, headlineOf(question, rows, total, desk), desk);
};

/** What the count is out of: the same report and nothing else. */
const scopeOf = (criteria: Criteria): Criteria =>
  criteria.inspection === undefined ? {} : { inspection: criteria.inspection };

const verb = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** A list of which only the first few by its order are wanted. */
const isRanked = ({ sort, focus }: List): boolean =>
  focus === 'updated' || sort === 'due last' || (sort === 'due' && focus === 'any');

const RANKED: Readonly<Partial<Record<List['sort'], string>>> = {
  due: 'Earliest due date',
  'due last': 'Due last',
  'longest silent': 'Longest without an update',
  'last updated': 'Updated last',
};

/** The day that a list is in order of. */
const rankOf = (rec: Summary, sort: List['sort']): string =>
  sort === 'due' || sort === 'due last' ? (rec.due ?? '') : dayOfLast(rec);

const dayOfLast = (rec: Summary): string => (rec.latest[0] === undefined ? '' : dayOf(rec.latest[0].at));

/** The first few, with those that tie with the last of them. */
const rankedList = (question: List, sorted: readonly Summary[], limit: number, desk: Desk): Answer => {
  const edge = sorted[limit - 1] ?? sorted.at(-1);
  const last = edge === undefined ? '' : rankOf(edge, question.sort);
  const tied =
    question.sort === 'last updated'
      ? 0
      : sorted.filter((rec, at) => at >= limit && rankOf(rec, question.sort) === last).length;
  const rows = sorted.slice(0, limit + tied);
  const words = rows.map((rec) => {
    const day = rankOf(rec, question.sort);
    return `${labelOf(rec)}, ${day === '' ? 'none' : showDay(day)}`;
  });
  const narrowed = question.label === undefined ? '' : ` of those ${question.label}`;
  return table(question, rows, `${RANKED[question.sort] ?? 'First'}${narrowed}: ${words.join('; ')}`, desk);
};

/** What narrows the list beside its focus: "green", "in progress", so that the headline leaves nothing out. */
const besides = (question: List, asker: string): string[] =>
  BESIDES.filter(({ unless }) => !unless.includes(question.focus)).flatMap(
    ({ words }) => words(question.criteria, asker) ?? [],
  );

/** These say in their label all that narrows them. */
const LABELLED: readonly Focus[] = ['any'];

/** "red or amber"; most of them are said by what they leave out. */
const oneOf = <T extends string>(these: readonly T[] | undefined, all: readonly T[]): string | undefined => {
  const left = all.filter((each) => these?.includes(each) === false);
  return left.length > 0 && left.length < all.length / 2 ? `not ${left.join(' or ')}` : these?.join(' or ');
};

/** Each thing that narrows: its words, and the lists whose headline says it already. */
const BESIDES: readonly {
  readonly unless: readonly Focus[];
  readonly words: (criteria: Criteria, asker: string) => string | undefined;
}[] = [
  { unless: LABELLED, words: ({ rag }) => oneOf(rag, Rag.options) },
  { unless: [...LABELLED, 'not acting'], words: ({ status }) => oneOf(status, Status.options) },
  {
    unless: ['mine', 'owner'],
    words: ({ owner }, asker) =>
      owner === undefined || owner === 'nobody'
        ? undefined
        : owner.id === asker
          ? 'owned by you'
          : `owned by ${owner.name}`,
  },
  {
    unless: [...LABELLED, 'owner'],
    words: ({ owner }) => (owner === 'nobody' ? 'without an owner' : undefined),
  },
  {
    unless: LABELLED,
    words: ({ notOwner }) => (notOwner === undefined ? undefined : `not owned by ${notOwner.name}`),
  },
  {
    unless: [...LABELLED, 'overdue', 'mine', 'owner'],
    words: ({ overdue }) => (overdue === true ? 'overdue' : undefined),
  },
  {
    unless: [...LABELLED, 'due', 'mine', 'owner'],
    words: ({ due }) => (due === undefined ? undefined : `due ${due.label}`),
  },
  {
    unless: [...LABELLED, 'evidence'],
    words: ({ evidence }) =>
      evidence === undefined ? undefined : evidence ? 'with an evidence link' : 'without an evidence link',
  },
  {
    unless: [...LABELLED, 'silent', 'updated'],
    words: ({ silentSince }) =>
      silentSince === undefined ? undefined : `without an update since ${showDay(silentSince)}`,
  },
];

/** What the list is about, as words behind "is". */
const focusWords = (question: List, desk: Desk): string => {
  const { criteria } = question;
  switch (question.focus) {
    case 'overdue':
      return 'overdue';
    case 'slipped':
      return 'slipped';
    case 'silent':
      return `without an update since ${showDay(criteria.silentSince ?? desk.today)}`;
    case 'evidence':
      return criteria.evidence === true ? 'backed by an evidence link' : 'without an evidence link';
    case 'due':
      return `due ${criteria.due?.label ?? 'in time to come'}`;
    case 'owner':
      return 'without an owner';
    case 'any':
    case 'updated':
    case 'mine':
    case 'not acting':
    case 'closure':
    case 'text':
      return question.label ?? 'held';
  }
};

/** "1 of 5 is green and overdue", where more than the focus narrows; undefined where nothing else does. */
const narrowedWords = (question: List, desk: Desk): string | undefined => {
  const more = besides(question, desk.asker.id);
  return more.length === 0 ||
    question.focus === 'mine' ||
    (question.focus === 'owner' && question.criteria.owner !== 'nobody')
    ? undefined
    : listed([...more, focusWords(question, desk)]);
};

/** "1 of 5 is overdue" */
const headlineOf = (question: List, rows: readonly Summary[], total: number, desk: Desk): string => {
  const count = rows.length;
  const share = `${count} of ${total}`;
  const narrowed = narrowedWords(question, desk);
  if (narrowed !== undefined) return `${share} ${verb(count, 'is', 'are')} ${narrowed}`;
  const [only] = rows;
  const { owner } = question.criteria;
  switch (question.focus) {
    case 'overdue':
      return `${share} ${verb(count, 'is', 'are')} overdue${only !== undefined && count === 1 ? `, by ${days(daysOverdue(only, desk.today))}` : ''}`;
    case 'slipped':
      return `${share} ${verb(count, 'has', 'have')} slipped`;
    case 'silent':
      return `${share} ${verb(count, 'has', 'have')} had no update since ${showDay(question.criteria.silentSince ?? desk.today)}`;
    case 'evidence':
      return question.criteria.evidence === true
        ? `${share} ${verb(count, 'has', 'have')} an evidence link`
        : `${share} ${verb(count, 'has', 'have')} no evidence link`;
    case 'mine':
      return `You own ${share}${question.label === undefined ? '' : ` that ${verb(count, 'is', 'are')} ${question.label}`}`;
    case 'owner':
      if (owner === 'nobody') return `${share} ${verb(count, 'has', 'have')} no owner`;
      return owner === undefined
        ? `${counted(count, 'recommendation')} and who owns each`
        : `${owner.name} owns ${share}${question.label === undefined ? '' : ` that ${verb(count, 'is', 'are')} ${question.label}`}`;
    case 'not acting':
      return `${share} ${verb(count, 'is', 'are')} not adopted`;
    case 'closure':
      return `${share} ${verb(count, 'is', 'are')} closed by HMICFRS`;
    case 'any':
    case 'updated':
    case 'due':
    case 'text':
      if (question.label === undefined || question.label === '') return counted(count, 'recommendation');
      return `${share} ${verb(count, 'is', 'are')} ${question.label}`;
  }
};

const noneWords = (question: List, total: number, desk: Desk): string => {
  if (total === 0) return 'None: no recommendation is held from that report.';
  const all = `our ${counted(total, 'recommendation')}`;
  const narrowed = narrowedWords(question, desk);
  if (narrowed !== undefined) return `None of ${all} is ${narrowed}.`;
  const { owner } = question.criteria;
  switch (question.focus) {
    case 'overdue':
      return `None of ${all} is overdue.`;
    case 'slipped':
      return question.criteria.moved === true
        ? `None of ${all} has had its date moved.`
        : `None of ${all} has slipped.`;
    case 'silent':
      return `None of ${all} has been without an update since ${showDay(question.criteria.silentSince ?? desk.today)}.`;
    case 'evidence':
      return question.criteria.evidence === true
        ? `None of ${all} has an evidence link.`
        : `None of ${all} lacks an evidence link.`;
    case 'mine':
      return question.label === undefined
        ? 'None: you own no recommendation.'
        : `None of ${all} is owned by you and ${question.label}.`;
    case 'owner':
      return owner === 'nobody'
        ? `None of ${all} is without an owner.`
        : `None of ${all} is owned by ${owner?.name ?? 'anyone'}${question.label === undefined ? '' : ` and ${question.label}`}.`;
    case 'not acting':
      return `None: we are adopting all ${counted(total, 'recommendation')}.`;
    case 'closure':
      return `None of ${all} has been closed by HMICFRS.`;
    case 'any':
    case 'updated':
    case 'due':
    case 'text':
      return `None of ${all} is ${question.label ?? 'held'}.`;
  }
};

const table = (
  question: List | undefined,
  rows: readonly Summary[],
  headline: string,
  desk: Desk,
  note?: string,
): Answer => {
  const page = question?.page ?? 1;
  const shown = rows.slice((page - 1) * PAGE, page * PAGE);
  const column =
    question?.focus === 'silent' || question?.focus === 'updated'
      ? 'Last update'
      : question?.focus === 'evidence' && question.criteria.evidence === true
        ? 'Evidence added'
        : 'Owner';
  return answerWith(
    desk,
    'list',
    {
      summary: headline.includes('Rec ')
        ? headline
        : `${headline}: ${listed(rows.slice(0, 12).map(labelOf))}`,
      heading: headline,
      inspections: rows.map((rec) => rec.inspection),
      markings: rows.map((rec) => rec.marking),
      about: rows.map((rec) => rec.id),
      buttons:
        question === undefined
          ? rows.slice(0, 4).map((rec) => statusButton(desk, rec.id))
          : [
              ...nextPage(shown.length, rows.length, page, PAGE, question),
              ...shown
                .slice(0, 4)
                .map((rec) => ({ ...statusButton(desk, rec.id), title: `Open ${labelOf(rec)}` })),
            ],
    },
    {
      lastColumn: column,
      rows: shown.map((rec) => rowOf(rec, desk, column)),
      ...noteOf(question, shown, desk, note),
    },
  );
};

/** Why late, where somebody has said so; that nobody has, where not. */
const noteOf = (
  question: List | undefined,
  rows: readonly Summary[],
  desk: Desk,
  note: string | undefined,
): { note?: string } => {
  if (note !== undefined) return { note };
  if (question?.focus !== 'overdue' && question?.focus !== 'slipped' && question?.focus !== 'not acting')
    return {};
  const reasons = rows.map((rec) => {
    const reason = rec.notAdopted?.reason ?? rec.earlierDues.at(-1)?.reason ?? rec.lateReason;
    const moved =
      rec.earlierDues.length === 0
        ? ''
        : ` Date moved ${counted(rec.earlierDues.length, 'time')}, first ${showDay(rec.earlierDues[0]?.due ?? '')}.`;
    return `${labelOf(rec)}: ${reason ?? (daysOverdue(rec, desk.today) > 0 ? 'no reason is recorded for its lateness' : 'no reason is recorded')}.${moved}`;
  });
  return { note: reasons.join(' ') };
};

const rowOf = (
  rec: Summary,
  desk: Desk,
  column: Column,
): {
  rec: string;
  title: string;
  state: string;
  tone: 'default' | 'accent' | 'good' | 'warning' | 'attention';
  due: string;
  dueTone: 'default' | 'attention';
  last: string;
  open: ButtonData;
} => {
  const over = daysOverdue(rec, desk.today);
  return {
    rec: labelOf(rec),
    title: rec.title,
    state: `${capital(rec.status)}, ${rec.rag}`,
    tone: TONES[rec.rag],
    due: rec.due === null ? 'none' : `${showDay(rec.due)}${over > 0 ? `, ${days(over)} overdue` : ''}`,
    dueTone: over > 0 ? 'attention' : 'default',
    last: lastCell(rec, column),
    open: asks(labelOf(rec), { ask: 'about', aspect: 'status', recs: [rec.id] }),
  };
};

const lastCell = (rec: Summary, column: Column): string => {
  const [update] = rec.latest;
  const [evidence] = rec.evidence;
  if (column === 'Last update') return update === undefined ? 'never' : showDay(dayOf(update.at));
  if (column === 'Evidence added' && evidence !== undefined)
    return `${showDay(dayOf(evidence.at))}, ${evidence.by.name}`;
  return capital(ownerWords(rec));
};

/** What falls due: those already overdue apart, where the window reaches back to them. */
const dueList = (question: List, rows: readonly Summary[], total: number, desk: Desk): Answer => {
  const window = question.criteria.due;
  const late = rows.filter((rec) => daysOverdue(rec, desk.today) > 0);
  const ahead = rows.filter((rec) => daysOverdue(rec, desk.today) === 0);
  // The next due, with all that fall due on the same day.
  const coming = question.limit === undefined ? ahead : ahead.filter((rec) => rec.due === ahead[0]?.due);
  const when = window === undefined ? '' : ` ${window.label}`;
  const more = besides(question, desk.asker.id);
  if (rows.length === 0 && more.length > 0) return sentence(desk, noneWords(question, total, desk));
  if (rows.length === 0)
    return sentence(desk, `None of our ${counted(total, 'recommendation')} falls due${when}.`);
  const lateWords =
    late.length === 0 ? '' : `${listed(late.map(labelOf))} ${verb(late.length, 'is', 'are')} already overdue`;
  const lateNote = late.map(
    (rec) => `${labelOf(rec)} (${showDay(rec.due ?? '')}, ${days(daysOverdue(rec, desk.today))} ago)`,
  );
  if (coming.length === 0) return table(question, late, `${lateWords}; nothing else falls due${when}`, desk);
  const headline =
    question.limit === 1 && coming[0] !== undefined
      ? `Next due: ${listed(coming.map(labelOf))}, ${showDay(coming[0].due ?? '')}`
      : more.length > 0
        ? headlineOf(question, coming, total, desk)
        : `${coming.length} of ${total} ${verb(coming.length, 'falls', 'fall')} due${when}`;
  return table(
    question,
    coming,
    headline,
    desk,
    late.length === 0 ? undefined : `Already overdue: ${listed(lateNote)}.`,
  );
};

/** Named recommendations, a row each. */
export const rowsOf = (recs: readonly Summary[], desk: Desk): Answer =>
  table(undefined, recs, recs.map((rec) => `${labelOf(rec)}: ${rec.status}, ${rec.rag}`).join('; '), desk);
