/** Doing, undoing and wording what an entry touches. */
import { same } from './canonical';
import type { Touch } from './touch';
import type { Action, Recommendation, Response } from './recommendation';
import type { FieldChange } from './update';

/** The recommendation with these values; it is not altered itself. */
export const withTouches = (rec: Recommendation, touches: readonly Touch[]): Recommendation =>
  touches.reduce(withTouch, rec);

const withTouch = (rec: Recommendation, touch: Touch): Recommendation => {
  switch (touch.field) {
    case 'action':
      return { ...rec, actions: replaced(rec.actions, touch, (each) => each.number) };
    case 'evidence':
      return { ...rec, evidence: replaced(rec.evidence, touch, (each) => each.url) };
    case 'earlierDue':
      return { ...rec, earlierDues: replaced(rec.earlierDues, touch, (each) => each.movedAt) };
    case 'response':
      return { ...rec, responses: replaced(rec.responses, touch, (each) => `${each.whose} ${each.text}`) };
    case 'status':
    case 'rag':
    case 'marking':
    case 'due':
    case 'text':
    case 'parts':
    case 'inspectorateClosed':
    case 'lateReason':
    case 'owner':
    case 'proposed':
    case 'signedOff':
    case 'notAdopted':
      return { ...rec, [touch.field]: touch.to };
  }
};

/** The list with its element replaced, added at the end, or taken out. */
const replaced = <T>(
  list: readonly T[],
  { from, to }: { readonly from: T | null; readonly to: T | null },
  key: (element: T) => string,
): T[] => {
  const put = to === null ? [] : [to];
  const at = from === null ? -1 : list.findIndex((each) => key(each) === key(from));
  return at < 0 ? [...list, ...put] : [...list.slice(0, at), ...put, ...list.slice(at + 1)];
};

/** Whether the recommendation still holds what the entry left there. */
export const stillHolds = (rec: Recommendation, touch: Touch): boolean => {
  switch (touch.field) {
    case 'action':
      return holds(rec.actions, touch, (each) => each.number);
    case 'evidence':
      return holds(rec.evidence, touch, (each) => each.url);
    case 'earlierDue':
      return holds(rec.earlierDues, touch, (each) => each.movedAt);
    case 'response':
      return holds(rec.responses, touch, (each) => `${each.whose} ${each.text}`);
    case 'status':
    case 'rag':
    case 'marking':
    case 'due':
    case 'text':
    case 'parts':
    case 'inspectorateClosed':
    case 'lateReason':
    case 'owner':
    case 'proposed':
    case 'signedOff':
    case 'notAdopted':
      return same(rec[touch.field], touch.to);
  }
};

const holds = <T>(
  list: readonly T[],
  { from, to }: { readonly from: T | null; readonly to: T | null },
  key: (element: T) => string,
): boolean => {
  const subject = to ?? from;
  const present = subject === null ? undefined : list.find((each) => key(each) === key(subject));
  return same(present ?? null, to);
};

/** The way back, last touched first. */
export const takenBack = (touches: readonly Touch[]): Touch[] => [...touches].reverse().map(swapped);

const swapped = (touch: Touch): Touch => {
  switch (touch.field) {
    // One by one, because each field has a type of its own.
    case 'status':
      return { ...touch, from: touch.to, to: touch.from };
    case 'rag':
      return { ...touch, from: touch.to, to: touch.from };
    case 'marking':
      return { ...touch, from: touch.to, to: touch.from };
    case 'due':
    case 'lateReason':
      return { ...touch, from: touch.to, to: touch.from };
    case 'text':
      return { ...touch, from: touch.to, to: touch.from };
    case 'parts':
      return { ...touch, from: touch.to, to: touch.from };
    case 'inspectorateClosed':
      return { ...touch, from: touch.to, to: touch.from };
    case 'owner':
      return { ...touch, from: touch.to, to: touch.from };
    case 'proposed':
    case 'signedOff':
      return { ...touch, from: touch.to, to: touch.from };
    case 'notAdopted':
      return { ...touch, from: touch.to, to: touch.from };
    case 'action':
      return { ...touch, from: touch.to, to: touch.from };
    case 'evidence':
      return { ...touch, from: touch.to, to: touch.from };
    case 'earlierDue':
      return { ...touch, from: touch.to, to: touch.from };
    case 'response':
      return { ...touch, from: touch.to, to: touch.from };
  }
};

/** What a card and the history show of it. Days stay as `2025-03-31`: whoever shows them writes them out. */
export const touchWords = (touch: Touch): FieldChange[] => {
  switch (touch.field) {
    case 'status':
    case 'marking':
    case 'due':
    case 'text':
      return [words(touch.field, touch.from, touch.to)];
    case 'parts':
      return [words('parts', listed(touch.from), listed(touch.to))];
    case 'inspectorateClosed':
      return [words('closed by the inspectorate', touch.from?.on, touch.to?.on)];
    case 'rag':
      return [words('RAG', touch.from, touch.to)];
    case 'lateReason':
      return [words('reason for lateness', touch.from, touch.to)];
    case 'owner':
      return [words('owner', touch.from?.name, touch.to?.name)];
    case 'proposed':
      return [words('proposed complete by', touch.from?.by.name, touch.to?.by.name)];
    case 'signedOff':
      return [words('signed off by', touch.from?.by.name, touch.to?.by.name)];
    case 'notAdopted':
      return [words('not adopted because', touch.from?.reason, touch.to?.reason)];
    case 'action':
      return actionWords(touch.from, touch.to);
    case 'evidence':
      return [words('evidence', touch.from?.url, touch.to?.url)];
    case 'earlierDue':
      return [words('earlier date kept', touch.from?.due, touch.to?.due)];
    case 'response':
      return [
        words(WHOSE[(touch.to ?? touch.from)?.whose ?? 'commissioner'], touch.from?.text, touch.to?.text),
      ];
  }
};

const WHOSE: Readonly<Record<Response['whose'], string>> = {
  commissioner: "commissioner's comment",
  'chief constable': "chief constable's response",
};

/** "first; second"; null where there are none. */
const listed = (parts: readonly string[]): string | null => (parts.length === 0 ? null : parts.join('; '));

const words = (
  field: string,
  from: string | null | undefined,
  to: string | null | undefined,
): FieldChange => ({ field, from: from ?? null, to: to ?? null });

const actionWords = (from: Action | null, to: Action | null): FieldChange[] => {
  const field = `action ${to?.number ?? from?.number ?? ''}`;
  return [
    words(field, from?.text, to?.text),
    words(`${field} state`, from?.state, to?.state),
    words(`${field} target`, from?.target, to?.target),
    words(`${field} owner`, from?.owner?.name, to?.owner?.name),
  ].filter((each) => each.from !== each.to);
};
