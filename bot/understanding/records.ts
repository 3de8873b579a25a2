/** Messages that record several things: each is shown by itself, and confirmed by itself or not at all. */
import { canonical, type Change } from '../../data/model';
import { MOST_RECORDED, waysApart } from './changes/apart';
import type { Recording } from './changes/read';
import { keepsWords } from './changes/recording';
import { SECOND } from './changes/second-thoughts';
import { tidy } from './changes/tidy';
import { sentencesOf } from './clauses';
import type { Understood } from './meaning';

type Recorded = Extract<Recording, { is: 'record' | 'record board' }>;

/** What stands by itself, whatever else is recorded with it; what closes or takes back is said alone. */
const BESIDE: ReadonlySet<string> = new Set<Change['change'] | 'move meeting'>([
  'progress',
  'comment',
  'state',
  'date',
  'owner',
  'evidence',
  'add action',
  'action',
  'move meeting',
]);

/**
 * A message taken apart before it is read.
 * @param one reads one piece
 * @returns a change that is not understood, where one of several labelled pieces is not: none is passed over
 */
export const recordedApart = (
  text: string,
  one: (text: string) => Understood | undefined,
): Understood | undefined => {
  for (const { pieces, atMarks = false, labelled = false } of waysApart(tidy(text))) {
    const read = pieces.slice(0, MOST_RECORDED + 1).map((piece) => one(piece));
    const together = atMarks && read.some(isWords) ? undefined : recordedTogether(read);
    const takenBack = pieces.some((piece) => sentencesOf(piece).slice(1).some(isSecond));
    if (together !== undefined && !(labelled && takenBack)) return together;
    const asksAsWell = pieces.some((piece, at) => piece.includes('?') && read[at] === undefined);
    if (labelled && !asksAsWell && read.some((each) => each?.is === 'record')) return { is: 'change' };
  }
  return undefined;
};

/** "Actually R3 is not live yet", "scrap that last one": it may be said of any of them. */
const isSecond = (sentence: string): boolean => SECOND.test(sentence) || TAKES_BACK.test(sentence);
const TAKES_BACK =
  /^(?:please )?(?:scrap|ignore|forget|undo|cancel|delete|drop|both|all of|neither|do not|don['’]t|that is why|none)\b/i;

/** Words to be kept as they were typed. */
const isWords = (read: Understood | undefined): boolean =>
  read?.is === 'record' && read.recording.is === 'record' && keepsWords(read.recording.change);

/** What sentence after sentence was read to record. */
export const recordedBeside = (
  changes: readonly Understood[],
  sentences: readonly string[],
): Understood | undefined => (sentences.slice(1).some(isSecond) ? undefined : recordedTogether(changes));

/** All of them, where each was read and none says anything else of what another has said. */
const recordedTogether = (read: readonly (Understood | undefined)[]): Understood | undefined => {
  const recorded = read.flatMap((each) =>
    each?.is === 'record' && (each.recording.is === 'record' || each.recording.is === 'record board')
      ? [each.recording]
      : [],
  );
  if (recorded.length < read.length || read.length > MOST_RECORDED) return undefined;
  if (!recorded.every(({ change }) => BESIDE.has(change.change))) return undefined;
  const [first, ...others] = new Map(recorded.map((each) => [canonical(each), each])).values();
  if (first === undefined || others.length === 0) return first && { is: 'record', recording: first };
  const distinct = [first, ...others];
  const about = new Set(distinct.map(aspectOf));
  return about.size < distinct.length ? undefined : { is: 'records', recordings: distinct };
};

/** Two of these stand beside each other; two of any other kind on one recommendation contradict each other. */
const REPEATED: ReadonlySet<string> = new Set<Change['change']>([
  'evidence',
  'add action',
  'progress',
  'comment',
]);

const aspectOf = (recorded: Recorded, at: number): string => {
  const { change } = recorded;
  const of = recorded.is === 'record' ? recorded.rec : recorded.board;
  return REPEATED.has(change.change)
    ? `${at}`
    : `${of} ${change.change} ${'number' in change ? change.number : ''}`;
};

const NAMES =
  /\b(?:recs|recommendations)\.? ?#?(?<list>\d{1,3}(?:(?:,| and|,? &|, and) ?(?:rec |r)?\d{1,3})+)\b|\b(?:rec[a-z]{0,15}|r)\.? ?#?(?<one>\d{1,3})\b(?!\.\d)/gi;
const numbersIn = (text: string): string[] =>
  [...text.matchAll(NAMES)].flatMap(
    ({ groups }) => (groups?.['list'] ?? groups?.['one'] ?? '').match(/\d+/g) ?? [],
  );

/** As it stands in a recommendation's id. */
const numberOf = (rec: string): string | undefined => /(\d+)$/.exec(rec)?.[1];

/** Where another one begins, with something said of it. */
const saidOf = (number: string): RegExp =>
  new RegExp(
    String.raw`(?:^|[,;.]\s*|\b(?:and|but)\s+)(?:and |but |then |please )?(?:(?:rec[a-z]{0,15}|r)\.? ?#?${number}\s*(?::|[-\u2010-\u2015]|(?:is|are|at|to|now|has|goes|red|amber|green|blue|complete|done)\b)|(?:sign off|send|move|mark|set|close|give|make|push|reopen|update) (?:rec[a-z]{0,15}|r)\.? ?#?${number}\b)`,
    'i',
  );
/** "Put back the board a week and move rec 3 to …": the first of two orders. */
const MOVES_A_BOARD =
  /^(?:(?:please|pls|can you|could you|so|and|ok)[ ,]+)*(?:move|push|put|bring|postpone|cancel|reschedule|delay|shift)\b(?:(?!\b(?:rec[a-z]*|r) ?#?\d)[^.;:]){0,60}\b(?:board|meeting|lpib|iab)\b[^.;:]{0,60}\band (?:also |then |please )*(?:move|push|set|mark|turn|close|sign|update|make|give|extend|reopen|send)\b/i;
const THINKS_AGAIN =
  /\b(?:no wait|wait no|scrap that|actually make|actually no|i meant|i mean rec|make it rec)\b/i;

/** "rec 3 red, rec 8 amber because …" read as the one of rec 3: what is said of the other would be lost. */
export const losesAnother = (typed: string, recording: Recording): boolean => {
  const text = tidy(typed);
  if (recording.is === 'why') return MOVES_A_BOARD.test(text);
  if (recording.is !== 'record') return false;
  const own = numberOf(recording.rec);
  const { change } = recording;
  if (!keepsWords(change) && MOVES_A_BOARD.test(text)) return true;
  const kept = 'reason' in change ? (change.reason ?? '') : 'text' in change ? (change.text ?? '') : '';
  const inKept = numbersIn(kept);
  const others = numbersIn(text.replace(/https?:\/\/\S+/gi, ' ')).filter((number) => number !== own);
  if (others.some((number) => !inKept.includes(number))) return true;
  // Words behind a mark are kept as they are, whatever they speak of.
  if (keepsWords(change) && /:|\s[-\u2010-\u2015]\s/.test(text)) return false;
  return (
    (!keepsWords(change) && THINKS_AGAIN.test(kept)) || others.some((number) => saidOf(number).test(kept))
  );
};

/** Beside what is recorded: not to be recorded after all, or of another one and not understood. */
export const takesBack = (rest: string, recorded: readonly Understood[]): boolean => {
  const recs = recorded.flatMap((each) =>
    each.is === 'record' && each.recording.is === 'record' ? [numberOf(each.recording.rec)] : [],
  );
  return (
    NOT_TO_BE.test(rest) ||
    (recs.length > 0 && !rest.includes('?') && numbersIn(rest).some((number) => !recs.includes(number)))
  );
};
const NOT_TO_BE =
  /\b(?:do not|don['’]t|not)(?: yet)? (?:record|log|save|note|file|enter|minute)\b|\bnot for the record\b|\bdraft only\b|\bis (?:this|that|it) right\b|\bhold off\b|\bnotes say\b/i;
