/**
 * What the bot must know before it can understand a sentence: which reports, recommendations, boards
 * and people there are. It changes seldom; the present state of a recommendation is never taken from it.
 */
import type { Force } from './forces';
import type { Board, Inspection, Person } from './reference';
import type { Action, Recommendation } from './recommendation';

/** As much of a recommendation as its name, its number, what it is about and the names of its actions need. */
export type KnownRecommendation = Pick<
  Recommendation,
  'id' | 'inspection' | 'kind' | 'number' | 'title' | 'text' | 'parts' | 'topics'
> & { readonly actions: readonly Pick<Action, 'number' | 'text'>[] };

export interface Catalogue {
  /** Our force. */
  readonly force: Force;
  readonly inspections: readonly Inspection[];
  readonly recommendations: readonly KnownRecommendation[];
  readonly boards: readonly Board[];
  readonly people: readonly Person[];
}
