/** The record as the demo has it, on the embedded server, with a count of what is asked of it. */
import type { CosmosClient } from '@azure/cosmos';
import {
  ensureContainers,
  openClient,
  openRecord,
  startEmbedded,
  type AssuranceRecord,
  type CosmosRequest,
} from '../../data/cosmos';
import { DEMO_FORCE, loadDemo } from '../../data/demo';

export const DATABASE = 'bench';

export interface BenchRecord {
  readonly client: CosmosClient;
  readonly record: AssuranceRecord;
  readonly close: () => Promise<void>;
}

/** Opens a server of its own with the demo scenario in it. */
export const openDemoRecord = async (onRequest?: (request: CosmosRequest) => void): Promise<BenchRecord> => {
  const server = await startEmbedded();
  const client = await openClient({ endpoint: server.endpoint, key: server.key, onRequest });
  await ensureContainers(client, DATABASE);
  await loadDemo(client, DATABASE);
  return {
    client,
    record: openRecord({ client, database: DATABASE, force: DEMO_FORCE }),
    close: async () => {
      client.dispose();
      await server.stop();
    },
  };
};
