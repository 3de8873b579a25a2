/** Documents with nothing remarkable about them; a test says what is. */
import type { Person, Position, Recommendation, Update } from '../../data/model';
import { updateId } from '../../data/model';

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
  ...over,
});

export const update = (rec: number, sequence: number, over: Partial<Update> = {}): Update => ({
  id: updateId(`report~rec-${rec}`, sequence),
  type: 'update',
  schema: 1,
  force: 'staffordshire',
  recommendation: `report~rec-${rec}`,
  sequence,
  kind: 'progress',
  text: `update ${sequence}`,
  at: '2025-01-09T10:00:00.000Z',
  by: SOMEBODY,
  origin: { from: 'conversation', conversation: 'c1' },
  changes: [],
  evidence: [],
  marking: 'OFFICIAL',
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
  type: 'person',
  schema: 1,
  force,
  name: `Person of ${force}`,
  aliases: [],
  roles: ['member'],
});
