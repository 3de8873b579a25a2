/** What a subject holds, as one hash: sealed with each entry, so that the present state is proved as well as the history. */
import { createHash } from 'node:crypto';
import { canonical } from './canonical';
import type { Hash } from './head';
import type { Recommendation } from './recommendation';
import type { Board } from './reference';

/**
 * The fields that the hash is made of. Never taken from a schema: a field that a later version adds would
 * change the hash of every document written before.
 */
const OF_RECOMMENDATION = [
  'inspection',
  'kind',
  'number',
  'title',
  'text',
  'parts',
  'due',
  'earlierDues',
  'status',
  'rag',
  'lateReason',
  'owner',
  'actions',
  'evidence',
  'proposed',
  'signedOff',
  'inspectorateClosed',
  'notAdopted',
  'supersededBy',
  'responses',
  'earlier',
  'marking',
] as const satisfies readonly (keyof Recommendation)[];
const OF_BOARD = [
  'name',
  'role',
  'main',
  'chairPost',
  'chair',
  'meetings',
  'digest',
  'rule',
  'moved',
  'plans',
  'escalation',
  'channel',
] as const satisfies readonly (keyof Board)[];

/** The hash of what the recommendation or board holds now. */
export const stateOf = (subject: Recommendation | Board): Hash => {
  const fields =
    subject.type === 'board'
      ? OF_BOARD.map((field) => [field, subject[field]] as const)
      : OF_RECOMMENDATION.map((field) => [field, subject[field]] as const);
  return createHash('sha256')
    .update(canonical(Object.fromEntries(fields)), 'utf8')
    .digest('hex');
};
