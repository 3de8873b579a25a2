/** Places: where the bot may speak unasked, as it last heard of them. */
import { hash } from 'node:crypto';
import type { CosmosClient } from '@azure/cosmos';
import { LRUCache } from 'lru-cache';
import { baseOf, Place, same, SCHEMA, type Instant } from '../model';
import { CONVERSATIONS } from './containers';
import { reader } from './documents';
import { RecordUnavailable } from './errors';
import { Holding } from './holding';
import { Reading } from './reading';
import { Conditions } from './where';
import { Writing } from './writing';

/** A place as something that came in from it shows it. */
export type SeenPlace = Omit<
  Place,
  'id' | 'type' | 'schema' | 'state' | 'goneWhy' | 'firstSeen' | 'lastSeen'
>;

export interface Places {
  /**
   * Something came in from there at that moment, so we are there: its address is refreshed. What only the
   * time would change is written once a minute at most.
   * @param sure whether what this copy knows is not to be trusted: we were installed just now
   * @returns whether we are there anew: never before, or not since we were shut out
   */
  seen(place: SeenPlace, at: Instant, sure?: boolean): Promise<boolean>;
  /** We may not speak there any more, and why. Whatever comes in from there later says otherwise. */
  gone(tenant: string, conversation: string, why: string, at: Instant): Promise<void>;
  /** Whether we are still there or not. A thread's is its channel's. */
  ofConversation(conversation: string): Promise<Place | undefined>;
  /** The person's own chat, where we are in one; of several, the one last heard of. */
  ofPerson(id: string): Promise<Place | undefined>;
  /** The channels in which we are. */
  channels(): Promise<readonly Place[]>;
  /** All that were ever seen. */
  all(): Promise<readonly Place[]>;
}

export interface PlacesOptions {
  readonly client: CosmosClient;
  readonly database: string;
  /** The tenants that may talk to us, as they are at the moment: places are kept by tenant. */
  readonly tenants: () => readonly string[];
}

const REFRESH_MS = 60_000;
const ATTEMPTS = 5;
/** Of how many places this copy knows what is written, so that most turns need not look. */
const KNOWN = 5_000;

export const placeId = (conversation: string): string =>
  `place~${hash('sha256', baseOf(conversation)).slice(0, 40)}`;

/** Opens the places. Sends nothing. Its calls throw `RecordUnavailable`. */
export const openPlaces = ({ client, database, tenants }: PlacesOptions): Places => {
  const container = client.database(database).container(CONVERSATIONS);
  const reading = new Reading(container);
  const holding = new Holding<Place>(reading, new Writing(container), 'place', reader(Place));
  const known = new LRUCache<string, Place>({ max: KNOWN });
  /** What came in last from a place that is known, and told nothing new of it. */
  const heard = new WeakMap<Place, SeenPlace>();

  const query = async (doing: string, narrow: (where: Conditions) => Conditions): Promise<Place[]> => {
    const found = await Promise.all(
      tenants().map(async (tenant) => {
        const { text, parameters } = narrow(
          new Conditions().equal('c.tenant', tenant).equal('c.type', 'place'),
        ).build();
        return reading.query(doing, { query: `SELECT * FROM c WHERE ${text}`, parameters }, tenant);
      }),
    );
    return found.flat().map((document) => holding.held(document).document);
  };

  /** Writes what `change` makes of the place as it stands; nothing where that is undefined. */
  const write = async (
    tenant: string,
    conversation: string,
    change: (before: Place | undefined) => Place | undefined,
  ): Promise<void> => {
    const id = placeId(conversation);
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const held = await holding.get(tenant, id);
      const place = change(held?.document);
      const written =
        place === undefined
          ? held
          : await (held === undefined ? holding.create(place) : holding.replace(place, held.etag));
      if (written !== undefined) known.set(id, written.document);
      if (written !== undefined || place === undefined) return;
    }
    throw new RecordUnavailable(`writing ${id}`, new Error('it is being changed by others all the time'));
  };

  return {
    seen: async (seen, at, sure = false) => {
      const conversation = baseOf(seen.conversation);
      const id = placeId(conversation);
      const fresh = (before: Place | undefined): Place => ({
        ...seen,
        id,
        type: 'place',
        schema: SCHEMA,
        conversation,
        // A turn tells less of a team and a channel than an installation does.
        team:
          seen.team === null
            ? (before?.team ?? null)
            : { ...seen.team, name: seen.team.name ?? teamName(before) },
        name: seen.name ?? before?.name ?? null,
        state: 'here',
        goneWhy: null,
        firstSeen: before?.firstSeen ?? at,
        lastSeen: at,
      });
      const needed = (before: Place | undefined): Place | undefined => {
        const place = fresh(before);
        return before !== undefined && isRecent(before, at) && same(lasting(place), lasting(before))
          ? undefined
          : place;
      };
      // Another copy may have written since that we are gone: an installation is looked up anew.
      const before = sure ? undefined : known.get(id);
      if (before !== undefined) {
        if (isRecent(before, at) && same(heard.get(before), seen)) return false;
        if (needed(before) === undefined) {
          heard.set(before, seen);
          return false;
        }
      }
      let anew = false;
      await write(seen.tenant, conversation, (written) => {
        anew = written?.state !== 'here';
        return needed(written);
      });
      return anew;
    },
    gone: (tenant, conversation, why, at) =>
      write(tenant, conversation, (before) =>
        // What came in after the failed send has the last word.
        before === undefined || before.state === 'gone' || Date.parse(before.lastSeen) > Date.parse(at)
          ? undefined
          : { ...before, state: 'gone', goneWhy: why },
      ),
    ofConversation: async (conversation) => {
      const found = await Promise.all(tenants().map((tenant) => holding.get(tenant, placeId(conversation))));
      return found.find((held) => held !== undefined)?.document;
    },
    ofPerson: async (id) => {
      const found = await query('reading where a person is reached', (where) =>
        where.equal('c.kind', 'personal').equal('c.state', 'here').equal('c.person.id', id),
      );
      return found.sort((a, b) => Date.parse(b.lastSeen) - Date.parse(a.lastSeen))[0];
    },
    channels: () =>
      query('reading the channels', (where) => where.equal('c.kind', 'channel').equal('c.state', 'here')),
    all: () => query('reading all places', (where) => where),
  };
};

/** What is worth writing at once: not the time, nor who of a channel spoke last. */
const lasting = (place: Place): object => {
  const { user, ...address } = place.reference;
  const reference = { ...address, locale: undefined, user: place.kind === 'personal' ? user : undefined };
  return { ...place, lastSeen: undefined, reference };
};

const teamName = (place: Place | undefined): string | null => place?.team?.name ?? null;

const isRecent = (place: Place, at: Instant): boolean =>
  Math.abs(Date.parse(at) - Date.parse(place.lastSeen)) < REFRESH_MS;
