/**
 * What can be asked of the reading thread, by name. A task takes a file's bytes, and what was said of
 * how to read it, and returns plain data, or throws
 * `UnreadableFile` with the sentence that the person is shown; anything else that it throws is a mistake of ours.
 * A task loads a large library when it is called (`await import('mammoth')`), so that no other task waits for it.
 */
import { readDocx } from './docx';
import { readHtml } from './html';
import { readPdf } from './pdf';
import { readSpreadsheet, SpreadsheetOptions } from '../spreadsheets';
import { readText } from './text';

export type Task = (bytes: Uint8Array, options?: unknown) => unknown;

export const TASKS = {
  docx: readDocx,
  html: readHtml,
  pdf: readPdf,
  text: readText,
  // What it is called, whoever asked knows.
  spreadsheet: (bytes, options) =>
    readSpreadsheet({ name: 'file', bytes }, SpreadsheetOptions.optional().parse(options)),
} as const satisfies Record<string, Task>;

export type TaskName = keyof typeof TASKS;
