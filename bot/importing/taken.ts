/** What the reports of a file were taken for, in words, and what else they may be. */
import { sameWords } from '../../data/importing/comparing';
import { NEW_REPORT, type Plan } from '../../data/importing/plan';
import type { Report } from '../../data/importing/reports';
import { showDay, type Inspection } from '../../data/model';

/** "Read as: Custody inspection, published 3 March 2023 — held (named “custody”)"; undefined where that is asked. */
export const takenWords = (name: string, report: Report): string | undefined => {
  if (report.is !== 'known') return undefined;
  const { inspection, isHeld, sameName, otherDay } = report;
  const { title, published } = inspection;
  return [
    `Read as: ${title}, published ${showDay(published)} — ${isHeld ? 'held' : 'not held before'}`,
    ...(sameWords(name, title) ? [] : [` (named “${name}”)`]),
    ...(sameName === undefined
      ? []
      : [`; another of this name, published ${showDay(sameName.published)}, is held`]),
    ...(otherDay === undefined ? [] : [`; the file says that it was published ${showDay(otherDay)}`]),
  ].join('');
};

/** A report that the file names, as a form asks about it. */
export interface Named {
  /** As the file has it. */
  readonly name: string;
  readonly report: Report;
  /** What it is taken for now: an inspection's id or `NEW_REPORT`; undefined where that is open. */
  readonly now: string | undefined;
}

/**
 * Each report once: those that a person is asked about, those that were taken for one of another name, the rest. The
 * same order whenever the same file is planned.
 */
export const namedIn = ({ reports }: Pick<Plan, 'reports'>): Named[] => {
  const all = [...reports].map(([name, report]): Named => ({ name, report, now: nowOf(report) }));
  const rank = ({ name, report }: Named): number =>
    report.is === 'known' ? (sameWords(name, report.inspection.title) ? 2 : 1) : 0;
  return all.toSorted((a, b) => rank(a) - rank(b));
};

const nowOf = (report: Report): string | undefined => {
  if (report.is === 'undated') return NEW_REPORT;
  if (report.is === 'unclear') return undefined;
  return report.isHeld ? report.inspection.id : NEW_REPORT;
};

/** More than this nobody looks through on a card; the command takes any. */
const MOST_CHOICES = 15;

/** The reports that a name may mean besides a new one: what it is like, then what was published last. */
export const choicesOf = ({ report }: Named, held: readonly Inspection[]): readonly Inspection[] => {
  const likely =
    report.is === 'unclear'
      ? report.choices
      : report.is === 'known' && report.isHeld
        ? [report.inspection]
        : [];
  const others = held.toSorted((a, b) => b.published.localeCompare(a.published));
  const all = new Map([...likely, ...others].map((each) => [each.id, each]));
  return [...all.values()].slice(0, MOST_CHOICES);
};
