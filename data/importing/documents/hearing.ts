/** Puts words together that belong together: paragraphs of one answer, lines of one section. */
import type { FoundAt } from '../found';
import type { Answer, Gathered, Loose } from './gathered';
import type { Voice } from './sections';

const same = (a: Answer['to'], b: Answer['to']): boolean =>
  'numbers' in a && 'numbers' in b
    ? a.numbers.join() === b.numbers.join()
    : 'sighting' in a && 'sighting' in b && a.sighting === b.sighting;

export class Hearing {
  private heading = '';
  private line = 0;

  constructor(private readonly gathered: Gathered) {}

  /** The heading under which everything stands from here on. */
  under(heading: string): void {
    this.heading = heading.slice(0, 120);
  }

  place(at: FoundAt): FoundAt {
    this.line += 1;
    const placed = { ...at, ...(this.heading === '' ? {} : { heading: this.heading }) };
    return Object.keys(placed).length > 0 ? placed : { line: this.line };
  }

  answer(
    whose: Voice,
    kind: Answer['kind'],
    to: Answer['to'],
    also: readonly number[],
    text: string,
    at: FoundAt,
    item: boolean,
  ): void {
    const before = this.gathered.answers.at(-1);
    if (
      before?.whose === whose &&
      before.kind === kind &&
      same(before.to, to) &&
      before.also.join() === also.join()
    ) {
      before.said.push(item ? `• ${text}` : text);
      before.paragraphs += item ? 0 : 1;
      return;
    }
    const said = [item ? `• ${text}` : text];
    this.gathered.answers.push({ whose, kind, to, also, said, paragraphs: 1, at: this.place(at) });
  }

  loose(sort: Loose['sort'], text: string, at: FoundAt, whose?: Voice): void {
    const before = this.gathered.loose.at(-1);
    if (before?.sort === sort && before.whose === whose && before.heading === this.heading) {
      before.said.push(text);
      return;
    }
    const { heading } = this;
    this.gathered.loose.push({
      sort,
      heading,
      said: [text],
      at: this.place(at),
      ...(whose ? { whose } : {}),
    });
  }
}
