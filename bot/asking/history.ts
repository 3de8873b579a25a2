/** What was recorded: the history of a recommendation, its last entry, and what changed in a window. */
import type { EntryData } from '../../cards';
import {
  dayOf,
  ENTRY_KINDS,
  isNote,
  saidIn,
  saidInLatest,
  showDay,
  type Recommendation,
  type Update,
} from '../../data/model';
import type { Question } from '../understanding/question';
import { answerWith, nextPage, sentence } from './cards';
import { asks, labelOf, labelOfId, statusButton, titleOfId, type Answer, type Desk } from './desk';
import { counted, listed } from './words';

const PAGE = 8;

export const KINDS = ENTRY_KINDS;

const entryOf = (update: Update, about?: string, corrected?: number): EntryData => ({
  when: showDay(dayOf(update.at)),
  who: update.by.name,
  ...kindWords(update, about, corrected),
  ...saidIn(update),
  links: [
    ...update.evidence.map((url) => ({ title: 'Evidence', url })),
    ...(update.origin.from === 'conversation' && update.origin.link !== undefined
      ? [{ title: 'Open the message', url: update.origin.link }]
      : []),
  ],
});

/** What the entry is; where it comes from the published response, its author already says so. */
const kindWords = (update: Update, about: string | undefined, corrected?: number): { what?: string } => {
  if (about !== undefined) return { what: about };
  const words = [
    ...(update.kind === 'published response' ? [] : [KINDS[update.kind]]),
    `entry ${update.sequence}`,
    ...(update.corrects === null
      ? []
      : [`${isNote(update) ? 'about' : 'corrects'} entry ${update.corrects}`]),
    ...(update.origin.from === 'conversation' && update.origin.amended !== undefined
      ? [`message ${update.origin.amended} before it was confirmed`]
      : []),
    ...(corrected === undefined ? [] : [`corrected in entry ${corrected}`]),
  ];
  return { what: words.join(', ') };
};

/** One query, for one or for several. */
const historiesOf = async (
  recs: readonly Recommendation[],
  desk: Desk,
): Promise<{ rec: Recommendation; updates: readonly Update[] }[]> => {
  const [only] = recs;
  const ids = recs.map((rec) => rec.id);
  const all =
    recs.length === 1 && only !== undefined
      ? await desk.record.history(only.id)
      : await desk.record.changes({}, ids);
  return recs.map((rec) => ({ rec, updates: all.filter((update) => update.recommendation === rec.id) }));
};

/** The latest entry that corrects this one, or takes it back. */
const correctionOf = (update: Update, all: readonly Update[]): number | undefined =>
  all.find((later) => later.corrects === update.sequence && !isNote(later))?.sequence;

/** The whole history, newest first. */
export const historyOf = async (
  recs: readonly Recommendation[],
  desk: Desk,
  question: Extract<Question, { ask: 'about' }>,
): Promise<Answer> => {
  const histories = await historiesOf(recs, desk);
  const held = histories.filter(({ updates }) => updates.length > 0);
  const names = listed(recs.map(labelOf));
  const common = { inspections: recs.map((rec) => rec.inspection), about: recs.map((rec) => rec.id) };
  const [first] = held;
  if (first === undefined) return sentence(desk, `Nothing held: no update is recorded on ${names}.`, common);
  const entries = held.flatMap(({ rec, updates }) => updates.map((update) => ({ rec, update })));
  const from = (question.page - 1) * PAGE;
  const shown = entries.slice(from, from + PAGE);
  const latest = first.updates[0];
  const done = recs.length === 1 ? first.rec.actions.filter((action) => action.state === 'done') : [];
  const heading = `${names}: ${counted(entries.length, 'entry', 'entries')}${latest === undefined ? '' : `, the latest on ${showDay(dayOf(latest.at))}`}`;
  return answerWith(
    desk,
    'timeline',
    {
      ...common,
      summary: heading,
      heading: recs.length === 1 ? `${names} history: ${first.rec.title}` : heading,
      markings: entries.map(({ update }) => update.marking),
      buttons: [
        ...nextPage(shown.length, entries.length, question.page, PAGE, question),
        ...recs.slice(0, 3).map((rec) => ({
          ...statusButton(desk, rec.id),
          title: recs.length === 1 ? 'Status' : labelOf(rec),
        })),
      ],
    },
    {
      ...(done.length === 0
        ? {}
        : { intro: `Actions done: ${done.map((action) => `${action.number} ${action.text}`).join('; ')}.` }),
      groups:
        held.length === 1
          ? [
              {
                entries: shown.map(({ update }) =>
                  entryOf(update, undefined, correctionOf(update, first.updates)),
                ),
              },
            ]
          : held.map(({ rec, updates }) => ({
              title: `${labelOf(rec)}: ${rec.title}`,
              entries: updates.slice(0, PAGE).map((update) => entryOf(update)),
            })),
    },
  );
};

/** The latest entry of each. */
export const lastUpdateOf = (recs: readonly Recommendation[], desk: Desk): Answer => {
  const names = listed(recs.map(labelOf));
  const common = {
    inspections: recs.map((rec) => rec.inspection),
    markings: recs.map((rec) => rec.marking),
    about: recs.map((rec) => rec.id),
  };
  const held = recs.flatMap((rec) => (rec.latest[0] === undefined ? [] : [{ rec, update: rec.latest[0] }]));
  if (held.length === 0) return sentence(desk, `Nothing held: no update is recorded on ${names}.`, common);
  return answerWith(
    desk,
    'timeline',
    {
      ...common,
      summary: held
        .map(({ rec, update }) => `${labelOf(rec)}: last update ${showDay(dayOf(update.at))} by ${update.by}`)
        .join('; '),
      buttons:
        recs.length === 1 && recs[0] !== undefined
          ? [
              asks('History', { ask: 'about', aspect: 'history', recs: [recs[0].id] }),
              { ...statusButton(desk, recs[0].id), title: 'Status' },
            ]
          : recs.slice(0, 4).map((rec) => statusButton(desk, rec.id)),
    },
    {
      groups: [
        {
          entries: held.map(({ rec, update }) => ({
            when: showDay(dayOf(update.at)),
            who: update.by,
            what: `${labelOf(rec)}: ${rec.title}`,
            ...saidInLatest(update),
          })),
        },
      ],
    },
  );
};

/** Everything recorded in a window, newest first. */
export const answerChanges = async (
  question: Extract<Question, { ask: 'changes' }>,
  desk: Desk,
): Promise<Answer> => {
  const recorded = await desk.record.changes(question.window, question.criteria.recs);
  const { by } = question;
  const updates = by === undefined ? recorded : recorded.filter((update) => update.by.id === by.id);
  const on =
    question.criteria.recs === undefined
      ? ''
      : ` on ${listed(question.criteria.recs.map((id) => labelOfId(desk, id)))}`;
  const label = `${on.trimStart()}${on === '' ? '' : ' '}${by === undefined ? '' : `by ${by.name} `}${question.window.label}`;
  if (updates.length === 0)
    return sentence(desk, `None recorded ${label}.`, { about: question.criteria.recs ?? [] });
  const about = [...new Set(updates.map((update) => update.recommendation))];
  const from = (question.page - 1) * PAGE;
  const shown = updates.slice(from, from + PAGE);
  const names = listed(about.map((id) => labelOfId(desk, id)));
  return answerWith(
    desk,
    'timeline',
    {
      summary: `${counted(updates.length, 'update')} ${label}: ${names}`,
      heading: `${counted(updates.length, 'update')} ${label}`,
      inspections: about.map((id) => id.split('~')[0] ?? ''),
      markings: updates.map((update) => update.marking),
      about,
      buttons: [
        ...nextPage(shown.length, updates.length, question.page, PAGE, question),
        ...about.slice(0, 4).map((id) => statusButton(desk, id)),
      ],
    },
    {
      groups: [
        {
          entries: shown.map((update) =>
            entryOf(
              update,
              `${labelOfId(desk, update.recommendation)}: ${titleOfId(desk, update.recommendation)}`,
            ),
          ),
        },
      ],
    },
  );
};
