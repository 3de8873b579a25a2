/** How a row stands: words and colours of its status and RAG columns, read by one table and confirmed by a person. */
import { z } from 'zod';
import { ActionState, FindingKind, Rag, Status } from '../../../model/recommendation';
import { Marking } from '../../../model/common';
import type { Asked } from '../../found';
import type { Cell } from '../opening/sheet';
import type { Notes } from '../notes';
import { normal } from '../words/normal';
import {
  ACTION_STATE,
  KIND,
  MARKING,
  NOTHING,
  RAG,
  RAG_LEGEND,
  STATUS,
  type StatusWord,
} from '../words/values';

export interface Standing {
  readonly status?: { readonly word: string; readonly as: StatusWord };
  readonly rag?: { readonly word: string; readonly as: Rag };
  /** What the cell says beyond the word: "Amber: waiting for the supplier". */
  readonly rest?: string;
}

/** A longer text is an account, and no word of a list. */
const LONGEST = 60;

const oneWord = (
  column: string,
  word: string,
  colours: boolean,
  notes: Notes,
): Pick<Standing, 'status' | 'rag'> | null | undefined => {
  const choice = notes.choice(column, word);
  if (choice === null) return null;
  if (choice !== undefined) {
    const rag = Rag.safeParse(choice);
    if (rag.success) return { rag: { word, as: rag.data } };
    const status = Status.safeParse(choice).data ?? STATUS.get(normal(choice));
    if (status !== undefined) return { status: { word, as: status } };
  }
  const said = normal(word);
  const rag = RAG.get(said) ?? (colours ? RAG_LEGEND.get(said) : undefined);
  if (rag !== undefined) return { rag: { word, as: rag } };
  const status = STATUS.get(said) ?? STATUS.get(said.replace(/^(?:status|currently) /, ''));
  return status === undefined ? undefined : { status: { word, as: status } };
};

/** "Amber/Green" is neither. */
const severalColours = (text: string): boolean => {
  const words = normal(text).split(' ');
  return (
    words.length > 1 &&
    words.every((word) => RAG.has(word)) &&
    new Set(words.map((word) => RAG.get(word))).size > 1
  );
};

/**
 * What a cell of a status or RAG column says; undefined where it says nothing.
 * @param colours the column is one of colours, where "on track" means green
 */
export const readStanding = (
  cell: Cell,
  column: string,
  colours: boolean,
  notes: Notes,
): Standing | undefined => {
  const { text } = cell;
  const asks = colours ? 'colour' : 'status';
  if (NOTHING.has(normal(text)) && notes.choice(column, text) === undefined) return undefined;
  const whole = oneWord(column, text, colours, notes);
  if (whole === null) {
    notes.mapped(column, text, null, asks);
    return undefined;
  }
  if (whole !== undefined) return whole;
  const cut = /^(.+?)(?:\s+[-–—]\s*|\s*[:;,(/\n]\s*|\.\s+)(.*?)\)?$/s.exec(text);
  const first =
    cut === null || severalColours(text) ? undefined : oneWord(column, cut[1] ?? '', colours, notes);
  if (first) {
    const rest = (cut?.[2] ?? '').trim();
    const second = rest === '' ? undefined : oneWord(column, rest, colours, notes);
    // "Blue - complete" says both; of "Amber: at risk" the second says the first again.
    if (second) return { ...second, ...first };
    return rest === '' ? first : { ...first, rest };
  }
  const isAccount = text.length > LONGEST;
  notes.mapped(column, text, null, isAccount ? undefined : asks);
  return isAccount ? { rest: text } : undefined;
};

/** The colour of a filled cell by its hue; undefined for greys and what lies between. */
const ragOfFill = (fill: string): Rag | undefined => {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => parseInt(fill.slice(at, at + 2), 16) / 255);
  const [max, min] = [Math.max(r, g, b), Math.min(r, g, b)];
  if (max - min < 0.2) return undefined;
  const raw =
    max === r
      ? ((g - b) / (max - min)) % 6
      : max === g
        ? (b - r) / (max - min) + 2
        : (r - g) / (max - min) + 4;
  const hue = (raw * 60 + 360) % 360;
  if (hue <= 14 || hue >= 345) return 'red';
  if (hue >= 25 && hue <= 62) return 'amber';
  if (hue >= 80 && hue <= 165) return 'green';
  return hue >= 190 && hue <= 245 ? 'blue' : undefined;
};

/** A RAG cell without a word, filled with a colour: taken for ours only together with what a person confirms. */
export const readFill = (fill: string, column: string, notes: Notes): Rag | undefined => {
  const word = `cell filled ${fill}`;
  const choice = notes.choice(column, word);
  const chosen = Rag.safeParse(choice);
  const as = choice === null ? undefined : chosen.success ? chosen.data : ragOfFill(fill);
  // White paper is no colour, and a heading's grey no judgement.
  if (as === undefined && choice === undefined && fill === 'FFFFFF') return undefined;
  notes.mapped(column, word, as ?? null, 'colour');
  return as;
};

const readBy =
  <T extends string>(
    words: ReadonlyMap<string, T>,
    parse: (value: unknown) => T | undefined,
    { otherwise, plain = false, asks }: { otherwise?: T; plain?: boolean; asks?: Asked } = {},
  ) =>
  (cell: Cell, column: string, notes: Notes): T | undefined => {
    const choice = notes.choice(column, cell.text);
    if (choice === undefined && NOTHING.has(normal(cell.text))) return undefined;
    // What was chosen for a word of another column may be nothing that this one could hold.
    const as = choice === null ? undefined : (parse(choice) ?? words.get(normal(cell.text)) ?? otherwise);
    // A word that is ours already is nothing to confirm; of how an action stands everything is.
    if (!plain || normal(cell.text) !== normal(as ?? '')) notes.mapped(column, cell.text, as ?? null, asks);
    return as;
  };

/** One column may hold how recommendations stand and how actions do: what is closed as one is done as the other. */
export const readActionState = readBy(
  ACTION_STATE,
  (value) => ActionState.safeParse(value).data ?? ACTION_STATE.get(normal(z.string().catch('').parse(value))),
  { asks: 'action' },
);
export const readKind = readBy(KIND, (value) => FindingKind.safeParse(value).data, { plain: true });
/** A marking that is not known is read as the stricter one. "SECRET" must be turned away before. */
export const readMarking = readBy(MARKING, (value) => Marking.safeParse(value).data, {
  otherwise: 'OFFICIAL-SENSITIVE',
  plain: true,
});

/** A cell of a column of markings that names one above what the record holds. */
export const isSecret = (text: string): boolean => /secret/i.test(text);
export const SECRET_ROW =
  'The row is marked SECRET or above. The record holds nothing above OFFICIAL-SENSITIVE: the row was not read.';

/** The record holds nothing above OFFICIAL-SENSITIVE. */
export const isAboveRecord = (text: string): boolean =>
  /(?:^|[^\p{L}])(?:TOP[ -]?)?SECRET(?:$|[^\p{L}])/u.test(text);

/** The marking that a title or the margin of a page bears. */
export const markingWithin = (text: string): Marking | undefined =>
  /\bOFFICIAL\s*[-–—:]?\s*\(?SENSITIVE\b/.test(text.toUpperCase())
    ? 'OFFICIAL-SENSITIVE'
    : /\bOFFICIAL\b/.test(text)
      ? 'OFFICIAL'
      : undefined;
