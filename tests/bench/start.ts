/** From the command to a bot that is ready, with the embedded record. */
import { setTimeout as wait } from 'node:timers/promises';
import { startDemo } from './bots/demo';
import { median, ms } from './figures';
import { judged, type Section } from './table';

const RUNS = 3;
const MOST_MS = 3_000;
const READY_MS = 30_000;

/** The median of a few starts. */
export const benchStart = async (): Promise<Section> => {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await untilReady());
  const took = median(times);
  return {
    title: `Start to ready, embedded (npm run demo, ${String(RUNS)} runs)`,
    rows: [judged('median', 'under 3,000 ms', `${ms(took)} (${times.map(ms).join(', ')})`, took < MOST_MS)],
  };
};

const untilReady = async (): Promise<number> => {
  const begun = performance.now();
  const child = await startDemo();
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
