/** The card that asks for a press: exactly what will be written, and nothing else. */
import {
  BoardChange,
  Change,
  dayOf,
  describeBoardChange,
  describeChange,
  showDay,
  type Board,
  type Draft,
  type Marking,
  type Origin,
  type Recommendation,
  type Update,
} from '../../data/model';
import { answerWith } from '../asking/cards';
import { eyebrowOf, inspectionOf, labelOf, type Answer, type Desk } from '../asking/desk';
import { markingWarnings } from './channel-marking';
import { isEditable } from './forms';
import { changeLine } from './values';
import { warningsFor } from './warnings';
import { changeWords, ownWords } from './words';

/**
 * The card that shows what will be written, word for word.
 * @param since what was recorded meanwhile: only then has the person been shown a later version than the draft's
 */
export const confirmCard = (
  draft: Draft,
  rec: Recommendation,
  desk: Desk,
  entry?: Update,
  since: readonly string[] = [],
): Answer => {
  const change = Change.parse(draft.what);
  const words = ownWords(change);
  const heading = `Check and confirm: ${labelOf(rec)}, ${changeWords(change)}`;
  // Pressed on a card that says nothing of what happened since, it is told then.
  const basedOn = since.length > 0 ? rec.version : draft.basedOn;
  const other: Marking = draft.marking === 'OFFICIAL' ? 'OFFICIAL-SENSITIVE' : 'OFFICIAL';
  return answerWith(
    desk,
    'confirm',
    {
      summary: words === undefined ? heading : `${heading}: ${words.slice(0, 200)}`,
      heading,
      markings: [draft.marking],
      about: [rec.id],
      buttons: [
        {
          title: 'Confirm',
          verb: 'confirm',
          data: { draft: draft.id, basedOn },
          style: 'positive',
        },
        ...(isEditable(change) ? [{ title: 'Edit', verb: 'edit', data: { draft: draft.id } }] : []),
        { title: 'Cancel', verb: 'cancel', data: { draft: draft.id } },
        // What is said again of a sensitive entry stays as sensitive.
        ...(entry?.marking === 'OFFICIAL-SENSITIVE'
          ? []
          : [{ title: `Mark ${other}`, verb: 'mark', data: { draft: draft.id, marking: other } }]),
      ],
    },
    {
      about: `${labelOf(rec)}: ${rec.title} · ${inspectionOf(desk, rec.inspection)?.shortTitle ?? rec.inspection} · ${desk.catalogue.force.name}`,
      changes: describeChange(change, rec, {
        by: draft.by,
        at: desk.now.toISOString(),
        marking: draft.marking,
        entry,
      }).map(changeLine),
      ...(words === undefined ? {} : { words }),
      ...linkBack(draft.origin),
      warnings: [
        ...since,
        ...saidBefore(change, rec, draft.by.name),
        ...(words === undefined ? [] : warningsFor(words, desk.catalogue)),
      ],
      marking: draft.marking,
    },
  );
};

/** The message it was taken from, where it was taken from one. */
export const linkBack = (origin: Origin): { link?: { title: string; url: string } } =>
  origin.from === 'conversation' && origin.link !== undefined
    ? { link: { title: 'Open the message', url: origin.link } }
    : {};

/** The same words twice are seldom meant. */
const saidBefore = (change: Change, rec: Recommendation, name: string): string[] => {
  if (change.change !== 'progress') return [];
  const before = rec.latest.find((entry) => entry.by === name && entry.text === change.text);
  return before === undefined
    ? []
    : [`You recorded the same words on ${showDay(dayOf(before.at))} already (entry ${before.sequence}).`];
};

export const confirmBoardCard = (
  draft: Draft,
  board: Board,
  desk: Desk,
  since: readonly string[] = [],
): Answer => {
  const change = BoardChange.parse(draft.what);
  const heading = `Check and confirm: ${board.name}, ${changeWords(change)}`;
  return answerWith(
    desk,
    'confirm',
    {
      summary: heading,
      heading,
      buttons: [
        {
          title: 'Confirm',
          verb: 'confirm',
          data: { draft: draft.id, basedOn: since.length > 0 ? board.version : draft.basedOn },
          style: 'positive',
        },
        { title: 'Cancel', verb: 'cancel', data: { draft: draft.id } },
      ],
    },
    {
      about: `${board.name} · ${eyebrowOf(desk, [])}`,
      changes: describeBoardChange(shownAs(change), board).map(changeLine),
      warnings: [...since, ...takenFrom(change, board, desk), ...markingWarnings(change)],
      marking: draft.marking,
    },
  );
};

/** A channel is one board's: whoever links it to another takes it. */
const takenFrom = (change: BoardChange, to: Board, { catalogue }: Desk): string[] =>
  catalogue.boards
    .filter(
      ({ id, channel }) => change.change === 'link channel' && id !== to.id && channel?.id === change.channel,
    )
    .map(({ name }) => `It is the ${name}'s channel now: that board then has none.`);

/** A channel that Teams has not named is the one in which the card stands. */
const shownAs = (change: BoardChange): BoardChange =>
  change.change === 'link channel' ? { ...change, name: change.name ?? 'this channel' } : change;
