/** The one way to reach Cosmos DB: how we identify ourselves, how long we wait, how often we try again. */
import { z } from 'zod';
import { CosmosClient, type CosmosClientOptions, type Plugin, type PluginConfig } from '@azure/cosmos';

/** One request as it goes over the wire; retries count again. */
export interface CosmosRequest {
  readonly method: string;
  readonly path: string;
  readonly operation: string;
}

/** What one request came to. */
export interface CosmosAnswer {
  readonly operation: string;
  readonly ok: boolean;
  /** Request units. */
  readonly charge: number;
  readonly ms: number;
}

export interface ClientOptions {
  readonly endpoint: string;
  /** Absent: Entra identity (managed identity in Azure, the developer's own sign-in elsewhere). */
  readonly key?: string | undefined;
  /** How long one request may take; left out, as long as somebody in a conversation waits. */
  readonly requestMs?: number | undefined;
  /** Called before every request is sent; for counting. */
  readonly onRequest?: ((request: CosmosRequest) => void) | undefined;
  /** Called when a request has been answered or has failed; for measuring. */
  readonly onAnswer?: ((answer: CosmosAnswer) => void) | undefined;
}

// The SDK takes plugins, but its published type of the options leaves them out.
type OptionsWithPlugins = CosmosClientOptions & { plugins: PluginConfig[] };

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Opens a client. Nothing is sent until the first read, so a wrong address shows there.
 * Throws on an endpoint that is not a URL.
 */
export const openClient = async ({
  endpoint,
  key,
  requestMs = 5_000,
  onRequest,
  onAnswer,
}: ClientOptions): Promise<CosmosClient> => {
  // An emulator reports an address of its own choosing, which need not be one we can reach.
  const discover = !LOOPBACK.has(new URL(endpoint).hostname);
  const options: OptionsWithPlugins = {
    endpoint,
    ...(key === undefined ? { aadCredentials: await identity() } : { key }),
    connectionPolicy: {
      // A turn has 15 seconds in all: better to say that the record does not answer than to say nothing.
      requestTimeout: requestMs,
      retryOptions: { maxRetryAttemptCount: 5, fixedRetryIntervalInMilliseconds: 0, maxWaitTimeInSeconds: 8 },
      enableEndpointDiscovery: discover,
      enableBackgroundEndpointRefreshing: discover,
    },
    plugins: [
      { on: 'request', plugin: withoutNeedlessPlan },
      ...(onRequest === undefined ? [] : [{ on: 'request' as const, plugin: counting(onRequest) }]),
      ...(onAnswer === undefined ? [] : [{ on: 'request' as const, plugin: measuring(onAnswer) }]),
    ],
  };
  return new CosmosClient(options);
};

const identity = async () => {
  // Slow to load, and of no use where there is a key.
  const { DefaultAzureCredential } = await import('@azure/identity');
  return new DefaultAzureCredential();
};

const counting =
  (onRequest: (request: CosmosRequest) => void): Plugin<unknown> =>
  (context, _diagnostics, next) => {
    onRequest({ method: context.method, path: context.path ?? '', operation: context.operationType ?? '' });
    return next(context);
  };

const Charged = z.object({ headers: z.object({ 'x-ms-request-charge': z.coerce.number().catch(0) }) });

const measuring =
  (onAnswer: (answer: CosmosAnswer) => void): Plugin<unknown> =>
  async (context, _diagnostics, next) => {
    const began = performance.now();
    const operation = context.operationType ?? '';
    try {
      const response = await next(context);
      const charge = Charged.safeParse(response).data?.headers['x-ms-request-charge'] ?? 0;
      onAnswer({ operation, ok: true, charge, ms: performance.now() - began });
      return response;
    } catch (error) {
      onAnswer({ operation, ok: false, charge: 0, ms: performance.now() - began });
      throw error;
    }
  };

const PLAN = 'x-ms-cosmos-is-query-plan-request';

/**
 * The SDK asks for a query plan with every query, in case the query turns out to need one; that doubles
 * the requests. A query inside one partition never does, so the plan is refused before it is sent. The SDK
 * holds on to the refusal and would only show it if the plan were needed after all.
 */
const withoutNeedlessPlan: Plugin<unknown> = (context, _diagnostics, next) => {
  const inOnePartition = 'partitionKey' in context.options && context.options.partitionKey !== undefined;
  if (context.headers?.[PLAN] === undefined || !inOnePartition) return next(context);
  return Promise.reject(
    Object.assign(new Error('This query needs a plan across partitions, yet it names one partition'), {
      code: 400,
    }),
  );
};
