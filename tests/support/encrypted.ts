/** TLS in front of a server of this machine: production speaks to nothing without. Its certificate is anybody's. */
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { createServer } from 'node:tls';

export interface Encrypted {
  readonly url: string;
  stop(): Promise<void>;
}

/** @param target the server's own address, such as `http://127.0.0.1:8081`. */
export const startEncrypted = async (target: string): Promise<Encrypted> => {
  const folder = dirname(require.resolve('@vercel/cosmosdb-server/package.json'));
  const pem = (name: string): Buffer => readFileSync(join(folder, name));
  const sockets = new Set<Socket>();
  const server = createServer({ key: pem('key.pem'), cert: pem('cert.pem') }, (socket) => {
    const onward = connect(Number(new URL(target).port), '127.0.0.1');
    for (const [each, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      sockets.add(each);
      each.once('error', () => other.destroy());
      each.once('close', () => sockets.delete(each));
      each.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It has no port.');
  return {
    url: `https://127.0.0.1:${String(address.port)}`,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
