/**
 * The SDK's HTTP pipeline, made to fit. It repeats a post that failed with 500, 502, 503 or a reset,
 * although Teams may have delivered it: the board would see it two to four times. And it waits for
 * ever. So its retries go, and every request gets a time limit.
 */
import type { ConnectorFactory } from './connectors';
import { writePlainly } from './writing';

export type ConnectorClient = Awaited<ReturnType<ConnectorFactory['create']>>;

interface PipelineRequest {
  timeout: number;
}
interface Policy {
  readonly name: string;
  sendRequest<R extends PipelineRequest, A>(request: R, next: (request: R) => Promise<A>): Promise<A>;
}
interface Pipeline {
  getOrderedPolicies(): readonly { readonly name: string }[];
  removePolicy(which: { phase: 'Retry' }): readonly { readonly name: string }[];
  addPolicy(policy: Policy): void;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isPipeline = (value: unknown): value is Pipeline =>
  isObject(value) &&
  (['getOrderedPolicies', 'removePolicy', 'addPolicy'] as const).every(
    (method) => typeof Reflect.get(value, method) === 'function',
  );

/**
 * Takes the retries out of a client and puts the time limit in.
 * @throws if the SDK is not built as expected: sending twice is worse than not starting.
 */
export function tame(connector: ConnectorClient, timeoutMs: number): ConnectorClient {
  // Private to the SDK, and the only way in.
  const inner: unknown = Reflect.get(connector, 'client');
  const pipeline: unknown = isObject(inner) ? Reflect.get(inner, 'pipeline') : undefined;
  if (!isObject(inner) || !isPipeline(pipeline)) throw unexpected('it has no pipeline');
  if (pipeline.removePolicy({ phase: 'Retry' }).length === 0)
    throw unexpected('it has no retry policy to remove');
  if (pipeline.getOrderedPolicies().some(({ name }) => /retry/i.test(name)))
    throw unexpected('it still retries');
  pipeline.addPolicy({
    name: 'assuranceTimeLimit',
    sendRequest: (request, next) => {
      request.timeout = timeoutMs;
      return next(request);
    },
  });
  writePlainly(inner);
  return connector;
}

const unexpected = (what: string): Error =>
  new Error(
    `The Bot Framework connector client is not built as expected: ${what}. ` +
      'Pin botbuilder to the version in package-lock.json, or adapt bot/teams/pipeline.ts to the new one.',
  );
