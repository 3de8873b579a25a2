/**
 * What the record holds in the way of reports, boards and people, and the words for it: read once, kept
 * for a short while, refreshed behind the scenes. No state of a recommendation is ever taken from here.
 */
import type { AssuranceRecord } from '../../data/cosmos';
import type { Catalogue } from '../../data/model';
import { buildLexicon, type Lexicon } from '../understanding/lexicon';

export interface Knowledge {
  readonly catalogue: Catalogue;
  readonly lexicon: Lexicon;
}

/** After this long, the next question refreshes it. */
const FRESH_MS = 15_000;

/**
 * Reads on first use. A refresh that fails leaves what is known in place and is tried again with the
 * next question; only the very first reading can fail.
 */
export const createKnowledge = (record: Pick<AssuranceRecord, 'catalogue'>): (() => Promise<Knowledge>) => {
  let known: { readonly knowledge: Knowledge; readonly at: number; readonly print: string } | undefined;
  let reading: Promise<Knowledge> | undefined;

  const refresh = async (): Promise<Knowledge> => {
    const catalogue = await record.catalogue();
    const print = JSON.stringify(catalogue);
    const knowledge =
      known?.print === print ? known.knowledge : { catalogue, lexicon: buildLexicon(catalogue) };
    known = { knowledge, at: performance.now(), print };
    return knowledge;
  };

  return async () => {
    if (known !== undefined && performance.now() - known.at < FRESH_MS) return known.knowledge;
    reading ??= refresh().finally(() => {
      reading = undefined;
    });
    if (known === undefined) return reading;
    reading.catch(() => undefined);
    return known.knowledge;
  };
};
