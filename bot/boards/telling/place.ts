/** What is said of where a board is told: on cards in a channel that it has left, and to the secretary. */
import type { Board, Recommendation } from '../../../data/model';
import { sentence } from '../../asking/cards';
import { labelOf, statusButton, type Desk } from '../../asking/desk';
import type { Reply } from '../../turn';

/**
 * In place of a card that was kept up to date in a channel, of one recommendation or of the whole board: where the
 * board is told now.
 */
export const leftCard = (
  board: Board,
  rec: Recommendation | undefined,
  channel: string,
  desk: Desk,
): Reply => {
  const now =
    board.channel === null
      ? 'has no channel now'
      : `is told in ${board.channel.name === null ? 'another channel' : `the channel ${board.channel.name}`} from now on`;
  const lead = rec === undefined ? board.name : `${labelOf(rec)}: the ${board.name}`;
  const other = desk.catalogue.boards.find((each) => each.channel?.id === channel);
  return sentence(desk, `${lead} ${now}`, {
    words: [
      `${other === undefined ? '' : `This channel is the ${other.name}'s now. `}This card is no longer kept up to date.`,
    ],
    ...(rec === undefined
      ? {}
      : { inspections: [rec.inspection], buttons: [{ ...statusButton(desk, rec.id), title: 'Status' }] }),
  }).reply;
};

/** To the secretary: the channel of one board has got another board's name. */
export const channelNameCard = (of: Board, named: Board, desk: Desk): Reply =>
  sentence(
    desk,
    `The channel of the ${of.name} is now called ${of.channel?.name ?? named.name}. Should it be the ${named.name}'s?`,
    {
      words: [
        `It stays the ${of.name}'s unless you say “link this channel to the ${named.name}” in it; the ${of.name} then has none. The ${named.name} has no channel.`,
      ],
    },
  ).reply;
