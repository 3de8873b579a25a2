/** Files in the formats that people send, made for the tests. */
import { Document, Header, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';

export interface Line {
  readonly text: string;
  readonly heading?: 1 | 2 | 3;
  readonly bullet?: true;
}

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

const paragraph = ({ text, heading, bullet }: Line): Paragraph =>
  new Paragraph({
    text,
    ...(heading ? { heading: LEVELS[heading] } : {}),
    ...(bullet ? { bullet: { level: 0 } } : {}),
  });

/** A Word file of lines, and after them a table; every page says its marking at its head. */
export const docx = async (
  lines: readonly Line[],
  rows: readonly (readonly string[])[] = [],
  marking = 'OFFICIAL',
): Promise<Uint8Array> => {
  const table = rows.map(
    (row) =>
      new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph({ text })] })) }),
  );
  const document = new Document({
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph({ text: marking })] }) },
        children: [...lines.map(paragraph), ...(table.length > 0 ? [new Table({ rows: table })] : [])],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
};

/** The same zip with parts added or changed. */
export const withParts = (
  bytes: Uint8Array,
  change: (parts: Record<string, Uint8Array>) => void,
): Uint8Array => {
  const parts = unzipSync(bytes);
  change(parts);
  return zipSync(parts);
};

export const inPart = (parts: Record<string, Uint8Array>, name: string, from: string, to: string): void => {
  const part = parts[name];
  if (!part) throw new Error(`no part ${name}`);
  const text = new TextDecoder().decode(part);
  if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`);
  parts[name] = strToU8(text.replace(from, to));
};

type Pdf = PDFKit.PDFDocument;

/** A PDF that is drawn by hand, page by page. */
export const pdf = (
  draw: (page: Pdf) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const document = new PDFDocument({ margin: 60, size: 'A4', ...options });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on('error', reject);
    draw(document);
    document.end();
  });
