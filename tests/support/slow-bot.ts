/**
 * A process of its own, for tests of how one ends: a bot that takes its time over every answer. With
 * `CLOSES=never` what is closed after it stays open.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { runUntilStopped } from '../../bot/process';
import { createLog } from '../../bot/log';
import { startBot } from '../../bot/server';
import { TENANT } from './activities';
import { echo } from './bot';

const log = createLog('silent');
void startBot({
  config: { port: 0, registration: undefined, tenants: [TENANT] },
  record: { ready: () => Promise.resolve(true) },
  conversation: async (turn) => {
    await wait(400);
    return echo(turn);
  },
  log,
}).then((bot) => {
  // As an open connection does, it keeps the process alive.
  const never = (): Promise<void> => new Promise(() => void setInterval(() => undefined, 60_000));
  runUntilStopped(bot, log, () => (process.env['CLOSES'] === 'never' ? never() : Promise.resolve()));
  process.stdout.write(`listening on ${bot.url}\n`);
});
