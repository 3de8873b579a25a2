/**
 * Reading a spreadsheet: its sheets, the headings of each, the rows of each recommendation, and everything that had
 * no place. A pure function of the file's bytes; nothing is fetched, no formula worked out, no macro looked at.
 */
import { createHash } from 'node:crypto';
import { UnreadableFile, type Found, type IncomingFile } from '../found';
import { forceOf } from './forces';
import { Notes } from './notes';
import { sheetOfCsv } from './opening/csv';
import { formatOf } from './opening/format';
import { LIMITS, TOO_MUCH_TEXT } from './opening/limits';
import type { Sheet } from './opening/sheet';
import { sheetsOf } from './opening/workbook';
import { SpreadsheetOptions } from './options';
import { assembleAll, responsesOf } from './rows/assemble';
import { Groups } from './rows/group';
import { findHeadings, suits, type Headings } from './rows/headings';
import { readHistory } from './rows/history';
import { namesReport } from './rows/reports';
import { filledOf, placeOf, rowInWords } from './rows/row';
import { readTitles, type Titles } from './rows/titles';
import { TrackerReading } from './rows/tracker';
import { normal } from './words/normal';

export { LIMITS } from './opening/limits';
export { ColumnChoice, MappingChoice, SpreadsheetOptions } from './options';

interface Table {
  readonly sheet: Sheet;
  readonly headings: Headings;
  readonly titles: Titles;
}

/** A sheet that is no table of ours is shown by its first rows. */
const SHOWN = 400;

const asideSheet = (sheet: Sheet, notes: Notes): void => {
  const rows = sheet.rows.flatMap((_, index) => (filledOf(sheet, index).length > 0 ? [index] : []));
  const [first] = rows;
  if (first === undefined) return;
  const text = rows
    .slice(0, 10)
    .map((index) => rowInWords(sheet, index))
    .join(' | ');
  const more = rows.length > 10 ? ` (${rows.length} rows)` : '';
  const why = sheet.hidden
    ? 'The sheet is hidden. Show it in Excel, save and import the file again if it belongs to the tracker.'
    : 'No row of headings was recognised: there must be a column of numbers or recommendations, and another such as Status, Owner or Due.';
  notes.aside(
    `${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}${more}`,
    why,
    placeOf(sheet, first),
  );
};

const tablesOf = (sheets: readonly Sheet[], choices: SpreadsheetChoices, notes: Notes): Table[] =>
  sheets.flatMap((sheet) => {
    const headings = findHeadings(sheet, choices.columns);
    // A marking is looked for on every sheet before a word of it is shown.
    const titles = readTitles(
      sheet,
      headings?.row ?? Math.min(10, sheet.rows.length),
      headings && !sheet.hidden ? notes : new Notes([]),
    );
    if (headings !== undefined && !sheet.hidden) return [{ sheet, headings, titles }];
    asideSheet(sheet, notes);
    return [];
  });

type SpreadsheetChoices = ReturnType<typeof SpreadsheetOptions.parse>;

const reportOfSheet = ({ sheet, titles }: Table): string | undefined =>
  titles.report ?? (sheet.name !== undefined && namesReport(sheet.name) ? sheet.name : undefined);

/** Actions of recommendations that stand on another sheet; one that is called so may repeat their titles. */
const isOfActions = (table: Table, tables: readonly Table[]): boolean => {
  const has = ({ headings }: Table, ...fields: readonly string[]): boolean =>
    headings.columns.some((column) => column?.field !== undefined && fields.includes(column.field));
  const described = (each: Table): boolean => has(each, 'text', 'numberAndText', 'title');
  const isCalledSo = /^(?:open )?actions?(?: plans?| log)?$/i.test(table.sheet.name?.trim() ?? '');
  return (
    has(table, 'action') &&
    !has(table, 'text', 'numberAndText') &&
    (isCalledSo || !has(table, 'title')) &&
    tables.some(
      (other) =>
        other !== table &&
        other.headings.holds === 'tracker' &&
        described(other) &&
        !(has(table, 'title') && has(other, 'action')),
    )
  );
};

/** The inspection, where the file names one and only one. */
const oneReport = (tables: readonly Table[], groups: Groups, notes: Notes): Found['report'] => {
  const titled = tables.flatMap(({ titles }) =>
    titles.report === undefined
      ? []
      : [
          {
            title: titles.report,
            ...(titles.published === undefined ? {} : { published: titles.published }),
          },
        ],
  );
  const [first] = titled;
  const reports = new Set(groups.all.map(({ report }) => normal(report ?? '')));
  if (first !== undefined && reports.size <= 1 && titled.every(({ title }) => title === first.title))
    return first;
  for (const { sheet, headings, titles } of tables) {
    if (titles.published !== undefined) {
      notes.aside(
        titles.published,
        'The day of publication of no one report.',
        placeOf(sheet, Math.max(0, headings.row - 1)),
      );
    }
  }
  return null;
};

/** Columns that are read for themselves, and have no place of their own in what is found. */
const asidePublished = (groups: Groups, notes: Notes): void => {
  const said = new Set<string>();
  for (const group of groups.all) {
    for (const { cell, column, at } of group.rows.flatMap(({ values }) => values.get('published') ?? [])) {
      const text = `${group.report ?? 'No report'}: ${cell.text}`;
      if (cell.text === '' || said.has(text)) continue;
      said.add(text);
      notes.aside(
        text,
        `The day of publication is kept with the report, not with its recommendations (${column}).`,
        at,
      );
    }
  }
};

const strictest = (markings: readonly Titles['marking'][]): Found['marking'] =>
  markings.includes('OFFICIAL-SENSITIVE')
    ? 'OFFICIAL-SENSITIVE'
    : (markings.find((each) => each !== undefined) ?? null);

const charactersOf = (value: unknown): number => {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((total: number, each: unknown) => total + charactersOf(each), 0);
};

/** One cell may go to many rows; what is handed on is copied, and must fit as well. @throws UnreadableFile */
const fitting = (found: Found): Found => {
  if (charactersOf(found) > LIMITS.characters) throw new UnreadableFile(TOO_MUCH_TEXT);
  return found;
};

/**
 * What a spreadsheet was understood to hold.
 * @param options how words and columns are to be read, where a person said so; it goes before our own tables
 * @throws UnreadableFile with a sentence for the person, where the file cannot be read at all
 */
export const readSpreadsheet = async (
  file: IncomingFile,
  options: SpreadsheetOptions = {},
): Promise<Found> => {
  const choices = SpreadsheetOptions.parse(options);
  const notes = new Notes(choices.mappings);
  const format = formatOf(file);
  const sheets = format === 'csv' ? [sheetOfCsv(file.bytes, suits)] : await sheetsOf(file.bytes);
  if (!sheets.some((sheet) => sheet.rows.some((_, index) => filledOf(sheet, index).length > 0))) {
    throw new UnreadableFile('The file holds no words or figures. Check that it is the right one.');
  }
  const tables = tablesOf(sheets, choices, notes);
  const trackers = tables.filter(({ headings }) => headings.holds === 'tracker');
  const groups = new Groups();
  // Actions find the recommendations they belong to, wherever their sheet stands.
  const ofActions = new Set(trackers.filter((table) => isOfActions(table, tables)));
  for (const table of [...trackers.filter((each) => !ofActions.has(each)), ...ofActions]) {
    const report = reportOfSheet(table);
    const { sheet, headings } = table;
    const read = {
      sheet,
      headings,
      ofActions: ofActions.has(table),
      ...(report === undefined ? {} : { report }),
    };
    new TrackerReading(read, groups, choices.columns, notes).run();
  }
  const logs = tables
    .filter(({ headings }) => headings.holds === 'history')
    .map((table) => readHistory(table.sheet, table.headings, reportOfSheet(table), notes));
  const report = oneReport(tables, groups, notes);
  const tracked = assembleAll(groups.all, notes);
  asidePublished(groups, notes);
  return fitting({
    file: { name: file.name, sha256: createHash('sha256').update(file.bytes).digest('hex'), format },
    report,
    force: forceOf(
      groups.all,
      logs.flatMap(({ forces }) => [...forces]),
      tables.flatMap(({ titles }) => titles.forces),
    ),
    day: null,
    marking: strictest(tables.map(({ titles }) => titles.marking)),
    published: [],
    responses: responsesOf(groups.all, notes),
    tracked,
    history: logs.flatMap(({ entries }) => entries),
    mappings: notes.mappings,
    unplaced: notes.unplaced,
    errors: notes.errors,
  });
};
