/** From whom a post is for to where they are reached now. */
import type { Outbox, Places } from '../../../data/cosmos';
import type { Place, Target } from '../../../data/model';

/** The place; or why there is none, in words for whoever asks who was not reached. */
export type Reached =
  { readonly is: 'place'; readonly place: Place } | { readonly is: 'nowhere'; readonly why: string };

export const resolve = async (
  target: Target,
  { outbox, places }: { readonly outbox: Pick<Outbox, 'board'>; readonly places: Places },
): Promise<Reached> => {
  switch (target.to) {
    case 'person': {
      const place = await places.ofPerson(target.person);
      return place === undefined
        ? nowhere('the app is not installed for this person')
        : { is: 'place', place };
    }
    case 'conversation':
      return there(await places.ofConversation(target.conversation), 'that conversation');
    case 'board': {
      const board = await outbox.board(target.board);
      if (board === undefined) return nowhere(`there is no board "${target.board}"`);
      if (board.channel === null) return nowhere(`no channel is linked to the ${board.name}`);
      return there(await places.ofConversation(board.channel.id), `the channel of the ${board.name}`);
    }
  }
};

const there = (place: Place | undefined, what: string): Reached => {
  if (place === undefined) return nowhere(`the app is not installed in ${what}`);
  return place.state === 'here'
    ? { is: 'place', place }
    : nowhere(`the app was shut out of ${what}${place.goneWhy === null ? '' : `: ${place.goneWhy}`}`);
};

const nowhere = (why: string): Reached => ({ is: 'nowhere', why });
