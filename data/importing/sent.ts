/** When our own response to a report was sent (Police Act 1996, section 55), as a file that is that response says it. */
import { showDay, type Inspection } from '../model';
import type { Found } from './found';

export type Section55 = Inspection['section55'];
type Sent = NonNullable<NonNullable<Section55>['sent']>;

/** By the day of the response, or its month where no more is said; undefined where the file says neither. */
export const sentIn = ({ day, month }: Pick<Found, 'day' | 'month'>): Sent | undefined =>
  day !== null ? { month: day.slice(0, 7), day } : month === undefined ? undefined : { month, day: null };

/** What is held, filled where it says nothing: a day beside its month too. What is held is never replaced. */
export const withSent = (held: Section55, sent: Sent | undefined): Section55 => {
  if (sent === undefined) return held;
  const before = held?.sent ?? null;
  if (before === null) return { sent };
  return before.day === null && before.month === sent.month ? { sent } : held;
};

/** Whether the file says another day or month than the one held. */
export const isOtherwise = (held: Section55, sent: Sent | undefined): boolean => {
  const before = held?.sent ?? null;
  if (before === null || sent === undefined) return false;
  return before.month !== sent.month || (before.day !== null && sent.day !== null && before.day !== sent.day);
};

export const sentWords = ({ day, month }: Sent): string => showDay(day ?? month);
