/** What came back from the form of what is needed. */
import { z } from 'zod';
import { NEW_REPORT, type ImportOptions } from '../../data/importing/plan';
import { Day, FORCES } from '../../data/model';
import { withChoices, type Word } from './chosen';
import type { Named } from './taken';

/** What was filled in; undefined where a day is none. Empty fields are left out. */
export const answersIn = (
  press: Readonly<Record<string, unknown>>,
  reports: readonly Named[],
  words: readonly Word[],
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
  const from = given('from');
  const report = given('report');
  const isRight = [...days.map(([, day]) => day), ...(anchor === undefined ? [] : [anchor])].every(
    (day) => Day.safeParse(day).success,
  );
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
    ...(from === undefined || !FORCES.some(({ id }) => id === from) ? {} : { from }),
    ...(report === undefined ? {} : { report }),
    ...(mappings.length === 0 ? {} : { mappings }),
  };
};
