/**
 * The sentences that record something, as patterns with named parts. The first that fits decides. Parts:
 * `subject` the recommendation as it was named, `text` the person's words, `date`, `who`, `reason`.
 */

const NUMBER = String.raw`(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)`;
/** "rec 3", "R3", "#3", "it", "the risk assessment one" */
const SUBJECT = String.raw`(?<subject>(?:rec[a-z]{0,15}|r)\.? ?(?:no\.? ?|number |#)?${NUMBER}\b|#\d{1,3}\b|it\b|that one|this one|that\b|this\b|the [a-z][a-z -]{2,50}? (?:one|rec|recommendation))`;
const ACTION = String.raw`(?:action )?(?<number>\d{1,3}\.\d{1,2})`;
const COLOUR = String.raw`(?<rag>red|amber|green|blue|white)`;
const STATUS = String.raw`(?<status>awaiting allocation|in progress|under way|underway)`;
const WHY = String.raw`(?:(?:,? ?(?:because|as|since|due to|owing to|reason being|reason:|so that|:|-|,|;)) ?(?<reason>.+))?`;
const PLEASE = String.raw`^(?:(?:please|pls|plz|hi|hello|morning|ok|okay|right|so|and|can you|could you|can we|can i|could we|i'd like to|i would like to|i want to|we need to|let's|lets)[ ,]+)*`;
const SAYS = String.raw`\s*(?::|-+| that )\s*`;
/** After "correct that" a comma is enough. */
const PAUSE = String.raw`\s*(?:[:,;]|-+| to )\s*`;
export const END = String.raw`[ .!:-]*$`;

/** A sentence that begins so, whatever politeness stands before it. */
export const shape = (pattern: string): RegExp => new RegExp(PLEASE + pattern, 'is');

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
  | 'owner'
  | 'send back'
  | 'reopen'
  | 'not adopt'
  | 'state'
  | 'propose complete'
  | 'sign off'
  | 'progress'
  | 'form';

export const SHAPES: readonly { readonly name: ShapeName; readonly pattern: RegExp }[] = [
  {
    name: 'correct',
    pattern: shape(
      String.raw`correct(?:ion)?(?: to)? (?:my |the |that ?)?(?:last |latest |previous |most recent )?(?:update|entry|note)?(?: ?(?:on|to|for|of) ${SUBJECT})?${PAUSE}(?<text>.+)$`,
    ),
  },
  {
    name: 'undo',
    pattern: shape(
      String.raw`(?:undo|take back|reverse|withdraw|delete|remove) (?:that|it|this|(?:my |the )?(?:last|latest|previous) (?:update|change|entry|one))(?: (?:on|to|for|of) ${SUBJECT})?${END}`,
    ),
  },
  {
    name: 'evidence',
    pattern: shape(
      String.raw`(?:add |log |here is |here's |link )?(?:the |some |an? |this as |that as )?evidence(?: link)? (?:for|on|to|against|of) ${SUBJECT}\s*[:,-]?\s*(?:is )?(?<url>\S+:\S+|www\.\S+|\S+\.\S+\/\S*)(?<text>.*)$`,
    ),
  },
  {
    name: 'evidence',
    pattern: shape(
      String.raw`(?:add|log|attach|link) (?<url>https?:\S+) (?:as evidence )?(?:to|for|on|against) ${SUBJECT}(?: as evidence)?${END}`,
    ),
  },
  {
    name: 'comment',
    pattern: shape(
      String.raw`(?:add |record |log )?(?:the |a |our )?(?:police (?:fire )?and crime )?(?:commissioner|pcc|opcc|pfcc)(?:'?s)?(?: office)? comments? (?:on|to|for|about) ${SUBJECT}${SAYS}(?<text>.+)$`,
    ),
  },
  {
    name: 'add action',
    pattern: shape(
      String.raw`(?:add|create|new|log)(?: an?| a new| another)? ?action (?:to|on|for|under|against) ${SUBJECT}${SAYS}(?<text>.+)$`,
    ),
  },
  {
    name: 'action date',
    pattern: shape(
      String.raw`(?:move|push|shift|extend|change|set) (?:the )?(?:target (?:date )?(?:of|for) )?${ACTION}(?:'s target)? (?:back |out )?(?:to|until|for) (?!done|complete|finished|in progress|started|under ?way|not started)(?<date>.+?)${END}`,
    ),
  },
  {
    name: 'action owner',
    pattern: shape(String.raw`(?:assign|give|hand|allocate) ${ACTION} to (?<who>.+?)${END}`),
  },
  {
    name: 'action state',
    pattern: shape(
      String.raw`(?:mark |set )?${ACTION}(?: (?:is|has been|has|was|now|as|to|been|marked))* (?<state>done|complete|completed|finished|delivered|started|in progress|under way|underway|not started)${END}`,
    ),
  },
  {
    name: 'date',
    pattern: shape(
      String.raw`(?:move(?! on\b)|push|extend|change|put|shift|slip|delay|set|reschedule) (?:the )?(?:(?:due )?(?:date|deadline) (?:of|for|on) )?${SUBJECT}(?:'s)?(?: (?:due )?(?:date|deadline))? ?(?:back |out |on |forward )?(?:to|until|till) (?!red\b|amber\b|green\b|blue\b|white\b|in progress|awaiting|complete|closed)(?<date>(?:(?! because\b| as the\b| as we\b| due to\b| since\b|: | - |, ).)+)${WHY}$`,
    ),
  },
  {
    name: 'owner',
    pattern: shape(String.raw`make (?<who>.+?) (?:the )?(?:new )?owner (?:of|for|on) ${SUBJECT}${END}`),
  },
  {
    name: 'owner',
    pattern: shape(
      String.raw`(?:assign|reassign|allocate|give|hand|transfer|pass) ${SUBJECT} (?:over )?to (?<who>.+?)${END}`,
    ),
  },
  {
    name: 'owner',
    pattern: shape(String.raw`(?:change|set) (?:the )?owner (?:of|for|on) ${SUBJECT} to (?<who>.+?)${END}`),
  },
  {
    name: 'owner',
    pattern: shape(
      String.raw`(?<who>the [a-z ]{3,40}?lead|i|[a-z ]{3,40}? lead) (?:now )?(?:own|owns|takes over|take over|is taking over|will own) ${SUBJECT}${END}`,
    ),
  },
  {
    name: 'send back',
    pattern: shape(
      String.raw`(?:send|return|hand) (?:back ${SUBJECT.replace('<subject>', '<subject2>')}|${SUBJECT} back)(?: to (?:the )?(?:lead|owner|asb lead))?${WHY}$`,
    ),
  },
  { name: 'reopen', pattern: shape(String.raw`(?:re-?open) ${SUBJECT}${WHY}$`) },
  {
    name: 'not adopt',
    pattern: shape(
      String.raw`(?:mark ${SUBJECT} (?:as )?not adopted|(?:we are|we're|the force is) not adopting ${SUBJECT.replace('<subject>', '<subject2>')}|do(?: not|n't) adopt ${SUBJECT.replace('<subject>', '<subject3>')}|set ${SUBJECT.replace('<subject>', '<subject4>')} to not adopted)${WHY}$`,
    ),
  },
  {
    name: 'state',
    pattern: shape(
      String.raw`${SUBJECT}(?:'s)? (?:is|has gone|has turned|goes|should be|to be|now|has moved to|rag is|status is)(?: now)?(?: at| rated)? (?:${COLOUR}|${STATUS})(?: now)?${WHY}${END}`,
    ),
  },
  {
    name: 'state',
    pattern: shape(
      String.raw`(?:set|mark|turn|change|move|rate|make|put) (?:the (?:rag|status|colour) (?:of|for|on) )?${SUBJECT}(?:'s (?:rag|status|colour))? ?(?:to|as|at|on)? (?:${COLOUR}|${STATUS})${WHY}$`,
    ),
  },
  {
    name: 'propose complete',
    pattern: shape(
      String.raw`(?:propose|mark|put forward|submit|set) ${SUBJECT} (?:as |for |to )?(?:complete|completed|completion|closure|done|finished|sign[- ]?off|awaiting sign[- ]?off)(?:${SAYS}(?<text>.+))?${END}`,
    ),
  },
  {
    name: 'propose complete',
    pattern: shape(
      String.raw`${SUBJECT} (?:is|has been)(?: now)? (?:complete|completed|done|finished|ready for sign[- ]?off)(?:${SAYS}(?<text>.+))?${END}`,
    ),
  },
  {
    name: 'sign off',
    pattern: shape(
      String.raw`(?:sign[- ]?off ${SUBJECT}|sign ${SUBJECT.replace('<subject>', '<subject2>')} off|close ${SUBJECT.replace('<subject>', '<subject3>')}|approve ${SUBJECT.replace('<subject>', '<subject4>')})(?: please)?(?:${SAYS}(?<text>.+))?${END}`,
    ),
  },
  {
    name: 'progress',
    pattern: shape(
      String.raw`(?:update|log|record|note|add|put|post)(?: an?| my| the| this)?(?: update| note| entry| progress)?(?: (?:on|for|to|against|under))? ?${SUBJECT}(?: with| as follows| update)?${SAYS}(?<text>.+)$`,
    ),
  },
  { name: 'progress', pattern: shape(String.raw`${SUBJECT} update${SAYS}(?<text>.+)$`) },
  {
    name: 'form',
    pattern: shape(
      String.raw`(?:update|record (?:something|an update) (?:on|for|against)|log an update (?:on|for|against)|add an update (?:on|for|to)) ${SUBJECT}${END}`,
    ),
  },
];
