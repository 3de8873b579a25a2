/** How a post ends, and in what order posts are begun. Pure. */
import { hasEnded, type FinishedStep, type Instant, type Post } from '../../../data/model';

/**
 * The post, ended by what became of its messages. The last is the one that matters; of a digest, every page is.
 */
export const ended = (post: Post, at: Instant): Post => {
  const { steps } = post;
  const missing = steps.filter(({ is }, place) => is === 'refused' && matters(post, place)).at(-1);
  const doubtful = steps.find(({ is }) => is === 'unknown');
  if (missing !== undefined) return endedAs(post, 'refused', missing.reason ?? null, at);
  if (doubtful !== undefined) return endedAs(post, 'unknown', doubtful.reason ?? null, at);
  return endedAs(post, 'sent', steps.find(({ is }) => is === 'refused')?.reason ?? null, at);
};

/** The post, ended in this state for this reason. */
export const endedAs = (
  post: Post,
  state: 'sent' | 'refused' | 'unknown' | 'superseded',
  reason: string | null,
  at: Instant,
): Post => ({ ...post, state, reason, doing: false, claim: null, endedAt: at });

/**
 * Nothing more is tried. What is already known to be unknown stays so: a post that may have arrived is not
 * said to have been refused.
 */
export const givenUp = (post: Post, reason: string, at: Instant): Post =>
  endedAs(post, post.steps.some(({ is }) => is === 'unknown') ? 'unknown' : 'refused', reason, at);

const matters = ({ kind, steps }: Post, place: number): boolean =>
  kind === 'digest' || place === steps.length - 1;

/** The place of the message that comes next: one that is to be sent again, or the one after all of them. */
export const nextPlace = ({ steps }: Post): number => {
  const again = steps.findIndex(({ is }) => is === 'again');
  return again < 0 ? steps.length : again;
};

/** The next message is finished. */
export const withStep = (post: Post, step: FinishedStep): Post => {
  const steps = [...post.steps];
  steps[nextPlace(post)] = step;
  return { ...post, doing: false, steps };
};

/**
 * Posts of one conversation in the order in which they are sent: as they were created; entries about one
 * subject in the order of their numbers, whatever the clocks of those who recorded them said.
 */
export const inOrder = <T>(held: readonly T[], postOf: (each: T) => Post): T[] => {
  const sorted = held.toSorted((a, b) => byCreation(postOf(a), postOf(b)));
  const queues = new Map<string, T[]>();
  for (const each of sorted) {
    const subject = subjectOf(postOf(each));
    if (subject !== undefined) queues.set(subject, [...(queues.get(subject) ?? []), each]);
  }
  for (const queue of queues.values())
    queue.sort((a, b) => compare(numbered(postOf(a)), numbered(postOf(b))));
  // Each subject keeps its places in the row; who stands in them is by number.
  return sorted.map((each) => {
    const subject = subjectOf(postOf(each));
    return (subject === undefined ? undefined : queues.get(subject)?.shift()) ?? each;
  });
};

/** What a post must not overtake another about; undefined where it is about nothing of the kind. */
export const subjectOf = (post: Post): string | undefined =>
  post.kind === 'entry' ? post.subject : undefined;

/** Whether it may be tried now. */
export const isReady = (post: Post, now: Date): boolean =>
  !hasEnded(post) && Date.parse(post.notBefore) <= now.getTime();

const numbered = (post: Post): string => (post.kind === 'entry' ? post.update : '');
const byCreation = (a: Post, b: Post): number =>
  Date.parse(a.createdAt) - Date.parse(b.createdAt) || compare(a.id, b.id);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
