/** What is answered to an area for improvement stands with that area, with its number or without one. */
import type { FoundResponse } from '../../../../data/importing/found';
import { found, REPORT } from '../found';
import { after, ASB, FORCE, holding, plan, recs } from '../plans';
import { ofHtml, ofText } from './fixtures';

const HEAD = 'Gwent Police: Chief Constable’s response to the PEEL inspection report';
const answered = (responses: readonly FoundResponse[]) =>
  responses.map(({ whose, kind, numbers, answers, text }) => ({ whose, kind, numbers, answers, text }));

test('with its label', () => {
  const read = ofText(`${HEAD}

AFI 1: The force should mark bicycles.

Response

We bought forty engraving pens.

Recommendation 1: By 1 May 2026, chief constables should buy bells.

Response

We have bells, as recommendation 1 asks.`);
  expect(answered(read.responses)).toEqual([
    {
      whose: 'chief constable',
      kind: 'area for improvement',
      numbers: [1],
      answers: undefined,
      text: 'We bought forty engraving pens.',
    },
    {
      whose: 'chief constable',
      kind: undefined,
      numbers: [1],
      answers: undefined,
      text: 'We have bells, as recommendation 1 asks.',
    },
  ]);
});

test('without a number, by the words it answers', () => {
  const read = ofHtml(`
    <h1>${HEAD}</h1>
    <h2>Area for improvement</h2>
    <p>The force should mark bicycles.</p>
    <h3>Chief Constable’s response</h3>
    <p>We bought forty engraving pens.</p>`);
  expect(answered(read.responses)).toEqual([
    {
      whose: 'chief constable',
      kind: 'area for improvement',
      numbers: [],
      answers: 'The force should mark bicycles.',
      text: 'We bought forty engraving pens.',
    },
  ]);
  expect(read.unplaced.map(({ text }) => text).join()).not.toContain('pens');
});

test('in a table whose numbers say the kind', () => {
  const read = ofHtml(`
    <h1>${HEAD}</h1>
    <table>
      <tr><th>Ref</th><th>Recommendation or AFI</th><th>Chief Constable’s response</th></tr>
      <tr><td>AFI 1</td><td>The force should mark bicycles.</td><td>We bought forty engraving pens.</td></tr>
      <tr><td>Rec 1</td><td>By 1 May 2026, chief constables should buy bells.</td><td>We have bells.</td></tr>
    </table>`);
  expect(read.published.map(({ kind, number }) => [kind, number])).toEqual([
    ['area for improvement', 1],
    ['recommendation', 1],
  ]);
  expect(read.responses.map(({ kind, text }) => [kind, text])).toEqual([
    ['area for improvement', 'We bought forty engraving pens.'],
    [undefined, 'We have bells.'],
  ]);
});

describe('in the record', () => {
  const area = {
    kind: 'area for improvement' as const,
    number: null,
    text: 'The force should mark bicycles.',
    parts: [],
    due: null,
    at: {},
  };
  const answer = (over: Partial<FoundResponse>): FoundResponse => ({
    whose: 'chief constable',
    kind: 'area for improvement',
    numbers: [],
    text: 'We bought pens.',
    at: {},
    ...over,
  });
  const answering = (over: Partial<FoundResponse>) =>
    found({ report: { title: REPORT }, force: FORCE, responses: [answer(over)] });
  const start = holding({ inspections: [ASB] });
  const held = after(plan(found({ published: [area] }), start), start);

  test.each([
    ['its number', { numbers: [1] }],
    ['its words', { answers: area.text }],
  ])('it lands by %s', (_, over) => {
    expect(recs(plan(answering(over), held))).toMatchObject([
      { kind: 'area for improvement', number: 1, responses: [{ text: 'We bought pens.' }] },
    ]);
  });

  test.each([
    [{ numbers: [4] }, 'AFI 4 of '],
    [
      { answers: 'The force should count bicycles in every store.' },
      'What the chief constable answers to “The force',
    ],
  ])('what is not held is shown with the answer (%j)', (over, words) => {
    const made = plan(answering(over), held);
    expect(made.recommendations).toEqual([]);
    expect(made.notUnderstood[0]?.words).toContain(words);
    expect(made.notUnderstood[0]?.words).toContain('We bought pens.');
  });
});

test('the cause of concern that recommendations stand under is told', () => {
  const under = (number: number) => ({
    kind: 'recommendation' as const,
    number,
    text: `Forces should do ${String(number)}.`,
    parts: [],
    due: null,
    causeOfConcern: 'Bicycles are not returned',
    at: { page: number },
  });
  expect(plan(found({ published: [under(1), under(2)] })).notes).toEqual([
    {
      words:
        'Under the cause of concern “Bicycles are not returned” stand Rec 1, Rec 2: the record keeps each by itself',
      at: [{ page: 1 }, { page: 2 }],
    },
  ]);
});

test('a month without a day dates the response', () => {
  const read = ofText(`${HEAD}\n\nVersion Dec 2024\n\nRecommendation 1: Chief constables should buy bells.`);
  expect([read.day, read.month]).toEqual([null, '2024-12']);
});
