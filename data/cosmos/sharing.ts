/**
 * One read for several who ask the same in the same moment, as a board does when an item is called.
 *
 * A read is shared only while it is under way and only in its first few milliseconds, and no read that
 * began before a write of ours ended is shared after it: whoever has recorded something sees it.
 */

/** Nobody can have learnt of another's change and asked about it in less. */
const SHARED_MS = 5;

export class Sharing<T> {
  readonly #underWay = new Map<string, { readonly answer: Promise<T>; readonly began: number }>();

  readonly #now: () => number;

  /** @param now milliseconds of a clock that never goes back */
  constructor(now = () => performance.now()) {
    this.#now = now;
  }

  /** The answer of a read that has just begun, or of a new one. */
  read(key: string, read: () => Promise<T>): Promise<T> {
    const now = this.#now();
    const begun = this.#underWay.get(key);
    if (begun !== undefined && now - begun.began < SHARED_MS) return begun.answer;
    const mine = { answer: read(), began: now };
    this.#underWay.set(key, mine);
    const ended = (): void => {
      if (this.#underWay.get(key) === mine) this.#underWay.delete(key);
    };
    mine.answer.then(ended, ended);
    return mine.answer;
  }

  /** Something was written: what is under way may not know of it. */
  forget(): void {
    this.#underWay.clear();
  }
}
