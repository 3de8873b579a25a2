/** How a line of a document looks: an item of a list, a heading, the end of a sentence. Shared by every reader. */
import type { FoundAt } from '../found';
import type { Block, Simple } from './blocks';

export const tidy = (text: string): string =>
  text
    // Invisible characters that programs leave between letters.
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const BULLET = /^(?:[•●▪◦‣∙·⁃■□✓➢]\s*|[*–—-]\s+|o\s+(?=[a-z]))/;
/** `3.`, `3)`, `(a)`, `iv.`, `2.3`, `4.1.2.`, but never `10 October` or an initial. */
const MARKER = /^(\(?(?:\d{1,3}|[a-z]|[ivx]{2,5})[.)]|\d{1,3}(?:\.\d{1,3}){1,3}[.)]?)\s+(?=\S)/;

/** The item that a line is, by what is typed before it; undefined for a line that is none. */
export const itemOf = (line: string): { marker?: string; text: string } | undefined => {
  const bullet = BULLET.exec(line);
  if (bullet) {
    const text = line.slice(bullet[0].length).trim();
    return text === '' ? undefined : { text };
  }
  const [typed, marker] = MARKER.exec(line) ?? [];
  if (typed === undefined || marker === undefined) return undefined;
  return { marker, text: line.slice(typed.length).trim() };
};

/** Short, alone and not a sentence. */
export const looksLikeHeading = (text: string): boolean =>
  text.length <= 110 &&
  text.split(' ').length <= 16 &&
  /^[A-Z0-9]/.test(text) &&
  /[A-Za-z]/.test(text) &&
  !/[.;,!”"]$/.test(text) &&
  // A sentence has ended within it.
  !/[a-z)][.;] [A-Z]/.test(text);

const ENDED = /[.!?:;…”"’')\]]$/;
/** Words after which no paragraph ends. */
const GOES_ON = /\b(?:of|the|and|to|an?|in|for|by|with|or|on|at|from|that|their|its|our|this|is|are|be)$/;

/** Whether the second text goes on with the first, which a line's or a page's end cut in two. */
export const goesOn = (before: string, after: string): boolean =>
  !ENDED.test(before) && (/^[a-z(]/.test(after) || GOES_ON.test(before));

export const glue = (before: string, after: string): string =>
  // "problem-" at a line's end keeps its hyphen: the compounds of these texts are far commoner than breaks.
  /[A-Za-z]-$/.test(before) && /^[a-z]/.test(after) ? `${before}${after}` : `${before} ${after}`;

/** A text that may hold several items behind bullets, as simple blocks. */
export const simples = (
  raw: string,
  at: FoundAt,
  marks: { bold?: true; quoted?: true; depth?: number } = {},
): Simple[] => {
  const { depth = 0, ...flags } = marks;
  const pieces = tidy(raw).split(/\s(?=[•●▪]\s)/);
  return pieces.flatMap((piece): Simple[] => {
    if (piece === '') return [];
    const item = itemOf(piece);
    return item
      ? [{ is: 'item', depth, ...item, ...flags, at }]
      : [{ is: 'paragraph', text: piece, ...flags, at }];
  });
};

/**
 * Paragraphs that a line's or page's end cut in two are put together again; what follows "; and" without a bullet
 * is the list's next item.
 */
export const joined = <B extends Block>(blocks: readonly B[]): B[] => {
  const done: B[] = [];
  for (const block of blocks) {
    const before = done.at(-1);
    const open = before !== undefined && (before.is === 'paragraph' || before.is === 'item');
    if (open && block.is === 'paragraph' && before.quoted === block.quoted) {
      if (before.is === 'item' && /;(?: and| or)?$/.test(before.text) && /^[a-z]/.test(block.text)) {
        done.push({ ...block, is: 'item', depth: before.depth });
        continue;
      }
      const ends = before.is === 'item' && !/^[a-z]/.test(block.text);
      if (!ends && goesOn(before.text, block.text)) {
        const { bold, ...rest } = before;
        const both = bold && block.bold ? { bold } : {};
        done[done.length - 1] = { ...rest, ...both, text: glue(before.text, block.text) } as B;
        continue;
      }
    }
    done.push(block);
  }
  return done;
};
