/** A sentence in, what it means out: a typed question, a choice to be made, or neither. Pure and fast. */
import type { Day } from '../../data/model';
import { isChange } from './changes/detect';
import { readRecording, type Recording } from './changes/read';
import type { Person } from './criteria';
import { continued, withRecs } from './followup';
import { intentOf, type Intent, type Scene } from './intents';
import { losesTime } from './intents/times';
import type { Lexicon } from './lexicon';
import type { Question, QuestionInput } from './question';
import { read, type Reading } from './reading';
import { NOTHING_REMEMBERED, type Remembered } from './remembered';
import { named } from './subject';
import { clean, words, type Word } from './words';

export interface Said {
  readonly text: string;
  readonly asker: Person;
  readonly today: Day;
  readonly remembered: Remembered;
}

export type Understood =
  | { readonly is: 'ask'; readonly questions: readonly Question[] }
  /** Which recommendation? Each choice is its whole question; no choices: any of them. */
  | { readonly is: 'which'; readonly choices: readonly string[]; readonly question: QuestionInput }
  /** Something to be recorded. */
  | { readonly is: 'record'; readonly recording: Recording }
  /** Something to be recorded, it seems, but not what. */
  | { readonly is: 'change' }
  /** `outOfScope`: it is about something that the record is not about. */
  | { readonly is: 'cannot'; readonly outOfScope?: true };

const POLITE = new Set('please pls plz thanks thank ta cheers mate kindly'.split(' '));

/** Understands one message. Never throws, whatever the text is. */
export const understand = (said: Said, lexicon: Lexicon): Understood => {
  const cleaned = clean(said.text);
  if (cleaned === '') return { is: 'ask', questions: [{ ask: 'help' }] };
  const recording = readRecording(
    said.text,
    { asker: said.asker, today: said.today, subject: said.remembered },
    lexicon,
  );
  if (recording !== undefined) return { is: 'record', recording };
  if (isChange(cleaned)) return { is: 'change' };
  const row = spelt(cleaned, lexicon);
  if (row.every((word) => word.kind === 'mark')) return { is: 'cannot' };
  // "… before, please?": what politeness ends with changes nothing.
  while (row.length > 1 && (POLITE.has(row.at(-1)?.text ?? '') || row.at(-1)?.kind === 'mark')) row.pop();
  const whole = meaning(row, said, lexicon);
  if (whole.is !== 'cannot') return whole;
  // What is out of scope stays so, whatever stands beside it.
  if (read(row, lexicon, said.today).outOfScope) return { is: 'cannot', outOfScope: true };
  return meaning(withoutChatter(row, said, lexicon), said, lexicon);
};

const spelt = (cleaned: string, lexicon: Lexicon): Word[] =>
  words(cleaned).map((word) =>
    word.kind === 'word' ? { ...word, text: lexicon.spelling.correct(word.text) } : word,
  );

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

const meaning = (row: readonly Word[], said: Said, lexicon: Lexicon): Understood => {
  if (row.length === 0) return { is: 'cannot' };
  const scene = sceneOf(row, said, lexicon);
  const intent = intentOf(scene);
  return accepted(
    intent.is === 'fragment' ? continued(intent, scene, said.remembered.pending) : intent,
    scene.reading,
  );
};

const sceneOf = (row: readonly Word[], said: Said, lexicon: Lexicon): Scene => {
  const { catalogue } = lexicon;
  const reading = read(row, lexicon, said.today);
  return {
    reading,
    text: row
      .map((word) => word.text)
      .join(' ')
      .replace(/ [?.!,]+(?= |$)/g, ''),
    catalogue,
    asker: said.asker,
    today: said.today,
    subject: said.remembered,
    get last() {
      return said.remembered.question;
    },
    named: named(reading, catalogue, said.remembered),
  };
};

const accepted = (intent: Intent, reading: Reading): Understood => {
  if (intent.is === 'fragment' || intent.is === 'cannot') return { is: 'cannot' };
  if (intent.strict && reading.unknown.length > 0) return { is: 'cannot' };
  if (intent.is === 'ask') return { is: 'ask', questions: intent.questions };
  return { is: 'which', choices: intent.choices, question: intent.question };
};

/** Drops the clauses that hold a word the bot does not know: "I'm on the train, what's overdue". */
const withoutChatter = (row: readonly Word[], said: Said, lexicon: Lexicon): Word[] => {
  const clauses: Word[][] = [[]];
  for (const word of row) {
    if (word.kind === 'mark' && /[,.;:!?\n]/.test(word.text)) clauses.push([]);
    else clauses.at(-1)?.push(word);
  }
  if (clauses.length === 1) return [];
  return clauses
    .filter((clause) => {
      if (clause.length === 0) return false;
      const reading = read(clause, lexicon, said.today);
      return reading.unknown.length === 0;
    })
    .flat();
};

export { withRecs };
export { NOTHING_REMEMBERED, type Remembered } from './remembered';
