/**
 * How many addresses are kept by which the bot may speak unasked, and which boards have none. Nothing makes an
 * address again but a word from there: whoever moves the record compares these before the old one is let go.
 */
import type { CosmosClient } from '@azure/cosmos';
import { z } from 'zod';
import { baseOf, type Board } from '../model';
import { CONVERSATIONS, RECORD } from './containers';
import { readBoard } from './documents';
import { Reading } from './reading';
import { Conditions } from './where';

export interface Addresses {
  /** The places that were ever seen. */
  readonly known: number;
  /** Those of them in which the bot may speak. */
  readonly open: number;
  /** Boards with a channel of which no address is kept. */
  readonly lost: readonly Pick<Board, 'id' | 'name'>[];
}

const Known = z.object({ conversation: z.string(), state: z.string() });

/** Two queries, whatever tenants there are. Throws `RecordUnavailable`. */
export const countAddresses = async (
  client: CosmosClient,
  database: string,
  force: string,
): Promise<Addresses> => {
  const container = (id: string) => new Reading(client.database(database).container(id));
  const [places, boards] = await Promise.all([
    container(CONVERSATIONS).query('counting the places', {
      query: 'SELECT c.conversation, c.state FROM c WHERE c.type = @type',
      parameters: [{ name: '@type', value: 'place' }],
    }),
    boardsOf(container(RECORD), force),
  ]);
  const known = places.map((place) => Known.parse(place));
  const conversations = new Set(known.map(({ conversation }) => conversation));
  return {
    known: known.length,
    open: known.filter(({ state }) => state === 'here').length,
    lost: boards.filter(({ channel }) => channel !== null && !conversations.has(baseOf(channel.id))),
  };
};

const boardsOf = async (reading: Reading, force: string): Promise<Board[]> => {
  const { text, parameters } = new Conditions().equal('c.force', force).equal('c.type', 'board').build();
  const query = { query: `SELECT * FROM c WHERE ${text}`, parameters };
  return (await reading.query('reading the boards', query, force)).map(readBoard);
};
