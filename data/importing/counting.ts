/** From "within three months" to a day. */
import { addDays, addMonths, type Day } from '../model';
import type { FoundDue } from './found';

/**
 * The day that the words mean, counted from the anchor; undefined where they name no stretch of time.
 * A part of a month is counted as so much of thirty days.
 */
export const dayFrom = (due: Exclude<FoundDue, { is: 'day' }>, anchor: Day): Day | undefined => {
  if (due.is === 'immediately') return anchor;
  const { months = 0, days = 0 } = due;
  if (months === 0 && days === 0) return undefined;
  const whole = Math.trunc(months);
  return addDays(addMonths(anchor, whole), Math.round(days + (months - whole) * 30));
};
