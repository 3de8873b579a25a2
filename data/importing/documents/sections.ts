/** Headings that say what follows: whose words, which list, or background. */
import type { FoundResponse } from '../found';
import type { LabelKind } from '../reading/labels';

export type Voice = FoundResponse['whose'];

export type Section =
  | { readonly is: 'voice'; readonly voice: Voice }
  /** "Response", "Comments": whose, only the document as a whole says. */
  | { readonly is: 'answer' }
  | { readonly is: 'list'; readonly kind: LabelKind }
  | { readonly is: 'background' };

const CHIEF =
  /chief constable|chief officer|commissioner of police|\bconstabulary|\bforce\b|\bpolice service\b|\bC\.?C\b/gi;
const COMMISSIONER =
  /commissioner(?! of police)|\bP(?:F|FC)?CC\b|\bOPF?CC[A-Z]?\b|\bmayor\b|\blocal policing body\b/gi;
const ANSWER =
  /\b(?:responses?|comments?|commentary|statement|views?|position|updates?|foreword|reply|remarks|observations|assurance)\b/i;
const LIST =
  /^(?:(?:summary|list) of |the |all |key |hmicfrs(?:['’]s?)? |inspectorate |national |thematic |our )*(recommendations?|areas? for improvement|afis?|causes? (?:of|for) concern)(?:,? (?:and|&|\/) (?:recommendations?|areas? for improvement|causes? (?:of|for) concern))*(?: (?:made|for|to|from|of|in|relevant|directed|identified)\b.{0,60})?:?$/i;
const BACKGROUND =
  /^(?:(?:executive |report |inspection )?summary\b|(?:key |main )?findings\b|background|introduction|overview|context|purpose|about (?:this|the|us|hmicfrs)|scope|methodology|publication types?|link to report|notes? to editors|conclusions?\b|next steps|for office use|contact|further information|appendix|annex|glossary|contents|areas of (?:promising|innovative)|promising practice|innovative practice|police forces?:|governance|end of|ends$)/i;

const positions = (text: string, pattern: RegExp): number[] =>
  [...text.matchAll(pattern)].map(({ index }) => index);

/** Whose words a heading or a title announces; undefined where it names neither or both together. */
export const whoseIn = (text: string): Voice | undefined => {
  const answer = ANSWER.exec(text);
  if (!answer) return undefined;
  const found = [
    ...positions(text, CHIEF).map((at) => ({ at, voice: 'chief constable' as const })),
    ...positions(text, COMMISSIONER).map((at) => ({ at, voice: 'commissioner' as const })),
  ].sort((a, b) => a.at - b.at);
  const voices = new Set(found.map(({ voice }) => voice));
  if (voices.size === 1) return found[0]?.voice;
  // "PCC and CC response": both at once.
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last || /\band\b|&|\//i.test(text.slice(first.at, last.at))) return undefined;
  const before = found.filter(({ at }) => at < answer.index).at(-1);
  return (before ?? first).voice;
};

export const kindOf = (word: string): LabelKind =>
  /^rec/i.test(word) ? 'recommendation' : /^c/i.test(word) ? 'cause of concern' : 'area for improvement';

/** What a heading announces; undefined for one of no known meaning. */
export const sectionOf = (heading: string): Section | undefined => {
  const text = heading.replace(/^\d{1,2}(?:\.\d{1,2})*[.)]?\s+/, '').trim();
  const list = LIST.exec(text);
  if (list?.[1] !== undefined) return { is: 'list', kind: kindOf(list[1]) };
  const voice = whoseIn(text);
  if (voice) return { is: 'voice', voice };
  if (BACKGROUND.test(text)) return { is: 'background' };
  const answers =
    /^(?:(?:our|the|initial|overall|formal|local|current) )*(?:responses?|comments?|updates?|progress|position)(?: to (?:the )?(?:recommendations?|report))?(?: to date)?:?$/i;
  return answers.test(text) ? { is: 'answer' } : undefined;
};
