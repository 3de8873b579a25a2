/** The rows of a recommendation as one: what its columns say of it and of its actions. */
import type { Found, FoundAt, FoundTracked } from '../../found';
import type { Rag } from '../../../model/recommendation';
import type { Notes } from '../notes';
import { readFill, readMarking, readStanding, type Standing } from '../values/standing';
import type { Field } from '../words/fields';
import { normal } from '../words/normal';
import { NOTHING } from '../words/values';
import { actionsOf, type ActionColumns } from './actions';
import {
  agreed,
  datesOf,
  differing,
  dueKey,
  faults,
  nameOf,
  peopleOf,
  textsOf,
  valuesOf,
  type Said,
} from './choosing';
import type { Group, GroupRow } from './group';
import { markedWithin } from './row';
import { saysWhen } from './settling';
import { closureOf, signOffOf } from './signing';
import { emptiedOf, repeatedOf } from './taken-out';

type Cell<T> = { value: T; at: FoundAt } | undefined;
const placed = <T>(said: Said<T> | undefined): Cell<T> => said && { value: said.value, at: said.from.at };

const WORDS: readonly Field[] = [
  'text',
  'title',
  'addressedTo',
  'owner',
  'status',
  'rag',
  'action',
  'progress',
  'evidence',
  'revisedBecause',
  'lateReason',
  'notAdoptedBecause',
];

/** Rows of one recommendation disagree, and each that speaks has an action of its own: they speak of the actions. */
const ofActions = <T>(said: readonly Said<T>[], keyOf: (value: T) => string): boolean =>
  differing(said, keyOf).length > 1 &&
  said.every(({ row }) => row.values.has('action') || row.action !== undefined);

const explain = (group: Group, what: string, said: readonly Said<unknown>[], notes: Notes): void => {
  const [first] = said;
  if (first === undefined) return;
  notes.aside(
    [...new Set(said.map(({ from }) => from.cell.text))].join('; '),
    `The actions of ${nameOf(group)} differ in it: it was read for each action, and the recommendation has no ${what} from this file.`,
    first.from.at,
  );
};

/** A cell in which every line ends in a link lists so many pieces of evidence. */
const inLines = (said: Said<string>): Said<string>[] => {
  const lines = said.value.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.every((line) => /https?:\/\/\S+\s*$/.test(line))
    ? lines.map((line) => ({ ...said, value: line.trim() }))
    : [said];
};

/** With its link, which is the evidence; the cell may only say "Minutes". */
const linked = ({ value, from }: Said<string>): { value: string; at: FoundAt } => {
  const { link } = from.cell;
  return { value: link === undefined || value.includes(link) ? value : `${value} ${link}`, at: from.at };
};

const standingsOf = (rows: readonly GroupRow[], field: 'status' | 'rag', notes: Notes): Said<Standing>[] =>
  valuesOf(rows, field).flatMap(({ value, row }) => {
    const standing =
      value.cell.text === '' || value.cell.fault === true
        ? undefined
        : readStanding(value.cell, value.column, field === 'rag', notes);
    return standing === undefined ? [] : [{ value: standing, from: value, row }];
  });

/** Colours without a word. */
const fillsOf = (group: Group, notes: Notes): Said<Rag>[] =>
  valuesOf(group.rows, 'rag').flatMap(({ value, row }): Said<Rag>[] => {
    if (value.cell.text !== '' || value.cell.fill === undefined) return [];
    if (value.cell.fill === null) {
      notes.wrong(
        'The colour of this cell cannot be read. Write its word: Red, Amber, Green, Blue or White.',
        value.at,
      );
      return [];
    }
    const rag = readFill(value.cell.fill, value.column, notes);
    return rag === undefined ? [] : [{ value: rag, from: value, row }];
  });

const ragOf = (
  group: Group,
  own: readonly Said<Standing>[],
  beside: readonly Said<Standing>[],
  fills: readonly Said<Rag>[],
  notes: Notes,
): Cell<Rag> => {
  const colours = (said: readonly Said<Standing>[]): (Said<Rag> & { word: string })[] =>
    said.flatMap(({ value: { rag }, ...rest }) =>
      rag === undefined ? [] : [{ ...rest, value: rag.as, word: rag.word }],
    );
  const words = colours(own).length > 0 ? colours(own) : colours(beside);
  for (const { from, word, value } of words) notes.mapped(from.column, word, value, 'colour');
  const said: readonly Said<Rag>[] = words.length > 0 ? words : fills;
  if (ofActions(said, (rag) => rag)) {
    explain(group, 'colour', said, notes);
    return undefined;
  }
  return placed(agreed(group, 'colour', said, (rag) => rag, notes));
};

/** Work that is complete is closed only by a sign-off with its day; without one it awaits it. */
const statusOf = (
  group: Group,
  own: readonly Said<Standing>[],
  beside: readonly Said<Standing>[],
  signed: boolean,
  notes: Notes,
): { status: FoundTracked['status']; perAction: boolean } => {
  const words = (said: readonly Said<Standing>[]): Said<NonNullable<Standing['status']>>[] =>
    said.flatMap(({ value: { status }, ...rest }) =>
      status === undefined ? [] : [{ ...rest, value: status }],
    );
  const said = words(own).length > 0 ? words(own) : words(beside);
  const read = said.map((each) => {
    const { as } = each.value;
    const status = as === 'complete' ? (signed ? ('closed' as const) : ('awaiting sign-off' as const)) : as;
    return { ...each, value: status, word: each.value.word };
  });
  if (ofActions(read, (status) => status)) {
    explain(group, 'status', read, notes);
    return { status: undefined, perAction: true };
  }
  for (const { from, word, value } of read) notes.mapped(from.column, word, value, 'status');
  const status = agreed(group, 'status', read, (value) => value, notes);
  return { status: placed(status), perAction: false };
};

/** The last of several columns of revised dates holds; those before it are shown. */
const revisedOf = (group: Group, rows: readonly GroupRow[], notes: Notes): FoundTracked['revisedDue'] => {
  const said = datesOf(rows, 'revisedDue', notes);
  const columns = [...new Set(said.map(({ from }) => from.column))];
  const last = columns.at(-1);
  for (const { from } of said.filter((each) => each.from.column !== last)) {
    notes.aside(`${from.column}: ${from.cell.text}`, 'A later revised date stands beside it.', from.at);
  }
  return placed(
    agreed(
      group,
      'revised date',
      said.filter(({ from }) => from.column === last),
      dueKey,
      notes,
    ),
  );
};

const timesMovedOf = (rows: readonly GroupRow[]): number | undefined => {
  const [first] = valuesOf(rows, 'timesMoved');
  return first !== undefined && /^\d{1,3}$/.test(first.value.cell.text)
    ? Number(first.value.cell.text)
    : undefined;
};

const textOf = (group: Group, rows: readonly GroupRow[], notes: Notes): string | undefined => {
  const joint: Said<string>[] = rows.flatMap((row) => {
    const from = row.values.get('numberAndText')?.[0];
    return row.text === undefined || from === undefined ? [] : [{ value: row.text, from, row }];
  });
  const own = textsOf(
    rows.filter(({ action, values }) => action === undefined || values.has('action')),
    'text',
  );
  return agreed(group, 'text', [...own, ...joint], normal, notes)?.value;
};

const optional = <K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> =>
  // A computed key widens to string, which the caller's shape checks again.
  value === undefined ? {} : ({ [key]: value } as Record<K, T>);

/** What a sheet of actions says that an action has no place for. */
const OF_THE_WHOLE: readonly Field[] = [
  'rag',
  'revisedDue',
  'revisedBecause',
  'signOff',
  'signedOffDay',
  'signedOffBy',
];

const asideOfActions = (group: Group, notes: Notes): void => {
  const rows = group.rows.filter(({ actionsSheet }) => actionsSheet);
  for (const { value } of OF_THE_WHOLE.flatMap((field) => valuesOf(rows, field)))
    if (!NOTHING.has(normal(value.cell.text)))
      notes.aside(
        `${value.column}: ${value.cell.text}`,
        `It is said of an action of ${nameOf(group)}, which has no place for it.`,
        value.at,
      );
};

const assemble = (group: Group, notes: Notes): FoundTracked => {
  const rows = group.rows.filter(({ actionsSheet }) => !actionsSheet);
  asideOfActions(group, notes);
  faults(group.rows, WORDS, notes);
  const signedOff = signOffOf(group, notes);
  const byStatus = standingsOf(rows, 'status', notes);
  const byRag = standingsOf(rows, 'rag', notes);
  const { status, perAction } = statusOf(group, byStatus, byRag, signedOff?.value.day !== undefined, notes);
  const owners = peopleOf(rows, 'owner', notes);
  const dues = datesOf(rows, 'due', notes);
  const plain: ActionColumns = {
    owner: ofActions(owners, normal),
    status: perAction,
    due: ofActions(dues, dueKey),
  };
  if (plain.owner) explain(group, 'owner', owners, notes);
  if (plain.due) explain(group, 'due date', dues, notes);
  const progress = textsOf(group.rows, 'progress')
    .filter(({ from }) => !saysWhen(from))
    .map(linked);
  for (const { value, from } of [...byStatus, ...byRag]) {
    if (value.rest !== undefined) progress.push({ value: value.rest, at: from.at });
  }
  // What is said of one of its actions is shown with it, so that it is marked as high.
  const markings = valuesOf(group.rows, 'marking').map(({ value }) =>
    readMarking(value.cell, value.column, notes),
  );
  const marking = [...markings, ...group.rows.map(markedWithin)].includes('OFFICIAL-SENSITIVE')
    ? 'OFFICIAL-SENSITIVE'
    : markings.find((each) => each !== undefined);
  const agreedText = (field: Field, what: string): Said<string> | undefined =>
    agreed(group, what, textsOf(rows, field), normal, notes);
  return {
    report: group.report,
    number: group.number,
    ...optional('kind', group.kind),
    ...optional('title', agreedText('title', 'title')?.value),
    ...optional('text', textOf(group, rows, notes)),
    ...optional('addressedTo', agreedText('addressedTo', 'addressee')?.value),
    ...optional('owner', plain.owner ? undefined : placed(agreed(group, 'owner', owners, normal, notes))),
    ...optional('status', status),
    ...optional('rag', ragOf(group, byRag, byStatus, fillsOf(group, notes), notes)),
    ...optional('due', plain.due ? undefined : placed(agreed(group, 'due date', dues, dueKey, notes))),
    ...optional('revisedDue', revisedOf(group, rows, notes)),
    ...optional('revisedBecause', placed(agreedText('revisedBecause', 'reason'))),
    ...optional('reference', valuesOf(group.rows, 'reference')[0]?.value.cell.text),
    ...optional('repeated', repeatedOf(group)),
    ...optional('emptied', emptiedOf(group)),
    ...optional('timesMoved', timesMovedOf(rows)),
    ...optional('lateReason', placed(agreedText('lateReason', 'reason for being overdue'))),
    ...optional('notAdoptedBecause', placed(agreedText('notAdoptedBecause', 'reason for not adopting it'))),
    progress,
    evidence: textsOf(group.rows, 'evidence').flatMap(inLines).map(linked),
    ...optional('signedOff', signedOff),
    ...optional('inspectorateClosed', closureOf(group, notes)),
    actions: actionsOf(group, plain, notes),
    ...optional('marking', marking),
    at: group.at,
  };
};

export const assembleAll = (groups: readonly Group[], notes: Notes): FoundTracked[] =>
  groups.map((group) => assemble(group, notes));

/** What the chief constable and the commissioner answered, where the tracker keeps that too. */
export const responsesOf = (groups: readonly Group[], notes: Notes): Found['responses'] => {
  const reports = new Set(groups.map(({ report }) => normal(report ?? '')));
  const found = new Map<string, Found['responses'][number]>();
  for (const group of groups) {
    for (const [field, whose] of [
      ['chiefConstable', 'chief constable'],
      ['commissioner', 'commissioner'],
    ] as const) {
      for (const { value } of valuesOf(group.rows, field)) {
        if (NOTHING.has(normal(value.cell.text))) continue;
        if (reports.size > 1) {
          notes.aside(
            value.cell.text,
            `A published response to ${nameOf(group)}: in a file of several reports it cannot be placed.`,
            value.at,
          );
          continue;
        }
        const { kind } = group;
        const key = `${kind ?? ''}\n${value.at.sheet ?? ''}\n${value.at.row ?? 0}\n${value.at.column ?? ''}`;
        const before = found.get(key);
        found.set(key, {
          whose,
          ...(kind === undefined ? {} : { kind }),
          numbers: [...(before?.numbers ?? []), group.number],
          text: value.cell.text,
          at: value.at,
        });
      }
    }
  }
  return [...found.values()];
};
