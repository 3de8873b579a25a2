/** Actions, said freely: a new one, and what becomes of one that stands. */
import { recOfAction } from '../../mentions';
import { addedAction } from '../actions';
import type { Recording } from '../recording';
import { ACTION_NUMBER } from '../wording';
import { asks, marksIn, subjectIn, trimmed, type Message } from './message';
import { personAfter, wantedDay, type Act } from './standing';

const SORT = '(?:new|further|extra|additional|fresh|separate|specific|follow[- ]?up|more)';
const ADDS = new RegExp(
  String.raw`^(?:an?|one|another|${SORT}) (?:${SORT} )?actions?\b|^actions? (?:for|on|under|against|to)\b|\b(?:add|adding|create|log|raise|put(?: in| down)?|needs?|set(?: up)?|want|have|get|stick|pop|bung|record|open|like)\b.{0,20}\b(?:an?|another|one|${SORT}) (?:${SORT} )?action\b`,
  'i',
);
const MAKES = /\b(?:add|adding|create|new|log|raise|set|put|another|extra|further|fresh|stick|pop)\b/i;
const ADD_ALONE =
  /^(?:please |pls )?(?:add|create|log|raise|set up|record)(?: in)? (?:an?|another|one more|a new|a further) (?:new |further )?action(?: please| pls)?$/i;
const BEGINS =
  /(?:,? which (?:is|will be)(?: to)? |\s?[:,\n]\s*|\s+[-\u2010-\u2015]+\s+|\.\s+|(?:please|pls)\.? |\bto (?=[a-z]))/gi;

/** A new action, wherever the order for it stands. */
export const addedActionFreely = (message: Message): Act | undefined => {
  const first = message.clauses.find((clause) => ADDS.test(clause.text));
  if (first === undefined || asks(first.text)) return undefined;
  // What is to be done begins behind what names the recommendation.
  const { text, speaker, lexicon } = message;
  for (const mark of marksIn(text.slice(first.from), BEGINS)) {
    const at = first.from + mark.index;
    const head = text.slice(first.from, at);
    const isTo = /^to/i.test(mark[0]);
    if (
      !/\bactions?\b/i.test(head) ||
      (isTo && /\bactions?$/i.test(head.trim()) && /^to rec/i.test(text.slice(at)))
    )
      continue;
    const subject = subjectIn(message, head);
    const isOpen = subject.is === 'none' && ADD_ALONE.test(head.trim());
    if (subject.is !== 'rec' && !isOpen) continue;
    const said = text
      .slice(at + mark[0].length)
      .replace(/\.\s+(?=(?:owner|owned|by|due|target|for|complete by|i['’]?ll|i will|\d))/gi, ', ');
    if (trimmed(said).length < 4 || (asks(said) && !MAKES.test(head))) continue;
    const clause = { text: head, from: first.from, to: at };
    return { clause, order: true, make: (rec) => addedAction(rec, trimmed(said), speaker, lexicon) };
  }
  return undefined;
};

const ACTION = new RegExp(ACTION_NUMBER, 'g');
const ENDED = String.raw`(?:finished|done|complete|completed|wrapped up|delivered|closed(?: off| down)?|ticked(?: off)?|sorted|in the bag|signed off|put to bed|concluded|actioned)`;
const BEGUN = String.raw`(?:kicked off|started|begun|under ?way|got going|commenced|in progress|in train|off the ground)`;
const GLUE = String.raw`(?:['’]s|,| is| has| was| been| now| all| can| be| to| got| it['’]s| fully| marked| as| should| finally| already| well and truly| -)*`;
const NUMBER = String.raw`\d{1,3}\.\d{1,2}`;
/** Only what is said of the action itself: "for 8.1 we have finished module two" is progress. */
const saidOfIt = (state: string): RegExp =>
  new RegExp(
    String.raw`\b${NUMBER}${GLUE} ${state}\b|\b${state} (?:off |on |with |the |action )*${NUMBER}\b`,
    'i',
  );
const IS_ENDED = saidOfIt(ENDED);
const IS_BEGUN = saidOfIt(String.raw`(?:${BEGUN}|made a start|have started)`);
const BEGINS_IT =
  /\b(?:change|move|set|mark|put) (?:it|that|this)(?: to| as)? (?:in progress|started|under ?way)\b/i;

const stateOf = (said: string): 'done' | 'in progress' | undefined => {
  if (IS_ENDED.test(said) || TICKS.test(said)) return 'done';
  return IS_BEGUN.test(said) || BEGINS_IT.test(said) ? 'in progress' : undefined;
};
const TICKS = new RegExp(
  String.raw`\b(?:tick|close|cross) (?:it|that|this|the|action|${NUMBER})(?: action)?(?: ${NUMBER})?(?: off| down)?[.! ]*(?:$|[,;.])|\b(?:mark|set|call|count|put|show|record) (?:(?:it|that|this|action|${NUMBER}) )*(?:down |off )?(?:as )?${ENDED}\b`,
  'i',
);
const HEDGED =
  /\b(?:but|except|apart|only|not|isn['’]?t|hasn['’]?t|until|once|when|if|partly|partially|nearly|almost|mostly|subject to|pending|awaiting|still|half|cannot|yet|by (?:the )?(?:end|close|start|next|\d+|mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun|tomorrow|tonight|easter)(?:day)?|by (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*|tomorrow|next (?:week|month)|soon)\b|n['’]t\b|\d ?%/i;
const TARGETS =
  /\b(?:target|date|deadline|due|move|moves|push|pushed|slip|slips|extend|until|till|make (?:it|that)|(?:won['’]?t|will not|can['’]?t|cannot) (?:make|hit|meet))\b/i;

const BECAUSE = /(?:\b(?:because|cos|since|due to|owing to|as)\b|, that being) (?<why>.+)$/is;
/** "rec 3, is 3.2 done" asks. */
const ASKED = new RegExp(
  String.raw`\b(?:is|was|are|were|did|does|has|have) (?:the )?(?:action )?${NUMBER}|\b(?:anyone|anybody|who|which|what)\b`,
  'i',
);

/** "we've kicked off 1.2", "put a date of 28 February against 1.2". */
export const ofAction = (message: Message): Act | undefined => {
  const numbers = new Set(message.text.match(ACTION));
  const [number, ...others] = numbers;
  const text = message.text.replace(/\bshow (?=(?:it|that|this)\b)/gi, 'mark ');
  if (number === undefined || others.length > 0 || asks(text)) return undefined;
  const rec = recOfAction(message.lexicon.catalogue, number);
  if (rec === undefined) return undefined;
  const record = (change: Extract<Recording, { is: 'record' }>['change']): Act => ({
    known: { is: 'record', rec, change },
  });
  const wanted = TARGETS.test(text)
    ? wantedDay(text.replace(number, ' '.repeat(number.length)), message)
    : undefined;
  if (wanted !== undefined) {
    const behind = text.slice(wanted.to);
    const because =
      BECAUSE.exec(behind)?.groups?.['why'] ?? /^[\s,;:.]*(?<why>\S+ \S.*)$/s.exec(behind)?.groups?.['why'];
    const reason = trimmed(because ?? '');
    const why = reason === '' ? {} : { reason };
    return record({ change: 'action', number, target: wanted.day, ...why });
  }
  const owner = personAfter(text, message);
  if (owner !== undefined && !ASKED.test(text)) return record({ change: 'action', number, owner });
  if (HEDGED.test(text) || ASKED.test(text)) return undefined;
  const state = stateOf(text);
  return state === undefined ? undefined : record({ change: 'action', number, state });
};
