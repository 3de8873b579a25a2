import { renderCard } from '../../cards';
import { complaints, nodes, ofType, wordsOf } from './reading';
import { button, open } from './sample-parts';
import { kinds, sampleOf, samples } from './samples';

describe.each(kinds)('%s', (kind) => {
  const card = renderCard(kind, sampleOf(kind));

  test('is valid, and says its version and language', () => {
    expect(complaints(card)).toEqual([]);
    expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5', lang: 'en-GB' });
  });

  test('wraps every text and leaves no blank text or empty container', () => {
    for (const text of ofType(card, 'TextBlock')) {
      expect(text['wrap']).toBe(true);
      expect(String(text['text']).trim()).not.toBe('');
    }
    for (const node of nodes(card))
      for (const key of ['items', 'columns', 'rows', 'cells', 'actions', 'body'])
        if (key in node) expect(node[key]).not.toEqual([]);
  });

  test('marks its heading', () => {
    const [heading] = ofType(card, 'TextBlock').filter((text) => text['style'] === 'heading');
    expect(heading?.['text']).toBe(sampleOf(kind).heading);
  });

  test('offers every action to clients without Execute too', () => {
    for (const action of ofType(card, 'Action.Execute')) {
      const { data, style, associatedInputs } = action;
      expect(typeof data).toBe('object');
      expect(action['fallback']).toMatchObject({
        type: 'Action.Submit',
        title: action['title'],
        ...(style !== undefined && { style }),
        ...(associatedInputs !== undefined && { associatedInputs }),
        data: { ...(typeof data === 'object' ? data : {}), verb: action['verb'] },
      });
    }
  });

  test('gives Teams’ own elements a fallback', () => {
    for (const chart of ofType(card, 'Chart.Donut'))
      expect(chart['fallback']).toMatchObject({ type: 'Table' });
  });
});

test('a status card says its state in words, once', () => {
  const words = wordsOf(renderCard('status', samples.status()));
  for (const said of ['Amber: at risk', 'In progress · Due 31 March 2025 (in 76 days)', 'ASB Thematic Lead'])
    expect(words.split(said)).toHaveLength(2);
  expect(words).toContain('“Dip sample of 120 calls finished: 61% had a THRIVE+ assessment');
});

test('a list says every state in words and opens each recommendation by keyboard', () => {
  const card = renderCard('list', samples.list());
  for (const { state, due } of samples.list().rows) {
    expect(wordsOf(card)).toContain(state);
    expect(wordsOf(card)).toContain(due);
  }
  const pressable = ofType(card, 'Container').filter((node) => 'selectAction' in node);
  expect(pressable.map((node) => node['selectAction'])).toMatchObject(
    [4, 2, 3, 1, 5].map((rec) => ({ type: 'Action.Execute', verb: 'status', data: { rec } })),
  );
  expect(ofType(card, 'Table')).toMatchObject([{ firstRowAsHeaders: true }]);
});

test.each(['counts', 'digest'] as const)('%s: every count is in words outside the fallback', (kind) => {
  const card = renderCard(kind, samples[kind]());
  for (const said of ['1 red', '2 amber', '1 green', '1 complete']) expect(wordsOf(card)).toContain(said);
  // For those who do not see the chart.
  expect(ofType(card, 'Chart.Donut')).toMatchObject([{ altText: '1 red, 2 amber, 1 green, 1 complete' }]);
});

test('counts keep abbreviations and drop colours that Teams does not know', () => {
  const rows = [
    { label: 'HMICFRS closed', count: 1, chartColor: 'puce' },
    { label: 'a*b', count: 2, chartColor: 'good' },
  ];
  const [chart] = ofType(renderCard('counts', { ...samples.counts(), rows }), 'Chart.Donut');
  expect(chart?.['data']).toEqual([
    { legend: '1 HMICFRS closed', value: 1 },
    { legend: '2 a*b', value: 2, color: 'good' },
  ]);
});

test('nothing to count is no chart', () => {
  const rows = [{ label: 'Red', count: 0, chartColor: 'attention' }];
  expect(ofType(renderCard('counts', { ...samples.counts(), rows, total: 0 }), 'Chart.Donut')).toEqual([]);
});

test('four buttons stand side by side, the rest go behind the dots on both paths', () => {
  const buttons = [1, 2, 3, 4, 5, 6].map((at) => button(`Button ${at}`, 'v', { at }));
  const { actions } = renderCard('message', { ...samples.message(), buttons });
  expect(actions).toMatchObject([{}, {}, {}, {}, { mode: 'secondary' }, { mode: 'secondary' }]);
  expect(JSON.stringify(Array.isArray(actions) ? actions.slice(0, 4) : '')).not.toContain('secondary');
});

test('a button’s own data cannot replace its verb', () => {
  const card = renderCard('message', {
    ...samples.message(),
    buttons: [button('x', 'safe', { verb: 'other' })],
  });
  expect(card).toMatchObject({ actions: [{ verb: 'safe', fallback: { data: { verb: 'safe' } } }] });
});

test('choices are rows that show their whole title; from the sixth on they go behind the dots', () => {
  const titles = [1, 2, 3, 4, 5, 6, 7].map((at) => `Choice ${at}: a title longer than any button shows`);
  const buttons = titles.map((title) => button(title, 'choose'));
  const card = renderCard('choice', { ...samples.choice(), buttons });
  for (const title of titles) expect(wordsOf(card)).toContain(title);
  expect(ofType(card, 'Container')).toHaveLength(5);
  expect(card).toMatchObject({ actions: [{ mode: 'secondary' }, { mode: 'secondary' }] });
});

test('digest lines open their recommendation', () => {
  const card = renderCard('digest', samples.digest());
  const opened = ofType(card, 'ColumnSet').map((node) => node['selectAction']);
  expect(opened).toMatchObject([{ data: open(4).data }, { data: { rec: 4 } }, { data: { rec: 2 } }, {}]);
});

test('a digest line that leads nowhere has no arrow and cannot be pressed', () => {
  const card = renderCard('digest', samples.digest());
  const pressable = ofType(card, 'ColumnSet')
    .map((node) => wordsOf(node))
    .join();
  expect(wordsOf(card)).toContain('Rec 5 is marked OFFICIAL-SENSITIVE');
  expect(pressable).not.toContain('Rec 5');
});

test('tasks carry their own buttons, and without any no empty row of them', () => {
  const card = renderCard('tasks', samples.tasks());
  // A row for each: side by side a phone would cut them to "Sign…" and "Send…".
  const own = ofType(card, 'ActionSet').map((set) =>
    ofType(set, 'Action.Execute').map((each) => each['title']),
  );
  expect(own).toEqual([['Update Rec 4'], ['Move the date of Rec 4'], ['Update Rec 3']]);
  expect(card).toMatchObject({ actions: [{ verb: 'snooze' }] });
});

test('a last update is a beginning; the rest is one press away', () => {
  const last = { when: 'today', who: 'x', words: 'word '.repeat(200) };
  const words = wordsOf(renderCard('status', { ...samples.status(), last }));
  expect(words).toMatch(/“(word )+word…”/);
  expect(words.length).toBeLessThan(1200);
});
