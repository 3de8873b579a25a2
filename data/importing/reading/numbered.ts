/**
 * The numbers that Word counts itself, written into a document's text: a file holds none of them, and "Recommendation 3"
 * may be nothing but such a number. Only what can be a recommendation's label, or the number of a list's item.
 */
import { Parser } from 'htmlparser2';
import { Counters, Styles, type Numbered } from './counting';
import { labelOf } from './labels';
import { itemOf } from './words';

export interface Parts {
  readonly document: string;
  readonly numbering: string;
  readonly styles: string;
}

export interface Written {
  /** `word/document.xml` with its numbers in words. */
  readonly document: string;
  /** Labels that Word shows and that stay out, the first of each list. */
  readonly unread: readonly string[];
}

interface Paragraph {
  own: { -readonly [K in keyof Numbered]: Numbered[K] };
  style: string | undefined;
  /** Where its text begins in the part. */
  at: number;
  text: string;
  /** Its end was deleted while changes were tracked: Word shows it as one with the next, and does not count it. */
  gone: boolean;
}

/** Properties as they were before a tracked change. */
const BEFORE = new Set(['w:pPrChange', 'w:rPrChange', 'w:sectPrChange', 'w:tblPrChange', 'w:trPrChange']);
/** What older programs show instead of what stands before it. */
const INSTEAD = 'mc:Fallback';

const NUMBER = /^\(?(?:\d{1,3}|[a-z]{1,2}|[ivxl]{1,6})[.):]?$/i;

/** As a person would have typed it; undefined where it names nothing that is read. */
const typed = (label: string, text: string, isHeading: boolean): string | undefined => {
  const named = labelOf(`${label} ${text}`.trim());
  if (/\p{L}{2}/u.test(label) && !NUMBER.test(label))
    return named !== undefined && named.numbers.length > 0 ? `${label} ` : undefined;
  // A heading's bare number is its section's.
  if (isHeading || text === '') return '';
  const bare = /^\(?([\da-z]+)[.):]?$/i.exec(label)?.[1];
  const full = bare === undefined ? label : /^\d+$/.test(bare) ? `${bare}.` : `(${bare.toLowerCase()})`;
  return itemOf(`${full} ${text}`) === undefined ? '' : `${full} `;
};

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);

/** Undefined where Word counts nothing of it. */
export const withNumbers = ({ document, numbering, styles: stylesPart }: Parts): Written | undefined => {
  const counters = new Counters(numbering);
  const styles = new Styles(stylesPart);
  const inserted: { at: number; label: string }[] = [];
  const unread = new Map<string, string>();
  const open: Paragraph[] = [];
  let before = 0;
  let instead = 0;
  let properties = 0;
  let inText = false;

  const ended = ({ own, style, at, text, gone }: Paragraph): void => {
    const byStyle = styles.numberedAs(style, counters);
    const num = own.num ?? byStyle.num;
    if (gone || num === undefined || num === '0') return;
    const level = own.level ?? (own.num === undefined ? byStyle.level : undefined) ?? 0;
    const label = counters.next(num, level);
    if (label === '') return;
    const words = text.replace(/\s+/g, ' ').trim();
    const put = label === undefined ? undefined : typed(label, words, styles.isHeading(style));
    if (put === undefined) {
      const list = `${num}/${String(level)}`;
      if (!unread.has(list)) unread.set(list, label ?? words.slice(0, 60));
    } else if (put !== '') inserted.push({ at, label: put });
  };

  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const { endIndex } = parser;
        if (name === INSTEAD) instead += 1;
        if (BEFORE.has(name)) before += 1;
        if (instead > 0 || before > 0) return;
        const value = attributes['w:val'];
        const now = open.at(-1);
        if (name === 'w:p') open.push({ own: {}, style: undefined, at: endIndex + 1, text: '', gone: false });
        else if (name === 'w:pPr') properties += 1;
        else if (name === 'w:t') inText = true;
        else if (name === 'w:tab' && now !== undefined && properties === 0) now.text += ' ';
        else if (now === undefined || properties === 0) return;
        else if (name === 'w:pStyle') now.style = value;
        else if (name === 'w:numId' && value !== undefined) now.own.num = value;
        else if (name === 'w:ilvl') now.own.level = Number(value);
        else if (name === 'w:del') now.gone = true;
      },
      ontext: (text) => {
        const now = open.at(-1);
        if (inText && instead === 0 && now !== undefined) now.text += text;
      },
      onclosetag: (name, implied) => {
        if (name === INSTEAD) instead -= 1;
        if (BEFORE.has(name)) before -= 1;
        if (name === 'w:t') inText = false;
        if (instead > 0 || before > 0) return;
        if (name === 'w:pPr') {
          properties -= 1;
          const now = open.at(-1);
          if (now !== undefined) now.at = parser.endIndex + 1;
        }
        if (name !== 'w:p') return;
        const now = open.pop();
        // `<w:p/>` has no inside that a number could be written into.
        if (now !== undefined) ended(implied ? { ...now, at: -1 } : now);
      },
    },
    { xmlMode: true },
  );
  parser.end(document);

  const fitting = inserted.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at);
  if (fitting.length === 0 && unread.size === 0) return undefined;
  const pieces: string[] = [];
  let from = 0;
  for (const { at, label } of fitting) {
    pieces.push(document.slice(from, at), `<w:r><w:t xml:space="preserve">${escaped(label)}</w:t></w:r>`);
    from = at;
  }
  return { document: [...pieces, document.slice(from)].join(''), unread: [...unread.values()] };
};
