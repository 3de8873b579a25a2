/** The demo as an outside client starts it: `npm run demo`, in a process group of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const START_MS = 40_000;

export interface RunningDemo {
  /** The bot's address. */
  readonly url: string;
  /** The Playground's, where it runs. */
  readonly page: string;
  readonly output: () => string;
  /** Ends npm and all below it, as a terminal does; or npm alone, as a supervisor does. */
  stop(whom?: 'all' | 'npm'): Promise<void>;
  /** kill -9 of all of it: nothing is put in order. */
  kill(): Promise<void>;
}

export interface Ended {
  readonly code: unknown;
  readonly output: string;
}

/** Runs the demo until it ends of itself. */
export async function runDemo(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  const { ended } = launch(args, env);
  return ended;
}

/** Starts the demo; resolves once it listens, and once its page is there if it has one. */
export async function startDemo(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<RunningDemo> {
  const { child, ended, output } = launch(args, env);
  const ready = args.includes('--no-playground') ? /listening on (\S+)/ : /Open (\S+)/;
  let timer: NodeJS.Timeout | undefined;
  try {
    await Promise.race([
      new Promise<void>((resolve) => {
        const look = () => {
          if (ready.test(output())) resolve();
        };
        child.stdout.on('data', look);
        look();
      }),
      ended.then(() => Promise.reject(new Error(`The demo ended before it was ready: ${output()}`))),
      new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`The demo did not get ready: ${output()}`)), START_MS);
      }),
    ]);
  } catch (error) {
    signal(child.pid, 'SIGKILL');
    throw error;
  } finally {
    clearTimeout(timer);
  }
  return {
    url: /listening on (\S+)/.exec(output())?.[1] ?? '',
    page: /Open (\S+)/.exec(output())?.[1] ?? '',
    output,
    stop: async (whom = 'all') => {
      if (whom === 'npm') child.kill('SIGTERM');
      else signal(child.pid, 'SIGTERM');
      await ended;
    },
    kill: async () => {
      signal(child.pid, 'SIGKILL');
      await ended;
    },
  };
}

function launch(args: readonly string[], env: Record<string, string>) {
  const child = spawn('npm', ['run', '--silent', 'demo', '--', ...args], {
    cwd: ROOT,
    env: { ...demoEnv(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  // 'close' comes when the last process below npm has let go of the output: npm itself goes sooner.
  const ended = once(child, 'close').then(([code]: unknown[]): Ended => ({ code, output }));
  return { child, ended, output: () => output };
}

/** This process's environment without what would make another demo of it. */
export const demoEnv = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(COSMOS_|ASSURANCE_|AZURE_|Microsoft|npm_|PORT$)/.test(name),
    ),
  ),
  TEAMSAPPTESTER_BROWSER: 'none',
});

function signal(pid: number | undefined, name: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, name);
  } catch {
    // It has ended already.
  }
}
