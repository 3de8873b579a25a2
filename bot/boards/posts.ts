/** What the posts that are made by the clock have in common. */
import { SCHEMA, type Board, type Person } from '../../data/model';

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

/** Whom the bot turns to with what boards' own affairs are. */
export const secretaryIn = (people: readonly Person[]): Person | undefined =>
  people.find(({ roles }) => roles.includes('secretary'));

/** What of a channel's id may stand in a post's. */
export const slug = (id: string): string =>
  id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80);
