/** The actions of a recommendation, one a row or several lines in one cell. */
import type { FoundAction } from '../../found';
import type { Notes } from '../notes';
import { readActionState } from '../values/standing';
import { normal } from '../words/normal';
import { NOTHING } from '../words/values';
import { dayOnly, dueOf, nameOf, peopleOf } from './choosing';
import type { Group, GroupRow } from './group';
import { valueOf } from './row';

/** Which of the plain columns speak of the action in this row, and not of the recommendation. */
export interface ActionColumns {
  readonly owner: boolean;
  readonly status: boolean;
  readonly due: boolean;
}

/** "3.1 Audit … / 3.2 Train …" in one cell is two actions; a list without such numbers stays one. */
const parts = (text: string, number: number): { number?: string; text: string }[] => {
  const lines = text.split('\n');
  const starts = new RegExp(`^\\W{0,3}(${number}\\.\\d{1,2})[.):\\s]+(?=\\S)`);
  if (!starts.test(lines[0] ?? '')) return [{ text }];
  const found: { number: string; text: string }[] = [];
  for (const line of lines) {
    const start = starts.exec(line);
    const last = found.at(-1);
    if (start !== null) found.push({ number: start[1] ?? '', text: line.slice(start[0].length).trim() });
    else if (last !== undefined) last.text = `${last.text}\n${line}`.trim();
  }
  return found;
};

/** Beside a number of its own the text is one action, which may speak of others: "3.1 again". */
const listedIn = (
  text: string,
  rec: number,
  number: string | undefined,
): { number?: string; text: string }[] => {
  const listed = parts(text, rec);
  const [first] = listed;
  const isItsOwn = listed.length === 1 && (first?.number === undefined || first.number === number);
  return number === undefined || isItsOwn ? listed : [{ text }];
};

/** "3.2", "2" and "Action 2" of Rec 3 are 3.2; what is no such number goes before the text, in its own words. */
const numbered = (group: Group, row: GroupRow): { number?: string; label?: string } => {
  const said = valueOf(row, 'actionNumber')?.cell.text ?? row.action;
  if (said === undefined || NOTHING.has(normal(said))) return {};
  const full = /^(?:action\s*)?(\d+)\.(\d{1,2})$/i.exec(said.trim());
  if (full !== null && Number(full[1]) === group.number)
    return { number: `${group.number}.${Number(full[2])}` };
  const alone = /^(?:action\s*)?(\d{1,2})$/i.exec(said.trim());
  if (alone !== null && Number(alone[1]) > 0) return { number: `${group.number}.${Number(alone[1])}` };
  return row.action === undefined ? { label: said } : { number: row.action };
};

const stateOf = (row: GroupRow, plain: boolean, notes: Notes): FoundAction['state'] => {
  const value = valueOf(row, 'actionState') ?? (plain ? valueOf(row, 'status') : undefined);
  return value === undefined ? undefined : readActionState(value.cell, value.column, notes);
};

const targetOf = (row: GroupRow, plain: boolean, notes: Notes): FoundAction['target'] => {
  const value = valueOf(row, 'actionTarget') ?? (plain ? valueOf(row, 'due') : undefined);
  const due = value === undefined ? undefined : dueOf(value, notes);
  return due === undefined || value === undefined
    ? undefined
    : dayOnly({ value: due, from: value, row }, notes);
};

const ownerOf = (row: GroupRow, plain: boolean, notes: Notes): string | undefined =>
  (peopleOf([row], 'actionOwner', notes)[0] ?? (plain ? peopleOf([row], 'owner', notes)[0] : undefined))
    ?.value;

/** A text that stands in one cell of several rows, and an action listed on two sheets, is one action. */
const sameAs = (group: Group, actions: readonly FoundAction[], made: FoundAction, notes: Notes): number => {
  const at = actions.findIndex(
    (each) =>
      normal(each.text) === normal(made.text) &&
      (each.number === made.number || each.number === null || made.number === null),
  );
  if (at >= 0 || made.number === null) return at;
  const twice = actions.find((each) => each.number === made.number);
  if (twice !== undefined) {
    notes.wrong(
      `${nameOf(group)} has two actions ${made.number}, here and in row ${twice.at.row ?? 0}. In a cell of numbers 3.10 becomes 3.1: format it as text. This one was read without its number.`,
      made.at,
    );
  }
  return -1;
};

export const actionsOf = (group: Group, plain: ActionColumns, notes: Notes): FoundAction[] => {
  const actions: FoundAction[] = [];
  for (const row of group.rows) {
    const value = valueOf(row, 'action') ?? (row.action === undefined ? undefined : valueOf(row, 'text'));
    const { number, label } = numbered(group, row);
    if (value === undefined || value.cell.text === '' || NOTHING.has(normal(value.cell.text))) {
      const said = (['actionNumber', 'actionOwner', 'actionState', 'actionTarget'] as const).flatMap(
        (field) => row.values.get(field) ?? [],
      );
      const [first] = said;
      if (first !== undefined && said.some(({ cell }) => !NOTHING.has(normal(cell.text)))) {
        notes.aside(
          said.map(({ column, cell }) => `${column}: ${cell.text}`).join('; '),
          'The row names no action that this could be said of.',
          first.at,
        );
      }
      continue;
    }
    const own = row.actionsSheet ? { owner: true, status: true, due: true } : plain;
    const state = stateOf(row, own.status, notes);
    const target = targetOf(row, own.due, notes);
    const owner = ownerOf(row, own.owner, notes);
    const listed = listedIn(value.cell.text, group.number, number);
    for (const part of listed) {
      const made: FoundAction = {
        number: part.number ?? (listed.length === 1 ? (number ?? null) : null),
        text: label === undefined ? part.text : `${label}: ${part.text}`,
        ...(state === undefined ? {} : { state }),
        ...(target === undefined ? {} : { target }),
        ...(owner === undefined ? {} : { owner }),
        at: value.at,
      };
      const before = sameAs(group, actions, made, notes);
      const known = actions[before];
      if (known !== undefined) actions[before] = { ...made, ...known, number: known.number ?? made.number };
      else {
        const taken = actions.some((each) => each.number !== null && each.number === made.number);
        actions.push(taken ? { ...made, number: null } : made);
      }
    }
  }
  return actions;
};
