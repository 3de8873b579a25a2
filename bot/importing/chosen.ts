/** Words of a spreadsheet for which a person may choose how they are read. */
import type { Asked, FoundMapping } from '../../data/importing/found';
import type { Plan } from '../../data/importing/plan';
import { choiceOf } from '../../data/importing/spreadsheets/choices';
import type { MappingChoice } from '../../data/importing/spreadsheets/options';

export interface Word {
  readonly column: string;
  readonly word: string;
  readonly asks: Asked;
  readonly rows: number;
  /** How it is read now; null: not at all; undefined: one way or another, as the rest of its row says. */
  readonly as: string | null | undefined;
  /** Nobody has said anything of it, and it is none of ours. */
  readonly isOpen: boolean;
}

/** Each word once, those that are open first; the same order whenever the same file is planned. */
export const wordsOf = ({ mappings, needs }: Pick<Plan, 'mappings' | 'needs'>): Word[] => {
  const byWord = new Map<string, Word>();
  for (const mapping of mappings) {
    const { column, word, asks, rows } = mapping;
    if (asks === undefined) continue;
    const key = JSON.stringify([column, word]);
    const before = byWord.get(key);
    byWord.set(
      key,
      before === undefined
        ? { column, word, asks, rows, as: mapping.as, isOpen: isOpen(mapping, needs) }
        : { ...before, rows: before.rows + rows, as: undefined },
    );
  }
  const words = [...byWord.values()];
  return [...words.filter((each) => each.isOpen), ...words.filter((each) => !each.isOpen)];
};

const isOpen = ({ column, word }: FoundMapping, needs: Plan['needs']): boolean =>
  needs.some((each) => each.need === 'word' && each.column === column && each.word === word);

/** What was chosen before, and what is chosen now in its place. */
export const withChoices = (
  before: readonly MappingChoice[],
  words: readonly Word[],
  chosen: (at: number) => string | undefined,
): MappingChoice[] => {
  const made = words.flatMap(({ column, word, as }, at) => {
    const meaning = chosen(at);
    const choice = meaning === undefined ? undefined : choiceOf(word, meaning, column);
    // What stays as it is read is no choice.
    return choice === undefined || (choice.as !== null && choice.as === as) ? [] : [choice];
  });
  const isMade = (choice: MappingChoice): boolean =>
    made.some(({ column, word }) => column === choice.column && word === choice.word);
  return [...before.filter((choice) => !isMade(choice)), ...made];
};
