/** The form in which an inspectorate asks for a change: "By 31 March 2025, forces should …". */
import { DATE } from './dates';

const LEAD = new RegExp(
  `^(?:(?:by|not?\\s+later\\s+than|before|on\\s+or\\s+before)\\s+(?:${DATE}|[^,.:;]{3,40}?\\d{4}|the\\s+end\\s+of[^,.:;]{3,30})` +
    `|within\\s+[^,.:;]{3,60}?(?:days?|weeks?|months?|years?)(?:\\s+(?:of|from|after)\\s+[^,.:;]{3,60}?)?` +
    `|with\\s+immediate\\s+effect|immediately|urgently|as\\s+a\\s+matter\\s+of\\s+urgency)\\s*[,:]?\\s+`,
  'i',
);
/** What asks: "should have finished" and "should now be able" tell, they do not ask. */
const ASKS =
  /\b(?:should|must|needs? to|(?:is|are) required to)\b(?!\s+(?:have|now|already|be able|been)\b)/i;
const BODY =
  /\b(?:forces?|constabular(?:y|ies)|police|chief|home office|home secretary|college|council|npcc|government|commissioners?|prosecution|cps|ministry|department|agency|inspectorate|services?|lead)\b/i;
const SPEAKER = /\b(?:we|i|our|my|this report|hmicfrs found|the inspectorate found)\b/i;

export const leadOf = (text: string): string => LEAD.exec(text)?.[0] ?? '';

/** Who is asked: the words before "should". Undefined where the text asks nobody in that form. */
export const askedOf = (text: string): string | undefined => {
  const rest = text
    .slice(leadOf(text).length)
    .replace(/^(?:we recommend(?:ed)? that|it is recommended that)\s+/i, '');
  const asks = ASKS.exec(rest);
  if (!asks) return undefined;
  const asked = rest
    .slice(0, asks.index)
    .replace(/,\s*(?:by|within)\b[^,]*,?\s*$/i, '')
    .trim();
  const fits = asked !== '' && asked.split(/\s+/).length <= 18 && !/[.;:!?]\s/.test(asked);
  return fits && BODY.test(asked) && !SPEAKER.test(asked) ? asked : undefined;
};

/** A text that asks a body for something, as a report does. */
export const isDemand = (text: string): boolean => askedOf(text) !== undefined;

/** One whose form alone, with a deadline before it, shows that it is quoted from a report. */
export const isDatedDemand = (text: string): boolean => leadOf(text) !== '' && isDemand(text);
