/** `npm start`: production. Reads the environment, opens the record, starts, and prints one line. */
import { createClock } from './clock';
import { readConfig } from './config';
import { createLog } from './log';
import { openParts } from './parts';
import { runUntilStopped } from './process';
import { startBot } from './server';
import { startTelemetry } from './telemetry';

async function main(): Promise<void> {
  const config = readConfig(process.env, 'production');
  const log = createLog();
  const telemetry = await startTelemetry(config.telemetry);
  const parts = await openParts(config, createClock(), log, telemetry);
  const bot = await startBot({ config, log, ...parts });
  parts.telling.start(bot.outbound);
  parts.importing.start(bot.outbound);
  parts.door.start();
  const stop = async (): Promise<void> => {
    await Promise.all([bot.stop(), parts.telling.stop(), parts.door.stop()]);
  };
  runUntilStopped({ ...bot, stop }, log, async () => {
    await parts.close();
    await telemetry.close();
  });
  process.stdout.write(`listening on ${bot.url}\n`);
}

main().catch((error: unknown) => {
  // Sentences for whoever starts it, without a stack: what is wrong, and what to set.
  const words = error instanceof Error ? error.message : 'The bot could not start.';
  process.stderr.write(`${words}\n`);
  process.exitCode = 1;
});
