/** What came back from the form of what is needed. */
import { z } from 'zod';
import type { ImportOptions } from '../../data/importing/plan';
import { Day, FORCES } from '../../data/model';
import { withChoices, type Word } from './chosen';

/** What was filled in; undefined where a day is none. Empty fields are left out. */
export const answersIn = (
  press: Readonly<Record<string, unknown>>,
  reports: readonly string[],
  words: readonly Word[],
  before: ImportOptions,
): ImportOptions | undefined => {
  const given = (name: string): string | undefined => {
    const value = z.string().trim().min(1).max(300).safeParse(press[name]);
    return value.success ? value.data : undefined;
  };
  const days = reports.flatMap((report, at) => {
    const day = given(`published-${String(at)}`);
    return day === undefined ? [] : [[report, day] as const];
  });
  const anchor = given('anchor');
  const from = given('from');
  const report = given('report');
  const isRight = [...days.map(([, day]) => day), ...(anchor === undefined ? [] : [anchor])].every(
    (day) => Day.safeParse(day).success,
  );
  if (!isRight) return undefined;
  const mappings = withChoices(before.mappings ?? [], words, (at) => given(`word-${String(at)}`));
  return {
    ...before,
    ...(days.length === 0 ? {} : { published: { ...before.published, ...Object.fromEntries(days) } }),
    ...(anchor === undefined ? {} : { anchor }),
    ...(from === undefined || !FORCES.some(({ id }) => id === from) ? {} : { from }),
    ...(report === undefined ? {} : { report }),
    ...(mappings.length === 0 ? {} : { mappings }),
  };
};
