/**
 * The demo scenario: what five recommendations of a real report could look like at our force on 14 January
 * 2025. The report and the responses are public; statuses, RAG and meeting dates are illustrative.
 */
import { z } from 'zod';
import {
  Board,
  boardSubject,
  emptyHead,
  headOf,
  Inspection,
  Person,
  Position,
  Recommendation,
  seal,
  stateOf,
  Update,
  type Head,
} from '../model';
import boards from './boards.json';
import inspections from './inspections.json';
import people from './people.json';
import positions from './positions.json';
import recommendations from './recommendations.json';
import updates from './updates.json';

export const DEMO_FORCE = 'staffordshire';
/** Where the demo's clock starts: Tuesday 14 January 2025, 09:00 in London. */
export const DEMO_AS_AT = '2025-01-14T09:00:00.000Z';
/** The Teams tenant of the demo. */
export const DEMO_TENANT = '00000000-0000-0000-0000-0000000000f1';

const Scenario = z
  .object({
    inspections: z.array(Inspection),
    boards: z.array(Board),
    people: z.array(Person),
    recommendations: z.array(Recommendation),
    updates: z.array(Update),
    /** What other forces published: theirs, and not in our force's partition. */
    positions: z.array(Position),
  })
  .strict();
export type Scenario = z.infer<typeof Scenario>;

/** The files leave out what follows from the rest of them: the seals, and where each chain stands. */
const Written = z
  .object({
    inspections: z.array(Inspection),
    boards: z.array(Board.omit({ channel: true, version: true, head: true })),
    people: z.array(Person),
    recommendations: z.array(Recommendation.omit({ head: true })),
    updates: z.array(
      Update.omit({ draft: true, corrects: true, state: true, previousHash: true, hash: true }).extend({
        touched: Update.shape.touched.default([]),
      }),
    ),
    positions: z.array(Position),
  })
  .strict();
type WrittenUpdate = z.infer<typeof Written>['updates'][number];

/** Reads the scenario, seals its entries and checks every document of it; throws where one is not in order. */
export const demoScenario = (): Scenario => {
  const written = Written.parse({ inspections, boards, people, recommendations, updates, positions });
  const chains = written.recommendations.map((rec) =>
    sealed(
      { ...rec, head: emptyHead(rec.id) },
      written.updates.filter((update) => update.recommendation === rec.id),
    ),
  );
  return Scenario.parse({
    ...written,
    boards: written.boards.map((board) => ({
      ...board,
      channel: null,
      version: 1,
      head: emptyHead(boardSubject(board.id)),
    })),
    recommendations: written.recommendations.map((rec, at) => ({ ...rec, head: chains[at]?.head })),
    updates: chains.flatMap((chain) => chain.updates),
  });
};

/** One recommendation's entries as a chain, by their numbers. */
const sealed = (
  rec: Recommendation,
  entries: readonly WrittenUpdate[],
): { updates: Update[]; head: Head } => {
  let { head } = rec;
  const updates = entries
    .toSorted((a, b) => a.sequence - b.sequence)
    .map((entry, at) => {
      const state = at === entries.length - 1 ? { state: stateOf(rec) } : {};
      const update = seal({ ...entry, ...state, draft: null, corrects: null }, head);
      if (update.id !== entry.id) throw new Error(`The demo has no entry before ${entry.id}`);
      head = headOf(update);
      return update;
    });
  return { updates, head };
};
