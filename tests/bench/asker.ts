/** Puts questions to the conversation as a pressed button does, without Teams in between. */
import { createConversation } from '../../bot/conversation';
import { createMemories, type Memories } from '../../bot/remembering';
import type { Reply } from '../../bot/turn';
import type { QuestionInput } from '../../bot/understanding/question';
import type { AssuranceRecord } from '../../data/cosmos';
import { DEMO_AS_AT, DEMO_TENANT } from '../../data/demo';

export type Ask = (question: QuestionInput) => Promise<readonly Reply[]>;

/** Someone who asks over this record, on the demo's day. */
export const createAsker = (record: AssuranceRecord, memories: Memories = createMemories()): Ask => {
  const clock = { now: () => new Date(DEMO_AS_AT) };
  const conversation = createConversation({ record, clock, demo: true, memories });
  let asked = 0;
  return (question) =>
    conversation({
      kind: 'action',
      id: `bench-${String(++asked)}`,
      asker: { id: '00000000-0000-0000-0000-0000000000a5', name: 'Board Member', tenant: DEMO_TENANT },
      place: { conversation: 'a:bench', kind: 'personal' },
      verb: 'ask',
      data: { question },
    });
};
