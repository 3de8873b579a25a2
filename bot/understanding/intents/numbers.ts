/** Numbers that are not ours: "why is there no rec 5", "why do they jump from 4 to 8". */
import type { Catalogue } from '../../../data/model';
import { currentInspection } from '../subject';
import { wholeNumber } from '../mentions';
import { aspectOf } from './named';
import { REC_WORDS, type Tag } from '../vocabulary';
import { askAll, askNamed, has, MOST_NAMED, says, type Rule, type Scene } from './scene';

const othersOf = (catalogue: Catalogue, inspection: string | undefined): readonly number[] =>
  catalogue.inspections.find((known) => known.id === inspection)?.addressedToOthers ?? [];

const GAP =
  /\b(?:stop at|only (?:five|\d) of|answering only|only answering|left off|left some out|left out|not all (?:of )?the|not tracking all|not all of them|only some of|jump|jumps|skip|skips|skipped|gap|gaps|numbering|sequence|missing|lost|go straight|goes straight|only (?:show|have|hold|list)|just (?:show|have|hold|list))\b/;

/** Two numbers with a hole between them: "why do they go from 4 to 8"; "3 and 8, where are they" has none. */
const BETWEEN =
  /\b(?:why|jump|jumps|skip|skips|gap|gaps|missing|sequence|numbering|go from|goes from|straight|what happened|between|left out)\b/;

/**
 * "The report has eight recommendations but we only track five": the two counts are the report's and ours.
 * @returns the report whose counts they are
 */
const countedShort = ({ reading, catalogue }: Scene): string | undefined => {
  const { row, whens, tags, rags, statuses, notStatuses, actionStates } = reading;
  const isOfTime = (at: number): boolean => whens.some(({ start, end }) => start <= at && at < end);
  const counts = row.flatMap((word, at) => (isOfTime(at) ? [] : (wholeNumber(word) ?? [])));
  if (counts.length < 2 || counts.length > 3 || ![...tags.keys()].every((tag) => OF_NUMBERS.has(tag)))
    return undefined;
  if (rags.length + statuses.length + notStatuses.length + actionStates.length > 0) return undefined;
  const current = currentInspection(catalogue);
  const inspection = catalogue.inspections.find(({ id }) => id === current);
  if (inspection === undefined || inspection.addressedToOthers.length === 0) return undefined;
  // "Eight recs", "of the eight": the number of all of them.
  const isTotal = row.some(
    (word, at) =>
      wholeNumber(word) === inspection.recommendations &&
      (REC_WORDS.has(row[at + 1]?.text ?? '') || (row[at - 1]?.text === 'the' && row[at - 2]?.text === 'of')),
  );
  if (!isTotal) return undefined;
  const ours = inspection.recommendations - inspection.addressedToOthers.length;
  return counts.includes(inspection.recommendations) &&
    (counts.includes(ours) || counts.includes(inspection.addressedToOthers.length))
    ? inspection.id
    : undefined;
};
/** What may be said of the numbers and no recommendation's. */
const OF_NUMBERS: ReadonlySet<Tag> = new Set<Tag>([
  'report',
  'ours',
  'why',
  'missingNumber',
  'status',
  'all',
  'others',
  'idle',
  'except',
]);
const OF_REPORT = /\b(?:recs|recommendations|report|inspection|spotlight|list|of the)\b/;
const SHORT = /\b(?:only|just|but|rest|others?|missing|why|how come|gone|difference|remaining|not|where)\b/;

export const missingRule: Rule = (scene) => {
  const { reading, catalogue, named } = scene;
  // "Why are 3 missing" of eight: a number that is not said to be a recommendation's.
  const isCount = reading.numbers.every(
    ({ start, numbers }) => numbers.length === 1 && wholeNumber(reading.row[start]) !== undefined,
  );
  const counted = isCount ? countedShort(scene) : undefined;
  const short = counted !== undefined && says(scene, OF_REPORT) && says(scene, SHORT) ? counted : undefined;
  if (short !== undefined)
    return askNamed({ ask: 'missing', inspection: short, numbers: [...othersOf(catalogue, short)] });
  const gap = has(scene, 'missingNumber');
  const numbers = reading.numbers.flatMap((mention) => mention.numbers);
  const current = reading.reports[0]?.id ?? currentInspection(catalogue);
  if (named.is === 'missing') {
    const missing = {
      ask: 'missing' as const,
      inspection: named.inspection,
      numbers: [...named.numbers].slice(0, 50),
    };
    if (named.also.length === 0 || gap) return askNamed(missing);
    return askNamed(
      {
        ask: 'about',
        ...(aspectOf(scene) ?? { aspect: 'status' as const }),
        recs: [...named.also].slice(0, MOST_NAMED),
      },
      missing,
    );
  }
  if (!gap) return undefined;
  if (named.is === 'these' && numbers.length > 1 && says(scene, BETWEEN)) {
    const between = othersOf(catalogue, current).filter(
      (number) => number > Math.min(...numbers) && number < Math.max(...numbers),
    );
    if (between.length > 0 && current !== undefined)
      return askNamed({ ask: 'missing', inspection: current, numbers: between });
  }
  const others = othersOf(catalogue, current);
  if (
    named.is === 'none' &&
    numbers.length === 0 &&
    says(scene, GAP) &&
    (reading.length <= 6 ||
      says(scene, /\b(?:recs?|recommendations?|numbers?|numbering|sequence|list|report)\b/)) &&
    !has(scene, 'evidence', 'unowned', 'overdue', 'due') &&
    others.length > 0 &&
    current !== undefined
  ) {
    return askAll({ ask: 'missing', inspection: current, numbers: [...others] });
  }
  return undefined;
};
