/** What the process is made of beside the seam: the record and the conversation over it. */
import type { AssuranceRecord } from '../data/cosmos';
import type { Clock } from './clock';
import type { Config } from './config';
import { createConversation } from './conversation';
import { openAssuranceRecord } from './record';
import type { Conversation } from './turn';

export interface Parts {
  readonly record: AssuranceRecord;
  readonly conversation: Conversation;
  /** Lets go of the record's connections. */
  readonly close: () => Promise<void>;
}

/**
 * Opens the record and sets the conversation over it.
 * @throws if the record cannot be opened.
 */
export async function openParts(config: Config, clock: Clock): Promise<Parts> {
  const { record, close } = await openAssuranceRecord(config);
  return {
    record,
    close,
    conversation: createConversation({ record, clock, demo: false, admins: config.admins }),
  };
}
