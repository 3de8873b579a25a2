/** Who is meant where roles are given: somebody mentioned, named with an object id, known, or "me". */
import type { PersonRef } from '../../../data/model';
import type { Lexicon } from '../lexicon';
import { wholePerson } from './people';
import type { Speaker } from './recording';

/** An Entra id. */
export const GUID = String.raw`[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`;
const WITH_ID = new RegExp(
  String.raw`^(?<name>.{2,100}?)[ ,:;-]*\(?\s*(?:with |whose )?(?:the )?(?:entra |aad |azure ad )?(?:(?:object )?id|oid)?(?: is)?[ :=]*(?<id>${GUID})\s*\)?$`,
  'i',
);
const NAME = /^@?\p{Lu}[\p{L}'’-]*(?: (?:\p{Lu}[\p{L}'’-]*|de|van|der|von|la|le|ap|ferch)){1,4}$/u;

/** A name as it is kept: without quotes, "@" and what punctuation is left at its ends. */
export const tidyName = (said: string): string =>
  said
    .trim()
    .replace(/^@/, '')
    .replace(/^["'“”]+|["'“”.,;:!]+$/g, '')
    .trim();

/** Two names or more, each with its capital: whoever has not been heard of is told apart from a thing. */
export const looksLikeName = (said: string): boolean => NAME.test(said.trim());

/** Somebody whose object id is at hand: mentioned in Teams, or named with it. */
export const mentionedPerson = (said: string, { mentions = [] }: Speaker): PersonRef | undefined => {
  const { name, id } = WITH_ID.exec(said.trim())?.groups ?? {};
  if (name !== undefined && id !== undefined) return { id: id.toLowerCase(), name: tidyName(name) };
  const plain = tidyName(said).toLowerCase();
  return mentions.find((each) => each.name.toLowerCase() === plain);
};

export const personSaid = (said: string, speaker: Speaker, lexicon: Lexicon): PersonRef | undefined => {
  const mentioned = mentionedPerson(said, speaker);
  if (mentioned !== undefined) return mentioned;
  const known = wholePerson(said, speaker, lexicon);
  if (known !== undefined) return known;
  // An administrator by the deployment need not be listed.
  const { id, name } = speaker.asker;
  return /^(?:me|myself)$/i.test(said.trim()) && name !== '' ? { id, name } : undefined;
};

/** The one person who is called so by their first name or their last. */
export const firstKnown = (said: string, { catalogue }: Lexicon): PersonRef | undefined => {
  const word = tidyName(said).toLowerCase();
  if (!/^[\p{L}'’-]{2,}$/u.test(word)) return undefined;
  const [only, ...others] = catalogue.people.filter(({ name }) => {
    const names = name.toLowerCase().split(' ');
    return names[0] === word || names.at(-1) === word;
  });
  return only === undefined || others.length > 0 ? undefined : { id: only.id, name: only.name };
};
