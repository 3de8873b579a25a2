/** The fields of forms, as the card wants them. */
import type { FieldData } from '../../cards';
import { LONGEST_TEXT } from '../../data/model';
import type { Desk } from '../asking/desk';

export const words = (id: string, label: string, value: string | undefined, required = true): FieldData => ({
  id,
  label,
  kind: 'text',
  required,
  error: `Say ${label.toLowerCase()}, in at most ${LONGEST_TEXT.toLocaleString('en-GB')} characters`,
  maxLength: LONGEST_TEXT,
  ...(value === undefined ? {} : { value }),
});
export const line = (
  id: string,
  label: string,
  kind: 'line' | 'url',
  value: string | undefined,
  required: boolean,
  hint: string,
): FieldData => ({
  id,
  label,
  kind,
  required,
  error: `Give ${label.toLowerCase()}`,
  hint,
  maxLength: kind === 'url' ? 1_000 : 200,
  ...(value === undefined ? {} : { value }),
});
export const day = (
  id: string,
  label: string,
  value: string | undefined,
  required: boolean,
  desk: Desk,
): FieldData => ({
  id,
  label,
  kind: 'date',
  required,
  error: 'Choose a day from today on',
  min: desk.today,
  ...(value === undefined ? {} : { value }),
});
export const choice = (
  id: string,
  label: string,
  options: readonly (readonly [string, string])[],
  value: string | undefined,
  required: boolean,
): FieldData => ({
  id,
  label,
  kind: 'choice',
  required,
  error: `Choose ${label.toLowerCase()}`,
  choices: options.map(([title, chosen]) => ({ title, value: chosen })),
  ...(value === undefined ? {} : { value }),
  ...(required ? {} : { hint: 'No change' }),
});

export const MARKINGS = [
  ['OFFICIAL', 'OFFICIAL'],
  ['OFFICIAL-SENSITIVE', 'OFFICIAL-SENSITIVE'],
] as const;
export const COLOURS = [
  ['Red: off track or overdue', 'red'],
  ['Amber: at risk', 'amber'],
  ['Green: on track', 'green'],
  ['Blue: complete', 'blue'],
  ['White: depends on another body', 'white'],
] as const;
