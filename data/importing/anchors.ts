/** The day that "within three months" counts from: one for a file, or one for each report that has such periods. Pure. */
import { showDay, type Day } from '../model';
import { sameWords } from './comparing';
import type { Found, FoundDue } from './found';
import type { ImportOptions, Remark } from './plan';
import { isNameOf } from './report-names';
import type { Report } from './reports';

export interface Anchors {
  readonly of: (inspection: string) => Day | undefined;
  /** Periods stand in more than one report: one day for all of them would be the wrong one for some. */
  readonly areApart: boolean;
  /** What a person said that was not used. */
  readonly unused: readonly Remark[];
}

const isPeriod = (due: FoundDue | null | undefined): boolean =>
  due !== null && due !== undefined && due.is !== 'day';

export const anchorsOf = (
  found: Pick<Found, 'report' | 'published' | 'tracked'>,
  reports: ReadonlyMap<string, Report>,
  { report: chosen, anchor, anchors = {} }: ImportOptions,
): Anchors => {
  const own = chosen ?? found.report?.title ?? '';
  const names = [
    ...found.published.flatMap(({ due }) => (isPeriod(due) ? [own] : [])),
    ...found.tracked.flatMap(({ report, due, revisedDue }) =>
      [due, revisedDue].some((each) => isPeriod(each?.value)) ? [report ?? own] : [],
    ),
  ];
  const idOf = (name: string): string | undefined => {
    const report = reports.get(name);
    return report?.is === 'known' ? report.inspection.id : undefined;
  };
  const counting = new Set(names.map(idOf).filter((id) => id !== undefined));
  const areApart = counting.size > 1;
  /** Of the report that a person named: as the file has it, or as it is held. */
  const meant = (said: string): string | undefined => {
    for (const [name, report] of reports)
      if (report.is === 'known' && (sameWords(name, said) || isNameOf(said, report.inspection)))
        return report.inspection.id;
    return undefined;
  };
  const said = new Map(Object.entries(anchors).map(([name, day]) => [meant(name), day]));
  const remark = (words: string): Remark => ({ words, at: [] });
  return {
    of: (inspection) => said.get(inspection) ?? (areApart ? undefined : anchor),
    areApart,
    unused: [
      ...(areApart && anchor !== undefined
        ? [
            remark(
              `Periods stand in ${String(counting.size)} reports of the file, so the day ${showDay(anchor)} said without a title was not used`,
            ),
          ]
        : []),
      ...Object.keys(anchors).flatMap((name) =>
        meant(name) === undefined
          ? [remark(`“${name}” is no report of the file, so the day that periods count from was not used`)]
          : [],
      ),
    ],
  };
};
