/**
 * What is measured of the bot at work: how long turns take, what the record costs, how posts end, how many
 * sentences were not understood. Kinds, counts and times alone; never what was typed and never a name.
 */
import type { Meter, Tracer } from '@opentelemetry/api';
import type { CosmosAnswer } from '../data/cosmos';
import type { Post } from '../data/model';
import { NOT_UNDERSTOOD } from './asking/help';
import type { Conversation } from './turn';
import { within } from './within';

export interface Telemetry {
  /** The conversation, a span for each turn. */
  observed(conversation: Conversation): Conversation;
  /** One request to the record was answered, or failed. */
  readonly cosmos: (answer: CosmosAnswer) => void;
  /** A post has come to its end. */
  readonly delivered: (post: Pick<Post, 'kind' | 'state'>) => void;
  /** Sends what is still held back, if that is soon done. Never rejects. */
  close(): Promise<void>;
}

/** The SDK tries for half a minute to send its last; a stop has ten seconds in all. */
const CLOSE_MS = 1_000;

/** Nothing is configured: nothing is measured, and nothing is loaded. */
export const NO_TELEMETRY: Telemetry = {
  observed: (conversation) => conversation,
  cosmos: () => undefined,
  delivered: () => undefined,
  close: () => Promise.resolve(),
};

/** Measures with these. */
export const createTelemetry = (
  { tracer, meter }: { readonly tracer: Tracer; readonly meter: Meter },
  close: () => Promise<void> = () => Promise.resolve(),
): Telemetry => {
  const turns = meter.createHistogram('assurance.turn.duration', { unit: 'ms' });
  const missed = meter.createCounter('assurance.not_understood');
  const requests = meter.createCounter('assurance.cosmos.requests');
  const charge = meter.createCounter('assurance.cosmos.charge', { unit: 'RU' });
  const took = meter.createHistogram('assurance.cosmos.duration', { unit: 'ms' });
  const posts = meter.createCounter('assurance.posts');
  return {
    observed: (conversation) => (turn) =>
      tracer.startActiveSpan(`turn ${turn.kind}`, async (span) => {
        const began = performance.now();
        let outcome = 'failed';
        try {
          const replies = await conversation(turn);
          const unclear = replies.some(({ summary }) => summary === NOT_UNDERSTOOD);
          if (unclear) missed.add(1, { place: turn.place.kind });
          outcome = unclear ? 'not understood' : 'answered';
          return replies;
        } finally {
          const attributes = { kind: turn.kind, place: turn.place.kind, outcome };
          turns.record(performance.now() - began, attributes);
          span.setAttributes({ ...attributes, turn: turn.id });
          span.end();
        }
      }),
    cosmos: ({ operation, ok, charge: units, ms }) => {
      const attributes = { operation, ok };
      requests.add(1, attributes);
      charge.add(units, attributes);
      took.record(ms, attributes);
    },
    delivered: ({ kind, state }) => posts.add(1, { kind, state }),
    close: async () => {
      await within(
        close().catch(() => undefined),
        CLOSE_MS,
      );
    },
  };
};

/**
 * Starts sending to Application Insights; without a connection string nothing of it is loaded.
 * @throws where the connection string is none
 */
export const startTelemetry = async (connectionString: string | undefined): Promise<Telemetry> => {
  if (connectionString === undefined) return NO_TELEMETRY;
  const [{ useAzureMonitor, shutdownAzureMonitor }, { metrics, trace }] = await Promise.all([
    import('@azure/monitor-opentelemetry'),
    import('@opentelemetry/api'),
  ]);
  useAzureMonitor({
    azureMonitorExporterOptions: { connectionString },
    // Addresses of requests hold ids of conversations: what is measured is what is named above.
    instrumentationOptions: { http: { enabled: false }, azureSdk: { enabled: false } },
    enableLiveMetrics: false,
  });
  return createTelemetry(
    { tracer: trace.getTracer('assurance-bot'), meter: metrics.getMeter('assurance-bot') },
    shutdownAzureMonitor,
  );
};
