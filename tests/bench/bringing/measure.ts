/** A command of the product as a process of its own: how long it took, and how much memory it had at most. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';

/** `npm run` starts every script there; this file lies elsewhere once it is built. */
const ROOT = process.cwd();
/** Said at its end on a stream of its own, so that what the command prints stays as it is. */
const TELL = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));",
)}`;

export interface Measured {
  readonly code: number;
  readonly printed: string;
  readonly seconds: number;
  /** Of the whole process, its threads and buffers, in megabytes. */
  readonly peak: number;
}

/**
 * @param command from the root of the repository, with its arguments
 * @param env what it needs beside the path
 * @param heap in megabytes, where it is to be bounded
 */
export const measureCommand = async (
  command: readonly string[],
  env: Readonly<Record<string, string>>,
  heap?: number,
): Promise<Measured> => {
  const bound = heap === undefined ? [] : [`--max-old-space-size=${String(heap)}`];
  const begun = performance.now();
  const child = spawn(process.execPath, [...bound, '--import', 'tsx', '--import', TELL, ...command], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const said = ['', '', ''];
  for (const [at, stream] of [child.stdout, child.stderr, child.stdio[3]].entries())
    stream?.on('data', (data: unknown) => {
      said[at] = `${said[at] ?? ''}${String(data)}`;
    });
  const [code] = z
    .tuple([z.number().nullable()])
    .rest(z.unknown())
    .parse(await once(child, 'close'));
  const [printed = '', failed = '', peak = ''] = said;
  // Kilobytes, as libuv has it on every system.
  const kilobytes = z.coerce.number().positive().safeParse(peak).data;
  if (code === null || kilobytes === undefined)
    throw new Error(`${command.join(' ')} was ended before its time: ${failed.slice(-500)}`);
  return {
    code,
    printed: `${printed}${failed}`,
    seconds: (performance.now() - begun) / 1_000,
    peak: kilobytes / 1_024,
  };
};
