/** Which recommendation an order is of: the one that it names, or that is spoken of. */
import type { Lexicon } from '../lexicon';
import { read } from '../reading';
import { named } from '../subject';
import { clean, words } from '../words';
import type { Recording, Speaker } from './recording';
import type { ShapeName } from './wording';

/** What may be said without its recommendation means the one that is spoken of. */
export const spokenOf = (name: ShapeName, { subject }: Speaker): string | Recording | undefined => {
  if (name === 'sign off') return onlyOne(subject.recs);
  return name === 'evidence' || name === 'add action'
    ? (onlyOne(subject.recs) ?? { is: 'which rec', recs: subject.recs })
    : undefined;
};

/** "update training: …": what is said to be a recommendation's, where its words name one or several. */
export const topicOf = (said: string, speaker: Speaker, lexicon: Lexicon): string | Recording | undefined => {
  const found = named(read(words(clean(said)), lexicon, speaker.today), lexicon.catalogue, { recs: [] });
  return found.is === 'these' || found.is === 'one of' ? recOf(said, speaker, lexicon) : undefined;
};

/** The one recommendation named, or why there is not one. */
export const recOf = (
  subject: string | undefined,
  { subject: spokenOf, today }: Speaker,
  lexicon: Lexicon,
): string | Recording | undefined => {
  if (subject === undefined) return undefined;
  if (/^my (?:rec|recommendation)$/i.test(subject.trim())) return { is: 'which rec', recs: [], mine: true };
  const reading = read(words(clean(subject)), lexicon, today);
  // "the second one" may be an action of a list or a recommendation: nothing is recorded on a guess.
  if (reading.ordinal !== undefined) return { is: 'which rec', recs: spokenOf.among ?? spokenOf.recs };
  const found = named(reading, lexicon.catalogue, spokenOf);
  const [only] = found.is === 'these' ? found.recs : [];
  if (found.is === 'these' && found.recs.length === 1 && only !== undefined) return only;
  if (found.is === 'missing') return { is: 'problem', sentence: notOurs(found, lexicon) };
  return { is: 'which rec', recs: found.is === 'these' || found.is === 'one of' ? found.recs : [] };
};

/** A number that the report addresses to another body, or that it has not. */
const notOurs = (
  { inspection, numbers }: { readonly inspection: string; readonly numbers: readonly number[] },
  lexicon: Lexicon,
): string => {
  const report = lexicon.catalogue.inspections.find(({ id }) => id === inspection);
  const others = numbers.every((number) => report?.addressedToOthers.includes(number) === true);
  return others
    ? `Nothing held: Rec ${numbers.join(', ')} is addressed to another body, not to forces.`
    : `Nothing held: there is no Rec ${numbers.join(', ')} of ours.`;
};

export const onlyOne = (recs: readonly string[]): string | undefined =>
  recs.length === 1 ? recs[0] : undefined;
