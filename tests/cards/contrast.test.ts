/** WCAG 2.2, 1.4.3: text of a card on the backgrounds of a card, in palettes close to Teams' three themes. */
import { letters } from '../../cards/views/words';
import { themes, type Theme } from './themes';

/** Relative luminance as WCAG defines it. */
const luminance = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};
const NAMES: readonly Theme[] = ['light', 'dark', 'contrast'];
const tones = ['accent', 'good', 'warning', 'attention'] as const;

test('black on white is 21 to 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});

test.each(NAMES)('%s: every text can be read on every background', (name) => {
  const theme = themes[name];
  const plain = [theme.card, theme.quiet];
  const pairs = [
    ...plain.flatMap((back) => [theme.text, theme.subtle].map((front) => [front, back] as const)),
    // Other tones colour a block, never letters on the card itself.
    ...tones.filter((tone) => letters(tone) === tone).map((tone) => [theme[tone][0], theme.card] as const),
    ...tones.flatMap((tone) => [theme.text, theme[tone][0]].map((front) => [front, theme[tone][1]] as const)),
  ];
  expect(pairs.filter(([front, back]) => contrast(front, back) < 4.5)).toEqual([]);
});
