/** Actions: a new one, and what becomes of one that stands. */
import { type Change, type Day, type PersonRef } from '../../../data/model';
import type { Lexicon } from '../lexicon';
import { recOfAction } from '../mentions';
import { MONTHS, WEEKDAYS } from '../times/tables';
import { noDay, readDay, splitDay } from './days';
import { personOf, unknownPerson, wholePerson, withPerson } from './people';
import type { Parts, Recording, Speaker } from './recording';
import { jointOf, reports } from './statement';
import type { ShapeName } from './wording';

const DATED =
  /(?:^|[,;]?\s*)(?:,\s*(?:to )?(?:finish(?:ed)?|complet(?:e|ed|ion)|done|deliver(?:ed)?) )?\b(?:by|target(?: date)?|due(?: date)?(?: by)?|before|no later than)\b\s*:?\s*/gi;
/** What was meant for a date, whether or not it is one. */
const LIKE_A_DATE = RegExp(
  String.raw`\b(?:${[...MONTHS.filter((month) => month !== 'may'), ...WEEKDAYS].flatMap((name) => [name, name.slice(0, 3)]).join('|')}|tomorrow|fortnight)\b|\d{1,2}[/.-]\d{1,2}|\d(?:st|nd|rd|th)\b`,
  'i',
);
const OWNED =
  /(?:^|[,;]?\s*)\b(?<explicit>owner|owned by|assigned to|assign to|owner is|for|with)\b\s*:?\s*@?(?<who>(?:the )?[A-Za-z' ]{2,60})$/i;

/** "…, me to do", "… - ASB lead to lead" */
const MINE =
  /(?:^|[,;.]\s*|\s[-\u2010-\u2015]+\s)(?:(?:i['’]?ll|i will|i can) (?:own|do|lead|take|pick up|deal with)(?: (?:it|this|that))?(?: on| up)?|mine|owner me|on me)$/i;
const DOING =
  /(?:^|[,;.]\s*|\s[-\u2010-\u2015]+\s)(?:for )?(?<who>(?:the )?[A-Za-z' ]{2,60}?) (?:to (?:do|lead|own|action|deliver|complete|pick (?:it )?up|take (?:it )?on)(?: it| this)?|(?:is|will be) (?:doing|leading|on) (?:it|this))$/i;
/** "for the board secretary to circulate the vacancy": whose it is, before what it is. */
const FOR_WHOM = /^for (?<who>(?:the )?[A-Za-z' ]{2,60}?) to (?<text>[a-z].{3,})$/is;

interface Behind {
  readonly text: string;
  readonly target?: Day;
  readonly owner?: PersonRef;
}

/** Takes one thing that is said of an action off the end of its words; or tells why it is none. */
const takenOff = (said: Behind, speaker: Speaker, lexicon: Lexicon): Behind | Recording | undefined => {
  const text = said.text.replace(/[\s.,;]+$/, '');
  const { owner, target } = said;
  const left = (at: number): string => text.slice(0, at).trim();
  if (target === undefined) {
    const dates = [...text.matchAll(DATED)].map((found) => ({
      at: found.index,
      day: text.slice(found.index + found[0].length),
    }));
    for (const { at, day } of dates) {
      const read = readDay(day, speaker.today);
      if (read !== undefined) return { ...said, text: left(at), target: read };
    }
    const last = dates.at(-1)?.day;
    if (last !== undefined && last.length <= 40 && !/[,;]/.test(last) && LIKE_A_DATE.test(last))
      return { is: 'problem', sentence: noDay(last, speaker.today) };
  }
  const comma = /[,;]\s*([^,;]+)$/.exec(text);
  if (comma?.[1] !== undefined) {
    const day = target === undefined ? readDay(comma[1], speaker.today) : undefined;
    if (day !== undefined) return { ...said, text: left(comma.index), target: day };
    const person = owner === undefined ? wholePerson(comma[1], speaker, lexicon) : undefined;
    if (person !== undefined) return { ...said, text: left(comma.index), owner: person };
  }
  const mine = owner === undefined ? MINE.exec(text) : null;
  const me = mine === null ? undefined : personOf('me', speaker, lexicon);
  if (mine !== null && me !== undefined) return { ...said, text: left(mine.index), owner: me };
  const doing = owner === undefined ? DOING.exec(text) : null;
  const doer = doing === null ? undefined : wholePerson(doing.groups?.['who'] ?? '', speaker, lexicon);
  if (doing !== null && doer !== undefined) return { ...said, text: left(doing.index), owner: doer };
  const owned = owner === undefined ? OWNED.exec(text) : null;
  if (owned === null) return undefined;
  const { explicit = '', who = '' } = owned.groups ?? {};
  const person = /^(?:for|with)$/i.test(explicit)
    ? wholePerson(who, speaker, lexicon)
    : personOf(who, speaker, lexicon);
  if (person !== undefined) return { ...said, text: left(owned.index), owner: person };
  return /owner/i.test(explicit) ? unknownPerson(who) : undefined;
};

/** "publish retention schedule by 28 Feb, owner ASB thematic lead" */
export const addedAction = (rec: string, text: string, speaker: Speaker, lexicon: Lexicon): Recording => {
  const { who, text: task } = FOR_WHOM.exec(text.trim())?.groups ?? {};
  const doer = who === undefined ? undefined : wholePerson(who, speaker, lexicon);
  if (task !== undefined && doer !== undefined) {
    const rest = addedAction(rec, task, speaker, lexicon);
    return rest.is === 'record' && rest.change.change === 'add action' && rest.change.owner === undefined
      ? { ...rest, change: { ...rest.change, owner: doer } }
      : rest;
  }
  const bracketed = text.replace(/\s*\(([^()]*)\)[. ]*$/, ', $1');
  for (const said of bracketed === text ? [text] : [bracketed, text]) {
    let found: Behind = { text: said.trim() };
    for (;;) {
      const next = takenOff(found, speaker, lexicon);
      if (next === undefined) break;
      if ('is' in next) return next;
      found = next;
    }
    // Brackets that hold something else stay as they are.
    if (said === bracketed && bracketed !== text && found.text.length >= text.lastIndexOf('(')) continue;
    if (found.text === '') return { is: 'form', rec, kind: 'add action' };
    return { is: 'record', rec, change: { change: 'add action', ...found } };
  }
  return { is: 'record', rec, change: { change: 'add action', text: text.trim() } };
};

const MORE =
  /^(?:['’]s )?(?:(?:action )?owner\b|(?:is |now |to )*(?:sit|sits|goes|going|go) (?:with|to)\b|(?:new |revised )?(?:target|due|deadline|date)\b|can (?:now )?be (?:marked|closed|ticked)|(?:can |should )?(?:now )?come off the list)|[,;.:]\s+(?:so )?(?:please )?(?:make|move|put|push|set) (?:it|its|that|the)\b[^,;.]{0,30}\d|[,;.]\s+(?:so |and )?(?:please |pls |you can )*(?:tick|mark|close|set) (?:it |that |this )?(?:off|as|done|complete|finished|down)\b/i;

/** What takes back, in part, that an action is done: "3.2 done, but only in Stafford". */
const HEDGED =
  /\b(?:apparently|supposedly|allegedly|i (?:think|believe|guess)|but|except|apart|only|not|until|once|when|if|partly|partially|nearly|almost|mostly|subject to|pending|awaiting|still)\b|n't\b|\d ?%/i;

/** @param said the whole sentence, as it was typed */
export const actionRecording = (
  name: ShapeName,
  parts: Parts,
  number: string,
  said: string,
  speaker: Speaker,
  lexicon: Lexicon,
): Recording | undefined => {
  const rec = recOfAction(lexicon.catalogue, number);
  if (rec === undefined)
    return { is: 'problem', sentence: `Nothing held: there is no action ${number} of ours.` };
  const record = (change: Change): Recording => ({ is: 'record', rec, change });
  if (name === 'action date') return actionDate(number, parts['date'] ?? '', speaker, record);
  if (name === 'action owner')
    return withPerson(parts['who'], speaker, lexicon, (owner) => record({ change: 'action', number, owner }));
  // Of its date or its end it is more than a report, and read elsewhere.
  if (name === 'report' && MORE.test(parts['said'] ?? '')) return undefined;
  if (name === 'report')
    return parts['short'] !== undefined ||
      reports(parts['said'] ?? '', jointOf(parts['joint'] ?? ''), false, lexicon, speaker.today)
      ? record({ change: 'progress', text: said.slice(Math.max(0, said.indexOf(number))) })
      : undefined;
  if (name !== 'action state') return undefined;
  // What is said beside it may make it less than done: then it is a report, in the words it was said in.
  if (HEDGED.test(parts['aside'] ?? '')) return record({ change: 'progress', text: said });
  const state = (parts['state'] ?? parts['verb'] ?? '').toLowerCase();
  const known =
    state === 'not started'
      ? 'not started'
      : /^(?:start|started|starting|begin|begun|re-?open|re-?opened|in progress|under ?way)$/.test(state)
        ? 'in progress'
        : 'done';
  const why = (parts['aside'] ?? '').trim().replace(/^(?:because|as|since) /i, '');
  const says = !SMALL.test(why) && !ORDER.test(why);
  return record({ change: 'action', number, state: known, ...(says ? { reason: why } : {}) });
};
/** "…, mark it as done": the same again. */
const ORDER =
  /^(?:so |and |please |pls |can you |could you )*(?:mark|tick|close|set|call|put|update|record|show|log) (?:it|that|this)\b.{0,40}$/i;
/** What says nothing of why. */
const SMALL =
  /^(?:please|pls|thanks|thank you|ta|cheers|today|now|finally|at last|all good|sorry|mate|sir|ma'am|[,.! -])*$/i;

const actionDate = (
  number: string,
  said: string,
  { today }: Speaker,
  record: (change: Change) => Recording,
): Recording => {
  const found = splitDay(said, today);
  if (typeof found === 'string') return { is: 'problem', sentence: found };
  const why = found.reason === '' ? {} : { reason: found.reason };
  return record({ change: 'action', number, target: found.day, ...why });
};
