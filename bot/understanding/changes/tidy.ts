/** A message as its writer meant it to be kept: their words and letters, without mentions and hidden characters. */

const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}]/gu;

/** For reading and for keeping: case stays, spaces and quotes are evened out. */
export const tidy = (text: string): string =>
  text
    .replace(/<at\b[^>]*>.*?<\/at>/gi, ' ')
    .replace(/[\t\r\v\f]/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
