/** Finds known phrases in a row of words, the longest first. */

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  values: T[] | undefined;
}

const CHOICE = /\[([^\]]*)\]/;

/** A phrase with every choice made in each of the ways there are. */
const chosenIn = (phrase: string): string[] => {
  const choices = CHOICE.exec(phrase)?.[1];
  return choices === undefined
    ? [phrase]
    : choices.split('/').flatMap((choice) => chosenIn(phrase.replace(CHOICE, choice)));
};

/** Phrases and what each of them means; a phrase may mean several things. */
export class Phrases<T> {
  readonly #root: Node<T> = { next: new Map(), values: undefined };
  readonly #words = new Set<string>();

  /** Adds `a | b c | [d/e] f`: each alternative means `value`, and so does each choice in brackets, `[d/]` with none. */
  add(alternatives: string, value: T): this {
    for (const phrase of alternatives.split('|'))
      for (const chosen of chosenIn(phrase)) this.addPhrase(chosen.trim().split(/\s+/), value);
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
