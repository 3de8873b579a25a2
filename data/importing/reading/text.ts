/**
 * Plain text → blocks: also text that a program made of a Word file or a page, with Markdown's signs, cells
 * parted by tabs, and HTML within them.
 */
import type { Block, Reading, Simple } from './blocks';
import { decode } from './decode';
import { htmlBlocks } from './html';
import { glue, itemOf, joined, looksLikeHeading, simples, tidy } from './words';

const TAGS = /<\/?(?:p|ul|ol|li|br|div|span|strong|em|b|i|h[1-6])\b[^>]*>/i;
const HASHES = /^(#{1,6})\s+(.*?)\s*#*$/;

/** Emphasis, links and escapes of Markdown → the words alone. */
const plain = (line: string): { text: string; bold: boolean } => {
  const unlinked = line.replace(/!?\[((?:[^[\]\\]|\\.)*)\]\([^()\s]*\)/g, '$1');
  const bold = /^(?:[-*•]\s+|#+\s+)?\*\*[^*]+\*\*:?$/.test(unlinked.trim());
  const text = unlinked
    .replace(/\*\*/g, '')
    .replace(/(^|[\s"“‘(])[*_](?=\S)(.*?\S)[*_](?=$|[\s"”’).,;:])/g, '$1$2')
    .replace(/\\([\\`*_{}[\]()#+.!|>~-])/g, '$1');
  return { text: tidy(text), bold };
};

const cellOf = (raw: string, row: number): Simple[] => {
  const at = { row };
  if (TAGS.test(raw))
    return htmlBlocks(raw).flatMap((block): Simple[] =>
      block.is === 'row' ? block.cells.flat() : [{ ...block, at }],
    );
  return simples(plain(raw).text, at);
};

/** Lines of one paragraph that were broken at a width: long ones, or ones that go on in small letters. */
const wraps = (before: string, line: string): boolean => before.length >= 60 || /^[a-z]/.test(line);

const startsAnew = (line: string): boolean =>
  itemOf(line.trim()) !== undefined || HASHES.test(line) || line.includes('\t');

/** Lines that stand together without an empty one between, put together where they are one paragraph. */
const paragraphs = (lines: readonly string[]): { line: number; text: string }[] => {
  const made: { line: number; text: string; last: string; alone: boolean }[] = [];
  lines.forEach((raw, index) => {
    const line = raw.replace(/[^\S\t]+/g, ' ').replace(/^ +| +$/g, '');
    const before = made.at(-1);
    if (line.trim() === '') {
      if (before) before.alone = true;
    } else if (
      before &&
      !before.alone &&
      !startsAnew(line) &&
      !HASHES.test(before.text) &&
      !before.text.includes('\t') &&
      wraps(before.last, line)
    ) {
      before.text = glue(before.text, line);
      before.last = line;
    } else made.push({ line: index + 1, text: line, last: line, alone: false });
  });
  return made;
};

/** Form feeds part pages, where a program wrote them. */
export const textBlocks = (whole: string): Block[] => {
  const blocks: Block[] = [];
  let table = -1;
  let row = 0;
  let last = -2;
  for (const { line, text: raw } of paragraphs(whole.replace(/\f/g, '\n\n').split(/\r\n|\r|\n/))) {
    const at = { line };
    const cells = raw.split('\t');
    if (cells.length > 1 && cells.some((cell) => cell.trim() !== '')) {
      if (blocks.at(-1)?.is !== 'row' || line > last + 1) table += 1;
      row = blocks.at(-1)?.is === 'row' && line === last + 1 ? row + 1 : 1;
      last = line;
      blocks.push({ is: 'row', table, cells: cells.map((cell) => cellOf(cell, row)), at: { line } });
      continue;
    }
    if (TAGS.test(raw)) {
      blocks.push(...htmlBlocks(raw).map((block) => ({ ...block, at })));
      continue;
    }
    const [, hashes, title] = HASHES.exec(raw) ?? [];
    if (hashes !== undefined && title !== undefined) {
      const { text } = plain(title);
      if (text !== '') blocks.push({ is: 'heading', level: hashes.length, text, at });
      continue;
    }
    const { text, bold } = plain(raw);
    const made = simples(text, at, bold ? { bold: true } : {});
    const [only] = made;
    if (made.length === 1 && only?.is === 'paragraph' && looksLikeHeading(only.text))
      blocks.push({ is: 'heading', level: null, text: only.text, at });
    else blocks.push(...made);
  }
  return joined(blocks);
};

export const readText = (bytes: Uint8Array): Reading => ({
  blocks: textBlocks(decode(bytes)),
  furniture: [],
  ignored: [],
});
