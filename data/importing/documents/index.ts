/**
 * Reports, and what a chief constable and a commissioner wrote in answer to them: Word, PDF, web page or text →
 * recommendations, areas for improvement, causes of concern and answers, with what could not be placed.
 */
import { createHash } from 'node:crypto';
import { UnreadableFile } from '../found';
import type { Found, IncomingFile } from '../found';
import { Reading } from '../reading/blocks';
import { formatOf } from '../reading/format';
import { LIMITS, inWorker } from '../reading/worker';
import type { Limits } from '../reading/worker';
import { megabytes } from '../spreadsheets/opening/limits';
import type { KnownText } from './numbering';
import { understand } from './understand';

export type { KnownText } from './numbering';
export { understand } from './understand';

/** Letters and reports are far smaller; what is larger holds films or pictures. */
export const MOST_DOCUMENT = 50_000_000;

export interface ReadingOptions {
  /**
   * What is already known of the report's recommendations, from the record or from files read before: a text
   * without a number gets the one whose text it is, where the likeness is strong and leaves no doubt.
   */
  readonly known?: readonly KnownText[];
  readonly limits?: Limits;
}

/** What a file that was read tells of numbers, for a file that has none. */
export const knownFrom = (found: readonly Found[]): KnownText[] =>
  found.flatMap(({ published }) =>
    published.flatMap(({ kind, number, text, due }) =>
      kind === 'recommendation' && number !== null
        ? [{ number, text, due: due?.is === 'day' ? due.day : null }]
        : [],
    ),
  );

/**
 * Reads one document. Where it holds neither a recommendation nor an answer (a press notice), `published` and
 * `responses` are empty and the first of `unplaced` says so. Throws `UnreadableFile` with a sentence for the person.
 */
export const readDocument = async (file: IncomingFile, options: ReadingOptions = {}): Promise<Found> => {
  const format = formatOf(file);
  if (format === 'xlsx' || format === 'csv')
    throw new UnreadableFile('This file is a spreadsheet, not a document. Import it as a spreadsheet.');
  if (file.bytes.length > MOST_DOCUMENT)
    throw new UnreadableFile(
      `This file has ${megabytes(file.bytes.length)}; at most ${megabytes(MOST_DOCUMENT)} are read. Save its text without pictures and send that.`,
    );
  const reading = await inWorker(format, file.bytes, Reading, options.limits ?? LIMITS);
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  return understand({ name: file.name, sha256, format }, reading, options.known ?? []);
};
