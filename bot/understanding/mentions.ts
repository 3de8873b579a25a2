/** Recommendations by number: "rec 3", "R3", "#3", "recs 1-4 and 8", "recommendation three", "action 3.2". */
import type { Catalogue, KnownRecommendation } from '../../data/model';
import { NUMBER_WORDS, REC_WORDS } from './vocabulary';
import type { Word } from './words';

export interface NumberMention {
  readonly start: number;
  readonly end: number;
  readonly numbers: readonly number[];
  /** Said as a range. */
  readonly range: boolean;
}

export interface ActionMention {
  readonly start: number;
  readonly end: number;
  readonly number: string;
}

const UNITS = new Set('day days week weeks month months year years percent'.split(' '));
const INTRODUCES = new Set(['number', 'no', 'nos', 'numbers', '#', 'item']);

/** Looked up for nearly every word. */
const IN_WORDS: ReadonlyMap<string, number> = new Map(Object.entries(NUMBER_WORDS));

/** A number in digits or words; a decimal belongs to an action. */
export const wholeNumber = (word: Word | undefined): number | undefined => {
  if (word === undefined) return undefined;
  if (word.kind === 'number') return /^\d{1,3}$/.test(word.text) ? Number(word.text) : undefined;
  return IN_WORDS.get(word.text);
};

/** Reports seldom make more. */
const HIGHEST = 30;
const LISTS_ON = new Set(['and', 'or', 'plus', 'to', 'please', 'pls']);

/** Reads "1-4 and 8", "1, 2 and rec 4" from `at`; undefined where no number stands there. */
const numberList = (
  row: readonly Word[],
  from: number,
): { numbers: number[]; end: number; range: boolean } | undefined => {
  const numbers: number[] = [];
  let at = from;
  let end = from;
  let range = false;
  for (;;) {
    while (REC_WORDS.has(row[at]?.text ?? '') || INTRODUCES.has(row[at]?.text ?? '')) at += 1;
    const first = wholeNumber(row[at]);
    if (first === undefined || first === 0) break;
    at += 1;
    const joint = row[at]?.text ?? '';
    let last = first;
    if (['-', 'to', 'through'].includes(joint)) {
      let after = at + 1;
      while (REC_WORDS.has(row[after]?.text ?? '')) after += 1;
      const upper = wholeNumber(row[after]);
      if (upper !== undefined && upper > first && upper - first < 100) {
        last = upper;
        at = after + 1;
        range = true;
      }
    }
    for (let number = first; number <= last; number += 1) numbers.push(number);
    end = at;
    let next = at;
    while ([',', 'and', '&', 'or', '/', 'plus'].includes(row[next]?.text ?? '')) next += 1;
    // "recs 5 6 and 7": numbers side by side, as dictation leaves them.
    const sideBySide =
      wholeNumber(row[at]) !== undefined && row[at]?.kind === 'number' && !UNITS.has(row[at + 1]?.text ?? '');
    if (next === at && !sideBySide) break;
    // "rec 8, 46 PCSOs": so high a number before a noun counts something else.
    const counted = wholeNumber(row[next]) ?? 0;
    if (
      row[at]?.text === ',' &&
      counted > HIGHEST &&
      row[next + 1]?.kind === 'word' &&
      !LISTS_ON.has(row[next + 1]?.text ?? '')
    )
      break;
    // "rec 4 and 2 others": what follows the number is not part of the list.
    at = next;
  }
  return numbers.length === 0 ? undefined : { numbers, end, range };
};

/** Every mention by number. */
export const findNumbers = (row: readonly Word[]): NumberMention[] => {
  const found: NumberMention[] = [];
  for (let at = 0; at < row.length; at += 1) {
    const text = row[at]?.text ?? '';
    if (!REC_WORDS.has(text) && text !== '#' && !(text === 'number' && row[at - 1]?.text !== 'the')) continue;
    let from = at + 1;
    while (INTRODUCES.has(row[from]?.text ?? '')) from += 1;
    const list = numberList(row, from);
    // "recs one" is a number; "the rec one of us" hardly ever is, but "one" alone after "rec" reads as 1.
    if (list === undefined) continue;
    found.push({ start: at, end: list.end, numbers: list.numbers, range: list.range });
    at = list.end - 1;
  }
  return found;
};

/** A bare list of numbers that fills the given stretch: "and 8?", "what about 1 and 2". */
export const bareNumbers = (row: readonly Word[], at: number): NumberMention | undefined => {
  const list = wholeNumber(row[at]) === undefined ? undefined : numberList(row, at);
  return list === undefined
    ? undefined
    : { start: at, end: list.end, numbers: list.numbers, range: list.range };
};

const ACTION = new Set(['action', 'actions']);
/** Between an action's number and its recommendation's: "action two under rec three". */
const OF = new Set(['of', 'under', 'on', 'for', 'in', 'from']);

/** "action 2 of rec 3", "rec 3 action 2": an action by its place under its recommendation. */
const ofRec = (row: readonly Word[], at: number): ActionMention | undefined => {
  const number = (from: number): number | undefined => wholeNumber(row[from]);
  if (
    ACTION.has(row[at]?.text ?? '') &&
    OF.has(row[at + 2]?.text ?? '') &&
    REC_WORDS.has(row[at + 3]?.text ?? '')
  ) {
    const [own, rec] = [number(at + 1), number(at + 4)];
    if (own !== undefined && rec !== undefined) return { start: at, end: at + 5, number: `${rec}.${own}` };
  }
  if (REC_WORDS.has(row[at]?.text ?? '') && ACTION.has(row[at + 2]?.text ?? '')) {
    const [rec, own] = [number(at + 1), number(at + 3)];
    if (own !== undefined && rec !== undefined) return { start: at, end: at + 4, number: `${rec}.${own}` };
  }
  return undefined;
};

/** "3.2", "action 3.2", "action 2 of rec 3". */
export const findActions = (row: readonly Word[]): ActionMention[] =>
  row.flatMap((word, at) => {
    if (word.kind === 'number' && /^\d{1,3}\.\d{1,2}$/.test(word.text))
      return [{ start: at, end: at + 1, number: word.text }];
    const found = ACTION.has(word.text) || REC_WORDS.has(word.text) ? ofRec(row, at) : undefined;
    return found === undefined ? [] : [found];
  });

/** The recommendations with that number, in any report held. */
export const byNumber = (catalogue: Catalogue, number: number): readonly KnownRecommendation[] =>
  catalogue.recommendations.filter((rec) => rec.number === number && rec.kind === 'recommendation');

/** The recommendation that an action stands under, by the action's number: "3.2" is Rec 3's. */
export const recOfAction = ({ recommendations }: Catalogue, action: string): string | undefined => {
  const number = parseInt(action, 10);
  return recommendations.find((rec) => rec.number === number)?.id;
};
