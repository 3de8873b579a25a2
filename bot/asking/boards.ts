/** Boards: when they meet, who chairs them, what is before them; and the digest that precedes a meeting. */
import type { Summary } from '../../data/cosmos';
import {
  Rag,
  addDays,
  dayOf,
  daysOverdue,
  showDay,
  showMoment,
  showWeekday,
  type Board,
  type Update,
} from '../../data/model';
import { digestDay, lastMeeting, meetingAfter, nextMeeting } from '../boards/calendar';
import type { Question } from '../understanding/question';
import { answerWith, sentence } from './cards';
import { asks, labelOf, labelOfId, statusButton, type Answer, type Desk } from './desk';
import { CHART_COLOURS, capital, counted, days, dueWords, listed, ownerWords } from './words';

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
  if (question.aspect === 'agenda') return agendaOf(only, desk);
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

interface Before {
  readonly overdue: readonly Summary[];
  readonly awaitingSignOff: readonly Summary[];
  readonly unallocated: readonly Summary[];
  readonly coming: readonly Summary[];
  readonly silent: readonly Summary[];
  readonly changed: readonly Update[];
  readonly open: readonly Summary[];
  readonly until: string;
}

/** Everything a meeting has before it: two requests, whatever the history. */
const beforeMeeting = async (board: Board, desk: Desk): Promise<Before> => {
  const last = lastMeeting(board, desk.now);
  const next = nextMeeting(board, desk.now);
  const since = last === undefined ? addDays(desk.today, -30) : dayOf(last);
  const until = next === undefined ? addDays(desk.today, 30) : meetingAfter(board, next);
  const [open, changed] = await Promise.all([
    desk.record.find({ open: true }, desk.today),
    desk.record.changes({ from: since }, undefined),
  ]);
  const sorted = [...open].sort(
    (a, b) => daysOverdue(b, desk.today) - daysOverdue(a, desk.today) || a.number - b.number,
  );
  return {
    open: sorted,
    changed,
    until,
    overdue: sorted.filter((rec) => daysOverdue(rec, desk.today) > 0),
    awaitingSignOff: sorted.filter((rec) => rec.status === 'awaiting sign-off'),
    unallocated: sorted.filter((rec) => rec.status === 'awaiting allocation'),
    coming: sorted.filter((rec) => rec.due !== null && rec.due >= desk.today && rec.due <= until),
    silent: sorted.filter((rec) => (rec.latest[0] === undefined ? true : dayOf(rec.latest[0].at) < since)),
  };
};

/** "Rec 4: specify, supervise and evaluate problem-solving plans. Due 31 December 2024, 14 days overdue. ASB Thematic Lead." */
const line = (rec: Summary, desk: Desk): string =>
  `${labelOf(rec)}: ${rec.title}. ${capital(dueWords(rec, desk.today))}. ${capital(ownerWords(rec))}.`;

/** What stands above in full is here named with its owner alone. */
const briefly = (rec: Summary, before: readonly Summary[], desk: Desk): string =>
  before.includes(rec) ? `${labelOf(rec)}: ${rec.title}. ${capital(ownerWords(rec))}.` : line(rec, desk);

/** Overdue, awaiting sign-off, changed, awaiting allocation, falling due before the meeting after. */
const agendaOf = async (board: Board, desk: Desk): Promise<Answer> => {
  const before = await beforeMeeting(board, desk);
  const next = nextMeeting(board, desk.now);
  const changed = [...new Set(before.changed.map((update) => update.recommendation))];
  const sections = [
    { title: 'Overdue', lines: before.overdue.map((rec) => line(rec, desk)) },
    {
      title: 'Awaiting sign-off',
      lines: before.awaitingSignOff.map((rec) => briefly(rec, before.overdue, desk)),
    },
    {
      title: 'Changed since the last meeting',
      lines: before.changed.map((update) => changeLine(update, desk)),
    },
    { title: 'Awaiting allocation', lines: before.unallocated.map((rec) => line(rec, desk)) },
    {
      title: `Falling due before the meeting after (by ${showDay(before.until)})`,
      lines: before.coming.map((rec) => line(rec, desk)),
    },
  ].filter((section) => section.lines.length > 0);
  const about = [
    ...new Set(
      [...before.overdue, ...before.awaitingSignOff, ...before.unallocated]
        .map((rec) => rec.id)
        .concat(changed),
    ),
  ];
  const heading = `${board.name}: ${next === undefined ? 'no date set' : showMoment(next)}`;
  return answerWith(
    desk,
    'board',
    {
      summary: `${heading}. On the agenda: ${sections.length === 0 ? 'nothing is outstanding' : listed(sections.map((section) => section.title.toLowerCase().replace(/ \(.*/, '')))}`,
      heading,
      about,
      buttons: about.slice(0, 4).map((id) => statusButton(desk, id)),
      inspections: before.open.map((rec) => rec.inspection),
      markings: before.open.map((rec) => rec.marking),
    },
    { facts: [{ title: 'Chair', value: board.chairPost }], sections },
  );
};

const changeLine = (update: Update, desk: Desk): string =>
  `${labelOfId(desk, update.recommendation)}, ${showDay(dayOf(update.at))}, ${update.by.name}: ${update.text}`;

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
  const out = digestDay(board, next);
  const goesOut = `goes out on ${showWeekday(out.day)} at ${out.at}`;
  if (question.aspect === 'when') {
    return answerWith(
      desk,
      'facts',
      {
        summary: `The digest for the ${board.name} ${goesOut}`,
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
  }
  return previewOf(board, next, goesOut, desk);
};

const previewOf = async (board: Board, next: string, goesOut: string, desk: Desk): Promise<Answer> => {
  const before = await beforeMeeting(board, desk);
  const last = lastMeeting(board, desk.now);
  const row = (rec: Summary, words: string): { words: string; open: ReturnType<typeof statusButton> } => ({
    words: `${labelOf(rec)}: ${words}`,
    open: statusButton(desk, rec.id),
  });
  const sections = [
    {
      title: last === undefined ? 'Changed' : `Changed since ${showDay(dayOf(last))}`,
      tone: 'accent' as const,
      lines: before.changed.map((update) => ({
        words: changeLine(update, desk),
        open: statusButton(desk, update.recommendation),
      })),
    },
    {
      title: 'Overdue',
      tone: 'attention' as const,
      lines: before.overdue.map((rec) =>
        row(
          rec,
          `${days(daysOverdue(rec, desk.today))} overdue (${showDay(rec.due ?? '')}), ${ownerWords(rec)}`,
        ),
      ),
    },
    {
      title: 'Awaiting sign-off',
      tone: 'warning' as const,
      lines: before.awaitingSignOff.map((rec) =>
        row(
          rec,
          before.overdue.includes(rec)
            ? `${rec.title}, ${ownerWords(rec)}`
            : `${rec.title}, ${ownerWords(rec)}, ${dueWords(rec, desk.today)}`,
        ),
      ),
    },
    {
      title: `Falling due by ${showDay(before.until)}`,
      tone: 'default' as const,
      lines: before.coming.map((rec) =>
        row(rec, `${rec.title}, ${ownerWords(rec)}, ${dueWords(rec, desk.today)}`),
      ),
    },
    {
      title: 'No update since the last meeting',
      tone: 'default' as const,
      lines: before.silent.map((rec) =>
        row(
          rec,
          `${ownerWords(rec)}, last heard ${rec.latest[0] === undefined ? 'never' : showDay(dayOf(rec.latest[0].at))}, ${dueWords(rec, desk.today)}`,
        ),
      ),
    },
  ].filter((section) => section.lines.length > 0);
  const counts = Rag.options
    .map((rag) => ({
      label: rag,
      count: before.open.filter((rec) => rec.rag === rag).length,
      chartColor: CHART_COLOURS[rag],
    }))
    .filter((count) => count.count > 0);
  const heading = `${board.name}: ${showMoment(next)}`;
  return answerWith(
    desk,
    'digest',
    {
      summary: `${heading}. Preview of the digest, which ${goesOut}`,
      heading,
      inspections: before.open.map((rec) => rec.inspection),
      markings: before.open.map((rec) => rec.marking),
      about: [],
      buttons: [asks('Agenda', { ask: 'board', boards: [board.id], aspect: 'agenda' })],
    },
    {
      intro:
        sections.length === 0
          ? 'Nothing to report: no change, nothing overdue, nothing falling due.'
          : `Preview as at ${showDay(desk.today)}: ${counted(before.open.length, 'open recommendation')}. The digest ${goesOut}.`,
      counts,
      sections,
    },
  );
};
