/** Days and deadlines as reports and letters write them. */
import { Day } from '../../model/common';
import type { FoundDue } from '../found';
import { daysIn, isoOf, monthOf } from '../months';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
/** Day, month and year, in any of the usual orders; the groups are read by `dayOfMatch`. */
const WRITTEN = `(\\d{1,2})\\s*(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTH}),?\\s+(\\d{4})`;
const AMERICAN = `(${MONTH})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`;
const FIGURES = '(\\d{1,2})[./](\\d{1,2})[./](\\d{4}|\\d{2})';
const ISO = '(\\d{4})-(\\d{2})-(\\d{2})';
export const DATE = `(?:${[WRITTEN, AMERICAN, FIGURES, ISO].join('|').replace(/\((?!\?)/g, '(?:')})`;

/** The day a text names first; a day that there is not (31 February) as its words. Undefined without one. */
export const dayIn = (text: string): { day: Day } | { noDay: string } | undefined => {
  const forms: [string, (m: string[]) => [string, number, string]][] = [
    [WRITTEN, (m) => [m[3] ?? '', monthOf(m[2] ?? ''), m[1] ?? '']],
    [AMERICAN, (m) => [m[3] ?? '', monthOf(m[1] ?? ''), m[2] ?? '']],
    [FIGURES, (m) => [(m[3] ?? '').length === 2 ? `20${m[3]}` : (m[3] ?? ''), Number(m[2]), m[1] ?? '']],
    [ISO, (m) => [m[1] ?? '', Number(m[2]), m[3] ?? '']],
  ];
  const found = forms
    .map(([pattern, parts]) => ({ match: new RegExp(`(?<!\\d)${pattern}(?!\\d)`, 'i').exec(text), parts }))
    .filter((each) => each.match !== null)
    .sort((a, b) => (a.match?.index ?? 0) - (b.match?.index ?? 0))[0];
  if (!found?.match) return undefined;
  const [year, month, day] = found.parts([...found.match]);
  const written = Day.safeParse(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
  return written.success ? { day: written.data } : { noDay: found.match[0] };
};

const DATED_BY_MONTH = new RegExp(
  `^(?:version(?:\\s+\\d[\\d.]*)?|(?:response )?date|date of (?:the )?response|response (?:sent|published))\\s*[:,]?\\s*(${MONTH}),?\\s+(\\d{4})$`,
  'i',
);

/** The month by which a line dates its document, `2024-12`: "Version Dec 2024". Undefined for any other line. */
export const monthOfDocument = (line: string): string | undefined => {
  const [, month, year] = DATED_BY_MONTH.exec(line.trim()) ?? [];
  return month === undefined || year === undefined
    ? undefined
    : `${year}-${String(monthOf(month)).padStart(2, '0')}`;
};

const SMALL = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const COUNT = `(\\d{1,3}|an?|${SMALL.join('|')}|eighteen)`;
const WITHIN = new RegExp(
  `\\bwithin\\s+(?:the\\s+next\\s+)?${COUNT}\\s+(?:calendar\\s+|working\\s+)?(days?|weeks?|months?|years?)(?:\\s+(?:of|from|after)\\s+[^,.;:]{3,60})?`,
  'i',
);
const BY = new RegExp(
  `\\b(?:by|(?:not?\\s+)?later\\s+than|before|on\\s+or\\s+before|until)\\s+(?:the\\s+end\\s+of\\s+)?(${DATE})`,
  'i',
);
const END_OF = new RegExp(
  `\\b(?:by|before|not?\\s+later\\s+than)\\s+(?:the\\s+)?end\\s+of\\s+(?:(${MONTH})\\s+)?(\\d{4})`,
  'i',
);
const BY_MONTH = new RegExp(
  `\\bby\\s+(?:(?:early|mid|late|spring|summer|autumn|winter)[\\s-]+)?(?:${MONTH}\\s+)?\\d{4}`,
  'i',
);
const NOW = /\b(?:with\s+immediate\s+effect|immediately)\b/i;

const countOf = (word: string): number => {
  if (/^\d+$/.test(word)) return Number(word);
  if (/^an?$/i.test(word)) return 1;
  if (/^eighteen$/i.test(word)) return 18;
  return SMALL.indexOf(word.toLowerCase()) + 1;
};

const within = (match: RegExpExecArray): FoundDue => {
  const count = countOf(match[1] ?? '');
  const unit = (match[2] ?? '').toLowerCase().replace(/s$/, '');
  const words = match[0].trim();
  if (unit === 'day' || unit === 'week')
    return { is: 'within', words, days: count * (unit === 'week' ? 7 : 1) };
  return { is: 'within', words, months: count * (unit === 'year' ? 12 : 1) };
};

const lastDay = (year: number, month: number): Day => isoOf(year, month, daysIn(year, month));

/**
 * When a demand is due. "By the end of March 2025" is its last day; "by March 2025" names no day, so a person has
 * to: then `due` is null and the sentence says so.
 */
export const dueIn = (text: string): { due: FoundDue | null; wrong?: string } => {
  const by = BY.exec(text);
  if (by) {
    const found = dayIn(by[0]);
    if (found && 'day' in found) return { due: { is: 'day', day: found.day } };
    if (found) return { due: null, wrong: `${found.noDay} is not a day.` };
  }
  const end = END_OF.exec(text);
  if (end) {
    const month = end[1] === undefined ? 12 : monthOf(end[1]);
    return { due: { is: 'day', day: lastDay(Number(end[2]), month) } };
  }
  const inside = WITHIN.exec(text);
  if (inside) return { due: within(inside) };
  const now = NOW.exec(text);
  if (now) return { due: { is: 'immediately', words: now[0] } };
  const month = BY_MONTH.exec(text);
  return { due: null, ...(month ? { wrong: `“${month[0]}” names no day.` } : {}) };
};
