import { Day, daysOverdue, isOpen, lastHeard, RAG_MEANING, Rag, Status } from '../../../data/model';
import { recommendation } from '../factories';

describe('what follows from the record and the date', () => {
  it('is not overdue on its due date, and is a day overdue the day after', () => {
    const rec = recommendation(4, { due: '2024-12-31' });
    expect(daysOverdue(rec, '2024-12-30')).toBe(0);
    expect(daysOverdue(rec, '2024-12-31')).toBe(0);
    expect(daysOverdue(rec, '2025-01-01')).toBe(1);
    expect(daysOverdue(rec, '2025-01-14')).toBe(14);
  });

  it('what awaits sign-off can be overdue; what is closed, not adopted or superseded cannot', () => {
    const overdue = Status.options.filter(
      (status) => daysOverdue({ status, due: '2024-12-31' }, '2025-01-14') > 0,
    );
    expect(overdue).toEqual(['awaiting allocation', 'in progress', 'awaiting sign-off']);
    expect(Status.options.filter((status) => isOpen({ status }))).toEqual(overdue);
  });

  it('without a due date nothing is overdue', () => {
    expect(daysOverdue(recommendation(1, { due: null }), '2099-01-01')).toBe(0);
  });

  it('knows when it last heard, or that it never did', () => {
    const latest = [{ sequence: 1, at: '2025-01-09T10:00:00.000Z', by: 'Somebody', text: 'done' }];
    expect(lastHeard(recommendation(1, { latest }))).toBe('2025-01-09T10:00:00.000Z');
    expect(lastHeard(recommendation(1))).toBeNull();
  });

  it('has words for every colour', () => {
    expect(Object.keys(RAG_MEANING).sort()).toEqual([...Rag.options].sort());
  });

  it('refuses days that do not exist', () => {
    expect(Day.safeParse('2025-02-29').success).toBe(false);
    expect(Day.safeParse('2024-02-29').success).toBe(true);
    expect(Day.safeParse('31/03/2025').success).toBe(false);
  });
});
