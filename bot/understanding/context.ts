/**
 * What a message says beside what it asks: "auditors are in on Friday, what is still to do on rec 1?". Why somebody
 * asks is no part of the question, whatever its words mean elsewhere; what it names may be what the question is of.
 */
import { clausesOf, mayFallApart, tellsOfAThing, type Clause } from './clauses';
import type { Lexicon } from './lexicon';
import type { Said } from './meaning';
import { read, type Reading } from './reading';
import type { Remembered } from './remembered';
import { named } from './subject';
import type { Tag } from './vocabulary';
import { clean, words, type Word } from './words';

const LEAD =
  /^(?:(?:please|pls|and|but|so|because|cos|as|since|well|right|ok|okay|hi|hello|hey|morning|afternoon|sorry|just|also|now|actually|apparently|basically|given|seeing as|you see|look|listen) )+/;
const FINITE =
  'am|is|are|was|were|has|have|had|will|would|want|wants|wanted|need|needs|needed|ask|asks|asked|asking|say|says|said|told|think|thinks|thought|reckons?|rang|called|emailed|phoned|messaged|keeps?|kept|goes|went|comes|came|gets|got|likes?|expects?|expected|prefers?|meets|chairs|chasing|wondering|wonders|wondered|mentioned|raised|queried|insists?|briefing|visiting|starting|starts';
/** Somebody or something, and what they do: "the press office want …", "I've a briefing to write". */
const STATEMENT = new RegExp(
  String.raw`^(?:(?:i|we|he|she|they|someone|somebody|people|everyone|everybody|nobody|it)(?: (?:just|only|also|still|really|always|never|all))? [a-z]+|(?!(?:any|which|what|who|that|this|there|list|latest|status|rec|recs) )(?:[a-z]+ ){1,5}?(?:${FINITE})|(?:rec|recommendation) \d+ (?:${FINITE}))\b`,
);
/** "want to know before I go on leave", "trying to finish my paper": who does so is the one who says it. */
const ELIDED =
  /^(?:want|need|trying|hoping|going|writing|doing|finishing|preparing|prepping|got|have|about|due|off|heading|drafting|sorting|putting together) (?:to|a|an|the|my|our|some|into|off|back)\b|^(?:asking|wondering) (?:because|as|for|since)\b/;
/** What is wanted is what is asked. */
const WANTS =
  /^(?:i|we) (?:(?:just|only|also|still|really) )?(?:(?:do )?(?:need|want)|would (?:like|love|appreciate)|am (?:after|looking for|trying to (?:find|see|work))|are (?:after|looking for)|could do with|require)\b(?! to (?:brief|tell|write|raise|report|go|take|say|finish|send|put|answer|prepare|get (?:this|my|the) (?:paper|report|brief|briefing|pack)|know before))/;
/** A question in it, an order, or what narrows another. */
const SAYS_MORE =
  /\b(?:who|whose|what|when|where|which|how|why|whether|if|only|except|apart|excluding|not the|other than|instead|no evidence|list|show|tell|give|check|compare|i (?:mean|meant|said)|(?:asks?|asked|asking|wants?|wanted|wanting|needs?|needed) (?:for |to (?:know|see|understand|hear) )?(?:a|an|the|our|my|its|their|rec|recs|recommendation|recommendations|confirmation|clarity|sight|word|news|chapter|to (?:know|see|understand|hear) \w+))\b/;
/** Points back at what a context may have said. */
const POINTS_AT_TIME = /\b(?:then|that day|that date|by that)\b/;
const POINTS_AT_ONES = /\b(?:they|them|their|theirs|he|him|his|she|her|hers)\b/;

/** "OPCC here, could I have …", "it's the DCC's staff officer here: …": who says it is no part of what is said. */
const INTRODUCED =
  /^(?:(?:hi|hello|hiya|hey|good|morning|afternoon|evening|all)[ ,.!-]+)*(?:(?:it['’]?s|it is|this is) )?(?:only )?(?:the )?(?:(?!(?:what|who|where|when|which|how|is|are|was|has|have|any)\b)[a-z'’]+ ){0,3}?(?:opcc|pcc|commissioner|acc|dcc|cc|chief|constable|secretary|chair|lead|sergeant|inspector|superintendent|supt|ch supt|member|starter|deputy|office|officer|pa|auditor|audit|colleague|support|manager)(?:['’]s (?:office|pa))? (?:here|speaking)\s*[,.:;!-]+\s*(?=\S+ \S)/i;
/** The message without who introduces themselves in front of it. */
/** "Good afternoon, our diary team asks: …": for whom it is asked. */
const ASKED_FOR =
  /^(?:(?:hi|hello|hiya|hey|good|morning|afternoon|evening|all)[ ,.!-]+)*(?:the |our |my )?(?:(?!(?:what|who|where|when|which|how|is|are|update|comment|comments|note|pcc|commissioner|opcc|rec\w*|action)\b)[a-z'’]+ ){1,4}(?:asks?|asked|has asked|have asked|is asking|are asking|wants? to know|needs? to know|would like to know)\s*(?::|[-\u2010-\u2015]\s)\s*(?=\S+ \S)/i;
/** Who takes it back, or speaks for another force: that changes what is said. */
const NO_INTRODUCTION = /\b(?:not|never|no|nobody|don['’]?t|isn['’]?t|pretend|as if)\b/i;
export const withoutIntroduction = (text: string, { phrases }: Lexicon): string => {
  const left = text.replace(INTRODUCED, '').replace(ASKED_FOR, '');
  if (left === text) return text;
  const led = text.slice(0, text.length - left.length);
  const row = words(clean(led));
  const namesForce = row.some((_, at) =>
    phrases.longest(row, at)?.values.some((meaning) => meaning.is === 'force'),
  );
  return namesForce || NO_INTRODUCTION.test(led) ? text : left;
};
/** Whether it may hold one. @param cleaned as `clean` leaves it */
export const mayIntroduce = (cleaned: string): boolean =>
  [' here', ' speaking', ' ask', ' to know'].some((sign) => cleaned.includes(sign));

const textOf = (row: readonly Word[]): string =>
  row
    .filter(({ kind }) => kind !== 'mark')
    .map(({ text }) => text)
    .join(' ')
    .replace(LEAD, '');

const isContext = ({ asks, row }: Clause): boolean => {
  if (asks !== undefined) return false;
  const text = textOf(row);
  return (STATEMENT.test(text) || ELIDED.test(text)) && !WANTS.test(text) && !SAYS_MORE.test(text);
};

/** Nothing in it tells one recommendation from another: such a clause may be what is asked. */
const narrowsNothing = (reading: Reading): boolean =>
  reading.rags.length +
    reading.notRags.length +
    reading.statuses.length +
    reading.notStatuses.length +
    reading.notPeople.length +
    reading.actions.length ===
  0;

export interface Freed {
  /** What is left: the clauses that ask. */
  readonly row: readonly Word[];
  /** With what the rest spoke of. */
  readonly remembered: Remembered;
  /** What the rest named: a question that names nothing is of these. */
  readonly spoken: readonly string[];
  /** The rest is of something the bot knows nothing of: a question that names nothing may be of that. */
  readonly isStrange: boolean;
}

/** The message without what only leads up to the question or follows it; undefined where nothing does. */
export const withoutContext = (
  row: readonly Word[],
  { today, remembered }: Pick<Said, 'today' | 'remembered'>,
  lexicon: Lexicon,
): Freed | undefined => {
  const clauses = mayFallApart(row) ? clausesOf(row) : [];
  if (clauses.length < 2) return undefined;
  const context = clauses.filter(isContext);
  const left = clauses.filter((clause) => !context.includes(clause));
  if (context.length === 0 || !left.some(({ asks }) => asks !== undefined)) return undefined;
  const asking = left.map(({ row: clause }) => textOf(clause)).join(' ');
  const asks = read(
    left.flatMap(({ row: clause }) => [...clause]),
    lexicon,
    today,
  );
  if (WHETHER_SO.test(asking)) return undefined;
  let carried = remembered;
  let isStrange = false;
  for (const { row: clause } of context) {
    const reading = read(clause, lexicon, today);
    if (!narrowsNothing(reading)) return undefined;
    if (reading.whens.length > 0 && (POINTS_AT_TIME.test(asking) || isTimely(asks))) return undefined;
    const ones = reading.people.length + reading.forces.length;
    const speaks = ones > 0 || reading.tags.has('commissioner') || reading.tags.has('chief');
    if (speaks && POINTS_AT_ONES.test(asking)) return undefined;
    if (ones > 0 && (asks.numbers.length === 0 || asks.tags.has('compare') || asks.tags.has('others')))
      return undefined;
    // "The IAB meets on the 12th, what's on the agenda": it is that board's.
    const ofElse =
      reading.boards.length + reading.reports.length > 0 ||
      reading.tags.has('section55') ||
      (reading.tags.has('digest') && asks.tags.has('sendWords'));
    if (ofElse && (isOpen(asks) || OF_A_BOARD.some((tag) => asks.tags.has(tag)))) return undefined;
    const isOfThing = tellsOfAThing(clause);
    isStrange ||= reading.unknown.length >= (isOfThing ? 1 : 2);
    const spoken = named(reading, lexicon.catalogue, carried);
    const isChoice = spoken.is === 'one of' && reading.topic !== undefined;
    if (isChoice || spoken.is === 'missing') return undefined;
    const isSure = spoken.is === 'these' && (spoken.how === 'number' || reading.topic?.certain === true);
    if (isSure) carried = { ...carried, recs: [...spoken.recs], question: undefined };
  }
  return {
    row: left.flatMap(({ row: clause }, at) => (at === 0 ? clause : [COMMA, ...clause])),
    remembered: carried,
    spoken: carried === remembered ? [] : carried.recs,
    isStrange,
  };
};
const OF_A_BOARD: readonly Tag[] = [
  'agenda',
  'meeting',
  'chair',
  'digest',
  'sendWords',
  'report',
  'grade',
  'section55',
];
/** "Someone thinks rec 4 is closed, is it?" */
const WHETHER_SO =
  /^(?:is it|are they|has it|have they|was it|is that (?:so|right|true|correct)|correct|true|right)(?: or not| yet| now)?(?:$| and | or )/;
/** "I am off next week, what falls due": a stretch of time that the question may be of. */
const isTimely = ({ whens, numbers, actions, tags }: Reading): boolean =>
  whens.length === 0 && numbers.length + actions.length === 0 && TIMELY.some((tag) => tags.has(tag));
const TIMELY: readonly Tag[] = [
  'due',
  'overdue',
  'changes',
  'history',
  'soonest',
  'lastUpdate',
  'stale',
  'slipped',
  'counts',
  'closure',
];
/** "What was the deadline and did it go?": of what, stands elsewhere. */
const isOpen = ({ numbers, actions, topic, pronoun, tags }: Reading): boolean =>
  numbers.length + actions.length === 0 && topic === undefined && (pronoun !== undefined || tags.has('due'));
const COMMA: Word = { text: ',', kind: 'mark' };
