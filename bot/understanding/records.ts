/** Messages that record several things: each is shown by itself, and confirmed by itself or not at all. */
import type { Change } from '../../data/model';
import { MOST_RECORDED, waysApart } from './changes/apart';
import type { Recording } from './changes/read';
import { SECOND } from './changes/second-thoughts';
import { tidy } from './changes/tidy';
import type { Understood } from './meaning';

type Recorded = Extract<Recording, { is: 'record' }>;

/** What stands by itself, whatever else is recorded with it; what closes or takes back is said alone. */
const BESIDE: ReadonlySet<Change['change']> = new Set([
  'progress',
  'comment',
  'state',
  'date',
  'owner',
  'evidence',
  'add action',
  'action',
]);

/** A message taken apart before it is read. @param one reads one piece */
export const recordedApart = (
  text: string,
  one: (text: string) => Understood | undefined,
): Understood | undefined => {
  for (const { pieces, atMarks } of waysApart(tidy(text))) {
    const read = pieces.map((piece) => one(piece));
    const records = atMarks && read.some(isWords) ? undefined : together(read);
    if (records !== undefined) return records;
  }
  return undefined;
};

/** Words to be kept as they were typed. */
const isWords = (read: Understood | undefined): boolean =>
  read?.is === 'record' &&
  read.recording.is === 'record' &&
  ['progress', 'comment', 'add action'].includes(read.recording.change.change);

/** What sentence after sentence was read to record. */
export const recordedBeside = (
  changes: readonly Understood[],
  sentences: readonly string[],
): Understood | undefined =>
  changes.length <= MOST_RECORDED && !sentences.slice(1).some((sentence) => SECOND.test(sentence))
    ? together(changes)
    : undefined;

/** All of them, where each is whole and none says anything else of what another has said. */
const together = (read: readonly (Understood | undefined)[]): Understood | undefined => {
  const recorded = read.flatMap((each) =>
    each?.is === 'record' && each.recording.is === 'record' ? [each.recording] : [],
  );
  if (recorded.length < read.length || !recorded.every(({ change }) => BESIDE.has(change.change)))
    return undefined;
  const about = new Set(recorded.map(aspectOf));
  return about.size < recorded.length ? undefined : { is: 'records', recordings: recorded };
};

/** Two of these stand beside each other; two of any other kind on one recommendation contradict each other. */
const REPEATED: ReadonlySet<Change['change']> = new Set(['evidence', 'add action', 'progress', 'comment']);

const aspectOf = ({ rec, change }: Recorded, at: number): string =>
  REPEATED.has(change.change)
    ? `${at}`
    : `${rec} ${change.change} ${'number' in change ? change.number : ''}`;
