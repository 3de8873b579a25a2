/** What whoever imports a spreadsheet says of it: how a word or a column is to be read. */
import { z } from 'zod';
import { Day, Marking } from '../../model/common';
import { ActionState, FindingKind, Rag, Status } from '../../model/recommendation';
import { HISTORY, TRACKER, type Field } from './words/fields';

const isField = (name: string): name is Field => name in TRACKER || name in HISTORY;

/**
 * "In the column Status, Complete is closed"; null: it says nothing of ours. Days for words in columns of dates.
 * Without a column it holds for all of them; the word may name its column itself: "Status: Complete".
 */
export const MappingChoice = z
  .object({
    column: z.string().min(1).optional(),
    word: z.string().min(1),
    as: z.union([Status, Rag, ActionState, FindingKind, Marking, Day]).nullable(),
  })
  .strict();
export type MappingChoice = z.infer<typeof MappingChoice>;

/** "The column Closure is `signOff`"; by its heading or its letter. Null: the column is left aside. */
export const ColumnChoice = z
  .object({
    sheet: z.string().min(1).optional(),
    heading: z.string().min(1),
    as: z.string().refine(isField, 'there is no such column').nullable(),
  })
  .strict();
export type ColumnChoice = z.infer<typeof ColumnChoice>;

export const SpreadsheetOptions = z
  .object({
    mappings: z.array(MappingChoice).default([]),
    columns: z.array(ColumnChoice).default([]),
  })
  .strict();
/** As it is given: both may be left out. */
export type SpreadsheetOptions = z.input<typeof SpreadsheetOptions>;
