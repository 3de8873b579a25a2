/** The note that a recorded message was edited or deleted afterwards: how it is told from a correction. */
import type { Update } from '../../data/model';

export const NOTE_BEGINS = 'The message in which this was typed was';

/** Whether an entry is such a note, and so no correction of its author's. */
export const isNote = (entry: Pick<Update, 'text' | 'corrects'>): boolean =>
  entry.corrects !== null && entry.text.startsWith(NOTE_BEGINS);
