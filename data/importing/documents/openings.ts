/** By what a line opens a recommendation, goes on with one, or only speaks of one. */
import type { Simple } from '../reading/blocks';
import { labelOf, numbersIn } from '../reading/labels';
import type { Label, LabelKind } from '../reading/labels';
import { isDemand } from './demands';

const MENTION =
  /\brec(?:ommendation)?s?\.?\s+(\d{1,3}(?!\.?\d|\/)(?:(?:\s*,\s*|\s*&\s*|\s+and\s+|\s*,\s*and\s+|\s+to\s+)\d{1,3}(?!\.?\d|\/))*)/gi;
const ANSWERS_TO =
  /\b(?:response|reply|updates?|comments?|progress|position)\b.{0,20}?\b(?:to|on|against|for)\s+(?=rec)/i;

/** A label without number, alone on its line; in the plural it heads a list. */
const ALONE = /^(?:\d[\d.]*\s+)?(?:recommendation|area for improvement|afi|cause (?:of|for) concern)\s*:?$/i;

/** "Area for improvement", as the inspectorate heads each one: in the singular, and without a number. */
export const isLoneArea = (text: string): boolean =>
  ALONE.test(text) && labelOf(text)?.kind === 'area for improvement';

/** The numbers of recommendations that a sentence names: "recommendation 10 and 22". */
export const mentionsIn = (text: string): number[] => [
  ...new Set([...text.matchAll(MENTION)].flatMap((match) => numbersIn(match[1] ?? ''))),
];

/** Whether a line's label opens a recommendation, or only begins a sentence about one. */
export const opens = (label: Label): boolean =>
  label.numbers.length > 0
    ? label.parted || isDemand(label.rest)
    : label.parted && label.rest !== '' && isDemand(label.rest);

/** Whether a heading is a recommendation's label, with its name or its text behind it or alone. */
export const isLabelHeading = (text: string, label: Label): boolean =>
  opens(label) ||
  ALONE.test(text) ||
  (label.numbers.length > 0 && label.rest.length < 120) ||
  (label.kind === 'cause of concern' && label.parted && label.rest !== '');

/** The numbers that a heading announces an answer to: "Response to recommendation 3". */
export const answeredIn = (text: string): number[] => (ANSWERS_TO.test(text) ? mentionsIn(text) : []);

/** "None", where a list would stand. */
export const saysNone = (text: string): boolean =>
  /^(?:there (?:are|were) no|none|not applicable|n\/a)\b/i.test(text);

/** Whether more parts of a demand must follow: a colon, or a semicolon after the part before. */
export const awaitsMore = ({ lead, parts }: { lead: string; parts: readonly string[] }): boolean =>
  /[:;,]$|;? (?:and|or)$/.test(parts.at(-1) ?? lead);

/** Whether a line of a list of that kind is one of its recommendations, areas or concerns. */
export const isListed = (kind: LabelKind, block: Simple, text: string): boolean => {
  if (kind === 'recommendation') return isDemand(text);
  if (kind === 'cause of concern') return text.split(' ').length > 5;
  return isDemand(text) || (block.is === 'item' && text.split(' ').length > 3);
};

/** The single number typed before an item: never a section's `2.3`. */
export const markerOf = (block: Simple): number | undefined =>
  block.is === 'item' && /^\d{1,2}[.)]$/.test(block.marker ?? '')
    ? parseInt(block.marker ?? '', 10)
    : undefined;
