/** Boards: when they meet, who chairs them, what is before them. */
import {
  comingMeetings,
  dayOf,
  PLAIN_CHAIR,
  pastMeetings,
  ruleWords,
  showDay,
  showMoment,
  type Board,
} from '../../data/model';
import { lastMeeting, nextMeeting } from '../boards/calendar';
import { fateOf } from '../boards/digest-end';
import { digestDue, digestId } from '../boards/digest-plan';
import { agendaOf } from '../boards/telling/agenda';
import { momentWords } from '../boards/telling/digest-notes';
import type { Question } from '../understanding/question';
import { answerWith, sentence } from './cards';
import { capital } from './words';
import { asks, type Answer, type Desk } from './desk';
import { answerEscalation, answerMarking } from './settings';

const ROLES = { monitors: 'monitors progress', 'signs off': 'final sign-off' } as const;

const held = (desk: Desk, ids: readonly string[]): Board[] =>
  ids.flatMap((id) => desk.catalogue.boards.filter((board) => board.id === id));

export const answerBoard = async (
  question: Extract<Question, { ask: 'board' }>,
  desk: Desk,
): Promise<Answer> => {
  const boards = held(desk, question.boards);
  const [only] = boards;
  if (only === undefined) return sentence(desk, 'Nothing held: that board is not in the record.');
  if (question.aspect === 'agenda')
    return agendaOf(only, nextMeeting(only, desk.now), desk, 'OFFICIAL-SENSITIVE');
  if (question.aspect === 'escalation') return answerEscalation(boards, desk);
  if (question.aspect === 'marking') return answerMarking(boards, desk);
  if (boards.length > 1) return severalBoards(boards, question.aspect === 'last', desk);
  const next = nextMeeting(only, desk.now);
  const last = lastMeeting(only, desk.now);
  const lead =
    question.aspect === 'last'
      ? `${only.name}: last met ${last === undefined ? 'on no date held' : showMoment(last)}`
      : `${only.name}: ${next === undefined ? 'no date is set for its next meeting' : showMoment(next)}`;
  const [meeting] = comingMeetings(only, desk.now.toISOString());
  const digest = meeting === undefined ? undefined : digestDue(only, meeting);
  const fate = question.aspect === 'last' ? await lastFate(only, desk) : undefined;
  return answerWith(
    desk,
    'board',
    {
      summary: `${lead}, ${chairedBy(only)}`,
      heading: lead,
      buttons: [
        asks('Agenda', { ask: 'board', boards: [only.id], aspect: 'agenda' }),
        ...(meeting === undefined
          ? []
          : [asks('Digest', { ask: 'digest', board: only.id, aspect: 'preview' })]),
      ],
    },
    {
      facts: [
        { title: 'Chair', value: chairWords(only) },
        { title: 'Role', value: ROLES[only.role] },
        { title: 'Meets', value: only.rule === null ? only.frequency : ruleWords(only.rule) },
        ...(question.aspect === 'last'
          ? next === undefined
            ? []
            : [{ title: 'Next', value: showMoment(next) }]
          : last === undefined
            ? []
            : [{ title: 'Last met', value: showDay(dayOf(last)) }]),
        ...(question.aspect === 'last'
          ? fate === undefined
            ? []
            : [{ title: 'Digest', value: fate }]
          : meeting === undefined
            ? []
            : [{ title: 'Digest', value: digest === undefined ? 'cancelled' : momentWords(digest, ', ') }]),
      ],
      sections: [],
    },
  );
};

/** What became of the digest for the meeting before now. One point read. */
const lastFate = async (board: Board, { told, now }: Desk): Promise<string | undefined> => {
  const meeting = pastMeetings(board, now.toISOString()).at(-1);
  if (meeting === undefined) return undefined;
  const fate = fateOf(await told?.outbox.get(digestId(board, meeting)), meeting.at, now);
  return fate === undefined
    ? undefined
    : capital(fate.verb === 'may be' ? `may be ${fate.words}` : fate.words);
};

/** "chaired by the Deputy Chief Constable"; of a board whose chair has no such post, by name. */
const chairedBy = ({ chair, chairPost }: Board): string =>
  chair === null
    ? 'with nobody in the chair'
    : `chaired by ${chairPost === PLAIN_CHAIR ? chair.name : `the ${chairPost}`}`;

const chairWords = ({ chair, chairPost }: Board): string =>
  chair === null
    ? 'nobody at present'
    : chairPost === PLAIN_CHAIR
      ? chair.name
      : `${chairPost} (${chair.name})`;

const severalBoards = (boards: readonly Board[], past: boolean, desk: Desk): Answer => {
  const lines = boards.map((board) => {
    const next = past ? lastMeeting(board, desk.now) : nextMeeting(board, desk.now);
    return `${board.name}: ${next === undefined ? 'no date is set' : showMoment(next)}, ${chairedBy(board)} (${ROLES[board.role]}, ${board.frequency})`;
  });
  return answerWith(
    desk,
    'facts',
    {
      summary: lines.join('; '),
      heading: past ? 'Last meetings' : 'Next meetings',
      buttons: boards.map((board) =>
        asks(`${board.name}: agenda`, { ask: 'board', boards: [board.id], aspect: 'agenda' }),
      ),
    },
    { facts: [], lines },
  );
};
