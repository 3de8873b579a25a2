/**
 * The conversation: a turn in, replies out. What was last spoken of is remembered for each person in each
 * conversation, so that "and rec 4?" has something to go on.
 */
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { AssuranceRecord } from '../data/cosmos';
import { LONGEST_TEXT } from '../data/model';
import { answer } from './asking/answer';
import { deskOf, type Answer, type Desk } from './asking/desk';
import { answerHelp, cannot, cannotRecord, notBesides, whichOne } from './asking/help';
import { createKnowledge, type Knowledge } from './asking/knowledge';
import type { Told } from './boards';
import type { Clock } from './clock';
import { noteAmended } from './recording/amended';
import { composeForm, searchResults } from './recording/extension';
import { isRecordingVerb, pressed } from './recording/press';
import { propose, proposeChange, type Proposed, type Source } from './recording/propose';
import { impossible, letGo } from './recording/refusing';
import { answerToWhy, WAITING_MS } from './recording/waiting';
import { reasoned } from './understanding/changes/read';
import { tidy } from './understanding/changes/tidy';
import type { ActionTurn, Conversation, MessageTurn, Reply, Turn } from './turn';
import { Question } from './understanding/question';
import { NOTHING_REMEMBERED, understand, withRecs, type Remembered } from './understanding/understand';

export interface ConversationParts {
  readonly record: AssuranceRecord;
  readonly clock: Clock;
  /** The demo scenario is loaded: every card says so. */
  readonly demo: boolean;
  /** Entra object ids of the first administrators. */
  readonly admins?: readonly string[];
  /** What is told unasked, where anything is. */
  readonly told?: Told & { hear(turn: Turn): Promise<void> };
}

/** How many people's last subjects are kept. */
const REMEMBERED_PEOPLE = 5_000;

/** What an `ask` button carries. */
const AskData = z.object({ question: Question });

/** A conversation over the record. */
export const createConversation = ({
  record,
  clock,
  demo,
  admins = [],
  told,
}: ConversationParts): Conversation => {
  const administrators = new Set(admins);
  const memory = new LRUCache<string, Remembered>({ max: REMEMBERED_PEOPLE });
  const knowledge = createKnowledge(record);

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
      told,
    });
    const key = `${turn.place.conversation}\n${turn.asker.id}`;
    const remembered = memory.get(key) ?? NOTHING_REMEMBERED;
    const remember = (next: Remembered): void => void memory.set(key, next);
    switch (turn.kind) {
      case 'installed':
        // In a group the card would be a page that nobody asked for.
        return turn.place.kind === 'personal' ? [answerHelp(desk).reply] : [];
      case 'message':
        return replyToMessage(turn, desk, known, remembered, remember);
      case 'action':
        return replyToAction(turn, desk, remembered, remember).finally(() => {
          if (!isRecordingVerb(turn.verb)) return;
          // A board may have been moved, somebody be away: whoever asks next is told so.
          knowledge.forget();
          told?.wake();
        });
      case 'search':
        return (await searchResults(turn.text, desk, known.lexicon)).map((result) => result.reply);
      case 'compose':
        return [(await composeForm(turn.message, desk)).reply];
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
  const { waits } = remembered;
  if (waits !== undefined && waits.until > desk.now.getTime() && understood.is !== 'record') {
    switch (answerToWhy(turn.text)) {
      case 'reason':
        return reasonFor(turn, waits, desk, remembered, remember);
      case 'small talk':
        return proposed(
          await propose({ is: 'why', ...waits }, desk, sourceOf(turn)),
          desk,
          remembered,
          remember,
        );
      case 'cancel':
        remember({ ...remembered, waits: undefined });
        return [letGo(waits.rec, desk).reply];
      case 'question':
        break;
    }
  }
  switch (understood.is) {
    case 'ask':
      return [
        ...(understood.besides === undefined ? [] : [notBesides(desk).reply]),
        ...(await askAll(understood.questions, desk, remembered, remember)),
      ];
    case 'which':
      remember({ ...remembered, pending: understood.question, among: understood.choices });
      return [whichOne(desk, understood.choices, understood.question, withRecs).reply];
    case 'record':
      return proposed(await propose(understood.recording, desk, sourceOf(turn)), desk, remembered, remember);
    case 'change':
      return [cannotRecord(desk).reply];
    case 'cannot':
      return [cannot(desk).reply];
  }
};

const sourceOf = (turn: MessageTurn | ActionTurn): Source => ({ place: turn.place, activity: turn.id });

/** What is proposed is what "it" means next; a change without its reason waits for it. */
const proposed = (
  { about, reply, waits }: Proposed,
  desk: Desk,
  remembered: Remembered,
  remember: Remember,
): readonly Reply[] => {
  remember({
    ...remembered,
    recs: about.length > 0 ? about : remembered.recs,
    waits: waits === undefined ? undefined : { ...waits, until: desk.now.getTime() + WAITING_MS },
  });
  return [reply];
};

/** The reason that was asked for. */
const reasonFor = async (
  turn: MessageTurn,
  waits: NonNullable<Remembered['waits']>,
  desk: Desk,
  remembered: Remembered,
  remember: Remember,
): Promise<readonly Reply[]> => {
  const reason = tidy(turn.text);
  if (reason === '') return [cannot(desk).reply];
  if (reason.length > LONGEST_TEXT) {
    const most = LONGEST_TEXT.toLocaleString('en-GB');
    return [impossible(desk, `a reason holds at most ${most} characters.`, [waits.rec]).reply];
  }
  const change = reasoned(waits.lacks, reason.replace(/^(?:because(?! of\b)|as|since|due to)\s+/i, ''));
  return proposed(await proposeChange(waits.rec, change, desk, sourceOf(turn)), desk, remembered, remember);
};

const replyToAction = async (
  turn: ActionTurn,
  desk: Desk,
  remembered: Remembered,
  remember: Remember,
): Promise<readonly Reply[]> => {
  if (isRecordingVerb(turn.verb)) {
    const answered = await pressed(turn.verb, turn.data, desk, sourceOf(turn));
    return answered === undefined ? [cannot(desk).reply] : proposed(answered, desk, remembered, remember);
  }
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
    remember({
      recs: aside && about.length === 0 ? remembered.recs : about,
      among: about.length > 1 ? about : remembered.among,
      question,
      // A question in between does not answer "Why?".
      waits: remembered.waits,
    });
  }
  return answers.flatMap((each) => [each.reply, ...(each.more ?? [])]);
};
