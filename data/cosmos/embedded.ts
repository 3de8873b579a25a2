/**
 * The embedded default: a Cosmos-compatible server in memory, on loopback, gone when the process ends.
 * It runs in a thread of its own, so that its work never holds up the bot's event loop.
 */
import { Worker } from 'node:worker_threads';

export interface EmbeddedServer {
  readonly endpoint: string;
  readonly key: string;
  /** Ends the server and everything in it; may be called twice. */
  stop(): Promise<void>;
}

/** The server checks no key, but the SDK wants one in base64. */
const KEY = Buffer.from('embedded').toString('base64');

// Kept as text because a thread starts from plain JavaScript: a file beside this one would have to be found
// under three names, by tsx, by jest and in the build.
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const { createHttpServer } = require(workerData.server);
const server = createHttpServer({ keepAlive: true });
// Longer than a client keeps a connection it is not using: it must never write to one that is just closing.
server.keepAliveTimeout = 120000;
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

/** Starts the server on a free port of 127.0.0.1. Throws where its package is not installed. */
export const startEmbedded = async (): Promise<EmbeddedServer> => {
  // Without the parent's flags: a loader such as tsx has nothing to do there and takes its time.
  const worker = new Worker(THREAD, { eval: true, workerData: { server: serverPackage() }, execArgv: [] });
  const port = await new Promise<unknown>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The embedded record ended before it was ready')));
  });
  // From here on a fault shows where the record is read; an unheard 'error' would end the whole process.
  worker.on('error', () => undefined);
  // Whoever forgets to stop it is not kept waiting.
  worker.unref();
  return {
    endpoint: `http://127.0.0.1:${String(port)}`,
    key: KEY,
    stop: async () => {
      await worker.terminate();
    },
  };
};

const serverPackage = (): string => {
  try {
    return require.resolve('@vercel/cosmosdb-server');
  } catch (cause) {
    throw new Error(
      'The embedded record needs the development packages: run "npm ci", or set COSMOS_ENDPOINT to a Cosmos DB account',
      { cause },
    );
  }
};
