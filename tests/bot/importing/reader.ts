/** A reader for tests: the file is JSON of what it is understood to hold. */
import { createHash } from 'node:crypto';
import { Found, UnreadableFile, type IncomingFile } from '../../../data/importing/found';
import type { Reader } from '../../../data/importing/reader';

/** As much of `Found` as a test cares for. */
export const fileWith = (contents: Partial<Found>): Buffer => Buffer.from(JSON.stringify(contents));

export const reader: Reader = {
  read: (file: IncomingFile) => {
    const text = Buffer.from(file.bytes).toString('utf8');
    if (!text.startsWith('{'))
      return Promise.reject(new UnreadableFile(`${file.name} cannot be read: it is no workbook.`));
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    const contents: unknown = JSON.parse(text);
    return Promise.resolve(
      Found.parse({
        report: null,
        force: null,
        day: null,
        marking: null,
        published: [],
        responses: [],
        tracked: [],
        history: [],
        mappings: [],
        unplaced: [],
        errors: [],
        ...(typeof contents === 'object' ? contents : {}),
        file: { name: file.name, sha256, format: 'xlsx' },
      }),
    );
  },
};
