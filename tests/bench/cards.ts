/** How large each kind of card becomes when it is handed as much as its contract allows. */
import fc from 'fast-check';
import { renderCard, type CardKind } from '../../cards';
import { sizeOf } from '../../cards/render';
import { anyData } from '../cards/arbitrary';
import { kinds } from '../cards/samples';
import { kb } from './figures';
import { judged, type Section } from './table';

/** "28 KB" may be read as thousands; the stricter reading counts. */
const MOST = 28_000;
const LENGTHS = [60, 400, 4_000];
const EACH = 40;

const largest = (kind: CardKind): number =>
  Math.max(
    ...LENGTHS.flatMap((longest) =>
      fc.sample(anyData<CardKind>(kind, longest), { numRuns: EACH, seed: 5 }),
    ).map((data) => sizeOf(renderCard<CardKind>(kind, data))),
  );

export const benchCards = (): Section => ({
  title: `The largest card of each kind, of ${String(EACH * LENGTHS.length)} with any data at all`,
  rows: kinds.map((kind) => {
    const bytes = largest(kind);
    return judged(kind, 'under 28 KB', kb(bytes), bytes <= MOST);
  }),
});
