/**
 * A message that records several things, as messages of one each: "R3: form live. R4: evaluation drafted",
 * "3.1 and 3.2 done", two links. Pure text: whether each piece records anything is for its reader to say.
 */
import { COMMISSIONER, DASH } from './wording';

/** Each is a way to take the message apart; more pieces than this are not shown at once. */
export const MOST_RECORDED = 5;

export interface Apart {
  readonly pieces: readonly string[];
  /** Nothing but a mark tells them apart: words to be kept may hold such marks, and are not taken apart so. */
  readonly atMarks: boolean;
}

/** The ways in which it falls apart, the plainest first; none where it is about one thing. */
export const waysApart = (text: string): readonly Apart[] =>
  // Most messages have nothing of the kind, and are not looked at further.
  !MAY_BE_SEVERAL.test(text)
    ? []
    : [
        { pieces: byLabel(text), atMarks: false },
        { pieces: byList(text), atMarks: false },
        { pieces: byAction(text), atMarks: false },
        { pieces: byLink(text), atMarks: true },
        { pieces: byOrder(text), atMarks: true },
      ].filter(({ pieces: { length } }) => length > 1 && length <= MOST_RECORDED);

const REC = String.raw`(?:rec[a-z]{0,15}|r)\.? ?#?\d{1,3}\b(?!\.\d)`;
const ACTION = String.raw`(?<![\d.])\d{1,3}\.\d{1,2}(?![\d.]|\d* ?%)`;
/** What stands between the items of a list. */
const AND = String.raw`(?:\s*,\s*(?:and\s+|&\s*)?|\s+and\s+|\s*&\s*|\s*\+\s*)`;
const JOINED = String.raw`(?:recs?|recommendations?|r)\.? ?#?\d{1,3}${AND}(?:(?:rec|recommendation|r)\.? ?#?)?\d{1,3}\b`;
const MAY_BE_SEVERAL = new RegExp(
  String.raw`${REC}[^]*\b${REC}|${ACTION}[^]*${ACTION}|https?:[^]*https?:|\b${JOINED}`,
  'i',
);

/** "R3 - …", "update rec 4: …", where a sentence begins. */
const LABEL = new RegExp(
  String.raw`(?:^|(?<=[.;!?)]\s)|(?<=\n)|(?<=, )(?:and )?)(?:(?:and|also|then|next|plus),? )?(?:(?:on|for|re|regarding) )?(?:(?:(?:please )?(?:update|note|log|record|add)(?: an? (?:update|note))?(?: (?:on|for|to|against))? ))?${REC}(?: update)?\s*(?::|,? ${DASH}+ )`,
  'gi',
);

/** "Commissioner's comments please. On rec 1: … On rec 4: …": what they are, before the first of them. */
const HEADING = /^[^\d?]{0,60}$/;

const byLabel = (text: string): string[] => {
  const starts = [...text.matchAll(LABEL)].map(({ index }) => index);
  const heading = text.slice(0, starts[0]);
  if (!HEADING.test(heading)) return [];
  const kind = COMMISSIONER.test(heading) ? "commissioner's comment on " : '';
  return starts.map(
    (start, at) =>
      kind +
      text
        .slice(start, starts[at + 1])
        .replace(/[\s,;]+$/, '')
        .replace(/^(?:(?:and|also|then|next|plus),? )?(?:(?:on|for|re|regarding) )?/i, ''),
  );
};

/** "… rec 2 goes to the ASB lead, rec 8 goes to the crime lead" */
const NEXT_ORDER = new RegExp(
  String.raw`\s*[,;.]\s+(?:and )?(?=(?:(?:the )?(?:move|push|set|mark|make|give|assign|allocate|hand|pass|owner of|date of) )?${REC})|\s+and\s+(?=(?:move|push|set|mark|make|give|assign|allocate|hand|pass) ${REC})`,
  'i',
);
const byOrder = (text: string): string[] =>
  text
    .replace(/^[^\d:?]{0,60}:\s+/, '')
    .split(NEXT_ORDER)
    .map((piece) => piece.trim());

/** "recs 3 and 8 - training booked": what is said of both is said of each. */
const LIST = new RegExp(
  String.raw`^(?<before>[^.:;?\n\d]{0,60}?\b)??(?:recs?|recommendations?|r)\.? ?#?(?<list>\d{1,3}(?:${AND}(?:(?:rec|recommendation|r)\.? ?#?)?\d{1,3}\b(?!\.\d| ?%|\/))+)(?<rest>[^]*)$`,
  'i',
);

const byList = (text: string): string[] => {
  const { before = '', list, rest = '' } = LIST.exec(text)?.groups ?? {};
  const numbers = distinct(list?.match(/\d+/g) ?? null);
  // "recs 3 and 8 slip. 3 goes to May, 8 to October": something else is said of each.
  const apart = numbers.some((number) => new RegExp(String.raw`(?<![\d.])${number}\b(?![.%])`).test(rest));
  return apart || OF_BOTH.test(rest)
    ? []
    : numbers.map((number) => `${before}rec ${number}${singular(rest)}`);
};

const ACTIONS = new RegExp(
  String.raw`^(?<before>[^.:;?\n\d]{0,40}?)(?:\bactions? )?(?<list>${ACTION}(?:${AND}(?:action )?${ACTION})+)(?<rest>[^]*)$`,
  'i',
);
/** Before the next action, whatever is said of the one before it. */
const NEXT_ACTION = new RegExp(
  String.raw`(?:\s*[,;.]\s*(?:and\s+)?|\s+and\s+|\s*\n\s*)(?=(?:action )?${ACTION})`,
  'i',
);
const VERB = /^(?:please |pls |can you |could you )*(?:mark|set|make|put|turn|show|record|log|move)\b/i;

/** "3.1 and 3.2 done", "mark 3.1 done and 3.2 in progress" */
const byAction = (text: string): string[] => {
  const { before = '', list, rest = '' } = ACTIONS.exec(text)?.groups ?? {};
  if (list !== undefined)
    return distinct(list.match(/\d+\.\d+/g)).map((number) => `${before}${number}${singular(rest)}`);
  const [first = '', ...others] = text.split(NEXT_ACTION);
  if (!new RegExp(ACTION).test(first)) return [];
  const verb = VERB.exec(first)?.[0];
  return [first, ...others.map((other) => (verb === undefined ? other : `${verb} ${other}`))];
};

/** "evidence for rec 4: https://… and https://…", each with the words behind it, or those before it. */
const byLink = (text: string): string[] => {
  const links = [...text.matchAll(/https?:\/\/\S+/gi)];
  const before = text.slice(0, links[0]?.index);
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

const distinct = (found: readonly string[] | null): string[] => [...new Set(found ?? [])];

/** Of both at once: whether that is so of each is not said. */
const OF_BOTH = /^\s*[,:]?\s*(?:[-\u2010-\u2015]+\s*)?(?:both|all|each)\b/i;
/** What was said of several, said of one; words behind a mark are kept as they are. */
const singular = (rest: string): string =>
  rest.replace(/^ (?:are|have|were|need)\b(?: (?:both|all|each)\b)?/i, (verb) => {
    const plain = verb.trim().split(' ')[0]?.toLowerCase() ?? '';
    return ` ${SINGULAR[plain] ?? plain}`;
  });
const SINGULAR: Readonly<Record<string, string>> = { are: 'is', have: 'has', were: 'was', need: 'needs' };
