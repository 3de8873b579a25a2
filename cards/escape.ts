/**
 * A person's words, made safe for the places where Teams reads Markdown, and for every place where
 * invisible characters could make a text read as something it does not say.
 *
 * Only what could act gets a backslash: most clients show `3.2`, `61%` and `a_b` as they are, and a
 * card stays readable in a log. The rules follow CommonMark, which Teams' renderers implement in parts.
 */

/** Scripts that run right to left; only in their company are direction marks more than a disguise. */
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const VISIBLE_FORMAT = /[\u0600-\u0605\u06DD\u08E2]/u;
/** Joiners shape emoji families and several scripts; between Latin letters they only hide. */
const JOINS_BEFORE =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]$|(?!\p{Script=Latin})[\p{L}\p{M}]$/u;
const JOINS_AFTER = /^(?:\p{Extended_Pictographic}|(?!\p{Script=Latin})[\p{L}\p{M}])/u;
/** England, Scotland and Wales are spelt with invisible tags after a black flag. */
const FLAG_BEFORE = /\u{1F3F4}[\u{E0020}-\u{E007E}]*$/u;

const isMeant = (mark: string, at: number, whole: string): boolean => {
  if (VISIBLE_FORMAT.test(mark)) return true;
  if (/[\u200E\u200F\u061C]/u.test(mark)) return RIGHT_TO_LEFT.test(whole);
  if (/[\u200C\u200D]/u.test(mark))
    return JOINS_BEFORE.test(whole.slice(Math.max(0, at - 4), at)) && JOINS_AFTER.test(whole.slice(at + 1));
  if (/[\u{E0020}-\u{E007F}]/u.test(mark)) return FLAG_BEFORE.test(whole.slice(Math.max(0, at - 24), at));
  return false;
};

/**
 * The same words without control characters, bidirectional overrides and invisible fillers. Real
 * right-to-left text, joined emoji and flags keep what they need. Ends lines with `\n` alone.
 */
export const cleanWords = (words: string): string => {
  if (/^[ -~\n]*$/.test(words)) return words;
  return words
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, (mark: string, at: number, whole: string) =>
      isMeant(mark, at, whole) ? mark : '',
    );
};

/** What could act anywhere in a line. The last two: a second expansion, and Teams' {{DATE(…)}}. */
const ACTS_ANYWHERE = new RegExp(
  [
    String.raw`\\(?=[!-/:-@[-\x60{-~]|$)`,
    String.raw`[\x60[\]|]`,
    String.raw`(?<=\])\(`,
    String.raw`(?!(?<=\s)\*\s)\*`,
    String.raw`(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])`,
    String.raw`~(?=~)|(?<=~)~`,
    String.raw`<(?=[A-Za-z/!?])`,
    String.raw`&(?=#?[A-Za-z0-9]+;)`,
    String.raw`(?<=[$\x7B])\{`,
  ].join('|'),
  'gu',
);

/** What acts at the head of a line only: headings, quotes, bullets, rules. */
const ACTS_AT_HEAD = /^(?:#+(?=\s|$)|>|[-+](?=\s|$)|[-=:](?=[-=:\s|\\]*$))/;

const escapeLine = (line: string): string =>
  line
    .replace(ACTS_ANYWHERE, String.raw`\$&`)
    .replace(ACTS_AT_HEAD, String.raw`\$&`)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`);

/**
 * Words as Markdown that shows exactly these words. Every line break becomes a paragraph break: the
 * one break that all Teams clients show.
 */
export const escapeMarkdown = (words: string): string =>
  HARMLESS.test(words) ? words.trim() : escaped(words);

/** One line of ordinary prose, which most words are: nothing in it acts, wherever it stands. */
const HARMLESS = /^[A-Za-z][A-Za-z0-9 ,.'"%()/:;?!·–“”’-]*$/;

const escaped = (words: string): string =>
  cleanWords(words)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(escapeLine)
    .join('\n\n');

/** Takes {@link escapeMarkdown} back, on one line, for the places that read no Markdown. */
export const unescapeMarkdown = (markdown: string): string =>
  oneLine(markdown).replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** Joins the lines: for headings, table cells and list items. */
export const oneLine = (words: string): string => words.replace(/\s*\n\s*/g, ' ').trim();
