/** Days and moments: all arithmetic in Europe/London, all text as people in the UK write it. */
import { DateTime } from 'luxon';
import { LRUCache } from 'lru-cache';
import type { Day, Instant } from './common';

export const ZONE = 'Europe/London';

/** A calendar is worked out slowly and asked for the same few days again and again. */
const remembered = <V extends string>(work: (key: string) => V): ((key: string) => V) => {
  const known = new LRUCache<string, V>({ max: 2_000 });
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = work(key);
    known.set(key, made);
    return made;
  };
};

const londonDay = remembered((at) => DateTime.fromISO(at).setZone(ZONE).toFormat('yyyy-MM-dd'));

/** The calendar day it is in London at that moment. */
export const dayOf = (at: Instant | Date): Day =>
  // No zone changes its day within a minute, so that a running clock too is remembered.
  londonDay(typeof at === 'string' ? at : `${at.toISOString().slice(0, 16)}Z`);

/** Whole days from one day to another; negative when `to` lies before `from`. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The same day of another month, or that month's last: 31 January and one month is 28 February. */
export const addMonths = (day: Day, months: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return monthDay(year, month + months, date);
};

/** The last day of a month; months are counted from 1, and may lie outside the year. */
export const endOfMonth = (year: number, month: number): Day => monthDay(year, month, 31);

const monthDay = (year: number, month: number, date: number): Day => {
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1, Math.min(date, length))).toISOString().slice(0, 10);
};

/** `31 March 2025`; a month or a year alone where no more is known: `September 2024`, `2012`. */
export const showDay = remembered((day) => {
  const format = day.length === 4 ? 'yyyy' : day.length === 7 ? 'LLLL yyyy' : 'd LLLL yyyy';
  return DateTime.fromISO(day, { zone: 'utc', locale: 'en-GB' }).toFormat(format);
});

/** `Thursday 23 January 2025, 10:00`, in London. */
export const showMoment = (at: Instant): string =>
  DateTime.fromISO(at, { zone: ZONE, locale: 'en-GB' }).toFormat('cccc d LLLL yyyy, HH:mm');

/** `Thursday 23 January 2025` */
export const showWeekday = (day: Day): string =>
  DateTime.fromISO(day, { zone: 'utc', locale: 'en-GB' }).toFormat('cccc d LLLL yyyy');

/** The first moment of a day in London, in UTC. */
export const startOfDay = (day: Day): Instant => londonStart(day);

const londonStart = remembered((day) => {
  const iso = DateTime.fromISO(day, { zone: ZONE }).startOf('day').toUTC().toISO();
  if (iso === null) throw new Error(`not a day: ${day}`);
  return iso;
});

const londonMoment = remembered((wall) => {
  const at = DateTime.fromISO(wall, { zone: ZONE });
  const [first] = at.getPossibleOffsets().sort((a, b) => a.toMillis() - b.toMillis());
  const iso = (first ?? at).toUTC().toISO();
  if (iso === null) throw new Error(`not a day and a time: ${wall}`);
  return iso;
});

/**
 * The moment, in UTC, at which clocks in London show that time on that day. A time that occurs twice in October
 * means the first; one that is left out in March means the hour after.
 */
export const momentOf = (day: Day, at: string): Instant => londonMoment(`${day}T${at}`);

/** `10:00`: what clocks in London show at that moment. */
export const timeOf = (at: Instant): string => DateTime.fromISO(at, { zone: ZONE }).toFormat('HH:mm');

/** A moment may be written with or without fractions of its seconds. */
export const sameMoment = (a: Instant, b: Instant): boolean => Date.parse(a) === Date.parse(b);

/**
 * The last day for a section 55 response: publication + 56 calendar days (Police Act 1996, section 55,
 * as HMICFRS prints it: published 10 October 2024, due 5 December 2024).
 */
export const section55Due = (published: Day): Day => addDays(published, 56);
