/** The frames that many answers are set in: a short answer, a plain sentence. */
import { renderCard, type ButtonData, type CardData, type CardKind } from '../../cards';
import { isAbove, type Marking } from '../../data/model';
import type { Reply } from '../turn';
import { asks, eyebrowOf, footOf, labelOfId, type Answer, type Desk } from './desk';

interface Common {
  readonly summary: string;
  readonly heading?: string;
  readonly buttons?: ButtonData[];
  /** Whose reports it speaks of, for the small print. */
  readonly inspections?: readonly string[];
  readonly markings?: readonly Marking[];
  readonly about?: readonly string[];
}

type Framed<K extends CardKind> = Omit<CardData<K>, 'summary' | 'heading' | 'eyebrow' | 'foot' | 'buttons'>;

/** One answer on a card of that kind. */
export const answerWith = <K extends CardKind>(
  desk: Desk,
  kind: K,
  common: Common,
  body: Framed<K>,
): Answer => {
  const about = common.about ?? [];
  return isTooHigh(desk, kind, common)
    ? { reply: pointer(desk, about), about }
    : { reply: replyWith(desk, kind, common, body), about };
};

/** What a person has just typed there themselves is shown to them to be confirmed. */
const OWN: ReadonlySet<CardKind> = new Set(['confirm', 'recorded', 'form', 'choice']);

/** Others read along in a channel or a group: above its marking, nothing of what is recorded is shown there. */
const isTooHigh = ({ highest }: Desk, kind: CardKind, { markings = [] }: Common): boolean =>
  highest !== undefined && !OWN.has(kind) && markings.some((marking) => isAbove(marking, highest));

const pointer = (desk: Desk, about: readonly string[]): Reply => {
  const [only] = about;
  const what = about.length === 1 && only !== undefined ? `${labelOfId(desk, only)} is` : 'Some of that is';
  const summary = `${what} marked OFFICIAL-SENSITIVE: ask me in your own chat`;
  return replyWith(desk, 'message', { summary }, { words: ['Others read along here.'] });
};

const replyWith = <K extends CardKind>(desk: Desk, kind: K, common: Common, body: Framed<K>): Reply => {
  const frame = {
    summary: common.summary,
    heading: common.heading ?? common.summary,
    ...(common.inspections === undefined ? {} : { eyebrow: eyebrowOf(desk, common.inspections) }),
    foot: footOf(desk, common.markings),
    buttons: common.buttons ?? [],
  };
  // TypeScript cannot see that a frame and its body make the whole; the renderer's schema checks it.
  return { summary: common.summary, card: renderCard(kind, { ...body, ...frame }) };
};

/** A sentence with, perhaps, what to do next: nothing held, none found. */
export const sentence = (
  desk: Desk,
  summary: string,
  more: Omit<Common, 'summary'> & { words?: string[] } = {},
): Answer => answerWith(desk, 'message', { ...more, summary }, { words: more.words ?? [] });

/** "Next 8 of 23": the same question, one page on. */
export const nextPage = (
  shown: number,
  total: number,
  page: number,
  size: number,
  question: Parameters<typeof asks>[1],
): ButtonData[] =>
  shown + (page - 1) * size < total
    ? [
        asks(`Next ${Math.min(size, total - page * size)} of ${total}`, {
          ...question,
          page: page + 1,
        } as Parameters<typeof asks>[1]),
      ]
    : [];
