/**
 * Since when a digest has been due. A change to its board may set its time to a moment that has passed: then it
 * is due from that change on, and was never due before.
 */
import {
  boardSubject,
  sameMoment,
  showMoment,
  type Board,
  type BoardUpdate,
  type HeldMeeting,
  type Instant,
} from '../../data/model';

/** The change from which on a digest has been due, and what it was, as a clause: "the meeting was moved". */
export interface DueSince {
  readonly at: Instant;
  readonly because: string;
}

/**
 * The last change after `due` that gave the meeting, or its digest, the time it has; undefined where there is none,
 * so that the digest has been due since `due`.
 * @param due when it goes out by the board as it stands
 * @param entries the entries about boards, in any order
 */
export const dueSince = (
  board: Board,
  meeting: HeldMeeting,
  due: Instant,
  entries: readonly BoardUpdate[],
): DueSince | undefined => {
  const [last] = entries
    .filter(
      (entry) =>
        entry.recommendation === boardSubject(board.id) &&
        Date.parse(entry.at) > Date.parse(due) &&
        bearsOn(entry, board, meeting),
    )
    .sort((a, b) => b.sequence - a.sequence);
  const because = last === undefined ? undefined : CLAUSES[last.kind];
  return last === undefined || because === undefined ? undefined : { at: last.at, because };
};

const CLAUSES: Readonly<Partial<Record<BoardUpdate['kind'], string>>> = {
  'meeting moved': 'the meeting was moved',
  'meeting added': 'the meeting was added',
  'meeting rule': 'the meetings were set',
  'digest time': 'the time of the digests was set',
  digest: 'the digest was restored',
};

/** An entry says in words which meeting it was about: as people read it, and a board has one in a day. */
const bearsOn = ({ kind, changes }: BoardUpdate, board: Board, { key, at }: HeldMeeting): boolean => {
  const when = showMoment(at);
  switch (kind) {
    case 'meeting moved':
    case 'meeting added':
      return changes.some(({ field, to }) => field === 'meeting' && to === when);
    case 'meeting rule':
      return board.rule !== null && !board.meetings.some((dated) => sameMoment(dated, key));
    case 'digest time':
      return !board.plans.some((plan) => sameMoment(plan.meeting, key));
    case 'digest':
      return changes.some(({ field }) => field === `digest for ${when}`);
    case 'meeting cancelled':
    case 'escalation':
    case 'channel linked':
    case 'channel renamed':
    case 'channel unlinked':
    case 'channel marking':
    case 'chair':
    case 'renamed':
    case 'added':
      return false;
  }
};
