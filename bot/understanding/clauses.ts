/** Where a message falls apart into several: "what's overdue? and who owns rec 2". Pure text, no meaning. */
import type { Word } from './words';

/** A message of more questions than this is not taken apart. */
export const MOST_QUESTIONS = 3;

const VERBS = new Set(
  `who what when which where why how whose is are was were has have does do did any anything anyone can could
  show list give tell remind`.split(/\s+/),
);
const NOUNS = new Set(
  'update status owner history evidence deadline due date wording actions rag brag agenda position'.split(
    ' ',
  ),
);
/** What may stand before them: "latest position please". */
const SUCH = new Set('latest current full exact overall'.split(' '));
const JOINTS = new Set([
  'and',
  'also',
  'plus',
  'then',
  'but',
  'so',
  'or',
  'ok',
  'oh',
  'um',
  'er',
  'erm',
  'well',
  'right',
  'hi',
  'hello',
  'morning',
  'please',
  'secondly',
  'next',
]);
const ENDS = new Set(['?', '.', '!', ';', '\n']);
const PAUSES = new Set([',', '-', ':', '(', ')']);
/** After "and" fewer words than this are no question of their own: "and why", "and by how much". */
const FEWEST = 3;

export interface Clause {
  readonly row: readonly Word[];
  /** It begins as a question does: with a verb or a question word, or with the name of what is asked for. */
  readonly asks: 'fully' | 'by name' | undefined;
  /** A comma, a dash or a colon stands before it: it may go on with what it follows. */
  readonly goesOn: boolean;
}

/** "due by the end of March", "due before the board": said of what went before, no question of its own. */
const WHEN_DUE = new Set(
  'by before in on within this next after since between during at until from over today tomorrow soon first last'.split(
    ' ',
  ),
);

/** Whether what begins here asks, past "and", "also", "please". */
const beginsAsking = (row: readonly Word[]): Clause['asks'] => {
  const at = row.findIndex(({ text, kind }) => kind !== 'mark' && !JOINTS.has(text));
  const such = row[0]?.text !== 'and' && SUCH.has(row[at]?.text ?? '') && NOUNS.has(row[at + 1]?.text ?? '');
  const first = row[such ? at + 1 : at]?.text ?? '';
  // "number overdue, number awaiting allocation"
  if (first === 'number' && row[at + 1]?.kind === 'word') return 'fully';
  if (first === 'due' && at > 0 && WHEN_DUE.has(row[at + 1]?.text ?? '')) return undefined;
  return VERBS.has(first) ? 'fully' : NOUNS.has(first) ? 'by name' : undefined;
};

const lengthOf = (row: readonly Word[], from: number): number => {
  let count = 0;
  for (let at = from; at < row.length && !ENDS.has(row[at]?.text ?? ''); at += 1)
    if (row[at]?.kind !== 'mark') count += 1;
  return count;
};

/** "…, and on what date", "…, and by whom": what it asks of is what stands before it. */
const TAIL =
  /^(?:and )?(?:(?:on|from|since|by|at) )?(?:what (?:date|day|time)|which (?:date|day)|when|by whom|whom|who by|who|how|by how (?:much|many days|long)|how many days(?: over)?|how late)(?: was (?:that|it)| (?:is|are) (?:it|they))?$/;

const joinedTails = <R extends { row: Word[] }>(rows: readonly R[]): R[] => {
  const joined: R[] = [];
  for (const each of rows) {
    const before = joined.at(-1);
    const text = each.row.map((word) => word.text).join(' ');
    if (before !== undefined && before.row.length > 2 && TAIL.test(text)) before.row.push(...each.row);
    else joined.push(each);
  }
  return joined;
};

/** Whether the message falls apart at all: soon told, and most do not. */
export const mayFallApart = (row: readonly Word[]): boolean =>
  row.some((word) => (word.kind === 'mark' && word.tight !== true) || SPLITTING.has(word.text));
const SPLITTING = new Set(['and', 'also', 'plus']);

/** The clauses of a message: apart at marks, and at "and" where a question begins behind it. */
export const clausesOf = (row: readonly Word[]): Clause[] => {
  const rows: { row: Word[]; goesOn: boolean }[] = [{ row: [], goesOn: false }];
  for (const [at, word] of row.entries()) {
    const current = rows.at(-1)?.row ?? [];
    if (word.kind === 'mark' && word.tight !== true && (ENDS.has(word.text) || PAUSES.has(word.text))) {
      // "recs 1, 2", "31-3": between numbers a mark joins.
      const joins = PAUSES.has(word.text) && row[at - 1]?.kind === 'number' && row[at + 1]?.kind === 'number';
      if (joins) current.push(word);
      else rows.push({ row: [], goesOn: PAUSES.has(word.text) });
      continue;
    }
    const next = row.slice(at + 1);
    if (
      SPLITTING.has(word.text) &&
      current.length > 1 &&
      beginsAsking(row.slice(at, at + 3)) !== undefined &&
      lengthOf(next, 0) >= FEWEST
    )
      rows.push({ row: word.text === 'and' ? [word] : [], goesOn: false });
    else current.push(word);
  }
  return joinedTails(rows)
    .filter((each) => each.row.some(({ text, kind }) => kind !== 'mark' && !JOINTS.has(text)))
    .map((each) => ({ ...each, asks: beginsAsking(each.row) }));
};

/** "My laptop camera isn't working": what begins so tells of a thing of somebody's, and "it" behind it is that. */
export const tellsOfAThing = (row: readonly Word[]): boolean =>
  row.slice(0, FIRST_WORDS).some(({ text }) => text === 'my' || text === 'our');
const FIRST_WORDS = 3;

/** After a mark; before "also"; before an order that speaks of what went before it. */
const SENTENCE_END =
  /(?<=[?!;])\s+|(?<=[a-z\d)]\.)\s+|\n+|,? (?=(?:and |but )?(?:also|then) )|, (?=(?:please |pls |so |can you |could you )*(?:correct|change|sign|move|make|give|update|mark|close|send) (?:it|that|this)\b)|(?:, |,? (?=(?:so|and) ))(?=(?:so |and |please |pls |can you |could you |would you )*(?:sign off|close|reopen|update|move|mark|set|send back|push|extend|reassign) (?:rec(?:ommendation)?s?|r) ?#?(?:\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b))/i;

/** Most messages have nothing of what ends a sentence but at their end. */
const MAY_END = /[?!;.,\n]\s*\S|\b(?:and|so|also|then|but)\b/i;

/** The sentences of a message as they were typed, for what is to be recorded. */
export const sentencesOf = (text: string): string[] =>
  (MAY_END.test(text) ? text.split(SENTENCE_END) : [text])
    .map((sentence) => sentence.replace(/^(?:and |but )?(?:also|then|next),? /i, '').trim())
    .filter((sentence) => sentence !== '');
