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
  String.raw`^(?<lead>(?:and |so |ok |please |pls |can you |mark |close |start |tick off |move |who has |who's got |who owns |who is doing |who's doing |when is |when's |how is |how's |is |has |what about |status of )*)the (?<nth>${NTH})(?: (?:one|action)\b|(?= (?:is|has|was)\b|'s\b))`,
  'i',
);
const ORDINAL = new RegExp(String.raw`\bthe (?:${NTH})\b`, 'gi');
const STATE = '(?:done|complete|completed|finished|closed|started|in progress|under ?way|delivered)';
const BOTH = new RegExp(
  String.raw`^(?:(?:and|so|ok|yes|mark|they are|they're) )*both(?: of (?:them|those))?(?= (?:are |have been |now |as )*${STATE}\b)`,
  'i',
);
const ONLY = new RegExp(
  String.raw`\b(?:that|this) one(?=(?:'s| is| has| has been)? (?:now |been )?${STATE}\b)`,
  'i',
);
/** What is longer, or names something by itself, is not about a list. */
const LONGEST = 100;
const NAMES = /:|https?|\b(?:rec[a-z]*|r) ?#?\d|\d\.\d/i;

/** Without one of these nothing is called by its place. */
const PLACED = /\b(?:the (?:first|second|third|fourth|fifth|last|\d)|both|(?:this|that) one)/i;

/** The same with the action's number in the place of its place. @param actions reads what was listed last */
export const withActionNumbers = (text: string, actions: () => readonly string[] | undefined): string => {
  if (
    text.length > LONGEST ||
    !PLACED.test(text) ||
    NAMES.test(text) ||
    !(PLACE.test(text) || BOTH.test(text) || ONLY.test(text))
  )
    return text;
  const listed = actions() ?? [];
  if (listed.length === 0) return text;
  // "The first one is done and the second one has started": both are said, and one would be lost.
  if ((text.match(ORDINAL) ?? []).length > 1) return text;
  const { nth = '', lead = '' } = PLACE.exec(text)?.groups ?? {};
  const number = listed.at(PLACES[nth.toLowerCase()] ?? listed.length);
  if (number !== undefined) return text.replace(PLACE, `${lead}${number}`);
  if (listed.length === 2 && BOTH.test(text)) return text.replace(BOTH, listed.join(' and '));
  const [only, ...others] = listed;
  return only !== undefined && others.length === 0 ? text.replace(ONLY, only) : text;
};
