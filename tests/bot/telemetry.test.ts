import type { Attributes, Meter, Span, Tracer } from '@opentelemetry/api';
import { NOT_UNDERSTOOD } from '../../bot/asking/help';
import { createTelemetry, NO_TELEMETRY, startTelemetry } from '../../bot/telemetry';
import type { MessageTurn } from '../../bot/turn';
import { openClient, type CosmosAnswer } from '../../data/cosmos';
import { reply } from '../support/bot';
import { startServer } from '../data/cosmos/server';

const SECRET = 'the victim is Jane Example';
const turn = (text: string): MessageTurn => ({
  kind: 'message',
  id: 'activity-1',
  asker: { id: '00000000-0000-0000-0000-0000000000a5', name: 'Board Member', tenant: 'x' },
  place: { conversation: 'a:secret-chat', kind: 'personal' },
  text,
});

/** Keeps all that is measured, in words. */
const measuring = () => {
  const seen: string[] = [];
  const keep =
    (name: string) =>
    (value: number, attributes?: Attributes): void =>
      void seen.push(
        `${name} ${name.endsWith('duration') ? '' : String(value)} ${JSON.stringify(attributes)}`,
      );
  const instrument = (name: string) => ({ record: keep(name), add: keep(name) });
  const span = {
    setAttributes: (attributes: Attributes) => void seen.push(`span ${JSON.stringify(attributes)}`),
    end: () => void seen.push('span ended'),
  };
  // Of the API only what is used: a whole tracer would be the SDK itself.
  const tracer: unknown = {
    startActiveSpan: <T>(name: string, run: (span: Span) => T): T => {
      seen.push(name);
      return run(span as unknown as Span);
    },
  };
  const meter: unknown = { createHistogram: instrument, createCounter: instrument };
  return { seen, telemetry: createTelemetry({ tracer: tracer as Tracer, meter: meter as Meter }) };
};

test('a turn is a span with its kind and outcome; what was typed, by whom and where is nowhere', async () => {
  const { seen, telemetry } = measuring();
  const conversation = telemetry.observed((each) =>
    Promise.resolve([reply(each.kind === 'message' && each.text === '?' ? NOT_UNDERSTOOD : SECRET)]),
  );
  await conversation(turn(SECRET));
  await conversation(turn('?'));
  const all = seen.join('\n');
  expect(all).toContain('"outcome":"answered"');
  expect(all).toContain('"outcome":"not understood"');
  expect(seen.filter((line) => line.startsWith('assurance.not_understood'))).toEqual([
    'assurance.not_understood 1 {"place":"personal"}',
  ]);
  for (const words of ['Jane', 'Board Member', 'secret-chat', '0000000000a5'])
    expect(all).not.toContain(words);
});

test('a turn that fails is told as failed, ends its span, and fails as before', async () => {
  const { seen, telemetry } = measuring();
  const conversation = telemetry.observed(() => Promise.reject(new Error(SECRET)));
  await expect(conversation(turn('x'))).rejects.toThrow(SECRET);
  expect(seen.join('\n')).toContain('"outcome":"failed"');
  expect(seen).toContain('span ended');
  expect(seen.join('\n')).not.toContain('Jane');
});

test('requests to the record are counted with their charge, those that fail too', async () => {
  const server = await startServer();
  try {
    const answers: CosmosAnswer[] = [];
    const client = await openClient({
      endpoint: server.endpoint,
      key: server.key,
      onAnswer: (answer) => void answers.push(answer),
    });
    const container = client.database(server.database).container('record');
    await container.items.create({ id: 'something', force: 'staffordshire' });
    await container.item('nothing', 'staffordshire').read();
    client.dispose();
    expect(answers).toContainEqual(expect.objectContaining({ operation: 'create', ok: true, charge: 1 }));
    expect(answers).toContainEqual(expect.objectContaining({ operation: 'read', ok: false }));
    const { seen, telemetry } = measuring();
    for (const answer of answers) telemetry.cosmos(answer);
    expect(seen.filter((line) => line.startsWith('assurance.cosmos.requests'))).toHaveLength(answers.length);
  } finally {
    await server.stop();
  }
});

test('how a post ends is counted by its kind', () => {
  const { seen, telemetry } = measuring();
  telemetry.delivered({ kind: 'digest', state: 'unknown' });
  expect(seen).toEqual(['assurance.posts 1 {"kind":"digest","state":"unknown"}']);
});

test('without a connection string nothing is measured, and nothing of it is loaded', async () => {
  const before = Object.keys(require.cache).length;
  expect(await startTelemetry(undefined)).toBe(NO_TELEMETRY);
  expect(Object.keys(require.cache)).toHaveLength(before);
  const conversation = () => Promise.resolve([]);
  expect(NO_TELEMETRY.observed(conversation)).toBe(conversation);
});

test('closing waits for whoever takes the measurements, but not until they answer', async () => {
  const parts: unknown = { tracer: {}, meter: { createHistogram: () => ({}), createCounter: () => ({}) } };
  let sent = false;
  const soon = createTelemetry(parts as { tracer: Tracer; meter: Meter }, async () => {
    await Promise.resolve();
    sent = true;
  });
  await soon.close();
  expect(sent).toBe(true);
  const silent = createTelemetry(
    parts as { tracer: Tracer; meter: Meter },
    () => new Promise(() => undefined),
  );
  await expect(silent.close()).resolves.toBeUndefined();
});
