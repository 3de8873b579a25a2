/** What commands on the record have in common: it is opened as the environment names it, and closed at their end. */
import type { CosmosClient } from '@azure/cosmos';
import { ensureContainers, openClient, RecordUnavailable } from '../data/cosmos';
import { readWhichRecord, type WhichRecord } from './record-environment';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Opens the record for a command that fills it. On this machine its containers are made where they are missing; in
 * Azure they are made with the account, by an identity that may.
 */
export const openToFill = async (
  { endpoint, key, database }: Pick<WhichRecord, 'endpoint' | 'key' | 'database'>,
  requestMs: number,
): Promise<CosmosClient> => {
  const client = await openClient({ endpoint, key, requestMs });
  try {
    if (LOOPBACK.has(new URL(endpoint).hostname)) await ensureContainers(client, database);
    return client;
  } catch (cause) {
    client.dispose();
    throw new RecordUnavailable(`making ${database}`, cause);
  }
};

/** What to do about a record that did not answer, as a sentence that ends in `again`. */
export const adviceOn = (
  error: unknown,
  { database }: Pick<WhichRecord, 'database'>,
  again: string,
): string =>
  error instanceof RecordUnavailable && error.code === 404
    ? `There is no database ${database} with its containers. Make them as infra/README.md says (infra/containers.json describes them), or set COSMOS_DATABASE to the one there is. ${again}`
    : again;

/**
 * Runs a command on the record that the environment names.
 * @param open the record for it, with the client that is closed at its end
 * @returns what it ends with; 2 where the environment is not fit, which is printed
 */
export const onRecord = async <Code extends number>(
  env: Readonly<Record<string, string | undefined>>,
  print: (line: string) => void,
  open: (which: WhichRecord) => Promise<CosmosClient>,
  work: (client: CosmosClient, which: WhichRecord) => Promise<Code>,
): Promise<Code | 2> => {
  const which = readWhichRecord(env);
  if ('problems' in which) {
    which.problems.forEach((line) => print(line));
    return 2;
  }
  const client = await open(which);
  try {
    return await work(client, which);
  } finally {
    client.dispose();
  }
};
