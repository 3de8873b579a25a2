/** The cards on which something is recorded: what is confirmed is shown whole, and forms can be left. */
import { cardTypes, renderCard, type CardData, type FieldData } from '../../cards';
import { sizeOf } from '../../cards/render';
import { MAX_CARD_BYTES } from '../../cards/shorten';
import { complaints, ofType, wordsOf, type Node } from './reading';
import { button } from './sample-parts';
import { samples } from './samples';

const inputs = (card: unknown): Node[] =>
  ['Input.Text', 'Input.ChoiceSet', 'Input.Date'].flatMap((type) => ofType(card, type));

const field = (own: Partial<FieldData>): FieldData => ({
  ...{ id: 'it', label: 'It', kind: 'line', required: true, error: 'Say it' },
  ...own,
});
const formWith = (...fields: FieldData[]): Node => {
  const card = renderCard('form', { ...samples.form(), fields });
  expect(complaints(card)).toEqual([]);
  return inputs(card)[0] ?? {};
};

describe.each(['confirm', 'recorded'] as const)('%s', (kind) => {
  const sample = samples[kind]();
  const textsOf = (own: Partial<CardData<'confirm' | 'recorded'>>): unknown[] =>
    ofType(renderCard(kind, { ...samples[kind](), ...own }), 'TextBlock').map((node) => node['text']);

  test('says of every change what was and what is now, in words', () => {
    const texts = textsOf({});
    expect(texts).toEqual(expect.arrayContaining(['RAG', 'was Green: on track', 'now Amber: at risk']));
    expect(texts).toEqual(expect.arrayContaining(['Due', 'was 28 February 2025', 'now 31 March 2025']));
    // Where there was nothing, neither word is needed.
    expect(texts).toContain('The new rota leaves no room for training before March');
  });

  test('says that a value is taken away', () => {
    const changes = [{ field: 'Owner', from: 'Head of Neighbourhoods', to: '' }];
    expect(textsOf({ changes })).toEqual(
      expect.arrayContaining(['was Head of Neighbourhoods', 'now nothing']),
    );
  });

  test('says its marking once', () => {
    const words = wordsOf(renderCard(kind, sample));
    expect(words.split('OFFICIAL')).toHaveLength(2);
    expect(textsOf({ marking: 'OFFICIAL-SENSITIVE', foot: 'OFFICIAL-SENSITIVE' })).not.toContain(
      'OFFICIAL-SENSITIVE',
    );
  });

  test.each([
    ['letters', 'Seven words that tell what happened here. '.repeat(100).slice(0, 4000)],
    ['what takes most room once escaped', '\\'.repeat(4000)],
    ['lines', '*\n'.repeat(2000)],
    ['three bytes each', '語'.repeat(4000)],
  ])('shows 4,000 characters to the last one, however long the rest is: %s', (_, words) => {
    const long = 'A reason that goes on. '.repeat(60);
    const rest = {
      changes: Array.from({ length: 12 }, (__, at) => ({ field: `Field ${at}`, from: long, to: long })),
      ...(kind === 'confirm' && { warnings: Array.from({ length: 20 }, () => long) }),
    };
    const alone = wordsOf(renderCard(kind, { ...sample, words }));
    const quote = /“[^“”]*[\\語*.a-z ]”/g;
    const quotes = (card: string): string[] => (card.match(quote) ?? []).filter((some) => some.length > 3000);
    const card = renderCard(kind, { ...sample, ...rest, words });
    expect(sizeOf(card)).toBeLessThanOrEqual(MAX_CARD_BYTES);
    expect(quotes(wordsOf(card))).toHaveLength(1);
    expect(quotes(wordsOf(card))).toEqual(quotes(alone));
    expect(wordsOf(card)).toContain('Shortened to fit');
    for (const { field: name } of rest.changes) expect(wordsOf(card)).toContain(name);
  });

  test('failure 40: null is refused by name', () => {
    for (const name of ['about', 'changes', 'words', 'marking'])
      expect(() => cardTypes[kind].parse({ ...sample, [name]: null })).toThrow(name);
  });

  test('failure 45: a person’s words do not act', () => {
    const hostile = '**b** [x](http://evil) <at>Jane</at> ${secret}';
    const changes = [{ field: hostile, from: hostile, to: hostile }];
    const card = renderCard(kind, { ...sample, about: hostile, words: hostile, changes, marking: hostile });
    expect(wordsOf(card)).not.toMatch(/(?<!\\)\[x|\]\(http:\/\/evil|(?<!\\)<\/?at>|\$\{/);
  });
});

test('a confirm card warns in words and colour, and offers to confirm first', () => {
  const card = renderCard('confirm', samples.confirm());
  const [block] = ofType(card, 'Container').filter((node) => node['style'] === 'warning');
  expect(wordsOf(block)).toMatch(/^Check before you confirm\n- “Mrs Green of 14 Mill Lane” looks like/);
  expect(card).toMatchObject({
    actions: [{ title: 'Confirm', style: 'positive' }, { title: 'Edit' }, { title: 'Cancel' }],
  });
  const bare = renderCard('confirm', { ...samples.confirm(), warnings: [] });
  expect(wordsOf(bare)).not.toContain('Check');
});

test('a recorded card says who recorded it and when', () => {
  expect(wordsOf(renderCard('recorded', samples.recorded()))).toContain(
    'Recorded by ASB Thematic Lead, 14 January 2025, 09:05',
  );
});

describe('a form', () => {
  const card = renderCard('form', samples.form());

  test('names every field, says whether it is needed, and what to do when it is not filled in', () => {
    const shown = inputs(card);
    expect(shown).toHaveLength(samples.form().fields.length);
    for (const { id, label, required, error } of samples.form().fields)
      expect(shown).toContainEqual(
        expect.objectContaining({ id, label, isRequired: required, errorMessage: error }),
      );
  });

  test('shows each kind as its own element', () => {
    const choices = [{ title: 'Red', value: 'r' }];
    expect(formWith(field({ kind: 'line', maxLength: 9 }))).toMatchObject({
      type: 'Input.Text',
      maxLength: 9,
    });
    expect(formWith(field({ kind: 'text' }))).toMatchObject({ type: 'Input.Text', isMultiline: true });
    expect(formWith(field({ kind: 'url' }))).toMatchObject({ type: 'Input.Text', style: 'url' });
    expect(formWith(field({ kind: 'choice', choices, value: 'r', hint: 'Pick' }))).toMatchObject({
      ...{ type: 'Input.ChoiceSet', style: 'compact', wrap: true, value: 'r', placeholder: 'Pick', choices },
    });
    expect(formWith(field({ kind: 'date', value: '2025-01-14', max: '2030-12-31' }))).toMatchObject({
      ...{ type: 'Input.Date', value: '2025-01-14', max: '2030-12-31' },
    });
  });

  test('has no attribute that says nothing', () => {
    for (const kind of ['line', 'text', 'url', 'date'] as const)
      expect(Object.keys(formWith(field({ kind, value: '', hint: '', min: '', max: '' })))).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(value|placeholder|min|max|maxLength)$/)]),
      );
  });

  test('offers no day and no choice that is none', () => {
    expect(formWith(field({ kind: 'date', value: '2025-02-31', min: 'soon' }))).not.toHaveProperty('value');
    const choices = [{ title: 'Red', value: 'r' }];
    expect(formWith(field({ kind: 'choice', choices, value: 'gone' }))).not.toHaveProperty('value');
    // Nothing to choose from: it can still be typed.
    expect(formWith(field({ kind: 'choice', value: 'Jo' }))).toMatchObject({
      type: 'Input.Text',
      value: 'Jo',
    });
  });

  test('keeps what was typed as typed, and does not cut it by the length of its field', () => {
    const value = '**b** ${secret}\n<at>Jane</at> '.repeat(9);
    const shown = formWith(field({ kind: 'text', value, maxLength: 20 }));
    expect(shown['value']).toBe(value);
    expect(shown).not.toHaveProperty('maxLength');
  });

  test('names a field and its error even if the caller forgot', () => {
    expect(formWith(field({ label: ' ', error: '\u200B' }))).toMatchObject({
      ...{ label: 'it', errorMessage: 'it is needed' },
    });
  });

  test('only its submit button needs the fields, on both paths', () => {
    const none = { associatedInputs: 'none', fallback: { associatedInputs: 'none' } };
    expect(card).toMatchObject({
      actions: [
        {
          title: 'Review',
          style: 'positive',
          associatedInputs: 'auto',
          fallback: { associatedInputs: 'auto' },
        },
        { title: 'Cancel', ...none },
      ],
    });
    const buttons = [1, 2, 3, 4, 5].map((at) => button(`Button ${at}`, 'v'));
    const { actions } = renderCard('form', { ...samples.form(), buttons });
    expect(actions).toMatchObject([
      {},
      none,
      none,
      none,
      ...[1, 2].map(() => ({ ...none, mode: 'secondary' })),
    ]);
  });

  test('says what was wrong in words and colour, or nothing', () => {
    const [block] = ofType(card, 'Container').filter((node) => node['style'] === 'attention');
    expect(wordsOf(block)).toContain('31 February is not a day');
    const fresh = renderCard('form', { ...samples.form(), problems: [] });
    expect(ofType(fresh, 'Container').filter((node) => node['style'] === 'attention')).toEqual([]);
  });

  test.each([['words', 'words'], ['verb'], ['draft']])('has no two answers of one name: %s', (...ids) => {
    const data = { ...samples.form(), fields: ids.map((id) => field({ id })) };
    expect(() => renderCard('form', data)).toThrow(/is taken/);
  });

  test('sends back 4,000 characters whole; every field stays when it is full', () => {
    const value = '語'.repeat(4000);
    const long = 'An explanation that goes on. '.repeat(40);
    const all = Array.from({ length: 16 }, (_, at) => field({ id: `f${at}`, error: long, hint: long }));
    const fields = [field({ kind: 'text', value }), ...all.slice(1)];
    const full = renderCard('form', { ...samples.form(), fields });
    expect(sizeOf(full)).toBeLessThanOrEqual(MAX_CARD_BYTES);
    expect(inputs(full)).toHaveLength(16);
    expect(inputs(full)[0]).toMatchObject({ value });
  });

  test('failure 40: null is refused by name', () => {
    for (const name of ['intro', 'problems', 'fields', 'submit'])
      expect(() => cardTypes.form.parse({ ...samples.form(), [name]: null })).toThrow(name);
    for (const name of ['id', 'label', 'kind', 'required', 'error', 'value', 'choices', 'max']) {
      const fields = [{ ...field({}), [name]: null }];
      expect(() => cardTypes.form.parse({ ...samples.form(), fields })).toThrow(name);
    }
  });
});
