/** What turns a file into `Found`. Planning and everything after it know no format. */
import type { Day, Inspection } from '../model';
import type { Found, IncomingFile } from './found';
import type { MappingChoice } from './spreadsheets/options';

/** What the record knows already, by which a reader recognises names. */
export interface KnownToReader {
  /** Our force's id. */
  readonly force: string;
  readonly inspections: readonly Inspection[];
  /**
   * What the record holds of the report that a file is about: by its likeness a text without a number finds its
   * own. Empty where the report is not held.
   */
  readonly textsOf?: (found: Found) => Promise<readonly TextHeld[]>;
  /** How words of a spreadsheet are to be read, where a person said so. */
  readonly mappings?: readonly MappingChoice[] | undefined;
}

/** A recommendation's words as they are held. */
export interface TextHeld {
  readonly number: number;
  readonly text: string;
  readonly due: Day | null;
}

export interface Reader {
  /** Throws `UnreadableFile`, whose message is a sentence for the person, where the file cannot be read. */
  read(file: IncomingFile, known: KnownToReader): Promise<Found>;
}
