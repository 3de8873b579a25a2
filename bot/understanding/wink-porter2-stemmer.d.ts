/** The package brings no types of its own. */
declare module 'wink-porter2-stemmer' {
  /** @param word in lower case @returns its stem by Porter's second algorithm */
  const stem: (word: string) => string;
  export = stem;
}
