/**
 * When a meeting in Teams is a meeting of a board. Teams tells when people really came together and not for
 * when it was planned, so that goes by the board's own calendar: a meeting that begins near the time for
 * which the board's is set is that one, and ends as what it began as. Each meeting in Teams has an agenda of
 * its own: another of the board's name takes nothing from the real one.
 */
import { createHash } from 'node:crypto';
import type { AssuranceRecord, Outbox } from '../../data/cosmos';
import {
  SCHEMA,
  isHeld,
  meetingByKey,
  meetingsOf,
  undelivered,
  type Board,
  type Catalogue,
  type HeldMeeting,
  type Instant,
  type Post,
} from '../../data/model';
import type { Log } from '../log';
import type { MeetingTurn } from '../turn';
import { compact } from './digest-plan';
import { plain } from './plain';

export interface Sittings {
  /** Throws `RecordUnavailable`. */
  heard(turn: MeetingTurn, conversation: string, now: Date): Promise<void>;
}

export interface SittingParts {
  readonly record: Pick<AssuranceRecord, 'catalogue'>;
  readonly outbox: Pick<Outbox, 'create' | 'find'>;
  readonly log: Log;
  readonly wake: () => void;
}

const MINUTE_MS = 60_000;
/** Who sets the room up comes early; what begins an hour before is a meeting before the meeting. */
const EARLY_MS = 45 * MINUTE_MS;
const LATE_MS = 120 * MINUTE_MS;
/** No board sits longer. */
const LASTS_MS = 12 * 60 * MINUTE_MS;

export const createSittings = ({ record, outbox, log, wake }: SittingParts): Sittings => {
  const put = async (post: Post): Promise<void> => {
    await outbox.create([post]);
    wake();
  };

  const began = async (turn: MeetingTurn, conversation: string, now: Date): Promise<void> => {
    const found = meetingOf(await record.catalogue(), turn.title, conversation, now);
    if (found === undefined) {
      log.info({ event: turn.event }, 'a meeting of no board');
      return;
    }
    const { board, meeting } = found;
    await put({
      // Rejoined it is the same; moved to another day, though in the same chat, another.
      id: `post~agenda~${board.id}~${compact(meeting.at)}~${markOf(turn, conversation)}`,
      ...undelivered(now.toISOString()),
      type: 'post',
      schema: SCHEMA,
      force: board.force,
      kind: 'agenda',
      target: { to: 'conversation', conversation },
      marking: 'OFFICIAL',
      board: board.id,
      meeting: meeting.key,
    });
  };

  const ended = async (turn: MeetingTurn, conversation: string, now: Date): Promise<void> => {
    const since = moment(now, -LASTS_MS);
    const agenda = (await outbox.find({ kind: 'agenda', since })).find(
      (post) =>
        post.target.to === 'conversation' &&
        post.target.conversation === conversation &&
        (turn.meeting === null || post.id.endsWith(`~${markOf(turn, conversation)}`)),
    );
    if (agenda?.kind !== 'agenda') {
      log.info({ event: turn.event }, 'a meeting that did not begin as a board’s');
      return;
    }
    const { boards } = await record.catalogue();
    const board = boards.find(({ id }) => id === agenda.board);
    const planned = board === undefined ? undefined : meetingByKey(board, agenda.meeting);
    if (planned === undefined || !isHeld(planned) || Date.parse(planned.at) > now.getTime()) {
      // It was tried out, or moved to a later day while people waited.
      log.info({ post: agenda.id }, 'a meeting ended before its time');
      return;
    }
    await put({
      ...agenda,
      ...undelivered(now.toISOString()),
      id: decisionsOf(agenda.id),
      kind: 'decisions',
    });
  };

  return {
    heard: (turn, conversation, now) => (turn.event === 'started' ? began : ended)(turn, conversation, now),
  };
};

/** The post that asks what was decided, from the one that told the agenda of the same meeting. */
export const decisionsOf = (agenda: string): string => agenda.replace(/^post~agenda~/, 'post~decisions~');

/** Which meeting in Teams it is, as it may stand in an id. */
const markOf = ({ meeting }: MeetingTurn, conversation: string): string =>
  createHash('sha256')
    .update(`${conversation}|${meeting ?? ''}`)
    .digest('hex')
    .slice(0, 16);

/** Beside a board's name these make another meeting of it. */
const BEFOREHAND =
  /\b(?:pre ?(?:meet(?:ing)?|brief(?:ing)?|board|call)|prep(?:aration)?|rehearsal|dry run|test)\b/;

/** Which board's meeting begins here now: by its title, in the board's own channel, or as the only one at this hour. */
const meetingOf = (
  { boards }: Catalogue,
  title: string | null,
  conversation: string,
  now: Date,
): { board: Board; meeting: HeldMeeting } | undefined => {
  const near = boards.flatMap((board) => {
    const [meeting] = meetingsOf(board, moment(now, -LATE_MS), moment(now, EARLY_MS + 1))
      .filter(isHeld)
      .sort((a, b) => distance(a, now) - distance(b, now));
    return meeting === undefined ? [] : [{ board, meeting }];
  });
  const said = ` ${plain(title ?? '')} `;
  const namesOf = ({ name, id, aliases }: Board): string[] =>
    [name, id, ...aliases].map((each) => ` ${plain(each)} `).filter((each) => said.includes(each));
  // A board's own name may hold such a word.
  const besides = boards.flatMap(namesOf).reduce((left, name) => left.replace(name, '  '), said);
  if (BEFOREHAND.test(besides)) return undefined;
  return (
    near.find(({ board }) => namesOf(board).length > 0) ??
    near.find(({ board }) => board.channel?.id === conversation) ??
    (near.length === 1 && said.trim() === '' ? near[0] : undefined)
  );
};

const moment = (now: Date, byMs: number): Instant => new Date(now.getTime() + byMs).toISOString();
const distance = ({ at }: HeldMeeting, now: Date): number => Math.abs(Date.parse(at) - now.getTime());
