/** What people say of themselves, and of what did not arrive: away until a day, back again, send it again. */
import type { Lexicon } from '../lexicon';
import { withDay } from './days';
import { withPerson } from './people';
import type { Recording, Speaker } from './recording';

const I_AM = String.raw`(?:i am|i['’]?m|i will be|i['’]?ll be|i shall be)`;
const NOT_HERE = String.raw`(?:away|off(?: work| sick| duty)?|on (?:annual |sick |study |maternity |paternity |parental )?leave|out of (?:the )?office|ooo|on holiday|on a course|abroad|not (?:in|available|around)|unavailable)`;
const ASK = String.raw`(?:[,;.]? *(?:please |so |and |pls )*(?:ask|contact|speak to|talk to|go to|see|try|remind|tell|send (?:it|them|things|reminders) to) (?<who>[^,;.]{2,80}?)(?: instead| meanwhile| in the meantime| for me)?)?`;
const AWAY = new RegExp(
  String.raw`^(?:hi|hello|morning|fyi|just to say|note)?[ ,:-]*(?:${I_AM} (?:going to be |now )?)?${NOT_HERE}(?: (?:again|now))?(?: from (?:today|now|tomorrow))?,? (?:until|till|til|up to|through to|to|back on|returning on|returning|back) (?:and including )?(?<date>[^,;]{2,60}?)${ASK}[ .!]*$`,
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
  if (BACK.test(text)) return { is: 'back' };
  if (AGAIN.test(text)) return { is: 'resend' };
  const parts = AWAY.exec(text)?.groups;
  if (parts === undefined) return undefined;
  const { date, who } = parts;
  // "Back on 3 February" is away up to the day before.
  const returns = /\b(?:back|returning)\b(?: on)? $/i.test(text.slice(0, text.indexOf(date ?? '')));
  return withDay(date, speaker, (day) =>
    who === undefined
      ? { is: 'away', day, returns, ask: null }
      : withPerson(who, speaker, lexicon, (ask) => ({ is: 'away', day, returns, ask })),
  );
};
