/** Which reader takes which file, by the end of its name. */
import { extname } from 'node:path';
import { readDocument } from '../../data/importing/documents';
import { Found, UnreadableFile } from '../../data/importing/found';
import type { Reader } from '../../data/importing/reader';
import { inWorker, LIMITS } from '../../data/importing/reading/worker';

/** Readers by what the file's name ends in: `.xlsx`. */
export type Readers = Readonly<Record<string, Reader>>;

const spreadsheet: Reader = {
  read: async ({ name, bytes }, { mappings = [] }) => {
    const found = await inWorker('spreadsheet', bytes, Found, LIMITS, { mappings });
    return { ...found, file: { ...found.file, name } };
  },
};

const document: Reader = {
  read: async (file, { textsOf }) => {
    const found = await readDocument(file);
    // "The third recommendation" has its number only in the report itself.
    if (textsOf === undefined || found.published.every(({ number }) => number !== null)) return found;
    const known = await textsOf(found);
    return known.length === 0 ? found : readDocument(file, { known });
  },
};

const READERS: Readers = {
  '.xlsx': spreadsheet,
  // With macros, which are not looked at.
  '.xlsm': spreadsheet,
  '.csv': spreadsheet,
  '.docx': document,
  '.docm': document,
  '.pdf': document,
  '.html': document,
  '.htm': document,
  '.txt': document,
};

/** One reader for every file; a file of a kind that none takes is refused with a sentence. */
export const openReader = (readers: Readers = READERS): Reader => ({
  read: async (file, known) => {
    const end = extname(file.name).toLowerCase();
    const reader = Object.hasOwn(readers, end) ? readers[end] : undefined;
    if (reader === undefined)
      throw new UnreadableFile(
        `${file.name} is of a kind that cannot be read${Object.keys(readers).length === 0 ? '' : `: send one that ends in ${Object.keys(readers).join(', ')}`}.`,
      );
    return reader.read(file, known);
  },
});
