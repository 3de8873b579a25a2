/** What the file makes of one recommendation: as it is to be, and the entries that say so. Pure. */
import {
  dayOf,
  emptyHead,
  momentOf,
  showDay,
  strictest,
  touchWords,
  type FieldChange,
  type Instant,
  type Marking,
  type PersonRef,
  type Recommendation,
  type Touch,
} from '../model';
import { isLink } from './acting';
import { entryKeys, plain, sameWords, wordsKey } from './comparing';
import type { FoundAt, FoundHistory, FoundResponse } from './found';
import { lineMarking, markingOf } from './marking';
import { begun, changeWords, forceName, labelIn, titleFrom, wellFormed } from './naming';
import type { Bits, HeldRecommendation, Need, PlannedRecommendation, Remark, Step } from './plan';
import { changesOf, saidOf } from './saying';
import { EVIDENCE, isSaid } from './since';
import { Differences, type Context } from './standing';
import { alteredIn, alteredWords } from './taken-out';
import { mergeRows } from './tracked';

export interface Outcome {
  readonly planned: PlannedRecommendation | undefined;
  /** Where nothing is to be written: that it is held so already. */
  readonly unchanged: Remark | undefined;
  readonly notUnderstood: readonly Remark[];
  readonly notes: readonly Remark[];
  readonly needs: readonly Need[];
}

/** @param held as it is in the record now; undefined where it is not there */
export const planOne = (bits: Bits, held: HeldRecommendation | undefined, context: Context): Outcome => {
  const name = labelIn(bits, context.reportNames);
  const at = placesOf(bits);
  const born = held === undefined ? bornOf(bits, context) : undefined;
  const start = held?.rec ?? born;
  if (start === undefined) {
    const words = `${name} is not held, and the file does not say what it asks for`;
    return { planned: undefined, unchanged: undefined, notUnderstood: [{ words, at }], notes: [], needs: [] };
  }
  const { row, disagreements } = mergeRows(name, bits.tracked);
  // What something else has set since this file first came is not taken back; the rest may be read otherwise now.
  const differences = new Differences(start, context, held);
  const [published] = bits.published;
  const marking = markingOf(bits, context.marking);
  differences.marked(marking);
  if (published !== undefined)
    if (held === undefined) differences.dated(published);
    else differences.published(published);
  if (row !== undefined) differences.tracked(row);
  const altered = alteredIn(bits.history, held, UNNAMED);
  const told = saidIn(bits, altered, marking, held, context);
  // As in a conversation: what shows its latest entries is marked as high as the highest of them.
  differences.marked(strictest(told.map((step) => step.marking)));
  const { touches, notUnderstood, notes, needs } = differences;
  const common = {
    notUnderstood: [...notUnderstood, ...disagreements],
    notes: [...notes, ...altered.map(alteredWords(name))],
    needs,
  };
  if (born === undefined && touches.length === 0 && told.length === 0)
    return { ...common, planned: undefined, unchanged: { words: `${name}: ${begun(start.title)}`, at } };

  const ready = born === undefined ? undefined : judged(differences.rec, row?.rag !== undefined, context);
  const changes = ready === undefined ? touches.flatMap(changesOf) : firstChanges(ready);
  const isNeeded = ready !== undefined || touches.length > 0 || held?.broughtIn !== true;
  const what = [
    ...(ready === undefined ? [] : ['new']),
    ...changes.map(changeWords),
    ...(told.length === 0
      ? []
      : [told.length === 1 ? '1 entry' : `${told.length.toLocaleString('en-GB')} entries`]),
  ];
  const marker: Step = {
    kind: 'imported',
    text: `Brought in from ${context.file}: ${what.join('; ')}.`,
    at: context.importer.at,
    by: context.importer.by,
    touched: ready === undefined ? touches : [],
    changes,
    evidence: touches.flatMap((touch) =>
      touch.field === 'evidence' && touch.to !== null ? [touch.to.url] : [],
    ),
    marking,
  };
  return {
    ...common,
    unchanged: undefined,
    planned: {
      is: ready === undefined ? 'changed' : 'new',
      id: bits.id,
      bits,
      held,
      born: ready,
      steps: [...(isNeeded ? [marker] : []), ...told],
      remark: {
        words: `${name}: ${what.join('; ')}`,
        at,
        said: saidOf(ready, touches, told, context.importer.at),
      },
    },
  };
};

/** Where the file speaks of it. */
const placesOf = (bits: Bits): FoundAt[] =>
  [...bits.published, ...bits.tracked, ...bits.responses, ...bits.history.slice(0, 1)].map(({ at }) => at);

/** As it is before anything else is said of it; undefined where the file does not say what it asks for. */
const bornOf = (bits: Bits, context: Context): Recommendation | undefined => {
  const [published] = bits.published;
  const row = bits.tracked.find(({ text, title }) => (text ?? title) !== undefined);
  const text = wellFormed(published?.text ?? row?.text ?? row?.title ?? '');
  if (text === '') return undefined;
  const parts = (published?.parts ?? []).map(wellFormed).filter((part) => part !== '');
  return {
    id: bits.id,
    type: 'recommendation',
    schema: 1,
    force: context.force,
    inspection: bits.inspection,
    kind: bits.kind,
    number: bits.number,
    title: wellFormed(published?.title ?? row?.title ?? '') || titleFrom(text, parts),
    text,
    parts,
    topics: [],
    due: null,
    earlierDues: [],
    status: 'awaiting allocation',
    rag: 'green',
    lateReason: null,
    owner: null,
    actions: [],
    evidence: [],
    proposed: null,
    signedOff: null,
    inspectorateClosed: null,
    notAdopted: null,
    supersededBy: null,
    responses: [],
    earlier: [],
    marking: 'OFFICIAL',
    version: 1,
    head: emptyHead(bits.id),
    latest: [],
  };
};

/** Where the file gives no colour: what the colours mean (blue complete, red overdue, green on track) says which. */
const judged = (rec: Recommendation, isGiven: boolean, { importer }: Context): Recommendation => {
  if (isGiven) return rec;
  const isLate = rec.due !== null && rec.due < dayOf(importer.at);
  const open = ['awaiting allocation', 'in progress', 'awaiting sign-off'].includes(rec.status);
  return { ...rec, rag: rec.status === 'closed' ? 'blue' : isLate && open ? 'red' : 'green' };
};

const firstChanges = ({
  due,
  status,
  rag,
  owner,
  marking,
  inspectorateClosed,
}: Recommendation): FieldChange[] =>
  [
    { field: 'due', from: null, to: due },
    { field: 'status', from: null, to: status },
    { field: 'RAG', from: null, to: rag },
    { field: 'owner', from: null, to: owner?.name ?? null },
    { field: 'closed by the inspectorate', from: null, to: inspectorateClosed?.on ?? null },
    { field: 'marking', from: null, to: marking === 'OFFICIAL' ? null : marking },
  ].filter(({ to }) => to !== null);

/** Of whom the file names nobody; the same whatever the file is called. */
const UNNAMED = 'Author not named';

/** Responses, progress and history that are not held yet, in the order in which they were said. */
const saidIn = (
  bits: Bits,
  altered: readonly FoundHistory[],
  marking: Marking,
  held: HeldRecommendation | undefined,
  context: Context,
): Step[] => {
  const { importer, day, file } = context;
  const said = day === null ? importer.at : momentOf(day, '12:00');
  const known = new Set(held?.keys);
  const steps: Step[] = [];
  const put = (step: Omit<Step, 'changes' | 'evidence'>): void => {
    for (const key of entryKeys({ ...step, by: step.by.name })) known.add(key);
    steps.push({ ...step, changes: step.touched.flatMap(touchWords), evidence: [] });
  };
  const tell = (
    kind: Step['kind'],
    text: string,
    at: Instant,
    by: PersonRef,
    dated: boolean,
    touched: readonly Touch[] = [],
    marked = marking,
  ): void => {
    const keys = entryKeys({ text, at, by: by.name });
    if (text !== '' && !known.has(keys[dated ? 1 : 0])) put({ kind, text, at, by, touched, marking: marked });
  };
  for (const line of bits.history) {
    if (altered.includes(line)) continue;
    const author = person(line.by ?? UNNAMED, context);
    const at = momentOf(line.day, '12:00');
    tell('progress', wellFormed(line.text), at, author, true, [], lineMarking(line, bits, context.marking));
  }
  for (const found of bits.responses) {
    const response = responseOf(found, context);
    const isHeld = held?.rec.responses.some(
      ({ whose, text }) => whose === response.whose && sameWords(text, response.text),
    );
    if (isHeld === true) continue;
    const by = {
      id: 'document',
      name: `${response.whose === 'commissioner' ? 'Commissioner' : 'Chief constable'}, published response`,
    };
    tell('published response', response.text, said, by, false, [
      { field: 'response', from: null, to: response },
    ]);
  }
  const author = person(file, context);
  for (const text of accountsIn(bits, held))
    put({ kind: 'progress', text, at: said, by: author, touched: [], marking });
  for (const { evidence } of bits.tracked)
    for (const { value } of evidence)
      if (!isLink(value) && held?.rec.evidence.some(({ url }) => value.endsWith(url)) !== true)
        tell('progress', `${EVIDENCE}${wellFormed(value)}`, said, author, false);
  return steps.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
};

/**
 * What a tracker says of progress without a day, where that is news: not what it said last, nor what stands as the
 * latest line of its own log.
 */
const accountsIn = (bits: Bits, held: HeldRecommendation | undefined): string[] => {
  const accounts = bits.tracked.flatMap(({ progress }) => progress.map(({ value }) => wellFormed(value)));
  const now = accounts.map(plain);
  const lastDay = bits.history.reduce((last, { day }) => (day > last ? day : last), '');
  const dated = bits.history.filter(({ day }) => day === lastDay).map(({ text }) => plain(text));
  // In a row that was taken out of the record stands an entry's text, whatever has been said since.
  const isOut = (text: string): boolean =>
    held !== undefined &&
    bits.tracked.some(({ reference }) => reference === held.rec.id) &&
    held.keys.has(wordsKey(text));
  return accounts.filter(
    (text, at) =>
      text !== '' &&
      now.indexOf(plain(text)) === at &&
      !dated.includes(plain(text)) &&
      !isOut(text) &&
      !isSaid(plain(text), now, held?.said ?? []),
  );
};

/** Who said it: somebody the record lists, or a name as the document has it. */
const person = (name: string, { people }: Context): PersonRef => {
  const known = people.filter((each) => sameWords(each.name, name));
  const [only] = known;
  return known.length === 1 && only !== undefined
    ? { id: only.id, name: only.name }
    : { id: 'document', name };
};

const responseOf = (
  { whose, text }: FoundResponse,
  context: Context,
): Recommendation['responses'][number] => ({
  whose,
  text: wellFormed(text),
  source: `${forceName(context.force)}: ${context.file}${context.day === null ? '' : `, ${showDay(context.day)}`}`,
  ...(context.day === null ? {} : { day: context.day }),
});
