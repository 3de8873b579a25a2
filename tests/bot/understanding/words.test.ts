import * as fc from 'fast-check';
import { LONGEST_QUESTION, clean, words } from '../../../bot/understanding/words';
import { tokens } from './demo';

test.each([
  ['a right-to-left override', '\u202estatus of rec 3\u202c'],
  ['isolates', '\u2067status\u2069 of rec 3'],
  ['zero-width spaces inside words', 'sta\u200btus of re\u200dc 3'],
  ['a byte order mark', '\ufeffstatus of rec 3'],
  ['soft hyphens', 'sta\u00adtus of rec 3'],
  ['no-break spaces', 'status\u00a0of\u202frec\u00a03'],
  ['tabs', 'status\tof\trec\t3'],
  ['many spaces', '  status   of  rec 3  '],
  ['full-width letters and digits', 'ｓｔａｔｕｓ of ｒｅｃ ３'],
  ['capitals', 'STATUS OF REC 3'],
  ['emoji', '👮‍♀️ status 🚔 of rec 3 🙏🏽'],
  ['bold from a phone', '𝐬𝐭𝐚𝐭𝐮𝐬 of rec 3'],
  ['no space before the number', 'status of rec3'],
])('%s change nothing', (_, text) => {
  expect(tokens(text)).toBe('status of rec 3');
});

test.each([
  ["what's", 'what is'],
  ['what’s', 'what is'],
  ['whats', 'what is'],
  ["who's", 'who is'],
  ["hasn't", 'has not'],
  ['hasn‘t', 'has not'],
  ["can't", 'can not'],
  ["won't", 'will not'],
  ["I've", 'i have'],
  ["we're", 'we are'],
  ["they'll", 'they will'],
  ["I'm", 'i am'],
  ["let's", 'let us'],
  ["Norfolk's", 'norfolk'],
  ["forces' answers", 'forces answers'],
  ['rec 1 & 2', 'rec 1 and 2'],
  ['s55', 'section 55'],
  ['s. 55', 'section 55'],
  ['w/o', 'without'],
  ['sign-off', 'sign off'],
])('"%s" is read as "%s"', (text, read) => {
  expect(tokens(text)).toBe(read);
});

test.each([
  ['31/3', ['31/3']],
  ['31/03/2025', ['31/03/2025']],
  ['3.2', ['3.2']],
  ['10:00', ['10:00']],
  ['2025-03-31', ['2025-03-31']],
])('%s stays one word', (text, expected) => {
  expect(words(clean(text)).map((word) => word.text)).toEqual(expected);
});

test('a line break ends a sentence and stands for itself', () => {
  expect(tokens('hello\nstatus of rec 3')).toBe('hello \n status of rec 3');
});

test('of a long message only the beginning is read', () => {
  const row = words(clean(`status of rec 3 ${'x '.repeat(20_000)}`));
  expect(row.length).toBeLessThanOrEqual(LONGEST_QUESTION);
  expect(row.slice(0, 4).map((word) => word.text)).toEqual(['status', 'of', 'rec', '3']);
});

test('any text at all becomes words without capitals, spaces or anything invisible', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      for (const word of words(clean(text))) {
        expect(word.text).not.toBe('');
        expect(word.text === '\n' || !/[\s\p{Cc}\p{Cf}]/u.test(word.text)).toBe(true);
        expect(word.text).toBe(word.text.toLowerCase());
      }
    }),
  );
});

test('cleaning twice is cleaning once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(clean(clean(text))).toBe(clean(text));
    }),
  );
});
