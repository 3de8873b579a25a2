/** A bot in a process of its own, as it would run: nothing of the bench shares its event loop. */
import { spawn, type ChildProcess } from 'node:child_process';

/** `npm run` starts every script there; this file lies elsewhere once it is built. */
const ROOT = process.cwd();

export interface Child {
  readonly url: string;
  /** From the start of the process until it said where it listens. */
  readonly startedMs: number;
  /** Resolves once the process has ended. */
  stop(): Promise<void>;
}

const START_MS = 60_000;
const STOP_MS = 10_000;
const LISTENING = /listening on (http:\/\/[\w.]+:\d+)/i;

/**
 * Starts a command and waits until it says `listening on http://…`.
 * @throws with the end of its output, if it ends or stays silent instead.
 */
export const startChild = (
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Child> => {
  const start = performance.now();
  // A group of its own, so that what npm and tsx start in between ends with it.
  const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, ...env }, detached: true });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    signal(child, 'SIGTERM');
    const timer = setTimeout(() => signal(child, 'SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(timer);
  };
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (why: string): void => {
      signal(child, 'SIGKILL');
      reject(new Error(`${[command, ...args].join(' ')} ${why}: ${output.slice(-600)}`));
    };
    const timer = setTimeout(() => fail('did not start in time'), START_MS);
    const read = (chunk: Buffer): void => {
      output = (output + chunk.toString('utf8')).slice(-4_000);
      const url = LISTENING.exec(output)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve({ url, startedMs: performance.now() - start, stop });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', (error) => fail(error.message));
    void ended.then(() => {
      clearTimeout(timer);
      fail('ended');
    });
  });
};

const signal = ({ pid, exitCode, signalCode }: ChildProcess, name: NodeJS.Signals): void => {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  try {
    process.kill(-pid, name);
  } catch {
    // It has just ended by itself.
  }
};
