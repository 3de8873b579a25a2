/**
 * Makes the digests that are due: each once, under an id that says which board's and which meeting's it is, by
 * whichever copy of the bot looks first. One that came to nothing, and is due after all, is taken up again.
 */
import type { Outbox } from '../../data/cosmos';
import { undelivered, type Board, type Post } from '../../data/model';
import { digestsDue, type DigestDue } from './digest-plan';
import { ofBoard } from './posts';

export interface Digesting {
  /** Looks once at all boards. Throws what the outbox throws. */
  look(boards: readonly Board[], now: Date): Promise<void>;
}

export interface DigestingParts {
  readonly outbox: Pick<Outbox, 'again' | 'create' | 'get'>;
  /** Something was put into the outbox. */
  readonly wake: () => void;
}

/** How long a digest that was refused waits before it is tried again. */
const AGAIN_MS = 5 * 60_000;

/** What this copy knows of a digest: as which version of its board it was seen to, and when it need be again. */
interface Seen {
  readonly version: number;
  readonly until: number;
}

export const createDigesting = ({ outbox, wake }: DigestingParts): Digesting => {
  let seen: ReadonlyMap<string, Seen> = new Map();

  /** Undefined where it is as it was. */
  const seeTo = async (board: Board, digest: DigestDue, now: Date): Promise<Seen> => {
    const { version } = board;
    const before = seen.get(digest.id);
    if (before?.version === version && now.getTime() < before.until) return before;
    if (before === undefined) {
      await outbox.create([postOf(board, digest, now)]);
      wake();
    }
    const post = await outbox.get(digest.id);
    // A board that was changed may have a channel by now; so may one that this copy has not seen before.
    const changed = before?.version !== version;
    const ended = post === undefined ? undefined : tryAgain(post, digest, changed, now);
    if (ended === undefined) return { version, until: nextLook(post, digest, now) };
    if (await outbox.again(digest.id, now.toISOString(), { ended })) wake();
    return { version, until: now.getTime() + AGAIN_MS };
  };

  return {
    look: async (boards, now) => {
      const next = new Map<string, Seen>();
      for (const board of boards)
        for (const digest of digestsDue(board, now)) next.set(digest.id, await seeTo(board, digest, now));
      // What is no longer due is looked at anew where it is due again.
      seen = next;
    },
  };
};

/**
 * Of what was superseded nothing was sent. What was refused is tried again where its board was changed, and now and
 * then until its meeting begins: the app may be back in the team, Teams no longer busy. One of unknown outcome never is.
 */
const tryAgain = (
  post: Post,
  { is }: DigestDue,
  changed: boolean,
  now: Date,
): 'refused' | 'superseded' | undefined => {
  const { state } = post;
  if (state === 'superseded') return state;
  const isTime = is !== 'missed' && now.getTime() >= retryAt(post);
  return state === 'refused' && (changed || isTime) ? state : undefined;
};

/** Before that moment it cannot have to be tried again, unless its board is changed. */
const nextLook = (post: Post | undefined, { is }: DigestDue, now: Date): number => {
  switch (post?.state) {
    case undefined:
      return now.getTime();
    case 'pending':
    case 'sending':
      return now.getTime() + AGAIN_MS;
    case 'refused':
      return is === 'missed' ? Infinity : retryAt(post);
    case 'sent':
    case 'unknown':
    case 'superseded':
      return Infinity;
  }
};

const retryAt = ({ endedAt, createdAt }: Post): number => Date.parse(endedAt ?? createdAt) + AGAIN_MS;

const postOf = (board: Board, { id, meeting, is }: DigestDue, now: Date): Post => {
  const common = { id, ...undelivered(now.toISOString()), ...ofBoard(board), meeting: meeting.key };
  return is === 'missed'
    ? { ...common, kind: 'digest missed' }
    : { ...common, kind: 'digest', late: is === 'late' };
};
