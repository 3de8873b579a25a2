/**
 * The demo scenario: what five recommendations of a real report could look like at our force on 14 January
 * 2025. The report and the responses are public; statuses, RAG and meeting dates are illustrative.
 */
import { z } from 'zod';
import { Board, Inspection, Person, Position, Recommendation, Update } from '../model';
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

/** Reads the scenario and checks every document of it; throws where one is not in order. */
export const demoScenario = (): Scenario =>
  Scenario.parse({ inspections, boards, people, recommendations, updates, positions });
