/**
 * Who may do what, and from which organisations. People's roles lie with the people, tenants in one document
 * of the force's; every change to either is an entry of one chain, whose end that document carries.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonical } from './canonical';
import { emptyHead } from './chain';
import { PersonRef, SCHEMA, Slug } from './common';
import { Head, type Hash } from './head';
import type { Board, Person, Role } from './reference';

/** What the chain of entries about people and tenants belongs to. */
export const ACCESS_SUBJECT = 'access~people';
const ACCESS_ID = 'access';

/** Roles that are given to a person. Who chairs a board is said by the board. */
export const GivenRole = z.enum(['administrator', 'secretary', 'lead', 'commissioner', 'member']);
export type GivenRole = z.infer<typeof GivenRole>;

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  administrator: 'administrator',
  secretary: 'board secretary',
  lead: 'thematic lead',
  'board chair': 'chair of a board that monitors',
  'sign-off chair': 'chair of a board that signs off',
  commissioner: "commissioner's office",
  member: 'board member',
};

/** An Entra id as Entra writes it: lower case. */
const EntraId = z.string().uuid().toLowerCase();
/** A name as people write one. */
export const Name = z.string().trim().min(2).max(100);
const PersonByEntra = PersonRef.extend({ id: EntraId, name: Name });

export const Access = z
  .object({
    id: z.literal(ACCESS_ID),
    type: z.literal('access'),
    schema: z.literal(SCHEMA),
    force: Slug,
    /** What was decided in chat of each tenant, besides those that the deployment names. */
    tenants: z.array(z.object({ id: EntraId, name: Name.nullable(), allowed: z.boolean() }).strict()),
    version: z.number().int().positive(),
    /** The last entry about people and tenants: the chain ends here. */
    head: Head,
  })
  .strict();
export type Access = z.infer<typeof Access>;

/** As it stands before anything was decided in chat. */
export const noAccess = (force: string): Access => ({
  id: ACCESS_ID,
  type: 'access',
  schema: SCHEMA,
  force,
  tenants: [],
  version: 1,
  head: emptyHead(ACCESS_SUBJECT),
});

export const AccessChange = z.discriminatedUnion('change', [
  /** Somebody who is not listed is, once something is added. */
  z
    .object({
      change: z.literal('roles'),
      person: PersonByEntra,
      add: z.array(GivenRole).max(5),
      remove: z.array(GivenRole).max(5),
    })
    .strict(),
  z.object({ change: z.literal('rename person'), person: PersonByEntra, name: Name }).strict(),
  z
    .object({
      change: z.literal('tenant'),
      tenant: EntraId,
      name: Name.nullable(),
      allowed: z.boolean(),
    })
    .strict(),
]);
export type AccessChange = z.infer<typeof AccessChange>;

/** An organisation that may talk to the bot. */
export interface AllowedTenant {
  readonly id: string;
  readonly name: string | null;
  /** Named by the deployment, `ASSURANCE_TENANTS`. */
  readonly first: boolean;
}

/** Those of the deployment and those allowed in chat, without those that were stopped. */
export const allowedTenants = (
  access: Pick<Access, 'tenants'>,
  first: readonly string[],
): AllowedTenant[] => {
  const decided = new Map(access.tenants.map((tenant) => [tenant.id, tenant]));
  const all = [...new Set([...first, ...decided.keys()])];
  return all
    .filter((id) => decided.get(id)?.allowed ?? true)
    .map((id) => ({ id, name: decided.get(id)?.name ?? null, first: first.includes(id) }));
};

/** What the chain's last entry seals: tenants, and who has which role. */
export const accessStateOf = ({ tenants }: Pick<Access, 'tenants'>, people: readonly Person[]): Hash => {
  const roles = people
    .map(({ id, name, roles: held }) => ({ id, name, roles: held }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return createHash('sha256')
    .update(canonical({ tenants, people: roles }), 'utf8')
    .digest('hex');
};

const CHAIRS: readonly Role[] = ['board chair', 'sign-off chair'];

/**
 * The people as they are known: to chair is a role as long as a board names them, and who chairs a board is
 * known although nobody has listed them.
 */
export const peopleWithChairs = (people: readonly Person[], boards: readonly Board[]): Person[] => {
  const listed = new Set(people.map(({ id }) => id));
  const unlisted = boards.flatMap(({ chair, force }): Person[] =>
    chair === null || listed.has(chair.id) || listed.has(chair.id.toLowerCase())
      ? []
      : [
          {
            id: chair.id,
            type: 'person',
            schema: SCHEMA,
            force,
            name: chair.name,
            aliases: [],
            roles: ['member'],
            away: null,
            leave: [],
            quietUntil: null,
          },
        ],
  );
  const all = [...people, ...new Map(unlisted.map((person) => [person.id, person])).values()];
  return all.map((person) => ({ ...person, roles: rolesOf(person, boards) }));
};

const besidesChairs = ({ roles }: Pick<Person, 'roles'>): Role[] =>
  roles.filter((role) => !CHAIRS.includes(role));

/** The roles that were given to somebody; to chair is none of them, whatever an earlier version wrote. */
export const givenTo = (person: Pick<Person, 'roles'>): Role[] => {
  const given = besidesChairs(person);
  return given.length === 0 ? ['member'] : given;
};

const rolesOf = (person: Person, boards: readonly Board[]): Role[] => {
  const chaired = boards.filter(({ chair }) => chair?.id === person.id).map(({ role }) => role);
  const all: Role[] = [
    ...besidesChairs(person),
    ...(chaired.includes('monitors') ? (['board chair'] as const) : []),
    ...(chaired.includes('signs off') ? (['sign-off chair'] as const) : []),
  ];
  return all.length === 0 ? ['member'] : all;
};
