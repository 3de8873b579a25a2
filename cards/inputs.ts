/**
 * The fields of a form. Made here and not in a template, because an attribute that is not given must be
 * missing and not empty: an empty `max` would let nobody pick a day.
 */
import type { z } from 'zod';
import { cleanWords, oneLine } from './escape';
import type { cardTypes } from './types';

type FieldShown = z.output<(typeof cardTypes)['form']>['fields'][number];
type Input = Readonly<Record<string, unknown>>;

const plain = (words: string): string => oneLine(cleanWords(words));

/** A day that a date picker understands; anything else is left to the person to pick again. */
const day = (words = ''): string | undefined => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(words)) return undefined;
  const read = new Date(`${words}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(words) ? words : undefined;
};

/** The attributes that have something to say. */
const given = (attributes: Input): Input =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined && value !== ''));

/** A field that is too short for what stands in it would cut it without a word. */
const roomFor = ({ maxLength, value = '' }: FieldShown): number | undefined =>
  maxLength !== undefined && value.length <= maxLength ? maxLength : undefined;

const typed = (field: FieldShown): Input => ({
  type: 'Input.Text',
  ...(field.kind === 'text' && { isMultiline: true }),
  ...(field.kind === 'url' && { style: 'url' }),
  ...given({
    // The line breaks of a longer text are the person's own.
    value: field.kind === 'text' ? cleanWords(field.value ?? '') : plain(field.value ?? ''),
    maxLength: roomFor(field),
  }),
});

const chosen = (choices: NonNullable<FieldShown['choices']>, value: string | undefined): Input => ({
  type: 'Input.ChoiceSet',
  style: 'compact',
  wrap: true,
  choices: choices.map((choice) => ({
    title: plain(choice.title) || choice.value,
    value: choice.value,
  })),
  ...given({ value: choices.find((choice) => choice.value === value)?.value }),
});

const picked = ({ value, min, max }: FieldShown): Input => ({
  type: 'Input.Date',
  ...given({ value: day(value), min: day(min), max: day(max) }),
});

const specific = (field: FieldShown): Input => {
  const { kind, choices = [], value } = field;
  if (kind === 'date') return picked(field);
  return kind === 'choice' && choices.length > 0 ? chosen(choices, value) : typed(field);
};

/** One field, as the client is to show it. */
export const input = (field: FieldShown): Input => {
  const label = plain(field.label) || field.id;
  return {
    id: field.id,
    ...specific(field),
    label,
    isRequired: field.required,
    // Without one, a client says nothing at all when it refuses to send.
    errorMessage: plain(field.error) || `${label} is needed`,
    ...given({ placeholder: plain(field.hint ?? '') }),
  };
};
