/** Boards: when they meet, who chairs them, what is before them; and the digest that precedes a meeting. */
import { dayOf, showDay, showMoment, showWeekday, type Board, type Instant } from '../../data/model';
import { digestDay, lastMeeting, nextMeeting } from '../boards/calendar';
import { agendaOf } from '../boards/telling/agenda';
import { digestPages } from '../boards/telling/digest';
import type { Question } from '../understanding/question';
import { answerWith, sentence } from './cards';
import { asks, type Answer, type Desk } from './desk';
import { counted } from './words';

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
  if (boards.length > 1) return severalBoards(boards, question.aspect === 'last', desk);
  const next = nextMeeting(only, desk.now);
  const last = lastMeeting(only, desk.now);
  const lead =
    question.aspect === 'last'
      ? `${only.name}: last met ${last === undefined ? 'on no date held' : showMoment(last)}`
      : `${only.name}: ${next === undefined ? 'no date is set for its next meeting' : showMoment(next)}`;
  const digest = next === undefined ? undefined : digestDay(only, next);
  return answerWith(
    desk,
    'board',
    {
      summary: `${lead}, chaired by the ${only.chairPost}`,
      heading: lead,
      buttons: [
        asks('Agenda', { ask: 'board', boards: [only.id], aspect: 'agenda' }),
        asks('Digest', { ask: 'digest', board: only.id, aspect: 'preview' }),
      ],
    },
    {
      facts: [
        { title: 'Chair', value: only.chairPost },
        { title: 'Role', value: ROLES[only.role] },
        { title: 'Meets', value: only.frequency },
        ...(question.aspect === 'last'
          ? next === undefined
            ? []
            : [{ title: 'Next', value: showMoment(next) }]
          : last === undefined
            ? []
            : [{ title: 'Last met', value: showDay(dayOf(last)) }]),
        ...(digest === undefined
          ? []
          : [{ title: 'Digest', value: `${showWeekday(digest.day)}, ${digest.at}` }]),
      ],
      sections: [],
    },
  );
};

const severalBoards = (boards: readonly Board[], past: boolean, desk: Desk): Answer => {
  const lines = boards.map((board) => {
    const next = past ? lastMeeting(board, desk.now) : nextMeeting(board, desk.now);
    return `${board.name}: ${next === undefined ? 'no date is set' : showMoment(next)}, chaired by the ${board.chairPost} (${ROLES[board.role]})`;
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

/** The digest as it would go out now, or when it goes out. */
export const answerDigest = async (
  question: Extract<Question, { ask: 'digest' }>,
  desk: Desk,
): Promise<Answer> => {
  const [board] = held(desk, [question.board]);
  const next = nextMeeting(board, desk.now);
  if (board === undefined || next === undefined)
    return sentence(
      desk,
      `Nothing held: ${board === undefined ? 'that board is not in the record' : `no date is set for the next ${board.name}, so no digest is planned`}.`,
    );
  if (question.aspect === 'when') return whenOf(board, next, desk);
  const [first, ...more] = await digestPages(board, { key: next, at: next }, desk, {
    late: false,
    preview: true,
  });
  if (first === undefined) throw new Error(`the digest of ${board.id} has no page`);
  return { reply: first, more, about: [] };
};

const whenOf = (board: Board, next: Instant, desk: Desk): Answer => {
  const out = digestDay(board, next);
  return answerWith(
    desk,
    'facts',
    {
      summary: `The digest for the ${board.name} goes out on ${showWeekday(out.day)} at ${out.at}`,
      buttons: [asks('Preview', { ask: 'digest', board: board.id, aspect: 'preview' })],
    },
    {
      facts: [
        { title: 'Meeting', value: showMoment(next) },
        {
          title: 'Rule',
          value: `${counted(board.digest.workingDaysBefore, 'working day')} before the meeting`,
        },
      ],
    },
  );
};
