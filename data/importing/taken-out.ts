/** What a row of our own export says otherwise than it is held, and is not taken from it. Pure. */
import { dayOf, momentOf, updateId, type Recommendation } from '../model';
import { entryKeys, sameWords } from './comparing';
import type { Emptied, FoundAt, FoundDue, FoundHistory, FoundTracked } from './found';
import { begun } from './naming';
import type { HeldRecommendation, Remark } from './plan';

type Repeated = NonNullable<FoundTracked['repeated']>[number];

const WHY: Readonly<Record<Repeated['from'], string>> = {
  any: 'no file changes it; say it to the bot',
  actions: 'it is taken from the sheet of recommendations',
};

const dayIn = (due: FoundDue | undefined): string | undefined => (due?.is === 'day' ? due.day : undefined);

/** As it is held, and as the row itself has it, which is shown as a change. */
const meant = (of: Repeated['of'], rec: Recommendation, row: FoundTracked): (string | null | undefined)[] => {
  switch (of) {
    case 'proposed':
      return [rec.proposed === null ? null : dayOf(rec.proposed.at)];
    case 'supersededBy':
      return [rec.supersededBy];
    case 'status':
      return [rec.status, row.status?.value];
    case 'owner':
      return [rec.owner?.name, row.owner?.value];
    case 'due':
      return [rec.due, dayIn((row.revisedDue ?? row.due)?.value)];
  }
};

/** What the record holds where the cell stands empty. */
const isHeld = (of: Emptied, rec: Recommendation): boolean => {
  switch (of) {
    case 'revisedDue':
      return rec.due !== null;
    case 'notAdoptedBecause':
      return rec.notAdopted !== null;
    case 'signOff':
      return rec.signedOff !== null;
    case 'evidence':
      return rec.evidence.length > 0;
    case 'owner':
    case 'status':
    case 'rag':
    case 'lateReason':
    case 'inspectorateClosed':
    case 'proposed':
    case 'supersededBy':
      return rec[of] !== null;
  }
};

const emptiedWords = (rec: Recommendation, row: FoundTracked): Otherwise[] =>
  (row.emptied ?? [])
    .filter(({ of }) => isHeld(of, rec))
    .map(({ at }) => ({
      words: `${at.column ?? 'its cell'} is empty, and what is held stays: a file takes nothing away; say it to the bot`,
      at,
    }));

interface Otherwise {
  readonly words: string;
  readonly at: FoundAt;
}

/** Each in words, with the cell. */
export const otherwiseIn = (rec: Recommendation, row: FoundTracked): Otherwise[] => [
  ...emptiedWords(rec, row),
  ...repeatedWords(rec, row),
];

const repeatedWords = (rec: Recommendation, row: FoundTracked): Otherwise[] =>
  (row.repeated ?? [])
    .filter(({ of, words }) => !meant(of, rec, row).some((each) => sameWords(each ?? '', words)))
    .map(({ from, words, at }) => ({
      words: `${at.column ?? 'its cell'} “${words}” is not what is held, which stays: ${WHY[from]}`,
      at,
    }));

/**
 * Lines of a history that was taken out of the record, altered since: what is recorded is recorded. A copy of a
 * line that stands there too is a new one.
 * @param nobody the author of a line that names none
 */
export const alteredIn = (
  history: readonly FoundHistory[],
  held: HeldRecommendation | undefined,
  nobody: string,
): FoundHistory[] => {
  if (held === undefined) return [];
  const { rec, keys } = held;
  const recorded = new Set(
    Array.from({ length: rec.head.sequence }, (_, before) => updateId(rec.id, before + 1)),
  );
  const isAsRecorded = ({ text, day, by = nobody }: FoundHistory): boolean =>
    keys.has(entryKeys({ text, at: momentOf(day, '12:00'), by })[1]);
  const ofRecord = history.filter(({ reference }) => reference !== undefined && recorded.has(reference));
  const whole = new Set(ofRecord.filter(isAsRecorded).map(({ reference }) => reference));
  return ofRecord.filter((line) => !whole.has(line.reference));
};

/** @param name of the recommendation */
export const alteredWords =
  (name: string) =>
  ({ reference, text, at }: FoundHistory): Remark => ({
    words: `${name}: entry ${String(Number(reference?.split('~').at(-1)))} is recorded otherwise, and stays so: ${begun(text)}`,
    at: [at],
  });
