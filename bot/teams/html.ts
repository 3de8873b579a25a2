/** The words of a message that Teams hands over as HTML. Read in one pass, whatever the HTML is like. */
import { decode } from './text';

/** Teams itself takes no longer message. */
const LONGEST = 100_000;

/** A tag, or where a comment begins or ends. Ends at the next "<", so that no input makes it slow. */
const TOKEN = /<!--|-->|<(\/?)([a-z][a-z0-9-]{0,30})(?:[\s/:][^<>]*)?>/gi;
/** What stands in these is not for people. */
const HIDDEN = new Set(['script', 'style', 'template', 'head', 'title', 'iframe', 'object', 'svg']);
/** These stand on lines of their own. */
const BLOCKS = new Set(['p', 'div', 'li', 'tr', 'blockquote', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const CELLS = new Set(['td', 'th']);

/** Words alone, line by line. `isUs` says whether a mention is of the bot: that one is left out. */
export function wordsOfHtml(whole: string, isUs: (name: string) => boolean): string {
  const html = whole.slice(0, LONGEST);
  let words = '';
  /** The element, or the comment, whose content is being left out. */
  let hidden: string | undefined;
  /** Where the name of a mention begins. */
  let mention: number | undefined;
  let from = 0;
  for (const token of html.matchAll(TOKEN)) {
    const tag = token[2]?.toLowerCase() ?? token[0];
    const closes = token[1] === '/' || tag === '-->';
    if (hidden === undefined) words += decode(html.slice(from, token.index).replace(/\s+/g, ' '));
    from = token.index + token[0].length;
    if (hidden !== undefined) {
      if (closes && (tag === hidden || (hidden === '<!--' && tag === '-->'))) hidden = undefined;
    } else if (!closes && (tag === '<!--' || HIDDEN.has(tag))) hidden = tag;
    else if (tag === '-->') words += tag;
    else if (tag === 'at' && !closes) mention = words.length;
    else if (tag === 'at' && mention !== undefined) {
      if (isUs(words.slice(mention))) words = words.slice(0, mention);
      mention = undefined;
    } else if (tag === 'br' || (BLOCKS.has(tag) && !words.endsWith('\n'))) words += '\n';
    else if (CELLS.has(tag) && closes) words += ' ';
  }
  if (hidden === undefined) words += decode(html.slice(from).replace(/\s+/g, ' '));
  return tidy(words);
}

/** No control characters, no stray space, at most one empty line at a time. */
export const tidy = (words: string): string =>
  words
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex -- they are what is taken out
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f\u00a0]/g, ' ')
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
