/** From a file that was understood, and what the record holds, to what bringing it in would come to. Pure. */
import { same, showDay, type Inspection } from '../model';
import { anchorsOf } from './anchors';
import { sameWords } from './comparing';
import type { Found, FoundAt, FoundMapping } from './found';
import type { MappingChoice } from './spreadsheets/options';
import { gather, type Gathered } from './gathering';
import { planOne } from './one';
import {
  documentOf,
  type Holdings,
  type Importer,
  type ImportOptions,
  type Need,
  type Plan,
  type PlannedRecommendation,
  type Remark,
} from './plan';
import { planPosition } from './positions';
import { matchReports, type Report } from './reports';
import { isOtherwise, sentIn, sentWords, withSent } from './sent';
import type { Context } from './standing';

/** What is known beside the file and the record while one recommendation is planned. */
export const contextOf = (
  found: Found,
  { force, people }: Pick<Holdings, 'force' | 'people'>,
  options: ImportOptions,
  importer: Importer,
  reports: ReadonlyMap<string, Report>,
): Context => {
  const from = found.force ?? options.from ?? null;
  return {
    force,
    people,
    file: found.file.name,
    document: documentOf(found.file),
    importer,
    day: found.day,
    marking: found.marking ?? 'OFFICIAL',
    anchors: anchorsOf(found, reports, options),
    quoted: from !== null && from !== force,
    reportNames: severalNames(reports),
  };
};

/** What bringing the file in would come to. The same file twice comes to nothing. */
export const planImport = (
  found: Found,
  holdings: Holdings,
  options: ImportOptions,
  importer: Importer,
): Plan => {
  const { reports, unused } = matchReports(found, holdings.inspections, holdings.force, options);
  const context = contextOf(found, holdings, options, importer, reports);
  const { reportNames } = context;
  const gathered = gather(found, reports, holdings, options, reportNames);
  const held = new Map(holdings.recommendations.map((each) => [each.rec.id, each]));
  const outcomes = gathered.bits.map((bits) => planOne(bits, held.get(bits.id), context));
  const recommendations = outcomes.flatMap(({ planned }) => (planned === undefined ? [] : [planned]));

  const from = found.force ?? options.from;
  const isOurs = from === undefined || from === holdings.force;
  const positions = isOurs
    ? []
    : gathered.answered.map((answered) =>
        planPosition(
          answered,
          { force: from, file: found.file.name, day: found.day, marking: context.marking, reportNames },
          holdings.positions.find(({ position }) => position.id === answered.id && position.force === from),
        ),
      );
  return {
    file: found.file,
    document: context.document,
    people: holdings.people,
    reports,
    inspections: plannedInspections(found, reports, holdings, gathered, recommendations),
    recommendations,
    positions: positions.flatMap((each) => ('planned' in each ? [each.planned] : [])),
    unchanged: [
      ...outcomes.flatMap(({ unchanged }) => (unchanged === undefined ? [] : [unchanged])),
      ...positions.flatMap((each) => ('unchanged' in each ? [each.unchanged] : [])),
    ],
    notUnderstood: [
      ...gathered.notUnderstood,
      ...saidOnce(outcomes.flatMap(({ notUnderstood }) => notUnderstood)),
      ...found.unplaced.map(({ text, why, at }): Remark => ({
        words: `${why.replace(/\.$/, '')}: ${text}`,
        at: [at],
      })),
      ...found.errors.map(({ sentence, at }): Remark => ({ words: sentence, at: [at] })),
    ],
    notes: [
      ...gathered.notes,
      ...sentOtherwise(found, reports, gathered),
      ...outcomes.flatMap(({ notes }) => notes),
      ...missed(found, options),
      ...unused,
      ...context.anchors.unused,
    ],
    needs: grouped([
      ...gathered.needs,
      ...outcomes.flatMap(({ needs }) => needs),
      ...wordsToAsk(found, options),
    ]),
    mappings: found.mappings,
    unnumbered: gathered.unnumbered,
  };
};

/** What each report is called, where the file speaks of more than one: numbers alone would be the same. */
const severalNames = (reports: ReadonlyMap<string, Report>): ReadonlyMap<string, string> | undefined => {
  const meant = new Map<string, Inspection>();
  for (const report of reports.values())
    if (report.is === 'known') meant.set(report.inspection.id, report.inspection);
  if (meant.size < 2) return undefined;
  const titles = [...meant.values()].map(({ shortTitle }) => shortTitle);
  return new Map(
    [...meant.values()].map(({ id, title, shortTitle, published }) => [
      id,
      titles.filter((each) => each === shortTitle).length === 1
        ? shortTitle
        : `${title} (${showDay(published)})`,
    ]),
  );
};

/** What is to be said of many recommendations in the same words (an owner whom the record does not list) is said once. */
const saidOnce = (remarks: readonly Remark[]): Remark[] => {
  const byWords = new Map<string, Remark[]>();
  for (const remark of remarks) {
    const key = remark.alike?.words ?? '';
    const all = byWords.get(key);
    if (all === undefined) byWords.set(key, [remark]);
    else all.push(remark);
  }
  return [...byWords].flatMap(([words, all]): Remark[] => {
    if (words === '' || all.length === 1) return all.map(({ words: own, at }) => ({ words: own, at }));
    const of = [...new Set(all.map(({ alike }) => alike?.of ?? ''))];
    return [{ words: `${words}: ${of.join(', ')}`, at: all.flatMap(({ at }) => at) }];
  });
};

/** Words for how something stands that nobody has read yet. */
const wordsToAsk = ({ mappings }: Found, { mappings: chosen = [] }: ImportOptions): Need[] =>
  mappings.flatMap((mapping): Need[] => {
    const { column, word, as, rows, asks } = mapping;
    if (as !== null || asks === undefined || chosen.some((choice) => isAbout(choice, mapping))) return [];
    return [{ need: 'word', column, word, asks, rows, at: [] }];
  });

/** What was said of words that the file does not have: mistyped, mostly. */
const missed = ({ mappings }: Found, { mappings: chosen = [] }: ImportOptions): Remark[] =>
  chosen
    .filter((choice) => !mappings.some((mapping) => isAbout(choice, mapping)))
    .map(({ word }) => ({
      words: `“${word}” stands in no column whose words are read, so nothing was made of it`,
      at: [],
    }));

const isAbout = (choice: MappingChoice, { column, word }: FoundMapping): boolean =>
  choice.column === undefined
    ? [word, `${column}: ${word}`].some((each) => sameWords(choice.word, each))
    : sameWords(choice.column, column) && sameWords(choice.word, word);

/** The same words ("within three months") are asked about once. */
const grouped = (needs: readonly Need[]): Need[] => {
  const byWords = new Map<string, Need>();
  for (const need of needs) {
    const key = JSON.stringify({ ...need, at: [] });
    const before = byWords.get(key);
    byWords.set(key, before === undefined ? need : { ...before, at: [...before.at, ...need.at] });
  }
  return [...byWords.values()];
};

/** What our own force answers to a report, by where it stands. */
const answersTo = (inspection: Inspection, { bits }: Gathered): FoundAt[] =>
  bits
    .filter((each) => each.inspection === inspection.id)
    .flatMap(({ responses }) => responses.map(({ at }) => at));

const knownReports = (reports: ReadonlyMap<string, Report>): readonly Inspection[] => [
  ...new Map(
    [...reports.values()].flatMap((report) =>
      report.is === 'known' ? [[report.inspection.id, report.inspection] as const] : [],
    ),
  ).values(),
];

/** Reports whose response was sent on another day, as far as is held: that stays. */
const sentOtherwise = (found: Found, reports: ReadonlyMap<string, Report>, gathered: Gathered): Remark[] =>
  knownReports(reports).flatMap(({ section55, ...inspection }): Remark[] => {
    const sent = sentIn(found);
    const [at] = answersTo({ section55, ...inspection }, gathered);
    const held = section55?.sent ?? null;
    if (at === undefined || sent === undefined || held === null || !isOtherwise(section55, sent)) return [];
    const words = `${inspection.shortTitle}: the file's response is of ${sentWords(sent)}; the response held was sent ${sentWords(held)}, which stays`;
    return [{ words, at: [at] }];
  });

/** Reports of which something is kept: new ones, and held ones of which the file shows more than was known. */
const plannedInspections = (
  found: Found,
  reports: ReadonlyMap<string, Report>,
  holdings: Holdings,
  gathered: Gathered,
  recommendations: readonly PlannedRecommendation[],
): Plan['inspections'] => {
  const held = new Set(holdings.inspections.map(({ id }) => id));
  return knownReports(reports).flatMap((inspection) => {
    const ours = recommendations.filter(({ bits }) => bits.inspection === inspection.id);
    const answers = answersTo(inspection, gathered);
    const isNew = !held.has(inspection.id);
    // Held as somebody else's, and by this file ours.
    const taken = ours.flatMap(({ is, bits: { kind, number } }) =>
      is === 'new' && kind === 'recommendation' && inspection.addressedToOthers.includes(number)
        ? [number]
        : [],
    );
    if (ours.length === 0 && (isNew || answers.length === 0)) return [];
    const { highest = 0, others = [] } = gathered.numbers.get(inspection.id) ?? {};
    // Numbers have gaps where others are addressed: the report makes as many as its highest number at least.
    const makes = Math.max(highest, inspection.recommendations);
    const sent = answers.length > 0 ? sentIn(found) : undefined;
    const section55 = withSent(inspection.section55, sent);
    const isSent = sent !== undefined && !same(section55, inspection.section55);
    const words = isNew
      ? [`${inspection.title}, published ${showDay(inspection.published)}: not held before`]
      : [
          ...(makes === inspection.recommendations
            ? []
            : [`makes ${String(makes)} recommendations at least, not ${String(inspection.recommendations)}`]),
          ...(isSent ? [`response sent ${sentWords(sent)}`] : []),
          ...taken.map((number) => `Rec ${String(number)} no longer addressed to others`),
        ];
    if (words.length === 0) return [];
    const full: Inspection = {
      ...inspection,
      recommendations: makes,
      addressedToOthers: [...new Set([...inspection.addressedToOthers, ...others])]
        .filter((number) => !taken.includes(number))
        .sort((a, b) => a - b),
      section55,
    };
    const at = [...ours.flatMap(({ remark }) => remark.at), ...answers].slice(0, 1);
    const name = isNew ? '' : `${full.shortTitle}: `;
    return [
      {
        is: isNew ? ('new' as const) : ('changed' as const),
        inspection: full,
        taken,
        remark: { words: `${name}${words.join('; ')}`, at },
      },
    ];
  });
};
