/** A file sent in a chat: fetched, read, shown, confirmed, written. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Held, Importing, WaitingImport, WaitingImports } from '../../data/cosmos';
import { UnreadableFile } from '../../data/importing/found';
import type { ImportOptions } from '../../data/importing/plan';
import type { Reader } from '../../data/importing/reader';
import { same } from '../../data/model';
import { sentence } from '../asking/cards';
import type { Desk } from '../asking/desk';
import { isSecretary } from '../asking/rights';
import type { Clock } from '../clock';
import { errorForLog, type Log } from '../log';
import type { ActionTurn, MessageTurn, Outbound, Reply, SentFile } from '../turn';
import { within } from '../within';
import { answersIn } from './answers';
import { notAllowed, previewCard, progressCard, standingCard } from './cards';
import { wordsOf } from './chosen';
import type { FetchFile } from './fetching';
import { neededForm, reportsForm, wordsForm } from './forms';
import { isClaimed, Job, type JobParts } from './job';
import { Showing } from './showing';
import { namedIn } from './taken';

/** A press is answered in time; what takes longer is told on the card. */
const ANSWER_MS = 2_000;
const SETTLE_MS = 5_000;
const MOST_FILES = 5;
const CANCEL_ATTEMPTS = 5;

export interface ChatImportingParts {
  readonly importing: Importing;
  readonly waiting: WaitingImports;
  readonly reader: Reader;
  readonly fetchFile: FetchFile;
  readonly clock: Clock;
  readonly log: Log;
  /** Tests shorten these. */
  readonly answerMs?: number;
  readonly tellMs?: number;
}

export interface ChatImporting {
  /** Files came with a message: a card each. */
  received(turn: MessageTurn, files: readonly SentFile[], desk: Desk): Promise<readonly Reply[]>;
  /** A button of one of its cards. */
  pressed(turn: ActionTurn, desk: Desk): Promise<readonly Reply[]>;
  /** Called each time that something was written. */
  onWritten(listener: () => void): void;
  /** From now on cards are updated. */
  start(outbound: Outbound): void;
  /** Ends what is being written between two recommendations; another press goes on. Never rejects. */
  stop(): Promise<void>;
}

/** The verb of every button of an import. */
export const IMPORT_VERB = 'import';

const Press = z
  .object({
    import: z.string().max(100),
    do: z.enum(['confirm', 'cancel', 'page', 'needed', 'reports', 'words', 'answer']),
    page: z.number().int().positive().max(100_000).optional(),
    /** Every word, not only how long ones begin. */
    whole: z.boolean().optional(),
  })
  .passthrough();
type Press = z.infer<typeof Press>;

export const createChatImporting = (parts: ChatImportingParts): ChatImporting => new Importings(parts);

class Importings implements ChatImporting {
  readonly #parts: ChatImportingParts;
  readonly #job: JobParts;
  readonly #showing: Showing;
  readonly #running = new Map<string, { readonly job: Job; readonly ended: Promise<void> }>();
  #outbound: Outbound | undefined;
  #written: () => void = () => undefined;

  constructor(parts: ChatImportingParts) {
    this.#parts = parts;
    this.#job = { ...parts, copy: randomUUID() };
    this.#showing = new Showing(parts);
  }

  start(outbound: Outbound): void {
    this.#outbound = outbound;
  }

  onWritten(listener: () => void): void {
    this.#written = listener;
  }

  async stop(): Promise<void> {
    const running = [...this.#running.values()];
    for (const { job } of running) job.stop();
    await within(Promise.all(running.map(({ ended }) => ended)), SETTLE_MS);
  }

  async received(turn: MessageTurn, files: readonly SentFile[], desk: Desk): Promise<readonly Reply[]> {
    if (!isSecretary(desk)) return [notAllowed(desk)];
    if (turn.place.kind !== 'personal')
      return [sentence(desk, 'Send files to be brought in in your own chat with me.').reply];
    const replies: Reply[] = [];
    for (const file of files.slice(0, MOST_FILES)) replies.push(await this.#received(file, turn, desk));
    if (files.length > MOST_FILES)
      replies.push(
        sentence(desk, `Only the first ${String(MOST_FILES)} files were read: send the others by themselves.`)
          .reply,
      );
    return replies;
  }

  async #received(file: SentFile, turn: MessageTurn, desk: Desk): Promise<Reply> {
    try {
      const incoming = await this.#parts.fetchFile(file);
      return await this.#showing.read(incoming, {}, turn.asker.tenant, desk);
    } catch (error) {
      return unreadable(error, desk);
    }
  }

  async pressed(turn: ActionTurn, desk: Desk): Promise<readonly Reply[]> {
    const press = Press.safeParse(turn.data).data;
    const held =
      press === undefined ? undefined : await this.#parts.waiting.get(turn.asker.tenant, press.import);
    if (press === undefined || held === undefined)
      return [sentence(desk, 'That file has waited too long. Send it again.').reply];
    const { by } = held.document;
    if (by.id !== turn.asker.id)
      return [sentence(desk, `Only ${by.name}, who sent the file, can do that.`).reply];
    // Rights may have changed since it was shown.
    const now = { ...desk, catalogue: await desk.record.catalogue() };
    if (!isSecretary(now)) return [notAllowed(now)];
    return [await this.#do(press, held, turn, now)];
  }

  async #do(press: Press, held: Held<WaitingImport>, turn: ActionTurn, desk: Desk): Promise<Reply> {
    const { document } = held;
    switch (press.do) {
      case 'confirm':
        return this.#confirm(held, turn, desk);
      case 'cancel':
        return this.#cancel(held, desk);
      case 'page':
      case 'needed':
      case 'reports':
      case 'words':
      case 'answer': {
        if (document.state !== 'open') return standingCard(document, desk);
        const contents = await this.#parts.waiting.contents(document);
        if (contents === undefined)
          return sentence(desk, 'That file has waited too long. Send it again.').reply;
        const { found, bytes } = contents;
        const importer = { by: document.by, at: this.#parts.clock.now().toISOString() };
        const plan = await this.#parts.importing.plan(found, document.options, importer);
        if (press.do === 'page') return previewCard(plan, document, desk, press);
        if (press.do === 'needed') return neededForm(plan, document.id, desk);
        if (press.do === 'reports') return reportsForm(plan, document.id, desk);
        if (press.do === 'words') return wordsForm(plan, document.id, desk);
        const { options, tenant, file } = document;
        const answered = answersIn(press, namedIn(plan), wordsOf(plan), plan.needs, options);
        if (answered === undefined)
          return neededForm(plan, document.id, desk, ['A day is written 2024-10-10.']);
        // Other readings of words are nothing that could be planned from what was read before, nor are the numbers
        // that another report has.
        return bytes === undefined || isReadAlike(answered, options)
          ? this.#showing.show(found, bytes, answered, tenant, desk)
          : this.#showing
              .read({ name: file.name, bytes }, answered, tenant, desk)
              .catch((error: unknown) => unreadable(error, desk));
      }
    }
  }

  async #confirm(held: Held<WaitingImport>, turn: ActionTurn, desk: Desk): Promise<Reply> {
    const { document } = held;
    const { clock } = this.#parts;
    if (document.state === 'done' || document.state === 'cancelled' || isClaimed(document, clock.now()))
      return standingCard(document, desk);
    const job = await Job.claim(this.#job, held);
    if (job === undefined) {
      // Pressed twice, or on two copies at once.
      const now = await this.#parts.waiting.get(document.tenant, document.id);
      return standingCard(now?.document ?? document, desk);
    }
    const tell = (waiting: WaitingImport): Promise<void> => this.#update(turn, standingCard(waiting, desk));
    let isAnswered = false;
    const run = job.run(tell);
    const ended = run
      .then(async (end) => {
        this.#written();
        if (isAnswered) await tell(end);
      })
      .catch((error: unknown) => {
        this.#parts.log.error({ error: errorForLog(error) }, 'how an import ended could not be told');
      })
      .finally(() => this.#running.delete(document.id));
    this.#running.set(document.id, { job, ended });
    const early = await within(run, this.#parts.answerMs ?? ANSWER_MS);
    if (early.done) return standingCard(early.value, desk);
    isAnswered = true;
    return progressCard(job.waiting, desk);
  }

  /** Nothing of it is kept; or, where it is being written, the rest is not. */
  async #cancel(first: Held<WaitingImport>, desk: Desk): Promise<Reply> {
    const { waiting } = this.#parts;
    let held = first;
    // The copy that writes it tells every few seconds how far it is, and may come between.
    for (let attempt = 0; attempt < CANCEL_ATTEMPTS; attempt += 1) {
      const { document, etag } = held;
      if (document.state !== 'open' && document.state !== 'writing') break;
      if (document.state === 'writing') this.#running.get(document.id)?.job.stop();
      const state = document.state === 'open' ? 'cancelled' : 'stopped';
      const saved = await waiting.save({ ...document, state, claim: null }, etag);
      const now = saved ?? (await waiting.get(document.tenant, document.id));
      if (now === undefined) break;
      held = now;
    }
    return standingCard(held.document, desk);
  }

  async #update({ seen, place, card }: ActionTurn, reply: Reply): Promise<void> {
    if (this.#outbound === undefined || seen === undefined || card === undefined) return;
    const to = { reference: seen.reference, conversation: place.conversation };
    const sending = await this.#outbound.update(to, card, reply);
    if (sending.outcome !== 'sent')
      this.#parts.log.warn({ outcome: sending.outcome }, 'the card of an import was not updated');
  }
}

const isReadAlike = (a: ImportOptions, b: ImportOptions): boolean => same(readBy(a), readBy(b));

/** What a reader heeds. */
const readBy = ({ mappings = [], report = '', reports = {}, published = {} }: ImportOptions): unknown => ({
  mappings,
  report,
  reports,
  published,
});

/** Why a file cannot be read, to the person; whatever else went wrong is thrown on. */
const unreadable = (error: unknown, desk: Desk): Reply => {
  if (!(error instanceof UnreadableFile)) throw error;
  return sentence(desk, error.message, { words: ['Nothing has been recorded.'] }).reply;
};
