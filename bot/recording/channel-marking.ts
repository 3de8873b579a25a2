/** Which board's channel is meant where its marking is set, and what is to be known before that is confirmed. */
import { baseOf, mayChangeBoard, type Board, type BoardChange, type Marking } from '../../data/model';
import type { Answer, Desk } from '../asking/desk';
import { actorOf, contextOf } from '../asking/rights';
import type { Place } from '../turn';
import { impossible, refusal } from './refusing';

export interface MarkingOfBoard {
  readonly board: string;
  readonly change: Extract<BoardChange, { change: 'channel marking' }>;
}

/** The change to the one board that is meant, or the answer that says why there is none. */
export const markingOf = (
  said: { readonly board: string | undefined; readonly highest: Marking },
  desk: Desk,
  place: Place,
): MarkingOfBoard | Answer => {
  const { boards } = desk.catalogue;
  const here = baseOf(place.conversation);
  const meant = boards.filter(({ id, channel }) =>
    said.board === undefined ? channel?.id === here : id === said.board,
  );
  const [board, other] = meant;
  if (board === undefined)
    return impossible(
      desk,
      place.kind === 'channel'
        ? "this channel is no board's: say “link this channel to the …” first."
        : "say which board's channel, or say it in that channel.",
    );
  if (other !== undefined)
    return impossible(desk, `this channel is told of ${meant.length} boards: say which one's.`);
  return board.channel === null
    ? withoutChannel(board, said.highest, desk)
    : {
        board: board.id,
        change: { change: 'channel marking', channel: board.channel.id, highest: said.highest },
      };
};

const withoutChannel = (board: Board, highest: Marking, desk: Desk): Answer => {
  const change: BoardChange = { change: 'channel marking', channel: 'none', highest };
  const may = mayChangeBoard(change, board, actorOf(desk), contextOf(desk));
  return may.allowed
    ? impossible(desk, `no channel is linked to the ${board.name}.`)
    : refusal(desk, may.because, may.who);
};

/** What the confirm card says beside such a change. */
export const markingWarnings = (change: BoardChange): string[] =>
  change.change !== 'channel marking'
    ? []
    : [
        ...(change.highest === 'OFFICIAL-SENSITIVE'
          ? ['Everybody in that channel, guests too, will read what is marked so.']
          : []),
        'What stands in the channel already stays: each card follows when something is next recorded of it.',
      ];
