/** While a reason is waited for: what of the next message is that reason, and what is not. */
import type { Day } from '../../data/model';
import { ragOf, readDay } from '../understanding/changes/read';
import type { Unreasoned } from '../understanding/changes/recording';
import { BEHIND, SECOND } from '../understanding/changes/second-thoughts';

/** So much later, a sentence is no answer to "Why?" any more. */
export const WAITING_MS = 15 * 60_000;

export type AnswerToWhy =
  | { readonly is: 'reason' | 'cancel' | 'small talk' | 'question' }
  /** "no wait, 30 May", "make it amber": the same change to something else, still without a reason. */
  | { readonly is: 'instead'; readonly lacks: Unreasoned };

const POLITE = String.raw`(?:[,.! ]*(?:please|pls|thanks|thank you|ta|cheers|mate|then))*[.! ]*$`;
/** What is called off may be followed by why: that is no reason of the change. */
const CANCEL =
  /^(?:cancel|never ?mind|nvm|forget (?:it|that|about it)|scrap (?:it|that)|leave (?:it|that)(?: (?:as|for) .*)?$|don['’]?t bother|do not bother|ignore (?:it|that|me)|not now|call it off|drop it|wrong (?:rec|one|recommendation|number))\b/i;
const CANCEL_ALONE = new RegExp(`^(?:stop|no|nope)${POLITE}`, 'i');
const OTHER_REC =
  /^(?:not (?:that|this) (?:one|rec)|(?:the )?(?:other|wrong) (?:one|rec)|(?:not )?(?:r|recs?|recommendation) ?#?\d+(?:,? not (?:r|recs?|recommendation)? ?#?\d+)?)[.! ]*$/i;
const SMALL_TALK = new RegExp(
  String.raw`^(?:thanks|thank you|ta|cheers|hello|hi|hey|good (?:morning|afternoon|evening)|morning|ok|okay|k|kk|yes|yep|yeah|sure|right|great|fine|hmm+|um+|er+m?|eh|lol|haha|because|cos|cause|since|as|hang on|hold on|wait|one (?:sec|second|moment|minute)|just a (?:sec|second|moment|minute)|(?:let me|i['’]?ll|i will|i have to|need to) (?:check|see|think|find out|ask)|not sure|(?:i )?(?:don['’]?t|do not) know|dunno|idk|no idea|tbc|tba)(?: (?:there|all|bot|assurance|yet|now))?${POLITE}|^[^\p{L}\p{N}]*$`,
  'iu',
);
const QUESTION =
  /\?\s*$|^(?:and )?(?:r|recs?|recommendations?) ?#?\d+[.! ]*$|^(?:what|what['’]?s|whats|who|who['’]?s|whose|when|where|why|how|which|is|are|has|have|does|do|did|can|could|show|list|tell|status|history|help)\b/i;
const TO =
  /^(?:make (?:it|that)|should be|it should be|change (?:it|that) to|move (?:it|that) to|set (?:it|that) to|to|for|until)\s+/i;
const COLOUR = /^([a-z]+)[.! ]*$/i;

/** Whether a message is plainly a question, whatever is waited for. */
export const isPlainQuestion = (text: string): boolean =>
  QUESTION.test(text.trim()) || QUESTION.test(text.replace(SECOND, ''));

/** What a message is while "Why …?" stands open. Whatever it makes a reason is shown before it is recorded. */
export const answerToWhy = (text: string, lacks: Unreasoned, today: Day): AnswerToWhy => {
  const said = text.trim();
  const bare = said.replace(SECOND, '').replace(BEHIND, '');
  if (CANCEL.test(bare) || CANCEL.test(said) || CANCEL_ALONE.test(said)) return { is: 'cancel' };
  // "I meant rec 8" calls this one off; "rec 8" alone asks how that one stands.
  if (bare !== said && OTHER_REC.test(bare)) return { is: 'cancel' };
  if (bare === '' || SMALL_TALK.test(said) || SMALL_TALK.test(bare)) return { is: 'small talk' };
  if (isPlainQuestion(said)) return { is: 'question' };
  const other = instead(bare, bare !== said, lacks, today);
  return other === undefined ? { is: 'reason' } : { is: 'instead', lacks: other };
};

/** Only after second thoughts, or "make it …": a day by itself may be a reason, as a colour may. */
const instead = (bare: string, second: boolean, lacks: Unreasoned, today: Day): Unreasoned | undefined => {
  const value = bare.replace(TO, '');
  if (!second && value === bare) return undefined;
  if (lacks.kind === 'date') {
    const to = readDay(value, today);
    return to === undefined ? undefined : { ...lacks, to };
  }
  const rag = ragOf(COLOUR.exec(value)?.[1]);
  return lacks.kind === 'state' && lacks.status === undefined && rag !== undefined
    ? { ...lacks, rag }
    : undefined;
};
