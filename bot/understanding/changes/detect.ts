/** Tells what somebody wants recorded from what somebody asks. */

const REC = String.raw`(?:r|recs?|reccs?|recommendations?|recos?)\s*#?\s*(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)`;
const POLITE = String.raw`(?:(?:please|pls|plz|hi|hello|ok|okay|right|can you|could you|can we|let us|let's|lets)[ ,]+)*`;

const CHANGES: readonly RegExp[] = [
  // "set all recs to green": several at once are never recorded.
  new RegExp(
    String.raw`^${POLITE}(?:set|mark|turn|move|close|sign off|update|reopen) (?:all|every|both|the|recs|recommendations)\b.*\b(?:recs?|recommendations?|reds|ambers|greens|\d)\b`,
  ),
  // "update rec 3: …", "log an update on rec 3 - …"
  new RegExp(
    String.raw`^${POLITE}(?:update|log|record|note|add|put)\b.*(?:${REC}|\bit\b|\bthat\b).{0,20}(?::| -)\s*\S`,
  ),
  new RegExp(
    String.raw`^${POLITE}(?:update (?:rec|recommendation|it|that|r ?\d)|correct my|undo|log (?:an|this|that)|record (?:an|this|that)|add (?:an |this |that |the |a )?(?:action|evidence|commissioner|pcc|update|comment|as evidence))`,
  ),
  // "sign off rec 4", "reopen rec 2", "send rec 4 back", "move rec 3 to …", "set rec 8 to red"
  new RegExp(
    String.raw`^${POLITE}(?:sign(?: it)? off|close|reopen|re-open|send|move(?! on\b)|push|set|mark|make|assign|reassign|allocate|change|extend|turn|propose)\b.*(?:${REC}|\bit\b|\b\d+\.\d+\b|\bboard\b|\bmeeting\b)(?!.*\?)`,
  ),
  new RegExp(
    String.raw`^${POLITE}(?:sign (?:it|that|this) off|sign off (?:it|that|this)|send (?:it|that) back)`,
  ),
  new RegExp(
    String.raw`^${POLITE}${REC} (?:is|has gone|to be|should be)(?: now)? (?:red|amber|green|blue|white|complete|completed|done|finished)\b`,
  ),
  /^(?:action )?\d+\.\d+ (?:is )?(?:now )?(?:done|complete|completed|finished|started|in progress)/,
  /^(?:un)?link this (?:channel|chat)/,
  /^(?:evidence|comment|commissioner'?s? comment|pcc'?s? comment|action|update) (?:for|on|to) .{0,30}(?::| -)/,
  /^(?:the )?(?:pcc|commissioner)'?s? comment on\b.*:/,
];

/** A sentence that wants something recorded. @param cleaned as `clean` leaves it */
export const isChange = (cleaned: string): boolean => {
  const start = cleaned.slice(0, 300);
  return (
    !/\?[\s.!,]*(?:please|pls|thanks|thank you|ta|cheers)?[\s.!]*$/.test(start) &&
    CHANGES.some((pattern) => pattern.test(start))
  );
};
