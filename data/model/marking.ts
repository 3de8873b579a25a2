/** How high something may be marked where it is shown. */
import type { Marking } from './common';
import { baseOf } from './place';
import type { Board } from './reference';

/** What a channel takes where nothing else is set for it. */
export const CHANNEL_HIGHEST: Marking = 'OFFICIAL';

/** What a board's channel takes; a place that is no board's takes what any channel does. */
export const highestOf = (board: Pick<Board, 'channel'> | undefined): Marking =>
  board?.channel?.highest ?? CHANNEL_HIGHEST;

/** What a conversation takes where others read along: a board's channel what is set for it, any other what any channel does. */
export const highestIn = (conversation: string, boards: readonly Pick<Board, 'channel'>[]): Marking =>
  highestOf(boards.find(({ channel }) => channel?.id === baseOf(conversation)));

/** Whether something is marked higher than the place takes in which it would be shown. */
export const isAbove = (marking: Marking, highest: Marking): boolean =>
  marking === 'OFFICIAL-SENSITIVE' && highest === 'OFFICIAL';

/** The highest of several; what is not marked takes nothing from it. */
export const strictest = (markings: readonly (Marking | undefined)[]): Marking =>
  markings.includes('OFFICIAL-SENSITIVE') ? 'OFFICIAL-SENSITIVE' : 'OFFICIAL';
