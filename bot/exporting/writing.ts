/** Writes a file whole or not at all: under another name first, so that what stands there is never half of it. */
import { createWriteStream } from 'node:fs';
import { access, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { z } from 'zod';

/** The file is there already. A sentence for whoever asked. */
export class AlreadyThere extends Error {
  override readonly name = 'AlreadyThere';
}

/** A sentence for whoever asked. */
export class NotWritable extends Error {
  override readonly name = 'NotWritable';
}

/** Throws `AlreadyThere` where it is. */
export const mustNotBeThere = async (path: string): Promise<void> => {
  const there = await access(path).then(
    () => true,
    () => false,
  );
  if (there)
    throw new AlreadyThere(`${path} is there already. Add --force to replace it, or name another file.`);
};

/** Only whoever runs the command may read what it wrote: it may be marked. */
const MODE = 0o600;

/** What it leaves where it fails is the file as it was before. Throws `NotWritable`, and what `contents` throws. */
export const writeWhole = async (
  path: string,
  contents: Iterable<Buffer> | AsyncIterable<string>,
): Promise<void> => {
  const part = `${path}.part`;
  try {
    await pipeline(Readable.from(contents), createWriteStream(part, { mode: MODE }));
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    const refused = Refused.safeParse(error).data;
    if (refused === undefined) throw error;
    throw new NotWritable(
      `${path} cannot be written (${refused.code}). Name a folder that is there, that has room, and that you may write to.`,
    );
  }
};

/** Of the file system: `ENOENT`, `EACCES`, `ENOSPC`. */
const Refused = z.object({ code: z.string(), syscall: z.string() });
