/**
 * What an entry changes, as values: a field of the recommendation, what it held and what it holds now. Of
 * actions, evidence, earlier dates and responses one element is touched; null stands for "not there". The
 * words of a confirm card, the present state and the way back are all made from these, so that they agree.
 */
import { z } from 'zod';
import { Day, Marking, PersonRef } from './common';
import { Action, EarlierDue, Evidence, NotAdopted, Rag, Response, Signature, Status } from './recommendation';

const touch = <F extends string, T extends z.ZodTypeAny>(field: F, value: T) =>
  z.object({ field: z.literal(field), from: value, to: value }).strict();

export const Touch = z.discriminatedUnion('field', [
  touch('status', Status),
  touch('rag', Rag),
  touch('marking', Marking),
  touch('due', Day.nullable()),
  touch('text', z.string().min(1)),
  touch('parts', z.array(z.string().min(1))),
  touch('inspectorateClosed', z.object({ on: Day }).strict().nullable()),
  touch('lateReason', z.string().min(1).nullable()),
  touch('owner', PersonRef.nullable()),
  touch('proposed', Signature.nullable()),
  touch('signedOff', Signature.nullable()),
  touch('notAdopted', NotAdopted.nullable()),
  touch('action', Action.nullable()),
  touch('evidence', Evidence.nullable()),
  touch('earlierDue', EarlierDue.nullable()),
  touch('response', Response.nullable()),
]);
export type Touch = z.infer<typeof Touch>;
