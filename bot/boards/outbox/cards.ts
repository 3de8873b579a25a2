/** A recommendation's live card, as it is known in one place. */
import type { Held, Outbox } from '../../../data/cosmos';
import { liveId, liveKeyIn, SCHEMA, type Instant, type LiveCard, type Place } from '../../../data/model';

type Fixed = Omit<LiveCard, 'messageId' | 'state' | 'at'>;

export class CardInPlace {
  readonly #outbox: Outbox;
  readonly #card: Fixed;
  #held: Held<LiveCard> | undefined;

  private constructor(outbox: Outbox, card: Fixed, held: Held<LiveCard> | undefined) {
    this.#outbox = outbox;
    this.#card = card;
    this.#held = held;
  }

  /** `key` is board and recommendation, `lpib~asb-2024~rec-3`. One point read; two where it was first shown elsewhere. */
  static async find(
    outbox: Outbox,
    key: string,
    { conversation }: Pick<Place, 'conversation'>,
    force: string,
  ): Promise<CardInPlace> {
    const common = { type: 'live', schema: SCHEMA, force, conversation } as const;
    const first = await outbox.live(key);
    if (first === undefined || first.document.conversation === conversation)
      return new CardInPlace(outbox, { ...common, id: liveId(key) }, first);
    const here = liveKeyIn(key, conversation);
    return new CardInPlace(outbox, { ...common, id: liveId(here) }, await outbox.live(here));
  }

  /** The message that it is; undefined where it is not known to be shown here. */
  get messageId(): string | undefined {
    const card = this.#held?.document;
    return card?.state === 'shown' && card.conversation === this.#card.conversation
      ? (card.messageId ?? undefined)
      : undefined;
  }

  /** Writes down what became of it; false where another copy did so in between. */
  async is(state: 'shown', at: Instant, messageId: string): Promise<boolean>;
  async is(state: 'unknown' | 'lost', at: Instant): Promise<boolean>;
  async is(state: LiveCard['state'], at: Instant, messageId: string | null = null): Promise<boolean> {
    const card: LiveCard = { ...this.#card, messageId, state, at };
    this.#held = await this.#outbox.saveLive(card, this.#held?.etag);
    return this.#held !== undefined;
  }
}
