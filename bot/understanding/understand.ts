/** A sentence in, what it means out: a typed question, a choice to be made, or neither. Pure and fast. */
import type { Day } from '../../data/model';
import type { Person } from './criteria';
import { continued, withRecs } from './followup';
import { intentOf, type Intent, type Scene } from './intent';
import type { Lexicon } from './lexicon';
import type { Question, QuestionInput } from './question';
import { read, type Reading } from './reading';
import type { Subject } from './subject';
import { clean, words, type Word } from './words';

/** What is remembered of a conversation with one person. */
export interface Remembered extends Subject {
  /** What was asked last. */
  readonly question?: Question | undefined;
  /** A question that waits for its recommendation: "which one?" was asked. */
  readonly pending?: QuestionInput | undefined;
}

export const NOTHING_REMEMBERED: Remembered = { recs: [] };

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
  | { readonly is: 'change' }
  | { readonly is: 'cannot' };

/** Understands one message. Never throws, whatever the text is. */
export const understand = (said: Said, lexicon: Lexicon): Understood => {
  const cleaned = clean(said.text);
  if (cleaned === '') return { is: 'ask', questions: [{ ask: 'help' }] };
  if (isChange(cleaned)) return { is: 'change' };
  const row = words(cleaned).map((word) =>
    word.kind === 'word' ? { ...word, text: lexicon.spelling.correct(word.text) } : word,
  );
  if (row.every((word) => word.kind === 'mark')) return { is: 'cannot' };
  const whole = meaning(row, said, lexicon);
  if (whole.is !== 'cannot') return whole;
  return meaning(withoutChatter(row, said, lexicon), said, lexicon);
};

const meaning = (row: readonly Word[], said: Said, lexicon: Lexicon): Understood => {
  if (row.length === 0) return { is: 'cannot' };
  const reading = read(row, lexicon, said.today);
  const scene: Scene = {
    reading,
    catalogue: lexicon.catalogue,
    subject: said.remembered,
    asker: said.asker,
    today: said.today,
  };
  return accepted(continued(intentOf(scene), scene, said.remembered), reading);
};

const accepted = (intent: Intent, reading: Reading): Understood => {
  if (intent.is === 'ask') {
    return intent.strict && reading.unknown.length > 0
      ? { is: 'cannot' }
      : { is: 'ask', questions: intent.questions };
  }
  if (intent.is === 'which') return { is: 'which', choices: intent.choices, question: intent.question };
  return { is: 'cannot' };
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
    .filter((clause) => clause.length > 0 && read(clause, lexicon, said.today).unknown.length === 0)
    .flat();
};

const REC = String.raw`(?:r|recs?|reccs?|recommendations?|recos?)\s*#?\s*(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)`;
const CHANGES: readonly RegExp[] = [
  // "update rec 3: …", "log an update on rec 3: …"
  new RegExp(
    String.raw`^(?:please |pls |can you |could you |hi |hello |ok |right )*(?:update|log|record|note|add|put)\b.*(?:${REC}|\bit\b|\bthat\b).{0,20}[:\-–]\s*\S`,
  ),
  new RegExp(
    String.raw`^(?:please |pls )*(?:update (?:rec|it|that|r ?\d)|correct my|undo|log (?:an|this|that)|record (?:an|this|that)|add (?:an |this |that |the )?(?:action|evidence|commissioner|update|comment))`,
  ),
  // "sign off rec 4", "close rec 4", "reopen rec 2", "send rec 4 back", "move rec 3 to …", "set rec 8 to red"
  new RegExp(
    String.raw`^(?:please |pls |can you |could you |ok |let us |lets )*(?:sign(?: it|ed)? off|sign off|close|reopen|re-open|send|move|push|set|mark|make|assign|reassign|allocate|change|extend|give|put|propose|turn)\b.*(?:${REC}|\bit\b|\b\d+\.\d+\b|\bboard\b|\bmeeting\b)`,
  ),
  new RegExp(String.raw`${REC} is (?:now )?(?:red|amber|green|blue|white|complete|done|finished)\b(?!\?)`),
  new RegExp(
    String.raw`^(?:action )?\d+\.\d+ (?:is )?(?:now )?(?:done|complete|completed|finished|started|in progress)`,
  ),
  /^(?:link|unlink) this channel/,
  /^(?:evidence|comment|commissioner'?s? comment|action) (?:for|on|to) .{0,30}:/,
  /^(?:the )?(?:pcc|commissioner)'?s? comment on\b.*:/,
];

/** A sentence that wants something recorded, not answered. */
const isChange = (cleaned: string): boolean => {
  const start = cleaned.slice(0, 300);
  return !start.endsWith('?') && CHANGES.some((pattern) => pattern.test(start));
};

export { withRecs };
