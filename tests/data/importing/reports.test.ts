/** Which report a name in a file is taken for: a held one only where nothing tells them apart. */
import { isEmpty } from '../../../data/importing/plan';
import type { Inspection } from '../../../data/model';
import { found, published, REPORT, tracked } from './found';
import { after, ASB, asb, holding, plan, words } from './plans';

const held = (title: string, over: Partial<Inspection> = {}): Inspection => ({
  ...ASB,
  id: 'domestic-abuse-2024',
  title,
  shortTitle: 'Domestic abuse inspection, May 2024',
  topics: ['da', 'da inspection', 'domestic abuse inspection'],
  published: '2024-05-14',
  ...over,
});
const DA = held('Domestic abuse inspection: how forces protect victims');
const holdings = holding({ inspections: [DA] });

/** What comes of a file about a report of that name. */
const read = (title: string, options = {}, published_?: string, inspections = [DA]) =>
  plan(
    found({
      report: { title, ...(published_ === undefined ? {} : { published: published_ }) },
      published: [published(1)],
    }),
    holding({ inspections }),
    options,
  );
const ids = (made: ReturnType<typeof plan>) => made.recommendations.map(({ id }) => id);

describe('a name with a telling word more', () => {
  const telling = [
    'Domestic abuse inspection: phase two',
    'Domestic abuse inspection phase 2',
    'Second inspection of domestic abuse',
    'Domestic abuse inspection, part 2',
    'Domestic abuse inspection (part II)',
    'Domestic abuse inspection: follow-up',
    'Domestic abuse inspection revisited',
    'Domestic abuse inspection: revisit',
    '2nd domestic abuse inspection',
    'Domestic abuse inspection: how forces protect children',
    'Joint domestic abuse inspection',
    'Domestic abuse and stalking inspection',
  ];

  test.each(telling)('“%s” is not taken silently for the held one: a person is asked which', (title) => {
    const made = read(title);
    expect(isEmpty(made)).toBe(true);
    expect(made.needs).toMatchObject([
      { need: 'report', report: title, choices: [DA.shortTitle, 'a new report'] },
    ]);
  });

  test.each(telling)('“%s” with a day that no held one has is a new report', (title) => {
    for (const made of [
      read(title, {}, '2026-02-03'),
      read(title, { published: { '': '2026-02-03' } }),
      read(title, { published: { [title.toUpperCase()]: '2026-02' } }),
    ]) {
      expect(made.needs).toEqual([]);
      expect(made.inspections).toMatchObject([{ is: 'new', inspection: { title } }]);
      expect(ids(made)).not.toContain('domestic-abuse-2024~rec-1');
    }
  });

  test('is what the person says it is', () => {
    const title = 'Domestic abuse inspection: phase two';
    expect(ids(read(title, { reports: { [title]: 'domestic-abuse-2024' } }))).toEqual([
      'domestic-abuse-2024~rec-1',
    ]);
    expect(ids(read(title, { reports: { '': DA.title } }))).toEqual(['domestic-abuse-2024~rec-1']);
    const undated = read(title, { reports: { [title]: 'new' } });
    expect(undated.needs).toMatchObject([{ need: 'published', report: title }]);
    // Both may have been published on one day.
    const options = { reports: { [title]: 'new' }, published: { [title]: '2024-05-14' } };
    const made = read(title, options);
    expect(made.inspections).toMatchObject([{ is: 'new', inspection: { title, published: '2024-05-14' } }]);
    expect(made.inspections[0]?.inspection.shortTitle).not.toBe(DA.shortTitle);
    // The same again is no third report.
    const again = plan(
      found({ report: { title }, published: [published(1)] }),
      after(made, holdings),
      options,
    );
    expect(isEmpty(again)).toBe(true);
    expect(words(again.unchanged)).toHaveLength(1);
  });

  test('is known once it is held, and the first report is not taken for it', () => {
    const title = 'Domestic abuse inspection: phase two';
    const both = after(read(title, {}, '2026-02-03'), holdings);
    const file = (name: string) => found({ report: { title: name }, published: [published(1)] });
    expect(ids(plan(file('DA inspection'), both))).toEqual(['domestic-abuse-2024~rec-1']);
    expect(isEmpty(plan(file(title), both))).toBe(true);
    expect(plan(file(title), both).needs).toEqual([]);
    const second = { ...both, inspections: both.inspections.filter(({ id }) => id !== DA.id) };
    expect(plan(file('Domestic abuse inspection'), second).needs).toMatchObject([{ need: 'report' }]);
  });

  test('of a tracker is told from the report beside it in the same sheet', () => {
    const rows = (options = {}) =>
      plan(
        found({
          report: null,
          tracked: [
            tracked(1, { report: 'Custody inspection, March 2023', text: 'Forces should count.' }),
            tracked(1, { report: 'Custody inspection: phase two', text: 'Forces should tell.' }),
          ],
        }),
        holdings,
        options,
      );
    expect(ids(rows())).toEqual(['custody-march-2023~rec-1']);
    expect(rows().needs).toMatchObject([{ need: 'report', report: 'Custody inspection: phase two' }]);
    const made = rows({ published: { 'Custody inspection: phase two': '2024-03-01' } });
    expect(made.inspections).toHaveLength(2);
    expect(new Set(ids(made)).size).toBe(2);
    // Two reports, so each line says whose it is.
    expect(made.recommendations.map(({ remark }) => remark.words)).toEqual([
      expect.stringMatching(/^Rec 1 of Custody inspection, March 2023: new;/) as string,
      expect.stringMatching(/^Rec 1 of Custody inspection: phase two, March 2024: new;/) as string,
    ]);
  });
});

describe('a name that is short for the held one', () => {
  test.each([
    'DA inspection',
    'Domestic abuse inspection',
    'Domestic abuse inspection, May 2024',
    'Domestic abuse inspection 2024',
    'HMICFRS domestic abuse report, 14 May 2024',
    'How forces protect victims: domestic abuse inspection',
    'Response to the domestic abuse inspection – response by the Chief Constable of Norfolk',
    'domestic-abuse-2024',
  ])('“%s” is taken for it', (title) => {
    expect(ids(read(title))).toEqual(['domestic-abuse-2024~rec-1']);
    expect(read(title).needs).toEqual([]);
  });
});

describe('a day of publication that is said', () => {
  test('and contradicts the held report of exactly this name makes another, and the held one is named', () => {
    for (const made of [
      read(DA.title, { published: { '': '2026-05-12' } }),
      read(DA.title, { published: { [DA.title]: '2026-05-12' } }),
      read(DA.title, {}, '2026-05-12'),
    ]) {
      expect(made.inspections).toMatchObject([
        { is: 'new', inspection: { title: DA.title, published: '2026-05-12' } },
      ]);
      expect([...made.reports.values()]).toMatchObject([
        { is: 'known', isHeld: false, sameName: { id: DA.id } },
      ]);
    }
  });

  test('gives way to the report that the person names by its id; where both are said, it is asked again', () => {
    expect(ids(read(DA.title, { report: DA.id }, '2026-05-12'))).toEqual(['domestic-abuse-2024~rec-1']);
    const both = read(DA.title, { report: DA.id, published: { '': '2026-05-12' } });
    expect(isEmpty(both)).toBe(true);
    expect(both.needs).toMatchObject([{ need: 'report' }]);
  });

  test('of a report that the file does not name is told, and a choice too', () => {
    const made = read(DA.title, {
      published: { 'Custody report': '2026-05-12' },
      reports: { Vetting: 'new' },
    });
    expect(words(made.notes)).toEqual([
      '“Custody report” is no report that the file names, so the day said of it was not used',
      '“Vetting” is no report that the file names, so what was said of it was not used',
    ]);
    const wrong = read(DA.title, { reports: { [DA.title]: 'Nothing that is held' } });
    expect(words(wrong.notes)).toEqual([
      '“Nothing that is held” is no report that is held, so it was not used',
    ]);
  });

  test('without a title is used for the only name, and told where there are several', () => {
    const file = found({
      report: null,
      tracked: [tracked(1, { report: DA.title, text: 'A.' }), tracked(2, { report: REPORT, text: 'B.' })],
    });
    const made = plan(file, holding({ inspections: [DA, ASB], recommendations: [asb(2)] }), {
      published: { '': '2026-01-01' },
    });
    expect(words(made.notes)).toEqual([
      'The file names 2 reports, so the day 1 January 2026 said without a title was not used',
    ]);
  });
});

test('every report that the file was taken for is in the plan, with the name it has there', () => {
  const made = read('DA inspection');
  expect([...made.reports]).toMatchObject([
    ['DA inspection', { is: 'known', isHeld: true, inspection: { id: DA.id } }],
  ]);
});
