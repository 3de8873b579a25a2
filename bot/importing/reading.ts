/** Which reader takes which file, by the end of its name. */
import { extname } from 'node:path';
import { UnreadableFile } from '../../data/importing/found';
import type { Reader } from '../../data/importing/reader';

/** Readers by what the file's name ends in: `.xlsx`. */
export type Readers = Readonly<Record<string, Reader>>;

const READERS: Readers = {};

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
