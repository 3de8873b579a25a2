/** Sentences that add words to the record, or take back what an entry said. */
import {
  ACTION,
  DASH,
  END,
  NAMED,
  PAUSE,
  SAYS,
  SUBJECT,
  UPDATE,
  shape,
  subject,
  type Shape,
} from './wording';

const LAST = String.raw`(?:my |the |that |our )?(?:last |latest |previous |most recent )?(?:update|entry|note|comment|change|proposal|one)`;
const THE_LAST = '(?:(?:my |the )(?:last |latest |previous )?|(?:last|latest|previous) )';
const CORRECT = '(?:correct(?:ion)?|fix|amend|edit)';
const ENTRY = String.raw`(?:the )?entry (?:no\.? ?|number |#)?(?<sequence>\d{1,4})\b`;
const OF = String.raw`(?: ?(?:on|to|for|of|in|against|under)`;
const COMMISSIONER = String.raw`(?:police (?:fire )?and crime )?(?:commissioner|pcc|opcc|pfcc)(?:'?s)?(?: office)?`;
const TAKE_BACK = String.raw`(?:undo|take back|reverse|withdraw|retract|scrap|cancel|delete|remove)`;

/** Why it is taken back, where that is said; another order behind it is none. */
const WHY_TAKEN_BACK = String.raw`(?: please| pls)?(?:,? (?:because|as|since) .{3,120}|[,;.] (?:it|that|this|i|we) (?:was|went|got|should|is|has|had|put|made|logged|sent)\b(?!.*\b(?:keep|wait)\b).{2,100})?`;

/** Each names the entry; one that names none means the asker's last. */
export const CORRECTIONS: readonly Shape[] = [
  shape('correct', String.raw`${CORRECT}(?: to| of)? ${ENTRY}${OF} ${SUBJECT})?${PAUSE}(?<text>.+)$`),
  shape(
    'correct',
    String.raw`${CORRECT}(?: to)? (?:the )?${subject()}(?:'s)?,? ${ENTRY}${PAUSE}(?<text>.+)$`,
  ),
  shape('correct', String.raw`${NAMED}(?:'s)?,? ${ENTRY} should (?:say|read|be|have said):? (?<text>.+)$`),
  shape('correct', String.raw`${ENTRY}${OF} ${SUBJECT})? should (?:say|read|be|have said):? (?<text>.+)$`),
  shape('undo', String.raw`${TAKE_BACK} ${ENTRY}${OF} ${SUBJECT})?${END}`),
  shape('undo', String.raw`${TAKE_BACK} ${SUBJECT}(?:'s)?,? ${ENTRY}${END}`),
  shape(
    'correct',
    String.raw`${CORRECT}(?: to)? (?:my |the |that ?)?(?:last |latest |previous |most recent )?(?:update|entry|note)?${OF} ${SUBJECT})?${PAUSE}(?<text>.+)$`,
  ),
  // "correct my last rec 4 update: …"
  shape(
    'correct',
    String.raw`${CORRECT}(?: to)? (?:my |the )?(?:last |latest |previous |most recent )?${NAMED} (?:update|entry|note)${PAUSE}(?<text>.+)$`,
  ),
  // "correct what I last put on rec 4: …"
  shape(
    'correct',
    String.raw`${CORRECT} what i (?:last |just )?(?:put|said|wrote|recorded|logged|typed|entered|reported)(?: last| down)?${OF} ${SUBJECT})?(?: (?:last week|last month|yesterday|today|earlier|this morning|on (?:mon|tues|wednes|thurs|fri)day))?${PAUSE}(?<text>.+)$`,
  ),
  // "I got my last update on rec 3 wrong, it should say …"
  shape(
    'correct',
    String.raw`(?:i )?(?:got|made a mistake (?:in|with|on)) (?:my |the )(?:last |latest |previous )?(?:update|entry|note)${OF} ${SUBJECT})?(?: wrong)?[,;:.]? (?:it|that|which) (?:should|ought to) (?:say|read|be|have said|have been):? (?<text>.+)$`,
  ),
  shape(
    'correct',
    String.raw`(?:i )?got (?:my |the )(?:last |latest |previous )?(?:update|entry|note)${OF} ${SUBJECT})? wrong\s*(?:[,;:.]|${DASH}+)\s*(?<text>.+)$`,
  ),
  shape(
    'correct',
    String.raw`(?:my |the )(?:last |latest |previous )?(?:update|entry|note)${OF} ${SUBJECT})? needs (?:correcting|changing|amending|fixing|to (?:be corrected|say|read))${PAUSE}(?<text>.+)$`,
  ),
  shape(
    'correct',
    String.raw`(?:my |the )(?:last |latest |previous )?(?:update|entry|note)${OF} ${SUBJECT})? (?:(?:was|is) wrong[,;:]? (?:it )?)?should (?:say|read|be|have said|have been):? (?<text>.+)$`,
  ),
  shape(
    'correct',
    String.raw`${THE_LAST}(?:update|entry|note)${OF} ${SUBJECT})? (?:was|is) wrong[,;:.]? (?:please )?(?:${CORRECT}|change) (?:it|that)${PAUSE}\s*:?\s*(?<text>.+)$`,
  ),
  shape(
    'correct',
    String.raw`${THE_LAST}(?:update|entry|note)${OF} ${SUBJECT})? (?:was|is) (?:wrong|not right|incorrect)[,;:.]? (?:please |so |and )?(?:correct|change|amend|fix) (?:it|that) to(?: say| read)?:? (?<text>.+)$`,
  ),
  shape(
    'undo',
    String.raw`${TAKE_BACK} (?:that|it|this|(?:my |the )?(?:last|latest|previous) (?:update|change|entry|proposal|one)|my (?:update|change|entry|comment|proposal))${OF} ${SUBJECT})?${END}`,
  ),
  // "withdraw my 9 January update on rec 3, it went in too early"
  shape(
    'undo',
    String.raw`${TAKE_BACK} (?:my|the) (?:update|entry|note|change|comment) (?:of|from|dated) (?<day>[^,;:]{3,30}?)${OF} ${NAMED})${WHY_TAKEN_BACK}$`,
  ),
  shape(
    'undo',
    String.raw`${TAKE_BACK} (?:my|the) (?<day>\d[^,;:]{3,20}?) (?:update|entry|note|change|comment)${OF} ${NAMED})${WHY_TAKEN_BACK}$`,
  ),
  shape('undo', `undo${END}`),
  shape('undo', String.raw`take (?:that|it|this|${LAST}) back${END}`),
  shape('undo', String.raw`take ${LAST}${OF} ${SUBJECT}) back${END}`),
];

const LINK = String.raw`(?<url>https?:\S+)`;
const HERE = String.raw`(?:(?:here is|here's|heres|here are|this is|got|have got|there is|there's|please find|find|attached is|add|log|attach|link|record|upload) )?(?:the |some |an? |my |our |this as |that as )?evidence(?: link)?`;
/** "the evaluation", "link": what stands before the link is what it is called. */
const CALLED = String.raw`(?:\s*[:,-]\s*|\s+)(?:is |at |here )?(?:(?<title>[a-z][^:,?]{2,60}?)\s*[:,-]?\s+)?`;
/** A recommendation is never looked for in a link; where none is named, the one that is spoken of is meant. */
export const EVIDENCE: readonly Shape[] = [
  shape(
    'evidence',
    String.raw`${HERE} (?:for|on|to|against|of) ${SUBJECT}\s*[:,-]?\s*(?:is )?(?<url>\S+:\S+|www\.\S+|\S+\.\S+\/\S*)(?<text>.*)$`,
  ),
  shape('evidence', String.raw`${HERE} (?:for|on|to|against|of) ${SUBJECT}${CALLED}${LINK}(?<text>.*)$`),
  shape(
    'evidence',
    String.raw`(?:add|log|attach|link|record|upload|put|file) ${LINK} (?:as evidence )?(?:to|for|on|against|under) ${SUBJECT}(?: as evidence)?${END}`,
  ),
  shape(
    'evidence',
    String.raw`(?:add|log|attach|link|record|upload|put|file) (?:this|the|the following|a|an|that)(?: link| document| file| report)?(?: as (?:supporting |further |more |new |extra )?evidence)? (?:to|for|on|against|under) ${SUBJECT}(?: as evidence)?\s*[:,-]?\s*${LINK}(?<text>.*)$`,
  ),
  shape(
    'evidence',
    String.raw`(?:the |our |my )?(?<title>[a-z][^:?]{2,60}?) as evidence (?:for|to|on|against) ${SUBJECT}\s*[:,-]?\s*${LINK}(?<text>.*)$`,
  ),
  shape('evidence', String.raw`${NAMED}(?:'s)?,? evidence(?: link)?\s*[:,-]?\s*(?:is )?${LINK}(?<text>.*)$`),
  shape('evidence', String.raw`${HERE},? ${NAMED}\s*[:,-]?\s*${LINK}(?<text>.*)$`),
  shape('evidence', String.raw`${NAMED}\s*[:,-]?\s*${LINK}(?<text>.*)$`),
  shape(
    'evidence',
    String.raw`${LINK} (?:is|as|for)(?: the| our| my| some)? ?(?:new )?evidence (?:for|on|of|to|against) ${SUBJECT}${END}`,
  ),
  shape(
    'evidence',
    String.raw`(?:add|log|attach|link|record|upload|put) (?:to|for|on|against) ${SUBJECT} (?:as )?evidence\s*[:,-]?\s*${LINK}(?<text>.*)$`,
  ),
  shape('evidence', String.raw`${HERE}\s*[:,-]?\s*(?:is )?${LINK}(?<text>.*)$`),
  shape('evidence', String.raw`(?:add|log|attach|record|upload|put) ${LINK} as evidence${END}`),
  // "also https://…", after a link
  shape(
    'evidence',
    String.raw`(?:also|plus|another|and another|as well as)(?: (?:one|link|this|this one))?\s*:?\s*${LINK}(?<text>)${END}`,
  ),
];

/** The commissioner's words; "comment on rec 2" by itself is whose it is by who says it. */
export const COMMENTS: readonly Shape[] = [
  shape(
    'comment',
    String.raw`(?:(?:add|record|log|note|put|minute|enter|take)(?: down| in)? )?(?:the |a |our )?(?<commissioner>${COMMISSIONER}) comments? (?:(?:on|to|for|about|against|re) )?${SUBJECT}(?: is)?(?:${SAYS}|\s*,\s+)(?<text>.+)$`,
  ),
  shape(
    'comment',
    String.raw`(?:(?:add|record|log|put|note|minute) )?(?:the following |this |the |a |our )?comments? (?<commissioner>(?:from|by) (?:the )?${COMMISSIONER}) (?:on|to|for|about|against|re) ${SUBJECT}${SAYS}(?<text>.+)$`,
  ),
  shape(
    'comment',
    String.raw`(?:(?:add|record|log|make|put|leave) )?(?:the |a |our |my )?comments? (?:(?:on|to|for|about|against|under) )?${SUBJECT}(?:${SAYS}|\s*,\s*)(?<text>.+)$`,
  ),
  shape(
    'comment',
    String.raw`(?:add|record|log|put) (?:this |that |it )?(?:down )?as (?:the |a |our )?(?<commissioner>${COMMISSIONER}) comments? (?:on|to|for|about|against|re) ${SUBJECT}${SAYS}(?<text>.+)$`,
  ),
  // "add a new comment to it: …", "log this from the commissioner against rec 8: …"
  shape(
    'comment',
    String.raw`(?:add|record|log|make|put|leave) (?:the |a |our |my )?(?:new |further |another |second )comments? (?:on|to|for|about|against|under) ${SUBJECT}${SAYS}(?<text>.+)$`,
  ),
  shape(
    'comment',
    String.raw`(?:add|record|log|put|note|minute) (?:this|the following|what follows) (?<commissioner>(?:from|by) (?:the )?${COMMISSIONER}) (?:on|to|for|about|against|re) ${SUBJECT}${SAYS}(?<text>.+)$`,
  ),
  // "record against rec 1, from the PCC: …"
  shape(
    'comment',
    String.raw`(?:add|record|log|put|note|enter)(?: this| that| it| down)* (?:to|on|against|under|for) ${NAMED},? (?<commissioner>(?:from|on behalf of) (?:the )?${COMMISSIONER})\s*(?::|${DASH}+)\s*(?<text>.+)$`,
  ),
  // "add to rec 3 as commissioner's comment: …"
  shape(
    'comment',
    String.raw`(?:add|record|log|put|note|enter)(?: this| that| it| down)* (?:to|on|against|under|for) ${SUBJECT} (?:down )?as (?:the |a |our )?(?<commissioner>${COMMISSIONER}) comments?${SAYS}(?<text>.+)$`,
  ),
  // "record a commissioner's comment against rec 2 wants to know …": as it is dictated.
  shape(
    'comment',
    String.raw`(?:add|record|log|put|note|minute|enter)(?: down)? (?:the |a |our )?(?<commissioner>${COMMISSIONER}) comments? (?:on|to|for|about|against|re) ${NAMED}(?: please| pls)? (?=(?:wants?|asks?|asked|would like|says|welcomes|pleased|content|happy|concerned|notes|supports|expects|seeks|hopes|would|looking|grateful|disappointed|keen)\b)(?<text>.{8,})$`,
  ),
  shape('comment', String.raw`${NAMED},? comments?\s*(?::|${DASH}+)\s*(?<text>.+)$`),
  shape(
    'comment',
    String.raw`${NAMED}(?:,| ?:| ${DASH})? (?:the |a )?(?<commissioner>${COMMISSIONER}) comments?(?: is| are| was| reads)?${SAYS}(?<text>.+)$`,
  ),
  shape(
    'comment',
    String.raw`(?:on|for|about|re|regarding|against) ${NAMED},? (?:the |our )?(?<commissioner>${COMMISSIONER}) comments?(?: is| are| was| reads)?${SAYS}(?<text>.+)$`,
  ),
  shape(
    'comment',
    String.raw`(?:add |record |log )?(?:the |a |our )?comments? (?:on|to|for|about|against) ${SUBJECT} (?<commissioner>from (?:the |our )?${COMMISSIONER})${SAYS}(?<text>.+)$`,
  ),
];

export const REPORTS: readonly Shape[] = [
  shape(
    'progress',
    String.raw`(?:${UPDATE}|updating|log|record|note|add|put|post|write|enter)(?: an?| my| the| some| some more| this| the following| this following)?(?: update| note| entry| progress)?(?: (?:on|for|to|against|under))? ?${SUBJECT}(?: with| as follows| update)?(?: then| please| pls| now)?${SAYS}(?<text>.+)$`,
  ),
  // "add this to rec 2 please as an update, the list has come", "log something on rec 3 um we ran the form"
  shape(
    'progress',
    String.raw`(?:log|record|note|add|put|enter|minute) (?:this|that|it|something|the following)(?: for me| down| in)* (?:to|on|under|against|for|in) ${NAMED}(?: please| pls)?(?: as (?:an? )?(?:update|note|entry|progress))?(?: please| pls)?(?:\s*[,:;.]\s*|\s+${DASH}+\s*| um+ | er+m? | )(?=(?:we|i|they|the|all|our|both|we've|i've|\d+|[a-z]+ ?[a-z]* (?:has|have|is|are|was|were))\b)(?<text>.{8,})$`,
  ),
  // "log an update on rec 3, 12 trainers are booked"
  shape(
    'progress',
    String.raw`(?:log|record|note|add|put|post|enter)(?: an?| my| the| some| this)? (?:update|note|entry|progress) (?:on|for|to|against|under) ${NAMED}(?: for me| for us| please| pls)*(?:,\s+|\s+(?=(?:we've|i've|they've|we're|i'm|we have|i have|they have|we are|(?:all|both|the) [a-z]+ (?:have|has|are|is)|\d+)\b))(?<text>.{8,})$`,
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
  shape('progress', String.raw`(?:${UPDATE}|add to) ${NAMED}(?: with (?!me\b|us\b)|\s*,\s*)(?<text>.+)$`),
  // "rec 3 update, for Thursday's papers: …"
  shape(
    'progress',
    String.raw`${SUBJECT} update(?: please| pls)?(?:,? for (?:the |our |next |this )*(?:[a-z']+ )?(?:board|iab|lpib|papers?|meeting|pack|minutes|digest|report)(?=\s*:)(?!\s*:\s*(?:who|what|when|where|why|how|is|are|has|have|please)\b))?${SAYS}(?<text>.+)$`,
  ),
  // "for rec 8, please note module two has been run"
  shape(
    'progress',
    String.raw`(?:for|on|re|regarding|against|under) ${NAMED},? (?:please |can you |could you )*(?:note|record|log|minute|add|put)(?: down)?(?: that)?:? (?!(?:on|for|of|to|about|against|from|in) )(?<text>.{8,})$`,
  ),
  // "update training: module two delivered": what is named so may be several.
  shape('progress', String.raw`${UPDATE} (?:on |for )?(?<topic>[a-z][a-z -]{2,50}?)\s*:\s*(?<text>.+)$`),
];

const KIND = String.raw`(?:an? |some |my |the )?(?:quick |status |progress )?(?:progress note|note|update|progress|news)`;
/** "update rec 3": what is to be recorded is asked for. */
export const FORMS: readonly Shape[] = [
  shape(
    'form',
    String.raw`(?:${UPDATE}|record (?:something|an update|progress) (?:on|for|against)|log (?:an update|progress) (?:on|for|against)|add an update (?:on|for|to)|report progress (?:on|for|against)) ${SUBJECT}${END}`,
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

const LEAD = String.raw`(?:(?:record|log|note|report|minute) that )?(?:got )?(?:(?:${KIND}|an? quick one|quick one|one|word|note|latest) )?(?:(?:on|for|about|re|regarding|with|under|against|from):? )?`;
/**
 * A recommendation, and something said of it. Nearly every question has this shape too: whether it is a
 * report is for `statement.ts` to say.
 */
export const SAID: readonly Shape[] = [
  shape(
    'report',
    String.raw`(?<lead>${LEAD})${NAMED}(?:'s)?(?<marker> (?:update|progress|news))?(?<joint>\s*:\s*|\s+${DASH}+\s*|${DASH}+\s+|\s*[,;.]\s+|\s*\n\s*| )(?:that )?(?<said>.{3,})$`,
  ),
  // "update rec 3 form live"
  shape('report', String.raw`(?<order>${UPDATE} )${NAMED}(?<joint> )(?<said>.{3,})$`),
  // "record that module 2 of rec 8 is delivered": kept whole.
  shape(
    'report',
    String.raw`(?<lead>(?:record|log|note|report|minute) that )(?<said>.{3,80}? (?:of|for|on|under|in) ${NAMED} .{3,})$`,
  ),
  // An action's report is its recommendation's.
  shape(
    'report',
    String.raw`${ACTION}(?: is|'s)? (?<said>not (?:yet )?(?:done|complete|completed|finished|delivered)(?<short>)\b.*)$`,
    ['lead', 'secretary'],
  ),
  shape(
    'report',
    String.raw`(?:${UPDATE} |(?:for|on|under|re|regarding) )?${ACTION}(?<joint>\s*:\s*|\s+${DASH}+\s*|\s*[,;]\s+|\s*\n\s*| )(?<said>.{3,})$`,
  ),
  // "the form for rec 3 is now live"
  {
    name: 'report',
    whole: true,
    pattern:
      /^(?<said>(?:the|our|all|every|new|both|first|second|\d+%?) [^,;:?]{2,60}? (?:for|on|under) (?<subject>(?:rec[a-z]{0,15}|r)\.? ?#?\d{1,3}) (?:is|are|has|have|was|were|will|went|now)\b.{3,})$/is,
  },
  // "Niche form is now live in two areas for rec 3"
  {
    name: 'report',
    whole: true,
    pattern: new RegExp(
      String.raw`^(?<said>(?!(?:some(?:one|body)|i|we|he|she|they|tell|remind|need|status|date|rec\w*|r\d+|it|that|this)\b)[a-z][^,;:?]{1,60}? (?:is|are|has|have|was|were|went) [^:?]{3,200}?)(?<joint> (?:for|on|under|against) | ?\()(?<subject>(?:rec[a-z]{0,15}|r)\.? ?#?\d{1,3})\)?${END}`,
      'is',
    ),
  },
  // "all sergeants briefed for rec 3", "we've briefed them all (rec 3)": what is said comes first, and whole.
  {
    name: 'report',
    whole: true,
    pattern: new RegExp(
      String.raw`^(?<said>(?:(?:all|the|our|another|new|first|second|both|\d+%?|every|we|i|we've|i've)\b|(?!(?:dated|detailed|updated) (?:log|list|history|position|status|version|summary)\b)\w+ed\b).{5,300}?)(?<joint> (?:for|on|under|against) | ?\(| [-\u2010-\u2015] |, )(?<subject>(?:rec[a-z]{0,15}|r)\.? ?#?\d{1,3})\)?${END}`,
      'is',
    ),
  },
];
