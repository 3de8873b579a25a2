import { readFileSync } from 'node:fs';
import { EXAMPLE, makeExample } from '../../../../data/importing/example/make';
import { HISTORY, TRACKER } from '../../../../data/importing/spreadsheets/words/fields';
import { found } from './workbooks';

describe('the example workbook that comes with the project', () => {
  it('is read whole: nothing wrong, nothing without a place', async () => {
    const read = await found(readFileSync(EXAMPLE));
    expect(read.errors).toEqual([]);
    expect(read.unplaced).toEqual([]);
    expect(read.mappings.filter(({ as }) => as === null)).toEqual([]);
    expect(read.report).toEqual({
      title: 'Keeping property safe: an inspection of how forces store what they hold',
      published: '2024-09-10',
    });
    expect(read.marking).toBe('OFFICIAL-SENSITIVE');
    expect(read.tracked.map(({ kind, number, status }) => [kind, number, status?.value])).toEqual([
      ['recommendation', 1, 'in progress'],
      ['recommendation', 2, 'closed'],
      ['recommendation', 4, 'awaiting sign-off'],
      ['area for improvement', 1, 'awaiting allocation'],
    ]);
    expect(read.history).toHaveLength(6);
    expect(read.history[5]).toMatchObject({ kind: 'area for improvement', number: 1, day: '2025-03-10' });
  });

  it('gives every value of a full row its place', async () => {
    const [first, second] = (await found(readFileSync(EXAMPLE))).tracked;
    expect(first).toMatchObject({
      report: 'Keeping property safe: an inspection of how forces store what they hold',
      title: 'Check what is stored',
      addressedTo: 'Chief constables',
      owner: { value: 'Property Lead', at: { sheet: 'Recommendations', row: 6, column: 'Owner' } },
      rag: { value: 'amber' },
      due: { value: { is: 'day', day: '2025-03-31' } },
      revisedDue: { value: { is: 'day', day: '2025-05-30' } },
      revisedBecause: { value: 'The third store moved to another building in January.' },
      evidence: [{ value: 'Count of December 2024, property board paper 4' }],
      marking: 'OFFICIAL',
      actions: [
        { number: '1.1', state: 'done', target: '2024-12-20', owner: 'Stores Manager' },
        { number: '1.2', state: 'not started', target: '2025-04-30', owner: 'Records Supervisor' },
      ],
    });
    expect(second).toMatchObject({
      signedOff: { value: { day: '2025-01-15', by: 'Deputy Chief Constable' } },
      inspectorateClosed: { value: '2025-02-20' },
    });
  });

  it('is what its script writes', async () => {
    const [shipped, made] = [await found(readFileSync(EXAMPLE)), await found(await makeExample())];
    expect({ ...made, file: null }).toEqual({ ...shipped, file: null });
  });

  it('has a heading of its own for every kind of column', () => {
    // A heading listed twice would be read as whichever comes first.
    for (const fields of [TRACKER, HISTORY]) {
      const seen = new Map<string, string>();
      for (const [field, { is }] of Object.entries(fields)) {
        for (const heading of is) {
          expect([heading, seen.get(heading) ?? field]).toEqual([heading, field]);
          seen.set(heading, field);
        }
      }
    }
  });
});
