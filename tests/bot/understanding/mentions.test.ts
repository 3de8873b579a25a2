import * as fc from 'fast-check';
import { findActions, findNumbers } from '../../../bot/understanding/mentions';
import { clean, words } from '../../../bot/understanding/words';

const numbersIn = (text: string): number[] =>
  findNumbers(words(clean(text))).flatMap((mention) => mention.numbers);
const actionsIn = (text: string): string[] =>
  findActions(words(clean(text))).map((mention) => mention.number);

test.each([
  ['status of rec 3', [3]],
  ['rec8', [8]],
  ['rec 3?', [3]],
  ['R3', [3]],
  ['r4 status', [4]],
  ['#3', [3]],
  ['# 3', [3]],
  ['rec #3', [3]],
  ['rec no 3', [3]],
  ['recommendation number 3', [3]],
  ['recommendation three', [3]],
  ['Recommendation Eight', [8]],
  ['the third recommendation', [3]],
  ['recs 1-4 and 8', [1, 2, 3, 4, 8]],
  ['recs 1 – 4', [1, 2, 3, 4]],
  ['recs 1 to 3', [1, 2, 3]],
  ['rec 1 to rec 3', [1, 2, 3]],
  ['recs one through three', [1, 2, 3]],
  ['recs 1, 2 and 8', [1, 2, 8]],
  ['recs 1,2,8', [1, 2, 8]],
  ['recs 1 & 8', [1, 8]],
  ['recs 1 2 8', [1, 2, 8]],
  ['rec 1, rec 2 and rec 8', [1, 2, 8]],
  ['rec 1 or rec 8', [1, 8]],
  ['rec 12', [12]],
])('"%s"', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers);
});

test.each([
  ['status of rec 3 in the last 30 days', [3]],
  ['rec 3 and its 2 actions', [3]],
  ['has rec 4 had an update in 30 days', [4]],
  ['rec 3 by 28 February', [3]],
])('other numbers in "%s" are none of it', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers);
});

test.each(['due in 30 days', 'on 3 March', 'one of them', 'the recs', 'recording 3', 'how many are there'])(
  '"%s" names none',
  (text) => {
    expect(numbersIn(text)).toEqual([]);
  },
);

test('a decimal is an action, and no recommendation', () => {
  expect(actionsIn('when is 3.2 due, and action 8.1?')).toEqual(['3.2', '8.1']);
  expect(actionsIn('three point two')).toEqual(['3.2']);
  expect(numbersIn('when is 3.2 due')).toEqual([]);
  expect(actionsIn('by 31.3.2025')).toEqual([]);
});

test('a range the wrong way round, or without end, is not filled in', () => {
  expect(numbersIn('recs 8-1').length).toBeLessThan(3);
  expect(numbersIn('recs 1-999999').length).toBeLessThan(3);
});

test('whatever numbers are listed are found, however they are joined', () => {
  const joint = fc.constantFrom(', ', ' and ', ' & ', ' ', ', and ', ' or ');
  const some = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(some, joint, (numbers, between) => {
      expect(numbersIn(`recs ${numbers.join(between)}`)).toEqual(numbers);
    }),
  );
});
