/** What a reading gathers beside its result: what was wrong, what had no place, how words were taken. */
import type { Found, FoundAt, FoundMapping } from '../found';
import type { MappingChoice } from './options';
import { normal } from './words/normal';

const key = (column: string, word: string): string => `${normal(column)}\n${normal(word)}`;

export class Notes {
  readonly errors: Found['errors'] = [];
  readonly unplaced: Found['unplaced'] = [];
  private readonly counted = new Map<string, FoundMapping>();
  private readonly chosen: ReadonlyMap<string, MappingChoice['as']>;

  constructor(choices: readonly MappingChoice[]) {
    this.chosen = new Map(choices.map(({ column, word, as }) => [key(column, word), as]));
  }

  wrong(sentence: string, at: FoundAt): void {
    this.errors.push({ sentence, at });
  }

  /** Shown as not placed; a text without a letter or figure is nothing to show. */
  aside(text: string, why: string, at: FoundAt): void {
    if (text.trim() !== '') this.unplaced.push({ text: text.trim(), why, at });
  }

  /** What the person said a word is; undefined where nothing was said. */
  choice(column: string, word: string): MappingChoice['as'] | undefined {
    return this.chosen.get(key(column, word));
  }

  /** Counts one more row in which the word was read so. */
  mapped(column: string, word: string, as: string | null): void {
    const at = `${key(column, word)}\n${as ?? ''}`;
    const before = this.counted.get(at);
    this.counted.set(at, before ? { ...before, rows: before.rows + 1 } : { column, word, as, rows: 1 });
  }

  get mappings(): FoundMapping[] {
    return [...this.counted.values()];
  }
}
