/** What a digest says of itself: when it goes out, why it comes at that moment. Each a sentence. */
import { dayOf, showWeekday, timeOf, type Instant } from '../../../data/model';
import type { DueSince } from '../digest-since';

/** "Tuesday 21 January 2025 at 09:00" */
export const momentWords = (at: Instant, joint: ' at ' | ', '): string =>
  `${showWeekday(dayOf(at))}${joint}${timeOf(at)}`;

/** "goes out on Tuesday 21 January 2025 at 09:00"; what is due already goes out at the next look. */
export const goesOut = (due: Instant, now: Date): string =>
  Date.parse(due) < now.getTime() ? 'goes out now' : `goes out on ${momentWords(due, ' at ')}`;

export const lateNote = (due: Instant): string => `Sent late: it was due on ${momentWords(due, ' at ')}.`;

/** It comes after the board's usual time, and was not due before. */
export const sinceNote = ({ at, because }: DueSince): string =>
  `It goes out now because ${because} on ${momentWords(at, ' at ')}.`;

export const previewNote = (due: Instant, now: Date): string => `Preview: the digest ${goesOut(due, now)}.`;
