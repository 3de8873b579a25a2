import * as fc from 'fast-check';
import { Question } from '../../../bot/understanding/question';
import { TOPICS } from '../../questions/topics';
import { talkOf } from '../../questions/table';
import { meaningOf } from './demo';

/** Every question of the tables that stands by itself. */
const questions = TOPICS.flatMap(([, rows]) => rows.map(talkOf))
  .filter(({ turns }) => turns.length === 1)
  .flatMap(({ turns }) => turns.map(({ ask }) => ask))
  // What is to be recorded is kept as it was written: there the form is the meaning.
  .filter((text) => !meaningOf(text).is.startsWith('record'));
const question = fc.constantFrom(...questions);

/** The questions for which a change of form changes the meaning; each with how it was put. */
const changedBy = (change: (text: string) => string, some: readonly string[] = questions): string[] =>
  some
    .map(change)
    .filter((text, at) => JSON.stringify(meaningOf(text)) !== JSON.stringify(meaningOf(some[at] ?? '')));

describe('never throws, and asks only what the schema allows', () => {
  const check = (text: string): void => {
    const meaning = meaningOf(text);
    if (meaning.is !== 'ask') return;
    expect(meaning.questions.length).toBeGreaterThan(0);
    for (const each of meaning.questions) expect(Question.safeParse(each).error).toBeUndefined();
  };

  test('any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 500 }), check), { numRuns: 150 });
  });

  test('a very long string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 5_000, maxLength: 20_000 }), check), {
      numRuns: 10,
    });
  });

  test('words of the trade in any order', () => {
    const vocabulary = [...new Set(questions.flatMap((text) => text.split(/\s+/)))];
    const sentence = fc.array(fc.constantFrom(...vocabulary), { maxLength: 25 });
    fc.assert(
      fc.property(sentence, (row) => check(row.join(' '))),
      { numRuns: 400 },
    );
  });

  test('numbers, dates and marks in any order', () => {
    const pieces = fc.constantFrom(
      ...[
        'rec',
        'recs',
        '#',
        '3',
        '99',
        '1000',
        '3.2',
        '-',
        ',',
        'and',
        'to',
        '31/2',
        '31/3/2025',
        '29 february',
      ],
      ...[
        'by',
        'since',
        'between',
        'the',
        'next',
        'last',
        'board',
        'week',
        'friday',
        'status',
        'due',
        '?',
        '23rd',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (row) => check(row.join(' '))),
      { numRuns: 400 },
    );
  });

  test.each([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'status of __proto__',
    'rec constructor',
  ])('%s', (text) => {
    check(text);
    expect(meaningOf(text).is).not.toBe('ask');
  });
});

describe('the form of a question changes nothing:', () => {
  test.each<[string, (text: string) => string]>([
    ['all capitals', (text) => text.toUpperCase()],
    ['no capitals', (text) => text.toLowerCase()],
    ['a capital on every word', (text) => text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())],
    ['wide spaces', (text) => `  ${text.replaceAll(' ', '   ')}  `],
    ['no-break spaces', (text) => text.replaceAll(' ', '\u00a0')],
    ['tabs', (text) => text.replaceAll(' ', '\t')],
    ['curly apostrophes', (text) => text.replaceAll("'", '’')],
    ['a full stop', (text) => `${text}.`],
    ['dots', (text) => `${text} ...`],
    ['an invisible mark', (text) => text.replaceAll('e', 'e\u200b')],
  ])('%s', (_, change) => {
    expect(changedBy(change)).toEqual([]);
  });

  // A question mark tells a question from a change: what is declined may then be asked, never the reverse.
  const asked = questions.filter((text) => {
    const meant = meaningOf(text);
    return meant.is !== 'change' && !(meant.is === 'ask' && meant.besides !== undefined);
  });
  test.each<[string, (text: string) => string]>([
    ['a question mark', (text) => `${text}?`],
    ['shouting marks', (text) => `${text}??!!`],
    ['please, after', (text) => `${text} please`],
    ['thanks, after', (text) => `${text}, thanks`],
    ['a greeting, before', (text) => `Hi, ${text}`],
    ['please, before', (text) => `Please ${text}`],
  ])('%s', (_, change) => {
    expect(changedBy(change, asked)).toEqual([]);
  });

  test('all of these at once, in any mixture', () => {
    const mixed = fc.tuple(question, fc.infiniteStream(fc.boolean())).map(([text, flips]) => ({
      text,
      mixed: text.replace(/[a-z]/g, (letter) =>
        flips.next().value === true ? letter.toUpperCase() : letter,
      ),
    }));
    fc.assert(
      fc.property(
        mixed,
        fc.constantFrom('', ' ', '\t\u00a0 '),
        fc.constantFrom('', '.', ' !'),
        (each, space, end) => {
          expect(meaningOf(space + each.mixed + space + end)).toEqual(meaningOf(each.text));
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('the status of a recommendation is of that one, whatever its number', () => {
  const OURS = [1, 2, 3, 4, 8];
  fc.assert(
    fc.property(fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 1e9 })), (number) => {
      const meaning = meaningOf(`status of rec ${number}`);
      if (OURS.includes(number)) {
        expect(meaning).toMatchObject({
          questions: [{ ask: 'about', aspect: 'status', recs: [`asb-2024~rec-${number}`] }],
        });
      } else if (meaning.is === 'ask') {
        expect(meaning.questions).toEqual([{ ask: 'missing', inspection: 'asb-2024', numbers: [number] }]);
      } else expect(meaning.is).toBe('cannot');
    }),
  );
});

test('an empty message is answered with what can be asked; marks and emoji alone are declined', () => {
  expect(meaningOf('')).toMatchObject({ questions: [{ ask: 'help' }] });
  expect(meaningOf('   \u200b ')).toMatchObject({ questions: [{ ask: 'help' }] });
  for (const text of ['?', '...', '!!!', ',,,']) expect(meaningOf(text).is).toBe('cannot');
});
