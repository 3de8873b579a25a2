/** The status card: how one recommendation stands, in one glance. */
import type { ActionRowData, FactData } from '../../cards';
import {
  awayOn,
  dayOf,
  daysOverdue,
  isOpen,
  saidInLatest,
  showDay,
  type Recommendation,
} from '../../data/model';
import { nextMeeting } from '../boards/calendar';
import { awayWords } from './away';
import { answerWith } from './cards';
import { asks, labelOf, type Answer, type Desk } from './desk';
import { actionRow } from './actions';
import { mayReport } from './rights';
import { TONES, actionsDone, capital, dueWords, lastingDueWords, ownerWords, ragWords } from './words';

const SHOWN_ACTIONS = 5;

/** How the card differs with who reads it, and when. */
interface Showing {
  readonly due: string;
  readonly update: boolean;
  /** Facts that hold on this day alone. */
  readonly today: readonly FactData[];
}

/** "Rec 3: in progress, amber, due 31 March 2025 (in 76 days)" */
export const statusOf = (rec: Recommendation, desk: Desk): Answer =>
  statusCard(rec, desk, {
    due: dueWords(rec, desk.today),
    update: mayUpdate(rec, desk),
    today: nextBoard(desk),
  });

/**
 * The same for everybody, as it stays in a channel: what it says still holds on a later day. Anybody may
 * press "Update"; whether they may is checked then.
 */
export const lastingStatusOf = (rec: Recommendation, desk: Desk): Answer =>
  statusCard(rec, desk, { due: lastingDueWords(rec, desk.today), update: isOpen(rec), today: [] });

const statusCard = (rec: Recommendation, desk: Desk, { due, update, today }: Showing): Answer => {
  const label = labelOf(rec);
  const [last] = rec.latest;
  const over = daysOverdue(rec, desk.today);
  return answerWith(
    desk,
    'status',
    {
      summary: `${label}: ${rec.status}, ${rec.rag}, ${due}`,
      heading: `${label}: ${rec.title}`,
      inspections: [rec.inspection],
      markings: [rec.marking],
      about: [rec.id],
      buttons: [
        asks('History', { ask: 'about', aspect: 'history', recs: [rec.id] }),
        asks('Evidence', { ask: 'about', aspect: 'evidence', recs: [rec.id] }),
        asks('Compare', { ask: 'positions', recs: [rec.id], forces: [], ours: true }),
        ...(update ? [{ title: 'Update', verb: 'form', data: { rec: rec.id, kind: 'progress' } }] : []),
        asks('Full text', { ask: 'about', aspect: 'text', recs: [rec.id] }),
      ],
    },
    {
      state: {
        tone: over > 0 ? 'attention' : TONES[rec.rag],
        words: [ragWords(rec, desk.today), capital(rec.status), capital(due)],
      },
      facts: [...factsOf(rec, ownerAway(rec, desk)), ...today],
      ...(last === undefined
        ? {}
        : { last: { when: showDay(dayOf(last.at)), who: last.by, ...saidInLatest(last) } }),
      actionsTitle: `Actions: ${actionsDone(rec)}`,
      actions: rec.actions.slice(0, SHOWN_ACTIONS).map((action): ActionRowData => actionRow(action)),
      ...(rec.actions.length > SHOWN_ACTIONS
        ? { moreActions: `and ${rec.actions.length - SHOWN_ACTIONS} more` }
        : {}),
    },
  );
};

/** Only for those who may: an "Update" that ends in a refusal is no help. */
const mayUpdate = (rec: Recommendation, desk: Desk): boolean =>
  desk.catalogue.people.some((person) => person.id === desk.asker.id) && mayReport(rec, desk).allowed;

const nextBoard = (desk: Desk): FactData[] => {
  const meeting = nextMeeting(
    desk.catalogue.boards.find((board) => board.main),
    desk.now,
  );
  return meeting === undefined ? [] : [{ title: 'Next board', value: showDay(dayOf(meeting)) }];
};

/** " (away until 3 February 2025, ask Board Secretary)" */
const ownerAway = (rec: Recommendation, desk: Desk): string => {
  const owner = desk.catalogue.people.find(({ id }) => id === rec.owner?.id);
  const away = owner && awayOn(owner, desk.today);
  return away === undefined ? '' : ` (${awayWords(away, desk.today)})`;
};

const factsOf = (rec: Recommendation, away: string): FactData[] => [
  { title: 'Owner', value: `${capital(ownerWords(rec))}${away}` },
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
];
