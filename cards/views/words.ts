/** Words put together for templates, blanks left out; and which colours they may have. */
import type { z } from 'zod';
import { oneLine } from '../escape';
import type { cardTypes, CardKind, Tone } from '../types';

/** What a template is expanded with. */
export type View = Readonly<Record<string, unknown>>;
/** A kind's data once it is checked and escaped. */
export type Shown<K extends CardKind> = z.output<(typeof cardTypes)[K]>;

/** Stands where nothing was said. */
export const NOTHING = '–';

export const said = (texts: readonly (string | undefined)[]): string[] =>
  texts.filter((text): text is string => text !== undefined && text.trim() !== '');
export const maybe = (text: string | undefined): string[] => said([text]);
export const line = (text: string): string => oneLine(text) || NOTHING;
export const dotted = (...texts: (string | undefined)[]): string => said(texts).map(oneLine).join(' · ');
export const bold = (text: string): string => (text.trim() === '' ? '' : `**${oneLine(text)}**`);
export const quoted = (words: string): string => `“${words || NOTHING}”`;
/** One element for the whole list, so that a screen reader announces it as one. */
export const bullets = (texts: readonly string[]): string[] => {
  const lines = said(texts).map(oneLine);
  return lines.length > 1 ? [lines.map((text) => `- ${text}`).join('\n')] : lines;
};
/** The block's colour. A state without a colour still gets a block, a quiet one. */
export const blockStyle = (tone: Tone): string => (tone === 'default' ? 'emphasis' : tone);

/**
 * On white, Teams' green and yellow words cannot be read, and on its dark card the red ones fall short of 4.5 to 1:
 * these tones colour a block, never letters.
 */
export const letters = (tone: Tone): Tone => (tone === 'accent' ? tone : 'default');
/** What red letters would have said is said by bold ones. */
export const weight = (tone: Tone): 'Bolder' | 'Default' => (tone === 'attention' ? 'Bolder' : 'Default');
