/** HTTP: what Teams posts, and what the platform asks of a process. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import type { Config } from './config';
import { fixedDoor, type Door } from './door';
import { errorForLog, type Log } from './log';
import { createTeams, LIMITS, quietSdk, type Limits, type Teams } from './teams';
import type { Conversation, Outbound } from './turn';
import { within } from './within';

/** What the process needs to know of the record. */
export interface Readiness {
  /** Whether the record answers. */
  ready(): Promise<boolean>;
}

export interface BotOptions {
  readonly config: Pick<Config, 'port' | 'registration' | 'tenants'>;
  readonly record: Readiness;
  readonly conversation: Conversation;
  readonly log: Log;
  /** Which tenants are let in; left out, those of the configuration and no others. */
  readonly door?: Door;
  /** Tests shorten these. */
  readonly limits?: Limits;
}

export interface RunningBot {
  readonly url: string;
  /** Speaking unasked. */
  readonly outbound: Outbound;
  /** Takes nothing new, lets running turns end (8 seconds at most), and closes. */
  stop(): Promise<void>;
}

/** Cards and their inputs are a few kilobytes; Teams itself stops at about 100. */
const BODY_LIMIT = '256kb';
const DRAIN_MS = 8_000;
const READY_MS = 3_000;

/**
 * Starts the bot. Without a registration it listens on 127.0.0.1 alone. Port 0 takes any free one.
 * @throws if the port cannot be had, with a sentence that says what to do, or if the SDK is unusable.
 */
export async function startBot({
  config,
  record,
  conversation,
  log,
  door = fixedDoor(config.tenants),
  limits = LIMITS,
}: BotOptions): Promise<RunningBot> {
  const { registration } = config;
  const teams = await createTeams({ registration, door, conversation, log, limits });
  const traffic = createTraffic();
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(traffic.count);
  // Nearly all that comes in: it is looked for first.
  app.post('/api/messages', ...messages(teams, registration !== undefined));
  app.get('/healthz', (_, res) => void res.json({ status: 'alive' }));
  app.get('/readyz', readiness(record, traffic));
  app.use((_, res) => void res.status(404).json({ error: 'There is nothing here.' }));
  app.use(problems(log));

  const server = createServer(app);
  const undoQuiet = registration === undefined ? () => undefined : quietSdk(log);
  const local = registration === undefined;
  await listen(server, config.port, local ? '127.0.0.1' : undefined).catch((error: unknown) => {
    undoQuiet();
    throw error;
  });

  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    const drained = await within(
      traffic.stop().then(() => teams.settled()),
      DRAIN_MS,
    );
    if (!drained.done) log.warn('stopped with turns still running');
    server.closeAllConnections();
    await closed;
    undoQuiet();
  };
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    outbound: teams.outbound,
    stop: () => (stopped ??= stop()),
  };
}

/** Who is not authenticated is turned away before their body is read. */
function messages(teams: Teams, registered: boolean): RequestHandler[] {
  return [
    (req, res, next) => {
      if (registered && !req.headers.authorization)
        res.status(401).json({ error: 'Authorization is missing.' });
      else next();
    },
    // A page in a browser can post text to this machine, but not JSON: what is not called JSON is not read.
    express.json({ limit: BODY_LIMIT }),
    async (req, res) => {
      const { status, body } = await teams.receive(req.headers.authorization, req.body);
      res.status(status);
      if (body === undefined) res.end();
      else res.json(body);
    },
  ];
}

const readiness =
  (record: Readiness, traffic: { readonly stopping: boolean }): RequestHandler =>
  async (_, res) => {
    const asked = traffic.stopping
      ? undefined
      : await within(
          record.ready().catch(() => false),
          READY_MS,
        );
    if (asked?.done && asked.value) res.json({ status: 'ready' });
    else
      res.status(503).json({
        status: 'not ready',
        error: traffic.stopping ? 'The bot is stopping.' : 'The record does not answer yet.',
      });
  };

/** Counts the requests that are being answered, so that a stop can wait for them. */
function createTraffic() {
  let running = 0;
  let stopping = false;
  let idle: (() => void) | undefined;
  const ended = (): void => {
    running -= 1;
    if (running === 0) idle?.();
  };
  const count: RequestHandler = (req, res, next) => {
    // What comes in after a stop is turned away; it is not waited for.
    if (!stopping) {
      running += 1;
      res.once('close', ended);
    }
    if (!stopping || req.path === '/healthz' || req.path === '/readyz') next();
    // On a connection that was already open.
    else res.set('Connection', 'close').status(503).json({ error: 'The bot is stopping. Try again.' });
  };
  return {
    count,
    get stopping() {
      return stopping;
    },
    stop: async (): Promise<void> => {
      stopping = true;
      if (running > 0) await new Promise<void>((resolve) => (idle = resolve));
    },
  };
}

/** What went wrong while reading a request, in a sentence; anything else is ours. */
const problems =
  (log: Log): ErrorRequestHandler =>
  (error: unknown, _req, res, next) => {
    const kind = error instanceof Error && 'type' in error ? error.type : undefined;
    if (kind !== undefined) log.warn({ kind }, 'refused: the body');
    if (res.headersSent) next(error);
    else if (kind === 'entity.too.large')
      res.status(413).json({ error: `The body is larger than ${BODY_LIMIT}.` });
    else if (kind !== undefined) res.status(400).json({ error: 'The body is not JSON: send one activity.' });
    else {
      log.error({ error: errorForLog(error) }, 'a request failed');
      res.status(500).json({ error: 'Something went wrong on our side. Try again.' });
    }
  };

function listen(server: Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE'
          ? 'is taken'
          : error.code === 'EACCES'
            ? 'may not be used'
            : 'cannot be had';
      reject(new Error(`Port ${port} ${why}: set PORT to a free one.`, { cause: error }));
    });
    server.listen(port, host, resolve);
  });
}

const portOf = (server: Server): number => {
  const address: AddressInfo | string | null = server.address();
  return address === null || typeof address === 'string' ? 0 : address.port;
};
