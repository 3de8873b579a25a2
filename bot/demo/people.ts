/** Who sits at the Playground: the demo's people, by what they may do. */
import { demoScenario } from '../../data/demo';
import type { Person } from '../../data/model';
import { ROLES, type Role } from './options';

/** What the record calls the role. */
const RECORDED: Readonly<Record<Role, string>> = {
  chair: 'board chair',
  secretary: 'secretary',
  lead: 'lead',
  'sign-off': 'sign-off chair',
  member: 'member',
  commissioner: 'commissioner',
};

export interface Seats {
  readonly you: Person;
  /** Everyone else: the Playground takes exactly five, so a second lead stays away. */
  readonly others: readonly Person[];
}

/** You in `role`, and the other roles' people beside you. */
export function seats(role: Role): Seats {
  const { people } = demoScenario();
  const inRole = (each: Role): Person => {
    const found = people.find((person) => person.roles.some((held) => held === RECORDED[each]));
    if (found === undefined) throw new Error(`The demo scenario has no ${RECORDED[each]}`);
    return found;
  };
  return { you: inRole(role), others: ROLES.filter((each) => each !== role).map(inRole) };
}
