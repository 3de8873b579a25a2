/** HTML → blocks, by its events alone: however deep it is nested, nothing is fetched, run or built as a tree. */
import { Parser } from 'htmlparser2';
import { UnreadableFile } from '../found';
import type { Block, Reading, Simple } from './blocks';
import { decode } from './decode';
import { joined, looksLikeHeading, simples, tidy } from './words';

const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'nav',
  'head',
  'select',
  'button',
]);
const BREAKS = new Set(
  'p div section article main header footer aside address blockquote pre figure figcaption caption dl dt dd ul ol li br hr form fieldset h1 h2 h3 h4 h5 h6 table thead tbody tfoot tr td th'.split(
    ' ',
  ),
);
const BOLD = new Set(['b', 'strong', 'th']);

interface Cell {
  readonly blocks: Simple[];
  readonly span: number;
  readonly down: number;
}

interface Table {
  readonly id: number;
  row: number;
  cells: Cell[];
  /** Columns that a cell of a row above reaches into, with how many rows it still does. */
  readonly reaching: Map<number, number>;
  depth: number;
}

const span = (value: string | undefined): number => Math.min(50, Math.max(1, Number(value) || 1));

class Builder {
  readonly blocks: Block[] = [];
  private text = '';
  private strong = 0;
  private plain = false;
  private skipping = 0;
  private quotes = 0;
  private heading = 0;
  private lists = 0;
  private inItem = false;
  private pre = 0;
  private table: Table | undefined;
  private cell: Cell | undefined;
  private tables = 0;

  open(name: string, attributes: Record<string, string>): void {
    const hidden =
      'hidden' in attributes || /display:\s*none/i.test(attributes['style'] ?? '') || SKIPPED.has(name);
    if (this.skipping > 0 || hidden) {
      this.skipping += VOID.has(name) ? 0 : 1;
      return;
    }
    if (BREAKS.has(name)) this.flush();
    if (BOLD.has(name)) this.strong += 1;
    if (name === 'blockquote') this.quotes += 1;
    if (name === 'pre') this.pre += 1;
    if (/^h[1-6]$/.test(name)) this.heading = Number(name[1]);
    if (name === 'ul' || name === 'ol') this.lists += 1;
    if (name === 'li') this.inItem = true;
    if (name === 'table') this.openTable();
    if (this.table?.depth !== 1) return;
    if (name === 'tr') this.table.cells = [];
    if (name === 'td' || name === 'th')
      this.cell = { blocks: [], span: span(attributes['colspan']), down: span(attributes['rowspan']) };
  }

  close(name: string): void {
    if (this.skipping > 0) {
      this.skipping -= VOID.has(name) ? 0 : 1;
      return;
    }
    if (BREAKS.has(name)) this.flush();
    if (BOLD.has(name)) this.strong = Math.max(0, this.strong - 1);
    if (name === 'blockquote') this.quotes = Math.max(0, this.quotes - 1);
    if (name === 'pre') this.pre = Math.max(0, this.pre - 1);
    if (/^h[1-6]$/.test(name)) this.heading = 0;
    if (name === 'ul' || name === 'ol') this.lists = Math.max(0, this.lists - 1);
    if (name === 'li') this.inItem = false;
    if (this.table) this.closeInTable(name, this.table);
  }

  say(text: string): void {
    if (this.skipping > 0) return;
    if (this.pre > 0) {
      text.split(/\r?\n/).forEach((line, index) => {
        if (index > 0) this.flush();
        this.append(line);
      });
    } else this.append(text);
  }

  finish(): Block[] {
    this.flush();
    if (this.table) this.closeRow(this.table);
    return this.blocks;
  }

  private append(text: string): void {
    if (this.strong === 0 && text.trim() !== '') this.plain = true;
    this.text += text;
  }

  private openTable(): void {
    if (this.table) this.table.depth += 1;
    else this.table = { id: this.tables++, row: 0, cells: [], reaching: new Map(), depth: 1 };
  }

  private closeInTable(name: string, table: Table): void {
    if (name === 'table') {
      table.depth -= 1;
      if (table.depth > 0) return;
      this.closeRow(table);
      this.table = undefined;
    }
    if (table.depth !== 1) return;
    if ((name === 'td' || name === 'th') && this.cell) {
      table.cells.push(this.cell);
      this.cell = undefined;
    }
    if (name === 'tr') this.closeRow(table);
  }

  private closeRow(table: Table): void {
    if (this.cell) table.cells.push(this.cell);
    this.cell = undefined;
    if (table.cells.length === 0) return;
    table.row += 1;
    const cells: Simple[][] = [];
    const skip = (): void => {
      for (;;) {
        const left = table.reaching.get(cells.length) ?? 0;
        if (left === 0) return;
        table.reaching.set(cells.length, left - 1);
        cells.push([]);
      }
    };
    for (const cell of table.cells) {
      skip();
      for (let index = 0; index < cell.span; index++) {
        if (cell.down > 1) table.reaching.set(cells.length, cell.down - 1);
        cells.push(index === 0 ? joined(cell.blocks) : []);
      }
    }
    skip();
    table.cells = [];
    const at = { row: table.row };
    // A table of one column is a box drawn round text.
    if (cells.length === 1) this.blocks.push(...(cells[0] ?? []).map((each) => ({ ...each, at })));
    else if (cells.some((cell) => cell.length > 0))
      this.blocks.push({ is: 'row', table: table.id, cells, at });
  }

  private flush(): void {
    const text = tidy(this.text);
    const bold = text !== '' && !this.plain ? ({ bold: true } as const) : {};
    const quoted = this.quotes > 0 ? ({ quoted: true } as const) : {};
    this.text = '';
    this.plain = false;
    if (text === '') return;
    const sink: Block[] = this.cell?.blocks ?? this.blocks;
    if (this.heading > 0) {
      sink.push({ is: 'heading', level: this.heading, text, ...quoted, at: {} });
    } else if (this.inItem) {
      const depth = Math.max(0, this.lists - 1);
      const [first, ...rest] = simples(text, {}, { ...bold, ...quoted, depth });
      if (first) sink.push(first.is === 'item' ? first : { ...first, is: 'item', depth }, ...rest);
      // What else the item holds (a second paragraph) follows it.
      this.inItem = false;
    } else {
      const blocks = simples(text, {}, { ...bold, ...quoted });
      const [only] = blocks;
      const alone = blocks.length === 1 && only?.is === 'paragraph' && this.cell === undefined;
      if (alone && only.bold && looksLikeHeading(only.text))
        sink.push({ is: 'heading', level: null, text: only.text, ...quoted, at: {} });
      else sink.push(...blocks);
    }
  }
}

const VOID = new Set([
  'br',
  'hr',
  'img',
  'input',
  'meta',
  'link',
  'col',
  'area',
  'base',
  'embed',
  'source',
  'wbr',
]);

/** Pages have some dozens of elements within each other, careless ones some hundreds. */
const DEEPEST = 5_000;
const TOO_DEEP =
  'This page is nested deeper than any real page is, so it was not read. Copy its text into a new document and send that.';

/** Throws `UnreadableFile` for a page that is nested beyond reason. */
export const htmlBlocks = (html: string): Block[] => {
  const builder = new Builder();
  let depth = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      depth += 1;
      if (depth > DEEPEST) throw new UnreadableFile(TOO_DEEP);
      builder.open(name, attributes);
    },
    onclosetag: (name) => {
      depth -= 1;
      builder.close(name);
    },
    ontext: (text) => builder.say(text),
  });
  parser.end(html);
  return joined(builder.finish());
};

/** The encoding that a page names for itself is overruled by its bytes: they do not err. */
export const readHtml = (bytes: Uint8Array): Reading => ({
  blocks: htmlBlocks(decode(bytes)),
  furniture: [],
  ignored: [],
});
