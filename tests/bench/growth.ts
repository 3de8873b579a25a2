/** What questions cost as a force's record grows from 5 recommendations to 2,000. */
import {
  ensureContainers,
  openClient,
  openRecord,
  RECORD,
  startEmbedded,
  type EmbeddedServer,
} from '../../data/cosmos';
import { DEMO_FORCE, loadDemo } from '../../data/demo';
import type { QuestionInput } from '../../bot/understanding/question';
import { recommendation } from '../data/factories';
import { createAsker } from './asker';
import { kb, median, ms, timed } from './figures';
import { ALL, COUNTS, OVERDUE, STATUS } from './questions';
import { judged, type Row, type Section } from './table';
import { meter } from './wire';

const FEW = 5;
const MANY = 2_000;
const RUNS = 7;
/** A batch takes a hundred operations. */
const BATCH = 100;
/** Headers and lengths written with more digits are no growth. */
const SLACK = 1.1;

/** How much more an answer holds when the record holds 400 times as much. */
const ASKED: readonly { what: string; question: QuestionInput; grows: 'not' | 'with the record' }[] = [
  { what: 'status of one', question: STATUS, grows: 'not' },
  { what: "what's overdue", question: OVERDUE, grows: 'not' },
  { what: 'counts by status', question: COUNTS, grows: 'not' },
  { what: 'list of all', question: ALL, grows: 'with the record' },
];

/** Of one question, at one size of the record. */
interface Cost {
  readonly requests: number;
  readonly bytes: number;
  readonly took: number;
}

/**
 * Requests and bytes decide: on the service both follow what an index finds. The times are those of the
 * embedded server, which has no index and looks at every document.
 */
export const benchGrowth = async (): Promise<Section> => {
  const server = await startEmbedded();
  try {
    const few = await costs(server, FEW);
    const many = await costs(server, MANY);
    return {
      title: `From ${String(FEW)} to ${MANY.toLocaleString('en-GB')} recommendations: requests, bytes from the record, time embedded`,
      rows: ASKED.map(({ what, grows }, index) => rowOf(what, grows, few[index], many[index])),
    };
  } finally {
    await server.stop();
  }
};

const rowOf = (
  what: string,
  grows: 'not' | 'with the record',
  few: Cost | undefined,
  many: Cost | undefined,
): Row => {
  if (few === undefined || many === undefined) throw new Error(`"${what}" was not measured.`);
  const most = grows === 'not' ? 1 : MANY / FEW;
  const reached = many.requests <= few.requests && many.bytes <= few.bytes * most * SLACK;
  return judged(
    what,
    grows === 'not' ? 'the same' : `at most ${String(most)} × bytes`,
    [
      `${String(few.requests)} → ${String(many.requests)} requests`,
      `${kb(few.bytes)} → ${kb(many.bytes)}`,
      `${ms(few.took)} → ${ms(many.took)}`,
    ].join(', '),
    reached,
  );
};

/** The demo, and as many recommendations beside it as it takes; nothing of what is added is overdue. */
const costs = async (server: EmbeddedServer, size: number): Promise<Cost[]> => {
  const database = `bench-${String(size)}`;
  const wire = await meter(server.endpoint);
  let requests = 0;
  const client = await openClient({ endpoint: wire.endpoint, key: server.key, onRequest: () => requests++ });
  try {
    await ensureContainers(client, database);
    await loadDemo(client, database);
    const container = client.database(database).container(RECORD);
    const more = Array.from({ length: size - FEW }, (_, index) =>
      recommendation(index + 1, {
        force: DEMO_FORCE,
        text: 'What the report asks for, in its words. '.repeat(12),
      }),
    );
    for (let from = 0; from < more.length; from += BATCH) {
      const operations = more.slice(from, from + BATCH).map((resource) => ({
        operationType: 'Create' as const,
        partitionKey: DEMO_FORCE,
        resourceBody: { ...resource },
      }));
      await container.items.batch(operations, DEMO_FORCE);
    }
    const ask = createAsker(openRecord({ client, database, force: DEMO_FORCE }));
    await ask({ ask: 'help' });
    const measured: Cost[] = [];
    for (const { question } of ASKED) {
      const runs: Cost[] = [];
      for (let run = 0; run < RUNS; run++) {
        const before = { requests, bytes: wire.bytes };
        const { took } = await timed(() => ask(question));
        runs.push({ requests: requests - before.requests, bytes: wire.bytes - before.bytes, took });
      }
      measured.push({
        requests: median(runs.map((run) => run.requests)),
        bytes: median(runs.map((run) => run.bytes)),
        took: median(runs.map((run) => run.took)),
      });
    }
    return measured;
  } finally {
    client.dispose();
    await wire.close();
  }
};
