/** Plans against a record that a test lays out, and the record after a plan was written. */
import { entriesOf } from '../../../data/importing/entries';
import type { Found } from '../../../data/importing/found';
import type { HeldRecommendation, Holdings, ImportOptions, Plan } from '../../../data/importing/plan';
import { planImport } from '../../../data/importing/planning';
import { firstReadings, traceOf, type KnownEntry } from '../../../data/importing/since';
import {
  applyChange,
  headOf,
  seal,
  type Change,
  type Inspection,
  type Instant,
  type Person,
  type Recommendation,
  type Update,
} from '../../../data/model';
import { person, recommendation } from '../factories';
import { IMPORTER, published, REPORT } from './found';

export const FORCE = 'staffordshire';
export const LEAD: Person = {
  ...person('00000000-0000-0000-0000-0000000000a2', FORCE),
  name: 'ASB Thematic Lead',
  aliases: ['asb lead'],
};
export const ASB: Inspection = {
  id: 'asb-2024',
  type: 'inspection',
  schema: 1,
  force: FORCE,
  title: REPORT,
  shortTitle: 'ASB spotlight report, October 2024',
  topics: ['asb'],
  published: '2024-10-10',
  grades: [],
  recommendations: 8,
  addressedToOthers: [],
  findings: [],
  section55: null,
};

export const holding = (over: Partial<Holdings> = {}): Holdings => ({
  force: FORCE,
  inspections: [],
  people: [LEAD],
  recommendations: [],
  positions: [],
  ...over,
});

/** All entries of each recommendation that a test holds, as the record would have them. */
const ENTRIES = new WeakMap<Recommendation, readonly Update[]>();

const NOBODYS = { sha256: '' };
export const heldAs = (rec: Recommendation, entries: readonly Update[] = []): HeldRecommendation => {
  ENTRIES.set(rec, entries);
  return { rec, etag: 'etag', ...traceOf(knownOf(rec), NOBODYS, undefined) };
};

const knownOf = (rec: Recommendation): KnownEntry[] =>
  (ENTRIES.get(rec) ?? []).map(({ by, ...entry }) => ({ ...entry, who: by.name }));

/** What is held, as it is read for that file. */
const seenBy = (file: Found, { recommendations, ...rest }: Holdings): Holdings => {
  const first = firstReadings(
    recommendations.flatMap(({ rec }) => knownOf(rec)),
    file.file,
  );
  return {
    ...rest,
    recommendations: recommendations.map(({ rec, etag }) => ({
      rec,
      etag,
      ...traceOf(knownOf(rec), file.file, first.get(rec.inspection)),
    })),
  };
};

/** One of the ASB report, as it is held. */
export const asb = (number: number, over: Partial<Recommendation> = {}): HeldRecommendation =>
  heldAs(
    recommendation(number, {
      id: `asb-2024~rec-${String(number)}`,
      inspection: 'asb-2024',
      text: published(number).text,
      owner: null,
      ...over,
    }),
  );

export const plan = (
  file: Found,
  holdings: Holdings = holding(),
  options: ImportOptions = {},
  at = IMPORTER.at,
): Plan => planImport(file, seenBy(file, holdings), options, { ...IMPORTER, at });

/** The record after the plan was written. */
export const after = (made: Plan, before: Holdings): Holdings => ({
  ...before,
  inspections: [
    ...before.inspections.filter(({ id }) =>
      made.inspections.every(({ inspection }) => inspection.id !== id),
    ),
    ...made.inspections.map(({ inspection }) => inspection),
  ],
  recommendations: [
    ...before.recommendations.filter(({ rec }) => made.recommendations.every(({ id }) => id !== rec.id)),
    ...made.recommendations.map(({ held, born, steps }) => {
      const start = held?.rec ?? born;
      if (start === undefined) throw new Error('nothing to start from');
      const { recommendation: rec, entries } = entriesOf(start, steps, made.document);
      return heldAs(rec, [...(ENTRIES.get(start) ?? []), ...entries]);
    }),
  ],
  positions: made.positions.map(({ position }) => ({ position, etag: 'etag' })),
});

/** The record after somebody has made the change in a conversation. */
export const afterChange = (before: Holdings, change: Change, at: Instant, number?: number): Holdings => ({
  ...before,
  recommendations: before.recommendations.map((each) => {
    const { rec } = each;
    if (number !== undefined && rec.number !== number) return each;
    const { recommendation, body } = applyChange(rec, change, {
      by: { id: LEAD.id, name: LEAD.name },
      at,
      marking: 'OFFICIAL',
      origin: { from: 'conversation', conversation: 'c' },
      draft: null,
    });
    const entry = seal(body, rec.head);
    return heldAs({ ...recommendation, head: headOf(entry) }, [...(ENTRIES.get(rec) ?? []), entry]);
  }),
});

export const recs = (made: Plan): Recommendation[] =>
  made.recommendations.map(({ held, born, steps }) => {
    const start = held?.rec ?? born;
    if (start === undefined) throw new Error('nothing to start from');
    return entriesOf(start, steps, made.document).recommendation;
  });
export const words = (remarks: readonly { readonly words: string }[]): string[] =>
  remarks.map((each) => each.words);
