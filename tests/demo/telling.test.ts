/** The demo on the day of a digest: what the board's channel is told by the clock, seen from Teams' side. */
import { setTimeout as wait } from 'node:timers/promises';
import { openClient, openOutbox, startEmbedded } from '../../data/cosmos';
import { DEMO_FORCE } from '../../data/demo';
import { installed } from '../support/activities';
import { startConnector, type Connector, type ConnectorRequest } from '../support/connector';
import { startDemo, type RunningDemo } from './start';

jest.setTimeout(240_000);

/** As the stand-in for Teams lists it: the team's general channel, and the one with the board's name. */
const GENERAL = { id: '19:general@thread.tacv2', conversationType: 'channel' };
const CHANNEL = '19:lpib@thread.tacv2';
const BOARD = 'Local Policing Improvement Board';
/** Waits for things that come by the clock, on a machine that has other things to do. */
const PATIENCE_MS = 150_000;
/** The clock is looked at every ten seconds: what would be sent again has been by then. */
const SETTLED_MS = 13_000;

const until = async (what: string, is: () => boolean | Promise<boolean>): Promise<void> => {
  const end = Date.now() + PATIENCE_MS;
  while (!(await is())) {
    if (Date.now() > end) throw new Error(`It did not come to this: ${what}.`);
    await wait(100);
  }
};

const start = (at: string, env: Record<string, string> = {}): Promise<RunningDemo> =>
  startDemo(['--no-playground', '--port', '0'], { ...env, ASSURANCE_AS_AT: at });

/** Somebody adds the app to the team. */
const install = async (demo: RunningDemo, connector: Connector): Promise<void> => {
  for (const activity of installed(connector.url, GENERAL)) {
    const answer = await fetch(`${demo.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    expect(answer.status).toBe(200);
  }
};

/** What the bot began of its own accord, wherever. */
const begun = (connector: Connector, words: RegExp): readonly ConnectorRequest[] =>
  connector.requests.filter(
    ({ method, activity }) => method === 'POST' && words.test(activity?.summary ?? ''),
  );

const DIGEST = new RegExp(`^${BOARD}, Thursday 23 January 2025, 10:00: `);
const MISSED = /^The digest for the .* was not sent/;
const POSITION = new RegExp(`^${BOARD}: 5 recommendations`);

/** The one message with these words, in the board's channel; and there is no other after a while. */
const theOne = async (connector: Connector, words: RegExp): Promise<ConnectorRequest> => {
  await until(`a message ${String(words)}`, () => begun(connector, words).length > 0);
  await wait(SETTLED_MS);
  const all = begun(connector, words);
  expect(all.map(({ channel }) => channel)).toEqual([CHANNEL]);
  const [only] = all;
  if (only === undefined) throw new Error('It was there a moment ago.');
  return only;
};

const cardOf = ({ activity }: ConnectorRequest): string => JSON.stringify(activity?.attachments);

/** One demo from its start to its end, with the app in the team. */
const demoAt = async (at: string, then: (connector: Connector) => Promise<void>): Promise<void> => {
  const connector = await startConnector();
  const demo = await start(at);
  try {
    await install(demo, connector);
    await then(connector);
  } finally {
    await demo.stop();
    await connector.close();
  }
};

describe('the digest for the meeting on Thursday 23 January 2025, 10:00', () => {
  test.concurrent('goes into the channel at 09:00 two working days before, once', async () => {
    const before = Date.now();
    await demoAt('2025-01-21T08:59:30', async (connector) => {
      const digest = await theOne(connector, DIGEST);
      // The clock began to run after we did.
      expect(digest.at - before).toBeGreaterThanOrEqual(30_000);
      expect(digest.activity?.summary).toBe(
        `${BOARD}, Thursday 23 January 2025, 10:00: 1 overdue, 1 awaiting sign-off and 2 changed since 19 December 2024`,
      );
      const card = cardOf(digest);
      for (const fact of ['Rec 4', 'Rec 3', '21 days overdue', 'ASB Thematic Lead', 'Demo data'])
        expect(card).toContain(fact);
      expect(card).not.toContain('Sent late');
    });
  });

  test.concurrent('failure 37: found unsent at 14:00, it goes late and says so, once', () =>
    demoAt('2025-01-21T14:00', async (connector) => {
      expect(cardOf(await theOne(connector, DIGEST))).toContain(
        'Sent late: it was due on Tuesday 21 January 2025 at 09:00',
      );
      expect(begun(connector, MISSED)).toEqual([]);
    }),
  );

  test.concurrent('failure 37: once the meeting has begun it is not sent, and that is said, once', () =>
    demoAt('2025-01-23T10:00:05', async (connector) => {
      const missed = await theOne(connector, MISSED);
      expect(missed.activity?.summary).toContain(`${BOARD}, Thursday 23 January 2025, 10:00`);
      expect(cardOf(missed)).toContain('It was due on Tuesday 21 January 2025 at 09:00');
      expect(begun(connector, DIGEST)).toEqual([]);
    }),
  );

  test('failures 32, 34 and 35: one in all, from two copies that are killed, and from one that starts after it', async () => {
    const server = await startEmbedded();
    const connector = await startConnector();
    const database = 'telling';
    const client = await openClient(server);
    const outbox = openOutbox({ client, database, force: DEMO_FORCE });
    const running: RunningDemo[] = [];
    const env = { COSMOS_ENDPOINT: server.endpoint, COSMOS_KEY: server.key, COSMOS_DATABASE: database };
    const startCopies = async (...at: readonly string[]): Promise<void> => {
      running.push(...(await Promise.all(at.map((each) => start(each, env)))));
    };
    const killAll = async (): Promise<void> => {
      await Promise.all(running.splice(0).map((demo) => demo.kill()));
    };
    const sent = (kind: 'position' | 'digest') => async (): Promise<boolean> =>
      (await outbox.find({ kind, states: ['sent'] })).length > 0;
    try {
      // The first tells the position, and is killed before the digest is due.
      await startCopies('2025-01-21T08:58');
      for (const demo of running) await install(demo, connector);
      await until('the position is told', sent('position'));
      await killAll();
      expect(begun(connector, DIGEST)).toEqual([]);

      // Two go on from there: they were installed nowhere, and find the channel in the record.
      await startCopies('2025-01-21T08:59:55', '2025-01-21T08:59:55');
      await until('the digest is sent', sent('digest'));
      await theOne(connector, DIGEST);
      await killAll();

      await startCopies('2025-01-21T09:00:30');
      await wait(SETTLED_MS);
      expect(begun(connector, DIGEST)).toHaveLength(1);
      expect(begun(connector, POSITION)).toHaveLength(1);
      const [digest, ...others] = await outbox.find({ kind: 'digest' });
      expect(others).toEqual([]);
      expect(digest).toMatchObject({ state: 'sent', steps: [{ is: 'sent' }] });
      expect(Date.parse(digest?.createdAt ?? '')).toBeGreaterThanOrEqual(Date.parse('2025-01-21T09:00:00Z'));
    } finally {
      await killAll();
      client.dispose();
      await connector.close();
      await server.stop();
    }
  });
});
