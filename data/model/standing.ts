/** What follows from the record and today's date, and so is never stored. */
import type { Day } from './common';
import { daysBetween } from './dates';
import type { Recommendation, Rag } from './recommendation';

/** Open: somebody still has work to do on it. */
export const isOpen = (rec: Pick<Recommendation, 'status'>): boolean =>
  rec.status !== 'closed' && rec.status !== 'not adopted' && rec.status !== 'superseded';

/** Days past the due date; 0 when it is not overdue. On its due date it is not yet overdue. */
export const daysOverdue = (rec: Pick<Recommendation, 'status' | 'due'>, today: Day): number =>
  rec.due !== null && isOpen(rec) ? Math.max(0, daysBetween(rec.due, today)) : 0;

/** The day of the latest entry, or null where none is held. */
export const lastHeard = (rec: Pick<Recommendation, 'latest'>): string | null => rec.latest[0]?.at ?? null;

/**
 * What a colour means, unless a force says otherwise. One council's wording; no police definition was
 * found, so it is a default and not a rule.
 */
export const RAG_MEANING: Readonly<Record<Rag, string>> = {
  red: 'off track or overdue',
  amber: 'at risk',
  green: 'on track',
  blue: 'complete',
  white: 'depends on another body',
};
