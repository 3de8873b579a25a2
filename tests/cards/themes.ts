/** Host configurations close to Teams' three themes, for looking at cards without Teams. */

interface Palette {
  readonly page: string;
  readonly card: string;
  readonly border: string;
  readonly text: string;
  readonly subtle: string;
  readonly quiet: string;
  readonly accent: readonly [text: string, block: string];
  readonly good: readonly [text: string, block: string];
  readonly warning: readonly [text: string, block: string];
  readonly attention: readonly [text: string, block: string];
}

export const themes: Readonly<Record<'light' | 'dark' | 'contrast', Palette>> = {
  light: {
    page: '#f5f5f5',
    card: '#ffffff',
    border: '#d1d1d1',
    text: '#242424',
    subtle: '#616161',
    quiet: '#f5f5f5',
    accent: ['#5b5fc7', '#e8ebfa'],
    good: ['#237b4b', '#e7f2da'],
    warning: ['#835c00', '#fbf6d9'],
    attention: ['#c4314b', '#fcf4f6'],
  },
  dark: {
    page: '#1f1f1f',
    card: '#292929',
    border: '#525252',
    text: '#ffffff',
    subtle: '#adadad',
    quiet: '#1f1f1f',
    accent: ['#9299f7', '#2f2f4a'],
    good: ['#92c353', '#0d2e0d'],
    warning: ['#f8d22a', '#463100'],
    attention: ['#f9526b', '#3b1519'],
  },
  contrast: {
    page: '#000000',
    card: '#000000',
    border: '#ffffff',
    text: '#ffffff',
    subtle: '#ffffff',
    quiet: '#000000',
    accent: ['#1aebff', '#000000'],
    good: ['#3ff23f', '#000000'],
    warning: ['#ffff00', '#000000'],
    attention: ['#ffaaaa', '#000000'],
  },
};

export type Theme = keyof typeof themes;

const both = (color: string, subtle = color): Record<string, string> => ({ default: color, subtle });

const foreground = (palette: Palette): Record<string, unknown> => ({
  default: both(palette.text, palette.subtle),
  dark: both(palette.text),
  light: both(palette.text),
  accent: both(palette.accent[0]),
  good: both(palette.good[0]),
  warning: both(palette.warning[0]),
  attention: both(palette.attention[0]),
});

/** The host configuration of one theme. */
export const hostConfig = (theme: Theme): Record<string, unknown> => {
  const palette = themes[theme];
  const foregroundColors = foreground(palette);
  const block = (backgroundColor: string): Record<string, unknown> => ({ backgroundColor, foregroundColors });
  return {
    fontFamily: '"Segoe UI", "Selawik", "Liberation Sans", Arial, sans-serif',
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: palette.border },
    containerStyles: {
      default: block(palette.card),
      emphasis: block(palette.quiet),
      accent: block(palette.accent[1]),
      good: block(palette.good[1]),
      warning: block(palette.warning[1]),
      attention: block(palette.attention[1]),
    },
    actions: {
      maxActions: 6,
      spacing: 'Default',
      buttonSpacing: 8,
      actionsOrientation: 'Horizontal',
      actionAlignment: 'Left',
    },
    factSet: { title: { weight: 'Bolder', maxWidth: 150 }, value: { wrap: true }, spacing: 16 },
    inputs: {
      label: {
        inputSpacing: 'Small',
        requiredInputs: { weight: 'Bolder', suffix: ' *', suffixColor: 'Attention' },
        optionalInputs: { weight: 'Bolder' },
      },
      errorMessage: { color: 'Attention', weight: 'Bolder', spacing: 'Small' },
    },
    supportsInteractivity: true,
  };
};
