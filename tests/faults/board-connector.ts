/**
 * Teams as a third of its bad days come together: turns away with and without a time to come back, fails
 * before or after it has delivered, cuts the line, says nothing. Keeps what arrived, when, and what became of it.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';

export interface Arrived {
  readonly at: number;
  readonly method: string;
  /** A channel's, without the thread. */
  readonly conversation: string;
  /** The thread it went into, or the message it updates. */
  readonly under: string | undefined;
  readonly summary: string;
  /** Teams did not take it, and said so. */
  readonly turnedAway: boolean;
  /** It is there for people to see, whatever was answered. */
  readonly shown: boolean;
  readonly id: string;
}

export interface BoardConnector {
  readonly url: string;
  readonly arrived: readonly Arrived[];
  /** The messages in all channels by id, as they are now. */
  readonly messages: ReadonlyMap<string, string>;
  /** No more faults from now on. */
  calm(): void;
  close(): Promise<void>;
}

const Thread = z.object({
  channelData: z.object({ channel: z.object({ id: z.string() }) }),
  activity: z.object({ summary: z.string() }),
});
const Message = z.object({ summary: z.string() });
const Path = /^\/v3\/conversations\/([^/;]+)(?:;messageid=([^/]+))?\/activities(?:\/([^/]+))?$/;

type Fault = 'none' | '429' | '429 later' | '502' | '503' | '504' | 'reset' | 'silence';
const FAULTS: readonly Fault[] = ['429', '429 later', '502', '503', '504', 'reset', 'silence'];

/** @param random 0 to 1; a third of all calls fail. */
export const startBoardConnector = async (random: () => number): Promise<BoardConnector> => {
  const arrived: Arrived[] = [];
  const messages = new Map<string, string>();
  let calm = false;
  let ids = 0;

  const handle = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const at = Date.now();
    const body: unknown = JSON.parse(await read(req));
    const fault: Fault =
      calm || random() > 1 / 3 ? 'none' : (FAULTS[Math.floor(random() * FAULTS.length)] ?? 'none');
    const turnedAway = fault.startsWith('429');
    const takes = !turnedAway && (fault === 'none' || random() < 0.5);
    const path = Path.exec(decodeURIComponent(req.url ?? ''));
    const thread = path === null ? Thread.parse(body) : undefined;
    const update = req.method === 'PUT';
    const id = update ? (path?.[3] ?? '') : `m${String(++ids)}`;
    const summary = thread?.activity.summary ?? Message.parse(body).summary;
    const conversation = thread?.channelData.channel.id ?? path?.[1] ?? '';
    const missing = update && !messages.has(id);
    const shown = takes && !missing;
    if (shown) messages.set(id, summary);
    arrived.push({
      at,
      method: req.method ?? '',
      conversation,
      under: path?.[2] ?? path?.[3],
      summary,
      turnedAway,
      shown,
      id,
    });
    if (fault === 'silence') return;
    if (fault === 'reset') {
      req.socket.destroy();
      return;
    }
    const status = fault === 'none' ? (missing ? 404 : update ? 200 : 201) : Number(fault.slice(0, 3));
    const answer =
      status >= 400
        ? { error: { code: status === 404 ? 'ActivityNotFound' : 'Injected' } }
        : thread === undefined
          ? { id }
          : { id: `${conversation};messageid=${id}`, activityId: id };
    res
      .writeHead(status, {
        'content-type': 'application/json',
        ...(fault === '429 later' ? { 'retry-after': '1' } : {}),
      })
      .end(JSON.stringify(answer));
  };
  const server = createServer((req, res) => {
    handle(req, res).catch(() => req.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The connector has no port.');
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    arrived,
    messages,
    calm: () => {
      calm = true;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

const read = async (req: IncomingMessage): Promise<string> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of req) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};
