/** What became of a meeting's one digest, in words: for whoever asks when it goes out, or wants it otherwise. */
import { showMoment, type Instant, type Post } from '../../data/model';

/** "is", "out"; "was", "not sent: the meeting had begun" */
export interface Fate {
  readonly verb: string;
  readonly words: string;
}

/**
 * Undefined while it is still to be made.
 * @param meeting when the meeting is held, or was
 */
export const fateOf = (post: Post | undefined, meeting: Instant, now: Date): Fate | undefined => {
  switch (post?.state) {
    case undefined:
      return undefined;
    case 'pending':
    case 'sending':
      return { verb: 'is', words: 'being sent' };
    case 'sent':
      return isSaidInstead(post, meeting) ? notSent('the meeting had begun') : { verb: 'is', words: 'out' };
    case 'unknown':
      return { verb: 'may be', words: 'out: Teams did not say whether it arrived' };
    case 'refused': {
      const why = post.reason ?? 'Teams refused it';
      return hasArrived(post) ? { verb: 'was', words: `sent in part: ${why}` } : notSent(why);
    }
    case 'superseded':
      // Nothing of it was sent: by what holds now it may still come, until its meeting begins.
      return post.kind === 'digest missed' || Date.parse(meeting) <= now.getTime()
        ? notSent(post.reason ?? 'it was held back')
        : undefined;
  }
};

/** As a sentence without its stop: "The digest for Thursday 23 January 2025, 10:00 is out". */
export const digestEnd = (post: Post | undefined, meeting: Instant, now: Date): string | undefined => {
  const fate = fateOf(post, meeting, now);
  return fate === undefined ? undefined : `The digest for ${showMoment(meeting)} ${fate.verb} ${fate.words}`;
};

/** Whether something of it is there, or may be. */
export const hasArrived = ({ steps, doing }: Post): boolean =>
  doing || steps.some(({ is }) => is === 'sent' || is === 'unknown');

const notSent = (why: string): Fate => ({ verb: 'was', words: `not sent: ${why}` });

/** A digest that had to wait until its meeting had begun says so in its one message. */
const isSaidInstead = ({ kind, steps, endedAt }: Post, meeting: Instant): boolean =>
  kind === 'digest missed' || (steps.length === 1 && Date.parse(endedAt ?? '') >= Date.parse(meeting));
