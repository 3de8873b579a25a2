/**
 * What comes in tells where the bot is: every turn refreshes its place, an installation shows a team's
 * channels, and a channel with a board's name becomes that board's of itself.
 */
import { RecordUnavailable, type AssuranceRecord, type Outbox, type Places } from '../../data/cosmos';
import type { Clock } from '../clock';
import { errorForLog, type Log } from '../log';
import type { Channel, Outbound, Seen, Turn } from '../turn';
import { makeUpFor } from './anew';
import { createLinking } from './linking';
import { createSittings } from './sitting';

export interface Hearing {
  /** Never throws: what is asked is answered whether or not this could be kept. */
  hear(turn: Turn): Promise<void>;
}

export interface HearingParts {
  readonly record: Pick<AssuranceRecord, 'catalogue' | 'commit' | 'createDraft' | 'find'>;
  readonly places: Places;
  readonly outbox: Pick<Outbox, 'again' | 'create' | 'failures' | 'find' | 'get'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly wake: () => void;
  /** Undefined until the bot can speak. */
  readonly outbound: () => Outbound | undefined;
  /** Tests shorten these. */
  readonly againMs?: readonly number[];
}

const DELETED = 'the channel was deleted';

/** Where the record does not answer, what is told but once is tried again so long after. */
const AGAIN_MS = [2_000, 10_000, 30_000, 120_000, 600_000];
/** Kinds of turn that say what nobody says again: that a meeting began, that we are in a team. */
const ONCE: ReadonlySet<Turn['kind']> = new Set(['installed', 'removed', 'channel', 'meeting']);

export const createHearing = (parts: HearingParts): Hearing => {
  const { places, clock, log, againMs = AGAIN_MS } = parts;
  const sittings = createSittings(parts);
  const linking = createLinking(parts);
  /** People who can be reached anew, and have not been told yet what they missed. */
  const owed = new Set<string>();

  const heard = async (turn: Turn, now: Date): Promise<void> => {
    const { seen } = turn;
    if (seen === undefined) return;
    const at = now.toISOString();
    if (turn.kind === 'removed') {
      await removed(seen, turn.why, at);
      return;
    }
    const anew = await places.seen(seen, at, turn.kind === 'installed');
    const { person } = seen;
    if (person !== null && (anew || turn.kind === 'installed')) owed.add(person.id);
    if (person !== null && owed.has(person.id)) await reached(person.id);
    switch (turn.kind) {
      case 'installed':
        if (seen.team !== null) await learnTeam(seen, seen.team.id);
        return;
      case 'channel':
        if (turn.event === 'deleted') await places.gone(seen.tenant, turn.channel.id, DELETED, at);
        else await learnChannel(seen, turn.channel);
        return;
      case 'meeting':
        await sittings.heard(turn, seen.conversation, now);
        return;
      case 'message':
      case 'action':
      case 'search':
      case 'compose':
      case 'file':
      case 'edited':
      case 'deleted':
        return;
    }
  };

  /** Who could not be reached until now is told what they should have been. */
  const reached = async (person: string): Promise<void> => {
    const { record, outbox } = parts;
    const catalogue = await record.catalogue();
    if (await makeUpFor(person, { record, outbox, catalogue, now: clock.now() })) {
      log.info('somebody who was not reached can be');
      parts.wake();
    }
    owed.delete(person);
  };

  /** Out of a team is out of all its channels. */
  const removed = async (seen: Seen, why: string, at: string): Promise<void> => {
    const { team } = seen;
    const channels = team === null ? [] : await places.channels();
    const lost = channels
      .filter((place) => place.team?.id === team?.id)
      .map(({ conversation }) => conversation);
    await Promise.all(
      [...new Set([seen.conversation, ...lost])].map((conversation) =>
        places.gone(seen.tenant, conversation, why, at),
      ),
    );
  };

  const learnTeam = async (seen: Seen, team: string): Promise<void> => {
    const told = await parts.outbound()?.channelsOf(seen.reference, team);
    if (told === undefined) log.warn('a team did not tell its channels');
    const channels = told ?? (await remembered(team));
    // Where it was installed names itself, should the team say nothing.
    const own = { id: seen.conversation, name: seen.name };
    const known = channels.some(({ id }) => id === own.id) ? channels : [...channels, own];
    for (const channel of known) await learnChannel(seen, channel);
  };

  /** The channels that we were in before; not those that were lost by themselves. */
  const remembered = async (team: string): Promise<Channel[]> =>
    (await places.all())
      .filter((place) => place.team?.id === team && place.kind === 'channel' && place.goneWhy !== DELETED)
      .map(({ conversation, name }) => ({ id: conversation, name }));

  const learnChannel = async (seen: Seen, { id, name }: Channel): Promise<void> => {
    await places.seen({ ...seen, conversation: id, name, person: null }, clock.now().toISOString(), true);
    if (name !== null) await linking.named({ id, name });
  };

  const isSaidOnce = ({ kind, seen }: Turn): boolean => ONCE.has(kind) || owed.has(seen?.person?.id ?? '');

  const hear = (turn: Turn, now: Date, tries: number): Promise<void> =>
    heard(turn, now).catch((error: unknown) => {
      const wait = againMs[tries];
      const again = wait !== undefined && error instanceof RecordUnavailable && isSaidOnce(turn);
      log.error(
        { turn: turn.id, error: errorForLog(error), again },
        'what a turn told of its place was not kept',
      );
      if (again) setTimeout(() => void hear(turn, now, tries + 1), wait).unref();
    });

  return { hear: (turn) => hear(turn, clock.now(), 0) };
};
