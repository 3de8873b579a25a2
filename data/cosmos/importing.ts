/**
 * Bringing a file in: what it would come to, and writing it. Each recommendation is written by itself, in one
 * transactional batch (in several where its history is long), so that whenever an import ends, every
 * recommendation is whole. The same file again finishes what an earlier attempt left.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { CosmosClient } from '@azure/cosmos';
import { entriesOf } from '../importing/entries';
import type { Found } from '../importing/found';
import { planOne } from '../importing/one';
import type {
  HeldRecommendation,
  Importer,
  ImportOptions,
  Plan,
  PlannedInspection,
  PlannedPosition,
  PlannedRecommendation,
} from '../importing/plan';
import { contextOf, planImport } from '../importing/planning';
import type { Context } from '../importing/standing';
import type { TextHeld } from '../importing/reader';
import { withSent } from '../importing/sent';
import { Inspection, Position, Recommendation, same, type Person, type Update } from '../model';
import { RECORD } from './containers';
import { isOfType, reader, readUpdate } from './documents';
import { RecordUnavailable } from './errors';
import { Holding } from './holding';
import { HoldingsReader } from './holdings';
import { Reading } from './reading';
import { Writing, type Operation } from './writing';

/** How far an import is. */
export interface ImportProgress {
  readonly done: number;
  readonly total: number;
}

export interface ImportRun {
  readonly found: Found;
  readonly options: ImportOptions;
  readonly importer: Importer;
  /**
   * For each recommendation, the number of its last entry that was not of this file when a person was shown the
   * plan; 0 for a new one. What others have recorded since, or was not shown, is not written over.
   */
  readonly shown: ReadonlyMap<string, number>;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** Ends it between two recommendations. */
  readonly signal?: AbortSignal | undefined;
}

export interface ImportResult {
  readonly recommendations: number;
  readonly entries: number;
  readonly inspections: number;
  readonly positions: number;
  /** Ids of what others changed after the plan was shown: left as it is. */
  readonly changedMeanwhile: readonly string[];
  /** False where it was ended before its end. */
  readonly finished: boolean;
  readonly progress: ImportProgress;
}

export interface Importing {
  /** What the file would come to as the record is now. Throws `RecordUnavailable`. */
  plan(found: Found, options: ImportOptions, importer: Importer): Promise<Plan>;
  /** Writes a plan that was made just now. Throws `RecordUnavailable`; the same call may then be made again. */
  write(plan: Plan, run: ImportRun): Promise<ImportResult>;
  /** What a reader may know beforehand. One query. */
  references(): Promise<{ inspections: readonly Inspection[]; people: readonly Person[] }>;
  /** The recommendations held of the report that the file is about, in words. Three queries at most. */
  textsOf(found: Found, options?: ImportOptions): Promise<readonly TextHeld[]>;
}

/** Written at the same time: enough to keep a serverless account busy, few enough for its limits. */
const AT_ONCE = 8;
const ATTEMPTS = 8;
/** A file may concern everything that is held, and nobody waits in a conversation for it. */
const READ_MS = 120_000;
/** `openClient`'s `requestMs` for importing. */
export const IMPORT_REQUEST_MS = 60_000;

/** What a person is shown with a plan, as `ImportRun.shown` wants it. */
export const shownIn = (plan: Plan): ReadonlyMap<string, number> =>
  new Map(plan.recommendations.map(({ id, held }) => [id, held?.byOthers ?? 0]));

/** Opens it for the record of one force. Sends nothing. */
export const openImporting = ({
  client,
  database,
  force,
}: {
  readonly client: CosmosClient;
  readonly database: string;
  readonly force: string;
}): Importing => {
  const container = client.database(database).container(RECORD);
  const reading = new Reading(container, READ_MS);
  const holdings = new HoldingsReader(reading, force);
  return {
    plan: async (found, options, importer) =>
      planImport(found, await holdings.of(found, options), options, importer),
    write: (plan, run) => new Run(reading, new Writing(container), holdings, force, plan, run).all(),
    references: () => holdings.references(),
    textsOf: async (found, options = {}) => {
      const { recommendations } = await holdings.of(found, options);
      return recommendations
        .filter(({ rec }) => rec.kind === 'recommendation')
        .map(({ rec: { number, text, due } }) => ({ number, text, due }));
    },
  };
};

class Run {
  readonly #reading: Reading;
  readonly #writing: Writing;
  readonly #inspections: Holding<Inspection>;
  readonly #positions: Holding<Position>;
  readonly #holdings: HoldingsReader;
  readonly #force: string;
  readonly #plan: Plan;
  readonly #run: ImportRun;
  readonly #context: Context;
  readonly #changedMeanwhile: string[] = [];
  #done = 0;
  #recommendations = 0;
  #entries = 0;
  #positionsWritten = 0;

  constructor(
    reading: Reading,
    writing: Writing,
    holdings: HoldingsReader,
    force: string,
    plan: Plan,
    run: ImportRun,
  ) {
    this.#reading = reading;
    this.#writing = writing;
    this.#inspections = new Holding<Inspection>(reading, writing, 'inspection', reader(Inspection));
    this.#positions = new Holding<Position>(reading, writing, 'position', reader(Position));
    this.#holdings = holdings;
    this.#force = force;
    this.#plan = plan;
    this.#run = run;
    const { people, reports } = plan;
    this.#context = contextOf(run.found, { force, people }, run.options, run.importer, reports);
  }

  async all(): Promise<ImportResult> {
    const { inspections, recommendations, positions } = this.#plan;
    this.#tell();
    // A recommendation names its inspection, which is therefore there before it.
    for (const each of inspections) await this.#inspection(each);
    await this.#inParallel(recommendations, (each) => this.#recommendation(each));
    await this.#inParallel(positions, (each) => this.#position(each));
    const finished = this.#done === this.#total;
    return {
      recommendations: this.#recommendations,
      entries: this.#entries,
      inspections: inspections.length,
      positions: this.#positionsWritten,
      changedMeanwhile: this.#changedMeanwhile,
      finished,
      progress: { done: this.#done, total: this.#total },
    };
  }

  get #total(): number {
    return this.#plan.recommendations.length + this.#plan.positions.length;
  }

  #tell(): void {
    this.#run.onProgress?.({ done: this.#done, total: this.#total });
  }

  /** What has begun is ended; what fails ends the rest. */
  async #inParallel<T>(all: readonly T[], write: (each: T) => Promise<void>): Promise<void> {
    const waiting = all.values();
    let failed = false;
    const worker = async (): Promise<void> => {
      for (const each of waiting) {
        if (failed || this.#run.signal?.aborted === true) return;
        try {
          await write(each);
        } catch (error) {
          failed = true;
          throw error;
        }
        this.#done += 1;
        this.#tell();
      }
    };
    const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
    const broken = ended.find((each) => each.status === 'rejected');
    if (broken !== undefined) throw broken.reason;
  }

  async #inspection({ inspection, taken }: PlannedInspection): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if ((await this.#inspections.create(inspection)) !== undefined) return;
      const held = await this.#inspections.get(this.#force, inspection.id);
      if (held === undefined) continue;
      const { recommendations, addressedToOthers } = held.document;
      const others = [...new Set([...addressedToOthers, ...inspection.addressedToOthers])].filter(
        (number) => !taken.includes(number),
      );
      const more: Inspection = {
        ...held.document,
        recommendations: Math.max(recommendations, inspection.recommendations),
        addressedToOthers: others.sort((a, b) => a - b),
        section55: withSent(held.document.section55, inspection.section55?.sent ?? undefined),
      };
      if (same(more, held.document)) return;
      if ((await this.#inspections.replace(more, held.etag)) !== undefined) return;
    }
    throw new RecordUnavailable(`writing ${inspection.id}`, new Error('others are changing it all the time'));
  }

  async #position({ position, held }: PlannedPosition): Promise<void> {
    const written = await (held === undefined
      ? this.#positions.create(position)
      : this.#positions.replace(position, held.etag));
    if (written === undefined) this.#changedMeanwhile.push(position.id);
    else this.#positionsWritten += 1;
  }

  /** As planned where nobody wrote in between; otherwise planned anew, unless somebody else did. */
  async #recommendation(first: PlannedRecommendation): Promise<void> {
    const { id, bits } = first;
    const { found, shown } = this.#run;
    const seen = shown.get(id);
    let planned: PlannedRecommendation | undefined = first;
    let isOurs = false;
    let cause: unknown = new Error('others are changing it all the time');
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (planned === undefined) break;
      if (seen === undefined || (planned.held?.byOthers ?? 0) > seen) {
        this.#changedMeanwhile.push(id);
        return;
      }
      const outcome = await this.#write(planned);
      if (outcome.is === 'written') {
        isOurs = true;
        if (outcome.rest === 0) break;
        // More of its history: that is no failed attempt.
        attempt = -1;
      } else if (outcome.is === 'unknown') {
        cause = outcome.cause;
        await wait(Math.min(5_000, 100 * 2 ** attempt) * (0.5 + Math.random()));
      }
      const held: HeldRecommendation | undefined = await this.#holdings.one(id, found, first.held?.firstRead);
      planned = planOne(bits, held, this.#context).planned;
      if (attempt === ATTEMPTS - 1 && planned !== undefined)
        throw new RecordUnavailable(`recording ${id}`, cause);
    }
    // Where another was quicker with the same file, it is theirs to count.
    if (isOurs) this.#recommendations += 1;
  }

  async #write(
    planned: PlannedRecommendation,
  ): Promise<
    | { readonly is: 'written'; readonly rest: number }
    | { readonly is: 'conflict' }
    | { readonly is: 'unknown'; readonly cause: unknown }
  > {
    const { born, held, steps } = planned;
    const before = held?.rec ?? born;
    if (before === undefined) throw new Error(`${planned.id} is neither held nor new`);
    const { recommendation, entries, rest } = entriesOf(before, steps, this.#plan.document);
    const checked = Recommendation.parse(recommendation);
    const outcome = await this.#writing.batch(this.#force, [
      // The first entry's number can be taken only once: of several at the same time, all others fail here.
      ...entries.map((entry): Operation => ({ create: entry })),
      held === undefined ? { create: checked } : { replace: checked, etag: held.etag },
    ]);
    if (outcome.is !== 'written' && !(await this.#isThere(entries))) return outcome;
    this.#entries += entries.length;
    return { is: 'written', rest: rest.length };
  }

  /**
   * Whether the batch was written after all: its answer was lost, or a repeat within the client found its own
   * first write in the way. An entry's hash is of all that it holds, so nobody else's has it.
   */
  async #isThere([first]: readonly Update[]): Promise<boolean> {
    if (first === undefined) return false;
    const stored = await this.#reading.point(this.#force, first.id);
    return isOfType(stored, 'update') && readUpdate(stored).hash === first.hash;
  }
}
