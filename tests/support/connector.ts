/** A stand-in for Teams' connector on loopback: keeps what the bot sends, and fails when told to. */
import { createServer, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';

const Sent = z
  .object({
    type: z.string(),
    text: z.string().optional(),
    summary: z.string().optional(),
    replyToId: z.string().optional(),
    conversation: z.object({ id: z.string() }).passthrough().optional(),
    attachments: z
      .array(z.object({ contentType: z.string(), content: z.record(z.unknown()) }).passthrough())
      .default([]),
  })
  .passthrough();
export type SentActivity = z.infer<typeof Sent>;

const NewThread = z.object({
  isGroup: z.literal(true),
  channelData: z.object({ channel: z.object({ id: z.string() }) }),
  activity: Sent,
});

/** One request of the bot's. */
export interface ConnectorRequest {
  readonly method: string;
  /** Decoded. */
  readonly path: string;
  readonly activity: SentActivity | undefined;
  /** Of a new thread: where it is begun. */
  readonly channel: string | undefined;
  readonly at: number;
}

/** How the connector is to fail. */
export interface Fault {
  /** Wait this long first. */
  readonly delayMs?: number;
  /** Cut the connection instead of answering. */
  readonly drop?: boolean;
  readonly status?: number;
  readonly headers?: Record<string, string>;
  /** Teams' own name for what is wrong. */
  readonly code?: string;
}

export interface Connector {
  readonly url: string;
  readonly requests: readonly ConnectorRequest[];
  /** The messages that the bot sent, in order. */
  messages(): readonly SentActivity[];
  /** Sets how requests fail from now on; without an argument, not at all. */
  fail(fault?: (request: ConnectorRequest) => Fault | undefined): void;
  /** Forgets what was sent, and every fault. */
  reset(): void;
  /** Resolves once the bot has sent `count` messages in all. */
  waitFor(count: number, timeoutMs?: number): Promise<readonly SentActivity[]>;
  close(): Promise<void>;
}

const nothing = (): undefined => undefined;

export async function startConnector(): Promise<Connector> {
  const requests: ConnectorRequest[] = [];
  let fault: (request: ConnectorRequest) => Fault | undefined = nothing;
  let ids = 0;

  const server = createServer((req, res) => {
    void (async () => {
      const request = await readRequest(req);
      requests.push(request);
      const failure = fault(request);
      if (failure?.delayMs !== undefined) await wait(failure.delayMs);
      if (failure?.drop === true) {
        req.socket.destroy();
        return;
      }
      const status = failure?.status ?? (req.method === 'POST' ? 201 : 200);
      const body =
        failure?.status === undefined
          ? answerTo(request, `sent-${String(++ids)}`)
          : { error: { code: failure.code ?? 'Injected' } };
      res
        .writeHead(status, { 'content-type': 'application/json', ...failure?.headers })
        .end(JSON.stringify(body));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The connector has no port.');

  const messages = () =>
    requests.flatMap(({ method, activity }) =>
      method !== 'GET' && activity?.type === 'message' ? [activity] : [],
    );
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    requests,
    messages,
    fail: (next = nothing) => {
      fault = next;
    },
    reset: () => {
      requests.length = 0;
      fault = nothing;
    },
    waitFor: async (count, timeoutMs = 5_000) => {
      const end = Date.now() + timeoutMs;
      while (messages().length < count) {
        if (Date.now() > end)
          throw new Error(`Only ${String(messages().length)} of ${String(count)} messages were sent.`);
        await wait(5);
      }
      return messages();
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A new thread is named by its channel and its first message. */
const answerTo = ({ method, path, channel }: ConnectorRequest, id: string): object => {
  if (method === 'GET' && path.startsWith('/v3/teams/'))
    return {
      conversations: [
        { id: '19:general@thread.tacv2' },
        { id: '19:lpib@thread.tacv2', name: 'Local Policing Improvement Board' },
      ],
    };
  return channel === undefined ? { id } : { id: `${channel};messageid=${id}`, activityId: id };
};

async function readRequest(req: IncomingMessage): Promise<ConnectorRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(z.instanceof(Buffer).parse(chunk));
  const raw = Buffer.concat(chunks).toString('utf8');
  const thread = raw === '' ? undefined : NewThread.safeParse(JSON.parse(raw)).data;
  return {
    method: req.method ?? '',
    path: decodeURIComponent(new URL(req.url ?? '/', 'http://connector').pathname),
    activity: thread?.activity ?? (raw === '' ? undefined : Sent.safeParse(JSON.parse(raw)).data),
    channel: thread?.channelData.channel.id,
    at: Date.now(),
  };
}
