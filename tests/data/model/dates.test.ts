import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  section55Due,
  showDay,
  showMoment,
  startOfDay,
} from '../../../data/model';

describe('days and moments in London', () => {
  it('a late evening in summer is already the next day in London', () => {
    expect(dayOf('2025-07-01T23:30:00.000Z')).toBe('2025-07-02');
    expect(dayOf('2025-01-01T23:30:00.000Z')).toBe('2025-01-01');
    expect(dayOf(new Date('2025-07-01T22:59:59Z'))).toBe('2025-07-01');
  });

  it('a day starts an hour earlier in UTC while summer time lasts', () => {
    expect(startOfDay('2025-01-14')).toBe('2025-01-14T00:00:00.000Z');
    expect(startOfDay('2025-07-14')).toBe('2025-07-13T23:00:00.000Z');
    // The clocks change during these days; their first moment is still on the old time.
    expect(startOfDay('2025-03-30')).toBe('2025-03-30T00:00:00.000Z');
    expect(startOfDay('2025-10-26')).toBe('2025-10-25T23:00:00.000Z');
  });

  it('counts whole days across a change of the clocks', () => {
    expect(daysBetween('2025-03-29', '2025-03-31')).toBe(2);
    expect(daysBetween('2025-10-27', '2025-10-25')).toBe(-2);
    expect(daysBetween('2025-01-14', '2025-03-31')).toBe(76);
    expect(daysBetween('2025-01-14', '2025-09-30')).toBe(259);
  });

  it('adds across leap days and short months', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-03-30', 1)).toBe('2025-03-31');
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
  });

  it.each([
    ['2024-10-10', '2024-12-05'],
    ['2023-12-08', '2024-02-02'],
    ['2024-07-19', '2024-09-13'],
    ['2023-03-08', '2023-05-03'],
    ['2023-10-31', '2023-12-26'],
  ])('a report published on %s wants its section 55 response by %s', (published, due) => {
    expect(section55Due(published)).toBe(due);
  });

  it('writes dates as people in the UK do, as exactly as they are known', () => {
    expect(showDay('2025-03-31')).toBe('31 March 2025');
    expect(showDay('2024-09')).toBe('September 2024');
    expect(showDay('2012')).toBe('2012');
    expect(showMoment('2025-01-23T10:00:00.000Z')).toBe('Thursday 23 January 2025, 10:00');
    expect(showMoment('2025-07-23T09:00:00.000Z')).toBe('Wednesday 23 July 2025, 10:00');
  });
});
