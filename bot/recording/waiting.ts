/** While a reason is waited for: what of the next message is that reason, and what is not. */

/** So much later, a sentence is no answer to "Why?" any more. */
export const WAITING_MS = 15 * 60_000;

export type AnswerToWhy = 'reason' | 'cancel' | 'small talk' | 'question';

const POLITE = String.raw`(?:[,.! ]*(?:please|pls|thanks|thank you|ta|cheers|mate))*[.! ]*$`;
const CANCEL = new RegExp(
  String.raw`^\s*(?:(?:ok|okay|no|actually|oh|sorry)[,. ]+)*(?:cancel(?: (?:it|that|this))?|never ?mind|nvm|forget (?:it|that|about it)|stop|leave (?:it|that)|don'?t bother|scrap (?:it|that)|ignore (?:it|that|me)|no|nope|not now)${POLITE}`,
  'i',
);
const SMALL_TALK = new RegExp(
  String.raw`^\s*(?:thanks|thank you|ta|cheers|hello|hi|hey|good (?:morning|afternoon|evening)|morning|ok|okay|yes|yep|yeah|sure|right|great|fine|hang on|hold on|wait|one (?:sec|second|moment|minute)|just a (?:sec|second|moment|minute)|let me (?:check|see|think|find out|ask)|not sure|(?:i )?(?:don['’]?t|do not) know|dunno|no idea)(?: (?:there|all|bot|assurance))?${POLITE}`,
  'i',
);
/** While a reason is waited for, only what is plainly a question is taken for one. */
const QUESTION =
  /\?\s*$|^\s*(?:and )?(?:r|recs?|recommendations?) ?#?\d+[.! ]*$|^\s*(?:what|who|whose|when|where|why|how|which|is|are|has|have|does|do|did|can|could|show|list|tell|status|history|help)\b/i;
/** What a message is while "Why …?" stands open. Whatever it makes a reason is shown before it is recorded. */
export const answerToWhy = (text: string): AnswerToWhy => {
  if (CANCEL.test(text)) return 'cancel';
  if (SMALL_TALK.test(text)) return 'small talk';
  return QUESTION.test(text) ? 'question' : 'reason';
};
