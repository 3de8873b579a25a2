/** A sentence as what it can be likened by: its words, with whatever it names put down to its kind. */
import { stem } from '../lexicon';
import type { Span } from '../spans';
import { REC_WORDS } from '../vocabulary';
import type { Word } from '../words';

/** What stands for a named thing: no word of a sentence looks so. */
export const slot = (kind: Span['as']): string => kind.toUpperCase();

/** Everything that can be named. */
export const NAMED = ['rec', 'action', 'force', 'who', 'board', 'when', 'colour', 'state', 'report'] as const;
/** What stands in an example, and in tokens, for something named. */
export const SLOTS: ReadonlySet<string> = new Set(NAMED.map(slot));
const REC = slot('rec');

/** What is put in front of a question without changing it. */
const BEFORE = new Set(
  'please pls can could would you just tell show give me us kindly so ok okay hi hello morning and also now well right quickly'.split(
    ' ',
  ),
);
/** What is put behind it. */
const BEHIND = new Set(
  'please pls thanks thank you cheers mate then now today currently again ta'.split(' '),
);
/** A sentence is not trimmed to less. */
const FEWEST = 2;

const trimmed = (tokens: readonly string[]): string[] => {
  let [start, end] = [0, tokens.length];
  while (end - start > FEWEST && BEFORE.has(tokens[start] ?? '')) start += 1;
  while (end - start > FEWEST && BEHIND.has(tokens[end - 1] ?? '')) end -= 1;
  return tokens.slice(start, end);
};

/** @param spans what is named in the row, in order; of two that overlap the first counts */
export const tokensOf = (row: readonly Word[], spans: readonly Span[]): string[] => {
  const tokens: string[] = [];
  const push = (token: string): void => {
    const last = tokens.at(-1) ?? '';
    if (token === REC) {
      // "the vetting recs", "rec 3": the words around a name belong to it.
      if (REC_WORDS.has(last)) tokens.pop();
      if (tokens.at(-1) === 'the') tokens.pop();
      if (tokens.at(-1) !== REC) tokens.push(REC);
    } else if (SLOTS.has(token)) {
      if (last === 'the') tokens.pop();
      if (tokens.at(-1) !== token) tokens.push(token);
    } else if (last !== REC || !(REC_WORDS.has(token) || token === 'one' || token === 'ones'))
      tokens.push(token);
  };
  let at = 0;
  for (const { start, end, as } of [...spans, { start: row.length, end: row.length, as: undefined }]) {
    if (start < at) continue;
    for (const word of row.slice(at, start)) {
      if (word.kind === 'mark') continue;
      // "The board" is a board, though its name is not said.
      if (word.text === 'board') push(slot('board'));
      else push(REC_WORDS.has(word.text) || word.text === 'it' ? word.text : stem(word.text));
    }
    if (as !== undefined) push(slot(as));
    at = end;
  }
  return trimmed(tokens.map((token) => (token === 'it' ? REC : REC_WORDS.has(token) ? 'rec' : token)));
};

/** Words, and words side by side. */
export const featuresOf = (tokens: readonly string[]): string[] => {
  const sides = ['^', ...tokens, '$'];
  const pairs = sides.slice(1).map((token, at) => `${sides[at] ?? ''} ${token}`);
  return [...new Set([...tokens, ...pairs])];
};
