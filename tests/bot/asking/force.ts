/** A force with whatever a test puts into its record, and the conversation over it. */
import { createConversation } from '../../../bot/conversation';
import type { Reply } from '../../../bot/turn';
import { DEMO_AS_AT, demoScenario } from '../../../data/demo';
import { FORCES, type Board, type Inspection, type Recommendation, type Update } from '../../../data/model';
import { startServer } from '../../data/cosmos/server';
import { buttonsOf, clockAt, shown, typed, type Button } from '../../questions/asking';

const demo = demoScenario();
const [someReport] = demo.inspections;
const someBoard = demo.boards.find((each) => each.main);
if (someReport === undefined || someBoard === undefined)
  throw new Error('the demo lacks a report or a board');

/** A report that makes fifty recommendations, all for forces. */
export const report = (over: Partial<Inspection> = {}): Inspection => ({
  ...someReport,
  id: 'report',
  title: 'A report',
  shortTitle: 'A report, 2024',
  topics: [],
  recommendations: 50,
  addressedToOthers: [],
  ...over,
});

/** A board that met on 19 December 2024 and meets again on 23 January 2025. */
export const board = (over: Partial<Board> = {}): Board => ({ ...someBoard, ...over });

type Documents = readonly (Recommendation | Board | Inspection | Update)[];

export interface TestForce {
  /** Asks, by typing or, given what a button carries, by pressing. */
  readonly ask: (what: string | { readonly data: unknown }) => Promise<readonly Reply[]>;
  /** Everything that the answer shows. */
  readonly see: (text: string) => Promise<string>;
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
export const button = (replies: readonly Reply[], title: RegExp): Button | undefined =>
  buttonsOf(replies).find((found) => title.test(found.title));

export const summaryOf = (replies: readonly Reply[]): string => replies[0]?.summary ?? '';

/** The recommendations that stand in a card's rows, from the top. */
export const rowsOf = (replies: readonly Reply[]): number[] => {
  const body = replies.map((reply) => ({ summary: '', card: { ...reply.card, actions: [] } }));
  const numbers = [...shown(body).matchAll(/^Rec (\d+)$/gm)].map((match) => Number(match[1]));
  return [...new Set(numbers)];
};
