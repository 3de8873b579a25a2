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

export interface KnowledgeSource {
  get(): Promise<Knowledge>;
  /** What is known has just been changed: the next question reads it anew and waits for it. */
  forget(): void;
}

/** After this long, the next question refreshes it. */
const FRESH_MS = 15_000;

/**
 * Reads on first use. A refresh that fails leaves what is known in place and is tried again with the
 * next question; only the very first reading can fail.
 */
export const createKnowledge = (record: Pick<AssuranceRecord, 'catalogue'>): KnowledgeSource => {
  let known: { readonly knowledge: Knowledge; readonly at: number; readonly print: string } | undefined;
  let reading: Promise<Knowledge> | undefined;

  /** Counts what was forgotten: a reading begun before is not kept after. */
  let forgotten = 0;

  const refresh = async (): Promise<Knowledge> => {
    const began = forgotten;
    const catalogue = await record.catalogue();
    const print = JSON.stringify(catalogue);
    const knowledge =
      known?.print === print ? known.knowledge : { catalogue, lexicon: buildLexicon(catalogue) };
    if (began === forgotten) known = { knowledge, at: performance.now(), print };
    return knowledge;
  };

  const get = async (): Promise<Knowledge> => {
    if (known !== undefined && performance.now() - known.at < FRESH_MS) return known.knowledge;
    reading ??= refresh().finally(() => {
      reading = undefined;
    });
    if (known === undefined) return reading;
    reading.catch(() => undefined);
    return known.knowledge;
  };
  const forget = (): void => {
    forgotten += 1;
    known = undefined;
    reading = undefined;
  };
  return { get, forget };
};
