/** What a walk through a document keeps in mind: the recommendation that is spoken of, and the document's frame. */
import type { LabelKind } from '../reading/labels';
import { textOf } from './gathered';
import type { Sighting } from './gathered';
import { likeness, wordsOf } from './likeness';
import type { Voice } from './sections';

/** The recommendation that is spoken of. */
export interface Open {
  readonly kind: LabelKind;
  readonly numbers: readonly number[];
  sighting: Sighting | null;
  /** What its label names it, beside its number. */
  title?: string;
  /** It stands in a list without a label of its own. */
  readonly listed?: boolean;
  /** Its text is still to come, or may go on with its parts. */
  asking: boolean;
}

/** What is known of the document as a whole. */
export interface Frame {
  readonly voice: Voice | null;
  /** The report's title: a line that only names it says nothing more. */
  readonly title: string | null;
  /** The highest heading that is a recommendation's label; headings below it are parts of its answer. */
  readonly labelLevel: number;
  /** Headings that announce one voice again and again, under each recommendation. */
  readonly repeated: ReadonlySet<string>;
}

/** Whether a text only says again what the open recommendation asks, here or where it stood before. */
export const repeats = (sightings: readonly Sighting[], open: Open, text: string): boolean => {
  const words = wordsOf(text);
  if (words.size < 3) return false;
  return sightings.some((seen) => {
    const same = seen === open.sighting || seen.numbers.some((number) => open.numbers.includes(number));
    if (!same || seen.kind !== open.kind) return false;
    return [textOf(seen), seen.lead, ...seen.parts].some((each) => likeness(words, wordsOf(each)) > 0.8);
  });
};
