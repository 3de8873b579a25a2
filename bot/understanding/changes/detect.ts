/** Tells what somebody wants recorded from what somebody asks. */
import { asks } from './statement';
import { QUESTION } from './wording';

const REC = String.raw`(?:r|recs?|reccs?|recommendations?|recos?)\s*#?\s*(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)`;
const POLITE = String.raw`(?:(?:please|pls|plz|hi|hello|ok|okay|right|can you|could you|can we|let us|let's|lets)[ ,]+)*`;

const LIST = String.raw`(?:recs?|recommendations?) \d+(?:(?:,| and|,? &| to| ?-)+ ?(?:recs? )?\d+)+`;

/** Said to the bot to do: these are changes, whatever follows. */
const ORDERS: readonly RegExp[] = [
  // "set all recs to green": several at once are never recorded.
  new RegExp(
    String.raw`^${POLITE}(?:set|mark|turn|move|close|sign off|update|reopen) (?:all|every|both|the|recs|recommendations)\b.*\b(?:recs?|recommendations?|reds|ambers|greens|\d)\b`,
  ),
  new RegExp(
    String.raw`^${POLITE}(?:update (?:rec|recommendation|it|that|r ?\d)|correct (?:my|entry)|undo|log (?:an|this|that)|record (?:an|this|that)|add (?:an |this |that |the |a )?(?:action|evidence|commissioner|pcc|update|comment|as evidence))`,
  ),
  // "sign off rec 4", "reopen rec 2", "send rec 4 back", "move rec 3 to …", "set rec 8 to red"
  new RegExp(
    String.raw`^${POLITE}(?:sign(?: it)? off(?! (?:details?|status|list|dates?|history|record|position|sheet)\b)|close|reopen|re-open|send|return|reject|move|push|flip|slip|switch|hand|set|mark|make|assign|reassign|allocate|change|extend|turn|propose|postpone|defer)\b(?! (?:on|to|of|in|date|out|our|me|us)\b)(?!.*\b(?:next to|side by side|beside|alongside|against each other)\b).*(?:${REC}|\bit\b|\b\d+\.\d+\b|\bboard\b|\bmeeting\b)(?!.*\?)`,
  ),
  new RegExp(
    String.raw`^${POLITE}(?:sign (?:it|that|this) off|sign off (?:it|that|this)|send (?:it|that) back)`,
  ),
  new RegExp(String.raw`^${POLITE}complete (?:the )?(?:${REC}|action \d)`),
  // Nothing is ever taken out of the record.
  new RegExp(
    String.raw`^${POLITE}(?:delete|remove|cancel|drop|scrap|bin|archive|merge|rename|reword|withdraw|take back|retract|void) (?:the )?(?:${REC}|action\b|\d+\.\d+|entry\b|my\b|last\b|update\b)`,
  ),
  new RegExp(
    String.raw`^${POLITE}(?:mark|set|close|complete|tick off|move|start|finish) (?:that|this) action\b`,
  ),
  /^(?:un)?link this (?:channel|chat)/,
];

/** Said as if it were so: a change, unless it goes on to ask. */
const STATEMENTS: readonly RegExp[] = [
  // "update rec 3: …", "log an update on rec 3 - …"
  new RegExp(
    String.raw`^${POLITE}(?:update|log|record|note|add|put)\b.*(?:${REC}|\bit\b|\bthat\b).{0,20}(?::| -)\s*\S`,
  ),
  new RegExp(
    String.raw`^${POLITE}${REC} (?:is|has gone|to be|should be)(?: now)? (?:red|amber|green|blue|white|complete|completed|done|finished)\b`,
  ),
  new RegExp(
    String.raw`^${POLITE}(?:both )?${LIST} ?(?::|- |,|are|is|have|has|to|now|both|all)(?: (?:are|have been|have|now|both|all|gone|be))* ?(?:red|amber|green|blue|white|complete|completed|done|finished|closed|signed off|not adopted|ready|live|on track)\b`,
  ),
  /^(?:both |all |the )*(?:actions? )?\d+\.\d+(?:(?:,| and|,? &) ?\d+\.\d+)+ .*\b(?:done|complete|completed|finished|delivered|closed|started)\b/,
  new RegExp(
    String.raw`^(?:both|all)(?: the| of the)? actions (?:on|for|under) ${REC} (?:are|have been) (?:now |all )?(?:done|complete|completed|finished|delivered|closed)\b`,
  ),
  // Not to be done: nothing is, and it is said.
  new RegExp(
    String.raw`^${POLITE}(?:(?:we |i )?(?:do not|don't|dont|will not|won't)|(?:(?:i am|i'm|im|we are|we're) )?not) (?:sign off|signing off|close|approve|set|mark|move|turn|update|send|reopen|change|extend)\b.*${REC}`,
  ),
  // "I don't want rec 3 moved to 30 April", "we wanted it changed to amber by Monday"
  new RegExp(
    String.raw`^${POLITE}(?:i|we) (?:(?:do not|don't|dont|never|did not|didn't|just|only|still) )*(?:want|wanted|need|needed|would like|'d like)(?:ed)? (?:${REC}|it|that) (?:to be )?(?:moved|changed|set|marked|extended|pushed|turned|put back|rescheduled|shifted|closed|signed off|reopened|made) (?:to|by|as|at|until|back)\b`,
  ),
  // What the inspectorate closes is not ours to record in a chat.
  new RegExp(
    String.raw`^${POLITE}(?:hmicfrs|hmi|the inspectorate) (?:has |have )?(?:now )?(?:closed|signed off|accepted|reopened) ${REC}`,
  ),
  /^(?:action )?\d+\.\d+ (?:is )?(?:now )?(?:done|complete|completed|finished|started|in progress|cancelled|dropped|withdrawn|not needed|no longer needed)/,
  /^(?:evidence|comment|commissioner'?s? comment|pcc'?s? comment|action|update) (?:for|on|to) .{0,30}(?::| -)/,
  /^(?:the )?(?:pcc|commissioner)'?s? comment on\b.*:/,
];

/** A sentence that wants something recorded. @param cleaned as `clean` leaves it */
export const isChange = (cleaned: string): boolean => {
  if (QUESTION.test(cleaned)) return false;
  const start = cleaned.slice(0, 300);
  if (/\?[\s.!,]*(?:please|pls|thanks|thank you|ta|cheers)?[\s.!]*$/.test(start)) return false;
  return (
    ORDERS.some((pattern) => pattern.test(start)) ||
    (STATEMENTS.some((pattern) => pattern.test(start)) && !asks(start))
  );
};
