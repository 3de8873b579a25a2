/** A message in other words of the same meaning, so that one shape fits more of them. */
import { asks } from './statement';
import { EACH_NUMBERED, IS_NUMBERED, NUMBERED } from './wording';

/** An order that says no more than that what stands before it is to be kept: "…, please enter it", "… log it ta". */
const TO_KEEP_IT = new RegExp(
  String.raw`(?:[,.;)]|\s[-\u2010-\u2015]+)\s+(?:(?:so|and|please|pls|plz|kindly|can you|could you|would you|you can|i'd be grateful if you(?: could| would)?|grateful if (?:you|this|that|it)(?: could| can)?(?: be)?|if you (?:could|would)|could (?:this|that) (?:please )?be)\s+)*(?:(?:note|noted|record|recorded|log|logged|enter|entered|add|added|put|minute|minuted|file|capture|captured|include|included|post|update)(?:\s+(?:it|this|that))?(?:\s+(?:in|down|up|on|there))?(?:\s+(?:to|on|in|against|for) (?:the )?(?:record|log|file|tracker|minutes|it|that|this))?(?:\s+as (?:an?|the|my|our) (?:progress |latest )?(?:update|note|entry|comment|record|commissioner's comment|pcc comment|pcc's comment))?(?:\s+accordingly)?)(?:[,.! ]+(?:please|pls|thanks|thank you|ta|cheers|thx))*[.! ]*$`,
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
  /(?<![,.!;\s\u2010-\u2015-])(?:\s*[,.!;]\s*|\s+[-\u2010-\u2015]+\s*|\s+)(?:(?:please|pls|plz|kindly) (?:change|update|amend|note|record) (?:it|this|that)(?: accordingly)?|(?:many )?(?<!\bwith )(?<!\bwith many )thanks(?: (?:all|again|in advance|everyone|team))?|thank you|please|pls|plz|ta|thx|tnx|cheers)[.! ]*$/i;

/** Without what takes leave at its end, and without the order that what stands before it is to be kept. */
export const withoutParting = (text: string): string => withoutOrder(text.replace(PARTING, ''));

/** "Rec 3 pls - form live", "action for rec 2 please: …" */
const NAME_PLEASE = new RegExp(
  String.raw`(${NUMBERED}|my rec(?:ommendation)?),? (?:(?:for me|please|pls|plz),? ?)+(?=\s*:|\s+[-\u2010-\u2015])`,
  'i',
);
/** "Note on R4 please, …": whether that is a report is judged as without its "please". */
const NOTE_PLEASE = new RegExp(
  String.raw`^((?:(?:an?|my|our|quick|short|brief|progress|latest|new) )*(?:note|update|entry)(?: (?:for|on|to|re))? ${NUMBERED}),? (?:please|pls|plz)(?=,)`,
  'i',
);
/** "progress note rec 1. Daily check on trial": what it is, and then its words. */
const NOTE_ON = new RegExp(
  String.raw`^(?:(?:an?|my|our|quick|short|brief|weekly|monthly|progress|latest|new) )*(?:note|update|entry)(?: (?:for|on|to|re))? (${NUMBERED})\.\s+(?=\S.{8})`,
  'i',
);
/** "risk assessment one goes green now": the topic without its "the". */
const TOPIC_FIRST =
  /^(?!(?:the|that|this|which|what|no|any|each|every|other|next|first|second|third|last|another|same|wrong|right|only|my|our|an?)\b)(?!(?:move|push|set|mark|turn|drop|make|put|change|take|flip|bring|show|rate|give|send|call|and|so)\b)(?:(?!rec|(?:this|that|the|it|so|is|an?)\b)[a-z-]+ ){1,4}?(?:one|rec|recommendation) (?=(?:is|goes|now|to|has|should|needs|moves)\b)/i;

/** "The DCC's told me to sign off rec 4, do it for me please": whoever said so, it is to be done. */
const TOLD_TO =
  /^(?!(?:nobody|no one|noone|nothing|never|i|we|if|has|have|did|when|if)\b)(?:the |my |our )?(?:(?!not|never|nobody)[a-z]+ ){0,3}?(?!not|never|nobody|one)[a-z]+(?:'s| has| have|) (?:just |now )?(?:told|asked|instructed|said for) (?:me|us) to (?<order>(?:sign|close|move|set|mark|change|update|reopen|send|push|extend|give|make|assign|allocate)\b[^,;]{3,100}?)(?:[,;.] (?:so |and )?(?:please |can you |could you )?(?:do (?:it|that|so)|go ahead|action it)(?: for me| please| now| then)*)[.! ]*$/i;

/** "Please record that rec 3 is now complete": an order as "mark rec 3 complete" is. */
const recordThat = (state: string): RegExp =>
  new RegExp(
    String.raw`^(?<polite>(?:please |pls |can you |could you |would you |kindly )*)(?:record|log|note|minute|enter|put down) (?:that )?(?<name>${NUMBERED}) (?:is|has been|has)(?: now)? (?:${state})(?= *[.!]*$)`,
    'i',
  );
const RECORD_ENDED = recordThat('complete|completed|finished|done');
const RECORD_SIGNED = recordThat('signed off|closed');

/** "Can you put on R1 that the first batch is back": what is behind "that" is to be kept. */
const PUT_ON = new RegExp(
  String.raw`^(?:(?:please|pls|can you|could you|would you|kindly)[ ,]+)*(?:put|note|log|record|add|enter|minute|stick|pop)(?: it| this)?(?: down)? (?:on|against|under|to|for) (?<name>${NUMBERED}) that (?!(?:who|what|when|where|which|how|why)\b)(?=\S.{8})`,
  'i',
);
/** "Could you stick this on rec 1: …" */
const STICK_ON = new RegExp(
  String.raw`^(?:(?:hi|hiya|hello|hey|morning|please|pls|can you|could you|would you|kindly)[ ,]+)*(?:stick|pop|put|log|record|add|note|enter|get|minute) (?:this|the following|that) (?:down )?(?:on|against|under|to|onto) (?<name>${NUMBERED}|(?:rec[a-z]*) (?:one|two|three|four|five|six|seven|eight|nine|ten))(?: for me| please)*\s*(?::|[-\u2010-\u2015]+\s)\s*(?=\S.{8})`,
  'i',
);
/** "We have taken on two checkers; add that to rec 1 as an update": what stands before the order is to be kept. */
const ADD_THAT = new RegExp(
  String.raw`^(?<words>.{12,600}?)(?:[;.]|,| [-\u2010-\u2015])\s+(?:(?:so|and|please|pls|can you|could you) )*(?:add|log|record|put|note|enter) (?:that|this|it) (?:down )?(?:to|on|against|under) (?<name>${NUMBERED})(?: as (?:an? )?(?:update|progress|progress update|note|entry))?(?: please| pls| thanks| ta)?[.! ]*$`,
  'is',
);
const NOT_MEANT = /\b(?:not|don['’]?t|never|no need|nobody|i['’]ll|if|unless)\b/i;
/** "We believe rec 1 is complete": it is put forward. */
const BELIEVED = new RegExp(
  String.raw`^(?:i|we|the team) (?:(?:now|all|do) )*(?:believes?|considers?|feels?|(?:am|are|is) (?:satisfied|confident|content))(?: that)? (?=${NUMBERED} (?:is|has been) (?:now )?(?:complete|completed|done|finished)[.! ]*$)`,
  'i',
);
/** "Decision from the ACC: recommendation two goes to …": whoever decided, it is to be recorded. */
const DECIDED_BY =
  /^(?:decision|direction|instruction|steer|request) (?:from|by|of) (?:the )?[a-z ]{2,30}:\s*(?=(?:rec[a-z]*|r)\.? ?#?\w+ (?:(?:is|are) )?(?:goes|going|moves|moving|passes|passing|to go|to move|to pass) to (?:the )?(?!\d|end\b|mid|early\b|late\b|next\b|jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec))/i;

/** "Can we say end of June for the risk assessment rec": its date. */
const SAY_DAY = new RegExp(
  String.raw`(?<before>^|[.,;] (?:so )?)(?:can|could) we (?:please )?(?:say|make it|go for|have|call it) (?<day>(?:the )?(?:end of |mid[ -]|early |late )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d{4})?) for (?<name>${NUMBERED}|the [a-z -]{3,40}? (?:one|rec|recommendation))(?= *[?.! ]*$)`,
  'i',
);
/** "Hang on, no - send it back, …": what is thought better of is what follows. */
const THINKS_AGAIN =
  /^(?:(?:hang on|hold on|wait|actually|oh|no|sorry)\b[,.! -]*)+(?=(?:send|sign|move|mark|set|make|close|reopen|put|change) (?:it|that|this|rec[a-z]* ?#?\d+|r\d+)\b)/i;

/** What points back at the sentence before it. */
const THAT = String.raw`,? (?:for (?:that|this|those|these) reasons?|because of (?:that|this)|on that basis)[.! ]*$`;
const THAT_REASON = new RegExp(THAT, 'i');
/** "The author has left. Can you make rec 8 amber for that reason": what stands before is the reason. */
const FOR_THAT = new RegExp(
  String.raw`^(?<why>.{8,400}?)[.;!]\s+(?<order>(?:(?:so|and|please|can you|could you|would you) )*(?:make|set|mark|turn|move|push|put|extend|change|send|reopen)\b.{4,120}?)${THAT}`,
  'is',
);
/** "Good morning all", "no reason was given", "it may slip": the reason of nothing. */
const NO_CAUSE =
  /^(?:good|hi|hello|morning|afternoon|thanks|thank you|no reason|ok|right)\b|\b(?:not sure|unsure|don['’]?t|do not|may|might|no reason|if|unless)\b|^\S+(?:\s+\S+){0,2}$/i;

/** The order with its reason behind it; without one where what stands before is none. */
const becauseOfThat = (said: string, why: string, order: string): string => {
  const isCause = !/[.;!?]\s/.test(why) && !NO_CAUSE.test(why) && !asks(why);
  if (isCause) return `${order} because ${why}`;
  // Another order in it is not passed over.
  return /\b(?:don['’]?t|do not)\b/i.test(why) ? said : said.replace(THAT_REASON, '');
};

/** No words to be kept. */
const ASKS_OR_TAKES_BACK =
  /^(?:who|what|when|where|which|how|why|is|are|has|have|did|does|can|could|do not|don['’]t|not|ignore|scrap|nothing)\b/i;

/** The same with what names it where the shapes look for it. */
export const plainlyNamed = (text: string): string =>
  text
    .replace(TOLD_TO, '$<order>')
    .replace(PUT_ON, 'update $<name>: ')
    .replace(STICK_ON, 'update $<name>: ')
    .replace(ADD_THAT, (said, words: string, name: string) =>
      asks(words) || NOT_MEANT.test(words) || IS_NUMBERED.test(words) ? said : `update ${name}: ${words}`,
    )
    .replace(SAY_DAY, '$<before>move $<name> to $<day>')
    .replace(THINKS_AGAIN, '')
    .replace(FOR_THAT, becauseOfThat)
    .replace(BELIEVED, '')
    .replace(DECIDED_BY, '')
    .replace(RECORD_ENDED, '$<polite>mark $<name> complete')
    .replace(RECORD_SIGNED, '$<polite>sign off $<name>')
    .replace(NAME_PLEASE, '$1')
    .replace(NOTE_PLEASE, '$1')
    .replace(NOTE_ON, (said, name: string, at: number, whole: string) =>
      ASKS_OR_TAKES_BACK.test(whole.slice(at + said.length)) ? said : `update ${name}: `,
    )
    .replace(TOPIC_FIRST, (said) => `the ${said}`);

/** "…, please change the due date to that": no reason. */
const PLEASE_CHANGE =
  /[,.;]\s*(?:so )?(?:please|pls|plz|kindly) (?:change|update|amend|move) the (?:due |target )?date to (?:that|this)[.! ]*$/i;

/** "Can rec 3 be shown as red" asks for it to be done. */
const TO_BE_SHOWN =
  /\b(?:can|could|may|should) (?<rec>(?:rec[a-z]*|r) ?#?\d+|the [a-z -]{3,40}?(?:one|rec|recommendation)|it|this|that) (?:please |now )*be (?:shown|marked|set|turned|put|moved|rated|changed|made|recorded)(?: down| up)?(?: as| to| at)? (?=(?:red|amber|green|blue|white)\b)/i;
const SHOWN_AS = /\bshow (?=(?!me\b|us\b)[^,;:.]{1,50} (?:as|at) (?:red|amber|green|blue|white)\b)/i;

/** "Would you show rec 2 as red" is an order as "mark rec 2 as red" is; "show me the reds" is none. */
export const asOrder = (text: string): string =>
  withoutOrder(text)
    .replace(PLEASE_CHANGE, '')
    .replace(SHOWN_AS, 'mark ')
    .replace(TO_BE_SHOWN, 'mark $<rec> ');

/** "because Niche slipped, move rec 3 to 30 April": an order with its reason in front of it. */
const REASON_FIRST =
  /^(?:(?:because|as|since|given that|now that) (?<why>[^,:?]{3,200}),|(?<cause>[^:?]{3,200}?),? so) (?:(?:please|can you|could you|can we|let's) )*(?<order>(?:move|push|extend|put|shift|slip|delay|postpone|reschedule|set|turn|mark|change|make|send|return|reopen|give|rec[a-z]{0,15} ?#?\d|r\d)\b.+)$/is;

/** "Because both trainers are off sick I want rec 8 showing as red": no comma stands between. */
const REASON_RUNS_ON =
  /^(?:because|owing to|due to|given that) (?<why>[^,:?]{3,200}?),? (?<order>(?:(?:i|we)(?:'d| would)? (?:want|need|like)|please (?:move|set|mark|put|change|make|push|extend)|can (?:you|we) (?:move|set|mark|put|change|make|push|extend)|(?:rec[a-z]*|r) ?#?\d+ (?:can['’]?t|cannot|won['’]?t|will not|needs|has to|must|should)) .+)$/is;

const OF_IT = /^(?<verb>[a-z]+) (?:it|that|this)\b/i;

/** The order, and the same with its reason behind it where that is one; undefined where none stands in front. */
export const reasonFirst = (
  text: string,
): { readonly order: string; readonly reasonLast: string | undefined } | undefined => {
  const bare = text.replace(PLEASE_CHANGE, '');
  const { why, cause, order } = (REASON_FIRST.exec(bare) ?? REASON_RUNS_ON.exec(bare))?.groups ?? {};
  const reason = why ?? cause;
  if (order === undefined || reason === undefined) return undefined;
  // "rec 1 won't make it, so move it to …": what "it" is stands in front.
  const [name, ...others] = reason.match(EACH_NUMBERED) ?? [];
  const named = name === undefined || others.length > 0 ? order : order.replace(OF_IT, `$<verb> ${name}`);
  const whole = /\bbecause\b/i.test(named) ? named : `${named.replace(/[ .!]+$/, '')} because ${reason}`;
  return { order: named, reasonLast: asks(reason) ? undefined : whole };
};
