/** Which recommendations a list is to hold, as far as the sentence says so. */
import { Status as StatusSchema, Rag as RagSchema, type Criteria, type Day } from '../../data/model';
import { windowOf } from './times';
import type { Reading } from './reading';

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** Everything in the sentence that narrows a list; the words for it, for the headline. */
export const narrowing = (
  reading: Reading,
  asker: Person,
  today: Day,
): { criteria: Criteria; words: string[] } => {
  const criteria: Criteria = {};
  const words: string[] = [];
  const tags = reading.tags;
  if (reading.statuses.length > 0) {
    criteria.status = [...new Set(reading.statuses)];
    words.push(criteria.status.join(' or '));
  } else if (reading.notStatuses.length > 0) {
    criteria.status = StatusSchema.options.filter((status) => !reading.notStatuses.includes(status));
    words.push(`not ${reading.notStatuses.join(' or ')}`);
  }
  if (reading.rags.length > 0) {
    criteria.rag = [...new Set(reading.rags)];
    words.push(criteria.rag.join(' or '));
  } else if (reading.notRags.length > 0) {
    criteria.rag = RagSchema.options.filter((rag) => !reading.notRags.includes(rag));
    words.push(`not ${reading.notRags.join(' or ')}`);
  }
  if (tags.has('unowned')) {
    criteria.owner = 'nobody';
    words.push('without an owner');
  } else if (tags.has('mine')) {
    criteria.owner = { id: asker.id, name: asker.name };
  } else if (reading.people[0] !== undefined) {
    criteria.owner = { id: reading.people[0].id, name: reading.people[0].name };
  }
  if (tags.has('overdue')) {
    criteria.overdue = true;
    words.push('overdue');
  }
  const when = reading.whens[0];
  if (when !== undefined && tags.has('due')) {
    const back = reading.row.some(({ text }) => ['was', 'were', 'did', 'had'].includes(text));
    criteria.due = windowOf(when, back ? 'back' : 'ahead', today);
    words.push(`due ${criteria.due.label}`);
  }
  if (tags.has('open') && criteria.status === undefined) {
    criteria.open = true;
    words.push('open');
  }
  if (reading.reports.length === 1 && reading.reports[0] !== undefined)
    criteria.inspection = reading.reports[0].id;
  return { criteria, words };
};

/** Whether anything at all narrows it. */
export const narrows = (criteria: Criteria): boolean => Object.keys(criteria).length > 0;
