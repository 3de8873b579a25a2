/** `npm run import -- FILE…`: see `options.ts` for what may stand there, and for the exit codes. */
import { createInterface } from 'node:readline/promises';
import { barOn } from '../bar';
import { createClock } from '../clock';
import { importFiles } from './command';
import { openReader } from './reading';

const ask = async (question: string): Promise<boolean> => {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const leaving = new AbortController();
  lines.once('SIGINT', () => leaving.abort());
  try {
    return /^y(?:es)?$/i.test((await lines.question(question, { signal: leaving.signal })).trim());
  } catch (error) {
    // Ctrl-C is a no.
    if (leaving.signal.aborted) return false;
    throw error;
  } finally {
    lines.close();
  }
};

const main = async (): Promise<void> => {
  const ending = new AbortController();
  // The first lets what has begun end; a second ends the process, and leaves every recommendation whole too.
  process.once('SIGINT', () => ending.abort());
  process.exitCode = await importFiles({
    argv: process.argv.slice(2),
    env: process.env,
    reader: openReader(),
    clock: createClock(),
    terminal: {
      print: (line) => void process.stdout.write(`${line}\n`),
      ...(process.stdin.isTTY && process.stderr.isTTY ? { ask } : {}),
      bar: barOn(process.stderr, 'Bringing in'),
      signal: ending.signal,
    },
  });
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'The import could not be made.'}\n`);
  process.exitCode = 1;
});
