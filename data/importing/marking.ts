/** How high a file marks a recommendation and the lines of its log. Pure. */
import { strictest, type Marking } from '../model';
import type { Bits } from './plan';

/**
 * Of a recommendation, or undefined where the file has lines of its log alone. A file is marked as high as the
 * highest thing in it, which says nothing of a row that bears a marking of its own.
 */
const rowMarking = ({ published, tracked, responses }: Bits, file: Marking): Marking | undefined => {
  const rows = [...published.map(() => file), ...tracked.map(({ marking }) => marking ?? file)];
  if (rows.length > 0) return strictest(rows);
  return responses.length > 0 ? file : undefined;
};

/** How high it marks the recommendation, before what its new lines bear. */
export const markingOf = (bits: Bits, file: Marking): Marking => {
  const own = bits.history.every(({ marking }) => marking !== undefined) ? 'OFFICIAL' : file;
  return rowMarking(bits, file) ?? own;
};

/** A line is marked as it says, and never less than the row it belongs to; where neither says it, as the file is. */
export const lineMarking = ({ marking }: Bits['history'][number], bits: Bits, file: Marking): Marking => {
  const ofRow = rowMarking(bits, file);
  return ofRow === undefined ? (marking ?? file) : strictest([marking, ofRow]);
};
