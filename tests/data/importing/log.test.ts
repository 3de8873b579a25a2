/** The lines of a tracker's log: to which finding they belong, and how each of them is marked. */
import type { Found, FoundTracked } from '../../../data/importing/found';
import { isEmpty } from '../../../data/importing/plan';
import { found, history, published, tracked } from './found';
import { after, ASB, asb, holding, plan, recs, words } from './plans';

const line = (over: Partial<ReturnType<typeof history>> = {}) => ({
  ...history(1, '2024-11-05', 'Audit of 50 logs done', 'J Okafor'),
  ...over,
});
const held = holding({ inspections: [ASB], recommendations: [asb(1)] });

describe('the kind of a line', () => {
  test('that is not held is shown, and the line is put nowhere else', () => {
    const made = plan(found({ history: [line({ kind: 'area for improvement' })] }), held);
    expect(isEmpty(made)).toBe(true);
    expect(made.notUnderstood).toEqual([
      {
        words: `AFI 1 of ${ASB.shortTitle} is not held, so a line of its history has no place: Audit of 50 logs done`,
        at: [{ sheet: 'History', row: 2 }],
      },
    ]);
  });

  test('decides between two of the same number', () => {
    const made = plan(
      found({
        published: [published(1), published(1, { kind: 'area for improvement', due: null })],
        history: [line({ kind: 'area for improvement' }), line({ text: 'Of the recommendation' })],
      }),
    );
    const texts = made.recommendations.map(({ id, steps }) => [id.split('~')[1], steps.at(-1)?.text]);
    expect(texts).toEqual([
      ['rec-1', 'Of the recommendation'],
      ['afi-1', 'Audit of 50 logs done'],
    ]);
  });

  test('is heeded of a row too, where the other kind is held', () => {
    const made = plan(found({ tracked: [tracked(1, { kind: 'cause of concern', text: 'Do it.' })] }), held);
    expect(made.recommendations.map(({ id }) => id)).toEqual(['asb-2024~coc-1']);
  });
});

describe('the marking of a line', () => {
  const sensitive = found({
    history: [line(), line({ text: 'Names a source', marking: 'OFFICIAL-SENSITIVE' })],
  });

  test('is that of its entry; the recommendation is marked as high, and the preview says so', () => {
    const made = plan(sensitive, held);
    const [planned] = made.recommendations;
    expect(planned?.steps.map(({ text, marking }) => [text, marking])).toEqual([
      ['Brought in from file.docx: marking OFFICIAL → OFFICIAL-SENSITIVE; 2 entries.', 'OFFICIAL'],
      ['Audit of 50 logs done', 'OFFICIAL'],
      ['Names a source', 'OFFICIAL-SENSITIVE'],
    ]);
    expect(planned?.remark.words).toBe('Rec 1: marking OFFICIAL → OFFICIAL-SENSITIVE; 2 entries');
    expect(planned?.steps[0]?.touched).toEqual([
      { field: 'marking', from: 'OFFICIAL', to: 'OFFICIAL-SENSITIVE' },
    ]);
    expect(recs(made)[0]?.marking).toBe('OFFICIAL-SENSITIVE');
    expect(isEmpty(plan(sensitive, after(made, held)))).toBe(true);
  });

  test('of a new one shows it as marked from its beginning', () => {
    const made = plan(found({ published: [published(1)], history: sensitive.history }));
    expect(made.recommendations[0]?.remark.words).toContain('marking OFFICIAL-SENSITIVE');
    expect(recs(made)[0]?.marking).toBe('OFFICIAL-SENSITIVE');
  });

  const OFFICIAL = { marking: 'OFFICIAL' as const };
  const SENSITIVE = { marking: 'OFFICIAL-SENSITIVE' as const };
  const markings = (file: Partial<Found>, row: Partial<FoundTracked>) =>
    plan(
      found({
        ...file,
        tracked: [tracked(1, { ...row, progress: [{ value: 'In test', at: {} }] })],
        history: [line(OFFICIAL)],
      }),
      held,
    ).recommendations[0]?.steps.map(({ marking }) => marking);

  test.each([
    ['its file', SENSITIVE, {}],
    ['its row', OFFICIAL, SENSITIVE],
  ])('is never less than that of %s', (_, file, row) => {
    expect(markings(file, row)).toEqual(['OFFICIAL-SENSITIVE', 'OFFICIAL-SENSITIVE', 'OFFICIAL-SENSITIVE']);
  });

  test('and of its row say more than that of the file, which is as high as the highest thing in it', () => {
    expect(markings(SENSITIVE, OFFICIAL)).toEqual(['OFFICIAL', 'OFFICIAL', 'OFFICIAL']);
    const alone = found({ ...SENSITIVE, history: [line(OFFICIAL)] });
    expect(plan(alone, held).recommendations[0]?.remark.words).toBe('Rec 1: 1 entry');
    const unmarked = plan(
      found({ ...SENSITIVE, history: [line(), line({ ...OFFICIAL, day: '2024-11-06' })] }),
      held,
    );
    expect(recs(unmarked)[0]?.marking).toBe('OFFICIAL-SENSITIVE');
  });
});

test('what is passed over names what it would have said', () => {
  const made = plan(found({ history: [line({ number: 9 })] }), held);
  expect(words(made.notUnderstood)).toEqual([
    `Recommendation 9 of ${ASB.shortTitle} is not held, so a line of its history has no place: Audit of 50 logs done`,
  ]);
});
