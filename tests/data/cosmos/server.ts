/** One embedded server for a test file, with a client that counts what it sends. */
import type { CosmosClient } from '@azure/cosmos';
import {
  ensureContainers,
  openClient,
  openRecord,
  RECORD,
  startEmbedded,
  type AssuranceRecord,
  type CosmosRequest,
} from '../../../data/cosmos';

/** Whatever a test wants in the database, in order or not. */
export interface Document {
  readonly id: string;
  readonly force: string;
  readonly [property: string]: unknown;
}

export interface TestServer {
  readonly client: CosmosClient;
  readonly endpoint: string;
  readonly key: string;
  readonly database: string;
  /** Every request sent since it was last emptied. */
  readonly requests: CosmosRequest[];
  record(force?: string): AssuranceRecord;
  put(...documents: readonly Document[]): Promise<void>;
  stop(): Promise<void>;
}

export const startServer = async (): Promise<TestServer> => {
  const server = await startEmbedded();
  const requests: CosmosRequest[] = [];
  const client = await openClient({
    endpoint: server.endpoint,
    key: server.key,
    onRequest: (request) => requests.push(request),
  });
  const database = 'test';
  await ensureContainers(client, database);
  const container = client.database(database).container(RECORD);
  return {
    client,
    endpoint: server.endpoint,
    key: server.key,
    database,
    requests,
    record: (force = 'staffordshire') => openRecord({ client, database, force }),
    put: async (...documents) => {
      await Promise.all(documents.map((document) => container.items.upsert({ ...document })));
    },
    stop: async () => {
      client.dispose();
      await server.stop();
    },
  };
};

/** What the calls between emptying and now sent. */
export const requestsOf = async (
  server: TestServer,
  call: () => Promise<unknown>,
): Promise<CosmosRequest[]> => {
  server.requests.length = 0;
  await call();
  return [...server.requests];
};
