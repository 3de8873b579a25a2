/** A force with whatever a test puts into its record, and the conversation over it. */
import { createConversation } from '../../../bot/conversation';
import type { Reply } from '../../../bot/turn';
import { DEMO_AS_AT } from '../../../data/demo';
import { FORCES, type Board, type Inspection, type Recommendation, type Update } from '../../../data/model';
import { nodes } from '../../cards/reading';
import { startServer } from '../../data/cosmos/server';
import { clockAt, shown, typed } from '../../questions/asking';

export const report = (over: Partial<Inspection> = {}): Inspection => ({
  id: 'report',
  type: 'inspection',
  schema: 1,
  force: 'staffordshire',
  title: 'A report',
  shortTitle: 'A report, 2024',
  topics: [],
  published: '2024-10-10',
  grades: [],
  recommendations: 50,
  addressedToOthers: [],
  findings: [],
  section55: null,
  ...over,
});

export const board = (over: Partial<Board> = {}): Board => ({
  id: 'lpib',
  type: 'board',
  schema: 1,
  force: 'staffordshire',
  name: 'Improvement Board',
  aliases: [],
  role: 'monitors',
  main: true,
  chairPost: 'Assistant Chief Constable',
  chair: { id: '00000000-0000-0000-0000-0000000000b3', name: 'Board Chair' },
  frequency: 'monthly',
  meetings: ['2024-12-19T10:00:00.000Z', '2025-01-23T10:00:00.000Z'],
  digest: { workingDaysBefore: 2, at: '09:00' },
  ...over,
});

type Documents = readonly (Recommendation | Board | Inspection | Update)[];

export interface TestForce {
  /** Asks, by typing or, given what a button carries, by pressing. */
  ask(what: string | { readonly data: unknown }): Promise<readonly Reply[]>;
  /** Everything that the answer shows. */
  see(text: string): Promise<string>;
}

export interface TestForces {
  /** A force of its own for each test, with a report and these in its record. */
  holding(documents: Documents, at?: string): Promise<TestForce>;
  stop(): Promise<void>;
}

/** One embedded server for a test file. */
export const startForces = async (): Promise<TestForces> => {
  const server = await startServer();
  const unused = FORCES.map((force) => force.id);
  return {
    holding: async (documents, at = DEMO_AS_AT) => {
      const force = unused.pop();
      if (force === undefined) throw new Error('more tests than forces: start another server');
      await server.put(...[report(), ...documents].map((document) => ({ ...document, force })));
      const record = server.record(force);
      const conversation = createConversation({ record, clock: clockAt(at), demo: false });
      const ask: TestForce['ask'] = (what) => {
        const turn = typed(typeof what === 'string' ? what : '', 'b1', 'here');
        return conversation(
          typeof what === 'string' ? turn : { ...turn, kind: 'action', verb: 'ask', data: what.data },
        );
      };
      return { ask, see: async (text) => shown(await ask(text)) };
    },
    stop: () => server.stop(),
  };
};

/** The button with that label. */
export const button = (
  replies: readonly Reply[],
  title: RegExp,
): { title: string; data: unknown } | undefined =>
  replies
    .flatMap((reply) => nodes(reply.card))
    .filter((node) => node['type'] === 'Action.Execute')
    .map((node) => ({ title: String(node['title'] ?? ''), data: node['data'] }))
    .find((found) => title.test(found.title));

export const summaryOf = (replies: readonly Reply[]): string => replies[0]?.summary ?? '';

/** The recommendations that stand in a card's rows, from the top. */
export const rowsOf = (replies: readonly Reply[]): number[] => {
  const body = replies.map((reply) => ({ summary: '', card: { ...reply.card, actions: [] } }));
  const numbers = [...shown(body).matchAll(/^Rec (\d+)$/gm)].map((match) => Number(match[1]));
  return [...new Set(numbers)];
};
