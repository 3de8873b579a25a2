/** A stand-in for OneDrive's upload sessions on loopback: keeps what is put, and fails when told to. */
import { createServer } from 'node:http';
import { z } from 'zod';

export interface Put {
  readonly range: string;
  readonly length: number;
}

export interface FileStore {
  readonly url: string;
  readonly puts: readonly Put[];
  /** What was put, whole. */
  bytes(): Buffer;
  /** The status with which requests are answered from now on, one after the other; then 201. `drop` cuts it off. */
  answer(...statuses: readonly (number | 'drop')[]): void;
  close(): Promise<void>;
}

export const startFileStore = async (): Promise<FileStore> => {
  const puts: Put[] = [];
  const parts = new Map<number, Buffer>();
  let statuses: (number | 'drop')[] = [];
  const server = createServer((req, res) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of req) chunks.push(z.instanceof(Buffer).parse(chunk));
      const body = Buffer.concat(chunks);
      const range = req.headers['content-range'] ?? '';
      puts.push({ range, length: body.length });
      const status = statuses.shift() ?? 201;
      if (status === 'drop') {
        req.socket.destroy();
        return;
      }
      if (status < 300) parts.set(Number(/^bytes (\d+)-/.exec(range)?.[1]), body);
      res.writeHead(status, status === 302 ? { location: 'http://127.0.0.1:1/' } : {}).end();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The file store has no port.');
  return {
    url: `http://127.0.0.1:${String(address.port)}/uploadSession`,
    puts,
    bytes: () => Buffer.concat([...parts].sort(([a], [b]) => a - b).map(([, part]) => part)),
    answer: (...next) => {
      statuses = [...next];
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
