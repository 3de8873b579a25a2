/**
 * The containers and what they index. In Azure they are made before the bot starts (making one is a matter
 * of the control plane, which the bot's identity may not touch); `ensureContainers` is for the embedded
 * server and for a demo on an empty account.
 */
import {
  PartitionKeyDefinitionVersion,
  type ContainerDefinition,
  type CosmosClient,
  type IndexingPolicy,
} from '@azure/cosmos';

export const RECORD = 'record';
export const CONVERSATIONS = 'conversations';

const indexing = (
  paths: readonly string[],
  composite: IndexingPolicy['compositeIndexes'] = [],
): IndexingPolicy => ({
  indexingMode: 'consistent',
  automatic: true,
  includedPaths: paths.map((path) => ({ path })),
  excludedPaths: [{ path: '/*' }],
  compositeIndexes: composite,
});

/** Every index entry is paid for at each write, so only what a query asks by is indexed. */
export const CONTAINERS: readonly (ContainerDefinition & { id: string })[] = [
  {
    id: RECORD,
    // Nothing expires but what says so itself: drafts.
    defaultTtl: -1,
    partitionKey: { paths: ['/force'], version: PartitionKeyDefinitionVersion.V2 },
    indexingPolicy: indexing(
      [
        '/force/?',
        '/type/?',
        '/inspection/?',
        '/status/?',
        '/rag/?',
        '/due/?',
        '/owner/?',
        '/owner/id/?',
        '/inspectorateClosed/?',
        '/recommendation/?',
        '/at/?',
        '/origin/activity/?',
        '/origin/reasonIn/?',
        // What waits in the outbox, and what became of it.
        '/state/?',
        '/kind/?',
        '/notBefore/?',
        '/createdAt/?',
        '/endedAt/?',
      ],
      [
        // "What changed since the last board", of all recommendations and of some.
        [{ path: '/type' }, { path: '/at' }].map(ascending),
        [{ path: '/type' }, { path: '/recommendation' }, { path: '/at' }].map(ascending),
        // "What is overdue", "what falls due by".
        [{ path: '/type' }, { path: '/status' }, { path: '/due' }].map(ascending),
        // The outbox: asked every second by every copy of the bot.
        [{ path: '/type' }, { path: '/state' }, { path: '/notBefore' }].map(ascending),
      ],
    ),
  },
  // Places are looked for by what they are, what was not understood by when; the rest is read by its id alone.
  {
    id: CONVERSATIONS,
    // Nothing expires but what says so itself: what was last spoken of, and what was not understood.
    defaultTtl: -1,
    partitionKey: { paths: ['/tenant'], version: PartitionKeyDefinitionVersion.V2 },
    indexingPolicy: indexing(['/tenant/?', '/type/?', '/kind/?', '/state/?', '/person/id/?', '/latest/?']),
  },
];

/** Makes the database and its containers where they are missing; leaves alone what is there. */
export const ensureContainers = async (client: CosmosClient, database: string): Promise<void> => {
  const made = await client.databases.createIfNotExists({ id: database });
  await Promise.all(CONTAINERS.map((each) => made.database.containers.createIfNotExists(each)));
};

function ascending({ path }: { path: string }): { path: string; order: 'ascending' } {
  return { path, order: 'ascending' };
}
