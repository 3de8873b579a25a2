/**
 * A process of its own: the bot that a newcomer writes, with botbuilder's own adapter on express. It answers
 * every message with one fixed card, taken from the environment so that it weighs what ours does.
 */
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import express from 'express';

const card: unknown = JSON.parse(
  process.env['ECHO_CARD'] ?? '{"type":"AdaptiveCard","version":"1.5","body":[]}',
);
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const app = express();
app.use(express.json());
app.post('/api/messages', (req, res) =>
  adapter.process(req, res, async (context) => {
    if (context.activity.type !== 'message') return;
    await context.sendActivity({
      type: 'message',
      summary: 'A fixed card',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
    });
  }),
);
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = address === null || typeof address === 'string' ? 0 : address.port;
  process.stdout.write(`listening on http://127.0.0.1:${String(port)}\n`);
});
