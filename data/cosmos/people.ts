/** What people say of themselves: that they are away, or want no reminder for a while. */
import type { CosmosClient } from '@azure/cosmos';
import type { Person } from '../model';
import { RECORD } from './containers';
import { readPerson } from './documents';
import { RecordUnavailable } from './errors';
import { Holding } from './holding';
import { Reading } from './reading';
import { Writing } from './writing';

export interface People {
  /**
   * As they then stand; undefined where the person is not listed. Throws `RecordUnavailable`.
   * @param values what is to be, from what is; asked again where another wrote in between
   */
  change(
    id: string,
    values: (person: Person) => Partial<Pick<Person, 'away' | 'leave' | 'quietUntil'>>,
  ): Promise<Person | undefined>;
}

const ATTEMPTS = 5;

/** Opens the people of one force. Sends nothing. */
export const openPeople = ({
  client,
  database,
  force,
}: {
  readonly client: CosmosClient;
  readonly database: string;
  readonly force: string;
}): People => {
  const container = client.database(database).container(RECORD);
  const holding = new Holding<Person>(new Reading(container), new Writing(container), 'person', readPerson);
  return {
    change: async (id, values) => {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const held = await holding.get(force, id);
        if (held === undefined) return undefined;
        const written = await holding.replace({ ...held.document, ...values(held.document) }, held.etag);
        if (written !== undefined) return written.document;
      }
      throw new RecordUnavailable(`changing ${id}`, new Error('it is being changed by others all the time'));
    },
  };
};
