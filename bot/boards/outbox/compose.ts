/** What a post comes to, as whoever writes its cards tells the worker. */
import type { Post } from '../../../data/model';
import type { Reply } from '../../turn';

/** One message of a post. */
export type Step =
  /**
   * The card that always shows the latest state: updated in place where it is known, posted where not. `key` is
   * board and recommendation, `lpib~asb-2024~rec-3`.
   */
  | {
      readonly is: 'live';
      readonly key: string;
      readonly reply: Reply;
      /** Where it is not there any more, or never was, nothing is posted. */
      readonly last?: true;
    }
  /** A message of its own; `under` puts it into the thread of that live card. */
  | { readonly is: 'new'; readonly reply: Reply; readonly under?: string };

/** The last message is the one that matters: refused, the post is refused. */
export type Composed =
  | { readonly is: 'nothing'; readonly why: string }
  | { readonly is: 'messages'; readonly steps: readonly Step[] };

/**
 * Asked anew at each try, so that what is sent is the latest. The same post gives the same kinds of step in
 * the same order each time: those that were sent are counted off. A throw is a mistake of ours; where the
 * record does not answer it throws `RecordUnavailable`.
 */
export type Compose = (post: Post) => Promise<Composed>;
