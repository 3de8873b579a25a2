/** The bot on loopback, over any conversation. */
import type { Registration } from '../../bot/config';
import type { Door } from '../../bot/door';
import { createLog, type Log } from '../../bot/log';
import { startBot, type Readiness } from '../../bot/server';
import { LIMITS, type Limits } from '../../bot/teams';
import type { Conversation, Outbound, Reply, Turn } from '../../bot/turn';
import { TENANT } from './activities';

export interface TestBot {
  readonly url: string;
  readonly outbound: Outbound;
  /** Posts an activity, or raw text. */
  post(body: unknown, headers?: Record<string, string>): Promise<{ status: number; body: unknown }>;
  get(path: string): Promise<{ status: number; body: unknown; headers: Headers }>;
  stop(): Promise<void>;
}

export interface TestBotOptions {
  readonly conversation?: Conversation;
  readonly record?: Readiness;
  readonly registration?: Registration;
  readonly limits?: Partial<Limits>;
  readonly log?: Log;
  readonly door?: Door;
}

export async function startTestBot(options: TestBotOptions = {}): Promise<TestBot> {
  const {
    conversation = echo,
    record = { ready: () => Promise.resolve(true) },
    registration,
    limits,
  } = options;
  const bot = await startBot({
    config: { port: 0, registration, tenants: [TENANT] },
    record,
    conversation,
    log: options.log ?? createLog('silent'),
    ...(options.door === undefined ? {} : { door: options.door }),
    limits: { ...LIMITS, ...limits },
  });
  return {
    url: bot.url,
    outbound: bot.outbound,
    stop: () => bot.stop(),
    post: async (body, headers = {}) => {
      const response = await fetch(`${bot.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      return { status: response.status, body: await json(response) };
    },
    get: async (path) => {
      const response = await fetch(bot.url + path);
      return { status: response.status, body: await json(response), headers: response.headers };
    },
  };
}

async function json(response: Response): Promise<unknown> {
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}

/** A reply whose card can be told from others. */
export const reply = (words: string): Reply => ({
  summary: words,
  card: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: words }] },
});

/** Says back what it understood. */
export const echo: Conversation = (turn) => Promise.resolve([reply(said(turn))]);

const said = (turn: Turn): string => {
  switch (turn.kind) {
    case 'message':
      return `heard "${turn.text}"`;
    case 'action':
      return `pressed ${turn.verb} ${JSON.stringify(turn.data)}`;
    case 'installed':
      return 'hello';
    case 'search':
      return `found "${turn.text}"`;
    case 'compose':
      return `recording "${turn.message.text}"`;
    case 'file':
      return turn.accepted ? 'taking the file' : 'no file';
    case 'edited':
    case 'deleted':
      return `${turn.kind} ${turn.message}`;
    case 'removed':
    case 'channel':
    case 'meeting':
      return `told of ${turn.kind}`;
  }
};
