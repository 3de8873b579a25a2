import * as fc from 'fast-check';
import { addDays, daysBetween, type Day } from '../../../data/model';
import { TODAY, daysOf } from './demo';

/** `2025-03-01..2025-03-31`, `..2025-03-31`, `2025-01-13..` */
const shownDays = (text: string, direction: 'ahead' | 'back', today: Day = TODAY): string => {
  const days = daysOf(text, direction, today);
  return days === undefined ? 'no time' : `${days.from ?? ''}..${days.to ?? ''}`;
};

describe('looking ahead from Tuesday 14 January 2025', () => {
  test.each([
    ['by the end of March', '..2025-03-31'],
    ['by end of march 2026', '..2026-03-31'],
    ['before 1 April', '..2025-03-31'],
    ['before April', '..2025-03-31'],
    ['in March', '2025-03-01..2025-03-31'],
    ['in January', '2025-01-01..2025-01-31'],
    ['by December', '..2025-12-31'],
    ['in the next fortnight', '2025-01-14..2025-01-28'],
    ['over the next two weeks', '2025-01-14..2025-01-28'],
    ['within 30 days', '2025-01-14..2025-02-13'],
    ['in the next three months', '2025-01-14..2025-04-14'],
    ['next week', '2025-01-20..2025-01-26'],
    ['next month', '2025-02-01..2025-02-28'],
    ['this month', '2025-01-01..2025-01-31'],
    ['this week', '2025-01-13..2025-01-19'],
    ['by Friday', '..2025-01-17'],
    ['by Tuesday', '..2025-01-14'],
    ['by Thursday week', '..2025-01-23'],
    ['by tomorrow', '..2025-01-15'],
    ['by the end of the financial year', '..2025-03-31'],
    ['by the end of the year', '..2025-12-31'],
    ['by the end of next year', '..2026-12-31'],
    ['by the end of the month', '..2025-01-31'],
    ['in 2026', '2026-01-01..2026-12-31'],
    ['before the next board', '..2025-01-23'],
    ['before the inspection and audit board', '..2025-02-12'],
    ['on the 23rd', '2025-01-23..2025-01-23'],
    ['by the 5th', '..2025-02-05'],
    ['by Christmas', '..2025-12-25'],
  ])('%s', (text, days) => {
    expect(shownDays(text, 'ahead')).toBe(days);
  });
});

describe('looking back from Tuesday 14 January 2025', () => {
  test.each([
    ['since Monday', '2025-01-13..'],
    ['since Tuesday', '2025-01-07..'],
    ['since Wednesday', '2025-01-08..'],
    ['last week', '2025-01-06..2025-01-12'],
    ['in the last week', '2025-01-07..'],
    ['in the last fortnight', '2024-12-31..'],
    ['in the past 30 days', '2024-12-15..'],
    ['last month', '2024-12-01..2024-12-31'],
    ['in the last month', '2024-12-14..'],
    ['last year', '2024-01-01..2024-12-31'],
    ['in November', '2024-11-01..2024-11-30'],
    ['since December', '2024-12-01..'],
    ['since 9 January', '2025-01-09..'],
    ['since 30 December', '2024-12-30..'],
    ['since Christmas', '2024-12-25..'],
    ['since new year', '2025-01-01..'],
    ['since yesterday', '2025-01-13..'],
    ['yesterday', '2025-01-13..2025-01-13'],
    ['today', '2025-01-14..2025-01-14'],
    ['since the last board', '2024-12-19..'],
    ['since the last inspection and audit board', '2024-11-13..'],
    ['since we last met', '2024-12-19..'],
    ['in 2024', '2024-01-01..2024-12-31'],
    ['two weeks ago', '2024-12-31..'],
    ['after 9 January 2025', '2025-01-10..'],
  ])('%s', (text, days) => {
    expect(shownDays(text, 'back')).toBe(days);
  });

  test('"since Monday", said on a Monday, goes back a week', () => {
    expect(shownDays('since Monday', 'back', '2025-01-13')).toBe('2025-01-06..');
  });
});

describe('a date is read day first', () => {
  test.each([
    ['by 3/4', '..2025-04-03'],
    ['by 3/4/25', '..2025-04-03'],
    ['by 04/12/2025', '..2025-12-04'],
    ['by 5.6.2025', '..2025-06-05'],
    ['by 5-6-2025', '..2025-06-05'],
    ['by 2025-06-05', '..2025-06-05'],
    ['by 31 March', '..2025-03-31'],
    ['by the 31st of March 2025', '..2025-03-31'],
    ['by Friday 7 February', '..2025-02-07'],
    ['by 7 Feb', '..2025-02-07'],
  ])('%s', (text, days) => {
    expect(shownDays(text, 'ahead')).toBe(days);
  });

  test('a date without a year that is over means next year’s, looking ahead', () => {
    expect(shownDays('by 10 January', 'ahead')).toBe('..2026-01-10');
  });
});

describe('two ends', () => {
  test.each([
    ['between 1 March and 30 April', '2025-03-01..2025-04-30'],
    ['between 1 March 2025 and 30 April 2025', '2025-03-01..2025-04-30'],
    ['from January to March', '2025-01-01..2025-03-31'],
    ['between 1 and 14 February 2025', '2025-02-01..2025-02-14'],
    ['between 20 December 2024 and 10 January 2025', '2024-12-20..2025-01-10'],
  ])('%s', (text, days) => {
    expect(shownDays(text, 'ahead')).toBe(days);
  });
});

describe('days that are not in every month or year', () => {
  test.each([
    ['by 29 February', '2024-01-10', '..2024-02-29'],
    ['by 29 February 2028', '2025-01-14', '..2028-02-29'],
    ['by the end of February', '2024-01-10', '..2024-02-29'],
    ['by the end of February', '2025-01-14', '..2025-02-28'],
    ['in the next year', '2024-02-29', '2024-02-29..2025-02-28'],
    ['within a month', '2025-01-31', '2025-01-31..2025-02-28'],
    ['by the 31st', '2025-01-14', '..2025-01-31'],
    // February has none: the next month that has.
    ['by the 31st', '2025-02-14', '..2025-03-31'],
  ])('%s, said on %s', (text, today, days) => {
    expect(shownDays(text, 'ahead', today)).toBe(days);
  });
});

describe('weeks in which the clocks change', () => {
  test.each([
    ['yesterday', '2025-03-31', '2025-03-30..2025-03-30'],
    ['since Sunday', '2025-03-31', '2025-03-30..'],
    ['last week', '2025-03-31', '2025-03-24..2025-03-30'],
    ['in the last week', '2025-04-01', '2025-03-25..'],
    ['yesterday', '2025-10-27', '2025-10-26..2025-10-26'],
    ['in the last fortnight', '2025-10-27', '2025-10-13..'],
    ['last week', '2025-10-27', '2025-10-20..2025-10-26'],
    ['last month', '2025-04-15', '2025-03-01..2025-03-31'],
  ])('%s, said on %s', (text, today, days) => {
    expect(shownDays(text, 'back', today)).toBe(days);
  });
});

describe('the financial year ends on 31 March', () => {
  test.each([
    ['2025-03-31', '..2025-03-31'],
    ['2025-04-01', '..2026-03-31'],
    ['2025-12-31', '..2026-03-31'],
  ])('said on %s', (today, days) => {
    expect(shownDays('by the end of the financial year', 'ahead', today)).toBe(days);
  });
});

test.each(['status of rec 3', 'who owns rec 8', 'list the ambers', 'the second training module'])(
  '"%s" names no time',
  (text) => {
    expect(daysOf(text, 'ahead')).toBeUndefined();
  },
);

const day = fc.integer({ min: 0, max: 365 * 6 }).map((offset) => addDays('2023-01-01', offset));

test('a number of days is that many days, whatever the day', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 400 }), (today, count) => {
      const ahead = daysOf(`within ${count} days`, 'ahead', today);
      const back = daysOf(`in the last ${count} days`, 'back', today);
      expect(ahead).toEqual({ from: today, to: addDays(today, count) });
      expect(back).toEqual({ from: addDays(today, -count) });
    }),
  );
});

test('"since" a weekday is one to seven days ago; "by" a weekday is within the next six', () => {
  const weekday = fc.constantFrom(
    'Monday',
    'Tuesday',
    'Wednesday',
    'Thursday',
    'Friday',
    'Saturday',
    'Sunday',
  );
  fc.assert(
    fc.property(day, weekday, (today, name) => {
      const ago = daysBetween(daysOf(`since ${name}`, 'back', today)?.from ?? today, today);
      const left = daysBetween(today, daysOf(`by ${name}`, 'ahead', today)?.to ?? '');
      expect(ago).toBeGreaterThanOrEqual(1);
      expect(ago).toBeLessThanOrEqual(7);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left).toBeLessThanOrEqual(6);
      expect((ago + left) % 7).toBe(0);
    }),
  );
});

test('"last week" is a whole week that is over; "last month" a whole month', () => {
  fc.assert(
    fc.property(day, (today) => {
      const week = daysOf('last week', 'back', today);
      expect(daysBetween(week?.from ?? '', week?.to ?? '')).toBe(6);
      expect((week?.to ?? '') < today).toBe(true);
      const month = daysOf('last month', 'back', today);
      expect(month?.from?.slice(8)).toBe('01');
      expect(addDays(month?.to ?? '', 1).slice(8)).toBe('01');
      expect(addDays(month?.to ?? '', 1).slice(0, 7)).toBe(today.slice(0, 7));
    }),
  );
});

test('whatever date is written out in full is that date', () => {
  const form = fc.constantFrom<(at: Day) => string>(
    (at) => at,
    (at) => `${Number(at.slice(8))}/${Number(at.slice(5, 7))}/${at.slice(0, 4)}`,
    (at) => `${at.slice(8)}/${at.slice(5, 7)}/${at.slice(2, 4)}`,
    (at) => `${at.slice(8)}.${at.slice(5, 7)}.${at.slice(0, 4)}`,
  );
  fc.assert(
    fc.property(day, day, form, (today, at, write) => {
      expect(daysOf(`by ${write(at)}`, 'ahead', today)).toEqual({ to: at });
    }),
  );
});
