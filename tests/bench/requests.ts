/** What each kind of question asks of the record, counted on the wire. */
import { createMemories } from '../../bot/remembering';
import { openTalks, type CosmosRequest } from '../../data/cosmos';
import { sizeOf } from '../../cards/render';
import { createAsker, type Ask } from './asker';
import { kb } from './figures';
import { QUESTIONS, STATUS } from './questions';
import { DATABASE, openDemoRecord } from './record';
import { judged, noted, type Row, type Section } from './table';
import type { QuestionInput } from '../../bot/understanding/question';

const MOST = 3;

/**
 * Requests for each kind, and the size of the largest card it was answered with. What there is (reports,
 * boards, people) is kept for some seconds and was read before: it is not counted to any one question.
 */
export const benchRequests = async (): Promise<Section> => {
  const requests: CosmosRequest[] = [];
  const { client, record, close } = await openDemoRecord((request) => requests.push(request));
  try {
    const memories = createMemories({ talks: openTalks({ client, database: DATABASE }) });
    const ask = createAsker(record, memories);
    await ask({ ask: 'help' });
    const count = async (question: QuestionInput): Promise<Asked> => {
      requests.length = 0;
      const bytes = await largestCard(ask, question);
      const answered = requests.length;
      await memories.settled();
      return { question, requests: requests.slice(0, answered), after: requests.slice(answered), bytes };
    };
    const status = await count(STATUS);
    const rows: Row[] = [
      judged(
        'status of one recommendation',
        '1 point read',
        `${said(status.requests)} (${kb(status.bytes)} card)`,
        status.requests.length === 1 && status.requests.every(({ operation }) => operation === 'read'),
      ),
      noted('once it is answered, for what "it" means next', afterwards(status.after)),
    ];
    for (const [kind, questions] of Object.entries(QUESTIONS)) {
      // A kind that is no question of a few requests has no forms here.
      if (questions.length === 0) continue;
      const asked: Asked[] = [];
      for (const question of questions) asked.push(await count(question));
      rows.push(rowOf(kind, asked));
    }
    return { title: 'Requests to Cosmos DB for each kind of question (its forms; the largest card)', rows };
  } finally {
    await close();
  }
};

interface Asked {
  readonly question: QuestionInput;
  /** Until it was answered. */
  readonly requests: readonly CosmosRequest[];
  /** What nobody waited for. */
  readonly after: readonly CosmosRequest[];
  readonly bytes: number;
}

const rowOf = (kind: string, asked: readonly Asked[]): Row => {
  const most = asked.reduce((more, each) => (each.requests.length > more.requests.length ? each : more));
  const bytes = Math.max(...asked.map((each) => each.bytes));
  const forms = asked.length === 1 ? '1 form' : `${String(asked.length)} forms`;
  return judged(
    `${kind} (${forms})`,
    `at most ${String(MOST)}`,
    `${said(most.requests)} (${kb(bytes)} card)${most.requests.length > MOST ? `: ${formOf(most.question)}` : ''}`,
    most.requests.length <= MOST,
  );
};

/** "1 read", "2 queries" */
const said = (requests: readonly CosmosRequest[]): string => {
  const reads = requests.filter(({ operation }) => operation === 'read').length;
  const others = requests.length - reads;
  const parts = [
    ...(reads > 0 ? [`${String(reads)} ${reads === 1 ? 'read' : 'reads'}`] : []),
    ...(others > 0 ? [`${String(others)} ${others === 1 ? 'query' : 'queries'}`] : []),
  ];
  return parts.length === 0 ? 'none' : parts.join(', ');
};

/** "1 read, 1 write" */
const afterwards = (requests: readonly CosmosRequest[]): string => {
  const reads = requests.filter(({ operation }) => operation === 'read').length;
  return `${String(reads)} read, ${String(requests.length - reads)} write`;
};

/** Which form it was, in brief: "aspect history, recs 3" */
const formOf = (question: QuestionInput): string =>
  Object.entries(question)
    .filter(([name]) => name !== 'ask')
    .map(([name, value]: [string, unknown]) =>
      Array.isArray(value) ? `${name} ${String(value.length)}` : `${name} ${String(value)}`,
    )
    .join(', ');

const largestCard = async (ask: Ask, question: QuestionInput): Promise<number> => {
  const replies = await ask(question);
  return Math.max(...replies.map((reply) => sizeOf(reply.card)));
};
