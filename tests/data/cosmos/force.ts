/** A force with a recommendation, two boards and the people who may change them; each test file's own. */
import { randomUUID } from 'node:crypto';
import { boardSubject, DRAFT_HOURS, type Draft, type Person, type Recommendation } from '../../../data/model';
import { board, recommendation } from '../factories';
import type { TestServer } from './server';

export const AT = '2025-01-14T10:00:00.000Z';

const person = (end: string, name: string, ...roles: Person['roles']): Omit<Person, 'force'> => ({
  id: `00000000-0000-0000-0000-0000000000${end}`,
  type: 'person',
  schema: 1,
  away: null,
  leave: [],
  quietUntil: null,
  name,
  aliases: [],
  roles,
});

export const SECRETARY = person('a1', 'Secretary', 'secretary');
export const LEAD = person('a2', 'Lead', 'lead');
export const CHAIR = person('a3', 'Board Chair', 'board chair');
export const SIGNER = person('a4', 'Sign-off Chair', 'sign-off chair');
export const COMMISSIONER = person('a6', "Commissioner's Office", 'commissioner');

export const ref = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name });

/** Puts them into the force's partition, with `report~rec-3` as the test wants it. */
export const putForce = async (
  server: TestServer,
  force: string,
  over: Partial<Recommendation> = {},
): Promise<void> => {
  const people = [SECRETARY, LEAD, CHAIR, SIGNER, COMMISSIONER].map((each) => ({ ...each, force }));
  await server.put(
    ...people,
    board('lpib', { force, chair: ref(CHAIR) }),
    board('iab', { force, main: false, role: 'signs off', chair: ref(SIGNER) }),
    recommendation(3, { force, owner: ref(LEAD), ...over }),
  );
};

/** A draft of a change to `report~rec-3`, or to the main board. */
export const draftOf = (force: string, what: Draft['what'], over: Partial<Draft> = {}): Draft => ({
  id: `draft~${randomUUID()}`,
  type: 'draft',
  schema: 1,
  force,
  subject:
    what.change === 'move meeting' || what.change === 'link channel' ? boardSubject('lpib') : 'report~rec-3',
  what,
  by: ref(LEAD),
  origin: { from: 'conversation', conversation: 'c1', activity: 'a1' },
  marking: 'OFFICIAL',
  createdAt: AT,
  basedOn: 1,
  state: 'open',
  update: null,
  ttl: DRAFT_HOURS * 3_600,
  ...over,
});
