/** What turns a file into `Found`. Planning and everything after it know no format. */
import type { Inspection } from '../model';
import type { Found, IncomingFile } from './found';

/** What the record knows already, by which a reader recognises names. */
export interface KnownToReader {
  /** Our force's id. */
  readonly force: string;
  readonly inspections: readonly Inspection[];
}

export interface Reader {
  /** Throws `UnreadableFile`, whose message is a sentence for the person, where the file cannot be read. */
  read(file: IncomingFile, known: KnownToReader): Promise<Found>;
}
