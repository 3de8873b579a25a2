/** Actions that an order speaks of without their number: by their words, or as "it". */
import { stem, type Lexicon } from '../lexicon';
import { clean, words } from '../words';
import type { Speaker } from './recording';

/** "The Niche action is finished": by its words, where they are one's alone. */
const ACTION_NAMED = /\bthe (?<words>(?:[a-z-]+ ){1,5})action\b(?! (?:plan|number|list|owner))/i;
/** The same with its number in the place of those words. */
export const withActionNamed = (text: string, { actions, fillers, topics }: Lexicon): string => {
  const found = ACTION_NAMED.exec(text);
  const said = found?.groups?.['words'];
  // Words to be kept, and a reason, stay as they are typed.
  if (found === null || said === undefined || KEPT.test(text.slice(0, found.index))) return text;
  const own = words(clean(said))
    .map((word) => stem(word.text))
    .filter((word) => !fillers.has(word));
  const [only, ...others] = actions.filter((action) => own.every((word) => action.words.has(word)));
  // "The training action" may be any of two recommendations'.
  const isOpen = own.length < 2 && own.some((word) => (topics.get(word)?.recs.size ?? 0) > 1);
  return only === undefined || others.length > 0 || own.length === 0 || isOpen || OTHER.test(said)
    ? text
    : text.replace(ACTION_NAMED, only.number);
};
const KEPT = /[:,;.]|\b(?:because|since|as|rec[a-z]*|r\d+)\b/i;
const OTHER = /\b(?:new|next|other|another|following|extra|further|second|last)\b/i;

/** "move it to 14 March", of the action that was asked after last. */
const OF_IT =
  /^(?<verb>(?:please |pls |so |and |can you |could you |would you |can we )*(?:move|push|shift|extend|put|set|mark|make|give|assign|reassign|hand|pass|close|complete|start|tick off|reopen)) (?:it|that|that one|this one)\b/i;
/** A colour and a status are a recommendation's. */
const OF_REC = /\b(?:red|amber|green|blue|white|awaiting|sign(?:ed)? off|not adopted)\b/i;
/** "That's done now", "it has started", and nothing else: how it stands, and not of a recommendation. */
const IT_IS =
  /^(?:(?:and|so|ok|well|yes|oh|right|actually|fyi|update)[ ,:]+)*(?:it|that|that one|this|this one)(?:['’]?s| is| has)(?: (?:now|all|been|just|also|already|finally))* (?=(?:done|completed?|finished|closed|delivered|started|begun|under ?way|in progress)(?:,? (?:now|today|as well|too|please|thanks|ta|cheers))*[.! ]*$)/i;
/** The one action that was asked after, or listed by itself. */
const inHand = ({ question, actions }: Speaker['subject']): string | undefined => {
  if (question?.ask === 'action') return question.number;
  const listed = question?.ask === 'actions' || (question?.ask === 'about' && question.aspect === 'actions');
  return listed && actions?.length === 1 ? actions[0] : undefined;
};
/** "It's done, the sergeant says", "it's finished in March": more than that is said, and still of the action. */
const IT_IS_SAID =
  /^(?:(?:and|so|ok|well|yes|oh|right|actually|fyi|update)[ ,:]+)*(?:it|that|that one|this|this one)(?:['’]?s| is| has)(?: (?:now|all|been|just|also|already|finally))* (?:done|completed?|finished|closed|delivered|started|begun|under ?way|in progress|not started)\b/i;
/** The same with the number of the action in hand in the place of "it"; nothing, where no order is left of it. */
export const withAction = (text: string, { subject }: Speaker): string => {
  const isOrder = OF_IT.test(text);
  if (OF_REC.test(text) || !(isOrder || IT_IS_SAID.test(text))) return text;
  const number = inHand(subject);
  if (number === undefined) return text;
  if (isOrder) return text.replace(OF_IT, `$<verb> ${number}`);
  return IT_IS.test(text) ? text.replace(IT_IS, `${number} is `) : '';
};
