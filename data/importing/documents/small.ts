/** Lines of a letter that carry nothing of an inspection: addresses, greetings, signatures. */

export const SIGN_OFF =
  /^(?:yours (?:sincerely|faithfully|truly)|(?:kind|best|warm|with best|with kind) (?:regards|wishes))\b/i;

const SMALL =
  /^(?:dear\b|please ask for|our ref|your ref|ref:|tel(?:ephone)?\b|phone|mobile|e-?mail|fax|web(?:site)?\s*:|www\.|https?:|date\s*:|by e-?mail|cc\s*:|enc|page \d|version\b|official\b|twitter|follow us)|[\w.+-]+@[\w-]+\.[\w.]+|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b$/i;

/** Whether a short line is of that sort. */
export const isSmall = (text: string): boolean => text.length < 160 && SMALL.test(text);
