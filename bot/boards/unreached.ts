/** Who was not reached, in words: from how posts ended. */
import type { Outbox } from '../../data/cosmos';
import {
  hasEnded,
  momentOf,
  showMoment,
  type Catalogue,
  type Day,
  type Instant,
  type Post,
  type PostKind,
  type PostState,
} from '../../data/model';
import { labelOfId } from '../asking/desk';
import { listed } from '../asking/words';
import { MORNING, workingDaysBefore } from './calendar';
import type { Unreached } from './telling/people';

/**
 * What failed since the secretary was last told who was not reached, or since the working day before: what
 * the note of that day tells. At most five queries.
 */
export const failuresBefore = async (
  outbox: Pick<Outbox, 'find' | 'failures'>,
  day: Day,
): Promise<readonly Post[]> => {
  const morning = momentOf(workingDaysBefore(day, 1), MORNING);
  const notes = await outbox.find({ kind: 'unreached', since: morning });
  const last = notes.find((note) => note.kind === 'unreached' && note.day < day);
  const since = Date.parse(last?.createdAt ?? morning);
  return (await failuresSince(outbox, new Date(since).toISOString())).filter(
    ({ kind, endedAt }) => isMissed({ kind }) && (last === undefined || Date.parse(endedAt ?? '') > since),
  );
};

/** Kinds of post that a later one of the same matter makes up for. */
const MADE_UP = ['reminder', 'escalation', 'position'] as const satisfies readonly PostKind[];
const TELLS: readonly PostState[] = ['pending', 'sending', 'sent', 'unknown'];

/**
 * What failed since then and was not made up for: whoever has been reminded since, or is being, was reached
 * after all. At most four queries.
 */
export const failuresSince = async (
  outbox: Pick<Outbox, 'find' | 'failures'>,
  since: Instant,
): Promise<readonly Post[]> => {
  const failed = await outbox.failures(since);
  const kinds = MADE_UP.filter((kind) => failed.some((post) => post.kind === kind));
  const found = await Promise.all(kinds.map((kind) => outbox.find({ kind, states: TELLS, since })));
  const later = found.flat();
  return failed.filter((post) => !later.some((other) => makesUpFor(other, post)));
};

const makesUpFor = (other: Post, failed: Post): boolean =>
  other.id !== failed.id &&
  Date.parse(other.endedAt ?? other.notBefore) > Date.parse(failed.endedAt ?? failed.createdAt) &&
  isOfSame(other, failed);

const isOfSame = (other: Post, failed: Post): boolean => {
  if (other.kind === 'reminder' && failed.kind === 'reminder') return other.owner.id === failed.owner.id;
  if (other.kind === 'escalation' && failed.kind === 'escalation') {
    const covered = coveredBy(other);
    return (
      other.board === failed.board &&
      isBesides(other) === isBesides(failed) &&
      coveredBy(failed).every((subject) => covered.includes(subject))
    );
  }
  return (
    other.kind === 'position' &&
    failed.kind === 'position' &&
    JSON.stringify(other.target) === JSON.stringify(failed.target)
  );
};

export type EscalationPost = Extract<Post, { kind: 'escalation' }>;

/** Which recommendations it tells of. */
export const coveredBy = ({ subject, also = [] }: EscalationPost): string[] => [subject, ...also];

const BESIDES = '~secretary';

/**
 * Told once for each due date: a moved date that passes again is a new matter.
 * @param what the recommendation; or, where several are told late in one, the person
 * @param day its due date; or the day on which they are told
 */
export const escalationId = (board: string, what: string, day: Day | null, besides: boolean): string =>
  `post~escalation~${board}~${what}~${day ?? 'none'}${besides ? BESIDES : ''}`;

/** Whether it tells the secretary beside a chair who is away. */
export const isBesides = ({ id }: Pick<Post, 'id'>): boolean => id.endsWith(BESIDES);

/**
 * Whether anybody misses it who can be told so: not that the secretary could not be told who was not reached, nor
 * what old cards say in a channel that the board has left, which may be there no more.
 */
export const isMissed = ({ kind }: Pick<Post, 'kind'>): boolean => kind !== 'unreached' && kind !== 'left';

/** Of the posts that ended refused or unknown, whom they were for, what they were, and why they did not arrive. */
export const unreachedRows = (posts: readonly Post[], catalogue: Catalogue): Unreached[] =>
  posts
    .filter((post) => hasEnded(post) && isMissed(post))
    .map((post) => ({
      who: whoOf(post, catalogue),
      what: whatOf(post, catalogue),
      when: post.endedAt ?? post.createdAt,
      doubtful: post.state === 'unknown',
      why:
        post.state === 'unknown'
          ? `it may have arrived: Teams did not say${post.reason === null ? '' : ` (${post.reason})`}`
          : (post.reason ?? 'Teams refused it'),
    }));

const whoOf = ({ target }: Post, { boards, people }: Catalogue): string => {
  switch (target.to) {
    case 'board':
      return boards.find(({ id }) => id === target.board)?.name ?? target.board;
    case 'person':
      return people.find(({ id }) => id === target.person)?.name ?? 'somebody who is not listed';
    case 'conversation':
      return 'the chat of the meeting';
  }
};

const whatOf = (post: Post, catalogue: Catalogue): string => {
  switch (post.kind) {
    case 'entry':
      return `what was recorded on ${labelOfId({ catalogue }, post.subject)}`;
    case 'digest':
      return `digest for ${showMoment(post.meeting)}`;
    case 'digest missed':
      return `that the digest for ${showMoment(post.meeting)} was not sent`;
    case 'digests missed':
      return 'which digests were not sent';
    case 'position':
      return "the board's position";
    case 'reminder':
      return 'reminder of what is due';
    case 'escalation':
      return `that ${listed(coveredBy(post).map((id) => labelOfId({ catalogue }, id)))} ${post.also === undefined ? 'is' : 'are'} overdue without an update`;
    case 'agenda':
      return 'agenda';
    case 'decisions':
      return 'question what was decided';
    case 'left':
      return 'that the board is told there no more';
    case 'channel name':
      return 'question whose a channel is';
    case 'unreached':
      return 'who was not reached';
  }
};
