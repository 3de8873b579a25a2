/**
 * A message that records several things, as messages of one each: "R3: form live. R4: evaluation drafted",
 * "3.1 and 3.2 done", two links. Pure text: whether each piece records anything is for its reader to say.
 */
import { ACTION_NUMBER, COMMISSIONER, DASH, EACH_NUMBERED, IS_NUMBERED, NUMBERED } from './wording';

/** Each is a way to take the message apart; more pieces than this are not shown at once. */
export const MOST_RECORDED = 5;

export interface Apart {
  readonly pieces: readonly string[];
  /** Nothing but a mark tells them apart: words to be kept may hold such marks, and are not taken apart so. */
  readonly atMarks?: boolean;
  /** Each piece says of what it is: where one of them is not understood, none of them is recorded. */
  readonly labelled?: boolean;
}

/** The ways in which it falls apart, the plainest first; none where nothing tells several things apart. */
export const waysApart = (text: string): readonly Apart[] =>
  // Most messages have nothing of the kind, and are not looked at further.
  !NAMES_ANY.test(text) || !MAY_BE_SEVERAL.test(text)
    ? []
    : [
        { pieces: byLabel(text), labelled: true },
        { pieces: byList(text) },
        { pieces: byAction(text) },
        { pieces: byLink(text), atMarks: true },
        { pieces: byOrder(text), atMarks: true },
        { pieces: byMeeting(text), atMarks: true },
        { pieces: byAddedAction(text) },
      ].filter(({ pieces }) => pieces.length > 1);

const ACTION = ACTION_NUMBER.source;
/** What stands between the items of a list. */
const AND = String.raw`(?:\s*,\s*(?:and\s+|&\s*)?|\s+and\s+|\s*&\s*|\s*\+\s*)`;
const JOINED = String.raw`(?:recs?|recommendations?|r)\.? ?#?\d{1,3}${AND}(?:(?:rec|recommendation|r)\.? ?#?)?\d{1,3}\b`;
const NAMES_ANY = /[\d:]| and /i;
const MAY_BE_SEVERAL = new RegExp(
  String.raw`${NUMBERED}[^]*\b${NUMBERED}|${ACTION}[^]*${ACTION}|https?:[^]*https?:|\b${JOINED}|\bactions?\b[^]*:|\band (?:also |then |please )*(?:move|push|bring|put)?\s*the (?:next )?[a-z ]{2,60}\bto\b`,
  'i',
);

/** "R3 - …", "update rec 4: …", where a sentence begins. */
const LABEL = new RegExp(
  String.raw`(?:^|(?<=[.;!?)]\s)|(?<=\n)|(?<=, )(?:and )?)(?:(?:and|also|then|next|plus),? )?(?:(?:on|for|re|regarding) )?(?:(?:(?:please )?(?:update|note|log|record|add)(?: an? (?:update|note)| (?:an? )?(?:new )?action)?(?: (?:on|for|to|against))? ))?${NUMBERED}(?: update)?\s*(?::|,? ${DASH}+ )`,
  'gi',
);

/** What may stand before the first label: a greeting, and what the entries are. Anything else may take them back. */
const HEADING =
  /^(?:(?:hi|hello|hiya|hey|good|morning|afternoon|evening|all|team|right|ok|okay|so|please|pls|sorry|um|well|thanks)[ ,.!:-]*)*(?:(?:two|three|four|five|a few|a couple of|couple of|some|my|the|quick|latest|weekly|monthly|progress|here are|these are|police|and|crime|commissioner'?s?|pcc'?s?|opcc) )*(?:updates?|notes?|entries|things|progress|comments?|remarks?|two|three|four|a few|a couple)?(?: (?:from me|from us|please|today|this week|for the board|for you|for the minutes))*[\s.,:!-]*$/i;
const OF_COMMISSIONER = /\b(?:comments?|remarks?)\b/i;
/** How a message ends that is not in a hurry. */
const SIGNATURE =
  /\n\s*(?:kind |best |many |warm )?(?:regards|thanks|thank you|cheers|best wishes)\b[^]{0,80}$/i;

/** "Commissioner's comments please. On rec 1: … On rec 4: …" */
const byLabel = (text: string): string[] => {
  const starts = [...text.matchAll(LABEL)].map(({ index }) => index);
  const heading = text.slice(0, starts[0]);
  if (!HEADING.test(heading)) return [];
  const isComment = COMMISSIONER.test(heading) && OF_COMMISSIONER.test(heading);
  const kind = isComment ? "commissioner's comment on " : '';
  const whole = text.replace(SIGNATURE, '');
  return starts.map(
    (start, at) =>
      kind +
      whole
        .slice(start, starts[at + 1])
        .replace(/[\s,;]+$/, '')
        .replace(/^(?:(?:and|also|then|next|plus),? )?(?:(?:on|for|re|regarding) )?/i, ''),
  );
};

const POLITE =
  '(?:(?:please|pls|hi|hello|hey|morning|good|afternoon|all|team|ok|okay|right|so|can you|could you|would you|um)[ ,.!-]*)*';
/** "recs 3 and 8 - training booked": what is said of both is said of each. */
const LIST = new RegExp(
  String.raw`^(?<before>${POLITE}(?:(?:an? )?(?:update|note|progress|evidence|comment)(?: (?:on|for|to|against))? |(?:add|log|record|put) (?:an? )?(?:update|note|action|evidence|comment) (?:on|for|to|against) |(?:move|push|put|extend|slip|set|mark|turn|assign|reassign|allocate|give|hand) |make [a-z ]{2,40} (?:the )?(?:owner|lead) of )?)(?:recs|recommendations|rec(?=\.? ?#?\d{1,3}${AND}(?:rec|r)\b))\.? ?#?(?<list>\d{1,3}(?:${AND}(?:(?:rec|recommendation|r)\.? ?#?)?\d{1,3}\b(?!\.\d| ?%|\/))+)(?<rest>(?:\s*:|,? ${DASH}+ | (?:are|have|were|need|to|as|back|by|red|amber|green|blue)\b|[.! ]*$)[^]*)$`,
  'i',
);
/** Something else is said of each, or of both only together. */
const OF_EACH =
  /\b(?:respectively|former|latter|first|second|both|each|either|neither|the two|between them|in total|total of|combined|together|but not|except|one of|until|from)\b|\b(?:red|amber|green|blue|white)\b.*\b(?:red|amber|green|blue|white)\b|\bto the [a-z ]+ and the\b/i;

const byList = (text: string): string[] => {
  const { before = '', list, rest = '' } = LIST.exec(text)?.groups ?? {};
  const numbers = distinct(list?.match(/\d+/g) ?? null);
  // "recs 3 and 8 slip. 3 goes to May, 8 to October"
  const apart = numbers.some((number) => new RegExp(String.raw`(?<![\d.])${number}\b(?![.%])`).test(rest));
  return apart || OF_EACH.test(rest)
    ? []
    : numbers.map((number) => `${before}rec ${number}${singular(rest)}`);
};

const DONE =
  '(?:done|complete|completed|finished|delivered|closed|started|in progress|under ?way|not started)';
const BE = '(?: (?:is|are|has|have|been|was|were|now|as|to|both|all|also))*';
const VERB = String.raw`(?:mark|set|make|put|record|log|close|complete|tick off)`;
/** "3.1 and 3.2 done", with nothing that takes it back or puts it off. */
const ACTIONS = new RegExp(
  String.raw`^(?<before>${POLITE}(?:${VERB} )?)(?:both )?(?:actions? )?(?<list>${ACTION}(?:${AND}(?:action )?${ACTION})+)(?<rest>,?${BE} ${DONE}(?: today| yesterday| now)?[.! ]*)$`,
  'i',
);
const ONE_ACTION = new RegExp(
  String.raw`^${POLITE}(?:${VERB} )?(?:action )?${ACTION}(?:,|:| -)?${BE} ${DONE}(?: today| yesterday| now)?[.! ]*$`,
  'i',
);
/** Before the next action, whatever is said of the one before it. */
const NEXT_ACTION = new RegExp(
  String.raw` ?[,;.\n] ?(?:and )?(?=(?:action )?${ACTION})| and (?=(?:action )?${ACTION})`,
  'i',
);
const LEADING_VERB = new RegExp(`^${POLITE}(?<verb>${VERB}) `, 'i');

/** "mark 3.1 done and 3.2 in progress" */
const byAction = (text: string): string[] => {
  const { before = '', list, rest = '' } = ACTIONS.exec(text)?.groups ?? {};
  if (list !== undefined)
    return distinct(list.match(/\d+\.\d+/g)).map((number) => `${before}${number}${singular(rest)}`);
  const [first = '', ...others] = text.split(NEXT_ACTION);
  const verb = LEADING_VERB.exec(first)?.groups?.['verb'];
  const pieces = [first, ...others.map((other) => (verb === undefined ? other : `${verb} ${other}`))];
  return pieces.every((piece) => ONE_ACTION.test(piece)) ? pieces : [];
};

/** Between links: they are of two recommendations, or one of them is not meant. */
const NOT_BOTH =
  /\b(?:not|instead|rather|replac\w*|supersed\w*|ignore|scrap|delete|wrong|old|respectively|second|former|latter|it|they)\b|[()]/i;

const IS_JOINED = new RegExp(JOINED, 'i');

/** "evidence for rec 4: https://… and https://…", each with the words behind it, or those before it. */
const byLink = (text: string): string[] => {
  const links = [...text.matchAll(/https?:\/\/\S+/gi)];
  const before = text.slice(0, links[0]?.index);
  const behind = text.slice(links[0]?.index).replace(/https?:\/\/\S+/gi, ' ');
  if (IS_JOINED.test(before) || (before.match(EACH_NUMBERED) ?? []).length > 1) return [];
  if (NOT_BOTH.test(behind) || IS_NUMBERED.test(behind)) return [];
  const order = /^[^:]*:\s*/.exec(before)?.[0] ?? before;
  const named = order.length < before.length;
  return links.map(({ index, 0: link }, at) => {
    const last = links[at - 1];
    const from = !named ? index : last === undefined ? order.length : last.index + last[0].length;
    const to = named ? index + link.length : links[at + 1]?.index;
    return (
      order +
      text
        .slice(from, to)
        .replace(/^(?:[\s,;]*\b(?:and|also|plus)\b|[\s,;&]+)+/i, '')
        .replace(/(?:[\s,;]+(?:and|also|plus|&))?[\s,;]+$/i, '')
    );
  });
};

/** What an order begins with: of another recommendation, or of a board. */
const ORDER =
  'move|push|bring|put|set|mark|make|give|assign|allocate|hand|pass|reassign|extend|turn|update|add|log|sign off|send|reopen|close';
const NEXT_ORDER = new RegExp(
  String.raw`,? and (?:also |then |please )*(?=(?:move|push|bring|put) the (?:next|[a-z ]{2,40} (?:board|meeting))\b)|[,;.] (?:and |then )?(?=(?:(?:the )?(?:${ORDER}|owner of|date of) )?${NUMBERED})| and (?:then )?(?=(?:${ORDER}) ${NUMBERED})`,
  'i',
);
/** "… rec 2 goes to the ASB lead, rec 8 goes to the crime lead", "… and move the next board to 30 January" */
const byOrder = (text: string): string[] =>
  REASON_FOR_ALL.test(text)
    ? []
    : text
        .replace(/^(?![^:]*\b(?:not|n't|if|never|draft)\b)[^\d:?]{0,60}: /i, '')
        .split(NEXT_ORDER)
        .map((piece) => piece.trim());
const REASON_FOR_ALL = /\b(?:both|all|each|respectively|either)\b/i;

/** "move the LPIB to 28 January and the IAB to 18 February" */
const MEETINGS =
  /^(?<verb>(?:please |can you |could you )*(?:move|push|bring|put|reschedule))\b(?<first> the [^,;]{3,120}?)(?:,| ?;)? and (?<second>the (?:next )?[a-z ]{2,60}? to \S.{2,60})$/i;
const byMeeting = (text: string): string[] => {
  const { verb, first, second } = MEETINGS.exec(text)?.groups ?? {};
  return verb === undefined || first === undefined || second === undefined
    ? []
    : [`${verb}${first}`, `${verb} ${second}`];
};

/** "two new actions on rec 8: book the venue by 14 Feb, and invite the partners by 28 Feb, both mine" */
const ACTION_LIST = new RegExp(
  String.raw`^(?:please )?(?:add |log |raise |record )?(?:a )?(?:(?<count>two|three|four|couple of|2|3|4) )?(?:new |more |further )*actions(?: to add| to log)?(?: please)? (?:for|on|under|to|against) (?<rec>${NUMBERED})(?: please)?\s*(?::|${DASH}+)\s*(?<list>.+)$`,
  'is',
);
const COUNTS: Readonly<Record<string, number>> = {
  two: 2,
  'couple of': 2,
  three: 3,
  four: 4,
  '2': 2,
  '3': 3,
  '4': 4,
};
const DATED =
  /\bby (?:the )?(?:\d|end\b|mon|tue|wed|thu|fri|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
const OF_ALL =
  /[,;]?\s+(?:both|all) (?:(?:are |for |with |owned by )?(?<whose>mine|me|the [a-z ]{3,40}))[.! ]*$/i;
/** "update it: form live, and add an action to it: brief the night shift", "… and evidence for rec 8: https://…" */
const AND_ANOTHER = new RegExp(
  String.raw`[,;.]? (?:and|also|then) (?=(?:please )?(?:(?:add|log|create|raise) (?:an?|another|one) (?:new )?action\b[^:]{0,40}:|update ${NUMBERED}\s*:|evidence (?:for|on|to) ${NUMBERED}))`,
  'i',
);

const byAddedAction = (text: string): string[] => {
  const { count = '', rec, list } = ACTION_LIST.exec(text)?.groups ?? {};
  if (rec === undefined || list === undefined) return text.split(AND_ANOTHER);
  const whose = OF_ALL.exec(list)?.groups?.['whose'];
  const owner = whose === undefined ? '' : `, owner ${whose === 'mine' ? 'me' : whose}`;
  // Each ends with its day.
  const tasks: string[] = [''];
  for (const piece of list.replace(OF_ALL, '').split(/( ?[,;] ?(?:and )?| and )/i)) {
    const last = tasks.at(-1) ?? '';
    const isJoint = /^(?: ?[,;] ?(?:and )?| and )$/i.test(piece);
    if (isJoint && DATED.test(last)) tasks.push('');
    else tasks[tasks.length - 1] = last + piece;
  }
  const every = tasks.every((task) => DATED.test(task));
  if (!every || (count !== '' && COUNTS[count.toLowerCase()] !== tasks.length)) return [];
  return tasks.map((task) => `add action to ${rec}: ${task.replace(/[.! ]+$/, '')}${owner}`);
};

const distinct = (found: readonly string[] | null): string[] => [...new Set(found ?? [])];

/** What was said of several, said of one; words behind a mark are kept as they are. */
const singular = (rest: string): string =>
  rest.replace(/^ (?:are|have|were|need)\b(?: (?:both|all|each)\b)?/i, (verb) => {
    const plain = verb.trim().split(' ')[0]?.toLowerCase() ?? '';
    return ` ${SINGULAR[plain] ?? plain}`;
  });
const SINGULAR: Readonly<Record<string, string>> = { are: 'is', have: 'has', were: 'was', need: 'needs' };
