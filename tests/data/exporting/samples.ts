/** The demo's holdings, and how a Word file is looked into. */
import { strFromU8, unzipSync } from 'fflate';
import { demoScenario } from '../../../data/demo';
import type { Holdings } from '../../../data/exporting/holdings';
import { forceById } from '../../../data/model';

export const demoHoldings = (over: Partial<Holdings> = {}): Holdings => {
  const force = forceById('staffordshire');
  if (force === undefined) throw new Error('a force');
  const { inspections, recommendations, updates } = demoScenario();
  return {
    force,
    today: '2025-01-14',
    inspections,
    recs: recommendations.toSorted((a, b) => a.number - b.number),
    entries: updates.toSorted((a, b) => a.id.localeCompare(b.id)),
    ...over,
  };
};

export interface WordFile {
  /** The XML of a part. */
  part(path: string): string;
  readonly names: readonly string[];
  /** The words of the body, a line a paragraph. */
  readonly words: string;
  /** Style and words of each paragraph that has a heading's style. */
  readonly headings: readonly { readonly style: string; readonly words: string }[];
}

export const wordFile = (bytes: Buffer): WordFile => {
  const files = unzipSync(bytes);
  const part = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const paragraphs = [...part('word/document.xml').matchAll(/<w:p>[^]*?<\/w:p>|<w:p [^]*?<\/w:p>/g)].map(
    ([xml]) => ({ style: /<w:pStyle w:val="([^"]+)"/.exec(xml)?.[1] ?? '', words: wordsIn(xml) }),
  );
  return {
    part,
    names: Object.keys(files),
    words: paragraphs.map(({ words }) => words).join('\n'),
    headings: paragraphs.filter(({ style }) => /^(?:Heading|Title)/.test(style)),
  };
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export const wordsIn = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, words]) => words ?? '')
    .join('')
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
