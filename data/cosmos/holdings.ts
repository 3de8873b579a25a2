/** As much of the record as a file concerns, read with the fewest and smallest questions. */
import type { Found } from '../importing/found';
import type { HeldPosition, HeldRecommendation, Holdings, ImportOptions } from '../importing/plan';
import { matchReports } from '../importing/reports';
import { firstReadings, traceOf } from '../importing/since';
import { z } from 'zod';
import { Origin, Touch, updateId, type Inspection, type Person, type Update } from '../model';
import {
  etagOf,
  isOfType,
  reader,
  readPosition,
  readRecommendation,
  readReference,
  readUpdate,
} from './documents';
import type { Reading } from './reading';
import { Conditions } from './where';

/** How many inspections one question asks about. */
const AT_ONCE = 50;
/** Of one recommendation's entries, how many are read at the same time. */
const POINTS_AT_ONCE = 20;

/** What of an entry tells whether it is in the record already. */
const Known = z.object({
  recommendation: z.string(),
  sequence: z.number().int().positive(),
  kind: z.string(),
  text: z.string(),
  at: z.string(),
  who: z.string(),
  origin: Origin,
  touched: z.array(Touch),
});
type Known = z.infer<typeof Known>;
const readEntryKnown = reader(Known);
// "by" is a word of the query language.
const KNOWN = 'c.recommendation, c.sequence, c.kind, c.text, c.at, c["by"].name AS who, c.origin, c.touched';

/** Reads what is there. Its calls throw `RecordUnavailable`. */
export class HoldingsReader {
  readonly #reading: Reading;
  readonly #force: string;

  constructor(reading: Reading, force: string) {
    this.#reading = reading;
    this.#force = force;
  }

  /** Inspections and people. One query. */
  async references(): Promise<{ inspections: Inspection[]; people: Person[] }> {
    const documents = await this.#reading.ofForce('reading inspections and people', this.#force, (where) =>
      where.oneOf('c.type', ['inspection', 'person']),
    );
    const inspections: Inspection[] = [];
    const people: Person[] = [];
    for (const each of documents.map(readReference)) {
      if (each.type === 'inspection') inspections.push(each);
      else if (each.type === 'person') people.push(each);
    }
    return { inspections, people };
  }

  /** Everything that planning the file needs. */
  async of(found: Found, options: ImportOptions): Promise<Holdings> {
    const { inspections, people } = await this.references();
    const { reports } = matchReports(found, inspections, this.#force, options);
    const meant = [...reports.values()].flatMap((report) =>
      report.is === 'known' ? [report.inspection.id] : [],
    );
    const isHeld = new Set(inspections.map(({ id }) => id));
    const wanted = [...new Set(meant)].filter((id) => isHeld.has(id));
    const recommendations: HeldRecommendation[] = [];
    for (const some of inPieces(wanted, AT_ONCE))
      recommendations.push(...(await this.#ofInspections(some, found)));
    const from = found.force ?? options.from;
    return {
      force: this.#force,
      inspections,
      people,
      recommendations,
      positions: from === undefined || from === this.#force ? [] : await this.#positions(from, wanted),
    };
  }

  /**
   * One recommendation as it is now; undefined where it is not there. By point reads alone.
   * @param firstRead when the file was first brought in for its report, where it was
   */
  async one(
    id: string,
    { file }: Pick<Found, 'file'>,
    firstRead: string | undefined,
  ): Promise<HeldRecommendation | undefined> {
    const document = await this.#reading.point(this.#force, id);
    if (!isOfType(document, 'recommendation')) return undefined;
    const rec = readRecommendation(document);
    const entries: Known[] = [];
    const numbers = Array.from({ length: rec.head.sequence }, (_, at) => at + 1);
    for (const some of inPieces(numbers, POINTS_AT_ONCE)) {
      const read = await Promise.all(
        some.map((number) => this.#reading.point(this.#force, updateId(id, number))),
      );
      entries.push(
        ...read.filter((each) => isOfType(each, 'update')).map((each) => knownOf(readUpdate(each))),
      );
    }
    return { rec, etag: etagOf(document), ...traceOf(entries, file, firstRead) };
  }

  /** Two queries, however many there are. */
  async #ofInspections(
    inspections: readonly string[],
    { file }: Pick<Found, 'file'>,
  ): Promise<HeldRecommendation[]> {
    const documents = await this.#reading.ofForce('reading recommendations', this.#force, (where) =>
      where.equal('c.type', 'recommendation').oneOf('c.inspection', inspections),
    );
    if (documents.length === 0) return [];
    const entries = await this.#reading.ofForce(
      'reading what is recorded',
      this.#force,
      (where) => {
        const begins = inspections.map((id) => `STARTSWITH(c.recommendation, ${where.parameter(`${id}~`)})`);
        return where.equal('c.type', 'update').add(`(${begins.join(' OR ')})`);
      },
      KNOWN,
    );
    const byRec = new Map<string, Known[]>();
    const known = entries.map(readEntryKnown);
    for (const entry of known) {
      const others = byRec.get(entry.recommendation);
      if (others === undefined) byRec.set(entry.recommendation, [entry]);
      else others.push(entry);
    }
    const first = firstReadings(known, file);
    return documents.map((document) => {
      const rec = readRecommendation(document);
      const trace = traceOf(byRec.get(rec.id) ?? [], file, first.get(rec.inspection));
      return { rec, etag: etagOf(document), ...trace };
    });
  }

  async #positions(force: string, inspections: readonly string[]): Promise<HeldPosition[]> {
    if (inspections.length === 0) return [];
    const where = new Conditions()
      .equal('c.force', force)
      .equal('c.type', 'position')
      .oneOf('c.inspection', inspections)
      .build();
    const documents = await this.#reading.query(
      'reading what another force published',
      { query: `SELECT * FROM c WHERE ${where.text}`, parameters: where.parameters },
      force,
    );
    return documents.map((document) => ({ position: readPosition(document), etag: etagOf(document) }));
  }
}

const knownOf = ({ recommendation, sequence, kind, text, at, by, origin, touched }: Update): Known => ({
  recommendation,
  sequence,
  kind,
  text,
  at,
  who: by.name,
  origin,
  touched,
});

function* inPieces<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
}
