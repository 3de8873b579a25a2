/**
 * Which channel is which board's, as channels are named: one with a board's name becomes that board's of itself
 * where the board has none. A linked channel stays its board's whatever it is called; its new name is followed.
 */
import type { AssuranceRecord, Outbox, Places } from '../../data/cosmos';
import {
  boardSubject,
  dayOf,
  openDraft,
  SYSTEM,
  undelivered,
  type Board,
  type Catalogue,
} from '../../data/model';
import type { Clock } from '../clock';
import type { Log } from '../log';
import { newDraftId } from '../recording/propose';
import type { Channel } from '../turn';
import { plain } from './plain';
import { ofPerson, secretaryIn, slug } from './posts';

export interface Linking {
  /** A channel is called so now. Throws what the record throws. */
  named(channel: Channel & { readonly name: string }): Promise<void>;
}

export interface LinkingParts {
  readonly record: Pick<AssuranceRecord, 'catalogue' | 'commit' | 'createDraft'>;
  readonly places: Pick<Places, 'ofConversation'>;
  readonly outbox: Pick<Outbox, 'create'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly wake: () => void;
}

/** A board is changed by people: not so often in one moment. */
const LOOKS = 5;

export const createLinking = ({ record, places, outbox, clock, log, wake }: LinkingParts): Linking => {
  /**
   * Links it, or notes the new name of what is linked. Teams tells of one thing twice; whichever comes second finds it
   * done. False where the board was changed in the same moment: then it is to be looked at anew.
   */
  const link = async (board: Board, { id, name }: Channel & { readonly name: string }): Promise<boolean> => {
    const draft = newDraftId();
    const at = clock.now().toISOString();
    await record.createDraft(
      openDraft({
        id: draft,
        force: board.force,
        subject: boardSubject(board.id),
        what: { change: 'link channel', channel: id, name },
        by: SYSTEM,
        origin: { from: 'conversation', conversation: id },
        marking: 'OFFICIAL',
        createdAt: at,
        basedOn: board.version,
      }),
    );
    const result = await record.commit({ draft, by: SYSTEM.id, at });
    log.info({ board: board.id, result: result.is }, 'a channel was linked or renamed');
    wake();
    return result.is !== 'conflict';
  };

  /** Whether the board can be told somewhere. */
  const hasChannel = async ({ channel }: Board): Promise<boolean> =>
    channel !== null && (await places.ofConversation(channel.id))?.state === 'here';

  /** The channel is another board's: it is not taken, the secretary is asked, once a day at most. */
  const ask = async (board: Board, channel: string, { people, force }: Catalogue): Promise<void> => {
    const now = clock.now();
    const secretary = secretaryIn(people, dayOf(now));
    if (secretary === undefined) {
      log.warn(
        { board: board.id },
        "another board's channel has the name of a board, and there is no secretary",
      );
      return;
    }
    await outbox.create([
      {
        id: `post~channel-name~${board.id}~${slug(channel)}~${dayOf(now)}`,
        ...undelivered(now.toISOString()),
        ...ofPerson(force.id, secretary),
        kind: 'channel name',
        board: board.id,
        channel,
        had: board.channel?.id ?? null,
      },
    ]);
    wake();
  };

  /** By the boards as they are now; false where they have changed meanwhile. */
  const settle = async (channel: Channel & { readonly name: string }): Promise<boolean> => {
    const catalogue = await record.catalogue();
    const { boards } = catalogue;
    const owner = boards.find((board) => board.channel?.id === channel.id);
    const meant = boards.find((board) => plain(board.name) === plain(channel.name));
    if (owner !== undefined && owner.channel?.name !== channel.name && !(await link(owner, channel)))
      return false;
    if (meant === undefined || meant.id === owner?.id || (await hasChannel(meant))) return true;
    if (owner === undefined) return link(meant, channel);
    await ask(meant, channel.id, catalogue);
    return true;
  };

  return {
    named: async (channel) => {
      for (let look = 0; look < LOOKS; look += 1) if (await settle(channel)) return;
      log.error({ channel: slug(channel.id) }, 'a channel was not linked: its board is changed all the time');
    },
  };
};
