/** Opens the record that production works on. */
import type { CosmosClient } from '@azure/cosmos';
import { openClient, openRecord, type AssuranceRecord, type CosmosAnswer } from '../data/cosmos';
import type { Config } from './config';

export interface OpenRecord {
  readonly record: AssuranceRecord;
  readonly client: CosmosClient;
  readonly database: string;
  /** Lets go of its connections. */
  readonly close: () => Promise<void>;
}

/**
 * Nothing is sent yet: whether the record answers is asked by `/readyz`.
 * @throws if there is no such force, or no record is configured.
 */
export async function openAssuranceRecord(
  config: Pick<Config, 'record' | 'force'> & Partial<Pick<Config, 'admins' | 'tenants'>>,
  onAnswer?: (answer: CosmosAnswer) => void,
): Promise<OpenRecord> {
  if (config.record === undefined)
    throw new Error('COSMOS_ENDPOINT is missing: the record has to be somewhere.');
  const { endpoint, key, database } = config.record;
  const client = await openClient({ endpoint, key, onAnswer });
  return {
    client,
    database,
    record: openRecord({
      client,
      database,
      force: config.force,
      admins: config.admins ?? [],
      tenants: config.tenants ?? [],
    }),
    close: () => {
      client.dispose();
      return Promise.resolve();
    },
  };
}
