/** What a board is: who chairs it, what it is called, that there is one. Each is an entry of the board's own chain. */
import { z } from 'zod';
import { Name } from './access';
import type { Provenance, Stamp } from './apply';
import { ruleWords } from './board-words';
import { MeetingRule } from './calendar';
import { emptyHead, type Body } from './chain';
import { boardSubject } from './change';
import { PersonRef, SCHEMA, Slug } from './common';
import type { Board } from './reference';
import { stateOf } from './state';
import type { BoardUpdate, BoardUpdateKind, FieldChange } from './update';

export const BoardSetup = z.discriminatedUnion('change', [
  /** Null: nobody chairs it until somebody is named. */
  z
    .object({
      change: z.literal('chair'),
      chair: PersonRef.extend({ id: z.string().uuid().toLowerCase(), name: Name }).nullable(),
    })
    .strict(),
  z.object({ change: z.literal('rename board'), name: Name }).strict(),
  z
    .object({
      change: z.literal('add board'),
      /** Which no other document of the force's has. */
      id: Slug,
      name: Name,
      role: z.enum(['monitors', 'signs off']),
      rule: MeetingRule.nullable(),
    })
    .strict(),
]);
export type BoardSetup = z.infer<typeof BoardSetup>;

/** The post of whoever chairs a board that was added in chat: it has no other name. */
export const PLAIN_CHAIR = 'Chair';

/** A board that is only now added, as it is before its first entry. */
export const newBoard = (
  force: string,
  { id, name, role, rule }: Extract<BoardSetup, { change: 'add board' }>,
  others: readonly Board[],
): Board => ({
  id,
  type: 'board',
  schema: SCHEMA,
  force,
  name,
  aliases: initialsOf(name, others),
  role,
  main: others.length === 0,
  chairPost: PLAIN_CHAIR,
  chair: null,
  frequency: rule !== null && rule.months.length <= 4 ? 'quarterly' : 'monthly',
  meetings: [],
  rule,
  moved: [],
  digest: { workingDaysBefore: 2, at: '09:00' },
  plans: [],
  escalation: { digestDays: 14, chairDays: 28 },
  channel: null,
  version: 1,
  head: emptyHead(boardSubject(id)),
});

/** "EB" for the Ethics Board, where no other board is called so. */
const initialsOf = (name: string, others: readonly Board[]): string[] => {
  const initials = name
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !['and', 'of', 'the', 'for'].includes(word.toLowerCase()))
    .map((word) => word.charAt(0).toLowerCase())
    .join('');
  const taken = others.some(({ id, aliases }) => [id, ...aliases].includes(initials));
  return initials.length < 2 || taken ? [] : [initials];
};

/** Why the change makes no sense; undefined where it does. @param board undefined where it is not there yet */
export const problemWithSetup = (
  change: BoardSetup,
  board: Board | undefined,
  boards: readonly Board[],
): string | undefined => {
  switch (change.change) {
    case 'chair':
      if (board?.chair?.id === change.chair?.id)
        return change.chair === null
          ? `Nobody chairs the ${board?.name ?? 'board'} as it is.`
          : `${change.chair.name} chairs the ${board?.name ?? 'board'} already.`;
      return undefined;
    case 'rename board':
      if (board?.name === change.name) return `The ${change.name} is called so already.`;
      return nameTaken(
        change.name,
        boards.filter(({ id }) => id !== board?.id),
      );
    case 'add board':
      return board === undefined ? nameTaken(change.name, boards) : `The ${board.name} is there already.`;
  }
};

const nameTaken = (name: string, boards: readonly Board[]): string | undefined => {
  const said = name.toLowerCase();
  const other = boards.find((board) =>
    [board.name, board.id, ...board.aliases].some((known) => known.toLowerCase() === said),
  );
  return other === undefined ? undefined : `The ${other.name} is known by that name.`;
};

/** What the change would alter, from and to, in words. */
export const describeSetup = (change: BoardSetup, board: Board): FieldChange[] => {
  switch (change.change) {
    case 'chair':
      return [{ field: 'chair', from: board.chair?.name ?? null, to: change.chair?.name ?? 'nobody' }];
    case 'rename board':
      return [{ field: 'name', from: board.name, to: change.name }];
    case 'add board':
      return [
        { field: 'name', from: null, to: change.name },
        {
          field: 'role',
          from: null,
          to: change.role === 'monitors' ? 'monitors progress' : 'gives the final sign-off',
        },
        {
          field: 'meets on',
          from: null,
          to: change.rule === null ? 'by date alone' : ruleWords(change.rule),
        },
      ];
  }
};

/** What follows the board's name in a heading. */
export const setupWords = (change: BoardSetup): string => {
  switch (change.change) {
    case 'chair':
      return change.chair === null ? 'nobody in the chair' : `chaired by ${change.chair.name}`;
    case 'rename board':
      return `now called ${change.name}`;
    case 'add board':
      return 'added';
  }
};

const KINDS = {
  chair: 'chair',
  'rename board': 'renamed',
  'add board': 'added',
} as const satisfies Record<BoardSetup['change'], BoardUpdateKind>;

const valuesAfter = (change: BoardSetup, board: Board): Partial<Board> => {
  switch (change.change) {
    case 'chair':
      return { chair: change.chair };
    case 'rename board':
      // Who knows it by its old name still finds it.
      return { name: change.name, aliases: [...new Set([...board.aliases, board.name])] };
    case 'add board':
      return {};
  }
};

/** The board after the change, still with its old head, and the entry, which still has to be sealed. */
export const applySetup = (
  before: Board,
  change: BoardSetup,
  { by, at, origin, marking, draft }: Stamp & Provenance,
): { readonly board: Board; readonly body: Body<BoardUpdate> } => {
  const board = { ...before, ...valuesAfter(change, before), version: before.version + 1 };
  return {
    board,
    body: {
      type: 'board update',
      schema: SCHEMA,
      force: board.force,
      recommendation: boardSubject(board.id),
      kind: KINDS[change.change],
      text: `${before.name}: ${setupWords(change)}.`,
      at,
      by,
      origin,
      changes: describeSetup(change, before),
      touched: [],
      evidence: [],
      marking,
      draft,
      corrects: null,
      state: stateOf(board),
    },
  };
};
