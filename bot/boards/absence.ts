/**
 * After an absence: a digest whose meeting began long ago is told of in no channel any more. The secretary is told,
 * once for each absence, which were not sent; and each is kept as not sent.
 */
import type { Outbox } from '../../data/cosmos';
import { dayOf, undelivered, type Board, type Catalogue, type Instant, type Post } from '../../data/model';
import type { Log } from '../log';
import { compact, digestsSince, isLookedBackTo, type DigestAt } from './digest-plan';
import { ofBoard, ofPerson, secretaryIn } from './posts';

export interface Absence {
  /** Before a look: what fell into the time in which nobody looked. Throws what the outbox throws. */
  before(catalogue: Catalogue, now: Date): Promise<void>;
  /** After a look that was made whole. */
  after(now: Date): Promise<void>;
}

export interface AbsenceParts {
  readonly outbox: Pick<Outbox, 'create' | 'get' | 'lastLook' | 'looked'>;
  readonly log: Log;
  readonly wake: () => void;
}

/** How often it is written down that the boards are looked after; after how long without, that is looked up. */
const WRITTEN_EVERY_MS = 10 * 60_000;
const ABSENT_MS = 24 * 3_600_000;

interface Missed extends DigestAt {
  readonly board: Board;
  readonly post: Post | undefined;
}

export const createAbsence = ({ outbox, log, wake }: AbsenceParts): Absence => {
  /** When this copy last looked, and last wrote that down. */
  let looked = -Infinity;
  let written = -Infinity;

  const missedIn = async (boards: readonly Board[], last: Instant, now: Date): Promise<Missed[]> => {
    const passed = boards.flatMap((board) =>
      digestsSince(board, last, now).map((digest) => ({ ...digest, board })),
    );
    const held = await Promise.all(
      passed.map(async (each) => ({ ...each, post: await outbox.get(each.id) })),
    );
    // What was superseded was put off to a day on which nobody was there.
    return held.filter(({ post }) => post === undefined || post.state === 'superseded');
  };

  const tell = async (
    missed: readonly Missed[],
    last: Instant,
    { people, force }: Catalogue,
    now: Date,
  ): Promise<void> => {
    const secretary = secretaryIn(people, dayOf(now));
    if (secretary === undefined) log.warn('digests were not sent, and there is no secretary to be told');
    const at = now.toISOString();
    await outbox.create([
      ...(secretary === undefined
        ? []
        : [
            {
              // Of one absence by one id, whichever copy is back first and however often it starts.
              id: `post~digests-missed~${compact(last)}`,
              ...undelivered(at),
              ...ofPerson(force.id, secretary),
              kind: 'digests missed' as const,
              digests: missed.map(({ board, meeting }) => ({ board: board.id, meeting: meeting.key })),
            },
          ]),
      ...missed
        .filter(({ meeting, post }) => post === undefined && !isLookedBackTo(meeting.at, now))
        .map(({ id, board, meeting }) => ({
          ...undelivered(at),
          ...ofBoard(board),
          id,
          kind: 'digest missed' as const,
          meeting: meeting.key,
          state: 'superseded' as const,
          reason: 'the bot was not running',
          endedAt: at,
        })),
    ]);
    wake();
  };

  return {
    before: async (catalogue, now) => {
      if (now.getTime() - looked < ABSENT_MS) return;
      const last = await outbox.lastLook();
      if (last === undefined) return;
      const missed = await missedIn(catalogue.boards, last, now);
      // What began lately is told of in its own channel.
      if (missed.some(({ meeting }) => !isLookedBackTo(meeting.at, now)))
        await tell(missed, last, catalogue, now);
    },
    after: async (now) => {
      looked = now.getTime();
      if (looked - written < WRITTEN_EVERY_MS) return;
      await outbox.looked(now.toISOString());
      written = looked;
    },
  };
};
