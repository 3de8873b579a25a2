import { DEMO_AS_AT, DEMO_FORCE, demoScenario } from '../../../data/demo';
import {
  dayOf,
  daysOverdue,
  forceById,
  isOpen,
  section55Due,
  showMoment,
  updateId,
} from '../../../data/model';

const { inspections, boards, people, recommendations, updates, positions } = demoScenario();
const rec = (number: number) => {
  const found = recommendations.find((each) => each.number === number);
  if (found === undefined) throw new Error(`no rec ${number}`);
  return found;
};
const published = (force: string, number: number) =>
  positions.find((each) => each.force === force && each.number === number)?.points.join(' ') ?? '';
const response = (number: number, whose: string) =>
  rec(number).responses.find((each) => each.whose === whose)?.text ?? '';
const today = dayOf(DEMO_AS_AT);

describe('the demo scenario shows', () => {
  it.each([
    [
      1,
      '2025-03-31',
      'in progress',
      'green',
      'Crime Data Integrity Lead',
      ['1.1 in progress', '1.2 not started'],
    ],
    [2, '2025-09-30', 'awaiting allocation', 'amber', undefined, ['2.1 done', '2.2 done']],
    [3, '2025-03-31', 'in progress', 'amber', 'ASB Thematic Lead', ['3.1 done', '3.2 in progress']],
    [4, '2024-12-31', 'awaiting sign-off', 'red', 'ASB Thematic Lead', ['4.1 done', '4.2 done']],
    [8, '2025-09-30', 'in progress', 'green', 'ASB Thematic Lead', ['8.1 in progress']],
  ])('Rec %i as it stands', (number, due, status, rag, owner, actions) => {
    expect(rec(number)).toMatchObject({ due, status, rag, force: DEMO_FORCE, inspection: 'asb-2024' });
    expect(rec(number).owner?.name).toBe(owner);
    expect(rec(number).actions.map((action) => `${action.number} ${action.state}`)).toEqual(actions);
  });

  it('five recommendations, none closed by anybody, no date moved, no reason for lateness', () => {
    expect(recommendations.map((each) => each.number)).toEqual([1, 2, 3, 4, 8]);
    for (const each of recommendations) {
      expect(isOpen(each)).toBe(true);
      expect(each).toMatchObject({
        earlierDues: [],
        lateReason: null,
        signedOff: null,
        inspectorateClosed: null,
      });
    }
  });

  it('Rec 4 alone overdue, by 14 days on the day the demo starts', () => {
    expect(recommendations.filter((each) => daysOverdue(each, today) > 0).map((each) => each.number)).toEqual(
      [4],
    );
    expect(daysOverdue(rec(4), today)).toBe(14);
  });

  it('one evidence link, on Rec 4, from the lead who proposed it complete', () => {
    expect(recommendations.filter((each) => each.evidence.length > 0)).toEqual([rec(4)]);
    expect(rec(4).evidence[0]?.url).toMatch(/^https:\/\/example\.org\//);
    expect(rec(4).proposed).toMatchObject({ by: { name: 'ASB Thematic Lead' } });
    expect(dayOf(rec(4).proposed?.at ?? '')).toBe('2025-01-09');
  });

  it('the updates of 28 November and 9 January and no others', () => {
    const told = updates.map((each) => `${dayOf(each.at)} ${each.recommendation} ${each.by.name}`);
    expect(told.sort()).toEqual([
      ...[1, 2, 3, 4, 8].map((number) => `2024-11-28 asb-2024~rec-${number} Published response`),
      '2025-01-09 asb-2024~rec-3 ASB Thematic Lead',
      '2025-01-09 asb-2024~rec-4 ASB Thematic Lead',
    ]);
    expect(new Set(updates.map((each) => each.at)).size).toBe(updates.length);
  });

  it('boards with their last and next meetings, in London time', () => {
    expect(
      boards.map((board) => [board.name, board.chairPost, board.main, ...board.meetings.map(showMoment)]),
    ).toEqual([
      [
        'Local Policing Improvement Board',
        'Assistant Chief Constable',
        true,
        'Thursday 19 December 2024, 10:00',
        'Thursday 23 January 2025, 10:00',
      ],
      [
        'Inspection and Audit Board',
        'Deputy Chief Constable',
        false,
        'Wednesday 13 November 2024, 14:00',
        'Wednesday 12 February 2025, 14:00',
      ],
    ]);
  });

  it('three reports: the spotlight report, PEEL with its grade, and 2012', () => {
    expect(inspections.map((each) => [each.id, each.published])).toEqual([
      ['asb-2024', '2024-10-10'],
      ['peel-2024', '2024-09'],
      ['asb-2012', '2012'],
    ]);
    expect(inspections[0]).toMatchObject({ recommendations: 8, addressedToOthers: [5, 6, 7], grades: [] });
    expect(inspections[0]?.section55?.sent).toEqual({ month: '2024-12', day: null });
    expect(section55Due('2024-10-10')).toBe('2024-12-05');
    expect(inspections[1]?.grades).toMatchObject([{ grade: 'good' }]);
    expect(inspections[2]?.findings).toHaveLength(3);
  });
});

describe('the words hold the facts of the published documents', () => {
  it.each([
    ['norfolk', 1, /February 2025/],
    ['norfolk', 1, /early 2025/],
    ['norfolk', 3, /Athena/],
    ['west-midlands', 1, /61%/],
    ['cheshire', 1, /complies/],
    ['cheshire', 2, /complies/],
    ['cheshire', 3, /Information Compliance/],
  ])('%s on Rec %i: %s', (force, number, fact) => {
    expect(published(force, number)).toMatch(fact);
  });

  it.each([
    [4, 'chief constable', /NPCC.*SARA/],
    [2, 'commissioner', /recruits.*refresher/],
    [8, 'commissioner', /4 ASB courses.*9 local authority.*30 participants/],
    [3, 'chief constable', /THRIVE.*24 hours.*STORM.*10 years.*Niche/],
  ])('Rec %i, the %s: %s', (number, whose, fact) => {
    expect(response(number, whose)).toMatch(fact);
  });

  it('Rec 4 asks for plans that are supervised, and evaluated as the NPCC guidelines say', () => {
    expect([rec(4).text, ...rec(4).parts].join(' ')).toMatch(/problem-solving.*supervised.*evaluated.*NPCC/);
  });

  it('earlier findings lead where they should', () => {
    const finding = (number: number) =>
      rec(number).earlier.map(
        (each) => inspections.find((report) => report.id === each.inspection)?.findings[each.finding - 1],
      );
    expect(finding(3)).toEqual([expect.stringMatching(/vulnerable/)]);
    expect(finding(1)).toEqual([expect.stringMatching(/record/)]);
    expect(finding(2)).toEqual([expect.stringMatching(/[Tt]rain/)]);
    expect(finding(8)).toEqual(finding(2));
    expect(finding(4)).toEqual([]);
  });

  it('Recs 2 and 8 are both "training", and only they', () => {
    expect(
      recommendations.filter((each) => each.topics.includes('training')).map((each) => each.number),
    ).toEqual([2, 8]);
  });
});

describe('everything in the scenario refers to something that is there', () => {
  const ids = new Map(people.map((person) => [person.id, person.name]));

  it('ids are unique within a force', () => {
    const all = [...inspections, ...boards, ...people, ...recommendations, ...updates, ...positions];
    expect(new Set(all.map((each) => `${each.force} ${each.id}`)).size).toBe(all.length);
  });

  it('owners, chairs and authors are people of the record, under their own names', () => {
    const named = [
      ...recommendations.flatMap((each) => [
        each.owner,
        each.proposed?.by,
        ...each.evidence.map(({ by }) => by),
      ]),
      ...boards.map((board) => board.chair),
      ...updates.filter((each) => each.origin.from === 'conversation').map((each) => each.by),
    ];
    for (const someone of named) if (someone) expect(ids.get(someone.id)).toBe(someone.name);
    expect(people).toHaveLength(7);
  });

  it('people and boards are called by names that no other has, in lower case', () => {
    for (const each of [people, boards]) {
      const names = each.flatMap(({ name, aliases }) => [...new Set([name.toLowerCase(), ...aliases])]);
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
      expect(names).toEqual(names.map((name) => name.toLowerCase()));
    }
  });

  it('recommendations and positions belong to a report and carry its id and their number', () => {
    for (const each of [...recommendations, ...positions]) {
      expect(inspections.map((report) => report.id)).toContain(each.inspection);
      expect(each.id).toBe(`${each.inspection}~rec-${each.number}`);
      expect(forceById(each.force)).toBeDefined();
    }
  });

  it('what is latest on a recommendation is its history, newest first', () => {
    for (const each of recommendations) {
      const history = updates
        .filter((entry) => entry.recommendation === each.id)
        .sort((a, b) => b.sequence - a.sequence);
      expect(each.latest).toEqual(
        history.map(({ sequence, at, by, text }) => ({ sequence, at, by: by.name, text })),
      );
      expect(each.version).toBe(history.length);
      expect(history.map(({ id }) => id)).toEqual(
        history.map((_, at) => updateId(each.id, history.length - at)),
      );
    }
  });

  it('three other forces answer all five, the West Midlands 2 and 8 in one breath', () => {
    const answered = (force: string) => positions.filter((each) => each.force === force);
    for (const force of ['norfolk', 'west-midlands', 'cheshire']) {
      expect(answered(force).map((each) => each.number)).toEqual([1, 2, 3, 4, 8]);
    }
    expect(
      positions.filter((each) => each.jointWith.length > 0).map((each) => [each.number, each.jointWith]),
    ).toEqual([
      [2, [8]],
      [8, [2]],
    ]);
    expect(answered('cheshire').every((each) => each.day === '2024-12-04')).toBe(true);
    expect(answered(DEMO_FORCE)).toEqual([]);
  });
});
