/** People who type: each sends a message, waits for the turn to end, and sends the next. */
import { Agent, request } from 'node:http';
import { message, person, personal } from '../../support/activities';

export interface Load {
  /** Turns a second. */
  readonly rate: number;
  /** Milliseconds of each turn. */
  readonly latencies: readonly number[];
}

export interface Target {
  readonly url: string;
  readonly serviceUrl: string;
  readonly text: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/**
 * `clients` people at once, each in a chat of their own, for `forMs`.
 * @throws on any answer but 200: a bot that refuses is quick, and its figures would mean nothing.
 */
export const load = async (target: Target, clients: number, forMs: number): Promise<Load> => {
  const latencies: number[] = [];
  const start = performance.now();
  const client = async (_: unknown, index: number): Promise<void> => {
    while (performance.now() - start < forMs) {
      const sent = performance.now();
      await turn(target, index);
      latencies.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { rate: (latencies.length / (performance.now() - start)) * 1000, latencies };
};

/** One message, until the bot has answered it. */
export const turn = ({ url, serviceUrl, text }: Target, who = 0): Promise<void> => {
  const activity = message(serviceUrl, text, {
    from: person('a5', 'Board Member'),
    conversation: personal(`a:bench-${String(who)}`),
  });
  const body = JSON.stringify(activity);
  return new Promise((resolve, reject) => {
    const sending = request(
      `${url}/api/messages`,
      {
        agent,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        response.resume();
        response.once('end', () =>
          response.statusCode === 200
            ? resolve()
            : reject(new Error(`The bot answered ${String(response.statusCode)} to "${text}".`)),
        );
      },
    );
    sending.once('error', reject);
    sending.end(body);
  });
};
