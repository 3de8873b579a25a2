/**
 * A workbook is a zip. Its directory is checked before anything is unpacked; then the parts that are needed are
 * unpacked under that directory's own figures, and laid into a plain zip without compression: the reader of
 * workbooks that gets it can neither be lied to about a size nor meet a part nobody looked at.
 */
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import { UnreadableFile } from '../../found';
import { LIMITS, megabytes } from './limits';

const DAMAGED =
  'The workbook is damaged or was not saved to its end. Open it in Excel, save it again and import that.';

/** Pictures, macros, links to other files, controls: nothing of them is a recommendation. */
const NEEDED = /^(?:\[content_types\]\.xml|(?:.*\/)?_rels\/[^/]*\.rels|xl\/.*\.xml)$/i;
const NOT_NEEDED =
  /(?:^|\/)(?:externallinks|drawings|charts|chartsheets|media|embeddings|activex|ctrlprops|printersettings|pivottables|pivotcache|customxml|querytables|diagrams|webextensions|calcchain\.xml|connections\.xml)/i;

const open = (bytes: Uint8Array): Promise<yauzl.ZipFile> =>
  new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    yauzl.fromBuffer(buffer, { lazyEntries: true, strictFileNames: false }, (error, zip) => {
      if (error) reject(error);
      else resolve(zip);
    });
  });

const directory = (zip: yauzl.ZipFile): Promise<yauzl.Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: yauzl.Entry[] = [];
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.push(entry);
      if (entries.length > LIMITS.entries) {
        reject(new UnreadableFile(`The file packs more than ${LIMITS.entries} parts; no tracker does.`));
      } else zip.readEntry();
    });
    zip.readEntry();
  });

/** @throws UnreadableFile where the directory alone shows that it must not be unpacked. */
const check = (entries: readonly yauzl.Entry[], needed: readonly yauzl.Entry[]): void => {
  const names = new Set(entries.map((entry) => entry.fileName.toLowerCase()));
  if (names.has('xl/workbook.bin')) {
    throw new UnreadableFile('This is a binary workbook (.xlsb). Save it in Excel as .xlsx and import that.');
  }
  if (names.has('word/document.xml')) {
    throw new UnreadableFile('This is a Word document. Import it under its own name, ending in .docx.');
  }
  if (names.has('content.xml') || names.has('index/document.iwa')) {
    throw new UnreadableFile('This spreadsheet was not saved by Excel. Save it as .xlsx and import that.');
  }
  if (!names.has('[content_types].xml')) throw new UnreadableFile('This zip file is not a workbook.');
  if (needed.some((entry) => (entry.generalPurposeBitFlag & 1) !== 0)) {
    throw new UnreadableFile('The workbook is protected by a password. Remove it and import the file again.');
  }
  const sum = (some: readonly yauzl.Entry[]): number =>
    some.reduce((total, entry) => total + entry.uncompressedSize, 0);
  const bomb = needed.find(
    (entry) =>
      entry.uncompressedSize > LIMITS.smallPart &&
      entry.uncompressedSize > LIMITS.ratio * Math.max(1, entry.compressedSize),
  );
  if (bomb !== undefined || sum(entries) > LIMITS.declared || sum(needed) > LIMITS.unpacked) {
    throw new UnreadableFile(
      `The workbook is packed small and would unpack to ${megabytes(sum(entries))}; at most ${megabytes(LIMITS.unpacked)} of sheets are read, so it was not unpacked. Delete formatted empty rows and sheets that hold no recommendations, save it and import it again.`,
    );
  }
};

/** Unpacks one entry into its place; neither more nor less than its directory says, and its checksum holds. */
const unpack = (zip: yauzl.ZipFile, entry: yauzl.Entry, into: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(error);
        return;
      }
      let at = 0;
      stream.on('error', reject);
      stream.on('data', (chunk: Buffer) => {
        at += chunk.copy(into, at);
      });
      stream.on('end', () => {
        if (at === into.length && crc32(into) === entry.crc32) resolve();
        else reject(new Error(`part ${entry.fileName} does not match its checksum`));
      });
    });
  });

export interface Unpacked {
  /** A zip without compression, of the needed parts alone. */
  readonly zip: Buffer;
  /** The same parts by their names, in lower case. */
  readonly parts: ReadonlyMap<string, Buffer>;
}

/** Lays out the zip: where each part begins is known from the directory, so that it is unpacked only once. */
const layOut = (entries: readonly yauzl.Entry[]): { zip: Buffer; places: readonly Buffer[] } => {
  const names = entries.map((entry) => Buffer.from(entry.fileName, 'utf8'));
  const local = entries.map((entry, i) => 30 + (names[i]?.length ?? 0) + entry.uncompressedSize);
  const central = names.reduce((total, name) => total + 46 + name.length, 0);
  const body = local.reduce((total, size) => total + size, 0);
  const zip = Buffer.alloc(body + central + 22);
  const places: Buffer[] = [];
  let at = 0;
  let listed = body;
  for (const [i, entry] of entries.entries()) {
    const name = names[i] ?? Buffer.alloc(0);
    const sizes = (offset: number): void => {
      zip.writeUInt32LE(entry.crc32, offset);
      zip.writeUInt32LE(entry.uncompressedSize, offset + 4);
      zip.writeUInt32LE(entry.uncompressedSize, offset + 8);
      zip.writeUInt16LE(name.length, offset + 12);
    };
    zip.writeUInt32LE(0x04034b50, at);
    zip.writeUInt16LE(20, at + 4);
    sizes(at + 14);
    name.copy(zip, at + 30);
    places.push(zip.subarray(at + 30 + name.length, at + 30 + name.length + entry.uncompressedSize));
    zip.writeUInt32LE(0x02014b50, listed);
    zip.writeUInt16LE(20, listed + 4);
    zip.writeUInt16LE(20, listed + 6);
    sizes(listed + 16);
    zip.writeUInt32LE(at, listed + 42);
    name.copy(zip, listed + 46);
    listed += 46 + name.length;
    at += local[i] ?? 0;
  }
  zip.writeUInt32LE(0x06054b50, listed);
  zip.writeUInt16LE(entries.length, listed + 8);
  zip.writeUInt16LE(entries.length, listed + 10);
  zip.writeUInt32LE(central, listed + 12);
  zip.writeUInt32LE(body, listed + 16);
  return { zip, places };
};

/** The needed parts of a workbook. @throws UnreadableFile with a sentence for whoever sent it. */
export const unpackWorkbook = async (bytes: Uint8Array): Promise<Unpacked> => {
  try {
    const zip = await open(bytes);
    const entries = await directory(zip);
    const seen = new Set<string>();
    const needed = entries.filter(({ fileName }) => {
      const name = fileName.toLowerCase();
      if (seen.has(name)) throw new UnreadableFile(DAMAGED);
      seen.add(name);
      return NEEDED.test(name) && !NOT_NEEDED.test(name);
    });
    check(entries, needed);
    const laid = layOut(needed);
    const parts = new Map<string, Buffer>();
    for (const [i, entry] of needed.entries()) {
      const place = laid.places[i];
      if (place === undefined) continue;
      await unpack(zip, entry, place);
      parts.set(entry.fileName.toLowerCase(), place);
    }
    return { zip: laid.zip, parts };
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(DAMAGED, { cause: error });
  }
};
