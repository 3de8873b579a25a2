/**
 * The boundary behind which files from outside are parsed: a thread with bounded memory and time, without our
 * environment, whose end never ends the bot. One file at a time, so that ten people who send files at once need
 * no more memory than one.
 */
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { UnreadableFile } from '../found';
import type { TaskName } from './tasks';

export interface Limits {
  /** How long one file may take, in milliseconds. */
  readonly milliseconds: number;
  /** The heap of the thread, in megabytes. */
  readonly heapMegabytes: number;
  /** How much the whole process may grow meanwhile, in megabytes: buffers lie outside the thread's heap. */
  readonly growthMegabytes: number;
}

export const LIMITS: Limits = { milliseconds: 60_000, heapMegabytes: 224, growthMegabytes: 320 };

/** How often the growth of the process is looked at. */
const LOOK_EVERY = 50;

/** What the thread says when it is done. */
const Outcome = z.discriminatedUnion('is', [
  z.object({ is: z.literal('read'), value: z.unknown() }),
  z.object({ is: z.literal('unreadable'), sentence: z.string().min(1) }),
  z.object({ is: z.literal('bug'), stack: z.string() }),
]);
export type Outcome = z.infer<typeof Outcome>;

const TOO_BIG =
  'This file needs more memory than reading a file may take. Send the pages or sheets that matter as a file of their own.';

const TOO_SLOW =
  'This file takes longer to read than a file may. Send the pages or sheets that matter as a file of their own.';

const ENTRY = join(__dirname, `thread${extname(__filename)}`);

/**
 * What the thread runs first. Compiled, that is the file beside this one; as TypeScript (the demo, the commands,
 * the tests) tsx has to be there before it, which a thread takes from code alone: Node ignores `--import` for it.
 */
const start = (): { code: string; eval: boolean } =>
  ENTRY.endsWith('.ts')
    ? {
        code: `require(${JSON.stringify(require.resolve('tsx/cjs'))}); require(${JSON.stringify(ENTRY)});`,
        eval: true,
      }
    : { code: ENTRY, eval: false };

const run = (task: TaskName, bytes: Uint8Array, limits: Limits, options: unknown): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const own = Uint8Array.from(bytes);
    const { code, eval: isCode } = start();
    const thread = new Worker(code, {
      eval: isCode,
      workerData: { task, bytes: own, options },
      transferList: [own.buffer],
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 32 },
      execArgv: [],
      env: {},
      // A library's warning may quote the file: nothing of it reaches our logs.
      stdout: true,
      stderr: true,
    });
    thread.stdout.resume();
    thread.stderr.resume();
    const before = process.memoryUsage.rss();
    const settle = (how: () => void): void => {
      clearTimeout(timer);
      clearInterval(watch);
      void thread.terminate();
      how();
    };
    const refuse = (sentence: string) => () => reject(new UnreadableFile(sentence));
    const timer = setTimeout(() => settle(refuse(TOO_SLOW)), limits.milliseconds);
    const watch = setInterval(() => {
      const growth = (process.memoryUsage.rss() - before) / 2 ** 20;
      if (growth > limits.growthMegabytes) settle(refuse(TOO_BIG));
    }, LOOK_EVERY);
    thread.once('message', (said: unknown) => {
      const outcome = Outcome.parse(said);
      settle(() => {
        if (outcome.is === 'read') resolve(outcome.value);
        else if (outcome.is === 'unreadable') reject(new UnreadableFile(outcome.sentence));
        else reject(new Error(`reading a file (${task}) failed: ${outcome.stack}`));
      });
    });
    thread.once('error', (error: Error & { code?: string }) => {
      settle(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refuse(TOO_BIG) : () => reject(error));
    });
    thread.once('exit', (code) => {
      settle(() => reject(new Error(`the thread that reads files (${task}) ended early with ${code}`)));
    });
  });

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs a task on a file's bytes in a thread of its own and parses what comes back. Throws `UnreadableFile` where
 * the file cannot be read or needs more than the limits; its sentence is for the person.
 * @param options what the task takes beside the bytes: plain data, which it parses
 */
export const inWorker = async <T extends z.ZodTypeAny>(
  task: TaskName,
  bytes: Uint8Array,
  result: T,
  limits: Limits = LIMITS,
  options?: unknown,
): Promise<z.infer<T>> => {
  const turn = last.then(
    () => run(task, bytes, limits, options),
    () => run(task, bytes, limits, options),
  );
  last = turn;
  return result.parse(await turn) as z.infer<T>;
};
