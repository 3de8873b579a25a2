/**
 * The conversation: a turn in, replies out. What was last spoken of is remembered for each person in each
 * conversation, so that "and rec 4?" has something to go on.
 */
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { AssuranceRecord } from '../data/cosmos';
import { answer } from './asking/answer';
import { deskOf, type Answer, type Desk } from './asking/desk';
import { answerHelp, cannot, cannotRecord, whichOne } from './asking/help';
import { createKnowledge, type Knowledge } from './asking/knowledge';
import type { Clock } from './clock';
import type { ActionTurn, Conversation, MessageTurn, Reply, Turn } from './turn';
import { Question } from './understanding/question';
import { NOTHING_REMEMBERED, understand, withRecs, type Remembered } from './understanding/understand';

export interface ConversationParts {
  readonly record: AssuranceRecord;
  readonly clock: Clock;
  /** The demo scenario is loaded: every card says so. */
  readonly demo: boolean;
}

/** How many people's last subjects are kept. */
const REMEMBERED_PEOPLE = 5_000;

/** What an `ask` button carries. */
const AskData = z.object({ question: Question });

/** A conversation over the record. */
export const createConversation = ({ record, clock, demo }: ConversationParts): Conversation => {
  const memory = new LRUCache<string, Remembered>({ max: REMEMBERED_PEOPLE });
  const knowledge = createKnowledge(record);

  const converse = async (turn: Turn): Promise<readonly Reply[]> => {
    const known = await knowledge();
    const desk = deskOf({ record, catalogue: known.catalogue, asker: turn.asker, now: clock.now(), demo });
    const key = `${turn.place.conversation}\n${turn.asker.id}`;
    const remembered = memory.get(key) ?? NOTHING_REMEMBERED;
    const remember = (next: Remembered): void => void memory.set(key, next);
    switch (turn.kind) {
      case 'installed':
        return [answerHelp(desk).reply];
      case 'message':
        return replyToMessage(turn, desk, known, remembered, remember);
      case 'action':
        return replyToAction(turn, desk, remembered, remember);
    }
  };
  return converse;
};

type Remember = (next: Remembered) => void;

const replyToMessage = async (
  turn: MessageTurn,
  desk: Desk,
  known: Knowledge,
  remembered: Remembered,
  remember: Remember,
): Promise<readonly Reply[]> => {
  const { asker } = turn;
  const understood = understand({ text: turn.text, asker, today: desk.today, remembered }, known.lexicon);
  switch (understood.is) {
    case 'ask':
      return askAll(understood.questions, desk, remembered, remember);
    case 'which':
      remember({ ...remembered, pending: understood.question });
      return [whichOne(desk, understood.choices, understood.question, withRecs).reply];
    case 'change':
      return [cannotRecord(desk).reply];
    case 'cannot':
      return [cannot(desk).reply];
  }
};

const replyToAction = async (
  turn: ActionTurn,
  desk: Desk,
  remembered: Remembered,
  remember: Remember,
): Promise<readonly Reply[]> => {
  const data = AskData.safeParse(turn.data);
  if (turn.verb !== 'ask' || !data.success) return [cannot(desk).reply];
  return askAll([data.data.question], desk, remembered, remember);
};

const askAll = async (
  questions: readonly Question[],
  desk: Desk,
  remembered: Remembered,
  remember: Remember,
): Promise<readonly Reply[]> => {
  const answers: Answer[] = [];
  for (const question of questions) answers.push(await answer(question, desk));
  const question = questions.at(-1);
  if (question !== undefined && question.ask !== 'help') {
    const about = [...new Set(answers.flatMap((each) => each.about))];
    // A question about a board or a report leaves the recommendation in hand where it was.
    const aside = ['board', 'digest', 'reports', 'section 55', 'missing'].includes(question.ask);
    remember({ recs: aside && about.length === 0 ? remembered.recs : about, question });
  }
  return answers.map((each) => each.reply);
};
