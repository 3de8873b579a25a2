import fc from 'fast-check';
import { renderCard, type CardData, type CardKind } from '../../cards';
import { sizeOf } from '../../cards/render';
import { cutWords, MAX_CARD_BYTES, shorten } from '../../cards/shorten';
import { anyData } from './arbitrary';
import { complaints, ofType, wordsOf } from './reading';
import { button } from './sample-parts';
import { kinds, samples } from './samples';

describe.each(kinds)('%s with any data', (kind) => {
  const check = (longest: number, numRuns: number): void =>
    fc.assert(
      fc.property(anyData<CardKind>(kind, longest), (data) => {
        const card = renderCard<CardKind>(kind, data);
        expect(sizeOf(card)).toBeLessThanOrEqual(MAX_CARD_BYTES);
        // Unevaluated: neither a left-over of ours nor a person's own, other than in plain text.
        for (const text of ofType(card, 'TextBlock')) {
          expect(text['text']).not.toContain('${');
          expect(String(text['text']).trim()).not.toBe('');
        }
        expect(complaints(card)).toEqual([]);
      }),
      { numRuns },
    );

  test('draws a valid card', () => check(60, 40));
  test('stays within its size', () => check(4000, 8));
});

test('a long history is shortened, and says so', () => {
  const entry = (at: number) => ({
    when: `${at} May`,
    who: 'A',
    words: 'Seven words that tell what happened. '.repeat(30),
  });
  const data: CardData<'timeline'> = {
    ...samples.timeline(),
    groups: [{ entries: Array.from({ length: 60 }, (_, at) => entry(at)) }],
  };
  const card = renderCard('timeline', data);
  expect(sizeOf(card)).toBeLessThanOrEqual(MAX_CARD_BYTES);
  expect(wordsOf(card)).toMatch(
    /Demo data · Shortened to fit: long texts end in “…”, some entries are left out/,
  );
  expect(wordsOf(card)).toMatch(/Seven words that tell what happened\S* .*…/);
});

test('what buttons carry is never cut', () => {
  const ids = 'id'.repeat(2000);
  const buttons = [button('Open', 'open', { ids })];
  const card = renderCard('message', { ...samples.message(), words: ['word '.repeat(9000)], buttons });
  expect(card).toMatchObject({ actions: [{ data: { ids } }] });
});

test('buttons that carry too much are an error that says what to do', () => {
  const buttons = [button('Open', 'open', { all: 'x'.repeat(40_000) })];
  expect(() => renderCard('message', { ...samples.message(), buttons })).toThrow(/hand over ids/);
});

test('words are cut at the end of a word, never within an emoji or an escape', () => {
  expect(cutWords('The force should review', 12)).toBe('The force…');
  expect(cutWords('short', 12)).toBe('short');
  expect(cutWords('x'.repeat(30), 10)).toBe(`${'x'.repeat(9)}…`);
  expect(cutWords('abcdefgh😀', 10)).toBe('abcdefgh😀');
  expect(cutWords('abcdefgh😀😀', 10)).toBe('abcdefgh…');
  expect(cutWords('abcdefgh\\*b', 10)).toBe('abcdefgh…');
});

test('shortening leaves its input as it was', () => {
  const data = samples.list();
  shorten(data, { words: 5, entries: 1 });
  expect(data).toEqual(samples.list());
});
