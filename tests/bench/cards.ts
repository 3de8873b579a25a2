/** How large each kind of card becomes when it is handed far more than fits. */
import { cardTypes, renderCard, type CardData, type CardKind } from '../../cards';
import { sizeOf } from '../../cards/render';
import { kinds, samples } from '../cards/samples';
import { kb } from './figures';
import { judged, type Section } from './table';

/** "28 KB" may be read as thousands; the stricter reading counts. */
const MOST = 28_000;
/** How many times as long the texts, and the series, of a realistic card. */
const LONGER = [1, 2, 3, 5, 8, 13, 21, 34, 55];
const MORE = [1, 2, 3, 5, 8, 13, 21];
/** Ids, colours and addresses do not grow with what people write. */
const AS_THEY_ARE = new Set([
  'verb',
  'data',
  'url',
  'tone',
  'dueTone',
  'chartColor',
  'buttons',
  'open',
  'submit',
  'id',
  'kind',
  'choices',
  'min',
  'max',
]);

export const benchCards = (): Section => ({
  title: `The largest card of each kind, its texts up to ${String(LONGER.at(-1))} times as long and up to ${String(MORE.at(-1))} times as many`,
  rows: kinds.map((kind) => {
    const bytes = largest(kind);
    return judged(kind, 'under 28 KB', kb(bytes), bytes <= MOST);
  }),
});

const largest = (kind: CardKind): number => {
  const sizes: number[] = [];
  for (const longer of LONGER)
    for (const more of MORE) {
      const data = stretched(samples[kind](), longer, more);
      // Some series have a limit of their own: eight rows, five actions.
      if (isData<CardKind>(kind, data)) sizes.push(sizeOf(renderCard<CardKind>(kind, data)));
    }
  return Math.max(...sizes);
};

const isData = <K extends CardKind>(kind: K, data: unknown): data is CardData<K> =>
  cardTypes[kind].safeParse(data).success;

const stretched = (value: unknown, longer: number, more: number): unknown => {
  if (typeof value === 'string') return Array.from({ length: longer }, () => value).join(' ');
  if (Array.isArray(value))
    return Array.from({ length: more }, () => value.map((each) => stretched(each, longer, more))).flat();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [
      key,
      AS_THEY_ARE.has(key) ? inner : stretched(inner, longer, more),
    ]),
  );
};
