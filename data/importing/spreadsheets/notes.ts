/** What a reading gathers beside its result: what was wrong, what had no place, how words were taken. */
import type { Asked, Found, FoundAt, FoundMapping } from '../found';
import type { MappingChoice } from './options';
import { normal } from './words/normal';

const key = (column: string, word: string): string => `${normal(column)}\n${normal(word)}`;

export class Notes {
  readonly errors: Found['errors'] = [];
  readonly unplaced: Found['unplaced'] = [];
  private readonly counted = new Map<string, FoundMapping>();
  private readonly chosen: ReadonlyMap<string, MappingChoice['as']>;

  constructor(choices: readonly MappingChoice[]) {
    this.chosen = new Map(choices.map(({ column = '', word, as }) => [key(column, word), as]));
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
    const keys = [key(column, word), key('', `${column}: ${word}`), key('', word)];
    const said = keys.find((each) => this.chosen.has(each));
    return said === undefined ? undefined : this.chosen.get(said);
  }

  /**
   * Counts one more row in which the word was read so.
   * @param asks what a person may choose for it; left out where it is no word of a list
   */
  mapped(column: string, word: string, as: string | null, asks?: Asked): void {
    const at = `${key(column, word)}\n${as ?? ''}`;
    const before = this.counted.get(at);
    const asked = asks === undefined ? {} : { asks };
    this.counted.set(
      at,
      before ? { ...before, rows: before.rows + 1 } : { column, word, as, rows: 1, ...asked },
    );
  }

  get mappings(): FoundMapping[] {
    return [...this.counted.values()];
  }
}
