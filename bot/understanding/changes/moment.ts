/** A day and a time of day in somebody's own words: "30 January at 10", "19 February 2025, 2pm". */
import type { Day, TimeOfDay } from '../../../data/model';
import { disagreement, noDay, readOneDay } from './days';

export interface Moment {
  readonly day: Day;
  /** In London; undefined where no time was said. */
  readonly at: TimeOfDay | undefined;
}

const HALF = String.raw`\s?(?<half>a\.?m|p\.?m)\b\.?`;
const HOURS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'.split('|');
const HOUR = String.raw`(?<hour>\d{1,2}|${HOURS.join('|')})`;
const AT = String.raw`(?:\bat |@ ?|\bfrom )?`;
/** From the most telling to the least; a figure by itself is an hour only behind "at". */
const TIMES: readonly RegExp[] = [
  String.raw`${AT}\b(?<noon>noon|midday)\b`,
  String.raw`${AT}\b(?<part>half|quarter|ten|twenty|five|twenty[- ]five)(?: minutes)? (?<side>past|to) ${HOUR}\b(?:${HALF})?`,
  String.raw`${AT}\b(?<part>half) ${HOUR}\b(?:${HALF})?`,
  String.raw`${AT}(?<![\d.:/])(?<hour>\d{1,2})[:.](?<minutes>\d{2})(?![\d.:/])(?:${HALF})?`,
  String.raw`${AT}\b${HOUR}${HALF}`,
  String.raw`(?:\bat |@ ?)${HOUR}(?:\s?o'?clock)?(?=\s*(?:$|[,;.]|on\b|in the\b|sharp\b))`,
  String.raw`${AT}\b${HOUR}\s?o'?clock\b`,
  // "1430", behind a day or "at": "2025" is a year.
  String.raw`${AT}(?<![\d.:/-])(?<hour>[01]\d|2[0-3])(?<minutes>[0-5]\d)(?:\s?(?:hrs?|hours|h)\b|(?=\s*(?:$|on\b)))(?<!\b20[2-4]\d)`,
].map((pattern) => new RegExp(pattern, 'i'));

const PARTS: Readonly<Record<string, number>> = { half: 30, quarter: 15, five: 5, ten: 10, twenty: 20 };

/** The words that stand around a day and a time and add nothing. */
const AROUND = /\b(?:instead|held|still|sharp|in the (?=morning|afternoon))\b/gi;

/** The time of day in a text and the text without it; "no such time" where it is none. */
export const timeIn = (
  said: string,
): { readonly at: TimeOfDay | undefined; readonly rest: string } | 'no such time' => {
  for (const pattern of TIMES) {
    const found = pattern.exec(said);
    if (found === null) continue;
    const { noon, part, side, hour = '', minutes = '00', half } = found.groups ?? {};
    // "At 10 in the morning"
    const daytime = /^\s*(?:in the )?(morning|afternoon|evening)\b/i.exec(
      said.slice(found.index + found[0].length),
    );
    const rest = `${said.slice(0, found.index)} ${said.slice(found.index + found[0].length + (daytime?.[0].length ?? 0))}`;
    if (noon !== undefined) return { at: '12:00', rest };
    const word = HOURS.indexOf(hour.toLowerCase());
    const named = daytime === null ? half : daytime[1]?.toLowerCase() === 'morning' ? 'am' : 'pm';
    const full = hourOf(word < 0 ? hour : String(word + 1), named);
    const past = part === undefined ? 0 : (PARTS[part.toLowerCase()] ?? 25);
    const at =
      part === undefined
        ? `${full}:${minutes}`
        : side?.toLowerCase() === 'to'
          ? `${String(Number(full) - 1).padStart(2, '0')}:${60 - past}`
          : `${full}:${String(past).padStart(2, '0')}`;
    return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(at) ? { at, rest } : 'no such time';
  }
  return { at: undefined, rest: said };
};

/** Nobody meets at two in the morning: "at 2" is in the afternoon, "02:00" is as it is written. */
const hourOf = (figures: string, half: string | undefined): string => {
  const hour = Number(figures);
  const afternoon = half === undefined ? /^[1-6]$/.test(figures) : /^p/i.test(half);
  // "14pm" is as it is written; "12am" is midnight.
  const counted = half === undefined || hour > 12 ? hour : hour % 12;
  return String(afternoon && counted < 12 ? counted + 12 : counted).padStart(2, '0');
};

/** "30 January 10" has an hour in it or a year. */
const HOUR_OR_YEAR = /\d(?:st|nd|rd|th)?(?: of)? [a-z]+,? \d{1,2}$/i;

/**
 * A day and the time of day beside it, where nothing else is said.
 * @returns a sentence where the text names no single day, or a time that is none
 */
export const readMoment = (said: string, today: Day): Moment | string => {
  const none = noDay(said, today, '30 January 2025 10:00');
  const time = timeIn(said);
  if (time === 'no such time') return none;
  const rest = time.rest.replace(AROUND, ' ').trim();
  const day = HOUR_OR_YEAR.test(rest) ? undefined : readOneDay(rest, today);
  return day === undefined ? (disagreement(rest, today) ?? none) : { day, at: time.at };
};
