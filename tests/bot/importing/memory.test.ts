/** The largest tracker that a force keeps, brought in by command, takes no more memory than a small machine has. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded, type EmbeddedServer } from '../../../data/cosmos';
import { measureCommand } from '../../bench/bringing/measure';
import { trackerOf } from '../../bench/bringing/tracker';

// A process of its own reads, plans and writes 22,000 rows.
jest.setTimeout(180_000);

let server: EmbeddedServer;
let folder = '';
beforeAll(async () => {
  server = await startEmbedded();
  folder = mkdtempSync(join(tmpdir(), 'memory-'));
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('2,000 recommendations and 20,000 lines of history are brought in under 512 MB', async () => {
  const path = join(folder, 'tracker.xlsx');
  writeFileSync(path, trackerOf({ recommendations: 2_000, entries: 20_000 }));
  const env = { COSMOS_ENDPOINT: server.endpoint, COSMOS_KEY: server.key, ASSURANCE_FORCE: 'staffordshire' };
  const { code, printed, peak } = await measureCommand(['bot/importing/main.ts', path, '--yes'], env, 400);
  expect(printed).toContain('Brought in: 2000 recommendations with 24,000 entries, 0 published positions.');
  expect(code).toBe(0);
  expect(peak).toBeLessThan(512);
});
