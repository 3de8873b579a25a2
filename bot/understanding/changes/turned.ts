/**
 * An order that is said another way round ("3.2 is to be reassigned to …", "Rec 2: kindly extend the date to …",
 * "would it be possible to have rec 1 down as amber"), put in the order of an order: its verb first. Whatever is
 * conditional, still to come or doubted is no order, and is left as it stands.
 */
import { asks } from './statement';
import { ACTION, NAMED } from './wording';

/** A table of forms, each with the verb that it is of. */
const verbsOf = (table: string): ReadonlyMap<string, string> =>
  new Map(
    table.split(/[|\n]/).map((pair) => {
      const [form = '', verb = ''] = pair.trim().split(' ');
      return [form, verb] as const;
    }),
  );

/** What is done to something, and the verb that does it. */
const DONE_TO = verbsOf(
  `moved move|shifted shift|pushed push|extended extend|rescheduled reschedule|postponed postpone|deferred defer
  set set|put put|marked mark|turned turn|changed change|made make|rated rate|shown mark|showing mark|switched switch|flipped flip
  sent send|assigned assign|reassigned reassign|allocated allocate|reallocated reallocate|given give|handed hand
  passed pass|transferred transfer|linked link|connected connect|attached attach|filed file
  transfer transfer|pass pass|move move|go go`,
);
const VERBS = [...DONE_TO.keys()].join('|');
const PLEASE = '(?:please |pls |plz |kindly |now |also |can you |could you |would you |you can )*';
const TO = String.raw`(?:(?:is|are|needs?|has|have) to|should|must)`;
const FIELD = String.raw`ownership|owner|lead|target|due|completion|deadline|date`;

/** Of whatever it is said. "Will rec 3 be moved" and "would it be" ask, with or without their mark. */
const PASSIVE: readonly RegExp[] = [
  String.raw`^(?:can|could|may) (?<what>[^,;:?]{2,80}?) ${PLEASE}be ${PLEASE}(?<done>${VERBS})\b(?<rest>.*)$`,
  String.raw`^(?<what>(?:the )?(?:action|rec[a-z]*|r|${FIELD}|this|that|\d+\.\d+)\b[^,;:?]{0,60}?) ${TO} (?:now )?be ${PLEASE}(?<done>${VERBS})\b(?<rest>.*)$`,
  String.raw`^(?<what>(?:the )?(?:${FIELD}|action|\d+\.\d+)\b[^,;:?]{0,60}?) ${TO} (?:now )?(?<done>transfer|pass|move|go)\b(?<rest>.*)$`,
  String.raw`^(?:can|could|may) (?<what>(?:rec[a-z]*|r|#|the)\b[^,;:?]{0,40}?) ${PLEASE}(?<done>move|go)\b(?<rest> .*)$`,
  // "I need rec 1 extended to the end of April", "we'd like 3.2 to be moved to 9 May"
  String.raw`^(?:(?:please|so|ok|hi|hello)[ ,]+)*(?:i|we)(?:'d| would|) (?:need|want|like) (?<what>(?:rec[a-z]*|r|#|action|the|\d+\.\d+)[^,;:?]{0,60}?) (?:to be |to have been )?(?<done>${VERBS})\b(?<rest> .*)$`,
].map((pattern) => new RegExp(pattern, 'is'));

const ORDER = String.raw`${PLEASE}(?<verb>move|push|extend|shift|change|set|turn|mark|make|put|give|assign|reassign|allocate|pass|hand|transfer)`;
/** "Recommendation 2: kindly extend the target date to …": an order behind what it is about. */
const ABOUT_FIRST = new RegExp(
  String.raw`^${NAMED}\s*(?:[:,;]|[-\u2010-\u2015]+)\s*${ORDER} (?:(?:the|its|this) (?<field>(?:(?:target|due|completion) )?date|target|deadline|owner|ownership|rag|colour|status|rating)|it|this|that)\b(?<rest>.+)$`,
  'is',
);
/** The same of an action. */
const ACTION_FIRST = new RegExp(
  String.raw`^${ACTION}(?:\s*(?:[:,;]|[-\u2010-\u2015]+)\s*| )${ORDER} (?:(?:the|its|this) (?<field>(?:(?:target|due|completion) )?date|target|deadline|owner|ownership)|it|this|that)\b(?<rest>.+)$`,
  'is',
);

/** "would it be possible to have rec 1 down as amber": an order, however it is wrapped up. */
const WRAPPED =
  /^(?:(?:would|is) it (?:be )?(?:possible|ok|okay|alright|all right) to|would it be (?:possible|ok|okay|alright|all right) if (?:we|you|i)|any chance you (?:could|can)|would you mind|i(?:'d| would| should) be (?:very |most )?(?:grateful|glad|obliged) if you (?:could|would)|(?:i would|i'd) appreciate it if you (?:could|would)|be good enough to|would you be so kind as to|(?:can|could) (?:i|we) (?:please )?(?:ask|get) (?:you|the bot) to|(?:can|could|may|shall) (?:we|i|you)(?= (?:please )?(?:move|push|put|extend|shift|slip|set|mark|turn|change|make|give|assign|reassign)\b[^?]*\?\s+[a-z])|(?:can|could|would|will) you(?= (?:please |kindly |just |also )*(?:move|push|put|extend|shift|slip|set|mark|turn|change|make|give|assign|reassign|allocate|add|log|record|note|link|attach|file)\b[^?]*\?)) /i;
const HAVE_DOWN =
  /^(?:have|having|get|getting) (?<what>[^,;:?]{2,60}?) (?:put|set|marked|shown|turned|changed|down)(?: down)? (?:as|to|at) (?=(?:red|amber|green|blue|white)\b)/i;
const GERUNDS = verbsOf(
  `moving move|pushing push|extending extend|shifting shift|changing change|setting set|marking mark|turning turn
  putting put|making make|giving give|assigning assign|allocating allocate|passing pass|handing hand|linking link
  sending send`,
);

/** Before its reason: what makes it conditional, still to come or doubted. */
const HEDGED =
  /\b(?:if|unless|until|till|once|when|whenever|whether|without|or|but|by|next|after|before|later|soon|perhaps|maybe|i (?:think|guess|suppose|believe)|in (?:the|an?|due|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|from (?:next|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d)[a-z]*|on the (?:card|slide|pack|page|report|agenda)|someone|somebody|anyone|anybody)\b/i;
/** What follows a mark may doubt it as well; and a second order is never left out for the first. */
const DOUBTS =
  /^(?:if|unless|until|but|or|says|said|i (?:think|guess|suppose|believe)|apparently|maybe|perhaps|not sure|is|are|should|shall|does)\b/i;
/** "…, not rec 4", "…, in case Niche fails", "… because it slipped, if the chair agrees" */
const CONDITION = /^(?:not|or|yes or no)\b|\b(?:if|unless|provided|subject to|in case|as long as)\b/i;
const SECOND_ORDER =
  /\band (?:then |also |still |please )*(?:(?:close|sign|move|send|mark|make|give|set|push|turn|extend|reopen|put)\b|(?:rec[a-z]*|r) ?#?\d)/i;
const REASON = /,|\.\s|\b(?:because|since|due to|owing to|given that|as (?=the|we|he|she|they|it|i)\b)/i;

/** Whether what stands behind the verb is plainly to be done, and now. */
const isPlain = (rest: string): boolean => {
  const at = rest.search(REASON);
  const own = at < 0 ? rest : rest.slice(0, at);
  const why = at < 0 ? '' : rest.slice(at).replace(/^[,.\s]+/, '');
  return !HEDGED.test(own) && !DOUBTS.test(why) && !CONDITION.test(why) && !SECOND_ORDER.test(rest);
};

/** "to 25 April"; a person and the March board are none. */
const TO_DAY =
  /\bto (?:(?:the |mid[- ]|early |late |end of |the end of )*(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b(?! board| meeting))|(?:the )?end of (?:the )?(?:month|year|quarter|week))/i;
const MOVES = new Set(['move', 'push', 'extend', 'shift', 'reschedule', 'postpone', 'defer', 'go']);

/** The order as one; undefined where it moves something to what is no day. */
const ordered = (verb: string, what: string, rest: string): string | undefined => {
  if (!isPlain(rest)) return undefined;
  if (!MOVES.has(verb)) return `${verb} ${what}${rest}`;
  if (TO_DAY.test(rest)) return `${verb === 'go' ? 'move' : verb} ${what}${rest}`;
  // "3.2 should go to the ASB lead", "ownership is to transfer to …"
  return verb === 'go' ? `assign ${what}${rest}` : undefined;
};

const DECIDES = /^(?:sign|close|approve|reopen)\b/i;

/** Behind a question mark: whether it is to be done at all is open. */
const NO_REASON =
  /\b(?:doubt|asking|wonder\w*|rather|said no|says no|would (?:need|have) to|needs? to agree|not sure|no idea|hope|probably|maybe|perhaps|i think|i guess|i suppose|let me know|what do you|refus\w+|oppos\w+|against it|no rush|thoughts)\b/i;

/** Words and links are kept as they are said. */
const ADDS = /^(?:please |kindly |just |also )*(?:add|log|record|note|link|attach|file)\b/i;

/** Without what it is wrapped up in; undefined where what follows its question mark asks or doubts. */
const unwrapped = (text: string): string | undefined => {
  const [order = '', ...behind] = text.split(/\?\s*/);
  const after = behind.join(' ').trim();
  // Whether to decide is asked; it is never decided so.
  if (text.includes('?') && DECIDES.test(order)) return undefined;
  if (after !== '' && (asks(after) || DOUBTS.test(after) || NO_REASON.test(after))) return undefined;
  const plain = order
    .replace(HAVE_DOWN, 'mark $<what> ')
    .replace(/^[a-z]+/i, (verb) => GERUNDS.get(verb.toLowerCase()) ?? verb);
  if (!ADDS.test(plain) && !isPlain(plain.replace(/^.*?\b(?:to|as|at|back)\b/i, ''))) return undefined;
  return after === '' ? plain : `${plain}, ${after}`;
};

/** In the order of an order: its verb first; undefined where it is said so already, or is none. */
export const verbFirst = (text: string): string | undefined => {
  const wrapped = WRAPPED.exec(text);
  if (wrapped !== null) {
    const order = unwrapped(text.slice(wrapped[0].length));
    return order === undefined ? undefined : (verbFirst(order) ?? order);
  }
  if (text.includes('?')) return undefined;
  for (const pattern of PASSIVE) {
    const { what, done = '', rest = '' } = pattern.exec(text)?.groups ?? {};
    const verb = DONE_TO.get(done.toLowerCase());
    if (what !== undefined && verb !== undefined) return ordered(verb, what, rest);
  }
  const first = ABOUT_FIRST.exec(text)?.groups ?? ACTION_FIRST.exec(text)?.groups;
  if (first === undefined) return undefined;
  const { subject, number = '', verb = '', field, rest = '' } = first;
  const what = `${field === undefined ? '' : `the ${field} of `}${subject ?? number}`;
  return ordered(verb.toLowerCase(), what, rest);
};
