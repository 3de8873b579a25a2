/** Pieces of text placed on a page → lines, and regions of lines that stand in columns. */
import { labelOf } from './labels';
import { itemOf, looksLikeHeading } from './words';

/** In points from the page's lower left corner. */
export interface Segment {
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly text: string;
}

export type Line = readonly Segment[];

const LONE_MARK = /^(?:[•●▪◦‣∙·–—*o-]|\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)])$/;

const merge = (a: Segment, b: Segment): Segment => {
  const space = b.x - a.right > 0.12 * a.size && !/\s$/.test(a.text) && !/^\s/.test(b.text);
  return {
    ...a,
    right: Math.max(a.right, b.right),
    font: a.text.trim().length >= b.text.trim().length ? a.font : b.font,
    size: Math.max(a.size, b.size),
    text: `${a.text}${space ? ' ' : ''}${b.text}`,
  };
};

/** What stands on one height, from left to right, in as many segments as wide gaps part. */
export const linesOf = (pieces: readonly Segment[]): Line[] => {
  const margin = Math.max(0, ...pieces.map(({ right }) => right));
  const heights: Segment[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = heights.at(-1);
    const [first] = line ?? [];
    if (line && first && first.y - piece.y <= 0.4 * Math.max(first.size, piece.size)) line.push(piece);
    else heights.push([piece]);
  }
  return heights.map((line) => {
    const segments: Segment[] = [];
    for (const piece of line.sort((a, b) => a.x - b.x)) {
      const before = segments.at(-1);
      const gap = before ? piece.x - before.right : 0;
      const marks = before !== undefined && LONE_MARK.test(before.text.trim()) && gap < 4 * piece.size;
      if (before && (marks || gap < 0.85 * piece.size)) segments[segments.length - 1] = merge(before, piece);
      else segments.push(piece);
    }
    return isSpread(segments, margin) ? [segments.reduce(merge)] : segments;
  });
};

/** A line that was spread to reach the margin: its words stand equally wide apart, and not as far as columns do. */
const isSpread = (line: Line, margin: number): boolean => {
  const gaps = line.slice(1).map(({ x }, index) => x - (line[index]?.right ?? x));
  const [size, right] = [line[0]?.size ?? 0, line.at(-1)?.right ?? 0];
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  return gaps.length > 1 && most < 4 * size && most - least < 0.25 * size && margin - right < 0.5 * size;
};

export type Region =
  | { readonly is: 'text'; readonly lines: readonly Segment[] }
  | { readonly is: 'columns'; readonly starts: readonly number[]; readonly lines: readonly Line[] };

const NEAR = 4;

const COLUMN_WORD =
  /\b(?:recommendations?|descriptions?|findings?|areas? for improvement|responses?|comments?|updates?|progress|actions?|owners?|due|date|status|ref(?:erence)?|no|number)\b\.?/i;

/** A line that names columns. */
export const headed = (line: Line | undefined): boolean =>
  line !== undefined &&
  line.length > 1 &&
  line.every(({ text }) => text.trim().split(/\s+/).length <= 4) &&
  line.filter(({ text }) => COLUMN_WORD.test(text)).length > 1;

/** Where segments begin that are not their line's first, more than once: columns do, gaps in a sentence do not. */
const startsOn = (lines: readonly Line[]): number[] => {
  const found: { x: number; times: number }[] = [];
  for (const line of lines)
    for (const segment of line.slice(1)) {
      const near = found.find(({ x }) => Math.abs(x - segment.x) <= NEAR);
      // The heads of columns may stand alone at a page's foot.
      const times = headed(line) ? 2 : 1;
      if (near) near.times += times;
      else found.push({ x: segment.x, times });
    }
  return found.filter(({ times }) => times > 1).map(({ x }) => x);
};

const crosses = (line: Line, x: number): boolean =>
  line.some((segment) => segment.x < x - NEAR && segment.right > x + 1);

const hits = (line: Line, starts: readonly number[]): number[] =>
  starts.filter((x) => line.some((segment) => Math.abs(segment.x - x) <= NEAR));

/** What follows the last line with two columns belongs to the first column only while it stands close below it. */
const endOf = (lines: readonly Line[], last: number, limit: number): number => {
  let end = last;
  while (end + 1 < limit) {
    const above = lines[end]?.[0];
    const next = lines[end + 1]?.[0];
    if (!above || !next || above.y - next.y > 1.6 * next.size || labelOf(next.text)) break;
    if (Math.abs(next.size - above.size) > 0.5 || next.font !== above.font) break;
    end += 1;
  }
  return end + 1;
};

/** A page's lines from the top, in regions of running text and of columns. */
export const regionsOf = (lines: readonly Line[]): Region[] => {
  const candidates = startsOn(lines);
  const regions: Region[] = [];
  const say = (line: Line): void => {
    const before = regions.at(-1);
    if (before?.is === 'text')
      regions[regions.length - 1] = { is: 'text', lines: [...before.lines, ...line] };
    else regions.push({ is: 'text', lines: line });
  };
  let index = 0;
  while (index < lines.length) {
    const first = lines[index] ?? [];
    const starts = new Set(first.length > 1 ? hits(first.slice(1), candidates) : []);
    let last = index;
    let limit = index + 1;
    while (starts.size > 0 && limit < lines.length) {
      const line = lines[limit] ?? [];
      if ([...starts].some((x) => crosses(line, x))) break;
      const more = hits(line, candidates);
      const region = lines.slice(index, limit);
      for (const x of more) if (!region.some((above) => crosses(above, x))) starts.add(x);
      if (more.length > 0) last = limit;
      limit += 1;
    }
    if (last === index && !(starts.size > 0 && headed(first))) {
      say(first);
      index += 1;
      continue;
    }
    const end = endOf(lines, last, limit);
    const region = lines.slice(index, end);
    const left = Math.min(...region.flat().map(({ x }) => x));
    const columns = [left, ...[...starts].filter((x) => x > left + NEAR).sort((a, b) => a - b)];
    regions.push({ is: 'columns', starts: columns, lines: region });
    index = end;
  }
  return regions;
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** The usual distance from one line to the next. */
export const spacing = (lines: readonly Segment[]): number => {
  const gaps = lines.slice(1).map((line, index) => (lines[index]?.y ?? 0) - line.y);
  return median(gaps.filter((gap) => gap > 0.5)) || 1.2 * (lines[0]?.size ?? 10);
};

/** Lines of one column that are one paragraph, item or heading. */
export interface Piece {
  readonly text: string;
  readonly size: number;
  readonly font: string;
  readonly lines: number;
  /** Its last line reaches the margin: the paragraph may go on, on the next page. */
  readonly full: boolean;
}

/** How wide letters are beside each other in the fonts of letters and reports: "WMP" is no "ill". */
const widthOf = (text: string): number => {
  let width = 0;
  for (const letter of text)
    width += /[ijlI.,;:'’|()/-]/.test(letter)
      ? 0.3
      : /[ftr\s]/.test(letter)
        ? 0.32
        : /[mwMW—@%]/.test(letter)
          ? 0.85
          : /\p{Lu}/u.test(letter)
            ? 0.68
            : 0.53;
  return width;
};

/** Whether the next line's first word would have had room: then the line was ended on purpose. */
const endedEarly = (line: Segment, next: Segment, margin: number): boolean => {
  const text = next.text.trim();
  const wide = next.right - next.x;
  const scale = wide / Math.max(0.1, widthOf(text));
  const letter = wide / Math.max(1, text.length);
  return line.right + widthOf(` ${text.split(/\s/)[0] ?? ''}`) * scale < margin - letter;
};

/** "By 31 March 2025, forces …": a recommendation without a label begins so, and a paragraph with it. */
const DEADLINE = /^By \d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{L}+ \d{4},/u;

export const piecesOf = (lines: readonly Segment[], glue: (a: string, b: string) => string): Piece[] => {
  const margin = Math.max(...lines.map(({ right }) => right), 0);
  const usual = spacing(lines);
  const pieces: (Piece & { last: Segment })[] = [];
  for (const line of lines) {
    const before = pieces.at(-1);
    const text = line.text.trim();
    const gap = before ? before.last.y - line.y : 0;
    const apart =
      !before ||
      // Up the page again: the next column.
      gap < 0 ||
      gap > 1.35 * Math.max(usual, line.size) ||
      Math.abs(before.last.size - line.size) > 0.08 * line.size ||
      itemOf(text) !== undefined ||
      (labelOf(text)?.numbers.length ?? 0) > 0 ||
      (DEADLINE.test(text) && /[.!?]["”’]?$/.test(before.text)) ||
      (line.font !== before.font &&
        (looksLikeHeading(text) || (before.lines === 1 && looksLikeHeading(before.text)))) ||
      endedEarly(before.last, line, margin);
    const full = line.right > margin - 6 * line.size;
    if (apart) pieces.push({ text, size: line.size, font: line.font, lines: 1, full, last: line });
    else {
      const whole = glue(before.text, text);
      pieces[pieces.length - 1] = { ...before, text: whole, lines: before.lines + 1, full, last: line };
    }
  }
  return pieces;
};
