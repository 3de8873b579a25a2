/** What the process is made of beside the seam: the record, the boards' side, and the conversation over both. */
import { openTalks, type AssuranceRecord } from '../data/cosmos';
import { createTelling, type Telling } from './boards';
import type { Clock } from './clock';
import type { Config } from './config';
import { createConversation } from './conversation';
import { createInterpreting, type Interpreting } from './interpreting';
import type { Log } from './log';
import { openAssuranceRecord } from './record';
import { createMemories } from './remembering';
import { createModel } from './teams/model';
import type { Telemetry } from './telemetry';
import type { Conversation } from './turn';

export interface Parts {
  readonly record: AssuranceRecord;
  readonly conversation: Conversation;
  readonly telling: Telling;
  /** Writes what is still to be written, and lets go of the record's connections. */
  readonly close: () => Promise<void>;
}

/** A second reading by the model that is configured, if any. */
export const interpretingOf = ({ model }: Pick<Config, 'model'>, log: Log): Interpreting | undefined =>
  model === undefined
    ? undefined
    : createInterpreting({ interpreter: createModel({ config: model, log }), log });

/**
 * Opens the record and sets the conversation over it. Nothing is told until `telling.start`.
 * @throws if the record cannot be opened.
 */
export async function openParts(
  config: Config,
  clock: Clock,
  log: Log,
  telemetry: Telemetry,
): Promise<Parts> {
  const { record, client, database, close } = await openAssuranceRecord(config, telemetry.cosmos);
  const { force, tenants, admins } = config;
  const common = { record, clock, demo: false, admins };
  const telling = createTelling({
    ...common,
    client,
    database,
    force,
    tenants,
    log,
    ended: telemetry.delivered,
  });
  const memories = createMemories({ talks: openTalks({ client, database }), log });
  return {
    record,
    telling,
    conversation: telemetry.observed(
      createConversation({
        ...common,
        told: telling,
        memories,
        interpreting: interpretingOf(config, log),
      }),
    ),
    close: () => memories.settled().then(close),
  };
}
