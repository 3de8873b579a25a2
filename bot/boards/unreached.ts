/** Who was not reached, in words: from how posts ended. */
import type { Outbox } from '../../data/cosmos';
import { hasEnded, momentOf, showMoment, type Catalogue, type Day, type Post } from '../../data/model';
import { labelOfId } from '../asking/desk';
import { MORNING, workingDaysBefore } from './calendar';
import type { Unreached } from './telling/people';

/**
 * What failed since the secretary was last told who was not reached, or since the working day before: what
 * the note of that day tells. Two queries.
 */
export const failuresBefore = async (
  outbox: Pick<Outbox, 'find' | 'failures'>,
  day: Day,
): Promise<readonly Post[]> => {
  const morning = momentOf(workingDaysBefore(day, 1), MORNING);
  const notes = await outbox.find({ kind: 'unreached', since: morning });
  const last = notes.find((note) => note.kind === 'unreached' && note.day < day);
  const since = Date.parse(last?.createdAt ?? morning);
  return (await outbox.failures(new Date(since).toISOString())).filter(
    ({ kind, endedAt }) => kind !== 'unreached' && (last === undefined || Date.parse(endedAt ?? '') > since),
  );
};

/** Of the posts that ended refused or unknown, whom they were for, what they were, and why they did not arrive. */
export const unreachedRows = (posts: readonly Post[], catalogue: Catalogue): Unreached[] =>
  posts
    // That the secretary could not be told who was not reached is not told to the secretary.
    .filter((post) => hasEnded(post) && post.kind !== 'unreached')
    .map((post) => ({
      who: whoOf(post, catalogue),
      what: whatOf(post, catalogue),
      when: post.endedAt ?? post.createdAt,
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
    case 'position':
      return "the board's position";
    case 'reminder':
      return 'reminder of what is due';
    case 'escalation':
      return `that ${labelOfId({ catalogue }, post.subject)} is overdue without an update`;
    case 'agenda':
      return 'agenda';
    case 'decisions':
      return 'question what was decided';
    case 'unreached':
      return 'who was not reached';
  }
};
