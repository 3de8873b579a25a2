/**
 * One post, from its claim to its end. Before a message that cannot be sent twice is begun, that is written
 * down: whoever finds it so after us, whether or not we were killed, counts its outcome as unknown.
 */
import { RecordUnavailable, type HeldPost, type Outbox, type Places } from '../../../data/cosmos';
import type { FinishedStep, Place, Post } from '../../../data/model';
import type { Clock } from '../../clock';
import { errorForLog, type Log } from '../../log';
import type { Address, Outbound, Reply, Sending } from '../../turn';
import { within } from '../../within';
import { CardInPlace } from './cards';
import type { Compose, Composed, Step } from './compose';
import { ended, endedAs, givenUp, nextPlace, withStep } from './ending';
import type { HeldConversation } from './lane';
import { backOff, type OutboxSettings } from './settings';

export interface PostingParts {
  readonly outbox: Outbox;
  readonly places: Places;
  readonly outbound: Outbound;
  readonly compose: Compose;
  /** The domain's: when something is due, and when it ended. */
  readonly clock: Clock;
  readonly log: Log;
  readonly copy: string;
  readonly settings: OutboxSettings;
  /** Told of each post that has come to its end. */
  readonly ended?: (post: Post) => void;
  /** The copy is stopping: what runs ends, and nothing else begins. */
  readonly stopping: () => boolean;
}

/**
 * `ended`: on to the next. `waits`: it is tried again later, and only what is about the same may not go
 * before it. `stop`: nothing more goes into this conversation now.
 */
export type Result = 'ended' | 'waits' | 'stop';

/** What became of one step. A result means that the post is left as it stands. */
type StepResult = 'finished' | 'again' | Result;

const NOT_FOUND = 'the conversation was not found';
const BUSY = 'Teams was busy';
const MISTAKE = 'our mistake';

export class Posting {
  readonly #parts: PostingParts;
  readonly #place: Place;
  readonly #lane: HeldConversation;
  #held: HeldPost;

  constructor(parts: PostingParts, held: HeldPost, place: Place, lane: HeldConversation) {
    this.#parts = parts;
    this.#place = place;
    this.#lane = lane;
    this.#held = held;
  }

  /** Throws `RecordUnavailable`: then the post stands as it was last written. */
  async run(): Promise<Result> {
    const { outbox, copy } = this.#parts;
    const until = new Date(this.#lane.until()).toISOString();
    const claimed = await outbox.claim(this.#held, copy, until);
    if (claimed === undefined) return 'stop';
    this.#held = claimed;
    if (this.#post.doing) {
      const reason = 'the bot was stopped while it was sent';
      if (!(await this.#save(withStep(this.#post, unknown(reason))))) return 'stop';
    }
    const composed = await this.#composed();
    if (composed === undefined) return this.#mistake();
    if (composed.is === 'nothing')
      return this.#end(
        this.#post.steps.length === 0
          ? endedAs(this.#post, 'superseded', composed.why, this.#now())
          : ended(this.#post, this.#now()),
      );
    for (;;) {
      const step = composed.steps[nextPlace(this.#post)];
      if (step === undefined) return this.#end(ended(this.#post, this.#now()));
      if (this.#parts.stopping()) return this.#later();
      const result = await this.#step(step);
      if (result !== 'finished' && result !== 'again') return result;
    }
  }

  get #post(): Post {
    return this.#held.document;
  }

  #now(): string {
    return this.#parts.clock.now().toISOString();
  }

  #step(step: Step): Promise<StepResult> {
    return step.is === 'live' ? this.#live(step) : this.#new(step.reply, step.under);
  }

  /** Updates the live card where it is known, and posts it where it is not. */
  async #live({ key, reply, last }: Extract<Step, { is: 'live' }>): Promise<StepResult> {
    const card = await this.#card(key);
    const { messageId } = card;
    if (messageId === undefined && last === true) return this.#finish({ is: 'sent', messageId: null });
    if (messageId === undefined)
      return this.#create(this.#place.conversation, reply, {
        before: () => card.is('unknown', this.#now()),
        after: async (sending) => {
          if (sending.outcome === 'sent' && sending.id !== undefined)
            await card.is('shown', this.#now(), sending.id);
          else if (sending.outcome === 'busy' || sending.outcome === 'refused')
            await card.is('lost', this.#now());
        },
      });
    const turn = await this.#turn();
    if (turn !== 'go') return turn;
    const address = this.#address(this.#thread(messageId));
    const sending = await this.#parts.outbound.update(address, messageId, reply);
    this.#lane.over();
    if (isGone(sending))
      // Somebody deleted it: it is posted anew, once.
      return (await card.is('lost', this.#now())) ? 'again' : 'stop';
    if (sending.outcome === 'sent') await card.is('shown', this.#now(), messageId);
    return this.#became(sending, messageId);
  }

  async #new(reply: Reply, under: string | undefined): Promise<StepResult> {
    const card = under === undefined ? undefined : await this.#card(under);
    const root = card?.messageId;
    if (card === undefined || root === undefined || this.#place.kind !== 'channel')
      return this.#create(this.#place.conversation, reply);
    return this.#create(this.#thread(root), reply, {
      after: async (sending) => {
        if (isGone(sending)) await card.is('lost', this.#now());
      },
    });
  }

  #card(key: string): Promise<CardInPlace> {
    return CardInPlace.find(this.#parts.outbox, key, this.#place, this.#post.force);
  }

  /** A message that cannot be sent twice. */
  async #create(
    conversation: string,
    reply: Reply,
    around: {
      readonly before?: () => Promise<boolean>;
      readonly after?: (sending: Sending) => Promise<void>;
    } = {},
  ): Promise<StepResult> {
    const turn = await this.#turn();
    if (turn !== 'go') return turn;
    if (around.before !== undefined && !(await around.before())) return 'stop';
    if (!(await this.#save({ ...this.#post, doing: true }))) return 'stop';
    // We may have been held up: another could take over while this is sent.
    if (!this.#lane.inTime()) return this.#later();
    const sending = await this.#parts.outbound.create(this.#address(conversation), reply);
    this.#lane.over();
    await around.after?.(sending);
    if (isGone(sending) && conversation !== this.#place.conversation)
      // The thread was deleted: the message is told in the channel itself.
      return (await this.#save({ ...this.#post, doing: false })) ? 'again' : 'stop';
    return this.#became(sending, sending.outcome === 'sent' ? (sending.id ?? null) : null);
  }

  /** Writes down how a message ended. */
  async #became(sending: Sending, messageId: string | null): Promise<StepResult> {
    switch (sending.outcome) {
      case 'sent':
        return this.#finish({ is: 'sent', messageId });
      case 'unknown':
        return this.#finish(unknown(sending.reason));
      case 'busy':
        return this.#busy(sending.reason, sending.afterMs);
      case 'refused':
        if (sending.why === 'blocked') return this.#shutOut(sending.reason);
        if (sending.why === 'conversation gone') return this.#notFound();
        return this.#finish({ is: 'refused', messageId: null, reason: sending.reason });
    }
  }

  async #finish(step: FinishedStep): Promise<StepResult> {
    const { log } = this.#parts;
    const line = { post: this.#post.id, step: nextPlace(this.#post), is: step.is, reason: step.reason };
    if (step.is === 'sent') log.debug(line, 'posted');
    else log.warn(line, 'not known to be posted');
    return (await this.#save(withStep(this.#post, step))) ? 'finished' : 'stop';
  }

  /** Waits for its place in the conversation. */
  async #turn(): Promise<'go' | Result> {
    const turn = await this.#lane.turn();
    if (turn === 'lost') return 'stop';
    if (turn === 'later' || this.#parts.stopping() || !this.#lane.inTime()) return this.#later();
    return 'go';
  }

  /** Teams has not taken it: the whole conversation stays quiet until Teams may. */
  async #busy(reason: string, afterMs: number | undefined): Promise<Result> {
    const { settings } = this.#parts;
    const attempts = this.#post.attempts + (this.#isToldToWait(afterMs) ? 0 : 1);
    const waits = { ...this.#post, doing: false, claim: null, attempts, reason };
    const next = attempts < settings.attempts ? waits : givenUp(waits, BUSY, this.#now());
    // To be told "at once" again and again must not make us ask without a pause.
    const pause = afterMs === undefined ? backOff(attempts, settings) : Math.max(afterMs, settings.backOffMs);
    await Promise.all([this.#lane.pause(pause), this.#save(next)]);
    this.#parts.log.warn({ post: this.#post.id, attempts, afterMs }, 'Teams is busy');
    return 'stop';
  }

  /** Teams said when to come back, and the post is young enough for that to be no failed try. */
  #isToldToWait(afterMs: number | undefined): boolean {
    const { settings, clock } = this.#parts;
    const age = clock.now().getTime() - Date.parse(this.#post.notBefore);
    return afterMs !== undefined && age < settings.throttledMs;
  }

  /** No such conversation. Teams says so in passing too, so it is believed only after several times. */
  async #notFound(): Promise<Result> {
    const { settings, places } = this.#parts;
    const again = this.#post.reason === NOT_FOUND;
    if (!again || this.#post.attempts + 1 < settings.believeGoneAfter)
      return this.#busy(NOT_FOUND, undefined);
    await places.gone(this.#place.tenant, this.#place.conversation, 'it is not there any more', this.#now());
    // Whoever it is for may be reached elsewhere by now; if not, it ends at the next look.
    return this.#later();
  }

  async #shutOut(reason: string): Promise<Result> {
    const { places } = this.#parts;
    await places.gone(this.#place.tenant, this.#place.conversation, reason, this.#now());
    await this.#end(givenUp(this.#post, `the app was shut out: ${reason}`, this.#now()));
    return 'stop';
  }

  /** Undefined where it cannot be made: a mistake of ours. */
  async #composed(): Promise<Composed | undefined> {
    const { compose, settings, log } = this.#parts;
    try {
      const made = await within(compose(this.#post), settings.leaseMs / 2);
      if (made.done) return made.value;
      log.error({ post: this.#post.id }, 'composing takes too long');
    } catch (error) {
      if (error instanceof RecordUnavailable) throw error;
      log.error({ post: this.#post.id, error: errorForLog(error) }, 'composing failed');
    }
    return undefined;
  }

  async #mistake(): Promise<Result> {
    const { settings, clock } = this.#parts;
    const attempts = this.#post.attempts + 1;
    if (attempts >= settings.attempts)
      return this.#end(givenUp({ ...this.#post, attempts }, MISTAKE, this.#now()));
    const notBefore = new Date(clock.now().getTime() + backOff(attempts, settings)).toISOString();
    return (await this.#save({ ...this.#post, attempts, notBefore, reason: MISTAKE, claim: null }))
      ? 'waits'
      : 'stop';
  }

  async #later(): Promise<Result> {
    await this.#save({ ...this.#post, doing: false, claim: null });
    return 'stop';
  }

  async #end(post: Post): Promise<Result> {
    if (!(await this.#save(post))) return 'stop';
    this.#parts.log.info({ post: post.id, state: post.state, reason: post.reason }, 'a post ended');
    this.#parts.ended?.(post);
    return 'ended';
  }

  /** False where it is another's by now. */
  async #save(post: Post): Promise<boolean> {
    const saved = await this.#parts.outbox.save(post, this.#held.etag);
    if (saved !== undefined) this.#held = saved;
    return saved !== undefined;
  }

  /** Where what belongs to that first message goes. Only channels have threads. */
  #thread(root: string): string {
    const { conversation, kind } = this.#place;
    return kind === 'channel' ? `${conversation};messageid=${root}` : conversation;
  }

  #address(conversation = this.#place.conversation): Address {
    return { reference: this.#place.reference, conversation };
  }
}

const isGone = (sending: Sending): boolean => sending.outcome === 'refused' && sending.why === 'message gone';

const unknown = (reason: string): FinishedStep => ({ is: 'unknown', messageId: null, reason });
