/** An entry, as it is told to a board: which words are the person's own, and which are the record's. */
import type { Update } from '../../../data/model';

/** What the record writes where nobody said anything. */
const UNSAID = ['Proposed as complete.', 'Signed off.'];

const afterColon = (text: string): string | undefined => {
  const at = text.indexOf(': ');
  return at < 0 ? undefined : text.slice(at + 2);
};

/** The person's own words in an entry, to be quoted; undefined where the record alone speaks. */
export const ownWordsIn = (entry: Update): string | undefined => {
  switch (entry.kind) {
    case 'published response':
    case 'progress':
    case 'sent back':
    case 'reopened':
    case 'not adopted':
    case 'comment':
      return entry.text;
    case 'proposed complete':
    case 'signed off':
      return UNSAID.includes(entry.text) ? undefined : entry.text;
    // "Now amber: the audit is two weeks behind", "Evidence added: Evaluation of twelve plans"
    case 'state':
    case 'date':
    case 'evidence':
      return afterColon(entry.text);
    case 'correction':
      // What is taken back is told by the changes, and so is what an entry should have said.
      return entry.changes.some((change) => change.to === entry.text) ? entry.text : undefined;
    case 'action':
    case 'owner':
    case 'message amended':
      return undefined;
  }
};

/** At most so many characters, "…" for the rest. */
export const begun = (words: string, most: number): string =>
  words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`;

/** One line of it: quoted where all of it is somebody's own, as the record words it where not. */
export const wordsOfEntry = (entry: Update, most: number): string => {
  const words = begun(entry.text, most);
  return ownWordsIn(entry) === entry.text ? `“${words}”` : words;
};
