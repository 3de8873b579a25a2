/** Which kind of file it is: by its first bytes, and only where those leave it open by its name. */
import { UnreadableFile } from '../found';
import type { Found, IncomingFile } from '../found';

export type Format = Found['file']['format'];

const starts = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

const holds = (bytes: Uint8Array, words: string, encoding: BufferEncoding = 'latin1'): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(words, encoding));

const extension = (name: string): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

const SEND = 'Send a Word document (docx), a PDF, a web page or plain text instead.';

const PICTURES: readonly (readonly [string, readonly number[]])[] = [
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['TIFF', [0x49, 0x49, 0x2a, 0x00]],
  ['TIFF', [0x4d, 0x4d, 0x00, 0x2a]],
];

const ofOldOffice = (bytes: Uint8Array): never => {
  if (holds(bytes, 'EncryptedPackage', 'utf16le'))
    throw new UnreadableFile(
      'This file is protected with a password. Remove the password (in Word or Excel: File, Info, Protect) and send it again.',
    );
  throw new UnreadableFile(
    'This file has the form of Office before 2007 (doc or xls). Open it in Word or Excel, save it as docx or xlsx and send that.',
  );
};

const ofZip = (bytes: Uint8Array): Format => {
  if (holds(bytes, 'word/document.xml')) return 'docx';
  if (holds(bytes, 'xl/workbook')) return 'xlsx';
  // What is cut off has lost its directory; the parts before it still have their names.
  if (holds(bytes, 'word/')) return 'docx';
  if (holds(bytes, 'xl/')) return 'xlsx';
  throw new UnreadableFile(
    `This file is an archive, not a document. Unpack it and send the files within it.`,
  );
};

/** The format of a file, spreadsheets included. Throws `UnreadableFile` for an empty file and for what is none of them. */
export const formatOf = ({ name, bytes }: IncomingFile): Format => {
  if (bytes.length === 0)
    throw new UnreadableFile('This file is empty. Check that it was saved, and send it again.');
  const picture = PICTURES.find(([, signature]) => starts(bytes, ...signature));
  if (picture)
    throw new UnreadableFile(
      `This file is a picture (${picture[0]}), whatever its name says; no text can be read from it. ${SEND}`,
    );
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return ofOldOffice(bytes);
  if (starts(bytes, 0x50, 0x4b)) return ofZip(bytes);
  const head = latin(bytes.subarray(0, 1_024));
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('{\\rtf'))
    throw new UnreadableFile('This file is rich text (rtf). Open it in Word, save it as docx and send that.');
  const named = extension(name);
  const bare = head.replace(/\0/g, '').replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '');
  if (/^\s*<(?:!doctype html|html|head|body|meta|title|div|main|article|table|p|h[1-6])\b/i.test(bare))
    return 'html';
  if (named === 'htm' || named === 'html') return 'html';
  if (['pdf', 'docx', 'docm', 'xlsx', 'xlsm'].includes(named))
    throw new UnreadableFile(
      `This file is called ${named} but does not hold that. Open it in the program it comes from, save it again and send that.`,
    );
  return named === 'csv' ? 'csv' : 'text';
};
