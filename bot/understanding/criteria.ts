/** Which recommendations a list is to hold, as far as the sentence says so. */
import {
  Status as StatusSchema,
  Rag as RagSchema,
  addDays,
  showDay,
  type Criteria,
  type Day,
} from '../../data/model';
import type { Reading } from './reading';
import { windowOf, type When } from './times';
import type { Tag } from './vocabulary';

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
  const [notTheirs] = reading.notPeople;
  if (notTheirs !== undefined) {
    criteria.notOwner = { id: notTheirs.id, name: notTheirs.name };
    words.push(`not owned by ${notTheirs.name}`);
  } else if (tags.has('unowned')) {
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
  const when = whenOf(reading, 'due');
  const missed = tags.has('overdue') && when?.what.is === 'days' && when.preposition === undefined;
  if (when !== undefined && (tags.has('due') || missed)) {
    criteria.due = windowOf(when, missed || dueLooksBack(reading) ? 'back' : 'ahead', today);
    words.push(`due ${criteria.due.label}`);
  }
  if (tags.has('evidence')) {
    criteria.evidence = !lacksEvidence(reading);
    words.push(criteria.evidence ? 'with an evidence link' : 'without an evidence link');
  }
  if (tags.has('stale')) {
    criteria.silentSince = silentSince(reading, today);
    words.push(`without an update since ${showDay(criteria.silentSince)}`);
  }
  if (tags.has('open') && criteria.status === undefined) {
    criteria.open = true;
    words.push('open');
  }
  if (reading.reports.length === 1 && reading.reports[0] !== undefined)
    criteria.inspection = reading.reports[0].id;
  return { criteria, words };
};

/** "What was due in December" looks back; "due in April, which have had no update" does not. */
export const dueLooksBack = ({ row }: Reading): boolean =>
  row.some(
    ({ text }, at) =>
      ['was', 'were', 'did'].includes(text) ||
      (text === 'had' && row.slice(at, at + 4).some((word) => ['due', 'fallen', 'to'].includes(word.text))),
  );

/** Which of the times said belongs to these words: the one that follows them, or the only one. */
export const whenOf = (reading: Reading, tag: 'due' | 'stale'): When | undefined => {
  const [first, second] = reading.whens;
  if (second === undefined) return first;
  const other: Tag = tag === 'due' ? 'stale' : 'due';
  const [mine, theirs] = [reading.tags.get(tag), reading.tags.get(other)];
  if (mine === undefined || theirs === undefined) return undefined;
  return mine < theirs ? first : second;
};

/** The day since which nothing is to have been heard; 30 days where none is said. */
export const silentSince = (reading: Reading, today: Day): Day => {
  const when = whenOf(reading, 'stale');
  const window = when === undefined ? undefined : windowOf(when, 'back', today);
  return window?.from ?? window?.to ?? addDays(today, -30);
};

const LACKING = new Set('not no without never nothing none missing lack lacks lacking zero minus'.split(' '));

/** "no evidence", "evidence missing"; "not closed, with evidence" does not lack it. */
const lacksEvidence = (reading: Reading): boolean => {
  const at = reading.tags.get('evidence') ?? 0;
  const near = reading.row.slice(Math.max(0, at - 4), at + 4).some(({ text }) => LACKING.has(text));
  const alone = reading.notStatuses.length + reading.notRags.length + reading.notPeople.length === 0;
  return near || (alone && reading.tags.has('not'));
};

/** Whether anything at all narrows it. */
export const narrows = (criteria: Criteria): boolean => Object.keys(criteria).length > 0;
