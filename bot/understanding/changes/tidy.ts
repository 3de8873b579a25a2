/** A message as its writer meant it to be kept: their words and letters, without mentions and hidden characters. */
import { oneByte } from '../words';

const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}]/gu;

/** Printable ASCII without `<`: nothing in it to be evened out but spaces. */
const PLAIN = /^[ -;=-~\n]*$/;

/** For reading and for keeping: case stays, spaces and quotes are evened out. */
export const tidy = (text: string): string =>
  // Most messages are plain, and every look for what is not costs as much as reading them.
  (PLAIN.test(text) ? text : oneByte(evened(text))).replace(/[^\S\n]{2,}/g, ' ').trim();

const evened = (text: string): string =>
  text
    .replace(/<at\b[^>]*>.*?<\/at>/gi, ' ')
    .replace(/[\t\r\v\f]/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[^\S\n]/g, ' ');
