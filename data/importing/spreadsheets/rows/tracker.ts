/** A sheet of recommendations or actions: which rows belong to which recommendation. */
import type { FindingKind } from '../../../model/recommendation';
import type { Notes } from '../notes';
import { isFilled, type Sheet } from '../opening/sheet';
import type { ColumnChoice } from '../options';
import { numberAndText, readNumber, type NumberRead } from '../values/numbers';
import { isSecret, readKind, SECRET_ROW } from '../values/standing';
import type { Field } from '../words/fields';
import { normal } from '../words/normal';
import type { Group, GroupRow, Groups } from './group';
import { headingsAt, looksLikeHeadings, type Headings } from './headings';
import { namesReport, reportOf } from './reports';
import {
  asideColumns,
  filledOf,
  noteCells,
  noteColourRules,
  readRow,
  rowInWords,
  valueOf,
  type Row,
  type Value,
} from './row';
import { contradicts, CONTRADICTS, emptiedIn } from './taken-out';

/** What a row without a number may add to the recommendation above it. */
const ADDS: readonly Field[] = [
  'action',
  'actionNumber',
  'actionOwner',
  'actionState',
  'actionTarget',
  'progress',
  'evidence',
  'owner',
  'status',
  'due',
  'revisedDue',
  'revisedBecause',
];

/** Headings of what has numbers of its own. Below a cause of concern stand its recommendations. */
const SECTIONS: ReadonlyMap<string, FindingKind> = new Map([
  ['area for improvement', 'area for improvement'],
  ['areas for improvement', 'area for improvement'],
  ['areas for improvement afis', 'area for improvement'],
  ['afis', 'area for improvement'],
  ['recommendation', 'recommendation'],
  ['recommendations', 'recommendation'],
]);

/**
 * Whether a row is about what those of a group are, where one of them says the kind and the other does not. A row
 * without a kind may go on without any words for what is asked.
 */
const goesOn = (row: Row, { rows, kind }: Group): boolean => {
  const said = (['text', 'title'] as const).flatMap((field) => valueOf(row, field)?.cell.text ?? []);
  if (said.length === 0) return kind !== undefined;
  const before = rows.flatMap((each) =>
    (['text', 'title'] as const).flatMap((field) => valueOf(each, field)?.cell.text ?? []),
  );
  return said.every((each) => before.some((known) => normal(known) === normal(each)));
};

export interface TrackerSheet {
  readonly sheet: Sheet;
  readonly headings: Headings;
  /** The report of the whole sheet: of its title, or its name. */
  readonly report?: string;
  /** Its rows are actions of recommendations that stand on other sheets. */
  readonly ofActions: boolean;
}

/** Reads the rows of one sheet into the groups; what belongs to none is shown as not placed. */
export class TrackerReading {
  private headings: Headings;
  private readonly read: Row[] = [];
  private section: string | undefined;
  /** What stands below a heading "Areas for improvement" is none of the recommendations of the same numbers. */
  private sectionKind: FindingKind | undefined;
  private said: string | undefined;
  /** The recommendations of the row above. */
  private current: readonly Group[] = [];
  /** A row marked above what the record holds, and those that continue it, are left out unseen. */
  private withheld = false;
  /** The whole numbers of the table, once they are asked for. */
  private numbers: ReadonlySet<number> | undefined;

  constructor(
    private readonly table: TrackerSheet,
    private readonly groups: Groups,
    private readonly choices: readonly ColumnChoice[],
    private readonly notes: Notes,
  ) {
    this.headings = table.headings;
    const ofSheet = SECTIONS.get(normal(table.sheet.name ?? ''));
    // A sheet of "Recommendations" has areas for improvement too, often enough.
    this.sectionKind = ofSheet === 'recommendation' ? undefined : ofSheet;
  }

  run(): void {
    const { sheet } = this.table;
    for (let index = this.headings.below; index < sheet.rows.length; index += 1) {
      const cells = filledOf(sheet, index);
      const [first] = cells;
      if (first === undefined) continue;
      if (looksLikeHeadings(sheet, index)) {
        this.closeTable();
        this.headings = headingsAt(sheet, index, this.choices);
        index = this.headings.below - 1;
      } else if (cells.length === 1 && this.isSection(index, first.column, first.cell.text)) {
        this.openSection(index, first.cell.text);
      } else if (!/^(?:sub-?\s?totals?|grand totals?|totals?)\b/i.test(first.cell.text)) this.take(index);
    }
    this.closeTable();
  }

  private closeTable(): void {
    const rows = this.read.splice(0);
    asideColumns(this.table.sheet, this.headings, rows, this.notes);
    noteCells(this.table.sheet, rows, this.headings, this.notes);
    noteColourRules(this.table.sheet, rows, this.headings, this.notes);
    this.numbers = undefined;
    this.current = [];
  }

  private isSection(index: number, column: number, text: string): boolean {
    const { sheet } = this.table;
    const across = sheet.span(index, column) > 2;
    const field = this.headings.columns[column]?.field;
    const leading = column <= this.headings.columns.findIndex((each) => each?.field !== undefined);
    if (!across && (!leading || (field !== undefined && ADDS.includes(field)))) return false;
    if (field === 'numberAndText' && numberAndText(text).read.is !== 'nothing') return false;
    return readNumber({ text }).is === 'wrong';
  }

  private openSection(index: number, text: string): void {
    this.current = [];
    this.said = undefined;
    this.withheld = false;
    const kind = /^(?:causes? of concern|areas? for improvement|recommendations?|findings?)\b/i.test(text);
    this.sectionKind = SECTIONS.get(normal(text));
    if (this.sectionKind !== undefined) return;
    this.section = kind || !namesReport(text) ? undefined : text;
    if (this.section === undefined) {
      this.notes.aside(
        text,
        'A heading among the rows that names no report.',
        readRow(this.table.sheet, this.headings, index).at,
      );
    }
  }

  private take(index: number): void {
    const row = readRow(this.table.sheet, this.headings, index);
    const marking = valueOf(row, 'marking');
    if (marking !== undefined && isSecret(marking.cell.text)) {
      this.withheld = true;
      this.current = [];
      this.notes.wrong(SECRET_ROW, marking.at);
      return;
    }
    const said = valueOf(row, 'report');
    if (said !== undefined) this.said = said.cell.text;
    const { read, text } = this.numberOf(row);
    if (read.is === 'nothing') {
      if (!this.withheld) this.continueAbove(row);
      return;
    }
    this.withheld = false;
    if (read.is === 'wrong') {
      this.aside(row, read.why);
      return;
    }
    this.read.push(row);
    this.place(row, read, text);
  }

  private numberOf(row: Row): { read: NumberRead; text?: string } {
    const number = valueOf(row, 'number');
    if (number !== undefined) return { read: readNumber(number.cell) };
    const both = valueOf(row, 'numberAndText');
    if (both !== undefined) return numberAndText(both.cell.text);
    const action = valueOf(row, 'actionNumber');
    const read = action === undefined ? undefined : readNumber(action.cell);
    return { read: read?.is === 'action' ? read : { is: 'nothing' } };
  }

  private place(
    row: Row,
    read: Exclude<NumberRead, { is: 'nothing' | 'wrong' }>,
    text: string | undefined,
  ): void {
    const kindCell = valueOf(row, 'kind');
    const own = (kindCell && readKind(kindCell.cell, kindCell.column, this.notes)) ?? read.kind;
    const kind = own ?? this.sectionKind;
    const report = reportOf(this.said, read.report, this.section ?? this.table.report);
    const numbers = read.is === 'action' ? [read.number] : read.numbers;
    if (read.is === 'action' && !this.isAction(row, read.number)) {
      this.aside(row, `"${read.action}" may be an action of Rec ${read.number} or the number of a section.`);
      return;
    }
    const found: Group[] = [];
    for (const number of numbers) {
      const identity = { report, number, ...(kind === undefined ? {} : { kind }) };
      const elsewhere = this.table.ofActions && report === null ? this.groups.find(identity, true) : [];
      if (elsewhere.length > 1) {
        this.aside(row, `Several reports have a Rec ${number}: the row does not say which.`);
        return;
      }
      if (contradicts(row, numbers, kind, this.groups.find(identity)[0]?.rows)) {
        this.aside(row, CONTRADICTS);
        return;
      }
      found.push(elsewhere[0] ?? this.groups.of(identity, row.at, (group) => goesOn(row, group)));
    }
    this.current = found;
    this.add(row, read.is === 'action' ? read.action : undefined, text);
  }

  /** "3.2" is an action where the row has one, or where 3 itself stands in the sheet. */
  private isAction(row: Row, number: number): boolean {
    if (this.table.ofActions || row.values.has('action')) return true;
    this.numbers ??= new Set(
      this.table.sheet.rows.slice(this.headings.below).flatMap((cells) => {
        const cell = cells?.[this.headings.columns.findIndex((each) => each?.field === 'number')];
        const read = isFilled(cell) ? readNumber(cell) : undefined;
        return read?.is === 'numbers' ? read.numbers : [];
      }),
    );
    return this.numbers.has(number);
  }

  private add(row: Row, action?: string, text?: string): void {
    const made: GroupRow = {
      ...row,
      ...this.parted(row),
      actionsSheet: this.table.ofActions,
      ...(this.table.ofActions ? {} : { emptied: emptiedIn(this.table.sheet, this.headings, row) }),
      ...(action === undefined ? {} : { action }),
      ...(text === undefined || text === '' ? {} : { text }),
    };
    for (const group of this.current) group.rows.push(made);
  }

  /** On a sheet of actions with a column of its own for it, a plain "Owner" is the recommendation's. */
  private parted({ values }: Row): Pick<GroupRow, 'values' | 'ofWhole'> {
    if (!this.table.ofActions) return { values };
    const has = (field: Field): boolean => this.headings.columns.some((column) => column?.field === field);
    const isOfWhole = (field: Field): boolean =>
      (field === 'owner' && has('actionOwner')) ||
      (field === 'status' && has('actionState')) ||
      (field === 'due' && has('actionTarget'));
    return {
      values: new Map([...values].filter(([field]) => !isOfWhole(field))),
      ofWhole: new Map([...values].filter(([field]) => isOfWhole(field))),
    };
  }

  /** A row without a number goes on with the recommendation above, unless it brings a text or title of its own. */
  private continueAbove(row: Row): void {
    const above = this.current[0]?.rows[0];
    const repeats = (said: Value | undefined, field: Field): boolean =>
      said === undefined ||
      (above !== undefined && normal(valueOf(above, field)?.cell.text ?? '') === normal(said.cell.text));
    const same =
      repeats(valueOf(row, 'text') ?? valueOf(row, 'numberAndText'), 'text') &&
      repeats(valueOf(row, 'title'), 'title');
    if (above !== undefined && same && ADDS.some((field) => row.own.has(field))) {
      this.read.push(row);
      this.add(row);
    } else {
      this.aside(row, 'The row has no number. Number it as the report does, or record it by hand.');
    }
  }

  /** What goes on below it belongs to it, and not to the recommendation above. */
  private aside(row: Row, why: string): void {
    this.current = [];
    this.notes.aside(rowInWords(this.table.sheet, row.index, this.headings), why, row.at);
  }
}
