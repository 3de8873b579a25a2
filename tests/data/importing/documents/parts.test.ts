import type { Found } from '../../../../data/importing/found';
import { ofHtml, ofText } from './fixtures';

const asked = (found: Found): unknown[] => found.published.map(({ kind, number }) => [kind, number]);

describe('causes of concern and areas for improvement', () => {
  const found = ofHtml(`
    <h1>PEEL 2025–2027: An inspection of Gwent Police</h1>
    <p>Published on: 3 March 2026</p>
    <h2>Cause of concern</h2>
    <p>The force does not return stolen bicycles to their owners.</p>
    <p>The store holds four hundred of them.</p>
    <h3>Recommendations</h3>
    <ul>
      <li>Immediately, the force should count what is in its store.</li>
      <li>Within three months, Gwent Police should tell every owner who can be found.</li>
    </ul>
    <h2>Areas for improvement</h2>
    <ul>
      <li>The force needs to improve how it marks bicycles.</li>
      <li>The force should speak with cycle shops more often.</li>
    </ul>
    <h2>Areas for improvement</h2>
    <p>The force needs to improve how it marks bicycles.</p>
  `);

  it('keeps recommendations under their cause of concern, and makes up no number', () => {
    expect(asked(found)).toEqual([
      ['cause of concern', null],
      ['recommendation', null],
      ['recommendation', null],
      ['area for improvement', null],
      ['area for improvement', null],
    ]);
    const [, first, second, area] = found.published;
    expect(first?.causeOfConcern).toBe('The force does not return stolen bicycles to their owners.');
    expect(second?.causeOfConcern).toBe(first?.causeOfConcern);
    expect(area?.causeOfConcern).toBeUndefined();
  });

  it('leaves "immediately" and "within three months" to a person', () => {
    expect(found.published[1]?.due).toEqual({ is: 'immediately', words: 'Immediately' });
    expect(found.published[2]?.due).toEqual({ is: 'within', words: 'Within three months', months: 3 });
    expect(found.published[3]?.due).toBeNull();
  });

  it('takes its title and day from the report itself', () => {
    expect(found.report).toEqual({
      title: 'PEEL 2025–2027: An inspection of Gwent Police',
      published: '2026-03-03',
    });
    expect(found.force).toBe('gwent');
  });
});

describe('numbers', () => {
  it('keeps gaps and starts where the file starts', () => {
    const found = ofText(
      `Recommendation 2: By 1 May 2026, chief constables should buy bells.\n\nRecommendation 7: By 1 May 2026, the Home Office should print a leaflet.`,
    );
    expect(asked(found)).toEqual([
      ['recommendation', 2],
      ['recommendation', 7],
    ]);
    expect(found.published.map(({ addressedTo }) => addressedTo)).toEqual([
      'chief constables',
      'the Home Office',
    ]);
    expect(found.errors).toEqual([]);
  });

  it('takes no section’s number for a recommendation’s', () => {
    const found = ofText(
      `# Report on cycle crime\n\n2.3 Recommendation 4\n\n4.1.2 By 1 May 2026, forces should buy bells.\n\n1. Comments\n\n2. Next steps\n\n3.2 Forces have bought lamps.`,
    );
    expect(asked(found)).toEqual([['recommendation', 4]]);
    expect(found.published[0]?.text).toBe('By 1 May 2026, forces should buy bells.');
  });

  it('takes the counted paragraphs of a paper for paragraphs', () => {
    const found = ofText(
      `11. The store was visited.\n\nRecommendations\n\n12. By 1 May 2026, forces should buy bells.\n\n13. By 1 June 2026, forces should buy lamps.`,
    );
    expect(found.published.map(({ number }) => number)).toEqual([null, null]);
  });

  it('takes the numbers of a list of recommendations that begins with 1', () => {
    const found = ofText(
      `Recommendations\n\n1. By 1 May 2026, forces should buy bells.\n\n2. By 1 June 2026, forces should buy lamps.\n\n4. By 1 July 2026, forces should buy locks.`,
    );
    expect(found.published.map(({ number }) => number)).toEqual([1, 2, 4]);
  });

  it('reads "recommendation 10 and 22" as both', () => {
    const found = ofText(
      `Bells and lamps: a thematic report. Response from the Police and Crime Commissioner for Cleveland\n\nWith regard to recommendation 10 and 22, the force has written to both suppliers.\n\nI thank everyone.`,
    );
    expect(found.responses).toEqual([
      expect.objectContaining({
        whose: 'commissioner',
        numbers: [10, 22],
        text: 'With regard to recommendation 10 and 22, the force has written to both suppliers.',
      }),
    ]);
    expect(found.published).toEqual([]);
    expect(found.unplaced.some(({ text }) => text.includes('I thank everyone'))).toBe(true);
  });

  it('does not take a sentence about a recommendation for its text', () => {
    const found = ofText(
      `Chief Constable's response\n\nRecommendation 3 is in hand and will be done by 1 May 2026.\n\nRecommendation 6: By 1 May 2026, forces should buy bells.\n\nWe have bought them.`,
    );
    expect(asked(found)).toEqual([['recommendation', 6]]);
    expect(found.responses.map(({ numbers }) => numbers)).toEqual([[3], [6]]);
  });
});

describe('dates', () => {
  const due = (text: string): unknown => ofText(`Recommendation 1: ${text}`).published[0]?.due;

  it.each([
    ['By 31 March 2026, forces should buy bells.', '2026-03-31'],
    ['Forces should buy bells by 1st April 2026.', '2026-04-01'],
    ['Not later than 31/03/2026, forces should buy bells.', '2026-03-31'],
    ['By the end of February 2028, forces should buy bells.', '2028-02-29'],
  ])('%s', (text, day) => {
    expect(due(text)).toEqual({ is: 'day', day });
  });

  it('counts weeks and years', () => {
    expect(due('Within 12 weeks, forces should buy bells.')).toMatchObject({ is: 'within', days: 84 });
    expect(due('Within one year of this report, forces should buy bells.')).toMatchObject({
      words: 'Within one year of this report',
      months: 12,
    });
  });

  it.each([
    ['By 31 February 2026, forces should buy bells.', '31 February 2026 is not a day'],
    ['By March 2026, forces should buy bells.', '“By March 2026” names no day'],
  ])('says what is wrong with "%s"', (text, sentence) => {
    const found = ofText(`Recommendation 1: ${text}`);
    expect(found.published[0]?.due).toBeNull();
    expect(found.errors[0]?.sentence).toContain(sentence);
  });

  it('says where a file contradicts itself', () => {
    const found = ofText(
      `Recommendation 1: By 1 May 2026, forces should buy loud bells.\n\nChief Constable's response\n\nRecommendation 1: By 1 June 2026, forces should buy loud bells.\n\nDone.`,
    );
    expect(found.published).toHaveLength(1);
    expect(found.errors[0]?.sentence).toContain('1 May 2026 in one place');
  });
});

describe('whose words', () => {
  it('reads a voice under each recommendation', () => {
    const each = (number: number): string =>
      `<h2>Recommendation ${number}</h2><p>By 1 May 2026, forces should buy ${['', 'brass bells', 'bright lamps'][number] ?? ''} for all.</p>
       <h2>Force response</h2><p>Bought ${number}.</p><h2>PCC comments</h2><p>Good ${number}.</p>`;
    const found = ofHtml(`<h1>Response to the report on bicycles</h1>${each(1)}${each(2)}`);
    expect(found.responses.map(({ whose, numbers, text }) => [whose, numbers, text])).toEqual([
      ['chief constable', [1], 'Bought 1.'],
      ['commissioner', [1], 'Good 1.'],
      ['chief constable', [2], 'Bought 2.'],
      ['commissioner', [2], 'Good 2.'],
    ]);
  });

  it('does not take a quotation for the answer', () => {
    const found = ofHtml(
      `<h1>Chief Constable's response</h1><h2>Recommendation 1</h2><p>By 1 May 2026, forces should buy bells.</p>
       <blockquote><p>We found that bells were missing everywhere.</p></blockquote><p>We have bought bells.</p>`,
    );
    expect(found.responses.map(({ text }) => text)).toEqual(['We have bought bells.']);
    expect(found.unplaced.some(({ text }) => text.includes('bells were missing'))).toBe(true);
  });

  it('puts words of nobody into no mouth', () => {
    const found = ofText(`Recommendation 1: By 1 May 2026, forces should buy bells.\n\nBells were bought.`);
    expect(found.responses).toEqual([]);
    expect(found.unplaced).toContainEqual(
      expect.objectContaining({
        text: 'Bells were bought.',
        why: expect.stringContaining('does not say whose') as string,
      }),
    );
  });

  it('reads a table with a column for each', () => {
    const found = ofHtml(`<h1>Responses</h1><table>
      <tr><th>No.</th><th>Recommendation</th><th>Due</th><th>Force response</th><th>PCC comment</th></tr>
      <tr><td>3</td><td>Forces should buy bells.</td><td>1 May 2026</td><td>Bought.</td><td>Good.</td></tr>
      <tr><td>8</td><td>Forces should buy lamps.</td><td>Within six months</td><td rowspan="2">Ordered.</td><td></td></tr>
      <tr><td>9</td><td>Forces should sell lamps.</td><td></td><td></td></tr></table>`);
    expect(found.published.map(({ number, due }) => [number, due])).toEqual([
      [3, { is: 'day', day: '2026-05-01' }],
      [8, expect.objectContaining({ is: 'within', months: 6 })],
      [9, null],
    ]);
    expect(found.responses.map(({ whose, numbers }) => [whose, numbers])).toEqual([
      ['chief constable', [3]],
      ['commissioner', [3]],
      ['chief constable', [8]],
    ]);
  });
});

describe('two reports in one letter', () => {
  it('shows the second recommendation of one number instead of losing it', () => {
    const found = ofText(
      `Recommendation 1: By 1 May 2026, forces should buy brass bells.\n\nRecommendation 1: By 1 June 2026, forces should interview every witness of a crash.`,
    );
    expect(found.published).toHaveLength(1);
    expect(found.unplaced).toContainEqual(
      expect.objectContaining({ text: expect.stringContaining('interview every witness') as string }),
    );
  });
});

describe('markings', () => {
  it.each([
    ['OFFICIAL - SENSITIVE', 'OFFICIAL-SENSITIVE'],
    ['[OFFICIAL]', 'OFFICIAL'],
    ['Protective marking: OFFICIAL', 'OFFICIAL'],
  ])('%s', (line, marking) => {
    expect(ofText(`${line}\n\nRecommendation 1: By 1 May 2026, forces should buy bells.`).marking).toBe(
      marking,
    );
  });

  it('is not found in a sentence', () => {
    expect(ofText('OFFICIAL figures show that bells are rare.').marking).toBeNull();
  });

  it('turns away what is marked higher', () => {
    expect(() => ofText('SECRET\n\nRecommendation 1: By 1 May 2026, forces should buy bells.')).toThrow(
      'marked SECRET',
    );
  });
});
