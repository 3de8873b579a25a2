/**
 * How an activity is written out. The SDK copies it along a table of all that an activity may hold. That takes
 * longer than most of what we do for an answer; and of an entity the table knows a type and a mention alone,
 * so that the label of what a model took part in would lose all that makes it one. Nothing else that we send
 * is left out by the table, and no field goes by another name in JSON.
 */
import { z } from 'zod';

/** Of the SDK's description of a request: that its body is an activity, and how that is written. */
const OfActivity = z
  .object({
    requestBody: z
      .object({
        parameterPath: z.literal('activity'),
        mapper: z.object({ type: z.object({ className: z.literal('Activity') }) }).passthrough(),
      })
      .passthrough(),
  })
  .passthrough();

/**
 * Has a client write activities as the JSON that they are.
 * @param inner the client that the SDK keeps inside a connector client; one that sends in another way than
 * we know is left as it is.
 */
export function writePlainly(inner: object): void {
  const send: unknown = Reflect.get(inner, 'sendOperationRequest');
  if (typeof send !== 'function') return;
  const plain = new WeakMap<object, object>();
  const plainly = (request: unknown): unknown => {
    if (typeof request !== 'object' || request === null) return request;
    const before = plain.get(request);
    if (before !== undefined) return before;
    const now = asPlain(request);
    plain.set(request, now);
    return now;
  };
  const sendPlainly = (values: unknown, request: unknown): unknown => {
    const answer: unknown = Reflect.apply(send, inner, [values, plainly(request)]);
    return answer;
  };
  Reflect.set(inner, 'sendOperationRequest', sendPlainly);
}

function asPlain(request: object): object {
  const { data } = OfActivity.safeParse(request);
  if (data === undefined) return request;
  const { requestBody } = data;
  return {
    ...request,
    requestBody: { ...requestBody, mapper: { ...requestBody.mapper, type: { name: 'any' } } },
  };
}
