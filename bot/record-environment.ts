/** What a command needs of the environment to reach the record; it needs no registration and no administrators. */
import { z } from 'zod';

const needed = (name: string, what: string) =>
  z
    .string({ required_error: `${name} is missing: set it to ${what}.` })
    .trim()
    .min(1, `${name} is empty: set it to ${what}.`);

const RecordEnvironment = z.object({
  COSMOS_ENDPOINT: needed('COSMOS_ENDPOINT', 'the address of the Cosmos DB account').url(
    'COSMOS_ENDPOINT is not right: set it to the address of the Cosmos DB account.',
  ),
  COSMOS_KEY: z.string().trim().min(1).optional().catch(undefined),
  COSMOS_DATABASE: z.string().trim().min(1).catch('assurance'),
  ASSURANCE_FORCE: needed('ASSURANCE_FORCE', "your force's id, such as staffordshire").toLowerCase(),
});
export type RecordEnvironment = z.infer<typeof RecordEnvironment>;

/** The environment, or one sentence for each variable that is not right: the first thing wrong with it says enough. */
export const readRecordEnvironment = (
  env: Readonly<Record<string, string | undefined>>,
): RecordEnvironment | { readonly problems: readonly string[] } => {
  const read = RecordEnvironment.safeParse(env);
  if (read.success) return read.data;
  const problems = new Map(read.error.issues.toReversed().map((issue) => [issue.path[0], issue.message]));
  return { problems: [...problems.values()].toReversed() };
};
