/** One copy of the bot as far as its outbox goes: a process of its own, to be killed. Composes the barest cards. */
import { z } from 'zod';
import { fixedDoor } from '../../bot/door';
import { startOutbox, SETTINGS, type Compose } from '../../bot/boards/outbox';
import { createClock } from '../../bot/clock';
import { createLog } from '../../bot/log';
import { createTeams, LIMITS } from '../../bot/teams';
import { openClient, openLanes, openOutbox, openPlaces, openRecord } from '../../data/cosmos';
import { TENANT } from '../support/activities';
import { reply } from '../support/bot';

const Options = z.object({
  endpoint: z.string(),
  key: z.string(),
  database: z.string(),
  force: z.string(),
});

const main = async (): Promise<void> => {
  const { endpoint, key, database, force } = Options.parse(JSON.parse(process.env['COPY'] ?? ''));
  const client = await openClient({ endpoint, key });
  const record = openRecord({ client, database, force });
  const log = createLog('error');
  const teams = await createTeams({
    registration: undefined,
    door: fixedDoor([TENANT]),
    conversation: () => Promise.resolve([]),
    log,
    limits: { ...LIMITS, sendMs: 300 },
  });
  const compose: Compose = async (post) => {
    if (post.kind !== 'entry') return { is: 'messages', steps: [{ is: 'new', reply: reply(post.id) }] };
    const rec = await record.recommendation(post.subject);
    const board = post.target.to === 'board' ? post.target.board : '';
    const key = `${board}~${post.subject}`;
    return {
      is: 'messages',
      steps: [
        { is: 'live', key, reply: reply(`live ${key} ${String(rec?.version)}`) },
        { is: 'new', under: key, reply: reply(post.id) },
      ],
    };
  };
  startOutbox({
    outbox: openOutbox({ client, database, force }),
    places: openPlaces({ client, database, tenants: () => [TENANT] }),
    lanes: openLanes({ client, database }),
    outbound: teams.outbound,
    compose,
    clock: createClock(),
    log,
    settings: {
      ...SETTINGS,
      pollMs: 200,
      sendMs: 600,
      leaseMs: 1_800,
      backOffMs: 100,
      longestBackOffMs: 1_000,
    },
  });
  process.stdout.write('running\n');
};

void main();
