/** What a channel may show: "set this channel's marking to official-sensitive", "the LPIB's channel may show only official". */
import type { Marking } from '../../../data/model';
import type { Lexicon } from '../lexicon';
import { clean, words, type Word } from '../words';
import { boardNames } from './escalating';
import type { Recording } from './recording';

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const ORDERS = set(
  'set change make raise lower increase reduce mark let allow permit clear show post put stop never not do keep limit restrict have give update only start',
);
/** What makes it an order though it begins with the channel: "this channel may show official-sensitive". */
const MODALS = set('may can should must shall will is to takes take shows accepts carries now');
const QUESTIONS = set('may can could does did is are was would will shall should might if');
const DENIED = set('not no never stop nothing none');
const ABOVE = set('above over higher beyond than');
const HERE = set('this here');
/** The rest of what is said around it. Any other word makes it another sentence. */
const AROUND = set(
  `${[...ORDERS, ...MODALS, ...DENIED, ...ABOVE, ...HERE].join(' ')}
  channel channels marking markings marked classification classified level highest maximum max top limit ceiling limited restricted
  showing shown display displayed displaying posting posted hold holds holding receive receives see seen contain contains
  have be been are do does as at for of in into on the a an our board boards meeting up just at most more any anything everything material content
  information things items recs recommendations updates cards posts allowed permitted cleared approved suitable fit it its with from longer and , . : ; -`,
);
/** Markings of others: this record holds none of them. */
const OTHERS = set('secret confidential restricted protect protected unclassified unmarked');

interface Marked {
  readonly marking: Marking | 'none of ours';
  readonly start: number;
  readonly end: number;
}

/** The markings that are named in a row. */
const markingsIn = (row: readonly Word[]): Marked[] => {
  const text = (at: number): string => row[at]?.text ?? '';
  const found: Marked[] = [];
  for (let at = 0; at < row.length; at += 1) {
    const behind = text(at + 1) === '-' ? at + 2 : at + 1;
    const add = (marking: Marked['marking'], end: number): void => {
      found.push({ marking, start: at, end });
      at = end - 1;
    };
    if (text(at) === 'official' && text(behind) === 'sensitive') add('OFFICIAL-SENSITIVE', behind + 1);
    else if (text(at) === 'o' && text(behind) === 's') add('OFFICIAL-SENSITIVE', behind + 1);
    else if (text(at) === 'os' || text(at) === 'sensitive') add('OFFICIAL-SENSITIVE', at + 1);
    else if (text(at) === 'official') add('OFFICIAL', at + 1);
    else if (OTHERS.has(text(at))) add('none of ours', at + 1);
  }
  return found;
};

/** @returns undefined where nothing of the kind is said */
export const readChannelMarking = (text: string, lexicon: Lexicon): Recording | undefined => {
  if (!/channel/i.test(text)) return undefined;
  const row = words(clean(text));
  const said = (these: ReadonlySet<string>): boolean => row.some((word) => these.has(word.text));
  const first = row[0]?.text ?? '';
  const [marked, other] = markingsIn(row);
  if (marked === undefined || other !== undefined || !said(set('channel channels'))) return undefined;
  if (QUESTIONS.has(first) || !(ORDERS.has(first) || said(MODALS))) return undefined;
  const names = boardNames(row, lexicon);
  const left = row.filter((_, at) => [marked, ...names].every(({ start, end }) => at < start || at >= end));
  if (left.some(({ text: word }) => !AROUND.has(word))) return undefined;
  const highest = highestOf(marked.marking, said(DENIED), said(ABOVE));
  if (highest === undefined)
    return { is: 'problem', sentence: 'A channel shows up to OFFICIAL, or up to OFFICIAL-SENSITIVE.' };
  const boards = [...new Set(names.map(({ board }) => board))];
  if (boards.length > 1 || said(set('channels')))
    return { is: 'problem', sentence: 'One channel at a time.' };
  const main = said(set('board')) ? lexicon.catalogue.boards.find((board) => board.main) : undefined;
  const board = said(HERE) ? undefined : (boards[0] ?? main);
  return { is: 'mark channel', board: board?.id, highest };
};

/** "not official-sensitive" is up to OFFICIAL, "nothing above official" too; "not official" is nothing. */
const highestOf = (marking: Marked['marking'], denied: boolean, above: boolean): Marking | undefined => {
  if (marking === 'none of ours') return undefined;
  if (!denied || above) return marking;
  return marking === 'OFFICIAL-SENSITIVE' ? 'OFFICIAL' : undefined;
};
