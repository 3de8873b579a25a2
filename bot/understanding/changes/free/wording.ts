/** Words that are to be kept, said freely: progress, a comment, a correction, evidence, an action. */
import { addedActionFreely, ofAction } from './acting';
import { reports } from '../statement';
import { COMMISSIONER } from '../wording';
import { asks, marksIn, subjectIn, trimmed, type Message } from './message';
import type { Act } from './standing';

const LATTER = String.raw`(?:say|read|be|have said|have been|have read)`;
const CORRECTS = new RegExp(
  String.raw`(?:\b(?:correct|change|amend|fix|edit|reword|update) (?:it|that|this)(?: to(?: (?:say|read))?| so (?:it|that it) (?:says|reads))?:?|\b(?:should|ought to)(?: (?:now|really|actually))? ${LATTER}:?|\bneeds to (?:say|read):?|\bto (?:say|read):?|\bso (?:that )?it (?:says|reads):?|^correction\b[^:]{0,80}:|\bmake it (?:say|read)?:?|\bcorrect to:?)\s+(?<text>\S.+)$`,
  'is',
);
const OF_ENTRY =
  /\b(?:my|the|that) (?:last |latest |previous |most recent |earlier )?(?:(?:rec[a-z]*|r) ?#?\d+ )?(?:update|entry|note|report|comment)\b|\b(?:update|entry|note) (?:that )?i (?:put|made|logged|typed|added|recorded|wrote)\b|\bwhat i (?:last |just )?(?:put|said|wrote|logged|recorded|typed)\b/i;

/** Quotation marks around the whole are none of the words. */
const unquoted = (said: string): string => said.replace(/^["“]|["”]$/g, '');

const correction = (message: Message): Act | undefined => {
  const found = CORRECTS.exec(message.text);
  const said = found?.groups?.['text'] ?? '';
  const head = message.text.slice(0, message.text.length - said.length);
  const text = unquoted(trimmed(said));
  if (found === null || text === '' || !OF_ENTRY.test(head) || asks(text)) return undefined;
  return corrected(head, text);
};

const corrected = (head: string, text: string): Act => ({
  clause: { text: head, from: 0, to: head.length },
  orNone: true,
  make: (rec) => ({ is: 'last entry', rec: rec === '' ? undefined : rec, text }),
});

const MINE =
  /^(?:i |we )?(?:got|made a mistake|misreported|logged|wrote|put)\b|\bmy (?:last |latest )?(?:update|entry|note|report)\b/i;
const WRONG = /\b(?:wrong|incorrect|mistake|error|misreported|not right)\b/i;
const TO_CORRECT =
  /^(?:so |and )?(?:correct|change|amend|fix|update) (?:it|that|this|(?:my|the) (?:last |latest )?(?:update|entry|note|report))(?: on (?:rec[a-z]*|r) ?#?\d+)?(?: accordingly)?(?: please| pls| thanks)*[.! ]*$/i;

/** "I got rec 3 wrong on Thursday. The form is still being built. Please correct my update": its words in the middle. */
const correctionWithin = (message: Message): Act | undefined => {
  const { clauses, text } = message;
  const [first, second] = clauses;
  const last = clauses.at(-1);
  if (first === undefined || second === undefined || last === undefined || clauses.length < 3)
    return undefined;
  const wrong = clauses.findIndex((clause) => WRONG.test(clause.text));
  const begins = clauses[wrong + 1];
  // Whose it is that is wrong, is the speaker's to say.
  if (!MINE.test(clauses[wrong]?.text ?? '') && !/\bmy\b/i.test(last.text)) return undefined;
  if (wrong < 0 || wrong > 1 || begins === undefined || begins === last || !TO_CORRECT.test(last.text))
    return undefined;
  const end = clauses.at(-2)?.to ?? last.from;
  const said = trimmed(text.slice(begins.from, end));
  return said === '' || asks(said) ? undefined : corrected(text.slice(0, begins.from), said);
};

const COMMENTS =
  /\b(?:comments?|remarks?|views?|feedback|observations?|words|steer|message)\b|^(?:this is |a note |note |message |word )?from (?:the |our )?(?:commissioner|pcc|pfcc|opcc)\b|\b(?:commissioner|pcc|pfcc|opcc) (?:says|wants|would like|asks|welcomes|notes)\b|\basked (?:me|us|for)\b.{0,30}\b(?:add|record|note|put|log|minute|enter)/i;
/** What stands before the words themselves. */
const SAYS =
  /(?:\s?:\s+|,? which (?:is|are|was|were|reads?)(?: that)?:? | (?:is|was|reads|says)(?: that)? (?=["“]?[a-z])| that | saying (?:that )?|\.\s+(?=[A-Z])| [-\u2010-\u2015] |,\s+)/gi;

const comment = (message: Message): Act | undefined => {
  const { text } = message;
  if (!COMMISSIONER.test(text) || ASKING.test(text)) return undefined;
  for (const says of marksIn(text, SAYS)) {
    const head = text.slice(0, says.index);
    const said = unquoted(trimmed(text.slice(says.index + says[0].length)));
    if (
      !COMMISSIONER.test(head) ||
      !COMMENTS.test(head) ||
      (subjectIn(message, head).is === 'none' && !NEW.test(head))
    )
      continue;
    // "PCC comments on 1 and 3, I need them": a comma alone is weak.
    if (says[0].startsWith(',') && !/^, which/i.test(says[0]) && !SINGLE.test(head)) continue;
    const orders = /^(?:please |pls )?(?:add|log|record|note|put|take|enter|minute)\b/i.test(head);
    if ((said.match(/\p{L}+/gu) ?? []).length < 2 || (!orders && (asks(said) || asks(head))))
      return undefined;
    const clause = { text: head, from: 0, to: head.length };
    return {
      clause,
      order: true,
      make: (rec) => ({ is: 'record', rec, change: { change: 'comment', text: said } }),
    };
  }
  return undefined;
};
/** One that is to be added, on whichever recommendation. */
const NEW = /^(?:please )?(?:an?|new|another|the|this|add|record|log|note|put|take|enter)\b.*\bcomment\b/i;
const SINGLE = /\bcomment\b|\b(?:add|log|record|note|put|take|enter|minute)\b/i;
const ASKING =
  /^(?:and |so )?(?:what|who|when|where|why|how|which|did|does|do|has|have|is|was|are|were|any|anything|show|list|remind|tell)\b/i;

const LINK = /\bhttps:\/\/\S+/gi;

const evidence = (message: Message): Act | undefined => {
  const links = message.text.match(LINK) ?? [];
  const [link] = links;
  if (link === undefined || links.length > 1) return undefined;
  const rest = message.text.replace(LINK, 'link');
  if (asks(rest)) return undefined;
  const behind = trimmed(
    message.text.slice(message.text.indexOf(link) + link.length).replace(/^[\s<>()\u2190-]+/, ''),
  );
  const isTitle =
    behind !== '' && !/\b(?:evidence|rec[a-z]*|r ?\d+|one|proof|above|attached|it|that|this)\b/i.test(behind);
  const url = link.replace(/[.,;)>]+$/, '');
  return {
    clause: { text: rest, from: 0, to: message.text.length },
    // A link alone may be anything.
    order: /\b(?:evidence|proof|attach|upload)/i.test(rest),
    make: (rec) => ({
      is: 'record',
      rec,
      change: { change: 'evidence', url, ...(isTitle ? { title: behind.slice(0, 200) } : {}) },
    }),
  };
};

const KEEPS = String.raw`(?:log|record|enter|put|jot|minute|add|capture|register|write|note|mark|include|show|document|get|have|place|stick|pop|bung|drop|slot|chuck|whack)(?: (?:it |this |that |something |an? (?:note|entry|update|line) |the following )?(?:down|up|in|against|on|under|for|to))?`;
/** An order to keep what follows; a noun ("the note on rec 4 that …") is none. */
const TO_KEEP = new RegExp(
  String.raw`(?:^|[,;.:-] ?|\b(?:please|pls|plz|you|do|to|just|and|then|so|also|kindly|let's|lets|must|should|we|i'll|we'll|can|could|would|may) )${KEEPS}\b|\bon (?:the )?(?:record|file)\b|\b(?:worth|for) (?:the )?(?:board|minutes?|record|noting|recording)\b|\bupdate\b|\b(?:minuted|recorded|logged|noted|entered)\b|\b(?:am|['’]m|are|['’]re) (?:putting|logging|recording|adding|entering|reporting)\b`,
  'i',
);
/** "The position on rec 1 is that …" */
const STANDS = /\b(?:position|latest|picture|situation|progress|news)\b.{0,40}$/i;
/** "Could the record for rec 3 show that …" is no question. */
const MAY_SHOW =
  /^(?:can|could|may|might|would|will) (?:the|our|my) (?:record|entry|minutes?|tracker|log|file)\b.{0,60}\b(?:show|reflect|say|note|state|include)\b/i;
/** Said to be kept without saying where: it is asked. "Note that …" may be for whoever reads it. */
const ORDERS_IT = /\b(?:log|record|enter|put|jot|minute|add|capture|register)\b/i;
const THAT =
  /(?:,? that (?!one\b|rec\b|is\b|in\b|down\b|on\b|as\b|to\b|against\b|for\b|under\b|being\b|of\b)|\bis that |\s?:\s+|\s+[-\u2010-\u2015]+\s+)/gi;

/** "jot down against rec 8 that both have signed", "what I wanted on the record for rec 4 is that …" */
const kept = (message: Message): Act | undefined => {
  const { text } = message;
  for (const that of marksIn(text, THAT)) {
    const head = text.slice(0, that.index);
    const [last] = message.clauses.filter(({ from }) => from < that.index).slice(-1);
    const own = last === undefined ? head : text.slice(last.from, that.index);
    const shows = MAY_SHOW.test(own) || (/^what (?:i|we)\b/i.test(own) && /^is that/i.test(that[0]));
    const stands = /^ ?(?:is that|:)/i.test(that[0]) && STANDS.test(own);
    if (!(shows || stands || TO_KEEP.test(own)) || head.includes('?')) continue;
    const said = trimmed(text.slice(that.index + that[0].length));
    const isWhole = (said.match(/\p{L}+/gu) ?? []).length >= 3;
    if (!isWhole || asks(said) || (!shows && asks(own))) continue;
    return {
      clause: { text: own, from: last?.from ?? 0, to: that.index },
      order: ORDERS_IT.test(own),
      make: (rec) => ({ is: 'record', rec, change: { change: 'progress', text: said } }),
    };
  }
  return undefined;
};

const NAME = String.raw`(?:rec[a-z]*\.? ?(?:no\.? ?|number )?#?(?:\d+|[a-z]+)|r ?#?\d+|#\d+|the [a-z -]{3,40}?(?:one|rec|recommendation))`;
const TO_GO_UNDER = new RegExp(
  String.raw`[,.;)\s-]+(?:(?:can|could|may|would) (?:that|this|it|you|we)\b.{0,60}?|(?:please |pls )?(?:log|record|note|add|put|enter|minute)\b(?: (?:that|this|it|down|in|up))*.{0,30}?) (?:for|on|against|to|under|in) (?<name>${NAME})(?: please| pls| thanks| ta)?[.! ]*$`,
  'i',
);

/** As long as an order behind the words is. */
const LONGEST_ORDER = 160;

/** "module three piloted, can that go down as an update for #8": the order behind what is to be kept. */
const keptBefore = (message: Message): Act | undefined => {
  const begins = Math.max(0, message.text.length - LONGEST_ORDER);
  const found = TO_GO_UNDER.exec(message.text.slice(begins));
  const name = found?.groups?.['name'];
  if (found === null || name === undefined) return undefined;
  const at = begins + found.index;
  const said = trimmed(`${message.text.slice(0, at)}${found[0].startsWith(')') ? ')' : ''}`);
  const { lexicon, speaker } = message;
  if (said.split(/\s+/).length < 3 || !reports(said, 'dash', true, lexicon, speaker.today)) return undefined;
  const clause = { text: name, from: at, to: message.text.length };
  return { clause, make: (rec) => ({ is: 'record', rec, change: { change: 'progress', text: said } }) };
};

const ADDS_UPDATE = new RegExp(
  String.raw`\b(?:add|log|put|record|note|enter|post) (?:an?|the|my|this|another) (?:quick |short |brief )?(?:update|note|entry|progress note) (?:to|on|for|against|under) (?<name>${NAME})(?: for me| please| pls)*[ ,:.-]+(?<text>\S.{15,})$`,
  'is',
);
/** So much may lead up to it. */
const LONGEST_LEAD = 60;

/** "quick one from the car, please add an update to rec 8 module one delivered …": no mark stands before the words. */
const keptBehind = (message: Message): Act | undefined => {
  const found = ADDS_UPDATE.exec(message.text);
  const { name, text } = found?.groups ?? {};
  if (found === null || name === undefined || text === undefined || found.index > LONGEST_LEAD)
    return undefined;
  const said = trimmed(text);
  const { lexicon, speaker } = message;
  if (!reports(said, 'dash', true, lexicon, speaker.today)) return undefined;
  const clause = { text: name, from: found.index, to: found.index + found[0].length - text.length };
  return { clause, make: (rec) => ({ is: 'record', rec, change: { change: 'progress', text: said } }) };
};

const UPDATE_ALONE =
  /^(?:an? |my |new |quick |another |this week['’]?s |latest )*(?:update|progress(?: note| update)?|note)\s*(?::|,|[-\u2010-\u2015]+)\s+(?<text>.{8,})$/is;

/** "update: another 12 officers trained", of whichever is spoken of. */
const updateAlone = (message: Message): Act | undefined => {
  const [first] = message.clauses;
  const found = UPDATE_ALONE.exec(message.text.slice(first?.from ?? 0))?.groups?.['text'];
  if (first === undefined || found === undefined) return undefined;
  const said = trimmed(found);
  const { lexicon, speaker } = message;
  if (!reports(said, 'dash', false, lexicon, speaker.today)) return undefined;
  return {
    clause: first,
    order: true,
    make: (rec) => ({ is: 'record', rec, change: { change: 'progress', text: said } }),
  };
};

/** Words that only lead up to what is said of what is named: "okay so this is for rec 1, …". */
const LEADS_UP = new Set(
  `this that these thats that's it is it's its one quick update updates note news progress word something info
  information line latest position on for about re regarding against under with from to the a an my our your some small
  short brief further new another just so ok okay right now well also and hi hello all morning here here's heres as at of
  & both board seeing worth be it'd would ahead next week minute minutes record file turning coming moving going in
  relation respect respects regards terms got get have i i've ive this'll goes belongs dictating log can could down`.split(
    /\s+/,
  ),
);
const leadsUp = (said: string): boolean =>
  (said.toLowerCase().match(/[^\s,]+/g) ?? []).every((word) => LEADS_UP.has(word) || /^\d+$/.test(word));

/** Without the name of the recommendation. */
const withoutName = (said: string): string =>
  said
    .replace(
      /\b(?:rec[a-z]*\.?|r) ?(?:no\.? ?|number )?#?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b|#\d+/gi,
      '',
    )
    .replace(/\bthe [a-z -]{3,40}?(?:one|rec|recommendation)\b/gi, '')
    .replace(/[.()]/g, ' ');

/** A recommendation that is only named, and behind it what is said of it. */
export const labelled = (message: Message): Act | undefined => {
  const last = message.clauses.length - 1;
  for (const [at, clause] of message.clauses.entries()) {
    // What leads up is soon told; what is named is not.
    if (last === 0 || !leadsUp(withoutName(clause.text))) continue;
    const subject = subjectIn({ ...message, clauses: [clause] }, clause.text);
    if (subject.is !== 'rec' && subject.is !== 'several') continue;
    const said = trimmed(at === last ? message.text.slice(0, clause.from) : message.text.slice(clause.to));
    const { lexicon, speaker } = message;
    if (said.split(/\s+/).length < 4 || !reports(said, 'dash', false, lexicon, speaker.today))
      return undefined;
    return { clause, make: (rec) => ({ is: 'record', rec, change: { change: 'progress', text: said } }) };
  }
  return undefined;
};

/** In the order in which they are tried: words to be kept may speak of anything, so that what introduces them goes first. */
export const WORDED: readonly ((message: Message) => Act | undefined)[] = [
  correction,
  correctionWithin,
  comment,
  evidence,
  addedActionFreely,
  ofAction,
  keptBefore,
  kept,
  keptBehind,
  updateAlone,
];
