import type { TestServer } from '../data/cosmos/server';
import type { Conversation } from '../../bot/turn';
import { failuresOf, startDemo } from './asking';
import { TOPICS } from './topics';

let server: TestServer;
let conversation: Conversation;
beforeAll(async () => {
  ({ server, conversation } = await startDemo());
});
afterAll(() => server.stop());

test.each(TOPICS)('%s', async (_, rows) => {
  expect((await failuresOf(conversation, rows)).join('\n')).toBe('');
});
