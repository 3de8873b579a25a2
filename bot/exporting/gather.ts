/** Reads what an export holds, in requests of a size that the record answers in time. */
import type { AssuranceRecord } from '../../data/cosmos';
import type { Holdings } from '../../data/exporting/holdings';
import type { Catalogue, Criteria, Day, Recommendation, Update } from '../../data/model';

/** So many recommendations a request: with ten entries each, some five megabytes. */
const AT_ONCE = 500;

export interface Gathering {
  readonly record: AssuranceRecord;
  readonly catalogue: Catalogue;
  readonly today: Day;
  readonly criteria: Criteria;
  /** The words for the criteria. */
  readonly narrowed?: string | undefined;
  /** Only these, of those that answer to the criteria. */
  readonly among?: ReadonlySet<string> | undefined;
}

/** What is told of how far it has come: so many recommendations of so many. */
export type Progress = (done: number, total: number) => void;

/**
 * The recommendations that answer to the criteria, and their histories where they are asked for.
 * @throws `RecordUnavailable`
 */
export const gather = async (
  { record, catalogue, today, criteria, narrowed, among }: Gathering,
  withHistory: boolean,
  progress: Progress = () => undefined,
): Promise<Holdings> => {
  const place = new Map(catalogue.inspections.map(({ id }, at) => [id, at]));
  const placeOf = (id: string): number => place.get(id) ?? place.size;
  const found = (await record.find(criteria, today)).toSorted(
    (a, b) =>
      placeOf(a.inspection) - placeOf(b.inspection) ||
      a.inspection.localeCompare(b.inspection) ||
      a.number - b.number ||
      a.id.localeCompare(b.id),
  );
  const ids = found.map(({ id }) => id).filter((id) => among?.has(id) ?? true);
  const recs: Recommendation[] = [];
  const entries: Update[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    const [held, histories] = await Promise.all([
      record.recommendations(some),
      withHistory ? record.histories(some) : [],
    ]);
    recs.push(...held);
    entries.push(...histories);
    progress(Math.min(from + AT_ONCE, ids.length), ids.length);
  }
  return { force: catalogue.force, today, inspections: catalogue.inspections, recs, entries, narrowed };
};
