/** How many: by status, colour or owner; the counts add up to the total, which is given. */
import { daysOverdue, isOpen, Rag, Status } from '../../data/model';
import type { Question } from '../understanding/question';
import { answerWith, sentence } from './cards';
import { asks, type Answer, type Desk } from './desk';
import { CHART_COLOURS, counted, listed } from './words';

export const STATUS_COLOURS: Readonly<Record<Status, string>> = {
  'awaiting allocation': 'neutral',
  'in progress': 'categoricalBlue',
  'awaiting sign-off': 'categoricalPurple',
  closed: 'good',
  'not adopted': 'categoricalTeal',
  superseded: 'categoricalMarigold',
};

/** Statuses that are always named, even at nought, because boards ask for them. */
const ALWAYS: readonly Status[] = ['awaiting allocation', 'in progress', 'awaiting sign-off', 'closed'];
const ALWAYS_COLOURS: readonly Rag[] = ['red', 'amber', 'green'];

export const answerCounts = async (
  question: Extract<Question, { ask: 'counts' }>,
  desk: Desk,
): Promise<Answer> => {
  const recs = await desk.record.tally(question.criteria, desk.today);
  if (recs.length === 0) return sentence(desk, 'None: no recommendation is held.');
  const rows =
    question.by === 'status'
      ? Status.options.map((status) => ({
          label: status,
          count: recs.filter((rec) => rec.status === status).length,
          chartColor: STATUS_COLOURS[status],
          always: ALWAYS.includes(status),
        }))
      : question.by === 'rag'
        ? Rag.options.map((rag) => ({
            label: rag,
            count: recs.filter((rec) => rec.rag === rag).length,
            chartColor: CHART_COLOURS[rag],
            always: ALWAYS_COLOURS.includes(rag),
          }))
        : owners(recs.map((rec) => rec.owner?.name ?? 'no owner'));
  const shown = rows.filter((row) => row.count > 0 || row.always);
  const open = recs.filter(isOpen).length;
  const overdue = recs.filter((rec) => daysOverdue(rec, desk.today) > 0).length;
  const asked =
    question.of === undefined
      ? undefined
      : [...(question.of.status ?? []), ...(question.of.rag ?? [])].join(' or ');
  const matching = recs.filter(
    (rec) =>
      (question.of?.status?.includes(rec.status) ?? true) && (question.of?.rag?.includes(rec.rag) ?? true),
  ).length;
  const all = counted(recs.length, 'recommendation');
  const split = listed(shown.map((row) => `${row.count} ${row.label}`));
  return answerWith(
    desk,
    'counts',
    {
      summary:
        asked === undefined
          ? `${all}: ${split}`
          : `${matching} of ${recs.length} ${matching === 1 ? 'is' : 'are'} ${asked}: ${all}, ${split}`,
      heading:
        asked === undefined
          ? `${all}, ${open} open`
          : `${matching} of ${all} ${matching === 1 ? 'is' : 'are'} ${asked}`,
      inspections: recs.map((rec) => rec.inspection),
      markings: recs.map((rec) => rec.marking),
      about: [],
      buttons: [
        asks('All of them', { ask: 'list', focus: 'any', criteria: question.criteria }),
        asks('Overdue', { ask: 'list', focus: 'overdue', criteria: { ...question.criteria, overdue: true } }),
      ],
    },
    {
      total: recs.length,
      rows: shown.map(({ label, count, chartColor }) => ({ label, count, chartColor })),
      ...(question.by === 'status' ? { note: `Overdue among the open: ${overdue}.` } : {}),
    },
  );
};

const PALETTE = ['categoricalBlue', 'categoricalPurple', 'categoricalTeal', 'categoricalMarigold', 'neutral'];

const owners = (
  names: readonly string[],
): { label: string; count: number; chartColor: string; always: boolean }[] =>
  [...new Set(names)].map((label, index) => ({
    label,
    count: names.filter((name) => name === label).length,
    chartColor: PALETTE[index % PALETTE.length] ?? 'neutral',
    always: false,
  }));
