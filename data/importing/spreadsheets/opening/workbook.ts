/** An xlsx workbook as sheets. Formulas are not worked out and nothing outside the file is opened. */
import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { unneutral } from '../../../exporting/cells';
import { UnreadableFile } from '../../found';
import { LIMITS, TOO_MUCH_TEXT } from './limits';
import type { Cell, Sheet } from './sheet';
import { unpackWorkbook, type Unpacked } from './zip';

const DAY = 86_400_000;

/**
 * The day of Excel's number. Whole days are counted from 30 December 1899 (its calendar has a 29 February 1900
 * that never was), or from 1 January 1904 in workbooks of old Macs; the time of day is dropped.
 */
const dayOfSerial = (serial: number, from1904: boolean): string | undefined => {
  const days = Math.floor(serial) + (from1904 ? 1_462 : 0);
  if (days < 61 || days > 2_958_465) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + days * DAY).toISOString().slice(0, 10);
};

/** The format without what is only printed: `"on" dd/mm/yyyy`, `[Red]`, `\-`. */
const bare = (format: string): string =>
  format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').split(';')[0] ?? '';
const isDate = (format: string): boolean => /[dmy]/i.test(bare(format)) && !/general/i.test(format);

const textOf = ({ t, v, w }: CellObject): string => {
  if (t === 's') return typeof v === 'string' ? v : '';
  if (t === 'b') return v === true ? 'TRUE' : 'FALSE';
  return w ?? (typeof v === 'number' ? String(v) : '');
};

/** `'C:\plans\[other.xlsx]Sheet1'!A1` is saved as `[1]Sheet1!A1`. */
const namesFile = (formula: string | undefined): boolean =>
  formula !== undefined && /\[[^\]]+\][^!]*!|https?:|\.xls/i.test(formula.replace(/"[^"]*"/g, ''));

/** The library's styles are untyped: what is not the shape known here is a colour that cannot be read. */
const fillOf = (style: unknown): string | null | undefined => {
  if (typeof style !== 'object' || style === null) return undefined;
  if (!('patternType' in style) || style.patternType === 'none' || style.patternType === undefined)
    return undefined;
  if (!('fgColor' in style) || typeof style.fgColor !== 'object' || style.fgColor === null) return null;
  const rgb: unknown = 'rgb' in style.fgColor ? style.fgColor.rgb : undefined;
  return typeof rgb === 'string' && /^(?:[0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb)
    ? rgb.slice(-6).toUpperCase()
    : null;
};

const cellOf = (cell: CellObject, from1904: boolean): Cell | undefined => {
  const fill = fillOf(cell.s);
  const link = cell.l?.Target;
  const note = cell.c
    ?.map(({ t }) => t)
    .join('\n')
    .trim();
  const rest = {
    ...(fill === undefined ? {} : { fill }),
    ...(link === undefined || link.startsWith('#') ? {} : { link }),
    ...(note === undefined || note === '' ? {} : { note }),
    ...(namesFile(cell.f) ? { external: true as const } : {}),
  };
  if (cell.t === 'z')
    return fill === undefined && rest.note === undefined ? undefined : { text: '', ...rest };
  // A formula saved without a value reads as 0, which no column of ours can hold.
  if (cell.f !== undefined && cell.t === 'n' && cell.v === 0) {
    return { text: 'a formula without a saved value', fault: true, ...rest };
  }
  const text = unneutral(textOf(cell).replace(/\r\n?/g, '\n').trim()).trim();
  if (cell.t === 'e') return { text, fault: true, ...rest };
  if (cell.t !== 'n' || typeof cell.v !== 'number') return { text, ...rest };
  const format = typeof cell.z === 'string' ? cell.z : '';
  if (!isDate(format)) return { text, number: cell.v, ...rest };
  const day = dayOfSerial(cell.v, from1904);
  if (day === undefined) return { text, number: cell.v, ...rest };
  const monthOnly = !/d/i.test(bare(format)) && day.endsWith('-01');
  return { text, day, ...(monthOnly ? { monthOnly } : {}), ...rest };
};

type Merging = Pick<Sheet, 'under' | 'span'>;

const mergesOf = (sheet: WorkSheet, rows: number): Merging => {
  const under = new Map<string, { row: number; column: number }>();
  const spans = new Map<string, number>();
  for (const { s, e } of sheet['!merges'] ?? []) {
    spans.set(`${s.r},${s.c}`, e.c - s.c + 1);
    for (let row = s.r; row <= Math.min(e.r, rows); row += 1) {
      for (let column = s.c; column <= Math.min(e.c, s.c + 100); column += 1) {
        if (row !== s.r || column !== s.c) under.set(`${row},${column}`, { row: s.r, column: s.c });
        if (under.size > LIMITS.cells)
          throw new UnreadableFile('The workbook merges too many cells to be read.');
      }
    }
  }
  return {
    under: (row, column) => under.get(`${row},${column}`),
    span: (row, column) => spans.get(`${row},${column}`) ?? 1,
  };
};

const margins = (xml: string): string[] =>
  [...xml.matchAll(/<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)>([^<]*)</g)].map(([, text]) =>
    (text ?? '').replace(/&amp;(?:"[^"]*"|&quot;.*?&quot;|[A-Z]|\d+)/g, ' ').trim(),
  );

/** @throws UnreadableFile where a sheet's text does not end, or there are too many cells. */
const checkParts = ({ parts }: Unpacked): void => {
  let cells = 0;
  for (const [name, part] of parts) {
    if (!name.startsWith('xl/worksheets/') || !name.endsWith('.xml')) continue;
    if (!/<\/(?:\w+:)?worksheet>\s*$/.test(part.subarray(-200).toString('latin1'))) {
      throw new UnreadableFile(
        'A sheet of the workbook breaks off. Open it in Excel, save it again and import that.',
      );
    }
    for (let at = part.indexOf('<c '); at !== -1; at = part.indexOf('<c ', at + 3)) cells += 1;
  }
  if (cells > LIMITS.cells) {
    throw new UnreadableFile(
      `The workbook has more than ${LIMITS.cells.toLocaleString('en-GB')} cells, most likely formatted empty rows. Delete them, save it and import it again.`,
    );
  }
};

const parse = (zip: Buffer): WorkBook => {
  try {
    return read(zip, {
      type: 'buffer',
      dense: true,
      cellDates: false,
      cellNF: true,
      cellHTML: false,
      cellStyles: true,
      sheetStubs: true,
    });
  } catch (error) {
    throw new UnreadableFile(
      'The workbook cannot be read. Open it in Excel, save it as .xlsx and import that.',
      {
        cause: error,
      },
    );
  }
};

/** The sheets of a workbook, in their order. @throws UnreadableFile */
export const sheetsOf = async (bytes: Uint8Array): Promise<Sheet[]> => {
  const unpacked = await unpackWorkbook(bytes);
  checkParts(unpacked);
  const book = parse(unpacked.zip);
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  const printed = [...unpacked.parts]
    .filter(([name]) => name.startsWith('xl/worksheets/'))
    .map(([, part]) => part.subarray(-20_000).toString('utf8'));
  const allMargins = printed.flatMap(margins);
  const colourRules = [...unpacked.parts].some(
    ([name, part]) => name.startsWith('xl/worksheets/') && part.includes('<conditionalFormatting'),
  );
  let characters = 0;
  return book.SheetNames.map((name, i) => {
    const sheet = book.Sheets[name];
    // The library leaves out a sheet that it could not read to the end, without a word.
    if (sheet === undefined) {
      throw new UnreadableFile(
        `The sheet "${name}" cannot be read. Open the workbook in Excel, save it again and import that.`,
      );
    }
    const data = sheet['!data'] ?? [];
    const rows = Array.from(data, (row: CellObject[] | undefined) =>
      row === undefined
        ? undefined
        : Array.from(row, (cell: CellObject | undefined) => cell && cellOf(cell, from1904)),
    );
    for (const row of rows) for (const cell of row ?? []) characters += cell?.text.length ?? 0;
    if (characters > LIMITS.characters) throw new UnreadableFile(TOO_MUCH_TEXT);
    return {
      name,
      hidden: (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0,
      rows,
      ...mergesOf(sheet, rows.length),
      margins: allMargins,
      colourRules,
    };
  });
};
