/** What is answered to something typed and to a press. */
import { z } from 'zod';
import { LONGEST_TEXT, RecommendationId } from '../data/model';
import { answer } from './asking/answer';
import type { Answer, Desk } from './asking/desk';
import { asksOf, cannot, cannotRecord, notBesides, whichOne } from './asking/help';
import type { Knowledge } from './asking/knowledge';
import { chosen, goneOn } from './recording/again';
import { draftPressed, isRecordingVerb, pressed } from './recording/press';
import { propose, proposeChange, type Proposed, type Source } from './recording/propose';
import { impossible, letGo } from './recording/refusing';
import { answerToWhy, isPlainQuestion, WAITING_MS } from './recording/waiting';
import type { Interpreting } from './interpreting';
import { namedByRecord } from './mentions';
import type { Missing } from './missing';
import type { Memory } from './remembering';
import type { ActionTurn, MessageTurn, Reply } from './turn';
import { reasoned, type Recording } from './understanding/changes/read';
import { tidy } from './understanding/changes/tidy';
import { Question } from './understanding/question';
import { choiceIn } from './understanding/choice';
import { isOfDraft, mayBeSecond, SECOND } from './understanding/changes/second-thoughts';
import type { Lexicon } from './understanding/lexicon';
import { NOTHING_REMEMBERED, watched } from './understanding/remembered';
import { understand, type Understood } from './understanding/understand';

/** What a choice of what is to be recorded carries. */
const ChoiceData = z.object({ rec: RecommendationId });
/** What an `ask` button carries. */
const AskData = z.object({ question: Question });

/** What a message is answered from. */
export interface Hearing {
  readonly desk: Desk;
  readonly known: Knowledge;
  readonly memory: Memory;
  /** Absent where no model is configured. */
  readonly interpreting?: Interpreting | undefined;
  /** Absent where what is not understood is not kept. */
  readonly missing?: Missing | undefined;
}

/**
 * Understands with what this copy of the bot remembers. Only a sentence that hangs on what was said before,
 * which another copy may have answered, has the record asked for it.
 */
const hear = async (turn: MessageTurn, { desk, known, memory }: Hearing): Promise<Understood> => {
  const { text, asker, mentions } = turn;
  const { remembered, looked } = watched(memory.now);
  const said = { text, asker, today: desk.today, mentions };
  const understood = understand({ ...said, remembered }, known.lexicon);
  if (!memory.stale || !(looked() || mayGoOn(understood, text))) return understood;
  return understand({ ...said, remembered: await memory.refresh() }, known.lexicon);
};

/** Whether it may answer a question of the bot's own: "Which one?", "Why?". */
const mayGoOn = (understood: Understood, text: string): boolean =>
  mayBeSecond(text) ||
  ['which', 'cannot', 'change'].includes(understood.is) ||
  (understood.is === 'ask' && !isPlainQuestion(text));

/** What a sentence is answered with that was not understood. */
const notUnderstood = async (
  turn: MessageTurn,
  understood: Understood,
  { desk, known, memory, interpreting, missing }: Hearing,
): Promise<readonly Reply[]> => {
  // What is out of scope by its own words is so for a model too; a change that waits for its reason is not mixed up.
  const outOfScope = understood.is === 'cannot' && understood.outOfScope === true;
  const asked =
    outOfScope || isWaiting(memory, desk) ? undefined : await interpreting?.read(turn, desk, known.lexicon);
  if (asked === undefined) {
    missing?.note(turn, desk);
    return [(understood.is === 'change' ? cannotRecord(desk) : cannot(desk)).reply];
  }
  const replies =
    asked.is === 'ask'
      ? await askAll([asked.question], desk, memory)
      : proposed(await proposeChange(asked.rec, asked.change, desk, sourceOf(turn)), desk, memory);
  return replies.map((reply) => ({ ...reply, generated: true }));
};

const isWaiting = (memory: Memory, desk: Desk): boolean =>
  memory.now.waits !== undefined && memory.now.waits.until > desk.now.getTime();

/** Something typed: what it asks is answered, what it records is shown to be confirmed. */
export const replyToMessage = async (given: MessageTurn, hearing: Hearing): Promise<readonly Reply[]> => {
  const { desk, memory } = hearing;
  const { text, mentions, stranger } = namedByRecord(given, desk.catalogue.people);
  const turn = { ...given, text, mentions };
  const understood = await hear(turn, hearing);
  // Whoever is given a role need not be listed yet.
  if (stranger !== undefined && recordingsOf(understood).some((recording) => !isOfPeople(recording)))
    return [
      impossible(desk, `${stranger}, whom you mention, is not somebody the board secretary has listed.`)
        .reply,
    ];
  if ((memory.now.several ?? 0) > desk.now.getTime() && isOfDraft(text))
    return [
      impossible(desk, 'several cards are open: press Confirm, Edit or Cancel on the one that you mean.')
        .reply,
    ];
  const source = sourceOf(turn);
  const goesOn = await goneOn(turn, memory.now, desk, hearing.known.lexicon, source);
  if (goesOn !== undefined) return proposed(goesOn, desk, memory);
  const { waits } = memory.now;
  if (waits !== undefined && isWaiting(memory, desk) && recordingsOf(understood).length === 0) {
    const other = otherRec(turn, waits, desk, hearing.known.lexicon);
    if (other !== undefined) return whyAgain(turn, { ...waits, rec: other }, desk, memory);
    const answered = answerToWhy(turn.text, waits.lacks, desk.today);
    switch (answered.is) {
      case 'reason':
        return reasonFor(turn, waits, desk, memory);
      case 'small talk':
        return whyAgain(turn, waits, desk, memory);
      case 'instead':
        return whyAgain(turn, { ...waits, lacks: answered.lacks }, desk, memory);
      case 'cancel':
        memory.change((before) => ({ ...before, waits: undefined }));
        return [letGo(waits.rec, desk).reply];
      case 'question':
        break;
    }
  }
  switch (understood.is) {
    case 'ask':
      return [
        ...(understood.besides === undefined ? [] : [notBesides(desk).reply]),
        ...(await askAll(understood.questions, desk, memory)),
      ];
    case 'which':
      memory.change((before) => ({
        ...before,
        pending: understood.question,
        among: understood.choices,
      }));
      return [whichOne(desk, understood.choices, asksOf(understood.question)).reply];
    case 'record':
      return proposed(await propose(understood.recording, desk, sourceOf(turn)), desk, memory);
    case 'records':
      return proposeAll(understood.recordings, turn, desk, memory);
    case 'change':
    case 'cannot':
      return notUnderstood(turn, understood, hearing);
  }
};

const recordingsOf = (understood: Understood): readonly Recording[] =>
  understood.is === 'record'
    ? [understood.recording]
    : understood.is === 'records'
      ? understood.recordings
      : [];

/** Several things to be recorded, a card each. None of them is what "no, rec 8" would be said of next. */
const proposeAll = async (
  recordings: readonly Recording[],
  turn: MessageTurn,
  desk: Desk,
  memory: Memory,
): Promise<readonly Reply[]> => {
  const cards: Proposed[] = [];
  for (const recording of recordings) cards.push(await propose(recording, desk, sourceOf(turn)));
  const about = [...new Set(cards.flatMap((card) => card.about))];
  remember({ about }, desk, memory);
  const several = desk.now.getTime() + WAITING_MS;
  if (cards.filter(({ draft }) => draft !== undefined).length > 1)
    memory.change((before) => ({ ...before, several }));
  return cards.map(({ reply }) => reply);
};

const isOfPeople = ({ is }: Recording): boolean => is === 'access' || is === 'set up board';

const sourceOf = (turn: MessageTurn | ActionTurn): Source => ({ place: turn.place, activity: turn.id });

const proposed = (
  made: Proposed,
  desk: Desk,
  memory: Memory,
  /** What was pressed: of another card than the last, the last still stands. */
  pressedDraft?: string,
): readonly Reply[] => {
  remember(made, desk, memory, pressedDraft);
  return [made.reply];
};

/** What is proposed is what "it" means next; a change without its reason waits for it. */
const remember = (
  { about, waits, choosing, among, draft }: Omit<Proposed, 'reply'>,
  desk: Desk,
  memory: Memory,
  pressedDraft?: string,
): void => {
  const until = desk.now.getTime() + WAITING_MS;
  memory.change((before) => ({
    ...before,
    recs: about.length > 0 ? about : before.recs,
    // What was asked before it is no longer what "it" is.
    question: undefined,
    several: undefined,
    among: among ?? (about.length > 1 ? about : before.among),
    waits: waits === undefined ? undefined : { ...waits, until },
    choosing: choosing === undefined ? undefined : { ...choosing, until },
    drafted:
      draft !== undefined
        ? { draft, until }
        : pressedDraft === undefined || pressedDraft === before.drafted?.draft
          ? undefined
          : before.drafted,
  }));
};

type Waits = NonNullable<Memory['now']['waits']>;

/** Asks once more. The message in which the change was typed stays the one it comes from. */
const whyAgain = async (
  turn: MessageTurn,
  { rec, lacks, activity }: Waits,
  desk: Desk,
  memory: Memory,
): Promise<readonly Reply[]> => {
  const source = { ...sourceOf(turn), activity: activity ?? turn.id };
  return proposed(await propose({ is: 'why', rec, lacks }, desk, source), desk, memory);
};

/** "No, rec 8", of a change that waits for its reason. */
const otherRec = (turn: MessageTurn, { rec }: Waits, desk: Desk, lexicon: Lexicon): string | undefined => {
  const bare = turn.text.replace(SECOND, '');
  if (bare === turn.text) return undefined;
  const said = { text: bare, asker: turn.asker, today: desk.today, remembered: NOTHING_REMEMBERED };
  const other = choiceIn(said, lexicon);
  return other === rec ? undefined : other;
};

/** The reason that was asked for. */
const reasonFor = async (
  turn: MessageTurn,
  waits: Waits,
  desk: Desk,
  memory: Memory,
): Promise<readonly Reply[]> => {
  const reason = tidy(turn.text);
  if (reason === '') return [cannot(desk).reply];
  if (reason.length > LONGEST_TEXT) {
    const most = LONGEST_TEXT.toLocaleString('en-GB');
    return [impossible(desk, `a reason holds at most ${most} characters.`, [waits.rec]).reply];
  }
  const change = reasoned(waits.lacks, reason.replace(/^(?:because(?! of\b)|as|since|due to)\s+/i, ''));
  const source: Source =
    waits.activity === undefined
      ? sourceOf(turn)
      : { ...sourceOf(turn), activity: waits.activity, reasonIn: turn.id };
  return proposed(await proposeChange(waits.rec, change, desk, source), desk, memory);
};

/** A button pressed. */
export const replyToAction = async (
  turn: ActionTurn,
  desk: Desk,
  memory: Memory,
): Promise<readonly Reply[]> => {
  if (isRecordingVerb(turn.verb)) {
    const answered = await pressed(turn.verb, turn.data, desk, sourceOf(turn));
    return answered === undefined
      ? [cannot(desk).reply]
      : proposed(answered, desk, memory, draftPressed(turn.data));
  }
  if (turn.verb === 'choose') {
    const choice = ChoiceData.safeParse(turn.data);
    if (!choice.success) return [cannot(desk).reply];
    const remembered = memory.stale ? await memory.refresh() : memory.now;
    return proposed(await chosen(choice.data.rec, remembered, desk, sourceOf(turn)), desk, memory);
  }
  const data = AskData.safeParse(turn.data);
  if (turn.verb !== 'ask' || !data.success) return [cannot(desk).reply];
  return askAll([data.data.question], desk, memory);
};

const askAll = async (
  questions: readonly Question[],
  desk: Desk,
  memory: Memory,
): Promise<readonly Reply[]> => {
  const answers: Answer[] = [];
  for (const question of questions) answers.push(await answer(question, desk));
  const question = questions.at(-1);
  if (question !== undefined && question.ask !== 'help') {
    const about = [...new Set(answers.flatMap((each) => each.about))];
    const only = answers.length === 1 ? answers[0] : undefined;
    // A question about a board or a report leaves the recommendation in hand where it was.
    const aside = [
      'board',
      'digest',
      'reports',
      'section 55',
      'missing',
      'missed',
      'away',
      'access',
    ].includes(question.ask);
    memory.change((before) => ({
      recs: aside && about.length === 0 ? before.recs : about,
      among: about.length > 1 ? about : before.among,
      question,
      actions: only?.actions,
      person: only?.person,
      // A question in between does not answer "Why?".
      waits: before.waits,
      choosing: before.choosing === undefined ? undefined : { ...before.choosing, aside: true },
    }));
  }
  return answers.flatMap((each) => [each.reply, ...(each.more ?? [])]);
};
