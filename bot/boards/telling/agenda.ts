/** What a meeting has on its agenda when it begins, and what is asked of the secretary when it has ended. */
import type { ButtonData } from '../../../cards';
import type { Summary } from '../../../data/cosmos';
import {
  CHANNEL_HIGHEST,
  PLAIN_CHAIR,
  showMoment,
  type Board,
  type Instant,
  type Marking,
} from '../../../data/model';
import { answerWith, sentence } from '../../asking/cards';
import { asks, labelOf, type Answer, type Desk } from '../../asking/desk';
import { capital, counted, dueWords, listed, ownerWords } from '../../asking/words';
import { formButton } from '../../recording/forms';
import type { Reply } from '../../turn';
import { nextMeeting } from '../calendar';
import { ESCALATION } from '../reminding';
import { beforeMeeting, type Before } from './before';
import { paged } from './pages';
import { sectionsOf, type SectionKey } from './sections';

const SECTIONS: readonly SectionKey[] = [
  'overdue',
  'awaiting sign-off',
  'changed',
  'awaiting allocation',
  'coming',
  'withheld',
];

/** The agenda as it is answered: with what it speaks of. @param meeting undefined: no date is set */
export const agendaOf = async (
  board: Board,
  meeting: Instant | undefined,
  desk: Desk,
  highest: Marking,
): Promise<Answer> => {
  const before = await beforeMeeting(board, meeting, desk, highest);
  const sections = sectionsOf(SECTIONS, before, desk, ESCALATION);
  const heading = `${board.name}: ${meeting === undefined ? 'no date set' : showMoment(meeting)}`;
  const titles = sections.map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1));
  const on = `On the agenda: ${titles.length === 0 ? 'nothing is outstanding' : listed(titles)}`;
  const about = [
    ...new Set([
      ...[...before.overdue, ...before.awaitingSignOff, ...before.unallocated].map((rec) => rec.id),
      ...before.changed.map(({ id }) => id),
    ]),
  ];
  return answerWith(
    desk,
    'digest',
    {
      summary: `${heading}. ${on}`,
      heading,
      about,
      inspections: before.open.map((rec) => rec.inspection),
      markings: [...before.open, ...before.changed.map(({ latest }) => latest)].map((each) => each.marking),
    },
    {
      intro: `Chair: ${chairOf(board)}. ${titles.length === 0 ? `${on}.` : `${counted(before.open.length, 'open recommendation')}.`}`,
      counts: [],
      sections: paged(sections, 1)[0] ?? [],
    },
  );
};

/** What is posted into a meeting as it begins. */
export const agendaCard = async (
  board: Board,
  desk: Desk,
  meeting: Instant | undefined = nextMeeting(board, desk.now),
  highest: Marking = CHANNEL_HIGHEST,
): Promise<Reply> => (await agendaOf(board, meeting, desk, highest)).reply;

/** More than this is recorded by saying so. */
const MOST_ITEMS = 8;

/**
 * What is asked of the secretary once a meeting has ended: each matter that was before it, with what may
 * have been decided. Every button leads to the same Confirm as what is typed. Signing off is offered for
 * the board that signs off alone.
 */
export const decisionsCard = async (
  board: Board,
  desk: Desk,
  meeting: Instant,
  highest: Marking = CHANNEL_HIGHEST,
): Promise<Reply> => {
  const before = await beforeMeeting(board, meeting, desk, highest);
  const matters = mattersOf(before);
  const lead = `${board.name}, ${showMoment(meeting)}`;
  if (matters.length === 0)
    return sentence(desk, `${lead}: nothing was awaiting a decision`, {
      words: [
        'If something was decided all the same, say it here: “move rec 3 to 30 April because the release slipped”.',
      ],
    }).reply;
  const shown = matters.slice(0, MOST_ITEMS);
  const left = matters.slice(MOST_ITEMS);
  return answerWith(
    desk,
    'tasks',
    {
      summary: `${lead}: what was decided on ${listed(shown.map(labelOf))}?`,
      heading: `What was decided on ${listed(shown.map(labelOf))}?`,
      inspections: shown.map((rec) => rec.inspection),
      markings: shown.map((rec) => rec.marking),
      buttons: [asks('Agenda', { ask: 'board', boards: [board.id], aspect: 'agenda' })],
    },
    {
      intro: `${lead}. Record what was decided; leave what was not.${forChair(board, shown)} You will see exactly what is recorded before you confirm it.`,
      items: shown.map((rec) => ({
        title: `${labelOf(rec)}: ${rec.title}`,
        state: `${capital(rec.status)}, ${dueWords(rec, desk.today)}`,
        tone: before.overdue.includes(rec) ? 'attention' : 'default',
        note: capital(ownerWords(rec)),
        buttons: decisionsOn(rec, board),
      })),
      ...(left.length === 0
        ? {}
        : {
            note: `And ${counted(left.length, 'more', 'more')}: ${listed(left.slice(0, 20).map(labelOf))}${left.length > 20 ? ' and others' : ''}. Say what was decided: “move rec ${left[0]?.number ?? 1} to 30 April because …”.`,
          }),
    },
  ).reply;
};

/** What awaits a decision first, then what is late, unowned or about to fall due. */
const mattersOf = ({ awaitingSignOff, overdue, unallocated, coming }: Before): Summary[] => [
  ...new Set([...awaitingSignOff, ...overdue, ...unallocated, ...coming]),
];

const decisionsOn = (rec: Summary, board: Board): ButtonData[] => {
  const label = labelOf(rec);
  if (rec.status === 'awaiting sign-off')
    return [
      ...(board.role === 'signs off' ? [signOffButton(rec.id, label)] : []),
      formButton(rec.id, 'send back', `Send ${label} back`),
      formButton(rec.id, 'date', `Move the date of ${label}`),
    ];
  return [
    ...(rec.owner === null ? [formButton(rec.id, 'owner', `Name the owner of ${label}`)] : []),
    formButton(rec.id, 'date', `Move the date of ${label}`),
  ];
};

/** Of what the secretary is asked, these are not theirs to record. */
const forChair = (board: Board, recs: readonly Summary[]): string => {
  if (!recs.some((rec) => rec.status === 'awaiting sign-off')) return '';
  const what = board.role === 'signs off' ? 'Signing off and sending back are' : 'Sending back is';
  return ` ${what} for the chair to record (${chairOf(board)}).`;
};

/** There is nothing to fill in for a sign-off: the press drafts it, and Confirm records it. */
const signOffButton = (rec: string, label: string): ButtonData => ({
  title: `Sign off ${label}`,
  verb: 'draft',
  data: { rec, change: 'sign off' },
});

const chairOf = ({ chair, chairPost }: Board): string =>
  chair === null ? 'nobody at present' : chairPost === PLAIN_CHAIR ? chair.name : chairPost;
