/** What a tracker says of progress without a day: said again, it is news where something else was said between. */
import { isEmpty, type Holdings } from '../../../data/importing/plan';
import { cell, found, history, tracked } from './found';
import { after, afterChange, ASB, asb, holding, plan } from './plans';

const held = holding({ inspections: [ASB], recommendations: [asb(1)] });
const version = (...said: string[]) =>
  found({ tracked: [tracked(1, { progress: said.map((each) => cell(each)) })] }, `v-${said.join('-')}.xlsx`);
/** Another version that says the same. */
const saved = (file: ReturnType<typeof found>, as: string) => ({
  ...file,
  file: { ...file.file, sha256: as.repeat(64) },
});
const told = (file: ReturnType<typeof found>, now: Holdings): string[] =>
  plan(file, now).recommendations.flatMap(({ steps }) =>
    steps.filter(({ kind }) => kind === 'progress').map(({ text }) => text),
  );
const through = (...files: ReturnType<typeof found>[]): Holdings =>
  files.reduce((now, file) => after(plan(file, now), now), held);

const onTrack = version('On track');
const delayed = version('Delayed');
const again = saved(onTrack, 'b');

test('“On track” after “Delayed” is recorded again', () => {
  expect(told(again, through(onTrack, delayed))).toEqual(['On track']);
});

test('a later version that says the same as the last is nothing new', () => {
  expect(isEmpty(plan(again, through(onTrack)))).toBe(true);
});

test.each([1, 2, 3])('the same file again is nothing, whatever came between (%d)', (many) => {
  const files = [onTrack, delayed, again].slice(0, many);
  const now = afterChange(
    through(...files),
    { change: 'progress', text: 'The desk asked for a week' },
    '2025-01-20T09:00:00.000Z',
  );
  for (const file of files) expect(isEmpty(plan(file, now))).toBe(true);
});

test('that a person has typed it is not that the tracker says it', () => {
  const typed = afterChange(
    through(onTrack, delayed),
    { change: 'progress', text: 'On track' },
    '2025-01-20T09:00:00.000Z',
  );
  expect(told(again, typed)).toEqual(['On track']);
});

test('of several accounts only the one that changed is recorded', () => {
  const now = through(version('Form in test', 'Desk trained'));
  const next = version('Form live', 'Desk trained');
  expect(told(next, now)).toEqual(['Form live']);
  expect(told(saved(next, 'c'), after(plan(next, now), now))).toEqual([]);
});

test('is not said beside the latest line of the same tracker’s log, but beside an earlier one', () => {
  const withLog = (said: string) =>
    found({
      tracked: [tracked(1, { progress: [cell(said)] })],
      history: [history(1, '2024-10-01', 'On track'), history(1, '2024-11-01', 'Delayed')],
    });
  expect(told(withLog('Delayed'), held)).toEqual(['On track', 'Delayed']);
  expect(told(withLog('On track'), held)).toEqual(['On track', 'Delayed', 'On track']);
});

test('evidence in words is listed again and again, and recorded once', () => {
  const listing = (...said: string[]) =>
    found({ tracked: [tracked(1, { evidence: said.map((each) => cell(each)) })] });
  const now = through(listing('Policy v2'), listing('Minutes of May'));
  expect(told(listing('Policy v2', 'Minutes of May'), now)).toEqual([]);
});
