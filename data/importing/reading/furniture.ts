/** Lines that stand on every page: a running title, a marking, the page's number. */
import { labelOf } from './labels';
import type { Line } from './layout';

const NUMBERED = /\bpage\s*\d|^\W*\d+\W*$|\d+ (?:of|\/) \d+$|\|\s*\d+$|\s\d{1,4}$/i;
/** How many lines at the head and at the foot of a page may be furniture. */
const DEEP = 3;

const wordsOf = (line: Line): string =>
  line
    .map(({ text }) => text.trim())
    .join(' ')
    .trim();

const keyOf = (line: Line): string => {
  const words = wordsOf(line);
  return NUMBERED.test(words) ? words.replace(/\d+/g, '#') : words;
};

const edges = (page: readonly Line[]): Line[] =>
  page.length <= 2 * DEEP ? [...page] : [...page.slice(0, DEEP), ...page.slice(-DEEP)];

export const withoutFurniture = (
  pages: readonly (readonly Line[])[],
): { pages: Line[][]; furniture: string[] } => {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(edges(page).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const often = Math.max(2, Math.ceil(pages.length * 0.5));
  const furniture = new Set<string>();
  const kept = pages.map((page) => {
    const edge = new Set(edges(page));
    return page.filter((line, index) => {
      const words = wordsOf(line);
      const lonelyNumber =
        index === page.length - 1 && /^(?:page\s*)?\d+(?:\s*(?:of|\/)\s*\d+)?$/i.test(words);
      const repeated = edge.has(line) && !labelOf(words) && (counts.get(keyOf(line)) ?? 0) >= often;
      if (repeated || lonelyNumber) furniture.add(words);
      return !repeated && !lonelyNumber;
    });
  });
  return { pages: kept, furniture: [...furniture].slice(0, 200) };
};
