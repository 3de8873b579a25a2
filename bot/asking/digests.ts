/** The digests of a board: the next as it would be now, when it goes out, and what became of those before. */
import {
  addDays,
  comingMeetings,
  digestTimeWords,
  highestOf,
  isHeld,
  meetingByKey,
  momentOf,
  showMoment,
  type Board,
  type HeldMeeting,
  type Post,
} from '../../data/model';
import { digestEnd, hasArrived } from '../boards/digest-end';
import { digestDue, digestId, nextDigest, type DigestAt } from '../boards/digest-plan';
import { digestPages } from '../boards/telling/digest';
import { goesOut, previewNote } from '../boards/telling/digest-notes';
import type { Question } from '../understanding/question';
import { answerWith, sentence } from './cards';
import { asks, type Answer, type Desk } from './desk';

/** The digest that goes out next, as it would be now; or when it goes out. */
export const answerDigest = async (
  question: Extract<Question, { ask: 'digest' }>,
  desk: Desk,
): Promise<Answer> => {
  const board = desk.catalogue.boards.find(({ id }) => id === question.board);
  if (board === undefined) return sentence(desk, 'Nothing held: that board is not in the record.');
  const [meeting] = comingMeetings(board, desk.now.toISOString());
  if (meeting === undefined)
    return sentence(
      desk,
      `Nothing held: no date is set for the next ${board.name}, so no digest is planned.`,
      { words: question.aspect === 'when' ? await notSent(board, desk) : [] },
    );
  const outlook = await outlookOf(board, meeting, desk);
  if (question.aspect === 'when') return whenOf(board, outlook, await notSent(board, desk), desk);
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
  readonly next: DigestAt | undefined;
  /** Undefined where that one is the next to go out. */
  readonly before: string | undefined;
}

const outlookOf = async (board: Board, meeting: HeldMeeting, desk: Desk): Promise<Outlook> => {
  const made = await madeDigests(board, desk);
  const next = nextDigest(board, desk.now, new Set(made.keys()));
  const end = digestEnd(made.get(digestId(board, meeting)), meeting.at, desk.now);
  const before =
    end ??
    (digestDue(board, meeting) === undefined
      ? `The digest for ${showMoment(meeting.at)} is cancelled`
      : undefined);
  return { next, before };
};

const noneOther = (board: Board): string => `None other is planned for the ${board.name}.`;

/** Of a meeting whose digest is made or was cancelled, the one after is told; and what became of it. */
const whenOf = (board: Board, { next, before }: Outlook, missed: readonly string[], desk: Desk): Answer => {
  if (next === undefined)
    return sentence(desk, before ?? `None: no digest is planned for the ${board.name}`, {
      words: [...(before === undefined ? [] : [noneOther(board)]), ...missed],
    });
  const lines = [...(before === undefined ? [] : [`${before}.`]), ...missed];
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
      ...(lines.length === 0 ? {} : { lines }),
    },
  );
};

/** How far back anybody asks what was not sent, and of how many meetings. */
const NOT_SENT_DAYS = 60;
const MOST_NOT_SENT = 3;

/** The latest digests that did not go out before their meetings, as sentences. One query. */
const notSent = async (board: Board, { told, today, now }: Desk): Promise<string[]> => {
  const since = momentOf(addDays(today, -NOT_SENT_DAYS), '00:00');
  const posts = (await told?.outbox.find({ kind: 'digest missed', since })) ?? [];
  return posts
    .flatMap((post) =>
      post.kind === 'digest missed' && post.target.to === 'board' && post.target.board === board.id
        ? [{ post, at: meetingByKey(board, post.meeting)?.at ?? post.meeting }]
        : [],
    )
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
    .slice(0, MOST_NOT_SENT)
    .map(({ post, at }) => `${digestEnd(post, at, now) ?? ''}.`);
};

/** A digest may be sent now for a meeting that is far off. */
const MADE_WITHIN_DAYS = 400;

/** The board's digests that were made already, by their ids; not those of which nothing was sent and which may still come. */
const madeDigests = async (board: Board, { told, today, now }: Desk): Promise<ReadonlyMap<string, Post>> => {
  const since = momentOf(addDays(today, -MADE_WITHIN_DAYS), '00:00');
  const posts = (await told?.outbox.find({ kind: 'digest', since })) ?? [];
  const made = posts.filter(
    (post) =>
      post.kind === 'digest' &&
      post.target.to === 'board' &&
      post.target.board === board.id &&
      post.state !== 'superseded' &&
      !isHeldBack(post, board, now),
  );
  return new Map(made.map((post) => [post.id, post]));
};

/** It was refused, and cancelled or put off since: what was decided of it is what holds. */
const isHeldBack = (post: Extract<Post, { kind: 'digest' }>, board: Board, now: Date): boolean => {
  const meeting = meetingByKey(board, post.meeting);
  if (post.state !== 'refused' || hasArrived(post) || meeting === undefined || !isHeld(meeting)) return false;
  const due = digestDue(board, meeting);
  return due === undefined || Date.parse(due) > now.getTime();
};
