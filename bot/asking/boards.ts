/** Boards: when they meet, who chairs them, what is before them; and the digest that precedes a meeting. */
import {
  addDays,
  comingMeetings,
  dayOf,
  digestTimeWords,
  highestOf,
  momentOf,
  ruleWords,
  showDay,
  showMoment,
  type Board,
  type HeldMeeting,
  type Post,
} from '../../data/model';
import { lastMeeting, nextMeeting } from '../boards/calendar';
import { digestEnd } from '../boards/digest-end';
import { digestDue, digestId, nextDigest, type DigestDue } from '../boards/digest-plan';
import { agendaOf } from '../boards/telling/agenda';
import { digestPages } from '../boards/telling/digest';
import { goesOut, momentWords, previewNote } from '../boards/telling/digest-notes';
import type { Question } from '../understanding/question';
import { answerWith, sentence } from './cards';
import { asks, type Answer, type Desk } from './desk';

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
  const [meeting] = comingMeetings(only, desk.now.toISOString());
  const digest = meeting === undefined ? undefined : digestDue(only, meeting);
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
        { title: 'Meets', value: only.rule === null ? only.frequency : ruleWords(only.rule) },
        ...(question.aspect === 'last'
          ? next === undefined
            ? []
            : [{ title: 'Next', value: showMoment(next) }]
          : last === undefined
            ? []
            : [{ title: 'Last met', value: showDay(dayOf(last)) }]),
        ...(meeting === undefined
          ? []
          : [{ title: 'Digest', value: digest === undefined ? 'cancelled' : momentWords(digest, ', ') }]),
      ],
      sections: [],
    },
  );
};

const severalBoards = (boards: readonly Board[], past: boolean, desk: Desk): Answer => {
  const lines = boards.map((board) => {
    const next = past ? lastMeeting(board, desk.now) : nextMeeting(board, desk.now);
    return `${board.name}: ${next === undefined ? 'no date is set' : showMoment(next)}, chaired by the ${board.chairPost} (${ROLES[board.role]}, ${board.frequency})`;
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

/** The digest that goes out next, as it would be now; or when it goes out. */
export const answerDigest = async (
  question: Extract<Question, { ask: 'digest' }>,
  desk: Desk,
): Promise<Answer> => {
  const [board] = held(desk, [question.board]);
  if (board === undefined) return sentence(desk, 'Nothing held: that board is not in the record.');
  const [meeting] = comingMeetings(board, desk.now.toISOString());
  if (meeting === undefined)
    return sentence(
      desk,
      `Nothing held: no date is set for the next ${board.name}, so no digest is planned.`,
    );
  const outlook = await outlookOf(board, meeting, desk);
  if (question.aspect === 'when') return whenOf(board, outlook, desk);
  const { next, before } = outlook;
  // With none to come, the one for the meeting itself is worth looking at all the same.
  const [first, ...more] = await digestPages(board, next?.meeting ?? meeting, desk, {
    note: [
      ...(next === undefined ? [] : [previewNote(next.due, desk.now)]),
      ...(before === undefined ? [] : [`${before}.`]),
      ...(next === undefined ? [noneOther(board)] : []),
    ].join(' '),
    highest: highestOf(board),
    escalation: board.escalation,
  });
  if (first === undefined) throw new Error(`the digest of ${board.id} has no page`);
  return { reply: first, more, about: [] };
};

/** What of a board's digests is to come, and what became of the one for the next meeting. */
interface Outlook {
  readonly next: Omit<DigestDue, 'is'> | undefined;
  /** Undefined where that one is the next to go out. */
  readonly before: string | undefined;
}

const outlookOf = async (board: Board, meeting: HeldMeeting, desk: Desk): Promise<Outlook> => {
  const made = await madeDigests(desk);
  const next = nextDigest(board, desk.now, new Set(made.keys()));
  const end = digestEnd(made.get(digestId(board, meeting)), meeting.at);
  const before =
    end ??
    (digestDue(board, meeting) === undefined
      ? `The digest for ${showMoment(meeting.at)} is cancelled`
      : undefined);
  return { next, before };
};

const noneOther = (board: Board): string => `None other is planned for the ${board.name}.`;

/** Of a meeting whose digest is made or was cancelled, the one after is told; and what became of it. */
const whenOf = (board: Board, { next, before }: Outlook, desk: Desk): Answer => {
  if (next === undefined)
    return sentence(desk, before ?? `None: no digest is planned for the ${board.name}`, {
      ...(before === undefined ? {} : { words: [noneOther(board)] }),
    });
  return answerWith(
    desk,
    'facts',
    {
      summary: `The digest for the ${board.name} ${goesOut(next.due, desk.now)}`,
      buttons: [asks('Preview', { ask: 'digest', board: board.id, aspect: 'preview' })],
    },
    {
      facts: [
        { title: 'Meeting', value: showMoment(next.meeting.at) },
        { title: 'Rule', value: digestTimeWords(board.digest) },
      ],
      ...(before === undefined ? {} : { lines: [`${before}.`] }),
    },
  );
};

/** A digest may be sent now for a meeting that is far off. */
const MADE_WITHIN_DAYS = 400;

/** The digests that were made already, by their ids; not those of which nothing was sent and which may still come. */
const madeDigests = async ({ told, today }: Desk): Promise<ReadonlyMap<string, Post>> => {
  const since = momentOf(addDays(today, -MADE_WITHIN_DAYS), '00:00');
  const posts = (await told?.outbox.find({ kind: 'digest', since })) ?? [];
  return new Map(posts.filter(({ state }) => state !== 'superseded').map((post) => [post.id, post]));
};
