/** Tells a report from a question where both have the same shape: "rec 3: form live" and "rec 3: due date". */
import type { Day } from '../../../data/model';
import type { Lexicon } from '../lexicon';
import { read, spelt, type Reading } from '../reading';
import { clean } from '../words';

const PARTIES = String.raw`(?:it|its|they|we|you|i|he|she|the|this|that|these|those|there|any\w*|all|each|every\w*|some\w*|our|my|your|their|his|her|both|either|rec[a-z]*|r?\d+|#\d+|norfolk|hmicfrs)`;
const QUESTION_WORDS = String.raw`(?:who|whose|whom|what|when|where|why|how|which|whether)`;
const AUXILIARIES = String.raw`(?:is|are|was|were|has|have|had|does|do|did|can|could|will|would|should|shall|may|might|must|am|isn't|aren't|wasn't|hasn't|haven't|hadn't|doesn't|don't|didn't|can't|couldn't|won't|wouldn't|shouldn't)`;
/** What can be asked for by its name alone. */
const ASKED_FOR = String.raw`(?:status(?:es)?|rag|colour|owners?|dates?|deadlines?|due|history|evidence|latest|positions?|wording|text|details?|actions?|summary|list|number|lead|picture|response|link|report|digest|agenda|plan for)`;

const ASKS: readonly RegExp[] = [
  new RegExp(String.raw`^${QUESTION_WORDS}(?:'s|'re|'d|'ll|s)?\b(?! (?:has|have|means|reflects|will)\b)`),
  new RegExp(String.raw`^${AUXILIARIES}(?:n't)? (?:not )?${PARTIES}\b`),
  /^(?:any|anything|anyone|anybody|anywhere)\b/,
  /\b(?:is|are|was|were|has|have|do|does|did) (?:we|you|they)\b/,
  /^who (?:has|have|had|owns) (?:the|that|this) (?:one|rec|recommendation|bit|thing)\b/,
  /^(?:status|history) (?:(?:of|on|for) )?(?:(?:rec[a-z]*|r) ?#?\d|(?:the|that|this) (?:one|rec|recommendation|bit|thing)\b)/,
  /^(?:rec[a-z]*|r) ?#?\d+$/,
  /^\w+ me\b/,
  /^(?:tell|show|give|send|remind|let|get|find|read|bring) (?:me|us)\b/,
  /^(?:show|list|find|display|explain|describe|summari[sz]e|compare|translate|remind|look up|ignore|pretend|write|draft|email|ask)\b/,
  new RegExp(
    String.raw`^(?:(?:i|we|just|only)(?:'d|'m|'re)? ?)*(?:need|want|like|after|chasing|chase|looking for|look for|wondering|interested|asking|checking)(?:ed|s)?\b(?: for| about| on| in| to| if| the| an?| its| see| know| have| get| sight of| current| latest| full| present| overall| up to date)* (?:${ASKED_FOR}|${QUESTION_WORDS})\b`,
  ),
  new RegExp(
    String.raw`\b(?:know|knows|ask|asks|asked|asking|wonder|wonders|wondering|tell|remind|remember|sure|clear|understand|explain|confirm|clarify|check|checking|find out|see|forgot|forgotten|idea|question|questions|query|work out)\b.{0,24}\b(?:${QUESTION_WORDS}|if)\b`,
  ),
  /\b(?:quick|a|have|got|got a|one|my) (?:questions?|query|queries)\b/,
  /(?:\?|\bor not|\bor what|\bis it|\bhas it|\bisn't it|\bhasn't it|\bdon't we|\bhaven't we|\bdo we know|\bplease advise|\bin the record|\bright|\bcorrect|\bwhy|\bsince when|\bby whom|\bhow come)$/,
  /^(?:red|amber|green|blue|white)(?:,| or| and|$)/,
  /\b(?:red|amber|green|blue|white) or (?:red|amber|green|blue|white)\b/,
  /^(?:yes|no|yeah|yep|nope|right|correct|sure|ok|okay|please|again|still|also|too|as well|then|or|yet)(?: (?:please|then|thanks|mate|or not))?$/,
  /^(?:or|and|versus|vs|compared)\b/,
];

const YET = /\byet$/;
const NOT = /\b(?:not|no|never|nothing|none|nobody)\b|n't\b/;

/** Whether a clause asks something. @param clause in lower case */
const clauseAsks = (clause: string): boolean =>
  ASKS.some((pattern) => pattern.test(clause)) || (YET.test(clause) && !NOT.test(clause));

/** "Please may I see every update recorded against rec 3": to be shown, and nothing to be recorded. */
export const SEES =
  /^(?:(?:please|pls|hi|hello|morning|so|and|ok)[ ,]+)*(?:may|might|can|could) (?:i|we) (?:please )?(?:see|view|look|read|ask|know|check)\b/i;

/** Whether any clause of these words asks something, with or without its question mark. */
export const asks = (said: string): boolean => {
  const text = clean(said.slice(0, LONGEST_READ))
    .replace(/[ .!]+$/, '')
    .replace(/[ ,]+(?:please|pls|plz|thanks|thank you|ta|cheers|mate)$/, '');
  if (/\?\s*(?:$|[^a-z\s])|\?$/.test(text)) return true;
  return text
    .split(/[,;!?\n]|\.(?=\s|$)| - |: /)
    .map((clause) => clause.trim().replace(/^(?:and|but|so|also|then|please|pls|just|ok|because)[ ,]+/, ''))
    .flatMap((clause) => [clause, ...clause.split(AND_NEEDS).slice(1)])
    .some((clause) => clause !== '' && clauseAsks(clause));
};

/** "I'm briefing the chief at 11 and need the current position": what is wanted stands behind. */
const AND_NEEDS = / and (?=(?:i |we |also |just |so )*(?:need|want|wonder|would like)\b)/;
/** As much of a sentence as is looked at: what follows does not turn a report into a question. */
const LONGEST_READ = 600;

const PARTICIPLE =
  /\b(?!need\b|speed\b|indeed\b|feed\b|seed\b|hundred\b|exceed\b|proceed\b|named\b|called\b|titled\b|overdue\b|interested\b|supposed\b|compared\b|based\b)[a-z]{2,}(?:ed)\b/;
const IRREGULAR =
  /\b(?:gone|went|done|begun|began|left|held|met|sent|taken|took|given|gave|built|rebuilt|written|rewritten|wrote|made|set|ran|got|been|won|lost|found|brought|bought|taught|told|shown|seen|grown|kept|read out|underway|under way|live|complete|ready|in place|on track|off track|ahead|behind|late|ongoing|waiting|awaiting|on hold|no change|in hand|in testing|in use|in force|on schedule|to plan)\b/;
const FINITE =
  /\b(?:is|are|was|were|has|have|had|will|isn't|aren't|wasn't|weren't|hasn't|haven't|won't|can't|cannot|couldn't|now|still|no longer|not|starts|begins|remains|continues|needs|goes|expected|planned)\b|\b(?:we|i|they|it)'(?:ve|re|m|s|ll)\b|\b(?:we|i) \w+/;
const FIGURE = /\d ?%|\b\d+ (?:out )?of \d+\b/;
/** "the one about training", "the vulnerable callers bit": it only says which one is meant. */
const NAMING =
  /^(?:the|that|this) (?:one|bit|rec)\b|(?<!\b(?:module|phase|part|stage|step|cohort|wave|tranche|area|team|week|level|tier|group|version|session|number) )\b(?:one|ones|bit|thing|rec|recs|recommendation)$/;
/** Nothing that begins so is said of what stands before it. */
const RUNS_ON =
  /^(?:for|in|on|by|from|at|with|since|before|after|until|till|when|and|or|vs|versus|compared|than|as|to|of|about|against|between|per|under|over|please|pls|only|again|\d+(?:$|[,&] ?|\s+and\b)|(?:rec|recs|r) ?\d|update|updates|not the)\b/;

/** How a report is joined to what it is about: by a mark, by a comma, by nothing. */
export type Joint = 'colon' | 'dash' | 'comma' | 'none';

export const jointOf = (said: string): Joint => {
  if (/[:\n]/.test(said)) return 'colon';
  if (/[-\u2010-\u2015(]/.test(said)) return 'dash';
  return /[,;.]/.test(said) ? 'comma' : 'none';
};

const ANOTHER = /\b(?:rec[a-z]*|r) ?#?\d/;

/** How it goes, in a few words. With a verb or a colon it is said; "rec 3 on track" alone may be asked. */
const GOES =
  /^(?:(?:is|has|are|have|will|won't|isn't|hasn't|it's|we're|not|now|still|been|be|all|nearly|almost|back|going to) )*(?:on track|off track|no change|nothing (?:to report|new)|started|complete|completed|done|finished|ready|going (?:very )?(?:well|badly|to plan|ok|okay|fine|slowly|nowhere)|(?:gone|went) live|live|progressing (?:well|slowly)|there|on hold|on schedule|to plan|in hand|delayed|stalled|paused|stuck|blocked|behind|at risk|slipping|delivered|implemented|(?:miss|make|slip|overrun)\b.*|be late|under ?way)(?! (?:or|and|by|in) (?!the\b|all\b|\w+ areas?\b))(?:\b|$)/;
/** "80% done", "is 60% complete" */
const SO_FAR =
  /^(?:(?:is|now|at|about|around|nearly|still|only) )*\d{1,3} ?(?:%|per ?cent)(?: (?:done|complete|completed|finished|there|delivered|briefed|trained|rolled out|live))\b/;
const SAYS_IT = /^(?:is|has|are|have|will|won't|isn't|hasn't|it's|we're)\b/;
/** By themselves these say that it has ended, which is another thing to record than a report. */
const ENDED = /^(?:(?:is|has|have|are|now|been|all) )*(?:complete|completed|done|finished|ready|started)\b/;

/**
 * Whether these words report something, said of a recommendation named before them. In doubt they do not:
 * a question must never come back as a change.
 * @param marked "progress on rec 8: …" says of itself that it is a report
 */
export const reports = (
  said: string,
  joint: Joint,
  marked: boolean,
  lexicon: Lexicon,
  today: Day,
): boolean => {
  const text = clean(said.slice(0, LONGEST_READ)).replace(/[ .!]+$/, '');
  if (text.includes('?')) return false;
  if (SO_FAR.test(text) && !/\b(?:or not|yet|right|correct)$/.test(text)) return true;
  if (asks(text) || NAMING.test(text)) return false;
  if (GOES.test(text) && !ENDED.test(text) && (joint === 'colon' || joint === 'dash' || SAYS_IT.test(text)))
    return true;
  if (RUNS_ON.test(text) && joint !== 'colon') return false;
  const reading = read(spelt(text, lexicon), lexicon, today);
  if (reading.length < 2 && !marked) return false;
  const content = isContent(reading);
  const verb = PARTICIPLE.test(text) || IRREGULAR.test(text) || FINITE.test(text) || FIGURE.test(text);
  // "rec 3: status of rec 4" and "rec 3, rec 4": another one is meant.
  if (ANOTHER.test(text) && (!verb || text.search(ANOTHER) === 0)) return false;
  if (marked && joint !== 'none') return verb || content;
  if (joint === 'colon') return content && (verb || reading.length >= 3) && !listsAspects(reading, verb);
  if (joint === 'dash') return content && (verb || reading.length >= 4) && !listsAspects(reading, verb);
  // A comma is weak: what is said behind it must be a sentence, or nearly.
  return verb && content && reading.length >= 3 && !listsAspects(reading, verb);
};

/** Words that no question of ours is made of, or that a recommendation is about. */
const isContent = (reading: Reading): boolean =>
  reading.unknown.length > 0 || reading.outOfScope || reading.topic !== undefined;

/** "status and owner", "Norfolk's position": what is asked for, with no verb that says something of it. */
const listsAspects = (reading: Reading, verb: boolean): boolean =>
  !verb &&
  (reading.forces.length > 0 ||
    reading.reports.length > 0 ||
    reading.unknown.length === 0 ||
    reading.tags.size >= reading.length - 1);
