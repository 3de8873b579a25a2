/** "after 21 and 35 days", "a fortnight", "thirty-five days", "three weeks": stretches of time said in a row of words. */
import { NUMBER_WORDS } from '../vocabulary';
import type { Word } from '../words';

/** How many of the unit: `days` undefined where the unit is none that is counted in days. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly days: number | undefined;
}

/** The days in each unit; of a month nobody knows them. */
const UNITS: Readonly<Record<string, number | undefined>> = {
  day: 1,
  days: 1,
  week: 7,
  weeks: 7,
  fortnight: 14,
  fortnights: 14,
  month: undefined,
  months: undefined,
};
const JOINS = new Set(['and', 'or', ',', 'then', '-']);
const WORKING = new Set(['working', 'business']);

interface Figure {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  /** The unit said behind it; undefined where none is. */
  readonly unit: string | undefined;
}

/** The stretches in a row, in order. What says only a number has the unit of its neighbour: "10 days … and 30". */
export const stretchesIn = (row: readonly Word[]): Stretch[] => {
  const figures: Figure[] = [];
  for (let at = 0; at < row.length; at += 1) {
    const figure = figureAt(row, at);
    if (figure === undefined) continue;
    figures.push(figure);
    at = figure.end - 1;
  }
  return figures.flatMap((figure, place) => {
    const unit = figure.unit ?? unitBeside(row, figures, place);
    if (unit === undefined) return [];
    const size = UNITS[unit];
    return [
      { start: figure.start, end: figure.end, days: size === undefined ? undefined : figure.count * size },
    ];
  });
};

/** "21 and 35 days" has its unit behind the last, "10 days … and 30" before. */
const unitBeside = (row: readonly Word[], figures: readonly Figure[], place: number): string | undefined => {
  const figure = figures[place];
  const next = figures[place + 1];
  const joined =
    figure !== undefined &&
    next !== undefined &&
    row.slice(figure.end, next.start).every(({ text }) => JOINS.has(text));
  return joined ? (next.unit ?? unitBeside(row, figures, place + 1)) : figures[place - 1]?.unit;
};

const figureAt = (row: readonly Word[], at: number): Figure | undefined => {
  const counted = countAt(row, at);
  if (counted === undefined) return undefined;
  const working = WORKING.has(row[counted.end]?.text ?? '');
  const behind = row[counted.end + (working ? 1 : 0)]?.text ?? '';
  if (!Object.hasOwn(UNITS, behind))
    return counted.sure ? { ...counted, start: at, unit: undefined } : undefined;
  return {
    start: at,
    end: counted.end + (working ? 2 : 1),
    count: counted.count,
    // Working days are no days on a calendar.
    unit: working ? 'months' : behind,
  };
};

/** `sure`: it is a number by itself; "a" and "one" are one only before a unit. */
const countAt = (
  row: readonly Word[],
  at: number,
): { readonly count: number; readonly end: number; readonly sure: boolean } | undefined => {
  const { text = '', kind } = row[at] ?? {};
  if (kind === 'number')
    return /^\d{1,6}$/.test(text) ? { count: Number(text), end: at + 1, sure: true } : undefined;
  if (text === 'a' || text === 'an') return { count: 1, end: at + 1, sure: false };
  if (text === 'zero') return { count: 0, end: at + 1, sure: true };
  const tens = Object.hasOwn(NUMBER_WORDS, text) ? NUMBER_WORDS[text] : TENS[text];
  if (tens === undefined) return undefined;
  const ones = row[at + 1]?.text === '-' ? at + 2 : at + 1;
  const one = row[ones]?.text ?? '';
  const added =
    tens >= 20 && tens % 10 === 0 && Object.hasOwn(NUMBER_WORDS, one) ? (NUMBER_WORDS[one] ?? 0) : 0;
  return added > 0 && added < 10
    ? { count: tens + added, end: ones + 1, sure: true }
    : { count: tens, end: at + 1, sure: text !== 'one' };
};

const TENS: Readonly<Record<string, number>> = { fifty: 50, seventy: 70, eighty: 80 };
