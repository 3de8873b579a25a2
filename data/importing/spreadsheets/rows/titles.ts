/** What stands above the headings and in the margins of a sheet: its report, its force, its marking. */
import { FORCES } from '../../../model/forces';
import type { Marking } from '../../../model/common';
import { UnreadableFile } from '../../found';
import type { Notes } from '../notes';
import type { Sheet } from '../opening/sheet';
import { readDate } from '../values/dates';
import { isAboveRecord, markingWithin } from '../values/standing';
import { TRACKER } from '../words/fields';
import { normal } from '../words/normal';
import { filledOf, placeOf, rowInWords } from './row';

export interface Titles {
  readonly report?: string;
  readonly published?: string;
  readonly forces: readonly string[];
  readonly marking?: Marking;
}

const says = (words: readonly string[], label: string): boolean => words.includes(normal(label));

/** The force that a text names by its own name or, where only a name is expected, by any usual one. */
export const forcesIn = (text: string, nameAlone = false): string[] => {
  const said = normal(text);
  return FORCES.filter(({ name, shortName, aliases }) =>
    nameAlone
      ? [name, shortName, ...aliases].some((each) => normal(each) === said)
      : ` ${said} `.includes(` ${normal(name)} `),
  ).map(({ id }) => id);
};

/** @throws UnreadableFile where the sheet bears a marking above what the record may hold: nothing of it is read. */
export const readTitles = (sheet: Sheet, headingRow: number, notes: Notes): Titles => {
  const texts: string[] = [...sheet.margins];
  let report: string | undefined;
  let published: string | undefined;
  const forces: string[] = [];
  for (let index = 0; index < headingRow; index += 1) {
    const cells = filledOf(sheet, index);
    texts.push(...cells.map(({ cell }) => cell.text));
    const [first, second] = cells;
    if (first === undefined) continue;
    const inOne = /^([^:]{3,30}):\s*(.+)$/s.exec(first.cell.text);
    const label = cells.length === 1 ? inOne?.[1] : first.cell.text.replace(/:\s*$/, '');
    const value = cells.length === 1 ? inOne?.[2] : second?.cell.text;
    // A title stands alone in its row.
    if (label === undefined || value === undefined) {
      forces.push(...forcesIn(first.cell.text));
      continue;
    }
    if (cells.length <= 2 && says(TRACKER.report.is, label)) report = value;
    else if (cells.length <= 2 && says(TRACKER.force.is, label)) forces.push(...forcesIn(value, true));
    else if (cells.length <= 2 && says(TRACKER.published.is, label)) {
      const read = readDate(cells.length === 2 && second !== undefined ? second.cell : { text: value });
      if (read.is === 'day') published = read.day;
      else {
        const why = 'The day of publication is not read as one day.';
        notes.aside(rowInWords(sheet, index), why, placeOf(sheet, index));
      }
    } else if (cells.length === 1) forces.push(...forcesIn(first.cell.text));
    else notes.aside(rowInWords(sheet, index), 'It stands above the headings.', placeOf(sheet, index));
  }
  if (texts.some(isAboveRecord)) {
    throw new UnreadableFile(
      'A sheet of this file is marked SECRET or above. The record holds nothing above OFFICIAL-SENSITIVE, so nothing of the file was read.',
    );
  }
  const markings = texts.map(markingWithin);
  const marking = markings.includes('OFFICIAL-SENSITIVE')
    ? 'OFFICIAL-SENSITIVE'
    : markings.find((each) => each !== undefined);
  return {
    forces,
    ...(report === undefined ? {} : { report }),
    ...(published === undefined ? {} : { published }),
    ...(marking === undefined ? {} : { marking }),
  };
};
