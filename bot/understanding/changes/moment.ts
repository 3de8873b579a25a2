/** A day and a time of day in somebody's own words: "30 January at 10", "19 February 2025, 2pm". */
import type { Day, TimeOfDay } from '../../../data/model';
import { findWhens } from '../times';
import { clean, words } from '../words';
import { readDay } from './days';

export interface Moment {
  readonly day: Day;
  /** In London; undefined where no time was said. */
  readonly at: TimeOfDay | undefined;
  /** Nothing else was said. */
  readonly whole: boolean;
}

const HALF = String.raw`\s?(a\.?m|p\.?m)\b\.?`;
const TIME = new RegExp(
  String.raw`(?:\bat |@ ?)?(?:\b(noon|midday)\b|(?<![\d.:/])(\d{1,2})[:.](\d{2})(?![\d.:/])(?:${HALF})?|\b(\d{1,2})${HALF}|(?<=\bat )(\d{1,2})(?:\s?o'?clock)?(?=\s*(?:$|[,;.]|on\b|sharp\b)))`,
  'i',
);

/** The words that stand around a day and a time and add nothing. */
const AROUND = new Set('at on the of to for in and now instead held be from sharp , . ; -'.split(' '));

/** The time of day in a text and the text without it; "no such time" where it is none. */
export const timeIn = (
  said: string,
): { readonly at: TimeOfDay | undefined; readonly rest: string } | 'no such time' => {
  const found = TIME.exec(said);
  if (found === null) return { at: undefined, rest: said };
  const [all, noon, hours, minutes, half, hour, ofHour, bare] = found;
  const rest = said.replace(all, ' ');
  if (noon !== undefined) return { at: '12:00', rest };
  const figures = hours ?? hour ?? bare ?? '';
  const at = `${hourOf(figures, half ?? ofHour)}:${minutes ?? '00'}`;
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(at) ? { at, rest } : 'no such time';
};

/** Nobody meets at two in the morning: "at 2" is in the afternoon, "02:00" is as it is written. */
const hourOf = (figures: string, half: string | undefined): string => {
  const hour = Number(figures);
  const afternoon = half === undefined ? /^[1-6]$/.test(figures) : /^p/i.test(half);
  // "14pm" is as it is written; "12am" is midnight.
  const counted = half === undefined || hour > 12 ? hour : hour % 12;
  return String(afternoon && counted < 12 ? counted + 12 : counted).padStart(2, '0');
};

/** @returns undefined where the text names no day, or a time that is none */
export const readMoment = (said: string, today: Day): Moment | undefined => {
  const time = timeIn(said);
  if (time === 'no such time') return undefined;
  const day = readDay(time.rest, today);
  if (day === undefined) return undefined;
  const row = words(clean(time.rest));
  const [when] = findWhens(row, [], today);
  const left = row.filter((_, at) => when === undefined || at < when.start || at >= when.end);
  return { day, at: time.at, whole: left.every(({ text }) => AROUND.has(text)) };
};
