/** Sentences that change how a recommendation stands: its actions, dates, owner, colour, beginning and end. */
import type { Role } from '../../../data/model';
import {
  ACTION,
  BECAUSE_OF,
  COLOUR,
  DASH,
  END,
  NAMED,
  SAYS,
  STATUS,
  SUBJECT,
  WHY,
  UPDATE,
  WITH_REASON,
  shape,
  subject,
  type Shape,
} from './wording';

const DONE = String.raw`done|signed off|complete|completed|finished|delivered|closed|started|in progress|under way|underway|not started`;
/** "…, form embedded": what is said beside it, where it takes nothing back. */
const ASIDE = String.raw`(?:(?: today| yesterday| this week| last week| now)?(?: ?[,;:] ?| [-\u2010-\u2015] )(?<aside>.+?))?`;
const TARGET = String.raw`(?:target|due|completion|delivery)(?: date)?|deadline|date`;
/** A stretch of time: from which day, the record knows and the sentence does not. */
const FAR = String.raw`(?:an? |another |one |two |three |four |five |six |\d{1,2} )(?:more )?(?:couple of |few )?(?:day|week|fortnight|month|quarter)s?`;
/** The same, to be counted from the day that the record holds. */
const BY = `(?<far>${FAR})`;
const MOVES = String.raw`(?:\u2192|[-=]>|is now|are now|now|is|to|moves? to|moved to|has moved to|is moving to|slips to|has slipped to|slipped to|changes to|changed to|becomes|until|:|(?<!\S)${DASH}(?=\s))`;

/** How a day begins: what else may follow is no date. */
const DAY_LIKE = String.raw`(?=(?:the |a |an |mid[ -]|early |late |end |start |beginning |next |this |last |first |second |third |fourth |two |three |four )*(?:of |in |on |the )*(?:\d|end\b|weeks?\b|fortnight|month|tomorrow|today|jan|feb|mar(?:ch)?\b|apr|may\b|june?\b|july?\b|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun))`;

export const ACTIONS: readonly Shape[] = [
  shape(
    'add action',
    String.raw`(?:add|create|new|log|raise|set)(?: an?| a new| another)? ?action (?:(?:to|on|for|under|against|in) )?${SUBJECT}(?:${SAYS}| to |\s*,\s*)(?<text>.+)$`,
  ),
  shape('add action', String.raw`action (?:for|on|under|against) ${SUBJECT}\s*(?::|${DASH}+)\s*(?<text>.+)$`),
  shape(
    'add action',
    String.raw`(?:add|create|new|log|raise)(?: an?| a new| another)?(?: new)? ?action (?:(?:to|on|for|under|against) )?${NAMED} (?<text>.{4,})$`,
  ),
  shape(
    'add action',
    String.raw`(?:add|create|log|raise|new)(?: an?| a new| another)? ?action(?:\s*(?::|${DASH}+)\s*| to )(?<text>.+)$`,
  ),
  shape(
    'add action',
    String.raw`${NAMED} (?:needs|wants|requires|should have|must have) (?:an?|another|one more) (?:new |further )?action(?:${SAYS}| to )(?<text>.+)$`,
  ),
  shape(
    'add action',
    String.raw`(?:under|for|on|against|in) ${NAMED},? (?:please |can you |could you )*(?:add|create|log|raise|record|set|put)(?: in)? (?:an?|another|a new|one more) (?:new |further )?action(?:${SAYS}| to )(?<text>.+)$`,
  ),
  shape('add action', String.raw`add to ${SUBJECT} (?:an?|a new|another) action(?:${SAYS}| to )(?<text>.+)$`),
  shape(
    'add action',
    String.raw`${NAMED}(?:,| ?:)? (?:an?other |a |an |add |add an )?(?:new )?action\s*(?::|${DASH}+)\s*(?<text>.+)$`,
  ),
  shape(
    'add action',
    String.raw`(?:add|create|new|log|raise)(?: an?| a new| another)? ?action (?:to|on|for|under|against) ${SUBJECT}(?<text>)${END}`,
  ),
  shape(
    'action date',
    String.raw`(?:move|push|shift|extend|change|set|put|bring) (?:the )?(?:(?:${TARGET}) (?:of|for|on) )?${ACTION}(?:'s)?(?: (?:${TARGET}))? (?:back |out |forward )?(?:to|until|for) (?!${FAR}${END}|done|complete|finished|in progress|started|under ?way|not started)(?<date>.+?)${END}`,
  ),
  shape(
    'action date',
    String.raw`(?:new )?(?:${TARGET}) (?:of|for|on) ${ACTION}\s*${MOVES}\s*(?<date>.+?)${END}`,
  ),
  shape(
    'action date',
    String.raw`${ACTION}(?:'s)? (?:new |now )?(?:${TARGET}|due)(?:\s*${MOVES})?\s*(?!${FAR}${END})(?<date>${DAY_LIKE}.*?)${END}`,
  ),
  shape(
    'action date',
    String.raw`${ACTION} (?:has )?(?:now )?(?:(?:moved|moves|slipped|slips|delayed|put back|pushed back) (?:to|until)|is now due|now due) (?:by |on )?(?!${FAR}${END})(?<date>${DAY_LIKE}.*?)${END}`,
  ),
  shape(
    'action date',
    String.raw`${ACTION} (?:now |will )?(?:needs?|need|wants|requires|has) (?:to (?:have )?)?(?:until|till) (?!${FAR}${END})(?<date>${DAY_LIKE}.*?)${END}`,
  ),
  shape(
    'action owner',
    String.raw`(?:assign|give|hand|allocate|reassign|pass) ${ACTION} (?:over )?to (?<who>.+?)${END}`,
  ),
  shape(
    'action state',
    String.raw`(?:mark |set |move |change |turn |${UPDATE} )?${ACTION}(?:,| ?:| [-\u2010-\u2015])?(?: (?:is|has been|has|was|now|as|to|been|marked|all|fully))* (?<state>${DONE})(?: today| yesterday| now)?${ASIDE}${END}`,
  ),
  shape(
    'action state',
    String.raw`(?<verb>complete|completed|finish|finished|close|closed|close off|closed off|close down|tick off|ticked off|sign off|signed off|start|started|starting|begin|begun|delivered|re-?open|re-?opened|done(?: with)?) (?:off )?${ACTION}(?: off)?(?: today| yesterday| now)?${ASIDE}${END}`,
  ),
];

const DUE = String.raw`(?:(?:due|target|completion|closedown) date|deadline|date)`;
const NO_STATE = String.raw`(?!say\b|read\b|show\b|include\b|reflect\b|red\b|amber\b|green\b|blue\b|white\b|in progress|awaiting|complete|closed|the lead|the owner)`;
const BACK = String.raw`(?:back|out|on|forward|by)`;

export const DATES: readonly Shape[] = [
  // "by a month": from which day, the record knows and this sentence does not; the day is asked for.
  shape(
    'date form',
    String.raw`(?:move(?! on\b)|push|extend|put|shift|slip|delay|bring) (?:the )?(?:${DUE} (?:of|for|on) )?${SUBJECT}(?:'s)?(?: ${DUE})?(?: ${BACK})*(?: ${BY})(?: ${BACK})?(?! (?:to|until|till)\b)${WHY}$`,
  ),
  shape(
    'date',
    String.raw`${UPDATE} (?:the )?(?:${DUE} (?:of|for|on) ${subject()}|${subject(2)}(?:'s)? ${DUE}) (?:from [^,;:]{3,30}? )?to (?<date>.+)$`,
  ),
  shape('date', String.raw`(?:give|allow) ${SUBJECT} (?:until|till|to) ${DAY_LIKE}(?<date>.+)$`),
  shape('date form', String.raw`(?:give|allow) ${SUBJECT} ${BY}${WHY}$`),
  shape(
    'date form',
    String.raw`${SUBJECT} (?:needs|has slipped|slipped|slips|is slipping|has moved|moves|will slip|is delayed|delayed|is put back|put back)(?: ${BACK})?(?: ${BY}|(?= more time))(?: more time| longer)?(?: (?:on|to|added to) (?:its|the) ${DUE})?${WHY}$`,
  ),
  shape(
    'date form',
    String.raw`(?:move|push|extend|delay|change|put back|push back) (?:the )?(?:${DUE} (?:of|for|on) ${subject()}|${subject(2)}(?:'s)? ${DUE})(?: back| out)?${BECAUSE_OF}${END}$`,
  ),
  shape(
    'date form',
    String.raw`(?:(?:extend|delay|put back|push back) ${subject()}|(?:push|put|move) ${subject(2)} (?:back|out))${BECAUSE_OF}${END}$`,
  ),
  shape(
    'date',
    String.raw`(?:move(?! on\b)|push|extend|change|put|shift|slip|delay|set|reschedule|bring|postpone|defer|amend|revise|re-?date) (?:back )?(?:the )?(?:(?:new )?${DUE} (?:of|for|on) )?${SUBJECT}(?:'s)?(?: ${DUE})? ?(?:back |out |on |forward )?(?:(?:by )?${FAR} )?(?:from [^,;:]{3,30}? )?(?:to|until|till|:|\u2192|[-=]>) ?(?! )${NO_STATE}(?<date>.+)$`,
  ),
  shape(
    'date',
    String.raw`(?:(?:the )?(?:new|revised|changed|extended) ${DUE} (?:of|for|on) ${subject()}|(?:the )?${DUE} (?:of|for|on) ${subject(2)}(?= ?(?:is now|now|to|moves|moved|has moved|slips|slipped|has slipped|becomes|changes|changed)\b| ?:))\s*(?:${MOVES}|,)?\s*(?=[^:]*\d|(?:the )?end of|(?:next|this|mid) |[a-z]+day)(?<date>.+)$`,
  ),
  shape(
    'date',
    String.raw`${SUBJECT}(?:'s)?,? (?:new |revised )?${DUE}\s*(?:${MOVES}\s*(?=[^:]*\d|(?:the )?end of|next )|,?\s*(?=\d{1,2}(?:st|nd|rd|th)?[ /.-]|(?:the )?end of ))(?<date>.+)$`,
  ),
  shape(
    'date',
    String.raw`${SUBJECT} (?:is )?(?:now due|due now|(?:has |has been |will |will be |being |going to |now )*(?:(?:(?:needs?|has|have) )?to (?:go|move|slip|slide|be (?:moved|put|pushed|extended))|slips?|slides?|slid|slipped|slipping|moves?|moved|moving|delayed|postponed|put back|pushed back|extended)(?: back| out)?(?: (?:by )?${FAR})?(?: to| until| till)|(?:\u2192|[-=]>))(?: by| on)? ?${DAY_LIKE}(?<date>.+)$`,
  ),
  shape(
    'date',
    String.raw`${SUBJECT}(?:'s)?(?: ${DUE})? (?:needs|wants|requires|has) (?:moving|pushing|extending|putting|shifting|changing|to be (?:moved|pushed|extended|put|changed))(?: back| out)? (?:to|until|till) ${DAY_LIKE}(?<date>.+)$`,
  ),
  shape(
    'date',
    String.raw`(?:can |could |may |please |should )*(?:the )?(?:${DUE} (?:of|for|on) ${subject()}|${subject(2)}(?:'s)?(?: ${DUE})?) (?:please )?be (?:changed|moved|pushed|extended|put|set|amended|revised|shifted)(?: back| out)? (?:to|until|till) ${DAY_LIKE}(?<date>.+)$`,
  ),
  // "rec 1 to 30/4/25, the supplier can't deliver any sooner": with its reason it is told.
  shape('date', String.raw`${NAMED} to (?=\d)(?<date>[^,;:]{3,25}[,;] (?!not\b|yes\b|no\b|or\b)\S+ \S+ .+)$`),
  // "rec 3 due 30 April" by itself may be asked; with its reason it is told.
  shape(
    'date',
    String.raw`${SUBJECT}(?:'s)?,? (?:is )?(?:now )?(?<mute>due)(?: by| on)? ${DAY_LIKE}(?<date>.+)$`,
  ),
];

export const OWNERS: readonly Shape[] = [
  shape(
    'owner',
    String.raw`${NAMED} (?:is |is now |needs |has )?to be (?:re)?(?:allocated|assigned|given|handed|passed|transferred)(?: over)? to (?<who>[^,;]+?)(?: please)?(?:[,;].*)?${END}`,
  ),
  // "rec 2 has been allocated to the ASB lead, please show that"
  shape(
    'owner',
    String.raw`${NAMED} (?:has (?:now )?been|is now|was) (?:re)?(?:allocated|assigned|given|handed|passed|transferred)(?: over)? to (?<who>[^,;.]+?)(?:[,;.] ?| )(?:so )?(?:please|pls|can you|could you) (?:show|record|note|update|log|reflect|change)(?: (?:it|that|this|the record|the tracker))?(?: please| accordingly)*${END}`,
  ),
  // "Rec 1 is being handed over: make the ASB thematic lead its owner"
  shape(
    'owner',
    String.raw`${NAMED}(?! ?#?\d)[^:;.?]{0,60}[:;.] ?(?:so |please |can you )*make (?<who>[^,;:]{2,60}?) (?:the |its )(?:new )?(?:owner|lead)${END}`,
  ),
  shape(
    'owner',
    String.raw`take ${SUBJECT} (?:off|from|away from) [^,;]+?,? and (?:give|hand|pass|assign|allocate) it(?: over)? to (?<who>[^,;]+?)${END}`,
  ),
  shape(
    'owner',
    String.raw`${NAMED}(?:'s)?(?:,| ?:| ${DASH})? (?:new )?owner (?:is(?: now)?|to be|should be|will be) (?!who|what|which|when|not\b|still\b|currently\b)(?<who>.+?)(?: from now on| now)?${END}`,
  ),
  shape(
    'owner',
    String.raw`${NAMED} (?:is now |is |should |will |needs )?(?:to )?be owned by (?<who>[^,;]+?)(?: from now on| now| please)?${END}`,
  ),
  shape(
    'owner',
    String.raw`(?:transfer|pass|hand|give|move|switch|change|reassign)(?: over)? (?:the )?(?:ownership|lead) (?:of|for|on) ${SUBJECT}(?: over)?(?: from (?:the |our )?[a-z ]{2,60}?(?= to\b))? to (?<who>.+?)${END}`,
  ),
  shape(
    'owner',
    String.raw`let (?<who>[^,;]{2,60}?) (?:have|take|own|pick up|take on) ${NAMED}(?: on| over)?${END}`,
  ),
  // "I'll take rec 2 on"
  shape(
    'owner',
    String.raw`(?<who>i)(?:'ll| will| can| would like to|'d like to)? take (?:on |over |ownership of )?${NAMED}(?: on| over)?(?:[,;.].*)?${END}`,
  ),
  shape(
    'owner',
    String.raw`make (?<who>.+?) (?:the )?(?:new )?(?:owner|lead) (?:of|for|on) ${SUBJECT}(?:,? (?:for now|for the time being|from (?:today|now)(?: on)?|for the moment))?${END}`,
  ),
  // "As agreed, ASB lead to be recorded as owner of rec 2"
  shape(
    'owner',
    String.raw`(?:as (?:agreed|decided)(?: (?:at|by|in) [a-z ]{3,40})?[,:] )?(?<whole>(?:the )?(?:[a-z]+ ){1,5}(?:lead|chair|secretary)) (?:is |needs |has )?to be (?:recorded|shown|named|listed|noted|put down|set|added|entered) as (?:the )?(?:new )?(?:owner|lead|named lead) (?:of|for|on|against) ${SUBJECT}(?: please)?${END}`,
  ),
  // "put me down as owner of rec 2", "can we have the ASB lead as owner for rec 2"
  shape(
    'owner',
    String.raw`(?:(?:put|name|list|record|set|add|show) |(?:(?:can|could|may) (?:we|i|you) )?(?:please )?(?:have|put|name|list|record) )?(?<who>(?:me|the [a-z ]{3,60}?|[a-z ]{3,60}? (?:lead|chair|secretary)))(?: down)? as (?:the )?(?:new )?(?:owner|lead|named lead) (?:of|for|on|against) ${SUBJECT}(?: please)?${END}`,
  ),
  shape(
    'owner',
    String.raw`(?:assign|reassign|re-assign|allocate|reallocate|give|hand|transfer|pass) ${SUBJECT}(?: away)?(?: from (?:the |our )?[a-z ]{2,60}?(?: lead| owner)?(?=,? (?:over )?to\b))?,? (?:over )?to (?<who>.+?)${END}`,
  ),
  shape(
    'owner',
    String.raw`(?:change|set) (?:the )?owner (?:of|for|on) ${SUBJECT}(?: from (?:the |our )?[a-z ]{2,60}?)? to (?<who>.+?)${END}`,
  ),
  shape(
    'owner',
    String.raw`(?:(?:the )?new owner (?:of|for|on) ${subject()}|${subject(2)}(?:'s)? new owner|${subject(3)}(?:'s)? owner(?=\s*:))\s*(?::|is|${DASH})\s*(?<who>.+?)${END}`,
  ),
  shape(
    'owner',
    String.raw`${NAMED}(?:'s)? (?:owner is now|is now owned by|now owned by|now belongs to|belongs to(?=.{3,60}?(?: from (?:today|now)|,? please))|goes to|is now with) (?<who>(?!red\b|amber\b|green\b|blue\b|white\b).+?)(?: from (?:today|now)(?: on)?)?${END}`,
  ),
  shape(
    'owner',
    String.raw`(?<who>i|(?:the )?(?:(?!(?:has|have|is|was|agreed|says?|said|that|wants?|confirmed|decided|the)\b)[a-z]+ ){1,4}lead) (?:now )?(?:own|owns|(?:to |will )?take over|takes over|is taking over|will own|to own|(?:to |will )take on|takes on|is taking on)(?: as (?:the )?(?:new )?(?:owner|lead) (?:of|for|on))? ${SUBJECT}(?: as (?:the )?(?:new )?(?:owner|lead))?${END}`,
  ),
];

const LEADS = String.raw`(?: (?:back )?to (?:the |its )?(?:[a-z]+ )?(?:lead|owner))?`;
const NOT = String.raw`(?:(?:the (?:force|board) is |the (?:force|board) has |(?:the )?(?:force|board) )?(?:decided |agreed |resolved )?(?:not|won't be|will not be))`;

export const DECISIONS: readonly Shape[] = [
  shape(
    'send back',
    String.raw`(?:send|return|hand|bounce|pass|sending|returning|returned|sent) (?:back ${subject(2)}|${SUBJECT} back(?: then| please)?|${subject(3)}(?= (?:back )?to (?:the |its )?(?:[a-z]+ )?(?:lead|owner)))${LEADS}${WHY}$`,
  ),
  shape(
    'send back',
    String.raw`(?:return|returning|reject|rejecting) ${SUBJECT}(?: and (?:send|sending|return|returning) it(?: back)?)?${WHY}$`,
  ),
  shape(
    'send back',
    String.raw`${NAMED} (?:needs|wants|requires) (?:sending|returning|to be sent|to be returned|to go)(?: back)?${LEADS}${WITH_REASON}$`,
  ),
  shape(
    'send back',
    String.raw`${NAMED} (?:is |has been |to be |to go |goes |should be |should go |needs to go |was )?(?:(?:sent|returned|going|handed|go|goes) back|back|returned|rejected|not signed off)${LEADS}${WITH_REASON}$`,
  ),
  shape(
    'send back',
    String.raw`${NAMED} (?:is |has been |to be |to go |goes )?(?:(?:sent |returned |handed )?back|returned) to (?:the |its )?(?:[a-z]+ )?(?:lead|owner)${WHY}$`,
  ),
  shape('send back', String.raw`${NAMED} (?:is |are )?to (?:be sent|be returned|go) back${LEADS}${END}`),
  shape('send back', String.raw`(?:not|can't be|cannot be) signing off ${SUBJECT}${WITH_REASON}$`),
  shape(
    'send back',
    String.raw`(?:will not|won't|do not|don't|cannot|can't) (?:sign[- ]?off|close|approve) ${SUBJECT}${WITH_REASON}$`,
  ),
  shape('reopen', String.raw`(?:re-?open|re-?opening|re-?opened) ${SUBJECT}${WHY}$`),
  shape(
    'reopen',
    String.raw`${NAMED} (?:is |has been |to be |should be |needs )?(?:now )?(?:re-?opened|re-?opening)${WITH_REASON}$`,
  ),
  shape(
    'not adopt',
    String.raw`(?:mark ${SUBJECT} (?:as )?not adopted|${NOT} (?:to adopt|adopt|adopting) ${subject(2)}|do(?: not|n't) adopt ${subject(3)}|set ${subject(4)} to not adopted|(?:decided )?against adopting ${subject(5)})${WHY}$`,
  ),
  shape(
    'not adopt',
    String.raw`${SUBJECT}(?: is| has been| to be| will| should be|:)? ?(?:now )?(?:not (?:being |be |to be )?adopted|won't be adopted)${WHY}$`,
  ),
];

const OF = String.raw`(?:the )?(?:rag|status|colour|rating|rag rating|rag status) (?:of|for|on) `;
const RAG = String.raw`(?:rag rating|rag status|rag|status|colour|rating)`;
const IS = String.raw`(?:is now|is|has gone|has turned|has moved|has dropped|has slipped|gone|goes|going|is going|turned|turns|turning|moves|moved|moving|dropped|should be|should go|to be|to go|to|now|back|down|up|as|at)`;

export const STATES: readonly Shape[] = [
  shape(
    'state',
    String.raw`${SUBJECT}(?:'s)? (?:is|has gone|has turned|goes|should be|to be|now|has moved to|rag is|status is)(?: now)?(?: at| rated)? (?:${COLOUR}|${STATUS})(?: now| please)*${WHY}${END}`,
  ),
  shape(
    'state',
    String.raw`(?:set|mark|turn|turning|turned|change|changing|changed|move|moving|moved|rate|rating|rated|make|making|put|putting|take|taking|downgrade|downgrading|downgraded|flip|flipping|flipped|switch|bump|switching|switched|${UPDATE}|upgrade|upgrading|upgraded|bring|drop|dropping) (?:${OF})?${SUBJECT}(?:'s ${RAG})? ?(?:back |down |up )?(?:from (?:red|amber|green|blue|white) )?(?:to|as|at|on)? ?(?:${COLOUR}|${STATUS})(?: now| please)*${WHY}${END}$`,
  ),
  // "rec 3's colour to amber", "rec 3 has gone back to green"
  shape(
    'state',
    String.raw`${NAMED}(?:'s)?(?:,| ?:| ${DASH})? (?:${RAG}:? )?(?:(?:${IS} )+(?:from (?:red|amber|green|blue|white) )?|from (?:red|amber|green|blue|white) )(?:to )?(?:now )?(?:${COLOUR}|${STATUS})(?: now| please)*${WHY}${END}$`,
  ),
  shape(
    'state',
    String.raw`${OF}${SUBJECT} ?(?:is|to|:|should be|has gone)(?: now)?(?: to)? ?(?:${COLOUR}|${STATUS})(?: now| please)*${WHY}${END}$`,
  ),
  // Without a verb a colour alone may be a question; with a reason it is none.
  shape(
    'state',
    String.raw`${NAMED}(?:'s)?(?:,| ?:| ${DASH})? (?:${RAG}:? )?(?:${COLOUR}|${STATUS})(?: now)?${WITH_REASON}$`,
  ),
  shape('state', String.raw`${NAMED}(?: ?:| ${DASH}) (?:${RAG}:? )?${COLOUR}${END}`, ['lead']),
  shape(
    'state',
    String.raw`(?:now |going |gone |turned )?${COLOUR} (?:now )?(?:for|on) ${SUBJECT}(?: now)?${WITH_REASON}$`,
  ),
];

const ENDED = String.raw`complete|completed|completion|closure|closing|done|finished|sign[- ]?off|awaiting sign[- ]?off|to be signed off|to be closed|to close`;
const READY = String.raw`ready (?:for|to be|to) (?:sign(?:ed)?[- ]?off|closure|closing|closed?|be closed|be signed off|go to the board for sign[- ]?off)`;
const BESIDE = String.raw`(?:${SAYS}|\s*[,;]\s+| because | as )(?<text>.+)`;
const ASIDE_TEXT = `(?:${BESIDE})?`;
/** Who brings about what they say; from others the same few words are a question. */
const REPORTING: readonly Role[] = ['lead', 'secretary', 'board chair', 'sign-off chair'];
const CHAIRS: readonly Role[] = ['board chair', 'sign-off chair'];

/** How soon it is wanted: it is to be done, and now. */
const SOON = String.raw`(?:,? (?:now|today|asap|urgently|straight ?away|right away|this week|this afternoon|tonight|(?:before|by) (?:the |this )?(?:weekend|end of (?:the )?(?:day|week|play)|close of play|cop|(?:mon|tues|wednes|thurs|fri)day)))*`;

const MAY_END = String.raw`${SUBJECT} can (?:now )?be (?:signed off|closed)(?: now)?(?:,? (?:so )?(?:please )?do (?:it|so|that))?${ASIDE_TEXT}`;

export const ENDS: readonly Shape[] = [
  shape(
    'propose complete',
    String.raw`(?:propose|proposing|request|requesting|recommend|recommending|seek|seeking) (?:the )?(?:completion|closure|sign[- ]?off) (?:of|for|on) ${SUBJECT}${ASIDE_TEXT}${END}`,
  ),
  // "sign off", of the one that is spoken of.
  shape('sign off', `sign[- ]?off${END}`, ['sign-off chair']),
  shape(
    'propose complete',
    String.raw`(?:propose|proposing|mark|put forward|putting forward|submit|submitting|set) ${SUBJECT} (?:forward )?(?:as |for |to |is |be )*(?:${ENDED})${ASIDE_TEXT}${END}`,
  ),
  shape(
    'propose complete',
    String.raw`(?:put|putting) ${SUBJECT} forward (?:as |for |to )*(?:${ENDED})${ASIDE_TEXT}${END}`,
  ),
  shape(
    'propose complete',
    String.raw`${SUBJECT} (?:(?:is|has(?: now)? been)(?: now)? (?:complete|completed|done|finished)|(?:is |now |is now )${READY}|can (?:now )?be (?:(?:put forward|submitted|proposed)(?: for (?:sign[- ]?off|closure))?|(?:recorded|marked|shown|logged|put down|treated) as (?:complete|completed|done|finished)))(?: now)?(?: from (?:my|our) (?:side|end|point of view|perspective)| as far as (?:i'm|i am|we're|we are) concerned)?${ASIDE_TEXT}${END}`,
  ),
  // "Rec 4: sign-off approved."
  shape(
    'sign off',
    String.raw`${NAMED}(?:,| ?:| ${DASH})? (?:final )?sign[- ]?off (?:is |has been )?(?:approved|agreed|granted|given|confirmed)${END}`,
  ),
  // From whoever carries it out that proposes; from others it orders what is the chair's.
  shape('propose complete', `${MAY_END}${END}`, ['lead', 'secretary']),
  shape('sign off', `${MAY_END}${END}`),
  shape('propose complete', String.raw`${NAMED},? ${READY}(?: now)?${BESIDE}${END}`),
  shape('propose complete', String.raw`${NAMED},? ${READY}(?: now)?${END}`, REPORTING),
  shape(
    'propose complete',
    String.raw`${NAMED} (?:all |now |fully )(?:complete|completed|done|finished)${ASIDE_TEXT}${END}`,
  ),
  shape('propose complete', String.raw`${NAMED} (?:complete|completed|done|finished)${END}`, ['lead']),
  shape(
    'propose complete',
    String.raw`${NAMED} (?:complete|completed|done|finished)(?:${SAYS}|\s*[,;]\s+)(?<text>.+)$`,
  ),
  shape('propose complete', String.raw`(?:completed|finished) ${SUBJECT}${ASIDE_TEXT}${END}`),
  shape('propose complete', String.raw`${READY}(?:${SAYS}|, ?| on ) ?${NAMED}${END}`),
  shape(
    'sign off',
    String.raw`(?:(?:happy|content|agree|agreed|board agreed|the board agreed|decided) to )?(?:sign(?:ed|ing)?[- ]?off(?: on)? ${SUBJECT}|sign(?:ed|ing)? ${subject(2)} off|clos(?:e|ed|ing)(?: off| down)? ${subject(3)}(?: off| down)?|approv(?:e|ed|ing) ${subject(4)}(?! to| for)(?: and (?:sign it off|close it))?)${SOON}(?: please)?${ASIDE_TEXT}${END}`,
  ),
  shape(
    'sign off',
    String.raw`(?:happy|content|agreed?|ok|okay|fine|satisfied|pleased) (?:for|that) ${SUBJECT} (?:to be|can be|be|is|should be|may be) (?:signed[- ]off|closed|approved)(?: now| today)?(?: please)?${ASIDE_TEXT}${END}`,
  ),
  shape(
    'sign off',
    String.raw`(?:mark|set|record|show|put|make) ${SUBJECT} (?:down )?(?:as |to |is |now )*(?:signed[- ]off|closed|approved)(?: now| today)?(?: please)?${ASIDE_TEXT}${END}`,
  ),
  shape(
    'sign off',
    String.raw`(?:giv(?:e|ing)|grant(?:ing)?) (?:my |the |our |final |full |formal |board )*sign[- ]?off (?:to|for|on) ${SUBJECT}(?: now| today)?(?: please)?${ASIDE_TEXT}${END}`,
  ),
  shape(
    'sign off',
    String.raw`sign[- ]?off ${SUBJECT},? (?<text>(?:on behalf of|on [^,;]{2,40} behalf|for|in place of|in the absence of).*)$`,
  ),
  shape(
    'sign off',
    String.raw`${NAMED} (?:is |is now |has been |has now been |now |was )(?:signed[- ]off|approved|closed)(?: now| today)?${ASIDE_TEXT}${END}`,
  ),
  shape(
    'sign off',
    String.raw`${NAMED}(?:,| ?:| ${DASH})? signed[- ]off(?: now| today)?${ASIDE_TEXT}${END}`,
    REPORTING,
  ),
  shape('sign off', String.raw`${NAMED},? (?:approved|closed)(?: now| today)?${ASIDE_TEXT}${END}`, CHAIRS),
];
