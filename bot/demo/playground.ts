/** The Microsoft 365 Agents Playground, a process of its own: Teams for one person, without Teams. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { within } from '../within';
import type { PlaygroundConfig } from './playground-config';

export interface PlaygroundOptions {
  /** A free port. */
  readonly port: number;
  readonly botUrl: string;
  readonly config: PlaygroundConfig;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface RunningPlayground {
  /** For the browser. */
  readonly url: string;
  /**
   * Installs the bot in one of its conversations, as somebody would in Teams; says whether it took it. It
   * does so of itself only once a person opens that conversation.
   */
  install(conversation: string): Promise<boolean>;
  /** Resolves when it has ended, of itself or not. */
  readonly ended: Promise<void>;
  /** Ends it and takes its files away; may be called twice. */
  stop(): Promise<void>;
}

const PACKAGE = '@microsoft/m365agentsplayground';
const START_MS = 20_000;
const STOP_MS = 2_000;

/**
 * Starts the Playground and waits until its page is there.
 * @throws with a sentence where it is not installed or does not start.
 */
export async function startPlayground(options: PlaygroundOptions): Promise<RunningPlayground> {
  const program = await programOf(PACKAGE);
  // Its logs and its configuration live here, and nowhere in the repository.
  const folder = mkdtempSync(join(tmpdir(), 'assurance-playground-'));
  const child = launch(program, folder, options);
  const ended = once(child, 'exit').then(() => undefined);
  const tidy = () => rmSync(folder, { recursive: true, force: true });
  // However we end: what is left to do then has to be done at once.
  process.once('exit', tidy);

  const stop = async (): Promise<void> => {
    if (child.connected) child.disconnect();
    if (!(await within(ended, STOP_MS)).done) child.kill('SIGKILL');
    await ended;
    tidy();
    process.off('exit', tidy);
  };
  try {
    const url = `http://localhost:${await portOf(child, ended)}`;
    return { url, ended, stop, install: (conversation) => install(url, conversation) };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Its back end is there once it has reached the bot, a moment after its page. */
const INSTALL_TRIES = 20;

async function install(url: string, conversation: string): Promise<boolean> {
  const address = `${url}/_debug/conversation/${encodeURIComponent(conversation)}/installation`;
  for (let attempt = 0; attempt < INSTALL_TRIES; attempt += 1) {
    const answered = await fetch(address, { method: 'POST' }).catch(() => undefined);
    if (answered?.ok === true) return true;
    await wait(250);
  }
  return false;
}

function launch(program: string, folder: string, { port, botUrl, config, env }: PlaygroundOptions) {
  const file = join(folder, 'playground.yml');
  // JSON is YAML.
  writeFileSync(file, JSON.stringify(config, undefined, 2));
  const tether = pathToFileURL(join(__dirname, 'tether.mjs')).href;
  const args = [
    ...['--import', tether, program, 'start', '--disable-telemetry'],
    ...['--app-endpoint', `${botUrl}/api/messages`, '--port', String(port)],
    // Not "localhost": where that is ::1 alone, the bot would not find it.
    ...['--service-url', `http://127.0.0.1:${port}/_connector`],
  ];
  return spawn(process.execPath, args, {
    cwd: folder,
    env: {
      ...env,
      ...(hasDesktop(env, process.platform) ? {} : { TEAMSAPPTESTER_BROWSER: 'none' }),
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: file,
      M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'playground.log'),
    },
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
    windowsHide: true,
  });
}

/** Whether there is a desktop on which to open a browser. */
export function hasDesktop(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): boolean {
  const has = (name: string): boolean => (env[name] ?? '') !== '';
  if (has('CI') || has('SSH_CONNECTION')) return false;
  return platform === 'win32' || platform === 'darwin' || has('DISPLAY') || has('WAYLAND_DISPLAY');
}

const Manifest = z.object({ bin: z.object({ agentsplayground: z.string() }) });

/** Where the package keeps its program. */
async function programOf(name: string): Promise<string> {
  try {
    const manifest = require.resolve(`${name}/package.json`);
    const { bin } = Manifest.parse(JSON.parse(await readFile(manifest, 'utf8')));
    return join(dirname(manifest), bin.agentsplayground);
  } catch (cause) {
    throw new Error('The Playground is not installed: run npm ci, or start with --no-playground.', { cause });
  }
}

/** The port it says it has: it takes another one where ours was snatched from under it. */
async function portOf(child: ChildProcess, ended: Promise<void>): Promise<string> {
  const said = new Promise<string>((resolve) => {
    let output = '';
    child.stdout?.on('data', (data: Buffer) => {
      output += data.toString();
      const port = /^Listening on (\d+)\s/m.exec(output)?.[1];
      if (port !== undefined) resolve(port);
    });
  });
  const failed = ended.then(() => undefined);
  const first = await within(Promise.race([said, failed]), START_MS);
  if (first.done && first.value !== undefined) return first.value;
  throw new Error('The Playground did not start: try again, or start with --no-playground.');
}
