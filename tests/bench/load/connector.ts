/**
 * A stand-in for Teams' connector that does as little as it can: it takes what the bot sends and gives it
 * an id. The one in tests/support reads every activity, which would cost more than some of what is measured.
 */
import { createServer } from 'node:http';

export interface LeanConnector {
  readonly url: string;
  /** How many requests came in so far. */
  readonly count: number;
  /** The body of the latest one. */
  readonly last: string;
  close(): Promise<void>;
}

export const startLeanConnector = async (): Promise<LeanConnector> => {
  let count = 0;
  let last: Buffer[] = [];
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      count += 1;
      last = chunks;
      res.writeHead(201, { 'content-type': 'application/json' }).end(`{"id":"sent-${String(count)}"}`);
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The connector has no port.');
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    get count() {
      return count;
    },
    get last() {
      return Buffer.concat(last).toString('utf8');
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
