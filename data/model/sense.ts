/** What makes no sense, whoever asks for it: each a plain sentence. */
import type { Change } from './change';
import type { Day } from './common';
import { showDay, dayOf } from './dates';
import { maySetStatus } from './lifecycle';
import { shortName } from './naming';
import type { Recommendation, Status } from './recommendation';
import { takenBackWords } from './said';
import { stillHolds, touchWords } from './touching';
import type { Update } from './update';

/**
 * Why the change makes no sense as the recommendation stands; undefined where it does. `entry` is the entry
 * that a correction or an undo is about, where there is one.
 */
export const problemWith = (
  change: Change,
  rec: Recommendation,
  today: Day,
  entry?: Update,
): string | undefined => {
  const name = shortName(rec);
  switch (change.change) {
    case 'state':
      return stateProblem(change, rec);
    case 'add action': {
      const twin = rec.actions.find((action) => action.text === change.text);
      return twin === undefined
        ? pastProblem(change.target, today)
        : `Action ${twin.number} of ${name} says the same already.`;
    }
    case 'action':
      return actionProblem(change, rec, today);
    case 'date':
      return change.to === rec.due
        ? `${name} is already due on ${showDay(change.to)}.`
        : pastProblem(change.to, today);
    case 'evidence':
      return rec.evidence.some((each) => each.url === change.url)
        ? `${name} already holds that link as evidence.`
        : undefined;
    case 'owner':
      return rec.owner?.id === change.owner.id ? `${name} is already ${rec.owner.name}'s.` : undefined;
    case 'propose complete':
      return rec.status === 'awaiting sign-off'
        ? `${name} already awaits sign-off${rec.proposed === null ? '' : `: ${rec.proposed.by.name} proposed it complete on ${showDay(dayOf(rec.proposed.at))}`}.`
        : undefined;
    case 'comment':
      return rec.responses.some((each) => each.whose === 'commissioner' && each.text === change.text)
        ? `${name} already holds that comment.`
        : undefined;
    case 'correct': {
      if (!belongs(entry, rec, change.sequence)) return noEntry(rec, change.sequence);
      // Other words beside the same date or colour would say one thing and hold another.
      if (STATES_A_VALUE.has(entry.kind))
        return `Entry ${change.sequence} of ${name} changed more than words (${changedIn(entry)}): make the change anew, or take the entry back.`;
      return entry.text === change.text ? `Entry ${change.sequence} of ${name} says so already.` : undefined;
    }
    case 'undo':
      return belongs(entry, rec, change.sequence) ? undoProblem(entry, rec) : noEntry(rec, change.sequence);
    case 'message amended':
      return belongs(entry, rec, change.sequence) ? undefined : noEntry(rec, change.sequence);
    case 'progress':
    case 'sign off':
    case 'send back':
    case 'reopen':
    case 'not adopt':
      return undefined;
  }
};

const pastProblem = (day: Day | undefined, today: Day): string | undefined =>
  day !== undefined && day < today ? `${showDay(day)} is in the past.` : undefined;

/** What leads to a status that is not set by hand. */
const WAY_TO: Readonly<Record<Status, string>> = {
  'awaiting allocation': 'it only goes forward',
  'in progress': 'it is sent back or reopened',
  'awaiting sign-off': 'it is proposed complete',
  closed: 'it is proposed complete, then signed off',
  'not adopted': 'the chair of the board that signs off decides it',
  superseded: 'it comes with the recommendation that takes its place',
};

const stateProblem = (
  { status, rag }: Extract<Change, { change: 'state' }>,
  rec: Recommendation,
): string | undefined => {
  const name = shortName(rec);
  if (status === undefined && rag === undefined) return `Say which status or which RAG ${name} is to have.`;
  if (status !== undefined && status !== rec.status && !maySetStatus(rec.status, status))
    return `${name} is ${rec.status}, and "${status}" is not set by hand: ${WAY_TO[status]}.`;
  const news = (status !== undefined && status !== rec.status) || (rag !== undefined && rag !== rec.rag);
  if (news) return undefined;
  return `${name} is already ${[status, rag].filter((each) => each !== undefined).join(' and ')}.`;
};

const actionProblem = (
  change: Extract<Change, { change: 'action' }>,
  rec: Recommendation,
  today: Day,
): string | undefined => {
  const { number, state, target, owner } = change;
  const action = rec.actions.find((each) => each.number === number);
  if (action === undefined) {
    const held = rec.actions.map((each) => each.number).join(', ');
    return `${shortName(rec)} has no action ${number}${held === '' ? '' : `; it has ${held}`}.`;
  }
  if (state === undefined && target === undefined && owner === undefined)
    return `Say what is new about action ${number}.`;
  if (state === 'done' && action.state === 'done') return `Action ${number} is already done.`;
  const news =
    (state !== undefined && state !== action.state) ||
    (target !== undefined && target !== action.target) ||
    (owner !== undefined && owner.id !== action.owner?.id);
  if (!news) return `Action ${number} is so already.`;
  return target === action.target ? undefined : pastProblem(target, today);
};

const belongs = (entry: Update | undefined, rec: Recommendation, sequence: number): entry is Update =>
  entry?.recommendation === rec.id && entry.sequence === sequence;

const noEntry = (rec: Recommendation, sequence: number): string =>
  `${shortName(rec)} has no entry ${sequence}.`;

/** Decisions of a chair are answered by another decision, never taken back in silence. */
const INSTEAD: Readonly<Partial<Record<Update['kind'], string>>> = {
  'signed off': 'it can be reopened',
  'sent back': 'it can be proposed complete again',
  reopened: 'it can be proposed complete again',
  'not adopted': 'it can be reopened',
  comment: 'it can be corrected',
  correction: 'make the change again',
  'message amended': 'it is what became of the message',
};

/** Whether an entry left something that could be taken back; where not, it can be corrected. */
export const leftSomething = (entry: Pick<Update, 'kind' | 'touched'>): boolean =>
  INSTEAD[entry.kind] === undefined && entry.touched.some((touch) => touch.field !== 'marking');

/** Entries whose words say the value that they set. */
const STATES_A_VALUE: ReadonlySet<Update['kind']> = new Set([
  'imported',
  'date',
  'evidence',
  'action',
  'owner',
  'state',
]);

/** "due, earlier date kept" */
const changedIn = ({ touched }: Update): string =>
  [
    ...new Set(
      touched
        .filter(({ field }) => field !== 'marking')
        .flatMap((touch) => touchWords(touch).map(({ field }) => field)),
    ),
  ].join(', ');

/** What was only said is taken back as said: it stays in the history, and nobody's status with it. */
const wordsProblem = (entry: Update, rec: Recommendation, what: string): string | undefined => {
  if (entry.kind !== 'progress')
    return `${what} changed nothing that could be taken back; it can be corrected.`;
  return rec.latest.some(({ text }) => text.startsWith(takenBackWords(entry.sequence)))
    ? `${what} was taken back already.`
    : undefined;
};

const undoProblem = (entry: Update, rec: Recommendation): string | undefined => {
  const what = `Entry ${entry.sequence} of ${shortName(rec)}`;
  if (entry.origin.from === 'document') return `${what} comes from a document and is not taken back.`;
  const instead = INSTEAD[entry.kind];
  if (instead !== undefined) return `${what} is not taken back: ${instead}.`;
  const touches = entry.touched.filter((touch) => touch.field !== 'marking');
  if (touches.length === 0) return wordsProblem(entry, rec, what);
  const gone = touches.filter((touch) => !stillHolds(rec, touch)).flatMap(touchWords);
  const fields = [...new Set(gone.map((each) => each.field))];
  return fields.length === 0
    ? undefined
    : `${what} cannot be taken back: ${fields.join(', ')} changed since, or it was taken back already.`;
};
