/**
 * Whose words an entry is made of: "Now amber: the audit is two weeks behind" is the record's "Now amber"
 * and the person's reason. What is quoted as somebody's is theirs to the letter.
 */
import type { LatestUpdate } from './recommendation';
import type { Update } from './update';

/** What the record writes where nobody said anything. */
const UNSAID = ['Proposed as complete.', 'Signed off.'];

const afterColon = (text: string): string | undefined => {
  const at = text.indexOf(': ');
  return at < 0 ? undefined : text.slice(at + 2);
};

/** The person's own words in an entry, to be quoted; undefined where the record alone speaks. */
export const ownWordsIn = (entry: Pick<Update, 'kind' | 'text' | 'changes'>): string | undefined => {
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
    // "Action 3.2: target 14 March 2025: the supplier slipped"
    case 'action':
      return /^Action \d+\.\d+: [^:]+: (?<own>.+)$/s.exec(entry.text)?.groups?.['own'];
    case 'imported':
    case 'owner':
    case 'message amended':
      return undefined;
  }
};

/** How an entry that takes another back begins. */
export const takenBackWords = (sequence: number): string => `Entry ${sequence} taken back`;

/** An entry's text, told apart. At least one of the two is there. */
export interface Said {
  /** What the record says of a change: "Now amber". Not to be quoted. */
  readonly record?: string;
  /** The person's own words. */
  readonly words?: string;
}

const apart = (text: string, own: string | undefined): Said => {
  if (own === undefined) return { record: text };
  const record = text.slice(0, text.length - own.length).replace(/:\s*$/, '');
  return record === '' ? { words: own } : { record, words: own };
};

export const saidIn = (entry: Pick<Update, 'kind' | 'text' | 'changes'>): Said =>
  apart(entry.text, ownWordsIn(entry));

/** How the record begins what it says itself. The first is followed by the person's reason or title. */
const WITH_WORDS =
  /^(?:Now (?:(?:awaiting allocation|in progress|red|amber|green|blue|white)(?:, )?)+|Moved (?:from [^:]+ )?to [^:]+|Evidence added): /;
const ALONE =
  /^(?:Action \d+\.\d+(?: added)?: |Entry \d+ taken back, which said: |Evidence added\.$|Proposed as complete\.$|Signed off\.$)|made owner\.$/;

/**
 * The same of a copy that a recommendation keeps. One that was kept before it said which words are whose is
 * told apart by how the record begins.
 */
export const saidInLatest = ({ text, own }: Pick<LatestUpdate, 'text' | 'own'>): Said => {
  if (own !== undefined) return apart(text, own ?? undefined);
  const begins = WITH_WORDS.exec(text)?.[0];
  if (begins !== undefined) return apart(text, text.slice(begins.length));
  return ALONE.test(text) ? { record: text } : { words: text };
};
