/** What a tracker says of status and sign-off: each difference as a touch, and what it leaves open. Pure. */
import {
  cleared,
  dayOf,
  momentOf,
  showDay,
  type PersonRef,
  type Recommendation,
  type Status,
  type Touch,
} from '../model';
import type { FoundAt, FoundTracked } from './found';
import { sameWords } from './comparing';
import { begun, wellFormed } from './naming';
import type { Importer } from './plan';

type Decision = ReturnType<typeof cleared>[number]['field'];

/** Which earlier decisions go on to stand in a status; the others end with it, as they do in a conversation. */
const STANDS: Readonly<Record<Status, readonly Decision[]>> = {
  'awaiting allocation': [],
  'in progress': [],
  'awaiting sign-off': ['proposed'],
  closed: ['proposed', 'signedOff'],
  'not adopted': ['notAdopted'],
  superseded: ['proposed', 'signedOff'],
};

export interface Signing {
  readonly touches: readonly Touch[];
  /** What could not be taken, in words. */
  readonly not: readonly { readonly words: string; readonly at: FoundAt }[];
  readonly notes: readonly { readonly words: string; readonly at: FoundAt }[];
}

interface Around {
  readonly importer: Importer;
  readonly file: string;
  /** Somebody the record lists, by the name that the file has. */
  readonly personOf: (name: string) => PersonRef | undefined;
}

/** @param row one of the force's own tracker, about `rec` */
export const signingOf = (rec: Recommendation, row: FoundTracked, around: Around): Signing => {
  const { status, signedOff, notAdoptedBecause } = row;
  const day = signedOff?.value.day;
  const wanted = status?.value ?? (day === undefined ? rec.status : 'closed');
  const touches: Touch[] =
    wanted === rec.status ? [] : [{ field: 'status', from: rec.status, to: wanted }, ...ending(rec, wanted)];
  if (wanted === 'not adopted') touches.push(...notAdopted(rec, row, around));
  const takes = STANDS[wanted].includes('signedOff');
  if (day !== undefined && takes) touches.push(...signature(rec, day, signedOff?.value.by, around));
  const not = [
    ...(signedOff === undefined || (day !== undefined && takes)
      ? []
      : [
          {
            words:
              day === undefined
                ? 'it is signed off, but without a day'
                : `it is signed off on ${showDay(day)} and yet ${wanted}, so the sign-off is not taken`,
            at: signedOff.at,
          },
        ]),
    ...(notAdoptedBecause === undefined || wanted === 'not adopted'
      ? []
      : [
          {
            words: `it has a reason for not adopting it and yet is ${wanted}, so that is not taken: ${begun(notAdoptedBecause.value)}`,
            at: notAdoptedBecause.at,
          },
        ]),
  ];
  const lacks =
    status?.value === 'closed' && rec.status !== 'closed' && day === undefined && rec.signedOff === null;
  const words = 'the file has it closed and gives no day of its sign-off: it is held as closed, without one';
  return { touches, not, notes: lacks ? [{ words, at: status.at }] : [] };
};

const ending = (rec: Recommendation, status: Status): Touch[] =>
  cleared(rec).filter(({ field }) => !STANDS[status].includes(field));

/** Why it is not adopted, where that is news. */
const notAdopted = (
  { notAdopted: from, latest }: Recommendation,
  { notAdoptedBecause, progress }: FoundTracked,
  { file, importer }: Around,
): Touch[] => {
  // What was said before is no reason for what is new.
  const isSaid = (text: string): boolean => latest.some((each) => sameWords(each.text, text));
  const said = notAdoptedBecause ?? progress.find(({ value }) => !isSaid(value));
  const isNews =
    from === null || (notAdoptedBecause !== undefined && !sameWords(from.reason, notAdoptedBecause.value));
  const reason = said === undefined ? `As ${file} has it` : wellFormed(said.value);
  return isNews ? [{ field: 'notAdopted', from, to: { reason, ...importer } }] : [];
};

const signature = (
  { signedOff }: Recommendation,
  day: string,
  name: string | undefined,
  { file, personOf }: Around,
): Touch[] => {
  if (signedOff !== null && dayOf(signedOff.at) === day) return [];
  const by = (name === undefined ? undefined : personOf(name)) ?? { id: 'document', name: name ?? file };
  return [{ field: 'signedOff', from: signedOff, to: { by, at: momentOf(day, '12:00') } }];
};
