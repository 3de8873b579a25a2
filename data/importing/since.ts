/**
 * What the entries of a recommendation tell of a file that comes again: what of it is held, and what something
 * else (a person, another file) has set since it was first brought in, which it does not take back. Pure.
 */
import type { Origin, Touch } from '../model';
import { entryKeys, plain } from './comparing';
import type { Found } from './found';
import { documentName, isOfFile } from './plan';

/** As much of an entry as tells whether it is in the record already. */
export interface KnownEntry {
  readonly recommendation: string;
  readonly sequence: number;
  readonly kind: string;
  readonly text: string;
  readonly at: string;
  /** The author's name. */
  readonly who: string;
  readonly origin: Origin;
  readonly touched: readonly Touch[];
}

/** What a tracker said of progress without a day. */
export interface SaidBefore {
  /** `plain`. */
  readonly words: string;
  readonly document: string;
  /** By this very file. */
  readonly own: boolean;
}

export interface Trace {
  /** `entryKeys` of its entries. */
  readonly keys: ReadonlySet<string>;
  /** The number of its last entry that does not come from this file; 0 where there is none. */
  readonly byOthers: number;
  /** Whether an entry of it says that this file was brought in. */
  readonly broughtIn: boolean;
  /** When this file was first brought in for its report; undefined where it was not. */
  readonly firstRead: string | undefined;
  /** What something else has set since this file was first brought in, in order. */
  readonly since: readonly Touch[];
  /** What trackers said before this file was first brought in, and what it said itself, in order. */
  readonly said: readonly SaidBefore[];
}

type File = Pick<Found['file'], 'sha256'>;

const isOf =
  (file: File) =>
  ({ origin }: KnownEntry): boolean =>
    origin.from === 'document' && isOfFile(origin.document, file);

const isMarker = ({ kind }: KnownEntry): boolean => kind === 'imported';

/**
 * When the file was first brought in, by inspection. A recommendation with which it agreed then has no entry of
 * it, and yet is one that it was brought in for.
 */
export const firstReadings = (entries: Iterable<KnownEntry>, file: File): ReadonlyMap<string, string> => {
  const first = new Map<string, string>();
  for (const entry of entries) {
    if (!isMarker(entry) || !isOf(file)(entry)) continue;
    const [inspection = ''] = entry.recommendation.split('~');
    const before = first.get(inspection);
    if (before === undefined || Date.parse(entry.at) < Date.parse(before)) first.set(inspection, entry.at);
  }
  return first;
};

/** How an entry begins that keeps evidence in words. */
export const EVIDENCE = 'Evidence: ';

/**
 * A recommendation that the file left alone when it first came has no entry of it until later, so that the time
 * counts beside the order.
 * @param entries all of one recommendation
 * @param firstRead of its inspection, by `firstReadings`
 */
export const traceOf = (entries: readonly KnownEntry[], file: File, firstRead: string | undefined): Trace => {
  const isOwn = isOf(file);
  const others = entries.filter((entry) => !isOwn(entry));
  const markers = entries.filter((entry) => isOwn(entry) && isMarker(entry));
  const broughtIn = markers.length > 0;
  const first = Math.min(...markers.map(({ sequence }) => sequence));
  const isLater = ({ sequence, at }: KnownEntry): boolean =>
    sequence > first || (firstRead !== undefined && Date.parse(at) >= Date.parse(firstRead));
  const inOrder = entries.toSorted((a, b) => a.sequence - b.sequence);
  return {
    keys: new Set(entries.flatMap(({ text, at, who }) => entryKeys({ text, at, by: who }))),
    byOthers: Math.max(0, ...others.map(({ sequence }) => sequence)),
    broughtIn,
    firstRead,
    since: inOrder.flatMap((entry) => (!isOwn(entry) && isLater(entry) ? entry.touched : [])),
    said: inOrder.flatMap((entry): SaidBefore[] => {
      const { kind, origin, who, text } = entry;
      if (kind !== 'progress' || origin.from !== 'document' || who !== documentName(origin.document))
        return [];
      const own = isOwn(entry);
      if (text.startsWith(EVIDENCE) || (!own && isLater(entry))) return [];
      return [{ words: plain(text), document: origin.document, own }];
    }),
  };
};

/**
 * Whether an account without a day is held: this file said it, or a tracker did, and whatever was said after it
 * still stands in this file. "On track" after "Delayed" is news again.
 * @param now what this file says, `plain`
 */
export const isSaid = (words: string, now: readonly string[], said: readonly SaidBefore[]): boolean => {
  if (said.some((each) => each.own && each.words === words)) return true;
  const before = said.filter(({ own }) => !own);
  const last = before.findLast((each) => each.words === words);
  return (
    last !== undefined &&
    before
      .slice(before.lastIndexOf(last) + 1)
      .every((each) => each.document === last.document || now.includes(each.words))
  );
};
