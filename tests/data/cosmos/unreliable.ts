/** A way to the database that loses what it is told to lose. */
import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Unreliable {
  readonly endpoint: string;
  /** How many of the next batches to lose: before they arrive, or with their answer. */
  lose(what: 'requests' | 'answers', count: number): void;
  /** How many batches arrived at the database. */
  readonly arrived: () => number;
  stop(): Promise<void>;
}

/** A proxy on loopback in front of an embedded server. */
export const startUnreliable = async (endpoint: string): Promise<Unreliable> => {
  const target = new URL(endpoint);
  const losing = { requests: 0, answers: 0 };
  let arrived = 0;
  const pass = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const isBatch = String(incoming.headers['x-ms-cosmos-is-batch-request']).toLowerCase() === 'true';
    if (isBatch && losing.requests > 0) {
      losing.requests -= 1;
      incoming.socket.destroy();
      return;
    }
    const { method, url, headers } = incoming;
    const options = { host: target.hostname, port: target.port, method, path: url, headers };
    const onwards = send(options, (answer) => {
      if (isBatch) arrived += 1;
      if (isBatch && losing.answers > 0) {
        losing.answers -= 1;
        answer.resume().on('end', () => incoming.socket.destroy());
        return;
      }
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    onwards.on('error', () => incoming.socket.destroy());
    incoming.pipe(onwards);
  };
  const server = createServer(pass);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    lose: (what, count) => {
      losing[what] = count;
    },
    arrived: () => arrived,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
