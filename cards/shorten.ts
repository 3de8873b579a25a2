/**
 * How a card is brought under its size. A Teams message may take more, but 28 KB is what every way to
 * post a card accepts, and more than anybody reads on a phone.
 *
 * The rule: as long as the card is too big, go one step down the ladder. A step cuts every text to so
 * many characters at the end of a word, with "…", and every series to so many entries. The foot says
 * that this happened. What buttons carry, links and colours are never cut, nor are the words that a
 * person confirms: {@link WHOLE_WORDS} characters of them always fit. What stands in a form's fields is
 * sent back as it stands, so it is cut last.
 */

/** In bytes of UTF-8. Below 28 KB in either reading of "KB", with room for the attachment round it. */
export const MAX_CARD_BYTES = 28_000;

/** At most four bytes each, once escaped: a good half of a card. */
export const WHOLE_WORDS = 4000;

export interface Step {
  readonly words: number;
  readonly entries: number;
  /** How much of what stands in a field is kept. */
  readonly values?: number;
}

export const LADDER: readonly Step[] = [
  { words: 1500, entries: 40 },
  { words: 600, entries: 25 },
  { words: 400, entries: 16 },
  { words: 240, entries: 12 },
  { words: 160, entries: 10 },
  { words: 90, entries: 8, values: 2000 },
  { words: 48, entries: 5, values: 600 },
  { words: 24, entries: 3, values: 128 },
];

const NEVER_CUT = new Set(['verb', 'data', 'url', 'tone', 'dueTone', 'chartColor', 'id']);
const BUTTON_TITLE = 60;
const BUTTONS = new Set(['buttons', 'open', 'submit']);
/** Of these more survive than of other series: answers to a question, fields, what is being confirmed. */
const FEWEST: Readonly<Record<string, number>> = { buttons: 8, fields: 16, changes: 12 };

/** The beginning of a text, cut at the end of a word, "…" for the rest. At most `max` characters. */
export const cutWords = (text: string, max: number): string => {
  if (text.length <= max) return text;
  const room = text.slice(0, max - 1);
  const space = room.search(/\s\S*$/);
  const atWord = space > max / 2 ? room.slice(0, space) : room;
  // Not in the middle of an emoji, nor after the backslash of an escape.
  const whole = atWord.replace(/[\uD800-\uDBFF\u200D]$/, '').replace(/[\s,;:–-]+$/, '');
  const slashes = /\\*$/.exec(whole)?.[0].length ?? 0;
  return `${slashes % 2 === 1 ? whole.slice(0, -1) : whole}…`;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How much of one text is kept. */
const roomFor = (key: string, parent: string, step: Step): number => {
  if (key === 'title' && BUTTONS.has(parent)) return Math.min(BUTTON_TITLE, step.words);
  if (key === 'value' && parent === 'fields') return step.values ?? WHOLE_WORDS;
  // The name that a choice goes back by.
  if (key === 'value' && parent === 'choices') return Infinity;
  return step.words;
};

/**
 * The same data, one step down the ladder, with a foot that says so. Texts of the card itself that are
 * named in `whole` keep {@link WHOLE_WORDS} characters.
 */
export const shorten = (data: unknown, step: Step, whole: readonly string[] = []): unknown => {
  let leftOut = 0;
  const walk = (value: unknown, key: string, parent: string): unknown => {
    if (NEVER_CUT.has(key)) return value;
    if (typeof value === 'string') {
      const isWhole = parent === '' && whole.includes(key);
      return cutWords(value, isWhole ? WHOLE_WORDS : roomFor(key, parent, step));
    }
    if (Array.isArray(value)) {
      const most = Math.max(FEWEST[key] ?? 0, step.entries);
      leftOut += Math.max(0, value.length - most);
      return value.slice(0, most).map((entry: unknown) => walk(entry, key, parent));
    }
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, name, key)]));
  };

  const shorter = walk(data, '', '');
  if (!isObject(shorter)) return shorter;
  const said =
    leftOut > 0
      ? 'Shortened to fit: long texts end in “…”, some entries are left out'
      : 'Shortened to fit: long texts end in “…”';
  const foot = typeof shorter['foot'] === 'string' && shorter['foot'] !== '' ? `${shorter['foot']} · ` : '';
  return { ...shorter, foot: foot + said };
};
