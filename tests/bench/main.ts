/**
 * `npm run bench`: measures what the design promises and prints one table. Ends with 0 whether or not the
 * goals are reached, which the table says; with 1 only if something could not be measured.
 *
 * `npm run bench -- requests cards` measures those alone. What runs in this process was built first, as it is for
 * production: a loader of TypeScript wraps functions, which took a third again of the time to understand a sentence.
 */
import { errorForLog } from '../../bot/log';
import type { Catalogue } from '../../data/model';
import { benchCards } from './cards';
import { benchGrowth } from './growth';
import { benchImporting } from './importing';
import { openDemoRecord } from './record';
import { benchPeer } from './peer';
import { benchRequests } from './requests';
import { benchStart } from './start';
import { drawTable, type Section } from './table';
import { benchThroughput } from './throughput';
import { benchUnderstanding } from './understanding';

/** With the demo's catalogue. */
const known = (bench: (catalogue: Catalogue) => Section | Promise<Section>) => async (): Promise<Section> => {
  const { record, close } = await openDemoRecord();
  try {
    return await bench(await record.catalogue());
  } finally {
    await close();
  }
};

/** One after another: two at once would measure each other. */
const BENCHES: Readonly<Record<string, () => Section | Promise<Section>>> = {
  throughput: benchThroughput,
  understanding: known(benchUnderstanding),
  peer: known(benchPeer),
  requests: benchRequests,
  growth: benchGrowth,
  importing: benchImporting,
  start: benchStart,
  cards: benchCards,
};

const main = async (wanted: readonly string[]): Promise<void> => {
  const unknown = wanted.filter((name) => !(name in BENCHES));
  if (unknown.length > 0)
    throw new Error(`There is no "${unknown.join('", "')}": choose of ${Object.keys(BENCHES).join(', ')}.`);
  const sections: Section[] = [];
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.error(`measuring ${name} …`);
    sections.push(await orNotMeasured(name, bench));
  }
  console.log(drawTable(sections));
  const rows = sections.flatMap((section) => section.rows);
  const short = rows.filter((row) => row.verdict === 'short').length;
  console.log(`\n${short === 0 ? 'Every goal is reached.' : `${String(short)} short of the goal.`}`);
  if (rows.some((row) => row.verdict === 'not measured')) process.exitCode = 1;
};

/** What could not be measured does not take the rest of the table with it. */
const orNotMeasured = async (name: string, bench: () => Section | Promise<Section>): Promise<Section> => {
  try {
    return await bench();
  } catch (error) {
    const why = error instanceof Error ? error.message : errorForLog(error).kind;
    return { title: name, rows: [{ what: name, goal: '', measured: why, verdict: 'not measured' }] };
  }
};

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
