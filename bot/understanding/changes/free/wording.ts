/** Words that are to be kept, said freely: progress, a comment, a correction, evidence, an action. */
import { addedAction } from '../actions';
import type { Recording } from '../recording';
import { reports } from '../statement';
import { asks, readingOf, subjectIn, trimmed, type Message } from './message';
import { wantedDay, type Act } from './standing';

const LATTER = String.raw`(?:say|read|be|have said|have been|have read)`;
const CORRECTS = new RegExp(
  String.raw`(?:\b(?:correct|change|amend|fix|edit|reword|update) (?:it|that|this)(?: to(?: (?:say|read))?| so (?:it|that it) (?:says|reads))?:?|\b(?:should|ought to)(?: (?:now|really|actually))? ${LATTER}:?|\bneeds to (?:say|read):?|\bto (?:say|read):?|\bmake it (?:say|read)?:?|\bcorrect to:?)\s+(?<text>\S.+)$`,
  'is',
);
const OF_ENTRY =
  /\b(?:my|the|that) (?:last |latest |previous |most recent |earlier )?(?:update|entry|note|report|comment)\b|\b(?:update|entry|note) (?:that )?i (?:put|made|logged|typed|added|recorded|wrote)\b|\bwhat i (?:last |just )?(?:put|said|wrote|logged|recorded|typed)\b/i;

const correction = (message: Message): Act | undefined => {
  const found = CORRECTS.exec(message.text);
  const head = message.text.slice(0, found?.index ?? 0);
  const text = trimmed(found?.groups?.['text'] ?? '').replace(/^["“]|["”]$/g, '');
  if (found === null || text === '' || !OF_ENTRY.test(head) || asks(text)) return undefined;
  const clause = { text: head, from: 0, to: head.length };
  return { clause, make: (rec) => ({ is: 'last entry', rec: rec === '' ? undefined : rec, text }) };
};

const COMMISSIONER = /\b(?:commissioner|pcc|pfcc|opcc)\b/i;
const COMMENTS =
  /\b(?:comments?|remarks?|views?|feedback|observations?)\b|\basked (?:me|us|for)\b.{0,30}\b(?:add|record|note|put|log|minute|enter)/i;
/** What stands before the words themselves. */
const SAYS =
  /(?:\s?:\s+|,? which (?:is|was|reads)(?: that)?:? | (?:is|was|reads|says)(?: that)? (?=["“]?[a-z])| that | saying (?:that )?| [-\u2010-\u2015] )/i;

const comment = (message: Message): Act | undefined => {
  const { text } = message;
  const says = SAYS.exec(text);
  if (says === null) return undefined;
  const head = text.slice(0, says.index);
  const said = trimmed(text.slice(says.index + says[0].length)).replace(/^["“]|["”]$/g, '');
  if (!COMMISSIONER.test(head) || !COMMENTS.test(head) || asks(said)) return undefined;
  if (/^(?:what|who|when|where|why|how|which|did|does|has|have|is|was|any|show|list)\b/i.test(head))
    return undefined;
  const clause = { text: head, from: 0, to: head.length };
  return {
    clause,
    order: true,
    make: (rec) => ({ is: 'record', rec, change: { change: 'comment', text: said } }),
  };
};

const ADDS =
  /^(?:(?:please |pls |and |also )*(?:a |an |one |another |new |further |extra |additional |add(?:ing)? |create |log |raise |set |put (?:in |down )?|need(?:s)? |we need |i need )+(?:an? |new |another |further |extra )*actions?\b|actions? (?:for|on|under|against|to)\b)|\b(?:add|create|log|raise|put (?:in|down)|needs?|set|want)\b.{0,20}\b(?:an?|new|another|further|one more|extra) (?:new |further |extra )?action\b/i;
const MAKES = /\b(?:add|adding|create|new|log|raise|set|put|another|extra|further)\b/i;
const BEGINS = /(?:\s?[:,\n]\s*|\s+[-\u2010-\u2015]+\s+|\.\s+|(?:please|pls)\.? |\bto (?=[a-z]))/gi;

const action = (message: Message): Act | undefined => {
  const [first] = message.clauses;
  if (first === undefined || !ADDS.test(first.text) || asks(first.text)) return undefined;
  // What is to be done begins behind what names the recommendation.
  const { text, speaker, lexicon } = message;
  for (const mark of text.slice(first.from).matchAll(BEGINS)) {
    const at = first.from + mark.index;
    const head = text.slice(first.from, at);
    const isTo = /^to/i.test(mark[0]);
    if (
      !/\bactions?\b/i.test(head) ||
      (isTo && /\bactions?$/i.test(head.trim()) && /^to rec/i.test(text.slice(at)))
    )
      continue;
    const subject = subjectIn(message, head);
    if (subject.is !== 'rec') continue;
    const said = text
      .slice(at + mark[0].length)
      .replace(/\.\s+(?=(?:owner|owned|by|due|target|for|complete by|\d))/gi, ', ');
    if (trimmed(said).length < 4 || (asks(said) && !MAKES.test(head))) continue;
    const clause = { text: head, from: first.from, to: at };
    return { clause, order: true, make: (rec) => addedAction(rec, trimmed(said), speaker, lexicon) };
  }
  return undefined;
};

const LINK = /\bhttps:\/\/\S+/gi;

const evidence = (message: Message): Act | undefined => {
  const links = message.text.match(LINK) ?? [];
  const [link] = links;
  if (link === undefined || links.length > 1) return undefined;
  const rest = message.text.replace(LINK, ' ');
  if (asks(rest)) return undefined;
  const behind = trimmed(
    message.text.slice(message.text.indexOf(link) + link.length).replace(/^[\s<>()-]+/, ''),
  );
  const isTitle =
    behind !== '' && !/\b(?:evidence|rec[a-z]*|r ?\d+|one|proof|above|attached|it|that|this)\b/i.test(behind);
  const url = link.replace(/[.,;)>]+$/, '');
  return {
    clause: { text: rest, from: 0, to: message.text.length },
    order: true,
    make: (rec) => ({
      is: 'record',
      rec,
      change: { change: 'evidence', url, ...(isTitle ? { title: behind.slice(0, 200) } : {}) },
    }),
  };
};

const KEEPS = String.raw`(?:log|record|enter|put|jot|minute|add|capture|register|write|note|mark|include|show|document|get|have|place)(?: (?:it |this |that |something |an? (?:note|entry|update|line) |the following )?(?:down|up|in|against|on|under|for|to))?`;
/** An order to keep what follows; a noun ("the note on rec 4 that …") is none. */
const TO_KEEP = new RegExp(
  String.raw`(?:^|[,;.:-] ?|\b(?:please|pls|plz|you|do|to|just|and|then|so|also|kindly|let's|lets|must|should|we|i'll|we'll|can|could|would|may) )${KEEPS}\b|\bon (?:the )?(?:record|file)\b|\b(?:worth|for) (?:the )?(?:board|minutes?|record|noting|recording)\b|\bupdate\b`,
  'i',
);
/** Said to be kept without saying where: it is asked. "Note that …" may be for whoever reads it. */
const ORDERS_IT = /\b(?:log|record|enter|put|jot|minute|add|capture|register)\b/i;
const THAT = /(?:,? that (?!one\b|rec\b|is\b)|\bis that |\s?:\s+|\s+[-\u2010-\u2015]+\s+)/gi;

/** "jot down against rec 8 that both have signed", "what I wanted on the record for rec 4 is that …" */
const kept = (message: Message): Act | undefined => {
  const { text } = message;
  for (const that of text.matchAll(THAT)) {
    const head = text.slice(0, that.index);
    const [last] = message.clauses.filter(({ from }) => from < that.index).slice(-1);
    const own = last === undefined ? head : text.slice(last.from, that.index);
    if (!TO_KEEP.test(own) || head.includes('?')) continue;
    const said = trimmed(text.slice(that.index + that[0].length));
    const isWhole = (said.match(/\p{L}+/gu) ?? []).length >= 3;
    if (!isWhole || asks(said) || asks(own)) continue;
    return {
      clause: { text: own, from: last?.from ?? 0, to: that.index },
      order: ORDERS_IT.test(own),
      make: (rec) => ({ is: 'record', rec, change: { change: 'progress', text: said } }),
    };
  }
  return undefined;
};

/** Words that only lead up to what is said of what is named: "okay so this is for rec 1, …". */
const LEADS_UP =
  /^(?:(?:this|that|these|it|is|it's|its|one|quick|update|updates|note|news|progress|word|something|info|information|line|latest|position|on|for|about|re|regarding|against|under|with|from|to|the|a|an|my|our|your|some|small|short|brief|further|new|another|just|so|ok|okay|right|now|well|also|and|hi|hello|all|morning|here|here's|heres|is|as|at|of|\d+|&|both|board|seeing|worth|be|it'd|would|ahead|next|week|minute|minutes|record|file|turning|coming|moving|going|in|relation|respect|respects|regards|terms)[ ,]*)*$/i;

/** A recommendation that is only named, and behind it what is said of it. */
export const LABELLED = (message: Message): Act | undefined => {
  for (const [at, clause] of message.clauses.entries()) {
    if (at + 1 >= message.clauses.length) return undefined;
    const subject = subjectIn({ ...message, clauses: [clause] }, clause.text);
    if (subject.is !== 'rec' && subject.is !== 'several') continue;
    const reading = readingOf(clause.text, message);
    const left = clause.text
      .replace(
        /\b(?:rec[a-z]*\.?|r) ?(?:no\.? ?|number )?#?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b|#\d+/gi,
        '',
      )
      .replace(/\bthe [a-z -]{3,40}?(?:one|rec|recommendation)\b/gi, '');
    if (!LEADS_UP.test(left.trim()) || reading.length > 16) continue;
    const said = trimmed(message.text.slice(clause.to));
    const { lexicon, speaker } = message;
    if (!reports(said, 'dash', false, lexicon, speaker.today) || said.split(/\s+/).length < 4)
      return undefined;
    return { clause, make: (rec) => ({ is: 'record', rec, change: { change: 'progress', text: said } }) };
  }
  return undefined;
};

const ACTION = /(?<![\d.])(?<number>\d{1,3}\.\d{1,2})(?![\d.]|\d* ?%)/g;
const ENDED = String.raw`(?:finished|done|complete|completed|wrapped up|delivered|closed(?: off| down)?|ticked(?: off)?|sorted|in the bag|signed off|put to bed|concluded|actioned)`;
const BEGUN = String.raw`(?:kicked off|started|begun|under ?way|got going|commenced|in progress|in train|off the ground)`;
const GLUE = String.raw`(?:['’]s|,| is| has| was| been| now| all| can| be| to| got| it['’]s| fully| marked| as| should| finally| already| well and truly| -)*`;
const NUMBER = String.raw`\d{1,3}\.\d{1,2}`;
/** Only what is said of the action itself: "for 8.1 we have finished module two" is progress. */
const stateOf = (said: string): 'done' | 'in progress' | undefined => {
  const is = (state: string): boolean =>
    new RegExp(
      String.raw`\b${NUMBER}${GLUE} ${state}\b|\b${state} (?:off |on |with |the |action )*${NUMBER}\b`,
      'i',
    ).test(said);
  if (is(ENDED) || TICKS.test(said)) return 'done';
  return is(BEGUN) || is('(?:made a start|have started|we are)') ? 'in progress' : undefined;
};
const TICKS = new RegExp(
  String.raw`\b(?:tick|close|cross) (?:it|that|this|the|action|${NUMBER})(?: action)?(?: ${NUMBER})?(?: off| down)?[.! ]*(?:$|[,;.])|\b(?:mark|set|call|count|put|show|record) (?:(?:it|that|this|action|${NUMBER}) )*(?:down |off )?(?:as )?${ENDED}\b`,
  'i',
);
const HEDGED =
  /\b(?:but|except|apart|only|not|isn['’]?t|hasn['’]?t|until|once|when|if|partly|partially|nearly|almost|mostly|subject to|pending|awaiting|still|half|cannot|yet)\b|n['’]t\b|\d ?%/i;
const TARGETS = /\b(?:target|date|deadline|due|move|moves|push|pushed|slip|slips|extend|until|till)\b/i;

/** "rec 3, is 3.2 done" asks. */
const ASKED = new RegExp(
  String.raw`\b(?:is|was|are|were|did|does|has|have) (?:the )?(?:action )?${NUMBER}|\b(?:anyone|anybody|who|which|what)\b`,
  'i',
);

/** "we've kicked off 1.2", "put a date of 28 February against 1.2". */
const ofAction = (message: Message): Act | undefined => {
  const numbers = new Set([...message.text.matchAll(ACTION)].map(({ groups }) => groups?.['number'] ?? ''));
  const [number, ...others] = numbers;
  const { text } = message;
  if (number === undefined || others.length > 0 || asks(text)) return undefined;
  const [whole] = message.clauses.filter((clause) => clause.text.includes(number));
  if (whole === undefined) return undefined;
  const rec = message.lexicon.catalogue.recommendations.find(
    (known) => known.number === Number(number.split('.')[0]),
  )?.id;
  if (rec === undefined) return undefined;
  const record = (change: Extract<Recording, { is: 'record' }>['change']): Act => ({
    clause: { ...whole, text: '' },
    make: () => ({ is: 'record', rec, change }),
  });
  const wanted = TARGETS.test(text)
    ? wantedDay(text.replace(number, ' '.repeat(number.length)), message)
    : undefined;
  if (wanted !== undefined) {
    const reason = /\b(?:because|cos|since|due to|owing to|as)\b (?<why>.+)$/is.exec(text.slice(wanted.to))
      ?.groups?.['why'];
    const why = reason === undefined ? {} : { reason: trimmed(reason) };
    return record({ change: 'action', number, target: wanted.day, ...why });
  }
  if (HEDGED.test(text) || ASKED.test(text)) return undefined;
  const state = stateOf(text);
  return state === undefined ? undefined : record({ change: 'action', number, state });
};

/** In the order in which they are tried: words to be kept may speak of anything, so that what introduces them goes first. */
export const WORDED: readonly ((message: Message) => Act | undefined)[] = [
  correction,
  comment,
  evidence,
  action,
  kept,
  ofAction,
];
