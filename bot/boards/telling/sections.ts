/** What a meeting has before it, as lines: each says whose it is and when it is due, and opens its card. */
import type { Summary } from '../../../data/cosmos';
import { dayOf, isOpen, showDay } from '../../../data/model';
import {
  asks,
  inspectionOf,
  labelOf,
  labelOfId,
  statusButton,
  titleOfId,
  type Desk,
} from '../../asking/desk';
import { capital, counted, dueWords, ownerWords } from '../../asking/words';
import type { QuestionInput } from '../../understanding/question';
import { isOverdueInSilence, type Escalation } from '../reminding';
import type { Before, Changed } from './before';
import type { Line, Section } from './pages';
import { begun, wordsOfEntry } from './said';
import { pointerWords } from './told';

/** More of a title or of an entry is one press away. */
const TITLE = 120;
const ENTRY = 220;

export type SectionKey =
  | 'changed'
  | 'overdue in silence'
  | 'overdue'
  | 'awaiting sign-off'
  | 'awaiting allocation'
  | 'coming'
  | 'silent'
  | 'withheld';

/** The sections asked for, in that order, without those that are empty. */
export const sectionsOf = (
  keys: readonly SectionKey[],
  before: Before,
  desk: Desk,
  escalation: Escalation,
): Section[] => {
  const write = writerOf(before, desk);
  const inSilence = keys.includes('overdue in silence')
    ? before.overdue.filter((rec) => isOverdueInSilence(rec, desk.today, escalation.digestDays))
    : [];
  const overdue = before.overdue.filter((rec) => !inSilence.includes(rec));
  const silent = before.silent.filter((rec) => !inSilence.includes(rec));
  const since = `since ${showDay(before.since)}`;
  const make: Readonly<Record<SectionKey, () => Section>> = {
    changed: () => ({
      title: `Changed ${since}`,
      tone: 'accent',
      lines: before.changed.map(write.changed),
      rest: rest(`what changed ${since}`, {
        ask: 'changes',
        window: { from: before.since, label: since },
        criteria: {},
      }),
    }),
    'overdue in silence': () => ({
      title: 'Overdue without an update',
      tone: 'attention',
      lines: inSilence.map(write.silent),
      rest: rest('what is overdue', OVERDUE),
    }),
    overdue: () => ({
      title: inSilence.length > 0 ? 'Also overdue' : 'Overdue',
      tone: 'attention',
      lines: overdue.map(write.whole),
      rest: rest('what is overdue', OVERDUE),
    }),
    'awaiting sign-off': () => ({
      title: 'Awaiting sign-off',
      tone: 'warning',
      lines: before.awaitingSignOff.map((rec) =>
        before.overdue.includes(rec) ? write.briefly(rec) : write.whole(rec),
      ),
      rest: rest('what is awaiting sign-off', AWAITING),
    }),
    'awaiting allocation': () => ({
      title: 'Awaiting allocation',
      tone: 'warning',
      lines: before.unallocated.map(write.whole),
      rest: rest('what is awaiting allocation', {
        ask: 'list',
        focus: 'any',
        criteria: { status: ['awaiting allocation'] },
        label: 'awaiting allocation',
      }),
    }),
    coming: () => ({
      title: `Falling due by ${showDay(before.until)}`,
      tone: 'default',
      lines: before.coming.map(write.whole),
      rest: rest(`what is due by ${showDay(before.until)}`, {
        ask: 'list',
        focus: 'due',
        criteria: {
          open: true,
          due: { from: desk.today, to: before.until, label: `by ${showDay(before.until)}` },
        },
        sort: 'due',
      }),
    }),
    silent: () => ({
      title: `${silent.length < before.silent.length ? 'Also no update' : 'No update'} ${since}`,
      tone: 'default',
      lines: silent.map(write.silent),
      rest: rest(`what has had no update ${since}`, {
        ask: 'list',
        focus: 'silent',
        criteria: { open: true, silentSince: before.since },
        sort: 'longest silent',
      }),
    }),
    withheld: () => ({
      title: 'Not shown here',
      tone: 'default',
      lines: before.withheld.map((id) => ({ words: pointerWords(id, desk) })),
      rest: (count) => ({ words: `and ${showCount(count)} more, marked as high` }),
    }),
  };
  return keys.map((key) => make[key]()).filter((section) => section.lines.length > 0);
};

export const OVERDUE: QuestionInput = {
  ask: 'list',
  focus: 'overdue',
  criteria: { open: true, overdue: true },
};

export const AWAITING: QuestionInput = {
  ask: 'list',
  focus: 'any',
  criteria: { status: ['awaiting sign-off'] },
  label: 'awaiting sign-off',
};

const showCount = (count: number): string => count.toLocaleString('en-GB');

/** "and 1,204 more: ask “what is overdue”", which can be pressed as well as typed. */
export const rest =
  (sentence: string, question: QuestionInput): Section['rest'] =>
  (count) => ({
    words: `and ${showCount(count)} more: ask “${sentence}”`,
    open: asks('Show all', question),
  });

interface Writer {
  readonly whole: (rec: Summary) => Line;
  readonly briefly: (rec: Summary) => Line;
  readonly silent: (rec: Summary) => Line;
  readonly changed: (changed: Changed) => Line;
}

/** Where several reports are spoken of, each line says which is meant: every one has a Rec 3. */
const writerOf = ({ open, overdue, coming }: Before, desk: Desk): Writer => {
  // Its date stands in a section of its own.
  const isDated = (rec: Summary): boolean => overdue.includes(rec) || coming.includes(rec);
  const several = new Set(open.map((rec) => rec.inspection)).size > 1;
  const note = (id: string, ...words: readonly string[]): string =>
    [...words, several ? (inspectionOf(desk, id.split('~')[0] ?? '')?.shortTitle ?? '') : '']
      .filter((each) => each !== '')
      .join(' · ');
  const line = (rec: Summary, ...words: readonly string[]): Line => ({
    words: `${labelOf(rec)}: ${begun(rec.title, TITLE)}`,
    note: note(rec.id, ...words),
    open: statusButton(desk, rec.id),
  });
  const heard = ({ latest: [last] }: Summary): string =>
    last === undefined ? 'no update is recorded' : `last heard ${showDay(dayOf(last.at))}`;
  return {
    whole: (rec) => line(rec, capital(ownerWords(rec)), dueWords(rec, desk.today)),
    briefly: (rec) => line(rec, capital(ownerWords(rec))),
    silent: (rec) => line(rec, capital(ownerWords(rec)), heard(rec), dueWords(rec, desk.today)),
    changed: ({ id, rec, latest, entries }) => ({
      words: `${rec === undefined ? labelOfId(desk, id) : labelOf(rec)}: ${begun(rec?.title ?? titleOfId(desk, id), TITLE)}`,
      note: note(
        id,
        `${entries === 1 ? '' : `${counted(entries, 'update')}, the latest `}${showDay(dayOf(latest.at))}, ${latest.by.name}: ${wordsOfEntry(latest, ENTRY)}`,
        ...(rec === undefined
          ? []
          : [
              ...(rec.owner === null || rec.owner.id === latest.by.id ? [] : [`owner ${rec.owner.name}`]),
              ...(isDated(rec) ? [] : [isOpen(rec) ? dueWords(rec, desk.today) : rec.status]),
            ]),
      ),
      open: statusButton(desk, id),
    }),
  };
};
