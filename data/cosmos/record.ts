/** The record as the rest of the bot sees it: our force's partition, read and checked. */
import type { Catalogue, Criteria, Day, Position, Recommendation, Update, Window } from '../model';

/** A recommendation without its long texts: what lists, counts and digests are made of. */
export type Summary = Omit<Recommendation, 'text' | 'parts' | 'topics' | 'responses' | 'earlier'>;

export interface AssuranceRecord {
  /** One point read. */
  recommendation(id: string): Promise<Recommendation | undefined>;
  /** One point read for one, one query for several; in the order asked, without those that are not held. */
  recommendations(ids: readonly string[]): Promise<readonly Recommendation[]>;
  /** One query, filtered by the server: the cost follows the answer. Unordered. */
  find(criteria: Criteria, today: Day): Promise<readonly Summary[]>;
  /** One query that returns a number. */
  count(criteria: Criteria, today: Day): Promise<number>;
  /** The whole history of one recommendation, newest first. One query. */
  history(id: string): Promise<readonly Update[]>;
  /** What was recorded in a window of days (Europe/London), newest first. One query. */
  changes(window: Pick<Window, 'from' | 'to'>, recs?: readonly string[]): Promise<readonly Update[]>;
  /** What other forces published on these; no forces: all that is held. At most one point read a force, or one query. */
  positions(ids: readonly string[], forces: readonly string[]): Promise<readonly Position[]>;
  /** What there is: two queries. Callers keep it for a while. */
  catalogue(): Promise<Catalogue>;
  /** Whether the record answers. Never throws. */
  ready(): Promise<boolean>;
}
