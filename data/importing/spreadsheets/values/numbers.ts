/** The number by which a tracker names a recommendation: "Rec 3", "R3", "ASB 3", "Recommendation 3 (p12)", "3.2". */
import type { FindingKind } from '../../../model/recommendation';
import type { Cell } from '../opening/sheet';
import { normal } from '../words/normal';
import { KIND, NOTHING } from '../words/values';

export interface Named {
  readonly kind?: FindingKind;
  /** What stands before the number and is no kind: "ASB", "PEEL 2023". */
  readonly report?: string;
}
export type NumberRead =
  | { readonly is: 'nothing' }
  | ({ readonly is: 'numbers'; readonly numbers: readonly number[] } & Named)
  /** "3.2": an action of 3, or a section. The row decides. */
  | ({ readonly is: 'action'; readonly number: number; readonly action: string } & Named)
  | { readonly is: 'wrong'; readonly why: string };

const PAGE = /[\s,;]*[([]?\b(?:p|pp|page|pages|pg)\.?\s?\d+(?:\s?[-–]\s?\d+)?[)\]]?\s*$/i;
const FILLERS = new Set(['no', 'number', 'num', 'ref', 'hmicfrs', 'hmic']);
/** More than these are not answered in one breath. */
const MOST_TOGETHER = 20;
/** "PEEL 2023-25", "2024/25": years, and no number. "ASB-2024-03" is number 3. */
const isYears = (text: string): boolean => {
  const found = /\b(?:19|20)(\d{2})\s?[-–/]\s?(?:20)?(\d{2})$/.exec(text);
  return found !== null && Number(found[2]) > Number(found[1]) && Number(found[2]) <= Number(found[1]) + 5;
};

/** What stands before the number; undefined: it cannot be a recommendation's. */
const naming = (prefix: string): Named | undefined => {
  const words = normal(prefix)
    .split(' ')
    .filter((word) => word !== '' && !FILLERS.has(word));
  if (words.length === 0) return {};
  for (let take = Math.min(3, words.length); take > 0; take -= 1) {
    const kind = KIND.get(words.slice(-take).join(' '));
    if (kind === undefined) continue;
    if (words.length === take) return { kind };
    const report = prefix.replace(new RegExp(`(?:[\\s.,:#-]*\\p{L}+){${take}}[\\s.,:#-]*$`, 'u'), '').trim();
    return report === '' ? { kind } : { kind, report };
  }
  if (words.includes('action') || words.join('').length < 2) return undefined;
  return /^\p{L}/u.test(prefix.trim()) && prefix.length <= 60
    ? { report: prefix.replace(/[\s.,:#/-]+$/, '') }
    : undefined;
};

const wrong = (text: string): NumberRead => ({
  is: 'wrong',
  why: `"${text}" is not read as the number of a recommendation.`,
});

const written = (text: string): NumberRead => {
  const plain = text.replace(PAGE, '').trim();
  if (isYears(plain)) return wrong(text);
  const several = /^(\D*?)\s*(\d{1,3}(?:(?:\s*,\s+|\s*,?\s*(?:and|&)\s*)\d{1,3})+)$/i.exec(plain);
  if (several !== null) {
    const named = naming(several[1] ?? '');
    const numbers = [...new Set((several[2] ?? '').match(/\d+/g)?.map(Number))].filter(
      (number) => number > 0,
    );
    return named === undefined || numbers.length === 0 || numbers.length > MOST_TOGETHER
      ? wrong(text)
      : { is: 'numbers', numbers, ...named };
  }
  const single = /^(.*?)[\s.:#/-]*(?<![\d.])(\d{1,3})(?:\.(\d{1,2}))?\.?$/s.exec(plain);
  const named = single === null ? undefined : naming(single[1] ?? '');
  const number = Number(single?.[2]);
  if (single === null || named === undefined || number < 1) return wrong(text);
  const action = single[3];
  return action === undefined
    ? { is: 'numbers', numbers: [number], ...named }
    : { is: 'action', number, action: `${number}.${Number(action)}`, ...named };
};

/** What a cell of the column of numbers says. */
export const readNumber = (cell: Cell): NumberRead => {
  if (cell.fault === true) return wrong(cell.text);
  if (cell.day !== undefined) {
    return {
      is: 'wrong',
      why: `"${cell.text}" is a date: Excel takes "3-4" or "3/4" for one. Format the cell as text and write the number again.`,
    };
  }
  if (cell.number !== undefined && Number.isInteger(cell.number)) {
    return cell.number > 0 && cell.number < 1_000
      ? { is: 'numbers', numbers: [cell.number] }
      : wrong(cell.text);
  }
  return NOTHING.has(normal(cell.text)) ? { is: 'nothing' } : written(cell.text);
};

/** "3. Forces should … (p12)": number and text in one cell. */
export const numberAndText = (text: string): { read: NumberRead; text: string } => {
  const found =
    /^((?:[A-Za-z]{1,15}\.?\s+){0,3}?(?:[A-Za-z]{1,15}\s?)?\d{1,3}(?:\.\d{1,2})?)\s*(?:[).:–—-]\s*|\s+|$)(.*)$/s.exec(
      text,
    );
  if (found === null) return { read: { is: 'nothing' }, text };
  const read = written(found[1] ?? '');
  return read.is === 'wrong'
    ? { read: { is: 'nothing' }, text }
    : { read, text: (found[2] ?? '').replace(PAGE, '').trim() };
};
