/** What each post comes to when it is sent: composed from the record as it stands then, never from when it was made. */
import type { AssuranceRecord, Outbox } from '../../data/cosmos';
import {
  highestIn,
  highestOf,
  isHeld,
  liveKeyOf,
  meetingByKey,
  type Board,
  type Catalogue,
  type HeldMeeting,
  type Instant,
  type Marking,
  type Post,
  type Recommendation,
} from '../../data/model';
import type { Desk } from '../asking/desk';
import type { Clock } from '../clock';
import type { Reply } from '../turn';
import { digestDue, isLate } from './digest-plan';
import { dueSince } from './digest-since';
import type { Compose, Composed, Step } from './outbox';
import { isOverdueInSilence } from './reminding';
import { agendaCard, decisionsCard } from './telling/agenda';
import { digestPages, missedDigest, missedDigests } from './telling/digest';
import { lateNote, sinceNote } from './telling/digest-notes';
import { entryCard, liveCard } from './telling/live';
import { escalationCard } from './telling/escalation';
import { reminderFor, unreachedCard } from './telling/people';
import { channelNameCard, leftCard } from './telling/place';
import { positionCard } from './telling/position';
import { systemDesk } from './telling/told';
import { coveredBy, failuresBefore, unreachedRows } from './unreached';

export interface ComposingParts {
  readonly record: AssuranceRecord;
  readonly outbox: Pick<Outbox, 'cards' | 'failures' | 'find'>;
  readonly clock: Clock;
  readonly demo: boolean;
  readonly admins: ReadonlySet<string>;
}

/** Composes posts. Throws `RecordUnavailable` where the record does not answer; any other throw is a mistake of ours. */
export const createCompose =
  ({ record, outbox, clock, demo, admins }: ComposingParts): Compose =>
  async (post) => {
    const catalogue = await record.catalogue();
    const desk = systemDesk({ record, catalogue, now: clock.now(), demo, admins });
    switch (post.kind) {
      case 'entry':
        return entry(post, boardOf(post, catalogue), desk);
      case 'position': {
        const board = boardOf(post, catalogue);
        const cards = post.cards === true ? await shownBefore(board, outbox, desk) : [];
        return steps([await positionStep(board, desk), ...cards]);
      }
      case 'left':
        return left(post, named(post.board, catalogue), outbox, desk);
      case 'channel name': {
        const board = named(post.board, catalogue);
        const of = catalogue.boards.find(({ channel }) => channel?.id === post.channel);
        return of === undefined || (board.channel?.id ?? null) !== post.had
          ? nothing('it is settled whose channel that is')
          : one(channelNameCard(of, board, desk));
      }
      case 'digest':
        return digest(post, boardOf(post, catalogue), desk);
      case 'digest missed': {
        const board = boardOf(post, catalogue);
        const meeting = heldMeeting(board, post.meeting);
        return meeting === undefined
          ? nothing('the meeting was cancelled')
          : one(await missed(board, meeting, desk));
      }
      case 'digests missed':
        return one(missedDigests(digestsIn(post, catalogue), desk));
      case 'reminder':
        return reminder(post, desk);
      case 'escalation': {
        const board = named(post.board, catalogue);
        const recs = await Promise.all(coveredBy(post).map((id) => record.recommendation(id)));
        const silent = recs
          .filter((rec) => rec !== undefined)
          .filter((rec) => isOverdueInSilence(rec, desk.today, board.escalation.chairDays));
        const told = post.target.to === 'person' ? post.target.person : (board.chair?.id ?? '');
        return silent.length === 0
          ? nothing('it is no longer overdue without an update')
          : one(escalationCard(silent, board, desk, told));
      }
      case 'agenda': {
        const board = named(post.board, catalogue);
        const at = heldMeeting(board, post.meeting)?.at;
        return one(await agendaCard(board, desk, at, highestFor(post, catalogue)));
      }
      case 'decisions': {
        const board = named(post.board, catalogue);
        const at = heldMeeting(board, post.meeting)?.at ?? post.meeting;
        return one(await decisionsCard(board, desk, at, highestFor(post, catalogue)));
      }
      case 'unreached': {
        const rows = unreachedRows(await failuresBefore(outbox, post.day), catalogue);
        return rows.length === 0
          ? nothing('everybody was reached after all')
          : one(unreachedCard(rows, desk));
      }
    }
  };

/** What the place takes that the post goes to. A meeting's chat is not its board's channel: guests may be in it. */
const highestFor = ({ target }: Post, { boards }: Catalogue): Marking =>
  highestIn(target.to === 'conversation' ? target.conversation : '', boards);

const nothing = (why: string): Composed => ({ is: 'nothing', why });
const steps = (made: readonly Step[]): Composed => ({ is: 'messages', steps: made });
const one = (reply: Reply): Composed => steps([{ is: 'new', reply }]);

const named = (id: string, { boards }: Catalogue): Board => {
  const board = boards.find((known) => known.id === id);
  if (board === undefined) throw new Error(`There is no board ${id}`);
  return board;
};

const boardOf = ({ id, target }: Post, catalogue: Catalogue): Board => {
  if (target.to !== 'board') throw new Error(`${id} is for no board`);
  return named(target.board, catalogue);
};

const heldMeeting = (board: Board, key: Instant): HeldMeeting | undefined => {
  const meeting = meetingByKey(board, key);
  return meeting !== undefined && isHeld(meeting) ? meeting : undefined;
};

/** What the board's live cards in a channel are about; undefined for the one of the whole board. */
const cardsIn = async (
  channel: string,
  board: Board,
  outbox: Pick<Outbox, 'cards'>,
  desk: Desk,
): Promise<{ key: string; rec: Recommendation | undefined }[]> => {
  const keys = (await outbox.cards(channel)).map(liveKeyOf).filter((key) => key.startsWith(`${board.id}~`));
  const recs = await desk.record.recommendations(keys.map((key) => key.slice(board.id.length + 1)));
  return keys.map((key) => ({ key, rec: recs.find(({ id }) => key === `${board.id}~${id}`) }));
};

/** Cards that the board had in its channel when it was there before. */
const shownBefore = async (board: Board, outbox: Pick<Outbox, 'cards'>, desk: Desk): Promise<Step[]> =>
  board.channel === null
    ? []
    : (await cardsIn(board.channel.id, board, outbox, desk)).flatMap(({ key, rec }) =>
        rec === undefined
          ? []
          : [{ is: 'live', key, reply: liveCard(rec, desk, highestOf(board)), last: true }],
      );

const left = async (
  { target }: Extract<Post, { kind: 'left' }>,
  board: Board,
  outbox: Pick<Outbox, 'cards'>,
  desk: Desk,
): Promise<Composed> => {
  if (target.to !== 'conversation' || board.channel?.id === target.conversation)
    return nothing('the board is told there again');
  const cards = await cardsIn(target.conversation, board, outbox, desk);
  return cards.length === 0
    ? nothing('it has shown nothing there')
    : steps(
        cards.map(({ key, rec }) => ({
          is: 'live',
          key,
          reply: leftCard(board, rec, target.conversation, desk),
          last: true,
        })),
      );
};

const positionStep = async (board: Board, desk: Desk): Promise<Step> => ({
  is: 'live',
  key: `${board.id}~position`,
  reply: await positionCard(board, desk, highestOf(board)),
});

/** The recommendation's card and the board's, as they stand now; under the first, what was recorded. */
const entry = async (post: Extract<Post, { kind: 'entry' }>, board: Board, desk: Desk): Promise<Composed> => {
  const [rec, update] = await Promise.all([
    desk.record.recommendation(post.subject),
    desk.record.entry(post.update),
  ]);
  if (rec === undefined || update === undefined) throw new Error(`${post.id} tells of what is not there`);
  const key = `${board.id}~${rec.id}`;
  const highest = highestOf(board);
  return steps([
    { is: 'live', key, reply: liveCard(rec, desk, highest) },
    await positionStep(board, desk),
    { is: 'new', reply: entryCard(update, rec, desk, highest), under: key },
  ]);
};

const digest = async (
  post: Extract<Post, { kind: 'digest' }>,
  board: Board,
  desk: Desk,
): Promise<Composed> => {
  const meeting = heldMeeting(board, post.meeting);
  if (meeting === undefined) return nothing('the meeting was cancelled');
  const due = digestDue(board, meeting);
  if (due === undefined) return nothing('the digest was cancelled');
  // What has begun is finished. What has not waits for its new time; after its meeting it is of no use, and that is said.
  if (post.steps.length === 0) {
    if (Date.parse(due) > desk.now.getTime()) return nothing('its time was moved');
    if (Date.parse(meeting.at) <= desk.now.getTime()) return one(await missed(board, meeting, desk));
  }
  const pages = await digestPages(board, meeting, desk, {
    note: await noteOf(board, meeting, due, desk),
    highest: highestOf(board),
    escalation: board.escalation,
  });
  return steps(pages.map((reply) => ({ is: 'new', reply })));
};

/** Why it comes at this moment, where that is after its time: it is late, or its time was set back only just now. */
const noteOf = async (
  board: Board,
  meeting: HeldMeeting,
  due: Instant,
  desk: Desk,
): Promise<string | undefined> => {
  const now = desk.now.toISOString();
  if (!isLate(due, now)) return undefined;
  const since = dueSince(board, meeting, due, await desk.record.boardEntries());
  if (since === undefined) return lateNote(due);
  return isLate(since.at, now) ? lateNote(since.at) : sinceNote(since);
};

const missed = async (board: Board, meeting: HeldMeeting, desk: Desk): Promise<Reply> => {
  const due = digestDue(board, meeting);
  const since =
    due === undefined ? undefined : dueSince(board, meeting, due, await desk.record.boardEntries());
  return missedDigest(board, meeting, desk, since?.at ?? due);
};

/** The boards and moments of meetings, as they are known now. */
const digestsIn = (
  { digests }: Extract<Post, { kind: 'digests missed' }>,
  catalogue: Catalogue,
): { board: Board; at: Instant }[] =>
  digests.map(({ board: id, meeting }) => {
    const board = named(id, catalogue);
    return { board, at: heldMeeting(board, meeting)?.at ?? meeting };
  });

const reminder = async (post: Extract<Post, { kind: 'reminder' }>, desk: Desk): Promise<Composed> => {
  const { target, owner } = post;
  const recs = await desk.record.find({ open: true, owner }, desk.today);
  const receiver = desk.catalogue.people.find(({ id }) => target.to === 'person' && id === target.person);
  const reply = reminderFor(receiver ?? owner, recs, desk, { for: owner });
  return reply === undefined ? nothing('nothing is left to remind of') : one(reply);
};
