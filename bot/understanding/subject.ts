/** Which recommendations a sentence speaks of: by number, by topic, by "it", or by none of these. */
import type { Catalogue } from '../../data/model';
import { byNumber } from './mentions';
import { pick } from './ordinals';
import type { Reading } from './reading';

/** What was last spoken of in this conversation with this person. */
export interface Subject {
  /** Ids, in the order shown. */
  readonly recs: readonly string[];
  /** The last list of several, of which "the second one" is one. */
  readonly among?: readonly string[] | undefined;
}

export type Named =
  /** These, surely. */
  | { readonly is: 'these'; readonly recs: readonly string[]; readonly how: 'number' | 'topic' | 'pronoun' }
  /** One of these; which one is open. None listed: any of all. */
  | { readonly is: 'one of'; readonly recs: readonly string[] }
  /** Numbers that no report held addresses to forces. */
  | {
      readonly is: 'missing';
      readonly inspection: string;
      readonly numbers: readonly number[];
      readonly also: readonly string[];
    }
  | { readonly is: 'none' };

/** The report that numbers refer to where none is named: the newest that makes recommendations. */
export const currentInspection = (catalogue: Pick<Catalogue, 'inspections'>): string | undefined =>
  [...catalogue.inspections]
    .filter((inspection) => inspection.recommendations > 0)
    .sort((a, b) => b.published.localeCompare(a.published))[0]?.id;

/** @param subject what "it" would mean */
export const named = (reading: Reading, catalogue: Catalogue, subject: Subject): Named => {
  const numbers = reading.numbers.flatMap((mention) => mention.numbers);
  if (numbers.length > 0) return numbered(reading, catalogue, subject);
  const list = reading.ordinal === undefined ? [] : (subject.among ?? subject.recs);
  if (reading.ordinal !== undefined && list.length > 1) {
    const picked = pick(reading.ordinal, list, subject.recs);
    const sure = picked.length === 1 || (picked.length > 1 && reading.ordinal !== 'other');
    return sure
      ? { is: 'these', recs: picked, how: 'pronoun' }
      : { is: 'one of', recs: picked.length > 0 ? picked : list };
  }
  if (reading.topic !== undefined) {
    const { recs, plural } = reading.topic;
    if (recs.length === 1 || plural) return { is: 'these', recs, how: 'topic' };
    // A topic that fits the current subject alone stays with it.
    const kept = recs.filter((rec) => subject.recs.includes(rec));
    if (kept.length === 1 && subject.recs.length === 1) return { is: 'these', recs: kept, how: 'topic' };
    return { is: 'one of', recs };
  }
  if (reading.pronoun === undefined) return { is: 'none' };
  const { recs } = subject;
  if (reading.pronoun === 'several' && recs.length > 0) return { is: 'these', recs, how: 'pronoun' };
  if (reading.pronoun === 'one') {
    return recs.length === 1 ? { is: 'these', recs, how: 'pronoun' } : { is: 'one of', recs };
  }
  return { is: 'none' };
};

/**
 * Whether the numbers are that report's. "Was rec 8 raised in 2012": a report of which no recommendation is held
 * has no Rec 8 to be asked after, unless it is said to be its own ("rec 8 of the 2012 report").
 */
const isOf = (inspection: string, { numbers, row }: Reading, { recommendations }: Catalogue): boolean =>
  recommendations.some((rec) => rec.inspection === inspection) ||
  numbers.some(({ end }) => ['of', 'from'].includes(row[end]?.text ?? ''));

const numbered = (reading: Reading, catalogue: Catalogue, subject: Subject): Named => {
  const wanted = reading.reports.filter((report) => isOf(report.id, reading, catalogue)).map(({ id }) => id);
  const recs: string[] = [];
  const missing: number[] = [];
  for (const mention of reading.numbers) {
    for (const number of mention.numbers) {
      let same = byNumber(catalogue, number).filter(
        (rec) => wanted.length === 0 || wanted.includes(rec.inspection),
      );
      if (same.length > 1) {
        const near = same.filter((rec) => subject.recs.some((id) => id.startsWith(`${rec.inspection}~`)));
        if (near.length > 0) same = near;
      }
      if (same.length > 1) return { is: 'one of', recs: same.map((rec) => rec.id) };
      const [only] = same;
      if (only !== undefined) recs.push(only.id);
      else missing.push(number);
    }
  }
  const unique = [...new Set(recs)];
  const inspection = wanted[0] ?? currentInspection(catalogue);
  if (missing.length > 0 && inspection !== undefined)
    return { is: 'missing', inspection, numbers: missing, also: unique };
  return unique.length > 0 ? { is: 'these', recs: unique, how: 'number' } : { is: 'none' };
};
