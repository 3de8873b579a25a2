/** How a recommendation stands by the file against how it is held: each difference as a touch. Pure. */
import {
  addDays,
  addMonths,
  daysOverdue,
  dayOf,
  EvidenceUrl,
  momentOf,
  withTouches,
  type Action,
  type Day,
  type Marking,
  type Person,
  type PersonRef,
  type Recommendation,
  type Touch,
} from '../model';
import { plain, sameWords } from './comparing';
import type { FoundAction, FoundAt, FoundDue, FoundPublished, FoundTracked } from './found';
import { labelIn, wellFormed } from './naming';
import type { Importer, Need, Remark } from './plan';

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
  readonly anchor: Day | undefined;
  /** Another force answers: what it prints of the report is a quotation. */
  readonly quoted: boolean;
  /** What reports are called, by their ids, where the file speaks of several. */
  readonly reportNames?: ReadonlyMap<string, string> | undefined;
}

/** Collects what differs, on a recommendation that changes as it goes. */
export class Differences {
  readonly touches: Touch[] = [];
  readonly notUnderstood: Remark[] = [];
  readonly notes: Remark[] = [];
  readonly needs: Need[] = [];
  readonly #context: Context;
  #rec: Recommendation;

  constructor(rec: Recommendation, context: Context) {
    this.#rec = rec;
    this.#context = context;
  }

  get rec(): Recommendation {
    return this.#rec;
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

  /** What the report itself says. */
  published(found: FoundPublished): void {
    const { quoted, file } = this.#context;
    const { text, parts } = this.#rec;
    const words = wellFormed(found.text);
    const due = this.dueOf(found.due, found.at);
    if (quoted) {
      const differs = [
        ...(sameWords(text, words) ? [] : ['its text']),
        ...(due === undefined || due === this.#rec.due || this.#wasDue(due) ? [] : ['its date']),
      ];
      if (differs.length > 0)
        this.notes.push({
          words: `${this.#name()}: quotes ${differs.join(' and ')} otherwise than it is held; what is held stays`,
          at: [found.at],
        });
      return;
    }
    if (!sameWords(text, words)) this.#put({ field: 'text', from: text, to: words });
    if (found.parts.length > 0 && !sameWords(parts.join(' '), found.parts.join(' ')))
      this.#put({ field: 'parts', from: parts, to: found.parts.map(wellFormed) });
    if (due !== undefined) this.#moved(due, `The report's date, as ${file} has it`);
  }

  /** What the force's own tracker says. */
  tracked(row: FoundTracked): void {
    if (row.marking === 'OFFICIAL-SENSITIVE') this.marked(row.marking);
    this.#dates(row);
    this.owner(row);
    this.#signed(row);
    const rag = row.rag?.value;
    if (rag !== undefined && rag !== this.#rec.rag) this.#put({ field: 'rag', from: this.#rec.rag, to: rag });
    const closed = row.inspectorateClosed?.value;
    if (closed !== undefined && closed !== this.#rec.inspectorateClosed?.on)
      this.#put({ field: 'inspectorateClosed', from: this.#rec.inspectorateClosed, to: { on: closed } });
    for (const action of row.actions) this.#action(action);
    for (const { value } of row.evidence) this.#evidence(value);
  }

  /** What is missing is filled even from a file that was brought in before: a person is listed, a date is counted. */
  fill(row: FoundTracked | undefined, published: FoundPublished | undefined): void {
    if (this.#rec.owner === null && row !== undefined) this.owner(row);
    if (this.#rec.due !== null) return;
    const due =
      (row?.revisedDue === undefined ? undefined : this.dueOf(row.revisedDue.value, row.revisedDue.at)) ??
      (row?.due === undefined ? undefined : this.dueOf(row.due.value, row.due.at)) ??
      (published === undefined ? undefined : this.dueOf(published.due, published.at));
    if (due !== undefined) this.#put({ field: 'due', from: null, to: due });
  }

  marked(marking: Marking): void {
    if (marking === 'OFFICIAL-SENSITIVE' && this.#rec.marking === 'OFFICIAL')
      this.#put({ field: 'marking', from: 'OFFICIAL', to: marking });
  }

  /** The day; undefined where there is none, or where nobody has said what it counts from. */
  dueOf(due: FoundDue | null, at: FoundAt): Day | undefined {
    if (due === null) return undefined;
    if (due.is === 'day') return due.day;
    const { anchor } = this.#context;
    if (anchor === undefined) {
      // A date is held: nothing hangs on it.
      if (this.#rec.due === null) this.needs.push({ need: 'anchor', words: due.words, at: [at] });
      return undefined;
    }
    if (due.is === 'immediately') return anchor;
    const { months = 0, days = 0 } = due;
    if (months === 0 && days === 0) {
      this.#not(`“${due.words}” is no date`, at);
      return undefined;
    }
    const whole = Math.trunc(months);
    return addDays(addMonths(anchor, whole), Math.round(days + (months - whole) * 30));
  }

  /** Whether that was its date once: then the record knows more than the file. */
  #wasDue(day: Day): boolean {
    return this.#rec.earlierDues.some(({ due }) => due === day);
  }

  #moved(to: Day, reason: string): void {
    const { due } = this.#rec;
    if (due === to || this.#wasDue(to)) return;
    this.#put({ field: 'due', from: due, to });
    if (due !== null) this.#earlier(due, reason);
  }

  #earlier(due: Day, reason: string): void {
    const { by, at } = this.#context.importer;
    if (!this.#wasDue(due))
      this.#put({ field: 'earlierDue', from: null, to: { due, movedAt: at, by, reason } });
  }

  #dates({ due, revisedDue, revisedBecause }: FoundTracked): void {
    const { file, importer } = this.#context;
    const original = due === undefined ? undefined : this.dueOf(due.value, due.at);
    const revised = revisedDue === undefined ? undefined : this.dueOf(revisedDue.value, revisedDue.at);
    if (revised === undefined) {
      if (original !== undefined) this.#moved(original, `As ${file} has it`);
      return;
    }
    const said = revisedBecause === undefined ? undefined : wellFormed(revisedBecause.value);
    const reason = said ?? `No reason is given in ${file}`;
    const late = daysOverdue({ ...this.#rec, due: original ?? this.#rec.due }, dayOf(importer.at)) > 0;
    this.#moved(revised, reason);
    if (original !== undefined && original !== this.#rec.due) this.#earlier(original, reason);
    if (late && said !== undefined && this.#rec.lateReason === null)
      this.#put({ field: 'lateReason', from: null, to: said });
  }

  owner({ owner, status }: FoundTracked): void {
    if (owner === undefined) return;
    const person = this.#person(owner.value);
    if (person === undefined) {
      this.#nobody(owner.value, 'it', owner.at);
      return;
    }
    if (person.id === this.#rec.owner?.id) return;
    this.#put({ field: 'owner', from: this.#rec.owner, to: person });
    if (this.#rec.status === 'awaiting allocation' && status === undefined)
      this.#put({ field: 'status', from: 'awaiting allocation', to: 'in progress' });
  }

  /** Somebody the record lists, by name or by what people call the post. */
  #person(name: string): PersonRef | undefined {
    const called = this.#context.people.filter((person) =>
      [person.name, ...person.aliases].some((each) => sameWords(each, name)),
    );
    const [only] = called;
    return called.length === 1 && only !== undefined ? { id: only.id, name: only.name } : undefined;
  }

  /** Status, sign-off, and what a status asks for. */
  #signed({ status, signedOff, progress }: FoundTracked): void {
    const { importer, file } = this.#context;
    const day = signedOff?.value.day;
    const wanted = status?.value ?? (day === undefined ? undefined : 'closed');
    if (signedOff !== undefined && day === undefined)
      this.#not('it is signed off, but without a day', signedOff.at);
    const reopened = wanted !== undefined && wanted !== 'closed' && wanted !== 'superseded';
    if (wanted !== undefined && wanted !== this.#rec.status) {
      this.#put({ field: 'status', from: this.#rec.status, to: wanted });
      const { signedOff: before, notAdopted } = this.#rec;
      if (reopened && day === undefined && before !== null)
        this.#put({ field: 'signedOff', from: before, to: null });
      if (wanted !== 'not adopted' && notAdopted !== null)
        this.#put({ field: 'notAdopted', from: notAdopted, to: null });
      if (wanted === 'not adopted' && notAdopted === null) {
        const reason = progress[0] === undefined ? `As ${file} has it` : wellFormed(progress[0].value);
        this.#put({ field: 'notAdopted', from: null, to: { reason, ...importer } });
      }
    }
    if (day !== undefined) this.#signature(day, signedOff?.value.by);
  }

  #signature(day: Day, name: string | undefined): void {
    const { signedOff } = this.#rec;
    if (signedOff !== null && dayOf(signedOff.at) === day) return;
    const by = (name === undefined ? undefined : this.#person(name)) ?? {
      id: 'document',
      name: name ?? this.#context.file,
    };
    this.#put({ field: 'signedOff', from: signedOff, to: { by, at: momentOf(day, '12:00') } });
  }

  #action(found: FoundAction): void {
    const { number: ofRec, actions } = this.#rec;
    if (found.number !== null && !found.number.startsWith(`${String(ofRec)}.`)) {
      this.#not(`action ${found.number} is not one of its own`, found.at);
      return;
    }
    const owner = found.owner === undefined ? undefined : this.#person(found.owner);
    if (found.owner !== undefined && owner === undefined) this.#nobody(found.owner, 'the action', found.at);
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
    if (isNews) this.#put({ field: 'action', from: from ?? null, to });
  }

  #evidence(value: string): void {
    const url = EvidenceUrl.safeParse(value.trim());
    if (!url.success || this.#rec.evidence.some((each) => each.url === url.data)) return;
    const title = new URL(url.data).hostname;
    this.#put({ field: 'evidence', from: null, to: { url: url.data, title, ...this.#context.importer } });
  }
}

const pick = <K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, V>);

/** Evidence that is no link is kept in words. */
export const isLink = (value: string): boolean => EvidenceUrl.safeParse(value.trim()).success;
