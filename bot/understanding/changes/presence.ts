/** What people say of themselves, and of what did not arrive: away until a day, back again, send it again. */
import type { Day } from '../../../data/model';
import type { Lexicon } from '../lexicon';
import { withDay } from './days';
import { withPerson } from './people';
import type { Recording, Speaker } from './recording';
import { noSpan, readSpan } from './span';

const I_AM = String.raw`(?:i am|i['’]?m|i will be|i['’]?ll be|i shall be)`;
const NOT_HERE = String.raw`(?:away|off(?: work| sick| duty)?|on (?:annual |sick |study |maternity |paternity |parental )?leave|out of (?:the )?office|ooo|on holiday|on a course|abroad|not (?:in|available|around)|unavailable)`;
const ASK = String.raw`(?:[,;.]? *(?:please |so |and |pls )*(?:ask|contact|speak to|talk to|go to|see|try|remind|tell|send (?:it|them|things|reminders) to) (?<who>[^,;.]{2,80}?)(?: instead| meanwhile| in the meantime| for me)?)?`;
const AWAY = new RegExp(
  String.raw`^(?:hi|hello|morning|fyi|just to say|note)?[ ,:-]*(?:${I_AM} (?:going to be |now )?)?${NOT_HERE}(?: (?:again|now))?(?: from (?:today|now))?,? (?:until|till|til|up to|through to|to|back on|returning on|returning|back) (?:and including )?(?<date>[^,;]{2,60}?)${ASK}[ .!]*$`,
  'i',
);
/** "I'm away from 3 to 14 February", "on leave from Monday for two weeks", "I'm off next week, ask …" */
const LEAVE = new RegExp(
  String.raw`^(?:hi|hello|morning|fyi|just to say|note)?[ ,:-]*(?<iam>${I_AM} (?:going to be |now |also )?)?${NOT_HERE}(?: (?:again|now|as well))?,? (?<span>[^;]{2,80}?)${ASK}[ .!]*$`,
  'i',
);
const CANCELLED = new RegExp(
  String.raw`^(?:please )?(?:cancel|forget|delete|remove|scrap|take out|clear) my (?:annual |sick |study )?(?:leave|absences?|holidays?|time off|time away)[ .!]*$|^${I_AM} (?:no longer|not|not going to be) (?:going )?(?:away|on (?:annual )?leave|on holiday)(?: any ?more| after all| now)?[ .!]*$`,
  'i',
);
const BACK = new RegExp(
  String.raw`^(?:hi|hello|morning)?[ ,:-]*${I_AM} (?:now )?back(?: again| now| today| at work| in(?: the office)?| from (?:my )?(?:annual |sick )?(?:leave|holiday))*[ .!]*$`,
  'i',
);
const AGAIN =
  /^(?:please |can you |could you |pls )*(?:re-?send|send (?:it |them |that |those |this )?again(?: to)?|try (?:again )?to send|retry|re-?try|try again|redeliver|deliver again)\b.{0,80}\b(?:failed|fail|not reached|missed|undelivered|unreached|did ?n['’]?t (?:get|go|arrive|receive|reach)|did not (?:get|go|arrive|receive|reach)|were ?n['’]?t reached|were not reached|was ?n['’]?t reached|was not reached|bounced)\b.{0,60}$/i;

/** @returns undefined where it says nothing of the kind; a question is never given here */
export const readPresence = (text: string, speaker: Speaker, lexicon: Lexicon): Recording | undefined => {
  if (CANCELLED.test(text)) return { is: 'back', all: true };
  if (BACK.test(text)) return { is: 'back', all: false };
  if (AGAIN.test(text)) return { is: 'resend' };
  const parts = AWAY.exec(text)?.groups;
  if (parts === undefined) return readLeave(text, speaker, lexicon);
  const { date, who } = parts;
  // "Back on 3 February" is away up to the day before.
  const returns = /\b(?:back|returning)\b(?: on)? $/i.test(text.slice(0, text.indexOf(date ?? '')));
  return withDay(date, speaker, (day) => away({ from: null, day, returns }, who, speaker, lexicon));
};

const readLeave = (text: string, speaker: Speaker, lexicon: Lexicon): Recording | undefined => {
  const { iam, span, who } = LEAVE.exec(text)?.groups ?? {};
  if (span === undefined) return undefined;
  const { today } = speaker;
  const said = readSpan(span, today);
  if (said === undefined)
    // Where it is said to begin, it was meant for a time.
    return iam !== undefined && /^(?:from|between|starting)\b/i.test(span)
      ? { is: 'problem', sentence: noSpan(span, today) }
      : undefined;
  // "Off on Friday" may be anything; "I'm off on Friday" is said of oneself.
  if (iam === undefined && !/^(?:from|between|starting|for)\b/i.test(span)) return undefined;
  const from = said.from > today ? said.from : null;
  return away({ from, day: said.until, returns: false }, who, speaker, lexicon);
};

const away = (
  when: { readonly from: Day | null; readonly day: Day; readonly returns: boolean },
  who: string | undefined,
  speaker: Speaker,
  lexicon: Lexicon,
): Recording =>
  who === undefined
    ? { is: 'away', ...when, ask: null }
    : withPerson(who, speaker, lexicon, (ask) => ({ is: 'away', ...when, ask }));
