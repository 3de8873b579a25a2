/** A csv as a sheet: in the encodings and with the separators that Excel and other systems write. */
import { parse } from 'papaparse';
import { unneutral } from '../../../exporting/cells';
import { UnreadableFile } from '../../found';
import { windows1252 } from '../../reading/decode';
import { LIMITS } from './limits';
import type { Sheet } from './sheet';

const SEPARATORS = [',', ';', '\t', '|'] as const;

/** UTF-16 without a mark: of English text nearly every second byte is zero. */
const zeros = (bytes: Uint8Array, from: 0 | 1): boolean => {
  const some = bytes.subarray(0, 400);
  let count = 0;
  for (let at = from; at < some.length; at += 2) if (some[at] === 0) count += 1;
  return some.length > 3 && count > some.length / 4;
};

const decode = (bytes: Uint8Array): string => {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || zeros(bytes, 1))
    return new TextDecoder('utf-16le').decode(bytes);
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || zeros(bytes, 0))
    return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: what Excel in the UK saves as "CSV" is Windows-1252, which gives every byte a letter.
    return windows1252(bytes);
  }
};

const rowsOf = (text: string, delimiter: string, preview = 0): string[][] =>
  parse<string[]>(text, { delimiter, preview, skipEmptyLines: false }).data;

/**
 * @param suits how well rows look like a table with known headings: the separator under which they do best is the
 *   file's. A title or a long text with commas above the table would mislead a count of separators.
 * @throws UnreadableFile
 */
export const sheetOfCsv = (
  bytes: Uint8Array,
  suits: (rows: readonly (readonly string[])[]) => number,
): Sheet => {
  const whole = decode(bytes);
  // Excel's own first line, which names the separator and is no row of the sheet.
  const said = /^sep=(.)\r?\n/i.exec(whole);
  const text = whole.slice(said?.[0].length ?? 0);
  // eslint-disable-next-line no-control-regex -- bytes that no text holds
  if (/[\u0000-\u0008\u000E-\u001A]/.test(text.slice(0, 100_000))) {
    throw new UnreadableFile(
      'The file is neither a workbook nor text. Save it in Excel as .xlsx and import that.',
    );
  }
  const [best] = SEPARATORS.map((separator) => ({
    separator,
    score: suits(rowsOf(text, separator, 60)),
  })).sort((a, b) => b.score - a.score);
  const { data, errors } = parse<string[]>(text, {
    delimiter: said?.[1] ?? best?.separator ?? ',',
    skipEmptyLines: false,
  });
  const unclosed = errors.find(({ code }) => code === 'MissingQuotes');
  if (unclosed !== undefined) {
    throw new UnreadableFile(
      `A quotation mark that opens a cell near row ${(unclosed.row ?? 0) + 1} is never closed, so the rows below cannot be told apart. Close it and import the file again.`,
    );
  }
  if (data.reduce((total, row) => total + row.length, 0) > LIMITS.cells) {
    throw new UnreadableFile(
      `The file has more than ${LIMITS.cells.toLocaleString('en-GB')} cells. Split it and import the parts.`,
    );
  }
  return {
    hidden: false,
    rows: data.map((row) =>
      row.map((cell) => ({ text: unneutral(cell.replace(/\r\n?/g, '\n').trim()).trim() })),
    ),
    under: () => undefined,
    span: () => 1,
    margins: [],
    colourRules: false,
  };
};
