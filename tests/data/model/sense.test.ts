import { problemWith, type Change, type Recommendation, type Update } from '../../../data/model';
import { recommendation, SOMEBODY, update } from '../factories';

const TODAY = '2025-01-14';
const at = '2025-01-14T10:00:00.000Z';

const rec = (over: Partial<Recommendation> = {}) =>
  recommendation(3, {
    actions: [
      { number: '3.1', text: 'one', state: 'done' },
      { number: '3.2', text: 'two', state: 'in progress', target: '2025-02-28' },
    ],
    ...over,
  });

const link = { url: 'https://example.org/a', title: 'a', by: SOMEBODY, at };

describe('what makes no sense', () => {
  const entry = (kind: Update['kind'], over: Partial<Update> = {}) => update(3, 1, { kind, ...over });

  it.each<[string, Change, Partial<Recommendation>, RegExp, Update?]>([
    [
      'a date in the past',
      { change: 'date', to: '2025-01-13', reason: 'x' },
      {},
      /13 January 2025 is in the past/,
    ],
    ['the same date', { change: 'date', to: '2025-03-31', reason: 'x' }, {}, /already due on 31 March 2025/],
    ['a target in the past', { change: 'add action', text: 'x', target: '2025-01-13' }, {}, /in the past/],
    ['the same action again', { change: 'add action', text: 'one' }, {}, /Action 3.1 of Rec 3 says the same/],
    [
      'an action that is not there',
      { change: 'action', number: '3.9', state: 'done' },
      {},
      /no action 3.9; it has 3.1, 3.2/,
    ],
    [
      'an action where there is none',
      { change: 'action', number: '3.9', state: 'done' },
      { actions: [] },
      /no action 3.9\.$/,
    ],
    ['an action already done', { change: 'action', number: '3.1', state: 'done' }, {}, /3.1 is already done/],
    ['an action without news', { change: 'action', number: '3.2' }, {}, /Say what is new/],
    ['an action as it is', { change: 'action', number: '3.2', target: '2025-02-28' }, {}, /so already/],
    ['evidence that is held', { change: 'evidence', url: link.url }, { evidence: [link] }, /already holds/],
    ['the colour it has', { change: 'state', rag: 'green', reason: 'x' }, {}, /Rec 3 is already green/],
    ['the status it has', { change: 'state', status: 'in progress', reason: 'x' }, {}, /already in progress/],
    ['no status and no colour', { change: 'state', reason: 'x' }, {}, /Say which/],
    [
      'closing by hand',
      { change: 'state', status: 'closed', reason: 'x' },
      {},
      /not set by hand.*proposed complete, then signed off/,
    ],
    [
      'going backwards by hand',
      { change: 'state', status: 'awaiting allocation', reason: 'x' },
      {},
      /only goes forward/,
    ],
    ['the owner it has', { change: 'owner', owner: SOMEBODY }, {}, /already Somebody's/],
    [
      'a second proposal',
      { change: 'propose complete' },
      { status: 'awaiting sign-off', proposed: { by: SOMEBODY, at } },
      /already awaits sign-off: Somebody proposed it complete on 14 January 2025/,
    ],
    [
      'the same comment again',
      { change: 'comment', text: 'x' },
      { responses: [{ whose: 'commissioner', text: 'x', source: 'y' }] },
      /already holds that comment/,
    ],
    ['correcting what is not there', { change: 'correct', sequence: 7, text: 'x' }, {}, /no entry 7/],
    [
      "correcting another one's entry",
      { change: 'correct', sequence: 1, text: 'x' },
      {},
      /no entry 1/,
      update(4, 1),
    ],
    [
      'correcting nothing',
      { change: 'correct', sequence: 1, text: 'update 1' },
      {},
      /says so already/,
      entry('progress'),
    ],
    ['taking back what is not there', { change: 'undo', sequence: 7 }, {}, /no entry 7/],
    [
      'taking back words that were taken back',
      { change: 'undo', sequence: 1 },
      {
        latest: [
          { sequence: 2, at, by: SOMEBODY.name, text: 'Entry 1 taken back, which said: update 1', own: null },
        ],
      },
      /Entry 1 of Rec 3 was taken back already/,
      entry('progress'),
    ],
    [
      'taking back a sign-off',
      { change: 'undo', sequence: 1 },
      {},
      /it can be reopened/,
      entry('signed off'),
    ],
    [
      'taking back a taking back',
      { change: 'undo', sequence: 1 },
      {},
      /make the change again/,
      entry('correction'),
    ],
  ])('%s', (_, ...[change, over, sentence, about]) => {
    // Gathered, because jest would take a parameter that a row leaves out for its own callback.
    expect(problemWith(change, rec(over), TODAY, about)).toMatch(sentence);
  });

  it.each<[string, Change]>([
    ['a date today', { change: 'date', to: TODAY, reason: 'x' }],
    ['an earlier date that is still to come', { change: 'date', to: '2025-02-01', reason: 'x' }],
    ['done, though its target has passed', { change: 'action', number: '3.2', state: 'done' }],
    ['one thing new and one not', { change: 'state', status: 'in progress', rag: 'red', reason: 'x' }],
  ])('%s makes sense', (_, change) => {
    expect(problemWith(change, rec(), TODAY)).toBeUndefined();
  });
});
