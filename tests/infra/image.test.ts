/**
 * What the Dockerfile does, done here without a container engine: built by tsc into an empty folder, beside
 * it the packages of a production install and no others, started as its last line says.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { request } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { startServer, type TestServer } from '../data/cosmos/server';

const ROOT = join(__dirname, '..', '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const dockerfile = read('Dockerfile');
const START = /^CMD \["node", "([^"]+)"\]$/m.exec(dockerfile)?.[1] ?? '';

const GUID = '00000000-0000-0000-0000-0000000000c1';
let app: string;
let record: TestServer;
let cosmos: Server;
let env: Record<string, string>;

beforeAll(async () => {
  app = mkdtempSync(join(tmpdir(), 'assurance-image-'));
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const built = spawnSync(
    process.execPath,
    [tsc, '-p', 'tsconfig.build.json', '--outDir', join(app, 'dist')],
    { cwd: ROOT, encoding: 'utf8' },
  );
  expect([built.status, built.stdout]).toEqual([0, '']);
  installForProduction();

  record = await startServer();
  cosmos = await behindHttps(record.endpoint);
  env = {
    PORT: '0',
    MicrosoftAppId: GUID,
    MicrosoftAppType: 'UserAssignedMSI',
    MicrosoftAppTenantId: GUID,
    COSMOS_ENDPOINT: `https://127.0.0.1:${String(portOf(cosmos))}/`,
    COSMOS_DATABASE: record.database,
    COSMOS_KEY: Buffer.from('key').toString('base64'),
    ASSURANCE_FORCE: 'staffordshire',
    ASSURANCE_TENANTS: GUID,
    ASSURANCE_ADMINS: GUID,
    // The embedded server's certificate vouches for nobody.
    NODE_TLS_REJECT_UNAUTHORIZED: '0',
  };
}, 180_000);
const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});
afterAll(async () => {
  cosmos.closeAllConnections();
  await new Promise((resolve) => cosmos.close(resolve));
  await record.stop();
  rmSync(app, { recursive: true, force: true });
});

/** What `npm ci --omit=dev` would leave, by the lock file; each package is a link to the one that is here. */
function installForProduction(): void {
  const Lock = z.object({ packages: z.record(z.object({ dev: z.boolean().optional() })) });
  const { packages } = Lock.parse(JSON.parse(read('package-lock.json')));
  for (const [path, { dev }] of Object.entries(packages)) {
    if (dev === true || !/^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path)) continue;
    if (!existsSync(join(ROOT, path))) continue;
    mkdirSync(dirname(join(app, path)), { recursive: true });
    symlinkSync(join(ROOT, path), join(app, path));
  }
}

function start(variables: Record<string, string>, script = START) {
  const child = spawn(process.execPath, [script], {
    cwd: app,
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  const ended = once(child, 'exit').then(([code]: unknown[]) => ({ code, output }));
  const listening = async (): Promise<string> => {
    for (;;) {
      const url = /listening on (http:\S+)/.exec(output)?.[1];
      if (url !== undefined) return url;
      if (child.exitCode !== null) throw new Error(`It ended before it listened: ${output}`);
      await wait(50);
    }
  };
  return { child, ended, listening };
}

test('the folder of the build holds all that the code reads beside code', () => {
  const isData = (file: string) => !/\.(?:ts|js|map|png|mjs|md)$/.test(file) && /\.\w+$/.test(file);
  const wanted = ['bot', 'cards', 'data'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => join(folder, file))
      .filter(
        (file) =>
          isData(file) && !/^(?:(?:bot|data)[\\/]demo|data[\\/]importing[\\/]example)[\\/]/.test(file),
      ),
  );
  expect(wanted).toContain(join('cards', 'templates', 'status.json'));
  expect(wanted.filter((file) => !existsSync(join(app, 'dist', file)))).toEqual([]);
});

test('without variables it says what to set, and ends with 1', async () => {
  const { code, output } = await start({}).ended;
  expect(code).toBe(1);
  expect(output).toContain('MicrosoftAppId is missing: set it to');
  expect(output).not.toContain('    at ');
});

test('it starts with production packages alone, answers the probes, lets nobody in, and ends in order', async () => {
  const bot = start(env);
  const url = await bot.listening();
  const status = async (path: string, init?: RequestInit) => (await fetch(url + path, init)).status;
  expect(await status('/healthz')).toBe(200);
  expect(await status('/readyz')).toBe(200);
  expect(await status('/api/messages', { method: 'POST', body: '{}' })).toBe(401);

  bot.child.kill('SIGTERM');
  const ending = await Promise.race([bot.ended, wait(10_000, undefined, { ref: false })]);
  expect(ending).toMatchObject({ code: 0 });
});

test('the history can be verified from within', async () => {
  const { code, output } = await start(env, join('dist', 'bot', 'verify.js')).ended;
  expect([code, output]).toEqual([0, expect.stringContaining('0 chains, 0 entries, all sound')]);
});

describe('the Dockerfile', () => {
  test('starts what npm start starts', () => {
    const { scripts } = z.object({ scripts: z.record(z.string()) }).parse(JSON.parse(read('package.json')));
    expect(scripts['start']).toBe(`node ${START}`);
  });

  test('runs as nobody in particular, is asked for its health, and carries no development packages', () => {
    const final = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
    expect(final).toMatch(/^USER node$/m);
    expect(final).toMatch(/^HEALTHCHECK [^]*\/healthz/m);
    expect(final.indexOf('USER node')).toBeLessThan(final.indexOf('CMD ["node", "dist'));
    expect(dockerfile).toContain('npm prune --omit=dev');
  });

  test('takes a Node.js that the code may run on', () => {
    const { engines } = z
      .object({ engines: z.object({ node: z.string() }) })
      .parse(JSON.parse(read('package.json')));
    const needed = Number(/\d+/.exec(engines.node)?.[0]);
    const used = [...dockerfile.matchAll(/^FROM node:(\d+)-slim/gm)].map(([, version]) => Number(version));
    expect(used.length).toBe(2);
    for (const version of used) expect(version).toBeGreaterThanOrEqual(needed);
  });

  test('finds what it copies, and is given no tests, history or settings', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
      ([, files]) => files?.split(' ') ?? [],
    );
    const allowed = read('.dockerignore')
      .split('\n')
      .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
    expect(copied.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
    expect(allowed.sort()).toEqual(copied.sort());
  });
});

/** The bot in production opens its record by https alone; the embedded server speaks http. */
async function behindHttps(endpoint: string): Promise<Server> {
  const folder = dirname(require.resolve('@vercel/cosmosdb-server/package.json'));
  const [cert, key] = ['cert.pem', 'key.pem'].map((file) => readFileSync(join(folder, file)));
  const server = createServer({ cert, key }, (asked, answer) => {
    const { method, url, headers } = asked;
    const onward = request(new URL(url ?? '/', endpoint), { method, headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 500, answered.headers);
      answered.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

const portOf = (server: Server): number => {
  const address: AddressInfo | string | null = server.address();
  return address === null || typeof address === 'string' ? 0 : address.port;
};
