/** Bytes of a text file → its characters, whichever program wrote it. */
import { UnreadableFile } from '../found';

const strict = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** UTF-16 without its mark: in Latin letters every other byte is nought. */
const unmarkedUtf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  const head = bytes.subarray(0, 2_000);
  if (head.length < 4) return undefined;
  const noughts = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) noughts[index % 2] = (noughts[index % 2] ?? 0) + 1;
  });
  const most = (head.length / 2) * 0.7;
  if ((noughts[1] ?? 0) > most) return 'utf-16le';
  return (noughts[0] ?? 0) > most ? 'utf-16be' : undefined;
};

/** What Windows-1252 has at 0x80 to 0x9F. Node's own decoder reads it as Latin-1 there, which has nothing. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Windows-1252, in which every byte is a letter. */
export const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (letter) => WINDOWS[letter.charCodeAt(0) - 0x80] ?? letter);

const NOT_TEXT =
  'This file does not hold text that can be read. Save it as a Word document (docx), a PDF, or plain text, and send that.';

/**
 * UTF-8 and UTF-16 with or without their mark, otherwise Windows-1252, as old programs on Windows write.
 * Throws `UnreadableFile` for bytes that are no text at all.
 */
export const decode = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : undefined;
  const text = strict(marked ?? unmarkedUtf16(bytes) ?? 'utf-8', bytes) ?? windows1252(bytes);
  // Text has line breaks and tabs; a picture or a program has everything else.
  // eslint-disable-next-line no-control-regex
  const controls = text.slice(0, 20_000).match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  if (controls > Math.max(2, Math.min(text.length, 20_000) / 200)) throw new UnreadableFile(NOT_TEXT);
  return text.replace(/^\ufeff/, '');
};
