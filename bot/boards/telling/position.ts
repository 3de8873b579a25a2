/** A board's whole position on one card, which the secretary pins: counts, what is late, what waits for it. */
import {
  CHANNEL_HIGHEST,
  Rag,
  Status,
  daysOverdue,
  isAbove,
  isOpen,
  showDay,
  showMoment,
  type Board,
  type Marking,
} from '../../../data/model';
import type { Standing } from '../../../data/cosmos';
import { answerWith, sentence } from '../../asking/cards';
import { STATUS_COLOURS } from '../../asking/counts';
import { asks, inspectionOf, labelOfId, statusButton, titleOfId, type Desk } from '../../asking/desk';
import { capital, counted, listed, ownerWords } from '../../asking/words';
import type { Reply } from '../../turn';
import { nextMeeting } from '../calendar';
import { paged, type Line, type Section } from './pages';
import { AWAITING, OVERDUE, rest } from './sections';
import { pointerWords } from './told';

/**
 * How everything stands that is before the board, in words that still hold on a later day. One request,
 * whatever the number of recommendations.
 */
export const positionCard = async (
  board: Board,
  desk: Desk,
  highest: Marking = CHANNEL_HIGHEST,
): Promise<Reply> => {
  const all = await desk.record.tally({}, desk.today);
  if (all.length === 0) return sentence(desk, `${board.name}: no recommendation is held`).reply;
  const recs = all.filter((rec) => !isAbove(rec.marking, highest));
  const open = recs.filter(isOpen);
  const overdue = open
    .filter((rec) => daysOverdue(rec, desk.today) > 0)
    .sort((a, b) => (a.due ?? '').localeCompare(b.due ?? ''));
  const waiting = open.filter((rec) => rec.status === 'awaiting sign-off');
  const withheld = all.filter((rec) => isAbove(rec.marking, highest) && isOpen(rec));
  const colours = Rag.options
    .map((rag) => ({ rag, count: open.filter((rec) => rec.rag === rag).length }))
    .filter(({ count }) => count > 0)
    .map(({ rag, count }) => `${count} ${rag}`);
  const next = nextMeeting(board, desk.now);
  const heading = `${counted(recs.length, 'recommendation')}: ${open.length} open, ${overdue.length} overdue, ${waiting.length} awaiting sign-off`;
  return answerWith(
    desk,
    'digest',
    {
      summary: `${board.name}: ${heading}`,
      heading: board.name,
      inspections: recs.map((rec) => rec.inspection),
      markings: recs.map((rec) => rec.marking),
      buttons: [
        asks('All of them', { ask: 'list', focus: 'any', criteria: {} }),
        asks('Agenda', { ask: 'board', boards: [board.id], aspect: 'agenda' }),
      ],
    },
    {
      intro: [
        `${heading}.`,
        ...(colours.length === 0 ? [] : [`Open: ${listed(colours)}.`]),
        next === undefined ? 'No date is set for the next meeting.' : `Next meeting: ${showMoment(next)}.`,
      ].join(' '),
      counts: Status.options
        .map((status) => ({
          label: status,
          count: recs.filter((rec) => rec.status === status).length,
          chartColor: STATUS_COLOURS[status],
        }))
        .filter(({ count }) => count > 0),
      sections: paged(sectionsIn(overdue, waiting, withheld, desk), 1)[0] ?? [],
    },
  ).reply;
};

const sectionsIn = (
  overdue: readonly Standing[],
  waiting: readonly Standing[],
  withheld: readonly Standing[],
  desk: Desk,
): Section[] => {
  const several = new Set([...overdue, ...waiting].map((rec) => rec.inspection)).size > 1;
  const line = (rec: Standing): Line => ({
    words: `${labelOfId(desk, rec.id)}: ${titleOfId(desk, rec.id)}`,
    note: [
      capital(ownerWords(rec)),
      rec.due === null ? 'no due date' : `due ${showDay(rec.due)}`,
      ...(several ? [inspectionOf(desk, rec.inspection)?.shortTitle ?? rec.inspection] : []),
    ].join(' · '),
    open: statusButton(desk, rec.id),
  });
  const sections: Section[] = [
    { title: 'Overdue', tone: 'attention', lines: overdue.map(line), rest: rest('what is overdue', OVERDUE) },
    {
      title: 'Awaiting sign-off',
      tone: 'warning',
      // What stands above is here named alone.
      lines: waiting.map((rec) => ({
        ...line(rec),
        ...(overdue.includes(rec) ? { note: capital(ownerWords(rec)) } : {}),
      })),
      rest: rest('what is awaiting sign-off', AWAITING),
    },
    {
      title: 'Not shown here',
      tone: 'default',
      lines: withheld.map((rec) => ({ words: pointerWords(rec.id, desk) })),
      rest: (count) => ({ words: `and ${count.toLocaleString('en-GB')} more, marked as high` }),
    },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
};
