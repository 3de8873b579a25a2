/** Which inspection a report's name means: one that is held, or a new one. */
import { MONTHS } from './months';
import { showDay, type Inspection } from '../model';
import type { Found, FoundAt } from './found';
import { plain, sameWords } from './comparing';
import { NEW_REPORT, type ImportOptions, type Remark } from './plan';
import { newInspection } from './new-inspection';
import { isNameOf, standingOf } from './report-names';

export type Report =
  | {
      readonly is: 'known';
      readonly inspection: Inspection;
      /** False for one that this file brings. */
      readonly isHeld: boolean;
      /** A held one of exactly this name that was published on another day. */
      readonly sameName?: Inspection;
      /** The day that the file says, where the person chose a report of another. */
      readonly otherDay?: string;
    }
  /** It would be a new one, and nobody has said when it was published. */
  | { readonly is: 'undated' }
  /** It may be one of these, or a new one: a person has to say. */
  | { readonly is: 'unclear'; readonly choices: readonly Inspection[] };

/** Nearer to each other than that, neither is the one that is meant. */
const MARGIN = 0.08;

const ownOf = (found: Found, options: ImportOptions): string => options.report ?? found.report?.title ?? '';

/** Each report that the file names, with where it is named first. `''` stands for what names none. */
const namesIn = (found: Found, options: ImportOptions): Map<string, FoundAt[]> => {
  const own = ownOf(found, options);
  const names = new Map<string, FoundAt[]>();
  const name = (report: string | null, at: FoundAt): void => {
    const key = report ?? own;
    if (!names.has(key)) names.set(key, [at]);
  };
  for (const { at } of [...found.published, ...found.responses]) name(null, at);
  for (const { report, at } of [...found.tracked, ...found.history]) name(report, at);
  return names;
};

export interface Matched {
  /** What each of the names means. A name that nothing is known of is left out: `''`. */
  readonly reports: ReadonlyMap<string, Report>;
  /** What a person said of reports that cannot be used: mistyped, mostly. */
  readonly unused: readonly Remark[];
}

export const matchReports = (
  found: Found,
  held: readonly Inspection[],
  force: string,
  options: ImportOptions,
): Matched => {
  const matching = new Matching(found, held, force, options);
  const reports = matching.all();
  return { reports, unused: matching.unused() };
};

class Matching {
  readonly #found: Found;
  readonly #force: string;
  readonly #options: ImportOptions;
  readonly #own: string;
  readonly #names: readonly string[];
  readonly #held: ReadonlySet<string>;
  /** Those that are held, and those that the file brings. */
  readonly #known: Inspection[];
  /** The name that a day without a title is said of. */
  readonly #only: string | undefined;

  constructor(found: Found, held: readonly Inspection[], force: string, options: ImportOptions) {
    this.#found = found;
    this.#force = force;
    this.#options = options;
    this.#own = ownOf(found, options);
    this.#names = [...namesIn(found, options).keys()].filter((name) => name !== '');
    this.#held = new Set(held.map(({ id }) => id));
    this.#known = [...held];
    this.#only = this.#names.length === 1 ? this.#names[0] : this.#onlyUndated();
  }

  all(): ReadonlyMap<string, Report> {
    const reports = new Map<string, Report>();
    // A person may have chosen a report that the file itself brings under another of its names.
    const chosenLast = this.#names.toSorted(
      (a, b) => Number(this.#choice(a) !== undefined) - Number(this.#choice(b) !== undefined),
    );
    for (const name of chosenLast) reports.set(name, this.#reportOf(name));
    return new Map(
      this.#names.flatMap((name) => {
        const report = reports.get(name);
        return report === undefined ? [] : [[name, report] as const];
      }),
    );
  }

  /** Once all are matched: those that the file brings are known as well. */
  unused(): Remark[] {
    const remark = (words: string): Remark => ({ words, at: [] });
    const { published = {}, reports = {} } = this.#options;
    const isNamed = (said: string): boolean =>
      said === '' || this.#names.some((name) => sameWords(name, said));
    const day = published[''];
    return [
      ...Object.keys(published).flatMap((said) =>
        isNamed(said)
          ? []
          : [remark(`“${said}” is no report that the file names, so the day said of it was not used`)],
      ),
      ...(day === undefined || this.#only !== undefined || this.#names.length < 2
        ? []
        : [
            remark(
              `The file names ${String(this.#names.length)} reports, so the day ${showDay(day)} said without a title was not used`,
            ),
          ]),
      ...Object.entries(reports).flatMap(([said, meant]) => {
        if (!isNamed(said))
          return [remark(`“${said}” is no report that the file names, so what was said of it was not used`)];
        return meant === NEW_REPORT || this.#known.some((each) => isNameOf(meant, each))
          ? []
          : [remark(`“${meant}” is no report that is held, so it was not used`)];
      }),
    ];
  }

  #reportOf(name: string): Report {
    const said = this.#saidDay(name);
    const choice = this.#choice(name);
    const date = this.#dateOf(name);
    if (choice === NEW_REPORT) {
      // One of this title and this day is no further report: the file was brought in before.
      const before = this.#known.find(
        (each) => date !== undefined && isNameOf(name, each) && agree(each.published, date),
      );
      if (before !== undefined) return this.#as(before);
      return date === undefined ? { is: 'undated' } : this.#new(name, date);
    }
    const chosen = choice === undefined ? undefined : this.#byName(choice);
    if (chosen !== undefined) {
      if (said !== undefined && !agree(chosen.published, said)) return { is: 'unclear', choices: [chosen] };
      const isOther = date !== undefined && !agree(chosen.published, date);
      return { ...this.#as(chosen), ...(isOther ? { otherDay: date } : {}) };
    }
    const matched = this.#match(name, date);
    return matched.is === 'undated' && date !== undefined ? this.#new(name, date) : matched;
  }

  /** By a name that it is known by, then by likeness; never one of another year. */
  #match(name: string, date: string | undefined): Report {
    const possible = this.#known
      .filter((each) => date === undefined || agree(each.published, date))
      .flatMap((inspection) => {
        const standing = standingOf(name, inspection, date !== undefined);
        return standing === undefined ? [] : [{ inspection, standing }];
      });
    const same = possible.filter(({ standing }) => standing.is === 'same');
    const [only, ...more] = same;
    if (only !== undefined)
      return more.length === 0
        ? this.#as(only.inspection)
        : { is: 'unclear', choices: same.map(({ inspection }) => inspection) };
    const scored = (is: 'like' | 'nearly') =>
      possible
        .flatMap(({ inspection, standing }) =>
          standing.is === is ? [{ inspection, score: standing.score }] : [],
        )
        .sort((a, b) => b.score - a.score);
    const likes = scored('like');
    const [best, second] = likes;
    if (best !== undefined && (second === undefined || best.score - second.score >= MARGIN))
      return this.#as(best.inspection);
    const choices = [...likes, ...(best === undefined ? scored('nearly') : [])];
    return choices.length === 0
      ? { is: 'undated' }
      : { is: 'unclear', choices: choices.map(({ inspection }) => inspection) };
  }

  #as(inspection: Inspection): Report & { readonly is: 'known' } {
    return { is: 'known', inspection, isHeld: this.#held.has(inspection.id) };
  }

  #new(title: string, published: string): Report {
    const sameName = this.#known.find((each) => isNameOf(title, each));
    const inspection = newInspection(title, published, this.#force, this.#known);
    this.#known.push(inspection);
    return { ...this.#as(inspection), ...(sameName === undefined ? {} : { sameName }) };
  }

  #byName(said: string): Inspection | undefined {
    const named = this.#known.filter((each) => isNameOf(said, each));
    return named.find(({ id }) => id === said) ?? (named.length === 1 ? named[0] : undefined);
  }

  /** Which report the person says that it is. */
  #choice(name: string): string | undefined {
    const { reports = {}, report } = this.#options;
    const said = saidOf(reports, name) ?? (name === this.#own ? reports[''] : undefined);
    if (said !== undefined) return said;
    // What the file is about, by its id: no title of a new one looks so.
    return name === report && this.#held.has(report) ? report : undefined;
  }

  /** When it was published, as the person says. */
  #saidDay(name: string): string | undefined {
    const { published = {} } = this.#options;
    return saidOf(published, name) ?? (name === this.#only ? published[''] : undefined);
  }

  /** As the person says, as the file says, or as its name says ("…, October 2024"). */
  #dateOf(name: string): string | undefined {
    const inFile = name === this.#own ? this.#found.report?.published : undefined;
    return this.#saidDay(name) ?? inFile ?? dayInName(name);
  }

  #onlyUndated(): string | undefined {
    const undated = this.#names.filter(
      (name) => this.#dateOf(name) === undefined && this.#match(name, undefined).is === 'undated',
    );
    return undated.length === 1 ? undated[0] : undefined;
  }
}

/** What is said of a name, however it is printed. */
const saidOf = (of: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.entries(of).find(([each]) => each !== '' && sameWords(each, name))?.[1];

/** `2024-10` and `2024-10-10` may be the same day. */
const agree = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

const dayInName = (name: string): string | undefined => {
  const words = plain(name).split(' ');
  const years = words.filter((word) => /^(?:19|20)\d\d$/.test(word));
  const [year] = years;
  // "PEEL 2023–2025" is no year of publication.
  if (year === undefined || years.length > 1) return undefined;
  const month = MONTHS.indexOf(words[words.indexOf(year) - 1] ?? '');
  return month < 0 ? year : `${year}-${String(month + 1).padStart(2, '0')}`;
};
