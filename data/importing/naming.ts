/** How what a file says is named: ids, titles, sources, values in words. */
import {
  Day,
  FindingKind,
  forceById,
  shortName,
  showDay,
  type FieldChange,
  type Recommendation,
} from '../model';

const IN_ID: Readonly<Record<Recommendation['kind'], string>> = {
  recommendation: 'rec',
  'area for improvement': 'afi',
  'cause of concern': 'coc',
  finding: 'finding',
};

/** `asb-2024~rec-3` */
export const idOf = (inspection: string, kind: Recommendation['kind'], number: number): string =>
  `${inspection}~${IN_ID[kind]}-${String(number)}`;

/** The recommendation that an id names, its own or that of one of its entries; undefined where it names none. */
export const namedBy = (
  reference: string,
): (Pick<Recommendation, 'inspection' | 'kind' | 'number'> & { readonly id: string }) | undefined => {
  const [inspection = '', place = ''] = reference.trim().split('~');
  const [, word, number] = /^([a-z]+)-(\d+)$/.exec(place) ?? [];
  const kind = FindingKind.options.find((each) => IN_ID[each] === word);
  if (inspection === '' || kind === undefined || number === undefined) return undefined;
  return { id: `${inspection}~${place}`, inspection, kind, number: Number(number) };
};

/** The name of a force: "Norfolk Constabulary". */
export const forceName = (id: string): string => forceById(id)?.name ?? id;

export const labelOf = shortName;

/** "Rec 4 of Custody inspection, March 2023" where a file speaks of several reports; "Rec 4" otherwise. */
export const labelIn = (
  rec: Parameters<typeof labelOf>[0] & { readonly inspection: string },
  reportNames: ReadonlyMap<string, string> | undefined,
): string => {
  const report = reportNames?.get(rec.inspection);
  return report === undefined ? labelOf(rec) : `${labelOf(rec)} of ${report}`;
};

const LONGEST_TITLE = 70;
/** What follows says how or what for; a title says what. */
const ASIDE = /\s(?:to make sure|to ensure|so that|in line with|in order to|by making sure)\s.*$/is;

/** A few words of what a recommendation asks for, where the file gives it no title. */
export const titleFrom = (text: string, parts: readonly string[]): string => {
  const asked = /\b(?:should|must|needs? to)\b[:\s]*([\s\S]*)/i.exec(text)?.[1]?.trim() ?? '';
  const whole = (asked === '' ? (parts[0] ?? text) : asked).replace(/^[^\p{L}\p{N}]+/u, '');
  const [first = whole] = whole.split(/[.;:•\n]/);
  const short = first.length > LONGEST_TITLE ? first.replace(ASIDE, '') : first;
  const title = short.replace(/\s+/g, ' ').trim();
  if (title.length <= LONGEST_TITLE) return title || text.slice(0, LONGEST_TITLE).trim();
  return `${title.slice(0, LONGEST_TITLE - 1).replace(/\s\S*$/, '')}…`;
};

/** Half of a character, where a cell was cut in two: no database gives it back as it was. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD').trim();

/** A value as people read it: a day is written out. */
export const valueWhole = (value: string | null): string => {
  if (value === null) return 'nothing';
  return Day.safeParse(value).success ? showDay(value) : value;
};

/** The same, long ones begun. */
export const valueWords = (value: string | null): string => begun(valueWhole(value));

export const LONGEST_VALUE = 80;
export const begun = (text: string, most = LONGEST_VALUE): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
};

/** "due 31 March 2025 → 30 April 2025", "status closed" */
export const changeWords = ({ field, from, to }: FieldChange): string =>
  from === null ? `${field} ${valueWords(to)}` : `${field} ${valueWords(from)} → ${valueWords(to)}`;
