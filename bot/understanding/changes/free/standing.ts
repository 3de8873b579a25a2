/** How a recommendation is to stand, said freely: its colour, its end, its date, its owner. */
import { asPattern, type PersonRef } from '../../../../data/model';
import type { Lexicon } from '../../lexicon';
import { splitDay } from '../days';
import { personOf, wholePerson } from '../people';
import { ragOf, reasoned, type Recording, type Unreasoned } from '../recording';
import { asks, marksIn, reasonIn, type Clause, type Message } from './message';

/** An order that was found: of which recommendation it is known by itself, or is still to be found. */
export type Act = Known | Placed;

/** An action's number names its recommendation. */
interface Known {
  readonly known: Recording;
}

/** What it comes to once it is known of which recommendation. */
interface Placed {
  readonly known?: undefined;
  /** Where it is said: there the recommendation is looked for first. */
  readonly clause: Clause;
  /** A number without "rec" is one here: "turn 3 red". */
  readonly bare?: boolean;
  /** Said to be done, and not only stated: without a recommendation it is asked which. */
  readonly order?: boolean;
  /** Where none is named, it is that of the asker's last entry. */
  readonly orNone?: boolean;
  readonly make: (rec: string) => Recording | undefined;
}

const NEGATED =
  /\b(?:not|never|no longer|nor|neither|cannot|without|nobody|nothing|isnt|dont|wont|cant)\b|n['’]t\b/i;
const UNSURE =
  /\b(?:if|unless|until|till|once|when|whether|might|may be|could be|would be|before|maybe|perhaps|who|what|why|how|which)\b/i;

/** With its reason, or asked for it. */
const lacking = (
  message: Message,
  place: Pick<Clause, 'from' | 'to'>,
  lacks: Unreasoned,
): ((rec: string) => Recording | undefined) => {
  const reason = reasonIn(message, place);
  return (rec) =>
    reason === undefined
      ? undefined
      : reason === ''
        ? { is: 'why', rec, lacks }
        : { is: 'record', rec, change: reasoned(lacks, reason) };
};

/** Where a pattern's words stand in the message. */
const placeOf = ({ from, text }: Clause, found: RegExpExecArray): { from: number; to: number } => ({
  from,
  to: from + Math.min(text.length, found.index + found[0].length),
});

const COLOURS = '(?:red|amber|green|blue|white)';
const COLOURED = new RegExp(
  [
    String.raw`\bfrom ${COLOURS},? (?:back |down |up |over )?(?:to|into) ${COLOURS}\b`,
    String.raw`^(?:turn|make|set|mark|put|call|rate|flag|take|move|drop|downgrade|upgrade|bring|flip|switch|change|report|score|show|class|grade|shift|knock|bump|step|keep|record|list|treat|regard|taking|turning|marking|moving|calling|putting|dropping|making|setting|changing|going|have)(?! me\b| us\b)\b[^?]{0,70}? ${COLOURS}\b`,
    String.raw`\b(?:call|make|mark|turn|rate|put|show|flag) (?:it|that|this|that one|this one|them)(?: down| up)?(?: to| as| at| in)? ${COLOURS}\b`,
    String.raw`\b(?:should|ought to|must|needs? to|has to|have to|will|wants? to|now needs to) (?:now )?(?:be|go|turn|move|show|drop|read|become|come)(?: shown| showing| marked| rated| down| up| back)?(?: as| to| at)? ${COLOURS}\b`,
    String.raw`\b(?:has|have|had|is|we're|it's|we are|i'm|am|are|now)(?: now| had to)? (?:gone|going|moved|moving|turned|turning|dropped|dropping|slipped|slipping|taking|calling|rating|marking|putting)\b[^?]{0,40}? ${COLOURS}\b`,
    String.raw`\b${COLOURS}(?: now)?,? (?:please|pls|plz)[.! ]*$`,
    String.raw`\bto ${COLOURS}(?: now| today)?[.! ]*$`,
    String.raw`^(?:it|this|that)(?: is|['’]s)(?: now)? ${COLOURS}\b`,
  ].join('|'),
  'i',
);
/** What it is no longer. */
const NOT_COLOUR = new RegExp(String.raw`\b(?:from|not|instead of|rather than) ${COLOURS}\b`, 'gi');
const ALL_COLOURS = new RegExp(String.raw`\b${COLOURS}\b`, 'gi');
/** "the amber recs", "any reds": a list that is asked for. */
const LISTED = new RegExp(
  String.raw`\b${COLOURS}(?:s\b| (?:recs?|ones?|recommendations?|list|items?|actions?|or)\b)`,
  'i',
);

/** "green by the end of March", "red if we miss it": it is not so yet. */
const STILL_TO_COME =
  /^\s*(?:by|next|if|unless|until|till|when|once|before|after|in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b/i;

const colour = (message: Message): Act | undefined => {
  for (const clause of message.clauses) {
    const found = COLOURED.exec(clause.text);
    if (found === null || LISTED.test(clause.text)) continue;
    if (
      NEGATED.test(clause.text.slice(0, found.index + found[0].length)) ||
      UNSURE.test(clause.text.slice(0, found.index))
    )
      continue;
    // As long as it was, so that the places stay.
    const wanted = clause.text.replace(NOT_COLOUR, (said) => ' '.repeat(said.length));
    const colours = [...wanted.matchAll(ALL_COLOURS)];
    const [rag, ...others] = new Set(colours.map(([word]) => ragOf(word)));
    const last = colours.at(-1);
    if (rag === undefined || others.length > 0 || last === undefined) continue;
    const to = clause.from + last.index + last[0].length;
    if (STILL_TO_COME.test(message.text.slice(to))) continue;
    return { clause, bare: true, make: lacking(message, { from: clause.from, to }, { kind: 'state', rag }) };
  }
  return undefined;
};

/** Where an order stands: at the beginning, or behind who is to carry it out. */
const ORDERED = String.raw`(?:^|\b(?:please|pls|plz|may|can|could|to|so|and|then|now|just|i|we|i'll|we'll|do|you|kindly|hereby|therefore|must|should|me|let's|lets|board|chair) |[,;:.-] ?)`;

const SIGNS_OFF = new RegExp(
  String.raw`${ORDERED}(?:sign(?: it| this| that| this one| that one)? off\b(?! (?:my|our|your|his|her|their|a|an|some|any|annual|leave|expenses|overtime|details?|status|list|dates?|sheet|form|process|history|record|position|queue|rate|route|criteria|evidence|meeting|board|chair)\b)|sign (?:rec[a-z]*\.?|r|#)? ?#?\d+ off\b|sign (?:the )?[a-z -]{3,40}?(?:one|rec|recommendation) off\b|approv(?:e|ing) (?=(?:it|this|that|rec[a-z]*|r ?\d|#|\d|the .{3,40}(?:one|rec|recommendation))\b)|signing (?:it |this |that )?off\b|sign-off\b|(?:record|log|note|register|enter|take|have) (?:my|the|our|this as my)(?: final)? (?:sign[- ]?off|approval)\b|consider (?:it|this|that|rec[a-z]* ?#?\d+) signed off)|\b(?:happy|content|satisfied|agree[ds]?|okay) (?:for|that) .{2,40} (?:to be|can be|is|be|should be|may be) (?:signed off|closed|approved)\b`,
  'i',
);

const signOff = (message: Message): Act | undefined => {
  for (const clause of message.clauses) {
    const found = SIGNS_OFF.exec(clause.text);
    if (found === null || NEGATED.test(clause.text) || UNSURE.test(clause.text)) continue;
    if (/\bbut (?:leave|not|keep)\b/i.test(message.text)) continue;
    if (/\b(?:ready|put forward|submit|propose|await|pending|waiting|goes|going|go) /i.test(clause.text))
      continue;
    return {
      clause,
      bare: true,
      order: true,
      make: (rec) => ({ is: 'record', rec, change: { change: 'sign off' } }),
    };
  }
  return undefined;
};

const SENDS_BACK = new RegExp(
  String.raw`${ORDERED}(?:(?:send|return|hand|bounce|pass)\b(?:ing)?(?: [^.;:,?]{1,40}?)? back\b|(?:it|this|that|rec[a-z]* ?#?\d+|r ?\d+) (?:goes|is going|needs to go|has to go|must go|should go|wants to go) back\b|(?:return|returning) (?:it|this|that|rec[a-z]* ?#?\d+|r ?\d+) to (?:the |its )?(?:lead|owner)|(?:reject|rejecting) (?:it|this|that|rec[a-z]* ?#?\d+|r ?\d+))(?: (?:to|with) (?:the |its |their )?(?:[a-z]+ )?(?:lead|owner|team|asb lead))?(?: (?:please|pls|thanks))?`,
  'i',
);

const sendBack = (message: Message): Act | undefined => {
  for (const clause of message.clauses) {
    const found = SENDS_BACK.exec(clause.text);
    if (found === null || NEGATED.test(found[0]) || UNSURE.test(clause.text.slice(0, found.index))) continue;
    return {
      clause,
      bare: true,
      order: true,
      make: lacking(message, placeOf(clause, found), { kind: 'send back' }),
    };
  }
  return undefined;
};

const COMPLETES =
  /\b(?:propos(?:e|ing)|put(?:ting)? (?:it |this |that |rec[a-z]* ?#?\d+ |r ?\d+ )?forward|recommend(?:ing)?|submit(?:ting)?|request(?:ing)?|seek(?:ing)?|nominat(?:e|ing)|offer(?:ing)?)\b.{0,50}\b(?:complete|completed|completion|closure|closing|close|closed|sign(?:ed)?[- ]?off|done|discharged?)\b/i;

const complete = (message: Message): Act | undefined => {
  for (const clause of message.clauses) {
    if (!COMPLETES.test(clause.text) || NEGATED.test(clause.text) || UNSURE.test(clause.text)) continue;
    return {
      clause,
      bare: true,
      order: true,
      make: (rec) => ({ is: 'record', rec, change: { change: 'propose complete' } }),
    };
  }
  return undefined;
};

const MOVES =
  /\b(?:(?:mov|push|shift|extend|slip|defer|postpon|delay|reschedul|put|bring)(?:e|es|ing|ping|ed|ped)?\b.{0,40}?\b(?:rec[a-z]*|r ?\d|it|this|that|date|deadline|back|out)\b|extension|revised?(?: due| target| completion)? date|new (?:due |target |completion |end )?(?:date|deadline)|make (?:it|that)|(?:re-?date|re-?set) (?:it|rec)|goes to|go to|(?:won['’]?t|will not|not going to|can['’]?t|cannot|unlikely to|isn['’]?t going to) (?:now )?(?:land|make|hit|be (?:done|ready|finished|complete|met)|finish|meet)|needs? (?:until|till|longer)|more time|(?:due |target |end |completion )?(?:date|deadline) (?:of|for|on) .{1,40}?\b(?:will|needs|has to|have to|should|must|becomes|is now|now))\b/i;
/** Before a day that is not the one wanted. */
const NOT_THAT =
  /\b(?:not|from|instead of|rather than|than|was|were|since|on|in|of the|originally|currently|current|dated|met|meeting|published|hit|make|meet|miss|land|reach)\s+(?:the )?$/i;
const DAY_BEGINS =
  /(?<![\d.:/£%-])\b(?:\d{1,2}(?:st|nd|rd|th)?(?=[ /.-]+(?:of )?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|\d{4}-\d\d-\d\d|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s? (?=\d|the \d)|(?:the )?(?:end|middle|mid|beginning|start|close)(?: of|-| )|next |(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)[a-z]* )/gi;

/** The one day that is wanted; undefined where none is, or several may be. */
export const wantedDay = (
  said: string,
  message: Message,
): { day: string; at: number; to: number } | undefined => {
  const found: { day: string; at: number; to: number; not: boolean }[] = [];
  let past = 0;
  for (const { index } of marksIn(said, DAY_BEGINS)) {
    if (index < past) continue;
    const rest = said.slice(index, index + 60);
    const read = longestDay(rest, message);
    if (read === undefined) continue;
    past = index + read.length;
    found.push({ day: read.day, at: index, to: past, not: NOT_THAT.test(said.slice(0, index)) });
  }
  const wanted = found.filter(({ not }) => !not);
  const [only, ...more] = new Map(wanted.map((each) => [each.day, each])).values();
  return more.length > 0 ? undefined : only;
};

const longestDay = (rest: string, { speaker }: Message): { day: string; length: number } | undefined => {
  const found = splitDay(rest, speaker.today);
  if (typeof found === 'object') {
    const length =
      found.reason === '' ? rest.length : rest.length - rest.trimEnd().length + rest.indexOf(found.reason);
    return { day: found.day, length: Math.max(1, length) };
  }
  // "21 March not end Feb": what follows is none of it.
  const words = [...rest.matchAll(/\S+/g)].slice(0, 5);
  for (const word of words.reverse()) {
    const upTo = rest.slice(0, word.index + word[0].length).replace(/[.,;:)]+$/, '');
    const day = splitDay(upTo, speaker.today);
    if (typeof day === 'object' && day.reason === '') return { day: day.day, length: upTo.length };
  }
  return undefined;
};

const date = (message: Message): Act | undefined => {
  const said = message.clauses.filter(({ text }) => MOVES.test(text));
  if (said.length === 0) return undefined;
  for (const clause of [...said, ...message.clauses]) {
    const wanted = wantedDay(clause.text, message);
    if (wanted === undefined) continue;
    const others = message.clauses.filter(
      (each) => each !== clause && wantedDay(each.text, message) !== undefined && MOVES.test(each.text),
    );
    if (others.length > 0 || asks(clause.text)) return undefined;
    const place = { from: clause.from, to: clause.from + wanted.to };
    // "Rec 3 to 16 May" is no range of recommendations.
    const upTo = clause.text.slice(0, wanted.at).replace(/\b(?:to|until|till|by)\s*$/i, '');
    const own = { ...clause, text: upTo.trim() === '' ? clause.text.slice(wanted.to) : upTo };
    const order = /^(?:push|move|extend|put|shift|change|delay|slip)\b/i.test(clause.text);
    return { clause: own, order, make: lacking(message, place, { kind: 'date', to: wanted.day }) };
  }
  return undefined;
};

const owning = new WeakMap<Lexicon, readonly RegExp[]>();

/** Whoever the record lists, by name or post, or the speaker, as a pattern. */
const personPattern = ({ catalogue }: Lexicon): string => {
  const names = catalogue.people
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .sort((a, b) => b.length - a.length)
    .map(asPattern);
  return String.raw`(?<who>${[...names, 'me', 'myself', 'i'].join('|')})`;
};

const REF = String.raw`(?:it|this|that|this one|that one|(?:rec[a-z]*\.?|r) ?#?(?:\d+|[a-z]+)|the [a-z -]{3,40}?(?:one|rec|recommendation))`;

const patternsFor = (who: string): readonly RegExp[] =>
  [
    String.raw`\b(?:pass|hand|transfer|mov|reallocat|allocat|assign|reassign|belong|sit|giv|go|switch|entrust|rest)(?:e|es|ed|s|ing|en|ting)?\b[^.;:?]{0,50}? (?:to|with|under) (?:the |our )?${who}\b(?! (?:for (?!now\b|the time being)|to (?:check|review|comment|approve|look|sign|consider|agree)\b|about\b))`,
    String.raw`\bput(?:ting)? ${REF} (?:under|with|to) (?:the |our )?${who}\b`,
    String.raw`\bover to (?:the |our )?${who}\b`,
    String.raw`\b${who} (?:(?:is|will be|now|to|will|should|has|have|agreed to|is going to|am|be|can|would) )*(?:pick(?:s|ing)? ${REF} up|pick(?:s|ing)? up ${REF}(?! with)|tak(?:es?|ing) ${REF} (?:on|over)|tak(?:es?|ing) (?:on|over) ${REF}|owns? ${REF}|becomes? (?:the )?(?:new )?owner|leads? on ${REF}|the (?:new )?owner (?:of|for|on) ${REF})`,
    String.raw`\b(?:put|name|list|record|have|make|set|enter|want|place) (?:the |our )?${who} (?:down |in |made )?(?:as |the |its |their |new |named |be |to be )*(?:owner|lead)\b`,
    String.raw`\b(?:new )?owner(?:ship)?(?: of ${REF})?(?: |\s*[:=-]\s*)(?:is |to be |should be |should go to |to |now |will be |change to |becomes |changes to |goes to |with )*(?:the |our )?${who}\b`,
  ].map((pattern) => new RegExp(pattern, 'i'));

/** Made once for a record: its people are in them. */
const ownerPatterns = (lexicon: Lexicon): readonly RegExp[] => {
  const patterns = owning.get(lexicon) ?? patternsFor(personPattern(lexicon));
  owning.set(lexicon, patterns);
  return patterns;
};

const OWNING =
  /\b(?:own(?:s|er|ers|ership|ed)?|allocat\w*|assign\w*|reassign\w*|hand\w*|pass\w*|belongs?|tak(?:e|es|ing)|pick\w*|lead on|put me|put the|put|sits?|sit|go|goes|going|transfer\w*|give|giving|switch)\b/i;

/** Whose these words make it. */
export const personAfter = (said: string, message: Message): PersonRef | undefined => {
  if (!OWNING.test(said)) return undefined;
  for (const pattern of ownerPatterns(message.lexicon)) {
    const found = pattern.exec(said);
    if (found === null || NEGATED.test(found[0]) || UNSURE.test(said.slice(0, found.index))) continue;
    const person = personOf(found.groups?.['who'] ?? '', message.speaker, message.lexicon);
    if (person !== undefined) return person;
  }
  return undefined;
};

const owner = (message: Message): Act | undefined => {
  for (const clause of message.clauses) {
    // What is handed to somebody may be anything: an owner is only made where it is the recommendation.
    if (asks(clause.text) || !IT.test(clause.text) || LISTS.test(clause.text)) continue;
    const person = personAfter(clause.text, message) ?? madeIt(clause.text, message);
    if (person === undefined) continue;
    return {
      clause,
      order: true,
      make: (rec) => ({ is: 'record', rec, change: { change: 'owner', owner: person } }),
    };
  }
  return undefined;
};
/** "rec 2 needs an owner, make it the ASB lead" */
const madeIt = (said: string, { text, speaker, lexicon }: Message): PersonRef | undefined => {
  const who = MAKE_IT.exec(said)?.groups?.['who'];
  return who === undefined || !/\bowner\b|\bowned\b|\bunallocated\b|\bwho (?:has|owns)\b/i.test(text)
    ? undefined
    : wholePerson(who, speaker, lexicon);
};
const MAKE_IT =
  /^(?:make|call|have) (?:it|that|this) (?<who>(?:the )?[A-Za-z' ]{1,60}?)(?: please| pls| then)?[.! ]*$/i;
/** "recs that sit with the ASB lead": a list that is asked for. */
const LISTS =
  /^(?:the |any |all |all the |only |just )?(?:[a-z]+ )?(?:recs|recommendations|ones|actions|those)\b(?! ?#?\d)|\b(?:recs|recommendations|ones|actions|those) (?:that|which|assigned|allocated|owned|sitting)\b|\bfilter\b/i;
const IT = /\b(?:rec[a-z]*|r ?\d+|it|this|that|owner\w*|one)\b/i;

/** In the order in which they are tried: the most telling first. */
export const STANDING: readonly ((message: Message) => Act | undefined)[] = [
  sendBack,
  signOff,
  complete,
  date,
  colour,
  owner,
];
