/** A process of its own: our bot as the demo runs it, on the embedded record with the scenario in it. */
import { createClock } from '../../../bot/clock';
import { createConversation } from '../../../bot/conversation';
import { createLog } from '../../../bot/log';
import { runUntilStopped } from '../../../bot/process';
import { startBot } from '../../../bot/server';
import { openDemoRecord } from '../record';
import { DEMO_AS_AT, DEMO_TENANT } from '../../../data/demo';

const main = async (): Promise<void> => {
  const log = createLog('warn');
  const { record, close } = await openDemoRecord();
  const clock = createClock(new Date(DEMO_AS_AT));
  const bot = await startBot({
    config: { port: 0, registration: undefined, tenants: [DEMO_TENANT] },
    record,
    conversation: createConversation({ record, clock, demo: true }),
    log,
  });
  runUntilStopped(bot, log, close);
  process.stdout.write(`listening on ${bot.url}\n`);
};

void main();
