/** What the posts that are made by the clock have in common. */
import { SCHEMA, standingInFor, type Board, type Day, type Person } from '../../data/model';

/** For a board's channel. */
export const ofBoard = (board: Pick<Board, 'id' | 'force'>) =>
  ({
    type: 'post',
    schema: SCHEMA,
    force: board.force,
    target: { to: 'board', board: board.id },
    marking: 'OFFICIAL',
  }) as const;

/** For one person's own chat. `person` is an Entra object id. */
export const ofPerson = (force: string, person: string) =>
  ({
    type: 'post',
    schema: SCHEMA,
    force,
    target: { to: 'person', person },
    marking: 'OFFICIAL',
  }) as const;

/**
 * Whom the bot turns to on that day with what boards' own affairs are, by their Entra object id: a secretary who is
 * there, or whoever stands in; where nobody does, it waits in the secretary's chat.
 */
export const secretaryIn = (people: readonly Person[], day: Day): string | undefined => {
  const secretaries = people.filter(({ roles }) => roles.includes('secretary')).map(({ id }) => id);
  const told = secretaries.map((id) => standingInFor(id, people, day));
  return told.find((id, place) => id === secretaries[place]) ?? told.find(Boolean) ?? secretaries[0];
};

/** What of a channel's id may stand in a post's. */
export const slug = (id: string): string =>
  id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80);
