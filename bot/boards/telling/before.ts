/** What a meeting has before it, gathered once: the digest, the agenda and the decisions are made from it. */
import type { Summary } from '../../../data/cosmos';
import {
  addDays,
  dayOf,
  daysOverdue,
  isAbove,
  isNote,
  type Board,
  type Day,
  type Instant,
  type Marking,
  type Update,
} from '../../../data/model';
import type { Desk } from '../../asking/desk';
import { lastMeeting, meetingAfter } from '../calendar';

/** A recommendation on which something was recorded, and the latest of it. */
export interface Changed {
  readonly id: string;
  readonly rec: Summary | undefined;
  readonly latest: Update;
  readonly entries: number;
}

/** All lists worst first, and without what is marked higher than the place takes. */
export interface Before {
  /** Since when things count as new: the day of the meeting before this one. */
  readonly since: Day;
  /** By when the meeting after is. */
  readonly until: Day;
  readonly open: readonly Summary[];
  readonly changed: readonly Changed[];
  readonly overdue: readonly Summary[];
  readonly awaitingSignOff: readonly Summary[];
  readonly unallocated: readonly Summary[];
  readonly coming: readonly Summary[];
  readonly silent: readonly Summary[];
  /** Ids of what would have been named, were it not marked too high. */
  readonly withheld: readonly string[];
}

/** Without a meeting before, or one to come: a month back, a month ahead. */
const OTHERWISE_DAYS = 30;

/**
 * Everything a meeting has before it: two requests, and a third where something that changed is closed.
 * @param meeting when it is, or was; undefined where none is set
 */
export const beforeMeeting = async (
  board: Board,
  meeting: Instant | undefined,
  desk: Desk,
  highest: Marking,
): Promise<Before> => {
  // Once it has begun, the meeting itself is not the one before it.
  const asOf = meeting === undefined ? desk.now : new Date(Math.min(desk.now.getTime(), Date.parse(meeting)));
  const last = lastMeeting(board, asOf);
  const since = last === undefined ? addDays(desk.today, -OTHERWISE_DAYS) : dayOf(last);
  const until = meeting === undefined ? addDays(desk.today, OTHERWISE_DAYS) : meetingAfter(board, meeting);
  const [open, updates] = await Promise.all([
    desk.record.find({ open: true }, desk.today),
    desk.record.changes({ from: since }, undefined),
  ]);
  const known = new Map(open.map((rec) => [rec.id, rec]));
  const closed = [...new Set(updates.map((update) => update.recommendation))].filter((id) => !known.has(id));
  if (closed.length > 0)
    for (const rec of await desk.record.find({ recs: closed }, desk.today)) known.set(rec.id, rec);

  const tooHigh = new Set(
    updates.filter((update) => isAbove(update.marking, highest)).map((update) => update.recommendation),
  );
  for (const rec of known.values()) if (isAbove(rec.marking, highest)) tooHigh.add(rec.id);
  const withheld = new Set<string>();
  const shown = <T extends { readonly id: string }>(all: readonly T[]): T[] =>
    all.filter(({ id }) => {
      if (tooHigh.has(id)) withheld.add(id);
      return !tooHigh.has(id);
    });

  const worst = [...open].sort(
    (a, b) => daysOverdue(b, desk.today) - daysOverdue(a, desk.today) || a.number - b.number,
  );
  return {
    since,
    until,
    open: worst.filter((rec) => !tooHigh.has(rec.id)),
    changed: shown(changedIn(updates, known)),
    overdue: shown(worst.filter((rec) => daysOverdue(rec, desk.today) > 0)),
    awaitingSignOff: shown(worst.filter((rec) => rec.status === 'awaiting sign-off')),
    unallocated: shown(worst.filter((rec) => rec.status === 'awaiting allocation')),
    coming: shown(
      worst
        .filter((rec) => rec.due !== null && rec.due >= desk.today && rec.due <= until)
        .sort((a, b) => (a.due ?? '').localeCompare(b.due ?? '')),
    ),
    silent: shown(
      worst
        .filter((rec) => rec.latest[0] === undefined || dayOf(rec.latest[0].at) < since)
        .sort((a, b) => (a.latest[0]?.at ?? '').localeCompare(b.latest[0]?.at ?? '')),
    ),
    withheld: [...withheld],
  };
};

/** By recommendation, what was last changed first. That a message was edited stands for nobody's words. */
const changedIn = (updates: readonly Update[], known: ReadonlyMap<string, Summary>): Changed[] => {
  const byRec = new Map<string, Update[]>();
  for (const update of updates)
    byRec.set(update.recommendation, [...(byRec.get(update.recommendation) ?? []), update]);
  return [...byRec].flatMap(([id, entries]) => {
    const latest = entries.find((entry) => !isNote(entry)) ?? entries[0];
    return latest === undefined ? [] : [{ id, rec: known.get(id), latest, entries: entries.length }];
  });
};
