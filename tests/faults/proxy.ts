/** Stands between the bot and Cosmos, and holds, loses or cuts what it is told to. */
import { createServer, request, type IncomingMessage } from 'node:http';

/** One request on its way to Cosmos. */
export interface Passing {
  readonly method: string;
  readonly path: string;
  readonly batch: boolean;
  readonly body: string;
}

/**
 * Where a request is lost. `held before`: it never gets there, and nobody is told. `held after`: it is
 * carried out, and its answer never comes. `cut after`: the connection breaks instead of the answer.
 */
export type Loss = 'held before' | 'held after' | 'cut after';

export interface Proxy {
  readonly url: string;
  /** Loses the next request that fits; resolves once that has happened. Everything else goes through. */
  lose(how: Loss, fits: (passing: Passing) => boolean): Promise<void>;
  stop(): Promise<void>;
}

interface Trap {
  readonly how: Loss;
  readonly fits: (passing: Passing) => boolean;
  readonly sprung: () => void;
}

export async function startProxy(target: string): Promise<Proxy> {
  let trap: Trap | undefined;
  const to = new URL(target);
  const server = createServer((req, res) => {
    void (async () => {
      const body = await read(req);
      const passing: Passing = {
        method: req.method ?? '',
        path: req.url ?? '',
        batch: req.headers['x-ms-cosmos-is-batch-request'] !== undefined,
        body: body.toString('utf8'),
      };
      const caught = trap?.fits(passing) === true ? trap : undefined;
      if (caught !== undefined) trap = undefined;
      if (caught?.how === 'held before') {
        caught.sprung();
        return;
      }
      const onward = request(
        { host: to.hostname, port: to.port, method: req.method, path: req.url, headers: req.headers },
        (answer) => {
          if (caught === undefined) {
            res.writeHead(answer.statusCode ?? 502, answer.headers);
            answer.pipe(res);
            return;
          }
          answer.resume().once('end', () => {
            if (caught.how === 'cut after') req.socket.destroy();
            caught.sprung();
          });
        },
      );
      onward.once('error', () => req.socket.destroy());
      onward.end(body);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    lose: (how, fits) =>
      new Promise((resolve) => {
        trap = { how, fits, sprung: resolve };
      }),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function read(req: IncomingMessage): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of req) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return Buffer.concat(chunks);
}
