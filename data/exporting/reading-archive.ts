/** Reads an archive document by document and checks that it is whole: its shape, its order and its digest. */
import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { MalformedDocument } from '../cosmos/errors';
import {
  addToDigest,
  FORMAT,
  isArchivedType,
  lineOf,
  placeOf,
  readArchived,
  startDigest,
  VERSION,
  type Archived,
} from './archive';
import { linesOf } from './lines';

/** The file cannot be restored. A sentence for whoever tries. */
export class NotRestorable extends Error {
  override readonly name = 'NotRestorable';
}

const First = z
  .object({
    format: z.literal(FORMAT),
    version: z.number().int(),
    force: z.string().min(1),
    documents: z.array(z.never()),
  })
  .strict();
const Last = z
  .object({ documents: z.array(z.never()), count: z.number().int(), sha256: z.string() })
  .strict();
const Typed = z.object({ type: z.string() }).passthrough();

const Failure = z.object({ name: z.string().catch(''), code: z.string().optional().catch(undefined) });

const NOT_OURS = 'This is not an export of the record: make one with npm run export -- --format json.';

/** Whose record the file holds. Throws `NotRestorable`. */
export const forceIn = async (path: string): Promise<string> => {
  for await (const line of linesIn(path)) return first(line).force;
  throw new NotRestorable('The file is empty.');
};

/**
 * Every document of the file, in its order, checked.
 * @throws {NotRestorable} at the first thing that is not as it was written.
 */
export async function* documentsIn(path: string): AsyncGenerator<Archived> {
  const digest = startDigest();
  let force: string | undefined;
  let ended = false;
  let count = 0;
  let before = '';
  let number = 0;
  for await (const line of linesIn(path)) {
    number += 1;
    if (force === undefined) {
      ({ force } = first(line));
      continue;
    }
    if (ended) throw new NotRestorable(`Line ${number} comes after the end: the file was altered.`);
    if (line === '') continue;
    if (line.startsWith(']')) {
      const last = Last.safeParse(json(`{"documents":[${line}`, number)).data;
      if (last?.count !== count || last.sha256 !== digest.digest('hex'))
        throw new NotRestorable(
          'The file is not as it was written: it was altered or documents are missing.',
        );
      ended = true;
      continue;
    }
    const document = read(line.replace(/,$/, ''), number, force);
    const place = placeOf(document);
    if (place <= before) throw new NotRestorable(`Line ${number}: ${document.id} is out of order.`);
    before = place;
    count += 1;
    addToDigest(digest, lineOf(document));
    yield document;
  }
  if (!ended) throw new NotRestorable('The file was cut short: it has no end. Take the record out again.');
}

async function* linesIn(path: string): AsyncGenerator<string> {
  try {
    yield* linesOf(createReadStream(path) as AsyncIterable<Uint8Array>);
  } catch (error) {
    if (error instanceof NotRestorable) throw error;
    const { name, code } = Failure.parse(error);
    // Not UTF-8, or a line that never ends.
    if (name === 'TypeError' || name === 'RangeError') throw new NotRestorable(NOT_OURS);
    if (code === 'ENOENT') throw new NotRestorable(`There is no file ${path}.`);
    throw error;
  }
}

const first = (line: string): z.infer<typeof First> => {
  const parsed = First.safeParse(parse(`${line}]}`));
  if (!parsed.success) throw new NotRestorable(NOT_OURS);
  if (parsed.data.version !== VERSION)
    throw new NotRestorable(
      `The file is of version ${parsed.data.version}, and this bot reads version ${VERSION}: restore it with the version that wrote it.`,
    );
  return parsed.data;
};

const read = (line: string, number: number, force: string): Archived => {
  const typed = Typed.safeParse(json(line, number)).data;
  if (!isArchivedType(typed?.type))
    throw new NotRestorable(`Line ${number} holds no document that this bot knows.`);
  try {
    const document = readArchived(typed.type, typed);
    if ((document.force === force) === (document.type === 'position'))
      throw new NotRestorable(`Line ${number}: ${document.id} belongs to ${document.force}.`);
    return document;
  } catch (error) {
    if (error instanceof MalformedDocument) throw new NotRestorable(`Line ${number}: ${error.message}`);
    throw error;
  }
};

const json = (text: string, number: number): unknown => {
  const value = parse(text);
  if (value === undefined) throw new NotRestorable(`Line ${number} cannot be read: the file was altered.`);
  return value;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
