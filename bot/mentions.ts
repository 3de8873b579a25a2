/** Who is mentioned is known by their object id; the name that stands in the words decides nothing. */
import type { Person } from '../data/model';
import type { Mentioned, MessageTurn } from './turn';

export interface Named {
  /** What was typed, with the record's own names for those who are mentioned. */
  readonly text: string;
  /** Who is mentioned, by the name that now stands in the words. */
  readonly mentions: readonly Mentioned[];
  /** Somebody who is mentioned under the name of another person of the record, and is not listed. */
  readonly stranger: string | undefined;
}

/** Puts the record's names where people were mentioned. */
export const namedByRecord = ({ text, mentions = [] }: MessageTurn, people: readonly Person[]): Named => {
  let said = text;
  let stranger: string | undefined;
  const named: Mentioned[] = [];
  for (const { id, name } of mentions) {
    const known = people.find((person) => person.id === id);
    named.push({ id, name: known?.name ?? name });
    // A function, because "$" in a name means nothing in particular.
    if (known !== undefined) said = said.replace(name, () => known.name);
    else if (people.some((person) => person.name.toLowerCase() === name.toLowerCase())) stranger ??= name;
  }
  return { text: said, mentions: named, stranger };
};
