/**
 * Which change a recommendation takes in which state, and to which state it leads.
 *
 * | change            | from                                | to                                       |
 * |-------------------|-------------------------------------|------------------------------------------|
 * | state (status)    | awaiting allocation                 | in progress                              |
 * | owner             | awaiting allocation                 | in progress                              |
 * | propose complete  | in progress                         | awaiting sign-off                        |
 * | sign off          | awaiting sign-off                   | closed                                   |
 * | send back         | awaiting sign-off                   | in progress                              |
 * | reopen            | closed, not adopted                 | in progress; without an owner awaiting allocation |
 * | not adopt         | any open state                      | not adopted                              |
 *
 * Nothing goes backwards by hand, and what is superseded stays so. Comments and corrections are taken in
 * every state; everything else in the open ones only.
 */
import type { Change } from './change';
import type { Recommendation, Status } from './recommendation';

const OPEN: readonly Status[] = ['awaiting allocation', 'in progress', 'awaiting sign-off'];
const ANY: readonly Status[] = [...OPEN, 'closed', 'not adopted', 'superseded'];

/** The states in which a change is taken at all. */
export const TAKEN_IN: Readonly<Record<Change['change'], readonly Status[]>> = {
  progress: OPEN,
  state: OPEN,
  'add action': OPEN,
  action: OPEN,
  date: OPEN,
  evidence: OPEN,
  owner: OPEN,
  // A second proposal is no matter of permission: it is told that the first one stands.
  'propose complete': ['in progress', 'awaiting sign-off'],
  'sign off': ['awaiting sign-off'],
  'send back': ['awaiting sign-off'],
  reopen: ['closed', 'not adopted'],
  'not adopt': OPEN,
  comment: ANY,
  correct: ANY,
  undo: OPEN,
  'message amended': ANY,
};

/** Whether a status may be set by hand: forward into work, and nothing else. */
export const maySetStatus = (from: Status, to: Status): boolean =>
  from === 'awaiting allocation' && to === 'in progress';

/**
 * The status after a change. An undo is not for this table: it restores what its entry found.
 * Where the change is not taken, the status stays.
 */
export const nextStatus = (change: Change, rec: Pick<Recommendation, 'status' | 'owner'>): Status => {
  if (!TAKEN_IN[change.change].includes(rec.status)) return rec.status;
  switch (change.change) {
    case 'state':
      return change.status !== undefined && maySetStatus(rec.status, change.status)
        ? change.status
        : rec.status;
    case 'owner':
      return rec.status === 'awaiting allocation' ? 'in progress' : rec.status;
    case 'propose complete':
      return 'awaiting sign-off';
    case 'sign off':
      return 'closed';
    case 'send back':
      return 'in progress';
    case 'reopen':
      return rec.owner === null ? 'awaiting allocation' : 'in progress';
    case 'not adopt':
      return 'not adopted';
    case 'progress':
    case 'add action':
    case 'action':
    case 'date':
    case 'evidence':
    case 'comment':
    case 'correct':
    case 'undo':
    case 'message amended':
      return rec.status;
  }
};
