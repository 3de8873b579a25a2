/**
 * The conversation: a turn in, replies out. What was last spoken of is remembered for each person in each
 * conversation, so that "and rec 4?" has something to go on.
 */
import type { AssuranceRecord } from '../data/cosmos';
import { highestIn, type Board, type Marking } from '../data/model';
import { deskOf, type Files } from './asking/desk';
import { answerHelp } from './asking/help';
import { createKnowledge, type KnowledgeSource } from './asking/knowledge';
import type { Told } from './boards';
import type { Clock } from './clock';
import { takeFile } from './exporting/consent';
import { IMPORT_VERB, type ChatImporting } from './importing/chat';
import type { Interpreting } from './interpreting';
import { noteAmended } from './recording/amended';
import { composeForm, searchResults } from './recording/extension';
import { isRecordingVerb } from './recording/press';
import type { Missing } from './missing';
import { createMemories, type Memories } from './remembering';
import { replyToAction, replyToMessage } from './replying';
import type { Conversation, Place, Reply, Turn } from './turn';

export interface ConversationParts {
  readonly record: AssuranceRecord;
  readonly clock: Clock;
  /** The demo scenario is loaded: every card says so. */
  readonly demo: boolean;
  /** Entra object ids of the first administrators. */
  readonly admins?: readonly string[];
  /** What is told unasked, where anything is. */
  readonly told?: Told & { hear(turn: Turn): Promise<void> };
  /** Roles or tenants may have been changed: whoever keeps them reads them anew. Never rejects. */
  readonly decided?: () => Promise<void>;
  /** What is remembered of each conversation; left out, it is known to this process alone. */
  readonly memories?: Memories;
  /** A second reading of what the grammar does not understand, where a model is configured. */
  readonly interpreting?: Interpreting | undefined;
  /** What is not understood is kept; absent where it is not. */
  readonly missing?: Missing | undefined;
  /** Files are brought in; absent where they are not. */
  readonly importing?: ChatImporting | undefined;
  /** How files are given in a person's own chat; left out, Teams offers them. */
  readonly files?: Files;
}

/** A conversation over the record. */
export const createConversation = ({
  record,
  clock,
  demo,
  admins = [],
  told,
  memories = createMemories(),
  interpreting,
  missing,
  decided,
  importing,
  files = { by: 'offer' },
}: ConversationParts): Conversation => {
  const administrators = new Set(admins);
  const knowledge = createKnowledge(record);
  importing?.onWritten(() => knowledge.forget());

  /** Who says of themselves that they are away, or back, changes what is known. */
  const telling = told === undefined ? undefined : { ...told, people: forgetting(told.people, knowledge) };

  const converse = async (turn: Turn): Promise<readonly Reply[]> => {
    await told?.hear(turn);
    const known = await knowledge.get();
    const desk = deskOf({
      record,
      catalogue: known.catalogue,
      asker: turn.asker,
      now: clock.now(),
      demo,
      admins: administrators,
      highest: highestAt(turn.place, known.catalogue.boards),
      told: telling,
      files: turn.place.kind === 'personal' ? files : undefined,
      missed: missing?.kept,
    });
    switch (turn.kind) {
      case 'installed':
        // In a group the card would be a page that nobody asked for.
        return turn.place.kind === 'personal' ? [answerHelp(desk).reply] : [];
      case 'message':
        if (importing !== undefined && turn.files !== undefined)
          return importing.received(turn, turn.files, desk);
        return replyToMessage(turn, { desk, known, memory: memories.of(turn), interpreting, missing });
      case 'action':
        if (importing !== undefined && turn.verb === IMPORT_VERB) return importing.pressed(turn, desk);
        return replyToAction(turn, desk, memories.of(turn)).finally(() => {
          if (!isRecordingVerb(turn.verb)) return;
          // A board may have been moved, somebody be away: whoever asks next is told so.
          knowledge.forget();
          told?.wake();
          if (turn.verb === 'confirm') void decided?.();
        });
      case 'search':
        return (await searchResults(turn.text, desk, known.lexicon)).map((result) => result.reply);
      case 'compose':
        return [(await composeForm(turn.message, desk)).reply];
      case 'file':
        return takeFile(turn, desk);
      case 'edited':
      case 'deleted':
        await noteAmended(turn, desk);
        return [];
      case 'removed':
      case 'channel':
      case 'meeting':
        // Whoever keeps the places hears of these.
        return [];
    }
  };
  return converse;
};

const forgetting = (people: Told['people'], knowledge: KnowledgeSource): Told['people'] => ({
  change: (id, values) => people.change(id, values).finally(() => knowledge.forget()),
});

/** One's own chat takes everything; a channel what its board has set for it; elsewhere others read along. */
const highestAt = ({ kind, conversation }: Place, boards: readonly Board[]): Marking =>
  kind === 'personal' ? 'OFFICIAL-SENSITIVE' : highestIn(conversation, boards);
