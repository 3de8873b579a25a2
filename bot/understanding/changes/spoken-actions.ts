/** Actions that an order speaks of without their number: by their words, or as "it". */
import { stem, type Lexicon } from '../lexicon';
import { clean, words } from '../words';
import type { Speaker } from './recording';

/** "The Niche action is finished": by its words, where they are one's alone. */
const ACTION_NAMED = /\bthe (?<words>(?:[a-z-]+ ){1,5})action\b(?! (?:plan|number|list|owner))/i;
/** The same with its number in the place of those words. */
export const withActionNamed = (text: string, { actions, fillers }: Lexicon): string => {
  const said = ACTION_NAMED.exec(text)?.groups?.['words'];
  if (said === undefined) return text;
  const own = words(clean(said))
    .map((word) => stem(word.text))
    .filter((word) => !fillers.has(word));
  const [only, ...others] = actions.filter((action) => own.every((word) => action.words.has(word)));
  return only === undefined || others.length > 0 || own.length === 0
    ? text
    : text.replace(ACTION_NAMED, only.number);
};

/** "move it to 14 March", of the action that was asked after last. */
const OF_IT =
  /^(?<verb>(?:please |pls |so |and |can you |could you |would you |can we )*(?:move|push|shift|extend|put|set|mark|make|give|assign|reassign|hand|pass|close|complete|start|tick off|reopen)) (?:it|that|that one|this one)\b/i;
/** A colour and a status are a recommendation's. */
const OF_REC = /\b(?:red|amber|green|blue|white|awaiting|sign(?:ed)? off|not adopted)\b/i;
/** The same with the number of the action in hand in the place of "it". */
export const withAction = (text: string, { subject }: Speaker): string => {
  if (!OF_IT.test(text) || OF_REC.test(text)) return text;
  const { question } = subject;
  return question?.ask === 'action' ? text.replace(OF_IT, `$<verb> ${question.number}`) : text;
};
