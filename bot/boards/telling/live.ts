/**
 * What a board's channel shows of one recommendation: a card that always shows the latest state, and in
 * its thread a reply for each entry.
 */
import type { ChangeData } from '../../../cards';
import {
  dayOf,
  isAbove,
  isNote,
  ownWordsIn,
  showDay,
  showMoment,
  type FieldChange,
  type Marking,
  type Recommendation,
  type Update,
} from '../../../data/model';
import { answerWith, sentence } from '../../asking/cards';
import { labelOf, statusButton, type Desk } from '../../asking/desk';
import { KINDS } from '../../asking/history';
import { lastingStatusOf } from '../../asking/status';
import { capital } from '../../asking/words';
import { changeLine } from '../../recording/values';
import type { Reply } from '../../turn';
import { begun } from './said';
import { pointerCard } from './told';

/** A notification shows no more. */
const NOTIFIED = 200;

/** The latest state, for everybody in the channel; a pointer where the channel takes no such marking. */
export const liveCard = (rec: Recommendation, desk: Desk, highest: Marking): Reply =>
  isAbove(rec.marking, highest) ? pointerCard(rec, desk) : lastingStatusOf(rec, desk).reply;

/** One entry: who recorded what, when, in which words, and what it changed. */
export const entryCard = (entry: Update, rec: Recommendation, desk: Desk, highest: Marking): Reply => {
  if (isAbove(rec.marking, highest) || isAbove(entry.marking, highest)) return pointerCard(rec, desk);
  const heading = `${labelOf(rec)}: ${whatOf(entry)}`;
  const common = {
    heading,
    inspections: [rec.inspection],
    markings: [entry.marking],
    buttons: [{ ...statusButton(desk, rec.id), title: 'Status' }],
  };
  const by = `${entry.by.name}, ${whenOf(entry)}`;
  if (isNote(entry)) return sentence(desk, heading, { ...common, words: [entry.text, by] }).reply;
  const words = ownWordsIn(entry);
  return answerWith(
    desk,
    'recorded',
    { ...common, summary: `${heading}, ${entry.by.name}: ${begun(words ?? entry.text, NOTIFIED)}` },
    {
      about: capital(rec.title),
      changes: changesIn(entry, words),
      // A correction's words stand among the changes, beside what they correct.
      ...(words === undefined || entry.corrects !== null ? {} : { words }),
      by,
      marking: entry.marking,
    },
  ).reply;
};

/** "date moved", "correction of entry 7", "entry 7 taken back" */
const whatOf = (entry: Update): string => {
  const { corrects } = entry;
  if (corrects === null) {
    const kind = KINDS[entry.kind];
    return kind.startsWith('Commissioner') ? kind : kind.charAt(0).toLowerCase() + kind.slice(1);
  }
  if (isNote(entry)) return `the message behind entry ${corrects} was changed`;
  return ownWordsIn(entry) === undefined ? `entry ${corrects} taken back` : `correction of entry ${corrects}`;
};

/** What came from a document has a day; what was said here, a moment. */
const whenOf = ({ at, origin }: Update): string =>
  origin.from === 'document' ? showDay(dayOf(at)) : showMoment(at);

/** What is only a trace of the change itself, and said by the rest of the card. */
const TRACES = ['proposed complete by', 'signed off by', 'earlier date kept', 'marking'];

/** What an earlier entry said, and what it should have said. */
const OF_ENTRY = /^entry \d+$/;

/** The changes that tell something which the words, the author or the marking do not tell already. */
const changesIn = (entry: Update, words: string | undefined): ChangeData[] =>
  entry.changes
    .filter((change) => !isTold(change, entry, words))
    .map((change) => {
      const line = changeLine(change);
      // These are a person's words.
      return OF_ENTRY.test(change.field) ? { ...line, from: `“${line.from}”`, to: `“${line.to}”` } : line;
    });

const isTold = ({ field, from, to }: FieldChange, entry: Update, words: string | undefined): boolean => {
  const isWords = to !== null && to === words;
  return entry.corrects === null
    ? from === null && (TRACES.includes(field) || isWords)
    : isWords && !OF_ENTRY.test(field);
};
