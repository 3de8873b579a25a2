/** From the command to a bot that is ready, with the embedded record. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ROOT, startChild, type Child } from './bots/child';
import { median, ms } from './figures';
import { judged, type Section } from './table';

const RUNS = 3;
const MOST_MS = 3_000;
const READY_MS = 30_000;

export const benchStart = async (): Promise<Section> => {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await untilReady());
  const took = median(times);
  return {
    title: `Start to ready, embedded (${demo ? 'npm run demo' : 'our bot alone: there is no demo yet'}; ${String(RUNS)} runs)`,
    rows: [judged('median', 'under 3,000 ms', `${ms(took)} (${times.map(ms).join(', ')})`, took < MOST_MS)],
  };
};

const demo = existsSync(join(ROOT, 'bot/demo/main.ts'));

const start = (): Promise<Child> =>
  demo
    ? startChild('npm', ['run', '--silent', 'demo', '--', '--no-playground', '--port', '0'])
    : startChild(join(ROOT, 'node_modules/.bin/tsx'), ['tests/bench/bots/ours.ts']);

const untilReady = async (): Promise<number> => {
  const begun = performance.now();
  const child = await start();
  try {
    while (!(await fetch(`${child.url}/readyz`)).ok) {
      if (performance.now() - begun > READY_MS) throw new Error('The bot listens but does not become ready.');
      await wait(5);
    }
    return performance.now() - begun;
  } finally {
    await child.stop();
  }
};
