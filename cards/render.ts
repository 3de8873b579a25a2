import type { CardData, CardKind } from './types';

/** An Adaptive Card, ready to be attached. */
export interface Card {
  readonly type: 'AdaptiveCard';
  readonly [property: string]: unknown;
}

export const renderCard = <K extends CardKind>(_kind: K, _data: CardData<K>): Card => ({ type: 'AdaptiveCard' });
