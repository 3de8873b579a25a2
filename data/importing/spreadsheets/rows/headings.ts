/** Which row of a sheet holds the headings, and what each column is. */
import type { ColumnChoice } from '../options';
import { isFilled, letterOf, type Sheet } from '../opening/sheet';
import { AMBIGUOUS, HISTORY, HISTORY_NAMES, TRACKER, type Field, type FieldWords } from '../words/fields';
import { normal } from '../words/normal';
import { settle, withCurrentDue } from './settling';

export interface Column {
  /** Its heading as the sheet has it, else its letter. */
  readonly name: string;
  /** Undefined: it is none of ours. */
  readonly field?: Field;
  /** A person chose to leave it aside. */
  readonly ignored?: true;
  /** Why it has no field, where there is more to say than that it is not known. */
  readonly why?: string;
}

export interface Headings {
  readonly holds: 'tracker' | 'history';
  /** From 0. */
  readonly row: number;
  /** The first row below the headings, from 0. */
  readonly below: number;
  readonly columns: readonly (Column | undefined)[];
}

/** Headings stand near the top. */
const SEARCHED = 40;
const LONGEST = 90;

/** What a heading carries beside its name: "Current RAG status (Jan 2025)". */
const variants = (heading: string): string[] => {
  const whole = normal(heading);
  const bare = normal(heading.replace(/[([][^)\]]*[)\]]/g, ' '));
  const undated = bare.replace(
    / (?:as at|as of|at|to|for|in)? ?(?:\d.*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d+)?)$/,
    '',
  );
  const unowned = undated.replace(
    /^(?:hmicfrs|hmic|our|current|latest|overall|the|please (?:state|enter)) /,
    '',
  );
  return [...new Set([whole, bare, undated, unowned])].filter((each) => each !== '');
};

const fieldsOf = (words: Readonly<Record<string, FieldWords>>): [Field, FieldWords][] =>
  Object.entries(words).map(([field, said]) => [field as Field, said]);
const TRACKER_FIELDS = fieldsOf(TRACKER);
const HISTORY_FIELDS = fieldsOf(HISTORY);

const fieldOf = (
  heading: string,
  fields: readonly [Field, FieldWords][],
): { field: Field; exact: boolean } | undefined => {
  if (heading.length > LONGEST) return undefined;
  const said = variants(heading);
  for (const each of said) {
    if (AMBIGUOUS.has(each)) return undefined;
    const exact = fields.find(([, { is }]) => is.includes(each));
    if (exact !== undefined) return { field: exact[0], exact: true };
  }
  const words = new Set(said.flatMap((each) => each.split(' ')));
  const loose = fields.find(([, { has }]) => has?.some((all) => all.every((word) => words.has(word))));
  return loose === undefined ? undefined : { field: loose[0], exact: false };
};

const textsOf = (sheet: Sheet, row: number): string[] =>
  Array.from(sheet.rows[row] ?? [], (cell) => (isFilled(cell) ? cell.text : ''));

/** How many of a row's cells are known headings, and whether together they make a table of ours. */
const score = (texts: readonly string[]): { tracker: number; history: number; filled: number } => {
  const filled = texts.filter((text) => text !== '');
  const known = (fields: readonly [Field, FieldWords][]): ReadonlySet<Field> =>
    new Set(filled.map((text) => fieldOf(text, fields)?.field).filter((field) => field !== undefined));
  const tracker = known(TRACKER_FIELDS);
  const history = known(HISTORY_FIELDS);
  const named = tracker.has('number') || tracker.has('numberAndText') || tracker.has('text');
  const entries = history.has('number') && history.has('entryDay') && history.has('entryText');
  const enough = (count: number): boolean => count >= 3 || (count === 2 && filled.length <= 3);
  return {
    tracker: named && enough(tracker.size) ? tracker.size : 0,
    history: entries ? history.size : 0,
    filled: filled.length,
  };
};

/** How well rows look like a table of ours: for choosing the separator of a csv. */
export const suits = (rows: readonly (readonly string[])[]): number =>
  Math.max(
    0,
    ...rows.slice(0, SEARCHED).map((texts) => {
      const { tracker, history } = score(texts.map((text) => text.trim()));
      return Math.max(tracker, history);
    }),
  );

/** Whether a row is one of headings: the first, or those of another table below. */
export const looksLikeHeadings = (sheet: Sheet, row: number): boolean => {
  // Asked of every row: one with a figure or a date is none.
  if (sheet.rows[row]?.some((cell) => cell?.number !== undefined || cell?.day !== undefined) === true)
    return false;
  const { tracker, history, filled } = score(textsOf(sheet, row));
  return Math.max(tracker, history) >= Math.max(3, filled / 2);
};

/** Headings in two rows: "Due date" across "Original" and "Revised". The second row's texts, or none. */
const secondRow = (sheet: Sheet, row: number): string[] | undefined => {
  const below = textsOf(sheet, row + 1);
  const filled = below.flatMap((text, column) => (text === '' ? [] : [column]));
  if (filled.length === 0) return undefined;
  const parentOf = (column: number): number => sheet.under(row, column)?.column ?? column;
  const nested = filled.every((column) => sheet.span(row, parentOf(column)) > 1);
  return nested ? below : undefined;
};

const chosenFor = (
  choices: readonly ColumnChoice[],
  sheet: Sheet,
  name: string,
  column: number,
): ColumnChoice | undefined =>
  choices.find(
    (choice) =>
      (choice.sheet === undefined || choice.sheet === sheet.name) &&
      (normal(choice.heading) === normal(name) || choice.heading === letterOf(column)),
  );

/** What each column under the headings of a row is. */
export const headingsAt = (sheet: Sheet, row: number, choices: readonly ColumnChoice[]): Headings => {
  const first = textsOf(sheet, row);
  const second = secondRow(sheet, row);
  const below = second === undefined ? row + 1 : row + 2;
  const width = sheet.rows
    .slice(below)
    .reduce((most, each) => Math.max(most, each?.length ?? 0), Math.max(first.length, second?.length ?? 0));
  const names = Array.from({ length: width }, (_, column) => {
    const parent = first[sheet.under(row, column)?.column ?? column] ?? '';
    return [parent, second?.[column] ?? ''].filter((part) => part !== '').join(' ');
  });
  const { tracker, history } = score(first);
  const all = new Set(names.map((name) => fieldOf(name, TRACKER_FIELDS)?.field));
  const tracks = (['due', 'rag', 'status', 'action', 'revisedDue', 'signOff'] as const).some((field) =>
    all.has(field),
  );
  const holds =
    history > 0 && (tracker === 0 || !tracks || HISTORY_NAMES.test(sheet.name ?? '')) ? 'history' : 'tracker';
  const fields = holds === 'history' ? HISTORY_FIELDS : TRACKER_FIELDS;
  const found = withCurrentDue(
    names,
    names.map((name, column) => {
      const choice = chosenFor(choices, sheet, name, column);
      if (choice !== undefined) return { choice };
      return name === '' ? undefined : fieldOf(name, fields);
    }),
  );
  const many = new Set(fields.filter(([, words]) => words.many === true).map(([field]) => field));
  const taken = new Set(
    found.flatMap((each) => (each && 'choice' in each && each.choice.as !== null ? [each.choice.as] : [])),
  );
  const assigned = new Map<number, Field>();
  // A heading that is the field's own goes before one that only speaks of it.
  for (const exact of [true, false]) {
    for (const [column, each] of found.entries()) {
      if (each === undefined || 'choice' in each || each.exact !== exact) continue;
      if (taken.has(each.field) && !many.has(each.field)) continue;
      taken.add(each.field);
      assigned.set(column, each.field);
    }
  }
  const columns = names.map((name, column): Column | undefined => {
    const each = found[column];
    const named = { name: name === '' ? letterOf(column) : name.replace(/\s+/g, ' ') };
    if (each && 'choice' in each)
      return each.choice.as === null ? { ...named, ignored: true } : { ...named, field: each.choice.as };
    const field = assigned.get(column);
    if (field !== undefined) return { ...named, field };
    const why =
      each === undefined
        ? variants(name)
            .map((variant) => AMBIGUOUS.get(variant))
            .find((said) => said !== undefined)
        : 'Another column is read for the same already.';
    return why === undefined ? named : { ...named, why };
  });
  // A closure beside a sign-off is the inspectorate's.
  const closure = columns.findIndex(
    (column) =>
      column !== undefined &&
      /^(?:closure|date of closure|closed|closed date|date closed|closed on)\b/.test(normal(column.name)),
  );
  const beside = columns[closure];
  if (
    beside !== undefined &&
    beside.field === undefined &&
    beside.ignored !== true &&
    (taken.has('signOff') || taken.has('signedOffDay')) &&
    !taken.has('inspectorateClosed')
  ) {
    columns[closure] = { name: beside.name, field: 'inspectorateClosed' };
  }
  if (holds === 'tracker') settle(sheet, columns, below);
  return { holds, row, below, columns };
};

/** The headings of a sheet; undefined where no row near its top is one. */
export const findHeadings = (sheet: Sheet, choices: readonly ColumnChoice[]): Headings | undefined => {
  let best: { row: number; score: number } | undefined;
  for (let row = 0; row < Math.min(SEARCHED, sheet.rows.length); row += 1) {
    const { tracker, history, filled } = score(textsOf(sheet, row));
    const reached = Math.max(tracker, history);
    if (reached > 0 && (reached > 3 || reached * 2 >= filled) && reached > (best?.score ?? 0))
      best = { row, score: reached };
  }
  return best === undefined ? undefined : headingsAt(sheet, best.row, choices);
};
