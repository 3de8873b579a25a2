/**
 * The label by which a document names a recommendation at the start of a line: "Recommendation 3:",
 * "Recommendations 10 and 22", "Area for improvement", "Cause of concern 1", also after a section's number.
 */
export type LabelKind = 'recommendation' | 'area for improvement' | 'cause of concern';

export interface Label {
  readonly kind: LabelKind;
  /** Empty: the label has no number. */
  readonly numbers: readonly number[];
  /** What stands after it on the line. */
  readonly rest: string;
  /** Whether a sign (colon, dash, bracket) or the line's end parts it from the rest. */
  readonly parted: boolean;
}

const KINDS: readonly (readonly [RegExp, LabelKind])[] = [
  [/^(?:recommendations?|recs?\.?)(?= |:|$|[-–—.#])/i, 'recommendation'],
  [/^(?:areas? for improvement|afis?)(?= |:|$|[-–—.])/i, 'area for improvement'],
  [/^(?:causes? (?:of|for) concern|cocs?)(?= |:|$|[-–—.])/i, 'cause of concern'],
];

const SECTION = /^\d{1,3}(?:\.\d{1,3})*[.)]?\s+/;
/** No decimal: 2.3 is a section. */
const NUMBERS =
  /^\s*(?:no\.?|number|#)?\s*(\d{1,3}(?![\d.]*\.\d|\d|\/)(?:(?:\s*(?:,|&|\+|and|to|[-–—])\s*)+\d{1,3}(?![.\d]*\.\d|\d|\/))*)/i;

/** `1, 2 and 4 to 6` → 1, 2, 4, 5, 6; a range is written out, nothing else is filled in. */
export const numbersIn = (list: string): number[] => {
  const numbers: number[] = [];
  const pieces = list.split(/\s*(?:,|&|\+|\band\b)\s*/i).filter((piece) => piece !== '');
  for (const piece of pieces) {
    const [from, to] = piece.split(/\s*(?:\bto\b|[-–—])\s*/i).map(Number);
    if (from === undefined || Number.isNaN(from) || from === 0) continue;
    const last = to !== undefined && to > from && to - from < 50 ? to : from;
    for (let number = from; number <= last; number++) numbers.push(number);
  }
  return [...new Set(numbers)];
};

/** Undefined where the line does not start with a label. */
export const labelOf = (line: string): Label | undefined => {
  const bare = line.replace(SECTION, '');
  for (const [pattern, kind] of KINDS) {
    const word = pattern.exec(bare);
    if (!word) continue;
    const after = bare.slice(word[0].length);
    const [list, digits] = NUMBERS.exec(after) ?? [];
    const rest = after.slice(list?.length ?? 0);
    const [sign] = /^\s*(?:[:.)\]]|\s[-–—]|[-–—]\s)+\s*/.exec(rest) ?? [];
    return {
      kind,
      numbers: digits === undefined ? [] : numbersIn(digits),
      rest: rest.slice(sign?.length ?? 0).trim(),
      parted: sign !== undefined || rest.trim() === '',
    };
  }
  return undefined;
};
