/** Actions: those of a recommendation, those across all, and a single one by its number. */
import type { ActionRowData } from '../../cards';
import type { Summary } from '../../data/cosmos';
import { ActionState, daysOverdue, daysBetween, showDay, type Action, type Day } from '../../data/model';
import type { Question } from '../understanding/question';
import { answerWith, sentence } from './cards';
import { asks, labelOf, statusButton, type Answer, type Desk } from './desk';
import { capital, counted, days, listed } from './words';

type State = Extract<Question, { ask: 'actions' }>['state'];

const TONES = { done: 'good', 'in progress': 'accent', 'not started': 'default' } as const;

const isLate = (action: Action, today: Day): boolean =>
  action.state !== 'done' && action.target !== undefined && action.target < today;

/** One line of a card. */
export const actionRow = (action: Action, owner?: string): ActionRowData => {
  const note = [
    action.target === undefined ? '' : `target ${showDay(action.target)}`,
    action.owner?.name ?? owner ?? '',
  ].filter((words) => words !== '');
  return {
    number: action.number,
    words: action.text,
    state: capital(action.state),
    tone: TONES[action.state],
    ...(note.length === 0 ? {} : { note: capital(note.join(', ')) }),
  };
};

const fits = (action: Action, state: State): boolean =>
  state === undefined || (state === 'open' ? action.state !== 'done' : action.state === state);

/** The actions under named recommendations. */
export const actionsOf = (recs: readonly Summary[], desk: Desk, state: State): Answer => {
  const groups = recs
    .map((rec) => ({ rec, actions: rec.actions.filter((action) => fits(action, state)) }))
    .filter((group) => group.actions.length > 0);
  const names = listed(recs.map(labelOf));
  const common = {
    inspections: recs.map((rec) => rec.inspection),
    markings: recs.map((rec) => rec.marking),
    about: recs.map((rec) => rec.id),
    buttons: recs.slice(0, 4).map((rec) => statusButton(desk, rec.id)),
  };
  if (groups.length === 0) {
    const all = recs.flatMap((rec) => rec.actions);
    const rest =
      all.length === 0
        ? 'no action is recorded'
        : all.every((action) => action.state === 'done')
          ? `${all.length === 1 ? 'its one action is' : `all ${all.length} actions are`} done`
          : `none of its ${counted(all.length, 'action')} is ${state ?? 'recorded'}`;
    return sentence(desk, `None ${state ?? 'held'} on ${names}: ${rest}.`, common);
  }
  const total = groups.reduce((sum, group) => sum + group.actions.length, 0);
  const all = recs.reduce((sum, rec) => sum + rec.actions.length, 0);
  const heading =
    state === undefined
      ? `${names}: ${counted(total, 'action')}`
      : `${names}: ${total} of ${counted(all, 'action')} ${state === 'open' ? 'still open' : state}`;
  const listing = groups.flatMap((group) => group.actions.map(({ number }) => number));
  const answer = answerWith(
    desk,
    'actions',
    {
      ...common,
      summary: `${heading}. ${groups
        .flatMap((group) => group.actions.map((action) => `${action.number} ${action.text}`))
        .slice(0, 3)
        .join('; ')}`,
      heading,
    },
    { groups: groups.map((group) => groupOf(group.rec, group.actions)) },
  );
  return { ...answer, actions: listing };
};

const groupOf = (rec: Summary, actions: readonly Action[]): { title: string; rows: ActionRowData[] } => ({
  title: `${labelOf(rec)}: ${rec.title}`,
  rows: actions.map((action) => actionRow(action, rec.owner?.name)),
});

/** Actions across recommendations. */
export const answerActions = async (
  question: Extract<Question, { ask: 'actions' }>,
  desk: Desk,
): Promise<Answer> => {
  const recs = await desk.record.find(question.criteria, desk.today);
  const owns = (rec: Summary, action: Action): boolean =>
    question.owner === undefined || (action.owner ?? rec.owner)?.id === question.owner.id;
  const due = (action: Action): boolean =>
    question.due === undefined ||
    (action.target !== undefined &&
      (question.due.from === undefined || action.target >= question.due.from) &&
      (question.due.to === undefined || action.target <= question.due.to));
  const groups = [...recs]
    .sort((a, b) => a.number - b.number)
    .map((rec) => ({
      rec,
      actions: rec.actions.filter(
        (action) =>
          fits(action, question.state) &&
          owns(rec, action) &&
          due(action) &&
          (question.overdue !== true || isLate(action, desk.today)),
      ),
    }))
    .filter((group) => group.actions.length > 0);
  const all = recs.reduce((sum, rec) => sum + rec.actions.length, 0);
  const total = groups.reduce((sum, group) => sum + group.actions.length, 0);
  const whose =
    question.owner === undefined
      ? ''
      : question.owner.id === desk.asker.id
        ? ' of yours'
        : ` of ${question.owner.name}`;
  const what =
    question.overdue === true
      ? 'past their target date'
      : question.due !== undefined
        ? `due ${question.due.label}`
        : question.state === 'open'
          ? 'still open'
          : (question.state ?? 'recorded');
  const owned = recs.flatMap((rec) => rec.actions.filter((action) => owns(rec, action))).length;
  if (total === 0) {
    const none =
      question.owner === undefined
        ? `None of the ${counted(all, 'action')} is ${what}.`
        : owned === 0
          ? `None: no action is ${question.owner.id === desk.asker.id ? 'yours' : `with ${question.owner.name}`}.`
          : `None of the ${counted(owned, 'action')}${whose} is ${what}.`;
    return sentence(desk, none);
  }
  const heading =
    question.state === undefined && question.overdue !== true && question.due === undefined
      ? `${counted(total, 'action')}${whose}: ${splitOf(groups.flatMap((group) => group.actions))}`
      : `${total} of ${counted(owned, 'action')}${whose} ${total === 1 ? 'is' : 'are'} ${what}`;
  const waiting =
    question.state === 'not started'
      ? await desk.record.find({ status: ['awaiting allocation'] }, desk.today)
      : [];
  const listing = groups.flatMap((group) => group.actions.map(({ number }) => number));
  const answer = answerWith(
    desk,
    'actions',
    {
      summary: `${heading}: ${listing.join(', ')}`,
      heading,
      inspections: recs.map((rec) => rec.inspection),
      markings: recs.map((rec) => rec.marking),
      about: groups.map((group) => group.rec.id),
      buttons: groups.slice(0, 4).map((group) => statusButton(desk, group.rec.id)),
    },
    {
      groups: groups.map((group) => groupOf(group.rec, group.actions)),
      ...(waiting.length === 0 ? {} : { note: `Awaiting allocation: ${listed(waiting.map(labelOf))}.` }),
    },
  );
  return { ...answer, actions: listing };
};

/** "3 in progress, 1 not started, 5 done" */
const splitOf = (actions: readonly Action[]): string =>
  listed(
    ActionState.options
      .map((state) => ({ state, count: actions.filter((action) => action.state === state).length }))
      .filter(({ count }) => count > 0)
      .map(({ state, count }) => `${count} ${state}`),
  );

/** "3.2: in progress, target 28 February 2025 (in 45 days)" */
export const answerAction = async (
  question: Extract<Question, { ask: 'action' }>,
  desk: Desk,
): Promise<Answer> => {
  const rec = await desk.record.recommendation(question.rec);
  const action = rec?.actions.find((known) => known.number === question.number);
  if (rec === undefined || action === undefined) {
    const known = rec?.actions.map((other) => other.number) ?? [];
    return sentence(
      desk,
      `Nothing held: there is no action ${question.number}.${known.length === 0 ? '' : ` ${rec === undefined ? '' : labelOf(rec)} has ${listed(known)}.`}`,
      { about: [question.rec] },
    );
  }
  const late =
    isLate(action, desk.today) && action.target !== undefined
      ? `, ${days(daysBetween(action.target, desk.today))} late`
      : '';
  const target = action.target === undefined ? 'no target date' : `target ${showDay(action.target)}${late}`;
  return answerWith(
    desk,
    'facts',
    {
      summary: `${action.number}: ${action.state}, ${target}. ${action.text}`,
      heading: `${action.number}: ${action.text}`,
      inspections: [rec.inspection],
      markings: [rec.marking],
      about: [rec.id],
      buttons: [
        statusButton(desk, rec.id),
        asks('All its actions', { ask: 'about', aspect: 'actions', recs: [rec.id] }),
      ],
    },
    {
      state: {
        tone: late === '' ? TONES[action.state] : 'attention',
        words: [capital(action.state), capital(target)],
      },
      facts: [
        { title: 'Part of', value: `${labelOf(rec)}: ${rec.title}` },
        { title: 'Owner', value: action.owner?.name ?? rec.owner?.name ?? 'no owner' },
        ...(daysOverdue(rec, desk.today) > 0
          ? []
          : rec.due === null
            ? []
            : [{ title: `${labelOf(rec)} due`, value: showDay(rec.due) }]),
      ],
    },
  );
};
