import {
  applyBoardChange,
  comingMeetings,
  applyChange,
  describeBoardChange,
  describeChange,
  headOf,
  ownWordsIn,
  problemWith,
  problemWithBoard,
  Recommendation,
  seal,
  Update,
  type Change,
  type Stamp,
} from '../../../data/model';
import { board, recommendation, SOMEBODY, SOMEBODY_ELSE } from '../factories';

const TODAY = '2025-01-14';
const at = '2025-01-14T10:00:00.000Z';
const stamp: Stamp = { by: SOMEBODY, at, marking: 'OFFICIAL' };
const provenance = { origin: { from: 'conversation' as const, conversation: 'c1' }, draft: 'draft~1' };

/** Applies and seals, as a commit does; both are checked to be fit for the database. */
const record = (rec: Recommendation, change: Change, over: Partial<Stamp> = {}) => {
  const applied = applyChange(rec, change, { ...stamp, ...provenance, ...over });
  const entry = Update.parse(seal(applied.body, rec.head));
  return { rec: Recommendation.parse({ ...applied.recommendation, head: headOf(entry) }), entry };
};

const rec = (over: Partial<Recommendation> = {}) =>
  recommendation(3, {
    actions: [
      { number: '3.1', text: 'one', state: 'done' },
      { number: '3.2', text: 'two', state: 'in progress', target: '2025-02-28' },
    ],
    ...over,
  });

const link = { url: 'https://example.org/a', title: 'a', by: SOMEBODY, at };

describe('what is written', () => {
  it.each<
    [
      string,
      Change,
      Partial<Recommendation>,
      Partial<Recommendation>,
      string,
      [string, string | null, string | null][],
    ]
  >([
    ['progress', { change: 'progress', text: 'Form live' }, {}, {}, 'Form live', []],
    [
      'a colour',
      { change: 'state', rag: 'amber', reason: 'late' },
      {},
      { rag: 'amber' },
      'Now amber: late',
      [['RAG', 'green', 'amber']],
    ],
    [
      'a status and a colour',
      { change: 'state', status: 'in progress', rag: 'red', reason: 'late' },
      { status: 'awaiting allocation' },
      { status: 'in progress', rag: 'red' },
      'Now in progress, red: late',
      [
        ['status', 'awaiting allocation', 'in progress'],
        ['RAG', 'green', 'red'],
      ],
    ],
    [
      'an action done',
      { change: 'action', number: '3.2', state: 'done' },
      {},
      {
        actions: [
          { number: '3.1', text: 'one', state: 'done' },
          { number: '3.2', text: 'two', state: 'done', target: '2025-02-28' },
        ],
      },
      'Action 3.2: done',
      [['action 3.2 state', 'in progress', 'done']],
    ],
    [
      'a link',
      { change: 'evidence', url: link.url, title: 'a' },
      {},
      { evidence: [link] },
      'Evidence added: a',
      [['evidence', null, link.url]],
    ],
    [
      'a first owner: it is in progress from now',
      { change: 'owner', owner: SOMEBODY_ELSE },
      { owner: null, status: 'awaiting allocation' },
      { owner: SOMEBODY_ELSE, status: 'in progress' },
      'Somebody Else made owner.',
      [
        ['status', 'awaiting allocation', 'in progress'],
        ['owner', null, 'Somebody Else'],
      ],
    ],
    [
      'a proposal',
      { change: 'propose complete' },
      {},
      { status: 'awaiting sign-off', proposed: { by: SOMEBODY, at } },
      'Proposed as complete.',
      [
        ['status', 'in progress', 'awaiting sign-off'],
        ['proposed complete by', null, 'Somebody'],
      ],
    ],
    [
      'a sign-off: the inspectorate has closed nothing by it',
      { change: 'sign off' },
      { status: 'awaiting sign-off' },
      { status: 'closed', signedOff: { by: SOMEBODY, at }, inspectorateClosed: null },
      'Signed off.',
      [
        ['status', 'awaiting sign-off', 'closed'],
        ['signed off by', null, 'Somebody'],
      ],
    ],
    [
      'sent back: no longer proposed',
      { change: 'send back', reason: 'evaluation missing' },
      { status: 'awaiting sign-off', proposed: { by: SOMEBODY, at } },
      { status: 'in progress', proposed: null },
      'evaluation missing',
      [
        ['status', 'awaiting sign-off', 'in progress'],
        ['proposed complete by', 'Somebody', null],
      ],
    ],
    [
      'reopened: no longer signed off',
      { change: 'reopen', reason: 'again' },
      { status: 'closed', signedOff: { by: SOMEBODY_ELSE, at }, proposed: { by: SOMEBODY, at } },
      { status: 'in progress', signedOff: null, proposed: null },
      'again',
      [
        ['status', 'closed', 'in progress'],
        ['proposed complete by', 'Somebody', null],
        ['signed off by', 'Somebody Else', null],
      ],
    ],
    [
      'not adopted',
      { change: 'not adopt', reason: 'no need' },
      {},
      { status: 'not adopted', notAdopted: { reason: 'no need', by: SOMEBODY, at } },
      'no need',
      [
        ['status', 'in progress', 'not adopted'],
        ['not adopted because', null, 'no need'],
      ],
    ],
    [
      "the commissioner's comment stands with the responses",
      { change: 'comment', text: 'pleased' },
      {},
      { responses: [{ whose: 'commissioner', text: 'pleased', source: 'recorded by Somebody', day: TODAY }] },
      'pleased',
      [["commissioner's comment", null, 'pleased']],
    ],
  ])('%s', (_, change, before, after, text, changes) => {
    const { rec: result, entry } = record(rec(before), change);
    const own = ownWordsIn(entry) ?? null;
    const latest = [{ sequence: 1, at, by: 'Somebody', text, own }];
    expect(result).toEqual({ ...rec(before), ...after, version: 2, latest, head: headOf(entry) });
    expect(entry).toMatchObject({ text, by: SOMEBODY, at, draft: 'draft~1', corrects: null, sequence: 1 });
    expect(entry.changes).toEqual(changes.map(([field, from, to]) => ({ field, from, to })));
    expect(describeChange(change, rec(before), stamp)).toEqual(entry.changes);
  });

  it('actions are numbered on after the highest there is', () => {
    const added: Change = { change: 'add action', text: 'three', target: '2025-02-28', owner: SOMEBODY_ELSE };
    const { rec: once, entry } = record(rec(), added);
    expect(once.actions.at(-1)).toEqual({
      number: '3.3',
      text: 'three',
      state: 'not started',
      target: '2025-02-28',
      owner: SOMEBODY_ELSE,
    });
    expect(entry.changes.map((each) => each.field)).toEqual([
      'action 3.3',
      'action 3.3 state',
      'action 3.3 target',
      'action 3.3 owner',
    ]);
    expect(record(rec({ actions: [] }), added).rec.actions[0]?.number).toBe('3.1');
  });

  it('every earlier date is kept with its reason; the reason of a missed one says why', () => {
    const first = record(rec({ due: '2025-03-31' }), {
      change: 'date',
      to: '2025-04-30',
      reason: 'Niche slipped',
    });
    expect(first.rec).toMatchObject({ due: '2025-04-30', lateReason: null });
    const second = record(
      first.rec,
      { change: 'date', to: '2025-06-30', reason: 'again' },
      { at: '2025-05-02T10:00:00.000Z' },
    );
    expect(second.rec.earlierDues.map(({ due, reason }) => [due, reason])).toEqual([
      ['2025-03-31', 'Niche slipped'],
      ['2025-04-30', 'again'],
    ]);
    expect(second.rec).toMatchObject({ due: '2025-06-30', lateReason: 'again', version: 3 });
    expect(second.entry.text).toBe('Moved from 30 April 2025 to 30 June 2025: again');
  });

  it('the latest three are shown, the newest first', () => {
    let now = rec();
    for (const text of ['a', 'b', 'c', 'd']) now = record(now, { change: 'progress', text }).rec;
    expect(now.latest.map(({ sequence, text }) => [sequence, text])).toEqual([
      [4, 'd'],
      [3, 'c'],
      [2, 'b'],
    ]);
    expect(now.version).toBe(5);
  });

  it('a sensitive entry makes the recommendation sensitive, and says so', () => {
    const { rec: after, entry } = record(
      rec(),
      { change: 'progress', text: 'x' },
      { marking: 'OFFICIAL-SENSITIVE' },
    );
    expect(after.marking).toBe('OFFICIAL-SENSITIVE');
    expect(entry.changes).toEqual([{ field: 'marking', from: 'OFFICIAL', to: 'OFFICIAL-SENSITIVE' }]);
    expect(record(after, { change: 'progress', text: 'y' }).rec.marking).toBe('OFFICIAL-SENSITIVE');
  });
});

describe('taking back and correcting', () => {
  const undoable: [string, Change, Partial<Recommendation>][] = [
    ['a colour', { change: 'state', rag: 'amber', reason: 'x' }, {}],
    ['a status', { change: 'state', status: 'in progress', reason: 'x' }, { status: 'awaiting allocation' }],
    ['a new action', { change: 'add action', text: 'x' }, {}],
    ['an action done', { change: 'action', number: '3.2', state: 'done' }, {}],
    ['a moved date', { change: 'date', to: '2025-06-30', reason: 'x' }, { due: '2024-12-31' }],
    ['a link', { change: 'evidence', url: link.url }, {}],
    ['an owner', { change: 'owner', owner: SOMEBODY_ELSE }, { owner: null, status: 'awaiting allocation' }],
    ['a proposal', { change: 'propose complete' }, {}],
  ];

  it.each(undoable)('%s, as if it had never been, but with both in the history', (_, change, over) => {
    const before = rec(over);
    const { rec: after, entry } = record(before, change);
    const undo: Change = { change: 'undo', sequence: 1 };
    expect(problemWith(undo, after, TODAY, entry)).toBeUndefined();
    const back = record(after, undo, { entry });
    const { version, latest, head } = back.rec;
    expect(back.rec).toEqual({ ...before, version, latest, head });
    expect({ version, shown: latest.length }).toEqual({ version: 3, shown: 2 });
    expect(back.entry).toMatchObject({
      kind: 'correction',
      corrects: 1,
      text: `Entry 1 taken back, which said: ${entry.text}`,
    });
    expect(problemWith(undo, back.rec, TODAY, entry)).toMatch(/changed since, or it was taken back already/);
  });

  it.each(undoable)('%s, but not over what somebody did since', (_, change, over) => {
    const { rec: after, entry } = record(rec(over), change);
    const later: Partial<Recommendation> = {
      rag: 'blue',
      status: 'closed',
      due: '2026-01-01',
      owner: { id: 'x', name: 'X' },
      evidence: [],
      actions: [],
    };
    expect(problemWith({ change: 'undo', sequence: 1 }, { ...after, ...later }, TODAY, entry)).toMatch(
      /cannot be taken back: .* changed since/,
    );
  });

  it('what others touched beside it stays', () => {
    const first = record(rec(), { change: 'state', rag: 'amber', reason: 'x' });
    const second = record(first.rec, { change: 'evidence', url: link.url, title: 'a' });
    const back = record(second.rec, { change: 'undo', sequence: 1 }, { entry: first.entry });
    expect(back.rec).toMatchObject({ rag: 'green', evidence: [link] });
  });

  it('a sensitive entry taken back leaves the marking: its words still stand', () => {
    const { rec: after, entry } = record(
      rec(),
      { change: 'state', rag: 'red', reason: 'x' },
      { marking: 'OFFICIAL-SENSITIVE' },
    );
    expect(record(after, { change: 'undo', sequence: 1 }, { entry }).rec).toMatchObject({
      rag: 'green',
      marking: 'OFFICIAL-SENSITIVE',
    });
  });

  it('a correction stands beside what it corrects', () => {
    const { rec: after, entry } = record(rec(), { change: 'progress', text: '60%' });
    const corrected = record(after, { change: 'correct', sequence: 1, text: '50%' }, { entry });
    expect(corrected.entry).toMatchObject({
      kind: 'correction',
      corrects: 1,
      text: '50%',
      changes: [{ field: 'entry 1', from: '60%', to: '50%' }],
    });
    expect(corrected.rec.latest.map((each) => each.text)).toEqual(['50%', '60%']);
  });

  it('a corrected comment is corrected among the responses, the published ones are left alone', () => {
    const published = { whose: 'commissioner' as const, text: 'first', source: 'a document' };
    const { rec: after, entry } = record(rec({ responses: [published] }), {
      change: 'comment',
      text: 'pleesed',
    });
    const corrected = record(after, { change: 'correct', sequence: 1, text: 'pleased' }, { entry });
    expect(corrected.rec.responses.map((each) => each.text)).toEqual(['first', 'pleased']);
  });

  it('does nothing without the entry', () => {
    expect(() => applyChange(rec(), { change: 'undo', sequence: 4 }, { ...stamp, ...provenance })).toThrow(
      /Entry 4 is needed/,
    );
  });
});

describe('a board', () => {
  const lpib = board('lpib', { name: 'Improvement Board' });
  const move = (from: string, to: string) => ({ change: 'move meeting' as const, from, to });
  const next = '2025-01-23T10:00:00.000Z';

  it('meets on another day; what is shown is what is written', () => {
    const change = move('2025-01-23T10:00:00Z', '2025-01-30T10:00:00.000Z');
    const { board: moved, body } = applyBoardChange(lpib, change, { ...stamp, ...provenance });
    expect(moved).toMatchObject({ moved: [{ meeting: next, to: change.to }], version: 2 });
    expect(comingMeetings(moved, at)).toEqual([{ key: next, at: change.to }]);
    expect(body.changes).toEqual([
      { field: 'meeting', from: 'Thursday 23 January 2025, 10:00', to: 'Thursday 30 January 2025, 10:00' },
    ]);
    expect(describeBoardChange(change, lpib)).toEqual(body.changes);
    expect(body).toMatchObject({ recommendation: 'board~lpib', kind: 'meeting moved', type: 'board update' });
  });

  it('is told in another channel', () => {
    const change = { change: 'link channel' as const, channel: '19:x', name: 'Board' };
    const { board: linked, body } = applyBoardChange(lpib, change, { ...stamp, ...provenance });
    expect(linked.channel).toEqual({ id: '19:x', name: 'Board', highest: 'OFFICIAL' });
    expect(body).toMatchObject({
      text: 'Channel linked: Board',
      changes: [{ field: 'channel', from: null, to: 'Board' }],
    });
    expect(problemWithBoard(change, linked, at)).toMatch(/already/);
    expect(problemWithBoard(change, lpib, at)).toBeUndefined();
  });

  it.each<[string, string, string, RegExp]>([
    [
      'a meeting that is not there',
      '2025-01-24T10:00:00.000Z',
      '2025-01-30T10:00:00.000Z',
      /no meeting on Friday 24 January/,
    ],
    ['to where it is', next, '2025-01-23T10:00:00Z', /already/],
    ['into the past', next, '2025-01-10T10:00:00.000Z', /in the past/],
    ['one that was held', '2024-12-19T10:00:00.000Z', '2025-01-30T10:00:00.000Z', /has been held/],
  ])('does not move %s', (_, from, to, sentence) => {
    expect(problemWithBoard(move(from, to), lpib, at)).toMatch(sentence);
  });
});
