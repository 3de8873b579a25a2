/** How a recommendation stands by the file against how it is held: each difference as a touch. Pure. */
import {
  daysOverdue,
  dayOf,
  withTouches,
  type Day,
  type Marking,
  type Person,
  type PersonRef,
  type Recommendation,
  type Touch,
} from '../model';
import { actionHeld, actionTouch, evidenceTouch, isActionSet } from './acting';
import type { Anchors } from './anchors';
import { plain, sameInCell, sameWords } from './comparing';
import type { FoundAction, FoundAt, FoundDue, FoundPublished, FoundTracked } from './found';
import { dayFrom } from './counting';
import { begun, labelIn, wellFormed } from './naming';
import type { Importer, Need, Remark } from './plan';
import { signingOf } from './signing';
import type { Trace } from './since';
import { otherwiseIn } from './taken-out';

export interface Context {
  /** Our force's id. */
  readonly force: string;
  readonly people: readonly Person[];
  readonly file: string;
  readonly document: string;
  readonly importer: Importer;
  /** The day of the document, where it says so. */
  readonly day: Day | null;
  readonly marking: Marking;
  readonly anchors: Anchors;
  /** Another force answers: what it prints of the report is a quotation. */
  readonly quoted: boolean;
  /** What reports are called, by their ids, where the file speaks of several. */
  readonly reportNames?: ReadonlyMap<string, string> | undefined;
}

/** What a person or another file may have set since this file was first brought in. */
type Since = Pick<Trace, 'broughtIn' | 'since'>;
type SinceField = Exclude<Touch['field'], 'action' | 'evidence' | 'earlierDue' | 'response'>;

/** Collects what differs, on a recommendation that changes as it goes. */
export class Differences {
  readonly touches: Touch[] = [];
  readonly notUnderstood: Remark[] = [];
  readonly needs: Need[] = [];
  readonly #notes: Remark[] = [];
  readonly #context: Context;
  readonly #before: Since;
  /** What the file has otherwise, and something else has set since. */
  readonly #kept = new Map<string, FoundAt>();
  #rec: Recommendation;

  constructor(rec: Recommendation, context: Context, before: Since = { broughtIn: false, since: [] }) {
    this.#rec = rec;
    this.#context = context;
    this.#before = before;
  }

  get rec(): Recommendation {
    return this.#rec;
  }

  get notes(): readonly Remark[] {
    if (this.#kept.size === 0) return this.#notes;
    const fields = [...this.#kept.keys()].join(', ');
    const words = `${this.#name()}: recorded otherwise since this file was first brought in, and stays so: ${fields}`;
    return [...this.#notes, { words, at: [...this.#kept.values()] }];
  }

  /** Whether something else has set one of them since this file was first brought in. */
  #isSince(...fields: readonly SinceField[]): boolean {
    return this.#before.since.some(({ field }) => fields.some((each) => each === field));
  }

  #note(words: string, at: FoundAt): void {
    this.#notes.push({ words: `${this.#name()}: ${words}`, at: [at] });
  }

  #put(touch: Touch): void {
    this.touches.push(touch);
    this.#rec = withTouches(this.#rec, [touch]);
  }

  #not(words: string, ...at: FoundAt[]): void {
    this.notUnderstood.push({ words: `${this.#name()}: ${words}`, at });
  }

  /** A name is missing in the record for many rows at once, mostly. */
  #nobody(name: string, without: string, at: FoundAt): void {
    const words = `“${name}” is nobody the record lists`;
    this.notUnderstood.push({
      words: `${this.#name()}: ${words}, so ${without} gets no owner from here`,
      at: [at],
      alike: { words: `${words}, so these get no owner from here`, of: this.#name() },
    });
  }

  #name(): string {
    return labelIn(this.#rec, this.#context.reportNames);
  }

  /** The report's date, of one that is new. */
  dated({ due, at }: FoundPublished): void {
    const day = this.dueOf(due, at);
    if (day !== undefined) this.#put({ field: 'due', from: null, to: day });
  }

  /** What the report itself says. */
  published(found: FoundPublished): void {
    const { quoted, file } = this.#context;
    const { text, parts } = this.#rec;
    const words = wellFormed(found.text);
    const due = this.dueOf(found.due, found.at);
    if (found.title !== undefined) this.#called(found.title, found.at);
    if (quoted) {
      const isOther = this.#rec.due !== null && due !== this.#rec.due;
      const differs = [
        ...(sameWords(text, words) ? [] : ['its text']),
        ...(due === undefined || !isOther || this.#wasDue(due) ? [] : ['its date']),
      ];
      if (differs.length > 0)
        this.#note(`quotes ${differs.join(' and ')} otherwise than it is held; what is held stays`, found.at);
      if (due !== undefined && this.#rec.due === null) this.#moved(due, '', found.at);
      return;
    }
    if (!sameWords(text, words))
      if (this.#isSince('text')) this.#kept.set('text', found.at);
      else this.#put({ field: 'text', from: text, to: words });
    if (found.parts.length > 0 && !sameWords(parts.join(' '), found.parts.join(' ')))
      if (this.#isSince('parts')) this.#kept.set('parts', found.at);
      else this.#put({ field: 'parts', from: parts, to: found.parts.map(wellFormed) });
    if (due !== undefined) this.#moved(due, `The report's date, as ${file} has it`, found.at);
  }

  /** What the force's own tracker says. */
  tracked(row: FoundTracked): void {
    const isOwn = row.reference === this.#rec.id;
    if (row.text !== undefined) this.#worded(row.text, row.at, isOwn);
    if (row.title !== undefined) this.#called(row.title, row.at, isOwn);
    if (isOwn) for (const { words, at } of otherwiseIn(this.#rec, row)) this.#note(words, at);
    this.#dates(row);
    this.#late(row);
    this.#owner(row);
    this.#signed(row);
    this.#coloured(row);
    // What has a number keeps it: one without takes the next that is free after all of these.
    for (const action of row.actions.filter(({ number }) => number !== null)) this.#action(action);
    for (const action of row.actions.filter(({ number }) => number === null)) this.#action(action);
    for (const { value, at } of row.evidence) this.#evidence(value, at);
  }

  /**
   * A tracker often shortens what the inspectorate published: that is no other text, and one that is changes nothing.
   * @param exactly our own export does not shorten it
   */
  #worded(text: string, at: FoundAt, exactly: boolean): void {
    const { text: asked, parts } = this.#rec;
    const isHeld = exactly
      ? sameInCell([asked, ...parts].join('\n'), text)
      : this.#asked().includes(plain(text));
    if (!isHeld) this.#note(`its text in the tracker is not the one held, which stays: ${begun(text)}`, at);
  }

  #called(title: string, at: FoundAt, exactly = false): void {
    const isHeld = exactly ? sameInCell(this.#rec.title, title) : this.#asked().includes(plain(title));
    if (!isHeld) this.#note(`its title in the file is not the one held, which stays: ${begun(title)}`, at);
  }

  #asked(): string {
    const { title, text, parts } = this.#rec;
    return plain([title, text, ...parts].join(' '));
  }

  #coloured({ rag, inspectorateClosed }: FoundTracked): void {
    if (rag !== undefined && rag.value !== this.#rec.rag)
      if (this.#isSince('rag')) this.#kept.set('RAG', rag.at);
      else this.#put({ field: 'rag', from: this.#rec.rag, to: rag.value });
    const from = this.#rec.inspectorateClosed;
    if (inspectorateClosed === undefined || inspectorateClosed.value === from?.on) return;
    if (this.#isSince('inspectorateClosed'))
      this.#kept.set("the inspectorate's closure", inspectorateClosed.at);
    else this.#put({ field: 'inspectorateClosed', from, to: { on: inspectorateClosed.value } });
  }

  marked(marking: Marking): void {
    if (marking === 'OFFICIAL-SENSITIVE' && this.#rec.marking === 'OFFICIAL')
      this.#put({ field: 'marking', from: 'OFFICIAL', to: marking });
  }

  /** The day; undefined where there is none, or where nobody has said what it counts from. */
  dueOf(due: FoundDue | null, at: FoundAt): Day | undefined {
    if (due === null) return undefined;
    if (due.is === 'day') return due.day;
    const { anchors, reportNames } = this.#context;
    const { inspection } = this.#rec;
    const anchor = anchors.of(inspection);
    if (anchor === undefined) {
      // A date is held: nothing hangs on it.
      if (this.#rec.due === null) {
        const report = anchors.areApart
          ? { report: { id: inspection, name: reportNames?.get(inspection) ?? inspection } }
          : {};
        this.needs.push({ need: 'anchor', words: due.words, ...report, at: [at] });
      }
      return undefined;
    }
    const day = dayFrom(due, anchor);
    if (day === undefined) this.#not(`“${due.words}” is no date`, at);
    return day;
  }

  /** Whether that was its date once: then the record knows more than the file. */
  #wasDue(day: Day): boolean {
    return this.#rec.earlierDues.some(({ due }) => due === day);
  }

  /** @param knowing the file knows of every move there was: then an earlier date is one to go back to */
  #moved(to: Day, reason: string, at: FoundAt, knowing = false): void {
    const { due } = this.#rec;
    if (due === to || (!knowing && this.#wasDue(to))) return;
    // What is missing is filled, whoever took it away.
    if (due !== null && this.#isSince('due')) {
      this.#kept.set('due date', at);
      return;
    }
    this.#put({ field: 'due', from: due, to });
    if (due !== null) this.#earlier(due, reason);
  }

  #earlier(due: Day, reason: string): void {
    const { by, at } = this.#context.importer;
    if (!this.#wasDue(due))
      this.#put({ field: 'earlierDue', from: null, to: { due, movedAt: at, by, reason } });
  }

  #dates({ due, revisedDue, revisedBecause, timesMoved, lateReason }: FoundTracked): void {
    const { file, importer } = this.#context;
    const original = due === undefined ? undefined : this.dueOf(due.value, due.at);
    const revised = revisedDue === undefined ? undefined : this.dueOf(revisedDue.value, revisedDue.at);
    const said = revisedBecause === undefined ? undefined : wellFormed(revisedBecause.value);
    if (revised === undefined) {
      if (due !== undefined && original !== undefined) this.#moved(original, `As ${file} has it`, due.at);
    } else {
      const { due: before, earlierDues } = this.#rec;
      const isKept = before !== null && this.#isSince('due');
      const late = daysOverdue({ ...this.#rec, due: original ?? before }, dayOf(importer.at)) > 0;
      // Beside a date that has moved again stands the reason of the move before, until somebody types another.
      const because = sameWords(earlierDues.at(-1)?.reason ?? '', said ?? '') ? undefined : said;
      const reason = because ?? `No reason is given in ${file}`;
      this.#moved(revised, reason, revisedDue?.at ?? {}, timesMoved === earlierDues.length);
      if (!isKept && original !== undefined && original !== this.#rec.due) this.#earlier(original, reason);
      const isFree = !this.#before.broughtIn && !this.#isSince('lateReason') && lateReason === undefined;
      if (late && isFree && because !== undefined && this.#rec.lateReason === null)
        this.#put({ field: 'lateReason', from: null, to: because });
    }
    this.#unmoved(revisedBecause);
  }

  /** A reason that belongs to no date that it moved is shown. */
  #unmoved(because: FoundTracked['revisedBecause']): void {
    if (because === undefined || plain(because.value) === '') return;
    const { earlierDues, lateReason } = this.#rec;
    const isHeld = [lateReason, ...earlierDues.map(({ reason }) => reason)].some(
      (each) => each !== null && sameWords(each, because.value),
    );
    if (!isHeld)
      this.#not(
        `the reason for a date has no date that it moved: ${begun(wellFormed(because.value))}`,
        because.at,
      );
  }

  #late({ lateReason }: FoundTracked): void {
    const { lateReason: from } = this.#rec;
    if (lateReason === undefined || sameWords(lateReason.value, from ?? '')) return;
    if (this.#isSince('lateReason')) this.#kept.set('reason for lateness', lateReason.at);
    else this.#put({ field: 'lateReason', from, to: wellFormed(lateReason.value) });
  }

  #owner({ owner, status }: FoundTracked): void {
    // Named as the record names them, whoever is listed by now.
    if (owner === undefined || sameWords(this.#rec.owner?.name ?? '', owner.value)) return;
    const person = this.#person(owner.value);
    if (person === undefined) {
      this.#nobody(owner.value, 'it', owner.at);
      return;
    }
    if (person.id === this.#rec.owner?.id) return;
    const begins = this.#rec.status === 'awaiting allocation' && status === undefined;
    // Whom nobody owns gets an owner from a file that came before too: somebody is listed by now.
    if (this.#rec.owner !== null ? this.#isSince('owner') : begins && this.#isSince('status')) {
      this.#kept.set('owner', owner.at);
      return;
    }
    this.#put({ field: 'owner', from: this.#rec.owner, to: person });
    if (begins) this.#put({ field: 'status', from: 'awaiting allocation', to: 'in progress' });
  }

  /** Somebody the record lists, by name or by what people call the post. */
  #person(name: string): PersonRef | undefined {
    const called = this.#context.people.filter((person) =>
      [person.name, ...person.aliases].some((each) => sameWords(each, name)),
    );
    const [only] = called;
    return called.length === 1 && only !== undefined ? { id: only.id, name: only.name } : undefined;
  }

  #signed(row: FoundTracked): void {
    const { importer, file } = this.#context;
    const signing = signingOf(this.#rec, row, { importer, file, personOf: (name) => this.#person(name) });
    for (const { words, at } of signing.not) this.#not(words, at);
    for (const { words, at } of signing.notes) this.#note(words, at);
    if (signing.touches.length === 0) return;
    // One decision: a part of it alone would contradict the rest.
    if (this.#isSince('status', 'proposed', 'signedOff', 'notAdopted'))
      this.#kept.set('status', (row.status ?? row.signedOff ?? row.notAdoptedBecause)?.at ?? row.at);
    else signing.touches.forEach((touch) => this.#put(touch));
  }

  #action(found: FoundAction): void {
    if (found.number !== null && !found.number.startsWith(`${String(this.#rec.number)}.`)) {
      this.#not(`action ${found.number} is not one of its own`, found.at);
      return;
    }
    const isHeld = sameWords(actionHeld(this.#rec, found)?.owner?.name ?? '', found.owner ?? '');
    const owner = isHeld || found.owner === undefined ? undefined : this.#person(found.owner);
    if (found.owner !== undefined && !isHeld && owner === undefined)
      this.#nobody(found.owner, 'the action', found.at);
    const touch = actionTouch(this.#rec, found, owner);
    if (touch === undefined) return;
    if (isActionSet(this.#before.since, found))
      this.#kept.set(`action ${touch.from?.number ?? begun(found.text, 40)}`, found.at);
    else this.#put(touch);
  }

  #evidence(value: string, at: FoundAt): void {
    const touch = evidenceTouch(this.#rec, value, this.#context.importer);
    if (touch === undefined) return;
    const { url } = touch.to;
    if (this.#before.since.some(({ field, from }) => field === 'evidence' && from?.url === url))
      this.#kept.set(`evidence ${url}`, at);
    else this.#put(touch);
  }
}
