/** A preview in pages that fit a card: begun, or with every word. */
import { escapeMarkdown } from '../../cards';
import { begun } from '../../data/importing/naming';
import type { Said } from '../../data/importing/plan';
import type { PreviewLine, PreviewSection } from './preview';

/** What stands under one line of a page. */
interface PageLine {
  readonly words: string;
  readonly place?: string;
  readonly said: Said[];
}
export interface PageSection {
  readonly title: string;
  readonly lines: PageLine[];
}

/** Lines on one page of the begun preview. */
const MOST_LINES = 10;
/** Begun, a line, words under it, and how many of those. */
const LONGEST_LINE = 400;
const LONGEST_SAID = 200;
const MOST_SAID = 4;
/** What a page's texts may take, in bytes as the card has them; buttons, counts and the table of words take the rest of 28,000. */
const MOST_BYTES = 12_000;
/** A text is divided between pages in pieces of this many characters. */
const PIECE = 2_500;
/** What a line takes in the card beside its words. */
const FRAME_BYTES = 260;

const bytesOf = (words: string): number =>
  words === '' ? 0 : Buffer.byteLength(JSON.stringify(escapeMarkdown(words))) + FRAME_BYTES;

const costOf = ({ words, place = '', said }: PageLine): number =>
  bytesOf(words) +
  bytesOf(place) +
  said.reduce((sum, each) => sum + bytesOf(each.whose) + bytesOf(each.words), 0);

/** Whether the begun preview leaves words out. */
export const isBegun = (sections: readonly PreviewSection[]): boolean =>
  sections.some(({ lines }) =>
    lines.some(
      ({ words, said }) =>
        words.length > LONGEST_LINE ||
        said.length > MOST_SAID ||
        said.some((each) => each.words.length > LONGEST_SAID),
    ),
  );

/** @param isWhole every word, texts divided between pages where they are long; otherwise each is begun */
export const pagesOf = (sections: readonly PreviewSection[], isWhole: boolean): PageSection[][] => {
  const pages: PageSection[][] = [];
  let bytes = 0;
  let count = 0;
  for (const { title, lines } of sections)
    for (const line of lines.flatMap((each) => (isWhole ? inPieces(each) : [shortened(each)]))) {
      const cost = costOf(line);
      const page = pages.at(-1);
      if (page === undefined || bytes + cost > MOST_BYTES || count === MOST_LINES) {
        pages.push([{ title, lines: [line] }]);
        bytes = cost;
        count = 1;
        continue;
      }
      const section = page.at(-1);
      if (section?.title === title) section.lines.push(line);
      else page.push({ title, lines: [line] });
      bytes += cost;
      count += 1;
    }
  return pages;
};

const placed = (place: string): { place?: string } =>
  place === '' ? {} : { place: begun(place, LONGEST_LINE) };

const shortened = ({ words, place, said }: PreviewLine): PageLine => {
  const rest = said.length - MOST_SAID;
  return {
    words: begun(words, LONGEST_LINE),
    ...placed(place),
    said: [
      ...(rest > 0 ? said.slice(0, MOST_SAID) : said).map(({ whose, words: own }) => ({
        whose,
        words: begun(own, LONGEST_SAID),
      })),
      ...(rest > 0 ? [{ whose: `and ${rest.toLocaleString('en-GB')} more`, words: '' }] : []),
    ],
  };
};

/** The line itself, and what is said under it in pieces, each of which may be the first of a page. */
const inPieces = ({ words, place, said }: PreviewLine): PageLine[] => {
  const [first = '', ...more] = divided(words);
  const name = begun(words.split(':')[0] ?? words);
  const pieces = said.flatMap(({ whose, words: own }) =>
    divided(own).map((piece, at) => ({ whose: at === 0 ? whose : `${whose}, continued`, words: piece })),
  );
  const lines: PageLine[] = [
    { words: first, ...placed(place), said: [] },
    ...more.map((piece) => ({ words: piece, said: [] })),
  ];
  let bytes = costOf(lines.at(-1) ?? { words: '', said: [] });
  for (const piece of pieces) {
    const cost = bytesOf(piece.whose) + bytesOf(piece.words);
    const last = lines.at(-1);
    if (last !== undefined && bytes + cost <= MOST_BYTES) {
      last.said.push(piece);
      bytes += cost;
    } else {
      const next = { words: `${name}, continued`, said: [piece] };
      lines.push(next);
      bytes = costOf(next);
    }
  }
  return lines;
};

/** Between paragraphs where that can be, else between words. */
const divided = (words: string): string[] => {
  const pieces: string[] = [];
  let rest = words.trim();
  while (rest.length > PIECE) {
    const room = rest.slice(0, PIECE);
    const at = [room.lastIndexOf('\n'), room.lastIndexOf(' ')].find((each) => each > PIECE / 2) ?? PIECE;
    pieces.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  return [...pieces, rest];
};
