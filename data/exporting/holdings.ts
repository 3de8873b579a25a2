/** What an export is made of, whatever its form: the recommendations asked for and what belongs to them. */
import type { Day, Force, Inspection, Marking, Recommendation, Update } from '../model';

export interface Holdings {
  readonly force: Force;
  /** As at which day: what is overdue follows from it. */
  readonly today: Day;
  readonly inspections: readonly Inspection[];
  /** In the order in which they are shown: by report, the newest first, then by number. */
  readonly recs: readonly Recommendation[];
  /** Their entries, each recommendation's oldest first, in the order of the recommendations. */
  readonly entries: readonly Update[];
  /** The words for what narrows them, "overdue"; absent where nothing does. */
  readonly narrowed?: string | undefined;
}

/** A file that holds one thing marked higher is marked as high. */
export const markingOf = (marked: Iterable<{ readonly marking: Marking }>): Marking => {
  for (const { marking } of marked) if (marking === 'OFFICIAL-SENSITIVE') return marking;
  return 'OFFICIAL';
};

/** The title by which people know the report; its id where the report itself is not held. */
export const reportTitle = ({ inspections }: Pick<Holdings, 'inspections'>, id: string): string =>
  inspections.find((inspection) => inspection.id === id)?.shortTitle ?? id;

/** The entries of each recommendation, in the order given. */
export const byRecommendation = (entries: readonly Update[]): ReadonlyMap<string, readonly Update[]> => {
  const histories = new Map<string, Update[]>();
  for (const entry of entries) {
    const history = histories.get(entry.recommendation);
    if (history === undefined) histories.set(entry.recommendation, [entry]);
    else history.push(entry);
  }
  return histories;
};
