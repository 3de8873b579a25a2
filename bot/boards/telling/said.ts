/** An entry, as it is told to a board in one line. */
import { ownWordsIn, type Update } from '../../../data/model';

/** At most so many characters, "…" for the rest. */
export const begun = (words: string, most: number): string =>
  words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`;

/** One line of it: quoted where all of it is somebody's own, as the record words it where not. */
export const wordsOfEntry = (entry: Update, most: number): string => {
  const words = begun(entry.text, most);
  return ownWordsIn(entry) === entry.text ? `“${words}”` : words;
};
