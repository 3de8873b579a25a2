/** PDF → blocks, by where its text stands on the pages. */
import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs' with { 'resolution-mode': 'import' };
import { UnreadableFile } from '../found';
import type { Block, Reading, Simple } from './blocks';
import { columnAfterColumn, isTable, rowsOf } from './columns';
import { withoutFurniture } from './furniture';
import { linesOf, piecesOf, regionsOf } from './layout';
import type { Line, Piece, Segment } from './layout';
import { glue, goesOn, joined, looksLikeHeading, simples, tidy } from './words';

/** A report has some hundred pages; what has more is not one. */
const MOST_PAGES = 1_000;

const LOCKED = 'This PDF is protected with a password. Open it, save it without the password and send that.';
const DAMAGED =
  'This PDF is damaged or incomplete. Open it, save it again (or print it to PDF) and send that.';
const SCAN =
  'This PDF holds pictures of pages and no text. Send the document that it was made of, or run text recognition (OCR) over it first.';

type Library = typeof Pdfjs;
type Opened = Pdfjs.PDFDocumentProxy;

const open = async (library: Library, bytes: Uint8Array): Promise<Opened> => {
  try {
    return await library.getDocument({
      data: Uint8Array.from(bytes),
      // Text alone is read: nothing is run, drawn or fetched.
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      useWasm: false,
      isOffscreenCanvasSupported: false,
      maxImageSize: 1,
      verbosity: library.VerbosityLevel.ERRORS,
    }).promise;
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new UnreadableFile(LOCKED, { cause: error });
    throw new UnreadableFile(DAMAGED, { cause: error });
  }
};

const segmentsOf = async (document: Opened, number: number): Promise<Segment[]> => {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.flatMap((item): Segment[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a, b, c, d, x, y] = item.transform.map(Number);
    // What stands upright or aslant is a watermark or a label in a picture.
    if (a === undefined || b === undefined || x === undefined || y === undefined || Math.abs(b) > Math.abs(a))
      return [];
    const size = Math.hypot(c ?? 0, d ?? 0) || 10;
    return [{ x, right: x + item.width, y, size, font: item.fontName, text: item.str }];
  });
};

/** What most of the text is set in. */
const bodyOf = (pages: readonly (readonly Line[])[]): { size: number; font: string } => {
  const weights = { size: new Map<number, number>(), font: new Map<string, number>() };
  for (const { size, font, text } of pages.flat(2)) {
    const rounded = Math.round(size * 2) / 2;
    weights.size.set(rounded, (weights.size.get(rounded) ?? 0) + text.length);
    weights.font.set(font, (weights.font.get(font) ?? 0) + text.length);
  }
  const most = <K>(counts: Map<K, number>): K | undefined => [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  return { size: most(weights.size) ?? 10, font: most(weights.font) ?? '' };
};

class Pages {
  readonly blocks: Block[] = [];
  private tables = 0;
  private row = 0;
  private starts: readonly number[] = [];
  private full = false;

  constructor(
    private readonly body: { size: number; font: string },
    private readonly sizes: readonly number[],
  ) {}

  add(lines: readonly Line[], page: number): void {
    regionsOf(lines).forEach((region, index) => {
      if (region.is === 'columns' && isTable(region)) {
        // A table goes on, on the next page, in the same columns.
        const goesOn = this.blocks.at(-1)?.is === 'row' && index === 0 && this.alike(region.starts);
        if (!goesOn) {
          this.tables += 1;
          this.row = 0;
        }
        this.starts = region.starts;
        for (const row of rowsOf(region)) {
          this.row += 1;
          const cells = row.map((cell) => joined(this.simplesOf(cell, page)));
          if (cells.some((cell) => cell.length > 0))
            this.blocks.push({ is: 'row', table: this.tables, cells, at: { page, row: this.row } });
        }
        return;
      }
      const running = region.is === 'columns' ? columnAfterColumn(region) : region.lines;
      const pieces = piecesOf(running, glue);
      pieces.forEach((piece, at) => this.say(piece, page, index === 0 && at === 0));
      this.full = pieces.at(-1)?.full ?? false;
    });
  }

  private alike(starts: readonly number[]): boolean {
    return (
      starts.length === this.starts.length && starts.every((x, i) => Math.abs(x - (this.starts[i] ?? 0)) < 6)
    );
  }

  private say(piece: Piece, page: number, first: boolean): void {
    const before = this.blocks.at(-1);
    const made = this.placed(piece, page);
    const [only] = made;
    const cut = first && this.full && before?.is === 'paragraph' && only?.is === 'paragraph';
    // Across a page's end: a full last line without a full stop goes on.
    if (cut && before.at.page === page - 1 && (goesOn(before.text, only.text) || /[a-z,]$/.test(before.text)))
      this.blocks[this.blocks.length - 1] = { ...before, text: glue(before.text, only.text) };
    else this.blocks.push(...made);
  }

  private simplesOf(lines: readonly Segment[], page: number): Simple[] {
    return piecesOf(lines, glue).flatMap((piece) => simples(piece.text, { page }));
  }

  private placed(piece: Piece, page: number): Simple[] {
    const text = tidy(piece.text);
    const rank = this.sizes.findIndex((size) => piece.size > size - 0.3);
    const larger = piece.size > 1.12 * this.body.size && rank >= 0 && piece.lines <= 3 && text.length < 200;
    if (larger) return [{ is: 'heading', level: Math.min(6, rank + 1), text, at: { page } }];
    const other = piece.font !== this.body.font;
    if (other && piece.lines === 1 && looksLikeHeading(text))
      return [{ is: 'heading', level: null, text, at: { page } }];
    return simples(text, { page }, other ? { bold: true } : {});
  }
}

const silent = (pages: readonly number[]): string[] =>
  pages.length === 0
    ? []
    : [
        `No text can be read on ${pages.length === 1 ? 'page' : 'pages'} ${pages.slice(0, 20).join(', ')}${pages.length > 20 ? ' and others' : ''}. If ${pages.length === 1 ? 'it is a scan' : 'they are scans'}, what is on ${pages.length === 1 ? 'it' : 'them'} is missing here.`,
      ];

/**
 * Lines in reading order, columns of a table kept as its rows, what repeats at the head and foot of pages taken
 * out, paragraphs put together over the ends of lines and pages. Throws `UnreadableFile` for a PDF that is locked,
 * damaged, a scan, or longer than 1,000 pages.
 */
export const readPdf = async (bytes: Uint8Array): Promise<Reading> => {
  // A PDF ends with this mark; without it the end is missing, and pages with it.
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 4_096))).toString('latin1');
  if (!tail.includes('%%EOF')) throw new UnreadableFile(DAMAGED);
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await open(library, bytes);
  const count = document.numPages;
  if (count > MOST_PAGES)
    throw new UnreadableFile(
      `This PDF has ${count.toLocaleString('en-GB')} pages; at most ${MOST_PAGES.toLocaleString('en-GB')} are read. Save the pages with the recommendations and answers as a PDF of their own and send that.`,
    );
  const all: Line[][] = [];
  const empty: number[] = [];
  for (let number = 1; number <= count; number++) {
    try {
      const lines = linesOf(await segmentsOf(document, number));
      if (lines.length === 0) empty.push(number);
      all.push(lines);
    } catch (error) {
      throw new UnreadableFile(`${DAMAGED} Page ${number} could not be read.`, { cause: error });
    }
  }
  if (empty.length === count) throw new UnreadableFile(SCAN);
  const { pages, furniture } = withoutFurniture(all);
  const body = bodyOf(pages);
  const sizes = [...new Set(pages.flat(2).map(({ size }) => Math.round(size * 2) / 2))]
    .filter((size) => size > 1.12 * body.size)
    .sort((a, b) => b - a);
  const read = new Pages(body, sizes);
  pages.forEach((lines, index) => read.add(lines, index + 1));
  return { blocks: joined(read.blocks), furniture, ignored: silent(empty) };
};
