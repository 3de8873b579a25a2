/** Changes to roles and tenants: whether they make sense, what they say, what is written. */
import { ACCESS_SUBJECT, accessStateOf, allowedTenants, givenTo, ROLE_WORDS } from './access';
import type { Access, AccessChange } from './access';
import type { Provenance, Stamp } from './apply';
import type { Body } from './chain';
import { SCHEMA, SYSTEM } from './common';
import type { Person, Role } from './reference';
import { capital } from './wording';
import type { AccessUpdate, AccessUpdateKind, FieldChange } from './update';

/** What a change is held against. `people` as the record holds them, without what boards say of chairs. */
export interface AccessNow {
  readonly access: Access;
  readonly people: readonly Person[];
  /** Administrators by the deployment, whatever stands in the record. */
  readonly admins: ReadonlySet<string>;
  /** Tenants by the deployment. */
  readonly tenants: readonly string[];
}

type RolesChange = Extract<AccessChange, { change: 'roles' }>;

/** "thematic lead and board secretary" */
export const roleWords = (roles: readonly Role[]): string => {
  const words = roles.map((role) => ROLE_WORDS[role]);
  const last = words.pop() ?? 'no role';
  return words.length === 0 ? last : `${words.join(', ')} and ${last}`;
};

/** Why the change makes no sense as things stand; undefined where it does. */
export const problemWithAccess = (change: AccessChange, now: AccessNow): string | undefined => {
  switch (change.change) {
    case 'roles':
      return rolesProblem(change, now);
    case 'rename person': {
      const held = personIn(now, change.person.id);
      if (held === undefined) return `${change.person.name} is not listed.`;
      return held.name === change.name ? `${held.name} is called so already.` : undefined;
    }
    case 'tenant':
      return tenantProblem(change, now);
  }
};

const rolesProblem = (change: RolesChange, now: AccessNow): string | undefined => {
  const { person, add, remove } = change;
  const held = personIn(now, person.id);
  if (held === undefined && add.length === 0) return `${person.name} is not listed.`;
  if (remove.includes('administrator') && now.admins.has(person.id))
    return `${person.name} administers by the deployment's own setting, ASSURANCE_ADMINS: whoever runs the bot takes them out of it.`;
  const before = held === undefined ? [] : givenTo(held);
  const after = rolesAfter(change, before);
  if (held !== undefined && sameRoles(before, after))
    return add.length > 0
      ? `${person.name} is ${roleWords(add)} already.`
      : `${person.name} is not ${roleWords(remove)}.`;
  const others = now.people.filter(({ id }) => id !== person.id);
  const left = [...others, { id: person.id, roles: after }].some(({ roles }) => roles.some(administers));
  return left || [...now.admins].some((id) => id !== SYSTEM.id)
    ? undefined
    : `${person.name} is the last who may administer. Make somebody else an administrator first.`;
};

/** Roles whose holders administer. */
export const administers = (role: Role): boolean => role === 'administrator' || role === 'secretary';

const tenantProblem = (
  { tenant, allowed }: Extract<AccessChange, { change: 'tenant' }>,
  { access, tenants }: AccessNow,
): string | undefined => {
  const now = allowedTenants(access, tenants);
  const isAllowed = now.some(({ id }) => id === tenant);
  if (allowed) return isAllowed ? 'That tenant is allowed already.' : undefined;
  if (!isAllowed) return 'That tenant is not allowed as it is.';
  return now.length === 1 ? 'That is the last tenant: nobody could talk to the bot any more.' : undefined;
};

/** Whoever is listed without a role is a member: they may ask, as anybody in an allowed tenant may. */
const rolesAfter = ({ add, remove }: RolesChange, before: readonly Role[]): Role[] => {
  const left = before.filter((role) => !remove.some((each) => each === role));
  const wanted: Role[] = [...new Set<Role>([...left, ...add])];
  const more = wanted.filter((role) => role !== 'member');
  return more.length > 0 ? more : ['member'];
};

const sameRoles = (a: readonly Role[], b: readonly Role[]): boolean =>
  a.length === b.length && a.every((role) => b.includes(role));

const personIn = ({ people }: Pick<AccessNow, 'people'>, id: string): Person | undefined =>
  people.find((person) => person.id === id);

/** What the change would alter, from and to, in words. */
export const describeAccessChange = (change: AccessChange, now: AccessNow): FieldChange[] => {
  switch (change.change) {
    case 'roles': {
      const held = personIn(now, change.person.id);
      const roles = {
        field: 'roles',
        from: held === undefined ? null : roleWords(givenTo(held)),
        to: roleWords(rolesAfter(change, held === undefined ? [] : givenTo(held))),
      };
      return held === undefined
        ? [{ field: 'listed', from: null, to: `${change.person.name}, object id ${change.person.id}` }, roles]
        : [roles];
    }
    case 'rename person':
      return [{ field: 'name', from: personIn(now, change.person.id)?.name ?? null, to: change.name }];
    case 'tenant': {
      const [was, is] = change.allowed ? ['not allowed', 'allowed'] : ['allowed', 'not allowed'];
      return [{ field: `tenant ${change.tenant}`, from: was, to: is }];
    }
  }
};

/** What follows the name in a heading: "administrator from now on". */
export const accessChangeWords = (change: AccessChange): string => {
  switch (change.change) {
    case 'roles':
      return [
        ...(change.add.length === 0 ? [] : [`now ${roleWords(change.add)}`]),
        ...(change.remove.length === 0 ? [] : [`no longer ${roleWords(change.remove)}`]),
      ].join(', ');
    case 'rename person':
      return `now called ${change.name}`;
    case 'tenant':
      return change.allowed ? 'allowed to talk to the bot' : 'no longer allowed to talk to the bot';
  }
};

/** Whom or what it is about, for a heading. */
export const accessChangeName = (change: AccessChange): string =>
  change.change === 'tenant'
    ? `tenant ${change.tenant}${change.name === null ? '' : ` (${change.name})`}`
    : change.person.name;

const KINDS = {
  roles: 'roles',
  'rename person': 'person renamed',
  tenant: 'tenant',
} as const satisfies Record<AccessChange['change'], AccessUpdateKind>;

export interface AppliedToAccess {
  /** With its new version, but still the old head: that follows from the sealed entry. */
  readonly access: Access;
  /** The person as they then stand; null where none changes. */
  readonly person: Person | null;
  readonly body: Body<AccessUpdate>;
}

/** Roles and tenants after the change, and the entry, which still has to be sealed. */
export const applyAccessChange = (
  change: AccessChange,
  now: AccessNow,
  { by, at, origin, marking, draft }: Stamp & Provenance,
): AppliedToAccess => {
  const access = {
    ...now.access,
    tenants: tenantsAfter(change, now.access),
    version: now.access.version + 1,
  };
  const person = personAfter(change, now);
  const people = person === null ? now.people : [...now.people.filter(({ id }) => id !== person.id), person];
  return {
    access,
    person,
    body: {
      type: 'access update',
      schema: SCHEMA,
      force: access.force,
      recommendation: ACCESS_SUBJECT,
      kind: KINDS[change.change],
      text: `${capital(accessChangeName(change))}: ${accessChangeWords(change)}.`,
      at,
      by,
      origin,
      changes: describeAccessChange(change, now),
      touched: [],
      evidence: [],
      marking,
      draft,
      corrects: null,
      state: accessStateOf(access, people),
    },
  };
};

const tenantsAfter = (change: AccessChange, { tenants }: Access): Access['tenants'] => {
  if (change.change !== 'tenant') return tenants;
  const before = tenants.find(({ id }) => id === change.tenant);
  const decided = { id: change.tenant, name: change.name ?? before?.name ?? null, allowed: change.allowed };
  return [...tenants.filter(({ id }) => id !== change.tenant), decided];
};

const personAfter = (change: AccessChange, now: AccessNow): Person | null => {
  if (change.change === 'tenant') return null;
  const held = personIn(now, change.person.id);
  if (change.change === 'rename person') {
    if (held === undefined) return null;
    // Who knows them by their old name still finds them.
    const aliases = [...new Set([...held.aliases, held.name])];
    return { ...held, name: change.name, aliases };
  }
  const roles = rolesAfter(change, held === undefined ? [] : givenTo(held));
  return held === undefined
    ? {
        id: change.person.id,
        type: 'person',
        schema: SCHEMA,
        force: now.access.force,
        name: change.person.name,
        aliases: [],
        roles,
        away: null,
        leave: [],
        quietUntil: null,
      }
    : { ...held, roles };
};
