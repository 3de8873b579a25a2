/** What the process is made of beside the seam: the record, the boards' side, and the conversation over both. */
import type { CosmosClient } from '@azure/cosmos';
import {
  IMPORT_REQUEST_MS,
  openClient,
  openImporting,
  openMissed,
  openTalks,
  openWaitingImports,
  type AssuranceRecord,
} from '../data/cosmos';
import { createTelling, type Telling } from './boards';
import type { Clock } from './clock';
import type { Config, RecordConfig } from './config';
import { createDoor, type WatchedDoor } from './door';
import { createConversation } from './conversation';
import { createChatImporting, type ChatImporting } from './importing/chat';
import { createFetching } from './importing/fetching';
import { openReader } from './importing/reading';
import { createInterpreting, type Interpreting } from './interpreting';
import type { Log } from './log';
import { openAssuranceRecord } from './record';
import { createMissing, type Missing } from './missing';
import { createMemories, type Memories } from './remembering';
import { createModel } from './teams/model';
import type { Telemetry } from './telemetry';
import type { Conversation } from './turn';

export interface Parts {
  readonly record: AssuranceRecord;
  readonly conversation: Conversation;
  readonly telling: Telling;
  /** Knows which tenants are let in; reads them anew once it is started. */
  readonly door: WatchedDoor;
  readonly importing: ChatImporting;
  /** Writes what is still to be written, and lets go of the record's connections. */
  readonly close: () => Promise<void>;
}

/** What the conversation has beside the record: its memory, a second reading, what it missed. */
export interface Beside {
  readonly memories: Memories;
  readonly interpreting: Interpreting | undefined;
  readonly missing: Missing | undefined;
  /** Resolves once what is still to be written is written. Never rejects. */
  settled(): Promise<void>;
}

/** Opens them. Sends nothing. */
export const openBeside = (
  { model, keepMissed }: Pick<Config, 'model' | 'keepMissed'>,
  where: { readonly client: CosmosClient; readonly database: string },
  log: Log,
): Beside => {
  const memories = createMemories({ talks: openTalks(where), log });
  const missing = keepMissed ? createMissing({ kept: openMissed(where), log }) : undefined;
  return {
    memories,
    missing,
    interpreting:
      model === undefined
        ? undefined
        : createInterpreting({ interpreter: createModel({ config: model, log }), log }),
    settled: async () => {
      await Promise.all([memories.settled(), missing?.settled()]);
    },
  };
};

/** Bringing files in, with a client of its own: a file may concern everything that is held. Sends nothing. */
export const openChatImporting = async (
  { force, registration }: Pick<Config, 'force' | 'registration'>,
  { endpoint, key, database }: RecordConfig,
  where: { readonly client: CosmosClient; readonly database: string },
  clock: Clock,
  log: Log,
): Promise<{ readonly importing: ChatImporting; readonly close: () => Promise<void> }> => {
  const client = await openClient({ endpoint, key, requestMs: IMPORT_REQUEST_MS });
  const importing = createChatImporting({
    importing: openImporting({ client, database, force }),
    waiting: openWaitingImports(where),
    reader: openReader(),
    fetchFile: createFetching({ local: registration === undefined }),
    clock,
    log,
  });
  return {
    importing,
    close: async () => {
      await importing.stop();
      client.dispose();
    },
  };
};

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
  const { force, admins } = config;
  const door = createDoor({ record, first: config.tenants, log });
  const common = { record, clock, demo: false, admins };
  const telling = createTelling({
    ...common,
    client,
    database,
    force,
    tenants: door.allowed,
    log,
    ended: telemetry.delivered,
  });
  const beside = openBeside(config, { client, database }, log);
  if (config.record === undefined)
    throw new Error('COSMOS_ENDPOINT is missing: the record has to be somewhere.');
  const files = await openChatImporting(config, config.record, { client, database }, clock, log);
  const { importing } = files;
  return {
    record,
    telling,
    door,
    importing,
    conversation: telemetry.observed(
      createConversation({ ...common, ...beside, importing, told: telling, decided: door.refresh }),
    ),
    close: async () => {
      await files.close();
      await beside.settled();
      await close();
    },
  };
}
