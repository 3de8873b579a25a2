/** What somebody wants to take out of the record, as a file: typed, so that a button or a command can hold it. */
import { z } from 'zod';
import { Slug } from './common';
import { Criteria } from './criteria';

/** The tables of a spreadsheet. */
export const SheetName = z.enum(['recommendations', 'actions', 'history']);
export type SheetName = z.infer<typeof SheetName>;

const tables = { criteria: Criteria, openActions: z.boolean().optional() };

export const ExportRequest = z.discriminatedUnion('form', [
  /** An Excel workbook; without a sheet named it has all three. */
  z.object({ form: z.literal('workbook'), sheet: SheetName.optional(), ...tables }).strict(),
  z.object({ form: z.literal('csv'), sheet: SheetName, ...tables }).strict(),
  /** A Word paper for the board's next meeting. */
  z.object({ form: z.literal('board paper'), board: Slug, criteria: Criteria }).strict(),
  /** A Word draft of the force's statutory response to a report. */
  z.object({ form: z.literal('section 55'), inspection: Slug, criteria: Criteria }).strict(),
]);
export type ExportRequest = z.infer<typeof ExportRequest>;
