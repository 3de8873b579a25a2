/** Facts as words: the phrases that several answers share. */
import type { Tone } from '../../cards';
import type { Summary } from '../../data/cosmos';
import {
  RAG_MEANING,
  dayOf,
  daysBetween,
  daysOverdue,
  saidInLatest,
  showDay,
  type Day,
  type LatestUpdate,
  type Rag,
} from '../../data/model';

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "1 day", "14 days" */
export const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

/** "1 update", "2 updates" */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** "Rec 3, Rec 4 and Rec 8" */
export const listed = (words: readonly string[], joint = 'and'): string =>
  words.length <= 1 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1) ?? ''}`;

export const TONES: Readonly<Record<Rag, Tone>> = {
  red: 'attention',
  amber: 'warning',
  green: 'good',
  blue: 'accent',
  white: 'default',
};
/** The colours that Teams' charts name. */
export const CHART_COLOURS: Readonly<Record<Rag, string>> = {
  red: 'attention',
  amber: 'warning',
  green: 'good',
  blue: 'categoricalBlue',
  white: 'neutral',
};

/** "Amber: at risk"; a red one says whether it is late or merely off track. */
export const ragWords = (rec: Pick<Summary, 'rag' | 'status' | 'due'>, today: Day): string => {
  const meaning =
    rec.rag === 'red' ? (daysOverdue(rec, today) > 0 ? 'overdue' : 'off track') : RAG_MEANING[rec.rag];
  return `${capital(rec.rag)}: ${meaning}`;
};

/** "due 31 March 2025 (in 76 days)", "due 31 December 2024, 14 days overdue" */
export const dueWords = (rec: Pick<Summary, 'due' | 'status' | 'earlierDues'>, today: Day): string => {
  if (rec.due === null) return 'no due date';
  const over = daysOverdue(rec, today);
  if (over > 0) return `${dateWords(rec.due, rec)}, ${days(over)} overdue`;
  const left = daysBetween(today, rec.due);
  const distance = left < 0 ? '' : left === 0 ? ' (today)' : ` (in ${days(left)})`;
  return `${dateWords(rec.due, rec)}${distance}`;
};

/** The same without counting days, for a card that is read long after it was made. */
export const lastingDueWords = (rec: Pick<Summary, 'due' | 'status' | 'earlierDues'>, today: Day): string => {
  if (rec.due === null) return 'no due date';
  return `${dateWords(rec.due, rec)}${daysOverdue(rec, today) > 0 ? ', overdue' : ''}`;
};

/** "due 31 March 2025, was 28 February 2025" */
const dateWords = (due: Day, { earlierDues: [first] }: Pick<Summary, 'earlierDues'>): string =>
  `due ${showDay(due)}${first === undefined ? '' : `, was ${showDay(first.due)}`}`;

export const ownerWords = (rec: Pick<Summary, 'owner'>): string => rec.owner?.name ?? 'no owner';

/** "9 January 2025, ASB Thematic Lead" */
export const updateWords = (update: LatestUpdate): string => `${showDay(dayOf(update.at))}, ${update.by}`;

/** "9 January 2025, ASB Thematic Lead: Now amber: “the audit is two weeks behind”": the quoted is theirs. */
export const quotedUpdate = (update: LatestUpdate): string => {
  const { record, words } = saidInLatest(update);
  return [updateWords(update), record, words === undefined ? undefined : `“${words}”`]
    .filter((part) => part !== undefined)
    .join(': ');
};

/** "1 of 2 done" */
export const actionsDone = (rec: Pick<Summary, 'actions'>): string =>
  rec.actions.length === 0
    ? 'none'
    : `${rec.actions.filter((action) => action.state === 'done').length} of ${rec.actions.length} done`;
