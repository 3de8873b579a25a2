/**
 * After how many days a board escalates: "escalate LPIB after 21 and 35 days", "tell the chair after five weeks",
 * "name overdue recs in the digest after 10 days without an update".
 */
import type { Board, Escalation } from '../../../data/model';
import type { Lexicon } from '../lexicon';
import { clean, words, type Word } from '../words';
import type { Recording } from './recording';
import { stretchesIn, type Stretch } from './stretches';

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** What such an order begins with. */
const ORDERS = set(
  'escalate escalating set change make move put update adjust alter name list mention include flag highlight show report raise bring tell inform notify alert warn message let remind send escalation start begin',
);
/** What makes an order of a sentence that begins otherwise: "the chair should be told after 30 days". */
const MODALS = set('should must shall to will now');
const QUESTIONS = set('do does did can could may might would shall will if are is should');
/** Most sentences say nothing of the kind, and are not looked at further. */
const SPEAKS = /escalat|chair|digest/i;
const ESCALATES = 'escalat';
const TO_CHAIR = set('chair chairs chairman chairwoman chairperson');
const TO_BOARD = set('digest digests');
/** The rest of what is said around it. Any other word makes it another sentence. */
const AROUND = set(
  `${[...ORDERS, ...MODALS, ...TO_CHAIR, ...TO_BOARD].join(' ')}
  escalations escalated escalates days day weeks week board boards period threshold thresholds setting settings limit limits
  after once when if at from for of on in into the a an our this that they them it its these those is are be been being gets get
  named listed mentioned included flagged shown told informed notified alerted warned messaged know hear hears heard about brought raised sent go goes put
  overdue late over past due recs rec recommendation recommendations items item things anything anybody everything what any all still open unanswered
  without no not an any update updates updated news word silence silent having has have had with nothing heard and then or also only instead both
  first as time by itself directly straight which who there , . : ; -`,
);

const LIKE = 'Say it like: escalate the LPIB after 14 and 28 days.';
const problem = (sentence: string): Recording => ({ is: 'problem', sentence });

/** @returns undefined where nothing of the kind is said */
export const readEscalation = (text: string, lexicon: Lexicon): Recording | undefined => {
  if (!SPEAKS.test(text)) return undefined;
  const row = words(clean(text).replace(/(\d) ?\/ ?(?=\d)/g, '$1 and '));
  const said = (these: ReadonlySet<string>): boolean => row.some((word) => these.has(word.text));
  const first = row[0]?.text ?? '';
  const escalates = row.some((word) => word.text.startsWith(ESCALATES));
  const isOf = escalates || said(TO_CHAIR) || (said(TO_BOARD) && row.some(({ text }) => text === 'overdue'));
  if (!isOf || QUESTIONS.has(first) || !(ORDERS.has(first) || said(MODALS))) return undefined;
  const names = boardNames(row, lexicon);
  const rest = withoutOld(row.filter((_, at) => names.every(({ start, end }) => at < start || at >= end)));
  const stretches = stretchesIn(rest);
  const [one] = stretches;
  if (one === undefined) return undefined;
  const left = rest.filter((_, at) => stretches.every(({ start, end }) => at < start || at >= end));
  if (!escalates && !left.some(({ text }) => text === 'after' || text === 'overdue' || text === 'once'))
    return undefined;
  const strange = left.filter(({ text }) => !AROUND.has(text));
  if (strange.length > 0) {
    const ofRec = escalates && /\brec[a-z]* ?#?\d|\br\d/.test(clean(text));
    return ofRec
      ? problem('When something is escalated is set for a board, not for one recommendation.')
      : undefined;
  }
  return meant(rest, stretches, [...new Set(names.map(({ board }) => board))], lexicon);
};

const meant = (
  row: readonly Word[],
  stretches: readonly Stretch[],
  named: readonly Board[],
  lexicon: Lexicon,
): Recording => {
  if (named.length > 1 || row.some(({ text }) => text === 'boards' || text === 'both'))
    return problem(`One board at a time. ${LIKE}`);
  const board = named[0] ?? lexicon.catalogue.boards.find(({ main }) => main);
  if (board === undefined) return problem(`Which board? ${LIKE}`);
  if (stretches.some(({ days }) => days === undefined))
    return problem(`Escalation counts the days of the calendar: say them in days or weeks. ${LIKE}`);
  // "21-35 days", "-5 days"
  if (
    row.some(({ text }, at) => text === '-' && stretches.every(({ start, end }) => at < start || at >= end))
  )
    return problem(`Which days are meant? ${LIKE}`);
  const days = stretches.map((each) => each.days ?? 0);
  if (days.some((each) => each < 1 || each > 365)) return problem('Escalation is after 1 to 365 days.');
  const said = assigned(row, days);
  return said === undefined
    ? problem(`After how many days in the digest, and after how many to the chair? ${LIKE}`)
    : {
        is: 'record board',
        board: board.id,
        change: { change: 'escalation', ...board.escalation, ...said },
      };
};

/** Which number is the digest's and which the chair's: as they are named, or the digest's first. */
const assigned = (row: readonly Word[], days: readonly number[]): Partial<Escalation> | undefined => {
  const roles = row
    .flatMap(({ text }) =>
      TO_CHAIR.has(text) ? ['chair' as const] : TO_BOARD.has(text) ? ['digest' as const] : [],
    )
    .filter((role, at, all) => role !== all[at - 1]);
  const [first = 0, second, third] = days;
  const [role, other, another] = roles;
  if (third !== undefined || another !== undefined) return undefined;
  if (second === undefined) {
    if (role === undefined || other !== undefined) return undefined;
    return role === 'chair' ? { chairDays: first } : { digestDays: first };
  }
  if (role !== undefined && other === undefined) return undefined;
  return role === 'chair'
    ? { chairDays: first, digestDays: second }
    : { digestDays: first, chairDays: second };
};

/** "from 14 and 28 to 21 and 35 days": what it was says nothing of what it is to be. */
const withoutOld = (row: readonly Word[]): Word[] => {
  const from = row.findIndex(({ text }) => text === 'from');
  const to = row.findIndex(({ text }, at) => text === 'to' && at > from);
  return from < 0 || to < 0 ? [...row] : [...row.slice(0, from), ...row.slice(to + 1)];
};

interface NamedAt {
  readonly board: Board;
  readonly start: number;
  readonly end: number;
}

/** The boards that a row names, and where. */
export const boardNames = (row: readonly Word[], lexicon: Lexicon): NamedAt[] => {
  const found: NamedAt[] = [];
  for (let at = 0; at < row.length; at += 1) {
    const name = lexicon.boards.longest(row, at);
    const board = name?.values[0];
    if (name === undefined || board === undefined) continue;
    found.push({ board, start: at, end: at + name.length });
    at += name.length - 1;
  }
  return found;
};
