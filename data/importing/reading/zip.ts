/**
 * A look into a zip (Word's and Excel's files are some) before any library unpacks it: how large it says its parts
 * are, and whether that is true of those that are read.
 */
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { UnreadableFile } from '../found';

export interface ZipLimits {
  readonly parts: number;
  /** Of all parts together, unpacked, in bytes. */
  readonly unpacked: number;
  /** Of the XML parts together, unpacked, in bytes: those are held in memory as trees, many times their size. */
  readonly xml: number;
}

export const ZIP_LIMITS: ZipLimits = { parts: 5_000, unpacked: 200 * 2 ** 20, xml: 48 * 2 ** 20 };

export interface Zip {
  readonly names: readonly string[];
  /** A part as text; undefined where there is none of that name. */
  text(name: string): Promise<string | undefined>;
}

const DAMAGED =
  'This file is damaged or incomplete. Open it in the program it comes from, save it again and send that.';
const BOMB =
  'This file would unpack to far more than a document holds, so it was not opened. Save its text as a new document and send that.';
const LOCKED =
  'This file is protected with a password. Remove the password (in Word or Excel: File, Info, Protect) and send it again.';

export const isXml = (name: string): boolean => /\.(?:xml|rels|vml)$/i.test(name);

const unpack = async (file: ZipFile, entry: Entry, most: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done): void {
      size += chunk.length;
      chunks.push(chunk);
      done(size > most ? new UnreadableFile(BOMB) : null);
    },
  });
  // yauzl itself ends a part that unpacks to more than its directory says.
  await pipeline(await file.openReadStreamPromise(entry), sink);
  return Buffer.concat(chunks);
};

const entriesOf = async (file: ZipFile, limits: ZipLimits): Promise<Map<string, Entry>> => {
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  let xml = 0;
  for await (const entry of file.eachEntry()) {
    if (entry.isEncrypted()) throw new UnreadableFile(LOCKED);
    unpacked += entry.uncompressedSize;
    if (isXml(entry.fileName)) xml += entry.uncompressedSize;
    entries.set(entry.fileName, entry);
    if (entries.size > limits.parts || unpacked > limits.unpacked || xml > limits.xml)
      throw new UnreadableFile(BOMB);
  }
  return entries;
};

/**
 * Opens a zip and unpacks each of its XML parts once, one after the other, keeping none: after it a library may
 * read them, for they are as large as they say. Throws `UnreadableFile` for what is damaged, locked or too large.
 */
export const openZip = async (bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): Promise<Zip> => {
  try {
    const file = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
    });
    const entries = await entriesOf(file, limits);
    for (const [name, entry] of entries) if (isXml(name)) await unpack(file, entry, limits.xml);
    return {
      names: [...entries.keys()],
      text: async (name) => {
        const entry = entries.get(name);
        return entry && (await unpack(file, entry, limits.xml)).toString('utf8');
      },
    };
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    if (error instanceof Error) throw new UnreadableFile(DAMAGED, { cause: error });
    throw error;
  }
};
