/** Ports, looked at before anything slow is started on them. */
import { createServer } from 'node:net';

/**
 * A port of 127.0.0.1 that can be had: the one asked for, or any where that is 0.
 * @param option what gives another, for the sentence.
 * @throws with a sentence that names the port and says what to do.
 */
export function freePort(port: number, option: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is taken' : 'cannot be had';
      const what = error.code === 'EADDRINUSE' ? 'end what uses it (another demo?), or choose' : 'choose';
      reject(new Error(`Port ${port} ${why}: ${what} another with ${option} N.`, { cause: error }));
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}
