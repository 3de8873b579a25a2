/** Who may make which change in which state: written by hand, so that the rules are said twice. */
import {
  mayChange,
  mayChangeBoard,
  nextStatus,
  Status,
  type Actor,
  type Change,
  type PermissionContext,
  type Recommendation,
} from '../../../data/model';
import { board, recommendation, update } from '../factories';

const actor = (end: string, name: string, ...roles: Actor['roles']): Actor => ({
  id: `00000000-0000-0000-0000-0000000000${end}`,
  name,
  roles,
});

const SECRETARY = actor('a1', 'Secretary', 'secretary');
const OWNER = actor('a2', 'Owner', 'lead');
const MONITOR = actor('a3', 'Board Chair', 'board chair');
const SIGNER = actor('a4', 'Sign-off Chair', 'sign-off chair');
const COMMISSIONER = actor('a6', "Commissioner's Office", 'commissioner');
const ACTION_OWNER = actor('a8', 'Action Owner', 'lead');

/** One letter each, for the tables. A role of chair alone makes nobody the chair of a board: P. */
const PEOPLE: Readonly<Record<string, Actor>> = {
  S: SECRETARY,
  O: OWNER,
  M: MONITOR,
  F: SIGNER,
  C: COMMISSIONER,
  A: ACTION_OWNER,
  B: actor('a5', 'Member', 'member'),
  L: actor('a7', 'Another Lead', 'lead'),
  P: actor('a9', 'Former Chair', 'sign-off chair', 'board chair'),
  X: actor('aa', 'Administrator'),
  N: actor('ab', 'Nobody Listed'),
};

const ref = ({ id, name }: Actor) => ({ id, name });
const context: PermissionContext = {
  boards: [
    board('lpib', { name: 'Improvement Board', role: 'monitors', chair: ref(MONITOR) }),
    board('iab', { name: 'Audit Board', role: 'signs off', main: false, chair: ref(SIGNER) }),
  ],
  people: Object.values(PEOPLE)
    .filter(({ roles }) => roles.length > 0)
    .map((each) => ({ ...each, roles: [...each.roles] })),
  admins: new Set([PEOPLE['X']?.id ?? '']),
};

const CHANGES = {
  progress: { change: 'progress', text: 'x' },
  'state: colour': { change: 'state', rag: 'red', reason: 'x' },
  'state: status': { change: 'state', status: 'in progress', reason: 'x' },
  'add action': { change: 'add action', text: 'x' },
  'action done': { change: 'action', number: '3.1', state: 'done' },
  "action of the owner's": { change: 'action', number: '3.2', state: 'done' },
  'action given away': { change: 'action', number: '3.1', owner: ref(OWNER) },
  'action done, given away': { change: 'action', number: '3.1', state: 'done', owner: ref(OWNER) },
  date: { change: 'date', to: '2025-06-30', reason: 'x' },
  evidence: { change: 'evidence', url: 'https://example.org/a' },
  owner: { change: 'owner', owner: ref(OWNER) },
  'propose complete': { change: 'propose complete' },
  'sign off': { change: 'sign off' },
  'send back': { change: 'send back', reason: 'x' },
  reopen: { change: 'reopen', reason: 'x' },
  'not adopt': { change: 'not adopt', reason: 'x' },
  comment: { change: 'comment', text: 'x' },
  'correct (by the owner)': { change: 'correct', sequence: 1, text: 'x' },
  'undo (by the owner)': { change: 'undo', sequence: 1 },
} satisfies Record<string, Change>;
type Name = keyof typeof CHANGES;

const STATUSES = Status.options;

const rec = (status: Status, over: Partial<Recommendation> = {}) =>
  recommendation(3, {
    status,
    owner: ref(OWNER),
    actions: [
      { number: '3.1', text: 'a', state: 'in progress', owner: ref(ACTION_OWNER) },
      { number: '3.2', text: 'b', state: 'in progress' },
    ],
    ...over,
  });

const who = (name: Name, of: Recommendation, by: Actor): string =>
  Object.entries(PEOPLE)
    .filter(([, person]) => {
      const entry = update(3, 1, { by: ref(by), kind: 'state' });
      return mayChange(CHANGES[name], of, person, { ...context, entry }).allowed;
    })
    .map(([letter]) => letter)
    .join('');

const cells = (row: readonly string[]): Record<string, string> =>
  Object.fromEntries(STATUSES.map((status, at) => [status, row[at] === '-' ? '' : (row[at] ?? '?')]));

// prettier-ignore
describe('who may, where there is an owner', () => {
  //                             awaiting    in         awaiting
  //                             allocation  progress   sign-off   closed     not adopted superseded
  it.each<[Name, string, string, string, string, string, string]>([
    ['progress',                 'O',        'O',       'O',       '-',       '-',        '-'],
    ['state: colour',            'O',        'O',       'O',       '-',       '-',        '-'],
    ['state: status',            'O',        'O',       'O',       '-',       '-',        '-'],
    ['add action',               'O',        'O',       'O',       '-',       '-',        '-'],
    ['action done',              'OA',       'OA',      'OA',      '-',       '-',        '-'],
    ["action of the owner's",    'O',        'O',       'O',       '-',       '-',        '-'],
    ['action given away',        'SOX',      'SOX',     'SOX',     '-',       '-',        '-'],
    ['action done, given away',  'O',        'O',       'O',       '-',       '-',        '-'],
    ['date',                     'SOX',      'SOX',     'SOX',     '-',       '-',        '-'],
    ['evidence',                 'O',        'O',       'O',       '-',       '-',        '-'],
    ['owner',                    'SX',       'SX',      'SX',      '-',       '-',        '-'],
    ['propose complete',         '-',        'O',       'O',       '-',       '-',        '-'],
    ['sign off',                 '-',        '-',       'F',       '-',       '-',        '-'],
    ['send back',                '-',        '-',       'MF',      '-',       '-',        '-'],
    ['reopen',                   '-',        '-',       '-',       'F',       'F',        '-'],
    ['not adopt',                'F',        'F',       'F',       '-',       '-',        '-'],
    ['comment',                  'C',        'C',       'C',       'C',       'C',        'C'],
    ['correct (by the owner)',   'O',        'O',       'O',       'O',       'O',        'O'],
    ['undo (by the owner)',      'O',        'O',       'O',       '-',       '-',        '-'],
  ])('%s', (name, ...row) => {
    expect(Object.fromEntries(STATUSES.map((status) => [status, who(name, rec(status), OWNER)]))).toEqual(cells(row));
  });
});

// prettier-ignore
describe('who may, where there is none: the secretary alone, beside who decides', () => {
  //                             awaiting    in         awaiting
  //                             allocation  progress   sign-off   closed     not adopted superseded
  it.each<[Name, string, string, string, string, string, string]>([
    ['progress',                 'SX',       'SX',      'SX',      '-',       '-',        '-'],
    ['state: colour',            'SX',       'SX',      'SX',      '-',       '-',        '-'],
    ['state: status',            'SX',       'SX',      'SX',      '-',       '-',        '-'],
    ['add action',               'SX',       'SX',      'SX',      '-',       '-',        '-'],
    ['action done',              'SAX',      'SAX',     'SAX',     '-',       '-',        '-'],
    ["action of the owner's",    'SX',       'SX',      'SX',      '-',       '-',        '-'],
    ['action given away',        'SX',       'SX',      'SX',      '-',       '-',        '-'],
    ['action done, given away',  'SX',       'SX',      'SX',      '-',       '-',        '-'],
    ['date',                     'SX',       'SX',      'SX',      '-',       '-',        '-'],
    ['evidence',                 'SX',       'SX',      'SX',      '-',       '-',        '-'],
    ['owner',                    'SX',       'SX',      'SX',      '-',       '-',        '-'],
    ['propose complete',         '-',        'SX',      'SX',      '-',       '-',        '-'],
    ['sign off',                 '-',        '-',       'F',       '-',       '-',        '-'],
    ['send back',                '-',        '-',       'MF',      '-',       '-',        '-'],
    ['reopen',                   '-',        '-',       '-',       'F',       'F',        '-'],
    ['not adopt',                'F',        'F',       'F',       '-',       '-',        '-'],
    ['comment',                  'C',        'C',       'C',       'C',       'C',        'C'],
    ['correct (by the owner)',   'O',        'O',       'O',       'O',       'O',        'O'],
    // It was the owner's once; whoever has it no more takes nothing back.
    ['undo (by the owner)',      '-',        '-',       '-',       '-',       '-',        '-'],
  ])('%s', (name, ...row) => {
    const of = (status: Status) => rec(status, { owner: null });
    expect(Object.fromEntries(STATUSES.map((status) => [status, who(name, of(status), OWNER)]))).toEqual(cells(row));
  });
});

// prettier-ignore
describe('what a change leads to', () => {
  //                             awaiting               in                    awaiting
  //                             allocation             progress              sign-off              closed         not adopted    superseded
  it.each<[Name, string, string, string, string, string, string]>([
    ['progress',                 'awaiting allocation', 'in progress',        'awaiting sign-off',  'closed',      'not adopted', 'superseded'],
    ['state: colour',            'awaiting allocation', 'in progress',        'awaiting sign-off',  'closed',      'not adopted', 'superseded'],
    ['state: status',            'in progress',         'in progress',        'awaiting sign-off',  'closed',      'not adopted', 'superseded'],
    ['action done',              'awaiting allocation', 'in progress',        'awaiting sign-off',  'closed',      'not adopted', 'superseded'],
    ['date',                     'awaiting allocation', 'in progress',        'awaiting sign-off',  'closed',      'not adopted', 'superseded'],
    ['owner',                    'in progress',         'in progress',        'awaiting sign-off',  'closed',      'not adopted', 'superseded'],
    ['propose complete',         'awaiting allocation', 'awaiting sign-off',  'awaiting sign-off',  'closed',      'not adopted', 'superseded'],
    ['sign off',                 'awaiting allocation', 'in progress',        'closed',             'closed',      'not adopted', 'superseded'],
    ['send back',                'awaiting allocation', 'in progress',        'in progress',        'closed',      'not adopted', 'superseded'],
    ['reopen',                   'awaiting allocation', 'in progress',        'awaiting sign-off',  'in progress', 'in progress', 'superseded'],
    ['not adopt',                'not adopted',         'not adopted',        'not adopted',        'closed',      'not adopted', 'superseded'],
    ['comment',                  'awaiting allocation', 'in progress',        'awaiting sign-off',  'closed',      'not adopted', 'superseded'],
  ])('%s', (name, ...row) => {
    expect(STATUSES.map((status) => nextStatus(CHANGES[name], rec(status)))).toEqual(row);
  });
});

describe('what only a person can do, or cannot', () => {
  const may = (change: Change, of: Recommendation, person: Actor, over: Partial<PermissionContext> = {}) =>
    mayChange(change, of, person, { ...context, ...over });

  it('nobody signs off what they proposed themselves, chair or not', () => {
    const proposed = { by: ref(SIGNER), at: '2025-01-09T10:00:00.000Z' };
    expect(may({ change: 'sign off' }, rec('awaiting sign-off', { proposed }), SIGNER)).toEqual({
      allowed: false,
      because: 'sign off Rec 3: you proposed it complete yourself',
      who: 'somebody else who chairs the board that signs off',
    });
    expect(
      may({ change: 'send back', reason: 'x' }, rec('awaiting sign-off', { proposed }), SIGNER).allowed,
    ).toBe(true);
    const others = { by: ref(OWNER), at: proposed.at };
    expect(may({ change: 'sign off' }, rec('awaiting sign-off', { proposed: others }), SIGNER).allowed).toBe(
      true,
    );
  });

  it('reopened without an owner, it awaits allocation', () => {
    expect(nextStatus(CHANGES.reopen, rec('closed', { owner: null }))).toBe('awaiting allocation');
  });

  it("an entry is corrected by its author alone; a document's by nobody", () => {
    const by = { id: 'document', name: 'Published response' };
    expect(
      may(CHANGES['correct (by the owner)'], rec('in progress'), OWNER, {
        entry: { by, kind: 'published response' },
      }),
    ).toEqual({
      allowed: false,
      because: 'correct entry 1 of Rec 3: it is not your entry',
      who: 'nobody',
    });
  });

  it("setting an owner is taken back by a secretary, reporting on one's own action by its owner", () => {
    const undo: Change = { change: 'undo', sequence: 1 };
    const set = update(3, 1, { kind: 'owner', by: ref(SECRETARY) });
    expect(may(undo, rec('in progress'), SECRETARY, { entry: set }).allowed).toBe(true);
    expect(may(undo, rec('in progress'), { ...SECRETARY, roles: [] }, { entry: set }).allowed).toBe(false);
    const action = { number: '3.1', text: 'a', owner: ref(ACTION_OWNER) };
    const touched = [
      {
        field: 'action' as const,
        from: { ...action, state: 'in progress' as const },
        to: { ...action, state: 'done' as const },
      },
    ];
    const done = update(3, 1, { kind: 'action', by: ref(ACTION_OWNER), touched });
    expect(may(undo, rec('in progress'), ACTION_OWNER, { entry: done }).allowed).toBe(true);
    expect(
      may(undo, rec('in progress'), ACTION_OWNER, { entry: { by: done.by, kind: 'action' } }).allowed,
    ).toBe(false);
  });

  it('the secretary and administrators alone change what concerns a board', () => {
    const lpib = { name: 'Improvement Board' };
    const from = '2025-01-23T10:00:00.000Z';
    for (const change of [
      { change: 'move meeting' as const, from, to: from },
      { change: 'cancel meeting' as const, meeting: from },
      { change: 'add meeting' as const, at: from },
      { change: 'meeting rule' as const, rule: null },
      { change: 'digest' as const, meeting: from, do: 'send now' as const },
      { change: 'digest time' as const, workingDaysBefore: 3, at: '08:30' },
      { change: 'escalation' as const, digestDays: 7, chairDays: 14 },
      { change: 'link channel' as const, channel: 'x' },
    ]) {
      const allowed = Object.entries(PEOPLE).filter(
        ([, person]) => mayChangeBoard(change, lpib, person, context).allowed,
      );
      expect(allowed.map(([letter]) => letter).join('')).toBe('SX');
    }
  });

  it.each<[string, Change, Recommendation, Actor, string, string, string?]>([
    [
      'the owner is named',
      CHANGES.progress,
      rec('in progress'),
      MONITOR,
      'record progress on Rec 3',
      'Owner',
    ],
    [
      'the secretary, where there is none',
      CHANGES.progress,
      rec('awaiting allocation', { owner: null }),
      OWNER,
      'record progress on Rec 3',
      'Secretary',
    ],
    [
      'the chair with the board',
      CHANGES['sign off'],
      rec('awaiting sign-off'),
      OWNER,
      'sign off Rec 3',
      'Sign-off Chair (Audit Board)',
    ],
    [
      'both chairs',
      CHANGES['send back'],
      rec('awaiting sign-off'),
      OWNER,
      'send Rec 3 back',
      'Board Chair (Improvement Board) or Sign-off Chair (Audit Board)',
    ],
    [
      "the commissioner's office",
      CHANGES.comment,
      rec('closed'),
      OWNER,
      "record a commissioner's comment on Rec 3",
      "Commissioner's Office",
    ],
    [
      'what is closed',
      CHANGES.date,
      rec('closed'),
      OWNER,
      'move the date of Rec 3: it is closed',
      'nobody',
      'Sign-off Chair (Audit Board) reopens it',
    ],
    [
      'what is superseded',
      CHANGES.date,
      rec('superseded', { supersededBy: 'r~rec-9' }),
      OWNER,
      'move the date of Rec 3: it is superseded by r~rec-9, which takes its place',
      'nobody',
    ],
    [
      'too early to sign off',
      CHANGES['sign off'],
      rec('in progress'),
      SIGNER,
      'sign off Rec 3: it is in progress, and only what awaits sign-off can be signed off',
      'nobody',
      'Owner proposes it complete',
    ],
    [
      'too early to propose',
      CHANGES['propose complete'],
      rec('awaiting allocation'),
      OWNER,
      'propose Rec 3 complete: it is awaiting allocation',
      'nobody',
      'Secretary names its owner',
    ],
    [
      'nothing to reopen',
      CHANGES.reopen,
      rec('in progress'),
      SIGNER,
      'reopen Rec 3: it is in progress, and only what is closed or not adopted can be reopened',
      'nobody',
    ],
  ])('a refusal says why and who can: %s', (...[, change, of, person, because, who, once]) => {
    expect(may(change, of, person)).toEqual({
      allowed: false,
      because,
      who,
      ...(once === undefined ? {} : { once }),
    });
  });
});
