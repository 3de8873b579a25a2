/** "Status of Rec 3" against the bare echo bot: the same machine, load and connector, round about. */
import { z } from 'zod';
import type { Child } from './bots/child';
import { startDemoProcess, startEcho } from './bots/demo';
import { kb, median, ms } from './figures';
import { load, turn, type Target } from './load/generator';
import { startLeanConnector, type LeanConnector } from './load/connector';
import { judged, noted, type Section } from './table';

const CLIENTS = 16;
const ROUNDS = 7;
const WARM_MS = 4_000;
const MANY_MS = 2_500;
const ONE_MS = 1_000;
const TEXT = 'status of Rec 3 for our force';

/** Measures both bots in alternating rounds; the median of the rounds' ratios counts. */
export const benchThroughput = async (): Promise<Section> => {
  const connector = await startLeanConnector();
  const children: Child[] = [];
  const opened = async (starting: Promise<Child>): Promise<Target> => {
    const child = await starting;
    children.push(child);
    return { url: child.url, serviceUrl: connector.url, text: TEXT };
  };
  try {
    const ours = await opened(startDemoProcess());
    const card = await cardOf(ours, connector);
    const echo = await opened(startEcho(card));
    for (const bot of [echo, ours]) await load(bot, CLIENTS, WARM_MS);
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await measure(echo, ours, round % 2 === 1));
    // Still the right answer, after all that.
    await cardOf(ours, connector);
    return section(rounds, Buffer.byteLength(JSON.stringify(card)));
  } finally {
    await Promise.all(children.map((child) => child.stop()));
    await connector.close();
  }
};

/** What one bot did in one round. */
interface Figures {
  readonly rate: number;
  readonly p50: number;
}
interface Round {
  readonly echo: Figures;
  readonly ours: Figures;
}

const measure = async (echo: Target, ours: Target, oursFirst: boolean): Promise<Round> => {
  const one = async (bot: Target): Promise<Figures> => {
    const { rate } = await load(bot, CLIENTS, MANY_MS);
    return { rate, p50: median((await load(bot, 1, ONE_MS)).latencies) };
  };
  if (oursFirst) {
    const first = await one(ours);
    return { ours: first, echo: await one(echo) };
  }
  const first = await one(echo);
  return { echo: first, ours: await one(ours) };
};

const section = (rounds: readonly Round[], bytes: number): Section => {
  const middle = (figure: (round: Round) => number): number => median(rounds.map(figure));
  const rate = middle(({ echo, ours }) => ours.rate / echo.rate);
  const p50 = middle(({ echo, ours }) => ours.p50 / echo.p50);
  const rates = [middle(({ ours }) => ours.rate), middle(({ echo }) => echo.rate)];
  const times = [middle(({ ours }) => ours.p50), middle(({ echo }) => echo.p50)];
  return {
    title: `"${TEXT}" against a bare echo bot with the same card (${kb(bytes)}), ${String(ROUNDS)} rounds`,
    rows: [
      judged(
        `throughput, ${String(CLIENTS)} clients`,
        'at least 0.60',
        `${rate.toFixed(2)} (${rates.map((each) => each.toFixed(0)).join(' : ')} turns/s)`,
        rate >= 0.6,
      ),
      judged(
        'p50, one client',
        'at most 2.00 ×',
        `${p50.toFixed(2)} × (${times.map(ms).join(' : ')})`,
        p50 <= 2,
      ),
      noted(
        'spread of the rounds',
        [Math.min, Math.max]
          .map((end) => end(...rounds.map(({ echo, ours }) => ours.rate / echo.rate)).toFixed(2))
          .join(' to '),
      ),
    ],
  };
};

const Sent = z.object({
  summary: z.string(),
  attachments: z.tuple([z.object({ content: z.record(z.unknown()) })]),
});

/** The card that our bot answers with, after a check that it is the right one. */
const cardOf = async (bot: Target, connector: LeanConnector): Promise<Record<string, unknown>> => {
  await turn(bot);
  const { summary, attachments } = Sent.parse(JSON.parse(connector.last));
  if (!summary.startsWith('Rec 3')) throw new Error(`The bot answered "${summary}" to "${TEXT}".`);
  return attachments[0].content;
};
