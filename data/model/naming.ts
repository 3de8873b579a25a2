/** How sentences of the record call a recommendation. */
import type { Recommendation } from './recommendation';

const SHORT: Readonly<Record<Recommendation['kind'], string>> = {
  recommendation: 'Rec',
  'area for improvement': 'AFI',
  'cause of concern': 'CoC',
  finding: 'Finding',
};

/** `Rec 3` */
export const shortName = (rec: Pick<Recommendation, 'kind' | 'number'>): string =>
  `${SHORT[rec.kind]} ${rec.number}`;
