/** Which inspection a report's name means: one that is held, or a new one. */
import { MONTHS } from './months';
import { showDay, type Inspection } from '../model';
import type { Found, FoundAt } from './found';
import { likeness, plain, sameWords, tellingWords } from './comparing';
import type { ImportOptions } from './plan';

export type Report =
  | { readonly is: 'known'; readonly inspection: Inspection }
  /** It would be a new one, and nobody has said when it was published. */
  | { readonly is: 'undated' }
  | { readonly is: 'unclear'; readonly choices: readonly Inspection[] };

/** From here on two names are taken for the same report's. */
const ALIKE = 0.75;
/** Nearer to each other than that, neither is the one that is meant. */
const MARGIN = 0.08;
const MOST_OF_SLUG = 6;

/** Each report that the file names, with where it is named first. `''` stands for what names none. */
export const namesIn = (found: Found, options: ImportOptions): Map<string, FoundAt[]> => {
  const own = options.report ?? found.report?.title ?? '';
  const names = new Map<string, FoundAt[]>();
  const name = (report: string | null, at: FoundAt): void => {
    const key = report ?? own;
    if (!names.has(key)) names.set(key, [at]);
  };
  for (const { at } of [...found.published, ...found.responses]) name(null, at);
  for (const { report, at } of [...found.tracked, ...found.history]) name(report, at);
  return names;
};

/** What each of the names means. */
export const matchReports = (
  found: Found,
  held: readonly Inspection[],
  force: string,
  options: ImportOptions,
): ReadonlyMap<string, Report> => {
  const names = [...namesIn(found, options).keys()].filter((name) => name !== '');
  const reports = new Map<string, Report>();
  const known = [...held];
  for (const name of names) {
    const date = dateOf(name, found, options);
    const matched = matchReport(name, date, known);
    reports.set(name, matched);
    if (matched.is !== 'undated') continue;
    const said =
      date ?? (undatedOf(names, held, found, options).length === 1 ? options.published?.[''] : undefined);
    if (said === undefined) continue;
    const inspection = newInspection(name, said, force, known);
    known.push(inspection);
    reports.set(name, { is: 'known', inspection });
  }
  return reports;
};

const undatedOf = (
  names: readonly string[],
  held: readonly Inspection[],
  found: Found,
  options: ImportOptions,
): readonly string[] =>
  names.filter((name) => {
    const date = dateOf(name, found, options);
    return date === undefined && matchReport(name, date, held).is === 'undated';
  });

/** By id, by a name that it is known by, then by likeness; never one of another year. */
const matchReport = (name: string, published: string | undefined, held: readonly Inspection[]): Report => {
  const possible = held.filter((each) => published === undefined || agree(each.published, published));
  const exact = possible.filter(
    (each) => each.id === name || namesOf(each).some((known) => sameWords(known, name)),
  );
  const [only, ...more] = exact;
  if (only !== undefined && more.length === 0) return { is: 'known', inspection: only };
  const scored = possible
    .map((inspection) => ({
      inspection,
      score: Math.max(...namesOf(inspection).map((known) => likeness(known, name))),
    }))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best === undefined) return { is: 'undated' };
  if (second !== undefined && best.score - second.score < MARGIN)
    return { is: 'unclear', choices: scored.map(({ inspection }) => inspection) };
  return { is: 'known', inspection: best.inspection };
};

const namesOf = ({ id, title, shortTitle, topics }: Inspection): readonly string[] => [
  id,
  title,
  title.split(': ')[0] ?? title,
  shortTitle,
  ...topics,
];

/** `2024-10` and `2024-10-10` may be the same day. */
const agree = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

/** When the report was published: as the person says, as the file says, or as its name says ("…, October 2024"). */
const dateOf = (name: string, found: Found, { published, report }: ImportOptions): string | undefined => {
  const said = published?.[name];
  if (said !== undefined) return said;
  const own = report ?? found.report?.title;
  if (name === own && found.report?.published !== undefined) return found.report.published;
  const words = plain(name).split(' ');
  const years = words.filter((word) => /^(?:19|20)\d\d$/.test(word));
  const [year] = years;
  // "PEEL 2023–2025" is no year of publication.
  if (year === undefined || years.length > 1) return undefined;
  const month = MONTHS.indexOf(words[words.indexOf(year) - 1] ?? '');
  return month < 0 ? year : `${year}-${String(month + 1).padStart(2, '0')}`;
};

const newInspection = (
  title: string,
  published: string,
  force: string,
  held: readonly Inspection[],
): Inspection => {
  const main = title.split(': ')[0] ?? title;
  const slug = [...tellingWords(main).slice(0, MOST_OF_SLUG), published.slice(0, 4)]
    .map((word) => word.normalize('NFD').replace(/[^a-z0-9]/g, ''))
    .filter((word, at, all) => word !== '' && all.indexOf(word) === at)
    .join('-');
  const taken = new Set(held.map(({ id }) => id));
  let id = slug;
  for (let next = 2; taken.has(id); next += 1) id = `${slug}-${String(next)}`;
  const dated = main.includes(published.slice(0, 4)) ? main : `${main}, ${showMonth(published)}`;
  return {
    id,
    type: 'inspection',
    schema: 1,
    force,
    title,
    shortTitle: dated,
    topics: main === title ? [] : [main.toLowerCase()],
    published,
    grades: [],
    recommendations: 0,
    addressedToOthers: [],
    findings: [],
    section55: null,
  };
};

const showMonth = (published: string): string => showDay(published.slice(0, 7));
