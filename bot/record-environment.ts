/** What a command that only reads or fills the record needs of the environment: no registration, no administrators. */
import { z } from 'zod';
import { FORCES } from '../data/model';

const needed = (name: string, what: string) =>
  z
    .string({ required_error: `${name} is missing: set it to ${what}.` })
    .trim()
    .min(1, `${name} is empty: set it to ${what}.`);

const OURS = "your force's id, such as staffordshire";

const Environment = z.object({
  COSMOS_ENDPOINT: needed('COSMOS_ENDPOINT', 'the address of the Cosmos DB account').url(
    'COSMOS_ENDPOINT is not right: set it to the address of the Cosmos DB account.',
  ),
  COSMOS_KEY: z.string().trim().min(1).optional().catch(undefined),
  COSMOS_DATABASE: z.string().trim().min(1).catch('assurance'),
  // Of a force that there is not, nothing is held, and nothing would seem to be wrong.
  ASSURANCE_FORCE: needed('ASSURANCE_FORCE', OURS)
    .toLowerCase()
    .refine(
      (id) => FORCES.some((force) => force.id === id),
      `ASSURANCE_FORCE is not right: set it to ${OURS}.`,
    ),
});

export interface WhichRecord {
  readonly endpoint: string;
  /** Absent: Entra identity. */
  readonly key: string | undefined;
  readonly database: string;
  readonly force: string;
}

/** Which record is meant; where the environment does not say, a sentence for each variable that is wrong. */
export const readWhichRecord = (
  env: Readonly<Record<string, string | undefined>>,
): WhichRecord | { readonly problems: readonly string[] } => {
  const read = Environment.safeParse(env);
  if (!read.success) {
    // The first thing wrong with each variable says enough.
    const problems = new Map(read.error.issues.toReversed().map((issue) => [issue.path[0], issue.message]));
    return { problems: [...problems.values()].toReversed() };
  }
  const { COSMOS_ENDPOINT, COSMOS_KEY, COSMOS_DATABASE, ASSURANCE_FORCE } = read.data;
  return { endpoint: COSMOS_ENDPOINT, key: COSMOS_KEY, database: COSMOS_DATABASE, force: ASSURANCE_FORCE };
};
