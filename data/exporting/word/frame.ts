/**
 * What every Word document of ours is set in: page, styles, marking and page numbers, and the few kinds of
 * block it is made of. Headings are Word's own, so that a screen reader can go from one to the next; nothing
 * is said by colour alone, so that it reads the same printed in black and white.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IRunOptions,
} from 'docx';
import type { Marking } from '../../model';
import { writable } from '../cells';

export type Block = Paragraph | Table;

/** A4 in twentieths of a point, with margins of two centimetres. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = 1_134;
/** What is left for text. */
export const TEXT_WIDTH = PAGE.width - 2 * MARGIN;

const FONT = 'Arial';
const INK = '1F1F1F';
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '7F7F7F' } as const;

export interface Frame {
  readonly title: string;
  readonly marking: Marking;
  /** Beside the marking, where the document is not final: "DRAFT". */
  readonly stage?: string;
  /** In the small print of every page: "Staffordshire Police, as at 14 January 2025". */
  readonly small: string;
}

/** The whole document as the bytes of a .docx file. */
export const documentOf = (frame: Frame, children: readonly Block[]): Promise<Buffer> => {
  const line = frame.stage === undefined ? frame.marking : `${frame.marking} · ${frame.stage}`;
  const marking = (): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 60 },
      children: run(line, true),
    });
  return Packer.toBuffer(
    new Document({
      title: writable(frame.title),
      description: writable(`${frame.title}. ${line}. ${frame.small}.`),
      creator: 'Assurance bot',
      lastModifiedBy: 'Assurance bot',
      styles: STYLES,
      sections: [
        {
          properties: {
            page: {
              size: PAGE,
              margin: { top: 1_300, bottom: 1_200, left: MARGIN, right: MARGIN, header: 500, footer: 450 },
            },
          },
          headers: { default: new Header({ children: [marking()] }) },
          footers: { default: new Footer({ children: [marking(), pageLine(frame.small)] }) },
          children: [...children],
        },
      ],
    }),
  );
};

const pageLine = (small: string): Paragraph =>
  new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    spacing: { after: 0 },
    children: [
      new TextRun({ size: 18, children: [writable(small), new Tab(), 'Page ', PageNumber.CURRENT] }),
      new TextRun({ size: 18, children: [' of ', PageNumber.TOTAL_PAGES] }),
    ],
  });

const heading = (size: number, before: number, after: number) => ({
  run: { font: FONT, size, bold: true, color: INK },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
});

const STYLES = {
  default: {
    document: {
      run: { font: FONT, size: 22, color: INK, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: heading(40, 0, 120),
    heading1: heading(30, 360, 140),
    heading2: heading(25, 300, 100),
    heading3: heading(22, 200, 60),
    heading4: heading(21, 160, 40),
  },
};

const LEVELS = {
  title: HeadingLevel.TITLE,
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;
export type Level = keyof typeof LEVELS;

export const head = (level: Level, words: string): Paragraph =>
  new Paragraph({ heading: LEVELS[level], children: run(words) });

/** Words as they were written: their line ends stay line ends. */
const run = (words: string, bold = false, size?: number): TextRun[] =>
  writable(words)
    .split(/\r?\n/)
    .map((text, at) => {
      // Said only where it is so: what is not bold here may be by its style.
      const options: IRunOptions = {
        text,
        size,
        ...(bold ? { bold } : {}),
        ...(at === 0 ? {} : { break: 1 }),
      };
      return new TextRun(options);
    });

export const para = (words: string, more: { keepNext?: boolean; bold?: boolean } = {}): Paragraph =>
  new Paragraph({
    keepNext: more.keepNext ?? false,
    children: run(words, more.bold),
  });

/** "Owner: ASB Thematic Lead", the label bold. */
export const labelled = (label: string, words: string): Paragraph =>
  new Paragraph({ spacing: { after: 60 }, children: [...run(`${label}: `, true), ...run(words)] });

export const bullet = (words: string, lead?: string, keepNext = false): Paragraph =>
  new Paragraph({
    bullet: { level: 0 },
    keepNext,
    spacing: { after: 60 },
    children: [...(lead === undefined ? [] : run(lead, true)), ...run(words)],
  });

/** Somebody's own words: indented behind a rule, whose they are above them. */
export const quoted = (words: string, whose: string): Paragraph[] => [
  new Paragraph({
    keepNext: true,
    spacing: { before: 100, after: 40 },
    children: run(whose, true),
  }),
  new Paragraph({
    indent: { left: 284 },
    border: { left: { ...RULE, space: 8 } },
    children: run(words),
  }),
];

const MARGINS = { top: 60, bottom: 60, left: 100, right: 100 };

const cell = (words: string, width: number, isHead: boolean): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: MARGINS,
    verticalAlign: VerticalAlignTable.TOP,
    ...(isHead ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'E7E6E6' } } : {}),
    children: [
      new Paragraph({
        spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO },
        children: run(words, isHead, 20),
      }),
    ],
  });

const BORDERS = {
  top: RULE,
  bottom: RULE,
  left: RULE,
  right: RULE,
  insideHorizontal: RULE,
  insideVertical: RULE,
};

/** Each column's part of the text's width. */
const widthsOf = (parts: readonly number[]): number[] => {
  const sum = parts.reduce((all, part) => all + part, 0);
  return parts.map((part) => Math.floor((part / sum) * TEXT_WIDTH));
};

export interface Column {
  readonly heading: string;
  /** In proportion to the others. */
  readonly width: number;
}

/** A table whose first row heads its columns, on every page that it runs over. */
export const table = (columns: readonly Column[], rows: readonly (readonly string[])[]): Table =>
  tableOf(columns, rows, false);

const FACT: readonly Column[] = [
  { heading: 'Fact', width: 27 },
  { heading: 'As the record holds it', width: 73 },
];

/** Facts about one thing: what each is in the first column, the fact in the second. */
export const facts = (rows: readonly (readonly [string, string])[]): Table => tableOf(FACT, rows, true);

/** @param firstColumn heads its rows */
const tableOf = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  firstColumn: boolean,
): Table => {
  const widths = widthsOf(columns.map(({ width }) => width));
  const together = isShort(rows);
  const cells = (texts: readonly string[], isHead: boolean): TableCell[] =>
    texts.map((words, at) => cell(words, widths[at] ?? 0, isHead || (firstColumn && at === 0)));
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    tableLook: { firstRow: true, firstColumn, noHBand: true, noVBand: true },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        keepNext: true,
        children: cells(
          columns.map(({ heading: words }) => words),
          true,
        ),
      }),
      ...rows.map(
        (row, at) =>
          new TableRow({
            // A long text may need more than a page; a short row is not torn.
            cantSplit: row.every((words) => words.length < LONG),
            keepNext: together && at < rows.length - 1,
            children: cells(row, false),
          }),
      ),
    ],
  });
};

const LONG = 1_200;

/** Stays on one page where it can: torn in two, a short table is twice as hard to read. */
const isShort = (rows: readonly (readonly string[])[]): boolean =>
  rows.length <= 12 && rows.flat().join('').length < LONG;

/** A little air, where a table would stand against what follows it. */
export const space = (): Paragraph =>
  new Paragraph({ spacing: { after: 60, line: 120, lineRule: LineRuleType.AUTO }, children: [] });
