/** Plans against a record that a test lays out, and the record after a plan was written. */
import { entryKeys } from '../../../data/importing/comparing';
import { entriesOf } from '../../../data/importing/entries';
import type { Found } from '../../../data/importing/found';
import {
  isOfFile,
  type HeldRecommendation,
  type Holdings,
  type ImportOptions,
  type Plan,
} from '../../../data/importing/plan';
import { planImport } from '../../../data/importing/planning';
import type { Inspection, Person, Recommendation, Update } from '../../../data/model';
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

const heldAs = (
  rec: Recommendation,
  entries: readonly Update[] = [],
  file?: Found['file'],
): HeldRecommendation => ({
  rec,
  etag: 'etag',
  keys: new Set(entries.flatMap(({ text, at, by }) => entryKeys({ text, at, by: by.name }))),
  byOthers: 0,
  broughtIn: entries.some(
    ({ kind, origin }) =>
      kind === 'imported' &&
      file !== undefined &&
      origin.from === 'document' &&
      isOfFile(origin.document, file),
  ),
});

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

export const plan = (file: Found, holdings: Holdings = holding(), options: ImportOptions = {}): Plan =>
  planImport(file, holdings, options, IMPORTER);

/** The record after the plan was written. */
export const after = (made: Plan, before: Holdings): Holdings => ({
  ...before,
  inspections: [...before.inspections, ...made.inspections.map(({ inspection }) => inspection)],
  recommendations: [
    ...before.recommendations.filter(({ rec }) => made.recommendations.every(({ id }) => id !== rec.id)),
    ...made.recommendations.map(({ held, born, steps }) => {
      const start = held?.rec ?? born;
      if (start === undefined) throw new Error('nothing to start from');
      const { recommendation: rec, entries } = entriesOf(start, steps, made.document);
      return heldAs(rec, entries, made.file);
    }),
  ],
  positions: made.positions.map(({ position }) => ({ position, etag: 'etag' })),
});

export const recs = (made: Plan): Recommendation[] =>
  made.recommendations.map(({ held, born, steps }) => {
    const start = held?.rec ?? born;
    if (start === undefined) throw new Error('nothing to start from');
    return entriesOf(start, steps, made.document).recommendation;
  });
export const words = (remarks: readonly { readonly words: string }[]): string[] =>
  remarks.map((each) => each.words);
