/** What single people are told: owners what is theirs, chairs what has gone quiet, the secretary who was not reached. */
import type { ButtonData, CardData } from '../../../cards';
import type { Summary } from '../../../data/cosmos';
import { dayOf, daysOverdue, showDay, showMoment, type Instant, type PersonRef } from '../../../data/model';
import { answerWith, sentence } from '../../asking/cards';
import { asks, inspectionOf, labelOf, statusButton, type Desk } from '../../asking/desk';
import { capital, counted, dueWords, listed } from '../../asking/words';
import { formButton } from '../../recording/forms';
import type { Reply } from '../../turn';
import { REMIND_DAYS, isOwnersToDo, isPressing } from '../reminding';

/** More than these are named in one line. */
const MOST_ITEMS = 10;
const MOST_NAMED = 20;
const SOON_DAYS = Math.max(...REMIND_DAYS);

/**
 * One message with all that is theirs and overdue or due within 30 days, worst first; what has longer is
 * named beneath. Undefined where there is nothing to remind them of. What awaits sign-off lies with the
 * board and is left out.
 *
 * @param person who receives it
 * @param recs may hold other people's too
 * @param extra `for`: the owner who is away, in whose place this person is told
 */
export const reminderFor = (
  person: PersonRef,
  recs: readonly Summary[],
  desk: Desk,
  extra: { readonly for?: PersonRef } = {},
): Reply | undefined => {
  const owner = extra.for ?? person;
  const theirs = recs
    .filter((rec) => rec.owner?.id === owner.id && isOwnersToDo(rec))
    .sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9') || a.number - b.number);
  const pressing = theirs.filter((rec) => isPressing(rec, desk.today));
  const [first] = pressing;
  if (first === undefined) return undefined;
  const later = theirs.filter((rec) => !pressing.includes(rec));
  const standsIn = extra.for !== undefined && extra.for.id !== person.id;
  const several = new Set(theirs.map((rec) => rec.inspection)).size > 1;
  const heading = `${standsIn ? `For ${owner.name}, who is away: ` : ''}${headingOf(pressing, first, desk)}`;
  const shown = pressing.slice(0, MOST_ITEMS);
  return answerWith(
    desk,
    'tasks',
    {
      summary: heading,
      inspections: theirs.map((rec) => rec.inspection),
      markings: theirs.map((rec) => rec.marking),
      buttons: [
        ...(standsIn ? [] : [{ title: 'Not this week', verb: 'snooze', data: {} }]),
        ...(theirs.length > shown.length ? [allOf(owner, standsIn)] : []),
      ],
    },
    {
      items: shown.map((rec) => ({
        // The heading of a lone one has said its number and its date.
        ...(pressing.length === 1
          ? { title: capital(rec.title) }
          : { title: `${labelOf(rec)}: ${rec.title}`, state: capital(dueWords(rec, desk.today)) }),
        tone: daysOverdue(rec, desk.today) > 0 ? 'attention' : 'default',
        note: noteOf(rec, owner, several, desk),
        // Whoever stands in looks first; what they may do, the status card offers.
        buttons: [
          standsIn
            ? { ...statusButton(desk, rec.id), title: `Open ${labelOf(rec)}` }
            : formButton(rec.id, 'progress', `Update ${labelOf(rec)}`),
        ],
      })),
      ...restOf(pressing.slice(MOST_ITEMS), later),
    },
  ).reply;
};

/** "Rec 3: due 31 March 2025 (in 7 days)", "1 overdue, 2 due within 30 days: Rec 4, Rec 3 and Rec 8" */
const headingOf = (pressing: readonly Summary[], first: Summary, desk: Desk): string => {
  if (pressing.length === 1) return `${labelOf(first)}: ${dueWords(first, desk.today)}`;
  const overdue = pressing.filter((rec) => daysOverdue(rec, desk.today) > 0).length;
  const soon = pressing.length - overdue;
  const counts = [
    ...(overdue === 0 ? [] : [`${overdue} overdue`]),
    ...(soon === 0 ? [] : [`${soon} due within ${SOON_DAYS} days`]),
  ].join(', ');
  const named = pressing.slice(0, MOST_ITEMS).map(labelOf);
  const left = pressing.length - named.length;
  return `${counts}: ${listed(left === 0 ? named : [...named, `${left} more`])}`;
};

/** "In progress, amber. Last update 9 January 2025, Somebody Else" */
const noteOf = (rec: Summary, owner: PersonRef, several: boolean, desk: Desk): string => {
  const [last] = rec.latest;
  const by = last === undefined || last.by === owner.name ? '' : `, ${last.by}`;
  return [
    `${capital(rec.status)}, ${rec.rag}`,
    last === undefined ? 'no update is recorded' : `last update ${showDay(dayOf(last.at))}${by}`,
    ...(several ? [inspectionOf(desk, rec.inspection)?.shortTitle ?? rec.inspection] : []),
  ].join(' · ');
};

const restOf = (left: readonly Summary[], later: readonly Summary[]): { note?: string } => {
  const named = (recs: readonly Summary[]): string => {
    const words = recs
      .slice(0, MOST_NAMED)
      .map((rec) => `${labelOf(rec)}, ${rec.due === null ? 'no due date' : showDay(rec.due)}`);
    const more = recs.length - words.length;
    return [...words, ...(more === 0 ? [] : [`and ${more.toLocaleString('en-GB')} more`])].join('; ');
  };
  const said = [
    ...(left.length === 0 ? [] : [`And ${named(left)}.`]),
    ...(later.length === 0 ? [] : [`Later: ${named(later)}.`]),
  ];
  return said.length === 0 ? {} : { note: said.join(' ') };
};

const allOf = (owner: PersonRef, standsIn: boolean): ReturnType<typeof asks> =>
  asks(standsIn ? `All of ${owner.name}'s` : 'All of mine', {
    ask: 'list',
    focus: standsIn ? 'owner' : 'mine',
    criteria: { owner: { id: owner.id, name: owner.name } },
  });

/** Somebody who should have been told something, and was not. */
export interface Unreached {
  readonly who: string;
  /** What they should have been told: "reminder of Rec 3", "digest". */
  readonly what: string;
  readonly when: Instant;
  /** As a clause: "has blocked the bot". */
  readonly why: string;
  /** It may have arrived. */
  readonly doubtful: boolean;
}

/** Who was not reached, latest first: for the secretary, who can tell them another way. */
export const unreachedCard = (
  rows: readonly Unreached[],
  desk: Desk,
  buttons: ButtonData[] = [],
  /** Which of them are not worth sending again. */
  notes: readonly string[] = [],
): Reply => {
  if (rows.length === 0) return sentence(desk, 'Everybody was reached').reply;
  const latest = [...rows].sort((a, b) => b.when.localeCompare(a.when));
  const people = [...new Set(latest.map(({ who }) => who))];
  const shown = latest.slice(0, 2 * MOST_NAMED);
  const names = people.slice(0, MOST_ITEMS);
  const items: CardData<'tasks'>['items'] = shown.map(({ who, what, when, why }) => ({
    title: who,
    tone: 'default',
    state: capital(what),
    note: `${showMoment(when)}: ${why}`,
  }));
  const others = people.length - names.length;
  const heading = howMany(rows);
  return answerWith(
    desk,
    'tasks',
    {
      summary: `${heading}: ${listed(others === 0 ? names : [...names, `${others} others`])}`,
      heading,
      buttons,
      inspections: [],
    },
    {
      items,
      ...(latest.length > shown.length || notes.length > 0
        ? {
            note: [
              ...(latest.length > shown.length
                ? [`And ${(latest.length - shown.length).toLocaleString('en-GB')} earlier ones.`]
                : []),
              ...notes,
            ].join(' '),
          }
        : {}),
    },
  ).reply;
};

/** "2 messages did not arrive, 1 may not have" */
const howMany = (rows: readonly Unreached[]): string => {
  const doubtful = rows.filter((row) => row.doubtful).length;
  const lost = rows.length - doubtful;
  if (lost === 0) return `${counted(doubtful, 'message')} may not have arrived`;
  const also = doubtful === 0 ? '' : `, ${doubtful.toLocaleString('en-GB')} may not have`;
  return `${counted(lost, 'message')} did not arrive${also}`;
};
