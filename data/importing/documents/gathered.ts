/** What a walk through a document gathers, before numbers are settled and repeats put together. */
import type { FoundAt, FoundDue } from '../found';
import type { LabelKind } from '../reading/labels';
import type { Voice } from './sections';

/** One place where a recommendation's text stands; a document may repeat it. */
export interface Sighting {
  readonly kind: LabelKind;
  /** Several where one text stands for several; none where the document gives it no number. */
  numbers: readonly number[];
  title?: string;
  lead: string;
  readonly parts: string[];
  /** The body that is asked, where the text names one. */
  readonly asked?: string;
  due: FoundDue | null;
  wrong?: string;
  readonly cause?: string;
  readonly at: FoundAt;
  /** It stood there without any label: its form alone shows what it is. */
  readonly bare: boolean;
}

/** Words in answer, to a label's numbers or to the text they follow. */
export interface Answer {
  readonly whose: Voice;
  /** Of what kind that is which it answers. */
  readonly kind: LabelKind;
  readonly to: { readonly numbers: readonly number[] } | { readonly sighting: Sighting };
  /** Numbers that the words themselves name beside those. */
  readonly also: readonly number[];
  readonly said: string[];
  /** How many of them are paragraphs. */
  paragraphs: number;
  readonly at: FoundAt;
}

/** What is neither. */
export interface Loose {
  readonly sort: 'words' | 'background' | 'quoted' | 'nobody' | 'small';
  readonly whose?: Voice;
  readonly heading: string;
  readonly said: string[];
  readonly at: FoundAt;
}

export interface Gathered {
  readonly sightings: Sighting[];
  readonly answers: Answer[];
  readonly loose: Loose[];
}

/** The text of a demand as it stands: its lead and its parts. */
export const textOf = ({ lead, parts }: Pick<Sighting, 'lead' | 'parts'>): string =>
  [lead, ...parts.map((part) => `• ${part}`)].join('\n');
