/**
 * Who may do what. Entra object ids decide, never names. A board's chair is whom the board's own document
 * names; the secretary and the commissioner's office are known by their role.
 */
import type { AccessChange } from './access';
import { administers } from './access-change';
import type { BoardSetup } from './board-setup';
import type { BoardChange, Change } from './change';
import type { PersonRef } from './common';
import { TAKEN_IN } from './lifecycle';
import { shortName } from './naming';
import type { Recommendation } from './recommendation';
import type { Board, Person, Role } from './reference';
import type { Entry } from './update';

/** Who asks. Somebody who is not in the record has no roles. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

export interface PermissionContext {
  readonly boards: readonly Pick<Board, 'name' | 'role' | 'chair'>[];
  readonly people: readonly Pick<Person, 'id' | 'name' | 'roles'>[];
  /** Entra object ids of administrators: they may do what the secretary may. */
  readonly admins?: ReadonlySet<string>;
  /** The entry that a correction or an undo is about. */
  readonly entry?: (Pick<Entry, 'by' | 'kind'> & Partial<Pick<Entry, 'touched'>>) | undefined;
}

/** `because` completes "You can't …"; `who` names who can. */
export type Permission =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly because: string;
      readonly who: string;
      /** What has to be so first: "it awaits sign-off"; of nobody, "the owner proposes it complete". */
      readonly once?: string;
    };

const ALLOWED: Permission = { allowed: true };
const refused = (because: string, who: string, once?: string): Permission => ({
  allowed: false,
  because,
  who,
  ...(once === undefined ? {} : { once }),
});

/** Whether this person may make this change to this recommendation as it stands. */
export const mayChange = (
  change: Change,
  rec: Recommendation,
  person: Actor,
  context: PermissionContext,
): Permission => {
  const role = mayEver(change, rec, person, context);
  if (role.allowed) return mayNow(change, rec, person, context);
  // Who is named can do it; in this state perhaps not yet.
  const once = onceFor(change, rec);
  return once === undefined || role.who === 'nobody' ? role : refused(role.because, role.who, once);
};

/** What has to be so before anybody can; undefined where it is. */
const onceFor = (change: Change, rec: Recommendation): string | undefined => {
  if (TAKEN_IN[change.change].includes(rec.status) || rec.status === 'superseded') return undefined;
  if (change.change === 'sign off' || change.change === 'send back') return 'it awaits sign-off';
  if (change.change === 'reopen') return 'it is closed or not adopted';
  return rec.status === 'awaiting allocation' ? 'it is in progress' : 'it is reopened';
};

/** Whether this person may make this change to a board: the secretary and administrators may. */
export const mayChangeBoard = (
  change: BoardChange,
  board: Pick<Board, 'name'>,
  person: Actor,
  context: PermissionContext,
): Permission =>
  isSecretary(person, context)
    ? ALLOWED
    : refused(`${BOARD_DOING[change.change]} the ${board.name}`, secretaryOf(context));

const BOARD_DOING: Readonly<Record<BoardChange['change'], string>> = {
  'move meeting': 'move a meeting of',
  'cancel meeting': 'cancel a meeting of',
  'add meeting': 'add a meeting of',
  'meeting rule': 'set the meetings of',
  digest: 'decide when a digest goes to',
  'digest time': 'set when digests go to',
  escalation: 'set what is escalated to',
  'link channel': 'link a channel to',
  'unlink channel': 'take the channel from',
  'channel marking': 'set what is shown in the channel of',
};

/** Whether this person may decide what a board is. @param board undefined where it is only to be added */
export const maySetUp = (
  change: BoardSetup,
  board: Pick<Board, 'name'> | undefined,
  person: Actor,
  context: PermissionContext,
): Permission => {
  if (isSecretary(person, context)) return ALLOWED;
  const name = board?.name ?? 'board';
  const doing: Readonly<Record<BoardSetup['change'], string>> = {
    chair: `name the chair of the ${name}`,
    'rename board': `rename the ${name}`,
    'add board': 'add a board',
  };
  return refused(doing[change.change], secretaryOf(context));
};

/** Whether this person may decide who may do what: the secretary and administrators may. */
export const mayChangeAccess = (
  { change }: Pick<AccessChange, 'change'>,
  person: Actor,
  context: PermissionContext,
): Permission => {
  if (isSecretary(person, context)) return ALLOWED;
  const doing: Readonly<Record<AccessChange['change'], string>> = {
    roles: 'change who has which role',
    'rename person': 'change the name of somebody who is listed',
    tenant: 'change which tenants are allowed',
  };
  return refused(doing[change], secretaryOf(context));
};

/** Who may, whatever state it is in. */
const mayEver = (
  change: Change,
  rec: Recommendation,
  person: Actor,
  context: PermissionContext,
): Permission => {
  const doing = wordsOf(change, rec);
  switch (change.change) {
    case 'owner':
      return isSecretary(person, context) ? ALLOWED : refused(doing, secretaryOf(context));
    case 'sign off':
    case 'reopen':
    case 'not adopt':
      return isChair(person, context, 'signs off') ? ALLOWED : refused(doing, chairOf(context, 'signs off'));
    case 'send back':
      return isChair(person, context, 'monitors') || isChair(person, context, 'signs off')
        ? ALLOWED
        : refused(doing, `${chairOf(context, 'monitors')} or ${chairOf(context, 'signs off')}`);
    case 'comment':
      return person.roles.includes('commissioner')
        ? ALLOWED
        : refused(doing, holderOf(context, 'commissioner', "the commissioner's office"));
    case 'correct':
    case 'message amended':
      return ofOwnEntry(doing, person, context);
    case 'undo': {
      const own = ofOwnEntry(doing, person, context);
      if (!own.allowed) return own;
      if (context.entry?.kind === 'owner')
        return isSecretary(person, context) ? ALLOWED : refused(doing, secretaryOf(context));
      // Whoever has handed it over in the meantime changes it no more.
      if (context.entry?.kind === 'date' && isSecretary(person, context)) return ALLOWED;
      return owns(rec, person, context) || ownsItsActions(rec, person, context.entry)
        ? ALLOWED
        : refused(doing, ownerOf(rec, context));
    }
    case 'date':
      // What a board has decided of a date, its secretary records.
      return owns(rec, person, context) || isSecretary(person, context)
        ? ALLOWED
        : refused(doing, ownerOf(rec, context));
    case 'action':
      return mayChangeAction(change, rec, person, context) ? ALLOWED : refused(doing, ownerOf(rec, context));
    case 'progress':
    case 'state':
    case 'add action':
    case 'evidence':
    case 'propose complete':
      return owns(rec, person, context) ? ALLOWED : refused(doing, ownerOf(rec, context));
  }
};

/** Whether the state it is in takes the change, and takes it from this person. */
const mayNow = (
  change: Change,
  rec: Recommendation,
  person: Actor,
  context: PermissionContext,
): Permission => {
  const doing = wordsOf(change, rec);
  if (change.change === 'sign off' && rec.proposed?.by.id === person.id)
    return refused(
      `${doing}: you proposed it complete yourself`,
      otherChairs(person, context) ?? 'somebody else who chairs the board that signs off',
    );
  if (TAKEN_IN[change.change].includes(rec.status)) return ALLOWED;
  const because = `${doing}: it is ${rec.status}`;
  if (rec.status === 'superseded')
    return refused(
      `${because}${rec.supersededBy === null ? '' : ` by ${rec.supersededBy}`}, which takes its place`,
      'nobody',
    );
  if (change.change === 'sign off' || change.change === 'send back')
    return refused(
      `${because}, and only what awaits sign-off can be ${change.change === 'sign off' ? 'signed off' : 'sent back'}`,
      'nobody',
      rec.status === 'in progress' ? `${ownerOf(rec, context)} proposes it complete` : undefined,
    );
  if (change.change === 'reopen')
    return refused(`${because}, and only what is closed or not adopted can be reopened`, 'nobody');
  return rec.status === 'awaiting allocation'
    ? refused(because, 'nobody', `${secretaryOf(context)} names its owner`)
    : refused(because, 'nobody', `${chairOf(context, 'signs off')} reopens it`);
};

/** An action's own owner reports on it; giving it to somebody else is for who may give out the whole. */
const mayChangeAction = (
  change: Extract<Change, { change: 'action' }>,
  rec: Recommendation,
  person: Actor,
  context: PermissionContext,
): boolean => {
  if (owns(rec, person, context)) return true;
  const onlyOwner = change.state === undefined && change.target === undefined;
  if (change.owner !== undefined) return onlyOwner && isSecretary(person, context);
  return rec.actions.find((action) => action.number === change.number)?.owner?.id === person.id;
};

/** Whether the entry is about actions alone, all of them this person's own. */
const ownsItsActions = (rec: Recommendation, person: Actor, entry: PermissionContext['entry']): boolean =>
  entry?.kind === 'action' &&
  // Unknown is not enough: what it is about has to be seen.
  (entry.touched ?? [undefined]).every(
    (touch) =>
      touch?.field === 'action' &&
      rec.actions.find((action) => action.number === touch.to?.number)?.owner?.id === person.id,
  );

const ofOwnEntry = (doing: string, person: Actor, context: PermissionContext): Permission => {
  const author = context.entry?.by;
  // Without the entry there is nobody to compare with; that it does not exist is told as a problem.
  if (author === undefined || author.id === person.id) return ALLOWED;
  const known = context.people.some((each) => each.id === author.id);
  return refused(`${doing}: it is not your entry`, known ? author.name : 'nobody');
};

/** What has no owner is the secretary's. */
const owns = (rec: Recommendation, person: Actor, context: PermissionContext): boolean =>
  rec.owner === null ? isSecretary(person, context) : rec.owner.id === person.id;

/** The secretary, and whoever administers: they may do the same. */
export const isSecretary = (person: Actor, { admins }: Pick<PermissionContext, 'admins'>): boolean =>
  person.roles.some(administers) || (admins?.has(person.id) ?? false);

const isChair = (person: PersonRef, { boards }: PermissionContext, role: Board['role']): boolean =>
  boards.some((board) => board.role === role && board.chair?.id === person.id);

const ownerOf = (rec: Recommendation, context: PermissionContext): string =>
  rec.owner?.name ?? secretaryOf(context);

const secretaryOf = (context: PermissionContext): string =>
  holderOf(context, 'secretary', holderOf(context, 'administrator', 'the board secretary'));

const holderOf = ({ people }: PermissionContext, role: Role, otherwise: string): string =>
  people.find((person) => person.roles.includes(role))?.name ?? otherwise;

const chairOf = ({ boards }: PermissionContext, role: Board['role']): string => {
  const theirs = boards.filter((board) => board.role === role);
  const held = theirs.flatMap(({ chair, name }) => (chair === null ? [] : [`${chair.name} (${name})`]));
  const [vacant] = theirs;
  return (
    held[0] ??
    (vacant === undefined
      ? `the chair of a board that ${role}`
      : `the chair of the ${vacant.name}, once somebody is named,`)
  );
};

const otherChairs = (person: PersonRef, { boards }: PermissionContext): string | undefined =>
  boards.flatMap(({ role, chair, name }) =>
    role === 'signs off' && chair !== null && chair.id !== person.id ? [`${chair.name} (${name})`] : [],
  )[0];

const wordsOf = (change: Change, rec: Recommendation): string => {
  const name = shortName(rec);
  switch (change.change) {
    case 'progress':
      return `record progress on ${name}`;
    case 'state':
      return change.status === undefined ? `change the RAG of ${name}` : `change the status of ${name}`;
    case 'add action':
      return `add an action to ${name}`;
    case 'action':
      return `update action ${change.number}`;
    case 'date':
      return `move the date of ${name}`;
    case 'evidence':
      return `add evidence to ${name}`;
    case 'owner':
      return `set the owner of ${name}`;
    case 'propose complete':
      return `propose ${name} complete`;
    case 'sign off':
      return `sign off ${name}`;
    case 'send back':
      return `send ${name} back`;
    case 'reopen':
      return `reopen ${name}`;
    case 'not adopt':
      return `decide that ${name} is not adopted`;
    case 'comment':
      return `record a commissioner's comment on ${name}`;
    case 'correct':
      return `correct entry ${change.sequence} of ${name}`;
    case 'undo':
      return `take back entry ${change.sequence} of ${name}`;
    case 'message amended':
      return `note what became of the message of entry ${change.sequence} of ${name}`;
  }
};
