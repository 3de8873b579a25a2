/** Actions and evidence of a tracker: what of them the record does not hold as the file has it. Pure. */
import { EvidenceUrl, type Action, type PersonRef, type Recommendation, type Touch } from '../model';
import { plain, sameWords } from './comparing';
import type { FoundAction } from './found';
import { wellFormed } from './naming';
import type { Importer } from './plan';

type ActionTouch = Extract<Touch, { field: 'action' }>;
type EvidenceTouch = Extract<Touch, { field: 'evidence' }> & { readonly to: object };

/** The action as the file has it, where that is news. One without a number is known by its text. */
export const actionTouch = (
  { number: ofRec, actions }: Recommendation,
  found: FoundAction,
  owner: PersonRef | undefined,
): ActionTouch | undefined => {
  const from = actions.find((each) =>
    found.number === null ? plain(each.text) === plain(found.text) : each.number === found.number,
  );
  const last = Math.max(0, ...actions.map(({ number }) => Number(number.split('.')[1])));
  const to: Action = {
    number: from?.number ?? found.number ?? `${String(ofRec)}.${String(last + 1)}`,
    text: from !== undefined && sameWords(from.text, found.text) ? from.text : wellFormed(found.text),
    state: found.state ?? from?.state ?? 'not started',
    ...pick('target', found.target ?? from?.target),
    ...pick('owner', owner ?? from?.owner),
  };
  const isNews =
    from === undefined ||
    (['text', 'state', 'target'] as const).some((field) => from[field] !== to[field]) ||
    from.owner?.id !== to.owner?.id;
  return isNews ? { field: 'action', from: from ?? null, to } : undefined;
};

/** Whether it is among the actions that these touches have set. */
export const isActionSet = (touches: readonly Touch[], found: FoundAction): boolean =>
  touches.some(
    (touch) =>
      touch.field === 'action' &&
      [touch.from, touch.to].some((each) =>
        found.number === null ? sameWords(each?.text ?? '', found.text) : each?.number === found.number,
      ),
  );

const linkIn = (value: string): string | undefined => EvidenceUrl.safeParse(value.trim()).data;

/** The link, where it is one and not held. */
export const evidenceTouch = (
  { evidence }: Recommendation,
  value: string,
  importer: Importer,
): EvidenceTouch | undefined => {
  const url = linkIn(value);
  if (url === undefined || evidence.some((each) => each.url === url)) return undefined;
  return { field: 'evidence', from: null, to: { url, title: new URL(url).hostname, ...importer } };
};

/** Evidence that is no link is kept in words. */
export const isLink = (value: string): boolean => linkIn(value) !== undefined;

const pick = <K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, V>);
