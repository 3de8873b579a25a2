/** How Word counts paragraphs: the lists of a document, the levels of each, and the label that a paragraph is shown with. */
import { Parser } from 'htmlparser2';

interface Level {
  readonly start: number;
  /** Word's own name of it: `decimal`, `lowerLetter`, `bullet`. */
  readonly format: string;
  /** `Recommendation %1`, `%1.%2`. */
  readonly pattern: string;
  /** The style whose paragraphs are of this level. */
  readonly style: string | undefined;
  /** After a paragraph of this level or a higher one it begins anew; 0: never. */
  readonly restart: number | undefined;
  /** Levels above are shown in figures, whatever their own form. */
  readonly legal: boolean;
}

interface Counting {
  readonly list: string;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
}

/** What a paragraph or its style says of being counted. */
export interface Numbered {
  readonly num?: string;
  readonly level?: number;
}

type Draft = { -readonly [K in keyof Level]: Level[K] };

const fresh = (): Draft => ({
  start: 1,
  format: 'decimal',
  pattern: '',
  style: undefined,
  restart: undefined,
  legal: false,
});

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const roman = (count: number): string => {
  let [rest, text] = [count, ''];
  for (const [value, letters] of ROMAN) for (; rest >= value; rest -= value) text += letters;
  return text;
};

/** a to z, then aa to zz. */
const letters = (count: number): string =>
  String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.floor((count - 1) / 26) + 1);

/** Undefined for a form that is none of these: words, and the figures of other scripts. */
const shown = (count: number, format: string): string | undefined => {
  switch (format) {
    case 'decimal':
      return String(count);
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'lowerLetter':
      return letters(count);
    case 'upperLetter':
      return letters(count).toUpperCase();
    case 'lowerRoman':
      return roman(count);
    case 'upperRoman':
      return roman(count).toUpperCase();
    case 'none':
      return '';
    default:
      return undefined;
  }
};

/** The lists of `word/numbering.xml`, and where each has got to. */
export class Counters {
  readonly #lists = new Map<string, Map<number, Level>>();
  readonly #countings = new Map<string, Counting>();
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();

  constructor(numbering: string) {
    this.#read(numbering);
  }

  /** The level of a list that paragraphs of a style belong to. */
  levelOf(num: string, style: string): number | undefined {
    const levels = this.#countings.get(num)?.levels ?? new Map<number, Level>();
    return [...levels].find(([, level]) => level.style === style)?.[0];
  }

  /** Counts a paragraph: its label; '' for a bullet and for what is not counted; undefined for a form that is not read. */
  next(num: string, at: number): string | undefined {
    const counting = this.#countings.get(num);
    const level = counting?.levels.get(at);
    if (counting === undefined || level === undefined || level.format === 'bullet') return '';
    const counts = this.#counts.get(counting.list) ?? new Map<number, number>();
    this.#counts.set(counting.list, counts);
    const start = counting.starts.get(at);
    const key = `${num}/${String(at)}`;
    const anew = start !== undefined && !this.#begun.has(key);
    this.#begun.add(key);
    counts.set(at, anew ? start : (counts.get(at) ?? level.start - 1) + 1);
    for (const [deeper, { restart }] of counting.levels)
      if (deeper > at && restart !== 0 && (restart === undefined || at < restart)) counts.delete(deeper);
    return this.#label(level, counting, counts);
  }

  #label(level: Level, { levels }: Counting, counts: ReadonlyMap<number, number>): string | undefined {
    let label = level.pattern;
    for (const [mark, digit] of level.pattern.matchAll(/%(\d)/g)) {
      const at = Number(digit) - 1;
      const { start = 1, format = 'decimal' } = levels.get(at) ?? {};
      const text = shown(counts.get(at) ?? start, level.legal ? 'decimal' : format);
      if (text === undefined) return undefined;
      label = label.replace(mark, text);
    }
    return label.trim();
  }

  #read(numbering: string): void {
    let list: Map<number, Level> | undefined;
    let num: { id: string; list: string; starts: Map<number, number>; own: Map<number, Level> } | undefined;
    let at = 0;
    let level: Draft | undefined;
    let listId = '';
    // A list may say no more than which style of lists it is; another list says what that is.
    const saidBy = new Map<string, string>();
    const says = new Map<string, string>();
    const parser = new Parser(
      {
        onopentag: (name, attributes) => {
          const value = attributes['w:val'] ?? '';
          if (name === 'w:abstractNum') {
            listId = attributes['w:abstractNumId'] ?? '';
            this.#lists.set(listId, (list = new Map<number, Level>()));
          } else if (name === 'w:numStyleLink') saidBy.set(listId, value);
          else if (name === 'w:styleLink') says.set(value, listId);
          else if (name === 'w:num')
            num = { id: attributes['w:numId'] ?? '', list: '', starts: new Map(), own: new Map() };
          else if (name === 'w:abstractNumId' && num !== undefined) num.list = value;
          else if (name === 'w:lvlOverride') at = Number(attributes['w:ilvl']);
          else if (name === 'w:startOverride') num?.starts.set(at, Number(value));
          else if (name === 'w:lvl') {
            at = Number(attributes['w:ilvl']);
            level = fresh();
            (num?.own ?? list)?.set(at, level);
          } else if (level === undefined) return;
          else if (name === 'w:start') level.start = Number(value);
          else if (name === 'w:numFmt') level.format = value;
          else if (name === 'w:lvlText') level.pattern = value;
          else if (name === 'w:pStyle') level.style = value;
          else if (name === 'w:lvlRestart') level.restart = Number(value);
          else if (name === 'w:isLgl') level.legal = value !== '0' && value !== 'false';
        },
        onclosetag: (name) => {
          if (name === 'w:lvl') level = undefined;
          if (name === 'w:abstractNum') list = undefined;
          if (name !== 'w:num' || num === undefined) return;
          const { id, list: named, starts, own } = num;
          const of = says.get(saidBy.get(named) ?? '') ?? named;
          const levels = new Map([...(this.#lists.get(of) ?? []), ...own]);
          this.#countings.set(id, { list: of, starts, levels });
          num = undefined;
        },
      },
      { xmlMode: true },
    );
    parser.end(numbering);
  }
}

/** What the paragraph styles of `word/styles.xml` say of being counted, and which of them are headings. */
export class Styles {
  readonly #styles = new Map<string, { based?: string; num?: string; level?: number; heading?: true }>();
  #default = '';

  constructor(styles: string) {
    let style: { based?: string; num?: string; level?: number; heading?: true } | undefined;
    const parser = new Parser(
      {
        onopentag: (name, attributes) => {
          const value = attributes['w:val'] ?? '';
          if (name === 'w:style' && attributes['w:type'] === 'paragraph') {
            const id = attributes['w:styleId'] ?? '';
            if (attributes['w:default'] === '1' || attributes['w:default'] === 'true') this.#default = id;
            this.#styles.set(id, (style = {}));
          } else if (style === undefined) return;
          else if (name === 'w:basedOn') style.based = value;
          else if (name === 'w:numId') style.num = value;
          else if (name === 'w:ilvl') style.level = Number(value);
          else if (name === 'w:outlineLvl' || (name === 'w:name' && /^(?:heading \d|title)$/i.test(value)))
            style.heading = true;
        },
        onclosetag: (name) => {
          if (name === 'w:style') style = undefined;
        },
      },
      { xmlMode: true },
    );
    parser.end(styles);
  }

  /** What a paragraph of the style, or of what it is based on, is counted by. */
  numberedAs(style: string | undefined, counters: Counters): Numbered {
    for (const [id, { num, level }] of this.#chain(style)) {
      if (num === undefined) continue;
      const at = level ?? counters.levelOf(num, style ?? id) ?? counters.levelOf(num, id);
      return { num, ...(at === undefined ? {} : { level: at }) };
    }
    return {};
  }

  isHeading(style: string | undefined): boolean {
    return this.#chain(style).some(([, { heading }]) => heading === true);
  }

  #chain(first: string | undefined): [string, { num?: string; level?: number; heading?: true }][] {
    const chain: [string, { num?: string; level?: number; heading?: true }][] = [];
    for (let id: string | undefined = first ?? this.#default; id !== undefined;) {
      const style = this.#styles.get(id);
      // A style that is based on itself, round about, is looked at once.
      if (style === undefined || chain.some(([seen]) => seen === id)) break;
      chain.push([id, style]);
      id = style.based;
    }
    return chain;
  }
}
