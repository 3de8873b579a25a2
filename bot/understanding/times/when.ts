/**
 * Times as people say them: "by the end of March", "since Monday", "in the last fortnight", "before the
 * next board". What stretch of days is meant depends on whether the sentence looks ahead (what is due) or
 * back (what was recorded), which is known only later: `window.ts` decides it.
 */
import type { Board, Day } from '../../../data/model';

export type Preposition = 'by' | 'before' | 'since' | 'after' | 'in' | 'within' | 'on';
export type Unit = 'day' | 'week' | 'fortnight' | 'month' | 'quarter' | 'year';

/** A time expression as it stands in the sentence. */
export interface When {
  readonly start: number;
  readonly end: number;
  readonly preposition: Preposition | undefined;
  readonly what:
    | {
        readonly is: 'span';
        readonly count: number;
        readonly unit: Unit;
        readonly side: 'last' | 'next' | 'this' | undefined;
      }
    | {
        readonly is: 'days';
        readonly from: Day;
        readonly to: Day;
        /** Said without a year: the nearest is meant, or the next where the sentence looks ahead. */
        readonly anyYear?: boolean;
      }
    | {
        readonly is: 'month';
        readonly month: number;
        readonly year: number | undefined;
        readonly endOf: boolean;
        readonly startOf: boolean;
      }
    | { readonly is: 'year'; readonly year: number }
    | {
        readonly is: 'weekday';
        readonly weekday: number;
        readonly side: 'last' | 'next' | 'week after' | undefined;
      }
    | { readonly is: 'meeting'; readonly board: Board; readonly side: 'last' | 'next' };
}

/** Which way a sentence looks. */
export type Direction = 'ahead' | 'back';

/** Where a board stands in the sentence: `end` is past its last word. */
export interface BoardSpan {
  readonly start: number;
  readonly end: number;
  readonly board: Board;
}
