/** Tables of a document: a form of fields and values, or a row for each recommendation. */
import type { FoundAt } from '../found';
import type { Block, Row, Simple } from '../reading/blocks';
import { labelOf } from '../reading/labels';
import { whoseIn } from './sections';
import type { Voice } from './sections';

type Role = 'number' | 'asked' | 'due' | 'answer' | Voice | 'other';

/** One row of a table of recommendations, put together again where a page's end cut it. */
export interface TableRecord {
  readonly is: 'record';
  readonly number: string;
  readonly asked: Simple[];
  due: string;
  readonly answers: { readonly voice: Voice | null; readonly said: Simple[] }[];
  readonly others: Simple[];
  readonly at: FoundAt;
}

/** A field of a form: its name stands as the heading of its value. */
export interface Field {
  readonly is: 'field';
  readonly name: string;
  readonly value: readonly Simple[];
  readonly at: FoundAt;
}

export type TableUnit = TableRecord | Field;

const words = (cell: readonly Simple[] | undefined): string => (cell ?? []).map(({ text }) => text).join(' ');

const roleOf = (header: string): Role => {
  const text = header.trim();
  if (
    /^(?:#|no\.?|ref\.?|reference|number|id|rec(?:ommendation)?\.? ?(?:no\.?|number|ref\.?|#))$/i.test(text)
  )
    return 'number';
  if (/\b(?:due|deadline|target|timescales?|by when|dates?)\b/i.test(text)) return 'due';
  const voice = whoseIn(text) ?? whoseIn(`${text} response`);
  if (voice) return voice;
  if (/\b(?:responses?|comments?|updates?|progress|position|actions?)\b/i.test(text)) return 'answer';
  if (
    /\b(?:recommendations?|description|findings?|afis?|areas? for improvement|causes? (?:of|for) concern|text|detail)\b/i.test(
      text,
    )
  )
    return 'asked';
  return 'other';
};

const numbered = (cell: readonly Simple[] | undefined): boolean =>
  (labelOf(words(cell))?.numbers.length ?? 0) > 0;

const headerOf = (row: Row): Role[] | undefined => {
  if (row.cells.some((cell) => words(cell).split(/\s+/).length > 7)) return undefined;
  const roles = row.cells.map((cell) => roleOf(words(cell)));
  const known = roles.filter((role) => role !== 'other');
  return known.length > 1 && roles.includes('asked') && !row.cells.some(numbered) ? roles : undefined;
};

const recordOf = (row: Row, roles: readonly Role[]): TableRecord => {
  const record: TableRecord = {
    is: 'record',
    number: '',
    asked: [],
    due: '',
    answers: [],
    others: [],
    at: row.at,
  };
  let number = '';
  row.cells.forEach((cell, index) => {
    const role = roles[index] ?? 'other';
    if (role === 'number') number = words(cell);
    else if (role === 'due') record.due = words(cell);
    else if (role === 'asked') record.asked.push(...cell);
    else if (role === 'other') record.others.push(...cell);
    else if (cell.length > 0)
      record.answers.push({ voice: role === 'answer' ? null : role, said: [...cell] });
  });
  return { ...record, number };
};

const goesOn = (record: TableRecord): boolean =>
  record.number === '' && (record.asked.length === 0 || !numbered(record.asked));

const append = (before: TableRecord, more: TableRecord): void => {
  before.asked.push(...more.asked);
  before.others.push(...more.others);
  before.due = [before.due, more.due].filter((each) => each !== '').join(' ');
  for (const { voice, said } of more.answers) {
    const same = before.answers.find((answer) => answer.voice === voice);
    if (same) same.said.push(...said);
    else before.answers.push({ voice, said });
  }
};

const recordsOf = (rows: readonly Row[], roles: readonly Role[]): TableRecord[] => {
  const records: TableRecord[] = [];
  const made = rows
    // The head of a table is repeated on each page.
    .filter((row) => headerOf(row) === undefined)
    .map((row) => recordOf(row, roles));
  const labelled = made.some((record) => !goesOn(record));
  for (const record of made) {
    const before = records.at(-1);
    if (before && labelled && goesOn(record)) append(before, record);
    else records.push(record);
  }
  return records;
};

const isForm = (rows: readonly Row[]): boolean =>
  rows.every(
    ({ cells }) => cells.length === 2 && words(cells[0]).split(/\s+/).length <= 10 && !numbered(cells[0]),
  );

const unitsOf = (rows: readonly Row[]): (TableUnit | Simple)[] => {
  const [first] = rows;
  const header = first && headerOf(first);
  if (header) return recordsOf(rows.slice(1), header);
  if (rows.some(({ cells }) => cells.length > 1 && numbered(cells[0]))) {
    const wide = Math.max(...rows.map(({ cells }) => cells.length));
    const roles: Role[] = ['asked', 'answer', ...Array.from({ length: wide - 2 }, (): Role => 'other')];
    return recordsOf(rows, roles);
  }
  if (isForm(rows))
    return rows.map(({ cells, at }) => ({ is: 'field', name: words(cells[0]), value: cells[1] ?? [], at }));
  return rows.flatMap(({ cells, at }) => cells.flat().map((each) => ({ ...each, at })));
};

/** The blocks with their tables understood. */
export const withTables = (blocks: readonly Block[]): (TableUnit | Simple)[] => {
  const units: (TableUnit | Simple)[] = [];
  let index = 0;
  while (index < blocks.length) {
    const block = blocks[index];
    if (block?.is !== 'row') {
      if (block) units.push(block);
      index += 1;
      continue;
    }
    const rows: Row[] = [];
    for (let at = index; at < blocks.length; at++) {
      const next = blocks[at];
      if (next?.is !== 'row' || next.table !== block.table) break;
      rows.push(next);
    }
    units.push(...unitsOf(rows));
    index += rows.length;
  }
  return units;
};
