/** The status card: how one recommendation stands, in one glance. */
import type { ActionRowData, ButtonData, FactData } from '../../cards';
import { dayOf, daysOverdue, showDay, type Recommendation } from '../../data/model';
import { nextMeeting } from '../boards/calendar';
import { answerWith } from './cards';
import { asks, labelOf, type Answer, type Desk } from './desk';
import { actionRow } from './actions';
import { mayReport } from './rights';
import { TONES, actionsDone, capital, dueWords, ownerWords, ragWords } from './words';

const SHOWN_ACTIONS = 5;

/** "Rec 3: in progress, amber, due 31 March 2025 (in 76 days)" */
export const statusOf = (rec: Recommendation, desk: Desk): Answer => {
  const label = labelOf(rec);
  const [last] = rec.latest;
  const over = daysOverdue(rec, desk.today);
  return answerWith(
    desk,
    'status',
    {
      summary: `${label}: ${rec.status}, ${rec.rag}, ${dueWords(rec, desk.today)}`,
      heading: `${label}: ${rec.title}`,
      inspections: [rec.inspection],
      markings: [rec.marking],
      about: [rec.id],
      buttons: [
        asks('History', { ask: 'about', aspect: 'history', recs: [rec.id] }),
        asks('Evidence', { ask: 'about', aspect: 'evidence', recs: [rec.id] }),
        asks('Compare', { ask: 'positions', recs: [rec.id], forces: [], ours: true }),
        ...updateButton(rec, desk),
        asks('Full text', { ask: 'about', aspect: 'text', recs: [rec.id] }),
      ],
    },
    {
      state: {
        tone: over > 0 ? 'attention' : TONES[rec.rag],
        words: [ragWords(rec, desk.today), capital(rec.status), capital(dueWords(rec, desk.today))],
      },
      facts: factsOf(rec, desk),
      ...(last === undefined
        ? {}
        : { last: { when: showDay(dayOf(last.at)), who: last.by, words: last.text } }),
      actionsTitle: `Actions: ${actionsDone(rec)}`,
      actions: rec.actions.slice(0, SHOWN_ACTIONS).map((action): ActionRowData => actionRow(action)),
      ...(rec.actions.length > SHOWN_ACTIONS
        ? { moreActions: `and ${rec.actions.length - SHOWN_ACTIONS} more` }
        : {}),
    },
  );
};

/** Only for those who may: an "Update" that ends in a refusal is no help. */
const updateButton = (rec: Recommendation, desk: Desk): ButtonData[] => {
  const listed = desk.catalogue.people.some((person) => person.id === desk.asker.id);
  return listed && mayReport(rec, desk).allowed
    ? [{ title: 'Update', verb: 'form', data: { rec: rec.id, kind: 'progress' } }]
    : [];
};

const factsOf = (rec: Recommendation, desk: Desk): FactData[] => {
  const meeting = nextMeeting(
    desk.catalogue.boards.find((board) => board.main),
    desk.now,
  );
  return [
    { title: 'Owner', value: capital(ownerWords(rec)) },
    ...(rec.actions.length === 0 ? [{ title: 'Actions', value: 'none' }] : []),
    {
      title: 'Evidence',
      value:
        rec.evidence.length === 0
          ? 'none held'
          : rec.evidence.length === 1
            ? '1 link'
            : `${rec.evidence.length} links`,
    },
    {
      title: 'HMICFRS',
      value: rec.inspectorateClosed === null ? 'open' : `closed ${showDay(rec.inspectorateClosed.on)}`,
    },
    ...(rec.lateReason === null ? [] : [{ title: 'Reason', value: rec.lateReason }]),
    ...(meeting === undefined ? [] : [{ title: 'Next board', value: showDay(dayOf(meeting)) }]),
  ];
};
