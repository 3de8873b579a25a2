/** Sentences that add words to the record, or take back what an entry said. */
import { ACTION, DASH, END, NAMED, PAUSE, SAYS, SUBJECT, shape, subject, type Shape } from './wording';

const LAST = String.raw`(?:my |the |that |our )?(?:last |latest |previous |most recent )?(?:update|entry|note|comment|change|one)`;
const ENTRY = String.raw`(?:the )?entry (?:no\.? ?|number |#)?(?<sequence>\d{1,4})\b`;
const OF = String.raw`(?: ?(?:on|to|for|of|in|against|under)`;
const COMMISSIONER = String.raw`(?:police (?:fire )?and crime )?(?:commissioner|pcc|opcc|pfcc)(?:'?s)?(?: office)?`;
const TAKE_BACK = String.raw`(?:undo|take back|reverse|withdraw|retract|scrap|cancel|delete|remove)`;

/** Each names the entry; one that names none means the asker's last. */
export const CORRECTIONS: readonly Shape[] = [
  shape('correct', String.raw`correct(?:ion)?(?: to| of)? ${ENTRY}${OF} ${SUBJECT})?${PAUSE}(?<text>.+)$`),
  shape(
    'correct',
    String.raw`correct(?:ion)?(?: to)? (?:the )?${subject()}(?:'s)?,? ${ENTRY}${PAUSE}(?<text>.+)$`,
  ),
  shape('correct', String.raw`${NAMED}(?:'s)?,? ${ENTRY} should (?:say|read|be|have said):? (?<text>.+)$`),
  shape('correct', String.raw`${ENTRY}${OF} ${SUBJECT})? should (?:say|read|be|have said):? (?<text>.+)$`),
  shape('undo', String.raw`${TAKE_BACK} ${ENTRY}${OF} ${SUBJECT})?${END}`),
  shape('undo', String.raw`${TAKE_BACK} ${SUBJECT}(?:'s)?,? ${ENTRY}${END}`),
  shape(
    'correct',
    String.raw`(?:correct|fix|amend|correction)(?: to)? (?:my |the |that ?)?(?:last |latest |previous |most recent )?(?:update|entry|note)?${OF} ${SUBJECT})?${PAUSE}(?<text>.+)$`,
  ),
  shape(
    'correct',
    String.raw`(?:my |the )(?:last |latest |previous )?(?:update|entry|note)${OF} ${SUBJECT})? (?:was wrong[,;:]? (?:it )?)?should (?:say|read|be|have said|have been):? (?<text>.+)$`,
  ),
  shape(
    'correct',
    String.raw`(?:my |the )(?:last |latest |previous )?(?:update|entry|note)${OF} ${SUBJECT})? (?:was|is) (?:wrong|not right|incorrect)[,;:.]? (?:please |so |and )?(?:correct|change|amend|fix) (?:it|that) to(?: say| read)?:? (?<text>.+)$`,
  ),
  shape(
    'undo',
    String.raw`${TAKE_BACK} (?:that|it|this|(?:my |the )?(?:last|latest|previous) (?:update|change|entry|one)|my (?:update|change|entry|comment))${OF} ${SUBJECT})?${END}`,
  ),
  shape('undo', String.raw`take (?:that|it|this|${LAST}) back${END}`),
  shape('undo', String.raw`take ${LAST}${OF} ${SUBJECT}) back${END}`),
];

export const EVIDENCE: readonly Shape[] = [
  shape(
    'evidence',
    String.raw`(?:add |log |here is |here's |heres |this is |link |attached is )?(?:the |some |an? |this as |that as )?evidence(?: link)? (?:for|on|to|against|of) ${SUBJECT}\s*[:,-]?\s*(?:is )?(?<url>\S+:\S+|www\.\S+|\S+\.\S+\/\S*)(?<text>.*)$`,
  ),
  shape(
    'evidence',
    String.raw`(?:add|log|attach|link) (?<url>https?:\S+) (?:as evidence )?(?:to|for|on|against) ${SUBJECT}(?: as evidence)?${END}`,
  ),
  shape(
    'evidence',
    String.raw`(?:add |log |attach )?(?<text>[^,:?]{3,60}?) as evidence (?:for|on|to|against|of) ${SUBJECT}\s*[:,-]?\s*(?<url>https?:\S+)${END}`,
  ),
  shape('evidence', String.raw`${NAMED} evidence\s*[:,-]?\s*(?:is )?(?<url>https?:\S+)(?<text>.*)$`),
];

/** The commissioner's words; "comment on rec 2" by itself is whose it is by who says it. */
export const COMMENTS: readonly Shape[] = [
  shape(
    'comment',
    String.raw`(?:add |record |log )?(?:the |a |our )?(?<commissioner>${COMMISSIONER}) comments? (?:(?:on|to|for|about|against|re) )?${SUBJECT}${SAYS}(?<text>.+)$`,
  ),
  shape(
    'comment',
    String.raw`(?:add |record |log )?(?:the |a |our )?comments? (?<commissioner>from (?:the )?${COMMISSIONER}) (?:on|to|for|about|against) ${SUBJECT}${SAYS}(?<text>.+)$`,
  ),
  shape(
    'comment',
    String.raw`(?:(?:add|record|log|make|put|leave) )?(?:the |a |our |my )?comments? (?:(?:on|to|for|about|against|under) )?${SUBJECT}(?:${SAYS}|\s*,\s*)(?<text>.+)$`,
  ),
  shape('comment', String.raw`${NAMED},? comment\s*(?::|${DASH}+)\s*(?<text>.+)$`),
];

export const REPORTS: readonly Shape[] = [
  shape(
    'progress',
    String.raw`(?:update|updating|log|record|note|add|put|post|write|enter)(?: an?| my| the| this)?(?: following)?(?: update| note| entry| progress)?(?: (?:on|for|to|against|under))? ?${SUBJECT}(?: with| as follows| update)?${SAYS}(?<text>.+)$`,
  ),
  shape(
    'progress',
    String.raw`(?:an? |my |the )?(?:quick )?(?:progress|update|status) (?:note|report|entry|update) (?:on|for|to|against|re) ${SUBJECT}${SAYS}(?<text>.+)$`,
  ),
  shape('progress', String.raw`(?:tell|let) ${NAMED}(?: know)? (?:that |: ?)(?<text>.+)$`),
  shape(
    'progress',
    String.raw`(?:record|log|note|add|minute) (?:against|on|for|under|to) ${NAMED} (?<text>.{8,})$`,
  ),
  shape('progress', String.raw`(?:update|add to) ${NAMED}(?: with (?!me\b|us\b)|\s*,\s*)(?<text>.+)$`),
  shape('progress', String.raw`${SUBJECT} update${SAYS}(?<text>.+)$`),
];

const KIND = String.raw`(?:an? |some |my |the )?(?:quick )?(?:update|progress|news)`;
/** "update rec 3": what is to be recorded is asked for. */
export const FORMS: readonly Shape[] = [
  shape(
    'form',
    String.raw`(?:update|record (?:something|an update|progress) (?:on|for|against)|log (?:an update|progress) (?:on|for|against)|add an update (?:on|for|to)|report progress (?:on|for|against)) ${SUBJECT}${END}`,
  ),
  // "can I have an update" asks for one; "I have an update" brings it.
  {
    name: 'form',
    whole: true,
    pattern: new RegExp(
      String.raw`^(?:(?:hi|hello|morning|all|so|ok)[ ,]+)*(?:i|we)(?:'ve| have)(?: got)? ${KIND} (?:on|for|to) ${SUBJECT}${END}`,
      'is',
    ),
  },
];

const LEAD = String.raw`(?:(?:record|log|note|report|minute) that )?(?:(?:${KIND}|an? quick one|quick one|one|word|note|latest) )?(?:(?:on|for|about|re|regarding|with|under|against|from):? )?`;
/**
 * A recommendation, and something said of it. Nearly every question has this shape too: whether it is a
 * report is for `statement.ts` to say.
 */
export const SAID: readonly Shape[] = [
  shape(
    'report',
    String.raw`(?<lead>${LEAD})${NAMED}(?:'s)?(?<marker> (?:update|progress|news))?(?<joint>\s*:\s*|\s+${DASH}+\s*|${DASH}+\s+|\s*[,;.]\s+|\s*\n\s*| )(?:that )?(?<said>.{3,})$`,
  ),
  // An action's report is its recommendation's.
  shape('report', String.raw`${ACTION}(?<joint>\s*:\s*|\s+${DASH}+\s*|\s*[,;]\s+|\s*\n\s*| )(?<said>.{3,})$`),
  // "the form for rec 3 is now live"
  {
    name: 'report',
    whole: true,
    pattern:
      /^(?<said>(?:the|our|all|every|new|both|first|second|\d+%?) [^,;:?]{2,60}? (?:for|on|under) (?<subject>(?:rec[a-z]{0,15}|r)\.? ?#?\d{1,3}) (?:is|are|has|have|was|were|will|went|now)\b.{3,})$/is,
  },
  // "all sergeants briefed for rec 3", "we've briefed them all (rec 3)": what is said comes first, and whole.
  {
    name: 'report',
    whole: true,
    pattern: new RegExp(
      String.raw`^(?<said>(?:(?:all|the|our|another|new|first|second|both|\d+%?|every|we|i|we've|i've)\b|\w+ed\b).{5,300}?)(?<joint> (?:for|on|under|against) | ?\(| [-\u2010-\u2015] |, )(?<subject>(?:rec[a-z]{0,15}|r)\.? ?#?\d{1,3})\)?${END}`,
      'is',
    ),
  },
];
