import pino from 'pino';
import { message, press } from '../support/activities';
import { startTestBot } from '../support/bot';
import { startConnector } from '../support/connector';
import { errorForLog } from '../../bot/log';

test('of an error, its kind and place are logged and never its words', () => {
  const logged = errorForLog(new TypeError('Jane Okafor wrote\nthis at length'));
  expect(logged.kind).toBe('TypeError');
  expect(logged.at).toContain('log.test');
  expect(JSON.stringify(logged)).not.toMatch(/Jane|length/);
  expect(errorForLog('words')).toEqual({ kind: 'string', at: undefined });
});

test('what a person wrote, and their name, never reaches the log', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line) => void lines.push(line) });
  const connector = await startConnector();
  const bot = await startTestBot({ log, conversation: () => Promise.reject(new Error('about Wintergreen')) });
  const from = { id: '29:x', aadObjectId: 'object-x', name: 'Alex Wintergreen' };
  await bot.post(message(connector.url, 'ask Wintergreen about it', { from }));
  await bot.post(press(connector.url, 'say', { words: 'Wintergreen' }, { from }));
  await bot.post(message(connector.url, 'Wintergreen', { from, channelData: {}, conversation: { id: 'c' } }));
  connector.fail(() => ({ status: 403 }));
  await bot.post(message(connector.url, 'Wintergreen', { from }));
  await bot.stop();
  await connector.close();
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.join()).not.toContain('Wintergreen');
});
