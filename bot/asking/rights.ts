/** What the asker may do, by the record's people, boards and administrators as they are known now. */
import {
  isSecretary as isSecretaryIn,
  mayChange,
  type Actor,
  type Permission,
  type PermissionContext,
  type Recommendation,
  type Update,
} from '../../data/model';
import type { Desk } from './desk';

/** @param entry what a correction or an undo is about */
export const contextOf = (desk: Desk, entry?: Update): PermissionContext => ({
  boards: desk.catalogue.boards,
  people: desk.catalogue.people,
  admins: desk.admins,
  entry,
});

/** The asker as the record names them; somebody who is not listed has no roles. */
export const actorOf = ({ asker, catalogue }: Desk): Actor => {
  const known = catalogue.people.find((person) => person.id === asker.id);
  return { id: asker.id, name: known?.name ?? asker.name, roles: known?.roles ?? [] };
};

/** Whether they may do what the secretary may. */
export const isSecretary = (desk: Desk): boolean => isSecretaryIn(actorOf(desk), desk);

/**
 * The desk with people and boards as they are in this moment. What is known of them may be some seconds old,
 * and whoever was given a role on another copy of the bot has it at once. One query.
 */
export const withPeopleAsTheyAre = async (desk: Desk): Promise<Desk> => ({
  ...desk,
  catalogue: { ...desk.catalogue, ...(await desk.record.whoIsWho()) },
});

/** Whether they may report progress on it: what the Update button and the forms begin with. */
export const mayReport = (rec: Recommendation, desk: Desk): Permission =>
  mayChange({ change: 'progress', text: 'x' }, rec, actorOf(desk), contextOf(desk));
