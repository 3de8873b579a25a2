/** A wire with a meter: passes bytes on to a server on loopback and counts those that come back. */
import { connect, createServer, type Socket } from 'node:net';

export interface Wire {
  readonly endpoint: string;
  /** Bytes that came back so far. */
  readonly bytes: number;
  close(): Promise<void>;
}

/** @param endpoint an http address with a port */
export const meter = async (endpoint: string): Promise<Wire> => {
  const to = new URL(endpoint);
  const open = new Set<Socket>();
  let bytes = 0;
  const server = createServer((near) => {
    const far = connect(Number(to.port), to.hostname);
    far.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    near.pipe(far).pipe(near);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.setNoDelay(true);
      // Whoever asked learns of it; the other end goes too.
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The wire has no port.');
  return {
    endpoint: `http://127.0.0.1:${String(address.port)}`,
    get bytes() {
      return bytes;
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
