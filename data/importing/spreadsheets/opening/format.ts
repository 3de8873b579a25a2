/** What a file is, by its first bytes and not by its name; what cannot be read is said with the way out. */
import { UnreadableFile, type IncomingFile } from '../../found';
import { LIMITS, megabytes } from './limits';

const starts = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

const holds = (bytes: Uint8Array, words: string, encoding: BufferEncoding): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(words, encoding));

const OLD = 'Open it in Excel, save it as "Excel Workbook (.xlsx)" and import that.';

/**
 * `xlsx` or `csv`.
 * @throws UnreadableFile for everything else, and for a file that is too large to be looked at.
 */
export const formatOf = ({ bytes }: IncomingFile): 'xlsx' | 'csv' => {
  if (bytes.length === 0) throw new UnreadableFile('The file is empty. Check it and import it again.');
  if (bytes.length > LIMITS.file) {
    throw new UnreadableFile(
      `The file has ${megabytes(bytes.length)}; at most ${megabytes(LIMITS.file)} are read. Remove pictures and sheets that hold no recommendations, or split it, and import it again.`,
    );
  }
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new UnreadableFile(
      holds(bytes, 'EncryptedPackage', 'utf16le')
        ? 'The workbook is protected by a password. Open it in Excel, remove the password (File, Info, Protect Workbook) and import it again.'
        : `This is the old form of Excel workbooks (.xls). ${OLD}`,
    );
  }
  // The workbooks of Excel 2 to 4 had no container: a bare "beginning of file" record.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes[3] === 0x00) {
    throw new UnreadableFile(`This is the old form of Excel workbooks (.xls). ${OLD}`);
  }
  if (starts(bytes, 0x50, 0x4b)) return 'xlsx';
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) {
    throw new UnreadableFile(
      'This is a PDF, not a spreadsheet. Import it under its own name, ending in .pdf.',
    );
  }
  const head = Buffer.from(bytes.subarray(0, 1_000)).toString('latin1').trimStart().toLowerCase();
  if (/^(?:\uFEFF|ï»¿)?<(?:!doctype|html|table|\?xml)/.test(head)) {
    throw new UnreadableFile(`This is a web page, not a spreadsheet. ${OLD}`);
  }
  return 'csv';
};
