/** The pieces that the sentences which record something are made of, as patterns with named parts. */
import type { Role } from '../../../data/model';

export const DASH = String.raw`[-\u2010-\u2015]`;
const NUMBER = String.raw`(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)`;
const REC = String.raw`(?:rec[a-z]{0,15}|r)\.? ?(?:no\.? ?|number |#)?${NUMBER}\b(?!\.\d)|#\d{1,3}\b`;
const TOPIC = String.raw`the (?:(?!(?:recs?|recommendations?|please|pls|add|log|put|update|note)\b)[a-z-]+ ){1,7}?(?:one|rec|recommendation)\b(?! ?#?\d| (?:two|three|four|five|six|seven|eight|nine|ten)\b)`;

/** The one that the speaker owns: which that is, the record knows. */
const MINE = String.raw`my (?:rec|recommendation)\b(?! ?#?\d)`;

/**
 * "rec 3", "R3", "#3", "it", "the risk assessment one".
 * @param nth a name may stand once in a pattern: the second to name a recommendation is `subject2`
 */
export const subject = (nth: '' | 2 | 3 | 4 | 5 = ''): string =>
  String.raw`(?<subject${nth}>${REC}|${MINE}|it\b|that one|this one|that\b|this\b|${TOPIC})`;
export const SUBJECT = subject();
/** One that is named, and not by "it". */
export const NAMED = String.raw`(?<subject>${REC}|${MINE}|${TOPIC})`;

/** An action by its number, "3.2"; "61.5%" is none. */
export const ACTION_NUMBER = /(?<![\d.])\d{1,3}\.\d{1,2}(?![\d.]|\d* ?%)/;
/** A recommendation by its number in figures: "rec 3", "R3"; "rec 3.2" is an action. */
export const NUMBERED = String.raw`(?:rec[a-z]{0,15}|r)\.? ?#?\d{1,3}\b(?!\.\d)`;
export const IS_NUMBERED = new RegExp(NUMBERED, 'i');
export const EACH_NUMBERED = new RegExp(NUMBERED, 'gi');
export const COMMISSIONER = /\b(?:commissioner|pcc|pfcc|opcc)\b/i;

export const ACTION = String.raw`(?:(?:the )?(?:action|rec) ?)?(?<number>\d{1,3}\.\d{1,2})(?![\d.])`;
export const COLOUR = String.raw`(?<rag>red|amber|green|blue|white)\b`;
export const STATUS = String.raw`(?<status>awaiting allocation|in progress|under way|underway)\b`;

const BECAUSE = String.raw`(?<because>,? ?(?:because|cos|coz|cuz|bc|as|since|due to|owing to|now that|given that|reason being|reason is|the reason being|reason:|reason|so that)(?: |(?=:)))`;
const JOINED = String.raw`(?:${BECAUSE}|,? ?(?::|,|;|\n|[.!]+ )|,?(?: ${DASH}+|${DASH}+ |[\u2010-\u2015])) ?(?<reason>.+)`;
/** A reason that is said to be one, or none. */
export const BECAUSE_OF = `(?:${BECAUSE}(?<reason>.+))?`;
/** A reason, if one is given. */
export const WHY = `(?:${JOINED})?`;
/** A reason, without which the words are no statement. */
export const WITH_REASON = JOINED;

/** Nothing that begins so records anything; most sentences do, and are not looked at further. */
export const QUESTION =
  /^(?:what|whats|who|whos|whose|whom|when|whens|where|wheres|why|how|hows|which|is|are|was|were|has|does|did|should|would(?! you)|any|anything|anyone|show|list|status(?! update\b)|history|count|compare)\b/i;

const POLITE =
  /(?:please|pls|plz|hi|hello|hiya|hey|morning|good morning|afternoon|all|team|ok|okay|right|so|and|oh|ah|um|well|oops|(?:sorry|apologies) to (?:chase|bother you|nag|trouble you|be a pain)(?: again)?,?(?: but)?|sorry|btw|by the way|yes|yep|yeah|thanks|ta|right then|now then|just to let you know|to let you know|letting you know|for your information|for information|just to say|just|fyi|also|can you|could you|can we|can i|could i|may we|might i|could we|i'd like you to|i would like you to|i want you to|i need you to|i'd like to|i would like to|i want to|i wish to|i am writing to|may i|would you|we need to|i need to|need to|let's|lets|for info|quick (?:one|note|update)|to confirm|please note|note|afraid|unfortunately|good news|i'm|i am|we're|we are|we've|we have|i've|i have|we|i)(?: that)?[ ,:-]+/iy;
/** What politeness and small words before a statement may be: a message has seldom more of them. */
const MOST_POLITE = 8;

export const SAYS = String.raw`\s*(?::|${DASH}+|\bcolon\b|\bthat\b|\bto say(?: that)?\b|\bsaying(?: that)?\b)\s*`;
/** After "correct that" a comma is enough. */
export const PAUSE = String.raw`\s*(?:[:,;]|${DASH}+|\bto\b|(?:[,;.]? ?\b(?:it|that|which) )?\bshould (?:say|read|be|have said)\b:?|\bto (?:say|read)\b)\s*`;
export const END = String.raw`[ .!:-]{0,12}$`;
/** As phones and hurry leave it. */
export const UPDATE = '(?:update|upadte|udpate|updte|updaet|uptade|updat|updtae|upate)';

export type ShapeName =
  | 'correct'
  | 'undo'
  | 'evidence'
  | 'comment'
  | 'add action'
  | 'action state'
  | 'action date'
  | 'action owner'
  | 'date'
  | 'date form'
  | 'owner'
  | 'send back'
  | 'reopen'
  | 'not adopt'
  | 'state'
  | 'propose complete'
  | 'sign off'
  | 'progress'
  | 'form'
  | 'report';

export interface Shape {
  readonly name: ShapeName;
  readonly pattern: RegExp;
  /** Nothing is left off its beginning. */
  readonly whole?: boolean;
  /** From others it is a question: "rec 3 done" from a lead, "rec 4 closed" from a chair. */
  readonly from?: readonly Role[] | undefined;
}

/** A sentence that begins so, after what politeness puts before it. */
export const beginning = (pattern: string): RegExp => new RegExp(`^${pattern}`, 'is');

/** A sentence of this shape. */
export const shape = (name: ShapeName, pattern: string, from?: readonly Role[]): Shape => ({
  name,
  from,
  pattern: beginning(pattern),
});

/** The sentence without what politeness puts before it: the barest first, the whole of it last. */
export const bared = (text: string): readonly string[] => {
  const found = [text];
  POLITE.lastIndex = 0;
  while (found.length <= MOST_POLITE && POLITE.test(text)) {
    found.unshift(text.slice(POLITE.lastIndex));
  }
  POLITE.lastIndex = 0;
  return found;
};
