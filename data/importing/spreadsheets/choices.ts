/** What a person may choose for a word of a spreadsheet, and how they say so in a line: "Status: Sorted=closed". */
import { Day, Marking } from '../../model/common';
import { ActionState, FindingKind, Rag, Status } from '../../model/recommendation';
import type { Asked } from '../found';
import type { MappingChoice } from './options';
import { normal } from './words/normal';

/** The word stands for nothing of ours. */
export const NOTHING_OF_OURS = 'nothing';

/** `done` is closed where a day of sign-off stands beside it, and awaits sign-off where none does. */
const OF: Readonly<Record<Asked, readonly string[]>> = {
  status: [...Status.options, 'done', ...Rag.options],
  colour: [...Rag.options, ...Status.options, 'done'],
  action: ActionState.options,
};

const ALL = [
  ...new Set([
    ...Status.options,
    ...Rag.options,
    ...ActionState.options,
    ...FindingKind.options,
    ...Marking.options,
    NOTHING_OF_OURS,
  ]),
];

/** The readings that a word of this kind may be given, the likelier first. */
export const choicesFor = (asks: Asked): readonly string[] => [...OF[asks], NOTHING_OF_OURS];

const meaningOf = (said: string): MappingChoice['as'] | undefined => {
  if (Day.safeParse(said.trim()).success) return said.trim();
  const value = ALL.find((each) => normal(each) === normal(said));
  if (value === undefined) return undefined;
  return value === NOTHING_OF_OURS ? null : value;
};

/** One reading; undefined where it is none of ours. @param column left out: every column */
export const choiceOf = (word: string, meaning: string, column?: string): MappingChoice | undefined => {
  const as = meaningOf(meaning);
  if (as === undefined || word.trim() === '') return undefined;
  return { ...(column === undefined ? {} : { column }), word: word.trim(), as };
};

/** `WORD=MEANING` or `COLUMN: WORD=MEANING`; undefined where it is no such line. */
export const choiceIn = (line: string): MappingChoice | undefined => {
  const at = line.lastIndexOf('=');
  return at < 1 ? undefined : choiceOf(line.slice(0, at), line.slice(at + 1));
};

/** The meanings that a line may name. */
export const MEANINGS: readonly string[] = ALL;
