/** What became of a meeting's one digest, in words: for whoever asks when it goes out, or wants it otherwise. */
import { showMoment, type Instant, type Post } from '../../data/model';

/**
 * Undefined while it is still to be made.
 * @param meeting when the meeting is held
 */
export const digestEnd = (post: Post | undefined, meeting: Instant): string | undefined => {
  if (post === undefined) return undefined;
  const of = `The digest for ${showMoment(meeting)}`;
  switch (post.state) {
    case 'pending':
    case 'sending':
      return `${of} is being sent`;
    case 'sent':
      return post.kind === 'digest missed' ? `${of} was not sent: the meeting had begun` : `${of} is out`;
    case 'unknown':
      return `${of} may be out: Teams did not say whether it arrived`;
    case 'refused':
      return `${of} was not sent: ${post.reason ?? 'Teams refused it'}`;
    case 'superseded':
      // It was cancelled or its time was moved before any of it was sent: by what holds now it may still come.
      return undefined;
  }
};
