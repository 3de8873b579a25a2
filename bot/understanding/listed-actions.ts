/** Actions that were listed a moment ago, called by their place: "the first one is done", "who has the last one". */

const PLACES: Readonly<Record<string, number>> = {
  first: 0,
  '1st': 0,
  second: 1,
  '2nd': 1,
  third: 2,
  '3rd': 2,
  fourth: 3,
  fifth: 4,
  last: -1,
};
const NTH = Object.keys(PLACES).join('|');
const PLACE = new RegExp(
  String.raw`\b(?:the )?(?<nth>${NTH}) (?:one|action)\b|^(?<lead>(?:and |so |ok )*)the (?<bare>${NTH})(?= (?:is|has|was|'s)\b)`,
  'i',
);
const BOTH = /^(?:(?:and|so|ok|yes|mark|they are|they're) )*both(?: of (?:them|those))?(?= )/i;
const ONLY = /\b(?:that|this) one\b|^(?:it|that|this)(?=(?:'s| is| has)\b)/i;
/** What is longer, or names something by itself, is not about a list. */
const LONGEST = 100;
const NAMES = /:|https?|\b(?:rec[a-z]*|r) ?#?\d|\d\.\d/i;

/** The same with the action's number in the place of its place. @param actions reads what was listed last */
export const withActionNumbers = (text: string, actions: () => readonly string[] | undefined): string => {
  if (text.length > LONGEST || NAMES.test(text) || !(PLACE.test(text) || BOTH.test(text) || ONLY.test(text)))
    return text;
  const listed = actions() ?? [];
  if (listed.length === 0) return text;
  const { nth, bare, lead = '' } = PLACE.exec(text)?.groups ?? {};
  const number = listed.at(PLACES[(nth ?? bare ?? '').toLowerCase()] ?? listed.length);
  if (number !== undefined) return text.replace(PLACE, `${lead}${number}`);
  if (listed.length === 2 && BOTH.test(text)) return text.replace(BOTH, listed.join(' and '));
  const [only, ...others] = listed;
  return only !== undefined && others.length === 0 ? text.replace(ONLY, only) : text;
};
