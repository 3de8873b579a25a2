/** Which board and which of its meetings is meant: "the next board", "the February LPIB", "the IAB on 12 February". */
import {
  comingMeetings,
  dayOf,
  startOfDay,
  type Board,
  type Day,
  type HeldMeeting,
} from '../../../data/model';
import type { Lexicon } from '../lexicon';
import { findWhens, windowOf, type When } from '../times';
import { clean, words, type Word } from '../words';

/** The words that stand around a board's name and say nothing of which one. */
const AROUND = new Set(
  'the our a an next coming upcoming forthcoming this board boards meeting meetings date time digest digests of on in for on from that s , -'.split(
    ' ',
  ),
);
const IS_BOARD = new Set(['board', 'meeting', 'digest', 'digests']);

/** A board, and the words of time that stand with it. */
export interface NamedBoard {
  readonly board: Board;
  readonly rest: readonly Word[];
}

/** @returns undefined where the words name no board, or something besides */
export const boardIn = (said: string, lexicon: Lexicon, today: Day): NamedBoard | undefined => {
  const row = words(clean(said));
  const names = row.flatMap((_, at) => {
    const found = lexicon.boards.longest(row, at);
    const board = found?.values[0];
    return found === undefined || board === undefined ? [] : [{ board, at, end: at + found.length }];
  });
  const [name] = names;
  const main = row.some(({ text }) => IS_BOARD.has(text))
    ? lexicon.catalogue.boards.find((known) => known.main)
    : undefined;
  const board = name?.board ?? main;
  if (board === undefined) return undefined;
  const rest = name === undefined ? row : row.filter((_, at) => at < name.at || at >= name.end);
  const [when] = whensIn(rest, today);
  const left = rest.filter((_, at) => when === undefined || at < when.start || at >= when.end);
  return left.every(({ text }) => AROUND.has(text)) ? { board, rest } : undefined;
};

/** The one meeting of the board that is meant, today's or a later one; or why there is none. */
export const meetingIn = ({ board, rest }: NamedBoard, today: Day): HeldMeeting | string => {
  const coming = comingMeetings(board, startOfDay(today));
  const [when] = whensIn(rest, today);
  const [next] = coming;
  if (when === undefined) return next ?? `Nothing held: no date is set for the next ${board.name}.`;
  const { from, to, label } = windowOf(when, 'ahead', today);
  const meant = coming.find(
    ({ at }) => (from === undefined || dayOf(at) >= from) && (to === undefined || dayOf(at) <= to),
  );
  return meant ?? `Nothing held: the ${board.name} has no meeting ${label}.`;
};

/** The times in a board's words: "from the 23rd" is on it, and "the May board" is the month's. */
const whensIn = (row: readonly Word[], today: Day): When[] => {
  const found = findWhens(
    row.map((word) => (word.text === 'from' ? { ...word, text: 'on' } : word)),
    [],
    today,
  );
  const may = row.findIndex(({ text }) => text === 'may');
  if (found.length > 0 || may < 0) return found;
  const what = { is: 'month' as const, month: 5, year: undefined, endOf: false, startOf: false };
  return [{ start: may, end: may + 1, preposition: 'in', what }];
};
