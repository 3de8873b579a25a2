/** Whether what was refused still holds today, and for whom; or why it is of no use any more. */
import type { Outbox, Summary } from '../../data/cosmos';
import {
  awayOn,
  dayOf,
  isHeld,
  meetingByKey,
  meetingsOf,
  showDay,
  type Board,
  type Catalogue,
  type Day,
  type Post,
} from '../../data/model';
import { digestDue } from './digest-plan';
import {
  escalationReceivers,
  isOverdueInSilence,
  isOwnersToDo,
  isPressing,
  reminderReceiver,
} from './reminding';
import { decisionsOf } from './sitting';
import { coveredBy, isBesides } from './unreached';

export type Still =
  /** `person`: who it is for by now, where it is for one. */
  | { readonly is: 'again'; readonly person?: string }
  /** Why not, as a clause. */
  | { readonly is: 'not'; readonly why: string };

interface Now {
  readonly outbox: Pick<Outbox, 'get'>;
  readonly catalogue: Catalogue;
  readonly now: Date;
}

const not = (why: string): Still => ({ is: 'not', why });
const AGAIN: Still = { is: 'again' };

/** @param open the open recommendations, where it is for a person */
export const stillHolds = async (
  failed: Post,
  open: readonly Summary[],
  today: Day,
  { outbox, catalogue, now }: Now,
): Promise<Still> => {
  switch (failed.kind) {
    case 'entry':
    case 'position':
    case 'left':
    case 'channel name':
    case 'digests missed':
    case 'unreached':
      return AGAIN;
    case 'reminder':
      return ofReminder(failed, open, today, catalogue);
    case 'escalation':
      return ofEscalation(failed, open, today, catalogue);
    case 'digest':
    case 'digest missed': {
      const board = boardOf(failed.target.to === 'board' ? failed.target.board : '', catalogue);
      const at = board && heldAt(board, failed.meeting);
      if (board === undefined || at === undefined) return not('the meeting was cancelled');
      if (failed.kind === 'digest missed') return dayOf(at) < today ? not('the meeting is over') : AGAIN;
      if (digestDue(board, { key: failed.meeting, at }) === undefined) return not('the digest was cancelled');
      return Date.parse(at) <= now.getTime() ? not('the meeting has begun') : AGAIN;
    }
    case 'agenda':
    case 'decisions': {
      const board = boardOf(failed.board, catalogue);
      const at = board && heldAt(board, failed.meeting);
      if (board === undefined || at === undefined) return not('the meeting was cancelled');
      if (failed.kind === 'decisions')
        return hasMetSince(board, at, now) ? not('the board has met again since') : AGAIN;
      if (dayOf(at) > today) return not('the meeting was moved');
      const ended = dayOf(at) < today || (await outbox.get(decisionsOf(failed.id))) !== undefined;
      return ended ? not('the meeting is over') : AGAIN;
    }
  }
};

const ofReminder = (
  failed: Extract<Post, { kind: 'reminder' }>,
  open: readonly Summary[],
  today: Day,
  { people }: Catalogue,
): Still => {
  const { owner } = failed;
  const theirs = open.filter((rec) => rec.owner?.id === owner.id && isOwnersToDo(rec));
  if (!theirs.some((rec) => isPressing(rec, today)))
    return not('nothing of theirs is overdue or due within 30 days any more');
  const person = reminderReceiver(owner.id, people, today);
  if (person !== undefined) return { is: 'again', person };
  const known = people.find(({ id }) => id === owner.id);
  const away = known && awayOn(known, today);
  return not(
    away === undefined
      ? `they want no reminder before ${showDay(known?.quietUntil ?? today)}`
      : `they are away until ${showDay(away.until)}, and nobody stands in for them`,
  );
};

const ofEscalation = (
  failed: Extract<Post, { kind: 'escalation' }>,
  open: readonly Summary[],
  today: Day,
  catalogue: Catalogue,
): Still => {
  const board = boardOf(failed.board, catalogue);
  const covered = coveredBy(failed);
  const silent = open.filter(
    (rec) =>
      covered.includes(rec.id) &&
      board !== undefined &&
      isOverdueInSilence(rec, today, board.escalation.chairDays),
  );
  if (board === undefined || silent.length === 0) return not('it is no longer overdue without an update');
  const [chair, besides] = escalationReceivers(board.chair, catalogue.people, today);
  const person = isBesides(failed) ? besides : chair;
  return person === undefined
    ? not('the chair, or whoever stands in for them, can be told')
    : { is: 'again', person };
};

const boardOf = (id: string, { boards }: Catalogue): Board | undefined =>
  boards.find((board) => board.id === id);

const heldAt = (board: Board, key: string): string | undefined => meetingByKey(board, key)?.at ?? undefined;

const hasMetSince = (board: Board, at: string, now: Date): boolean =>
  meetingsOf(board, at, now.toISOString()).some(
    (later) => isHeld(later) && Date.parse(later.at) > Date.parse(at),
  );
