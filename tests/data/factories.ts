/** Documents with nothing remarkable about them; a test says what is. */
import type { Board, Person, Position, Recommendation, Update } from '../../data/model';
import { boardSubject, emptyHead, genesis, hashOf, updateId } from '../../data/model';

export const SOMEBODY = { id: '00000000-0000-0000-0000-0000000000b1', name: 'Somebody' };
export const SOMEBODY_ELSE = { id: '00000000-0000-0000-0000-0000000000b2', name: 'Somebody Else' };

export const recommendation = (number: number, over: Partial<Recommendation> = {}): Recommendation => ({
  id: `report~rec-${number}`,
  type: 'recommendation',
  schema: 1,
  force: 'staffordshire',
  inspection: 'report',
  kind: 'recommendation',
  number,
  title: `title ${number}`,
  text: `text ${number}`,
  parts: [],
  topics: [],
  due: '2025-03-31',
  earlierDues: [],
  status: 'in progress',
  rag: 'green',
  lateReason: null,
  owner: SOMEBODY,
  actions: [],
  evidence: [],
  proposed: null,
  signedOff: null,
  inspectorateClosed: null,
  notAdopted: null,
  supersededBy: null,
  responses: [],
  earlier: [],
  marking: 'OFFICIAL',
  version: 1,
  latest: [],
  head: emptyHead(over.id ?? `report~rec-${number}`),
  ...over,
});

/** An entry that stands for itself: its hash is right, but it is in no chain. */
export const update = (rec: number, sequence: number, over: Partial<Update> = {}): Update => {
  const entry = {
    id: updateId(`report~rec-${rec}`, sequence),
    type: 'update' as const,
    schema: 1 as const,
    force: 'staffordshire',
    recommendation: `report~rec-${rec}`,
    sequence,
    kind: 'progress' as const,
    text: `update ${sequence}`,
    at: '2025-01-09T10:00:00.000Z',
    by: SOMEBODY,
    origin: { from: 'conversation' as const, conversation: 'c1' },
    changes: [],
    touched: [],
    evidence: [],
    marking: 'OFFICIAL' as const,
    draft: null,
    corrects: null,
    previousHash: genesis(`report~rec-${rec}`),
    ...over,
  };
  return { ...entry, hash: hashOf(entry) };
};

export const board = (id: string, over: Partial<Board> = {}): Board => ({
  id,
  type: 'board',
  schema: 1,
  force: 'staffordshire',
  name: `Board ${id}`,
  aliases: [],
  role: 'monitors',
  main: true,
  chairPost: 'Chief',
  chair: SOMEBODY_ELSE,
  frequency: 'monthly',
  meetings: ['2024-12-19T10:00:00.000Z', '2025-01-23T10:00:00.000Z'],
  rule: null,
  moved: [],
  digest: { workingDaysBefore: 2, at: '09:00' },
  plans: [],
  escalation: { digestDays: 14, chairDays: 28 },
  channel: null,
  version: 1,
  head: emptyHead(boardSubject(id)),
  ...over,
});

export const position = (force: string, number: number, over: Partial<Position> = {}): Position => ({
  id: `report~rec-${number}`,
  type: 'position',
  schema: 1,
  force,
  inspection: 'report',
  number,
  points: [`${force} on ${number}`],
  source: 'a published response',
  jointWith: [],
  marking: 'OFFICIAL',
  ...over,
});

export const person = (id: string, force: string): Person => ({
  id,
  away: null,
  leave: [],
  quietUntil: null,
  type: 'person',
  schema: 1,
  force,
  name: `Person of ${force}`,
  aliases: [],
  roles: ['member'],
});
