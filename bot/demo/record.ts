/** The demo's record: the embedded server or the one configured, with the scenario in it. */
import type { CosmosClient } from '@azure/cosmos';
import { ensureContainers, openClient, openRecord, RECORD, type AssuranceRecord } from '../../data/cosmos';
import { DEMO_FORCE, loadDemo } from '../../data/demo';
import type { Config, RecordConfig } from '../config';

export interface DemoRecord {
  readonly record: AssuranceRecord;
  readonly client: CosmosClient;
  /** Whether the scenario was put in now, or the record was left as it is. */
  readonly loaded: boolean;
  readonly close: () => void;
}

/**
 * Opens the record, makes what is missing of its containers, and loads the scenario if it is empty.
 * @throws with a sentence where it does not answer.
 */
export async function openDemoRecord(
  { endpoint, key, database }: RecordConfig,
  { admins, tenants }: Pick<Config, 'admins' | 'tenants'> = { admins: [], tenants: [] },
): Promise<DemoRecord> {
  const client = await openClient({ endpoint, key });
  try {
    await ensureContainers(client, database);
    const loaded = (await isEmpty(client, database)) && (await loadDemo(client, database));
    const record = openRecord({ client, database, force: DEMO_FORCE, admins, tenants });
    return { record, client, loaded, close: () => client.dispose() };
  } catch (cause) {
    client.dispose();
    throw new Error(
      `The record at ${endpoint} cannot be used: check COSMOS_ENDPOINT, COSMOS_KEY and COSMOS_DATABASE, ` +
        'or unset them for an embedded one.',
      { cause },
    );
  }
}

/**
 * Whether nothing is held for any force: what the scenario says of other forces must not land among
 * records of their own. Those alone are what a load that was cut short leaves, and it may be done again.
 */
async function isEmpty(client: CosmosClient, database: string): Promise<boolean> {
  const { resources } = await client
    .database(database)
    .container(RECORD)
    .items.query("SELECT TOP 1 c.id FROM c WHERE c.type != 'position'")
    .fetchAll();
  return resources.length === 0;
}
