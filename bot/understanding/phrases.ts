/** Finds known phrases in a row of words, the longest first. */

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  values: T[] | undefined;
}

/** Phrases and what each of them means; a phrase may mean several things. */
export class Phrases<T> {
  readonly #root: Node<T> = { next: new Map(), values: undefined };
  readonly #words = new Set<string>();

  /** Adds `a | b c | d`: each alternative means `value`. */
  add(alternatives: string, value: T): this {
    for (const phrase of alternatives.split('|')) this.addPhrase(phrase.trim().split(/\s+/), value);
    return this;
  }

  addPhrase(phrase: readonly string[], value: T): this {
    let node = this.#root;
    for (const word of phrase) {
      if (word === '') return this;
      this.#words.add(word);
      let next = node.next.get(word);
      if (next === undefined) {
        next = { next: new Map(), values: undefined };
        node.next.set(word, next);
      }
      node = next;
    }
    node.values ??= [];
    if (!node.values.includes(value)) node.values.push(value);
    return this;
  }

  /** Every word that stands in a phrase. */
  get words(): ReadonlySet<string> {
    return this.#words;
  }

  /** Every phrase that begins at `from`: how many words, and what it can mean. */
  allAt(row: readonly { readonly text: string }[], from: number): { length: number; values: readonly T[] }[] {
    const found: { length: number; values: readonly T[] }[] = [];
    let node: Node<T> | undefined = this.#root;
    for (let at = from; at < row.length; at += 1) {
      node = node.next.get(row[at]?.text ?? '');
      if (node === undefined) break;
      if (node.values !== undefined) found.push({ length: at - from + 1, values: node.values });
    }
    return found;
  }

  /** The longest phrase that begins at `from`: how many words, and what it can mean. */
  longest(
    row: readonly { readonly text: string }[],
    from: number,
  ): { length: number; values: readonly T[] } | undefined {
    return this.allAt(row, from).at(-1);
  }
}
