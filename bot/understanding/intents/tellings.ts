/**
 * Turns of phrase that tell by themselves which aspect of a recommendation is asked for, though each of their words
 * may stand for another: "what does rec 3 state" asks for its text, "what state is rec 3 in" how it stands.
 */
import type { Aspect } from '../question';
import type { Reading } from '../reading';
import { GREETS, type Scene } from './scene';

interface Telling {
  readonly aspect: Aspect;
  readonly says: RegExp;
  /** What turns it into another question. */
  readonly unless?: RegExp;
}

const INSPECTORS = String.raw`(?:hmicfrs|hmic|hmi|inspectors?|inspectorate|they)`;
const LAST = String.raw`(?:last(?! (?:board|meeting|month|week|year|quarter|time|inspection|report|digest|few|two|three|\d))|latest|newest|most recent(?:ly)?|recently|lately)`;

/** "Whose guidance does it say to use": which it is, the text says. */
export const NAMES_GUIDANCE =
  /\b(?:which|what|whose) (?:national )?(?:guidelines?|guidance|standards?|frameworks?)\b(?!.*\b(?:chair|commissioner|pcc|chief|given|gave|issued)\b)/;

/** In the order in which they are tried. */
const TELLINGS: readonly Telling[] = [
  // "history of dates", "was it given a later date", "did we buy more time"
  {
    aspect: 'moves',
    says: /\b(?:history of (?:its |the )?(?:dates|deadlines)|(?:date|deadline) history|(?:every|each|all the) (?:dates?|deadlines?)\b.*\b(?:had|has had)|(?:later|fresh|second|third) (?:target |due )?(?:date|deadline)|(?:buy|bought|given|been given|more) (?:us |it )?more time|(?:date|deadline)s?\b.*\b(?:relaxed|held|slide|stayed the same|down the road|drifted)|(?:first|originally|initially) (?:set|due|agreed)|original (?:date|deadline|target)|used? to be due)\b|\b(?:date|deadline|target|due)\b.*\b(?:first set|start(?:ed)? out|start(?:ed)? with|use to be|used to be|originally|to begin with)\b/,
    unless: /\b(?:board|meeting|which|what about)\b/,
  },
  // "what is behind rec 4 being red", "what made it go red", "on what grounds"
  {
    aspect: 'why',
    says: /^what (?:is|was|lies|lay) behind\b|^what (?:has |is |was )?(?:put|made|making|caused|causing|turned|turning|sent|drove|driven|led|justifie[sd]|stopping|stopped|blocking|blocked|preventing|delaying|delayed|slowing|slowed|keeping|kept|dragging)\b(?! (?:to|in|on|down to|against)\b)|\bon what grounds\b|\b(?:justification|grounds) for\b|\b(?:cause|reason|reasons) (?:of|for|behind)\b|\bwhat problems?\b/,
    unless: /\b(?:slip|slipped|slippage|date|dates|deadline|moved|agenda)\b/,
  },
  // "when did it last get an update", "latest note on it", "has the lead said anything recently"
  {
    aspect: 'last update',
    says: new RegExp(
      String.raw`\b${LAST}\b.*\b(?:updat\w*|entry|entries|notes?|noted|heard?|record\w*|activity|write|wrote|written|touched|said|told|come in|came in|reported|from the (?:owner|lead))\b|\b(?:updat\w*|entry|note|heard|recorded|activity|written|wrote|touched)\b.*\b${LAST}\b|\bhow (?:long|recently|many days|many weeks)\b.*\b(?:updated|touched|heard|update|entry)\b`,
    ),
    unless:
      /\b(?:before|board|meeting|earlier|inspection|all|every|everything|top|first|which|commissioner|pcc|chief|move|moved|evidence|days? (?:left|to))\b/,
  },
  // "who has closed it, us or HMICFRS", "can I tell the panel that it has been closed"
  {
    aspect: 'closure',
    says: /^who (?:has |have |had )?(?:closed|signed|approved)\b|^(?:can|may|could|is it (?:safe|right|ok) to) (?:i|we|you)? ?(?:tell|say to|report to|let|inform|assure|confirm to|say)\b.*\b(?:closed|finished|complete|completed|signed|done)\b/,
  },
  // "who manages it", "who is heading it up", "whose area is it"
  {
    aspect: 'owner',
    says: /^(?:who|whom|with whom|against whose name|whose|which (?:team|department|officer|lead|person|portfolio))\b.*\b(?:manages?|managing|head(?:s|ing)?|fronting|fronts|driv(?:es|ing)|steer(?:s|ing)|champion\w*|progressing|named|rests?|taking|takes|delivers|delivering|carries|given|gave|give|put(?! (?:in|an|a|the|up)\b)|area|name|desk|get hold of|go to|turn to|write to|ring|email|is it that has|thematic lead|falls? (?:to|on)|landed with|lands with)\b|^(?:who|which (?:team|department|officer)) (?:is|was) .*\bwith$|^(?:the )?name (?:against|on|for|next to)\b|^(?:is|has|does|have|do we have) (?:anybody|anyone|somebody|someone)\b.*\b(?:holding|hold|owning|own|leading|lead|responsible|looking after|got|picked up|taken)\b|\b(?:sitting with|with|against) nobody\b|\b(?:anyone|anybody|someone|somebody) (?:been )?(?:put|named|down) (?:against|for|to)\b|\b(?:owner|ownership) of\b/,
    unless:
      /\b(?:update[ds]?|updating|record\w*|wrote|write(?! to)|said|say|told|sign\w*|clos\w*|approv\w*|respon[ds]\w*|repl\w*|comment\w*|action|actions|agree\w*|chair\w*|recently|evidence|due|when|status|board|digest|moved?|help|support|affected|aimed|before|was|were|used|date|deadline|commissioner|pcc)\b/,
  },
  // "what answer did we give the inspectorate", "did we accept it"
  {
    aspect: 'response',
    says: /\b(?:we|us|our|the force)\b.*\b(?:answer|answered|reply|replied|respond|responded|response|write back|wrote back|write to|wrote to|told|tell|accept|accepted|agreed? (?:to|with)|reject|rejected|decline|declined|disput\w+|turned? down|take on board|taken on board)\b.*\b(?:on|to|about|with|rec|recommendation|it|that)\b|\b(?:response|reply|answer) to the (?:inspectorate|inspectors)\b|\b(?:is|was|were|has) (?:rec|it|that|recommendation)\b.*\baccepted\b(?! (?:by|as)\b)/,
    unless:
      /\b(?:section 55|pcc|commissioner|others?|other|forces|who|when|owner|update|which|evidence|before|due|deadline|date|compare\w*|chair|chief|published|earlier|previous\w*|inspections?|board|dcc|acc|closed?|not)\b/,
  },
  {
    aspect: 'response',
    says: /\b(?:section 55|statutory) (?:letter|response|reply|answer)\b.*\b(?:say|said|about|on|to)\b/,
    unless: /\b(?:when|due|sent|date|late|in time|on time|deadline)\b/,
  },
  // "by what date must it be implemented", "how many weeks are left"
  {
    aspect: 'due',
    says: /\b(?:by |on )?(?:what|which) date\b|\b(?:weeks|months|days|time|long) (?:are |is )?(?:left|remaining|to go)\b|\btime (?:limit|is up|up)\b|\bhow (?:near|close|far off|far away) (?:is|are) (?:the |its )?(?:date|deadline)\b|\b(?:has|have|was|is) .*\b(?:a|any) (?:target |due )?date(?: set)?\b|\b(?:target|due) date of\b|\b(?:still )?(?:in|within) (?:time|its (?:date|deadline))\b|\bwhen (?:does|do|did) (?:hmicfrs|hmi|the inspectorate|inspectors)\b.*\b(?:done|finished|complete|completed|implemented|by)\b|\b(?:must|should|has to|have to) be (?:implemented|finished|done|complete|completed|met)\b/,
    unless:
      /\b(?:why|moved|slip\w*|original\w*|who|last|updated?|entry|evidence|change[ds]?|signed?|board|closed|raised|since|before|response|first)\b/,
  },
  // "sign off date", "has final sign off been given"
  {
    aspect: 'closure',
    says: /\bsign(?:ed)? off\b|\bby us (?:and|or) (?:also )?(?:by )?(?:hmicfrs|the inspectorate)\b/,
    unless:
      /\b(?:who|await\w*|wait\w*|ready|for sign off|to sign off|chair|actions?|evidence|due|why|pending|need\w*)\b/,
  },
  // "what does it state", "the aim of it", "what are the inspectors looking for"
  {
    aspect: 'text',
    says: new RegExp(
      [
        String.raw`\bwhat (?:does|do|did)\b.*\b(?:state|call for|oblige|relate to|refer to|set out|intend|propose|specify|stipulate|expect|seek|demand|aim|aiming)\b(?! us for an update)`,
        String.raw`\bwhat is\b.*\b(?:called|getting at|concerned with|meant to (?:fix|do|achieve|address|solve)|driving at|after|trying to (?:fix|achieve|do|address)|written in|included in|contained in)\b`,
        String.raw`\b(?:aims?|purpose|point|objective|subject|contents?|substance|gist|terms|scope|elements?|components?|requirements|essence|intention|title|heading) of\b|\blanguage (?:of|used in|in)\b`,
        String.raw`\b(?:let me|can you|could you|can i|could i|please) (?:just )?read\b|\bhow does\b.*\bread\b|\bwhich one (?:is|was)\b.*\bagain\b|^(?!.*\b(?:how is|how are|doing|going|stand)\b).*\bplain english\b|\bthe recommendation itself\b`,
        String.raw`\bwhat (?:is|are|was|were|did|do|does) (?:it (?:that )?)?(?:the )?${INSPECTORS}\b.*\b(?:looking for|after|put in|write|wrote|want\w*|asking|mean|expecting|getting at|seeking)\b`,
        NAMES_GUIDANCE.source,
        String.raw`\bwhat (?:are|were|is|was) (?:we|forces|the force|police) (?:meant|told|supposed|expected|required|obliged|asked|being asked)\b`,
      ].join('|'),
    ),
    unless:
      /\b(?:why|status|owner|latest|last|update[ds]?|due|overdue|evidence|action|actions|red|amber|green|reason|slip\w*|meeting|agenda|compare\w*|pcc|commissioner|chief|earlier|previous\w*|inspections?|before)\b/,
  },
  // "how are we going about it", "what jobs are there under it"
  {
    aspect: 'actions',
    says: /\b(?:work|action|delivery|improvement|implementation) ?plans?\b|\b(?:is there|show|see|got|have|the) (?:a |the |our )?plan\b|\b(?:doing|plan|planning|planned) to (?:meet|deliver|address|fix|achieve|implement|tackle|satisfy)\b|\bgoing about\b|\b(?:jobs|pieces of work|work strands?|strands of work|tasks)\b|\b(?:in train|being taken forward|tackling)\b|\bwhat (?:is|was|have we got|do we have)\b.*\b(?:still|left|remaining) to (?:do|be done|finish|deliver)\b|\bwhat (?:have|do) we (?:(?:still|got|have|need|left) )+to (?:get )?(?:do|done|sort|sorted|finish|finished|deliver|delivered|complete|completed)\b/,
    unless: /\b(?:forces|others?|compare\w*|who|when|problem solving plans?|section 55|published)\b/,
  },
  // "how has it progressed over time", "take me through it from the start"
  {
    aspect: 'history',
    says: /\bover time\b|\b(?:from|since) (?:the (?:start|beginning|outset)|day one)\b|\b(?:every|each|all the) (?:note|notes|update|updates|entry|entries)\b|\bgo back through\b|\bwhat (?:has|have) (?:taken place|gone on|been noted|happened)\b|\bwhat updates\b|\bwho did what\b|\bhow (?:did|have|has)\b.*\bget (?:to where|to this|here)\b|\bdated log\b|\bwork has gone in(?:to)?\b/,
    unless: /\b(?:last board|since|board|last month|week|forces|others?)\b/,
  },
];

/** What greets and leads up to a question. */
const LEADS = new RegExp(
  `^(?:(?:${GREETS}|and|so|but|pls|now|also|remind me|tell me|any idea|do we know|can you tell me|could you tell me|i (?:want|need|would like) to know) )+`,
);

/** Which aspect the turn of phrase tells; undefined where none does. */
export const toldBy = ({ text, reading }: Pick<Scene, 'text' | 'reading'>): Aspect | undefined => {
  const bare = withoutMeetings(text, reading).replace(LEADS, '');
  return TELLINGS.find(({ says, unless }) => says.test(bare) && unless?.test(bare) !== true)?.aspect;
};

/** "Since the last LPIB": it is the meeting that was the last. */
const withoutMeetings = (text: string, { whens, row }: Reading): string =>
  whens
    .filter(({ what }) => what.is === 'meeting')
    .map(({ start, end }) => row.slice(start, end).map((word) => word.text))
    .reduce(
      (left, said) => left.replace(said.join(' '), said.filter((word) => word !== 'last').join(' ')),
      text,
    );
