/** The record as the rest of the bot sees it: our force's partition, read and checked. */
import type {
  Access,
  AccessUpdate,
  AllowedTenant,
  Board,
  BoardUpdate,
  Catalogue,
  Criteria,
  Day,
  Draft,
  Entry,
  Instant,
  Person,
  Position,
  Recommendation,
  Update,
  Window,
} from '../model';

/** A recommendation without its long texts: what lists, counts and digests are made of. */
export type Summary = Omit<Recommendation, 'text' | 'parts' | 'topics' | 'responses' | 'earlier' | 'head'>;

/** A press of Confirm: which draft, who pressed (an Entra object id), and when. */
export interface Commit {
  readonly draft: string;
  readonly by: string;
  readonly at: Instant;
}

export type CommitResult =
  | { readonly is: 'recorded'; readonly update: Entry }
  /** It had been recorded before; nothing was written now. */
  | { readonly is: 'already'; readonly update: Entry }
  /**
   * Others recorded something since the draft was shown, oldest first. `entry` is the one that the draft
   * corrects or takes back. Shown what changed, the person may confirm again after `rebaseDraft`.
   */
  | {
      readonly is: 'conflict';
      readonly since: readonly Entry[];
      readonly current: Recommendation | Board | Access;
      readonly entry?: Update;
    }
  /** No such draft: never made, cancelled or too old. */
  | { readonly is: 'gone' }
  /** "You can't …" and who can. */
  | { readonly is: 'refused'; readonly because: string; readonly who: string; readonly once?: string }
  /** It makes no sense as things stand. */
  | { readonly is: 'problem'; readonly sentence: string };

export interface AccessHeld {
  /** What was decided in chat. */
  readonly access: Access;
  readonly allowed: readonly AllowedTenant[];
  /** People as their documents have them: without what boards say of chairs. */
  readonly listed: readonly Person[];
}

/** As much of a recommendation as a count by state needs. */
export type Standing = Pick<
  Recommendation,
  'id' | 'force' | 'inspection' | 'status' | 'rag' | 'due' | 'owner' | 'marking'
>;

export interface AssuranceRecord {
  /** One point read. */
  recommendation(id: string): Promise<Recommendation | undefined>;
  /** One point read for one, one query for several; in the order asked, without those that are not held. */
  recommendations(ids: readonly string[]): Promise<readonly Recommendation[]>;
  /** One query, filtered by the server: the cost follows the answer. Unordered. */
  find(criteria: Criteria, today: Day): Promise<readonly Summary[]>;
  /** One query that returns a number. */
  count(criteria: Criteria, today: Day): Promise<number>;
  /** How each stands and no more: one query, from which counts are made. */
  tally(criteria: Criteria, today: Day): Promise<readonly Standing[]>;
  /** The whole history of one recommendation, newest first by when it was said. One query. */
  history(id: string): Promise<readonly Update[]>;
  /**
   * What was recorded in a window of days (Europe/London), newest first, without notes of what became of a
   * message. One query.
   */
  changes(window: Pick<Window, 'from' | 'to'>, recs?: readonly string[]): Promise<readonly Update[]>;
  /** The whole histories of several, notes too, each one's oldest first, in the order asked. One query. */
  histories(ids: readonly string[]): Promise<readonly Update[]>;
  /** One entry by its id. One point read. */
  entry(id: string): Promise<Update | undefined>;
  /** What was recorded about boards, newest first. One query. */
  boardEntries(): Promise<readonly BoardUpdate[]>;
  /** Who may do what, and which tenants may talk to us, as it stands now. One point read and one query. */
  access(): Promise<AccessHeld>;
  /** The ids of the tenants that may talk to us now. One point read. */
  tenants(): Promise<readonly string[]>;
  /** What was recorded about people's roles and tenants, newest first. One query. */
  accessEntries(): Promise<readonly AccessUpdate[]>;
  /** Entries that were typed in that message of Teams. One query. */
  entriesFrom(activity: string): Promise<readonly Update[]>;
  /** Open drafts that were typed in that message of Teams. One query. */
  draftsFrom(activity: string): Promise<readonly Draft[]>;
  /** Keeps with an open draft what became of its message; its words stay as they were shown. */
  amendDraft(draft: Draft, how: 'edited' | 'deleted'): Promise<void>;
  /** What other forces published on these; no forces: all that is held. At most one point read a force, or one query. */
  positions(ids: readonly string[], forces: readonly string[]): Promise<readonly Position[]>;
  /** What there is: two queries. Callers keep it for a while. */
  catalogue(): Promise<Catalogue>;
  /** Boards and people as they are now, in the order of the catalogue. One query. */
  whoIsWho(): Promise<Pick<Catalogue, 'boards' | 'people'>>;
  /** Keeps a change until it is confirmed. The same draft twice is kept once. Throws on a malformed one. */
  createDraft(draft: Draft): Promise<void>;
  /** One point read. An open draft that is too old to confirm counts as undefined. */
  draft(id: string, now: Instant): Promise<Draft | undefined>;
  /** Cancels an open draft of this person's; gives it as it then stands, undefined where it is not theirs. */
  cancelDraft(id: string, by: string): Promise<Draft | undefined>;
  /** The person has been shown the subject as of this version. */
  rebaseDraft(id: string, basedOn: number): Promise<Draft | undefined>;
  /**
   * Records a draft: permission and sense are checked anew, then the entry, the subject, the draft and the
   * posts are written in one transactional batch. Recorded once, however often it is called. Throws
   * `RecordUnavailable` where the outcome stays unknown; the same call may then be made again.
   */
  commit(commit: Commit): Promise<CommitResult>;
  /** Whether the record answers. Never throws. */
  ready(): Promise<boolean>;
}
