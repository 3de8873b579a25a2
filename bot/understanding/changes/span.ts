/** A stretch of days, as people say when they are away: "from 3 to 14 February", "from Monday for two weeks". */
import { addDays, addMonths, type Day } from '../../../data/model';
import { NUMBER_WORDS } from '../vocabulary';
import { disagreement, readDays, readOneDay } from './days';

export interface Span {
  readonly from: Day;
  /** The last day of it. */
  readonly until: Day;
}

const COUNT = String.raw`(?:an?|another|a couple of|\d{1,2}|${Object.keys(NUMBER_WORDS).join('|')})`;
const LENGTH = String.raw`(?<count>${COUNT}) (?<unit>days?|weeks?|fortnights?|months?)`;

const FOR = new RegExp(
  String.raw`^(?:(?:from|starting|starting on|as of|as from) (?<after>.+?),? )?for ${LENGTH}$`,
  'i',
);
const FOR_FROM = new RegExp(
  String.raw`^for ${LENGTH},? (?:from|starting|starting on|as of|as from|beginning) (?<after>.+)$`,
  'i',
);
const FROM_TO =
  /^(?:from |between |starting |starting on )?(?<from>.+?)(?:,? (?<how>until|till|til|up to|through to|through|to|and|back on|back|returning on|returning) (?:and including )?|,? ?[-\u2010-\u2015] ?)(?<to>.+)$/i;

/** @returns undefined where the words are no stretch of days */
export const readSpan = (said: string, today: Day): Span | undefined => {
  const text = said.trim().replace(/[ .!,]+$/, '');
  const lasting = (FOR.exec(text) ?? FOR_FROM.exec(text))?.groups;
  if (lasting !== undefined) {
    const from = lasting['after'] === undefined ? today : readOneDay(lasting['after'], today);
    return from === undefined
      ? undefined
      : { from, until: lastOf(from, lasting['count'] ?? '', lasting['unit'] ?? '') };
  }
  return fromTo(text, today) ?? whole(text, today);
};

/** Why these words are none. */
export const noSpan = (said: string, today: Day): string =>
  disagreement(said.replace(/^from /i, ''), today) ??
  `"${said.trim().slice(0, 60)}" does not say from when until when. Say it like “from 3 to 14 February”.`;

/** Two weeks from a Monday end on a Sunday. */
const lastOf = (from: Day, said: string, unit: string): Day => {
  const count = /^\d/.test(said)
    ? Number(said)
    : said.toLowerCase() === 'a couple of'
      ? 2
      : (NUMBER_WORDS[said.toLowerCase()] ?? 1);
  if (/^month/i.test(unit)) return addDays(addMonths(from, count), -1);
  return addDays(from, count * (/^day/i.test(unit) ? 1 : /^week/i.test(unit) ? 7 : 14) - 1);
};

const fromTo = (text: string, today: Day): Span | undefined => {
  const parts = FROM_TO.exec(text)?.groups;
  if (parts === undefined) return undefined;
  const { from: first = '', to: second = '', how = '' } = parts;
  const end = readOneDay(second, today);
  if (end === undefined) return undefined;
  // "3 to 14 February": the month is said once.
  const month = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)?$/i.test(first.trim())
    ? second.replace(/^\D*\d{1,2}(?:st|nd|rd|th)?(?: of)?/i, '')
    : '';
  const from = readOneDay(`${first}${month}`, today);
  if (from === undefined) return undefined;
  const returned = /^(?:back|returning)/i.test(how) ? addDays(end, -1) : end;
  // "from 28 December to 3 January": said without a year, the end is the next one.
  const until = returned < from && !/\b20\d\d\b/.test(second) ? addMonths(returned, 12) : returned;
  return until < from ? undefined : { from, until };
};

/** "next week", "tomorrow", "on Friday" */
const whole = (text: string, today: Day): Span | undefined => {
  const days = /^(?:from|between|starting)\b/i.test(text) ? undefined : readDays(text, today);
  return days === undefined ? undefined : { from: days.from, until: days.to };
};
