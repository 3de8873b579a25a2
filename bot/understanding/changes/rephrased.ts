/** A message in other words of the same meaning, so that one shape fits more of them. */
import { asks } from './statement';
import { ACTION, NAMED } from './wording';

/** An order that says no more than that what stands before it is to be kept: "…, please enter it", "… log it ta". */
const TO_KEEP_IT = new RegExp(
  String.raw`(?:[,.;:)]|\s[-\u2010-\u2015]+)\s+(?:(?:so|and|please|pls|plz|kindly|can you|could you|would you|you can|i'd be grateful if you(?: could| would)?|grateful if (?:you|this|that|it)(?: could| can)?(?: be)?|if you (?:could|would)|could (?:this|that) (?:please )?be)\s+)*(?:(?:note|noted|record|recorded|log|logged|enter|entered|add|added|put|minute|minuted|file|capture|captured|include|included|post|update)(?:\s+(?:it|this|that))?(?:\s+(?:in|down|up|on|there))?(?:\s+(?:to|on|in|against|for) (?:the )?(?:record|log|file|tracker|minutes|it|that|this))?(?:\s+as (?:an?|the|my|our) (?:progress |latest )?(?:update|note|entry|comment|record|commissioner's comment|pcc comment|pcc's comment))?(?:\s+accordingly)?)(?:[,.! ]+(?:please|pls|thanks|thank you|ta|cheers|thx))*[.! ]*$`,
  'i',
);
/** As long as such an order is. */
const LONGEST_ORDER = 200;

/** Without it; a message that is nothing else stays. */
const withoutOrder = (text: string): string => {
  const begins = Math.max(0, text.length - LONGEST_ORDER);
  const left =
    text.slice(0, begins) +
    text.slice(begins).replace(TO_KEEP_IT, (said) => (said.startsWith(')') ? ')' : ''));
  return left.length < 8 || left.endsWith(':') ? text : left;
};

/** Politeness that stands alone at the end; "thanks to the supplier" and "cheers & co" are words to be kept. */
const PARTING =
  /(?<![,.!;\s\u2010-\u2015-])(?:\s*[,.!;]\s*|\s+[-\u2010-\u2015]+\s*|\s+)(?:(?:please|pls|plz|kindly) (?:change|update|amend|note|record) (?:it|this|that)(?: accordingly)?|(?:many )?thanks(?: (?:all|again|in advance|everyone|team))?|thank you|please|pls|plz|ta|thx|tnx|cheers)[.! ]*$/i;

/** Without what takes leave at its end, and without the order that what stands before it is to be kept. */
export const withoutParting = (text: string): string => withoutOrder(text.replace(PARTING, ''));

/** "Can rec 3 be shown as red" asks for it to be done. */
const TO_BE_SHOWN =
  /\b(?:can|could|may|should) (?<rec>(?:rec[a-z]*|r) ?#?\d+|the [a-z -]{3,40}?(?:one|rec|recommendation)|it|this|that) (?:please |now )*be (?:shown|marked|set|turned|put|moved|rated|changed|made|recorded)(?: down| up)?(?: as| to| at)? (?=(?:red|amber|green|blue|white)\b)/i;
const SHOWN_AS = /\bshow (?=(?!me\b|us\b)[^,;:.]{1,50} (?:as|at) (?:red|amber|green|blue|white)\b)/i;

/** "Would you show rec 2 as red" is an order as "mark rec 2 as red" is; "show me the reds" is none. */
export const asOrder = (text: string): string =>
  withoutOrder(text).replace(SHOWN_AS, 'mark ').replace(TO_BE_SHOWN, 'mark $<rec> ');

/** "because Niche slipped, move rec 3 to 30 April": an order with its reason in front of it. */
const REASON_FIRST =
  /^(?:(?:because|as|since|given that|now that) (?<why>[^,:?]{3,200}),|(?<cause>[^:?]{3,200}?),? so) (?:(?:please|can you|could you|can we|let's) )*(?<order>(?:move|push|extend|put|shift|slip|delay|postpone|reschedule|set|turn|mark|change|make|send|return|reopen|give|rec[a-z]{0,15} ?#?\d|r\d)\b.+)$/is;

/** The order, and the same with its reason behind it where that is one; undefined where none stands in front. */
export const reasonFirst = (
  text: string,
): { readonly order: string; readonly reasonLast: string | undefined } | undefined => {
  const { why, cause, order } = REASON_FIRST.exec(text)?.groups ?? {};
  const reason = why ?? cause;
  if (order === undefined || reason === undefined) return undefined;
  return {
    order,
    reasonLast: asks(reason) ? undefined : `${order.replace(/[ .!]+$/, '')} because ${reason}`,
  };
};

/** What is done to something, said of it: "is to be moved to …", "could this channel be linked to …". */
const DONE_TO: ReadonlyMap<string, string> = new Map(
  `moved move|shifted shift|pushed push|extended extend|delayed delay|rescheduled reschedule|postponed postpone|deferred defer
  set set|put put|marked mark|turned turn|changed change|made make|rated rate|shown mark|switched switch|flipped flip
  assigned assign|reassigned reassign|re-assigned reassign|allocated allocate|reallocated reallocate|given give|handed hand
  passed pass|transferred transfer|linked link|connected connect|attached attach|added add|filed file|logged log|recorded record
  transfer transfer|pass pass|move move|go move`
    .split(/[|\n]\s*/)
    .map((pair) => pair.trim().split(' ') as [string, string]),
);
const VERBS = [...DONE_TO.keys()].join('|');
const PLEASE = '(?:please |pls |plz |kindly |now |also |can you |could you |would you |you can )*';
/** Of whatever it is said: "can the ASB lead be put down as …", "Action 3.2 is to be reassigned to …". */
const PASSIVE: readonly RegExp[] = [
  String.raw`^(?:can|could|may|might|would|will) (?<what>[^,;:?]{2,80}?) ${PLEASE}be ${PLEASE}(?<done>${VERBS})\b(?<rest>.*)$`,
  String.raw`^(?<what>(?:the )?(?:action|rec[a-z]*|r|ownership|owner|lead|target|due|completion|deadline|date|this|that|\d+\.\d+)\b[^,;:?]{0,60}?) (?:(?:is|are|needs?|has|have|ought) to|should|must|will|shall) (?:now )?be ${PLEASE}(?<done>${VERBS})\b(?<rest>.*)$`,
  String.raw`^(?<what>(?:the )?(?:ownership|owner|lead|target|due|completion|deadline|date|action|\d+\.\d+)\b[^,;:?]{0,60}?) (?:(?:is|are|needs?|has|have|ought) to|should|must|will|shall) (?:now )?(?<done>transfer|pass|move|go)\b(?<rest>.*)$`,
  // "can rec 1 go to 25 April, …"
  String.raw`^(?:can|could|may) (?<what>(?:rec[a-z]*|r|#|the)\b[^,;:?]{0,40}?) ${PLEASE}(?<done>move|go)(?<rest> (?:back |out )?to (?:the |mid[- ]|early |late )*(?:\d|end|next|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec).*)$`,
].map((pattern) => new RegExp(pattern, 'is'));

/** "Recommendation 2: kindly extend the target date to …": an order behind what it is about. */
const ABOUT_FIRST = new RegExp(
  String.raw`^${NAMED}\s*(?:[:,;]|[-\u2010-\u2015]+)\s*(?<kind>${PLEASE})(?<verb>move|push|extend|shift|delay|reschedule|postpone|defer|put back|push back|change|set|turn|mark|make|put|give|assign|reassign|allocate|pass|hand|transfer) (?:(?:the|its|this) (?<field>(?:(?:target|due|completion) )?date|target|deadline|owner|ownership|rag|colour|status|rating)|it|this|that)\b(?<rest>.+)$`,
  'is',
);
/** The same of an action. */
const ACTION_FIRST = new RegExp(
  String.raw`^${ACTION}(?:\s*(?:[:,;]|[-\u2010-\u2015]+)\s*| )(?<kind>${PLEASE})(?<verb>move|push|extend|shift|delay|change|set|mark|make|put|give|assign|reassign|allocate|pass|hand|transfer) (?:(?:the|its|this) (?<field>(?:(?:target|due|completion) )?date|target|deadline|owner|ownership)|it|this|that)\b(?<rest>.+)$`,
  'is',
);
/** "would it be possible to have rec 1 down as amber": an order, however it is wrapped up. */
const WRAPPED =
  /^(?:(?:would|is|might) it (?:be )?(?:possible|ok|okay|alright|all right) (?:to|if (?:we|you|i))|(?:is there )?any chance (?:of|you could|we could|we can|you can|that you could)|(?:do|would) you mind|i(?:'d| would) be (?:very )?(?:grateful|glad) if you (?:could|would)|(?:i would|i'd) appreciate it if you (?:could|would)|be good enough to|would you be so kind as to|(?:can|could) (?:i|we) (?:please )?(?:ask|get) (?:you|the bot) to) /i;
const HAVE_DOWN =
  /^(?:have|having|get|getting) (?<what>[^,;:?]{2,60}?) (?:(?:put|set|marked|shown|moved|turned|changed) )?(?:down )?(?:as|to|at|on) (?=(?:red|amber|green|blue|white)\b)/i;
const GERUNDS =
  /^(?:moving|pushing|extending|shifting|changing|setting|marking|turning|putting|making|giving|assigning|allocating|passing|handing|linking|adding|logging|recording)\b/i;

/** In the order of an order: its verb first; undefined where it is said so already, or is none. */
export const verbFirst = (text: string): string | undefined => {
  const wrapped = WRAPPED.exec(text);
  if (wrapped !== null) {
    const order = text
      .slice(wrapped[0].length)
      .replace(HAVE_DOWN, 'mark $<what> ')
      .replace(GERUNDS, (verb) => verb.replace(/(?:tt)?ing$/i, (end) => (end.length > 3 ? 't' : '')))
      // "…? The audit lead has moved": it was no question.
      .replace(/\?\s*$/, '')
      .replace(/\?\s+/, ', ');
    return verbFirst(order) ?? order;
  }
  if (text.includes('?')) return undefined;
  for (const pattern of PASSIVE) {
    const { what, done = '', rest = '' } = pattern.exec(text)?.groups ?? {};
    const verb = DONE_TO.get(done.toLowerCase());
    if (what !== undefined && verb !== undefined) return `${verb} ${what}${rest}`;
  }
  const first = ABOUT_FIRST.exec(text)?.groups ?? ACTION_FIRST.exec(text)?.groups;
  if (first === undefined) return undefined;
  const { subject, number = '', verb = '', field, rest = '' } = first;
  const what = subject ?? number;
  return `${verb} ${field === undefined ? '' : `the ${field} of `}${what}${rest}`;
};
