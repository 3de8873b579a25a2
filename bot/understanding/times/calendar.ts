/** Stretches that have names of their own: quarters, seasons, Easter, parts of a month, the year's end. */
import { DateTime } from 'luxon';
import { addDays, addMonths, type Day } from '../../../data/model';
import { NUMBER_WORDS } from '../vocabulary';
import { look, looksBack, skip, whenOf, wordAt, type Place, type Shape } from './place';
import { MONTHS, ORDINALS, PARTS } from './tables';

const iso = (day: DateTime): Day => day.toFormat('yyyy-MM-dd');
const endOfMonths = (from: Day, months: number): Day => addDays(addMonths(from, months), -1);

/** The stretch of that month and length which lies ahead or is now; the last one where the place looks back. */
const nearestStretch = (place: Place, month: number, months: number): { from: Day; to: Day } => {
  const year = Number(place.today.slice(0, 4));
  const all = [year - 1, year, year + 1].map((each) => {
    const from = iso(DateTime.utc(each, month, 1));
    return { from, to: endOfMonths(from, months) };
  });
  const found =
    place.preposition === 'since'
      ? all.findLast(({ from }) => from <= place.today)
      : all.find(({ to }) => to >= place.today);
  return found ?? { from: place.today, to: place.today };
};

const edged = ({ edge }: Place, { from, to }: { from: Day; to: Day }): { from: Day; to: Day } =>
  edge === 'end' ? { from: to, to } : edge === 'start' ? { from, to: from } : { from, to };

/** "Q1", "quarter 4", "the end of Q2": the financial year's quarters, the first from April, as forces count them. */
export const quarter: Shape = (place) => {
  const first = wordAt(place);
  const nth = look(ORDINALS, first);
  if (nth !== undefined && wordAt(place, 1) === 'quarter') {
    const from = [4, 7, 10, 1][nth - 1] ?? 4;
    return whenOf(place, place.at + 2, { is: 'days', ...edged(place, nearestStretch(place, from, 3)) });
  }
  if (!['q', 'quarter'].includes(first)) return undefined;
  const second = wordAt(place, 1);
  const number = /^[1-4]$/.test(second) ? Number(second) : look(NUMBER_WORDS, second);
  if (number === undefined || number > 4) return undefined;
  const month = [4, 7, 10, 1][number - 1] ?? 4;
  return whenOf(place, place.at + 2, { is: 'days', ...edged(place, nearestStretch(place, month, 3)) });
};

const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

/** "in the spring", "by the summer", "in the new year" */
export const named: Shape = (place) => {
  const at = skip(place.row, place.at, ['the', 'this', 'coming', 'next']);
  const month = look(SEASONS, place.row[at]?.text ?? '');
  if (month !== undefined && place.preposition !== undefined) {
    const { from, to } = nearestStretch(place, month, 3);
    // "by the summer" is before it begins.
    return whenOf(place, at + 1, { is: 'days', from, to: place.preposition === 'by' ? from : to });
  }
  if (place.preposition === 'in' && place.row[at]?.text === 'new' && place.row[at + 1]?.text === 'year') {
    const year = Number(place.today.slice(0, 4)) + (Number(place.today.slice(5, 7)) > 6 ? 1 : 0);
    return whenOf(place, at + 2, { is: 'year', year });
  }
  return undefined;
};

/** Easter Sunday (Gauss, as Meeus and Butcher have it). */
const easterOf = (year: number): Day => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return iso(DateTime.utc(year, Math.floor(f / 31), (f % 31) + 1));
};

/** "before Easter", "since Easter" */
export const easter: Shape = (place) => {
  if (wordAt(place) !== 'easter') return undefined;
  const year = Number(place.today.slice(0, 4));
  const all = [year - 1, year, year + 1].map(easterOf);
  const day =
    place.preposition === 'since'
      ? all.findLast((each) => each <= place.today)
      : all.find((each) => each >= place.today);
  return day === undefined ? undefined : whenOf(place, place.at + 1, { is: 'days', from: day, to: day });
};

/** "mid March", "the first week of February", "the last week in March" */
export const partOfMonth: Shape = (place) => {
  const start = skip(place.row, place.at, ['the']);
  const word = place.row[start]?.text ?? '';
  let days = look(PARTS, word);
  let at = start + 1;
  if (days === undefined) {
    const unit = place.row[at]?.text;
    const nth = look(ORDINALS, word);
    if (unit === 'week' && nth !== undefined) days = [nth * 7 - 6, nth * 7];
    else if (unit === 'week' && word === 'last') days = [-6, 31];
    else if (unit === 'half' && nth !== undefined) days = nth === 1 ? [1, 15] : [16, 31];
    at += 1;
  }
  at = skip(place.row, at, ['of', 'in', '-', 'the']);
  const month = MONTHS.indexOf(place.row[at]?.text ?? '') + 1;
  if (days === undefined || month === 0) return undefined;
  const said = place.row[at + 1]?.text ?? '';
  const year = /^20\d{2}$/.test(said);
  const { from: first, to: last } = year
    ? {
        from: iso(DateTime.utc(Number(said), month, 1)),
        to: endOfMonths(iso(DateTime.utc(Number(said), month, 1)), 1),
      }
    : nearestStretch(place, month, 1);
  const from = days[0] < 0 ? addDays(last, days[0]) : addDays(first, days[0] - 1);
  const to = days[1] > 28 ? last : addDays(first, days[1] - 1);
  // "by mid March" is by its middle day.
  const middle = word === 'mid' || word === 'middle';
  const end =
    middle && (place.preposition === 'by' || place.preposition === 'before') ? addDays(first, 14) : to;
  return whenOf(place, at + (year ? 2 : 1), { is: 'days', from: end < to ? end : from, to: end });
};

/** "by year end", "before the financial year end": 31 March, as public bodies close their year. */
export const yearEnd: Shape = (place) => {
  const start = skip(place.row, place.at, ['the', 'financial', 'this', 'our', 'current']);
  const dash = place.row[start + 1]?.text === '-' ? 1 : 0;
  if (place.row[start]?.text !== 'year' || place.row[start + 1 + dash]?.text !== 'end') return undefined;
  if (looksBack(place)) return undefined;
  const { to } = nearestStretch(place, 3, 1);
  // Before the year's end counts its last day in.
  const preposition = place.preposition === 'before' ? 'by' : place.preposition;
  return whenOf({ ...place, preposition }, start + 2 + dash, { is: 'days', from: to, to });
};
