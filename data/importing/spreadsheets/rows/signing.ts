/** The two ends of a recommendation: the force's sign-off and the inspectorate's closure. */
import type { Day } from '../../../model/common';
import type { FoundTracked } from '../../found';
import type { Notes } from '../notes';
import { dayWithin, readDate } from '../values/dates';
import { normal } from '../words/normal';
import { NOTHING } from '../words/values';
import { agreed, dayOnly, dueOf, nameOf, textsOf, valuesOf, type Said } from './choosing';
import type { Group } from './group';
import type { Value } from './row';

interface Signed {
  readonly day?: Day;
  readonly by?: string;
}

const NOT_YET = new Set(
  'no, n, not yet, pending, awaiting, open, tbc, tba, no not yet, awaiting sign off, pending sign off, false'.split(
    ', ',
  ),
);
const YES = new Set(
  'yes, y, signed off, signed, complete, completed, closed, done, true, agreed, approved'.split(', '),
);

const isNotYet = ({ cell }: Value): boolean =>
  NOTHING.has(normal(cell.text)) || NOT_YET.has(normal(cell.text));

/** "Signed off by DCC Reed on" without the words around the name. */
const nameIn = (text: string): string =>
  text
    .replace(
      /\b(?:signed[ -]off|sign[ -]off|signed|approved|agreed|closed|date|dated|on|by|at|the)\b[:\s]*/gi,
      ' ',
    )
    .replace(/[()[\],;:–—-]+(?=\s|$)|^[\s()[\],;:–—-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const signedIn = (value: Value, group: Group, notes: Notes): Signed | undefined => {
  const { cell, at } = value;
  if (isNotYet(value)) return undefined;
  if (cell.day !== undefined || cell.number !== undefined || cell.fault === true) {
    const due = dueOf(value, notes);
    return due?.is === 'day' ? { day: due.day } : undefined;
  }
  // "9 January 2025 10:15" names nobody.
  const whole = readDate(cell);
  if (whole.is === 'day') return { day: whole.day };
  const dated = dayWithin(cell.text);
  if (dated !== undefined) {
    const by = nameIn(dated.rest);
    return { day: dated.day, ...(by === '' ? {} : { by }) };
  }
  if (/\d/.test(cell.text)) {
    const due = dueOf(value, notes);
    return due?.is === 'day' ? { day: due.day } : undefined;
  }
  notes.wrong(`${nameOf(group)} is signed off without a day. Give the day of the sign-off.`, at);
  const by = YES.has(normal(cell.text)) ? '' : nameIn(cell.text);
  return by === '' ? undefined : { by };
};

/** The sign-off of the force; its day and its name may stand in one column or in two. */
export const signOffOf = (group: Group, notes: Notes): FoundTracked['signedOff'] => {
  const rows = group.rows.filter(({ actionsSheet }) => !actionsSheet);
  const said: Said<Signed>[] = valuesOf(rows, 'signOff').flatMap(({ value, row }) => {
    const day = rows.some((each) => each.values.has('signedOffDay'));
    // Beside a column of days this one holds a name or a "yes".
    const named = day && !/\d/.test(value.cell.text) && !isNotYet(value) && value.cell.day === undefined;
    if (named)
      return YES.has(normal(value.cell.text))
        ? []
        : [{ value: { by: nameIn(value.cell.text) }, from: value, row }];
    const signed = signedIn(value, group, notes);
    return signed === undefined ? [] : [{ value: signed, from: value, row }];
  });
  for (const { value, row } of valuesOf(rows, 'signedOffDay')) {
    const due = isNotYet(value) ? undefined : dueOf(value, notes);
    const day = due && dayOnly({ value: due, from: value, row }, notes);
    if (day !== undefined) said.push({ value: { day }, from: value, row });
  }
  const days = agreed(
    group,
    'day of sign-off',
    said.filter(({ value }) => value.day !== undefined),
    ({ day }) => day ?? '',
    notes,
  );
  const names: Said<Signed>[] = [
    ...textsOf(rows, 'signedOffBy').map(({ value, ...rest }) => ({ ...rest, value: { by: value } })),
    ...said.filter(({ value }) => value.by !== undefined && value.by !== ''),
  ];
  const name = agreed(group, 'person who signed it off', names, ({ by }) => normal(by ?? ''), notes);
  const from = days ?? name;
  if (from === undefined) return undefined;
  return {
    value: {
      ...(days?.value.day === undefined ? {} : { day: days.value.day }),
      ...(name?.value.by === undefined ? {} : { by: name.value.by }),
    },
    at: from.from.at,
  };
};

/** The day on which the inspectorate closed it. */
export const closureOf = (group: Group, notes: Notes): FoundTracked['inspectorateClosed'] => {
  const said = valuesOf(group.rows, 'inspectorateClosed').flatMap(({ value, row }) => {
    const due = isNotYet(value) ? undefined : dueOf(value, notes);
    const day = due && dayOnly({ value: due, from: value, row }, notes);
    return day === undefined ? [] : [{ value: day, from: value, row }];
  });
  const closed = agreed(group, 'day of closure by the inspectorate', said, (day) => day, notes);
  return closed === undefined ? undefined : { value: closed.value, at: closed.from.at };
};
