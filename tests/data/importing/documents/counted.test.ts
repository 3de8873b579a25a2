/** Numbers that Word counts: none of them stands in the file, and every reader of the paper sees them. */
import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  type IParagraphOptions,
} from 'docx';
import { readDocument } from '../../../../data/importing/documents';
import type { Found } from '../../../../data/importing/found';
import { inPart, withParts } from './files';
import { REC_2, REC_9 } from './fixtures';

type Format = (typeof LevelFormat)[keyof typeof LevelFormat];

interface List {
  readonly reference: string;
  readonly levels: readonly (readonly [text: string, format?: Format, start?: number])[];
}

const word = async (lists: readonly List[], paragraphs: readonly IParagraphOptions[]): Promise<Uint8Array> =>
  new Uint8Array(
    await Packer.toBuffer(
      new Document({
        numbering: {
          config: lists.map(({ reference, levels }) => ({
            reference,
            levels: levels.map(([text, format = LevelFormat.DECIMAL, start = 1], level) => ({
              level,
              format,
              text,
              start,
              alignment: AlignmentType.START,
            })),
          })),
        },
        sections: [{ children: paragraphs.map((each) => new Paragraph(each)) }],
      }),
    ),
  );

const read = async (bytes: Uint8Array | Promise<Uint8Array>): Promise<Found> =>
  readDocument({ name: 'response.docx', bytes: await bytes });
const numbers = ({ published }: Found): unknown[] => published.map(({ kind, number }) => [kind, number]);

const RECS: List = { reference: 'recs', levels: [['Recommendation %1']] };
const rec = (text: string, over: IParagraphOptions = {}): IParagraphOptions => ({
  text,
  numbering: { reference: 'recs', level: 0 },
  ...over,
});
const VOICE: IParagraphOptions = { text: "Chief Constable's response", heading: HeadingLevel.HEADING_1 };

describe('a label that Word counts', () => {
  it('is the recommendation’s: before its text, over it as an empty heading, and before its name', async () => {
    const found = await read(
      word(
        [RECS],
        [
          VOICE,
          rec(REC_2),
          { text: 'The store has two cameras.' },
          rec('', { heading: HeadingLevel.HEADING_2 }),
          { text: REC_9 },
          { text: 'A course is planned.' },
          rec('Locks', { heading: HeadingLevel.HEADING_2 }),
          { text: 'By 1 July 2026, forces should buy locks.' },
          { text: 'They are bought.' },
        ],
      ),
    );
    expect(numbers(found)).toEqual([
      ['recommendation', 1],
      ['recommendation', 2],
      ['recommendation', 3],
    ]);
    expect(found.responses.map(({ numbers: to, text }) => [to, text])).toEqual([
      [[1], 'The store has two cameras.'],
      [[2], 'A course is planned.'],
      [[3], 'They are bought.'],
    ]);
    expect(found.published[0]?.text).toBe(REC_2);
  });

  it('starts where the list starts, and goes on over what stands between', async () => {
    const found = await read(
      word(
        [{ reference: 'recs', levels: [['Recommendation %1:', LevelFormat.DECIMAL, 8]] }],
        [rec(REC_2), { text: 'Between the two.' }, rec(REC_9)],
      ),
    );
    expect(numbers(found)).toEqual([
      ['recommendation', 8],
      ['recommendation', 9],
    ]);
  });

  it('is counted by the style that its own style is based on', async () => {
    const plain = await word([RECS], [rec(REC_2)]);
    const styled = withParts(plain, (parts) => {
      const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
      const [own] =
        /<w:numPr>.*?<\/w:numPr>/.exec(new TextDecoder().decode(parts['word/document.xml'])) ?? [];
      const [num] = /w:numId w:val="(\d+)"/.exec(own ?? '')?.slice(1) ?? [];
      inPart(parts, 'word/document.xml', own ?? '', '');
      inPart(parts, 'word/document.xml', '<w:pStyle w:val="ListParagraph"/>', '<w:pStyle w:val="Ours"/>');
      inPart(
        parts,
        'word/styles.xml',
        '</w:styles>',
        `<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="base"/><w:pPr>${numbered.replace('"1"', `"${num ?? ''}"`)}</w:pPr></w:style><w:style w:type="paragraph" w:styleId="Ours"><w:name w:val="ours"/><w:basedOn w:val="Base"/></w:style></w:styles>`,
      );
    });
    expect(numbers(await read(styled))).toEqual([['recommendation', 1]]);
  });

  it('is not counted by what was deleted, nor by what was changed', async () => {
    const whole = await word([RECS], [rec('By 1 May 2026, forces should buy bells.'), rec(REC_2)]);
    const tracked = withParts(whole, (parts) => {
      inPart(
        parts,
        'word/document.xml',
        '</w:numPr>',
        '</w:numPr><w:rPr><w:del w:id="1" w:author="A"/></w:rPr>',
      );
      inPart(
        parts,
        'word/document.xml',
        '<w:t xml:space="preserve">By 1 May 2026, forces should buy bells.</w:t>',
        '<w:delText>By 1 May 2026, forces should buy bells.</w:delText>',
      );
    });
    const found = await read(tracked);
    expect(numbers(found)).toEqual([['recommendation', 1]]);
    expect(found.published[0]?.text).toBe(REC_2);
  });
});

describe('a bare number that Word counts', () => {
  const list: List = {
    reference: 'recs',
    levels: [['%1.'], ['(%2)', LevelFormat.LOWER_LETTER]],
  };

  it('is the recommendation’s in a list of recommendations', async () => {
    const found = await read(
      word(
        [list],
        [
          { text: 'Recommendations', heading: HeadingLevel.HEADING_1 },
          rec('By 1 May 2026, forces should buy bells.'),
          rec('By 1 June 2026, forces should:'),
          { text: 'buy lamps; and', numbering: { reference: 'recs', level: 1 } },
          { text: 'buy locks.', numbering: { reference: 'recs', level: 1 } },
          rec('By 1 July 2026, forces should buy pumps.'),
        ],
      ),
    );
    expect(found.published.map(({ number, parts }) => [number, parts])).toEqual([
      [1, []],
      [2, ['buy lamps', 'buy locks.']],
      [3, []],
    ]);
  });

  it('is none where all paragraphs of a paper are counted', async () => {
    const found = await read(
      word(
        [list],
        [
          rec('The store was visited.'),
          { text: 'Recommendations', heading: HeadingLevel.HEADING_1 },
          rec('By 1 May 2026, forces should buy bells.'),
          rec('By 1 June 2026, forces should buy lamps.'),
        ],
      ),
    );
    expect(found.published.map(({ number }) => number)).toEqual([null, null]);
  });

  it('of a section is no recommendation’s', async () => {
    const found = await read(
      word(
        [{ reference: 'recs', levels: [['%1'], ['%1.%2']] }],
        [
          rec('Introduction', { heading: HeadingLevel.HEADING_1 }),
          rec('Recommendations', { heading: HeadingLevel.HEADING_1 }),
          {
            text: 'Recommendation 4',
            heading: HeadingLevel.HEADING_2,
            numbering: { reference: 'recs', level: 1 },
          },
          { text: REC_2 },
        ],
      ),
    );
    expect(numbers(found)).toEqual([['recommendation', 4]]);
  });
});

it('a label that names no recommendation is shown as left out', async () => {
  const found = await read(
    word([{ reference: 'recs', levels: [['Proposal %1']] }], [rec(REC_2), rec(REC_9)]),
  );
  expect(found.published.map(({ number }) => number)).toEqual([null, null]);
  expect(found.unplaced.filter(({ why }) => why.includes('“Proposal 1” is the first'))).toHaveLength(1);
});
