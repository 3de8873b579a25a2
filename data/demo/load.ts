/** Puts the demo scenario into a database that has nothing of its force yet. */
import type { Container, CosmosClient, OperationInput } from '@azure/cosmos';
import { RECORD } from '../cosmos/containers';
import { DEMO_FORCE, demoScenario } from './scenario';

interface Document {
  readonly id: string;
  readonly force: string;
}

/**
 * Loads the scenario unless the demo's force has documents already; says whether it did. The containers must
 * be there. Other forces' positions go first and our force last, in one batch: a load that was cut short
 * leaves our force empty and is simply done again.
 */
export const loadDemo = async (client: CosmosClient, database: string): Promise<boolean> => {
  const container = client.database(database).container(RECORD);
  if (!(await isEmpty(container, DEMO_FORCE))) return false;
  const { positions, ...ours } = demoScenario();
  const theirs = new Set(positions.map((position) => position.force));
  await Promise.all(
    [...theirs].map((force) =>
      write(
        container,
        force,
        positions.filter((position) => position.force === force),
        'Upsert',
      ),
    ),
  );
  const written = await write(container, DEMO_FORCE, Object.values(ours).flat(), 'Create');
  return written === 'written';
};

const isEmpty = async (container: Container, force: string): Promise<boolean> => {
  const { resources } = await container.items
    .query(
      {
        query: 'SELECT TOP 1 c.id FROM c WHERE c.force = @force',
        parameters: [{ name: '@force', value: force }],
      },
      { partitionKey: force },
    )
    .fetchAll();
  return resources.length === 0;
};

/** One transactional batch. `already there`: somebody else was loading at the same time and came first. */
const write = async (
  container: Container,
  force: string,
  documents: readonly Document[],
  operation: 'Create' | 'Upsert',
): Promise<'written' | 'already there'> => {
  // The embedded server wants the partition key with every operation.
  const operations = documents.map((document): OperationInput => ({
    operationType: operation,
    partitionKey: force,
    resourceBody: { ...document },
  }));
  const { result, code } = await container.items.batch(operations, force);
  const failed = result?.find((each) => each.statusCode >= 400 && each.statusCode !== 424);
  if (failed === undefined && (code ?? 500) < 300) return 'written';
  if (failed?.statusCode === 409) return 'already there';
  throw new Error(
    `The demo could not be written for ${force} (${failed?.statusCode ?? code ?? 'no answer'})`,
  );
};
