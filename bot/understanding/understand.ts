/** A sentence in, what it means out: a typed question, a choice to be made, or neither. Pure and fast. */
import { LRUCache } from 'lru-cache';
import { isChange } from './changes/detect';
import { readRecording, type Recording } from './changes/read';
import { tidy } from './changes/tidy';
import { clausesOf, mayFallApart, sentencesOf } from './clauses';
import { mayIntroduce, withoutContext, withoutIntroduction, type Freed } from './context';
import { narrows } from './criteria';
import { askedFor, requestFor } from './exports';
import type { Intent, Scene } from './intents';
import { losesTime } from './intents/times';
import { likened, type Likened } from './likeness';
import type { Lexicon } from './lexicon';
import { withActionNumbers } from './listed-actions';
import { withRecs } from './followup';
import { Question, type QuestionInput } from './question';
import { recOfAction } from './mentions';
import { describedBy } from './described';
import { ofNamedAction, SURELY } from './named-actions';
import { ofNamedFinding } from './named-findings';
import { losesAnother, recordedApart, recordedBeside, takesBack } from './records';
import { isOfAll, namesRec, saysAll, several } from './several';
import { read, spelt, type Reading } from './reading';
import { accepted, meaning, meaningOf, sceneOf, type Said, type Understood } from './meaning';
import { NOTHING_REMEMBERED, type Remembered } from './remembered';
import { named } from './subject';
import { REC_WORDS } from './vocabulary';
import { clean, LONGEST_QUESTION, words, type Word } from './words';

const POLITE = new Set('please pls plz thanks thank ta cheers mate kindly'.split(' '));

/** Understands one message. Never throws, whatever the text is. */
export const understand = (typed: Said, lexicon: Lexicon): Understood => {
  const own = mayIntroduce(clean(typed.text)) ? withoutIntroduction(tidy(typed.text), lexicon) : typed.text;
  const text = withActionNumbers(own, () => typed.remembered.actions);
  const said = { ...typed, text };
  const cleaned = clean(said.text);
  if (cleaned === '') return { is: 'ask', questions: [{ ask: 'help' }] };
  const file = asFile(said, lexicon);
  if (file !== undefined) return file;
  const one = (text: string): Understood | undefined => ofOneKind({ ...said, text }, lexicon);
  const whole = recordedApart(said.text, one) ?? one(said.text);
  if (whole?.is === 'record' && losesAnother(said.text, whole.recording)) return { is: 'change' };
  return whole ?? ofSentences(said, lexicon) ?? asked(said, lexicon);
};

/** The whole message as a file that is asked for; undefined where it is not. */
const asFile = (said: Said, lexicon: Lexicon): Understood | undefined => {
  const wanted = said.text.length > LONGEST_QUESTION ? undefined : askedFor(clean(said.text));
  if (wanted === undefined) return undefined;
  if (!wanted.sure && ofOneKind(said, lexicon) !== undefined) return undefined;
  const request = requestFor(wanted, said, lexicon, (text) => {
    const found = asked({ ...said, text }, lexicon);
    return found.is === 'ask' ? found.questions : undefined;
  });
  // Of what was not understood no file is made: it would be taken for what was asked for.
  return request === undefined ? { is: 'cannot' } : { is: 'ask', questions: [{ ask: 'export', request }] };
};

const LEAVES_RULES =
  /\b(?:ignore|disregard|forget|override|bypass|skip|suspend|never mind) (?:all |any |your |the |our |my |previous |prior |these |those )*(?:rules?|instructions?|prompts?|restrictions?|permissions?|checks?|controls?|training|guidelines?)\b|\b(?:pretend|act as|as an admin|developer mode|admin mode)\b/i;
/** Whoever would have the rules left aside has nothing decided; what is reported may speak of rules. */
const leavesRules = (text: string): boolean => LEAVES_RULES.test(clean(text));
const isReport = (recording: Recording): boolean =>
  recording.is === 'record' && ['progress', 'comment'].includes(recording.change.change);

/** The whole message as something to be recorded; undefined where it is not. */
const ofOneKind = (said: Said, lexicon: Lexicon): Understood | undefined => {
  const { text, asker, today, remembered, mentions } = said;
  const recording = readRecording(text, { asker, today, subject: remembered, mentions }, lexicon);
  if (recording !== undefined)
    return leavesRules(text) && !isReport(recording) ? { is: 'change' } : { is: 'record', recording };
  return isChange(clean(text)) ? { is: 'change' } : undefined;
};

/** Several sentences: one that records something is not passed over for a question beside it, nor the question. */
const ofSentences = (said: Said, lexicon: Lexicon): Understood | undefined => {
  const sentences = sentencesOf(tidy(said.text).slice(0, LONGEST_QUESTION));
  if (sentences.length < 2) return undefined;
  const changes: Understood[] = [];
  const rest: string[] = [];
  let { remembered } = said;
  for (const text of sentences) {
    const change = ofOneKind({ ...said, text, remembered }, lexicon);
    if (change !== undefined) {
      changes.push(change);
      const rec = change.is === 'record' && 'rec' in change.recording ? change.recording.rec : undefined;
      if (rec !== undefined) remembered = { ...remembered, recs: [rec] };
      continue;
    }
    rest.push(text);
    // "I'm content with rec 4, please sign it off": what it named is what "it" is.
    const reading = read(words(clean(text)), lexicon, said.today);
    const spoken = named(reading, lexicon.catalogue, remembered);
    if (spoken.is === 'these') remembered = { ...remembered, recs: spoken.recs, question: undefined };
    // "We got 8.1 over the line, can you mark it done": the action.
    const action = oneAction(reading, lexicon);
    if (action !== undefined) remembered = { ...remembered, recs: [action.rec], question: action };
  }
  const [change] = changes;
  if (change === undefined) return undefined;
  if (rest.some((text) => leavesRules(text) || takesBack(text, changes))) return { is: 'change' };
  const asking = rest.some(
    (text) => text.includes('?') || clausesOf(words(clean(text))).some(({ asks }) => asks !== undefined),
  );
  const question = !asking ? undefined : asked({ ...said, text: rest.join('\n') }, lexicon);
  if (question?.is === 'ask') return { ...question, besides: 'a change' };
  // Chatter beside one change leaves the change; two changes are never taken for one.
  return changes.length === 1 ? change : (recordedBeside(changes, sentences) ?? { is: 'change' });
};

const oneAction = (
  { actions, numbers }: Reading,
  { catalogue }: Lexicon,
): Extract<Question, { ask: 'action' }> | undefined => {
  const [action, ...others] = actions;
  if (action === undefined || others.length + numbers.length > 0) return undefined;
  const rec = recOfAction(catalogue, action.number);
  return rec === undefined ? undefined : { ask: 'action', rec, number: action.number };
};

/** "Dig out his remarks, would you": politeness, and no opinion that is asked for. */
const WOULD_YOU = /,? (?:would|will|could|can) you[?.! ]*$/;

/** "Can I tell the panel that rec 8 is closed": to whom is no part of it. */
const TO_WHOM =
  /\b((?:can|could|may|shall) (?:i|we) (?:tell|inform|brief|assure)) (?:the |my |our )?[a-z ]{2,30}? that(?= )/;

/** "Can I say that rec 2 is closed": it is asked, and nothing is to be said. */
const TO_SAY =
  /\b((?:can|could|may|shall) (?:i|we)(?: now| safely| truthfully)? say)(?: to (?:the |my |our )?[a-z ]{2,20}?)? that(?= )/;

/** "Of all the actions, how many are done": of what stands in front. */
const COUNTS_OF =
  /^(?:(?:so|and|ok),? )?(?:out )?of (?:all )?(?:the |our )?(actions|recs|recommendations),? how many /;

const TO_PUT_RIGHT = /\b(?:no|sorry|oops|wait|actually|about)\b/;
const MARKS_RIGHT = String.raw`(?:no|sorry|oops|wait|actually|scrap that|correction)`;
/** "Status rec 1, no sorry, I meant 2" */
const SECOND_NUMBER = new RegExp(
  String.raw`\b(?<name>rec(?:ommendation)?s? ?#?|r)\d{1,2}\b(?!\.\d)(?<rest>[^?.;\d]{0,40}?)[,;.]?(?: -+)? ${MARKS_RIGHT}\b[,.! ]*(?:(?:${MARKS_RIGHT}|i mean|i meant|make that|that is|rather)\b[,: ]*)*(?:rec(?:ommendation)? ?#?|r)?(?<second>\d{1,2})\b(?!\.\d|[/:-]\d| (?:days|weeks|months|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))`,
);
/** "What about Notts, how are they getting on with rec 3": they are who was named. */
const ABOUT_THEM =
  /^(?:(?:and|so|ok|then|hi|hello|hey|good|morning|afternoon|please|all),? )*(?:what|how) about ((?!rec|r ?\d|the |it\b|that\b|this\b)[a-z][a-z ]{2,25}?)[,?] ((?:how|what|where)\b[^?]*?\b)they(?= )/;
/** What was put right, or pointed back at, in the words that are meant. */
const rightly = (cleaned: string): string =>
  TO_PUT_RIGHT.test(cleaned)
    ? cleaned.replace(SECOND_NUMBER, '$<name>$<second>$<rest>').replace(ABOUT_THEM, '$2$1')
    : cleaned;

/** Without it there is neither of the two. */
const MAY_WE = /\b(?:can|could|may|shall) (?:i|we)\b/;

/** Behind two words of something else. */
const RINGS = /\S \S+ who (?:do|should|can|must|would) (?:i|we|you) (?:ring|call|phone|tell|report)\b/;

/** The message as a question, or as several. */
const asked = (said: Said, lexicon: Lexicon): Understood => {
  const bare = rightly(clean(said.text)).replace(WOULD_YOU, '').replace(COUNTS_OF, 'how many $1 ');
  const text = MAY_WE.test(bare) ? bare.replace(TO_WHOM, '$1').replace(TO_SAY, '$1') : bare;
  const row = spelt(text, lexicon);
  if (row.every((word) => word.kind === 'mark')) return { is: 'cannot' };
  // "… before, please?": what politeness ends with changes nothing.
  while (row.length > 1 && (POLITE.has(row.at(-1)?.text ?? '') || row.at(-1)?.kind === 'mark')) row.pop();
  return askedIn(row, said, lexicon);
};

const askedIn = (row: readonly Word[], said: Said, lexicon: Lexicon): Understood => {
  const described = ofItsDescription(row, said, lexicon);
  if (described !== undefined) return described;
  const scene = sceneOf(row, said, lexicon);
  const whole = meaningOf(scene, said);
  // What is out of scope stays so, whatever stands beside it.
  if (whole.is === 'cannot' && scene.reading.outOfScope)
    return (
      askedBeside(row, said, lexicon) ??
      ofItsWords(scene, lexicon, SURELY) ?? { is: 'cannot', outOfScope: true }
    );
  // "Heating's off in the boardroom, who do I ring": of something that the record holds nothing of.
  const ofNone = scene.named.is === 'none' || (scene.named.is === 'one of' && scene.named.recs.length === 0);
  if (whole.is !== 'ask' && ofNone && scene.reading.pronoun === undefined && RINGS.test(scene.text))
    return { is: 'cannot' };
  // What an example says word for word is that question, whatever the grammar makes of its words.
  // "and the owner?" goes on with what was spoken of.
  const goesOn = row[0]?.text === 'and' && scene.named.is === 'none' && isAbout(whole);
  const same = goesOn ? undefined : likened(scene, 'same');
  const outweighs = same !== undefined && !isAkin(same, whole, said, lexicon);
  const example = outweighs ? meant(same, scene, said, lexicon) : undefined;
  if (example !== undefined) return example;
  const freed = withoutContext(row, said, lexicon);
  const alone = freed === undefined ? undefined : askedAlone(freed, said, lexicon);
  if (alone !== undefined && alone.is !== 'cannot') return alone;
  if (freed?.isStrange === true && freed.spoken.length === 0 && alone === undefined) return { is: 'cannot' };
  const led = afterLead(row);
  const leading =
    led.length > 0 &&
    clausesOf(row.slice(0, row.length - led.length)).every(({ asks }) => asks === undefined);
  const behind = leading ? meaning(led, said, lexicon) : undefined;
  if (behind?.is === 'ask') return behind;
  const apart = several(row, whole, said, lexicon);
  if (apart?.is === 'ask') return apart;
  const isVague = whole.is === 'cannot' || whole.is === 'which' || isAnyAction(whole, row);
  const called = isVague ? ofItsWords(scene, lexicon) : undefined;
  if (called !== undefined) return called;
  if (apart !== undefined) return apart;
  if (whole.is !== 'cannot' && !isOpen(whole, said)) return whole;
  const like = likened(scene, 'like');
  const likest = like === undefined ? undefined : meant(like, scene, said, lexicon);
  if (likest !== undefined) return likest;
  if (whole.is !== 'cannot') return whole;
  for (const part of [withoutChatter(row, said, lexicon), led]) {
    const found = part.length === 0 ? whole : meaning(part, said, lexicon);
    if (found.is !== 'cannot') return found;
  }
  return (led.length === 0 ? undefined : ofItsWords(sceneOf(led, said, lexicon), lexicon)) ?? whole;
};

/** "Auditors are in on Friday, what is left on rec 1?": out of scope is only why it is asked. */
const askedBeside = (row: readonly Word[], said: Said, lexicon: Lexicon): Understood | undefined => {
  const freed = withoutContext(row, said, lexicon);
  if (freed === undefined) return undefined;
  const { numbers, actions, topic, tags } = read(freed.row, lexicon, said.today);
  if (numbers.length + actions.length === 0 && topic?.certain !== true && !tags.has('mine')) return undefined;
  const found = askedAlone(freed, said, lexicon);
  return found?.is === 'ask' ? found : undefined;
};

/** Of a recommendation that is called by what it is about; which, where it may be one of a few. */
const ofItsDescription = (row: readonly Word[], said: Said, lexicon: Lexicon): Understood | undefined => {
  const meantBy = describedBy(row, lexicon);
  if (meantBy === undefined) return undefined;
  const remembered: Remembered = { recs: meantBy.recs.slice(0, 1) };
  const found = askedIn(meantBy.row, { ...said, remembered }, lexicon);
  if (found.is !== 'ask') return undefined;
  const [question, ...more] = found.questions;
  if (meantBy.recs.length === 1) return found;
  return question?.ask !== 'about' || more.length > 0 || meantBy.recs.length > MOST_CHOICES
    ? undefined
    : { is: 'which', choices: meantBy.recs, question: { ...question, recs: [] } };
};
/** A question back offers no more. */
const MOST_CHOICES = 5;

/** An action, or an older finding, that is called by its words. */
const ofItsWords = (scene: Scene, lexicon: Lexicon, fewest?: number): Understood | undefined => {
  const called = ofNamedAction(scene, lexicon, fewest) ?? ofNamedFinding(scene, lexicon);
  return called === undefined ? undefined : { is: 'ask', questions: [called] };
};

const OF_ALL: ReadonlySet<Question['ask']> = new Set(['list', 'counts', 'changes', 'actions']);

/** What a message asks past what it is asked for; undefined where that may be what it is of. */
const askedAlone = (freed: Freed, said: Said, lexicon: Lexicon): Understood | undefined => {
  const { row, remembered, spoken, isStrange } = freed;
  const found = askedIn(row, { ...said, remembered }, lexicon);
  const isOpenWhich = found.is === 'which' && found.choices.length === 0;
  if (isOpenWhich && isStrange) return undefined;
  // "I'm writing a paper on rec 3, what has changed": of that one, and not of all.
  const isOfWhole = found.is === 'ask' && found.questions.some(({ ask }) => OF_ALL.has(ask));
  if (spoken.length > 0 && isOfWhole && !isOfAll(found.questions)) return undefined;
  // "We have rec 3 on the agenda, what's the status": it is that one's.
  const question: QuestionInput | undefined = isOpenWhich
    ? withRecs(found.question, spoken)
    : found.is === 'ask' && isOfAll(found.questions) && !saysAll(row)
      ? withRecs(undefined, spoken)
      : undefined;
  const checked = spoken.length === 0 ? undefined : Question.safeParse(question).data;
  return checked === undefined ? found : { is: 'ask', questions: [checked] };
};

const isAbout = (understood: Understood): boolean =>
  understood.is === 'ask' && understood.questions.every(({ ask }) => ask === 'about');

/** "Which?", of something that named nothing and spoke of nothing: it may ask of the whole. */
const isOpen = (whole: Understood, { remembered }: Said): boolean =>
  whole.is === 'which' && whole.choices.length === 0 && remembered.pending === undefined;

/** "The training programme, how is that action going": all of them are no answer. */
const isAnyAction = (whole: Understood, row: readonly Word[]): boolean =>
  whole.is === 'ask' &&
  whole.questions.every((each) => each.ask === 'actions' && !narrows(each.criteria)) &&
  row.some(({ text }) => text === 'action');

const timely = (understood: Understood, scene: Scene): Understood =>
  understood.is === 'ask' && losesTime(understood.questions, scene) ? { is: 'cannot' } : understood;

/** What a question is about: of two that are about the same, the grammar's says more. */
const topicOf = (understood: Understood | Intent): string | undefined => {
  if (understood.is === 'which') return topicOfQuestion(understood.question);
  const [only, ...more] = understood.is === 'ask' ? understood.questions : [];
  return only === undefined || more.length > 0 ? undefined : topicOfQuestion(only);
};
const topicOfQuestion = (question: QuestionInput): string => {
  const { ask } = question;
  return `${ask} ${'aspect' in question ? question.aspect : 'focus' in question ? question.focus : ''}`;
};

/** What the words of examples are about, which is asked again and again. */
const topics = new WeakMap<Lexicon, LRUCache<string, { readonly topic: string | undefined }>>();
const MOST_TOPICS = 1_000;

/** Whether an example is about what the grammar understood: then the grammar says more of it. */
const isAkin = (like: Likened, whole: Understood, said: Said, lexicon: Lexicon): boolean => {
  if (like.is === 'nothing') return false;
  if (like.is === 'intent') return topicOf(like.intent) === topicOf(whole);
  const known = topics.get(lexicon) ?? new LRUCache({ max: MOST_TOPICS });
  topics.set(lexicon, known);
  const key = `${said.today} ${like.text}`;
  const before = known.get(key) ?? { topic: topicOf(saidAgain(like.text, said, lexicon)) };
  known.set(key, before);
  return before.topic === topicOf(whole);
};

const saidAgain = (text: string, said: Said, lexicon: Lexicon): Understood =>
  // It is a question of its own: what was spoken of before has no part in it.
  meaning(spelt(clean(text), lexicon), { ...said, remembered: NOTHING_REMEMBERED }, lexicon);

/** What a likeness comes to, where that is a question of the record's. */
const meant = (like: Likened, scene: Scene, said: Said, lexicon: Lexicon): Understood | undefined => {
  if (like.is === 'nothing') return { is: 'cannot' };
  const found =
    like.is === 'intent'
      ? timely(accepted(like.intent, scene.reading), scene)
      : saidAgain(like.text, said, lexicon);
  return found.is === 'cannot' ? undefined : found;
};

/** What is said before it leads up to the question: "I'm preparing a briefing and would be glad if you could tell me …" */
const LEADS = [
  ['let', 'me', 'have'],
  ['let', 'me', 'know'],
  ['tell', 'me'],
  ['remind', 'me'],
  ['show', 'me'],
  ['give', 'me'],
  ['send', 'me'],
  ['confirm'],
  ['to', 'know'],
  ['i', 'need'],
  ['we', 'need'],
  ['and', 'need'],
  ['i', 'want'],
  ['i', 'would', 'like'],
  ['grateful', 'for'],
];

/** What follows the last such words; nothing where they lead nothing up, or what is before them says more. */
const afterLead = (row: readonly Word[]): Word[] => {
  for (let at = row.length - 2; at >= 3; at -= 1) {
    const lead = LEADS.find((words) => words.every((word, offset) => row[at + offset]?.text === word));
    if (lead === undefined) continue;
    const before = row.slice(0, at);
    const says = before.some(
      ({ text, kind }, place) =>
        REC_WORDS.has(text) || (kind === 'number' && before[place - 1]?.text !== 'at') || NEGATIVE.has(text),
    );
    return says ? [] : row.slice(at + lead.length);
  }
  return [];
};
const NEGATIVE = new Set('not no never except without nor neither'.split(' '));

/** Leaves out the clauses that hold a word the bot does not know: "I'm on the train, what's overdue". */
const withoutChatter = (row: readonly Word[], said: Said, lexicon: Lexicon): Word[] => {
  const clauses = mayFallApart(row) ? clausesOf(row) : [];
  if (clauses.length < 2) return [];
  const known = clauses.filter(({ row: clause }) => read(clause, lexicon, said.today).unknown.length === 0);
  // What names a recommendation is no chatter.
  if (clauses.some((clause) => !known.includes(clause) && namesRec(clause.row))) return [];
  return known.flatMap(({ row: clause }) => clause);
};

/**
 * Whether a sentence says something that answers to these questions would pass over: another time than
 * today's, or an exception. For whoever else reads a sentence than the grammar.
 */
export const passesOver = (
  questions: readonly Question[],
  said: Pick<Said, 'text' | 'asker' | 'today'>,
  lexicon: Lexicon,
): boolean => {
  const row = spelt(clean(said.text), lexicon);
  const scene = sceneOf(row, { ...said, remembered: NOTHING_REMEMBERED }, lexicon);
  return losesTime(questions, scene) || scene.reading.tags.has('except');
};

export type { Said, Understood } from './meaning';
export { NOTHING_REMEMBERED, type Remembered } from './remembered';
