/** A sentence as words: cleaned, in lower case, contractions written out. Pure text, no meaning yet. */
import { SPELLINGS } from './vocabulary';

export interface Word {
  /** Lower case, without apostrophes; a punctuation mark stands for itself. */
  text: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** "23rd": the day of a month. */
  readonly ordinal?: boolean;
  /** The hyphen of "Dyfed-Powys", which parts nothing. */
  readonly tight?: boolean;
}

/** Stands in the place of a word that was read already. */
export const TAKEN: Word = { text: '\u0000', kind: 'mark' };

/** What is read of a message. A question is never longer, and what follows cannot change its meaning safely. */
export const LONGEST_QUESTION = 600;

/** What is looked at of a message at all. */
const LONGEST_MESSAGE = 20_000;

/** Control and format characters (joiners, direction marks): they show nothing and hide much. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}]/gu;

/** Printable ASCII without `<` and the backtick: nothing in it that people and phones vary but case and spaces. */
const PLAIN = /^[ -;=-_a-~]*$/;

/** The message last cleaned: it is looked at again and again while it is understood. */
let last = { text: '', cleaned: '' };

/** One spelling for each character that people and phones vary: quotes, dashes, spaces, width, case. */
export const clean = (text: string): string => {
  if (text !== last.text) last = { text, cleaned: cleaned(text) };
  return last.cleaned;
};

const cleaned = (text: string): string => {
  const said = text.length > LONGEST_MESSAGE ? text.slice(0, LONGEST_MESSAGE) : text;
  // Most messages are plain, and every look for what is not costs as much as reading them.
  return (PLAIN.test(said) ? said : oneByte(evened(said)))
    .toLowerCase()
    .replace(/[^\S\n]{2,}/g, ' ')
    .trim();
};

// eslint-disable-next-line no-control-regex -- every character of Latin 1
const LATIN = /^[\u0000-\u00ff]*$/;

/**
 * The same text, kept with one byte a character where that is enough. V8 keeps two for whatever once held a
 * curly quote, and matches a pattern against such a text several times as slowly.
 */
export const oneByte = (text: string): string =>
  LATIN.test(text) ? Buffer.from(text, 'latin1').toString('latin1') : text;

const evened = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\t\r\v\f]/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/[\u2018\u2019\u02bc`\u00b4]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/<\/?at\b[^>]*>/gi, ' ')
    .replace(/[^\S\n]/g, ' ');

/** `it's` → `it is`; a possessive loses its ending, and what is left is the name. */
const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bcan't\b/g, 'can not'],
  [/\bwon't\b/g, 'will not'],
  [/\blet's\b/g, 'let us'],
  [/n't\b/g, ' not'],
  [/'re\b/g, ' are'],
  [/'ve\b/g, ' have'],
  [/'ll\b/g, ' will'],
  [/'m\b/g, ' am'],
  [/'d\b/g, ' would'],
  [/\b(what|who|where|when|how|why|it|that|there|here|he|she)'s\b/g, '$1 is'],
  [/(\w)'s\b/g, '$1'],
  [/s'(?=\s|$)/g, 's'],
];

const TOKEN =
  // eslint-disable-next-line no-control-regex -- what stands for a tight hyphen
  /\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}|\d{1,2}:\d{2}|\d+(?:\.\d+)+|\d+(?:st|nd|rd|th)\b|\d+|[a-z]+|\p{L}+|[#&]|[,.;:!?()\-\u0001\n]/gu;

/** The same of a sentence without any letter beyond ASCII, which is read much sooner. */
const ASCII_TOKEN = new RegExp(TOKEN.source.replace(String.raw`|\p{L}+`, ''), 'g');
// eslint-disable-next-line no-control-regex -- every character of ASCII
const ASCII = /^[\u0000-\u007f]*$/;

/** Stands for a hyphen between letters while a sentence is taken apart; no cleaned sentence holds it. */
const TIGHT = '\u0001';
const MARKS = new Set('#,.;:!?()-\n');
const WRITTEN_OUT: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(SPELLINGS).map(([word, spelt]) => [word, spelt.split(' ')]),
);

/** The words of a cleaned sentence; `rec8` and `r3` come apart, `s55` too. */
export const words = (cleaned: string): Word[] => {
  let text = cleaned.length > LONGEST_QUESTION ? cleaned.slice(0, LONGEST_QUESTION) : cleaned;
  // Most sentences hold none of these, and every look for one costs as much as reading the rest.
  if (text.includes("'")) for (const [from, to] of CONTRACTIONS) text = text.replace(from, to);
  if (HAS_FIXED.test(text)) text = fixed(text);
  if (text.includes('-')) text = text.replace(/(?<=[a-z])-(?=[a-z])/g, TIGHT);
  const found: Word[] = [];
  for (const token of text.match(ASCII.test(text) ? ASCII_TOKEN : TOKEN) ?? []) {
    const first = token.charAt(0);
    if (first >= '0' && first <= '9') {
      const ordinal = /[a-z]$/.test(token);
      found.push(
        ordinal ? { text: token.slice(0, -2), kind: 'number', ordinal } : { text: token, kind: 'number' },
      );
    } else if (token === '&') found.push({ text: 'and', kind: 'word' });
    else if (token === TIGHT) found.push({ text: '-', kind: 'mark', tight: true });
    else if (MARKS.has(token)) found.push({ text: token, kind: 'mark' });
    else {
      const spelt = WRITTEN_OUT.get(token);
      if (spelt === undefined) found.push({ text: token, kind: 'word' });
      else for (const word of spelt) found.push({ text: word, kind: 'word' });
    }
  }
  return spoken(found);
};

/** What any of the fixed expressions below needs. */
const HAS_FIXED =
  /sign-off|cut-off|w\/o|no\. of|on or before|\d\/\d|5[56]|one-to-one|1[-:]1\b|121|item \d|comma|full stop|question mark|re[ck]{1,2}[aeo]|wreck|fifty|singe|today.{0,3} (?:rec|headl)| n | bored|or (?:longer|more)\b/;

/** Expressions that are other words than they look. */
const fixed = (text: string): string =>
  text
    .replace(/sign-off/g, 'sign off')
    .replace(/cut-off/g, 'cut off')
    .replace(/\bone-to-one\b|\b1[-:]1\b|\b121\b(?! \w)/g, 'talk')
    .replace(/\bw\/o\b/g, 'without')
    .replace(/\bno\. of\b/g, 'number of')
    .replace(/\bon or before\b/g, 'by')
    // As dictation writes them.
    .replace(/ comma\b/g, ',')
    .replace(/ question mark\b/g, '?')
    .replace(/ full stop\b/g, '.')
    // "for item 4" of an agenda is no recommendation.
    .replace(/\b(?:for|under|at|on|re|regarding) (?:agenda )?item (?:no |number )?\d{1,2}\b/g, '')
    // "reccomendaton": nobody means another word by it.
    .replace(/\bre[ck]{1,2}[aeo]m{1,2}[aeio]n?[dt]?[aeio]{0,2}t?i?o?n(s?)\b/g, 'recommendation$1')
    .replace(/\bwreck(s?)(?= (?:\d|one|two|three|four|five|six|seven|eight|nine|ten)\b)/g, 'rec$1')
    .replace(/\bsing(?:ed)?(?= (?:it |this |that )?off\b)/g, 'signed')
    // "rec 1 n when is it due"; before anything else it may be "no".
    .replace(/ n (?=(?:who|what|wh?en|where|which|how)s?\b|recs? ?\d|r?\d)/g, ' and ')
    .replace(/\b(audit|improvement|policing|next|last) bored\b/g, '$1 board')
    // "today's recs": those that there are.
    .replace(/\btodays? (?=recs?\b|recommendations?\b)/g, 'our ')
    .replace(/\btodays? headlines\b/g, 'news headlines')
    // "six weeks or longer" is six weeks.
    .replace(
      /^(.*\b(?:quiet|silent|stale|touch|touched|heard|updates?|word|nothing)\b.*\b(?:days?|weeks?|months?|years?)) or (?:longer|more)\b/,
      '$1',
    )
    // "rec 3/4" is two recommendations, not a day.
    .replace(/\b(recs?|recommendations?|r) ?(\d{1,2})\/(\d{1,2})\b/g, '$1 $2 and $3')
    .replace(/\bfifty[- ]six(?=[- ]days?\b)/g, '56')
    .replace(/\b(?:s|sec|sect|section)[. ]{0,2}55\b/g, 'section 55')
    .replace(
      /\b56[- ]days? (?:limit|deadline|rule|window|response|period|clock|target|date|cut[- ]?off|mark|point)\b/g,
      'section 55',
    )
    .replace(/\b56 days? (?:from|after|since) publication\b/g, 'section 55')
    // "when did the 56 days run out"
    .replace(/\b(?:the|our|its|their|those) 56[- ]days?\b/g, 'section 55');

const ONES = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const ORDINALS = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const TENS: ReadonlyMap<string, number> = new Map([
  ['twenty', 20],
  ['thirty', 30],
]);
const REC = /^(?:recs?|recommendations?)$/;
/** Without one of these words no number is spoken. */
const SPOKEN: ReadonlySet<string> = new Set(['point', ...TENS.keys(), ...ORDINALS.slice(1)]);

/** Numbers as dictation leaves them: "three point two", "thirty first", "twenty twenty five", "the third recommendation". */
const spoken = (row: Word[]): Word[] => {
  if (!row.some(({ text }) => SPOKEN.has(text))) return row;
  const out: Word[] = [];
  for (let at = 0; at < row.length; at += 1) {
    const word = row[at];
    if (word === undefined) break;
    const next = row[at + 1]?.text ?? '';
    const third = row[at + 2]?.text ?? '';
    const ten = TENS.get(word.text);
    if (next === 'point' && ONES.indexOf(word.text) > 0 && ONES.indexOf(third) > 0) {
      out.push({ text: `${ONES.indexOf(word.text)}.${ONES.indexOf(third)}`, kind: 'number' });
      at += 2;
    } else if (word.text === 'twenty' && next === 'twenty' && ONES.indexOf(third) > 0) {
      out.push({ text: `202${ONES.indexOf(third)}`, kind: 'number' });
      at += 2;
    } else if (ten !== undefined && ORDINALS.indexOf(next) > 0) {
      out.push({ text: String(ten + ORDINALS.indexOf(next)), kind: 'number', ordinal: true });
      at += 1;
    } else if (ORDINALS.indexOf(word.text) > 0 && REC.test(next)) {
      out.push({ text: next, kind: 'word' }, { text: String(ORDINALS.indexOf(word.text)), kind: 'number' });
      at += 1;
    } else out.push(word);
  }
  return out;
};
