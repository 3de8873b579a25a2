/** Criteria in words, all of them: a file that holds only some of the record says which. */
import type { Criteria } from './criteria';
import { showDay } from './dates';

/** "red or amber, overdue"; undefined where nothing narrows. */
export const criteriaWords = (criteria: Criteria): string | undefined => {
  const { status, rag, kind, owner, notOwner, due, silentSince, inspection, recs } = criteria;
  const words = [
    recs === undefined ? undefined : recs.length === 1 ? recs[0] : `${recs.length} recommendations named`,
    inspection === undefined ? undefined : `of the report ${inspection}`,
    kind?.join(' or '),
    rag?.join(' or '),
    status?.join(' or '),
    whether(criteria.open, 'open', 'not open'),
    whether(criteria.overdue, 'overdue', 'not overdue'),
    whether(criteria.slipped, 'overdue or with a moved date', 'neither overdue nor with a moved date'),
    whether(criteria.moved, 'with a moved date', 'without a moved date'),
    whether(criteria.evidence, 'with an evidence link', 'without an evidence link'),
    whether(criteria.inspectorateClosed, 'closed by HMICFRS', 'not closed by HMICFRS'),
    whether(criteria.noActionStarted, 'without an action started', 'with an action started'),
    owner === undefined ? undefined : owner === 'nobody' ? 'without an owner' : `owned by ${owner.name}`,
    notOwner === undefined ? undefined : `not owned by ${notOwner.name}`,
    due === undefined ? undefined : `due ${due.label}`,
    silentSince === undefined ? undefined : `without an update since ${showDay(silentSince)}`,
  ].filter((each) => each !== undefined);
  return words.length === 0 ? undefined : words.join(', ');
};

const whether = (wanted: boolean | undefined, yes: string, no: string): string | undefined =>
  wanted === undefined ? undefined : wanted ? yes : no;
