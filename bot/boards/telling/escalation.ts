/** What is brought before a board's chair, or whoever is told in their place: long overdue, and nobody says why. */
import type { Summary } from '../../../data/cosmos';
import { awayOn, dayOf, daysBetween, daysOverdue, showDay, type Board } from '../../../data/model';
import { answerWith } from '../../asking/cards';
import { asks, labelOf, statusButton, type Desk } from '../../asking/desk';
import {
  capital,
  counted,
  days,
  dueWords,
  listed,
  ownerWords,
  quotedUpdate,
  ragWords,
} from '../../asking/words';
import type { Reply } from '../../turn';

/** More are named beneath. */
const MOST_ITEMS = 10;

/**
 * One matter, with all that is known of it; or several of them, each with the way to its status.
 * @param person whom it is for, by their Entra object id
 */
export const escalationCard = (
  recs: readonly Summary[],
  board: Board,
  desk: Desk,
  person: string = board.chair?.id ?? '',
): Reply => {
  const [only, ...rest] = [...recs].sort((a, b) => daysOverdue(b, desk.today) - daysOverdue(a, desk.today));
  if (only === undefined) throw new Error('There is nothing to escalate');
  return rest.length === 0 ? one(only, board, desk, person) : several([only, ...rest], board, desk, person);
};

const one = (rec: Summary, board: Board, desk: Desk, person: string): Reply => {
  const [last] = rec.latest;
  const heading = `${labelOf(rec)}: ${howLong(rec, desk)}`;
  return answerWith(
    desk,
    'facts',
    {
      summary: heading,
      inspections: [rec.inspection],
      markings: [rec.marking],
      buttons: [
        { ...statusButton(desk, rec.id), title: 'Status' },
        asks('History', { ask: 'about', aspect: 'history', recs: [rec.id] }),
      ],
    },
    {
      state: { tone: 'attention', words: [ragWords(rec, desk.today), capital(rec.status)] },
      facts: [
        { title: 'About', value: capital(rec.title) },
        { title: 'Owner', value: capital(ownerWords(rec)) },
        ...(rec.due === null ? [] : [{ title: 'Due', value: showDay(rec.due) }]),
        ...(last === undefined ? [] : [{ title: 'Last update', value: quotedUpdate(last) }]),
        { title: 'Reason', value: rec.lateReason ?? 'none recorded' },
      ],
      lines: [whyTold(board, desk, person)],
    },
  ).reply;
};

const several = (recs: readonly Summary[], board: Board, desk: Desk, person: string): Reply => {
  const shown = recs.slice(0, MOST_ITEMS);
  const left = recs.slice(MOST_ITEMS);
  const heading = `${counted(recs.length, 'recommendation')} overdue without an update: ${listed(shown.map(labelOf))}`;
  return answerWith(
    desk,
    'tasks',
    {
      summary: heading,
      inspections: recs.map((rec) => rec.inspection),
      markings: recs.map((rec) => rec.marking),
    },
    {
      intro: whyTold(board, desk, person),
      items: shown.map((rec) => ({
        title: `${labelOf(rec)}: ${rec.title}`,
        state: capital(dueWords(rec, desk.today)),
        tone: 'attention',
        note: `${capital(ownerWords(rec))} · ${howLong(rec, desk)}`,
        buttons: [{ ...statusButton(desk, rec.id), title: `Status of ${labelOf(rec)}` }],
      })),
      ...(left.length === 0 ? {} : { note: `And ${listed(left.map(labelOf))}.` }),
    },
  ).reply;
};

/** "30 days overdue, without an update for 45 days" */
const howLong = (rec: Summary, desk: Desk): string => {
  const [last] = rec.latest;
  const silence =
    last === undefined
      ? 'and no update is recorded'
      : `without an update for ${days(daysBetween(dayOf(last.at), desk.today))}`;
  return `${days(daysOverdue(rec, desk.today))} overdue, ${silence}`;
};

/** Why this person is told it. */
const whyTold = ({ name, chair }: Board, { catalogue, today }: Desk, person: string): string => {
  if (chair === null) return `You are told because nobody chairs the ${name}.`;
  if (person === chair.id) return `You are told as chair of the ${name}.`;
  const known = catalogue.people.find(({ id }) => id === chair.id);
  const away = known && awayOn(known, today);
  if (away === undefined) return `You are told in place of ${chair.name}, who chairs the ${name}.`;
  const until = `${chair.name}, who chairs the ${name}, is away until ${showDay(away.until)}`;
  return away.ask === null
    ? `${until} and has named nobody to stand in: you are told as well.`
    : `${until}: you are told in their place.`;
};
