/**
 * Second thoughts about what was just drafted: "no, rec 8", "make it 23 May", "that should be 54 not 45". What comes
 * of them is another draft, shown before anything is recorded.
 */
import { asPattern, dayOf, momentOf, timeOf, type Change, type Instant } from '../../../data/model';
import { choiceIn } from '../choice';
import type { Lexicon } from '../lexicon';
import { recOfAction } from '../mentions';
import { NOTHING_REMEMBERED } from '../remembered';
import { readDay } from './days';
import { readMoment, timeIn } from './moment';
import { wholePerson } from './people';
import { ragOf, type Speaker } from './recording';
import { tidy } from './tidy';
import { ACTION } from './wording';

const THOUGHTS =
  'not (?:rec[a-z]* ?|r)?#?\\d{1,2}(?=,? (?:i meant?|but|rather|sorry))|ok|okay|no|nope|oh|ah|oops|whoops|sorry|wait|hang on|hold on|actually|i mean|i meant|rather|instead|correction';
/** Second thoughts, before what they come to. */
export const SECOND = new RegExp(String.raw`^\s*(?:(?:${THOUGHTS})\b[,.! ]*)+`, 'i');
/** The same, with what is wrong named: "oops, wrong one". */
const SECOND_OF_IT = new RegExp(
  String.raw`^\s*(?:(?:${THOUGHTS}|apologies|meant|my mistake|my bad|wrong (?:one|rec|recommendation|number|date|person|name|day|link|colour)(?: sorry)?)\b[,.! -]*)+`,
  'i',
);
/** "that should be", "that link is for", "make it" */
const LEAD =
  /^(?:(?:(?:that|it|this|the (?:date|day|number|figure|link|update|note|entry|colour|owner|target|last one|action|comment|evidence))(?: (?:one|link|update|entry|date|number|figure|action|comment|evidence))? )?(?:should(?: have)? (?:be|been|read|say|go|gone)(?: (?:for|on|to|under|due|by))?|was (?:meant|supposed|intended) (?:for|to be(?: for| on| due)?|on)|was (?:for|about)|is (?:for|on|about|actually|due|really)(?: (?:for|on))?|belongs (?:to|on|under|with)|goes (?:on|under|to)|needs to be|ought to (?:be|say|read))|make (?:it|that|this)(?: (?:due|by|for|owned by|to))*|change (?:it|that|this) to|put (?:it|that|this) (?:on|under|against)|i (?:meant|mean)|meant|to be|due)\s+/i;
/** "amber I mean" */
export const BEHIND = /,? (?:i meant?|sorry|rather|instead|actually)$/i;
/** "14 not 12" needs no more words. */
const CORRECTS = /^\d[\d,.]*%?,? not \d[\d,.]*%?$/i;
/** "same comment on rec 8" */
const SAME_ON =
  /^(?:and |also |the )*same(?: again)?(?: (?:update|comment|note|entry|evidence|link|date|change|thing|one|for|goes))*(?: (?:on|for|to|under|against))? (?<rec>.{1,40}?)[.! ]*$/i;
const CANCELS =
  /^(?:please )?(?:cancel|never ?mind|nvm|forget (?:it|that|about it)|scrap (?:it|that)|leave (?:it|that)|don['’]?t bother|do not bother|ignore (?:it|that)|not now|call it off|drop it|don['’]?t (?:record|log|save|do) (?:it|that)|cancel (?:it|that|this))(?: (?:then|please|for now|thanks))*[.! ]*$/i;
const AGREES =
  /^(?:yes|yep|yeah|yup|confirm(?:ed)?|ok|okay|correct|right|agreed|do it|go ahead|go for it|please do|record it|that['’]?s (?:right|it|correct|fine)|looks (?:good|right))(?:[, ]+(?:please|thanks|that['’]?s (?:right|correct|fine)|confirm|confirmed|go ahead|do it|record it|it|that))*[.! ]*$/i;
/** Before this many characters a thought is said; what is longer is a message of its own. */
const LONGEST = 200;

export type SecondThought =
  | { readonly is: 'cancel' }
  /** "yes": only a press of Confirm records, and the card is shown again. */
  | { readonly is: 'again' }
  /** The same change, on another recommendation. */
  | { readonly is: 'elsewhere'; readonly rec: string }
  /** The same again, on another: the first stands. */
  | { readonly is: 'as well'; readonly rec: string; readonly change: Change }
  | { readonly is: 'otherwise'; readonly change: Change };

const NAME =
  /^(?:the )?(?:(?:rec[a-z]*|r|number|no\.?) ?#?|#)?(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|fourth|fifth|last)(?: one)?(?: please| pls)?[.! ]*$|^the .{3,40} (?:one|rec|recommendation)[.! ]*$/i;

/** Whether a message may go on with what was asked or drafted last: soon told, and in doubt it may. */
export const mayBeSecond = (text: string): boolean => {
  const said = text.trim();
  return (
    said.length <= LONGEST &&
    (NAME.test(said) ||
      SAME_ON.test(said) ||
      CORRECTS.test(said) ||
      BEHIND.test(said) ||
      SECOND_OF_IT.test(said) ||
      LEAD.test(said) ||
      CANCELS.test(said) ||
      AGREES.test(said))
  );
};

/** "cancel that", "yes", "no, 30 November": of what stands to be confirmed, whatever that is. */
export const isOfDraft = (text: string): boolean => {
  const said = tidy(text);
  if (said.length > LONGEST || said.endsWith('?')) return false;
  return [CANCELS, AGREES, CORRECTS, SECOND_OF_IT, /^(?:please )?undo\b/i].some((pattern) =>
    pattern.test(said),
  );
};

/** A short message that asks nothing: as it was typed, and without what only says that it is thought better of. */
const thoughtIn = (
  message: string,
): { readonly said: string; readonly bare: string; readonly cancels: boolean } | undefined => {
  const said = tidy(message);
  if (said.length > LONGEST || said.endsWith('?')) return undefined;
  const bare = said.replace(SECOND_OF_IT, '');
  return { said, bare, cancels: CANCELS.test(said) || CANCELS.test(bare) };
};

/** @param drafted what stands to be confirmed, and on which recommendation */
export const secondThought = (
  message: string,
  drafted: { readonly rec: string; readonly change: Change },
  speaker: Speaker,
  lexicon: Lexicon,
): SecondThought | undefined => {
  const thought = thoughtIn(message);
  if (thought === undefined) return undefined;
  const { said, bare, cancels } = thought;
  if (cancels) return { is: 'cancel' };
  if (AGREES.test(said)) return { is: 'again' };
  const value = bare
    .replace(LEAD, '')
    .replace(/[.! ]+$/, '')
    .replace(BEHIND, '');
  if (CORRECTS.test(value)) {
    const change = withWords(drafted.change, value);
    if (change !== undefined) return { is: 'otherwise', change };
  }
  const again = SAME_ON.exec(said)?.groups?.['rec'];
  const action = ACTION_ALONE.exec(again ?? '')?.groups?.['number'];
  if (action !== undefined) return sameOfAction(action, drafted.change, lexicon);
  if (again !== undefined) {
    const other = choiceIn({ text: again, ...speaker, remembered: NOTHING_REMEMBERED }, lexicon);
    if (other !== undefined && other !== drafted.rec && movable(drafted.change))
      return { is: 'as well', rec: other, change: drafted.change };
  }
  if (value === said.replace(/[.! ]+$/, '') || value === '') return undefined;
  const rec = choiceIn(
    {
      text: value.replace(/,? not (?:rec[a-z]*|r|#)? ?\d+$/i, ''),
      ...speaker,
      remembered: NOTHING_REMEMBERED,
    },
    lexicon,
  );
  if (rec !== undefined && movable(drafted.change))
    return rec === drafted.rec ? undefined : { is: 'elsewhere', rec };
  const change =
    withDay(drafted.change, value, speaker) ??
    withColour(drafted.change, value) ??
    withPerson(drafted.change, value, speaker, lexicon) ??
    withWords(drafted.change, value);
  return change === undefined ? undefined : { is: 'otherwise', change };
};

const ACTION_ALONE = new RegExp(`^${ACTION}$`, 'i');

/** "same for 8.1", of an action that is done. */
const sameOfAction = (number: string, change: Change, { catalogue }: Lexicon): SecondThought | undefined => {
  const rec = recOfAction(catalogue, number);
  return change.change !== 'action' || rec === undefined
    ? undefined
    : { is: 'as well', rec, change: { ...change, number } };
};

/** "make that 11:00 not 10:00", of a meeting's new time: what is not said again stays. */
export const secondMoment = (
  message: string,
  to: Instant,
  { today }: Speaker,
): { readonly is: 'cancel' } | { readonly is: 'at'; readonly at: Instant } | undefined => {
  const thought = thoughtIn(message);
  if (thought === undefined) return undefined;
  const { said, bare, cancels } = thought;
  if (cancels) return { is: 'cancel' };
  const value = bare
    .replace(LEAD, '')
    .replace(/,? (?:not|instead of|rather than) .*$/i, '')
    .replace(/,? (?:at the |the )?(?:same|usual) time[.! ]*$/i, '');
  if (value === said) return undefined;
  const time = timeIn(/^\d/.test(value) ? `at ${value}` : value);
  if (time !== 'no such time' && time.at !== undefined && /^(?:\s|at|[.!])*$/.test(time.rest))
    return { is: 'at', at: momentOf(dayOf(to), time.at) };
  const moment = readMoment(value.replace(/[.! ]+$/, ''), today);
  return typeof moment === 'string'
    ? undefined
    : { is: 'at', at: momentOf(moment.day, moment.at ?? timeOf(to)) };
};

/** An action's number and an entry's are one recommendation's own. */
const movable = (change: Change): boolean => !('number' in change) && !('sequence' in change);

const withDay = (change: Change, value: string, { today }: Speaker): Change | undefined => {
  const day = readDay(value.replace(/,? (?:not|instead of|rather than) .*$/i, ''), today);
  if (day === undefined) return undefined;
  if (change.change === 'date') return { ...change, to: day };
  if (change.change === 'add action') return { ...change, target: day };
  return change.change === 'action' && change.target !== undefined ? { ...change, target: day } : undefined;
};

const withColour = (change: Change, value: string): Change | undefined => {
  const rag = ragOf(/^[a-z]+\b/i.exec(value)?.[0]);
  return change.change === 'state' && change.status === undefined && rag !== undefined
    ? { ...change, rag }
    : undefined;
};

const withPerson = (
  change: Change,
  value: string,
  speaker: Speaker,
  lexicon: Lexicon,
): Change | undefined => {
  const owner = wholePerson(value, speaker, lexicon);
  if (owner === undefined) return undefined;
  if (change.change === 'owner' || change.change === 'add action') return { ...change, owner };
  return change.change === 'action' && change.owner !== undefined ? { ...change, owner } : undefined;
};

/** "54 not 45", "84 officers": put in the place of what it corrects, where there is one such place. */
const withWords = (change: Change, value: string): Change | undefined => {
  const { right, wrong } =
    /^(?<right>.{1,80}?),? (?:not|instead of|rather than) (?<wrong>.{1,80})$/i.exec(value)?.groups ?? {};
  if (right !== undefined && wrong !== undefined)
    return replaced(change, new RegExp(`(?<![\\w.])${asPattern(wrong)}(?![\\w%])`, 'gi'), right);
  if (/^\d[\d,.]*%?$/.test(value)) return replaced(change, /(?<![\w.])\d[\d,.]*%?(?![\w%])/g, value);
  // The same noun with another number: "no, two areas".
  const { noun } = SO_MANY.exec(value)?.groups ?? {};
  if (noun === undefined) return undefined;
  const first = (noun.trim().split(' ')[0] ?? '').replace(/s$/i, '');
  return replaced(
    change,
    new RegExp(`(?<![\\w.])(?:\\d[\\d,.]*|${FEW})\\s?${asPattern(first)}s?\\b`, 'gi'),
    value
      .split(' ')
      .slice(0, noun.startsWith('%') ? 1 : 2)
      .join(' '),
  );
};
const FEW = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both|all|no)\\b';
const SO_MANY = new RegExp(`^(?:\\d[\\d,.]*|${FEW})(?<noun>%| [a-z]{3,30}(?: [a-z]+)?)$`, 'i');

const replaced = (change: Change, wrong: RegExp, right: string): Change | undefined => {
  const field = 'text' in change ? change.text : 'reason' in change ? change.reason : undefined;
  const [only, ...more] = [...(field ?? '').matchAll(wrong)];
  if (field === undefined || only === undefined || more.length > 0) return undefined;
  const text = `${field.slice(0, only.index)}${right}${field.slice(only.index + only[0].length)}`;
  return 'text' in change
    ? { ...change, text }
    : 'reason' in change
      ? { ...change, reason: text }
      : undefined;
};
