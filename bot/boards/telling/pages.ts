/** Sections over as many cards as are worth reading; what does not fit is counted, and can be asked for. */
import type { ButtonData, Tone } from '../../../cards';

export interface Line {
  readonly words: string;
  readonly note?: string;
  readonly open?: ButtonData;
}

export interface Section {
  readonly title: string;
  readonly tone: Tone;
  readonly lines: readonly Line[];
  /** Stands in the place of the lines that are left out. */
  readonly rest: (count: number) => Line;
}

/** A section, or as much of it as stands on one page. */
export interface Part {
  readonly title: string;
  readonly tone: Tone;
  readonly lines: Line[];
}

/**
 * What a line takes of a card, in bytes: its layout, what its button carries (twice, for clients without
 * Execute) and its words, half of which might need escaping.
 */
const LAYOUT_BYTES = 620;
const bytesOf = ({ words, note = '', open }: Line): number =>
  LAYOUT_BYTES +
  2 * Buffer.byteLength(JSON.stringify(open ?? '')) +
  Math.ceil(1.5 * Buffer.byteLength(words + note));

/** What lines may take of one card. The rest is for its frame, its chart and the headings of sections. */
const PAGE_BYTES = 21_000;

/**
 * Fills the pages one after the other. Where they do not suffice, every section keeps as many lines as
 * the longest may have, so that a long one does not push out a short one.
 */
export const paged = (sections: readonly Section[], most: number): Part[][] => {
  const all = Math.max(0, ...sections.map((section) => section.lines.length));
  const whole = filled(sections, all);
  if (whole.length <= most) return whole;
  let [fits, tooMany] = [0, all];
  while (tooMany - fits > 1) {
    const half = Math.floor((fits + tooMany) / 2);
    if (filled(sections, half).length <= most) fits = half;
    else tooMany = half;
  }
  return filled(sections, fits);
};

const filled = (sections: readonly Section[], each: number): Part[][] => {
  const pages: Part[][] = [];
  let room = 0;
  for (const { title, tone, lines, rest } of sections) {
    const left = lines.length - each;
    let part: Part | undefined;
    let parts = 0;
    for (const line of left > 0 ? [...lines.slice(0, each), rest(left)] : lines) {
      const bytes = bytesOf(line);
      if (bytes > room) {
        pages.push([]);
        room = PAGE_BYTES;
        part = undefined;
      }
      if (part === undefined) {
        part = { title: parts === 0 ? title : `${title}, continued`, tone, lines: [] };
        parts += 1;
        pages.at(-1)?.push(part);
      }
      part.lines.push(line);
      room -= bytes;
    }
  }
  return pages;
};
