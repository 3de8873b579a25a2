/** Our own export, sent back: untouched it changes nothing, and what somebody edited in it is the change. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { isEmpty, type Plan } from '../../../data/importing/plan';
import { SheetName } from '../../../data/model';
import { SOMEBODY, SOMEBODY_ELSE } from '../factories';
import {
  AT,
  csvNamed,
  demo,
  edited,
  entry,
  everyState,
  latestOf,
  NOTHING,
  OTHER,
  OWNER,
  planned,
  rec,
  shown,
  xlsxOf,
  type Held,
} from './exported';
import { ASB, LEAD } from './plans';

describe.each([
  ['the demo’s record', demo],
  ['a record with every state', everyState],
])('the export of %s, untouched', (_, held) => {
  test('as a workbook says that nothing changed', async () => {
    const made = await planned(await xlsxOf(held()), 'export.xlsx', held());
    expect(shown(made)).toEqual(NOTHING);
    expect(isEmpty(made)).toBe(true);
    expect(made.unchanged).toHaveLength(held().recs.length);
  });

  test.each(SheetName.options)('as a csv of %s says that nothing changed', async (name) => {
    expect(shown(await planned(csvNamed(name, held()), 'export.csv', held()))).toEqual(NOTHING);
  });

  test('saved by Excel says that nothing changed', async () => {
    const saved = edited(await xlsxOf(held()), () => undefined);
    expect(shown(await planned(saved, 'export.xlsx', held()))).toEqual(NOTHING);
  });
});

describe('of an export that somebody edited, exactly the edit is the change:', () => {
  const REC_7 = { Report: 'PEEL 2023–2025', Number: 7 };
  const REC_4 = { Report: ASB.shortTitle, Number: 4 };
  const changesOf = async (
    ...edits: Parameters<Parameters<Parameters<typeof edited>[1]>[0]>
  ): Promise<Plan> => {
    const held = everyState();
    const bytes = edited(await xlsxOf(held), (type) => type(...edits));
    const made = await planned(bytes, 'export.xlsx', held);
    expect(shown(made)).toMatchObject({
      ...NOTHING,
      changes: made.recommendations.map(({ remark }) => remark.words),
    });
    return made;
  };
  const only = (made: Plan): string => {
    const [first, ...more] = made.recommendations;
    expect(more).toEqual([]);
    return first?.remark.words ?? 'nothing';
  };

  test.each([
    ['Status', 'Awaiting sign-off', 'status in progress → awaiting sign-off'],
    ['RAG', 'Red', 'RAG amber → red'],
    ['Owner', 'ASB lead', 'owner Somebody → ASB Thematic Lead'],
    ['Progress', 'The audit is done', '1 entry'],
    ['Reason overdue', 'The supplier', 'reason for lateness The supplier'],
    ['Marking', 'OFFICIAL-SENSITIVE', 'marking OFFICIAL → OFFICIAL-SENSITIVE'],
  ])('%s, %s', async (heading, value, change) => {
    expect(only(await changesOf('Recommendations', REC_7, { [heading]: value }))).toContain(
      `Rec 7 of ${REC_7.Report}: ${change}`,
    );
  });

  test('a due date', async () => {
    const made = await changesOf('Recommendations', REC_7, { 'Due date': { day: '2025-05-31' } });
    expect(only(made)).toBe(
      `Rec 7 of ${REC_7.Report}: due 31 March 2025 → 31 May 2025; earlier date kept 31 March 2025`,
    );
    const [step] = made.recommendations[0]?.steps ?? [];
    expect(step?.touched).toMatchObject([
      { field: 'due', to: '2025-05-31' },
      { field: 'earlierDue', to: { due: '2025-03-31', reason: 'No reason is given in export.xlsx' } },
    ]);
  });

  test('a due date of one that had moved before, with the reason that was typed', async () => {
    const moved = { 'Due date': { day: '2025-05-31' }, 'Reason for last move': 'Board asked' };
    const made = await changesOf('Recommendations', REC_4, moved);
    expect(only(made)).toBe(
      `Rec 4 of ${REC_4.Report}: due 31 December 2024 → 31 May 2025; earlier date kept 31 December 2024`,
    );
    expect(made.recommendations[0]?.steps[0]?.touched[1]).toMatchObject({
      to: { due: '2024-12-31', reason: 'Board asked' },
    });
  });

  test('a due date without a reason does not take the reason of the move before', async () => {
    const made = await changesOf('Recommendations', REC_4, { 'Due date': { day: '2025-05-31' } });
    expect(made.recommendations[0]?.steps[0]?.touched[1]).toMatchObject({
      to: { due: '2024-12-31', reason: 'No reason is given in export.xlsx' },
    });
  });

  test('a due date that goes back to an earlier one', async () => {
    const made = await changesOf('Recommendations', REC_4, { 'Due date': { day: '2024-11-30' } });
    expect(only(made)).toContain(
      `Rec 4 of ${REC_4.Report}: due 31 December 2024 → 30 November 2024; earlier date kept`,
    );
  });

  test('not adopted, with its reason', async () => {
    const made = await changesOf('Recommendations', REC_7, {
      Status: 'Not adopted',
      'Reason not adopted': 'Another force leads',
    });
    expect(only(made)).toContain(`Rec 7 of ${REC_7.Report}: status in progress → not adopted`);
    expect(made.recommendations[0]?.steps[0]?.touched).toMatchObject([
      { field: 'status' },
      { field: 'notAdopted', to: { reason: 'Another force leads' } },
    ]);
  });

  test('a sign-off and a closure', async () => {
    const made = await changesOf('Recommendations', REC_7, {
      Status: 'Closed',
      'Force sign-off': { day: '2025-01-10' },
      'Signed off by': 'Somebody Else',
      'HMICFRS closure': { day: '2025-01-13' },
    });
    expect(made.recommendations[0]?.steps[0]?.touched).toMatchObject([
      { field: 'status', to: 'closed' },
      { field: 'signedOff', to: { by: SOMEBODY_ELSE } },
      { field: 'inspectorateClosed', to: { on: '2025-01-13' } },
    ]);
  });

  test('a link added to its evidence', async () => {
    const made = await changesOf('Recommendations', REC_7, {
      Evidence: 'Minutes: https://files.example/m.docx',
    });
    expect(made.recommendations[0]?.steps).toHaveLength(1);
    expect(made.recommendations[0]?.steps[0]?.touched).toMatchObject([
      { field: 'evidence', to: { title: 'Minutes', url: 'https://files.example/m.docx' } },
    ]);
  });

  test('how an action stands', async () => {
    const made = await changesOf(
      'Actions',
      { ...REC_7, 'Action number': '7.1' },
      { 'Action status': 'In progress' },
    );
    expect(made.recommendations[0]?.steps[0]?.touched).toMatchObject([
      { field: 'action', from: { state: 'done' }, to: { number: '7.1', state: 'in progress' } },
    ]);
    expect(only(made)).toContain(`Rec 7 of ${REC_7.Report}: `);
  });

  test('whose an action is and when it is due', async () => {
    const made = await changesOf(
      'Actions',
      { ...REC_7, 'Action number': '7.1' },
      {
        'Action owner': 'Somebody Else',
        'Action due date': { day: '2025-02-03' },
      },
    );
    expect(made.recommendations[0]?.steps[0]?.touched).toMatchObject([
      { to: { number: '7.1', owner: SOMEBODY_ELSE, target: '2025-02-03' } },
    ]);
  });

  test('a row of a new action', async () => {
    const made = await changesOf('Actions', 'new', {
      ...REC_7,
      Action: 'Train the rest',
      'Action status': 'Not started',
    });
    expect(made.recommendations[0]?.steps[0]?.touched).toMatchObject([
      { field: 'action', from: null, to: { number: '7.2', text: 'Train the rest', state: 'not started' } },
    ]);
  });

  test('a line of history, of the kind that the row says', async () => {
    const line = { When: { day: '2025-01-12' }, By: 'J Okafor', 'Entry text': 'Rang the lead' };
    const made = await changesOf('History of entries', 'new', {
      Report: ASB.shortTitle,
      Number: 1,
      Kind: 'AFI',
      ...line,
    });
    expect(only(made)).toBe(`AFI 1 of ${ASB.shortTitle}: 1 entry`);
    expect(made.recommendations[0]?.steps.at(-1)).toMatchObject({
      text: 'Rang the lead',
      by: { name: 'J Okafor' },
      marking: 'OFFICIAL',
    });
  });

  describe('what no cell of it changes is told, and stays:', () => {
    const notesOf = async (...edits: Parameters<Parameters<Parameters<typeof edited>[1]>[0]>[]) => {
      const held = everyState();
      const bytes = edited(await xlsxOf(held), (type) => edits.forEach((each) => type(...each)));
      const { changes, notes, ...rest } = shown(await planned(bytes, 'export.xlsx', held));
      expect(rest).toEqual({ inspections: 0, notUnderstood: [], needs: [] });
      return { changes, notes };
    };
    const NAME = `Rec 7 of ${REC_7.Report}`;
    const action = { ...REC_7, 'Action number': '7.1' };

    test.each([
      ['Title', 'A shorter', 'its title in the file is not the one held, which stays: A shorter'],
      ['Recommendation', 'text', 'its text in the tracker is not the one held, which stays: text'],
      [
        'Superseded by',
        'asb-2024~rec-1',
        'Superseded by “asb-2024~rec-1” is not what is held, which stays: no file changes it; say it to the bot',
      ],
      [
        'Proposed complete',
        { day: '2025-01-10' },
        'Proposed complete “2025-01-10” is not what is held, which stays: no file changes it; say it to the bot',
      ],
    ])('%s', async (heading, value, words) => {
      const made = await notesOf(['Recommendations', REC_7, { [heading]: value }]);
      expect(made).toEqual({ changes: [], notes: [`${NAME}: ${words}`] });
    });

    test('a cell that was emptied', async () => {
      const edits = Object.fromEntries(
        ['Owner', 'Due date', 'RAG', 'Evidence', 'Superseded by'].map((heading) => [heading, '']),
      );
      const stays = (heading: string) =>
        `${NAME}: ${heading} is empty, and what is held stays: a file takes nothing away; say it to the bot`;
      expect(await notesOf(['Recommendations', REC_7, edits])).toEqual({
        changes: [],
        notes: ['RAG', 'Owner', 'Due date'].map(stays),
      });
    });

    test.each([
      ['Recommendation status', 'Closed', 'Closed'],
      ['Recommendation owner', 'ASB lead', 'ASB lead'],
      ['Recommendation due date', { day: '2025-05-31' }, '2025-05-31'],
    ])('%s of an action', async (heading, value, words) => {
      expect(await notesOf(['Actions', action, { [heading]: value }])).toEqual({
        changes: [],
        notes: [
          `${NAME}: ${heading} “${words}” is not what is held, which stays: it is taken from the sheet of recommendations`,
        ],
      });
    });

    test('an entry that is recorded, but for a copy of its row with other words', async () => {
      const line = { 'Record reference': 'peel-2023~rec-1~000001' };
      const altered = await notesOf(['History of entries', line, { 'Entry text': 'None at all' }]);
      const words = 'entry 1 is recorded otherwise, and stays so: None at all';
      expect(altered).toEqual({ changes: [], notes: [`Rec 1 of ${REC_7.Report}: ${words}`] });
      const more = { When: { day: '2025-01-12' }, By: 'J Okafor', 'Entry text': 'None at all' };
      const copied = { Report: REC_7.Report, Number: 1, Kind: 'Recommendation', ...line, ...more };
      expect(await notesOf(['History of entries', 'new', copied])).toEqual({
        changes: [`Rec 1 of ${REC_7.Report}: 1 entry`],
        notes: [],
      });
    });

    test('but for a status that stands on the sheet of recommendations too', async () => {
      const made = await notesOf(
        ['Actions', action, { 'Recommendation status': 'Awaiting sign-off' }],
        ['Recommendations', REC_7, { Status: 'Awaiting sign-off' }],
      );
      expect(made).toEqual({ changes: [`${NAME}: status in progress → awaiting sign-off`], notes: [] });
    });
  });

  describe('a row whose number or report is not that of its record reference any more is shown, and not taken:', () => {
    const WHY = 'Its record reference names another recommendation, so nothing of the row was taken.';
    test.each([
      ['Recommendations', REC_7, { Number: 9 }],
      ['Recommendations', REC_7, { Kind: 'AFI' }],
      ['Actions', { ...REC_7, 'Action number': '7.1' }, { Number: 1 }],
      ['History of entries', { 'Record reference': 'peel-2023~rec-1~000001' }, { Number: 7 }],
    ])('of %s', async (sheet, row, cells) => {
      const held = everyState();
      const bytes = edited(await xlsxOf(held), (type) => type(sheet, row, cells));
      const made = shown(await planned(bytes, 'export.xlsx', held));
      expect(made).toMatchObject({ changes: [], inspections: 0, needs: [], notes: [] });
      expect(made.notUnderstood).toEqual([expect.stringContaining(WHY)]);
    });

    test.each([
      ['Recommendations', { ...REC_4, Kind: 'Recommendation' }, REC_7.Report],
      ['Actions', { Report: REC_7.Report, Number: 1 }, ASB.shortTitle],
      ['History of entries', { 'Record reference': 'peel-2023~rec-1~000001' }, ASB.shortTitle],
    ])('of %s with another report', async (sheet, row, report) => {
      const held = everyState();
      const bytes = edited(await xlsxOf(held), (type) => type(sheet, row, { Report: report }));
      const made = shown(await planned(bytes, 'export.xlsx', held));
      expect(made).toMatchObject({ changes: [], inspections: 0 });
      expect(made.notUnderstood).toEqual([expect.stringMatching(/its record reference/i)]);
    });
  });

  test('a file that is older than what was said since says nothing of its own', async () => {
    const held = everyState();
    const bytes = await xlsxOf(held);
    const since = entry('peel-2023~rec-7', 1, { text: 'Said since' });
    const recs = held.recs.map((each) =>
      each.id === since.recommendation ? { ...each, latest: latestOf([since]) } : each,
    );
    const now = { ...held, recs, entries: [...held.entries, since] };
    expect(shown(await planned(bytes, 'export.xlsx', now))).toEqual(NOTHING);
    const csv = csvNamed('recommendations', now);
    const later = entry('peel-2023~rec-7', 2, { text: 'Said later still' });
    expect(shown(await planned(csv, 'export.csv', { ...now, entries: [...now.entries, later] }))).toEqual(
      NOTHING,
    );
  });

  test('in a csv too', async () => {
    const held = everyState();
    const { data } = Papa.parse<string[]>(csvNamed('actions', held).toString('utf8'));
    const at = (data[1] ?? []).indexOf('Action status');
    const rows = data.map((row) =>
      row[3] === '7.1' || row[4] === '7.1' ? row.with(at, 'Not started') : row,
    );
    const made = await planned(Buffer.from(Papa.unparse(rows)), 'actions.csv', held);
    expect(made.recommendations.map(({ steps }) => steps[0]?.touched)).toMatchObject([
      [{ field: 'action', to: { number: '7.1', state: 'not started' } }],
    ]);
  });
});

test.each(['constructor', '__proto__', 'toString'])(
  '“%s” alone in a cell is words like any other',
  async (text) => {
    const said = [entry('asb-2024~rec-3', 1, { text })];
    const recs = [rec('asb-2024', 'rec-3', 3, { title: text, lateReason: text, latest: latestOf(said) })];
    const held = { inspections: [ASB], people: [LEAD, OWNER, OTHER], recs, entries: said };
    const made = await planned(await xlsxOf(held), 'export.xlsx', held);
    expect(shown(made)).toEqual(NOTHING);
    expect(made.unchanged).toHaveLength(1);
  },
);

test('whatever somebody typed is exported and brought in as what is held', async () => {
  const text = fc
    .oneof(fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }), fc.lorem({ maxCount: 8 }))
    .filter((each) => /\S/.test(each));
  const START = fc.constantFrom(
    '',
    '=',
    '+',
    '-',
    '@',
    "'",
    "'=",
    '\t=',
    '3.1 ',
    '• ',
    'None',
    '1 of 2 done',
    '2025-01-09 ',
    '\u{10FFFE}',
    '\uFDD0',
  );
  const said = fc.tuple(START, text).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        title: said,
        words: said,
        action: said,
        second: said,
        why: said,
        entries: fc.array(said, { maxLength: 4 }),
      }),
      fc.constantFrom(...(['xlsx', 'csv'] as const)),
      async ({ title, words: asks, action, second, why, entries }, form) => {
        const written = entries.map((each, at) => entry('asb-2024~rec-3', at + 1, { text: each }));
        const held: Held = {
          inspections: [ASB],
          people: [LEAD, OWNER, OTHER],
          recs: [
            rec('asb-2024', 'rec-3', 3, {
              title,
              text: asks,
              due: '2025-02-28',
              earlierDues: [{ due: '2025-01-31', movedAt: AT, by: SOMEBODY, reason: why }],
              lateReason: why,
              actions: [
                { number: '3.1', text: action, state: 'done' },
                { number: '3.2', text: second, state: 'in progress', owner: SOMEBODY_ELSE },
              ],
              latest: latestOf(written),
            }),
          ],
          entries: written,
        };
        const files =
          form === 'xlsx' ? [await xlsxOf(held)] : SheetName.options.map((name) => csvNamed(name, held));
        for (const bytes of files) expect(isEmpty(await planned(bytes, `export.${form}`, held))).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});
