/** Words from the record as a file may hold them: nothing that a spreadsheet would run, nothing that breaks a file. */

/**
 * A cell that begins so is taken for a formula by a spreadsheet that opens or pastes it (CSV injection, as
 * OWASP describes it), the full-width forms too. Leading spaces do not help: some programs drop them.
 */
const FORMULA = /^(?:[\t\r]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

/** Whether a spreadsheet would take them for a formula. */
export const isFormula = (words: string): boolean => FORMULA.test(words);

/** With an apostrophe before it, which spreadsheets take for "this is text". */
export const neutral = (words: string): string => (isFormula(words) ? `'${words}` : words);

/** As it was before it was made neutral, by us or by another program that does so. */
export const unneutral = (words: string): string =>
  words.startsWith("'") && isFormula(words.slice(1)) ? words.slice(1) : words;

// XML 1.0 has no place for the first, escaped or not: one of them makes a workbook or document unreadable.
// Unicode's noncharacters beyond U+FFFF it only discourages, but the workbook's writer drops them, and what follows.
// eslint-disable-next-line no-control-regex -- they are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\p{Noncharacter_Code_Point}]/gu;
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Without the characters that no XML file can hold. */
export const writable = (words: string): string => words.replace(UNWRITABLE, '').replace(LONE, '\ufffd');

/** A workbook's cell takes 32,767 characters; what is longer is cut, and says so. */
const MOST = 32_000;
const CUT = ' … (cut here; the record holds the rest)';

/** Words as a cell of a csv, which has nothing else by which to say that they are no formula. */
export const cellText = (words: string): string => cut(neutral(writable(words)));

/** Words as they stand in a cell that is text by its type: as long as a cell may be. */
export const plainCellText = (words: string): string => cut(writable(words));

const cut = (safe: string): string =>
  safe.length <= MOST ? safe : safe.slice(0, MOST).replace(/[\ud800-\udbff]$/, '') + CUT;
