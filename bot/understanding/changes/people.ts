/** A person, as a sentence that records something names them. */
import type { PersonRef, Role } from '../../../data/model';
import type { Lexicon, Meaning } from '../lexicon';
import { clean, words } from '../words';
import type { Recording, Speaker } from './recording';

/** What the record says the speaker is; nothing where they are not listed. */
export const rolesOf = ({ asker }: Speaker, lexicon: Lexicon): readonly Role[] =>
  lexicon.catalogue.people.find((person) => person.id === asker.id)?.roles ?? [];

/** A person by name, post, mention or "me". */
export const personOf = (said: string, { asker }: Speaker, lexicon: Lexicon): PersonRef | undefined => {
  const row = words(clean(said.replace(/^@/, '')));
  if (row.length === 1 && ['me', 'i', 'myself'].includes(row[0]?.text ?? '')) {
    const known = lexicon.catalogue.people.find((person) => person.id === asker.id);
    return known === undefined ? undefined : { id: known.id, name: known.name };
  }
  const isPerson = (meaning: Meaning): meaning is Extract<Meaning, { is: 'person' }> =>
    meaning.is === 'person';
  const found = row.flatMap((_, at) => lexicon.phrases.longest(row, at)?.values.filter(isPerson) ?? [])[0];
  return found === undefined ? undefined : { id: found.person.id, name: found.person.name };
};

/** Only where nothing but the person is named. */
export const wholePerson = (said: string, speaker: Speaker, lexicon: Lexicon): PersonRef | undefined => {
  const row = words(clean(said.replace(/^@/, ''))).filter(({ text }) => text !== 'the');
  const found = row.length === 0 ? undefined : lexicon.phrases.longest(row, 0);
  const alone = row.length === 1 && ['me', 'myself'].includes(row[0]?.text ?? '');
  return alone || found?.length === row.length ? personOf(said, speaker, lexicon) : undefined;
};

export const unknownPerson = (said: string): Recording => ({
  is: 'problem',
  sentence: `Nothing held: nobody called "${said.trim().slice(0, 60)}" is known here. An owner is somebody the board secretary has listed.`,
});

export const withPerson = (
  said: string | undefined,
  speaker: Speaker,
  lexicon: Lexicon,
  use: (person: PersonRef) => Recording,
): Recording => {
  const person = personOf(said ?? '', speaker, lexicon);
  return person === undefined ? unknownPerson(said ?? '') : use(person);
};
