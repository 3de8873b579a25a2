/**
 * The seam's own words. What reaches the conversation, and what it answers, with no Teams type in it:
 * the day the SDK is replaced, `bot/teams/` changes and nothing else.
 */
import type { Card } from '../cards';

/** Who speaks. `id` is the Entra object id; rights hang on it and never on the name. */
export interface Asker {
  readonly id: string;
  readonly name: string;
  readonly tenant: string;
}

/** Where they speak. In a channel `conversation` names the thread, so that the answer lands in it. */
export interface Place {
  readonly conversation: string;
  readonly kind: 'personal' | 'group' | 'channel';
}

/** Where something came in from, whole: all that is needed to speak there unasked. */
export interface Seen {
  readonly tenant: string;
  /** A channel's, without its thread. */
  readonly conversation: string;
  readonly kind: Place['kind'];
  /** Opaque here: Teams' own conversation reference. */
  readonly reference: Record<string, unknown>;
  readonly serviceUrl: string;
  /** Whose chat it is, where it is one person's. */
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly team: { readonly id: string; readonly name: string | null } | null;
  /** A channel's name, where Teams says it. */
  readonly name: string | null;
}

interface Inbound {
  /** The activity's id, for the log and for telling a repeat from a new turn. */
  readonly id: string;
  readonly asker: Asker;
  readonly place: Place;
  readonly seen?: Seen;
}

/** Somebody who is mentioned in what was typed, by the name that stands there. */
export interface Mentioned {
  /** The Entra object id. */
  readonly id: string;
  readonly name: string;
}

/** A file sent with a message. Nothing of it has been fetched; `url` comes from outside. */
export interface SentFile {
  readonly name: string;
  readonly url: string;
}

/** Something typed. `text` is without the bot's own mention. */
export interface MessageTurn extends Inbound {
  readonly kind: 'message';
  readonly text: string;
  /** Others who are mentioned in it, where Teams says who they are. */
  readonly mentions?: readonly Mentioned[];
  readonly files?: readonly SentFile[];
}

/** A button pressed. `data` comes from outside: whoever acts on it checks it first. */
export interface ActionTurn extends Inbound {
  readonly kind: 'action';
  readonly verb: string;
  readonly data: unknown;
  /** The id of the message that the button stands on, where Teams says it. */
  readonly card?: string;
}

/** The bot was added: to a team, a group or by one person. */
export interface InstalledTurn extends Inbound {
  readonly kind: 'installed';
}

/** Something searched for from the compose box. Each reply is a result: its summary names it, its card is what is sent. */
export interface SearchTurn extends Inbound {
  readonly kind: 'search';
  readonly text: string;
}

/** "Record as update" chosen on somebody's message: the first reply's card opens as a dialog. */
export interface ComposeTurn extends Inbound {
  readonly kind: 'compose';
  readonly message: { readonly id: string; readonly text: string; readonly link: string | undefined };
}

/** A message was edited or deleted after it was sent. Nothing is answered. */
export interface AmendedTurn extends Inbound {
  readonly kind: 'edited' | 'deleted';
  /** The id of the message, as it was when it was sent. */
  readonly message: string;
}

/** The bot was taken out of a team, a group or a person's chat, or the whole is gone. Nothing is answered. */
export interface RemovedTurn extends Inbound {
  readonly kind: 'removed';
  /** "uninstalled", "the team was deleted" */
  readonly why: string;
}

/** Something happened to a channel of a team that the bot is in. Nothing is answered. */
export interface ChannelTurn extends Inbound {
  readonly kind: 'channel';
  readonly event: 'created' | 'renamed' | 'deleted' | 'restored';
  readonly channel: { readonly id: string; readonly name: string | null };
}

/** A meeting began or ended in a chat that the bot is in. Nothing is answered in the turn itself. */
export interface MeetingTurn extends Inbound {
  readonly kind: 'meeting';
  readonly event: 'started' | 'ended';
  readonly title: string | null;
  /** Teams' own id of the meeting: the same when it is rejoined, and for every meeting of a series. */
  readonly meeting: string | null;
}

/** A file that was offered is taken, or declined. */
export interface FileTurn extends Inbound {
  readonly kind: 'file';
  readonly accepted: boolean;
  /** What the offer carried. It comes from outside: whoever acts on it checks it first. */
  readonly context: unknown;
  /** Puts the file where Teams wants it; absent where nothing is to be put. Never throws. */
  readonly put?: (bytes: Buffer) => Promise<Storing>;
}

/** Where a file was put, as Teams shows it. */
export interface StoredFile {
  readonly name: string;
  readonly url: string;
  readonly id: string;
  readonly type: string;
}

/** How putting a file ended. `refused`: it is not there; `unknown`: it may be. */
export type Storing =
  | { readonly outcome: 'stored'; readonly file: StoredFile }
  | { readonly outcome: 'refused'; readonly reason: string }
  | { readonly outcome: 'unknown'; readonly reason: string };

/** What somebody wants of the bot. */
export type Request =
  MessageTurn | ActionTurn | InstalledTurn | SearchTurn | ComposeTurn | AmendedTurn | FileTurn;
/** What the bot is told of the places it is in. */
export type News = RemovedTurn | ChannelTurn | MeetingTurn;
export type Turn = Request | News;

/** One answer. `summary` is what a notification shows; the card begins with the same words. */
export interface Reply {
  readonly summary: string;
  readonly card: Card;
  /** A model took part in understanding what was asked: it is labelled so. */
  readonly generated?: boolean;
  /** A file that the person may take: in a message it is asked for in place of the card. */
  readonly offer?: FileOffer;
  /** A file that was put where Teams keeps them: in a message it is shown in place of the card. */
  readonly stored?: StoredFile;
}

export interface FileOffer {
  readonly name: string;
  readonly description: string;
  /** As it would be now. */
  readonly bytes: number;
  /** What comes back with the answer. */
  readonly context: Readonly<Record<string, unknown>>;
}

/** The conversation: a turn in, the replies to it out. Never throws for what a person typed. */
export type Conversation = (turn: Turn) => Promise<readonly Reply[]>;

/**
 * A model that reads a sentence where we cannot: what it makes of it is JSON of nobody's warranting, and
 * undefined where there is none. One request, in the time it was given. Never rejects.
 */
export interface Interpreter {
  interpret(instructions: string, sentence: string): Promise<unknown>;
}

/** Why Teams did not take a message, where that says what to do next. */
export type WhyRefused =
  /** The message to be updated is not there any more. */
  | 'message gone'
  /** There is no such conversation, or there has not been one for this moment. */
  | 'conversation gone'
  /** The person or an administrator has shut us out, or we were removed. */
  | 'blocked'
  | 'too large'
  | 'other';

/** How a delivery ended. `unknown`: we could not learn whether it arrived. */
export type Delivery =
  | { readonly outcome: 'sent'; readonly id: string | undefined }
  | { readonly outcome: 'refused'; readonly reason: string; readonly why: WhyRefused }
  | { readonly outcome: 'unknown'; readonly reason: string };

/** How one attempt at sending ended. `busy`: it was not taken and may be tried again, after so long where Teams said. */
export type Sending =
  Delivery | { readonly outcome: 'busy'; readonly reason: string; readonly afterMs: number | undefined };

/** Where to send unasked. */
export interface Address {
  /** The whole reference as it was stored when something last came in from there. */
  readonly reference: Readonly<Record<string, unknown>>;
  /** A channel's id (the message starts a thread), `channel;messageid=root` (it goes under that), or a chat's. */
  readonly conversation: string;
}

export interface Channel {
  readonly id: string;
  /** Null for a team's first channel, which Teams gives no name. */
  readonly name: string | null;
}

/** Speaking unasked. One request a call, with one time limit, and never a second try of its own. Never throws. */
export interface Outbound {
  /** A new message. Cut off or timed out, it may have arrived: `unknown`. */
  create(to: Address, reply: Reply): Promise<Sending>;
  /** Replaces a message of ours. It may safely be sent again: never `unknown`. */
  update(to: Address, messageId: string, reply: Reply): Promise<Sending>;
  /** A team's channels; undefined where Teams did not say. */
  channelsOf(reference: Address['reference'], team: string): Promise<readonly Channel[] | undefined>;
}
