/**
 * Words that forces write in their columns, and which of ours they are taken for. Every reading is shown and
 * confirmed before anything is kept, and whoever imports may give another. To teach the reader a word, add it here.
 */
import type { Marking } from '../../../model/common';
import type { ActionState, FindingKind, Rag, Status } from '../../../model/recommendation';

/** `complete` is closed where a day of sign-off stands beside it, and awaits sign-off where none does. */
export type StatusWord = Status | 'complete';

const table = <T extends string>(rows: readonly (readonly [T, string])[]): ReadonlyMap<string, T> =>
  new Map(rows.flatMap(([as, words]) => words.split(',').map((word): [string, T] => [word.trim(), as])));

export const STATUS: ReadonlyMap<string, StatusWord> = table<StatusWord>([
  [
    'awaiting allocation',
    'awaiting allocation, unallocated, not allocated, to be allocated, awaiting owner, no owner, unassigned, not assigned, not started, not yet started, not commenced, new, awaiting lead',
  ],
  [
    'in progress',
    'in progress, open, ongoing, on going, on track, off track, at risk, started, underway, under way, active, live, outstanding, overdue, delayed, behind schedule, slipped, partially implemented, partly implemented, partially complete, partially completed, partially met, partial, in train, work in progress, wip, being progressed, progressing, reopened, current, ip, allocated',
  ],
  [
    'awaiting sign-off',
    'awaiting sign off, pending sign off, pending signoff, awaiting signoff, for sign off, ready for sign off, awaiting closure, pending closure, proposed complete, proposed for closure, recommended for closure, submitted for sign off, submitted for closure, awaiting approval, complete awaiting sign off, complete pending sign off, completed awaiting sign off, complete subject to sign off',
  ],
  [
    'closed',
    'closed, signed off, signed off and closed, discharged, complete and signed off, completed and closed, closed by force, complete closed',
  ],
  [
    'complete',
    'complete, completed, done, implemented, fully implemented, delivered, achieved, finished, fully complete, fully completed, met, fully met, action complete, actions complete, actioned, 100',
  ],
  [
    'not adopted',
    'not adopted, not accepted, rejected, declined, will not be implemented, no action to be taken, risk accepted, not being progressed',
  ],
  [
    'superseded',
    'superseded, replaced, overtaken, overtaken by events, merged, incorporated into another recommendation, duplicate',
  ],
]);

export const ACTION_STATE: ReadonlyMap<string, ActionState> = table<ActionState>([
  [
    'not started',
    'not started, not yet started, not commenced, unallocated, not allocated, awaiting allocation, new, to do, planned, awaiting owner',
  ],
  [
    'in progress',
    'in progress, open, ongoing, on going, on track, off track, at risk, started, underway, under way, active, live, outstanding, overdue, delayed, partially complete, partially completed, partially implemented, partial, wip, work in progress, progressing',
  ],
  [
    'done',
    'done, complete, completed, closed, implemented, fully implemented, delivered, achieved, finished, actioned, signed off, awaiting sign off, pending sign off',
  ],
]);

export const RAG: ReadonlyMap<string, Rag> = table<Rag>([
  ['red', 'red, r'],
  ['amber', 'amber, a, yellow, orange'],
  ['green', 'green, g'],
  ['blue', 'blue, b'],
  ['white', 'white, w'],
]);

/** Where a RAG column is filled with words, the legend most used: red off track, amber at risk, green on track. */
export const RAG_LEGEND: ReadonlyMap<string, Rag> = table<Rag>([
  ['red', 'off track, overdue, critical'],
  ['amber', 'at risk, some risk, delayed'],
  ['green', 'on track, on target'],
]);

export const KIND: ReadonlyMap<string, FindingKind> = table<FindingKind>([
  ['recommendation', 'recommendation, recommendations, rec, recs, r, recommends'],
  ['area for improvement', 'area for improvement, areas for improvement, afi, afis, afl'],
  ['cause of concern', 'cause of concern, causes of concern, coc, cocs, cause for concern'],
  ['finding', 'finding, findings'],
]);

/** `OFFICIAL-SENSITIVE` too for markings of before 2014 and for those not known here: the stricter is the safer. */
export const MARKING: ReadonlyMap<string, Marking> = table<Marking>([
  ['OFFICIAL', 'official, o, not protectively marked, npm, unclassified, unmarked, none'],
  ['OFFICIAL-SENSITIVE', 'official sensitive, os, o s, sensitive, restricted, protect'],
]);

/** What says in a date's column that there is no date. */
export const NO_DATE: ReadonlySet<string> = new Set(
  'tbc, tba, tbd, to be confirmed, to be agreed, to be decided, to be determined, to be set, ongoing, on going, bau, business as usual, no date, no date set, none set, not set, not specified, not stated, unknown, open, continuous, rolling, awaiting, awaited, pending, asap, as soon as possible'.split(
    ', ',
  ),
);

/** What says in a column of people that there is nobody. */
export const NOBODY: ReadonlySet<string> = new Set(
  'tbc, tba, tbd, to be confirmed, to be allocated, to be agreed, unallocated, not allocated, unassigned, vacant, vacancy, awaiting allocation, nobody, no owner'.split(
    ', ',
  ),
);

/** What stands in a cell that is meant to be empty. */
export const NOTHING: ReadonlySet<string> = new Set([
  '',
  'n a',
  'na',
  'none',
  'nil',
  'not applicable',
  'blank',
]);
