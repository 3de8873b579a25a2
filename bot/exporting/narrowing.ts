/** Which recommendations are meant by the options of a command. */
import type { Catalogue, Criteria, Day, SheetName } from '../../data/model';
import { buildLexicon } from '../understanding/lexicon';
import type { Question } from '../understanding/question';
import { NOTHING_REMEMBERED, understand } from '../understanding/understand';
import { NotHeld } from './compose';
import { OptionsError, type ExportOptions } from './options';

export interface Narrowed {
  readonly criteria: Criteria;
  /** The words asked for actions: only those that are not done, where they said so. */
  readonly sheet?: SheetName;
  readonly openActions?: boolean;
}

/**
 * @throws {OptionsError} where the words of `--of` are not understood; {NotHeld} where the report is not held.
 */
export const narrowedBy = (
  { of, status, overdue, report }: ExportOptions,
  catalogue: Catalogue,
  today: Day,
): Narrowed => {
  if (report !== undefined && !catalogue.inspections.some(({ id }) => id === report))
    throw new NotHeld(
      `Nothing held: there is no report ${report}. Those held are ${catalogue.inspections.map(({ id }) => id).join(', ')}.`,
    );
  const asked = of === undefined ? { criteria: {} } : narrowedByWords(of, catalogue, today);
  return {
    ...asked,
    criteria: {
      ...asked.criteria,
      ...(report === undefined ? {} : { inspection: report }),
      ...(status === undefined ? {} : { status: [status] }),
      ...(overdue ? { overdue: true } : {}),
    },
  };
};

const NOBODY = { id: '', name: '' };

const narrowedByWords = (of: string, catalogue: Catalogue, today: Day): Narrowed => {
  const said = { text: of, asker: NOBODY, today, remembered: NOTHING_REMEMBERED };
  const understood = understand(said, buildLexicon(catalogue));
  const [question, ...others] = understood.is === 'ask' ? understood.questions : [];
  const narrowed = question === undefined || others.length > 0 ? undefined : narrowedTo(question);
  if (narrowed === undefined)
    throw new OptionsError(
      `--of was not understood: “${of}”. Name recommendations as you would in chat, such as "overdue amber recommendations".`,
    );
  return narrowed;
};

/** What a question narrows to, where it is one whose answer is a set of recommendations, actions or entries. */
export const narrowedTo = (question: Question): Narrowed | undefined => {
  switch (question.ask) {
    case 'list':
      // The first three of a list are no criterion.
      return question.limit === undefined ? { criteria: question.criteria } : undefined;
    case 'counts':
      return { criteria: { ...question.criteria, ...question.of } };
    case 'actions':
      // What narrows actions themselves has no place in a file's criteria yet.
      return question.owner === undefined && question.due === undefined && question.overdue === undefined
        ? actionsOf(question.criteria, question.state)
        : undefined;
    case 'about':
      return question.aspect === 'history'
        ? { criteria: { recs: question.recs }, sheet: 'history' }
        : question.aspect === 'actions'
          ? actionsOf({ recs: question.recs }, question.state)
          : { criteria: { recs: question.recs } };
    case 'action':
    case 'board':
    case 'changes':
    case 'digest':
    case 'help':
    case 'missed':
    case 'missing':
    case 'not held':
    case 'not reached':
    case 'positions':
    case 'reports':
    case 'section 55':
      return undefined;
  }
};

const actionsOf = (
  criteria: Criteria,
  state: Extract<Question, { ask: 'actions' }>['state'],
): Narrowed | undefined =>
  state === undefined || state === 'open'
    ? { criteria, sheet: 'actions', ...(state === 'open' ? { openActions: true } : {}) }
    : undefined;
