/** The largest tracker there is, by command: brought in, brought in again, and its chains verified. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../data/cosmos';
import { DEMO_FORCE } from '../../data/demo';
import { measureCommand } from './bringing/measure';
import { trackerOf } from './bringing/tracker';
import { judged, type Section } from './table';

const SIZE = { recommendations: 2_000, entries: 20_000 };
const MOST_MB = 512;

/**
 * Memory decides: it is that of the command, with its thread and buffers. The times are those of the embedded
 * server, which has no index and looks at every document.
 */
export const benchImporting = async (): Promise<Section> => {
  const server = await startEmbedded();
  const folder = await mkdtemp(join(tmpdir(), 'bench-import-'));
  try {
    const path = join(folder, 'tracker.xlsx');
    await writeFile(path, trackerOf(SIZE));
    const env = { COSMOS_ENDPOINT: server.endpoint, COSMOS_KEY: server.key, ASSURANCE_FORCE: DEMO_FORCE };
    const measured = async (what: string, command: readonly string[], says: string) => {
      const { code, printed, seconds, peak } = await measureCommand(command, env);
      if (code !== 0 || !printed.includes(says)) throw new Error(`${what}: ${printed.slice(-300)}`);
      const figures = `${seconds.toFixed(1)} s, ${peak.toFixed(0)} MB`;
      return judged(what, `under ${String(MOST_MB)} MB`, figures, peak < MOST_MB);
    };
    const bringIn = ['bot/importing/main.ts', path, '--yes'];
    return {
      title: 'A tracker of 2,000 recommendations and 20,000 lines of history, by command, record embedded',
      rows: [
        await measured('import 2,000 + 20,000', bringIn, 'Brought in: 2000 recommendations'),
        await measured('the same file again', bringIn, 'Nothing changed'),
        await measured('verify', ['bot/verify.ts'], 'all sound'),
      ],
    };
  } finally {
    await server.stop();
    await rm(folder, { recursive: true });
  }
};
