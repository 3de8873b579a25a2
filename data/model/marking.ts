/** How high something may be marked where it is shown. */
import type { Marking } from './common';
import type { Board } from './reference';

/** What a channel takes where nothing else is set for it. */
export const CHANNEL_HIGHEST: Marking = 'OFFICIAL';

/** What a board's channel takes; a place that is no board's takes what any channel does. */
export const highestOf = (board: Pick<Board, 'channel'> | undefined): Marking =>
  board?.channel?.highest ?? CHANNEL_HIGHEST;

/** Whether something is marked higher than the place takes in which it would be shown. */
export const isAbove = (marking: Marking, highest: Marking): boolean =>
  marking === 'OFFICIAL-SENSITIVE' && highest === 'OFFICIAL';
