/** Facts as words: the phrases that cards and documents share. */
import type { Day } from './common';
import { dayOf, daysBetween, showDay } from './dates';
import type { LatestUpdate, Recommendation } from './recommendation';
import { RAG_MEANING, daysOverdue } from './standing';
import type { Update } from './update';

/** A text as it stands, for a pattern. */
export const asPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "1 day", "14 days" */
export const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

/** "1 update", "2 updates" */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** "Rec 3, Rec 4 and Rec 8" */
export const listed = (words: readonly string[], joint = 'and'): string =>
  words.length <= 1 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1) ?? ''}`;

/** "Amber: at risk"; a red one says whether it is late or merely off track. */
export const ragWords = (rec: Pick<Recommendation, 'rag' | 'status' | 'due'>, today: Day): string => {
  const meaning =
    rec.rag === 'red' ? (daysOverdue(rec, today) > 0 ? 'overdue' : 'off track') : RAG_MEANING[rec.rag];
  return `${capital(rec.rag)}: ${meaning}`;
};

/** "due 31 March 2025 (in 76 days)", "due 31 December 2024, 14 days overdue" */
export const dueWords = (rec: Pick<Recommendation, 'due' | 'status' | 'earlierDues'>, today: Day): string => {
  if (rec.due === null) return 'no due date';
  const over = daysOverdue(rec, today);
  if (over > 0) return `${dateWords(rec.due, rec)}, ${days(over)} overdue`;
  const left = daysBetween(today, rec.due);
  const distance = left < 0 ? '' : left === 0 ? ' (today)' : ` (in ${days(left)})`;
  return `${dateWords(rec.due, rec)}${distance}`;
};

/** The same without counting days, for a card that is read long after it was made. */
export const lastingDueWords = (
  rec: Pick<Recommendation, 'due' | 'status' | 'earlierDues'>,
  today: Day,
): string => {
  if (rec.due === null) return 'no due date';
  return `${dateWords(rec.due, rec)}${daysOverdue(rec, today) > 0 ? ', overdue' : ''}`;
};

/** "due 31 March 2025, was 28 February 2025" */
const dateWords = (due: Day, { earlierDues: [first] }: Pick<Recommendation, 'earlierDues'>): string =>
  `due ${showDay(due)}${first === undefined ? '' : `, was ${showDay(first.due)}`}`;

export const ownerWords = (rec: Pick<Recommendation, 'owner'>): string => rec.owner?.name ?? 'no owner';

/** "9 January 2025, ASB Thematic Lead" */
export const updateWords = (update: LatestUpdate): string => `${showDay(dayOf(update.at))}, ${update.by}`;

/** "1 of 2 done" */
export const actionsDone = (rec: Pick<Recommendation, 'actions'>): string =>
  rec.actions.length === 0
    ? 'none'
    : `${rec.actions.filter((action) => action.state === 'done').length} of ${rec.actions.length} done`;

/** What an entry of a history is, at its head. */
export const ENTRY_KINDS: Readonly<Record<Update['kind'], string>> = {
  imported: 'Brought in from a document',
  'published response': 'From the published response',
  progress: 'Progress',
  state: 'Status or colour changed',
  action: 'Action',
  date: 'Date moved',
  evidence: 'Evidence added',
  owner: 'Owner changed',
  'proposed complete': 'Proposed complete',
  'signed off': 'Signed off',
  'sent back': 'Sent back',
  reopened: 'Reopened',
  'not adopted': 'Not adopted',
  comment: "Commissioner's comment",
  correction: 'Correction',
  'message amended': 'Message changed',
};
