/** The demo's parts, put together; kept apart from main.ts because they take their time to load. */
import { join } from 'node:path';
import { startEmbedded, type EmbeddedServer } from '../../data/cosmos';
import { DEMO_AS_AT, DEMO_FORCE, DEMO_TENANT } from '../../data/demo';
import { dayOf, showWeekday } from '../../data/model';
import { createTelling } from '../boards';
import { createClock } from '../clock';
import { readConfig, type Config } from '../config';
import { createConversation } from '../conversation';
import { createDoor } from '../door';
import { createLog } from '../log';
import { openBeside, openChatImporting } from '../parts';
import { startBot } from '../server';
import { endInOrder } from './ending';
import type { DemoOptions } from './options';
import { seats } from './people';
import { BOT_NAME, playgroundConfig, teamOf } from './playground-config';
import { startPlayground } from './playground';
import { freePort } from './ports';
import { openDemoRecord } from './record';

export interface DemoParts {
  readonly options: DemoOptions;
  /** A free port. */
  readonly playgroundPort: number;
  /** On its way already, unless a record is configured. It ends with the process. */
  readonly embedded: Promise<EmbeddedServer> | undefined;
}

/** So long after the address is printed a page is likely to be open. */
const OPENED_MS = 8_000;

/**
 * Starts everything, says what to open and what to try, and stays until it is asked to end.
 * @throws with sentences for whoever starts it.
 */
export async function runDemo({ options, playgroundPort, embedded }: DemoParts): Promise<void> {
  const { env } = process;
  const config = demoConfig(env, options);
  const port = config.port === 0 ? 0 : await freePort(config.port, '--port');
  const source = config.record ?? { ...(await (embedded ?? startEmbedded())), database: 'assurance' };
  const { record, client, loaded, close } = await openDemoRecord(source, config);
  const clock = createClock(config.asAt);
  // What a person reads here is printed below; the log is for what goes wrong.
  const log = createLog('warn');
  const door = createDoor({ record, first: config.tenants, log });
  const common = { record, clock, demo: true, admins: config.admins };
  const telling = createTelling({
    ...common,
    client,
    database: source.database,
    force: DEMO_FORCE,
    tenants: door.allowed,
    log,
  });
  const beside = openBeside(config, { client, database: source.database }, log);
  const files = await openChatImporting(
    { force: DEMO_FORCE, registration: undefined },
    { endpoint: source.endpoint, key: source.key, database: source.database },
    { client, database: source.database },
    clock,
    log,
  );
  const { importing } = files;
  const conversation = createConversation({
    ...common,
    ...beside,
    importing,
    told: telling,
    decided: door.refresh,
    // The Playground does not show Teams' card that asks where to save a file.
    files: { by: 'folder', folder: join(process.cwd(), 'exports') },
  });
  const bot = await startBot({ config: { ...config, port }, log, record, conversation, door });

  telling.start(bot.outbound);
  importing.start(bot.outbound);
  door.start();

  const stops = [() => bot.stop(), () => telling.stop(), () => door.stop()];
  let stopping = false;
  const fail = endInOrder(log, async () => {
    stopping = true;
    await Promise.all(stops.map((stop) => stop()));
    await files.close();
    await beside.settled();
    close();
  });
  say(`listening on ${bot.url}`);
  if (config.record !== undefined && !loaded)
    say('The record was not empty: it is used as it is, and the demo scenario was not loaded.');
  if (!options.playground) return;

  const who = seats(options.as);
  const playground = await startPlayground({
    port: playgroundPort,
    botUrl: bot.url,
    config: playgroundConfig(who),
    env,
  });
  stops.push(() => playground.stop());
  say(welcome(playground.url, who.you.name, showWeekday(dayOf(clock.now().toISOString()))));
  // The Playground shows a page only what is posted while it is open: whoever opens it at once sees the card come.
  const installing = setTimeout(() => {
    void playground.install(teamOf(who)).then((installed) => {
      if (!installed)
        log.warn('the Playground did not install the bot in the team: the channel will not be told');
    });
  }, OPENED_MS);
  stops.unshift(() => {
    clearTimeout(installing);
    return Promise.resolve();
  });
  void playground.ended.then(() =>
    // A Ctrl-C reaches it as well, and it may be the quicker of us.
    setTimeout(() => {
      if (!stopping) process.stderr.write('The Playground has ended, and the demo with it.\n');
      fail();
    }, 500).unref(),
  );
}

function demoConfig(env: Readonly<Record<string, string | undefined>>, options: DemoOptions): Config {
  const asAt = env['ASSURANCE_AS_AT']?.trim() ?? '';
  const config = readConfig(
    {
      ...env,
      // The scenario's, whatever is set for production.
      ASSURANCE_FORCE: DEMO_FORCE,
      ASSURANCE_TENANTS: DEMO_TENANT,
      ASSURANCE_AS_AT: asAt === '' ? DEMO_AS_AT : asAt,
    },
    'local',
  );
  return { ...config, port: options.port ?? config.port };
}

const say = (words: string): void => void process.stdout.write(`${words}\n`);

const welcome = (url: string, name: string, today: string): string => `
Open ${url} in a browser. You are the ${name}; it is ${today}.

Three things to try:
  status of Rec 3 for our force
  what's overdue
  what changed since the last board

In the team's channel, begin with @${BOT_NAME}. Ctrl-C ends the demo.
`;
