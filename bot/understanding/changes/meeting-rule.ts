/** A board's rule in somebody's own words: "the fourth Thursday at 10:00, not in August". */
import { EVERY_MONTH, type Day, type MeetingRule, type TimeOfDay } from '../../../data/model';
import { MONTHS, WEEKDAYS } from '../times/tables';
import { clean, words, type Word } from '../words';
import { timeIn } from './moment';

const WEEKS: Readonly<Record<string, MeetingRule['week']>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: 'last',
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
};

const EXCEPT =
  /\b(?:(?:but|and) )?(?:not|never|except(?: for)?|excluding|apart from|other than|skipping|without|no meeting)\b/i;

const AROUND = new Set(
  'on the of each every month months monthly quarter quarterly at in and or now , . ; - : will it meet'.split(
    ' ',
  ),
);

/** What follows "the LPIB meets": a rule, why it is none yet, or undefined where it is something else. */
export const readRule = (
  said: string,
  from: Day,
  usual: TimeOfDay | undefined,
): MeetingRule | string | undefined => {
  const time = timeIn(said);
  if (time === 'no such time') return `"${said.trim().slice(0, 60)}" has no time I know. Say it like 10:00.`;
  const [on = '', except = ''] = time.rest.split(EXCEPT);
  const row = words(clean(on));
  const place = row.findIndex(
    (word, at) => weekOf(word) !== undefined && weekdayOf(row[at + 1]) !== undefined,
  );
  const week = weekOf(row[place]);
  const weekday = weekdayOf(row[place + 1]);
  if (place < 0 || week === undefined || weekday === undefined) return undefined;
  const months = monthsIn(row.filter((_, at) => at !== place && at !== place + 1));
  const free = monthsIn(words(clean(except)));
  if (months === undefined || free === undefined) return undefined;
  const quarterly = row.some(({ text }) => text === 'quarterly' || text === 'quarter');
  if (quarterly && months.length === 0)
    return 'In which months? Say "meets on the second Wednesday of February, May, August and November at 14:00".';
  const at = time.at ?? usual;
  if (at === undefined) return 'At what time? Say "meets on the fourth Thursday at 10:00".';
  const held = (months.length === 0 ? EVERY_MONTH : months).filter((month) => !free.includes(month));
  return held.length === 0 ? 'That leaves no month to meet in.' : { week, weekday, at, months: held, from };
};

const weekOf = (word: Word | undefined): MeetingRule['week'] | undefined =>
  word !== undefined && (word.kind === 'word' || word.ordinal === true) && Object.hasOwn(WEEKS, word.text)
    ? WEEKS[word.text]
    : undefined;

const weekdayOf = (word: Word | undefined): number | undefined => {
  const at = WEEKDAYS.indexOf((word?.text ?? '').replace(/days$/, 'day'));
  return at < 0 ? undefined : at + 1;
};

/** The months named; undefined where something besides is said. */
const monthsIn = (row: readonly Word[]): number[] | undefined => {
  if (!row.every(({ text }) => MONTHS.includes(text) || AROUND.has(text))) return undefined;
  return row.flatMap(({ text }) => (MONTHS.includes(text) ? [MONTHS.indexOf(text) + 1] : []));
};
