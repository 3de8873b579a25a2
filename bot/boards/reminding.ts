/**
 * Who is to be reminded, and what is to be brought before a chair. Pure: it follows from how things stand
 * today, so that what is closed, moved or handed over is no longer told to whom it was.
 */
import type { Summary } from '../../data/cosmos';
import {
  addDays,
  dayOf,
  daysBetween,
  daysOverdue,
  isOpen,
  standingInFor,
  type Day,
  type Person,
  type PersonRef,
} from '../../data/model';
import { isWorkingDay } from './calendar';
import { secretaryIn } from './posts';

/** Days before the due date on which its owner is reminded. */
export const REMIND_DAYS: readonly number[] = [30, 7, 1];
/** What is overdue is told again after so many days, and no sooner. */
export const REMIND_AGAIN_DAYS = 7;

/** After how many days overdue without an update the digest names it, and the chair is told. */
export interface Escalation {
  readonly digestDays: number;
  readonly chairDays: number;
}
export const ESCALATION: Escalation = { digestDays: 14, chairDays: 28 };

/** As much of a recommendation as reminding goes by. */
export type Remindable = Pick<Summary, 'id' | 'status' | 'due' | 'owner'>;

/** Open and with its owner: what awaits sign-off is the board's to deal with, not the owner's. */
export const isOwnersToDo = (rec: Pick<Summary, 'status'>): boolean =>
  isOpen(rec) && rec.status !== 'awaiting sign-off';

/** What is overdue or due within 30 days: a reminder has something to say. */
export const isPressing = (rec: Pick<Summary, 'due'>, today: Day): boolean =>
  rec.due !== null && daysBetween(today, rec.due) <= Math.max(...REMIND_DAYS);

/** Who gets an owner's reminder today: they, whoever stands in for them, or nobody. */
export const reminderReceiver = (
  owner: string,
  people: readonly Person[],
  today: Day,
): string | undefined => {
  const receiver = standingInFor(owner, people, today);
  const quiet = people.find(({ id }) => id === owner)?.quietUntil ?? null;
  return receiver === owner && quiet !== null && quiet > today ? undefined : receiver;
};

/**
 * Who is told what should come before a board's chair: the chair or whoever stands in for them. Where they
 * are away and have named nobody, the chair all the same, so that it is there when they are back, and the
 * secretary, so that somebody knows today. Of a board that nobody chairs, the secretary.
 */
export const escalationReceivers = (
  chair: PersonRef | null,
  people: readonly Person[],
  today: Day,
): readonly string[] => {
  const receiver = chair === null ? undefined : standingInFor(chair.id, people, today);
  if (receiver !== undefined) return [receiver];
  const secretary = secretaryIn(people, today);
  return [...new Set([chair?.id, secretary].filter((id) => id !== undefined))];
};

/** One person to be reminded, and what of theirs gave the occasion. */
export interface ReminderDue<R extends Remindable> {
  readonly person: PersonRef;
  readonly occasions: readonly R[];
}

/**
 * Who is to be reminded today. An occasion is a day 30, 7 or 1 days before a due date, or the day after
 * one, that lies after `before` and not after today: what falls on a weekend or a bank holiday is told on
 * the next working day. What is overdue is an occasion again once its owner has not been told for a week.
 *
 * @param before the last working day on which reminders were looked for
 * @param lastTold the day on which each person (by Entra object id) was last reminded
 * @returns nobody twice, and nobody at all on a day that is no working day or whom today has reminded
 */
export const remindersDue = <R extends Remindable>(
  open: readonly R[],
  today: Day,
  before: Day,
  lastTold: ReadonlyMap<string, Day>,
): ReminderDue<R>[] => {
  const due = new Map<string, { person: PersonRef; occasions: R[] }>();
  for (const rec of open) {
    const { owner } = rec;
    if (owner === null || !isOwnersToDo(rec)) continue;
    const told = lastTold.get(owner.id);
    if (told !== undefined && told >= today) continue;
    if (!isOccasion(rec, today, before, told)) continue;
    const theirs = due.get(owner.id) ?? { person: owner, occasions: [] };
    theirs.occasions.push(rec);
    due.set(owner.id, theirs);
  }
  // Asked last: holidays are worked out slowly, and on most days nobody is due.
  return due.size > 0 && isWorkingDay(today) ? [...due.values()] : [];
};

const isOccasion = (rec: Remindable, today: Day, before: Day, told: Day | undefined): boolean => {
  const { due } = rec;
  if (due === null) return false;
  const isNew = (day: Day): boolean => day > before && day > (told ?? '') && day <= today;
  if ([...REMIND_DAYS, -1].some((ahead) => isNew(addDays(due, -ahead)))) return true;
  return daysOverdue(rec, today) > 0 && (told === undefined || daysBetween(told, today) >= REMIND_AGAIN_DAYS);
};

/** Overdue for at least so many days, and not heard of in as many. */
export const isOverdueInSilence = (
  rec: Pick<Summary, 'status' | 'due' | 'latest'>,
  today: Day,
  days: number,
): boolean => {
  const [last] = rec.latest;
  return (
    daysOverdue(rec, today) >= days && (last === undefined || daysBetween(dayOf(last.at), today) >= days)
  );
};

/**
 * What is to be brought before the board's chair, longest overdue first. It says how things stand and not
 * what is new: whoever tells the chair remembers for which due date they have been told.
 */
export const escalationsDue = <R extends Pick<Summary, 'id' | 'status' | 'due' | 'latest'>>(
  open: readonly R[],
  today: Day,
  { chairDays }: Pick<Escalation, 'chairDays'>,
): R[] =>
  open
    .filter((rec) => isOverdueInSilence(rec, today, chairDays))
    .sort((a, b) => daysOverdue(b, today) - daysOverdue(a, today));
