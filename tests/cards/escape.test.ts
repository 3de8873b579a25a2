import fc from 'fast-check';
import { cleanWords, escapeMarkdown, oneLine, unescapeMarkdown } from '../../cards/escape';
import { markdownToHtml } from './markdown';

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&' };
const shown = (words: string): string =>
  markdownToHtml(words)
    .replaceAll('</p><p>', '\n')
    .replace(/<\/?p>/g, '')
    .replace(/&(?:#(\d+)|(lt|gt|amp));/g, (_, code: string | undefined, name: string) =>
      code === undefined ? (NAMED[name] ?? '') : String.fromCharCode(Number(code)),
    );

const lines = (words: string): string =>
  cleanWords(words)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');

describe('ordinary prose stays readable', () => {
  test.each([
    'Rec 3.2 is at 61% (THRIVE), due 31 March 2025',
    'https://example.org/a_b',
    'Tom & Jerry, R&D, 5 < 6 > 4, -5 °C, #12, ~20%, 2 * 3',
    'café, naïve, £5m, “quoted”, it’s',
    'C:\\Users and snake_case_words',
  ])('%s', (words) => {
    expect(escapeMarkdown(words)).toBe(words);
  });
});

describe('what could act is shown as typed', () => {
  test.each([
    ['**bold**', '\\*\\*bold\\*\\*'],
    ['[x](http://evil)', '\\[x\\]\\(http://evil)'],
    ['<at>Jane</at>', '\\<at>Jane\\</at>'],
    ['<b>', '\\<b>'],
    ['${x}', '$\\{x}'],
    ['{{DATE(2025-01-14T00:00:00Z)}}', '{\\{DATE(2025-01-14T00:00:00Z)}}'],
    ['# heading', '\\# heading'],
    ['- item', '\\- item'],
    ['1. one', '1\\. one'],
    ['> quote', '\\> quote'],
    ['`code`', '\\`code\\`'],
    ['&lt;', '\\&lt;'],
    ['_em_', '\\_em\\_'],
    ['~~gone~~', '\\~\\~gone\\~\\~'],
    ['[x]: http://evil', '\\[x\\]: http://evil'],
    ['a\\*b', 'a\\\\\\*b'],
  ])('%s', (words, escaped) => {
    expect(escapeMarkdown(words)).toBe(escaped);
    expect(shown(escaped)).toBe(words);
  });
});

test('line breaks become paragraph breaks, which every client shows', () => {
  expect(escapeMarkdown('one\ntwo\r\n\r\n  three  \n')).toBe('one\n\ntwo\n\nthree');
});

describe('invisible characters', () => {
  test.each([
    ['\u202Etxt.exe\u202C', 'txt.exe'],
    ['pass\u200Bword\u00AD\uFEFF', 'password'],
    ['a\u0000b\u0007c\u009Fd', 'abcd'],
    ['La\u200Dtin', 'Latin'],
    ['lone \uD800 surrogate', 'lone \uFFFD surrogate'],
    ['tab\tbed', 'tab bed'],
  ])('%j is cleaned', (words, cleaned) => {
    expect(cleanWords(words)).toBe(cleaned);
  });

  test.each(['שלום 3', 'مرحبا\u200F!', 'می\u200Cخواهم', '👩‍👩‍👧‍👦', '👮🏽‍♀️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'क्‍ष'])(
    '%j is left alone',
    (words) => {
      expect(cleanWords(words)).toBe(words);
    },
  );
});

test('any words are shown exactly, and can be taken back', () => {
  const words = fc.array(
    fc.oneof(
      fc.constantFrom(
        '*',
        '_',
        '`',
        '[',
        '](',
        ')',
        '<b>',
        '</b>',
        '~~',
        '#',
        '- ',
        '1. ',
        '\\',
        '&amp;',
        '\n',
        ' ',
      ),
      fc.string({ maxLength: 4 }),
    ),
  );
  fc.assert(
    fc.property(words, (some) => {
      const text = some.join('');
      expect(shown(escapeMarkdown(text))).toBe(lines(text));
      expect(unescapeMarkdown(escapeMarkdown(text))).toBe(oneLine(lines(text)));
    }),
  );
});
