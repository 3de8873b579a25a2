/** Which words of an entry are a person's, and which the record's. */
import { saidIn, saidInLatest, type Update } from '../../../data/model';
import { update } from '../factories';

const saying = (kind: Update['kind'], text: string, over: Partial<Update> = {}): object =>
  saidIn(update(3, 2, { kind, text, ...over }));

test.each<[Update['kind'], string, object]>([
  ['progress', 'Now green: all is well', { words: 'Now green: all is well' }],
  ['state', 'Now amber: the audit slipped', { record: 'Now amber', words: 'the audit slipped' }],
  [
    'date',
    'Moved from 31 March 2025 to 30 April 2025: Niche slipped',
    { record: 'Moved from 31 March 2025 to 30 April 2025', words: 'Niche slipped' },
  ],
  ['evidence', 'Evidence added: Twelve plans', { record: 'Evidence added', words: 'Twelve plans' }],
  ['evidence', 'Evidence added.', { record: 'Evidence added.' }],
  ['action', 'Action 3.2: done', { record: 'Action 3.2: done' }],
  ['owner', 'Board Secretary made owner.', { record: 'Board Secretary made owner.' }],
  ['signed off', 'Signed off.', { record: 'Signed off.' }],
  ['sent back', 'the audit is missing', { words: 'the audit is missing' }],
])('%s "%s"', (kind, text, said) => {
  expect(saying(kind, text)).toEqual(said);
});

test('a copy that says whose the words are is believed, whatever they look like', () => {
  const text = 'Now green: all is well';
  expect(saidInLatest({ text, own: text })).toEqual({ words: text });
  expect(saidInLatest({ text, own: 'all is well' })).toEqual({ record: 'Now green', words: 'all is well' });
  expect(saidInLatest({ text: 'Signed off.', own: null })).toEqual({ record: 'Signed off.' });
});

test.each<[string, object]>([
  ['Now in progress, red: the supplier left', { record: 'Now in progress, red', words: 'the supplier left' }],
  ['Moved to 30 April 2025: slipped', { record: 'Moved to 30 April 2025', words: 'slipped' }],
  ['Entry 3 taken back, which said: Now red: x', { record: 'Entry 3 taken back, which said: Now red: x' }],
  ['Action 3.3 added: Brief sergeants', { record: 'Action 3.3 added: Brief sergeants' }],
  ['Now we wait: nothing to add', { words: 'Now we wait: nothing to add' }],
  ['60% of sergeants are briefed', { words: '60% of sergeants are briefed' }],
])('an older copy "%s" is told apart by how the record begins', (text, said) => {
  expect(saidInLatest({ text })).toEqual(said);
});
