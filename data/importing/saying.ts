/** The words that would land under a recommendation, whole, so that a person sees where they go before they confirm. Pure. */
import {
  capital,
  dayOf,
  showDay,
  touchWords,
  type FieldChange,
  type Instant,
  type Recommendation,
  type Touch,
} from '../model';
import { LONGEST_VALUE, valueWhole } from './naming';
import type { Said, Step } from './plan';

/** Shown in the line itself of one that is new. */
const IN_LINE: ReadonlySet<Touch['field']> = new Set([
  'due',
  'status',
  'rag',
  'owner',
  'marking',
  'inspectorateClosed',
]);

/**
 * @param born as it is to be, where it is new
 * @param touches what changes
 * @param told the entries, with what was said
 * @param now when it is brought in: what has that day has none in the file
 */
export const saidOf = (
  born: Recommendation | undefined,
  touches: readonly Touch[],
  told: readonly Step[],
  now: Instant,
): readonly Said[] => [
  ...(born === undefined ? [] : askedBy(born)),
  ...touches.flatMap((touch) =>
    (born === undefined ? isCut(touch) : !IN_LINE.has(touch.field)) ? [changed(touch)] : [],
  ),
  ...told.map((step) => ({ whose: whoseIs(step, now), words: step.text })),
];

const askedBy = ({ text, parts }: Recommendation): Said[] => [
  { whose: 'Text', words: text },
  ...(parts.length === 0 ? [] : [{ whose: 'Parts', words: parts.join('; ') }]),
];

/** Whether the line has only the beginning of it. */
const isCut = (touch: Touch): boolean =>
  touchWords(touch).some(({ from, to }) => [from, to].some((each) => (each ?? '').length > LONGEST_VALUE));

/** What a touch changes, in words: of a sign-off its day too, which is that of the file and not of the import. */
export const changesOf = (touch: Touch): FieldChange[] =>
  touch.field === 'signedOff'
    ? touchWords(touch).map(({ field }) => ({ field, from: signature(touch.from), to: signature(touch.to) }))
    : touchWords(touch);

const signature = (signed: Recommendation['signedOff']): string | null =>
  signed === null ? null : `${signed.by.name}, ${showDay(dayOf(signed.at))}`;

const changed = (touch: Touch): Said => {
  const [first, ...more] = changesOf(touch);
  const whose = first?.field ?? touch.field;
  const rest = more.map((change) => `${change.field.replace(`${whose} `, '')} ${fromTo(change)}`);
  return {
    whose: capital(whose),
    words: [...(first === undefined ? [] : [fromTo(first)]), ...rest].join('; '),
  };
};

const fromTo = ({ from, to }: FieldChange): string =>
  from === null ? valueWhole(to) : `${valueWhole(to)} (before: ${valueWhole(from)})`;

const whoseIs = ({ kind, touched, by, at }: Step, now: Instant): string => {
  const day = at === now ? [] : [showDay(dayOf(at))];
  const response = touched.find((touch) => touch.field === 'response')?.to;
  const whose =
    response === undefined || response === null
      ? [capital(kind), by.name]
      : [response.whose === 'commissioner' ? 'Commissioner’s comment' : 'Chief constable’s response'];
  return [...whose, ...day].join(', ');
};
