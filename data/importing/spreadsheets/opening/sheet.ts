/** A sheet as every reader sees it, whatever file it came from: rows of cells, and nothing of Excel. */
import type { Day } from '../../../model/common';

export interface Cell {
  /** What the cell shows, without blanks around it. */
  readonly text: string;
  /** A date cell: the calendar day it holds. Never shifted by a time zone. */
  readonly day?: Day;
  /** A date cell that shows a month and no day: "Mar-25". */
  readonly monthOnly?: true;
  /** A number without a date's format. */
  readonly number?: number;
  /** `#REF!` and the like. */
  readonly fault?: true;
  /** Fill colour, `FFC000`; null: it has one that cannot be read. */
  readonly fill?: string | null;
  /** Where its link leads. */
  readonly link?: string;
  /** What somebody noted on the cell. */
  readonly note?: string;
  /** Its value comes from a formula that names another file; the saved value is used. */
  readonly external?: true;
}

export interface Sheet {
  /** Absent for a csv. */
  readonly name?: string;
  readonly hidden: boolean;
  /** From 0; row 0 is the first of the sheet. */
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  /** For a cell that lies under a merge: the row and column of the merge's first cell, from 0. */
  readonly under: (
    row: number,
    column: number,
  ) => { readonly row: number; readonly column: number } | undefined;
  /** How many columns a merge that begins here spans; 1 without one. */
  readonly span: (row: number, column: number) => number;
  /** What is printed above and below each page. */
  readonly margins: readonly string[];
  /** Some colours are set by rules of the sheet (conditional formatting), which no cell shows. */
  readonly colourRules: boolean;
}

/** Whether a cell says anything. A colour alone is no words. */
export const isFilled = (cell: Cell | undefined): cell is Cell => cell !== undefined && cell.text !== '';

/** `C` for 2. */
export const letterOf = (column: number): string => {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : letterOf(Math.floor(column / 26) - 1) + letter;
};
