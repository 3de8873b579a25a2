/**
 * Where nothing on the page parts a recommendation from the answer to it (no space between, and a last line that is
 * full), both come as one paragraph. The words that the record holds of the recommendation show where it ends.
 */
import type { Answer, Gathered, Sighting } from './gathered';
import { likeness, union, within, wordsOf } from './likeness';
import type { KnownText } from './numbering';
import type { Voice } from './sections';

/** So much of the part before must be the recommendation's, and so little of the one behind. */
const ITS_OWN = 0.8;
const ANOTHERS = 0.6;

/** Every way to part a text between two sentences. */
const partings = (text: string): [string, string][] =>
  [...text.matchAll(/[.!?]["”’]?\s+(?=["“‘]?[A-Z])/g)].map(({ index, 0: end }) => [
    text.slice(0, index + end.length).trim(),
    text.slice(index + end.length),
  ]);

/** The text and what follows it; undefined where it is all one, or nothing that is known. */
const parted = ({ lead, due }: Sighting, known: readonly KnownText[]): [string, string] | undefined => {
  const fitting = known.filter((each) => due?.is !== 'day' || each.due === null || each.due === due.day);
  const all = fitting.map(({ text }) => wordsOf(text));
  return partings(lead).find(([text, rest]) => {
    const words = wordsOf(text);
    const whole = all.filter((each) => within(each, words) >= ITS_OWN);
    return (
      whole.length > 0 &&
      likeness(union(whole), words) >= ITS_OWN &&
      within(wordsOf(rest), union(all)) < ANOTHERS
    );
  });
};

/** Gives what was taken for a part of a bare text to whoever answers it. @param voice whose words the document is */
export const partAnswers = (gathered: Gathered, known: readonly KnownText[], voice: Voice | null): void => {
  if (voice === null || known.length === 0) return;
  for (const sighting of gathered.sightings) {
    if (!sighting.bare || sighting.parts.length > 0) continue;
    const both = parted(sighting, known);
    if (both === undefined) continue;
    const [text, rest] = both;
    sighting.lead = text;
    const own = gathered.answers.find(({ to }) => 'sighting' in to && to.sighting === sighting);
    if (own !== undefined) {
      own.said.unshift(rest);
      own.paragraphs += 1;
      continue;
    }
    const answer: Answer = {
      whose: voice,
      kind: sighting.kind,
      to: { sighting },
      also: [],
      said: [rest],
      paragraphs: 1,
      at: sighting.at,
    };
    const place = gathered.answers.findIndex(
      ({ to }) =>
        'sighting' in to && gathered.sightings.indexOf(to.sighting) > gathered.sightings.indexOf(sighting),
    );
    gathered.answers.splice(place < 0 ? gathered.answers.length : place, 0, answer);
  }
};
