/** A recommendation's live card, as it is known in one place. */
import type { Held, Outbox } from '../../../data/cosmos';
import { SCHEMA, type Instant, type LiveCard, type Place } from '../../../data/model';

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

  /** `key` is board and recommendation, `lpib~asb-2024~rec-3`. One point read. */
  static async find(
    outbox: Outbox,
    key: string,
    { conversation }: Pick<Place, 'conversation'>,
    force: string,
  ): Promise<CardInPlace> {
    const card = { id: `live~${key}`, type: 'live', schema: SCHEMA, force, conversation } as const;
    return new CardInPlace(outbox, card, await outbox.live(key));
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
