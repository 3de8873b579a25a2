/** What came back from the form of what is needed. */
import { z } from 'zod';
import { NEW_REPORT, type ImportOptions, type Plan } from '../../data/importing/plan';
import { Day, FORCES } from '../../data/model';
import { withChoices, type Word } from './chosen';
import type { Named } from './taken';

/** Reports whose periods count from a day of their own that nobody has said: the same order for the same plan. */
export const anchoredIn = (
  needs: Plan['needs'],
): readonly { readonly id: string; readonly name: string }[] => [
  ...new Map(
    needs.flatMap((each) =>
      each.need === 'anchor' && each.report !== undefined ? [[each.report.id, each.report] as const] : [],
    ),
  ).values(),
];

/** What was filled in; undefined where a day is none. Empty fields are left out. */
export const answersIn = (
  press: Readonly<Record<string, unknown>>,
  reports: readonly Named[],
  words: readonly Word[],
  needs: Plan['needs'],
  before: ImportOptions,
): ImportOptions | undefined => {
  const given = (name: string): string | undefined => {
    const value = z.string().trim().min(1).max(300).safeParse(press[name]);
    return value.success ? value.data : undefined;
  };
  const days = reports.flatMap(({ name }, at) => {
    const day = given(`published-${String(at)}`);
    return day === undefined ? [] : [[name, day] as const];
  });
  const chosen = reports.flatMap(({ name, now }, at) => {
    const meant = given(`report-${String(at)}`);
    // What stays as it was taken is no choice.
    return meant === undefined || meant === now ? [] : [[name, meant] as const];
  });
  const anchor = given('anchor');
  const anchors = anchoredIn(needs).flatMap(({ id }, at) => {
    const day = given(`anchor-${String(at)}`);
    return day === undefined ? [] : [[id, day] as const];
  });
  const from = given('from');
  const report = given('report');
  const isRight = [
    ...[...days, ...anchors].map(([, day]) => day),
    ...(anchor === undefined ? [] : [anchor]),
  ].every((day) => Day.safeParse(day).success);
  if (!isRight) return undefined;
  // A day that was said before is no day of another report that is chosen now.
  const isHeld = new Set(chosen.filter(([, meant]) => meant !== NEW_REPORT).map(([name]) => name));
  const published = Object.fromEntries([
    ...Object.entries(before.published ?? {}).filter(([name]) => !isHeld.has(name)),
    ...days,
  ]);
  const mappings = withChoices(before.mappings ?? [], words, (at) => given(`word-${String(at)}`));
  return {
    ...before,
    ...(days.length === 0 && chosen.length === 0 ? {} : { published }),
    ...(chosen.length === 0 ? {} : { reports: { ...before.reports, ...Object.fromEntries(chosen) } }),
    ...(anchor === undefined ? {} : { anchor }),
    ...(anchors.length === 0 ? {} : { anchors: { ...before.anchors, ...Object.fromEntries(anchors) } }),
    ...(from === undefined || !FORCES.some(({ id }) => id === from) ? {} : { from }),
    ...(report === undefined ? {} : { report }),
    ...(mappings.length === 0 ? {} : { mappings }),
  };
};
