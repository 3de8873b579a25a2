/** Everything a file says, put to the recommendation it is about. */
import type { Inspection, Recommendation } from '../model';
import { isForForce } from './addressed';
import { likeness, sameWords } from './comparing';
import type { Found, FoundAt, FoundHistory, FoundResponse } from './found';
import { begun, forceName, idOf, labelIn, labelOf, namedBy } from './naming';
import type { Bits, Holdings, ImportOptions, Need, Remark } from './plan';
import type { Answered } from './positions';
import type { Report } from './reports';

export interface Gathered {
  readonly bits: readonly Bits[];
  /** What another force answers. */
  readonly answered: readonly Answered[];
  readonly notUnderstood: readonly Remark[];
  readonly notes: readonly Remark[];
  readonly needs: readonly Need[];
  /** Of each inspection the numbers that are addressed to somebody else, and the highest there is. */
  readonly numbers: ReadonlyMap<string, { readonly others: readonly number[]; readonly highest: number }>;
  /** How many recommendations have no number here. */
  readonly unnumbered: number;
}

type Kind = Recommendation['kind'];
type Growing = { -readonly [K in keyof Bits]: Bits[K] extends readonly (infer T)[] ? T[] : Bits[K] };

/** Beside the reports that a name may mean. */
const A_NEW_REPORT = 'a new report';

/** Without a number, the same finding is recognised by its words. */
const SAME_FINDING = 0.9;

export const gather = (
  found: Found,
  reports: ReadonlyMap<string, Report>,
  holdings: Holdings,
  options: ImportOptions,
  reportNames?: ReadonlyMap<string, string>,
): Gathered => new Gathering(found, reports, holdings, options, reportNames).all();

class Gathering {
  readonly #found: Found;
  readonly #reports: ReadonlyMap<string, Report>;
  readonly #holdings: Holdings;
  readonly #own: string;
  readonly #from: string | null;
  readonly #reportNames: ReadonlyMap<string, string> | undefined;
  #unnumbered = 0;
  readonly #bits = new Map<string, Growing>();
  readonly #answered = new Map<string, Answered & { readonly responses: FoundResponse[] }>();
  readonly #notUnderstood: Remark[] = [];
  readonly #notes: Remark[] = [];
  readonly #needs = new Map<string, Need>();
  readonly #causes = new Map<
    string,
    { readonly names: ReadonlySet<string>; readonly at: readonly FoundAt[] }
  >();
  readonly #numbers = new Map<string, { others: number[]; highest: number }>();
  /** By inspection, kind and number: everything that can be spoken of. */
  readonly #known = new Map<string, string>();

  constructor(
    found: Found,
    reports: ReadonlyMap<string, Report>,
    holdings: Holdings,
    options: ImportOptions,
    reportNames: ReadonlyMap<string, string> | undefined,
  ) {
    this.#reportNames = reportNames;
    this.#found = found;
    this.#reports = reports;
    this.#holdings = holdings;
    this.#own = options.report ?? found.report?.title ?? '';
    this.#from = found.force ?? options.from ?? null;
    for (const { rec } of holdings.recommendations) this.#known.set(keyOf(rec), rec.id);
  }

  all(): Gathered {
    for (const each of this.#found.published) this.#published(each);
    if (this.#isOthers()) this.#withholdOthers();
    else for (const each of this.#found.tracked) this.#tracked(each);
    // What is answered and what happened may come before what is asked: both are looked at last.
    for (const each of this.#found.responses) this.#response(each);
    for (const each of this.#isOthers() ? [] : this.#found.history) {
      const inspection = this.#inspection(each.report, each.at);
      if (inspection === undefined || this.#isOfOther(each, inspection, each.text)) continue;
      const kind = this.#meant(inspection.id, each.number, each.kind);
      if (kind === undefined) this.#unknown(inspection, each, each.number, 'a line of its history');
      else this.#of(inspection.id, kind, each.number).history.push(each);
    }
    return {
      bits: [...this.#bits.values()],
      answered: [...this.#answered.values()],
      notUnderstood: this.#notUnderstood,
      notes: [
        ...this.#notes,
        ...[...this.#causes].map(([cause, { names, at }]) => ({
          words: `Under the cause of concern “${begun(cause)}” stand ${[...names].join(', ')}: the record keeps each by itself`,
          at,
        })),
      ],
      needs: [...this.#needs.values()],
      numbers: this.#numbers,
      unnumbered: this.#unnumbered,
    };
  }

  /** Whether it is the file of another force. */
  #isOthers(): boolean {
    return this.#from !== null && this.#from !== this.#holdings.force;
  }

  /** How another force stands is no status of ours, nor is its log any history of ours. */
  #withholdOthers(): void {
    const { tracked, history } = this.#found;
    const rows = [...tracked, ...history];
    if (rows.length === 0) return;
    const whose = forceName(this.#from ?? '');
    const words = `The file is ${whose}’s: how ${whose} stands is never taken for ours, so nothing of ${rows.length === 1 ? 'this row' : `these ${rows.length.toLocaleString('en-GB')} rows`} was taken but what it published in answer. Where the file is ours, take that force’s name out of its title or its column of forces`;
    this.#notUnderstood.push({ words, at: rows.map(({ at }) => at) });
  }

  #published(found: Found['published'][number]): void {
    const inspection = this.#inspection(null, found.at);
    if (inspection === undefined) return;
    const number = found.number ?? this.#ordinal(inspection.id, found);
    if (number === undefined) {
      this.#unnumbered += 1;
      const words = `A recommendation without its number: ${found.text}`;
      this.#notUnderstood.push({ words, at: [found.at] });
      return;
    }
    const name = this.#name(inspection.id, found.kind, number);
    if (found.kind === 'recommendation') this.#count(inspection.id, number);
    if (!isForForce(found.addressedTo, this.#holdings.force)) {
      if (found.kind === 'recommendation') this.#numbers.get(inspection.id)?.others.push(number);
      const words = `${name} is addressed to ${found.addressedTo ?? 'somebody else'}, not to us`;
      this.#notes.push({ words, at: [found.at] });
      return;
    }
    if (found.causeOfConcern !== undefined) this.#under(found.causeOfConcern, name, found.at);
    const bits = this.#of(inspection.id, found.kind, number);
    const [before] = bits.published;
    if (before === undefined) bits.published.push(found);
    else if (sameWords(before.text, found.text))
      bits.published[0] = {
        ...before,
        due: before.due ?? found.due,
        parts: before.parts.length > 0 ? before.parts : found.parts,
      };
    else
      this.#notUnderstood.push({
        words: `${name} stands there twice with different words; the first are used, not: ${found.text}`,
        at: [before.at, found.at],
      });
  }

  #under(cause: string, name: string, at: FoundAt): void {
    const { names, at: places } = this.#causes.get(cause) ?? { names: new Set(), at: [] };
    this.#causes.set(cause, { names: new Set([...names, name]), at: [...places, at] });
  }

  #tracked(row: Found['tracked'][number]): void {
    const inspection = this.#inspection(row.report, row.at);
    if (inspection === undefined || this.#isOfOther(row, inspection, row.text ?? row.title ?? '')) return;
    const { number } = row;
    const kind = row.kind ?? this.#kindOf(inspection.id, number) ?? 'recommendation';
    if (kind === 'recommendation') this.#count(inspection.id, number);
    const isKnown = this.#known.has(keyOf({ inspection: inspection.id, kind, number }));
    if (!isKnown && !isForForce(row.addressedTo, this.#holdings.force)) {
      if (kind === 'recommendation') this.#numbers.get(inspection.id)?.others.push(number);
      const words = `${this.#name(inspection.id, kind, number)} is addressed to ${row.addressedTo ?? ''}, not to us`;
      this.#notes.push({ words, at: [row.at] });
      return;
    }
    if (!isForForce(row.addressedTo, this.#holdings.force)) {
      const words = `${this.#name(inspection.id, kind, number)} is addressed to ${row.addressedTo ?? ''} by the file; it is held as ours, and stays so`;
      this.#notes.push({ words, at: [row.at] });
    }
    if (!isKnown && kind === 'recommendation' && inspection.addressedToOthers.includes(number)) {
      // Whoever says that it is ours after all has said so in the row.
      if (row.addressedTo === undefined) {
        const words = `${this.#name(inspection.id, kind, number)} is held as addressed to somebody else, so it is not taken: say in a column “Addressed to” whom it is for`;
        this.#notUnderstood.push({ words, at: [row.at] });
        return;
      }
      const words = `${this.#name(inspection.id, kind, number)} was held as addressed to somebody else; by the file it is addressed to ${row.addressedTo}`;
      this.#notes.push({ words, at: [row.at] });
    }
    this.#of(inspection.id, kind, number).tracked.push(row);
  }

  /** Whether what was taken out of the record names another report than the row does: it is shown, and not taken. */
  #isOfOther(
    { reference, number, at }: Pick<FoundHistory, 'reference' | 'number' | 'at'>,
    inspection: Inspection,
    text: string,
  ): boolean {
    const own = reference === undefined ? undefined : namedBy(reference);
    if (own === undefined || own.inspection === inspection.id) return false;
    if (!this.#holdings.inspections.some(({ id }) => id === own.inspection)) return false;
    const words = `A row says Rec ${String(number)} of ${inspection.shortTitle}, and its record reference ${own.id}, so nothing of it was taken: ${begun(text)}`;
    this.#notUnderstood.push({ words, at: [at] });
    return true;
  }

  #response(found: FoundResponse): void {
    const inspection = this.#inspection(null, found.at);
    if (inspection === undefined) return;
    if (this.#from === null) {
      if (!this.#needs.has('force')) this.#needs.set('force', { need: 'force', at: [found.at] });
      return;
    }
    for (const number of this.#answeredBy(found, inspection)) {
      const kind = this.#meant(inspection.id, number, found.kind);
      if (kind === undefined) {
        this.#unknown(inspection, found, number, `what the ${found.whose} answers`);
      } else if (this.#from === this.#holdings.force) {
        this.#of(inspection.id, kind, number).responses.push(found);
      } else {
        const id = this.#known.get(keyOf({ inspection: inspection.id, kind, number })) ?? '';
        const answered = this.#answered.get(id) ?? {
          id,
          inspection: inspection.id,
          number,
          kind,
          responses: [],
        };
        answered.responses.push(found);
        this.#answered.set(id, answered);
      }
    }
  }

  /** What it was about is not held: it is shown with its words, and put nowhere else. */
  #unknown(
    inspection: Inspection,
    { kind = 'recommendation', text, at }: Pick<FoundResponse, 'kind' | 'text' | 'at'>,
    number: number,
    what: string,
  ): void {
    const name = kind === 'recommendation' ? `Recommendation ${String(number)}` : labelOf({ kind, number });
    const words = `${name} of ${inspection.shortTitle} is not held, so ${what} has no place: ${text}`;
    this.#notUnderstood.push({ words, at: [at] });
  }

  #name(inspection: string, kind: Kind, number: number): string {
    return labelIn({ inspection, kind, number }, this.#reportNames);
  }

  /** The numbers it answers; of a finding without a published number its place in the record. */
  #answeredBy(found: FoundResponse, inspection: Inspection): readonly number[] {
    const { numbers, kind, answers: text } = found;
    if (kind === undefined || text === undefined) return [...new Set(numbers)];
    const number = this.#placeOf(inspection.id, { kind, text });
    if (number !== undefined) return [number];
    const words = `What the ${found.whose} answers to “${begun(text)}” has no place: that is not held. It says: ${found.text}`;
    this.#notUnderstood.push({ words, at: [found.at] });
    return [];
  }

  /** What the report's name means; where that is not known yet, a person is asked. */
  #inspection(report: string | null, at: FoundAt): Inspection | undefined {
    const name = report ?? this.#own;
    const meant = this.#reports.get(name);
    if (meant?.is === 'known') return meant.inspection;
    const key = `report ${name}`;
    if (this.#needs.has(key)) return undefined;
    if (meant?.is === 'undated') this.#needs.set(key, { need: 'published', report: name, at: [at] });
    else {
      const choices =
        meant === undefined
          ? this.#holdings.inspections.map(({ shortTitle }) => shortTitle)
          : [...meant.choices.map(({ shortTitle }) => shortTitle), A_NEW_REPORT];
      this.#needs.set(key, { need: 'report', report: name, choices, at: [at] });
    }
    return undefined;
  }

  /** The kind that has this number: a recommendation where there is one, otherwise the only other. */
  #kindOf(inspection: string, number: number): Kind | undefined {
    const kinds = (['recommendation', 'area for improvement', 'cause of concern', 'finding'] as const).filter(
      (kind) => this.#known.has(keyOf({ inspection, kind, number })),
    );
    return kinds[0] === 'recommendation' || kinds.length === 1 ? kinds[0] : undefined;
  }

  /** The kind that is spoken of: as the file says it, where that is known; undefined where nothing of it is. */
  #meant(inspection: string, number: number, said: Kind | undefined): Kind | undefined {
    if (said === undefined) return this.#kindOf(inspection, number);
    return this.#known.has(keyOf({ inspection, kind: said, number })) ? said : undefined;
  }

  #of(inspection: string, kind: Kind, number: number): Growing {
    const key = keyOf({ inspection, kind, number });
    const id = this.#known.get(key) ?? idOf(inspection, kind, number);
    this.#known.set(key, id);
    const bits = this.#bits.get(id) ?? {
      id,
      inspection,
      kind,
      number,
      published: [],
      responses: [],
      tracked: [],
      history: [],
    };
    this.#bits.set(id, bits);
    return bits;
  }

  #count(inspection: string, number: number): void {
    const counted = this.#numbers.get(inspection) ?? { others: [], highest: 0 };
    this.#numbers.set(inspection, { ...counted, highest: Math.max(counted.highest, number) });
  }

  /**
   * A place among its kind for what is published without a number. Recommendations have published numbers, and
   * none is made up for them.
   */
  #ordinal(inspection: string, { kind, text, at }: Found['published'][number]): number | undefined {
    if (kind === 'recommendation') return undefined;
    const place = this.#placeOf(inspection, { kind, text });
    if (place !== undefined) return place;
    const taken = [
      ...this.#here(inspection, kind).map(({ number }) => number),
      ...this.#holdings.recommendations
        .filter(({ rec }) => rec.inspection === inspection && rec.kind === kind)
        .map(({ rec }) => rec.number),
      ...this.#found.published.flatMap((each) =>
        each.kind === kind && each.number !== null ? [each.number] : [],
      ),
    ];
    const number = Math.max(0, ...taken) + 1;
    const words = `${this.#name(inspection, kind, number)} has no published number; ${String(number)} is its place in the record: ${text}`;
    this.#notes.push({ words, at: [at] });
    return number;
  }

  /** The number of the finding of that kind whose text this is: one that is held, or one of this file. */
  #placeOf(inspection: string, { kind, text }: { kind: Kind; text: string }): number | undefined {
    const alike = (other: string): boolean => sameWords(other, text) || likeness(other, text) >= SAME_FINDING;
    const held = this.#holdings.recommendations.find(
      ({ rec }) => rec.inspection === inspection && rec.kind === kind && alike(rec.text),
    );
    return (
      held?.rec.number ??
      this.#here(inspection, kind).find(({ published }) =>
        published.some((each) => sameWords(each.text, text)),
      )?.number
    );
  }

  #here(inspection: string, kind: Kind): readonly Growing[] {
    return [...this.#bits.values()].filter((bits) => bits.inspection === inspection && bits.kind === kind);
  }
}

const keyOf = ({ inspection, kind, number }: Pick<Bits, 'inspection' | 'kind' | 'number'>): string =>
  `${inspection} ${kind} ${String(number)}`;
