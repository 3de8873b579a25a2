/**
 * Who may do what, and what a board is: from what was said to a card that asks for a press, and what that
 * card says once somebody else was quicker.
 */
import {
  ACCESS_SUBJECT,
  AccessChange,
  accessChangeName,
  BoardSetup,
  boardSubject,
  describeAccessChange,
  describeSetup,
  mayChangeAccess,
  maySetUp,
  newBoard,
  problemWithAccess,
  problemWithSetup,
  type Access,
  type AccessNow,
  type Board,
  type Draft,
  type FieldChange,
} from '../../data/model';
import type { AccessHeld } from '../../data/cosmos';
import { answerWith } from '../asking/cards';
import type { Answer, Desk } from '../asking/desk';
import { actorOf, contextOf } from '../asking/rights';
import type { Setup, TenantByName } from '../understanding/changes/recording';
import { draftOf, type Source } from './propose';
import { impossible, refusal } from './refusing';
import { changeLine } from './values';
import { changeWords } from './words';

/** Roles, names and tenants. */
export const proposeAccess = async (
  said: AccessChange | TenantByName,
  desk: Desk,
  source: Source,
): Promise<Answer> => {
  const kind = said.change === 'tenant by name' ? 'tenant' : said.change;
  const may = mayChangeAccess({ change: kind }, actorOf(desk), contextOf(desk));
  if (!may.allowed) return refusal(desk, may.because, may.who);
  const held = await desk.record.access();
  const { access, allowed } = held;
  const change = said.change === 'tenant by name' ? tenantCalled(said.name, allowed) : said;
  if (change === undefined)
    return impossible(desk, 'Nothing held: no tenant is allowed under that name. Say its id instead.');
  if (change.change === 'tenant' && !change.allowed && change.tenant === desk.asker.tenant)
    return impossible(desk, 'that is the tenant you are in: you would shut yourself out.');
  const now = nowOf(held, desk);
  const problem = problemWithAccess(change, now);
  if (problem !== undefined) return impossible(desk, problem);
  const draft = draftOf(ACCESS_SUBJECT, access.version, change, 'OFFICIAL', desk, source);
  await desk.record.createDraft(draft);
  return card(draft, accessChangeName(change), describeAccessChange(change, now), desk);
};

const tenantCalled = (
  name: string,
  allowed: readonly { readonly id: string; readonly name: string | null }[],
): AccessChange | undefined => {
  const found = allowed.find((tenant) => tenant.name?.toLowerCase() === name.toLowerCase());
  return found && { change: 'tenant', tenant: found.id, name: found.name, allowed: false };
};

const nowOf = ({ access, allowed, listed }: AccessHeld, { admins }: Desk): AccessNow => ({
  access,
  people: listed,
  admins,
  tenants: allowed.filter(({ first }) => first).map(({ id }) => id),
});

/** Who chairs a board, what it is called, that there is one. */
export const proposeSetup = async (
  id: string | undefined,
  said: Setup,
  desk: Desk,
  source: Source,
): Promise<Answer> => {
  const { boards } = desk.catalogue;
  const board = boards.find((known) => known.id === id);
  if (board === undefined && id !== undefined)
    return impossible(desk, 'Nothing held: that board is not in the record.');
  const change =
    said.change === 'no chair' ? ({ change: 'chair', chair: null } as const) : withId(said, desk);
  const may = maySetUp(change, board, actorOf(desk), contextOf(desk));
  if (!may.allowed) return refusal(desk, may.because, may.who);
  if (said.change === 'no chair' && said.person !== undefined && board?.chair?.id !== said.person.id)
    return impossible(desk, `${said.person.name} does not chair the ${board?.name ?? 'board'}.`);
  const problem = problemWithSetup(change, board, boards);
  if (problem !== undefined) return impossible(desk, problem);
  const before =
    board ?? (change.change === 'add board' ? newBoard(desk.catalogue.force.id, change, boards) : undefined);
  if (before === undefined) return impossible(desk, 'say which board it is.');
  const draft = draftOf(boardSubject(before.id), before.version, change, 'OFFICIAL', desk, source);
  await desk.record.createDraft(draft);
  return card(draft, before.name, describeSetup(change, before), desk);
};

/** A board's id is its name's, with a number where a board or a report has that one. */
const withId = (change: BoardSetup, { catalogue }: Desk): BoardSetup => {
  if (change.change !== 'add board') return change;
  const taken = new Set(['access', ...[...catalogue.boards, ...catalogue.inspections].map(({ id }) => id)]);
  const ids = [change.id, ...Array.from({ length: 50 }, (_, at) => `${change.id}-${String(at + 2)}`)];
  return { ...change, id: ids.find((id) => !taken.has(id)) ?? change.id };
};

const card = (
  draft: Draft,
  name: string,
  changes: readonly FieldChange[],
  desk: Desk,
  since: readonly string[] = [],
  version = draft.basedOn,
): Answer => {
  const heading = `Check and confirm: ${name}, ${changeWords(draft.what)}`;
  const basedOn = since.length > 0 ? version : draft.basedOn;
  return answerWith(
    desk,
    'confirm',
    {
      summary: heading,
      heading,
      buttons: [
        { title: 'Confirm', verb: 'confirm', data: { draft: draft.id, basedOn }, style: 'positive' },
        { title: 'Cancel', verb: 'cancel', data: { draft: draft.id } },
      ],
    },
    {
      about: `${name} · ${desk.catalogue.force.name}`,
      changes: changes.map(changeLine),
      warnings: [...since],
      marking: draft.marking,
    },
  );
};

/** What a decision says where others recorded something since it was shown. @param since how that is told */
export const decideAgain = async (
  draft: Draft,
  current: Board | Access,
  since: readonly string[],
  desk: Desk,
): Promise<Answer> => {
  const [, ...told] = since;
  const shown =
    current.type === 'board'
      ? boardAgain(BoardSetup.parse(draft.what), current, (await desk.record.whoIsWho()).boards)
      : accessAgain(AccessChange.parse(draft.what), nowOf(await desk.record.access(), desk));
  return typeof shown === 'string'
    ? impossible(desk, [shown, ...told].join(' '))
    : card(draft, shown.name, shown.changes, desk, since, shown.version);
};

interface Shown {
  readonly name: string;
  readonly changes: readonly FieldChange[];
  readonly version: number;
}

const boardAgain = (change: BoardSetup, board: Board, boards: readonly Board[]): Shown | string =>
  problemWithSetup(change, board, boards) ?? {
    name: board.name,
    changes: describeSetup(change, board),
    version: board.version,
  };

const accessAgain = (change: AccessChange, now: AccessNow): Shown | string =>
  problemWithAccess(change, now) ?? {
    name: accessChangeName(change),
    changes: describeAccessChange(change, now),
    version: now.access.version,
  };

/** Whether a draft is such a decision. */
export const isDecision = ({ what }: Pick<Draft, 'what'>): boolean =>
  BoardSetup.safeParse(what).success || AccessChange.safeParse(what).success;
