/** A letter without numbers, printed to PDF in as many ways as offices print: each answer stays its own. */
import { knownFrom, readDocument } from '../../../../data/importing/documents';
import { linesOf, piecesOf } from '../../../../data/importing/reading/layout';
import { glue } from '../../../../data/importing/reading/words';
import { pdf } from './files';
import { LETTER, ofText, RECORD } from './fixtures';

const KNOWN = knownFrom([ofText(RECORD)]);

/** The letter's paragraphs, put together where its lines cut them. */
const PARAGRAPHS = LETTER.split(/\n\s*\n/).reduce<string[]>((done, raw) => {
  const text = raw.replace(/\s+/g, ' ').trim();
  const before = done.at(-1);
  if (before !== undefined && !/[.:,]$/.test(before) && /^(?:[a-z]|Police)/.test(text))
    return [...done.slice(0, -1), `${before} ${text}`];
  return text === '' ? done : [...done, text];
}, []);

const printed = async (
  font: string,
  size: number,
  margin: number,
  { gap, justified }: { gap: number; justified: boolean },
) => {
  const bytes = await pdf(
    (page) => {
      page.font(font).fontSize(size);
      for (const text of PARAGRAPHS) page.text(text, justified ? { align: 'justify' } : {}).moveDown(gap);
    },
    { margin },
  );
  return readDocument({ name: 'letter.pdf', bytes }, { known: KNOWN });
};

const PRINTS = ['Helvetica', 'Times-Roman'].flatMap((font) =>
  [
    [9, 90],
    [11, 50],
  ].map(([size = 0, margin = 0]) => [font, size, margin] as const),
);

describe.each([
  ['with space between its paragraphs', { gap: 0.5, justified: false }],
  ['spread to the margin', { gap: 0.5, justified: true }],
  ['without space between its paragraphs', { gap: 0, justified: false }],
])('a letter %s', (_, how) => {
  test.each(PRINTS)('in %s %d, margins of %d', async (font, size, margin) => {
    const found = await printed(font, size, margin, how);
    expect(found.published.filter(({ text }) => /Kent Police|camera now/.test(text))).toEqual([]);
    expect(found.published.map(({ number }) => number)).toEqual([5, 2, 9, null]);
    const [first, joint, ...more] = found.responses;
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      whose: 'commissioner',
      numbers: [5],
      text: 'Kent Police opened its form in March. I expect the force to meet this recommendation in time.',
    });
    expect(joint?.numbers).toEqual([2, 9]);
    expect(joint?.text.replace(/\s+/g, ' ')).toBe(
      'The store has a camera now and the teams a course. Officers also look at frames in the street. I expect the force to meet this recommendation in time.',
    );
  });
});

const segment = (text: string, x: number, right: number, y: number) => ({
  text,
  x,
  right,
  y,
  size: 10,
  font: 'f',
});

test('words that were spread over a line to reach the margin are one line', () => {
  const lines = linesOf([
    segment('The force, in a long line that fills the whole of its width,', 50, 400, 700),
    segment('prioritises', 50, 100, 688),
    segment('neighbourhoods,', 120, 200, 688),
    segment('communities', 220, 290, 688),
    segment('and responsibilities', 310, 400, 688),
  ]);
  expect(piecesOf(lines.flat(), glue).map(({ text }) => text)).toEqual([
    'The force, in a long line that fills the whole of its width, prioritises neighbourhoods, communities and responsibilities',
  ]);
});
