/** What each criterion means, said once more in plain TypeScript over documents in memory. */
import { dayOf, isOpen, type Criteria, type Day, type Recommendation } from '../../../data/model';

export const matches = (rec: Recommendation, criteria: Criteria, today: Day): boolean => {
  const overdue = isOpen(rec) && rec.due !== null && rec.due < today;
  const moved = rec.earlierDues.length > 0;
  const { recs, inspection, kind, status, rag, owner, notOwner, due, silentSince } = criteria;
  const latest = rec.latest[0];
  return (
    (recs?.includes(rec.id) ?? true) &&
    (inspection === undefined || rec.inspection === inspection) &&
    (kind?.includes(rec.kind) ?? true) &&
    (status?.includes(rec.status) ?? true) &&
    (rag?.includes(rec.rag) ?? true) &&
    (owner === undefined || (owner === 'nobody' ? rec.owner === null : rec.owner?.id === owner.id)) &&
    (notOwner === undefined || rec.owner?.id !== notOwner.id) &&
    (due === undefined ||
      (rec.due !== null && rec.due >= (due.from ?? '') && rec.due <= (due.to ?? '9999'))) &&
    (silentSince === undefined || latest === undefined || dayOf(latest.at) < silentSince) &&
    agrees(criteria.open, isOpen(rec)) &&
    agrees(criteria.overdue, overdue) &&
    agrees(criteria.moved, moved) &&
    agrees(criteria.slipped, overdue || moved) &&
    agrees(criteria.evidence, rec.evidence.length > 0) &&
    agrees(criteria.inspectorateClosed, rec.inspectorateClosed !== null) &&
    agrees(
      criteria.noActionStarted,
      rec.actions.every((action) => action.state === 'not started'),
    )
  );
};

const agrees = (wanted: boolean | undefined, is: boolean): boolean => wanted === undefined || wanted === is;
