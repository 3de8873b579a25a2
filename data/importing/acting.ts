/** Actions and evidence of a tracker: what of them the record does not hold as the file has it. Pure. */
import { EvidenceUrl, type Action, type PersonRef, type Recommendation, type Touch } from '../model';
import { sameInCell, sameWords } from './comparing';
import type { FoundAction } from './found';
import { wellFormed } from './naming';
import type { Importer } from './plan';

type ActionTouch = Extract<Touch, { field: 'action' }>;
type EvidenceTouch = Extract<Touch, { field: 'evidence' }> & { readonly to: object };

/** The one that is held; one without a number is known by its text. */
export const actionHeld = ({ actions }: Recommendation, found: FoundAction): Action | undefined =>
  actions.find((each) =>
    found.number === null ? sameWords(each.text, found.text) : each.number === found.number,
  );

/** A number that stands before the text as well is no other text. */
const isSameAction = ({ number, text }: Action, found: FoundAction): boolean =>
  [found.text, `${number} ${found.text}`].some((each) => sameInCell(text, each));

/** The action as the file has it, where that is news. */
export const actionTouch = (
  rec: Recommendation,
  found: FoundAction,
  owner: PersonRef | undefined,
): ActionTouch | undefined => {
  const from = actionHeld(rec, found);
  const last = Math.max(0, ...rec.actions.map(({ number }) => Number(number.split('.')[1])));
  const to: Action = {
    number: from?.number ?? found.number ?? `${String(rec.number)}.${String(last + 1)}`,
    text: from !== undefined && isSameAction(from, found) ? from.text : wellFormed(found.text),
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

/** What a link is called is short; a longer text is an account that ends in one. */
const TITLED = /^(?:(\S.{0,119}?)[\s:–—-]+)?(https:\/\/\S+)$/;

/** "Minutes of the board: https://…", or the link alone. */
const linkIn = (value: string): { readonly url: string; readonly title: string } | undefined => {
  const [, title, said] = TITLED.exec(value.trim()) ?? [];
  const url = EvidenceUrl.safeParse(said).data;
  return url === undefined ? undefined : { url, title: title ?? new URL(url).hostname };
};

/** The link, where it is one and not held. */
export const evidenceTouch = (
  { evidence }: Recommendation,
  value: string,
  importer: Importer,
): EvidenceTouch | undefined => {
  const link = linkIn(value);
  if (link === undefined || evidence.some(({ url }) => url === link.url)) return undefined;
  return { field: 'evidence', from: null, to: { ...link, ...importer } };
};

/** Evidence that is no link is kept in words. */
export const isLink = (value: string): boolean => linkIn(value) !== undefined;

const pick = <K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, V>);
